"""What a place says of itself line by line: its hours, its address and telephone, and the keys beside these."""

from collections.abc import Iterator

from linli.form.field import FieldKind, FormField, FormSubject, Given, filled_lines
from linli.form.slip import ChangeSlip
from linli.model.record_types import PLACE_TYPE
from linli.read.source import Tree
from linli.spreadsheet.cells import cell_words
from linli.spreadsheet.columns import KeyColumn, table_plans

HOURS_KEYS = ("开放时间",)
FACT_KEYS = ("地址", "电话", "怎么走", "负责岗位", "服务", "首次办理材料", "座位", "说明")

_HOURS_HELP = "一行一条，照门口贴的写，例如：周一至周五 午餐 11:00-12:30"
_PHONE_HELP = "一行一个，例如：0000-1234567（服务台）"
_HELP = {"开放时间": _HOURS_HELP, "电话": _PHONE_HELP}


def place_column(key: str) -> KeyColumn:
    """Return how a key of a place is written in one piece; LookupError where it has none."""
    return next(column for column in table_plans(PLACE_TYPE)[0].columns if column.keys == (key,))


def hours_fields(subject: FormSubject, _: Given) -> Iterator[FormField]:
    """Yield the hours."""
    yield from _fields(subject, HOURS_KEYS)


def fact_fields(subject: FormSubject, _: Given) -> Iterator[FormField]:
    """Yield the other keys that change most often."""
    yield from _fields(subject, FACT_KEYS)


def _fields(subject: FormSubject, keys: tuple[str, ...]) -> Iterator[FormField]:
    for key in keys:
        column = place_column(key)
        said = column.said.partition("；")[0]
        kind = FieldKind.LINES if column.several else FieldKind.LINE
        yield FormField(key, key, kind, _present(subject, key), _HELP.get(key, said))


def _present(subject: FormSubject, key: str) -> str:
    return cell_words(subject.tree[key]) if key in subject.tree else ""


def hours_slips(subject: FormSubject, given: Given) -> Iterator[ChangeSlip]:
    """Yield the change of the hours."""
    yield from _slips(subject, given, HOURS_KEYS)


def fact_slips(subject: FormSubject, given: Given) -> Iterator[ChangeSlip]:
    """Yield the change of the other keys."""
    yield from _slips(subject, given, FACT_KEYS)


def _slips(subject: FormSubject, given: Given, keys: tuple[str, ...]) -> Iterator[ChangeSlip]:
    changed = {key: _said(key, given[key]) for key in keys if key in given and _differs(subject, key, given[key])}
    if changed:
        yield ChangeSlip(changed, id=subject.existing.id)


def _differs(subject: FormSubject, key: str, text: str) -> bool:
    return filled_lines(text) != filled_lines(_present(subject, key))


def _said(key: str, text: str) -> Tree | None:
    """Return what a field asks a key to say: a list where the key takes one, None where nothing is left."""
    lines = filled_lines(text)
    if not lines:
        return None
    column = place_column(key)
    return list(lines) if column.only_list or (column.several and len(lines) > 1) else "\n".join(lines)
