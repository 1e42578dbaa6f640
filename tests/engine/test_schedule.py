"""The schedule: 状态, announcements, the parent and the 起止 of an activity on a day → its state, one line a case."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from linli.engine.schedule import HORIZON_DAYS, Schedule
from linli.engine.state_words import state_words
from linli.engine.timetable import State
from linli.load.calendar_folder import load_almanac
from linli.load.loading import load_vocabulary
from linli.model import Announcement, AreaRecord, Place, Programme
from linli.model.area_tree import area_tree
from linli.model.directory import Directory
from tests.sample import ROOT

VOCABULARY, _ = load_vocabulary(ROOT)
CONTEXT = {"vocabulary": VOCABULARY}
ALMANAC, _ = load_almanac(ROOT)
TODAY = date(2026, 11, 24)
RECORD = {"来源": ["s1"], "录入": "2026-11-23"}
OPEN, REST = "09:00-17:00", "休息"

AREAS = [
    {
        "编号": "qinghe",
        "名称": "清河县",
        "级别": "县区",
        "下级": [{"编号": code, "名称": f"{code}镇", "级别": "乡镇街道"} for code in ("chengguan", "chengguan2")],
    }
]


def place(code="canteen", kind="幸福食堂", hours=("每天 9:00-17:00",), area="qinghe/chengguan", **given):
    """Return a place that is open from nine to five unless it is said otherwise."""
    tree = {"id": code, "file": f"places/{code}.yml", "名称": code, "类型": kind, "所在地": area, **RECORD}
    return Place.model_validate({**tree, **({"开放时间": list(hours)} if hours else {}), **given}, context=CONTEXT)


def announcement(number, line):
    """Return an announcement from “kind subjects days [reason] [hours]”; one stands in the list after another by time."""
    kind, subjects, period, *rest = line.split()
    reason, *hours = rest or [""]
    subjects, _, narrowed = subjects.partition("|")
    tree = {
        "id": f"a{9 - number}{number}",
        "file": f"announcements/qinghe/a{number}.yml",
        "标题": f"{kind}的公告",
        "种类": kind,
        "涉及": subjects.split("、"),
        "起止": period.replace("_", " "),
        "发布时间": f"2026-11-20 08:{number:02}",
        **RECORD,
        "原因": reason,
        "类型": narrowed,
        "时间": [" ".join(hours)] if hours else "",
    }
    tree = {key: value for key, value in tree.items() if value}
    return Announcement.model_validate(tree, context=CONTEXT)


def schedule(places, lines=(), today=TODAY):
    """Return the schedule of a small directory; the announcements are read in the wrong order."""
    announced = [announcement(number, line) for number, line in enumerate(lines)]
    areas = tuple(area_tree(tuple(AreaRecord.model_validate(area, context=CONTEXT) for area in AREAS)))
    entries = (*places, *reversed(announced))
    return Schedule(Directory("data/sample", VOCABULARY, area_list=areas, entries=entries), ALMANAC, today)


def told(state):
    """Return what residents read of a day; of a doubt also its cause."""
    cause = f"（{state.occasion}）" if state.state is State.UNKNOWN and state.occasion else ""
    return f"{state_words(state)}{cause}"


def on(places, lines, day):
    """Return what is told of the last of some places on a day of November or December."""
    month, number = map(int, day.split("-"))
    return told(schedule(places, lines).timetable(places[-1]).on(date(2026, month, number)))


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


DOUBT = "所在的center停业，是否开放待核实"
CLOSED_CENTER = "停业 center 2026-11-25至2026-11-27 停电"
CLOSED_MORNING = "停业 center 2026-11-26_08:00至2026-11-26_12:00 停水"
REPAIRED = {"现状": "暂停", "自": "2026-11-26", "说明": "装修"}
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


SESSIONS = [
    # 期次, where it is held, announcements, the day, what is told of it
    ({}, ["canteen"], [], "11-24", "14:00-16:00"),
    ({}, ["canteen"], [], "11-23", "14:00-16:00"),
    ({}, ["canteen"], [], "11-27", "14:00-16:00"),
    ({}, ["canteen"], [], "11-22", None),
    ({}, ["canteen"], [], "11-28", REST),
    ({"起止": None}, ["canteen"], [], "11-24", REST),
    ({"时间": ["周二 14:00-16:00"]}, ["canteen"], [], "11-25", REST),
    ({}, ["canteen"], ["停业 canteen 2026-11-24至2026-11-25 停电"], "11-24", "这天开不开待核实（停电）"),
    ({}, ["canteen"], ["停业 canteen 2026-11-24至2026-11-28 停电"], "11-28", REST),
    ({}, ["center", "canteen"], ["停业 canteen 2026-11-24至2026-11-25 停电"], "11-24", "这天开不开待核实（停电）"),
    ({}, ["center", "canteen"], ["停业 center 2026-11-24至2026-11-25 停电"], "11-24", "这天开不开待核实（停电）"),
    ({}, ["qinghe/chengguan"], ["停业 qinghe 2026-11-24至2026-11-25 停电"], "11-24", "14:00-16:00"),
    ({}, ["qinghe/chengguan", "canteen"], [], "11-24", "14:00-16:00"),
    ({}, [], [], "11-24", "14:00-16:00"),
]


@pytest.mark.parametrize(("given", "venues", "lines", "day", "expected"), SESSIONS)
def test_a_session_is_held_within_its_period_where_its_venues_are_open(given, venues, lines, day, expected):
    """Outside its 起止 it is not held; where a venue is closed it is unknown; an area is no venue that can close."""
    session = {"名称": "第一期", "起止": "2026-11-23至2026-11-27", "时间": ["每天 14:00-16:00"], **given}
    session = {key: value for key, value in session.items() if value}
    tree = {"id": "class", "file": "programmes/qinghe/class.yml", "名称": "书法课", "种类": "课堂", "期次": [session]}
    programme = Programme.model_validate(
        {**tree, **RECORD, **({"开办地点": venues} if venues else {})}, context=CONTEXT
    )
    found = schedule([place("center", "服务中心"), place()], lines).session(programme, programme.sessions[0])
    month, number = map(int, day.split("-"))
    when = date(2026, month, number)
    assert found.end == TODAY + timedelta(days=HORIZON_DAYS)
    assert (told(found.on(when)) if when in found else None) == expected


@pytest.mark.parametrize(
    ("venues", "expected"),
    [
        (["hall"], "08:00-18:00"),
        (["shili/yunping"], "08:00-18:00"),
        (["hall", "canteen"], "08:00-18:00"),
        (["zhaotong"], "寒暑假日期待核实"),
    ],
)
def test_the_terms_of_a_session_are_those_of_its_first_venue(venues, expected):
    """寒暑假 are those of the area of the first venue, or of the area that is named for it."""
    hall = place("hall", area="shili/yunping/beimen", hours=("全年无休 7:00-19:00",))
    session = {"名称": "寒假班", "起止": "2027-01-20至2027-02-01", "时间": ["寒暑假 8:00-18:00"]}
    tree = {"id": "class", "file": "programmes/qinghe/class.yml", "名称": "书法课", "种类": "课堂", "期次": [session]}
    programme = Programme.model_validate({**tree, **RECORD, "开办地点": venues}, context=CONTEXT)
    found = schedule([hall, place(hours=("全年无休 7:00-19:00",))], today=date(2027, 1, 24))
    assert told(found.session(programme, programme.sessions[0]).on(date(2027, 1, 25))) == expected


PERIOD = "2026-11-23至2026-11-26"
ACTIVITIES = [
    # an activity every day from three to four, what is said of its place, announcements, the day, what is told of it
    ({}, {}, [], "11-24", "15:00-16:00"),
    ({"起止": PERIOD}, {}, [], "11-23", "15:00-16:00"),
    ({"起止": PERIOD}, {}, [], "11-26", "15:00-16:00"),
    ({"起止": PERIOD}, {}, [], "11-27", REST),
    ({"起止": "2026-11-25至另行通知"}, {}, [], "11-24", REST),
    ({"起止": "2026-11-25至另行通知"}, {}, [], "12-22", "15:00-16:00"),
    ({"时间": ["周二 15:00-16:00"]}, {}, [], "11-24", "15:00-16:00"),
    ({"时间": ["周二 15:00-16:00"]}, {}, [], "11-25", REST),
    ({}, {"开放时间": ["周一至周五 9:00-17:00"]}, [], "11-28", "这天开不开待核实"),
    ({"时间": ["周二 15:00-16:00"]}, {"开放时间": ["周一至周五 9:00-17:00"]}, [], "11-28", REST),
    ({}, {"开放时间": ["周末 时间待核实"]}, [], "11-28", "这天开不开待核实"),
    ({}, {"开放时间": ["周一至周五 时间待核实"]}, [], "11-28", "这天开不开待核实"),
    ({}, {}, ["停业 canteen 2026-11-24至2026-11-25 停电"], "11-24", "这天开不开待核实（停电）"),
    ({"起止": PERIOD}, {}, ["停业 canteen 2026-11-24至另行通知 停电"], "11-27", REST),
    ({}, {"状态": REPAIRED}, [], "11-25", "15:00-16:00"),
    ({}, {"状态": REPAIRED}, [], "11-26", "这天开不开待核实（装修）"),
    ({}, {"隶属": "center"}, [CLOSED_CENTER], "11-26", "这天开不开待核实（停电）"),
    # of a place whose hours nobody has told, only what closes it counts
    ({}, {"开放时间": []}, [], "11-24", "15:00-16:00"),
    ({}, {"开放时间": []}, ["停业 canteen 2026-11-24至2026-11-25 停电"], "11-24", "这天开不开待核实（停电）"),
    ({}, {"开放时间": []}, ["停业 canteen 2026-11-24至2026-11-25 停电"], "11-26", "15:00-16:00"),
    ({}, {"开放时间": [], "状态": REPAIRED}, [], "11-26", "这天开不开待核实（装修）"),
    ({}, {"开放时间": [], "隶属": "center"}, [CLOSED_CENTER], "11-26", "这天开不开待核实（停电）"),
]


@pytest.mark.parametrize(("activity", "around", "lines", "day", "expected"), ACTIVITIES)
def test_an_activity_is_held_within_its_period_where_its_place_is_open(activity, around, lines, day, expected):
    """Outside its 起止 it is not held; on days on which its place is closed or unknown it is unknown."""
    given = {key: value for key, value in around.items() if key != "开放时间"}
    held = {"名称": "书法班", "时间": ["每天 15:00-16:00"], **activity}
    here = place(hours=around.get("开放时间", ["每天 9:00-17:00"]), 活动=[held], **given)
    month, number = map(int, day.split("-"))
    found = schedule([place("center", "服务中心"), here], lines).activity(here, here.activities[0])
    assert told(found.on(date(2026, month, number))) == expected


def test_a_schedule_takes_over_what_a_longer_one_has_worked_out():
    """Of a place and its activities it says what it would say alone, day by day and no day more."""
    here = place(活动=[{"名称": "书法班", "时间": ["周二 15:00-16:00"]}])
    longer = schedule([here], ["停业 canteen 2026-11-25至2026-11-27 停电"])
    near, alone = (Schedule(longer.directory, ALMANAC, TODAY, 4, given) for given in (longer, None))
    assert near.timetable(here) == alone.timetable(here)
    assert near.activity(here, here.activities[0]) == alone.activity(here, here.activities[0])


HOLIDAYS = [
    # 节假日 of an activity, what is told of a legal holiday and of the day after it
    ({}, "节假日是否开放待核实", "10:00-11:00"),
    ({"节假日": "停办"}, "休息（元旦）", "10:00-11:00"),
    ({"节假日": "停"}, "休息（元旦）", "10:00-11:00"),
    ({"节假日": "照常"}, "10:00-11:00（元旦）", "10:00-11:00"),
    ({"节假日": "照常举行"}, "10:00-11:00（元旦）", "10:00-11:00"),
    ({"节假日": "看通知"}, "节假日是否开放待核实", "10:00-11:00"),
]


@pytest.mark.parametrize(("said", "holiday", "after"), HOLIDAYS)
def test_the_holidays_of_an_activity(said, holiday, after):
    """停办 closes it on legal holidays, 照常 keeps it; what says neither leaves them unknown."""
    here = place(hours=("全年无休 9:00-17:00",), 活动=[{"名称": "合唱", "时间": ["每天 10:00-11:00"], **said}])
    found = schedule([here], today=date(2026, 1, 1)).activity(here, here.activities[0])
    assert [told(found.on(date(2026, 1, day))) for day in (1, 5)] == [holiday, after]


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
