"""Answers: what a question of the trace is answered today, as a digest that says whether it is still the same."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, cached_property, partial
from hashlib import blake2b
from types import NoneType
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


_PLAIN = (NoneType, str, int, float, date, Enum)


@cache
def _form(kind: Any) -> str:
    """Return how values of a type are told; "" where nobody knows."""
    forms: tuple[tuple[str, tuple[type, ...]], ...] = (
        ("plain", _PLAIN),
        ("area", (Area,)),
        ("term", (Term,)),
        ("parts", (BaseModel,)),
        ("pairs", (Mapping,)),
        ("sorted", (set, frozenset)),
        ("row", (tuple, list)),
    )
    known = next((form for form, kinds in forms if issubclass(kind, kinds)), "")
    return known or ("parts" if is_dataclass(kind) else "")


@cache
def _parts(kind: Any) -> tuple[str, ...]:
    """Return the attributes that a record, or what is like one, consists of."""
    return tuple(kind.model_fields if issubclass(kind, BaseModel) else (each.name for each in fields(kind)))


class Digests:
    """The digests of answers from one directory: a record is known by the text of its file."""

    def __init__(self, directory: Directory) -> None:
        self._typed = directory.typed
        self._known: dict[Any, str] = {}

    @cached_property
    def files(self) -> Mapping[str, str]:
        """The digests of the texts of all files, by file."""
        return {
            file: blake2b(text.encode(errors="surrogateescape"), digest_size=16).hexdigest()
            for file, text in self._typed.items()
        }

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
        kind: Any = type(answer)
        form = _form(kind)
        if form == "plain":
            told.append(f"{kind.__name__} {answer!r}")
        elif form == "row":
            self._tell_all(kind, answer, told)
        elif form == "parts":
            if file := getattr(answer, "file", ""):
                told.append(f"record {file} {self.files[file]}")
                if isinstance(answer, Announcement):  # which others end
                    told.append(repr(answer.period))
            else:
                self._tell_all(kind, [getattr(answer, name) for name in _parts(kind)], told)
        elif form == "area":
            told.append(f"Area {answer.path}")
        elif form == "term":
            told.append(f"{kind.__name__} {answer.code}")
        else:
            self._tell_other(answer, form, told)

    def _tell_other(self, answer: Any, form: str, told: list[str]) -> None:
        if answer is GONE:
            told.append("gone")
        elif form == "pairs":
            self._tell_all(type(answer), [part for pair in answer.items() for part in pair], told)
        elif form == "sorted":
            self._tell_all(type(answer), sorted(answer), told)
        elif callable(answer) and hasattr(answer, "__qualname__"):
            self._tell_all(type(answer), [answer.__module__, answer.__qualname__], told)
        else:
            raise TypeError(f"{type(answer)} has no digest")

    def _tell_all(self, kind: Any, parts: Sequence[Any], told: list[str]) -> None:
        told.append(f"{kind.__name__} {len(parts)}")
        for part in parts:
            self._tell(part, told)
