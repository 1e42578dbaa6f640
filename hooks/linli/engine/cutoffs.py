"""Until when a meal is ordered (订餐 截止), as a minute of the day on which it is eaten."""

import re

from linli.language.hours.times import DAY
from linli.model.codes import ON_SITE
from linli.model.ordering import Ordering

_AHEAD = {"当天": 0, "前一天": 1, "前两天": 2, "前三天": 3}
_BY_CLOCK = re.compile(r"(?P<day>当天|前[一两三]天)(?:(?P<hour>\d\d):(?P<minute>\d\d))?")
_BY_HOURS = re.compile(r"开餐前(?P<hours>\d+)小时")


def cutoff_of(ordering: Ordering | None, sitting: str, start: int | None) -> int | None:
    """Return the minute by which a sitting is ordered, counted from the midnight before it, negative for a day ahead.

    None where it need not be ordered, or nobody says until when. `start` is when it begins; a deadline without a clock
    (“前一天”) lasts to the end of its day.
    """
    if ordering is None or (ordering.sittings and sitting not in ordering.sittings):
        return None
    named = dict(_named(deadline) for deadline in ordering.deadlines)
    deadline = named.get(sitting, named.get(""))
    return None if deadline is None else _minute(deadline, start)


def may_come(ordering: Ordering | None) -> bool:
    """Tell whether a meal is to be had without an order as well (方式: 现场)."""
    return ordering is not None and any(way.code == ON_SITE for way in ordering.ways)


def _named(deadline: str) -> tuple[str, str]:
    """Return the sitting that a deadline names, "" for every one, and what it says."""
    sitting, _, when = deadline.rpartition(" ")
    return sitting, when


def _minute(deadline: str, start: int | None) -> int | None:
    if found := _BY_HOURS.fullmatch(deadline):
        return None if start is None else start - 60 * int(found["hours"])
    found = _BY_CLOCK.fullmatch(deadline)
    if found is None:
        raise ValueError(f"{deadline!r} is no deadline")
    midnight = -DAY * _AHEAD[found["day"]]
    return midnight + (DAY if found["hour"] is None else 60 * int(found["hour"]) + int(found["minute"]))
