"""What announcements say of the days of a place: rules that follow its own, and what they leave to be said of a day.

An announcement becomes rules bounded by its days. A closure that begins or ends at a time of day cuts the hours of that
day by the clock; one that stops a sitting or a half of the day leaves the others. What is not known of a day stays
unknown; only the closed part of it is certain.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from linli.engine.timetable import DayState, Shut, State
from linli.language.hours import Rule
from linli.language.hours.atoms import DateRange
from linli.language.hours.rules import AnyOf, Body, Closed, Condition
from linli.language.hours.times import DAY
from linli.model import Announcement
from linli.model.period import LATEST


def rules_of(entry: Announcement) -> Iterator[Rule]:
    """Yield the rules of an announcement that changes hours or closes, bounded by its days."""
    if entry.period.void:
        return
    if entry.changes_hours:
        bounds = AnyOf((DateRange(entry.period.start, entry.period.end or date.max),))
        for rule in entry.hours.rules:
            yield replace(rule, condition=Condition((bounds, *rule.condition.groups)), note=cause_of(entry))
    elif entry.stops:
        for body in _stopping(entry):
            yield _rule(entry, entry.period.start, entry.period.end or date.max, body)
    else:
        yield from _closing(entry)


def cause_of(entry: Announcement) -> str:
    """Return the short cause that stands beside a day."""
    return entry.reason or entry.title


def _stopping(entry: Announcement) -> Iterator[Closed]:
    for half in entry.halves:
        yield Closed(half=half)
    if entry.sittings:
        yield Closed(entry.sittings)


def _closing(entry: Announcement) -> Iterator[Rule]:
    """Yield the whole days of a closure as one rule, and each day of which it closes a part."""
    period = entry.period
    first = period.start + timedelta(days=period.begins > 0)
    last = date.max if period.end is None else period.end - timedelta(days=period.ends < DAY)
    if first <= last:
        yield _rule(entry, first, last, Closed())
    edges = {period.start - timedelta(days=1), period.start, *([period.end] if period.end else [])}
    for day in sorted(edges):
        minutes = part_closed(entry, day)
        if minutes:
            yield _rule(entry, day, day, Closed(span=minutes, abrupt=True))


def _rule(entry: Announcement, first: date, last: date, body: Body) -> Rule:
    return Rule(Condition((AnyOf((DateRange(first, last),)),)), body, cause_of(entry), text=entry.title)


def closed_minutes(entry: Announcement, day: date) -> tuple[int, int] | None:
    """Return the part [start, end) of a day in which everything is closed; None where it is none."""
    return None if entry.stops or not entry.closes else entry.period.minutes_on(day)


def part_closed(entry: Announcement, day: date) -> tuple[int, int] | None:
    """Return the part of a day that is closed, where it is not the whole day."""
    minutes = closed_minutes(entry, day)
    return None if minutes == (0, LATEST) else minutes


def partial(entry: Announcement) -> bool:
    """Tell whether a closure closes only parts of some days."""
    return entry.closes and (bool(entry.stops) or entry.period.timed)


def overlaps(state: DayState, minutes: tuple[int, int]) -> bool:
    """Tell whether something is open in a part of a day."""
    return any(interval.start < minutes[1] and minutes[0] < interval.end for interval in state.intervals)


def told(state: DayState, usual: DayState, announced: Sequence[Announcement], day: date) -> DayState:
    """Add to a day what closures of a part of it leave to be said: `usual` is the day without these."""
    if state.hours == usual.hours:
        state = usual
    cut = state.hours != usual.hours or state.state is State.UNKNOWN
    standing = list(_standing(announced, day))
    shut = tuple(_shut(standing, day, state)) if cut else ()
    taken = [interval.label for interval in usual.intervals if interval.label]
    taken += [sitting for entry in standing for sitting in entry.sittings if day in entry.period]
    served = {interval.label for interval in state.intervals}
    return replace(state, shut=shut, stopped=tuple(label for label in dict.fromkeys(taken) if label not in served))


def _standing(announced: Sequence[Announcement], day: date) -> Iterator[Announcement]:
    """Yield the announcements that count on a day, the latest first; new hours replace what was said before them."""
    for entry in reversed(announced):
        if entry.changes_hours and day in entry.period:
            return
        yield entry


def _shut(announced: Sequence[Announcement], day: date, state: DayState) -> Iterator[Shut]:
    for entry in reversed(announced):
        minutes = part_closed(entry, day)
        if minutes and minutes[0] < DAY and not overlaps(state, minutes):
            yield Shut(*minutes, cause_of(entry))
