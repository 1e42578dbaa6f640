"""What the records of a directory are found by, and the files that a site publishes."""

import json
from datetime import date
from pathlib import Path

import pytest

from linli.engine.timetable import DayState, State
from linli.load.settings import Settings
from linli.publish.index.catalogue import catalogue
from linli.publish.index.entry import Catalogue, IndexEntry
from linli.publish.index.files import search_index
from linli.publish.index.findable import Basis
from linli.publish.pages.published import findable
from linli.publish.site import HandPage, Site
from tests.sample import CANTEEN, DIRECTORY, open_sample

DAY = date(2026, 11, 23)

RECORDS = {
    CANTEEN: """\
名称: 柳溪社区幸福食堂
类型: 幸福食堂
小类: 社区食堂
所在地: qinghe/chengguan/liuxi
隶属: liuxi-center
地址: 解放路12号
电话: [{号码: 0870-1234567}]
位置: {经度: 100.1, 纬度: 20.1, 坐标系: WGS-84}
怎么走: 菜市场旁边
服务对象: [老年人]
服务: [助餐, 送餐]
场地: [大厅]
无障碍: [坡道]
收费: [{项目: 午餐, 标准: 12元, 优惠: [80周岁以上 免费]}]
菜品举例: [排骨炖萝卜]
活动: [{名称: 包饺子, 时间: [每周六 14:30-16:00]}]
拼音: liu xi she qu xing fu shi tang
曾用名: [柳溪餐厅]
来源: [s1]
录入: 2026-11-23
核实: {方式: 电话, 日期: 2026-11-20}
""",
    "programmes/qinghe/liuxi-class.yml": """\
名称: 四点半课堂
种类: 课堂
内容: [课业辅导]
服务: [课业辅导]
对象: {年龄: 6-12, 说明: 小学生}
开办地点: [liuxi-canteen]
期次: [{名称: 第一期, 起止: 2026-09-07至2027-01-15}]
来源: [s1]
录入: 2026-11-23
""",
    "teams/qinghe/liuxi-team.yml": """\
名称: 柳溪志愿服务队
种类: 银发
做什么: [上门探访]
服务: [上门探访]
服务范围: [qinghe/chengguan]
来源: [s1]
录入: 2026-11-23
""",
    "policies/qinghe/allowance.yml": """\
名称: 高龄津贴
谁能享受: 年满八十的老人
需求: [想问补贴政策]
来源: [s1]
录入: 2026-11-23
""",
    "announcements/qinghe/20261120-closed.yml": """\
标题: 柳溪食堂停电停业
种类: 停业
涉及: [liuxi-canteen]
起止: 2026-11-24至另行通知
原因: 停电
发布时间: 2026-11-20 17:20
来源: [s1]
录入: 2026-11-20
""",
    "announcements/qinghe/20261101-past.yml": """\
标题: 早就过去的停业
种类: 停业
涉及: [liuxi-canteen]
起止: 2026-11-02至2026-11-03
原因: 停电
发布时间: 2026-11-01 17:20
来源: [s1]
录入: 2026-11-01
""",
}

OPEN = DayState(State.OPEN)


@pytest.fixture
def found(tmp_path: Path) -> Catalogue:
    """The catalogue of a small directory with a record of every type."""
    directory = open_sample(tmp_path, RECORDS).directories[DIRECTORY]
    basis = Basis(
        directory=directory,
        day=DAY,
        hours={"liuxi-canteen": (OPEN,)},
        dishes={"liuxi-canteen": ("香干炒肉",)},
    )
    return catalogue(basis, findable())


def entry(found: Catalogue, kind: str, name: str) -> IndexEntry:
    """The entry of that type and id."""
    return next(entry for entry in found.entries if (entry.type, entry.id) == (kind, name))


def test_a_place_is_found_by_all_it_says(found: Catalogue) -> None:
    """Every field of a place that residents may ask for is in its entry."""
    assert entry(found, "place", "liuxi-canteen") == IndexEntry(
        type="place",
        id="liuxi-canteen",
        name="柳溪社区幸福食堂",
        former_names=("柳溪餐厅",),
        area="qinghe/chengguan/liuxi",
        kind="canteen",
        subkind="community-canteen",
        address="解放路12号",
        phones=("0870-1234567",),
        text="菜市场旁边；排骨炖萝卜",
        charges=("午餐 12元 80岁以上 免费",),
        access=("ramp",),
        services=("meals", "meal-delivery"),
        needs=("meals", "home-help"),
        audiences=("older-people",),
        activities=("包饺子",),
        rooms=("大厅",),
        programmes=("四点半课堂",),
        dishes=("香干炒肉",),
        position=(100.1, 20.1),
        accessible=True,
        delivers=True,
        hours=(OPEN,),
        verified=date(2026, 11, 20),
        pinyin="liu xi she qu xing fu shi tang",
    )


def test_other_records_have_their_type_as_kind(found: Catalogue) -> None:
    """Programmes, teams and policies answer to the facet 类型 by their type, and lie where they are held."""
    programme = entry(found, "programme", "liuxi-class")
    assert (programme.kind, programme.subkind, programme.area) == (
        "programmes",
        "programmes-class",
        "qinghe/chengguan/liuxi",
    )
    assert programme.text == "小学生；第一期"
    assert programme.activities == ("课业辅导",)
    assert entry(found, "team", "liuxi-team").area == "qinghe/chengguan"
    assert entry(found, "policy", "allowance").needs == ("benefits",)


def test_only_announcements_that_hold_are_found(found: Catalogue) -> None:
    """What is over is history; what holds or is to come is found, with its reason."""
    announcements = [entry for entry in found.entries if entry.type == "announcement"]
    assert [(entry.id, entry.text) for entry in announcements] == [("20261120-closed", "停业；停电")]


def test_needs_and_services_have_entries(found: Catalogue) -> None:
    """Each need and each service of the vocabulary has a page, so it can be found."""
    assert entry(found, "need", "after-school").name == "放学没人管"
    assert entry(found, "service", "meals").services == ("meals",)


def test_a_site_publishes_two_files(tmp_path: Path) -> None:
    """/data/index.json and /data/index-more.json are made of the same entries, hand-written pages but the handbook among them."""
    site = Site(
        root=tmp_path,
        directory=open_sample(tmp_path, RECORDS).directories[DIRECTORY],
        settings=Settings(directory=DIRECTORY),
        today=DAY,
        hand_pages=[
            HandPage("about/", "关于本站", "非政府网站"),
            HandPage("staff/menus/", "菜单怎么写", "排骨炖萝卜"),
        ],
    )
    index = search_index(findable())
    plans = list(index.plan(site))
    assert [plan.uri for plan in plans] == ["data/index.json", "data/index-more.json"]
    first, more = (json.loads(index.render(site, plan)) for plan in plans)
    assert "about/" in first["ids"].split("\n")
    assert "staff/" not in first["ids"]
    assert first["day"] == more["day"] == "2026-11-23"
    assert len(more["phones"].split("\n")) == len(first["area"])
