"""How far facts can be trusted, as page, sheet and search say it: one table of verifications."""

from datetime import date

import pytest

from linli.load.settings import Settings
from linli.model.content_code import part_code
from linli.publish.index.catalogue import place_entry
from linli.publish.index.findable import Basis
from linli.publish.pages.place import PLACES
from linli.publish.sheets.issuing import verified
from linli.publish.sheets.registry import notice_keys
from linli.publish.site import Site
from linli.publish.views.cards import cards_instead, nearest_cards
from linli.publish.views.evidence import verification_view
from tests.sample import CANTEEN, DIRECTORY, FILES, open_sample

TODAY = date(2026, 11, 26)
HOURS = "开放时间: [每天 8:00-12:00, 法定节假日 休息]\n地址: 溪边路9号\n"
REPORTED = "来自未注明日期的资料，尚未向该单位核实。"
LAPSED = "开放时间核实以后改过，待重新核实"
GO = "，去之前请先打电话。"


def site_of(root, end, files=()):
    """Return the site of the sample, the canteen's record ending in given lines."""
    project = open_sample(root, {CANTEEN: FILES[CANTEEN] + HOURS + end, **dict(files)})
    assert [str(problem) for problem in project.problems if problem.level == "error"] == []
    return Site(root, project.directories[DIRECTORY], Settings(directory=DIRECTORY), TODAY, project.almanac)


# 核实; stamp and text of the page; its doubts; the sheet of the hours; the sign
VIEWS = [
    (
        "",
        ("none", "待核实", REPORTED),
        (),
        "2026年11月23日录入，尚未向该单位核实",
        "2026年11月23日录入，尚未向该单位核实",
    ),
    (
        "{方式: 电话, 日期: 2026-11-20, 岗位: 社区办公室}",
        ("done", "已核实", "2026年11月20日电话核实（社区办公室）。"),
        (),
        "2026年11月20日电话核实（社区办公室）",
        "2026年11月20日电话核实（社区办公室）",
    ),
    (
        "{方式: 现场, 日期: 2026-11-01, 分项: {开放时间: {日期: 2026-11-20, 方式: 电话}}}",
        ("done", "已核实", "2026年11月1日现场核实；其中开放时间2026年11月20日又核实过。"),
        (),
        "2026年11月20日电话核实",
        "2026年11月1日现场核实",
    ),
    (
        "{分项: {开放时间: {日期: 2026-11-20, 方式: 电话}}}",
        ("part", "核实过一部分", "开放时间2026年11月20日电话核实；其余尚未核实。"),
        (),
        "2026年11月20日电话核实",
        "只核实过开放时间，其余尚未核实",
    ),
    (
        "{分项: {开放时间: {日期: 2026-11-20, 方式: 电话, 内容: 000000}}}",
        ("old", "待重新核实", ""),
        (LAPSED + GO,),
        LAPSED,
        LAPSED,
    ),
    (
        "{方式: 现场, 日期: 2026-11-01, 分项: {开放时间: {日期: 2026-10-20, 方式: 电话, 内容: 000000}}}",
        ("old", "待重新核实", "2026年11月1日现场核实。"),
        (LAPSED + GO,),
        LAPSED,
        f"2026年11月1日现场核实；{LAPSED}",
    ),
    (
        "{方式: 电话, 日期: 2026-04-20}",
        ("done", "已核实", "2026年4月20日电话核实。"),
        ("开放时间7个月前核实" + GO,),
        "2026年4月20日电话核实",
        "2026年4月20日电话核实",
    ),
    (
        "{方式: 电话, 日期: 2026-05-30}",
        ("done", "已核实", "2026年5月30日电话核实。"),
        (),
        "2026年5月30日电话核实",
        "2026年5月30日电话核实",
    ),
    (
        "{方式: 电话, 日期: 2026-04-20, 分项: {开放时间: 2026-11-20}}",
        ("done", "已核实", "2026年4月20日电话核实；其中开放时间2026年11月20日又核实过。"),
        (),
        "2026年11月20日电话核实",
        "2026年4月20日电话核实",
    ),
    (
        "{方式: 电话, 日期: 2025-03-01}",
        ("old", "该再核实了", "2025年3月1日电话核实。已过去一年多，去之前请先问一声。"),
        (),
        "2025年3月1日电话核实",
        "2025年3月1日电话核实",
    ),
    (
        "{分项: {地址: {日期: 2025-03-01, 方式: 电话}, 开放时间: {日期: 2026-05-01, 方式: 电话}}}",
        ("part", "核实过一部分", "地址2025年3月1日电话核实、开放时间2026年5月1日电话核实；其余尚未核实。"),
        ("开放时间6个月前核实" + GO, "地址一年多前核实" + GO),
        "2026年5月1日电话核实",
        "只核实过地址、开放时间，其余尚未核实",
    ),
]


