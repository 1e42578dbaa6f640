"""Solar terms by name, 三伏 and market days, against the independent computation of sxtwl."""

from datetime import date, timedelta

import pytest
import sxtwl

from linli.almanac import Market
from linli.almanac.solar_terms import SOLAR_TERMS, dog_days, solar_term

# sxtwl numbers the terms from 冬至.
SXTWL = ("冬至", "小寒", "大寒", *SOLAR_TERMS[:21])
GENG = 6


@pytest.mark.parametrize("year", range(2000, 2060))
def test_the_day_of_every_term(year):
    """Each of the 24 terms lies where sxtwl has it."""
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(365))
    oracle = {
        SXTWL[found.getJieQi()]: day
        for day in days
        if (found := sxtwl.fromSolar(day.year, day.month, day.day)).hasJieQi()
    }
    assert {name: solar_term(year, number) for number, name in enumerate(SOLAR_TERMS)} == oracle


@pytest.mark.parametrize(
    ("year", "first", "last"), [(2024, "07-15", "08-23"), (2025, "07-20", "08-18"), (2026, "07-15", "08-23")]
)
def test_the_dog_days_of_known_years(year, first, last):
    """三伏 as the almanacs of these years print it."""
    assert dog_days(year) == (date.fromisoformat(f"{year}-{first}"), date.fromisoformat(f"{year}-{last}"))


@pytest.mark.parametrize("year", range(2000, 2060))
def test_the_dog_days_begin_and_end_by_the_stems(year):
    """初伏 falls on a 庚 day, the third since 夏至; the dog days end nine days after a 庚 day, the first since 立秋."""
    first, last = dog_days(year)
    for day in (first, last - timedelta(days=9)):
        assert sxtwl.fromSolar(day.year, day.month, day.day).getDayGZ().tg == GENG
    assert 20 <= (first - solar_term(year, SOLAR_TERMS.index("夏至"))).days < 30
    assert 0 <= (last - timedelta(days=9) - solar_term(year, SOLAR_TERMS.index("立秋"))).days < 10


def test_market_days_by_three_calendars():
    """A market may go by the lunar date, by the solar date, and by the week."""
    market = Market("somewhere", frozenset({15}), frozenset({11}), frozenset({7}))
    found = list(market.days(date(2026, 11, 10), 15))
    assert [day.day for day in found] == [11, 15, 22, 23]
