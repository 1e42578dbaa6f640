"""What has been done to the files of a directory, commit by commit: when, and by which posts — never by whom."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FILED_BY, REVIEWED_BY = "填报岗位", "审核岗位"
"""The lines of a commit's message that name posts."""

_POST = re.compile(rf"^({FILED_BY}|{REVIEWED_BY})\s*[:：]\s*(\S.*?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file in one commit: its text before and after, None where it was not there."""

    day: date
    commit: str
    file: str
    before: str | None
    after: str | None
    filed_by: str
    reviewed_by: str


def changes_between(root: Path, directory: str, first: date, last: date) -> Iterator[FileChange]:
    """Yield what commits of the days from `first` to `last` did to a directory, the oldest first.

    Merges are left out: what they bring was committed before.
    """
    said = _git(root, "log", "--reverse", "--no-merges", "--format=%H%x1f%cs%x1f%B%x1e", "--", directory)
    for entry in filter(None, (piece.strip() for piece in said.split("\x1e"))):
        commit, day, message = entry.split("\x1f", 2)
        if first <= date.fromisoformat(day) <= last:
            posts = dict(_POST.findall(message))
            for file in _files(root, commit, directory):
                yield FileChange(
                    date.fromisoformat(day),
                    commit,
                    file,
                    _text(root, f"{commit}^", file),
                    _text(root, commit, file),
                    posts.get(FILED_BY, ""),
                    posts.get(REVIEWED_BY, ""),
                )


def first_committed(root: Path, file: str) -> date | None:
    """Return the day on which a file was first committed; None where it never was."""
    days = _git(root, "log", "--reverse", "--diff-filter=A", "--format=%cs", "--", file).split()
    return date.fromisoformat(days[0]) if days else None


def _files(root: Path, commit: str, directory: str) -> list[str]:
    said = _git(root, "diff-tree", "--root", "--no-commit-id", "--name-only", "-r", "-z", commit, "--", directory)
    return [file for file in said.split("\0") if file]


def _text(root: Path, commit: str, file: str) -> str | None:
    shown = subprocess.run(["git", "-C", str(root), "show", f"{commit}:{file}"], capture_output=True, check=False)
    return shown.stdout.decode("utf-8", errors="replace") if shown.returncode == 0 else None


def _git(root: Path, *words: str) -> str:
    """Return what git says; nothing where there is no history."""
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else ""
