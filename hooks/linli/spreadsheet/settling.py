"""Rows settled: put into the files of a directory, checked with all else that is there, and refused where they err.

Every command that takes rows goes this way, and so does the form of the website: there is one verdict.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from linli.checks.project import with_checks
from linli.checks.trial import project_again
from linli.load.loading import Memory
from linli.load.project import Project
from linli.load.settings import Settings
from linli.model.directory import Directory
from linli.read.problems import Problem
from linli.spreadsheet.rows import Refusal, TableRow
from linli.spreadsheet.shelf import Shelf
from linli.spreadsheet.taking import NewId, Taken, take_rows, withdraw


@dataclass(frozen=True)
class Bench:
    """What rows are put into: one directory of the project as it was, on one day."""

    root: Path
    settings: Settings
    directory: str
    day: date
    before: Project
    memory: Memory = field(default_factory=dict)

    @property
    def records(self) -> Directory:
        """The records as they were."""
        return self.before.directories[self.directory]

    def shelf(self) -> Shelf:
        """Return the files as they are, to put rows into."""
        return Shelf(self.root, self.directory, self.before.vocabulary)

    @cached_property
    def _present(self) -> frozenset[tuple[str, str, str]]:
        return frozenset(map(_told, with_checks(self.before).problems))

    def new_problems(self, now: Project) -> tuple[Problem, ...]:
        """Return what is wrong with a project and was not before; that is worked out only where anything is."""
        return tuple(problem for problem in now.problems if _told(problem) not in self._present)


def _told(problem: Problem) -> tuple[str, str, str]:
    """Return what a problem is, wherever its line has moved to."""
    return problem.file, problem.field, problem.message


@dataclass(frozen=True, slots=True)
class Settled:
    """What has become of rows, the project that there would be, and what else is said of it.

    With an error among the problems nothing may be written: it lies in a file that no row is about.
    """

    taken: Taken
    now: Project
    problems: tuple[Problem, ...]


def settle(bench: Bench, shelf: Shelf, rows: Iterable[TableRow], refused: Iterable[Refusal], new_id: NewId) -> Settled:
    """Put rows into the files of a shelf; take back those that would put errors between records, until none are."""
    found = take_rows(shelf, rows, new_id)
    found.refused += refused
    while shelf.changed:
        now = project_again(bench.before, bench.directory, shelf.changes(), bench.memory, bench.day)
        problems = bench.new_problems(now)
        if not withdraw(shelf, found, problems):
            return Settled(found, now, problems)
    return Settled(found, bench.before, ())
