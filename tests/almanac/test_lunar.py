"""The lunar years and solar terms, against the independent computation of sxtwl, and days that almanacs have printed."""

from datetime import date, timedelta

import pytest
import sxtwl

from linli.almanac.lunar import LunarDate, lunar_date, lunar_month, lunar_year, qingming, solar_day, solar_terms
from linli.almanac.lunar_table import FIRST_YEAR, LAST_YEAR

PROVEN = range(1950, 2101)


def oracle(day: date) -> tuple[int, int, int, bool]:
    """Return year, month, day and whether the month is a leap month, as sxtwl computes them."""
    found = sxtwl.fromSolar(day.year, day.month, day.day)
    return found.getLunarYear(), found.getLunarMonth(), found.getLunarDay(), found.isLunarLeap()


def days(first: date, last: date) -> list[date]:
    """Return all days between two, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def test_every_month_begins_and_ends_as_sxtwl_says_1950_to_2100():
    """The first and the last day of all months agree, and so do all days between: months follow without a gap."""
    months = [month for year in PROVEN for month in lunar_year(year)]
    for month, following in zip(months, [*months[1:], lunar_year(PROVEN.stop)[0]], strict=True):
        assert month.start + month.days == following.start
        for number in (1, month.days):
            day = date.fromordinal(month.start + number - 1)
            assert oracle(day) == (month.year, month.month, number, month.leap)


def test_days_of_a_cycle_equal_sxtwl():
    """Every single day of 19 years, in which sun and moon meet again, is read as sxtwl reads it."""
    for day in days(date(2020, 1, 1), date(2038, 12, 31)):
        assert lunar_date(day)[:4] == oracle(day)


def test_solar_terms_equal_sxtwl_1950_to_2100():
    """A year has its 24 terms in order; sxtwl numbers them from 冬至, a calendar year begins with 小寒."""
    for year in PROVEN:
        found = [sxtwl.fromSolar(day.year, day.month, day.day).getJieQi() for day in solar_terms(year)]
        assert found == [*range(1, 24), 0]


@pytest.mark.parametrize(
    ("year", "day"), [(1950, date(1950, 4, 5)), (2026, date(2026, 4, 5)), (2028, date(2028, 4, 4))]
)
def test_qingming(year, day):
    """清明 falls on the 4th or the 5th of April."""
    assert qingming(year) == day


@pytest.mark.parametrize("year", [FIRST_YEAR - 1, LAST_YEAR + 1, -1, 9999])
def test_years_outside_the_table_are_refused(year):
    """No year is silently taken from the other end of the table."""
    with pytest.raises(ValueError, match=f"not {year}"):
        lunar_year(year)
    with pytest.raises(ValueError, match=f"not {year}"):
        solar_terms(year)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 16), LunarDate(2025, 12, 29, False, 0)),
        (date(2026, 2, 17), LunarDate(2026, 1, 1, False, 29)),
        (date(2027, 2, 5), LunarDate(2026, 12, 29, False, 0)),
        (date(2025, 7, 25), LunarDate(2025, 6, 1, True, 28)),
        (date(2033, 12, 22), LunarDate(2033, 11, 1, True, 28)),
        (date(1900, 1, 31), LunarDate(1900, 1, 1, False, 28)),
        (date(2101, 1, 29), LunarDate(2101, 1, 1, False, 29)),
    ],
)
def test_known_lunar_days(day, expected):
    """除夕 on the 29th, a new year, leap months, and how many days the month still has."""
    assert lunar_date(day) == expected


def test_solar_day_is_the_inverse_of_lunar_day():
    """An ordinary lunar date leads back to the day it came from."""
    for day in days(date(2026, 1, 1), date(2028, 12, 31)):
        lunar = lunar_date(day)
        if not lunar.leap:
            assert solar_day(lunar.year, lunar.month, lunar.day) == day


def test_leap_months():
    """2025 has a 闰六月 and nothing else; every lunar year has 353 to 385 days."""
    assert [(month.year, month.month) for year in range(2024, 2028) for month in lunar_year(year) if month.leap] == [
        (2025, 6)
    ]
    assert lunar_month(2026, 6, leap=True) is None
    assert all(353 <= sum(month.days for month in lunar_year(year)) <= 385 for year in range(FIRST_YEAR, LAST_YEAR + 1))
