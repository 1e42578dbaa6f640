"""Whether a place is open: the sign, the word and the detail, as pages show it, and the clock for the browser."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from linli.engine.precedence import HOURS_UNKNOWN
from linli.engine.state_words import clock, day_words, hours_words, state_words
from linli.engine.timetable import DayState, Interval, State, Timetable
from linli.model import Place
from linli.publish.site import Site
from linli.publish.views.weekly import SpanView

WORDS = {State.OPEN: "今天开放", State.CLOSED: "今天休息"}
UNUSUAL_DAYS = 14


@dataclass(frozen=True, slots=True)
class StateView:
    """components/state_badge.html: `code` is open, closed or unknown; `clock` is for the browser's clock."""

    code: str
    word: str
    detail: str = ""
    day: str = ""
    spans: tuple[SpanView, ...] = ()
    clock: str = ""


@dataclass(frozen=True, slots=True)
class DayView:
    """components/day_list.html: a day out of the ordinary."""

    date: str
    state: StateView


def state_view(site: Site, place: Place) -> StateView:
    """Show the state of a place today; the browser makes it the state of this minute."""
    timetable = site.schedule.timetable(place)
    today = timetable.on(site.today)
    return StateView(
        code=today.state.value,
        word=_word(today),
        detail=_detail(today),
        day=f"今天{day_words(site.today)}",
        spans=tuple(SpanView(interval.label, _span(interval)) for interval in today.intervals),
        clock=json.dumps(clock_data(timetable), ensure_ascii=False, separators=(",", ":")),
    )


def _word(state: DayState) -> str:
    if state.state is State.UNKNOWN:
        return "时间待核实" if state.reason in {"", HOURS_UNKNOWN} else state.reason
    return WORDS[state.state]


def _detail(state: DayState) -> str:
    return hours_words(state) if state.state is State.OPEN else state.occasion


def _span(interval: Interval) -> str:
    return f"{clock(interval.start)}-{clock(interval.end)}"


def clock_data(timetable: Timetable) -> dict[str, Any]:
    """Return a timetable for assets/js/clock.js: equal days share one state."""
    states: list[DayState] = list(dict.fromkeys(timetable.days))
    return {
        "from": timetable.start.isoformat(),
        "days": [states.index(state) for state in timetable.days],
        "states": [_state_data(state) for state in states],
    }


def _state_data(state: DayState) -> dict[str, Any]:
    intervals = [_interval_data(interval) for interval in state.intervals]
    shut = [[part.start, part.end, part.cause] for part in state.shut]
    parts = {"s": state.state.value, "i": intervals, "r": state.reason, "o": state.occasion, "c": shut}
    return {key: value for key, value in parts.items() if value}


def _interval_data(interval: Interval) -> list[Any]:
    parts: list[Any] = [interval.start, interval.end]
    if interval.label or interval.last is not None:
        parts.append(interval.label)
    if interval.last is not None:
        parts += [interval.last, interval.last_word]
    return parts


def open_today(site: Site) -> int:
    """Count the places that are known to open today."""
    places = site.directory.places.values()
    return sum(site.schedule.today_of(place).state is State.OPEN for place in places)


def unusual_days(site: Site, place: Place) -> tuple[DayView, ...]:
    """Return the days of the next two weeks that are not as their weekday is: festivals, announcements, doubts."""
    if not place.hours:
        return ()
    timetable = site.schedule.timetable(place).part(site.today, UNUSUAL_DAYS)
    usual: dict[int, DayState] = {}
    for day, state in site.schedule.timetable(place).items():
        if not state.occasion and state.state is not State.UNKNOWN:
            usual.setdefault(day.isoweekday(), state)
    unusual = [
        (day, state)
        for day, state in timetable.items()
        if state.occasion or state.hours != usual.get(day.isoweekday(), state).hours
    ]
    return tuple(_runs(unusual))


def _runs(days: list[tuple[date, DayState]]) -> Iterator[DayView]:
    """Join days that follow one another and are alike: “11月24日（周二）至12月7日（周一）”."""
    start = 0
    for index, (day, state) in enumerate(days):
        following = days[index + 1] if index + 1 < len(days) else None
        if following and following[0] == day + timedelta(days=1) and state_words(following[1]) == state_words(state):
            continue
        first = days[start][0]
        words = day_words(first) if first == day else f"{day_words(first)}至{day_words(day)}"
        yield DayView(words, StateView(state.state.value, state_words(state)))
        start = index + 1
