"""The seven legal festivals and their statutory days, known by law for any year.

Source: 全国年节及纪念日放假办法 (国务院令第795号, in force since 2025-01-01), 第二条: 元旦 1 day,
春节 4 (除夕 and 正月初一 to 初三), 清明节 1, 劳动节 2, 端午节 1, 中秋节 1, 国庆节 3.
"""

from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from linli.almanac.lunar import qingming, solar_day


class Festival(StrEnum):
    """A legal festival; the value is its name in the State Council's holiday notices."""

    NEW_YEAR = "元旦"
    SPRING = "春节"
    QINGMING = "清明节"
    LABOUR = "劳动节"
    DRAGON_BOAT = "端午节"
    MID_AUTUMN = "中秋节"
    NATIONAL = "国庆节"


@cache
def festival_day(festival: Festival, year: int) -> date:
    """Return the festival's own day (当天): 正月初一, 10月1日 …"""
    match festival:
        case Festival.NEW_YEAR:
            return date(year, 1, 1)
        case Festival.SPRING:
            return solar_day(year, 1, 1)
        case Festival.QINGMING:
            return qingming(year)
        case Festival.LABOUR:
            return date(year, 5, 1)
        case Festival.DRAGON_BOAT:
            return solar_day(year, 5, 5)
        case Festival.MID_AUTUMN:
            return solar_day(year, 8, 15)
        case Festival.NATIONAL:
            return date(year, 10, 1)


# Days before and after the festival's own day that are statutory too.
_EXTENT = {Festival.SPRING: (1, 2), Festival.LABOUR: (0, 1), Festival.NATIONAL: (0, 2)}


def statutory_days(festival: Festival, year: int) -> tuple[date, ...]:
    """Return the statutory days of a festival, in order."""
    before, after = _EXTENT.get(festival, (0, 0))
    day = festival_day(festival, year)
    return tuple(day + timedelta(days=offset) for offset in range(-before, after + 1))
