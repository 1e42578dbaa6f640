"""How things stand at a moment, and the words residents read: tables of timetables and moments."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from linli.engine.moments import standing
from linli.engine.state_words import (
    clock,
    day_words,
    hours_words,
    interval_words,
    near_day_words,
    next_words,
    now_words,
    state_words,
)
from linli.engine.timetable import DayState, Interval, Shut, State, Timetable, joined

MONDAY = date(2026, 11, 23)


def opened(*spans: tuple[int, int], occasion: str = "") -> DayState:
    """Return a day open for spans of whole hours."""
    return DayState(State.OPEN, tuple(Interval(start * 60, end * 60) for start, end in spans), occasion=occasion)


CLOSED = DayState(State.CLOSED, reason="周日休息")
HOLIDAY = DayState(State.CLOSED, reason="国庆节休息", occasion="国庆节")
POWER_CUT = DayState(State.CLOSED, reason="停电", occasion="停电")
UNKNOWN = DayState(State.UNKNOWN, reason="开放时间待核实")
DOUBTFUL = DayState(State.UNKNOWN, reason="节假日是否开放待核实")
OFFICE = opened((8, 12), (14, 17))
ALL_DAY = opened((0, 24))
NIGHT = opened((18, 26))
LUNCH = Interval(11 * 60, 12 * 60 + 30, "午餐", 12 * 60, "停止点餐")
DINNER = Interval(17 * 60, 18 * 60 + 30, "晚餐")
AFTER_LUNCH = Interval(12 * 60, 14 * 60, "下午茶")
LATE = DayState(State.OPEN, (Interval(20 * 60, 26 * 60, "夜宵", 25 * 60, "停止点餐"),))
CANTEEN = DayState(State.OPEN, (LUNCH, DINNER))
MUSEUM = DayState(State.OPEN, (Interval(9 * 60, 17 * 60, "", 16 * 60, "停止入场"),))


def at(days: tuple[DayState, ...], hour: int, minute: int = 0):
    """Return how things stand on Monday 2026-11-23; the first of `days` is the Sunday before."""
    moment = datetime(2026, 11, 23) + timedelta(hours=hour, minutes=minute)
    return standing(Timetable(MONDAY - timedelta(days=1), days), moment)


SAID = [
    # the days from the Sunday before on, the hour and minute of Monday, what is said of now, of another day
    ((CLOSED, OFFICE, OFFICE), (7, 59), "08:00开门 · 现在没开", ""),
    ((CLOSED, OFFICE, OFFICE), (8, 0), "现在开放 · 12:00关门", ""),
    ((CLOSED, OFFICE, OFFICE), (11, 59), "现在开放 · 12:00关门", ""),
    ((CLOSED, OFFICE, OFFICE), (12, 0), "14:00开门 · 现在没开", ""),
    ((CLOSED, OFFICE, OFFICE), (17, 0), "今天已关门", "明天08:00开门"),
    ((CLOSED, OFFICE, CLOSED, OFFICE), (18, 0), "今天已关门", "后天08:00开门"),
    ((CLOSED, OFFICE, CLOSED, CLOSED, CLOSED, OFFICE), (18, 0), "今天已关门", "周五08:00开门"),
    ((CLOSED, OFFICE, *[CLOSED] * 7, OFFICE), (18, 0), "今天已关门", "12月1日（周二）08:00开门"),
    ((CLOSED, OFFICE, UNKNOWN, OFFICE), (18, 0), "今天已关门", ""),
    ((CLOSED, OFFICE, CLOSED), (18, 0), "今天已关门", ""),
    ((CLOSED, CLOSED, OFFICE), (10, 0), "今天休息", "明天08:00开门"),
    ((CLOSED, HOLIDAY, OFFICE), (10, 0), "今天休息（国庆节）", "明天08:00开门"),
    ((CLOSED, POWER_CUT, POWER_CUT), (10, 0), "今天休息（停电）", ""),
    ((CLOSED, UNKNOWN, OFFICE), (10, 0), "时间待核实", ""),
    ((CLOSED, DayState(State.UNKNOWN), OFFICE), (10, 0), "时间待核实", ""),
    ((CLOSED, DayState(State.UNKNOWN, reason="开放时间待核实"), OFFICE), (10, 0), "时间待核实", ""),
    ((CLOSED, DOUBTFUL, OFFICE), (10, 0), "节假日是否开放待核实", ""),
    ((ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY), (10, 0), "现在开放 · 24小时", ""),
    ((CLOSED, ALL_DAY, CLOSED), (10, 0), "现在开放 · 24:00关门", ""),
    ((NIGHT, CLOSED, OFFICE), (1, 59), "现在开放 · 02:00关门", "明天08:00开门"),
    ((NIGHT, DOUBTFUL, OFFICE), (1, 59), "现在开放 · 02:00关门", ""),
    ((NIGHT, DOUBTFUL, OFFICE), (2, 0), "节假日是否开放待核实", ""),
    ((NIGHT, NIGHT, OFFICE), (1, 0), "现在开放 · 02:00关门", ""),
    ((NIGHT, NIGHT, OFFICE), (23, 0), "现在开放 · 次日02:00关门", "明天08:00开门"),
    ((CLOSED, CANTEEN, CANTEEN), (10, 0), "11:00开始（午餐） · 现在没开", ""),
    ((CLOSED, CANTEEN, CANTEEN), (11, 30), "现在开放（午餐） · 12:30结束（12:00停止点餐）", ""),
    ((CLOSED, CANTEEN, CANTEEN), (12, 0), "现在开放（午餐） · 12:30结束（已停止点餐）", ""),
    ((CLOSED, CANTEEN, CANTEEN), (12, 30), "17:00开始（晚餐） · 现在没开", ""),
    ((CLOSED, CANTEEN, CANTEEN), (20, 0), "今天已关门", "明天11:00开始（午餐）"),
    ((CLOSED, MUSEUM, CLOSED), (15, 59), "现在开放 · 17:00关门（16:00停止入场）", ""),
    ((CLOSED, MUSEUM, CLOSED), (16, 0), "现在开放 · 17:00关门（已停止入场）", ""),
    # what follows without a gap counts as one, whatever its order; a sitting ends by itself
    ((CLOSED, opened((8, 12), (12, 17)), CLOSED), (9, 0), "现在开放 · 17:00关门", ""),
    ((CLOSED, opened((8, 12), (11, 17)), CLOSED), (11, 30), "现在开放 · 17:00关门", ""),
    ((CLOSED, opened((8, 17), (11, 12)), CLOSED), (11, 30), "现在开放 · 17:00关门", ""),
    ((NIGHT, opened((2, 4), (6, 8)), CLOSED), (1, 0), "现在开放 · 04:00关门", ""),
    (
        (CLOSED, DayState(State.OPEN, (LUNCH, AFTER_LUNCH)), CLOSED),
        (12, 15),
        "现在开放（下午茶） · 14:00结束",
        "",
    ),
    ((CLOSED, DayState(State.OPEN, (LUNCH, AFTER_LUNCH)), CLOSED), (12, 30), "现在开放（下午茶） · 14:00结束", ""),
    ((CLOSED, DayState(State.OPEN, (LUNCH, Interval(540, 1020))), CLOSED), (11, 30), "现在开放 · 17:00关门", ""),
    ((CLOSED, DayState(State.OPEN, (Interval(540, 700), LUNCH)), CLOSED), (9, 30), "现在开放 · 11:40关门", ""),
    # of two that end together the first is said; of two closures by the clock too
    (
        (CLOSED, DayState(State.OPEN, (LUNCH, Interval(700, 750, "自助餐"))), CLOSED),
        (11, 50),
        "现在开放（午餐） · 12:30结束（12:00停止点餐）",
        "",
    ),
    (
        (CLOSED, replace(OFFICE, shut=(Shut(720, 840, "停电"), Shut(780, 900, "停水"))), CLOSED),
        (12, 59),
        "停业（停电） · 14:00开门",
        "",
    ),
    (
        (CLOSED, replace(OFFICE, shut=(Shut(720, 840, "停电"), Shut(720, 900, "停水"))), CLOSED),
        (13, 0),
        "停业（停电） · 14:00开门",
        "",
    ),
    ((CLOSED, replace(OFFICE, shut=(Shut(720, 840, ""),)), CLOSED), (13, 0), "停业 · 14:00开门", ""),
    ((CLOSED, replace(OFFICE, shut=(Shut(1020, 1440, "停电"),)), OFFICE), (17, 0), "停业（停电）", "明天08:00开门"),
    ((CLOSED, replace(OFFICE, shut=(Shut(1020, 1100, "停电"),)), OFFICE), (18, 20), "今天已关门", "明天08:00开门"),
    ((CLOSED, replace(UNKNOWN, shut=(Shut(600, 720, "停电"),)), OFFICE), (11, 0), "停业（停电）", ""),
    ((CLOSED, replace(UNKNOWN, shut=(Shut(600, 720, "停电"),)), OFFICE), (12, 0), "时间待核实", ""),
    (
        (CLOSED, DayState(State.OPEN, (Interval(480, 720), Interval(720, 780, "午餐"))), OFFICE),
        (9, 0),
        "现在开放 · 12:00关门",
        "",
    ),
    ((CLOSED, CANTEEN, CANTEEN), (17, 0), "现在开放（晚餐） · 18:30结束", "明天11:00开始（午餐）"),
    # every weekday has its name
    ((CLOSED, OFFICE, *[CLOSED] * 2, OFFICE), (18, 0), "今天已关门", "周四08:00开门"),
    ((CLOSED, OFFICE, *[CLOSED] * 4, OFFICE), (18, 0), "今天已关门", "周六08:00开门"),
    ((CLOSED, OFFICE, *[CLOSED] * 8, OFFICE), (18, 0), "今天已关门", "12月2日（周三）08:00开门"),
    # the next opening: not what runs on from now, not across a doubt
    ((CLOSED, opened((8, 12), (12, 17)), OFFICE), (9, 0), "现在开放 · 17:00关门", "明天08:00开门"),
    ((CLOSED, OFFICE, OFFICE, UNKNOWN), (18, 0), "今天已关门", "明天08:00开门"),
    ((CLOSED, UNKNOWN, OFFICE, OFFICE), (18, 0), "时间待核实", ""),
    ((UNKNOWN, OFFICE, OFFICE), (18, 0), "今天已关门", "明天08:00开门"),
    ((CLOSED, OFFICE, opened((0, 24)), CLOSED), (18, 0), "今天已关门", "明天00:00开门"),
    ((CLOSED, OFFICE, *[CLOSED] * 5, OFFICE), (18, 0), "今天已关门", "周日08:00开门"),
    ((CLOSED, OFFICE, *[CLOSED] * 6, OFFICE), (18, 0), "今天已关门", "11月30日（周一）08:00开门"),
    ((CLOSED, CANTEEN, CANTEEN), (11, 0), "现在开放（午餐） · 12:30结束（12:00停止点餐）", ""),
    ((ALL_DAY, opened((0, 12)), CLOSED), (0, 0), "现在开放 · 12:00关门", ""),
    ((CLOSED, ALL_DAY, opened((0, 9)), CLOSED), (8, 59), "现在开放 · 24小时", ""),
    ((CLOSED, ALL_DAY, opened((0, 9)), CLOSED), (9, 0), "现在开放 · 次日09:00关门", ""),
    ((LATE, CLOSED, CLOSED), (0, 30), "现在开放（夜宵） · 02:00结束（01:00停止点餐）", ""),
    ((LATE, CLOSED, CLOSED), (1, 0), "现在开放（夜宵） · 02:00结束（已停止点餐）", ""),
    ((CLOSED, LATE, CLOSED), (23, 0), "现在开放（夜宵） · 次日02:00结束（01:00停止点餐）", ""),
]


@pytest.mark.parametrize(("days", "time", "now", "later"), SAID)
def test_words_of_a_moment(days, time, now, later):
    """Each moment reads as the table says, and what comes on another day stands apart."""
    found = at(days, *time)
    assert (now_words(found), next_words(found)) == (now, later)


def test_a_moment_outside_the_timetable_is_refused():
    """A timetable that does not know the day says so instead of guessing."""
    with pytest.raises(KeyError, match="'2026-11-24 is outside 2026-11-23…2026-11-24'"):
        standing(Timetable(MONDAY, (OFFICE,)), datetime(2026, 11, 24, 9))


def test_the_day_in_doubt_is_named():
    """The next opening is not promised across an unknown day, whose date is given."""
    found = at((CLOSED, OFFICE, UNKNOWN, OFFICE), 18)
    assert (found.next, found.doubt) == (None, date(2026, 11, 24))


@pytest.mark.parametrize(
    ("minute", "words"), [(0, "00:00"), (510, "08:30"), (1440, "24:00"), (1441, "次日00:01"), (1560, "次日02:00")]
)
def test_clock(minute, words):
    """Midnight at the end of a day is 24:00; what lies past it is 次日."""
    assert clock(minute) == words


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(510, 720), "08:30-12:00"),
        (Interval(0, 1440), "24小时"),
        (Interval(1080, 1560), "18:00-次日02:00"),
        (LUNCH, "午餐 11:00-12:30（12:00停止点餐）"),
        (MUSEUM.intervals[0], "09:00-17:00（16:00停止入场）"),
    ],
)
def test_interval_words(interval, words):
    """An interval with its label before and its last admission behind."""
    assert interval_words(interval) == words


@pytest.mark.parametrize(
    ("state", "hours", "words"),
    [
        (OFFICE, "08:00-12:00、14:00-17:00", "08:00-12:00、14:00-17:00"),
        (opened((9, 17), occasion="国庆节"), "09:00-17:00", "09:00-17:00（国庆节）"),
        (HOLIDAY, "休息", "休息（国庆节）"),
        (CLOSED, "休息", "休息"),
        (DOUBTFUL, "节假日是否开放待核实", "节假日是否开放待核实"),
        (DayState(State.UNKNOWN), "开放时间待核实", "开放时间待核实"),
    ],
)
def test_day_state_words(state, hours, words):
    """A day reads as its hours, and with its cause."""
    assert (hours_words(state), state_words(state)) == (hours, words)


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (0, "今天"),
        (1, "明天"),
        (2, "后天"),
        (3, "周四"),
        (6, "周日"),
        (7, "11月30日（周一）"),
        (-1, "11月22日（周日）"),
    ],
)
def test_near_days(ahead, words):
    """Near days are named as people do, others by their date."""
    assert near_day_words(MONDAY + timedelta(days=ahead), MONDAY) == words
    assert day_words(MONDAY) == "11月23日（周一）"


def test_part_of_a_timetable():
    """A part keeps to the days the whole knows."""
    whole = Timetable(MONDAY, (OFFICE, CLOSED, NIGHT))
    assert whole.part(date(2026, 11, 24), 5) == Timetable(date(2026, 11, 24), (CLOSED, NIGHT))
    assert whole.part(date(2026, 11, 20), 4) == Timetable(MONDAY, (OFFICE,))
    assert whole.part(date(2026, 11, 10), 3).days == ()


def test_an_interval_is_plain_unless_something_is_said_of_it():
    """Without a label or a last admission there is nothing to read but the times."""
    assert Interval(540, 1020) == Interval(540, 1020, label="", last=None, last_word="")


@pytest.mark.parametrize(
    ("spans", "made_one"),
    [
        ((), []),
        (((9, 12), (12, 17)), [(9, 17)]),
        (((12, 17), (9, 13)), [(9, 17)]),
        (((9, 17), (10, 12)), [(9, 17)]),
        (((9, 12), (13, 17)), [(9, 12), (13, 17)]),
    ],
)
def test_spans_that_touch_or_overlap_are_one(spans, made_one):
    """The spans of a day in order, whatever their labels."""
    assert joined(spans) == made_one
    day = DayState(State.OPEN, tuple(Interval(*span, f"餐{number}") for number, span in enumerate(spans)))
    assert day.spans == tuple(made_one)
