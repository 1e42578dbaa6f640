"""The rows of a file that somebody brings: sheets of an export as they are, all others by their headings."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from linli.cli.exporting import with_tables
from linli.model.directory import Directory
from linli.spreadsheet.class_lists import ClassVenueTable
from linli.spreadsheet.foreign import ForeignTable
from linli.spreadsheet.grid import Grid
from linli.spreadsheet.headings import NOT_TAKEN, Head, head_of, known_headings
from linli.spreadsheet.mapping import BadMapping, agreed_keys, mapping_file, proposal
from linli.spreadsheet.rows import Refusal, TableRow, exported_plan, exported_rows, refusals
from linli.spreadsheet.session_tables import SessionTable, session_table


def venues_of_file(path: Path, directory: Directory, code: str) -> tuple[list[TableRow], list[Refusal]]:
    """Return the rows of where a programme is held, or of its sessions; usage errors for no table and no programme."""
    programme = directory.programmes.get(code)
    if programme is None:
        raise click.UsageError(f"“{code}”不是项目的编号。已有的：{'、'.join(directory.programmes) or '没有'}")
    grids = grids_of(path)
    sessions = [found for grid in grids if (found := session_table(grid, programme))]
    if sessions:
        return _sessions_of(grids, sessions)
    tables = [
        ClassVenueTable(grid, head, directory, {}, [], programme) for grid, head in _heads(path, grids, directory)
    ]
    return _rows_of(grids, tables)


def _sessions_of(grids: list[Grid], tables: Sequence[SessionTable]) -> tuple[list[TableRow], list[Refusal]]:
    """Return the sessions of tables, and say what of the file was not taken."""
    _say_left(grids, [table.grid for table in tables])
    rows, refused = refusals(item for table in tables for item in table.rows())
    for table in tables:
        if table.left:
            click.echo(f"{table.grid.title} 没有取的列：{'、'.join(table.left)}")
        if table.passed:
            click.echo(f"{table.grid.title} 跳过：{'、'.join(dict.fromkeys(table.passed))}")
    return rows, refused


def rows_of_file(path: Path, directory: Directory, fixed: Mapping[str, str]) -> tuple[list[TableRow], list[Refusal]]:
    """Return the rows of a file and what in it is no row; usage errors for what is no table, or no known one."""
    grids = grids_of(path)
    exported = [(grid, plan) for grid in grids if (plan := exported_plan(grid))]
    if exported:
        _say_left(grids, [grid for grid, _ in exported])
        return refusals(item for grid, plan in exported for item in exported_rows(grid, plan))
    tables = [ForeignTable(grid, head, directory, fixed) for grid, head in _heads(path, grids, directory)]
    return _rows_of(grids, tables)


def _rows_of(grids: list[Grid], tables: Sequence[ForeignTable]) -> tuple[list[TableRow], list[Refusal]]:
    """Return the rows of tables, and say what of the file was not taken."""
    _say_left(grids, [table.grid for table in tables])
    rows, refused = refusals(item for table in tables for item in table.rows())
    for table in tables:
        not_taken = [target.heading for target in table.head.targets if target.key == NOT_TAKEN]
        if not_taken:
            click.echo(f"{table.grid.title} 没有取的列：{'、'.join(not_taken)}")
        if table.passed:
            click.echo(f"{table.grid.title} 跳过：{'、'.join(dict.fromkeys(table.passed))}")
    return rows, refused


def _say_left(grids: list[Grid], read: list[Grid]) -> None:
    """Say which sheets hold something that is not read."""
    left = [grid.title for grid in grids if grid.rows and grid not in read]
    if left:
        click.echo(f"没有导入的工作表：{'、'.join(left)}")


def grids_of(path: Path) -> list[Grid]:
    """Return the sheets of a file; a usage error for what is no table."""
    opening = with_tables("opening")
    try:
        found: list[Grid] = opening.grids(path)
    except opening.CannotOpen as error:
        raise click.UsageError(str(error)) from None
    return found


def _heads(path: Path, grids: list[Grid], directory: Directory) -> list[tuple[Grid, Head]]:
    """Return the tables of a file with their heads; a mapping file is proposed where a column is unknown."""
    try:
        agreed = agreed_keys(path)
    except BadMapping as error:
        raise click.UsageError(str(error)) from None
    known = known_headings(directory.vocabulary)
    heads = [(grid, head) for grid in grids if (head := head_of(grid, known, agreed.get(grid.title, {})))]
    if not heads:
        raise click.UsageError("没有找到表头。表头里要有“名称”“地址”“电话”这样的列名。")
    unknown = [target.heading for _, head in heads for target in head.unknown]
    if unknown:
        mapping_file(path).write_text(proposal([(grid.title, head) for grid, head in heads]), "utf-8")
        said = f"认不出的列：{'、'.join(dict.fromkeys(unknown))}。"
        raise click.UsageError(f"{said}已写好对照文件 {mapping_file(path)}，请把里面的“？”改好，再运行一次。")
    return heads
