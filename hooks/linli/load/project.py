"""The project as a whole: its vocabulary, its almanac, its directories, and what was wrong in reading them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from linli.almanac import Almanac
from linli.load.calendar_folder import load_almanac
from linli.load.loading import load, load_vocabulary
from linli.model import Vocabulary
from linli.model.directory import Directory
from linli.read.layout import foreign_files
from linli.read.problems import Problem


@dataclass(frozen=True)
class Project:
    """Everything that has been read under `root`: directories by folder, problems sorted."""

    root: Path
    vocabulary: Vocabulary
    almanac: Almanac
    directories: Mapping[str, Directory]
    problems: tuple[Problem, ...]


def read_project(root: Path, directories: Sequence[str]) -> Project:
    """Read the vocabulary, the almanac and the named directories under `root`; nothing is checked between records."""
    vocabulary, problems = load_vocabulary(root)
    almanac, found = load_almanac(root)
    problems += [*found, *foreign_files(root)]
    loaded: dict[str, Directory] = {}
    for path in directories:
        loaded[path], found = load(root, path, vocabulary)
        problems += found
    return Project(root, vocabulary, almanac, loaded, tuple(sorted(set(problems))))
