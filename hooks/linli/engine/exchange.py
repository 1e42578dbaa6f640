"""Days of a timetable for other programs: the JSON of `linli hours` and of the open data."""

from datetime import date
from typing import Any

from linli.engine.timetable import DayState, Shut
from linli.language.hours.times import DAY


def day_data(day: date, state: DayState) -> dict[str, Any]:
    """Return a day for other programs."""
    return {"date": day.isoformat(), **day_state_data(state)}


def day_state_data(state: DayState) -> dict[str, Any]:
    """Return what holds on a day for other programs; times past midnight run on as “26:00”."""
    return {
        "state": state.state.value,
        "reason": state.reason or state.occasion,
        "intervals": [
            {
                "from": _time(interval.start),
                "to": _time(interval.end),
                **({"label": interval.label} if interval.label else {}),
            }
            for interval in state.intervals
        ],
        **({"shut": [_shut(part) for part in state.shut]} if state.shut else {}),
        **({"stopped": list(state.stopped)} if state.stopped else {}),
    }


def _shut(part: Shut) -> dict[str, str]:
    return {"from": _time(part.start), "to": _time(min(part.end, DAY)), "reason": part.cause}


def _time(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
