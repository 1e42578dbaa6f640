"""Dates: of every year, of one year, of every month, with what brackets say of them.

nth       = [每月] (第 n {、n} 个 | 最后一个) (weekdays | 工作日)
monthly   = 每月 d日 [至 d日] {、d日 …} | 每月上旬 | 单日 | 双日
yearly    = m月d日 [gloss] [至 [次年] [m月] d日 [gloss]] | m月[至m月] | m-m月
dated     = yyyy年m月d日 [gloss] [至 …] | yyyy-mm-dd [至 …] | yyyy年m月d日起
gloss     = （周四） | （正月初一） | （除夕） | （中秋节） …      true, or refused
"""

import calendar
import re
from datetime import date, timedelta

from linli.almanac import FIRST_DAY, LAST_DAY
from linli.language.cursor import Cursor
from linli.language.errors import Example, LanguageError
from linli.language.hours.atoms import (
    LAST,
    Atom,
    DateRange,
    Gloss,
    MonthDays,
    NthWeekdays,
    NthWorkdays,
    YearlyRange,
)
from linli.language.hours.glosses import (
    check_dates,
    check_yearly,
    take_glosses,
    take_range_glosses,
    take_weekday_glosses,
)
from linli.language.hours.weekdays import take_weekdays
from linli.language.numerals import NUMERAL, number_of

TO = r" ?(?:至|到|-+) ?"
UNTIL_USUAL = timedelta(days=14)
"""起照常 ends what was said of a holiday before it; so long no holiday has ever lasted, and the usual rules go on."""
_A_WEEK, _A_MONTH = 6, 31
_TENTHS = {"上旬": range(1, 11), "中旬": range(11, 21), "下旬": range(21, 32)}
_DAYS = rf"\d{{1,2}}[日号]?(?:{TO}\d{{1,2}}[日号]?)?"
_NTH = (
    rf"(每(?:个)?月(?:的)?)?(?:(最后)(?:一个|一周的?|1个)|第({NUMERAL}(?:[、和及]第?{NUMERAL})*)(?:个|周的?))"
    r"(?=周|星期|礼拜|工作日|[、和及])"
)
_MONTH_DAYS = rf"每(?:个)?月(?:的)?({_DAYS}(?:[、和及]{_DAYS})*)(?<=[日号])"
_DAY = rf"(\d{{1,2}}|{NUMERAL})月({NUMERAL})[日号]"
_MONTHS = (
    rf"(\d{{1,2}})(?:月(?:份)?)?{TO}(?:次年)?(\d{{1,2}})月(?:份)?(?!\d{{1,2}}[日号])"
    rf"|(\d{{1,2}})月(?:份)?(?!\d{{1,2}}[日号])"
)


def take_date(cursor: Cursor) -> Atom | None:
    """Take a date or a range of dates; None where none begins here."""
    return take_counted(cursor) or take_solar(cursor)


def take_counted(cursor: Cursor) -> Atom | None:
    """Take days of every month: 每月第一、三个周六, 每月1日, 双日, 上旬."""
    return _nth(cursor) or _monthly(cursor)


def take_solar(cursor: Cursor) -> Atom | None:
    """Take 2026年10月1日至3日, 10月1日, 7-8月."""
    return _dated(cursor) or _yearly(cursor)


def _nth(cursor: Cursor) -> Atom | None:
    begin = cursor.position
    found = cursor.take(_NTH)
    if not found or (not found[1] and "周" in found[0]):
        cursor.position = begin  # 第一周 without 每月 may be the first week of anything
        return None
    numbers = {LAST} if found[2] else {number_of(part) for part in re.findall(NUMERAL, found[3])}
    while more := cursor.take(rf"[、和及](?:每月)?(?:第({NUMERAL})(?:个|周的?)|最后一(?:个|周的?))"):
        numbers.add(number_of(more[1]) if more[1] else LAST)
    workdays = cursor.take("工作日")
    weekdays = None if workdays else take_weekdays(cursor)
    if (weekdays is None and not workdays) or not numbers <= {LAST, 1, 2, 3, 4, 5}:
        raise cursor.error(begin, cursor.position, "“{}”不知道是哪一天。", Example("每月第一个周六"))
    return NthWeekdays(frozenset(numbers), weekdays.days) if weekdays else NthWorkdays(frozenset(numbers))


def _monthly(cursor: Cursor) -> Atom | None:
    begin = cursor.position
    parity = cursor.take(r"([单双])日(?!子)")
    if parity:
        return MonthDays(frozenset(range(1 if parity[1] == "单" else 2, 32, 2)))
    tenth = cursor.take(r"(?:每(?:个)?月(?:的)?)?([上中下]旬)")
    if tenth:
        return MonthDays(frozenset(_TENTHS[tenth[1]]))
    if cursor.take(r"每(?:个)?月(?:的)?(?:月末)?(?:最后(?:一|1)[天日]|末日)"):
        return MonthDays(frozenset({LAST}))
    found = cursor.take(_MONTH_DAYS)
    if not found:
        return None
    days: set[int] = set()
    for part in re.split(r"[、和及]", found[1]):
        first, *last = (int(number) for number in re.findall(r"\d+", part))
        days |= set(range(first, (last[0] if last else first) + 1))
    if not days or not days <= set(range(1, 32)):
        raise cursor.error(begin, cursor.position, "没有“{}”这样的日子。")
    if cursor.take(r"[、和及](?:每月)?最后(?:一|1)[天日]"):
        days.add(LAST)
    return MonthDays(frozenset(days))


