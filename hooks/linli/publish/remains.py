"""Remains: which files of the published site the next one takes over, because all that they asked is answered the same.

They are noted in .cache/pages, one note a published folder and directory: what each file asked, how that was answered,
and by what the file is known. The note is written whole before the site is swapped in; whoever changes a file, or kills
a build, leaves one that is not known. It is safe to delete at any time.
"""

import os
from collections.abc import Callable, Collection, Container, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from linli.load.collection import without_collection
from linli.publish.keeping import Keeping
from linli.publish.note_file import read_note, write_note
from linli.publish.page_note import KeptSet, PageNote, answers_to, numbered
from linli.publish.recording import RecordedSite
from linli.publish.replaying import POSITIONS, Replay
from linli.publish.spare import Lying
from linli.publish.trace import AskedQuestions, FileState, MadeFile, MadePart, Question
from linli.publish.workforce import in_fork


@dataclass
class Remains:
    """What the last build of one site left, and what this one leaves."""

    keeping: Keeping
    site: RecordedSite

    def __post_init__(self) -> None:
        self._replay = Replay(self.site)
        self._path = self.keeping.note(self.site.base)
        self._before = (None if self.keeping.fresh else read_note(self._path, self.keeping.basis)) or PageNote()
        before = self._before
        asked = {name: before.asked(number) for name, (number, _) in before.parted.items()}
        self._compared = self._replay.compared(before.answered, before.records, asked)
        self._changed = self._compared.changed
        self._doubtful = self._numbers(self._changed | self._compared.later)
        self._held: dict[int, bool] = {}
        self._leaving: Callable[[], None] = _nothing_left
        self.site.finished.left = self._part_left
        self.site.standing.update(
            {name: (before.parted[name][1], asked[name]) for name in self._compared.steady}  # known without being made
        )

    def _numbers(self, questions: Iterable[Question]) -> frozenset[int]:
        return frozenset(self._before.numbers[question] for question in questions)

    def _holds(self, number: int) -> bool:
        """Tell whether all that is in a set of the last note is answered the same, as far as anybody can tell yet."""
        if number not in self._held:
            self._held[number] = self._doubtful.isdisjoint(self._before.asked_in(number))
        return self._held[number]

    def _part_left(self, name: str) -> MadePart | None:
        """Return a part that the last build left and that still holds."""
        row = self._before.parts.get(name)
        return MadePart(self._before.asked(row[0]), row[1]) if row and self._holds(row[0]) else None

    @property
    def noted(self) -> Collection[str]:
        """The files that the last build has noted, by their addresses."""
        return self._before.files.keys()

    def fallen(self) -> frozenset[str]:
        """Return which of the noted files are no longer published as they were noted."""
        published = self.keeping.published / self.site.base
        rows = self._before.files.items()
        return frozenset(uri for uri, row in rows if not _stands(f"{published}/{uri}", (row[1], row[2], row[3])))

    def taken_over(
        self, planned: Iterable[str], folder: Path, lying: Lying, fallen: Container[str]
    ) -> Mapping[str, MadeFile]:
        """Link what can be kept of the planned files into `folder`, and return it by its address.

        What is `lying` there already, and is the very file, need not be linked; what has `fallen` is not kept.
        """
        before = self._before
        self._changed |= self._replay.changed(before.answered, self._compared.later)
        self._doubtful = self._numbers(self._changed)
        self._held.clear()
        published = self.keeping.published / self.site.base
        kept: dict[str, MadeFile] = {}
        folders: set[str] = set()
        for uri in planned:
            row = before.files.get(uri)
            if row is None or not self._holds(row[0]) or uri in fallen:
                continue
            number = lying.get(self.site.base + uri)
            if number == row[2] or _linked(f"{published}/{uri}", f"{folder}/{uri}", number, folders):
                kept[uri] = MadeFile(KeptSet(before, row[0]), (row[1], row[2], row[3]), row[4])
        return kept

    def leave(self, files: Mapping[str, MadeFile], jobs: int) -> None:
        """Begin to note what this build leaves to the next one: also parts that nobody needed this time."""
        self._leaving = in_fork(partial(self._leave, files), jobs)

    def finish(self) -> None:
        """Wait until that is noted."""
        self._leaving()

    def _leave(self, files: Mapping[str, MadeFile]) -> None:
        with (
            without_collection(),
            suppress(OSError, OverflowError),
        ):  # without a note the next build takes its time, and nothing else
            write_note(self._path, self.keeping.basis, self._following(files))

    def _following(self, files: Mapping[str, MadeFile]) -> PageNote:
        """Return the note of this build: what was kept stands in it as it did in the last one."""
        before = self._before
        parts = {name: row for name, row in before.parts.items() if self._holds(row[0])}
        kept = {uri: before.files[uri] for uri, file in files.items() if isinstance(file.asked, KeptSet)}
        new_parts = {name: part for name, part in self.site.finished.parts.items() if name not in parts}
        new_files = {uri: file for uri, file in files.items() if uri not in kept}
        asked = [frozenset(file.asked) for file in new_files.values()] + [part.asked for part in new_parts.values()]
        asked += self._parted().values()
        staying = [row[0] for row in kept.values()] + [row[0] for row in parts.values()]
        questions, sets, numbers = numbered(before, staying, asked, POSITIONS)
        kept |= {uri: (numbers[frozenset(file.asked)], *file.state, file.told) for uri, file in new_files.items()}
        parts |= {name: (numbers[part.asked], part.text) for name, part in new_parts.items()}
        answers = answers_to(questions, before, self._changed, self._replay.digest)
        parted = {name: (numbers[made_of], [*self.site.parts[name]]) for name, made_of in self._parted().items()}
        return PageNote(tuple(questions), tuple(answers), sets, kept, parts, self._replay.files, parted)

    def _parted(self) -> Mapping[str, AskedQuestions]:
        """Return what was asked for each mapping of which parts are asked for, that has keys which can be noted."""
        found = self.site.asked_for_parts.items()
        return {name: asked for name, asked in found if all(isinstance(key, str) for key in self.site.parts[name])}


def _nothing_left() -> None:
    return None


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
