"""Times and spans: 08:30-17:30, 上午9点-11点半, 早8点至晚8点, 18:00-次日02:00, 24小时.

    span  = [part] time dash [part] time | 24小时
    time  = [次日] [part] ( h:mm | h点[半|一刻|三刻|mm分] )
    part  = 凌晨 | 清晨 | 早上 | 上午 | 中午 | 下午 | 傍晚 | 晚上

A part of the day holds for the end of its span too, where that has none; a sitting settles its half of the day (晚餐
4:30 is 16:30). A second span that begins before 08:00, behind a morning that ends about noon, is the afternoon. Any
other start before 05:00 without 凌晨 is refused, and so is an end before its start, unless 次日 or 凌晨 says otherwise
or the span runs from 18:00 or later to 06:00 or earlier.
"""

import re
from dataclasses import dataclass, replace

from linli.language.cursor import Cursor
from linli.language.errors import Example, LanguageError
from linli.language.hours.rules import Span

DAY = 24 * 60
EARLIEST = 5 * 60
ENDS_AT_NIGHT = 3 * 60
DASH = r" ?(?:-+|至|到) ?"
PART = r"(?:凌晨|清晨|早上|早晨|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|夜里|早|晚)"
CLOCK = r"(?:(\d{1,2})[:](\d{2})(?!\d)|(\d{1,2})[点时](?:(半|一刻|三刻)|(\d{1,2})分?|整|钟)?)"
DOTTED = r"(\d{1,2})\.(\d{2})(?!\d)"
NEXT_DAY = r"(?:次日|第二天|翌日)"
_WITH_A_DOT = rf"{PART}? ?{DOTTED}(?:{DASH}{DOTTED})?"
_TIME = rf"({NEXT_DAY})? ?({PART})? ?{CLOCK}"
ALL_DAY = (
    r"(?:全天)?(?:24|二十四)个?小时(?:自助(?!图|书|借阅|阅))?"
    r"(?:开放|营业|服务|值班|接诊|借还|受理|办理|供应|运行|使用|取件|应诊|接听)?"
)
TIME = rf"{NEXT_DAY}? ?{PART}? ?{CLOCK}"

_MINUTES = {"半": 30, "一刻": 15, "三刻": 45, None: 0}
_AFTERNOON = {"下午", "午后", "傍晚"}
_EARLY = {"早上", "早晨", "清晨", "早"}
_NIGHT = {"晚上", "晚间", "夜间", "夜里", "晚"}
# The part of the day that a sitting settles where none is written, and the hours of the clock that it is needed for.
_SITTINGS = {
    "午餐": ("中午", 0, 300),
    "晚餐": ("下午", 180, 600),
    "下午茶": ("下午", 60, 420),
    "夜宵": ("晚上", 360, 720),
}
_SITTINGS |= {"下午场": ("下午", 60, 420), "晚场": ("晚上", 300, 720)}
# A morning that ends so late, and an afternoon that begins and ends within these, leave no doubt.
_MORNING_ENDS = range(11 * 60, 12 * 60 + 31)
_AFTERNOON_LIES = (12 * 60 + 30, 22 * 60)


@dataclass(frozen=True, slots=True)
class Time:
    """A time as written: minute of the day by the clock, the part of the day that stands before it, and where."""

    minute: int
    part: str
    next_day: bool
    start: int
    end: int

    @property
    def of_day(self) -> int:
        """The minute of the day, as the part of the day has it."""
        return _minute(self.minute, self.part)


def clock_words(minute: int) -> str:
    """Return “08:30”, “24:00”, “次日02:00”."""
    if minute > DAY:
        return f"次日{clock_words(minute - DAY)}"
    return f"{minute // 60:02}:{minute % 60:02}"


def span_words(start: int, end: int) -> str:
    """Return “08:30-17:30”, “24小时”, “凌晨01:00-03:00”."""
    if (start, end) == (0, DAY):
        return "24小时"
    return f"{'凌晨' if 0 < start < EARLIEST else ''}{clock_words(start)}-{clock_words(end)}"


def take_time(cursor: Cursor) -> Time | None:
    """Take a time; LanguageError for one that no clock shows, or with a dot for its colon."""
    start = cursor.position
    found = cursor.take(_TIME)
    if not found:
        if dotted := cursor.sees(_WITH_A_DOT):
            raise _dotted(cursor, dotted)
        return None
    hour = int(found[3] or found[5])
    minute = int(found[4] or found[7] or _MINUTES[found[6]])
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise cursor.error(start, cursor.position, "没有“{}”这个时间。")
    return Time(hour * 60 + minute, found[2] or "", bool(found[1]), start, cursor.position)


def _dotted(cursor: Cursor, found: re.Match[str]) -> LanguageError:
    """Refuse 8.30, or 8.30-12.00, offering the colon."""
    numbers = [group for group in found.groups() if group]
    times = [f"{hour:0>2}:{minute}" for hour, minute in zip(numbers[::2], numbers[1::2], strict=True)]
    return cursor.error(found.start(), found.end(), "时间“{}”要用冒号。", "-".join(times))


