"""The project as a whole: its vocabulary, its almanac, its directories, and what was wrong in reading them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from linli.almanac import Almanac
from linli.load.calendar_folder import load_almanac
from linli.load.loading import Memory, digest_of_lists, list_files, load, vocabulary_in
from linli.load.pieces import Cache
from linli.load.settings import MKDOCS_FILE
from linli.model import Vocabulary
from linli.model.directory import Directory
from linli.read.layout import foreign_files
from linli.read.problems import Problem

BESIDE_DIRECTORIES = "beside"
"""The name of the pieces of what is read beside the directories."""

# Hand-written files beside the directories of records.
HAND_WRITTEN = ("content/**/*.md", "data/vocabulary/*.yml", "data/calendar/**/*.yml")


@dataclass(frozen=True)
class Project:
    """Everything that has been read under `root`: directories by folder, problems sorted.

    `typed` are the texts of the other files that are written by hand and published with the records, by file.
    """

    root: Path
    vocabulary: Vocabulary
    almanac: Almanac
    directories: Mapping[str, Directory]
    problems: tuple[Problem, ...]
    typed: Mapping[str, str] = field(default_factory=dict)


def read_project(
    root: Path,
    directories: Sequence[str],
    today: date | None = None,
    memory: Memory | None = None,
    cache: Cache | None = None,
) -> Project:
    """Read the vocabulary, the almanac and the named directories under `root`; nothing is checked between records.

    `today` only bears on warnings: it is the day of what has been changed and not yet committed. Into `memory` goes
    what the files were read as, for `read_again`; `cache` holds what earlier runs have read.
    """
    cache = cache or Cache()
    beside = cache.open(BESIDE_DIRECTORIES)
    files = list_files(root)
    made_of = digest_of_lists(files)
    vocabulary, problems = beside.kept("vocabulary", made_of, partial(vocabulary_in, files))
    almanac, found = load_almanac(root, beside)
    problems = [*problems, *found, *foreign_files(root)]
    loaded: dict[str, Directory] = {}
    for path in directories:
        directory, found = load(root, path, vocabulary, today, memory, cache.open(path, vocabulary, made_of))
        loaded[path] = replace(directory, markets=frozenset(almanac.markets))
        problems += found
    return Project(root, vocabulary, almanac, loaded, tuple(sorted(set(problems))), hand_written(root))


def read_again(before: Project, root: Path, path: str, memory: Memory, today: date) -> Project:
    """Read one directory of a project anew, from a copy under `root`: vocabulary and almanac are as they were.

    Its problems are those of the directory alone, and nothing else that is written by hand comes with it.
    """
    directory, problems = load(root, path, before.vocabulary, today, memory)
    found = replace(directory, markets=frozenset(before.almanac.markets))
    return Project(root, before.vocabulary, before.almanac, {path: found}, tuple(sorted(set(problems))))


def hand_written(root: Path) -> dict[str, str]:
    """Return the text of mkdocs.yml, the pages of content/, the vocabulary and the calendar under `root`, by file."""
    paths = [root / MKDOCS_FILE, *sorted(path for pattern in HAND_WRITTEN for path in root.glob(pattern))]
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8", errors="replace") for path in paths if path.is_file()
    }
