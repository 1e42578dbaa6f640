"""/areas/<path>/-/canteens|homes|classes/: an area as a table; on a phone every line is a card."""

from collections.abc import Iterator
from dataclasses import dataclass

from linli.model.area_tree import Area
from linli.publish.data.area_tables import csv_path, table_named, tables_of
from linli.publish.pages.page import page
from linli.publish.sheets.area_table import TABLE_NOTICES
from linli.publish.sheets.printed import PrintLink, print_link
from linli.publish.sheets.registry import keys_of
from linli.publish.site import Output, Plan, Site
from linli.publish.views.area_tables import (
    TABLE_KINDS,
    TableKind,
    TableLine,
    groups_of,
    has_table,
    table_lines,
    table_on,
)
from linli.publish.views.choices import Choice
from linli.publish.views.links import Step
from linli.publish.views.prices import status_choices
from linli.publish.views.spread import Stretch, count_words, part_name
from linli.publish.views.whereabouts import trail_to


@dataclass(frozen=True, slots=True)
class TableGroup:
    """The lines of one township."""

    title: str
    id: str
    lines: tuple[TableLine, ...]


@dataclass(frozen=True, slots=True)
class AreaTableView:
    """pages/area_table.html."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    columns: tuple[str, ...]
    price: str
    groups: tuple[TableGroup, ...]
    below: tuple[Step, ...]
    statuses: tuple[Choice, ...]
    others: tuple[Step, ...]
    csv: str
    printed: tuple[PrintLink, ...]


def table_path(area: Area, kind: TableKind) -> str:
    """Return the page of a table; “-” is no id of an area."""
    return f"areas/{area.path}/-/{kind.code}/"


def table_steps(site: Site, area: Area) -> tuple[Step, ...]:
    """Return the links to the tables of an area that have lines."""
    found = (kind for kind in TABLE_KINDS if has_table(site, area, kind))
    return tuple(
        Step(kind.word, table_path(area, kind), f"{len(table_lines(site, area, kind))}行", "document") for kind in found
    )


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a page for every table that has lines."""
    for area, kind in tables_of(site):
        yield Plan(f"{table_path(area, kind)}index.html", "area-table", f"{area.path}/-/{kind.code}")


def _render(site: Site, plan: Plan) -> bytes:
    """Render the page of one table."""
    area, kind = table_named(site, plan.subject)
    title = f"{site.directory.area_name(area.path)}{kind.word}"
    lines = table_lines(site, area, kind)
    here = table_on(site, area, kind)
    groups = groups_of(here.things)
    notices = {notice.code for notice in TABLE_NOTICES if notice.code == kind.code}
    view = AreaTableView(
        trail=trail_to(site.directory, area.path),
        title=title,
        lead=f"共{len(lines)}行。没有录入不等于没有；“待核实”的，去之前请先打电话。",
        columns=kind.columns,
        price=kind.price if here.things else "",
        groups=tuple(TableGroup(name, f"group-{number}", found) for number, (name, found) in enumerate(groups.items())),
        statuses=status_choices(site),
        below=tuple(_below(site, here, kind)),
        others=tuple(step for step in table_steps(site, area) if step.path != table_path(area, kind)),
        csv=csv_path(area, kind),
        printed=tuple(print_link(site, key) for key in keys_of(site, area) if key.kind in notices),
    )
    return page(site, plan, "area_table.html", view, title, f"{title}：{'、'.join(kind.columns)}。")


def _below(site: Site, here: Stretch[TableLine], kind: TableKind) -> Iterator[Step]:
    """Yield the ways to the tables of the areas below, or to an area with too few lines for one."""
    for part in here.parts:
        area = site.directory.areas[part.area]
        path = table_path(area, kind) if has_table(site, area, kind) else f"areas/{area.path}/"
        yield Step(
            part_name(site, part.area, part.number), path, count_words(part.counts, {"": "{}行"}), "pin", area.path
        )


AREA_TABLES = Output("area-table", _plan, _render, framed=True)
