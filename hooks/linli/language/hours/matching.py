"""Conditions on the days of a window: which days an atom, a rule, an exclusion surely or possibly speaks of."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache, reduce
from typing import assert_never

from linli.almanac import NEVER, Truth, bits, known
from linli.almanac.almanac import Facts
from linli.language.hours.atoms import (
    LAST,
    Atom,
    DateRange,
    DogDays,
    Everyday,
    FestivalDays,
    FestivalPart,
    LegalHolidays,
    LunarMonthDays,
    LunarRange,
    MarketDays,
    MonthDays,
    NewYearsEve,
    NthWeekdays,
    NthWorkdays,
    RestDays,
    SchoolDays,
    SolarTermDays,
    SwappedWorkdays,
    Vacations,
    Weekdays,
    Workdays,
    YearlyRange,
)
from linli.language.hours.calendar_days import stretches
from linli.language.hours.rules import Condition, Postponed, Rule

LONGEST_NAMED_RANGE = 15
"""A date, or a range of at most so many days, names a holiday that lies in it; a longer one is a season."""
LONGEST_DELAY = 16
"""A closing day is put off by fewer days than these: no holiday has so many."""


@lru_cache(maxsize=16384)
def atom_truth(atom: Atom, facts: Facts) -> Truth:
    """Return the days of the window that an atom speaks of; the same words stand in many lists."""
    match atom:
        case Everyday():
            return known(facts.window.full)
        case Weekdays(days):
            return known(_union(facts.weekdays[day - 1] for day in days))
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
        case MarketDays():
            return facts.market
        case FestivalDays() | FestivalPart() | Vacations() | NthWorkdays():
            return _announced(atom, facts)
        case _:
            return known(_union(facts.window.span(*pair) for pair in stretches(atom, facts.window)))


def _announced(atom: FestivalDays | FestivalPart | Vacations | NthWorkdays, facts: Facts) -> Truth:
    match atom:
        case FestivalDays(festival, day_only):
            return known(facts.festival_day(festival)) if day_only else facts.breaks[festival]
        case FestivalPart():
            return _part_of_festival(atom, facts)
        case Vacations(kinds):
            return reduce(Truth.__or__, (facts.vacations[kind] for kind in kinds), NEVER)
        case NthWorkdays(numbers):
            return _nth_workdays(numbers, facts)
        case _:
            assert_never(atom)


def _part_of_festival(atom: FestivalPart, facts: Facts) -> Truth:
    """Return the first or last days off; unknown where no notice, or one of another length, tells which."""
    sure = 0
    doubt = facts.breaks[atom.festival].maybe
    for first, last in facts.announced.get(atom.festival, ()):
        whole = facts.window.span(first, last)
        if (last - first).days + 1 != atom.length:
            continue
        doubt &= ~whole
        rest = timedelta(days=atom.days - 1)
        sure |= facts.window.span(last - rest, last) if atom.behind else facts.window.span(first, first + rest)
    return Truth(sure, sure | doubt)


def _nth_workdays(numbers: frozenset[int], facts: Facts) -> Truth:
    """Return the n-th or last workdays of every month, as far as it is known which days are workdays."""
    wide = facts.whole_months
    shift = (facts.window.start - wide.window.start).days
    sure = maybe = 0
    for month in wide.window.months:
        yes, possible = (list(bits(days & month)) for days in wide.workdays)
        if yes != possible:
            maybe |= _union(1 << day for day in possible)
            continue
        sure |= _union(1 << yes[number if number == LAST else number - 1] for number in numbers)
    return Truth(sure >> shift & facts.window.full, (sure | maybe) >> shift & facts.window.full)


def names_holiday(atom: Atom) -> bool:
    """Tell whether an atom names a legal holiday, so that a rule with spans holds on it."""
    match atom:
        case Everyday(holidays):
            return holidays
        case DateRange(start, end):
            return end is not None and (end - start).days < LONGEST_NAMED_RANGE
        case YearlyRange(start, end):
            # 2024 is a leap year: a range may end on 29 February.
            return (date(2024, *end) - date(2024, *start)).days % 366 < LONGEST_NAMED_RANGE
        case LunarRange(begin, until):
            months = (until.month - begin.month) % 12
            return months * 30 + until.day - begin.day < LONGEST_NAMED_RANGE
        case SolarTermDays(first_term, last_term):
            return first_term == last_term
        case LegalHolidays() | FestivalDays() | FestivalPart() | LunarMonthDays() | NewYearsEve() | MarketDays():
            return True
        case (Weekdays() | RestDays() | Workdays() | SwappedWorkdays() | SchoolDays() | Vacations() | NthWeekdays()) | (
            NthWorkdays() | MonthDays() | DogDays()
        ):
            return False
        case _:
            assert_never(atom)


def rule_truth(rule: Rule, facts: Facts, *, bound: bool) -> Truth:
    """Return the days of a rule, without regard to what is taken out of it.

    A rule that is `bound` (one that opens) holds on legal holidays only through an atom that names them.
    """
    return _condition_truth(rule.condition, facts, rule.postponed, bound)


@lru_cache(maxsize=4096)
def _condition_truth(condition: Condition, facts: Facts, postponed: Postponed, bound: bool) -> Truth:
    """Return the days of a condition; the same words open and close many places."""
    groups = [[(atom, atom_truth(atom, facts)) for atom in group.parts] for group in condition.groups]
    full = [_any(truth for _, truth in group) for group in groups]
    everything = known(facts.window.full)
    whole = reduce(Truth.__and__, full, everything)
    if postponed:
        moved = _moved(whole, _days_off(postponed, facts), facts.window.full)
        return moved - facts.off if bound else moved
    if not bound:
        return whole
    found = whole - facts.off
    for group in groups:
        named = _any(truth for atom, truth in group if names_holiday(atom))
        found |= reduce(Truth.__and__, full, named)
    return found


def excluded_truth(rule: Rule, facts: Facts) -> Truth:
    """Return the days that are taken out of a rule."""
    return _any(atom_truth(atom, facts) for atom in rule.excluded)


def as_workdays(days: Truth, facts: Facts) -> Truth:
    """Read swapped workdays as the Mondays to Fridays of their week; unknown where these are not all alike."""
    yes, maybe = days
    if not maybe:
        return NEVER
    saturday, sunday = facts.weekdays[5], facts.weekdays[6]
    alike = saturday & reduce(int.__and__, (yes << n for n in range(1, 6)))
    alike |= sunday & reduce(int.__and__, (yes << n for n in range(2, 7)))
    some = saturday & reduce(int.__or__, (maybe << n for n in range(1, 6)))
    some |= sunday & reduce(int.__or__, (maybe << n for n in range(2, 7)))
    swapped, doubtful = facts.swapped.yes, facts.swapped.unknown
    sure = (yes & ~facts.swapped.maybe) | (alike & swapped) | (yes & alike & doubtful)
    return Truth(sure, sure | (maybe & ~swapped) | (some & facts.swapped.maybe))


def _any(truths: Iterable[Truth]) -> Truth:
    return reduce(Truth.__or__, truths, NEVER)


def _union(masks: Iterable[int]) -> int:
    return reduce(int.__or__, masks, 0)


def _days_off(postponed: Postponed, facts: Facts) -> Truth:
    """Return the days that a rule moves away from."""
    match postponed:
        case Postponed.NEVER:
            return NEVER
        case Postponed.HOLIDAYS:
            return facts.off
        case Postponed.WEEKENDS:
            return atom_truth(RestDays(), facts)
        case Postponed.DAYS_OFF:
            return facts.off | atom_truth(RestDays(), facts)
        case _:
            assert_never(postponed)


def _moved(days: Truth, off: Truth, window: int) -> Truth:
    """Move days that are off to the next day that is none (遇节假日顺延)."""
    sure, maybe = days - off
    for day in bits(days.maybe & off.maybe):
        moved = _put_off(day, off)
        maybe |= moved
        if days.yes & off.yes & 1 << day and not moved & off.maybe:
            sure |= moved
    return Truth(sure & window, maybe & window)


def _put_off(day: int, off: Truth) -> int:
    """Return the next day that is no holiday; where it is not known which that is, every day that it may be."""
    possible = 0
    for following in range(day + 1, day + LONGEST_DELAY):
        possible |= 1 << following & ~off.yes
        if not off.maybe >> following & 1:
            break
    return possible


def before(start: date, days: int) -> date:
    """Return the date so many days before another."""
    return start - timedelta(days=days)
