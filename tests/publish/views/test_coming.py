"""What a place says of who may come, ordering, paying, rooms and delivery."""

from datetime import date

import pytest

from linli.checks.project import open_project
from linli.load.settings import Settings
from linli.publish.data.datasets import entry_row_data
from linli.publish.sheets.registry import notice_keys
from linli.publish.site import Site
from linli.publish.views.asking import place_unknown
from linli.publish.views.coming import coming_facts, coming_view, deadline_words, outside_links
from linli.publish.views.evidence import verification_view
from linli.publish.views.prices import age_form, price_tables
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, ROOT, open_sample

ROOMS = "场地: [棋牌室, {名称: 图书室, 开放时间: [周日 09:00-11:00], 容纳: 30, 预约: 打电话}]\n"


def site_of(tmp_path, changes):
    """Return the sample as a site."""
    project = open_sample(tmp_path, changes)
    return Site(
        tmp_path, project.directories[DIRECTORY], Settings(directory=DIRECTORY), date(2026, 11, 24), project.almanac
    )


def site_with(tmp_path, lines):
    """Return the sample's site and its canteen with lines more."""
    site = site_of(tmp_path, {CANTEEN: FILES[CANTEEN] + lines})
    return site, site.directory.places["liuxi-canteen"]


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ("前一天17:00", "前一天17:00前"),
        ("午餐 当天09:30", "午餐当天09:30前"),
        ("前一天", "提前一天"),
        ("开餐前2小时", "开餐前2小时"),
    ],
)
def test_a_deadline_in_words(deadline, words):
    """Residents read until when."""
    assert deadline_words(deadline) == words


def test_the_first_screen(tmp_path):
    """Who may come, how to order and how to pay stand first."""
    lines = "限制: 限本镇居民\n订餐: {方式: [电话, 小程序], 名称: 柳溪, 截止: 前一天17:00}\n支付: [现金]\n计价: 套餐\n"
    _, place = site_with(tmp_path, lines)
    assert [(fact.label, fact.text) for fact in coming_facts(place)] == [
        ("谁能来", "限本镇居民"),
        ("怎么订餐", "电话、小程序“柳溪”，前一天17:00前"),
        ("怎么付钱", "现金"),
        ("怎么算钱", "套餐"),
    ]


def test_the_old_deadline_is_read_as_the_new(tmp_path):
    """A record with 报餐截止 says the same as one with 订餐."""
    old = coming_facts(site_with(tmp_path / "old", "报餐截止: 前一天17:00\n")[1])
    new = coming_facts(site_with(tmp_path / "new", "订餐: {截止: 前一天17:00}\n")[1])
    assert old == new != ()


def test_rooms_stand_a_line_each(tmp_path):
    """Rooms of which only the name is known share a line."""
    rooms = coming_view(site_with(tmp_path, ROOMS)[1]).rooms
    assert [(fact.label, fact.text) for fact in rooms] == [
        ("场地", "棋牌室"),
        ("图书室", "周日 09:00-11:00；容纳30人；预约：打电话"),
    ]


def test_a_way_out_shows_its_host(tmp_path):
    """Nobody leaves the site without seeing where to."""
    (link,) = outside_links(site_with(tmp_path, "网址: https://www.example.org/a?b=1\n")[1])
    assert (link.href, link.host) == ("https://www.example.org/a?b=1", "www.example.org")


def test_a_place_with_a_telephone_is_rung_first(tmp_path):
    """Only what is not known is asked, of the place itself before the hotline."""
    site, place = site_with(tmp_path, "电话: 0000-1234567\n地址: 东街1号\n开放时间: [每天 午餐 11:00-12:00]\n")
    unknown = place_unknown(site, place)
    assert unknown.missing == ("价格",)
    assert [phone.number for phone in unknown.phones] == ["0000-1234567", "12345"]
    assert unknown.say == "请问你们多少钱一餐？"


