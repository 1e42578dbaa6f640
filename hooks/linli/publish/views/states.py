"""Whether a place is open: what pages say of it at any time, and the days that are not as others.

Whether it is open now is chosen by the clock of whoever reads, from the file of the township
(linli/publish/pages/clock_files.py): a page holds nothing that is only true today.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from linli.engine.state_words import day_words, state_words
from linli.engine.timetable import DayState, Interval, State, Timetable
from linli.model import Place
from linli.publish.site import Site
from linli.publish.views.announcements import minute_after

UNUSUAL_DAYS = 21
UNKNOWN_WORD = "时间待核实"


@dataclass(frozen=True, slots=True)
class StateView:
    """components/state_badge.html: `code` is open, closed, unknown, or usual: what holds in an ordinary week.

    `clock` names the file from which the browser says how things stand with `place` now; "" where it says nothing.
    """

    code: str
    word: str
    detail: str = ""
    clock: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class DayView:
    """components/day_list.html: a day out of the ordinary, or a run of them; `until` is the minute when it is over."""

    date: str
    state: StateView
    until: str


def township_of(area: str) -> str:
    """Return the part of the area tree whose places share a clock file: a township, or what stands below the county."""
    return "/".join(area.split("/")[:2])


def state_view(site: Site, place: Place) -> StateView:
    """Show when a place is usually open; the browser makes it the state of this minute."""
    code, word, detail = _usual(site, place)
    return StateView(code, word, detail, township_of(place.area), place.id)


def _usual(site: Site, place: Place) -> tuple[str, str, str]:
    operation = place.operation
    if operation and not operation.normal and operation.holds_on(site.today):
        return "closed", operation.state.name, operation.note
    if not place.hours:
        return "unknown", UNKNOWN_WORD, ""
    return "usual", "开放时间", "；".join(place.hours.lines)


def clock_data(timetable: Timetable) -> dict[str, Any]:
    """Return a timetable for assets/js/clock.js: equal days share one state."""
    states: list[DayState] = list(dict.fromkeys(timetable.days))
    return {
        "from": timetable.start.isoformat(),
        "days": [states.index(state) for state in timetable.days],
        "states": [state_data(state) for state in states],
    }


def state_data(state: DayState) -> dict[str, Any]:
    """Return a state as assets/js/clock.js describes it."""
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


def unusual_days(site: Site, place: Place) -> tuple[DayView, ...]:
    """Return the days of this week and the next two that are not as their weekday is: festivals, closures, doubts."""
    if not place.hours:
        return ()
    timetable = site.week.timetable(place)
    usual: dict[int, DayState] = {}
    for day, state in timetable.items():
        if not state.occasion and state.state is not State.UNKNOWN:
            usual.setdefault(day.isoweekday(), state)
    unusual = {
        day: state
        for day, state in timetable.items()
        if state.occasion or state.hours != usual.get(day.isoweekday(), state).hours
    }
    return tuple(_runs(unusual, site.monday + timedelta(days=UNUSUAL_DAYS), timetable.end))


def _runs(days: dict[date, DayState], before: date, horizon: date) -> Iterator[DayView]:
    """Join days that follow one another and are alike: “11月24日（周二）至12月7日（周一）”.

    Only runs that begin `before` a day are told. What lasts to the horizon has no end: “11月24日（周二）起”.
    """
    left = sorted(days)
    while left and left[0] < before:
        first = last = left.pop(0)
        words = state_words(days[first])
        while left and left[0] == last + timedelta(days=1) and state_words(days[left[0]]) == words:
            last = left.pop(0)
        ended = last + timedelta(days=1) < horizon
        said = day_words(first) if first == last else f"{day_words(first)}{f'至{day_words(last)}' if ended else '起'}"
        yield DayView(said, StateView(days[first].state.value, words), minute_after(last) if ended else "")
