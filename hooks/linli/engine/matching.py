"""Conditions on the days of a window: which days an atom, a rule, an exclusion surely or possibly speaks of."""

import calendar
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache, reduce

from linli.almanac import NEVER, Truth, bits, known
from linli.almanac.almanac import Facts, Window
from linli.almanac.lunar import LunarMonth, lunar_year
from linli.language.hours.rules import (
    LAST,
    Atom,
    Closed,
    DateRange,
    Everyday,
    FestivalDays,
    LegalHolidays,
    LunarMonthDays,
    LunarRange,
    MonthDays,
    NewYearsEve,
    NthWeekdays,
    RestDays,
    Rule,
    SchoolDays,
    SwappedWorkdays,
    Vacations,
    Weekdays,
    Workdays,
    YearlyRange,
)

LONGEST_NAMED_RANGE = 15
"""A date, or a range of at most so many days, names a holiday that lies in it (hours.md, 3)."""

NAMING = (LegalHolidays, FestivalDays, LunarRange, LunarMonthDays, NewYearsEve)


@lru_cache(maxsize=16384)
def atom_truth(atom: Atom, facts: Facts) -> Truth:
    """Return the days of the window that an atom speaks of; the same words stand in many lists."""
    match atom:
        case Workdays():
            return facts.workdays
        case RestDays():
            return facts.rest
        case LegalHolidays():
            return facts.off
        case SwappedWorkdays():
            return facts.swapped
        case SchoolDays():
            return facts.school
        case FestivalDays(festival, day_only):
            return known(facts.festival_day(festival)) if day_only else facts.breaks[festival]
        case Vacations(kinds):
            return reduce(Truth.__or__, (facts.vacations[kind] for kind in kinds), NEVER)
        case Everyday():
            return known(facts.window.full)
        case Weekdays(days):
            return known(reduce(int.__or__, (facts.weekdays[day - 1] for day in days), 0))
        case _:
            return known(reduce(int.__or__, (facts.window.span(*pair) for pair in _pairs(atom, facts.window)), 0))


def _pairs(atom: Atom, window: Window) -> Iterator[tuple[date, date]]:
    """Yield the first and last days of what an atom means by the calendar alone."""
    match atom:
        case DateRange(start, end):
            yield start, end
        case YearlyRange(start, end):
            for year in window.years:
                yield _first(year, *start), _last(year + (end < start), *end)
        case NthWeekdays() | MonthDays():
            for day in _monthly(atom, window):
                yield day, day
        case LunarRange():
            yield from _lunar_pairs(atom, window)
        case LunarMonthDays(days):
            for month in _months(window):
                yield from ((_solar(month, day), _solar(month, day)) for day in days if day <= month.days)
        case NewYearsEve():
            for year in window.years:
                eve = date.fromordinal(lunar_year(year)[0].start - 1)
                yield eve, eve


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
                yield from (date(year, month, day) for day in atom.days if day <= length)
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
        months = {(month.month, month.leap): month for month in lunar_year(year)}
        first = months.get((atom.start.month, atom.start.leap))
        last = months.get((atom.end.month, atom.end.leap))
        if first and last and (atom.start != atom.end or atom.start.day <= first.days):
            yield _solar(first, atom.start.day), _solar(last, min(atom.end.day, last.days))


def names_holiday(atom: Atom) -> bool:
    """Tell whether an atom names a legal holiday, so that a rule with spans holds on it (hours.md, 3)."""
    match atom:
        case Everyday(holidays):
            return holidays
        case DateRange(start, end):
            return (end - start).days < LONGEST_NAMED_RANGE
        case YearlyRange(start, end):
            first, last = date(2024, *start), date(2024 + (end < start), *end)
            return (last - first).days < LONGEST_NAMED_RANGE
        case _:
            return isinstance(atom, NAMING)


def rule_truth(rule: Rule, facts: Facts, *, bound: bool) -> Truth:
    """Return the days of a rule, without regard to what is taken out of it.

    A rule that is `bound` (one that opens) holds on legal holidays only through an atom that names them.
    """
    groups = [[(atom, atom_truth(atom, facts)) for atom in group.parts] for group in rule.condition.groups]
    full = [_any(truth for _, truth in group) for group in groups]
    everything = known(facts.window.full)
    whole = reduce(Truth.__and__, full, everything)
    if not bound:
        return _postponed(whole, facts) if rule.postponed else whole
    found = whole - facts.off
    for index, group in enumerate(groups):
        named = _any(truth for atom, truth in group if names_holiday(atom))
        others = (truth for number, truth in enumerate(full) if number != index)
        found |= reduce(Truth.__and__, others, named)
    return found


def excluded_truth(rule: Rule, facts: Facts) -> Truth:
    """Return the days that are taken out of a rule."""
    return _any(atom_truth(atom, facts) for atom in rule.excluded)


def _any(truths: Iterable[Truth]) -> Truth:
    return reduce(Truth.__or__, truths, NEVER)


def _postponed(days: Truth, facts: Facts) -> Truth:
    """Move closing days that are legal holidays to the next day that is none (遇节假日顺延)."""
    sure, maybe = days.yes & ~facts.off.maybe, days.maybe & ~facts.off.yes
    for day in bits(days.maybe & facts.off.maybe):
        certain = bool(days.yes & facts.off.yes & 1 << day)
        following = day + 1
        while 1 << following & facts.off.yes:
            following += 1
        maybe |= 1 << following
        if certain and not 1 << following & facts.off.maybe:
            sure |= 1 << following
        if 1 << following & facts.off.maybe:
            maybe |= 1 << following + 1
    return Truth(sure & facts.window.full, maybe & facts.window.full)


def closes(rule: Rule) -> bool:
    """Tell whether a rule says 休息 of the whole day."""
    return isinstance(rule.body, Closed) and not rule.body.labels and rule.body.half is None


def before(start: date, days: int) -> date:
    """Return the date so many days before another."""
    return start - timedelta(days=days)
