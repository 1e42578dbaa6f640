"""The tables of the pages for the staff, spread over townships where they are long."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, Generic, TypeVar

from linli.publish.site import Site
from linli.publish.templating import Links
from linli.publish.views.spread import Listed, Spread, Stretch, count_words, part_name, spread_once

# What a cell of a row weighs, in bytes, as measured.
_CELL = 170

RowOf = TypeVar("RowOf")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `href` is a relative link or ""."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its heading, and what is said where it has no rows."""

    id: str
    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str


@dataclass(frozen=True, slots=True)
class StaffTable(Generic[RowOf]):
    """A table whose rows grow with the county, described once.

    `found` yields what its rows are of, each with its areas; `row` shows one. Where `under` names a heading for it,
    those next to each other under the same heading are a table of their own, whose note counts its rows by `unit`.
    """

    id: str
    title: str
    columns: tuple[str, ...]
    found: Callable[[Site], Iterable[tuple[RowOf, tuple[str, ...]]]]
    row: Callable[[Site, Links, RowOf], tuple[Cell, ...]]
    empty: str
    note: str = ""
    under: Callable[[Site, RowOf], str] | None = None
    unit: str = "行"


Tables = tuple[StaffTable[Any], ...]
SpreadRows = Spread[tuple[str, Any]]
"""The rows of tables over pages: the id of the table, and what the row is of."""


def rows_of(site: Site, key: Hashable, tables: Tables) -> SpreadRows:
    """Return the rows of the tables of a page, spread over as many as they need."""
    return spread_once(site, ("staff", key), partial(_lines, site, tables))


def _lines(site: Site, tables: Tables) -> Iterator[Listed[tuple[str, Any]]]:
    for table in tables:
        for subject, areas in table.found(site):
            yield Listed((table.id, subject), areas, _CELL * len(table.columns), table.id)


def table_views(
    site: Site, links: Links, here: Stretch[tuple[str, Any]], table: StaffTable[Any]
) -> Iterator[TableView]:
    """Yield the rows of a table that stand on a page; where it has none at all, that it is empty."""
    subjects = [subject for name, subject in here.things if name == table.id]
    if subjects and table.under:
        for number, (title, group) in enumerate(groupby(subjects, key=partial(table.under, site)), 1):
            rows = tuple(table.row(site, links, subject) for subject in group)
            yield TableView(f"{table.id}-{number}", title, f"{len(rows)}{table.unit}", table.columns, rows, "")
    elif subjects or (not here.step and not here.counts.get(table.id)):
        rows = tuple(table.row(site, links, subject) for subject in subjects)
        yield TableView(table.id, table.title, table.note, table.columns, rows, table.empty)


def below_views(
    site: Site, links: Links, base: str, here: Stretch[tuple[str, Any]], tables: Tables
) -> Iterator[TableView]:
    """Yield the table of the pages below one, with how many rows each has; nothing where all rows stand here."""
    alone = len(tables) == 1
    units = {table.id: f"{'' if alone else table.title}{{}}{table.unit}" for table in tables}
    rows = tuple(
        (
            Cell(part_name(site, part.area, part.number), links.url(f"{base}{part.step}/")),
            Cell(count_words(part.counts, units)),
        )
        for part in here.parts
    )
    if rows:
        yield TableView("below", "按地方看", f"一共：{count_words(here.counts, units)}。", ("地方", "有多少"), rows, "")
