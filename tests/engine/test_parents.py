"""What lies in a closed place, and a place without its closures: records, announcements, day → state."""

from datetime import date

import pytest

from linli.engine.schedule import Schedule
from tests.engine.town import CLOSED_CENTER, OPEN, REPAIRED, on, place, schedule, told

DOUBT = "所在的center停业，是否开放待核实"
CLOSED_MORNING = "停业 center 2026-11-26_08:00至2026-11-26_12:00 停水"
PARENTS = [
    # what is said of the parent, of the place in it, announcements, the day, what is told of the place
    ({}, {}, [CLOSED_CENTER], "11-24", OPEN),
    ({}, {}, [CLOSED_CENTER], "11-25", f"{DOUBT}（停电）"),
    ({}, {}, [CLOSED_CENTER], "11-27", f"{DOUBT}（停电）"),
    ({}, {}, [CLOSED_CENTER], "11-28", OPEN),
    ({}, {}, ["停业 center 2026-11-25至2026-11-27"], "11-26", DOUBT),
    ({}, {}, ["停业 center、canteen 2026-11-25至2026-11-27 停电"], "11-26", "休息（停电）"),
    ({}, {}, [CLOSED_CENTER, "停业 canteen 2026-11-26至2026-11-26 停水"], "11-26", "休息（停水）"),
    ({}, {}, [CLOSED_CENTER, "停业 canteen 2026-11-26至2026-11-26 停水"], "11-25", f"{DOUBT}（停电）"),
    (
        {},
        {},
        ["停业 center、canteen 2026-11-25至2026-11-27 停电", "停业 center 2026-11-26至2026-11-26 停水"],
        "11-26",
        "休息（停电）",
    ),
    ({}, {}, [CLOSED_CENTER, "停业 center 2026-11-26至2026-11-26 停水"], "11-26", f"{DOUBT}（停水）"),
    ({}, {}, ["停业 qinghe|服务中心 2026-11-25至2026-11-27 检修"], "11-26", f"{DOUBT}（检修）"),
    ({}, {}, ["停业 qinghe 2026-11-25至2026-11-27 大雪"], "11-26", "休息（大雪）"),
    ({}, {}, ["调整时间 center 2026-11-25至2026-11-27 冬天 10:00-12:00"], "11-26", OPEN),
    ({}, {}, ["调整时间 center 2026-11-25至2026-11-27 冬天 周四 休息"], "11-26", OPEN),
    ({}, {}, [CLOSED_CENTER, "调整时间 center 2026-11-26至2026-11-26 来电 10:00-12:00"], "11-25", f"{DOUBT}（停电）"),
    ({}, {}, [CLOSED_CENTER, "调整时间 center 2026-11-26至2026-11-26 来电 10:00-12:00"], "11-26", OPEN),
    ({}, {}, ["停业 canteen 2026-11-25至2026-11-27 停水"], "11-26", "休息（停水）"),
    # closed for a part of the day, hours outside of that part stay known; not where the whole day is closed as well
    ({}, {"开放时间": ["每天 14:00-17:00"]}, [CLOSED_MORNING], "11-26", "14:00-17:00"),
    ({}, {}, [CLOSED_MORNING], "11-26", f"{DOUBT}（停水）"),
    ({}, {"开放时间": ["每天 14:00-17:00"]}, [CLOSED_CENTER, CLOSED_MORNING], "11-26", f"{DOUBT}（停水）"),
    ({}, {"开放时间": ["每天 14:00-17:00"]}, [CLOSED_MORNING, CLOSED_CENTER], "11-26", f"{DOUBT}（停电）"),
    # a part of its own day that is closed does not tell how the rest stands where all around it is closed
    (
        {},
        {},
        [CLOSED_CENTER, "停业 canteen 2026-11-26_14:00至2026-11-26_16:00 停水"],
        "11-26",
        f"{DOUBT}（停电）",
    ),
    ({"状态": REPAIRED}, {}, [], "11-25", OPEN),
    ({"状态": REPAIRED}, {}, [], "11-26", DOUBT),
    ({"状态": {"现状": "撤销"}}, {}, [], "11-23", DOUBT),
    ({"状态": {"现状": "正常", "自": "2026-11-01"}}, {}, [], "11-26", OPEN),
    ({"状态": REPAIRED}, {}, [CLOSED_CENTER], "11-26", f"{DOUBT}（停电）"),
    ({"状态": REPAIRED}, {}, ["停业 center、canteen 2026-11-25至2026-11-26 停电"], "11-26", "休息（停电）"),
    ({"状态": REPAIRED}, {}, ["停业 center、canteen 2026-11-25至2026-11-26 停电"], "11-27", DOUBT),
    ({"状态": REPAIRED}, {"状态": {"现状": "暂停", "自": "2026-11-27", "说明": "漏水"}}, [], "11-26", DOUBT),
    ({"状态": REPAIRED}, {"状态": {"现状": "暂停", "自": "2026-11-27", "说明": "漏水"}}, [], "11-27", "休息（漏水）"),
    ({"开放时间": ["每天 休息"]}, {}, [], "11-26", OPEN),
    ({}, {"隶属": "nowhere"}, [CLOSED_CENTER], "11-26", OPEN),
]


