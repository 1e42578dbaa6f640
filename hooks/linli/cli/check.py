"""`linli check`: read all records and say everything that is wrong with them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from linli.checks.project import open_project
from linli.load.settings import read_settings
from linli.read.problems import Problem, has_errors, report_github, report_json, report_text

REPORTS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": report_text,
    "github": report_github,
    "json": report_json,
}


@click.command(help="检查全部记录；给出 PATH 时只报告这些文件或文件夹里的问题。")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH…]")
@click.option("--format", "form", type=click.Choice(tuple(REPORTS)), default="text", help="报告的样式")
def check_command(paths: tuple[Path, ...], form: str) -> None:
    """Check everything (references need the whole), report what lies under `paths`; exit 1 if any of it is an error."""
    root = Path.cwd()
    settings, problems = read_settings(root)
    if settings is not None:
        problems = list(open_project(root, settings.directories).problems)
    chosen = [problem for problem in problems if not paths or _below(root, problem.file, paths)]
    click.echo(REPORTS[form](chosen))
    raise SystemExit(1 if has_errors(chosen) else 0)


def _below(root: Path, file: str, paths: Sequence[Path]) -> bool:
    target = (root / file).resolve()
    return any(target.is_relative_to(path.resolve()) for path in paths)
