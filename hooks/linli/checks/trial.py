"""What would be wrong if some files were written: tried on a copy, so that nothing half-right is ever written."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from linli.checks.project import open_project, with_checks
from linli.load.loading import Memory
from linli.load.project import Project, read_again
from linli.read.editing import write_whole
from linli.read.problems import Problem

BESIDE = ("data/vocabulary", "data/calendar")
"""What a directory is read with."""

Files = Mapping[str, str | None]
"""Texts by file, relative to the project; None where the file is taken away."""


def problems_of_changes(root: Path, directory: str, changes: Files, today: date) -> list[Problem]:
    """Return the problems, warnings too, that a directory would have with some files changed and does not have now."""
    present = set(open_project(root, [directory], today=today).problems) if (root / directory).is_dir() else set()
    with TemporaryDirectory(prefix="linli-trial-") as name:
        trial = Path(name)
        for folder in (*BESIDE, directory):
            if (root / folder).is_dir():
                shutil.copytree(root / folder, trial / folder)
        apply_changes(trial, changes)
        tried = open_project(trial, [directory], today=today)
    return [problem for problem in tried.problems if problem not in present]


def project_again(before: Project, directory: str, changes: Files, memory: Memory, today: date) -> Project:
    """Return the directory that there would be with some of its files changed, checked; only these are read anew."""
    with TemporaryDirectory(prefix="linli-trial-") as name:
        trial = Path(name)
        if (before.root / directory).is_dir():
            shutil.copytree(before.root / directory, trial / directory)
        apply_changes(trial, changes)
        return with_checks(read_again(before, trial, directory, memory, today))


def apply_changes(root: Path, changes: Files) -> None:
    """Write files whole and take others away, with the folders that are empty then."""
    for file, text in changes.items():
        path = root / file
        if text is None:
            path.unlink(missing_ok=True)
            if path.parent.is_dir() and not any(path.parent.iterdir()):
                path.parent.rmdir()
        else:
            write_whole(path, text)
