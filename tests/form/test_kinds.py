"""Each kind of change: what stands in its fields, the 更新单 that it ends in, and what `linli apply` makes of that."""

import pytest

from linli.form.answers import open_form
from linli.form.kinds import CHANGE_KINDS
from linli.form.week import pasted_week
from tests.cli.desk import bench
from tests.sample import CANTEEN, DIRECTORY, ROOT

__all__ = ["bench"]

CHARGES = (
    "收费:\n  - 项目: 午餐\n    标准: 12元\n    优惠: [80周岁以上 免费]\n    含: [汤]\n  - {项目: 早餐, 标准: 5元}\n"
)
WEEK = "menus/liuxi-canteen/2026-W49.yml"
MENU = "食堂: liuxi-canteen\n周一: 2026-11-30\n菜单:\n  周一: {午餐: 红烧鸡块、豆腐汤, 晚餐: 面}\n"
TODAY = "2026-11-26"
OWN = "更新单\n新建: 来源\n编号: own\n标题: 各单位自己告知\n类别: 来电来函\n日期: 未注明\n"


@pytest.fixture
def desk(bench):
    """A form about the sample: its canteen has hours, charges and a menu of the coming week."""
    (bench.root / "overrides").symlink_to(ROOT / "overrides")
    bench.write(CANTEEN, bench.text(CANTEEN) + CHARGES)
    bench.write(WEEK, MENU)
    return open_form(str(bench.root), DIRECTORY, f"{TODAY}T09:30")


def filled(desk, kind, code, typed):
    """Return what stands in the fields of a form in which something has been typed."""
    given = {}
    for field in desk.fields(kind, code, typed):
        given |= dict(field["cells"]) if field["kind"] == "grid" else {field["key"]: field["value"]}
    assert set(typed) <= set(given)
    return {**given, **typed}


# The kind of change, what is typed, the 更新单 without its first lines, and the files that it changes.
CHANGES = [
    (
        "hours",
        {"开放时间": "周一至周五 午餐 11:00-13:00、晚餐 17:00-18:00\n法定节假日 休息"},
        "开放时间:\n  - 周一至周五 午餐 11:00-13:00、晚餐 17:00-18:00\n  - 法定节假日 休息\n",
        [CANTEEN],
    ),
    (
        "charges",
        {"0.标准": "13元"},
        "收费:\n  - {项目: 午餐, 标准: 13元, 优惠: [80周岁以上 免费], 含: [汤]}\n  - {项目: 早餐, 标准: 5元}\n",
        [CANTEEN],
    ),
    (
        "charges",
        {"1.项目": "", "1.标准": "", "2.项目": "晚餐", "2.标准": "8元", "2.优惠": "60-79周岁 补贴1元\n80周岁以上 免费"},
        "收费:\n  - {项目: 午餐, 标准: 12元, 优惠: [80周岁以上 免费], 含: [汤]}\n"
        "  - {项目: 晚餐, 标准: 8元, 优惠: [60-79周岁 补贴1元, 80周岁以上 免费]}\n",
        [CANTEEN],
    ),
    ("charges", dict.fromkeys(["0.项目", "0.标准", "0.优惠", "1.项目", "1.标准"], ""), "收费: 删除\n", [CANTEEN]),
    ("facts", {"地址": "溪边路12号", "座位": "60"}, "地址: 溪边路12号\n座位: 60\n", [CANTEEN]),
    (
        "facts",
        {"电话": "0000-1234567（服务台）\n0000-7654321", "说明": "备注：老人优先"},
        "电话:\n  - 0000-1234567（服务台）\n  - 0000-7654321\n说明: 备注：老人优先\n",
        [CANTEEN],
    ),
    (
        "verification",
        {"分项": "开放时间\n收费", "岗位": "民政办"},
        "核实:\n  分项:\n    开放时间:\n      日期: 2026-11-26\n      方式: 电话\n      岗位: 民政办\n      内容: {hours}\n"
        "    收费:\n      日期: 2026-11-26\n      方式: 电话\n      岗位: 民政办\n      内容: {charges}\n",
        [CANTEEN],
    ),
]


@pytest.mark.parametrize(("kind", "typed", "slip", "files"), CHANGES)
def test_a_change_ends_in_a_slip_that_is_applied(bench, desk, kind, typed, slip, files):
    """The form's verdict, its words and its files are those of the command."""
    answer = desk.proposed(kind, "liuxi-canteen", filled(desk, kind, "liuxi-canteen", typed))
    assert answer["refused"] == []
    codes = codes_in(answer["slip"]) if kind == "verification" else {}
    assert answer["slip"] == f"更新单\n编号: liuxi-canteen\n{slip.format(**codes) if codes else slip}"
    assert applied(bench, answer) == {f"{DIRECTORY}/{file}" for file in files}


def codes_in(slip):
    """Return the codes of a verification in their order."""
    found = [line.partition(": ")[2] for line in slip.splitlines() if "内容" in line]
    assert all(len(code) == 6 for code in found)
    return dict(zip(["hours", "charges"], found, strict=True))


