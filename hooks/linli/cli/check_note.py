"""What the last check said, noted with the digest of all that it read: the same need not be checked again.

It imports nothing that takes time: a check that has nothing to do is over before the reader of records is there.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path

from linli.publish.day import NoSuchDay
from linli.publish.sources import Sources, UnknownSources
from linli.read.problems import Problem

_NOTE = Path(".cache", "check.json")
_SETTINGS = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class LastCheck:
    """The last check that was noted: the directories it read, what these are made of now, and what it found.

    `problems` is None where something that it read has changed since.
    """

    directories: tuple[str, ...]
    sources: str
    problems: list[Problem] | None


def last_check(root: Path) -> LastCheck | None:
    """Return the last check of what lies under `root`; None where none is noted."""
    try:
        note = json.loads((root / _NOTE).read_text("utf-8"))
        directories = tuple(map(str, note["directories"]))
        sources = made_of(root, directories)
        same = note["sources"] == sources
        return LastCheck(directories, sources, [Problem(*parts) for parts in note["problems"]] if same else None)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def note_problems(root: Path, directories: Sequence[str], sources: str, problems: Sequence[Problem]) -> None:
    """Note what a check has found, unless something that it read has changed meanwhile or is not known."""
    if not sources or made_of(root, directories) != sources:
        return
    told = {"sources": sources, "directories": list(directories), "problems": list(map(astuple, problems))}
    with suppress(OSError):  # without a note the next check takes its time, and nothing else
        unfinished = root / f"{_NOTE}.{os.getpid()}"
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(told), "utf-8")
        unfinished.replace(root / _NOTE)


def made_of(root: Path, directories: Sequence[str]) -> str:
    """Return the digest of all that a check reads; "" where nobody knows what that is."""
    read = Sources(
        config=root / _SETTINGS,
        pages=root / "content",
        beside=(),
        directories=tuple(map(str, directories)),
        choices="check",
        extensions=frozenset(),
    )
    try:
        return read.digest(read.committed())
    except (UnknownSources, NoSuchDay):
        return ""
