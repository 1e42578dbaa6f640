"""The trace: what is asked of the directory, the day and the settings while one thing after another is made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

Made = TypeVar("Made")

Question = tuple[str | int | float, ...]
"""What was asked, and about what: (“places”, “liuxi-canteen”). Its parts can be written as JSON."""

AskedQuestions = frozenset[Question]

FileState = tuple[int, int, int]
"""By what a file is known: its size, its number on the disk, the time of its last change in nanoseconds."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file as it was made: what it asked, by what it is known, and what it told for others that name it."""

    asked: Iterable[Question]
    state: FileState
    told: str = ""


@dataclass(frozen=True, slots=True)
class MadePart:
    """A text that lists of all need of one record, as it was made: what it asked, and the text."""

    asked: AskedQuestions
    text: str


def _nothing(_: str) -> None:
    return None


@dataclass(slots=True)
class Finished:
    """What of a site is there already while the rest is made.

    `files` by their address, below the folder `root`; `parts` by their names, and `left` finds one that an earlier
    build has left, where all that it asked is answered the same.
    """

    root: str = ""
    files: dict[str, MadeFile] = field(default_factory=dict)
    parts: dict[str, MadePart] = field(default_factory=dict)
    left: Callable[[str], MadePart | None] = _nothing


class Trace:
    """Notes questions with whatever is being made; what is made within something else asks on behalf of that too.

    Nothing is noted while nothing is made. Equal questions are one object, so that they cost little to hold and send.
    """

    def __init__(self) -> None:
        self._open: list[set[Question]] = []
        self._known: dict[Question, Question] = {}
        self._sets: dict[AskedQuestions, AskedQuestions] = {}

    def ask(self, question: Question) -> None:
        """Note a question."""
        if self._open:
            self._open[-1].add(self._known.setdefault(question, question))

    def ask_all(self, questions: Iterable[Question]) -> None:
        """Note what something asked that was made before."""
        if self._open:
            self._open[-1].update(questions)

    def within(self, make: Callable[[], Made]) -> tuple[Made, AskedQuestions]:
        """Return what `make` gives, and what it asked; that counts for nothing around it before it is noted there."""
        self._open.append(set())
        try:
            made = make()
        finally:
            asked = frozenset(self._open.pop())
        return made, self._sets.setdefault(asked, asked)
