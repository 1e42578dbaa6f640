"""The day of a build: LINLI_TODAY, or today in Asia/Shanghai; the clock is read here and nowhere else."""

import os
import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from linli.almanac import FIRST_DAY, LAST_DAY
from linli.publish.horizon import EXPORT_DAYS

ZONE = ZoneInfo("Asia/Shanghai")
DAY_VARIABLE = "LINLI_TODAY"
OFFICE_OPENS = time(8)

# What is exported reaches so far ahead, and the almanac must know all of it.
_LAST_BUILD = LAST_DAY - timedelta(days=EXPORT_DAYS)


class NoSuchDay(ValueError):
    """A day on which nothing can be built, as a line for whoever set it."""


def current_day() -> date:
    """Return the day of the build: LINLI_TODAY, else today in Asia/Shanghai; NoSuchDay where it is none."""
    fixed = os.environ.get(DAY_VARIABLE)
    return fixed_day(fixed) if fixed else datetime.now(ZONE).date()


def fixed_day(text: str) -> date:
    """Read the day that the variable fixes; NoSuchDay where it is no date or where the almanac ends."""
    form = f"环境变量 {DAY_VARIABLE} 应写成 2026-11-23 这样的日期"
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise NoSuchDay(f"{form}，现在是“{text}”。")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise NoSuchDay(f"{form}，没有“{text}”这一天。") from None
    if not FIRST_DAY <= day <= _LAST_BUILD:
        raise NoSuchDay(f"环境变量 {DAY_VARIABLE}：历书只有{FIRST_DAY}至{_LAST_BUILD}，没有“{text}”。")
    return day


def current_minute() -> datetime:
    """Return the minute in Asia/Shanghai without its zone; eight in the morning of a day that LINLI_TODAY fixes."""
    if os.environ.get(DAY_VARIABLE):
        return datetime.combine(current_day(), OFFICE_OPENS)
    return datetime.now(ZONE).replace(second=0, microsecond=0, tzinfo=None)
