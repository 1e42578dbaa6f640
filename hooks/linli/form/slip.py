"""更新单 written: the changes that a form asks for, in the words in which `linli apply` reads them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from linli.read.source import Tree
from linli.spreadsheet.cells import DELETE, flow_text, yaml_text
from linli.spreadsheet.slips import NEW, SLIP
from linli.spreadsheet.subjects import ID


@dataclass(frozen=True, slots=True)
class ChangeSlip:
    """One 更新单: the record that it changes, or the kind of a new one; what its keys say, None for those that go."""

    values: Mapping[str, Tree | None]
    id: str = ""
    new: str = ""


def slip_text(slips: Iterable[ChangeSlip]) -> str:
    """Return changes as a text to be sent: a line a key, a line an item."""
    return "\n".join(line for slip in slips for line in _slip_lines(slip)) + "\n"


def _slip_lines(slip: ChangeSlip) -> Iterator[str]:
    yield SLIP
    if slip.new:
        yield f"{NEW}: {slip.new}"
    if slip.id:
        yield f"{ID}: {slip.id}"
    for key, value in slip.values.items():
        yield from _value_lines(key, DELETE if value is None else value, "")


def _value_lines(key: str, value: Tree, indent: str) -> Iterator[str]:
    if isinstance(value, list) and value:
        yield f"{indent}{yaml_text(key)}:"
        yield from (f"{indent}  - {_item_text(item)}" for item in value)
    elif isinstance(value, dict) and value:
        yield f"{indent}{yaml_text(key)}:"
        for name, inner in value.items():
            yield from _value_lines(name, inner, f"{indent}  ")
    else:
        yield f"{indent}{yaml_text(key)}: {flow_text(value)}"


def _item_text(item: Tree) -> str:
    """Write an item of a list; one with a full-width colon in quotes, since in a chat that stands for “项目: 内容”."""
    text = flow_text(item)
    return "'{}'".format(text.replace("'", "''")) if isinstance(item, str) and "：" in item and text == item else text
