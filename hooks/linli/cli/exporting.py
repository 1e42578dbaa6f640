"""`linli export`: the records as a workbook for WPS and Excel, to be typed into and given back to `linli import`."""

from importlib import import_module
from pathlib import Path
from typing import Any

import click

from linli.cli.proposal import Desk, open_desk
from linli.model.directory import Directory
from linli.model.record_types import RECORD_TYPES
from linli.spreadsheet.shelf import Shelf

NO_DEMO = "mkdocs.yml 里没有示例县（extra.linli.demo）。"

demo_option = click.option("--demo", is_flag=True, help="是虚构的示例县，不是真实的记录")


@click.command(help="把记录导出成表格：FILE.xlsx，每类一张工作表，表头就是记录里的项目。")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.xlsx")
@demo_option
def export_command(path: Path, demo: bool) -> None:
    """Write every record of a directory, each type on a sheet of its own."""
    if path.suffix.lower() != ".xlsx":
        raise click.UsageError(f"“{path.name}”请用 .xlsx 作扩展名，例如：{path.stem}.xlsx")
    desk = open_desk()
    directory = demonstration(desk) if demo else desk.main
    shelf = Shelf(desk.root, directory.path, desk.project.vocabulary)
    documents = {code: list(shelf.of_type(record_type)) for code, record_type in RECORD_TYPES.items()}
    names = {found: directory.area_name(found) for found in directory.areas}
    path.write_bytes(with_tables("export").workbook(documents, desk.project.vocabulary, names))
    count = sum(len(found) for found in documents.values())
    click.echo(f"已导出{count}个文件到 {path}。改好以后：linli import {path} --dry-run")


def demonstration(desk: Desk) -> Directory:
    """Return the fictional directory; a usage error where there is none."""
    for directory in desk.project.directories.values():
        if directory is not desk.main:
            return directory
    raise click.UsageError(NO_DEMO)


def with_tables(name: str) -> Any:
    """Return a module that reads or writes tables: what these need is not part of what builds the site."""
    try:
        return import_module(f"linli.spreadsheet.{name}")
    except ModuleNotFoundError as error:
        raise click.ClickException(f"缺少读写表格的软件包 {error.name}，请先运行：make .venv/.dev") from None
