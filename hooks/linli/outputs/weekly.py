"""The week as people write it: the rows of the hours table."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpanView:
    """A span of time with the sitting it belongs to."""

    label: str
    span: str


@dataclass(frozen=True, slots=True)
class HoursRow:
    """components/hours_table.html: days, their spans, or what is said instead."""

    days: str
    spans: tuple[SpanView, ...]
    said: str
    note: str


def hours_rows(lines: Iterable[str]) -> tuple[HoursRow, ...]:
    """Show rules line by line, as they are written."""
    return tuple(HoursRow("", (), line, "") for line in lines)


def hours_note(lines: Iterable[str]) -> str:
    """Return the sentence below the hours."""
    return ""
