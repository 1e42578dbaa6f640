"""`linli import FILE --charges PLACE`: what a place charges, as offices keep it — item by item, or who pays what."""

from collections.abc import Iterator
from pathlib import Path

import click

from linli.cli.table_rows import grids_of
from linli.model.directory import Directory
from linli.spreadsheet.charge_rows import ChargeOrder
from linli.spreadsheet.grid import Grid
from linli.spreadsheet.price_lists import price_list
from linli.spreadsheet.rows import Refusal, TableRow, refusals
from linli.spreadsheet.subsidy_tables import passed_over, people_table, subsidy_rows

_NO_CHARGES = "看不出收什么钱。表头里要有“收费项目”和“收费标准”，或者写明哪些人补贴多少、自付多少。"


def charges_of_file(path: Path, directory: Directory, code: str, item: str) -> tuple[list[TableRow], list[Refusal]]:
    """Return the items of the sheets of a file, and what in them cannot be taken; a usage error for no place."""
    place = directory.places.get(code)
    if place is None:
        raise click.UsageError(f"“{code}”不是服务点的编号。编号就是文件名。")
    order = ChargeOrder(place, directory.vocabulary.status_words, item)
    return refusals(found for grid in grids_of(path) if grid.rows for found in _charges(grid, order))


def _charges(grid: Grid, order: ChargeOrder) -> Iterator[TableRow | Refusal]:
    people = people_table(grid, order)
    listed = None if people else price_list(grid, order)
    people = people or (None if listed else people_table(grid, order, least=1))
    left = passed_over(people) if people else listed.left if listed else ()
    if left:
        click.echo(f"{grid.title} 没有取的列：{'、'.join(left)}")
    if people:
        yield from subsidy_rows(grid, people, order)
    elif listed:
        yield from listed.rows()
    else:
        yield Refusal(grid.title, 0, -1, _NO_CHARGES)