def _dated(cursor: Cursor) -> Atom | None:
    begin = cursor.position
    found = cursor.take(r"(\d{4})(?:年|-)(\d{1,2})(?:月|-)(\d{1,2})[日号]?")
    if not found:
        return None
    start = _date(cursor, begin, *found.groups())
    first = take_glosses(cursor)
    until = cursor.take(
        rf"{TO}(?:(?:(\d{{4}})(?:年|-))?(?:次年)?(\d{{1,2}})(?:月|-))?(\d{{1,2}})(?:[日号]|(?![\d:点时]))"
    )
    if not until:
        usual = cursor.take(r"(?:起|开始)(?=[, ]*照常)")
        endless = cursor.take(r"(?:起|开始)(?!至|到|-)")
        check_dates(cursor, begin, start, first, None)
        if usual:
            return DateRange(start, start + UNTIL_USUAL)
        return DateRange(start, None if endless else start)
    if until[1] and int(until[1]) > LAST_DAY.year:
        raise _beyond(cursor, begin, f"{start}起")
    end = _date(cursor, begin, until[1] or start.year, until[2] or start.month, until[3])
    if end < start and not until[1]:
        end = _date(cursor, begin, start.year + 1, until[2] or start.month, until[3])
    if end < start:
        raise cursor.error(begin, cursor.position, "“{}”前后颠倒。", f"{end}至{start}")
    more, last = _of_a_range(cursor, begin, first, (end - start).days)
    check_dates(cursor, begin, start, (*first, *more), (end, last))
    cursor.take("期间")
    return DateRange(start, end)


def _date(cursor: Cursor, begin: int, year: str | int, month: str | int, day: str | int) -> date:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        raise cursor.error(begin, cursor.position, "没有“{}”这一天。") from None
    if not FIRST_DAY <= found <= LAST_DAY:
        raise _beyond(cursor, begin, Example("2026年11月23日"))
    return found


def _beyond(cursor: Cursor, begin: int, instead: str | Example) -> LanguageError:
    """Refuse a day of which no calendar tells anything."""
    said = f"“{{}}”不在历书里，历书只有{FIRST_DAY.year}年至{LAST_DAY.year}年。"
    return cursor.error(begin, cursor.position, said, instead)


def _yearly(cursor: Cursor) -> Atom | None:
    begin = cursor.position
    found = cursor.take(_DAY)
    if found:
        return _yearly_days(cursor, begin, (number_of(found[1]), number_of(found[2])))
    months = cursor.take(_MONTHS)
    if not months:
        return None
    cursor.take("期间")
    first, last = int(months[1] or months[3]), int(months[2] or months[3])
    return _range(cursor, begin, YearlyRange((first, 1), (last, _length(last))))


def _yearly_days(cursor: Cursor, begin: int, start: tuple[int, int]) -> Atom:
    first = take_glosses(cursor)
    until = cursor.take(rf"{TO}(?:次年)?(?:({NUMERAL})月)?({NUMERAL})[日号]")
    if not until:
        if cursor.take(r"(?:起|开始)(?=[, ]*照常)"):
            return YearlyRange(start, _two_weeks_after(start))
        if cursor.sees(r"(?:起|开始)"):
            raise _endless(cursor, begin, start)
        return _range(cursor, begin, YearlyRange(start, start, first, first))
    end = (number_of(until[1]) if until[1] else start[0], number_of(until[2]))
    days = _days_between(start, end)
    more, last = _of_a_range(cursor, begin, first, days)
    cursor.take("期间")
    return _range(cursor, begin, YearlyRange(start, end, (*first, *more), last))


def _of_a_range(
    cursor: Cursor, begin: int, first: tuple[Gloss, ...], days: int
) -> tuple[tuple[Gloss, ...], tuple[Gloss, ...]]:
    """Take what brackets say of a range; of a long one whose first day has no gloss they name days of the week.

    LanguageError where 12月1日至20日（周日） may be that Sunday or every Sunday.
    """
    place = cursor.position
    week = () if first else take_weekday_glosses(cursor, days)
    if week:
        return week[:1], week[1:]
    more, last = take_range_glosses(cursor)
    weekdays = [gloss for gloss in last if isinstance(gloss, int)]
    if first or not weekdays or days < _A_WEEK:
        return more, last
    if len(weekdays) == 1 and days < _A_MONTH:
        raise cursor.error(begin, cursor.position, "“{}”是说最后一天是星期几，还是说那段时间里的每一个？请写明。", None)
    cursor.position = place
    return (), ()


def _days_between(start: tuple[int, int], end: tuple[int, int]) -> int:
    """Return how many days a range has after its first; about so many where it names a day that there is not."""
    try:
        return (date(2026 if end < start else 2025, *end) - date(2025, *start)).days
    except ValueError:
        return (end[0] - start[0]) % 12 * 30 + end[1] - start[1]


def _two_weeks_after(start: tuple[int, int]) -> tuple[int, int]:
    end = date(2023, *start) + UNTIL_USUAL
    return end.month, end.day


def _endless(cursor: Cursor, begin: int, start: tuple[int, int]) -> LanguageError:
    """Refuse 7月1日起, which does not say of which year, nor until when."""
    cursor.take(r"起|开始")
    month, day = start
    return cursor.error(begin, cursor.position, "“{}”没有说到哪一天。", Example(f"{month}月{day}日至12月31日"))


def _length(month: int) -> int:
    """Return the days of a month in a leap year; 31 for a month that does not exist (it is refused elsewhere)."""
    return calendar.monthrange(2024, month)[1] if 1 <= month <= 12 else 31


def _range(cursor: Cursor, begin: int, found: YearlyRange) -> YearlyRange:
    for month, day in (found.start, found.end):
        if not 1 <= month <= 12 or not 1 <= day <= _length(month):
            raise cursor.error(begin, cursor.position, "没有“{}”这样的日子。")
    return check_yearly(cursor, begin, found)
