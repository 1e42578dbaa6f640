"""A timetable as an OpenStreetMap `opening_hours` value with explicit dates, never PH or SH.

Source: wiki.openstreetmap.org/wiki/Key:opening_hours/specification. A rule for a date replaces what an earlier rule
says of that date, also the hours an evening before spills into it; so spans are cut at midnight. Days outside the
window and unknown days are `unknown`, closed days are `off`.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from linli.engine.timetable import State, Timetable, joined
from linli.language.hours.times import DAY

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _CalendarDay(NamedTuple):
    """What holds between two midnights: the open spans (minutes), and why the rest is unknown (None: it is closed)."""

    spans: tuple[tuple[int, int], ...]
    doubt: str | None


def opening_hours(timetable: Timetable) -> str:
    """Return “24/7 unknown; 2026 Nov 23-27 08:30-12:00,14:00-17:30; 2026 Nov 28 off; …”."""
    rules = ["24/7 unknown"]
    number = 0
    for content, same in groupby(_calendar_days(timetable)):
        count = len(list(same))
        rules.append(_rule(timetable.start + timedelta(days=number), count, content))
        number += count
    return "; ".join(rules)


def _calendar_days(timetable: Timetable) -> Iterator[_CalendarDay]:
    """Yield the days of the window, and the day after it where the last evening spills into it."""
    spilled: list[tuple[int, int]] = []
    # Days share their states, and those that no evening spills into are the same wherever they stand.
    kept: dict[int, _CalendarDay] = {}
    for state in timetable.days:
        if not spilled and id(state) in kept:
            yield kept[id(state)]
            continue
        today = joined(spilled + [(start, min(end, DAY)) for start, end in state.spans])
        made = _CalendarDay(tuple(today), state.reason if state.state is State.UNKNOWN else None)
        yield made
        begins = not spilled
        spilled = [(0, end - DAY) for _, end in state.spans if end > DAY]
        if begins and not spilled:
            kept[id(state)] = made
    if spilled:
        yield _CalendarDay(tuple(spilled), doubt="")


def _rule(first: date, count: int, day: _CalendarDay) -> str:
    dates = _dates(first, count)
    opened = f"{dates} {_times(day.spans)}" if day.spans else ""
    if day.doubt is None:
        return opened or f"{dates} off"
    comment = ' "{}"'.format(day.doubt.replace('"', "”")) if day.doubt else ""
    if not opened:
        return f"{dates} unknown{comment}"
    return f"{opened}, {dates} {_times(_gaps(day.spans))} unknown{comment}"


def _gaps(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Return the spans of a calendar day that the others leave free."""
    edges = [0, *(edge for span in spans for edge in span), DAY]
    return tuple((start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end)


def _times(spans: tuple[tuple[int, int], ...]) -> str:
    return ",".join(f"{_clock(start)}-{_clock(end)}" for start, end in spans)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _dates(first: date, count: int) -> str:
    last = first + timedelta(days=count - 1)
    start = f"{first.year} {_MONTHS[first.month - 1]} {first.day:02}"
    if first == last:
        return start
    return f"{start}-{last.year} {_MONTHS[last.month - 1]} {last.day:02}"
