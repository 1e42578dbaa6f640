"""Atoms of conditions: the words that name days, each a lexeme and what it means.

weekdays  = [每|逢] 周 day { 、day | 至 [周] day }       周一至周五, 周二、四, 周一三五, 周五至周二
nth       = 每月 (第 n {、n} 个 | 最后一个 | 最后一周) weekdays
yearly    = m月d日 [至 [次年] [m月] d日] | m月[至m月] | m-m月
dated     = yyyy年m月d日 [至 …] | yyyy-mm-dd [至 …]
lunar     = [农历] [闰] 月 日 [至 [月] 日] | 每月农历 日 {、日} | 除夕
word      = 每天 | 工作日 | 双休日 | 法定节假日 | 国庆节[当天] | 调休上班日 | 上学日 | 寒假 | 全年无休 | 含节假日 …
"""

import calendar
from datetime import date

from linli.almanac.festivals import Festival
from linli.almanac.holiday_notices import VacationKind
from linli.language.cursor import Cursor
from linli.language.errors import Example
from linli.language.hours.lunar import take_lunar
from linli.language.hours.rules import (
    LAST,
    Atom,
    DateRange,
    Everyday,
    FestivalDays,
    LegalHolidays,
    MonthDays,
    NthWeekdays,
    RestDays,
    SchoolDays,
    SwappedWorkdays,
    Vacations,
    Weekdays,
    Workdays,
    YearlyRange,
)
from linli.language.numerals import NUMERAL, number_of

TO = r" ?(?:至|到|-+) ?"
WEEK = r"(?:周|星期|礼拜)"
DAY_SIGN = r"[一二三四五六日天]|[1-7](?![\d:点时])"
WEEKDAY_SIGNS = {**{sign: number for number, sign in enumerate("一二三四五六日", 1)}, "天": 7}
LEGAL = r"(?:国家)?(?:法定|国定)?(?:节假日|节日|假日|公众假期)|(?:国家)?(?:法定|国定)(?:节假日|节日|假日|假期)"

_FESTIVALS = {
    "元旦": Festival.NEW_YEAR,
    "春节": Festival.SPRING,
    "清明": Festival.QINGMING,
    "五一": Festival.LABOUR,
    "劳动节": Festival.LABOUR,
    "端午": Festival.DRAGON_BOAT,
    "中秋": Festival.MID_AUTUMN,
    "国庆": Festival.NATIONAL,
}
_FESTIVAL = r"(五一|元旦|春节|清明|劳动节|端午|中秋|国庆)(?:国际)?(?:劳动节|节)?(?:(当天|当日)|假期|期间|长假|放假)?"
_WINTER, _SUMMER = VacationKind.WINTER, VacationKind.SUMMER
_WORDS: tuple[tuple[str, Atom], ...] = (
    (r"(?:全年|天天|365天)(?:无休|不休(?:息)?|开放)(?:\((?:含|包括)节假日\))?", Everyday(holidays=True)),
    (r"\(?(?:含|包括)(?:法定|国定)?节假日\)?", Everyday(holidays=True)),
    (r"每天|每日|天天", Everyday()),
    (r"(?:调休|补班)(?:上班|工作)?日", SwappedWorkdays()),
    (r"(?:法定)?工作日", Workdays()),
    (r"双休日|周末|每周末", RestDays()),
    (r"上学日|上课日", SchoolDays()),
    (r"寒暑假(?:期间)?|寒、暑假(?:期间)?", Vacations(frozenset({_WINTER, _SUMMER}))),
    (r"寒假(?:期间)?", Vacations(frozenset({_WINTER}))),
    (r"暑假(?:期间)?", Vacations(frozenset({_SUMMER}))),
    (LEGAL, LegalHolidays()),
)


def take_atom(cursor: Cursor) -> Atom | None:
    """Take one atom; None where none begins here."""
    for take in (take_lunar, _nth, _month_days, _dated, _yearly, _word, _festival, _weekdays):
        atom = take(cursor)
        if atom is not None:
            return atom
    return None


def _word(cursor: Cursor) -> Atom | None:
    for pattern, atom in _WORDS:
        if cursor.take(pattern):
            return atom
    return None


def _festival(cursor: Cursor) -> Atom | None:
    found = cursor.take(_FESTIVAL)
    return FestivalDays(_FESTIVALS[found[1]], day_only=bool(found[2])) if found else None


def weekday_number(sign: str) -> int:
    """Return 1–7 for 一 … 日, 天 or a digit."""
    return int(sign) if sign.isdigit() else WEEKDAY_SIGNS[sign]


def _weekdays(cursor: Cursor) -> Atom | None:
    first = cursor.take(rf"(?:每|逢|每逢)?{WEEK}({DAY_SIGN})")
    if not first:
        return None
    days = {weekday_number(first[1])}
    last = weekday_number(first[1])
    while True:
        until = cursor.take(rf"{TO}{WEEK}?({DAY_SIGN})")
        if until:
            days |= _through(last, weekday_number(until[1]))
            last = weekday_number(until[1])
            continue
        other = cursor.take(rf"(?: ?[、和及与] ?{WEEK}?|)([一二三四五六日])(?![日天月号个])")
        if not other:
            return Weekdays(frozenset(days))
        last = weekday_number(other[1])
        days.add(last)


