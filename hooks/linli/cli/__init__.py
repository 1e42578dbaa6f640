"""The `linli` command: one module a subcommand. Exit codes: 0 clean, 1 problems, 2 usage."""

import errno
import gettext
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from click.exceptions import NoSuchCommand

from linli.load.collection import collect_seldom
from linli.publish.failures import failure_words

COMMANDS = {
    "check": "check.check_command",
    "diff": "diff.diff_command",
    "fmt": "fmt.fmt_command",
    "new": "new.new_group",
    "copy-week": "new_menu.copy_week_command",
    "close": "closing.close_command",
    "reopen": "closing.reopen_command",
    "rename": "rename.rename_command",
    "verify": "verify.verify_command",
    "holidays": "holidays.holidays_command",
    "init": "init.init_command",
    "upgrade": "init.upgrade_command",
    "export": "exporting.export_command",
    "import": "importing.import_command",
    "apply": "applying.apply_command",
    "stale": "stale.stale_command",
    "ledger": "ledger.ledger_command",
    "hours": "hours.hours_command",
    "price": "price.price_command",
    "notices": "notices.notices_command",
    "fonts": "fonts.fonts_command",
    "pyodide": "pyodide.pyodide_command",
    "package": "package.package_command",
    "release": "release.release_command",
    "rollback": "release.rollback_command",
    "headers": "headers.headers_command",
    "usb": "usb.usb_command",
    "province": "province.province_command",
}
"""Where every subcommand is, by its name: a module of this package, and what it is called there."""

LOCALE = Path(__file__).parent / "locale"


def _speak_chinese() -> None:
    """Let what click itself says come out of the catalogue in locale/ (gettext)."""
    os.environ["LANGUAGE"] = "zh"
    gettext.bindtextdomain("linli", LOCALE)
    gettext.textdomain("linli")


class SaidInALine(click.Group):
    """Subcommands in which what the system refuses, and an interruption, is a line and exit 1; all in Chinese."""

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command line."""
        _speak_chinese()
        return super().main(*args, **options)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all subcommands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a subcommand: only its module is imported, so that a check need not wait for what builds a site."""
        if cmd_name not in COMMANDS:
            return None
        _speak_chinese()  # a command keeps its option that helps in the words in which it was first asked for it
        module, _, name = COMMANDS[cmd_name].partition(".")
        command: click.Command = getattr(import_module(f"linli.cli.{module}"), name)
        command.options_metavar = "[选项]"
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand of a command line; of a name that there is not, say which may be meant."""
        try:
            return super().resolve_command(ctx, args)
        except NoSuchCommand as error:
            raise NoSuchCommand(error.command_name, possibilities=COMMANDS, ctx=ctx) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand; a reader who has gone (`| head`) is click's business."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            raise click.ClickException(failure_words(error)) from error
        except KeyboardInterrupt:
            raise click.ClickException("已中断。") from None


@click.group(
    cls=SaidInALine,
    help="邻里：一老一小服务目录",
    options_metavar="[选项]",
    subcommand_metavar="命令 …",
    context_settings={"help_option_names": ["-h", "--help"]},
)
def main() -> None:
    """Dispatch to a subcommand, with Chinese output in UTF-8 whatever the console's code page."""
    collect_seldom()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