def test_without_a_telephone_the_hotline_is_asked_for_what_is_missing(tmp_path):
    """The sentence names the place and each open question."""
    site, place = site_with(tmp_path, "")
    assert place_unknown(site, place).say == "请帮我问柳溪社区幸福食堂在哪里、电话是多少、几点开饭、多少钱一餐。"


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (("新闻报道",), "来自新闻报道（未注明日期），尚未向该单位核实。"),
        (("公开名单", "公开名单"), "来自公开名单（未注明日期），尚未向该单位核实。"),
        (("公开名单", "新闻报道"), "来自未注明日期的资料，尚未向该单位核实。"),
        (("其他",), "来自未注明日期的资料，尚未向该单位核实。"),
        ((None,), "来自未注明日期的资料，尚未向该单位核实。"),
    ],
)
def test_an_undated_source_is_called_what_it_is(tmp_path, kinds, words):
    """A list is never called a news report."""
    sources = "".join(
        f"- {{编号: s{number}, 标题: 某资料{f', 类别: {kind}' if kind else ''}, 日期: 未注明}}\n"
        for number, kind in enumerate(kinds, 1)
    )
    codes = ", ".join(f"s{number}" for number in range(1, len(kinds) + 1))
    center = FILES[CENTER].replace("[s1]", f"[{codes}]")
    site = site_of(tmp_path, {"sources.yml": sources, CENTER: center})
    assert verification_view(site, site.directory.places["liuxi-center"]).text == words


@pytest.mark.parametrize(
    ("place", "question"),
    [("qingshi-childcare", "孩子多少岁？"), ("liuxi-canteen", "用餐的人多少岁？"), ("liuxi-center", "来的人多少岁？")],
)
def test_whose_age_is_asked(place, question):
    """Nobody dines at a nursery."""
    directory = open_project(ROOT, ["data/shili"]).directories["data/shili"]
    site = Site(ROOT, directory, Settings(directory="data/shili"), date(2026, 11, 24))
    assert age_form(site, directory.places[place]).question == question


def test_a_programme_of_ended_sessions_has_no_enrolment_sheet():
    """Nobody is invited to what is over."""
    directory = open_project(ROOT, ["data/shili"]).directories["data/shili"]
    site = Site(ROOT, directory, Settings(directory="data/shili"), date(2026, 11, 24))
    enrolling = {key.subject for key in notice_keys(site) if key.kind == "enrol"}
    assert "summer-care-2026" not in enrolling
    assert {"winter-care-2027", "spring-class-2027"} <= enrolling


def test_a_reduction_holds_for_its_item_only(tmp_path):
    """What one item gives is no reduction of another; each says what it covers."""
    lines = "收费: [{项目: 午餐, 标准: 12元, 优惠: [80周岁以上 免费]}, {项目: 托费, 标准: 900元/月, 含: [保险], 周期: 每月}]\n"
    site, place = site_with(tmp_path, lines)
    lunch, care = price_tables(site, place.charges)
    assert [row.who for row in lunch.rows] == ["标准", "80周岁以上"]
    assert [row.who for row in care.rows] == ["标准"]
    assert '"rules":[]' in care.lookup
    assert care.terms == "每月交；含保险"


def test_open_data_has_the_keys(tmp_path):
    """Every key is in the file for other programs, unknown ones as null."""
    site, place = site_with(tmp_path, ROOMS + "地址: [东街1号, 西街2号]\n支付: [现金]\n")
    data = entry_row_data(site, place)
    assert (data["payments"], data["ordering"], data["address"]) == (["cash"], None, "东街1号")
    assert [address["text"] for address in data["addresses"]] == ["东街1号", "西街2号"]
    assert data["rooms"][1]["capacity"] == 30


def test_the_demonstration_shows_every_key():
    """Each key of a place and of a programme stands in the fictional county at least once."""

    directory = open_project(ROOT, ["data/shili"]).directories["data/shili"]
    keys = (
        "ordering",
        "payments",
        "card",
        "pricing",
        "restriction",
        "delivery",
        "website",
        "wechat_account",
        "floor_area",
        "meals_a_day",
        "inclusive_childcare_seats",
        "rooms",
    )
    for key in keys:
        assert any(getattr(place, key) for place in directory.places.values()), key
    assert any(len(place.addresses) > 1 for place in directory.places.values())
    assert any(programme.class_venues and programme.enrolment for programme in directory.programmes.values())