def _through(first: int, last: int) -> set[int]:
    """Return the weekdays from one to another, past the end of the week where need be."""
    return {(first - 1 + step) % 7 + 1 for step in range((last - first) % 7 + 1)}


def _nth(cursor: Cursor) -> Atom | None:
    begin = cursor.position
    found = cursor.take(
        rf"每(?:个)?月(?:的)?(?:(最后)(?:一个|一周的?|1个)|第({NUMERAL}(?:[、和]第?{NUMERAL})*)(?:个|周的?))"
    )
    if not found:
        return None
    numbers = (
        {LAST} if found[1] else {number_of(part.lstrip("第")) for part in found[2].replace("和", "、").split("、")}
    )
    while not found[1]:
        more = cursor.take(rf"[、和]第({NUMERAL})(?:个|周的?)")
        if not more:
            break
        numbers.add(number_of(more[1]))
    weekdays = _weekdays(cursor)
    if not isinstance(weekdays, Weekdays) or not numbers <= {LAST, 1, 2, 3, 4, 5}:
        raise cursor.error(begin, cursor.position, "“{}”不知道是哪一天。", Example("每月第一个周六"))
    return NthWeekdays(frozenset(numbers), weekdays.days)


def _month_days(cursor: Cursor) -> Atom | None:
    begin = cursor.position
    found = cursor.take(r"每(?:个)?月(?:的)?(\d{1,2}(?:[日号]?、\d{1,2})*)[日号]")
    if not found:
        return None
    days = {int(part.rstrip("日号")) for part in found[1].split("、")}
    if not days <= set(range(1, 32)):
        raise cursor.error(begin, cursor.position, "没有“{}”这样的日子。")
    return MonthDays(frozenset(days))


def _dated(cursor: Cursor) -> Atom | None:
    begin = cursor.position
    found = cursor.take(r"(\d{4})(?:年|-)(\d{1,2})(?:月|-)(\d{1,2})[日号]?")
    if not found:
        return None
    start = _date(cursor, begin, *found.groups())
    until = cursor.take(rf"{TO}(?:(?:(\d{{4}})(?:年|-))?(\d{{1,2}})(?:月|-))?(\d{{1,2}})(?:[日号]|(?![\d:点时]))")
    cursor.take("期间")
    if not until:
        return DateRange(start, start)
    end = _date(cursor, begin, until[1] or start.year, until[2] or start.month, until[3])
    if end < start and not until[1]:
        end = _date(cursor, begin, start.year + 1, until[2] or start.month, until[3])
    if end < start:
        raise cursor.error(begin, cursor.position, "“{}”前后颠倒。", f"{end}至{start}")
    return DateRange(start, end)


def _date(cursor: Cursor, begin: int, year: str | int, month: str | int, day: str | int) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise cursor.error(begin, cursor.position, "没有“{}”这一天。") from None


def _yearly(cursor: Cursor) -> Atom | None:
    begin = cursor.position
    found = cursor.take(rf"(\d{{1,2}}|{NUMERAL})月({NUMERAL})[日号]")
    if found:
        return _yearly_days(cursor, begin, number_of(found[1]), number_of(found[2]))
    months = cursor.take(
        rf"(\d{{1,2}})(?:月(?:份)?)?{TO}(次年|第二年|翌年)?(\d{{1,2}})月(?:份)?(?!\d)|(\d{{1,2}})月(?:份)?(?!\d)"
    )
    if not months:
        return None
    cursor.take("期间")
    first, last = int(months[1] or months[4]), int(months[3] or months[4])
    return _range(cursor, begin, (first, 1), (last, _length(last)))


def _yearly_days(cursor: Cursor, begin: int, month: int, day: int) -> Atom:
    until = cursor.take(rf"{TO}(?:次年|第二年|翌年)?(?:({NUMERAL})月)?({NUMERAL})[日号]")
    cursor.take("期间")
    if not until:
        return _range(cursor, begin, (month, day), (month, day))
    return _range(cursor, begin, (month, day), (number_of(until[1]) if until[1] else month, number_of(until[2])))


def _length(month: int) -> int:
    """Return the days of a month in a leap year; 31 for a month that does not exist (it is refused elsewhere)."""
    return calendar.monthrange(2024, month)[1] if 1 <= month <= 12 else 31


def _range(cursor: Cursor, begin: int, start: tuple[int, int], end: tuple[int, int]) -> YearlyRange:
    for month, day in (start, end):
        if not 1 <= month <= 12 or not 1 <= day <= _length(month):
            raise cursor.error(begin, cursor.position, "没有“{}”这样的日子。")
    return YearlyRange(start, end)