def applied(bench, answer):
    """Apply the 更新单 of an answer by the command; return the files that differ, which say what the answer says."""
    before = bench.files()
    (bench.root / "slip.txt").write_text(answer["slip"], "utf-8")
    code, words = bench.run("apply", "slip.txt", "--yes")
    assert code == 0, words
    differing = {f"{DIRECTORY}/{file}": text for file, text in bench.files().items() if before.get(file) != text}
    assert {file["file"]: file["text"] for file in answer["files"]} == differing
    assert bench.problems() == [] or not any(" 错误" in line for line in bench.problems())
    return set(differing)


def test_a_week_changes_only_in_the_cells_that_differ(bench, desk):
    """What is cleared goes, what is typed comes, all else stays as it was written."""
    typed = {"哪一周": "2026-11-30", "周一.晚餐": "", "周二.午餐": "青椒肉丝\n青菜汤"}
    answer = desk.proposed("week", "liuxi-canteen", filled(desk, "week", "liuxi-canteen", typed))
    assert answer["slip"] == (
        "更新单\n编号: liuxi-canteen/2026-W49\n菜单:\n  周一:\n    晚餐: 删除\n  周二:\n    午餐:\n"
        "      - 青椒肉丝\n      - 青菜汤\n"
    )
    assert applied(bench, answer) == {f"{DIRECTORY}/{WEEK}"}
    assert "红烧鸡块、豆腐汤" in bench.text(WEEK)


def test_a_day_for_which_one_word_stood_is_written_out(bench, desk):
    """The other meals of the day stay what they were."""
    bench.write(WEEK, MENU + "  周日: 停餐\n")
    desk = open_form(str(bench.root), DIRECTORY, f"{TODAY}T09:30")
    typed = {"哪一周": "2026-11-30", "周日.午餐": "鱼"}
    answer = desk.proposed("week", "liuxi-canteen", filled(desk, "week", "liuxi-canteen", typed))
    assert answer["refused"] == []
    assert applied(bench, answer) == {f"{DIRECTORY}/{WEEK}"}
    assert "  周日: {午餐: 鱼, 晚餐: 停餐}\n" in bench.text(WEEK)


def test_a_new_week_is_made(bench, desk):
    """With the Monday that was chosen."""
    typed = {"哪一周": "2026-12-07", "周一.午餐": "红烧鸡块、豆腐汤", "周六.午餐": "停餐"}
    answer = desk.proposed("week", "liuxi-canteen", filled(desk, "week", "liuxi-canteen", typed))
    assert answer["slip"].startswith("更新单\n新建: 一周菜单\n食堂: liuxi-canteen\n周一: 2026-12-07\n菜单:\n  周一:\n")
    assert applied(bench, answer) == {f"{DIRECTORY}/menus/liuxi-canteen/2026-W50.yml"}
    assert next(choice["word"] for choice in answer["notices"]) == "一周食谱"


def test_a_closure_is_announced(bench, desk):
    """From today until further notice, with the source that it needs, under an id that is free."""
    typed = {"停": "晚餐", "原因": "停电"}
    answer = desk.proposed("closure", "liuxi-canteen", filled(desk, "closure", "liuxi-canteen", typed))
    assert answer["slip"] == (
        f"{OWN}更新单\n新建: 公告\n编号: 20261126-liuxi-canteen\n标题: 柳溪社区幸福食堂停电晚餐停餐\n种类: 停业\n"
        "涉及:\n  - liuxi-canteen\n起止: 2026-11-26至另行通知\n停:\n  - 晚餐\n原因: 停电\n发布时间: 2026-11-26 09:30\n"
        "来源:\n  - own\n录入: 2026-11-26\n"
    )
    made = f"{DIRECTORY}/announcements/qinghe/20261126-liuxi-canteen.yml"
    assert applied(bench, answer) == {made, f"{DIRECTORY}/sources.yml"}
    assert answer["notices"][0] == {"subject": "20261126-liuxi-canteen", "kind": "closure", "word": "停业通知"}
    again = open_form(str(bench.root), DIRECTORY, f"{TODAY}T09:30")
    second = again.proposed("closure", "liuxi-canteen", filled(again, "closure", "liuxi-canteen", {"停": "午餐"}))
    assert "编号: 20261126-liuxi-canteen-2\n" in second["slip"] and "来电来函" not in second["slip"]


def test_a_place_is_given_up(bench, desk):
    """Its state says so; there is no announcement."""
    answer = desk.proposed(
        "closure", "liuxi-canteen", filled(desk, "closure", "liuxi-canteen", {"怎么停": "不再开办", "原因": "合并"})
    )
    assert answer["slip"].endswith("状态:\n  现状: 撤销\n  自: 2026-11-26\n  说明: 合并\n")
    assert applied(bench, answer) == {f"{DIRECTORY}/{CANTEEN}"}


