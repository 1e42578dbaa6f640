"""Sessions and activities: their 起止, their holidays, the state of their place on a day → whether they are held."""

from datetime import date, timedelta

import pytest

from linli.engine.schedule import HORIZON_DAYS
from linli.model import Programme
from tests.engine.town import CLOSED_CENTER, CONTEXT, RECORD, REPAIRED, REST, TODAY, place, schedule, told

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
