"""`linli fonts`: make the fonts with which notices are printed."""

import importlib
from pathlib import Path

import click

from linli.press.fetching import Unfetched


@click.command(help="做公示用的字体（下载约30兆，半分钟以内；做过就不再做）。")
def fonts_command() -> None:
    """Make the fonts."""
    try:
        foundry = importlib.import_module("linli.press.foundry")
        made = foundry.make_fonts(Path.cwd())
    except ModuleNotFoundError as error:
        raise click.ClickException(f"还缺少“{error.name}”。请运行：pip install -e .[notices]") from error
    except Unfetched as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"字体在 {made.folder.relative_to(Path.cwd())}（思源黑体，OFL 1.1许可，见 OFL.txt）")
