"""起止: from when to when something holds, in days; an announcement may begin and end at a time of day.

A file says “2026-09-05至2027-01-16”, “2026-11-24至另行通知”, “2026-11-27” for one day; an announcement also
“2026-11-26 15:30至2026-11-27 08:00” and “2026-11-26 15:30至18:00”. What is written in other words is refused with the
line that means it, where it can only mean one.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from linli.language.hours.times import DAY
from linli.model.period_line import closed_days
from linli.model.period_stamp import loose_stamp
from linli.model.period_words import Plain, plainly
from linli.model.scalars import parse_day, text_of, wrong

UNTIL_NOTICE = "另行通知"
LATEST = 2 * DAY
"""A minute of a day behind everything that begins on it: hours that last past midnight end on the next day."""

EVENING_ENDS = 6 * 60
"""Hours that begin on one day end by this minute of the next: 18:00-02:00 ends on the day after."""

_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")
_STAMP = re.compile(r"(?P<day>\S+)(?: +(?P<time>\S+))?")
_LONGEST_GUESS = timedelta(days=183)
"""A closing that is said to end before it begins ends in the next year only where that is not far."""
_DAYS_HINT = "请按实际的写，写法如：2026-09-05至2027-01-16，或：2026-11-24至另行通知，只有一天就写：2026-11-27"
_TIMES_HINT = "请按实际的写，写法如：2026-11-26 15:30至2026-11-27 08:00，或：2026-11-26 15:30至另行通知"
_TO = re.compile(r" ?(?:起?至|起?到|—+|~|--+|(?<=[\d日号点时分半:]) ?- ?(?=20\d\d|\d{1,2}[月日:点时])) ?")


@dataclass(frozen=True, slots=True)
class DayTime:
    """A day, or a minute of it where one is given."""

    day: date
    minute: int | None = None

    @property
    def text(self) -> str:
        """The form in files: “2026-11-26”, “2026-11-26 15:30”."""
        return f"{self.day}" if self.minute is None else f"{self.day} {time_text(self.minute)}"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` to `end`, both included; `end` is None for 另行通知.

    `begins` is the minute of the first day at which it begins, `ends` that of the last at which it ends.
    """

    start: date
    end: date | None
    begins: int = 0
    ends: int = DAY

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)

    @property
    def timed(self) -> bool:
        """Tell whether it begins or ends at a time of day."""
        return self.begins > 0 or self.ends < DAY

    @property
    def beginning(self) -> DayTime:
        """The day or moment at which it begins."""
        return DayTime(self.start, self.begins or None)

    @property
    def ending(self) -> DayTime | None:
        """The last day, or the moment at which it ends; None for 另行通知."""
        return None if self.end is None else DayTime(self.end, self.ends if self.ends < DAY else None)

    @property
    def text(self) -> str:
        """The form in files."""
        if self.start == self.end and not self.timed:
            return self.beginning.text
        return f"{self.beginning.text}至{self.ending.text if self.ending else UNTIL_NOTICE}"

    def minutes_on(self, day: date) -> tuple[int, int] | None:
        """Return the part [start, end) of a day that it covers, in minutes from its midnight; None where it is none.

        A whole day lasts to LATEST: what begins on it in the evening belongs to it, also past midnight. What began the
        evening before is cut short by a period that begins in the small hours, not by one that begins with the day.
        """
        if day == self.start - timedelta(days=1) and 0 < self.begins < EVENING_ENDS and not self.void:
            return self.begins + DAY, self.ends + DAY if self.end == self.start else LATEST
        if day not in self or self.void:
            return None
        begin = self.begins if day == self.start else 0
        return begin, self.ends if day == self.end and self.ends < DAY else LATEST

    @property
    def void(self) -> bool:
        """Tell whether nothing is left of it: it was ended when it began, or before."""
        return self.end is not None and (self.end, self.ends) <= (self.start, self.begins)

    def until(self, moment: DayTime) -> "Period":
        """Return the part before a moment; a void one where that is none of it."""
        end, ends = moment.day, moment.minute or 0
        if moment.minute is None:
            end, ends = end - timedelta(days=1), DAY
        if self.end is not None and (self.end, self.ends) <= (end, ends):
            return self
        if (end, ends) <= (self.start, self.begins):
            return replace(self, end=self.start, ends=self.begins)
        return replace(self, end=end, ends=ends)


