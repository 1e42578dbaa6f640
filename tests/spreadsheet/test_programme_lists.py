"""Lists of class venues and of sessions go into their programme, or say why not."""

import datetime

import pytest

from tests.spreadsheet.sheets import xlsx

CLASS_HEAD = ("序号", "所在街镇", "办班点", "详细地址", "咨询电话", "招收人数", "招生对象", "办班时间")
CLASS = "programmes/qinghe/class.yml"
CLASS_TEXT = (
    "名称: 暑期班\n种类: 托管\n办班点:\n  - {名称: 东街小学, 名额: 30}  # 先定的\n来源: [s1]\n录入: 2026-11-23\n"
)


def classes(desk, tmp_path, *rows):
    """Import a list of where a class is held; return exit code, what is said, and the programme's file."""
    desk.write(CLASS, CLASS_TEXT)
    path = xlsx(tmp_path / "c.xlsx", [CLASS_HEAD, *rows])
    code, said = desk.run("import", str(path), "--programme", "class", "--yes")
    return code, said, desk.text(CLASS)


def test_a_list_of_class_venues_goes_into_its_programme(desk, tmp_path):
    """Those that are there are found by their names; what a venue has no key for is named."""
    code, said, text = classes(
        desk,
        tmp_path,
        (1, "城关镇", "东街小学", "东街1号", "1234567", "35人", "6-12岁", "7月8日至19日"),
        (2, "和平乡", "和平小学", "和平路2号", 1234568, 40, "", ""),
        (3, "和平乡", "山后小学", "", "", "每班40共2班", "", ""),
    )
    assert (code, "第3项" in said or "每班40共2班" in said) == (1, True), said
    assert "没有取的列：序号、办班时间" in said and "招生对象（办班点没有这一项）" in said
    venues = (
        "  - {名称: 东街小学, 名额: 35, 地址: 东街1号, 电话: 1234567, 所在地: qinghe/chengguan}  # 先定的\n"
        "  - {名称: 和平小学, 地址: 和平路2号, 电话: 1234568, 名额: 40, 所在地: qinghe/heping-xiang}\n"
    )
    assert venues in text and "山后小学" not in text, text


def test_class_venues_belong_to_a_programme(desk, tmp_path):
    """One that there is."""
    path = xlsx(tmp_path / "c.xlsx", [CLASS_HEAD])
    assert desk.run("import", str(path), "--programme", "nobody")[0] == 2


SESSION_HEAD = ("期次", "办班时间", "报名时间", "招生对象", "名额", "咨询电话", "收费标准", "备注")
# A cell of the one row of a table of sessions: its heading, what stands in it, and what the session says, or why not.
SESSION_CELLS = [
    ("办班时间", "7月8日至7月19日", "起止: 2026-07-08至2026-07-19"),
    ("办班时间", "2026年7月8日—19日", "起止: 2026-07-08至2026-07-19"),
    ("办班时间", "7.8-7.19", "起止: 2026-07-08至2026-07-19"),
    ("办班时间", datetime.datetime(2026, 7, 8), "起止: 2026-07-08"),
    ("办班时间", "7月8日至7月19日 每天 9:00-17:00", "起止: 2026-07-08至2026-07-19, 时间: [每天 9:00-17:00]"),
    ("办班时间", "暑假", "“暑假”看不懂"),
    ("报名时间", "6月20日9:00—25日9:00", "报名: {开始: 2026-06-20 09:00, 截止: 2026-06-25 09:00}"),
    ("报名时间", "6月20日9:00起", "报名: {开始: 2026-06-20 09:00}"),
    ("报名时间", "截止6月25日", "报名: {截止: 2026-06-25}"),
    ("报名时间", "6月20日", "看不出是哪天开始、哪天截止"),
    ("招生对象", "6-12岁", "对象: {年龄: 6-12}"),
    ("招生对象", "一至五年级学生", "对象: {说明: 一至五年级学生}"),
    ("招生对象", "1-5年级", "对象: {年级: 1-5}"),
    ("名额", "40人", "名额: 40"),
    ("名额", 40, "名额: 40"),
    ("名额", "约40", "“约40”不是整数"),
    ("咨询电话", "1234567、13812345678", "报名: {电话: 1234567}"),
    ("收费标准", "500元/期", "收费: [{项目: 托管, 标准: 500元/期}]"),
    ("收费标准", "面议", "“面议”不是价格"),
]


@pytest.mark.parametrize(("heading", "value", "says"), SESSION_CELLS)
def test_a_single_session_goes_into_its_programme(desk, tmp_path, heading, value, says):
    """The year is that of the title; what cannot be meant is refused at its cell."""
    desk.write(CLASS, CLASS_TEXT)
    row = tuple(value if word == heading else "第一期" if word == "期次" else "" for word in SESSION_HEAD)
    path = xlsx(tmp_path / "c.xlsx", [("2026年暑期托管班安排",), SESSION_HEAD, row], ["A1:H1"])
    code, said = desk.run("import", str(path), "--programme", "class", "--yes")
    if says.startswith(("起止", "报名", "对象", "名额", "收费")):
        assert (code, f"期次: [{{名称: 第一期, {says}}}]\n" in desk.text(CLASS)) == (0, True), (said, desk.text(CLASS))
        assert desk.run("import", str(path), "--programme", "class", "--yes")[1].endswith(
            "1行没有变化，0处未能导入。\n"
        )
    else:
        place = f"Sheet1 {'ABCDEFGH'[SESSION_HEAD.index(heading)]}3："
        assert (code, desk.text(CLASS), says in said, place in said) == (1, CLASS_TEXT, True, True), said


@pytest.mark.parametrize(
    ("title", "row", "reason"),
    [
        ("暑期托管班安排", ("第一期", "7月8日至7月19日"), "B3：“7月8日至7月19日”没有写年份"),
        ("2026年", ("", "7月8日至7月19日", "", "6-12岁"), "第3行：这一行没有写期次的名称"),
    ],
)
def test_a_session_that_cannot_be_placed_is_refused(desk, tmp_path, title, row, reason):
    """Without a year, without a name."""
    desk.write(CLASS, CLASS_TEXT)
    path = xlsx(tmp_path / "c.xlsx", [(title,), SESSION_HEAD, row], ["A1:H1"])
    code, said = desk.run("import", str(path), "--programme", "class", "--yes")
    assert (code, desk.text(CLASS), reason in said) == (1, CLASS_TEXT, True), said
