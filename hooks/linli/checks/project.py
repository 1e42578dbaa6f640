"""A project read and checked: what every command and every build starts from."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from linli import checks
from linli.load.loading import line_of
from linli.load.project import Project, read_project
from linli.model.directory import Directory
from linli.read.problems import Problem
from linli.read.source import field_words


def open_project(root: Path, directories: Sequence[str]) -> Project:
    """Read the vocabulary and the named directories under `root`, then check them; nothing is written."""
    project = read_project(root, directories)
    found = {problem for directory in project.directories.values() for problem in checked(root, directory)}
    return replace(project, problems=tuple(sorted(found.union(project.problems))))


def checked(root: Path, directory: Directory) -> Iterator[Problem]:
    """Run every check over a directory and look up the line of each finding."""
    for finding in checks.run(directory):
        line = line_of(root, finding.file, finding.keys)
        yield Problem(finding.file, line, field_words(finding.keys), finding.message, finding.hint, finding.level)
