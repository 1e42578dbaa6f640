"""The project as a whole: its vocabulary, its directories, and all that is wrong with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from linli import checks
from linli.almanac import Almanac
from linli.calendars import load_almanac
from linli.directory import Directory
from linli.loading import line_of, load, load_vocabulary
from linli.problems import Problem
from linli.records import Vocabulary
from linli.source import field_words


@dataclass(frozen=True)
class Project:
    """Everything under `root` that has been read and checked: directories by folder, problems sorted."""

    root: Path
    vocabulary: Vocabulary
    almanac: Almanac
    directories: Mapping[str, Directory]
    problems: tuple[Problem, ...]


def open_project(root: Path, directories: Sequence[str]) -> Project:
    """Read the vocabulary and the named directories under `root`, then check them; nothing is written."""
    vocabulary, problems = load_vocabulary(root)
    almanac, found = load_almanac(root)
    problems += found
    loaded: dict[str, Directory] = {}
    for path in directories:
        loaded[path], found = load(root, path, vocabulary)
        problems += [*found, *check(root, loaded[path])]
    return Project(root, vocabulary, almanac, loaded, tuple(sorted(set(problems))))


def check(root: Path, directory: Directory) -> Iterator[Problem]:
    """Run every check over a directory and look up the line of each finding."""
    for finding in checks.run(directory):
        line = line_of(root, finding.file, finding.keys)
        yield Problem(finding.file, line, field_words(finding.keys), finding.message, finding.hint, finding.level)
