"""What a command means to write: tried and checked first, shown as a difference, written when it is agreed to."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import click

from linli.checks.trial import Files, apply_changes, problems_of_changes
from linli.cli.check import today
from linli.load.project import Project, read_project
from linli.load.settings import read_settings
from linli.model import Entry
from linli.model.directory import Directory
from linli.model.nearest import nearest
from linli.read.problems import has_errors, report_text
from linli.read.source import Document, read_document

yes_option = click.option("--yes", is_flag=True, help="不问，直接写入（给脚本用）")


@dataclass(frozen=True)
class Desk:
    """The project that a command works on: its records as they are read, errors or not."""

    root: Path
    project: Project
    main: Directory

    def find(self, code: str) -> tuple[Directory, Entry]:
        """Return a record by its id, with its directory; a usage error names the nearest where there is none."""
        for directory in self.project.directories.values():
            if code in directory.by_id:
                return directory, directory.by_id[code]
        if any(code in directory.broken for directory in self.project.directories.values()):
            raise click.UsageError(f"“{code}”的文件有错误，先请运行 linli check。")
        near = nearest(code, [known for directory in self.project.directories.values() for known in directory.by_id])
        raise click.UsageError(f"没有编号为“{code}”的记录。{f'是不是：{near}？' if near else '编号就是文件名。'}")

    def document(self, file: str) -> Document:
        """Return a file as it was typed; the command ends where it cannot be read."""
        found, problems = read_document(self.root / file, file)
        if found is None:
            raise click.ClickException(report_text(problems))
        return found


def open_desk() -> Desk:
    """Read the project in the present folder; the command ends where it has no settings."""
    root = Path.cwd()
    settings, problems = read_settings(root)
    if settings is None:
        raise click.ClickException(report_text(problems))
    project = read_project(root, settings.directories)
    return Desk(root, project, project.directories[settings.directory])


def too_peculiar(file: str) -> NoReturn:
    """End a command that cannot change a file safely."""
    raise click.ClickException(f"{file} 的写法太特别，没有改动。请用手写。")


def agree(desk: Desk, directory: Directory, changes: Files, *, yes: bool) -> bool:
    """Check changes on a copy, show them, ask, and write them; tell whether they have been written.

    Exit 1 where they would put errors into the records: then nothing is written.
    """
    found = problems_of_changes(desk.root, directory.path, changes, today())
    click.echo("\n".join(difference_lines(desk.root, changes)))
    if has_errors(found):
        raise click.ClickException(f"这样写会有错误，没有写入：\n{report_text(found)}")
    if found:
        click.echo(f"写入以后：\n{report_text(found)}")
    if not yes and not click.confirm("写入吗？"):
        click.echo("没有写入。")
        return False
    apply_changes(desk.root, changes)
    click.echo("已写入。要撤销，用 git 恢复这些文件。")
    return True


def difference_lines(root: Path, changes: Files) -> Iterator[str]:
    """Yield what changes would do: renamed files in a line each, of all others the lines that differ."""
    before = {file: _text(root / file) for file in changes}
    gone = [file for file, text in changes.items() if text is None]
    for file, text in changes.items():
        if text is None:
            continue
        moved = next((old for old in gone if not before[file] and _same_file(old, file)), "")
        if moved:
            gone.remove(moved)
            yield f"改名：{moved} → {file}"
        yield from _lines(before[moved] if moved else before[file], text, file)
    yield from (f"删去：{file}" for file in gone)


def _same_file(old: str, new: str) -> bool:
    """Tell whether a file that goes is the one that comes: of the same type, and one of both names differs."""
    ways: Sequence[Sequence[str]] = (old.split("/"), new.split("/"))
    return len(ways[0]) == len(ways[1]) and sum(a != b for a, b in zip(*ways, strict=True)) == 1


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace") if path.is_file() else ""


def _lines(before: str, now: str, file: str) -> Iterator[str]:
    found = difflib.unified_diff(before.splitlines(), now.splitlines(), "", file, lineterm="", n=1)
    for number, line in enumerate(found):
        if number == 1:
            yield f"{'改' if before else '新建'}：{file}"
        elif number > 1 and not line.startswith("@@"):
            yield line
