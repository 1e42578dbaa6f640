"""A timetable as an OpenStreetMap `opening_hours` value with explicit dates, never PH or SH.

Source: wiki.openstreetmap.org/wiki/Key:opening_hours/specification. A rule for a date replaces what an earlier rule
says of that date, also the hours an evening before spills into it; so spans are cut at midnight. Days outside the
window and unknown days are `unknown`, closed days are `off`.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from linli.engine.timetable import DayState, State, Timetable, joined
from linli.language.hours.times import DAY

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _CalendarDay(NamedTuple):
    """What holds between two midnights: the open spans (minutes), and why the rest is unknown (None: it is closed)."""

    spans: tuple[tuple[int, int], ...]
    doubt: str | None


def opening_hours(timetable: Timetable) -> str:
    """Return “24/7 unknown; 2026 Nov 23-27 08:30-12:00,14:00-17:30; 2026 Nov 28 off; …”."""
    rules = ["24/7 unknown"]
    number = timetable.start.toordinal()
    for content, same in groupby(_runs(timetable), itemgetter(0)):
        count = sum(count for _, count in same)
        rules.append(_rule(_dates(number, number + count - 1), content))
        number += count
    return "; ".join(rules)


def _runs(timetable: Timetable) -> Iterator[tuple[_CalendarDay, int]]:
    """Yield the days of the window, and the day after it where the last evening spills into it, alike ones together."""
    spilled: list[tuple[int, int]] = []
    # Days share their states, and those that no evening spills into are the same wherever they stand.
    kept: dict[int, _CalendarDay] = {}
    for code, same in groupby(timetable.days, id):
        days = list(same)
        if not spilled and code in kept:
            yield kept[code], len(days)
            continue
        for state in days:
            made, after = _calendar_day(state, spilled)
            yield made, 1
            if not spilled and not after:
                kept[code] = made
            spilled = after
    if spilled:
        yield _CalendarDay(tuple(spilled), doubt=""), 1


def _calendar_day(state: DayState, spilled: list[tuple[int, int]]) -> tuple[_CalendarDay, list[tuple[int, int]]]:
    """Return a day into which the evening before has spilled, and what it spills itself."""
    today = joined(spilled + [(start, min(end, DAY)) for start, end in state.spans])
    made = _CalendarDay(tuple(today), state.reason if state.state is State.UNKNOWN else None)
    return made, [(0, end - DAY) for _, end in state.spans if end > DAY]


def _rule(dates: str, day: _CalendarDay) -> str:
    return ", ".join([f"{dates} {said}" for said in _said(day)])


# All places of a build share their days, and most of them their hours.
@lru_cache(maxsize=4096)
def _said(day: _CalendarDay) -> tuple[str, ...]:
    """Return what stands behind the dates of a day, once for each rule that it takes."""
    opened = (_times(day.spans),) if day.spans else ()
    if day.doubt is None:
        return opened or ("off",)
    comment = ' "{}"'.format(day.doubt.replace('"', "”")) if day.doubt else ""
    rest = f"{_times(_gaps(day.spans))} " if opened else ""
    return (*opened, f"{rest}unknown{comment}")


def _gaps(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Return the spans of a calendar day that the others leave free."""
    edges = [0, *(edge for span in spans for edge in span), DAY]
    return tuple((start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end)


def _times(spans: tuple[tuple[int, int], ...]) -> str:
    return ",".join(f"{_clock(start)}-{_clock(end)}" for start, end in spans)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _dates(first: int, last: int) -> str:
    """Return the days from one to another, by their numbers (date.toordinal)."""
    return _date(first) if first == last else f"{_date(first)}-{_date(last)}"


@lru_cache(maxsize=1024)
def _date(number: int) -> str:
    day = date.fromordinal(number)
    return f"{day.year} {_MONTHS[day.month - 1]} {day.day:02}"