@pytest.mark.parametrize(("around", "given", "lines", "day", "expected"), PARENTS)
def test_a_closed_parent_makes_what_lies_in_it_unknown(around, given, lines, day, expected):
    """Where the parent is closed by 状态 or an announcement nobody knows of the place, unless it is named as well."""
    hours = around.get("开放时间", ["每天 9:00-17:00"])
    parent = place("center", "服务中心", hours, **{key: value for key, value in around.items() if key != "开放时间"})
    assert on([parent, place(**{"隶属": "center", **given})], lines, day) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["停业 house 2026-11-25至2026-11-27 停电"], "所在的house停业，是否开放待核实（停电）"),
        (["停业 house、center 2026-11-25至2026-11-27 停电"], f"{DOUBT}（停电）"),
        (["停业 house、canteen 2026-11-25至2026-11-27 停电"], "休息（停电）"),
        (["停业 house 2026-11-25至2026-11-27 停电", "停业 center 2026-11-25至2026-11-27 停水"], f"{DOUBT}（停水）"),
    ],
)
def test_a_place_within_a_place_within_a_closed_one_is_unknown(lines, expected):
    """A closed house makes all that lies in it unknown, floor by floor; of several that are closed the nearest is named."""
    floors = [place("house", "服务中心"), place("center", "服务中心", 隶属="house"), place(隶属="center")]
    assert on(floors, lines, "11-26") == expected


def test_places_that_lie_in_one_another_in_a_circle_are_answered():
    """A circle of 隶属, which the check refuses, still has an answer."""
    circle = [place("center", 隶属="canteen"), place(隶属="center")]
    assert on(circle, [CLOSED_CENTER], "11-26") == f"{DOUBT}（停电）"


def test_many_closures_of_a_parent_are_looked_at_once(monkeypatch):
    """What closes a parent is worked out once, not once a place and day."""
    asked = []
    found = Schedule._announced
    monkeypatch.setattr(Schedule, "_announced", lambda self, of: asked.append(of.id) or found(self, of))
    parts = [place(f"canteen-{number}", 隶属="center") for number in range(20)]
    given = schedule([place("center", "服务中心"), *parts], [CLOSED_CENTER] * 3)
    for part in parts:
        given.timetable(part)
    assert asked.count("center") == 1


NEW_HOURS = "调整时间 canteen 2026-11-25至2026-11-28 冬天 10:00-15:00"
OWN_CLOSURES = [
    # what is said of the place, announcements, the day, what would be told of it without the closures
    ({}, [], "11-26", OPEN),
    ({}, ["停业 canteen 2026-11-25至2026-11-27 停电"], "11-26", OPEN),
    ({}, ["停业 qinghe 2026-11-25至2026-11-27 大雪"], "11-26", OPEN),
    ({}, ["停业 canteen 2026-11-26_10:00至2026-11-26_12:00 停电"], "11-26", OPEN),
    ({}, [NEW_HOURS], "11-26", "10:00-15:00（冬天）"),
    ({}, [NEW_HOURS, "停业 canteen 2026-11-26至2026-11-26 停电"], "11-26", "10:00-15:00（冬天）"),
    ({"状态": REPAIRED}, ["停业 canteen 2026-11-25至2026-11-27 停电"], "11-25", OPEN),
    ({"状态": REPAIRED}, ["停业 canteen 2026-11-25至2026-11-27 停电"], "11-26", "休息（装修）"),
    ({"隶属": "center"}, [CLOSED_CENTER], "11-26", OPEN),
    ({"隶属": "center"}, [CLOSED_CENTER, "停业 canteen 2026-11-26至2026-11-26 停水"], "11-26", OPEN),
]


@pytest.mark.parametrize(("given", "lines", "day", "expected"), OWN_CLOSURES)
def test_a_place_without_its_closures(given, lines, day, expected):
    """What closes the place, or what it lies in, is left out: new hours and 状态 count."""
    here = place(**given)
    month, number = map(int, day.split("-"))
    found = schedule([place("center", "服务中心"), here], lines).without_closures(here)
    assert told(found.on(date(2026, month, number))) == expected
