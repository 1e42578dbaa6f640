"""Atoms → their words in normal form, which the parser reads as the same atoms."""

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from linli.almanac.festivals import Festival
from linli.almanac.solar_terms import SOLAR_TERMS
from linli.language.hours.atoms import (
    LAST,
    Atom,
    DateRange,
    DogDays,
    Everyday,
    FestivalDays,
    FestivalPart,
    Gloss,
    LegalHolidays,
    LunarDay,
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

SIGNS = "一二三四五六日"
_TENS = {1: "十", 2: "廿"}
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_TENTHS = {frozenset(range(1, 11)): "上旬", frozenset(range(11, 21)): "中旬", frozenset(range(21, 32)): "下旬"}
_PARITY = {frozenset(range(1, 32, 2)): "单日", frozenset(range(2, 32, 2)): "双日"}


def atom_words(atom: Atom) -> str:
    """Return an atom in normal form: “周一至周五”, “国庆节当天”, “正月初一至正月初六”."""
    match atom:
        case Everyday() | RestDays() | Workdays() | LegalHolidays() | SwappedWorkdays() | SchoolDays() | NewYearsEve():
            return _PLAIN[atom]
        case DogDays() | MarketDays():
            return _PLAIN[atom]
        case Weekdays(days):
            return weekdays_words(days)
        case FestivalDays() | FestivalPart():
            return _festival(atom)
        case Vacations(kinds):
            return "寒暑假" if len(kinds) > 1 else min(kinds).value
        case NthWeekdays(numbers, days):
            return f"{_nth(numbers)}{weekdays_words(days)}"
        case NthWorkdays(numbers):
            return f"{_nth(numbers)}工作日"
        case MonthDays(days):
            return _month_days(days)
        case DateRange() | YearlyRange():
            return _range(atom)
        case LunarRange() | LunarMonthDays():
            return _lunar(atom)
        case SolarTermDays(start, end):
            return SOLAR_TERMS[start] if start == end else f"{SOLAR_TERMS[start]}至{SOLAR_TERMS[end]}"
        case _:
            assert_never(atom)


_PLAIN: dict[Atom, str] = {
    Everyday(): "每天",
    Everyday(holidays=True): "含节假日",
    RestDays(): "周末",
    Workdays(): "工作日",
    LegalHolidays(): "法定节假日",
    SwappedWorkdays(): "调休上班日",
    SchoolDays(): "上学日",
    NewYearsEve(): "除夕",
    DogDays(): "三伏天",
    MarketDays(): "赶集日",
}


def _festival(atom: FestivalDays | FestivalPart) -> str:
    name = "元旦" if atom.festival is Festival.NEW_YEAR else atom.festival.value
    if isinstance(atom, FestivalPart):
        part = "后" if atom.behind else "前"
        return f"{name}{atom.length}天假的{part}{atom.days}天"
    return f"{name}当天" if atom.day_only else name


def _month_days(days: frozenset[int]) -> str:
    if LAST in days:
        others = days - {LAST}
        return f"{_month_days(others)}和最后一天" if others else "每月最后一天"
    if days in _PARITY:
        return _PARITY[days]
    if days in _TENTHS:
        return f"每月{_TENTHS[days]}"
    return "每月" + "、".join(f"{a}日至{b}日" if b > a + 1 else _two(a, b) for a, b in runs(days))


def _two(first: int, last: int) -> str:
    return f"{first}日" if first == last else f"{first}日、{last}日"


def _lunar(atom: LunarRange | LunarMonthDays) -> str:
    match atom:
        case LunarRange(start, end):
            if start == end:
                return lunar_words(start)
            first = "除夕" if (start.month, start.day, end.month) == (12, 30, 1) else lunar_words(start)
            return f"{first}至{lunar_words(end)}"
        case LunarMonthDays(days):
            return "每月农历" + "、".join(lunar_day_words(day) for day in sorted(days))
        case _:
            assert_never(atom)


def runs(numbers: frozenset[int]) -> list[tuple[int, int]]:
    """Return numbers as runs (first, last) without a gap."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def weekdays_words(days: frozenset[int]) -> str:
    """Return “周一至周五”, “周二、周四”, “周一至周三、周六”."""
    return "、".join(_run(first, last) for first, last in runs(days))


def _run(first: int, last: int) -> str:
    names = [f"周{SIGNS[day - 1]}" for day in range(first, last + 1)]
    return f"{names[0]}至{names[-1]}" if len(names) > 2 else "、".join(names)


def _nth(numbers: frozenset[int]) -> str:
    if numbers == {LAST}:
        return "每月最后一个"
    last = "和最后一" if LAST in numbers else ""
    return f"每月第{'、'.join(SIGNS[number - 1] for number in sorted(numbers - {LAST}))}{last}个"


def _range(atom: DateRange | YearlyRange) -> str:
    if isinstance(atom, DateRange):
        if atom.end is None:
            return f"{date_words(atom.start)}起"
        return date_words(atom.start) if atom.start == atom.end else f"{date_words(atom.start)}至{date_words(atom.end)}"
    start, end = (
        f"{month}月{day}日{gloss_words(glosses)}"
        for (month, day), glosses in ((atom.start, atom.first), (atom.end, atom.last))
    )
    if atom.start == atom.end:
        return start
    return f"{start}至{'次年' if atom.end < atom.start else ''}{end}"


def date_words(day: date) -> str:
    """Return “2026年10月1日”."""
    return f"{day.year}年{day.month}月{day.day}日"


def gloss_words(glosses: Iterable[Gloss]) -> str:
    """Return what brackets say of a day: “（周四）”, “（正月初一）”; "" where there is nothing."""
    return "".join(f"（{_gloss(gloss)}）" for gloss in glosses)


def _gloss(gloss: Gloss) -> str:
    match gloss:
        case int():
            return f"周{SIGNS[gloss - 1]}"
        case LunarDay():
            return lunar_words(gloss)
        case Festival():
            return gloss.value
        case NewYearsEve():
            return "除夕"
        case _:
            assert_never(gloss)


def lunar_words(day: LunarDay) -> str:
    """Return a lunar day: “十月十五”, “闰六月初一”."""
    return f"{'闰' if day.leap else ''}{_MONTHS[day.month - 1]}月{lunar_day_words(day.day)}"


def lunar_day_words(day: int) -> str:
    """Return a day of a lunar month: “初一”, “十五”, “廿三”."""
    numerals = "一二三四五六七八九十"
    if day <= 10:
        return f"初{numerals[day - 1]}"
    if day in {20, 30}:
        return {20: "二十", 30: "三十"}[day]
    return f"{_TENS[day // 10]}{numerals[day % 10 - 1]}"
