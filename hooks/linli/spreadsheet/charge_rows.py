"""收费 out of tables: what a table says of one item, as the row that puts it into the record of its place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from linli.language.errors import LanguageError
from linli.language.price import parse_base
from linli.language.price.status_words import StatusWords
from linli.model.place import Place
from linli.model.record_types import PLACE_TYPE
from linli.spreadsheet.columns import table_plans
from linli.spreadsheet.grid import Grid
from linli.spreadsheet.rows import TableRow, TypedCell

ITEM, BASE, REDUCTIONS = "项目", "标准", "优惠"
_BARE = re.compile(r"\d+(?:\.\d+)?(?:\s*[-—~～至]\s*\d+(?:\.\d+)?)?")
_UNIT_SAID = re.compile(r"[（(](?:单位[:：]?)?(元[^）)]*)[）)]|单位[:：](元\S*)")

_PLAN = next(plan for plan in table_plans(PLACE_TYPE) if plan.inner == "收费")
_COLUMNS = {column.heading: column for column in _PLAN.columns}


@dataclass(frozen=True, slots=True)
class ChargeOrder:
    """Whose charges a table holds; `item` is what is charged for where the table names nothing."""

    place: Place
    words: StatusWords
    item: str = ""


@dataclass(frozen=True, slots=True)
class ChargeText:
    """What a table says under one key of an item, and the column in which it does."""

    text: str
    column: int = -1


def charge_row(grid: Grid, row: int, order: ChargeOrder, item: str, said: Mapping[str, ChargeText]) -> TableRow:
    """Return the row of one item: the one of this name where the place has it, else a new one.

    A price that the record has already, with the name of what it is of (一荤两素 12元), stays as it is.
    """
    number = next((at for at, charge in enumerate(order.place.charges, 1) if charge.item == item), 0)
    cells = [TypedCell(_COLUMNS[ITEM], item)]
    for key, found in said.items():
        if not (key == BASE and number and _same_price(order, number, found.text)):
            cells.append(TypedCell(_COLUMNS[key], found.text, found.column))
    return TableRow(grid.title, row, _PLAN, order.place.id, number, tuple(cells))


def _same_price(order: ChargeOrder, number: int, text: str) -> bool:
    try:
        found = parse_base(text, order.words)
    except LanguageError:
        return False
    return [item.price for item in found] == [item.price for item in order.place.charges[number - 1].base]


def in_yuan(text: str, unit: str) -> str:
    """Return a bare number, or a span of two, as an amount: 1800 of 元/月 → “1800元/月”; all else as it is."""
    if not _BARE.fullmatch(text):
        return text
    per = unit.replace("（", "").replace("）", "").removeprefix("人民币").removeprefix("元").lstrip("/／每")
    return f"{text}元/{per}" if per else f"{text}元"


def unit_in(heading: str) -> str:
    """Return the unit that a heading names in brackets: “收费标准（元/月）” → 元/月; "" for none."""
    found = _UNIT_SAID.search(heading)
    return (found[1] or found[2]) if found else ""
