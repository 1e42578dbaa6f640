"""The `linli` command: one module a subcommand. Exit codes: 0 clean, 1 problems, 2 usage."""

import errno
import gettext
import os
import sys
from pathlib import Path
from typing import Any

import click

from linli.cli.applying import apply_command
from linli.cli.check import check_command
from linli.cli.closing import close_command, reopen_command
from linli.cli.diff import diff_command
from linli.cli.exporting import export_command
from linli.cli.fmt import fmt_command
from linli.cli.fonts import fonts_command
from linli.cli.headers import headers_command
from linli.cli.holidays import holidays_command
from linli.cli.hours import hours_command
from linli.cli.importing import import_command
from linli.cli.init import init_command, upgrade_command
from linli.cli.ledger import ledger_command
from linli.cli.new import new_group
from linli.cli.new_menu import copy_week_command
from linli.cli.notices import notices_command
from linli.cli.package import package_command
from linli.cli.price import price_command
from linli.cli.release import release_command, rollback_command
from linli.cli.rename import rename_command
from linli.cli.stale import stale_command
from linli.cli.usb import usb_command
from linli.cli.verify import verify_command
from linli.publish.failures import failure_words

LOCALE = Path(__file__).parent / "locale"


class SaidInALine(click.Group):
    """Subcommands in which what the system refuses, and an interruption, is a line and exit 1; all in Chinese."""

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command line; what click itself says comes out of the catalogue in locale/ (gettext)."""
        os.environ["LANGUAGE"] = "zh"
        gettext.bindtextdomain("linli", LOCALE)
        gettext.textdomain("linli")
        return super().main(*args, **options)

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
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


COMMANDS = (
    check_command,
    diff_command,
    fmt_command,
    new_group,
    copy_week_command,
    close_command,
    reopen_command,
    rename_command,
    verify_command,
    holidays_command,
    init_command,
    upgrade_command,
    export_command,
    import_command,
    apply_command,
    stale_command,
    ledger_command,
    hours_command,
    price_command,
    notices_command,
    fonts_command,
    package_command,
    release_command,
    rollback_command,
    headers_command,
    usb_command,
)
for command in COMMANDS:
    command.options_metavar = "[选项]"
    main.add_command(command)
