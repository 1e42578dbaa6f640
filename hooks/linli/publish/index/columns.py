"""Columns of whole numbers and text: what many entries share stands once, what remains is small."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise
from typing import Any

from linli.engine.timetable import DayState, Interval
from linli.model.geo import LonLat

Json = dict[str, Any]

DEGREE = 100_000
"""Positions are whole numbers of 1/100,000 degree (about a metre)."""


def one_line(text: str) -> str:
    """Return a text fit for a pool: no line breaks, single spaces."""
    return " ".join(text.split())


def pool(texts: Iterable[str]) -> str:
    """Join texts to one string, a line each: JSON reads that ten times faster than a list."""
    return "\n".join(one_line(text) for text in texts)


def set_column(rows: Iterable[tuple[int, ...]]) -> Json:
    """Return {"sets": distinct rows in order of appearance, "of": the number of each row's set}; set 0 is empty."""
    numbers: dict[tuple[int, ...], int] = {(): 0}
    of = [numbers.setdefault(row, len(numbers)) for row in rows]
    return {"sets": [list(row) for row in numbers], "of": of}


def differences(numbers: Iterable[int]) -> list[int]:
    """Return each number as the difference from the one before it: neighbours are alike, and so is what is left."""
    return [number - before for before, number in pairwise((0, *numbers))]


def position_columns(positions: Iterable[LonLat | None]) -> Json:
    """Return {"lon", "lat"}: each the difference from the last known position before it; None without a position."""
    last = (0, 0)
    lon: list[int | None] = []
    lat: list[int | None] = []
    for position in positions:
        if position is None:
            lon.append(None)
            lat.append(None)
            continue
        here = (round(position[0] * DEGREE), round(position[1] * DEGREE))
        lon.append(here[0] - last[0])
        lat.append(here[1] - last[1])
        last = here
    return {"lon": lon, "lat": lat}


def hours_columns(rows: Iterable[tuple[DayState, ...]]) -> Json:
    """Return {"states", "patterns", "of"}.

    A pattern is the number of the state of each day; `of` is 0 for an entry without hours, else 1 + the number of its
    pattern. A state is written as in a clock of the pages (overrides/assets/js/clock.js).
    """
    states: dict[DayState, int] = {}
    patterns: dict[tuple[int, ...], int] = {(): 0}
    of: list[int] = []
    known: dict[int, tuple[DayState, int]] = {}  # days share their states, which must stay as long as their ids count
    for row in rows:
        for state in row:
            if id(state) not in known:
                known[id(state)] = state, states.setdefault(replace(state, rule=None), len(states))
        pattern = tuple([known[id(state)][1] for state in row])
        of.append(patterns.setdefault(pattern, len(patterns)))
    return {"states": [_state(state) for state in states], "patterns": [list(row) for row in patterns][1:], "of": of}


def _state(state: DayState) -> Json:
    parts = {"i": [_interval(interval) for interval in state.intervals], "r": state.reason, "o": state.occasion}
    return {"s": state.state.value, **{key: part for key, part in parts.items() if part}}


def _interval(interval: Interval) -> list[int | str | None]:
    parts: list[int | str | None] = [interval.start, interval.end, interval.label, interval.last, interval.last_word]
    while not parts[-1]:
        parts.pop()
    return parts


def menu_columns(rows: Iterable[tuple[tuple[int, ...] | None, ...]]) -> Json:
    """Return {"sets", "patterns", "of"}: the numbers of the dishes that are cooked on each day.

    A pattern is, for each day, the number of its set of dishes, −1 where nothing is published; `of` is 0 for an entry
    without a menu, else 1 + the number of its pattern.
    """
    sets: dict[tuple[int, ...], int] = {}
    patterns: dict[tuple[int, ...], int] = {(): 0}
    of: list[int] = []
    for row in rows:
        pattern = tuple([-1 if day is None else sets.setdefault(day, len(sets)) for day in row])
        of.append(patterns.setdefault(pattern, len(patterns)))
    return {"sets": [list(row) for row in sets], "patterns": [list(row) for row in patterns][1:], "of": of}


def verified_column(days: Iterable[date | None], today: date) -> list[int]:
    """Return how many days ago each was verified, plus 1; 0 where nobody has."""
    return [0 if day is None else max((today - day).days, 0) + 1 for day in days]


def run_lengths(words: Iterable[str]) -> list[list[str | int]]:
    """Count equal neighbours: place, place, area → [["place", 2], ["area", 1]]."""
    return [[word, len(list(group))] for word, group in groupby(words)]