def test_a_new_place_is_offered(bench, desk):
    """What must be said is asked for; the id is given by the command."""
    assert [kind["code"] for kind in desk.kinds("")] == ["new-place"]
    empty = filled(desk, "new-place", "", {})
    assert desk.proposed("new-place", "", empty)["refused"] == ["还没有改什么。"]
    half = desk.proposed("new-place", "", {**empty, "名称": "柳溪社区儿童之家"})
    assert half["refused"] == ["新的记录缺少：类型、所在地。"]
    typed = {"名称": "柳溪社区儿童之家", "类型": "儿童之家", "所在地": "qinghe/chengguan/liuxi", "服务": "课后托管"}
    answer = desk.proposed("new-place", "", {**empty, **typed})
    assert answer["refused"] == []
    assert "柳溪社区儿童之家" in answer["page"]
    (bench.root / "slip.txt").write_text(answer["slip"], "utf-8")
    assert bench.run("apply", "slip.txt", "--yes")[0] == 0
    assert "服务: [课后托管]" in bench.text("places/qinghe/chengguan/liuxi-childrens-home.yml")


@pytest.mark.parametrize("kind", [kind for kind in CHANGE_KINDS if kind.offered(None) is False])
def test_nothing_typed_is_no_change(desk, kind):
    """A form as it opens asks for nothing; a closure does, since it is one by being chosen."""
    answer = desk.proposed(kind.code, "liuxi-canteen", filled(desk, kind.code, "liuxi-canteen", {}))
    assert (answer["refused"] == ["还没有改什么。"]) == (kind.code != "closure")


def test_what_is_wrong_is_said_in_the_words_of_the_check(bench, desk):
    """A line to copy included; nothing is shown of it."""
    typed = {"开放时间": "周一到周五 9点到17点半大概"}
    answer = desk.proposed("hours", "liuxi-canteen", filled(desk, "hours", "liuxi-canteen", typed))
    bench.write(
        CANTEEN, bench.text(CANTEEN).replace("周一至周五 午餐 11:00-12:30、晚餐 17:00-18:00", typed["开放时间"])
    )
    [reason] = answer["refused"]
    assert any(line.endswith(reason) for line in bench.problems()), (reason, bench.problems())
    assert (answer["page"], answer["notices"], answer["files"]) == ("", [], [])


def test_what_was_understood_is_said_back_and_shown(desk):
    """In plain words, as the page, and as the sheet that shows it best."""
    typed = {"开放时间": "每天 午餐 11:00-13:00、晚餐 17:00-18:00"}
    answer = desk.proposed("hours", "liuxi-canteen", filled(desk, "hours", "liuxi-canteen", typed))
    line = answer["readings"][0]
    assert (line["field"], line["written"]) == ("开放时间 第1项", typed["开放时间"])
    assert line["said"][0].startswith("每天：午餐 11:00-13:00、晚餐 17:00-18:00")
    assert "柳溪社区幸福食堂</h1>" in answer["page"]
    assert "13:00" in answer["page"]
    first = answer["notices"][0]
    assert first["word"] == "开放时间"
    sheet = desk.sheet(first["subject"], first["kind"])
    assert sheet.startswith("<!DOCTYPE html>") and "11:00" in sheet


def test_the_whole_file_can_be_written(desk):
    """For those who know the files: checked as the command checks them."""
    text = desk.text("liuxi-canteen")
    assert desk.proposed_text("liuxi-canteen", f"{text}座位: 60\n")["files"][0]["text"] == f"{text}座位: 60\n"
    assert desk.proposed_text("liuxi-canteen", f"{text}座位: 六十\n")["refused"] != []


MEALS = ("午餐", "晚餐")
# What is copied out of a spreadsheet, and the cells that it fills.
PASTED = [
    ("周一\t鸡块、汤\t面\n周二\t鱼\t\n", {"周一.午餐": "鸡块、汤", "周一.晚餐": "面", "周二.午餐": "鱼"}),
    (
        "星期\t晚餐\t午餐\n星期一\t面\t鸡块\n星期天\t停餐\t鱼",
        {"周一.晚餐": "面", "周一.午餐": "鸡块", "周日.晚餐": "停餐", "周日.午餐": "鱼"},
    ),
    (
        "\t周一\t周二\n午餐\t鸡块\t鱼\n晚餐\t面\t粥\n",
        {"周一.午餐": "鸡块", "周二.午餐": "鱼", "周一.晚餐": "面", "周二.晚餐": "粥"},
    ),
    (
        "餐次\t11月30日（周一）\t12月1日（周二）\n午餐\t鸡块\t鱼\n\t汤\t豆腐\n",
        {"周一.午餐": "鸡块\n汤", "周二.午餐": "鱼\n豆腐"},
    ),
    ('周一\t"鸡块\n豆腐汤"\t面\n', {"周一.午餐": "鸡块\n豆腐汤", "周一.晚餐": "面"}),
    (
        "2026年11月30日 星期一\t午餐\t鸡块、汤\n\t晚餐\t面\n2026年12月1日 星期二\t午餐\t鱼\n",
        {"周一.午餐": "鸡块、汤", "周一.晚餐": "面", "周二.午餐": "鱼"},
    ),
    ("你好", {}),
    ("", {}),
]


@pytest.mark.parametrize(("text", "cells"), PASTED)
def test_a_table_is_pasted(text, cells):
    """Days down or across, with or without heads, several lines a cell, merged cells."""
    assert pasted_week(text, MEALS) == cells
