"""What residents read of a timetable, in Chinese; pages, notices and data say it alike, and the browser repeats it."""

from datetime import date, datetime, timedelta

from linli.engine.moments import Current, Sitting, Standing, moment_of
from linli.engine.precedence import HOURS_UNKNOWN
from linli.engine.timetable import DayState, Interval, State
from linli.language.hours.times import DAY
from linli.model.menu import WEEKDAYS

# What stands beside the time at which it opens today: alone that could be taken for what is so already.
_NOT_YET = "现在没开"

NEAR_DAYS = ("今天", "明天", "后天")


def clock(minute: int) -> str:
    """Say a minute of the day: 510 → “08:30”, 1440 → “24:00”, 1560 → “次日02:00”."""
    if minute > DAY:
        return f"次日{clock(minute - DAY)}"
    return f"{minute // 60:02}:{minute % 60:02}"


def day_words(day: date) -> str:
    """Say a date as it stands on the wall: “11月23日（周一）”."""
    return f"{day.month}月{day.day}日（{WEEKDAYS[day.weekday()]}）"


def near_day_words(day: date, today: date) -> str:
    """Say a coming day as people do: 今天, 明天, 后天, 周五 (within the week), 12月1日（周二）."""
    ahead = (day - today).days
    if ahead in range(len(NEAR_DAYS)):
        return NEAR_DAYS[ahead]
    return WEEKDAYS[day.weekday()] if ahead in range(len(NEAR_DAYS), 7) else day_words(day)


def interval_words(interval: Interval) -> str:
    """Say an interval: “午餐 11:00-12:30（12:00停止点餐）”, “24小时”, “18:00-次日02:00”."""
    whole_day = (interval.start, interval.end) == (0, DAY)
    span = "24小时" if whole_day else f"{clock(interval.start)}-{clock(interval.end)}"
    last = "" if interval.last is None else f"（{clock(interval.last)}{interval.last_word}）"
    return f"{interval.label} {span}{last}" if interval.label else f"{span}{last}"


def hours_words(state: DayState) -> str:
    """Say a day's hours: “08:30-12:00、14:00-17:30”, “休息”, or why they are not known."""
    match state.state:
        case State.OPEN:
            return "、".join(map(interval_words, state.intervals))
        case State.CLOSED:
            return "休息"
        case State.UNKNOWN:
            return state.reason or HOURS_UNKNOWN


def state_words(state: DayState) -> str:
    """Say a day with its cause: “09:00-17:00（国庆节）”, “休息（停电）”, “节假日是否开放待核实”."""
    cause = f"（{state.occasion}）" if state.occasion and state.state is not State.UNKNOWN else ""
    return f"{hours_words(state)}{cause}"


def now_words(standing: Standing) -> str:
    """Say how things stand: “现在开放 · 17:30关门”, “12:00开门 · 现在没开”, “今天休息（国庆节）”, “停业（停电）”."""
    if standing.current:
        return _open_words(standing.now, standing.current)
    if standing.state is State.UNKNOWN:
        return "时间待核实" if standing.today.reason in {"", HOURS_UNKNOWN} else standing.today.reason
    later = _later_words(standing)
    if standing.shut:
        cause = f"（{standing.shut.cause}）" if standing.shut.cause else ""
        return f"停业{cause}{f' · {later}' if later else ''}"
    if later:
        return f"{later} · {_NOT_YET}"
    if standing.today.state is State.OPEN:
        return "今天已关门"
    return f"今天{state_words(standing.today)}"


def _later_words(standing: Standing) -> str:
    """Say when it opens today; "" where that is not today."""
    coming = standing.next
    today = coming is not None and coming.day == standing.now.date()
    return _opens_words(coming.start, coming.interval.label) if coming and today else ""


def next_words(standing: Standing) -> str:
    """Say when it opens on another day: “明天08:30开门”; "" where that is today, or not known."""
    if standing.next is None or standing.next.day == standing.now.date():
        return ""
    when = near_day_words(standing.next.day, standing.now.date())
    return f"{when}{_opens_words(standing.next.start, standing.next.interval.label)}"


def _opens_words(start: datetime, label: str) -> str:
    return f"{start:%H:%M}开始（{label}）" if label else f"{start:%H:%M}开门"


def _open_words(now: datetime, current: Current) -> str:
    if current.until - now > timedelta(days=1):
        return "现在开放 · 24小时"
    label = current.sitting.interval.label
    end = _clock_from(now.date(), current.until)
    if label:
        return f"现在开放（{label}） · {end}结束{_last_words(now, current.sitting)}"
    return f"现在开放 · {end}关门{_last_words(now, current.sitting)}"


def _clock_from(today: date, moment: datetime) -> str:
    """Say a moment as a time of `today`: 24:00 at its end, 次日02:00 after."""
    return clock(int((moment - moment_of(today, 0)).total_seconds()) // 60)


def _last_words(now: datetime, sitting: Sitting) -> str:
    if sitting.last is None:
        return ""
    word = sitting.interval.last_word
    return f"（{sitting.last:%H:%M}{word}）" if now < sitting.last else f"（已{word}）"
