"""The Chinese calendar (农历), from the tables of `cnlunar` (GB/T 33661; data of the Hong Kong Observatory)."""

from bisect import bisect_right
from datetime import date
from functools import cache
from typing import NamedTuple

from cnlunar.config import START_YEAR, lunarMonthData, lunarNewYearList
from cnlunar.solar24 import getTheYearAllSolarTermsList

FIRST_DAY = date(1902, 1, 1)
LAST_DAY = date(2098, 12, 31)

_LEAP_IS_LONG = 1 << 12
_LEAP_MONTH = 13
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
    """Return the 12 or 13 months of a lunar year, 正月 first, a leap month after the month it repeats."""
    packed = lunarNewYearList[year - START_YEAR]
    start = date(year, (packed >> 5) & 0b11, packed & 0b11111).toordinal()
    bits = lunarMonthData[year - START_YEAR]
    months: list[LunarMonth] = []
    for month in range(1, 13):
        months.append(LunarMonth(year, month, False, start, 30 if bits >> (month - 1) & 1 else 29))
        start += months[-1].days
        if month == bits >> _LEAP_MONTH & 0b1111:
            months.append(LunarMonth(year, month, True, start, 30 if bits & _LEAP_IS_LONG else 29))
            start += months[-1].days
    return tuple(months)


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


def qingming(year: int) -> date:
    """Return 清明, the solar term that is a holiday (4 or 5 April in this century)."""
    return date(year, 4, getTheYearAllSolarTermsList(year)[_QINGMING])
