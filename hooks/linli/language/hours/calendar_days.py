"""What atoms mean by the calendar alone, solar or lunar: stretches of days from a first to a last, both included."""

import calendar
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import assert_never

from linli.almanac import Festival
from linli.almanac.almanac import Window
from linli.almanac.festivals import statutory_days
from linli.almanac.lunar import LunarMonth, lunar_date, lunar_month, lunar_year
from linli.almanac.solar_terms import dog_days, solar_term
from linli.language.hours.atoms import (
    LAST,
    DateRange,
    DogDays,
    Gloss,
    LunarDay,
    LunarMonthDays,
    LunarRange,
    MonthDays,
    NewYearsEve,
    NthWeekdays,
    SolarTermDays,
    YearlyRange,
)

MODEL_YEARS = range(2025, 2037)
"""Twelve years with every kind of year among them: what holds in none of them holds in none that anybody means."""

CalendarAtom = (
    YearlyRange
    | DateRange
    | NthWeekdays
    | MonthDays
    | LunarRange
    | LunarMonthDays
    | NewYearsEve
    | SolarTermDays
    | DogDays
)


def stretches(atom: CalendarAtom, window: Window) -> Iterator[tuple[date, date]]:
    """Yield the first and last days of every stretch that an atom means in the years of a window."""
    match atom:
        case DateRange(start, end):
            yield start, end or date.max
        case YearlyRange():
            yield from yearly_days(atom, window.years)
        case NthWeekdays() | MonthDays():
            yield from ((day, day) for day in _monthly(atom, window))
        case LunarRange():
            yield from _lunar_pairs(atom, window)
        case LunarMonthDays(days):
            for month in _months(window):
                yield from ((_solar(month, day), _solar(month, day)) for day in days if day <= month.days)
        case NewYearsEve():
            for year in window.years:
                eve = date.fromordinal(lunar_year(year)[0].start - 1)
                yield eve, eve
        case SolarTermDays(first, last):
            for year in window.years:
                begin = solar_term(year, first)
                end = solar_term(year, last)
                yield begin, end if end >= begin else solar_term(year + 1, last)
        case DogDays():
            yield from (dog_days(year) for year in window.years)
        case _:
            assert_never(atom)


def yearly_days(atom: YearlyRange, years: Iterable[int]) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of a yearly range in every year in which its glosses are true."""
    for year in years:
        start, end = _first(year, *atom.start), _last(year + (atom.end < atom.start), *atom.end)
        if glossed(start, atom.first) and glossed(end, atom.last):
            yield start, end


def glossed(day: date, glosses: Iterable[Gloss]) -> bool:
    """Tell whether everything that brackets say of a day is true."""
    return all(_gloss_holds(day, gloss) for gloss in glosses)


def _gloss_holds(day: date, gloss: Gloss) -> bool:
    match gloss:
        case int():
            return day.isoweekday() == gloss
        case LunarDay(month, number):
            found = lunar_date(day)
            return (found.month, found.day) == (month, number) and not found.leap
        case Festival():
            return day in statutory_days(gloss, day.year)
        case NewYearsEve():
            return lunar_date(day + timedelta(days=1))[1:3] == (1, 1)
        case _:
            assert_never(gloss)


def lunar_gloss(day: date) -> Gloss:
    """Return what the lunar calendar calls a day: 除夕, or its month and day."""
    if _gloss_holds(day, NewYearsEve()):
        return NewYearsEve()
    found = lunar_date(day)
    return LunarDay(found.month, found.day, found.leap)


def covers_festival(dates: YearlyRange | DateRange | LunarRange, festival: Festival) -> bool:
    """Tell whether a festival's own day lies in a range, in some year of this century that it may speak of."""
    window = Window(date(2020, 1, 1), 366 * 20)
    if isinstance(dates, DateRange):
        window = Window(dates.start, 1)
    days = [statutory_days(festival, year) for year in window.years]
    return any(first <= day <= last for first, last in stretches(dates, window) for named in days for day in named)


def _first(year: int, month: int, day: int) -> date:
    """Return a date; 29 February of an ordinary year begins on 1 March."""
    return date(year, 3, 1) if (month, day) == (2, 29) and not calendar.isleap(year) else date(year, month, day)


def _last(year: int, month: int, day: int) -> date:
    """Return a date; 29 February of an ordinary year ends on 28 February."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _monthly(atom: NthWeekdays | MonthDays, window: Window) -> Iterator[date]:
    for year in window.years:
        for month in range(1, 13):
            length = calendar.monthrange(year, month)[1]
            if isinstance(atom, MonthDays):
                yield from (date(year, month, day) for day in atom.days if 0 < day <= length)
                if LAST in atom.days:
                    yield date(year, month, length)
                continue
            for weekday in atom.days:
                offset = (weekday - date(year, month, 1).isoweekday()) % 7
                days = range(1 + offset, length + 1, 7)
                yield from (date(year, month, days[number - 1]) for number in atom.numbers if 0 < number <= len(days))
                if LAST in atom.numbers:
                    yield date(year, month, days[-1])


def _months(window: Window) -> Iterator[LunarMonth]:
    for year in window.years:
        yield from lunar_year(year)


def _solar(month: LunarMonth, day: int) -> date:
    return date.fromordinal(month.start + day - 1)


def _lunar_pairs(atom: LunarRange, window: Window) -> Iterator[tuple[date, date]]:
    """Yield a range of lunar days for every year; a 30th that a month lacks ends on its 29th, alone it is not there."""
    for year in window.years:
        first = lunar_month(year, atom.start.month, atom.start.leap)
        last = lunar_month(year + (atom.end.month < atom.start.month), atom.end.month, atom.end.leap)
        if first and last and (atom.start != atom.end or atom.start.day <= first.days):
            yield _solar(first, min(atom.start.day, first.days)), _solar(last, min(atom.end.day, last.days))
