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
    numbers = {day.toordinal() for day in days}
    by_weekday = [{day for day in numbers if (day + MONDAY) % 7 == weekday} for weekday in range(7)]
    recurring = {weekday: found for weekday, found in enumerate(by_weekday) if found and _recurs(found)}
    alone = sorted(day for weekday, found in enumerate(by_weekday) if weekday not in recurring for day in found)
    single = tuple(map(date.fromordinal, alone))
    if not recurring:
        return None, single
    first, last = min(map(min, recurring.values())), max(map(max, recurring.values()))
    gaps = sorted(
        day for weekday, found in recurring.items() for day in _weekly(first, last, weekday) if day not in found
    )
    weekdays = tuple(sorted(recurring))
    return Series(date.fromordinal(first), date.fromordinal(last), weekdays, tuple(map(date.fromordinal, gaps))), single


def _weekly(first: int, last: int, weekday: int) -> range:
    """Return every such weekday from a day to another, by their numbers (date.toordinal)."""
    return range(first + (weekday - first - MONDAY) % 7, last + 1, 7)


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


def _recurs(days: set[int]) -> bool:
    weeks = (max(days) - min(days)) // 7 + 1
    return len(days) >= FEWEST and weeks - len(days) <= MOST_GAPS * len(days)
