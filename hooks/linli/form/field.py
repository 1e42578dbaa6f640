"""The fields of a form, and what is known while one is filled in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from linli.model import Place
from linli.model.directory import Directory
from linli.read.source import Tree, parse_document

Given = Mapping[str, str]
"""What stands in the fields of a form, by their keys."""


class FieldKind(StrEnum):
    """How a field is filled in: one line, several, one of a list, some of a list, a table of lines, a whole text."""

    LINE = "line"
    LINES = "lines"
    CHOICE = "choice"
    TICKS = "ticks"
    GRID = "grid"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Option:
    """One of a list: what is kept of it, and what is read."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class FormField:
    """One field; `value` is what stands in it at first, of ticks those that are set, a line each.

    `decides` tells that the other fields depend on it. A grid has `rows` and `columns`; its cells are fields of their
    own, “周一.午餐”, whose first values are `cells`.
    """

    key: str
    label: str
    kind: FieldKind = FieldKind.LINE
    value: str = ""
    help: str = ""
    options: tuple[Option, ...] = ()
    decides: bool = False
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    cells: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class FormSubject:
    """What a form is about: the records, the minute in Asia/Shanghai, and the place, None for one that is to be."""

    records: Directory
    now: datetime
    place: Place | None = None

    @property
    def day(self) -> date:
        """The day."""
        return self.now.date()

    @cached_property
    def tree(self) -> Mapping[str, Tree]:
        """What the file of the place says, key by key, as it was typed."""
        text = self.records.typed.get(self.place.file, "") if self.place else ""
        document, _ = parse_document(text, "")
        return document.tree if document and isinstance(document.tree, dict) else {}

    @property
    def existing(self) -> Place:
        """The place; LookupError where there is none yet."""
        if self.place is None:
            raise LookupError("no place has been chosen")
        return self.place


def filled_lines(text: str) -> list[str]:
    """Return the lines of a field that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def options_of(words: Iterator[str] | tuple[str, ...] | list[str]) -> tuple[Option, ...]:
    """Return a list of which each is kept as it is read."""
    return tuple(Option(word, word) for word in words)
