"""Dates as sheets say them, the lunar date beside each."""

from collections.abc import Iterator
from datetime import date

from linli.almanac.lunar import lunar_date
from linli.language.hours.atom_words import lunar_words
from linli.language.hours.atoms import LunarDay
from linli.language.hours.times import span_words
from linli.model.period import UNTIL_NOTICE, DayTime, Period, time_text
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
        if period.timed:
            yield row("几点", span_words(period.begins, period.ends))
        return
    yield moment_row("从", period.beginning)
    yield moment_row("到", period.ending) if period.ending else row("到", UNTIL_NOTICE)


def moment_row(label: str, moment: DayTime) -> Row:
    """Return a row with a day, and its time of day where one is given."""
    day, lunar = dated(moment.day)
    return row(label, day, *([] if moment.minute is None else [time_text(moment.minute)]), lunar)
