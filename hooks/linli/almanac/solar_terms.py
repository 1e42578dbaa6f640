"""The solar terms (节气) by their names, and 三伏, which is counted from them."""

from datetime import date, timedelta
from functools import cache

from linli.almanac.lunar import solar_terms

_NAMES = "立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至小寒大寒"
SOLAR_TERMS = tuple(_NAMES[place : place + 2] for place in range(0, len(_NAMES), 2))
"""The terms in their order from spring; a term's number is its place here."""

_SUMMER_SOLSTICE, _AUTUMN_BEGINS = SOLAR_TERMS.index("夏至"), SOLAR_TERMS.index("立秋")
_GENG = 6  # 庚 is the seventh of the ten stems
_STEM_OF_DAY_0 = 4  # the stem of the day with ordinal 0


def solar_term(year: int, term: int) -> date:
    """Return the day of a term (its number in SOLAR_TERMS) in a calendar year."""
    return solar_terms(year)[(term + 2) % 24]


@cache
def dog_days(year: int) -> tuple[date, date]:
    """Return the first and the last day of 三伏: 初伏 is the third 庚 day since 夏至, 末伏 the first since 立秋."""
    first = _next_geng(solar_term(year, _SUMMER_SOLSTICE)) + timedelta(days=20)
    return first, _next_geng(solar_term(year, _AUTUMN_BEGINS)) + timedelta(days=9)


def _next_geng(day: date) -> date:
    return day + timedelta(days=(_GENG - _STEM_OF_DAY_0 - day.toordinal()) % 10)
