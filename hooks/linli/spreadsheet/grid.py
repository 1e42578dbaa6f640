"""The sheets of a file as plain grids of text: what numbers, dates and merged cells of a spreadsheet were meant to be.

A cell keeps what is doubtful about it: a date that may have been typed as 1-5, a number whose leading zero is gone, a
merged cell. Who knows what the column is for decides.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


class CellKind(StrEnum):
    """What a spreadsheet held in a cell."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MONTH_DAY = "month-day"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell as text; `merged` numbers the merged range that it belongs to, 0 for none."""

    text: str = ""
    kind: CellKind = CellKind.TEXT
    merged: int = 0


EMPTY = SheetCell()


@dataclass(frozen=True, slots=True)
class MergedRange:
    """A merged range: rows and columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Grid:
    """One sheet: rows of cells, merged cells filled with what they show; `merges` by their number."""

    title: str
    rows: tuple[tuple[SheetCell, ...], ...]
    merges: Mapping[int, MergedRange] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> SheetCell:
        """Return a cell, an empty one beyond the edge."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else EMPTY

    def repeats(self, row: int, other: int) -> bool:
        """Tell whether two rows say the same: a head comes again on every page."""
        return [cell.text for cell in self.rows[row]] == [cell.text for cell in self.rows[other]]

    def headings_beside(self, head: int, taken: Container[int]) -> tuple[str, ...]:
        """Return the different texts of a head above the columns that are not taken."""
        return tuple(
            dict.fromkeys(cell.text for at, cell in enumerate(self.rows[head]) if cell.text and at not in taken)
        )

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max((len(row) for row in self.rows), default=0)


def filled(title: str, cells: list[list[SheetCell]], merges: list[MergedRange]) -> Grid:
    """Return a grid in which every cell of a merged range says what its first one says."""
    for number, merge in enumerate(merges, 1):
        first = cells[merge.top][merge.left] if merge.top < len(cells) and merge.left < len(cells[merge.top]) else EMPTY
        for row in cells[merge.top : merge.bottom + 1]:
            row.extend([EMPTY] * (merge.right + 1 - len(row)))
            for column in range(merge.left, merge.right + 1):
                row[column] = SheetCell(first.text, first.kind, number)
    return Grid(title, tuple(map(tuple, cells)), dict(enumerate(merges, 1)))


def cell_of(value: object, number_format: str = "") -> SheetCell:
    """Return what a spreadsheet library gives for a cell as text; `number_format` is the format that it is shown in."""
    match value:
        case None:
            return EMPTY
        case bool():
            return SheetCell("是" if value else "否")
        case datetime():
            return _moment(value, number_format)
        case date():
            return _moment(datetime(value.year, value.month, value.day), number_format)
        case time():
            return SheetCell(f"{value.hour:02}:{value.minute:02}", CellKind.TIME)
        case int() | float():
            return SheetCell(_number(value), CellKind.NUMBER)
    return SheetCell(str(value).strip())


def _moment(value: datetime, number_format: str) -> SheetCell:
    if "y" not in number_format.lower() and number_format:
        return SheetCell(f"{value.month}-{value.day}", CellKind.MONTH_DAY)
    if value.hour or value.minute:
        return SheetCell(f"{value:%Y-%m-%d %H:%M}", CellKind.DAY)
    return SheetCell(f"{value:%Y-%m-%d}", CellKind.DAY)


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.10g}"


def clock_of(share: str) -> str:
    """Return the time of day that a share of a day is: 0.479166 → 11:30; "" where it is none on a whole minute."""
    try:
        minutes = float(share) * 24 * 60
    except ValueError:
        return ""
    whole = round(minutes)
    return f"{whole // 60:02}:{whole % 60:02}" if 0 < whole < 24 * 60 and abs(minutes - whole) < 0.6 else ""
