"""The days of a timetable as formats need them: those of each interval, and the runs of which nobody knows."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from linli.engine.timetable import Interval, State, Timetable


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


def days_by_interval(dates: Sequence[date], held: Sequence[tuple[Interval, ...]]) -> dict[Interval, list[date]]:
    """Return the days of every interval, where `held` are those of each day; what comes first stands first."""
    # Days share their intervals: they are gathered by these first.
    alike: dict[int, tuple[tuple[Interval, ...], list[date]]] = {}
    number = 0
    for code, same in groupby(held, id):
        intervals, *more = same
        end = number + 1 + len(more)
        alike.setdefault(code, (intervals, []))[1].extend(dates[number:end])
        number = end
    found: dict[Interval, list[date]] = {}
    for intervals, days in alike.values():
        for interval in intervals:
            found.setdefault(interval, []).extend(days)
    return {interval: sorted(days) for interval, days in found.items()}
