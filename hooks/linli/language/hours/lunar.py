"""Lunar days: 除夕, 正月初一至初六, 闰六月十五, 每月农历初一、十五."""

from linli.language.cursor import Cursor
from linli.language.hours.rules import Atom, LunarDay, LunarMonthDays, LunarRange, NewYearsEve
from linli.language.numerals import number_of

_MONTH = r"(?:正|冬|腊|十[一二]|[一二三四五六七八九十])月"
_DAY = r"(?:初[一二三四五六七八九十]|二?十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十|三十|十五)"
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_TO = r" ?(?:至|到|-+) ?"


def take_lunar(cursor: Cursor) -> Atom | None:
    """Take a lunar atom; None where none begins here."""
    if cursor.take(r"除夕(?:当天|当日|夜)?|大年三十|年三十|大年夜"):
        return NewYearsEve()
    every = cursor.take(rf"(?:每月(?:的)?农历(?:的)?|农历每月(?:的)?|每月(?:的)?)({_DAY}(?:[、和]{_DAY})*)(?![日号月])")
    if every:
        return LunarMonthDays(frozenset(lunar_day_number(part) for part in every[1].replace("和", "、").split("、")))
    begin = cursor.position
    found = cursor.take(rf"(?:农历)?(闰)?({_MONTH})({_DAY})(?![日号\d])") or cursor.take(
        rf"()(大年)({_DAY})(?![日号\d])"
    )
    if not found:
        return None
    start = _day(found[1], found[2], found[3])
    until = cursor.take(rf"{_TO}(?:农历)?(闰)?({_MONTH}|大年)?({_DAY})(?![日号\d])")
    end = start
    if until:
        end = LunarDay(start.month, lunar_day_number(until[3]), start.leap) if not until[2] else _day(*until.groups())
    if (end.month, end.leap, end.day) < (start.month, start.leap, start.day):
        raise cursor.error(begin, cursor.position, "“{}”前后颠倒；过了年的请分成两条。")
    return LunarRange(start, end)


def take_over_new_year(cursor: Cursor) -> tuple[Atom, ...] | None:
    """Take 除夕至正月初六: the eve, and the days of the first month up to the last one named."""
    found = cursor.take(rf"(?:除夕|大年三十|年三十|大年夜){_TO}(?:正月|大年)?({_DAY})(?![日号\d])")
    if not found:
        return None
    return NewYearsEve(), LunarRange(LunarDay(1, 1), LunarDay(1, lunar_day_number(found[1])))


def _day(leap: str | None, month: str, day: str) -> LunarDay:
    name = month.removesuffix("月")
    number = 1 if name == "大年" else _MONTHS.get(name) or number_of(name)
    return LunarDay(number, lunar_day_number(day), bool(leap))


def lunar_day_number(words: str) -> int:
    """Return 1–30 for 初一 … 三十."""
    return number_of(words.removeprefix("初"))
