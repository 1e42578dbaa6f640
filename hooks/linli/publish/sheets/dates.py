"""Dates as sheets say them, the lunar date beside each."""

from collections.abc import Iterator
from datetime import date

from linli.almanac.lunar import lunar_date
from linli.language.hours.atom_words import lunar_words
from linli.language.hours.atoms import LunarDay
from linli.model.period import UNTIL_NOTICE, Period
from linli.press.views import Row
from linli.publish.date_words import full_day, weekday
from linli.publish.sheets.rows import row


def lunar_date_words(day: date) -> str:
    """Return the lunar date of a day: “十月十五”."""
    found = lunar_date(day)
    return lunar_words(LunarDay(found.month, found.day, found.leap))


def dated(day: date) -> tuple[str, str]:
    """Return a date as the pieces of a line: “2026年11月24日（周二）”, “农历十月十六”."""
    return f"{full_day(day)}（{weekday(day)}）", f"农历{lunar_date_words(day)}"


def period_rows(period: Period) -> Iterator[Row]:
    """Yield from when to when something holds."""
    if period.start == period.end:
        yield row("哪天", *dated(period.start))
        return
    yield row("从", *dated(period.start))
    yield row("到", *(dated(period.end) if period.end else (UNTIL_NOTICE,)))
