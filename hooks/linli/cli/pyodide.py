"""`linli pyodide`: fetch the Python with which the form of /staff/edit/ runs in a browser."""

from pathlib import Path

import click

from linli.press.fetching import Unfetched
from linli.publish.interpreter import DOWNLOAD_MEGABYTES
from linli.publish.interpreter_fetch import fetch_interpreter


@click.command(
    "pyodide",
    help=f"下载网上改资料的表格要用的程序（约{DOWNLOAD_MEGABYTES}兆，下载过就不再下载）；以后建站，表格就能用。",
)
def pyodide_command() -> None:
    """Fetch the files."""
    try:
        made = fetch_interpreter(Path.cwd())
    except Unfetched as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"程序在 {made.folder.relative_to(Path.cwd())}（Pyodide，MPL 2.0许可；pydantic-core，MIT许可）")
