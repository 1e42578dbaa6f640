"""Answers: what a question of the trace is answered today, as a digest that says whether it is still the same."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import partial
from hashlib import blake2b
from typing import Any

from pydantic import BaseModel

from linli.model import Announcement
from linli.model.area_tree import Area
from linli.model.directory import Directory
from linli.model.record_types import RECORD_TYPES
from linli.model.vocabulary import Term
from linli.publish.trace import Question

GONE = object()
"""The answer where what is asked about is there no more."""

# What holds as long as the code, the vocabulary, the calendar, the settings and areas.yml are the same.
STEADY = frozenset({"path", "vocabulary", "area_list", "areas", "area_chain", "area_name", "markets", "broken"})

MAPPINGS = frozenset(
    {"places", "by_id", "by_any_id", "programmes", "teams", "policies", "announcements", "outcomes", "resumptions"}
    | {"parts", "weeks_of", "rotation_of", "sources", "dishes", "needs_met"}
)
"""Of these mappings a key is asked, or all of them."""

ALL: Question = ("all",)
"""What is asked by whatever asks in a way that is not known: everything."""

Argument = Callable[[Directory, Any], Any]


def _text(_: Directory, code: str) -> str:
    return code


def _place(directory: Directory, code: str) -> Any:
    return directory.places.get(code, GONE)


def _announcement(directory: Directory, code: str) -> Any:
    return directory.announcements.get(code, GONE)


def _term(name: str, directory: Directory, code: str) -> Any:
    return next((term for term in directory.vocabulary.terms(name) if term.code == code), GONE)


def _record_type(_: Directory, code: str) -> Any:
    return RECORD_TYPES.get(code, GONE)


METHODS: Mapping[str, tuple[Argument, ...]] = {
    "places_within": (_text,),
    "programmes_at": (_text,),
    "announcements_about": (_text,),
    "announcements_naming": (_text,),
    "holders": (_place,),
    "announcements_for": (_place,),
    "places_concerned": (_announcement,),
    "subjects_of": (_announcement,),
    "meeting": (partial(_term, "needs"), _record_type),
    "offering": (partial(_term, "services"), _record_type),
}
"""The methods of a directory that are asked, each with what finds its arguments again by how they are named."""


def named_in_question(argument: Any) -> str:
    """Return how an argument of a method is named in a question: by its id or code."""
    if isinstance(argument, str):
        return argument
    found = getattr(argument, "code", None) or argument.id
    return str(found)


def asked_again(directory: Directory, question: Question) -> Any:
    """Return what a directory answers to a question; LookupError where it is none that a directory answers."""
    name, *rest = question
    if question == ALL:
        return directory.typed
    if name == "of":
        record = RECORD_TYPES[str(rest[0])]
        return _within(directory.of(record.model), rest[1:])
    if name in MAPPINGS:
        return _within(getattr(directory, str(name)), rest)
    if name in METHODS:
        arguments = [find(directory, code) for find, code in zip(METHODS[str(name)], rest, strict=True)]
        return GONE if GONE in arguments else getattr(directory, str(name))(*arguments)
    if name == "nearest":
        lon, lat, count, *without = rest
        return directory.neighbours.nearest((float(lon), float(lat)), int(count), frozenset(map(str, without)))
    if name == "newest_change":
        return directory.newest_change
    raise LookupError(name)


def _within(found: Mapping[Any, Any], keys: list[Any]) -> Any:
    return found.get(keys[0], GONE) if keys else found


_PLAIN = (str, int, float, date, Enum)


class Digests:
    """The digests of answers from one directory: a record is known by the text of its file."""

    def __init__(self, directory: Directory) -> None:
        self._typed = directory.typed
        self._files: dict[str, str] = {}
        self._known: dict[Any, str] = {}

    def of(self, answer: Any) -> str:
        """Return the digest of an answer; TypeError where it is of a kind that is not known.

        Most answers are that there is nothing, or a record that others ask for as well: each is worked out once.
        """
        file = "" if isinstance(answer, (Announcement, Area, Term)) else getattr(answer, "file", "")
        if not (file or answer is GONE or answer == ()):
            return self._worked_out(answer)
        key = file or answer
        if key not in self._known:
            self._known[key] = self._worked_out(answer)
        return self._known[key]

    def _worked_out(self, answer: Any) -> str:
        told: list[str] = []
        self._tell(answer, told)
        pieces = "".join([f"{len(piece)}:{piece}" for piece in told])
        return blake2b(pieces.encode(errors="surrogateescape"), digest_size=12).hexdigest()

    def _tell(self, answer: Any, told: list[str]) -> None:
        """Add to `told` what tells an answer from all others; what holds others says how many."""
        if answer is GONE:
            told.append("gone")
        elif answer is None or isinstance(answer, _PLAIN):
            told.append(f"{type(answer).__name__} {answer!r}")
        elif isinstance(answer, (Area, Term)):
            told.append(f"{type(answer).__name__} {answer.path if isinstance(answer, Area) else answer.code}")
        elif file := getattr(answer, "file", ""):
            told.append(f"record {file} {self._file(file)}")
            if isinstance(answer, Announcement):  # which others end
                told.append(repr(answer.period))
        else:
            self._tell_within(answer, told)

    def _tell_within(self, answer: Any, told: list[str]) -> None:
        if isinstance(answer, BaseModel):
            parts: list[Any] = [getattr(answer, name) for name in type(answer).model_fields]
        elif is_dataclass(answer) and not isinstance(answer, type):
            parts = [getattr(answer, each.name) for each in fields(answer)]
        elif isinstance(answer, Mapping):
            parts = [part for pair in answer.items() for part in pair]
        elif isinstance(answer, (set, frozenset)):
            parts = sorted(answer)
        elif isinstance(answer, (tuple, list)):
            parts = list(answer)
        elif callable(answer) and hasattr(answer, "__qualname__"):
            parts = [answer.__module__, answer.__qualname__]
        else:
            raise TypeError(f"{type(answer)} has no digest")
        told.append(f"{type(answer).__name__} {len(parts)}")
        for part in parts:
            self._tell(part, told)

    def _file(self, file: str) -> str:
        if file not in self._files:
            text = self._typed[file]
            self._files[file] = blake2b(text.encode(errors="surrogateescape"), digest_size=16).hexdigest()
        return self._files[file]
