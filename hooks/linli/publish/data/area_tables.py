"""/data/areas/<path>/-/<table>.csv: the tables of an area as a clerk opens them, with Chinese heads."""

import csv
import io
from collections.abc import Iterator

from linli.model.area_tree import Area
from linli.publish.data.encoding import cell_text
from linli.publish.site import Output, Plan, Site
from linli.publish.views.area_tables import TABLE_KINDS, TableKind, has_table, table_kind, table_lines

BEFORE_TABLE = "/-/"
"""Stands between the path of an area and the code of a table: “-” is no id of an area."""


def tables_of(site: Site) -> Iterator[tuple[Area, TableKind]]:
    """Yield every table of every area that has lines."""
    for area in site.directory.area_list:
        yield from ((area, kind) for kind in TABLE_KINDS if has_table(site, area, kind))


def table_named(site: Site, subject: str) -> tuple[Area, TableKind]:
    """Return the table of a plan's subject: “qinghe/chengguan/-/canteens”."""
    path, _, code = subject.partition(BEFORE_TABLE)
    return site.directory.areas[path], table_kind(code)


def csv_path(area: Area, kind: TableKind) -> str:
    """Return the file of a table for spreadsheets."""
    return f"data/areas/{area.path}{BEFORE_TABLE}{kind.code}.csv"


def plan_csv(site: Site) -> Iterator[Plan]:
    """Plan the file of every table that has lines."""
    for area, kind in tables_of(site):
        yield Plan(csv_path(area, kind), "area-csv", f"{area.path}{BEFORE_TABLE}{kind.code}")


def render_csv(site: Site, plan: Plan) -> bytes:
    """Render one table with Chinese heads, a byte order mark in front: office programs read UTF-8 only with one."""
    area, kind = table_named(site, plan.subject)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("乡镇街道", *kind.columns))
    for line in table_lines(site, area, kind):
        writer.writerow([cell_text(text) for text in (line.group, *line.cells)])
    return "\ufeff".encode() + out.getvalue().encode()


AREA_CSV = Output("area-csv", plan_csv, render_csv)
