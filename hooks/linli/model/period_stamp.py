"""A date and a time of day in other words: 2026年11月26日下午3点半, 次日早上8点, 28日."""

import re
from datetime import date, timedelta

_HALVES = r"凌晨|早上|上午|中午|下午|晚上|早|晚"
_LOOSE_STAMP = re.compile(
    r"(?:(?:(?P<year>20\d\d)[年./-])?(?P<month>\d{1,2})[月./-])?(?:(?P<day>\d{1,2})(?:[日号]|(?![\d:点时])))? ?"
    rf"(?:(?P<next>次日|第二天|翌日)? ?(?P<half>{_HALVES})?(?P<hour>\d{{1,2}})"
    r"(?::(?P<minute>\d\d)|[点时](?:(?P<part>\d{1,2})分?|(?P<thirty>半))?))?"
)
Stamp = tuple[date, int | None]
"""A day, and a minute of it where one is given."""


def loose_stamp(text: str, before: Stamp | None) -> Stamp | None:
    """Read a date that may lack its year and month where another one stands before it."""
    found = _LOOSE_STAMP.fullmatch(text)
    if not found or not text or (before is None and not (found["year"] and found["day"])):
        return None
    if not found["day"] and (found["month"] or before is None or before[1] is None):
        return None
    following = timedelta(days=1 if found["next"] else 0)
    if found["next"] and found["day"]:
        return None
    earlier = before[0] if before else date.min
    year, month, day = (
        int(found[name] or given)
        for name, given in (("year", earlier.year), ("month", earlier.month), ("day", earlier.day))
    )
    try:
        return date(year, month, day) + following, _minute(found)
    except ValueError:
        return None


def _minute(found: re.Match[str]) -> int | None:
    """Return the minute of the day that is said; ValueError where it is not clear which half of the day is meant."""
    if found["hour"] is None:
        return None
    hour, half = int(found["hour"]), found["half"]
    minute = 30 if found["thirty"] else int(found["minute"] or found["part"] or 0)
    if half in {"下午", "晚上", "晚"} and hour < 12:
        hour += 12
    unclear = not half and 0 < hour < 12 and not found["minute"] and not found["next"]
    if hour > 23 or minute > 59 or unclear or (half in {"凌晨", "早上", "上午", "早"} and hour > 12):
        raise ValueError(found[0])
    return hour * 60 + minute
