"""Lists of where a class is held: each row a 办班点 of one programme, found again by its name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from linli.model.programme import Programme
from linli.model.record_types import PROGRAMME_TYPE
from linli.spreadsheet.columns import KeyColumn, table_plans
from linli.spreadsheet.foreign import AREA_KEY, NAME_KEY, ForeignTable
from linli.spreadsheet.headings import HeadColumn
from linli.spreadsheet.rows import CellRefused, TableRow, TypedCell

CLASS_VENUES = "办班点"

_PLAN = next(plan for plan in table_plans(PROGRAMME_TYPE) if plan.inner == CLASS_VENUES)
_COLUMNS = {column.heading: column for column in _PLAN.columns}
_OTHER_NAMES = {"托位": "名额", "座位": "名额"}
"""What places have as 托位 or 座位 is of a class its 名额."""


@dataclass
class ClassVenueTable(ForeignTable):
    """A table of places at which a class is held; they need not be records of their own."""

    programme: Programme | None = None

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The venues of the programme by name, counted from 1."""
        venues = self.programme.class_venues if self.programme else ()
        return {venue.name: number for number, venue in enumerate(venues, 1)}

    def _read(self, row: int, section: str) -> TableRow:
        code = self.programme.id if self.programme else ""
        cells = list(self._venue_cells(row))
        name = next((cell.text for cell in cells if cell.target.heading == NAME_KEY), "")
        if not name:
            raise CellRefused(-1, "这一行没有办班点的名称。")
        area = self._area(row, section)
        if area:
            column = next((target.column for target, _ in self._cells(row, AREA_KEY)), -1)
            cells.append(TypedCell(_COLUMNS[AREA_KEY], area, column))
        return TableRow(self.grid.title, row, _PLAN, code, self._numbers.get(name, 0), tuple(cells))

    def _venue_cells(self, row: int) -> Iterator[TypedCell]:
        """Yield the cells of a row by the keys that a venue has; what it has none for is passed over, and said so."""
        for cell in self._typed(row):
            heading = _OTHER_NAMES.get(cell.target.heading, cell.target.heading)
            column = _COLUMNS.get(heading)
            if column:
                yield TypedCell(column, cell.text, cell.column)
            else:
                self.passed.append(f"{self._heading(cell.column)}（办班点没有这一项）")

    def _heading(self, column: int) -> str:
        return next((target.heading for target in self.head.targets if target.column == column), "")

    def _name(self, target: HeadColumn, text: str) -> Iterator[TypedCell]:
        yield TypedCell(KeyColumn((NAME_KEY,)), text, target.column)
