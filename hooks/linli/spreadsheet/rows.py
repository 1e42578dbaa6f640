"""The rows of a table as what they ask for: which record, and what it should say; and what is wrong with which cell."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from linli.model.record_types import RECORD_TYPES
from linli.spreadsheet.columns import DOT, KeyColumn, TablePlan, table_plans
from linli.spreadsheet.grid import Grid
from linli.spreadsheet.subjects import ID, NUMBER_HEADING

_PLACE = re.compile("[0-9０-９]{1,4}")


@dataclass(frozen=True, slots=True)
class TypedCell:
    """What a cell asks a key to say; `column` counts the columns of the sheet from 0, -1 for none of them."""

    target: KeyColumn
    text: str
    column: int = -1


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: `row` counts from 0; `id` is "" for a record to be found by its name, `number` 0 for a new item."""

    sheet: str
    row: int
    plan: TablePlan
    id: str
    number: int
    cells: tuple[TypedCell, ...]


class CellRefused(Exception):
    """A cell says what cannot be taken; `column` counts from 0, -1 for the whole row, the reason is Chinese."""

    def __init__(self, column: int, reason: str) -> None:
        super().__init__(reason)
        self.column, self.reason = column, reason


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a row is not taken: its sheet, row and column from 0 (-1 for the whole row), and the reason in Chinese."""

    sheet: str
    row: int
    column: int
    reason: str

    @property
    def place(self) -> str:
        """The cell as spreadsheets call it, B7; the row alone where the whole is meant."""
        return f"{column_letters(self.column)}{self.row + 1}" if self.column >= 0 else f"第{self.row + 1}行"


def column_letters(number: int) -> str:
    """Return the letters of a column that counts from 0: A, B … Z, AA."""
    return (column_letters(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def known_tables() -> Mapping[str, TablePlan]:
    """Return the sheets of an export by their titles."""
    plans = (plan for record_type in RECORD_TYPES.values() for plan in table_plans(record_type))
    return {plan.title: plan for plan in plans}


def exported_plan(grid: Grid) -> TablePlan | None:
    """Return what a sheet of an export holds; None for every other sheet."""
    plan = known_tables().get(grid.title)
    return plan if plan and grid.cell(0, 0).text == ID else None


def exported_rows(grid: Grid, plan: TablePlan) -> Iterator[TableRow | Refusal]:
    """Yield the rows of a sheet of an export, and a refusal for every heading that is none."""
    headings = [grid.cell(0, number).text for number in range(grid.width)]
    known = {column.heading: column for column in plan.columns}
    targets: dict[int, KeyColumn] = {}
    for number, heading in enumerate(headings):
        if heading in {ID, NUMBER_HEADING, ""} or heading.startswith("（"):
            continue
        targets[number] = known.get(heading) or KeyColumn(tuple(heading.split(DOT)), several=True)
    numbered = headings.index(NUMBER_HEADING) if NUMBER_HEADING in headings else -1
    seen: dict[tuple[str, str], int] = {}
    for row in range(1, len(grid.rows)):
        cells = tuple(_typed(grid, row, targets))
        code = grid.cell(row, 0).text
        if not code and not cells:
            continue
        place = grid.cell(row, numbered).text if numbered >= 0 else ""
        if place and not _PLACE.fullmatch(place):
            yield Refusal(grid.title, row, numbered, "“序”是列表里的第几项，只写数字；新加的一项不写。")
            continue
        first = seen.setdefault((code, place), row) if code and (place or not plan.inner) else row
        if first != row:
            yield Refusal(
                grid.title, row, 0, f"“{code}{place}”第{first + 1}行已经有了，只写一行。要新增的，编号请另写。"
            )
            continue
        yield TableRow(grid.title, row, plan, code, int(place or 0), cells)


def _typed(grid: Grid, row: int, targets: Mapping[int, KeyColumn]) -> Iterator[TypedCell]:
    for number, target in targets.items():
        text = grid.cell(row, number).text
        if text:
            yield TypedCell(target, text, number)


def refusals(found: Iterable[TableRow | Refusal]) -> tuple[list[TableRow], list[Refusal]]:
    """Part what has been read into rows and refusals."""
    rows, refused = [], []
    for item in found:
        if isinstance(item, Refusal):
            refused.append(item)
        else:
            rows.append(item)
    return rows, refused
