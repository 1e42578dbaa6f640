"""Several places in one row of a table: a line each in every cell, or one line for what they share."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from linli.spreadsheet.grid import SheetCell
from linli.spreadsheet.headings import NOT_TAKEN, HeadColumn
from linli.spreadsheet.rows import CellRefused

SHARED = frozenset({"所在地", "类型", "小类", "来源", "录入", NOT_TAKEN, ""})
"""What one line may say for all of them. A number of seats may be that of all together: who knows?"""


def rows_of_several(
    cells: Sequence[SheetCell], targets: Sequence[HeadColumn], names: str
) -> Iterator[tuple[SheetCell, ...]]:
    """Yield a row for each line of the cell of names; the row as it is where that has one. CellRefused for the rest."""
    count = max(1, len(_lines(names)))
    keys = {target.column: target.key for target in targets}
    for number in range(count):
        yield tuple(_own(cell, column, keys.get(column, ""), number, count) for column, cell in enumerate(cells))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _own(cell: SheetCell, column: int, key: str, number: int, count: int) -> SheetCell:
    lines = _lines(cell.text)
    if count == 1 or not lines or (len(lines) != count and key in SHARED):
        return cell
    if len(lines) != count:
        raise CellRefused(column, f"名称有{count}行，这一格有{len(lines)}行，看不出哪一处是哪一行。请每处写一行。")
    return replace(cell, text=lines[number])