def time_text(minute: int) -> str:
    """Return a minute of the day as it is written: 510 → “08:30”, 1440 → “24:00”."""
    return f"{minute // 60:02}:{minute % 60:02}"


def parse_day_time(value: object) -> DayTime:
    """Parse “2026-12-05” or “2026-12-05 08:00”."""
    text = text_of(value)
    try:
        return _stamp(text)
    except PydanticCustomError:
        wanted = _moment_meant(text)
        if wanted:
            raise wrong(f"“{text}”看不懂。", f"请写成：{wanted.text}") from None
        raise


def _moment_meant(text: str) -> DayTime | None:
    """Return the day or moment of 预计恢复 in other words: 预计2026年12月5日左右, 2026年12月5日上午8点."""
    words = re.sub(r"^(?:预计|估计|大约|约)+|(?:左右|前后|前|恢复|开放|供餐|营业|正常)+$", "", text)
    plain = plainly(words, UNTIL_NOTICE)
    return _loose(plain.words, None) if plain else None


def parse_period(value: object) -> Period:
    """Parse days: “2026-09-05至2027-01-16”, “2026-11-24至另行通知”, “2026-11-27”."""
    text = text_of(value)
    period = _period(text, _DAYS_HINT)
    if period.timed:
        days = replace(period, begins=0, ends=DAY)
        raise wrong(f"起止“{text}”里有钟点，这里只写日子。", f"请写成：{days.text}")
    return period


def parse_announced_period(value: object) -> Period:
    """Parse days, or from a moment to a moment: “2026-11-26 15:30至2026-11-27 08:00”, “2026-11-26 15:30至18:00”."""
    return _period(text_of(value), f"{_DAYS_HINT}；有钟点的写法如：2026-11-26 15:30至2026-11-27 08:00")


def _period(text: str, hint: str) -> Period:
    first, separator, last = text.partition("至")
    try:
        start = _stamp(first.strip())
        end = _end(start, last.strip()) if separator else start
    except PydanticCustomError as error:
        raise _not_understood(text, error, hint) from None
    if not separator and start.minute is not None:
        raise wrong(f"起止“{text}”没有写到什么时候。", _TIMES_HINT)
    return _ordered(text, start, end)


def _end(start: DayTime, text: str) -> DayTime | None:
    if text == UNTIL_NOTICE:
        return None
    found = _TIME.fullmatch(text)
    if found and start.minute is not None:
        return DayTime(start.day, _minute(text, found))
    return _stamp(text)


def _ordered(text: str, start: DayTime, end: DayTime | None) -> Period:
    begins = start.minute or 0
    if begins == DAY:
        start, begins = DayTime(start.day + timedelta(days=1)), 0
    if end is None:
        return Period(start.day, None, begins)
    last, ends = end.day, DAY if end.minute is None else end.minute
    if end.minute == 0:
        last, ends = last - timedelta(days=1), DAY
    if (last, ends) < (start.day, begins):
        raise wrong(f"起止“{text}”前后颠倒，结束早于开始。", f"请核对；也许是：{end.text}至{start.text}")
    if (last, ends) == (start.day, begins):
        raise wrong(f"起止“{text}”的开始和结束是同一时刻。", _TIMES_HINT)
    return Period(start.day, last, begins, ends)


def _stamp(text: str) -> DayTime:
    found = _STAMP.fullmatch(text)
    if not found or not found["time"]:
        return DayTime(parse_day(text))
    time = _TIME.fullmatch(found["time"])
    if not time:
        raise wrong(f"钟点“{found['time']}”看不懂。", "请按实际的写，写法如：15:30")
    return DayTime(parse_day(found["day"]), _minute(found["time"], time))


def _minute(text: str, found: re.Match[str]) -> int:
    minute = int(found[1]) * 60 + int(found[2])
    if minute > DAY:
        raise wrong(f"没有“{text}”这个钟点。", "请按实际的写，写法如：15:30")
    return minute


