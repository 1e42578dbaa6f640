"""The schedule: 状态, announcements, the parent and the 起止 of an activity on a day → its state, one line a case."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from linli.engine.schedule import HORIZON_DAYS, Schedule
from linli.model.directory import Directory
from tests.engine.town import ALMANAC, OPEN, REST, TODAY, VOCABULARY, announcement, on, place, schedule, told

OPERATIONS = [
    # 状态, the day, what is told
    ({"现状": "暂停", "自": "2026-12-01", "说明": "装修"}, "11-30", OPEN),
    ({"现状": "暂停", "自": "2026-12-01", "说明": "装修"}, "12-01", "休息（装修）"),
    ({"现状": "暂停", "自": "2026-12-01", "说明": "装修"}, "12-31", "休息（装修）"),
    ({"现状": "暂停", "说明": "装修"}, "11-23", "休息（装修）"),
    ({"现状": "暂停"}, "11-24", "休息（暂停）"),
    ({"现状": "撤销", "自": "2026-11-24"}, "11-23", OPEN),
    ({"现状": "撤销", "自": "2026-11-24"}, "11-24", "休息（撤销）"),
    ({"现状": "筹建"}, "11-24", "休息（筹建）"),
    ({"现状": "正常"}, "11-24", OPEN),
    ({"现状": "正常", "自": "2026-11-01", "说明": "装修好了"}, "11-24", OPEN),
]


@pytest.mark.parametrize(("operation", "day", "expected"), OPERATIONS)
def test_a_place_is_closed_from_the_day_of_its_operation_on(operation, day, expected):
    """状态 counts from its 自 on, without one always; 正常 changes nothing."""
    assert on([place(状态=operation)], [], day) == expected


ANNOUNCEMENTS = [
    # announcements in the order of their publication, the day, what is told
    (["停业 canteen 2026-11-25至2026-11-27 停电"], "11-24", OPEN),
    (["停业 canteen 2026-11-25至2026-11-27 停电"], "11-25", "休息（停电）"),
    (["停业 canteen 2026-11-25至2026-11-27 停电"], "11-27", "休息（停电）"),
    (["停业 canteen 2026-11-25至2026-11-27 停电"], "11-28", OPEN),
    (["停业 canteen 2026-11-25至2026-11-25 停电"], "11-25", "休息（停电）"),
    (["停业 canteen 2026-11-25至另行通知 停电"], "11-24", OPEN),
    (["停业 canteen 2026-11-25至另行通知 停电"], "12-31", "休息（停电）"),
    (["停业 canteen 2026-11-25至2026-11-27"], "11-26", "休息（停业的公告）"),
    (["停业 other、canteen 2026-11-25至2026-11-27 停电"], "11-26", "休息（停电）"),
    (["停业 other 2026-11-25至2026-11-27 停电"], "11-26", OPEN),
    (["停业 qinghe 2026-11-25至2026-11-27 大雪"], "11-26", "休息（大雪）"),
    (["停业 qinghe/chengguan 2026-11-25至2026-11-27 大雪"], "11-26", "休息（大雪）"),
    (["停业 qinghe/chengguan2 2026-11-25至2026-11-27 大雪"], "11-26", OPEN),
    (["停业 qinghe|幸福食堂 2026-11-25至2026-11-27 大雪"], "11-26", "休息（大雪）"),
    (["停业 qinghe|儿童之家 2026-11-25至2026-11-27 大雪"], "11-26", OPEN),
    (["停业 qinghe、canteen|儿童之家 2026-11-25至2026-11-27 大雪"], "11-26", "休息（大雪）"),
    (["调整时间 canteen 2026-11-25至2026-11-27 冬天 10:00-15:00"], "11-24", OPEN),
    (["调整时间 canteen 2026-11-25至2026-11-27 冬天 10:00-15:00"], "11-27", "10:00-15:00（冬天）"),
    (["调整时间 canteen 2026-11-25至2026-11-27 冬天 10:00-15:00"], "11-28", OPEN),
    (["调整时间 canteen 2026-11-25至2026-11-27 冬天 周四 休息"], "11-26", "休息（冬天）"),
    (["调整时间 canteen 2026-11-25至2026-11-27 冬天 周四 休息"], "11-27", OPEN),
    (["调整时间 qinghe 2026-11-25至2026-11-27 冬天 10:00-15:00"], "11-26", OPEN),
    (["活动 canteen 2026-11-25至2026-11-27 联欢 10:00-12:00"], "11-26", OPEN),
    (["更正 canteen 2026-11-25至2026-11-27 写错了"], "11-26", OPEN),
    (["活动 canteen 2026-11-25至2026-11-27 联欢"], "11-26", OPEN),
    # the later one beats the earlier
    (
        ["停业 canteen 2026-11-25至2026-11-30 停电", "调整时间 canteen 2026-11-27至2026-11-28 来电 10:00-12:00"],
        "11-26",
        "休息（停电）",
    ),
    (
        ["停业 canteen 2026-11-25至2026-11-30 停电", "调整时间 canteen 2026-11-27至2026-11-28 来电 10:00-12:00"],
        "11-27",
        "10:00-12:00（来电）",
    ),
    (
        ["停业 canteen 2026-11-25至2026-11-30 停电", "调整时间 canteen 2026-11-27至2026-11-28 来电 10:00-12:00"],
        "11-29",
        "休息（停电）",
    ),
    (
        ["调整时间 canteen 2026-11-27至2026-11-28 冬天 10:00-12:00", "停业 qinghe 2026-11-25至2026-11-30 停电"],
        "11-27",
        "休息（停电）",
    ),
    (
        ["停业 canteen 2026-11-25至2026-11-30 停电", "停业 canteen 2026-11-26至2026-11-30 停水"],
        "11-25",
        "休息（停电）",
    ),
    (
        ["停业 canteen 2026-11-25至2026-11-30 停电", "停业 canteen 2026-11-26至2026-11-30 停水"],
        "11-26",
        "休息（停水）",
    ),
]


@pytest.mark.parametrize(("lines", "day", "expected"), ANNOUNCEMENTS)
def test_announcements_beat_rules_and_the_later_one_the_earlier(lines, day, expected):
    """An announcement holds on its days, both included, for the places it names; one for an area may only close."""
    assert on([place("other"), place()], lines, day) == expected


def test_of_announcements_of_the_same_minute_the_id_decides():
    """Published together, the one whose id comes later counts."""
    first, second = (
        announcement(number, f"停业 canteen 2026-11-25至2026-11-27 {cause}")
        for number, cause in enumerate(["停水", "停电"])
    )
    entries = (place(), first, second.model_copy(update={"published": first.published}))
    found = Schedule(Directory("data/sample", VOCABULARY, entries=entries), ALMANAC, TODAY)
    assert told(found.timetable(entries[0]).on(date(2026, 11, 26))) == "休息（停水）"


def test_operation_beats_announcements():
    """A place that is not operating is closed for that cause, whatever an announcement says of the day."""
    stopped = place(状态={"现状": "暂停", "自": "2026-11-26", "说明": "装修"})
    lines = ["调整时间 canteen 2026-11-25至2026-11-27 冬天 10:00-15:00"]
    assert [on([stopped], lines, day) for day in ("11-25", "11-26")] == ["10:00-15:00（冬天）", "休息（装修）"]


def test_an_announcement_does_not_complete_a_list():
    """New hours for three days say nothing of the others: without hours of its own the place stays unknown on these."""
    lines = ["调整时间 canteen 2026-11-25至2026-11-27 冬天 10:00-15:00"]
    assert [on([place(hours=())], lines, day) for day in ("11-25", "11-28")] == [
        "10:00-15:00（冬天）",
        "开放时间待核实",
    ]


def test_a_rule_that_decides_gives_no_cause():
    """Only announcements and 状态 put a cause beside a day; the remark of a rule does not."""
    assert on([place(hours=("每天 9:00-17:00", "周四 休息"))], [], "11-26") == REST


def test_a_schedule_takes_over_what_a_longer_one_has_worked_out():
    """Of a place and its activities it says what it would say alone, day by day and no day more."""
    here = place(活动=[{"名称": "书法班", "时间": ["周二 15:00-16:00"]}])
    longer = schedule([here], ["停业 canteen 2026-11-25至2026-11-27 停电"])
    near, alone = (Schedule(longer.directory, ALMANAC, TODAY, 4, given) for given in (longer, None))
    assert near.timetable(here) == alone.timetable(here)
    assert near.activity(here, here.activities[0]) == alone.activity(here, here.activities[0])


def test_the_window_begins_yesterday_and_ends_with_the_horizon():
    """A timetable knows yesterday, whose evening may last past midnight, today, and all days up to the horizon."""
    here = place(hours=("每天 18:00-次日02:00",))
    found = schedule([here])
    timetable = found.timetable(here)
    assert HORIZON_DAYS == 60
    assert (found.first, timetable.start) == (date(2026, 11, 23), date(2026, 11, 23))
    assert timetable.end == TODAY + timedelta(days=HORIZON_DAYS)
    assert (
        found.activity(here, place(活动=[{"名称": "a", "时间": ["每天 9:00-10:00"]}]).activities[0]).end
        == timetable.end
    )


def test_today_of_a_place():
    """The state of today is that of its timetable on that day, and is worked out once."""
    here = place(hours=("周二 9:00-12:00",))
    found = schedule([here])
    assert told(found.today_of(here)) == "09:00-12:00"
    assert found.timetable(here) is found.timetable(here)
    assert told(replace(found, today=TODAY + timedelta(days=1), _kept={}).today_of(here)) == REST
