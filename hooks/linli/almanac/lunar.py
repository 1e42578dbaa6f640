"""The Chinese calendar (农历) and its solar terms (节气), by GB/T 33661, for the years of `lunar_table`."""

from bisect import bisect_right
from datetime import date
from functools import cache
from typing import NamedTuple

from linli.almanac.lunar_table import EARLIEST_TERM_DAYS, FIRST_YEAR, LAST_YEAR, LUNAR_YEARS, TERM_DAYS

FIRST_DAY, LAST_DAY = date(FIRST_YEAR + 2, 1, 1), date(LAST_YEAR - 3, 12, 31)
"""The days that may be spoken of: a stretch of days also asks for the year before it and for those behind."""

_LEAP_MONTH, _NEW_YEAR = 13, 17
_QINGMING = 6


class LunarMonth(NamedTuple):
    """One lunar month: `start` is the ordinal of its first day, `days` is 29 or 30."""

    year: int
    month: int
    leap: bool
    start: int
    days: int


class LunarDate(NamedTuple):
    """A day of the lunar calendar; `left` counts the days of its month that follow it."""

    year: int
    month: int
    day: int
    leap: bool
    left: int


@cache
def lunar_year(year: int) -> tuple[LunarMonth, ...]:
    """Return the 12 or 13 months of a lunar year, 正月 first, a leap month after the month it repeats.

    Raises ValueError for a year that is not in the table.
    """
    packed = LUNAR_YEARS[_row(year)]
    repeated = packed >> _LEAP_MONTH & 0b1111
    names = [(month, leap) for month in range(1, 13) for leap in (False, True) if not leap or month == repeated]
    start = date(year, 1, 1).toordinal() + (packed >> _NEW_YEAR)
    months: list[LunarMonth] = []
    for number, (month, leap) in enumerate(names):
        months.append(LunarMonth(year, month, leap, start, 29 + (packed >> number & 1)))
        start += months[-1].days
    return tuple(months)


def _row(year: int) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"the table has the years {FIRST_YEAR} to {LAST_YEAR}, not {year}")
    return year - FIRST_YEAR


def lunar_date(day: date) -> LunarDate:
    """Return the lunar date of a day."""
    ordinal = day.toordinal()
    months = lunar_year(day.year)
    if ordinal < months[0].start:
        months = lunar_year(day.year - 1)
    month = months[bisect_right([month.start for month in months], ordinal) - 1]
    count = ordinal - month.start + 1
    return LunarDate(month.year, month.month, count, month.leap, month.days - count)


def lunar_month(year: int, month: int, leap: bool = False) -> LunarMonth | None:
    """Return a month of a lunar year; None where the year has no such leap month."""
    for found in lunar_year(year):
        if found.month == month and found.leap == leap:
            return found
    return None


def solar_day(year: int, month: int, day: int) -> date:
    """Return the day of an ordinary lunar date."""
    start = next(found.start for found in lunar_year(year) if found.month == month)
    return date.fromordinal(start + day - 1)


@cache
def solar_terms(year: int) -> tuple[date, ...]:
    """Return the 24 solar terms (节气) of a calendar year, 小寒 (in January) first, 冬至 last.

    Raises ValueError for a year that is not in the table.
    """
    packed = TERM_DAYS[_row(year)]
    days = (earliest + (packed >> 2 * number & 0b11) for number, earliest in enumerate(EARLIEST_TERM_DAYS))
    return tuple(date(year, number // 2 + 1, day) for number, day in enumerate(days))


def qingming(year: int) -> date:
    """Return 清明, the solar term that is a holiday (4 or 5 April in this century)."""
    return solar_terms(year)[_QINGMING]
