"""Days of the week by their names: 周一至周五, 周二、四, 周一三五, 周五至周二, 星期一至三、五至日."""

from linli.language.cursor import Cursor
from linli.language.hours.atoms import Weekdays

WEEK = r"(?:周|星期|礼拜)"
DAY_SIGN = r"[一二三四五六日天]|[1-7](?![\d:点时])"
_TO = r" ?(?:至|到|-+) ?"
_FIRST = rf"(?:每|逢|每逢)?{WEEK}({DAY_SIGN})(?!天|年|个)"
_UNTIL = rf"{_TO}{WEEK}?({DAY_SIGN})"
_OTHER = rf"(?: ?(?:[、和及与/]|以及) ?{WEEK}?|{WEEK}|)({DAY_SIGN})(?![日天月号个点时十])"
_SIGNS = {**{sign: number for number, sign in enumerate("一二三四五六日", 1)}, "天": 7}


def take_weekdays(cursor: Cursor) -> Weekdays | None:
    """Take days of the week; None where none begin here."""
    first = cursor.take(_FIRST)
    if not first:
        return None
    last = weekday_number(first[1])
    days = {last}
    while True:
        until = cursor.take(_UNTIL)
        if until:
            days |= _through(last, weekday_number(until[1]))
            last = weekday_number(until[1])
            continue
        other = cursor.take(_OTHER)
        if not other:
            return Weekdays(frozenset(days))
        last = weekday_number(other[1])
        days.add(last)


def weekday_number(sign: str) -> int:
    """Return 1–7 for 一 … 日, 天 or a digit."""
    return int(sign) if sign.isdigit() else _SIGNS[sign]


def _through(first: int, last: int) -> set[int]:
    """Return the weekdays from one to another, past the end of the week where need be."""
    return {(first - 1 + step) % 7 + 1 for step in range((last - first) % 7 + 1)}
