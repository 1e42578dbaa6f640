"""What the engine answers: for every day of a window, open with its intervals, closed, or unknown — and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache


class State(StrEnum):
    """The three states of a day; unknown is never taken for one of the others."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """[start, end) in minutes of the day on which it starts; `end` > 1440 lies past midnight.

    `label` names a sitting (午餐), "" for none; `last` is the minute of the last admission or order and `last_word` how
    it is said (停止入场).
    """

    start: int
    end: int
    label: str = ""
    last: int | None = None
    last_word: str = ""


@dataclass(frozen=True, slots=True)
class Shut:
    """[start, end) minutes of a day in which an announcement closes, and why; `end` > 1440 is the rest of the day."""

    start: int
    end: int
    cause: str


@dataclass(frozen=True, slots=True)
class DayState:
    """The answer for one day; equal days of a timetable may share one object.

    `reason`: what residents read (“国庆节休息”, “节假日是否开放待核实”), "" where there is nothing to say;
    `occasion`: the short cause that goes into brackets or beside the date (国庆节, 停电);
    `rule`: the number of the rule that decided, counting from 0 through the list and then the announcements, None
    where none did;
    `shut`: the parts of the day that an announcement closes by the clock: closed for certain, also where the rest of
    the day is not known;
    `stopped`: the sittings of the day that announcements take away.
    """

    state: State
    intervals: tuple[Interval, ...] = ()
    reason: str = ""
    occasion: str = ""
    rule: int | None = None
    shut: tuple[Shut, ...] = ()
    stopped: tuple[str, ...] = ()

    @property
    def hours(self) -> tuple[State, tuple[Interval, ...]]:
        """What two days share that look alike on the wall."""
        return self.state, self.intervals

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The spans of time covered, in order, labels disregarded."""
        return _spans(self.intervals)


@dataclass(frozen=True, slots=True)
class Timetable:
    """The states of consecutive days from `start`."""

    start: date
    days: tuple[DayState, ...]

    @property
    def end(self) -> date:
        """The first day after the last."""
        return self.start + timedelta(days=len(self.days))

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def on(self, day: date) -> DayState:
        """Return the state of a day; KeyError outside the window."""
        if day not in self:
            raise KeyError(f"{day} is outside {self.start}…{self.end}")
        return self.days[(day - self.start).days]

    @property
    def dates(self) -> tuple[date, ...]:
        """The dates of its days, in order."""
        return _consecutive(self.start, len(self.days))

    def items(self) -> Iterator[tuple[date, DayState]]:
        """Return every date with its state, in order."""
        return zip(self.dates, self.days, strict=True)

    def part(self, start: date, days: int) -> "Timetable":
        """Return the timetable of `days` days from `start`, as far as this one knows them."""
        first = max((start - self.start).days, 0)
        last = max((start - self.start).days + days, 0)
        return Timetable(max(start, self.start), self.days[first:last])


@lru_cache(maxsize=64)
def _consecutive(start: date, count: int) -> tuple[date, ...]:
    """Return so many days from one on: all timetables of a build share a few windows."""
    return tuple(start + timedelta(days=number) for number in range(count))


@lru_cache(maxsize=4096)
def _spans(intervals: tuple[Interval, ...]) -> tuple[tuple[int, int], ...]:
    return tuple(joined((interval.start, interval.end) for interval in intervals))


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, those that touch or overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
