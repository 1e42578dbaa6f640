"""Timetables as events: weekly series with their exceptions, and single days.

On the days that are known the events say what the engine says, minute for minute. A day that is not known has no event
and is listed beside. What a closure takes away stands there as cancelled, as far ahead as pages look: who has kept a
calendar must be told of the coming weeks, and a closure until further notice is not four hundred events.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256

from linli.engine.moments import moment_of
from linli.engine.schedule import HORIZON_DAYS
from linli.engine.state_words import clock
from linli.engine.timetable import Interval, State, Timetable
from linli.publish.data.gathered import days_by_interval, unknown_runs
from linli.publish.data.ics import Event, stamp
from linli.publish.data.recurrence import Series, series_of


@dataclass(frozen=True, slots=True)
class Told:
    """What all events of one timetable share: `base` begins their UIDs."""

    base: str
    title: str
    texts: Mapping[str, str]
    values: Mapping[str, str]


def events_of(told: Told, timetable: Timetable, usual: Timetable) -> Iterator[Event]:
    """Yield the events of a timetable; `usual` is the same without closures, of which the rest is cancelled.

    No more is looked at of what is usual than pages look ahead.
    """
    found, shortened = _by_interval(timetable, usual)
    for interval, days in found.items():
        series, alone = series_of(days)
        if series:
            yield _series(told, interval, series)
        single = frozenset(alone)
        for day in days:
            if day in single or day in shortened:
                left = _left(shortened[day], interval) if day in shortened else interval
                if left != interval or day in single:
                    yield _single(told, day, interval, left, held=day not in single)


def unknown_days(timetable: Timetable) -> str:
    """Return the unknown days as “20261001/20261007,20270101/20270101”, first and last of each run."""
    return ",".join(f"{stamp(run.first)}/{stamp(run.last)}" for run in unknown_runs(timetable))


def _by_interval(
    timetable: Timetable, usual: Timetable
) -> tuple[dict[Interval, list[date]], dict[date, tuple[Interval, ...]]]:
    """Return the days of every interval, and of those days what is left of them where a closure takes a part.

    The days are those that hold, and those that would without a closure on a known day.
    """
    held = [() if state.state is State.UNKNOWN else state.intervals for state in timetable.days]
    shortened: dict[date, tuple[Interval, ...]] = {}
    near = zip(timetable.items(), usual.days[:HORIZON_DAYS], strict=False)
    for number, ((day, state), without) in enumerate(near):
        left = state.intervals
        if left is without.intervals or state.state is State.UNKNOWN:
            continue
        if _is_shortened(left, without.intervals):
            shortened[day] = left
            held[number] = without.intervals
    return days_by_interval(timetable.dates, held), shortened


def _is_shortened(left: tuple[Interval, ...], usual: tuple[Interval, ...]) -> bool:
    """Tell whether less than usual is left of a day: its usual intervals, or a part of each."""
    if left == usual:
        return False
    return all(any(_within(part, whole) for whole in usual) for part in left) and all(
        sum(_within(part, whole) for part in left) <= 1 for whole in usual
    )


def _within(part: Interval, whole: Interval) -> bool:
    return part.label == whole.label and whole.start <= part.start and part.end <= whole.end


def _left(day: tuple[Interval, ...], interval: Interval) -> Interval | None:
    """Return what is left of an interval on a day that has these; None where it is closed."""
    return next((part for part in day if _within(part, interval)), None)


def _series(told: Told, interval: Interval, series: Series) -> Event:
    """Make the event of a series; its UID names the hours, so that it stays while the days pass."""
    start, end = _moments(series.first, interval)
    until = _moments(series.last, interval)[0] - timedelta(hours=8)
    return Event(
        uid=_uid(told, f"weekly-{clock(interval.end)}", interval),
        start=start,
        end=end,
        summary=_summary(told, interval),
        texts=_texts(told, interval),
        values=told.values,
        recurs=f"FREQ=WEEKLY;UNTIL={until:%Y%m%dT%H%M%SZ};BYDAY={series.byday}",
        without=series.gaps,
    )


def _single(told: Told, day: date, interval: Interval, left: Interval | None, *, held: bool) -> Event:
    """Make the event of one day; one that a series holds replaces it there, under the same UID."""
    start, end = _moments(day, left or interval)
    made = Event(
        uid=_uid(told, f"weekly-{clock(interval.end)}" if held else stamp(day), interval),
        start=start,
        end=end,
        summary=_summary(told, left or interval),
        texts=_texts(told, left or interval),
        values=told.values,
        instead_of=_moments(day, interval)[0] if held else None,
    )
    return made if left else replace(made, summary=f"取消：{made.summary}", cancelled=True)


def _moments(day: date, interval: Interval) -> tuple[datetime, datetime]:
    return moment_of(day, interval.start), moment_of(day, interval.end)


def _summary(told: Told, interval: Interval) -> str:
    return f"{told.title} {interval.label}".strip()


def _texts(told: Told, interval: Interval) -> Mapping[str, str]:
    if interval.last is None:
        return told.texts
    last = f"{clock(interval.last)}{interval.last_word}"
    return {**told.texts, "DESCRIPTION": "\n".join(filter(None, (last, told.texts.get("DESCRIPTION", ""))))}


def _uid(told: Told, when: str, interval: Interval) -> str:
    """Return directory.id.date.start, and a hash of the sitting, since two may have the same hours."""
    sitting = (interval.label, interval.last or 0) if interval.label or interval.last is not None else ""
    mark = f".{sha256(repr(sitting).encode()).hexdigest()[:8]}" if sitting else ""
    return f"{told.base}.{when}.{clock(interval.start)}{mark}".replace(":", "") + "@linli"
