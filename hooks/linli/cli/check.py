"""`linli check`: read all records and say everything that is wrong with them."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import click

from linli.cli.check_note import LastCheck, last_check
from linli.load import FRESH_VARIABLE
from linli.publish.day import NoSuchDay, current_day
from linli.read.problems import Problem, has_errors, report_github, report_json, report_text

REPORTS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": report_text,
    "github": report_github,
    "json": report_json,
}


@click.command(help="检查全部记录；给出 PATH 时只报告这些文件或文件夹里的问题。")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH…]")
@click.option("--format", "form", type=click.Choice(tuple(REPORTS)), default="text", help="报告的样式")
@click.option(
    "--base",
    "ref",
    default="",
    metavar="REF",
    help="与这个提交或分支比较：不见了的记录、改了却没有再核实的项目、新加的人名都是错误",
)
@click.option("--no-cache", "anew", is_flag=True, help="不用上次读过的，全部重新读")
def check_command(paths: tuple[Path, ...], form: str, ref: str, anew: bool) -> None:
    """Check everything (references need the whole), report what lies under `paths`; exit 1 if any of it is an error."""
    root = Path.cwd()
    fresh = anew or bool(os.environ.get(FRESH_VARIABLE))
    last = None if ref or fresh else last_check(root)
    problems = last.problems if last and last.problems is not None else _read(root, ref, fresh, last)
    chosen = [problem for problem in problems if not paths or _below(root, problem.file, paths)]
    click.echo(REPORTS[form](chosen))
    raise SystemExit(1 if has_errors(chosen) else 0)


def _read(root: Path, ref: str, fresh: bool, last: LastCheck | None) -> list[Problem]:
    """Check everything anew. The import alone takes longer than to see that nothing has changed."""
    from linli.cli.checking import problems_of  # noqa: PLC0415
    from linli.load.pieces import PIECES, Cache  # noqa: PLC0415

    return problems_of(root, ref, today(), Cache(None if fresh else root / PIECES), last)


def today() -> date:
    """Return the day of the command; a usage error where the variable that fixes it holds none."""
    try:
        return current_day()
    except NoSuchDay as error:
        raise click.UsageError(str(error)) from None


def _below(root: Path, file: str, paths: Sequence[Path]) -> bool:
    target = (root / file).resolve()
    return any(target.is_relative_to(path.resolve()) for path in paths)
