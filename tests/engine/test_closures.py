"""Closures by the clock, by the sitting and by the half of the day, and what ends them: announcement × moment → state."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.engine.meals import meals_of
from linli.engine.moments import standing
from linli.engine.state_words import next_words, now_words
from linli.engine.timetable import State
from linli.model import Announcement
from linli.model.dishes import Served
from tests.engine.town import CONTEXT, RECORD, place, schedule, told

CANTEEN = ("每天 午餐 11:00-12:30、晚餐 17:00-18:30",)
OFFICE = ("每天 9:00-17:00",)
NIGHT = ("每天 18:00-次日02:00",)
UNKNOWN = ()

POWER = {"种类": "停业", "起止": "2026-11-26 15:30至2026-11-27 08:00", "原因": "停电"}
LATER = {"种类": "停业", "起止": "2026-11-26 15:30至另行通知", "原因": "停电"}
SHORT = {"种类": "停业", "起止": "2026-11-26 10:00至11:00", "原因": "停水"}
ONE_DAY = {"种类": "停业", "起止": "2026-11-26", "原因": "停电"}
DINNER = {"种类": "停业", "起止": "2026-11-26", "停": ["晚餐"], "原因": "停电"}
AFTERNOON = {"种类": "停业", "起止": "2026-11-26至2026-11-27", "停": "下午", "原因": "开会"}
SMALL_HOURS = {"种类": "停业", "起止": "2026-11-27 01:00至2026-11-27 20:00", "原因": "停电"}
UNTIL_NOTICE = {"种类": "停业", "起止": "2026-11-25至另行通知", "原因": "停电", "预计恢复": "2026-11-26"}


def reopened(period, of="closure-0", **more):
    """Return a 恢复 of the announcement with the number of its place in the list."""
    return {"种类": "恢复", "起止": period, "结束": of, **more}


def announced(*trees):
    """Return announcements of one canteen, published one after the other."""
    found = []
    for number, tree in enumerate(trees):
        given = {"涉及": ["canteen"], "标题": "公告", "发布时间": f"2026-11-20 08:{number:02}", **RECORD, **tree}
        found.append(
            Announcement.model_validate(
                {"id": f"closure-{number}", "file": f"announcements/qinghe/closure-{number}.yml", **given},
                context=CONTEXT,
            )
        )
    return found


def timetable(hours, *trees, around=()):
    """Return the days of a canteen with these hours under these announcements."""
    here = place(hours=hours, **({"隶属": around[-1].id} if around else {}))
    found = schedule([*around, here])
    directory = replace(found.directory, entries=(*around, here, *reversed(announced(*trees))))
    return replace(found, directory=directory, _kept={}, _closed={}).timetable(here)


def at(found, day, minute):
    """Return what is said at a minute (“15:31”) of a day of November."""
    hour, part = map(int, minute.split(":"))
    return standing(found, datetime(2026, 11, day, hour, part))


MOMENTS = [
    # hours, announcements, day of November, minute, state, what is said now, what is said of the next opening
    (OFFICE, [POWER], 26, "15:29", "open", "现在开放 · 15:30关门", ""),
    (OFFICE, [POWER], 26, "15:30", "closed", "停业（停电）", "明天09:00开门"),
    (OFFICE, [POWER], 26, "15:31", "closed", "停业（停电）", "明天09:00开门"),
    (OFFICE, [POWER], 27, "07:59", "closed", "09:00开门 · 现在没开", ""),
    (OFFICE, [POWER], 27, "09:00", "open", "现在开放 · 17:00关门", ""),
    (OFFICE, [POWER], 25, "16:00", "open", "现在开放 · 17:00关门", ""),
    (OFFICE, [LATER], 26, "15:29", "open", "现在开放 · 15:30关门", ""),
    (OFFICE, [LATER], 27, "10:00", "closed", "今天休息（停电）", ""),
    (OFFICE, [SHORT], 26, "09:59", "open", "现在开放 · 10:00关门", ""),
    (OFFICE, [SHORT], 26, "10:00", "closed", "停业（停水） · 11:00开门", ""),
    (OFFICE, [SHORT], 26, "11:00", "open", "现在开放 · 17:00关门", ""),
    (OFFICE, [ONE_DAY], 26, "10:00", "closed", "今天休息（停电）", "明天09:00开门"),
    (OFFICE, [ONE_DAY], 27, "10:00", "open", "现在开放 · 17:00关门", ""),
    (OFFICE, [AFTERNOON], 26, "11:59", "open", "现在开放 · 12:00关门", ""),
    (OFFICE, [AFTERNOON], 27, "12:00", "closed", "今天已关门", "明天09:00开门"),
    # what is not known stays unknown, what is closed is closed
    (UNKNOWN, [POWER], 26, "15:29", "unknown", "时间待核实", ""),
    (UNKNOWN, [POWER], 26, "15:31", "closed", "停业（停电）", ""),
    (UNKNOWN, [POWER], 27, "07:59", "closed", "停业（停电）", ""),
    (UNKNOWN, [POWER], 27, "08:00", "unknown", "时间待核实", ""),
    (UNKNOWN, [ONE_DAY], 26, "10:00", "closed", "今天休息（停电）", ""),
    (UNKNOWN, [DINNER], 26, "17:30", "unknown", "时间待核实", ""),
    (UNKNOWN, [AFTERNOON], 26, "15:00", "unknown", "时间待核实", ""),
    # sittings: in the middle of one the doors shut too
    (CANTEEN, [POWER], 26, "12:00", "open", "现在开放（午餐） · 12:30结束", ""),
    (CANTEEN, [POWER], 26, "15:31", "closed", "停业（停电）", "明天11:00开始（午餐）"),
    (CANTEEN, [{**POWER, "起止": "2026-11-26 12:00至另行通知"}], 26, "11:59", "open", "现在开放（午餐） · 12:00结束", ""),
    (CANTEEN, [{**POWER, "起止": "2026-11-26 12:00至另行通知"}], 26, "12:00", "closed", "停业（停电）", ""),
    (CANTEEN, [DINNER], 26, "11:30", "open", "现在开放（午餐） · 12:30结束", ""),
    (CANTEEN, [DINNER], 26, "17:30", "closed", "今天已关门", "明天11:00开始（午餐）"),
    (CANTEEN, [{**DINNER, "停": ["午餐", "晚餐"]}], 26, "11:30", "closed", "今天休息（停电）", "明天11:00开始（午餐）"),
    (OFFICE, [DINNER], 26, "11:30", "open", "现在开放 · 17:00关门", ""),
    # evenings that last past midnight
    (NIGHT, [SMALL_HOURS], 27, "00:59", "open", "现在开放 · 01:00关门", ""),
    (NIGHT, [SMALL_HOURS], 27, "01:00", "closed", "停业（停电） · 20:00开门", ""),
    (NIGHT, [SMALL_HOURS], 27, "19:59", "closed", "停业（停电） · 20:00开门", ""),
    (NIGHT, [SMALL_HOURS], 27, "20:00", "open", "现在开放 · 次日02:00关门", ""),
    (NIGHT, [ONE_DAY], 26, "01:00", "open", "现在开放 · 02:00关门", "明天18:00开门"),
    (NIGHT, [ONE_DAY], 27, "01:00", "closed", "18:00开门 · 现在没开", ""),
    # 恢复 ends a closure when it begins; 预计恢复 ends nothing
    (OFFICE, [UNTIL_NOTICE], 27, "10:00", "closed", "今天休息（停电）", ""),
    (OFFICE, [UNTIL_NOTICE, reopened("2026-11-27至另行通知")], 26, "10:00", "closed", "今天休息（停电）", "明天09:00开门"),
    (OFFICE, [UNTIL_NOTICE, reopened("2026-11-27至另行通知")], 27, "10:00", "open", "现在开放 · 17:00关门", ""),
    (OFFICE, [UNTIL_NOTICE, reopened("2026-11-27 14:00至另行通知")], 27, "13:59", "closed", "停业（停电） · 14:00开门", ""),
    (OFFICE, [UNTIL_NOTICE, reopened("2026-11-27 14:00至另行通知")], 27, "14:00", "open", "现在开放 · 17:00关门", ""),
    (OFFICE, [UNTIL_NOTICE, reopened("2026-11-25")], 25, "10:00", "open", "现在开放 · 17:00关门", ""),
    (OFFICE, [UNTIL_NOTICE, reopened("2026-11-27", "closure-9")], 27, "10:00", "closed", "今天休息（停电）", ""),
    (OFFICE, [UNTIL_NOTICE, reopened("2026-11-27", 涉及=["other"])], 27, "10:00", "closed", "今天休息（停电）", ""),
    (OFFICE, [{**UNTIL_NOTICE, "涉及": ["qinghe"]}, reopened("2026-11-27")], 27, "10:00", "open", "现在开放 · 17:00关门", ""),
    (CANTEEN, [{**DINNER, "起止": "2026-11-25至另行通知"}, reopened("2026-11-27")], 26, "17:30", "closed", "今天已关门", "明天11:00开始（午餐）"),
    (CANTEEN, [{**DINNER, "起止": "2026-11-25至另行通知"}, reopened("2026-11-27")], 27, "17:30", "open", "现在开放（晚餐） · 18:30结束", ""),
    (OFFICE, [ONE_DAY, UNTIL_NOTICE, reopened("2026-11-26", "closure-1")], 26, "10:00", "closed", "今天休息（停电）", "明天09:00开门"),
    (("每天 24小时",), [{**POWER, "起止": "2026-11-26 00:01至2026-11-27 08:00"}], 26, "00:00", "open", "现在开放 · 00:01关门", ""),
    # of two closures at once the earlier is named; from the first minute after midnight it is one by the clock
    (OFFICE, [SHORT, {**SHORT, "起止": "2026-11-26 10:30至11:30", "原因": "停电"}], 26, "10:45", "closed", "停业（停水） · 11:30开门", ""),
    (OFFICE, [{**POWER, "起止": "2026-11-26 00:01至2026-11-27 08:00"}], 26, "10:00", "closed", "停业（停电）", "明天09:00开门"),
    (OFFICE, [{**POWER, "起止": "2026-11-26 00:00至2026-11-27 08:00"}], 26, "10:00", "closed", "今天休息（停电）", "明天09:00开门"),
    # the later announcement beats the earlier
    (OFFICE, [POWER, {"种类": "调整时间", "起止": "2026-11-26", "时间": ["16:00-18:00"]}], 26, "16:30", "open", "现在开放 · 18:00关门", ""),
    (OFFICE, [{"种类": "调整时间", "起止": "2026-11-26", "时间": ["14:00-18:00"]}, POWER], 26, "15:00", "open", "现在开放 · 15:30关门", ""),
    (OFFICE, [{"种类": "调整时间", "起止": "2026-11-26", "时间": ["14:00-18:00"]}, POWER], 26, "16:00", "closed", "停业（停电）", "明天09:00开门"),
    (CANTEEN, [POWER, {"种类": "调整时间", "起止": "2026-11-26", "时间": ["午餐 10:30-12:00"]}], 26, "17:30", "closed", "今天已关门", "明天11:00开始（午餐）"),
]  # fmt: skip


@pytest.mark.parametrize(("hours", "trees", "day", "minute", "state", "now", "later"), MOMENTS)
def test_a_moment_of_a_closure(hours, trees, day, minute, state, now, later):
    """Closed from the minute at which it begins to that at which it ends; before and after as the hours say."""
    found = at(timetable(hours, *trees), day, minute)
    word, _, detail = now_words(found).partition(" · ")
    badge = found.state.value, word, detail or next_words(found)
    expected, _, following = now.partition(" · ")
    assert badge == (state, expected, following or later)


DAYS = [
    # hours, announcements, day of November, what is told of the day
    (OFFICE, [POWER], 25, "09:00-17:00"),
    (OFFICE, [POWER], 26, "09:00-15:30（停电）"),
    (OFFICE, [POWER], 27, "09:00-17:00"),
    (OFFICE, [{**POWER, "起止": "2026-11-26 07:00至2026-11-27 10:00"}], 26, "休息（停电）"),
    (OFFICE, [{**POWER, "起止": "2026-11-26 07:00至2026-11-27 10:00"}], 27, "10:00-17:00（停电）"),
    (OFFICE, [{**POWER, "起止": "2026-11-26 20:00至2026-11-28"}], 26, "09:00-17:00"),
    (OFFICE, [{**POWER, "起止": "2026-11-26 20:00至2026-11-28"}], 28, "休息（停电）"),
    (("周一至周三 9:00-17:00",), [POWER], 26, "休息"),
    (UNKNOWN, [POWER], 26, "开放时间待核实"),
    (CANTEEN, [DINNER], 26, "午餐 11:00-12:30（停电）"),
    (CANTEEN, [AFTERNOON], 25, "午餐 11:00-12:30、晚餐 17:00-18:30"),
    (("每天 9:00-12:00 14:00-17:00",), [AFTERNOON], 26, "09:00-12:00（开会）"),
    (("每天 9:00-12:00 14:00-17:00",), [{**AFTERNOON, "停": "上午"}], 26, "14:00-17:00（开会）"),
    (OFFICE, [UNTIL_NOTICE, reopened("2026-11-27 14:00至另行通知")], 27, "14:00-17:00（停电）"),
]


@pytest.mark.parametrize(("hours", "trees", "day", "expected"), DAYS)
def test_a_day_of_a_closure(hours, trees, day, expected):
    """A day has the hours that are left, with the cause; where nothing of it is cut there is no cause to name."""
    assert told(timetable(hours, *trees).on(date(2026, 11, day))) == expected


LEFT = [
    # hours, announcements, day of November, parts closed by the clock, sittings taken away
    (OFFICE, [POWER], 26, [(930, 2880)], ()),
    (OFFICE, [{**POWER, "起止": "2026-11-26 00:01至2026-11-26 23:59"}], 26, [(1, 1439)], ()),
    (CANTEEN, [ONE_DAY], 26, [], ()),
    (CANTEEN, [POWER], 26, [(930, 2880)], ("晚餐",)),
    (CANTEEN, [DINNER], 27, [], ()),
    (("每天 午餐 11:00-12:30", "周四 晚餐 17:00-18:30"), [DINNER], 26, [], ("晚餐",)),
    (("每天 午餐 11:00-12:30", "周四 晚餐 17:00-18:30"), [DINNER], 27, [], ()),
    (NIGHT, [{**POWER, "起止": "2026-11-27 00:00至2026-11-27 20:00"}], 26, [], ()),
    (NIGHT, [SMALL_HOURS], 26, [], ()),
]


@pytest.mark.parametrize(("hours", "trees", "day", "shut", "stopped"), LEFT)
def test_what_a_closure_leaves_to_be_said(hours, trees, day, shut, stopped):
    """The parts of a day that are closed by the clock, and the sittings that are taken away; of a whole day neither."""
    found = timetable(hours, *trees).on(date(2026, 11, day))
    assert ([(part.start, part.end) for part in found.shut], found.stopped) == (shut, stopped)


AROUND = [
    # hours of the canteen, what is announced of the centre that it lies in, what is told of the canteen on 26 November
    (("每天 11:00-13:00",), POWER, "11:00-13:00"),
    (("每天 11:00-18:00",), POWER, "所在的center停业，是否开放待核实（停电）"),
    (("每天 11:00-18:00",), {**POWER, "停": ["晚餐"], "起止": "2026-11-26"}, "11:00-18:00"),
    (("每天 11:00-18:00",), {**POWER, "停": "下午", "起止": "2026-11-26"}, "11:00-18:00"),
    (("每天 11:00-18:00", "周四 休息"), POWER, "休息"),
    (UNKNOWN, POWER, "所在的center停业，是否开放待核实（停电）"),
]


@pytest.mark.parametrize(("hours", "tree", "expected"), AROUND)
def test_a_closure_of_a_part_of_the_day_around_a_place(hours, tree, expected):
    """Hours outside of the part that is closed around a place stay known; others are unknown."""
    center = place("center", "服务中心")
    found = timetable(hours, {**tree, "涉及": ["center"]}, around=(center,))
    assert told(found.on(date(2026, 11, 26))) == expected


def test_the_end_of_a_closure_around_a_place_makes_it_known_again():
    """恢复 of the parent ends the doubt about what lies in it."""
    center = place("center", "服务中心")
    trees = ({**UNTIL_NOTICE, "涉及": ["center"]}, reopened("2026-11-27", 涉及=["center"]))
    found = timetable(OFFICE, *trees, around=(center,))
    assert [told(found.on(date(2026, 11, day))) for day in (26, 27)] == [
        "所在的center停业，是否开放待核实（停电）",
        "09:00-17:00",
    ]


MEALS = [
    # hours, announcement, the sittings of 26 November with 午餐 and 晚餐 on the menu
    (CANTEEN, DINNER, ["午餐 已公布", "晚餐 停餐（停电）"]),
    (CANTEEN, POWER, ["午餐 已公布", "晚餐 停餐（停电）"]),
    (CANTEEN, {**POWER, "起止": "2026-11-26 19:00至另行通知"}, ["午餐 已公布", "晚餐 已公布"]),
    (CANTEEN, ONE_DAY, [" 停餐"]),
    (OFFICE, DINNER, ["午餐 已公布", "晚餐 停餐"]),
    (UNKNOWN, DINNER, ["午餐 是否开餐待核实", "晚餐 停餐"]),
]


@pytest.mark.parametrize(("hours", "tree", "expected"), MEALS)
def test_a_sitting_that_stops_is_not_served(hours, tree, expected):
    """What an announcement takes away is 停餐, whatever the menu says; the other sittings stay as they are."""
    menu = {"午餐": Served(("米饭",)), "晚餐": Served(("面",))}
    meals = meals_of(menu, timetable(hours, tree).on(date(2026, 11, 26)))
    assert [f"{meal.label} {meal.said}" for meal in meals] == expected


def test_a_sitting_that_stops_does_not_tell_of_the_others():
    """Without a menu the rest of the day is as unknown as before."""
    opening = timetable(UNKNOWN, DINNER).on(date(2026, 11, 26))
    assert [(meal.label, meal.state.value) for meal in meals_of(None, opening)] == [
        ("", "是否开餐待核实"),
        ("晚餐", "停餐"),
    ]


minutes = st.integers(0, 3 * 1440)


@given(st.sampled_from([OFFICE, CANTEEN, NIGHT, UNKNOWN]), minutes, minutes, minutes)
def test_nothing_is_open_while_it_is_closed_and_nothing_else_changes(hours, one, other, moment):
    """At every minute: within the closure nothing is open, outside of it everything is as without it."""
    first, last = sorted((one, other))
    start = datetime(2026, 11, 25)
    begin, end, now = (start + timedelta(minutes=number) for number in (first, last + 1, moment))
    closure = {"种类": "停业", "起止": f"{begin:%Y-%m-%d %H:%M}至{end:%Y-%m-%d %H:%M}"}
    state, usual = standing(timetable(hours, closure), now).state, standing(timetable(hours), now).state
    inside = begin <= now < end
    # An evening belongs to the day on which it begins: a closure of that day takes it whole, one of the next leaves it.
    if hours is not NIGHT or now.hour >= 6:
        assert state is (State.CLOSED if inside else usual)
