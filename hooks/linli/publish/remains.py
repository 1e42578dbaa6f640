"""Remains: which files of the published site the next one takes over, because all that they asked is answered the same.

They are noted in .cache/pages, one note a published folder and directory: what each file asked, how that was answered,
and by what the file is known. The note is written whole before the site is swapped in; whoever changes a file, or kills
a build, leaves one that is not known. It is safe to delete at any time.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from linli.publish.keeping import Keeping
from linli.publish.recording import RecordedSite
from linli.publish.replaying import POSITIONS, Answers, Replay
from linli.publish.spare import Lying
from linli.publish.trace import AskedQuestions, FileState, MadeFile, MadePart, Question

MOST_NOTES = 8
"""How many notes are kept: older ones are of sites that nobody builds any more."""


@dataclass(frozen=True, slots=True)
class _Note:
    """What the last build left: questions with the digests of their answers, files by address, parts by name."""

    answers: Answers
    files: Mapping[str, MadeFile]
    parts: Mapping[str, MadePart]


@dataclass
class Remains:
    """What the last build of one site left, and what this one leaves."""

    keeping: Keeping
    site: RecordedSite

    def __post_init__(self) -> None:
        self._replay = Replay(self.site)
        self._note = self.keeping.note(self.site.base)
        self._before = None if self.keeping.fresh else _read(self._note, self.keeping.basis)
        self._changed: frozenset[Question] | None = None
        self.site.finished.left = self._part_left

    def _part_left(self, name: str) -> MadePart | None:
        """Return a part that the last build left and that still holds; what asked nothing always does."""
        found = self._before.parts.get(name) if self._before else None
        holds = found and (not found.asked or (self._changed is not None and self._changed.isdisjoint(found.asked)))
        return found if holds else None

    def taken_over(self, planned: Iterable[str], folder: Path, lying: Lying) -> Mapping[str, MadeFile]:
        """Link what can be kept of the planned files into `folder`, and return it by its address.

        What is `lying` there already, and is the very file, need not be linked.
        """
        if self._before is None:
            return {}
        files = self._before.files
        changed = self._changed = self._replay.changed(self._before.answers)
        published = self.keeping.published / self.site.base
        same: dict[AskedQuestions, bool] = {}
        kept: dict[str, MadeFile] = {}
        folders: set[str] = set()
        for uri in planned:
            found = files.get(uri)
            if found is None:
                continue
            if found.asked not in same:
                same[found.asked] = changed.isdisjoint(found.asked)
            if not same[found.asked]:
                continue
            number = lying.get(self.site.base + uri)
            if _stands(f"{published}/{uri}", found.state) and (
                number == found.state[1] or _linked(f"{published}/{uri}", f"{folder}/{uri}", number, folders)
            ):
                kept[uri] = found
        return kept

    def leave(self, files: Mapping[str, MadeFile]) -> None:
        """Note what this build leaves to the next one: also parts that nobody needed this time."""
        before = self._before.parts if self._before else ()
        unused = {name: part for name in before if (part := self._part_left(name))}
        parts = {**unused, **self.site.finished.parts}
        numbers: dict[Question, int] = {}
        sets: dict[AskedQuestions, int] = {}
        for asked in (*(file.asked for file in files.values()), *(part.asked for part in parts.values())):
            if asked not in sets:
                sets[asked] = len(sets)
                for question in asked:
                    numbers.setdefault(question, len(numbers))
        numbers.setdefault(POSITIONS, len(numbers))
        told: dict[str, Any] = {
            "basis": self.keeping.basis,
            "questions": list(numbers),
            "answers": [self._replay.digest(question) for question in numbers],
            "sets": [[numbers[question] for question in asked] for asked in sets],
            "files": {uri: [sets[file.asked], *file.state, file.told] for uri, file in sorted(files.items())},
            "parts": {name: [sets[part.asked], part.text] for name, part in sorted(parts.items())},
        }
        with suppress(OSError):  # without a note the next build takes its time, and nothing else
            _write(self._note, told)


def state_of(found: os.stat_result) -> FileState:
    """Return by what a file is known."""
    return found.st_size, found.st_ino, found.st_mtime_ns


def _stands(path: str, state: FileState) -> bool:
    """Tell whether a published file is the one that is known.

    Paths are text, as in `write_file`: that there are very many is what they are for.
    """
    try:
        return state_of(os.stat(path, follow_symlinks=False)) == state  # noqa: PTH116
    except OSError:
        return False


def _linked(source: str, target: str, lying: int | None, folders: set[str]) -> bool:
    """Link a published file to where the next site grows, in place of what lies there; False where that cannot be."""
    try:
        if lying is not None:
            Path(target).unlink()
        folder = target.rpartition("/")[0]
        if folder not in folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            folders.add(folder)
        os.link(source, target)
    except OSError:
        return False
    return True


def _read(note: Path, basis: str) -> _Note | None:
    """Return what stands in a note; None where there is none, or none of this basis."""
    try:
        told = json.loads(note.read_text("utf-8"))
        if told["basis"] != basis:
            return None
        questions: list[Question] = [tuple(parts) for parts in told["questions"]]
        sets = [frozenset(questions[number] for number in numbers) for numbers in told["sets"]]
        files = {
            uri: MadeFile(sets[number], (size, inode, changed), said)
            for uri, (number, size, inode, changed, said) in told["files"].items()
        }
        parts = {name: MadePart(sets[number], text) for name, (number, text) in told["parts"].items()}
        return _Note(dict(zip(questions, told["answers"], strict=True)), files, parts)
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None


def _write(note: Path, told: Mapping[str, Any]) -> None:
    note.parent.mkdir(parents=True, exist_ok=True)
    unfinished = note.with_suffix(f".{os.getpid()}")
    unfinished.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), "utf-8")
    unfinished.replace(note)
    notes = sorted(note.parent.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in islice(notes, MOST_NOTES, None):
        old.unlink()
