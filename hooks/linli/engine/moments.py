"""A timetable at a moment: open, closed or unknown now, until when, and when it opens next.

Moments are naive local times (Asia/Shanghai). The timetable should begin the day before, whose last hours may reach
past midnight.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from linli.engine.timetable import DayState, Interval, Shut, State, Timetable


@dataclass(frozen=True, slots=True)
class Sitting:
    """An interval on a certain day."""

    day: date
    interval: Interval

    @property
    def start(self) -> datetime:
        """The moment it begins."""
        return moment_of(self.day, self.interval.start)

    @property
    def end(self) -> datetime:
        """The moment it ends."""
        return moment_of(self.day, self.interval.end)

    @property
    def last(self) -> datetime | None:
        """The moment of the last admission or order, where one is given."""
        return None if self.interval.last is None else moment_of(self.day, self.interval.last)


@dataclass(frozen=True, slots=True)
class Current:
    """The sitting under way, and when it ends; without a label, when all that follows without a gap ends."""

    sitting: Sitting
    until: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand at `now`.

    `state` is of the moment (closed between two spans of an open day), `today` of the calendar day; `current` is there
    where the state is open; `next` is the next sitting to begin, unless an unknown day (`doubt`) comes before it;
    `shut` is there where an announcement has closed it by the clock.
    """

    now: datetime
    state: State
    today: DayState
    current: Current | None
    next: Sitting | None
    doubt: date | None
    shut: Shut | None = None


def moment_of(day: date, minute: int) -> datetime:
    """Return the moment `minute` minutes after the midnight with which the day begins."""
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute)


def standing(timetable: Timetable, now: datetime) -> Standing:
    """Return how things stand; KeyError where the timetable does not know the day of `now`."""
    today = timetable.on(now.date())
    sittings = list(_sittings(timetable.part(now.date() - timedelta(days=1), len(timetable.days))))
    current = _current(sittings, now)
    busy_until = current.until if current and not current.sitting.interval.label else now
    coming = next((sitting for sitting in sittings if sitting.start > now and sitting.start >= busy_until), None)
    doubt = _doubt(timetable, now.date(), coming.day if coming else timetable.end)
    shut = None if current else _shut(today, now)
    unknown = today.state is State.UNKNOWN and not shut
    state = State.OPEN if current else State.UNKNOWN if unknown else State.CLOSED
    return Standing(now, state, today, current, coming if doubt is None else None, doubt, shut)


def _shut(today: DayState, now: datetime) -> Shut | None:
    """Return the part of the day in which a place is shut at a moment."""
    minute = now.hour * 60 + now.minute
    return next((shut for shut in today.shut if shut.start <= minute < shut.end), None)


def _sittings(timetable: Timetable) -> Iterator[Sitting]:
    """Yield every interval with its day, in order of the days."""
    for day, state in timetable.items():
        for interval in state.intervals:
            yield Sitting(day, interval)


def _current(sittings: list[Sitting], now: datetime) -> Current | None:
    """Return the sitting under way that ends last."""
    under_way = [sitting for sitting in sittings if sitting.start <= now < sitting.end]
    if not under_way:
        return None
    sitting = max(under_way, key=lambda found: found.end)
    until = sitting.end
    if not sitting.interval.label:
        for other in sittings:
            if not other.interval.label and other.start <= until:
                until = max(until, other.end)
    return Current(sitting, until)


def _doubt(timetable: Timetable, first: date, before: date) -> date | None:
    """Return the first unknown day from `first` on that lies before another day."""
    for day, state in timetable.part(first, (before - first).days).items():
        if state.state is State.UNKNOWN:
            return day
    return None
