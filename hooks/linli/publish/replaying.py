"""Replaying: the questions of an earlier build put to the site of this one; which are answered otherwise now?"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from linli.publish.answers import ALL, Digests, asked_again
from linli.publish.asked_day import PASSED, REACHED
from linli.publish.recording import PART_OF, RecordedDirectory, RecordedSite
from linli.publish.touched import FileDigests, Touched
from linli.publish.trace import Question
from linli.publish.views.cards import withdrawn_places

Answers = Mapping[Question, str | None]
"""The digests of answers, by the question; None where it cannot be answered."""

POSITIONS: Question = ("positions",)
"""Where all places lie: while that is the same, so are the nearest of any point."""


Parted = Mapping[str, Collection[Question]]
"""What was asked for each mapping of which parts are asked for, by its name."""

# What is known of a site only when its files have been planned and its frames made.
_LATE = frozenset({PART_OF, "frames", "hand_pages"})


@dataclass(frozen=True, slots=True)
class Compared:
    """Which questions are answered otherwise than before (`changed`), and which nobody can be asked as yet (`later`).

    `steady` are the mappings of which every part is as before.
    """

    changed: frozenset[Question]
    steady: frozenset[str]
    later: frozenset[Question]


class Unanswerable(Exception):
    """What nobody can be asked now."""


def _part(site: RecordedSite, name: str, *step: str) -> Any:
    if name not in site.parts:
        raise Unanswerable(name)
    return site.parts[name].get(step[0]) if step else site.parts[name]


def _there(site: RecordedSite, file: str) -> tuple[int, ...] | None:
    path = site.root / file
    if path.is_dir():
        return ()
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_ino, found.st_mtime_ns


# What a site is asked beside its directory.
_SITE: Mapping[str, Callable[..., Any]] = {
    "today": lambda site: site.today.isoformat(),
    "monday": lambda site: site.monday,
    "first_of_month": lambda site: site.first_of_month,
    "commit": lambda site: site.commit,
    REACHED: lambda site, day: site.today >= date.fromisoformat(day),
    PASSED: lambda site, day: site.today > date.fromisoformat(day),
    "frames": lambda site: {depth: frame.pieces for depth, frame in site.frames.items()},
    "hand_pages": lambda site: site.hand_pages,
    "withdrawn": withdrawn_places,
    PART_OF: _part,
    "there": _there,
    "positions": lambda site: [(place.id, place.position) for place in site.directory.places.values()],
}


@dataclass
class Replay:
    """The answers of one site, each worked out once. The plans must have been made: they divide what is parted."""

    site: RecordedSite
    _found: dict[Question, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._directory = cast(RecordedDirectory, self.site.directory).plain
        self._digests = Digests(self._directory)

    @property
    def files(self) -> FileDigests:
        """The digests of the files of records."""
        return self._digests.files

    def digest(self, question: Question) -> str | None:
        """Return the digest of the answer; None where nobody can tell, which is never the same as before."""
        if question not in self._found:
            self._found[question] = self._digest(question)
        return self._found[question]

    def _digest(self, question: Question) -> str | None:
        name, *rest = question
        try:
            if name in _SITE:
                return self._digests.of(_SITE[str(name)](self.site, *rest))
            return self._digests.of(self.files if question == ALL else asked_again(self._directory, question))
        except (LookupError, TypeError, ValueError, Unanswerable):
            return None

    def compared(self, before: Answers, files: FileDigests, parted: Parted) -> Compared:
        """Compare with the answers before, when the files of records were as `files` say.

        `parted` are the questions that were asked for each mapping of which parts are asked for: where all of them are
        answered the same, so is each part. Of other parts nobody can tell until all is planned.
        """
        resuming = bool(self._directory.resumptions)
        touched = Touched.between(self._directory.path, files, self.files, resuming)
        moved = touched.bears_on(POSITIONS) and self._is_new(POSITIONS, before.get(POSITIONS))
        changed = frozenset(
            question
            for question, answer in before.items()
            if question[0] not in _LATE
            and (moved or question[0] != "nearest")
            and touched.bears_on(question)
            and self._is_new(question, answer)
        )
        steady = frozenset(
            name
            for name, asked in parted.items()
            if changed.isdisjoint(asked) and not any(question[0] in _LATE for question in asked)
        )
        later = (question for question in before if question[0] in _LATE)
        return Compared(
            changed, steady, frozenset(each for each in later if each[0] != PART_OF or each[1] not in steady)
        )

    def changed(self, before: Answers, questions: Iterable[Question]) -> frozenset[Question]:
        """Return those of some questions that are answered otherwise than before."""
        return frozenset(question for question in questions if self._is_new(question, before[question]))

    def _is_new(self, question: Question, answer: str | None) -> bool:
        return answer is None or answer != self.digest(question)
