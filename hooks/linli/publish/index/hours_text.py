"""The days of a place as a text and back: so the hours of all places can be kept from one build to the next."""

import json
from dataclasses import replace
from functools import lru_cache
from typing import Any

from linli.engine.timetable import DayState, Interval, Shut, State

Days = tuple[DayState, ...]


def hours_text(days: Days) -> str:
    """Return states, each once, and the number of that of each day; which rule decided is left out."""
    said: dict[int, str] = {}
    numbers: dict[str, int] = {}
    of = []
    for state in days:
        if id(state) not in said:  # days share their states
            said[id(state)] = _state_text(replace(state, rule=None))
        of.append(numbers.setdefault(said[id(state)], len(numbers)))
    return json.dumps([list(numbers), of], ensure_ascii=False, separators=(",", ":"))


def _state_text(state: DayState) -> str:
    parts: list[Any] = [state.state.value, [_interval_parts(interval) for interval in state.intervals]]
    parts += [state.reason, state.occasion, [[shut.start, shut.end, shut.cause] for shut in state.shut]]
    return json.dumps([*parts, list(state.stopped)], ensure_ascii=False, separators=(",", ":"))


def _interval_parts(interval: Interval) -> list[Any]:
    return [interval.start, interval.end, interval.label, interval.last, interval.last_word]


def hours_in(text: str) -> Days:
    """Return the days that a text tells."""
    states, of = json.loads(text)
    found = [_state_in(said) for said in states]
    return tuple([found[number] for number in of])


# Places share their states: closed, open all day, closed because of a holiday.
@lru_cache(maxsize=4096)
def _state_in(text: str) -> DayState:
    state, intervals, reason, occasion, shut, stopped = json.loads(text)
    return DayState(
        state=State(state),
        intervals=tuple(Interval(*parts) for parts in intervals),
        reason=reason,
        occasion=occasion,
        shut=tuple(Shut(*parts) for parts in shut),
        stopped=tuple(stopped),
    )
