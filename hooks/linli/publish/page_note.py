"""The note of the pages of one site: what each file and part asked, how that was answered, by what the file is known.

A county of 4,000 places has 57,000 files that ask 60,000 questions. So questions and the sets of them that files have
asked stand by numbers, and a set is only made of questions again where somebody needs them; what a build keeps stands
in its note as it stood in the one before, and what is new takes the places of what is gone.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from linli.publish.replaying import Answers
from linli.publish.touched import FileDigests
from linli.publish.trace import AskedQuestions, Question

Numbers = Sequence[int]
"""The numbers of the questions in a set."""

FileRow = tuple[int, int, int, int, str]
"""A file: the number of its set, its size, its number on the disk, its time, and what it told."""
PartRow = tuple[int, str]
"""A part: the number of its set, and its text."""
PartedRow = tuple[int, list[str]]
"""A mapping of which parts are asked for: the number of its set, and its keys."""

_Held = TypeVar("_Held")


@dataclass(frozen=True)
class PageNote:
    """What a build left: questions with the digests of their answers, sets of their numbers, files, parts.

    None stands where a question or set is no more. `records` are the digests of the files of records; `parted` has, of
    each mapping of which parts are asked for, the number of the set that was asked for it, and its keys.
    """

    questions: tuple[Question | None, ...] = ()
    answers: Sequence[str | None] = ()
    sets: Sequence[Numbers | None] = ()
    files: Mapping[str, FileRow] = field(default_factory=dict)
    parts: Mapping[str, PartRow] = field(default_factory=dict)
    records: FileDigests = field(default_factory=dict)
    parted: Mapping[str, PartedRow] = field(default_factory=dict)

    @cached_property
    def numbers(self) -> Mapping[Question, int]:
        """The numbers of the questions."""
        return {question: number for number, question in enumerate(self.questions) if question is not None}

    @property
    def answered(self) -> Answers:
        """The digests of the answers by question."""
        return {question: self.answers[number] for question, number in self.numbers.items()}

    def asked_in(self, number: int) -> Numbers:
        """Return the numbers of the questions in a set."""
        return self.sets[number] or ()

    def asked(self, number: int) -> AskedQuestions:
        """Return the questions in a set."""
        found = (self.questions[each] for each in self.asked_in(number))
        return frozenset(question for question in found if question is not None)


@dataclass(frozen=True, slots=True)
class KeptSet:
    """What a file that was kept has asked, as the last note has it."""

    note: PageNote
    number: int

    def __iter__(self) -> Iterator[Question]:
        return iter(self.note.asked(self.number))


def numbered(
    before: PageNote, kept: Iterable[int], made: Iterable[AskedQuestions], always: Question
) -> tuple[list[Question | None], list[Numbers | None], Mapping[AskedQuestions, int]]:
    """Return the questions and sets of the note that follows another, and the numbers of the sets that are new in it.

    `kept` are the numbers of the sets that stay, `always` is a question that is asked in any case.
    """
    staying = set(kept)
    new = set(made)
    wanted = {always}.union(*new)
    numbers = {question: before.numbers[question] for question in wanted if question in before.numbers}
    held = set(numbers.values()).union(*(before.asked_in(number) for number in staying))
    questions = [question if number in held else None for number, question in enumerate(before.questions)]
    numbers |= _placed(questions, wanted - numbers.keys())
    found = [asked if number in staying else None for number, asked in enumerate(before.sets)]
    places: list[Any] = list(found)
    where = _placed(places, new)
    sets = [array("I", map(numbers.__getitem__, each)) if isinstance(each, frozenset) else each for each in places]
    return questions, sets, where


def _placed(slots: list[_Held | None], new: Iterable[_Held]) -> dict[_Held, int]:
    """Put what is new into the empty places of a list, then behind it; return where each stands."""
    empty = [number for number, held in enumerate(slots) if held is None]
    places: dict[_Held, int] = {}
    for each in new:
        if empty:
            places[each] = empty.pop()
            slots[places[each]] = each
        else:
            places[each] = len(slots)
            slots.append(each)
    return places


def answers_to(
    questions: Iterable[Question | None],
    before: PageNote,
    changed: AskedQuestions,
    digest: Callable[[Question], str | None],
) -> Iterator[str | None]:
    """Yield the digests of the answers to questions; those that are answered as before are not worked out again."""
    for question in questions:
        if question is None:
            yield None
        elif question in before.numbers and question not in changed:
            yield before.answers[before.numbers[question]]
        else:
            yield digest(question)
