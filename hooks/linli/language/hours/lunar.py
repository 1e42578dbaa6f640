"""Lunar days: 除夕, 正月初一至初六, 腊月廿八至正月初七, 闰六月十五, 每月农历初一、十五.

lunar = 除夕 | point [至 point] | [每月] [农历] day [至 day] {、day [至 day]}      point = [农历] [闰] month day
Behind a point its solar date may stand in brackets (正月初一（2月17日）): it must fit, and then holds for such years.
"""

import re

from linli.language.cursor import Cursor
from linli.language.errors import Example
from linli.language.hours.atoms import Atom, LunarDay, LunarMonthDays, LunarRange, NewYearsEve
from linli.language.numerals import number_of

LUNAR_MONTH = r"(?:正|冬|腊|十[一二]|[一二三四五六七八九十])月"
LUNAR_DAY = (
    r"(?:初[一二三四五六七八九十]|二十[一二三四五六七八九]|二十|十[一二三四五六七八九]|"
    r"廿[一二三四五六七八九]?|三十)(?![日号点时个月]|\d{1,2}[日号月])"
)
EVE = LunarDay(12, 30)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_TO = r" ?(?:至|到|-+) ?"
_DAYS = rf"{LUNAR_DAY}(?:{_TO}{LUNAR_DAY})?"
_EVE = rf"除夕(?:{_TO}(?:农历)?(?:正月)?({LUNAR_DAY}))?"
_MONTHLY = (
    rf"((?:每|逢|每逢)?(?:个)?月?(?:的)?(?:农历)?(?:的)?(?:每|逢"
    rf"|每逢)?(?:个)?月?(?:的)?)({_DAYS}(?:[、和及,]{_DAYS})*)"
)
_DATE = rf"(?:农历)?(闰)?({LUNAR_MONTH})({LUNAR_DAY})"
_UNTIL = rf"{_TO}(?:农历)?(闰)?({LUNAR_MONTH})?({LUNAR_DAY})"


def take_lunar(cursor: Cursor) -> Atom | None:
    """Take a lunar atom; None where none begins here."""
    eve = cursor.take(_EVE)
    if eve:
        # The thirtieth of a month that has 29 days is its last.
        return LunarRange(EVE, LunarDay(1, lunar_day_number(eve[1]))) if eve[1] else NewYearsEve()
    return _monthly(cursor) or _range(cursor)


def _monthly(cursor: Cursor) -> Atom | None:
    begin = cursor.position
    found = cursor.take(_MONTHLY)
    if not found:
        return None
    days: set[int] = set()
    ranged = False
    for part in re.split(r"[、和及,]", found[2]):
        ends = [lunar_day_number(day) for day in re.split(_TO, part)]
        days |= set(range(ends[0], ends[-1] + 1))
        ranged = ranged or len(ends) > 1
    if not found[1] and (ranged or 15 not in days):
        # 初一至初三 alone: of the first month, or of every month?
        fix = Example(f"正月{found[2]}")
        raise cursor.error(begin, cursor.position, "“{}”是正月的，还是每个月的？每个月的请写“每月农历”。", fix)
    return LunarMonthDays(frozenset(days))


def _range(cursor: Cursor) -> Atom | None:
    begin = cursor.position
    found = cursor.take(_DATE)
    if not found:
        return None
    start = read_lunar_date(found[1], found[2], found[3])
    until = cursor.take(_UNTIL)
    end = start
    if not until and cursor.take(r"(?:起|开始)(?=[, ]*照常)"):
        return LunarRange(start, LunarDay(start.month, min(30, start.day + 14), start.leap))
    if until:
        end = (
            LunarDay(start.month, lunar_day_number(until[3]), start.leap)
            if not until[2]
            else read_lunar_date(*until.groups())
        )
    backwards = (end.month, end.leap, end.day) < (start.month, start.leap, start.day)
    if backwards and not (start.month >= 11 and end.month <= 2):
        raise cursor.error(begin, cursor.position, "“{}”前后颠倒。", None)
    return LunarRange(start, end)


def read_lunar_date(leap: str | None, month: str, day: str) -> LunarDay:
    """Return the day that the words for its month and day name."""
    name = month.removesuffix("月")
    return LunarDay(_MONTHS.get(name) or number_of(name), lunar_day_number(day), bool(leap))


def lunar_day_number(words: str) -> int:
    """Return 1–30 for 初一 … 三十."""
    return number_of(words.removeprefix("初"))
