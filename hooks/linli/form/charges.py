"""What a place charges: item by item, its price and its reductions; what else an item says stays."""

from collections.abc import Iterator, Mapping

from linli.form.field import FieldKind, FormField, FormSubject, Given, filled_lines
from linli.form.slip import ChangeSlip
from linli.read.source import Tree
from linli.spreadsheet.cells import cell_words

CHARGES = "收费"
SPARE = 1
"""How many empty items stand behind those that are there."""

_ITEM_HELP = "例如：午餐；要去掉这一项，三格都清空"
_BASE_HELP = "例如：一荤两素 12元、两荤一素 15元"
_REDUCTION_HELP = "一行一条，例如：80周岁以上 免费"


def charge_fields(subject: FormSubject, _: Given) -> Iterator[FormField]:
    """Yield three fields an item, and those of one more."""
    present = _items(subject)
    for number, item in enumerate([*present, *({} for _ in range(SPARE))]):
        name = f"第{number + 1}项" if number < len(present) else "新加一项"
        yield FormField(f"{number}.项目", f"{name}：项目", FieldKind.LINE, _words(item, "项目"), _ITEM_HELP)
        yield FormField(f"{number}.标准", f"{name}：标准", FieldKind.LINE, _words(item, "标准"), _BASE_HELP)
        yield FormField(f"{number}.优惠", f"{name}：优惠", FieldKind.LINES, _words(item, "优惠"), _REDUCTION_HELP)


def _items(subject: FormSubject) -> list[Mapping[str, Tree]]:
    found = subject.tree.get(CHARGES, [])
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def _words(item: Mapping[str, Tree], key: str) -> str:
    return cell_words(item[key]) if key in item else ""


def charge_slips(subject: FormSubject, given: Given) -> Iterator[ChangeSlip]:
    """Yield the change of the whole list where an item differs."""
    present = _items(subject)
    wanted = [
        item
        for number, before in enumerate([*present, *({} for _ in range(SPARE))])
        if (item := _item(before, number, given))
    ]
    if wanted != present:
        values: Tree | None = [dict(item) for item in wanted] or None
        yield ChangeSlip({CHARGES: values}, id=subject.existing.id)


def _item(before: Mapping[str, Tree], number: int, given: Given) -> dict[str, Tree]:
    """Return an item as it is asked for; nothing where its fields are all empty."""
    typed = {key: filled_lines(given.get(f"{number}.{key}", _words(before, key))) for key in ("项目", "标准", "优惠")}
    if not any(typed.values()):
        return {}
    item: dict[str, Tree] = {key: value for key, value in before.items() if key not in typed or typed[key]}
    for key, lines in typed.items():
        if lines and lines != filled_lines(_words(before, key)):
            item[key] = list(lines) if key == "优惠" else "、".join(lines)
    return item
