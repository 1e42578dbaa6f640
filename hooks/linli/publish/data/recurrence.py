"""Days as weekly series: the weekdays of an RRULE, the days taken out of it, and the days that stand alone.

What is made of a set of days is that set, day for day; a series is only a shorter way to write it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

FEWEST = 4
"""A weekday recurs if it is in the set so often at least,"""
MOST_GAPS = 4
"""and is missing from it no more than so many times as often as it is there."""

MONDAY = 6
"""What is added to the number of a day so that it leaves 0 for a Monday when divided by seven: day 1 was one."""

BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Series:
    """Every `weekdays` (0 is Monday) from `first` to `last`, both in the series, without the days `gaps`."""

    first: date
    last: date
    weekdays: tuple[int, ...]
    gaps: tuple[date, ...]

    @property
    def byday(self) -> str:
        """The weekdays as RRULE names them: “MO,TU”."""
        return ",".join(BYDAY[number] for number in self.weekdays)


def series_of(days: Iterable[date]) -> tuple[Series | None, tuple[date, ...]]:
    """Split days into a weekly series, None where nothing recurs, and the days that stand alone."""
    by_weekday: dict[int, set[date]] = {}
    for day in days:
        by_weekday.setdefault(day.weekday(), set()).add(day)
    recurring = {number: found for number, found in by_weekday.items() if _recurs(found)}
    alone = sorted(day for number, found in by_weekday.items() if number not in recurring for day in found)
    if not recurring:
        return None, tuple(alone)
    held = set().union(*recurring.values())
    first, last = min(held), max(held)
    gaps = sorted(day for number in recurring for day in _weekly(first, last, number) if day not in held)
    return Series(first, last, tuple(sorted(recurring)), tuple(gaps)), tuple(alone)


def _weekly(first: date, last: date, weekday: int) -> Iterator[date]:
    """Yield every such weekday from a day to another."""
    begin = first.toordinal() + (weekday - first.weekday()) % 7
    return map(date.fromordinal, range(begin, last.toordinal() + 1, 7))


def stretches_of(days: Iterable[date]) -> Iterator[Series]:
    """Split days into weekly stretches without gaps, for formats that can leave no day out: one begins anew."""
    numbers = sorted({day.toordinal() for day in days})
    held = frozenset(numbers)
    begin = 0
    while begin < len(numbers):
        first, last, weekdays = _stretch(numbers[begin], numbers[-1], held)
        yield Series(date.fromordinal(first), date.fromordinal(last), weekdays, ())
        begin = bisect_right(numbers, last)


def _stretch(first: int, last_of_all: int, held: frozenset[int]) -> tuple[int, int, tuple[int, ...]]:
    """Return the longest stretch from a day on in which each weekday is always in the set, or never.

    Days are numbers (date.toordinal): first, last, the weekdays.
    """
    inside: set[int] = set()
    outside: set[int] = set()
    last = first
    for day in range(first, last_of_all + 1):
        weekday = (day + MONDAY) % 7
        if day in held:
            if weekday in outside:
                break
            inside.add(weekday)
            last = day
        elif weekday in inside:
            break
        else:
            outside.add(weekday)
    return first, last, tuple(sorted(inside))


def _recurs(days: set[date]) -> bool:
    weeks = (max(days) - min(days)).days // 7 + 1
    return len(days) >= FEWEST and weeks - len(days) <= MOST_GAPS * len(days)
