"""`linli import FILE --menu CANTEEN`: menus as they are kept, week by week or dish by dish."""

from datetime import date
from pathlib import Path

import click

from linli.cli.table_rows import grids_of
from linli.form.week import sittings_of
from linli.model.directory import Directory
from linli.model.dishes import SNACKS
from linli.spreadsheet.menu_tables import MenuOrder, headings_left, menu_rows
from linli.spreadsheet.rows import Refusal, TableRow, refusals


def menu_order(directory: Directory, code: str, today: date, monday: date | None, sitting: str) -> MenuOrder:
    """Return whose menus a file holds; usage errors for what cooks nothing and for an unknown sitting."""
    place = directory.places.get(code)
    if place is None or not place.feeds:
        raise click.UsageError(f"“{code}”不是幸福食堂，也没有托位，不写菜单。")
    sittings = sittings_of(place)
    if sitting and sitting not in {*sittings, *SNACKS}:
        raise click.UsageError(f"没有“{sitting}”这一餐。可以写的有：{'、'.join(sittings)}")
    return MenuOrder(place, sittings, today, monday, sitting or (sittings[0] if len(sittings) == 1 else ""))


def menus_of_file(path: Path, order: MenuOrder) -> tuple[list[TableRow], list[Refusal]]:
    """Return what the sheets of a file say is served, and what in them cannot be taken."""
    grids = [grid for grid in grids_of(path) if grid.rows]
    for grid in grids:
        left = headings_left(grid, order)
        if left:
            click.echo(f"{grid.title} 没有取的列：{'、'.join(left)}")
    return refusals(item for grid in grids for item in menu_rows(grid, order))