def take_span(cursor: Cursor, label: str = "", before: Span | None = None) -> Span | None:
    """Take a span of a sitting, behind another one where `before` is given; None where none begins here."""
    if cursor.take(rf"{ALL_DAY}(?![一-鿿]{{0,5}}[区厅室馆机柜亭库房点站店吧屋] ?:)"):
        return Span(0, DAY)
    begin = cursor.position
    first = take_time(cursor)
    if first is None:
        return None
    if not cursor.take(DASH):
        cursor.take(r" ?(?:开始|起)(?:供应|供餐|营业|开放|接待)?")
        raise cursor.error(begin, cursor.position, "“{}”只有一个时间，不知道到几点。", _until(first))
    second = take_time(cursor)
    if second is None:
        raise cursor.error(begin, cursor.position, "“{}”后面没有写到几点。", _until(first))
    if not first.part and label in _SITTINGS:
        part, earliest, latest = _SITTINGS[label]
        if earliest < first.minute < latest:
            first = replace(first, part=part)
        if earliest < second.minute < latest and not second.part and not second.next_day:
            second = replace(second, part=part)
    elif _is_afternoon(first, second, before):
        first, second = replace(first, part="下午"), replace(second, part="下午")
    elif before and before.label == label and _may_be_afternoon(first, second, before):
        raise _doubtful(cursor, first, second)
    span = _span(cursor, first, second)
    if label in _SITTINGS and span.start >= EARLIEST and _SITTINGS[label][1] < span.start < _SITTINGS[label][2]:
        later = Example(span_words(span.start + DAY // 2, min(span.end + DAY // 2, DAY)))
        raise cursor.error(begin, cursor.position, f"“{{}}”不是{label}的时间，请核对。", later)
    return span


def _until(first: Time) -> Example:
    """Return a span from a time, of which only the form is known: to the evening, or for an hour and a half."""
    start = first.of_day
    return Example(span_words(start, 17 * 60 if start < 10 * 60 + 30 else start + 90))


def _is_afternoon(first: Time, second: Time, before: Span | None) -> bool:
    """Tell whether a span by the 12-hour clock can only be the afternoon behind a morning."""
    if before is None or first.part or second.part or second.next_day:
        return False
    earliest, latest = _AFTERNOON_LIES
    start, end = first.minute + DAY // 2, second.minute + DAY // 2
    if before.start >= DAY // 2 and first.minute < EARLIEST and before.end <= start:
        return start < end <= latest
    if before.end not in _MORNING_ENDS:
        return False
    return first.minute < 8 * 60 and earliest <= start < end <= latest


def _may_be_afternoon(first: Time, second: Time, before: Span) -> bool:
    """Tell whether a span before an earlier one can also be meant by the 12-hour clock, behind it."""
    later = DAY // 2
    return (
        not first.part
        and not second.part
        and first.minute < min(8 * 60, before.start)
        and before.end <= first.minute + later < second.minute + later <= _AFTERNOON_LIES[1]
    )


def _span(cursor: Cursor, first: Time, second: Time) -> Span:
    start = _start(cursor, first, second)
    end = _minute(second.minute, second.part or (first.part if first.part != "凌晨" else ""))
    if second.next_day or (second.part == "凌晨" and end <= start):
        end = second.minute + DAY
    elif end == 0 and start >= EARLIEST:  # midnight, at which the day ends
        end = DAY
    elif end <= start and start >= 18 * 60 and (end <= 6 * 60 or second.part in _EARLY):
        end += DAY
    if end <= start or end > start + DAY:
        raise _backwards(cursor, first, second, start)
    return Span(start, end)


def _start(cursor: Cursor, time: Time, until: Time) -> int:
    if time.next_day:
        raise cursor.error(time.start, time.end, "开始的时间不能是“{}”。")
    # Where the end is not later either, there are no two readings: it ends before it starts in both.
    if not time.part and 0 < time.minute < EARLIEST and (until.part or until.next_day or until.minute > time.minute):
        raise _doubtful(cursor, time, until)
    return _minute(time.minute, time.part)


def _doubtful(cursor: Cursor, first: Time, second: Time) -> LanguageError:
    """Refuse a span that may lie before noon or after it, with both lines."""
    typed = cursor.text[first.start : second.end]
    early, late = f"{'凌晨' if first.minute < EARLIEST else '早上'}{typed}", f"下午{typed}"
    said = f"“{{}}”有两种读法：“{early}”，或者“{late}”。"
    return cursor.error(first.start, second.end, said, Example(late))


def _minute(minute: int, part: str) -> int:
    """Return the minute of the day that a clock time means in a part of the day."""
    half = DAY // 2
    if part in _AFTERNOON and minute < half:
        return minute + half
    if part in {"中午", "正午"} and minute < 6 * 60:
        return minute + half
    if part in _NIGHT:
        return minute + half if 4 * 60 <= minute <= half else minute
    if part == "凌晨" and minute >= half:
        return minute - half
    return minute


def _backwards(cursor: Cursor, first: Time, second: Time, start: int) -> LanguageError:
    """Refuse a span whose end does not lie after its start, offering the afternoon where that makes sense of it."""
    later = second.minute + DAY // 2
    if second.minute < DAY // 2 and later > start >= EARLIEST:
        afternoon = span_words(start, later)
        fix = Example(afternoon) if second.minute <= ENDS_AT_NIGHT else afternoon  # 9:00-2:00 may end at night
        return cursor.error(first.start, second.end, "“{}”的结束不在开始之后。", fix)
    night = (
        f"{clock_words(start)}-次日{clock_words(second.minute % DAY)}"
        if start >= 18 * 60 and second.minute <= DAY // 2
        else None
    )
    return cursor.error(first.start, second.end, "“{}”的结束不在开始之后。过了半夜的，请写“次日”。", night)
