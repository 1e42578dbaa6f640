"""How values read in Chinese: dates, money; the filters of the templates."""

import re
from datetime import date
from functools import lru_cache

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
    """Return how long ago a day was: “2周”, “7个月”, “一年多”, “3年”; it changes by the week at most."""
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    if months < 2:
        return f"{max((today - day).days // 7, 1)}周"
    if months < 12:
        return f"{months}个月"
    return "一年多" if months < 24 else f"{months // 12}年"


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
