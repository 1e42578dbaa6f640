"""How values read in Chinese: dates, money; the filters of the templates."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from itertools import count, takewhile

from markupsafe import Markup, escape

from linli.language.hours.times import DAY
from linli.model.menu import WEEKDAYS
from linli.model.period import UNTIL_NOTICE, DayTime, Period, time_text

# A short quotation, a date, a telephone, a span of time, an amount, a word of two signs that means the opposite when it
# is torn: they stay on one line.
_WHOLE = re.compile(
    r"“[^“”]{1,8}”|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}|0\d{2,3}-\d{7,8}(?:转\d+)?"
    r"|\d{1,2}:\d{2}[-–]\d{1,2}:\d{2}|\d+(?:\.\d+)?元|停餐|停业|免费|休息"
)


def weekday(day: date) -> str:
    """Return 周一 … 周日."""
    return WEEKDAYS[day.weekday()]


def full_day(day: date) -> str:
    """Return “2026年11月23日”."""
    return f"{day.year}年{day.month}月{day.day}日"


def age_words(day: date, today: date) -> str:
    """Return how long ago a day was: “2周”, “7个月”, “一年多”, “3年”; it changes by the week at most.

    It only compares: a page that says so asks whether an edge has come, and is kept until one has (asked_day.py).
    """
    if today < _months_after(day, 2):
        return f"{1 + _reached(today, (day + timedelta(weeks=weeks) for weeks in count(2)))}周"
    if today < _months_after(day, 12):
        return f"{2 + _reached(today, (_months_after(day, months) for months in count(3)))}个月"
    if today < _months_after(day, 24):
        return "一年多"
    return f"{2 + _reached(today, (_months_after(day, 12 * years) for years in count(3)))}年"


def _reached(today: date, edges: Iterable[date]) -> int:
    """Return how many of some days, the earliest first, have come."""
    return sum(1 for _ in takewhile(lambda edge: today >= edge, edges))


def _months_after(day: date, months: int) -> date:
    """Return the day so many months later; where that month is too short for it, the first of the next one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= monthrange(year, month + 1)[1]:
        return date(year, month + 1, day.day)
    return _months_after(day.replace(day=1), months + 1)


def period_words(period: Period) -> str:
    """Return “2026年11月24日至另行通知”, “2026年11月23日至29日”, “2026年11月26日 15:30至27日 08:00”; one day alone."""
    start, end = period.start, period.end
    first = moment_words(period.beginning)
    last = f" {time_text(period.ends)}" if period.ends < DAY else ""
    if end is None:
        return f"{first}至{UNTIL_NOTICE}"
    if end == start:
        return f"{first}至{time_text(period.ends)}" if period.timed else first
    if end.year != start.year:
        return f"{first}至{full_day(end)}{last}"
    return f"{first}至{'' if end.month == start.month else f'{end.month}月'}{end.day}日{last}"


def moment_words(moment: DayTime) -> str:
    """Return “2026年11月26日”, “2026年11月26日 15:30”."""
    return full_day(moment.day) if moment.minute is None else f"{full_day(moment.day)} {time_text(moment.minute)}"


@lru_cache(maxsize=1 << 13)
def keep_whole(text: str) -> Markup:
    """Return the text as HTML in which a line never breaks inside “一老一小”; the filter of names and titles."""
    return Markup(_WHOLE.sub(r'<span class="ll-quote">\g<0></span>', str(escape(text))))