def _not_understood(text: str, error: PydanticCustomError, hint: str) -> PydanticCustomError:
    """Return what is said of a 起止 in other words: the line that means it, or what is wrong with it."""
    meant = period_meant(text)
    if meant:
        return wrong(f"起止“{text}”看不懂。", f"请写成：{meant.text}")
    if plainly(text, UNTIL_NOTICE) is None:
        return wrong(f"起止“{text}”里的日期和星期对不上。", hint)
    said = str((error.context or {}).get("said", ""))
    return wrong(said, hint) if said.startswith("没有") else wrong(f"起止“{text}”看不懂。", hint)


def period_meant(text: str) -> Period | None:
    """Read a 起止 in other words: 年月日, 下午3点半, 到, ~, a later date without year; None where not clear."""
    plain = plainly(text, UNTIL_NOTICE)
    if plain is None:
        return None
    found = _plain_period(plain.words) or _closed_period(plain.words)
    found = found and _resumed(found, plain)
    return found and _as_long(found, plain)


def _plain_period(words: str) -> Period | None:
    parts = _TO.split(words)
    start = _loose(parts[0], None) if len(parts) <= 2 else None
    if start is None:
        return None
    end: DayTime | None = start
    if len(parts) == 2:
        end = None if parts[1] == UNTIL_NOTICE else _loose(parts[1], start)
        if end is None and parts[1] != UNTIL_NOTICE:
            return None
    try:
        return _ordered(words, start, end)
    except PydanticCustomError:
        return None


def _closed_period(words: str) -> Period | None:
    """Return the days of which the words of a notice say closed, be they a line of hours."""
    found = closed_days(words)
    if found is None:
        return None
    days, (begins, ends) = found
    if days.end and days.end - days.start > _LONGEST_GUESS:
        return None
    return Period(days.start, days.end, begins, ends)


def _resumed(period: Period, plain: Plain) -> Period | None:
    """Return a period that ends before all is as usual again; None where it is said to end at another time."""
    if not plain.resumed:
        return period
    moment = _loose(plain.resumed, DayTime(period.end or period.start))
    if moment is None or period.timed:
        return None
    until = replace(period, end=None).until(moment)
    return until if period.end in {None, period.start, until.end} and not until.void else None


def _as_long(period: Period, plain: Plain) -> Period | None:
    """Return a period as long as it is said to be; None where that, or a weekday of its ends, is not true."""
    if plain.length and not period.timed and (period.end is None or period.end == period.start):
        period = replace(period, end=period.start + timedelta(days=plain.length - 1))
    last = period.end or period.start
    if plain.length and (last - period.start).days + 1 != plain.length:
        return None
    return period if plain.ends in (None, (period.start.weekday(), last.weekday())) else None


def _loose(text: str, before: DayTime | None) -> DayTime | None:
    found = loose_stamp(text, (before.day, before.minute) if before else None)
    return DayTime(*found) if found else None


_DAY_PATTERN = r"\d{4}-\d{1,2}-\d{1,2}"
_TIME_PATTERN = r"( \d{1,2}:\d{2})?"
DAYS_PATTERN = rf"^{_DAY_PATTERN}(至({_DAY_PATTERN}|{UNTIL_NOTICE}))?$"
DAY_TIME_PATTERN = rf"^{_DAY_PATTERN}{_TIME_PATTERN}$"
MOMENTS_PATTERN = (
    rf"^{_DAY_PATTERN}{_TIME_PATTERN}(至({_DAY_PATTERN}{_TIME_PATTERN}|\d{{1,2}}:\d{{2}}|{UNTIL_NOTICE}))?$"
)
PeriodText = Annotated[
    Period, BeforeValidator(parse_period), WithJsonSchema({"type": "string", "pattern": DAYS_PATTERN})
]
AnnouncedPeriodText = Annotated[
    Period, BeforeValidator(parse_announced_period), WithJsonSchema({"type": "string", "pattern": MOMENTS_PATTERN})
]
DayTimeText = Annotated[
    DayTime, BeforeValidator(parse_day_time), WithJsonSchema({"type": "string", "pattern": DAY_TIME_PATTERN})
]
