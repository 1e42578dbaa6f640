"""Lunar dates and 清明, against the independent computation of sxtwl."""

from datetime import date, timedelta

import pytest
import sxtwl

from linli.almanac.lunar import LunarDate, lunar_date, lunar_month, lunar_year, qingming, solar_day

FIRST, LAST = date(2020, 1, 1), date(2050, 12, 31)


def days(first: date, last: date) -> list[date]:
    """Return all days between two, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def test_lunar_days_equal_sxtwl_2020_to_2050():
    """Year, month, leap month and day agree on every one of 11,323 days."""
    for day in days(FIRST, LAST):
        oracle = sxtwl.fromSolar(day.year, day.month, day.day)
        expected = (oracle.getLunarYear(), oracle.getLunarMonth(), oracle.getLunarDay(), oracle.isLunarLeap())
        assert lunar_date(day)[:4] == expected, day


def test_qingming_equals_sxtwl_2020_to_2050():
    """清明 falls on the day of its solar term (number 7 of sxtwl's, which begins with 冬至)."""
    for year in range(2020, 2051):
        days_of_term = [
            day for day in days(date(year, 4, 3), date(year, 4, 7))
            if sxtwl.fromSolar(day.year, day.month, day.day).getJieQi() == 7
        ]  # fmt: skip
        assert [qingming(year)] == days_of_term


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 16), LunarDate(2025, 12, 29, False, 0)),
        (date(2026, 2, 17), LunarDate(2026, 1, 1, False, 29)),
        (date(2027, 2, 5), LunarDate(2026, 12, 29, False, 0)),
        (date(2025, 7, 25), LunarDate(2025, 6, 1, True, 28)),
        (date(2033, 12, 22), LunarDate(2033, 11, 1, True, 28)),
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
    assert all(353 <= sum(month.days for month in lunar_year(year)) <= 385 for year in range(1902, 2099))
