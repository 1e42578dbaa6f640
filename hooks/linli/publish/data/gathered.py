"""The days of a timetable as formats need them: those of each interval, and the runs of which nobody knows."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from linli.engine.timetable import Interval, State, Timetable

Alike = tuple[tuple[Interval, ...], list[date]]
"""Intervals, and the days that have all of them and no other, in order."""


class Run(NamedTuple):
    """Days that follow one another, both ends among them."""

    first: date
    last: date


def unknown_runs(timetable: Timetable) -> Iterator[Run]:
    """Yield the unknown days, run by run."""
    unknown, start = State.UNKNOWN, timetable.start.toordinal()
    marks = bytes([state.state is unknown for state in timetable.days])
    first = marks.find(1)
    while first >= 0:
        after = marks.find(0, first)
        end = len(marks) if after < 0 else after
        yield Run(date.fromordinal(start + first), date.fromordinal(start + end - 1))
        first = marks.find(1, end)


def days_by_interval(timetable: Timetable) -> dict[Interval, list[date]]:
    """Return the days of every interval, in order; what comes first stands first."""
    # Days share their states: they are gathered by these first.
    alike: dict[int, Alike] = {}
    days = [day for day, _ in timetable.items()]
    number = 0
    for code, same in groupby(timetable.days, id):
        states = list(same)
        end = number + len(states)
        alike.setdefault(code, (states[0].intervals, []))[1].extend(days[number:end])
        number = end
    return merged(alike.values())


def merged(alike: Iterable[Alike]) -> dict[Interval, list[date]]:
    """Return the days of each interval in order, of days by all their intervals."""
    found: dict[Interval, list[date]] = {}
    for intervals, days in alike:
        for interval in intervals:
            found.setdefault(interval, []).extend(days)
    return {interval: sorted(days) for interval, days in found.items()}
