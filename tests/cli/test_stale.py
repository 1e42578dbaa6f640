"""`linli stale` and the sheet that `linli verify --from` takes back."""

import json

import pytest

from tests.sample import CANTEEN, FILES

KNOWN = FILES[CANTEEN] + "电话: 0000-1234567\n开放时间: [周一至周五 午餐 11:00-12:30]\n"
SAYS_HOLIDAYS = KNOWN.replace("12:30]", "12:30, 法定节假日 休息]")
FRESH = SAYS_HOLIDAYS + "核实: {方式: 电话, 日期: 2026-11-20}\n"
OLD = SAYS_HOLIDAYS + "核实: {方式: 电话, 日期: 2026-01-05}\n"
CLOSURE = """\
标题: 停业
种类: 停业
涉及: [liuxi-canteen]
起止: 2026-11-20至另行通知
来源: [s1]
录入: 2026-11-20
发布时间: 2026-11-20 09:00
"""
CORRECTION = """\
标题: 电话更正
种类: 更正
涉及: [liuxi-canteen]
起止: 2026-11-21至2026-12-21
更正: {项目: 电话, 原: 0000-1234500, 现: 0000-1234567}
来源: [s1]
录入: 2026-11-21
发布时间: 2026-11-21 09:00
"""
WEEK = "食堂: liuxi-canteen\n周一: 2026-11-23\n菜单: {周一: {午餐: 红烧鸡块}}\n"
ROTATION = "食堂: liuxi-canteen\n自: 2026-09-07\n至: 2026-11-22\n轮换: [{周一: {午餐: 红烧鸡块}}]\n"

# The files of a project, and the reasons for which its canteen is rung: (code, part).
REASONS = [
    ({CANTEEN: FRESH}, []),
    ({CANTEEN: FILES[CANTEEN]}, [("unverified", "")]),
    ({CANTEEN: SAYS_HOLIDAYS}, [("unverified", "电话"), ("unverified", "开放时间")]),
    ({CANTEEN: OLD}, [("stale", "开放时间")]),
    (
        {CANTEEN: FRESH.replace("2026-11-20}", "2026-11-20, 分项: {电话: {日期: 2026-11-20, 内容: 000000}}}")},
        [("changed", "电话")],
    ),
    ({CANTEEN: FRESH.replace(", 法定节假日 休息", "")}, [("holidays", "")]),
    ({CANTEEN: FRESH, "announcements/qinghe/20261120-stop.yml": CLOSURE}, [("endless", "")]),
    ({CANTEEN: FRESH, "announcements/qinghe/20261121-phone.yml": CORRECTION}, [("corrected", "电话")]),
    (
        {
            CANTEEN: FRESH.replace("2026-11-20}", "2026-11-20, 分项: {电话: {日期: 2026-11-22}}}"),
            "announcements/qinghe/20261121-phone.yml": CORRECTION,
        },
        [],
    ),
    ({CANTEEN: FRESH, "menus/liuxi-canteen/2026-W48.yml": WEEK}, [("menu", "")]),
    ({CANTEEN: FRESH, "menus/liuxi-canteen/rotation.yml": ROTATION}, [("rotation", "")]),
    ({CANTEEN: SAYS_HOLIDAYS + "状态: {现状: 撤销, 自: 2026-11-01}\n"}, []),
]


@pytest.mark.parametrize(("files", "expected"), REASONS)
def test_a_place_is_rung_for_a_reason(bench, files, expected):
    """Each reason by itself; a place that is given up is rung no more."""
    for file, text in files.items():
        bench.write(file, text)
    code, said = bench.run("stale", "--json")
    found = [(call["reason"], call["part"]) for call in json.loads(said)["calls"] if call["id"] == "liuxi-canteen"]
    assert (code, found) == (0, expected)


def test_the_list_is_by_township(bench):
    """With the number to ring; an area is asked for by its path."""
    bench.write(CANTEEN, OLD)
    assert bench.run("stale", "--area", "qinghe/chengguan") == (
        0,
        "【清河县城关镇】\n"
        "柳溪社区幸福食堂　0000-1234567　liuxi-canteen\n"
        "　核实过期：开放时间，上次2026-01-05核实，已过期限\n"
        "柳溪社区关爱服务中心　没有电话　liuxi-center\n"
        "　从未核实：电话、开放时间、收费都还不知道，请问清楚\n"
        "2个电话，2件事\n",
    )
    assert bench.run("stale", "--area", "nowhere")[0] == 2


@pytest.fixture
def sheet(bench, tmp_path):
    """A sheet of calls to a canteen whose hours were verified long ago."""
    bench.write(CANTEEN, OLD)
    assert bench.run("stale", "--sheet", "s.txt")[0] == 0
    return tmp_path / "s.txt"


def test_a_filled_in_sheet_is_taken(bench, sheet):
    """What is ticked is verified as of the day of the sheet; what is not, is not."""
    text = sheet.read_text("utf-8")
    assert "#   请问：电话、开放时间、收费都还不知道，请问清楚" in text
    sheet.write_text(text.replace("[ ]", "[√]").replace("岗位:", "岗位: 街道社会事务办"), "utf-8")
    code, said = bench.run("verify", "--from", "s.txt", "--yes")
    assert (code, f"{CANTEEN}：开放时间记为2026-11-26电话核实" in said) == (0, True), said
    assert "开放时间: {日期: 2026-11-26, 方式: 电话, 岗位: 街道社会事务办, 内容: " in bench.text(CANTEEN)
    assert "开放时间" not in bench.run("stale")[1].split("liuxi-center")[0]


def test_an_empty_sheet_writes_nothing(bench, sheet):
    """Nobody has been reached."""
    before = bench.files()
    assert (bench.run("verify", "--from", "s.txt", "--yes")[0], bench.files() == before) == (2, True)


def test_what_was_changed_since_was_not_asked_about(bench, sheet):
    """The sheet bears the code of what was read out on the telephone."""
    sheet.write_text(sheet.read_text("utf-8").replace("[ ]", "[x]"), "utf-8")
    bench.write(CANTEEN, OLD.replace("12:30", "13:00"))
    code, said = bench.run("verify", "--from", "s.txt", "--yes")
    assert (code, "改过" in said) == (2, True)


@pytest.mark.parametrize(
    "line", ["[x] liuxi-canteen", "[?] liuxi-canteen 开放时间 000000", "打过了", "[x] nobody 开放时间 000000"]
)
def test_a_line_that_is_none_is_named(bench, sheet, line):
    """Nothing is written then."""
    before = bench.files()
    sheet.write_text(sheet.read_text("utf-8").replace("[ ]", "[x]") + line + "\n", "utf-8")
    assert (bench.run("verify", "--from", "s.txt", "--yes")[0], bench.files() == before) == (2, True)


def test_a_sheet_and_a_place_are_not_given_together(bench, sheet):
    """Nor none of them."""
    assert bench.run("verify", "liuxi-canteen", "开放时间", "--by", "电话", "--from", "s.txt")[0] == 2
    assert bench.run("verify")[0] == 2
