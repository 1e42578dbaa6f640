"""Typed rules → lines in normal form; parsing them gives the same rules."""

from linli.almanac.festivals import Festival
from linli.almanac.holiday_notices import VacationKind
from linli.language.hours.rules import (
    LAST,
    AnyOf,
    AsUsual,
    Atom,
    Body,
    ByAppointment,
    Closed,
    DateRange,
    Everyday,
    FestivalDays,
    Hours,
    LegalHolidays,
    LunarDay,
    LunarMonthDays,
    LunarRange,
    MonthDays,
    NewYearsEve,
    NthWeekdays,
    Open,
    RestDays,
    Rule,
    SchoolDays,
    Span,
    SwappedWorkdays,
    Unconfirmed,
    Vacations,
    Weekdays,
    Workdays,
    YearlyRange,
)
from linli.language.hours.times import clock_words, span_words

_NUMBERS = "一二三四五六日"
_TENS = {1: "十", 2: "廿"}
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_PLAIN: dict[type, str] = {
    RestDays: "周末",
    Workdays: "工作日",
    LegalHolidays: "法定节假日",
    SwappedWorkdays: "调休上班日",
    SchoolDays: "上学日",
    NewYearsEve: "除夕",
    AsUsual: "照常",
    ByAppointment: "预约开放",
    Unconfirmed: "时间待核实",
}


def format_hours(hours: Hours) -> tuple[str, ...]:
    """Return one line a rule."""
    return tuple(format_rule(rule) for rule in hours.rules)


def condition_words(rule: Rule) -> str:
    """Return the days of a rule: “寒暑假 周一至周五”; "" where it has no condition."""
    groups = rule.condition.groups
    return " ".join(_group(group, alone=len(groups) == 1) for group in groups)


def excluded_words(rule: Rule) -> str:
    """Return what is taken out of a rule: “法定节假日、双休日除外”; "" where nothing is."""
    return f"{'、'.join(_atom(atom) for atom in rule.excluded)}除外" if rule.excluded else ""


def format_rule(rule: Rule) -> str:
    """Return a rule in normal form."""
    condition = condition_words(rule)
    excluded = f"（{excluded_words(rule)}）" if rule.excluded else ""
    note = f"（{rule.note}）" if rule.note else ""
    postponed = "，遇节假日顺延至次日" if rule.postponed else ""
    return " ".join(filter(None, (condition, body_words(rule.body)))) + postponed + excluded + note


def _group(group: AnyOf, *, alone: bool) -> str:
    if alone and group.parts == (Everyday(holidays=True),):
        return "全年无休"
    return "、".join(_atom(atom) for atom in group.parts)


def _atom(atom: Atom) -> str:
    match atom:
        case Everyday(holidays):
            return "含节假日" if holidays else "每天"
        case Weekdays(days):
            return weekdays_words(days)
        case FestivalDays(festival, day_only):
            name = "元旦" if festival is Festival.NEW_YEAR else festival.value
            return f"{name}当天" if day_only else name
        case Vacations(kinds):
            return (
                "寒暑假" if len(kinds) > 1 else {VacationKind.WINTER: "寒假", VacationKind.SUMMER: "暑假"}[min(kinds)]
            )
        case NthWeekdays(numbers, days):
            return _nth(numbers, days)
        case MonthDays(days):
            return "每月" + "、".join(f"{day}日" for day in sorted(days))
        case DateRange() | YearlyRange():
            return _range(atom)
        case LunarRange(start, end):
            return lunar_words(start) if start == end else f"{lunar_words(start)}至{lunar_words(end)}"
        case LunarMonthDays(days):
            return "每月农历" + "、".join(lunar_day_words(day) for day in sorted(days))
        case _:
            return _PLAIN[type(atom)]


def weekdays_words(days: frozenset[int]) -> str:
    """Return “周一至周五”, “周二、周四”, “周一至周三、周六”."""
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return "、".join(_run(run) for run in runs)


def _run(run: list[int]) -> str:
    names = [f"周{_NUMBERS[day - 1]}" for day in run]
    return f"{names[0]}至{names[-1]}" if len(run) > 2 else "、".join(names)


def _nth(numbers: frozenset[int], days: frozenset[int]) -> str:
    if numbers == {LAST}:
        return f"每月最后一个{weekdays_words(days)}"
    return f"每月第{'、'.join(_NUMBERS[number - 1] for number in sorted(numbers))}个{weekdays_words(days)}"


def _range(atom: DateRange | YearlyRange) -> str:
    if isinstance(atom, DateRange):
        start, end = (f"{day.year}年{day.month}月{day.day}日" for day in (atom.start, atom.end))
    else:
        start, end = (f"{month}月{day}日" for month, day in (atom.start, atom.end))
        if atom.end < atom.start:
            end = f"次年{end}"
    return start if start == end else f"{start}至{end}"


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


def body_words(body: Body) -> str:
    """Return what a rule says of its days: “08:30-12:00 14:00-17:30”, “晚餐 休息”, “时间待核实”."""
    match body:
        case Open(spans):
            return _spans(spans)
        case Closed(labels, half):
            if labels:
                return f"{'、'.join(labels)} 休息"
            return f"{half.value}休息" if half else "休息"
        case _:
            return _PLAIN[type(body)]


def _spans(spans: tuple[Span, ...]) -> str:
    words = ""
    label = ""
    for span in spans:
        if span.label != label:
            words += f"{'、' if words else ''}{span.label} "
        elif words:
            words += " "
        label = span.label
        words += span_words(span.start, span.end)
        if span.last is not None:
            words += f"（{clock_words(span.last)}{span.last_word}）"
    return words
