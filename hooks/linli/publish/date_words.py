"""How values read in Chinese: dates, telephone links, money; the filters of the templates."""

import re
from datetime import date

from markupsafe import Markup, escape

from linli.model.menu import WEEKDAYS
from linli.model.scalars import UNTIL_NOTICE, Period

_QUOTED = re.compile("“[^“”]{1,8}”")


def weekday(day: date) -> str:
    """Return 周一 … 周日."""
    return WEEKDAYS[day.weekday()]


def full_day(day: date) -> str:
    """Return “2026年11月23日”."""
    return f"{day.year}年{day.month}月{day.day}日"


def period_words(period: Period) -> str:
    """Return “2026年11月24日至另行通知”, “2026年11月23日至29日”; one day stands alone."""
    start, end = period.start, period.end
    if end is None:
        return f"{full_day(start)}至{UNTIL_NOTICE}"
    if end == start:
        return full_day(start)
    if end.year != start.year:
        return f"{full_day(start)}至{full_day(end)}"
    return f"{full_day(start)}至{'' if end.month == start.month else f'{end.month}月'}{end.day}日"


def dial(number: str) -> str:
    """Return the number for a tel: link: digits only."""
    return "".join(sign for sign in number if sign.isdigit())


def keep_quotes(text: str) -> Markup:
    """Return the text as HTML in which a line never breaks inside “一老一小”; the filter of names and titles."""
    return Markup(_QUOTED.sub(r'<span class="ll-quote">\g<0></span>', str(escape(text))))
