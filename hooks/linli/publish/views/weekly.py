"""The week as people write it: the rows of the hours table."""

from dataclasses import dataclass
from functools import lru_cache

from linli.language.hours import Hours, Rule, review
from linli.language.hours.format import body_words, condition_words, excluded_words
from linli.language.hours.rules import Open, Span
from linli.language.hours.times import clock_words, span_words

HOLIDAYS_UNSAID = "法定节假日开不开没有写明，节假日去之前请先打电话。"


@dataclass(frozen=True, slots=True)
class SpanView:
    """A span of time with the sitting it belongs to."""

    label: str
    span: str


@dataclass(frozen=True, slots=True)
class HoursRow:
    """components/hours_table.html: days, their spans, or what is said instead, and a note."""

    days: str
    spans: tuple[SpanView, ...]
    said: str
    note: str


@lru_cache(maxsize=1 << 12)
def hours_rows(hours: Hours) -> tuple[HoursRow, ...]:
    """Show the rules in the order in which they were written."""
    return tuple(_row(rule) for rule in hours.rules)


def _row(rule: Rule) -> HoursRow:
    spans = rule.body.spans if isinstance(rule.body, Open) else ()
    return HoursRow(
        days=condition_words(rule) or "每天",
        spans=tuple(SpanView(span.label, span_words(span.start, span.end)) for span in spans),
        said="" if spans else body_words(rule.body),
        note="，".join(_notes(rule, spans)),
    )


def _notes(rule: Rule, spans: tuple[Span, ...]) -> list[str]:
    last = [f"{span.label}{clock_words(span.last)}{span.last_word}" for span in spans if span.last is not None]
    moved = [rule.postponed.value] if rule.postponed else []
    return [note for note in (*last, *moved, excluded_words(rule), rule.note) if note]


@lru_cache(maxsize=1 << 12)
def hours_note(hours: Hours) -> str:
    """Say below the hours that nobody has told about legal holidays, where that is so."""
    return HOLIDAYS_UNSAID if any(remark.level == "hint" for remark in review(hours)) else ""