@pytest.mark.parametrize(("said", "head", "doubts", "hours", "sign"), VIEWS)
def test_page_and_sheets_say_how_far_facts_can_be_trusted(tmp_path, said, head, doubts, hours, sign):
    """A part that was changed or is old is named where it is read, and nothing is called verified that is not."""
    site = site_of(tmp_path, f"核实: {said}\n" if said else "")
    place = site.directory.places["liuxi-canteen"]
    found = verification_view(site, place)
    assert (found.code, found.stamp, found.text) == head
    assert found.doubts == doubts
    assert verified(place, "开放时间") == hours
    assert verified(place) == sign
    entry = place_entry(Basis(site.directory, TODAY), place)
    assert entry.doubt == "；".join(doubt.removesuffix(GO) for doubt in doubts)


RANKED = [
    ("", None),
    ("{方式: 电话, 日期: 2026-11-20}", date(2026, 11, 20)),
    ("{方式: 电话, 日期: 2026-05-30}", date(2026, 5, 30)),
    ("{方式: 电话, 日期: 2026-04-20}", None),
    ("{方式: 电话, 日期: 2026-04-20, 分项: {开放时间: 2026-11-20}}", date(2026, 4, 20)),
    ("{方式: 电话, 日期: 2025-03-01, 分项: {开放时间: 2026-11-20, 地址: 2026-11-20}}", None),
    ("{分项: {开放时间: {日期: 2026-11-20, 方式: 电话}}}", None),
    ("{方式: 电话, 日期: 2026-11-20, 分项: {开放时间: {日期: 2026-11-20, 内容: 000000}}}", None),
]


@pytest.mark.parametrize(("said", "day"), RANKED)
def test_search_ranks_by_what_still_holds(tmp_path, said, day):
    """A record counts as verified on the day on which all of it was; not once a part was changed, or is old by now."""
    site = site_of(tmp_path, f"核实: {said}\n" if said else "")
    assert place_entry(Basis(site.directory, TODAY), site.directory.places["liuxi-canteen"]).verified == day


def test_a_code_that_fits_keeps_the_verification(tmp_path):
    """The code that linli verify writes is that of the content: nothing waits to be verified again."""
    code = part_code(site_of(tmp_path, "").directory.places["liuxi-canteen"], "开放时间")
    site = site_of(tmp_path, f"核实: {{分项: {{开放时间: {{日期: 2026-11-20, 方式: 电话, 内容: {code.lower()}}}}}}}\n")
    found = verification_view(site, site.directory.places["liuxi-canteen"])
    assert (found.code, found.doubts) == ("part", ())


def test_freshness_is_a_rule_of_the_vocabulary(tmp_path):
    """A county that wants to ask every month writes 30 days; without the rule of a part that of the whole holds."""
    rules = "- {编码: hours, 名称: 开放时间, 天数: 30}\n- {编码: record, 名称: 整条, 天数: 1000}\n"
    site = site_of(tmp_path, "核实: {方式: 电话, 日期: 2025-10-20}\n", {"../vocabulary/freshness.yml": rules})
    found = verification_view(site, site.directory.places["liuxi-canteen"])
    assert (found.code, found.doubts) == ("done", ("开放时间一年多前核实" + GO,))


def place(name, more=""):
    """Return a canteen of another name in the same community."""
    return FILES[CANTEEN].replace("柳溪社区", name).replace("隶属: liuxi-center\n", "") + more


OTHERS = {
    "places/qinghe/chengguan/near-canteen.yml": place("近处", "位置: {经度: 100.301, 纬度: 20.2, 坐标系: WGS-84}\n"),
    "places/qinghe/chengguan/far-canteen.yml": place("远处", "位置: {经度: 100.4, 纬度: 20.2, 坐标系: WGS-84}\n"),
    "places/qinghe/chengguan/old-canteen.yml": place("旧", "状态: {现状: 撤销}\n"),
}
WITHDRAWN = "位置: {经度: 100.3, 纬度: 20.2, 坐标系: WGS-84}\n状态: {现状: 撤销, 自: 2026-11-20, 说明: 并入近处食堂}\n"


def test_a_withdrawn_place_says_where_to_go_instead(tmp_path):
    """Its page stays, leads to others of its kind, the nearest first, none of them withdrawn; it offers no sheets."""
    site = site_of(tmp_path, WITHDRAWN, OTHERS)
    place = site.directory.places["liuxi-canteen"]
    assert [card.id for card in cards_instead(site, place)] == ["near-canteen", "far-canteen"]
    assert {key.subject for key in notice_keys(site)}.isdisjoint({"liuxi-canteen", "old-canteen"})
    assert "liuxi-canteen" in {plan.subject for plan in PLACES.plan(site)}


def test_a_place_that_will_be_withdrawn_is_still_there(tmp_path):
    """Until its day nothing changes; others do not lead to what is gone."""
    site = site_of(tmp_path, WITHDRAWN.replace("11-20", "12-20"), OTHERS)
    assert "liuxi-canteen" in {key.subject for key in notice_keys(site)}
    near = site.directory.places["near-canteen"]
    assert "old-canteen" not in [card.id for card in nearest_cards(site, near)]
