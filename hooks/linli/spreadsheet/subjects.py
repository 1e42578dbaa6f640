"""What the rows of a table are about: a record, or a part of one, found again by its 编号 and its place in a list."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from linli.model.record_types import AREA_TYPE, DISH_TYPE, SOURCE_TYPE, RecordType
from linli.read.layout import OwnedFiles
from linli.read.source import Document, KeyPath, Tree
from linli.spreadsheet.cells import tree_at
from linli.spreadsheet.columns import TablePlan

ID, NUMBER_HEADING = "编号", "序"
"""The headings that say which record a row is about, and which item of its list."""


@dataclass(frozen=True, slots=True)
class RowSubject:
    """What one row is about: the file, the way to it in the file, what 编号 says, and the item (from 1; 0 for none)."""

    file: str
    at: KeyPath
    id: str
    number: int = 0


def subjects(plan: TablePlan, document: Document) -> Iterator[RowSubject]:
    """Yield the rows that a file makes in a table, in the order of the file."""
    for code, at in records_in(plan.record_type, document):
        if not plan.inner:
            yield RowSubject(document.file, at, code)
            continue
        items = tree_at(document.tree, (*at, plan.inner))
        for number in range(len(items) if isinstance(items, list) else 0):
            yield RowSubject(document.file, (*at, plan.inner, number), code, number + 1)


def records_in(record_type: RecordType, document: Document) -> Iterator[tuple[str, KeyPath]]:
    """Yield the records of a file: what 编号 says of each, and the way to it."""
    found = _WITHIN.get(record_type.code)
    if found:
        yield from found(document.tree)
        return
    path = PurePosixPath(document.file)
    owned = isinstance(record_type.location, OwnedFiles)
    yield f"{path.parent.name}/{path.stem}" if owned else path.stem, ()


def _listed(tree: Tree) -> Iterator[tuple[str, KeyPath]]:
    for number in range(len(tree)):
        code = tree_at(tree, (number, "编号"))
        if isinstance(code, str):
            yield code, (number,)


def _named(tree: Tree) -> Iterator[tuple[str, KeyPath]]:
    yield from ((name, (name,)) for name in (tree if isinstance(tree, dict) else ()))


def _nested(tree: Tree) -> Iterator[tuple[str, KeyPath]]:
    yield from _areas(tree, "", ())


def _areas(tree: Tree | None, above: str, at: KeyPath) -> Iterator[tuple[str, KeyPath]]:
    for number in range(len(tree) if isinstance(tree, list) else 0):
        code = tree_at(tree, (number, "编号"))
        path = f"{above}/{code}" if above else str(code)
        yield path, (*at, number)
        yield from _areas(tree_at(tree, (number, "下级")), path, (*at, number, "下级"))


_WITHIN: dict[str, Callable[[Tree], Iterator[tuple[str, KeyPath]]]] = {
    SOURCE_TYPE.code: _listed,
    DISH_TYPE.code: _named,
    AREA_TYPE.code: _nested,
}
"""How the records of a file that holds several are found, by the code of their type."""
