"""Opening hours as rows of a sheet, and as lines within one row."""

from collections.abc import Iterator

from linli.language.hours import Hours
from linli.press.views import Line, Row
from linli.publish.sheets.rows import line
from linli.publish.views.weekly import HoursRow, hours_note, hours_rows

ON_HOLIDAYS, ASK_FIRST = "法定节假日", "请先致电"


def hours_table(hours: Hours) -> Iterator[Row]:
    """Yield a row a rule, the spans one below another."""
    for found in hours_rows(hours):
        yield Row(found.days, tuple(_span_lines(found)))


def _span_lines(found: HoursRow) -> Iterator[Line]:
    for span in found.spans:
        yield line(dashed(span.span), label=span.label)
    rest = (found.said, f"（{found.note}）" if found.note else "")
    if any(rest):
        yield line(*rest)


def dashed(span: str) -> str:
    """Set a span of time as printers do: 08:30–12:00."""
    return span.replace("-", "–")


def hours_in_lines(hours: Hours) -> Iterator[Line]:
    """Yield the hours as lines within one row: the days, then their spans."""
    for found in hours_rows(hours):
        spans = (f"{span.label} {dashed(span.span)}".strip() for span in found.spans)
        yield line(found.days, *spans, found.said, f"（{found.note}）" if found.note else "")


def regular_hours_in_lines(hours: Hours) -> Iterator[Line]:
    """Yield the hours of a place in lines; then what is to be done on holidays that nobody has spoken of."""
    yield from hours_in_lines(hours)
    if hours_note(hours):
        yield line(ON_HOLIDAYS, ASK_FIRST)
