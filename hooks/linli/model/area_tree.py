"""The tree of areas: counties, townships and communities by their paths."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from linli.model import AreaRecord
from linli.read.source import KeyPath


@dataclass(frozen=True, slots=True)
class Area:
    """A node of the tree by its path (“qinghe/chengguan”).

    `children` are paths; `keys` is the way to the node in areas.yml.
    """

    path: str
    record: AreaRecord
    parent: str | None
    children: tuple[str, ...]
    keys: KeyPath

    @property
    def name(self) -> str:
        """The area's own name, without its parents'."""
        return self.record.name

    @property
    def slug(self) -> str:
        """The path with dashes, under which an area once had notices (“qinghe-chengguan”); two areas may share one."""
        return self.path.replace("/", "-")


def area_tree(records: tuple[AreaRecord, ...], parent: str | None = None, keys: KeyPath = ()) -> Iterator[Area]:
    """Yield every node, parents before children, in the order of areas.yml."""
    for index, record in enumerate(records):
        path = f"{parent}/{record.code}" if parent else record.code
        own = (*keys, index)
        yield Area(path, record, parent, tuple(f"{path}/{child.code}" for child in record.children), own)
        yield from area_tree(record.children, path, (*own, "下级"))


def chain_of(path: str) -> tuple[str, ...]:
    """Return an area path and those around it, the county first: “qinghe”, “qinghe/chengguan”."""
    return tuple(accumulate(path.split("/"), "{}/{}".format))


def within(path: str, area: str) -> bool:
    """Tell whether an area path lies in another area, or is that area."""
    return path == area or path.startswith(f"{area}/")
