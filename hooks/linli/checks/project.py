"""A project read and checked: what every command and every build starts from."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from linli import checks
from linli.checks.finding import Finding
from linli.checks.privacy import personal_data_in
from linli.checks.since import changes_since
from linli.load.base import added_lines, project_at
from linli.load.collection import without_collection
from linli.load.loading import VOCABULARY, line_of
from linli.load.pieces import Cache, KeptPieces, digest_of
from linli.load.project import BESIDE_DIRECTORIES, Project, read_project
from linli.load.settings import Settings
from linli.model.directory import Directory
from linli.read.problems import Problem
from linli.read.source import field_words

REGIONS = f"{VOCABULARY}/regions.yml"
"""An official table of names of places, many of which might be somebody's."""

# Lines that a pull request adds, as (file, line).
AddedLines = Container[tuple[str, int]]


def open_project(
    root: Path,
    directories: Sequence[str],
    added: AddedLines = (),
    today: date | None = None,
    cache: Cache | None = None,
) -> Project:
    """Read the vocabulary and the named directories under `root`, then check them; nothing is written but the cache.

    A line that could not be read is named once: what the checks find on it waits until it is put right.
    """
    cache = cache or Cache()
    with without_collection():
        project = with_checks(read_project(root, directories, today, cache=cache), added, cache)
        cache.leave()
    return project


def with_checks(project: Project, added: AddedLines = (), cache: Cache | None = None) -> Project:
    """Return a project with what the checks find beside the problems of reading."""
    root = project.root
    cache = cache or Cache()
    found: set[Problem] = set()
    for path, directory in project.directories.items():
        found.update(checked(root, directory, added, cache.opened(path)))
    beside = cache.opened(BESIDE_DIRECTORIES)
    for file, text in project.typed.items():
        if file == REGIONS:
            continue
        findings = beside.kept(f"findings {file}", digest_of(text), partial(_personal, file, text))
        found.update(problem_of(root, finding, added) for finding in findings)
    unread = {(problem.file, problem.line) for problem in project.problems if problem.level == "error"}
    new = (problem for problem in found if (problem.file, problem.line) not in unread)
    return replace(project, problems=tuple(sorted({*new, *project.problems})))


def _personal(file: str, text: str) -> tuple[Finding, ...]:
    return tuple(personal_data_in(file, text))


def checked(
    root: Path, directory: Directory, added: AddedLines = (), pieces: KeptPieces | None = None
) -> Iterator[Problem]:
    """Run every check over a directory and look up the line of each finding."""
    for finding in checks.run(directory, pieces):
        yield problem_of(root, finding, added)


def compared_with(root: Path, settings: Settings, ref: str, today: date | None = None) -> Project:
    """Check everything, and what has become of it since a commit; NoBase where that cannot be read."""
    with project_at(root, ref) as base:
        added = added_lines(root, base)
        project = open_project(root, settings.directories, added, today)
        found = {problem_of(root, finding, added) for finding in changes_since(base, settings, project)}
    return replace(project, problems=tuple(sorted(found.union(project.problems))))


def problem_of(root: Path, finding: Finding, added: AddedLines = ()) -> Problem:
    """Return what a check has found as a problem, with its line."""
    line = finding.line or line_of(root, finding.file, finding.keys)
    raised = finding.if_added if (finding.file, line) in added else None
    words = field_words(finding.keys)
    return Problem(finding.file, line, words, finding.message, finding.hint, raised or finding.level)
