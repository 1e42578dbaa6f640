"""Sheets as they really exist: each kind of mess, read exactly or refused with its cell and the reason."""

import datetime

import openpyxl
import pytest

from tests.sample import CANTEEN
from tests.spreadsheet.sheets import DIALLED, csv, xls, xlsx

NEW = ("--set", "类型=幸福食堂", "--set", "来源=[s1]", "--set", "所在地=qinghe")
HEAD = ("序号", "所在村（社区）", "长者饭堂名称", "详细地址", "联系电话")
ROW = (1, "和平村", "和平村幸福食堂", "城关镇和平路1号", "1234567")
FILE = "places/qinghe/chengguan/heping-canteen.yml"
TEXT = """\
名称: 和平村幸福食堂
类型: 幸福食堂
所在地: qinghe/chengguan/heping
地址: 城关镇和平路1号
电话: 1234567
来源: [s1]
录入: 2026-11-26
"""


@pytest.fixture
def desk(bench):
    """The project with areas that have an area code."""
    bench.write("areas.yml", DIALLED)
    return bench


def taken(desk, path):
    """Import a file; return its exit code, what is said, and the new files."""
    before = desk.files()
    code, said = desk.run("import", str(path), *NEW, "--yes")
    new = {file: text for file, text in desk.files().items() if before.get(file) != text}
    return code, said, new


def test_a_plain_sheet_makes_places(desk, tmp_path):
    """Columns are known by the names that lists use; the number of the row is none of the place."""
    path = xlsx(tmp_path / "a.xlsx", [HEAD, ROW])
    code, said, new = taken(desk, path)
    assert (code, new) == (0, {FILE: TEXT}), said
    assert "没有取的列：序号" in said
    assert desk.run("import", str(path), *NEW, "--yes")[1].endswith("改0个文件，1行没有变化，0处未能导入。\n")


def test_nothing_is_written_in_a_dry_run(desk, tmp_path):
    """It shows what the file will say, and what residents will notice."""
    before = desk.files()
    code, said = desk.run("import", str(xlsx(tmp_path / "a.xlsx", [HEAD, ROW])), *NEW, "--dry-run")
    assert (code, desk.files() == before) == (0, True)
    assert f"新建：data/sample/{FILE}" in said
    assert "新增幸福食堂" in said


REFUSED, UNKNOWN = "refused", "unknown"
# What stands in one cell more, and the lines that the file has because of it.
CELLS = [
    ("面积（平方米）", 598.05, "面积: 598.05"),
    ("面积（平方米）", "180平方米", "面积: 180"),
    ("可容纳人数（客）", "35人", "座位: 35"),
    ("可容纳人数（客）", "７８", "座位: 78"),
    ("可容纳人数（客）", 78, "座位: 78"),
    ("托位数", "47（普惠20）", "托位: 47\n普惠托位: 20"),
    ("供餐时间", "11：30~13：00", "开放时间: [11：30~13：00]"),
    (
        "营业时间",
        "周一至周五 11:00-12:30\n周六 11:00-12:00",
        "开放时间:\n  - 周一至周五 11:00-12:30\n  - 周六 11:00-12:00",
    ),
    ("服务功能", "就餐、健身", "服务: [助餐, 文体娱乐]"),
    ("服务功能", "助餐、文体娱乐", "服务: [助餐, 文体娱乐]"),
    ("服务功能", "就餐、看风景", REFUSED),
    ("功能室", "乒乓球室、图书室", "场地: [乒乓球室, 图书室]"),
    ("建成\n时间", "2020", UNKNOWN),
    ("填报日期", "2026.11.23", "录入: 2026-11-23"),
    ("填报日期", "2026年11月23日", "录入: 2026-11-23"),
    ("填报日期", datetime.datetime(2026, 11, 23), "录入: 2026-11-23"),
    ("填报日期", "11.23", REFUSED),
    ("餐标", "一荤两素12元", "收费:\n  - {项目: 午餐, 标准: 一荤两素12元}"),
    ("经度", 103.5, REFUSED),
    ("负责人", "张三", ""),
    ("联系人（岗位）", "张三", ""),
    ("可容纳人数（客）", "待定", ""),
    ("可容纳人数（客）", "—", ""),
    ("可容纳人数（客）", "约100", REFUSED),
    ("可容纳人数（客）", "20-30", REFUSED),
    ("可容纳人数（客）", "每班40共2班", REFUSED),
    ("运营情况", "试营业", "状态: {现状: 试运营}"),
    ("运营情况", "正常运营", "状态: {现状: 正常}"),
    ("运营情况", "筹建中", "状态: {现状: 筹建}"),
    ("运营情况", "已停业", REFUSED),
    ("办公电话", "7654321", "电话: [1234567, 7654321]"),
    ("座机", "1234567", ""),
    ("地点", "城关镇和平路2号", REFUSED),
    ("具体地址", "城关镇和平路1号", ""),
]


@pytest.mark.parametrize(("heading", "value", "lines"), CELLS)
def test_a_cell_is_read_exactly_or_refused(desk, tmp_path, heading, value, lines):
    """Of a row that is refused nothing is written; for a column that is unknown a mapping file is proposed."""
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", [(*HEAD, heading), (*ROW, value)]))
    if lines == UNKNOWN:
        assert (code, new, (tmp_path / "a.对照.yml").exists()) == (2, {}, True)
    elif lines == REFUSED:
        assert (code, new, "未能导入：Sheet1 F2：" in said) == (1, {}, True), said
        marked = openpyxl.load_workbook(tmp_path / "a-未导入.xlsx")
        assert (marked["未能导入"]["B2"].value, marked["Sheet1"]["F2"].fill.fgColor.rgb) == ("F2", "FFFFC7CE")
        assert marked["未能导入"]["C2"].value in marked["Sheet1"]["F2"].comment.text
    else:
        assert (code, set(new)) == (0, {FILE}), said
        assert set(new[FILE].splitlines()) - set(TEXT.splitlines()) == set(lines.splitlines())


AGED = (("收费标准", ""), ("60-79岁", "80岁以上"))


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ((8, 6), "[60-79岁：8元, 80岁以上：6元]"),
        (("8元", "免费"), "[60-79岁：8元, 80岁以上：免费]"),
        (("", 5.5), "[80岁以上：5.5元]"),
    ],
)
def test_columns_of_ages_below_prices_are_reductions(desk, tmp_path, cells, said):
    """Each column is what somebody of that age pays for lunch; a bare number is in 元."""
    rows = [(*HEAD, *AGED[0]), (*("" for _ in HEAD), *AGED[1]), (*ROW, *cells)]
    merges = [*(f"{column}1:{column}2" for column in "ABCDE"), "F1:G1"]
    code, _, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows, merges))
    assert (code, new[FILE].endswith(f"收费:\n  - {{项目: 午餐, 优惠: {said}}}\n")) == (0, True)


def test_a_column_of_an_age_that_no_price_can_be_is_refused(desk, tmp_path):
    """Nothing of the row is written."""
    rows = [(*HEAD, *AGED[0]), (*("" for _ in HEAD), *AGED[1]), (*ROW, "看情况", 6)]
    merges = [*(f"{column}1:{column}2" for column in "ABCDE"), "F1:G1"]
    assert taken(desk, xlsx(tmp_path / "a.xlsx", rows, merges))[::2] == (1, {})


# How a table is laid out; every one of them holds the plain row and makes the same file.
LAYOUTS = {
    "title above": {"rows": [("清河县幸福食堂一览表",), HEAD, ROW], "merges": ["A1:E1"]},
    "title and a line of the unit": {
        "rows": [("清河县幸福食堂一览表",), ("单位：民政局", "", "", "2026年11月"), HEAD, ROW],
        "merges": ["A1:E1"],
    },
    "total below": {"rows": [HEAD, ROW, ("合计", "", 1)]},
    "note below": {"rows": [HEAD, ROW, ("注：以上为试点。",)], "merges": ["A3:E3"]},
    "head of two rows, merged downward": {
        "rows": [HEAD, (), ROW],
        "merges": ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2"],
    },
    "head of three rows": {"rows": [HEAD, (), (), ROW], "merges": ["A1:A3", "B1:B3", "C1:C3", "D1:D3", "E1:E3"]},
    "line breaks in the head": {
        "rows": [("序号", "所在村\n（社区）", "长者饭堂\n名 称", "详细\n地址", "联系\n电话"), ROW]
    },
    "blank rows and a head again": {"rows": [HEAD, (), ROW, (), HEAD]},
    "section row": {"rows": [HEAD, ("城关镇",), ROW], "merges": ["A2:E2"]},
    "full-width digits": {"rows": [HEAD, (*ROW[:3], "城关镇和平路１号", "１２３４５６７")]},
    "number for a telephone": {"rows": [HEAD, (*ROW[:4], 1234567)]},
    "blanks around": {"rows": [HEAD, (1, " 和平村 ", "和平村幸福食堂　", *ROW[3:])]},
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_layout_does_not_matter(desk, tmp_path, layout):
    """Titles, totals, notes, sections and merged heads are seen for what they are."""
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", **layout))
    assert (code, new) == (0, {FILE: TEXT}), said


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030"])
def test_a_csv_is_read_in_the_encodings_of_this_country(desk, tmp_path, encoding):
    """WPS writes GB18030."""
    rows = [HEAD, tuple(map(str, ROW))]
    assert taken(desk, csv(tmp_path / "a.csv", rows, encoding))[::2] == (0, {FILE: TEXT})


def test_an_old_workbook_is_read(desk, tmp_path):
    """.xls of Excel 97."""
    assert taken(desk, xls(tmp_path / "a.xls", [HEAD, ROW]))[::2] == (0, {FILE: TEXT})


@pytest.mark.parametrize("name", ["a.et", "a.ods", "a.docx", "a.xlsx", "a.xls"])
def test_what_is_no_table_says_how_to_save_it(desk, tmp_path, name):
    """Also a file that only has the extension of a workbook."""
    (tmp_path / name).write_bytes(b"\xd0\xcf nothing")
    code, said = desk.run("import", str(tmp_path / name))
    assert (code, "另存为" in said) == (2, True)


def test_areas_merged_downward_belong_to_every_row(desk, tmp_path):
    """So do two columns that name an area together."""
    rows = [
        ("街镇名称", "社区", "名称", "地址"),
        ("城关镇", "和平村", "甲食堂", "一号"),
        ("", "柳溪社区", "乙食堂", "二号"),
        ("和平乡", "北门社区", "丙食堂", "三号"),
    ]
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows, ["A2:A3"]))
    folders = sorted(file.rsplit("/", 1)[0] for file in new)
    assert (code, folders) == (0, ["places/qinghe/chengguan"] * 2 + ["places/qinghe/heping-xiang"]), said
    assert "所在地: qinghe/chengguan/liuxi" in "".join(new.values())


def test_a_name_of_several_areas_is_asked_about(desk, tmp_path):
    """和平 is a township and a village."""
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", [HEAD, (1, "和平", *ROW[2:])]))
    assert (code, new, "“和平”有2处：qinghe/chengguan/heping、qinghe/heping-xiang" in said) == (1, {}, True), said


TIMES = ("序号", "名称", "社区", "供餐时间", "", "")
SITTINGS = ("", "", "", "早餐", "午餐", "晚餐")
MERGED = ["A1:A2", "B1:B2", "C1:C2", "D1:F1"]


@pytest.mark.parametrize("merges", [MERGED, []])
def test_times_below_sittings_are_hours(desk, tmp_path, merges):
    """Whether the head is merged or, as in a .csv, has lost that."""
    rows = [TIMES, SITTINGS, (1, "甲食堂", "和平村", "6:30-9:00", "10：30~13：00", "-")]
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows, merges))
    assert (code, "早餐 6:30-9:00、午餐 10：30~13：00" in "".join(new.values())) == (0, True), said


def test_a_time_merged_over_two_sittings_is_refused(desk, tmp_path):
    """Nobody can tell which of them it is."""
    rows = [TIMES, SITTINGS, (1, "甲食堂", "和平村", "6:30-9:00", "10:30-18:00", "")]
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows, [*MERGED, "E3:F3"]))
    assert (code, new, "Sheet1 F3：“10:30-18:00”合并了几餐" in said) == (1, {}, True), said


@pytest.mark.parametrize("value", [0.4791666667, datetime.time(11, 30)])
def test_a_time_that_became_a_share_of_a_day_is_a_time(desk, tmp_path, value):
    """What lacks its end is refused as the time that it is."""
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", [(*HEAD, "供餐时间"), (*ROW, value)]))
    assert (code, new, "11:30" in said, "0.479" in said) == (1, {}, True, False), said


def test_numbers_of_one_cell_are_parted_and_mobiles_left_out(desk, tmp_path):
    """Private mobiles are said to be left out, an extension stays with its number."""
    row = (*ROW[:4], "1234567转8\n0000-7654321/13812345678")
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", [HEAD, row]))
    assert (code, "电话: [1234567转8, 0000-7654321]" in new[FILE], "138" in new[FILE]) == (0, True, False), said
    assert "手机号码1个" in said


def test_a_name_says_its_state_in_brackets(desk, tmp_path):
    """（试运营）is no part of it, nor is its 小类."""
    rows = [
        HEAD,
        (*ROW[:2], "和平村幸福食堂（试运营）", *ROW[3:]),
        (2, "柳溪社区", "南门食堂（社区食堂）", "二号", ""),
    ]
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows))
    text = "".join(new.values())
    found = [line in text for line in ("名称: 和平村幸福食堂\n", "状态: {现状: 试运营}", "小类: 社区食堂")]
    assert (code, found) == (0, [True, True, True]), said


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        (2, "甲食堂、乙食堂", "像是几处"),
        (2, "甲食堂\n乙食堂", "名称有2行，这一格有1行，看不出哪一处是哪一行"),
        (1, "", "没有写所在地"),
        (2, "", "没有名称"),
        (3, "同上", "请写清楚"),
        (1, "不存在村", "areas.yml 里没有“不存在村”"),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused_alone(desk, tmp_path, column, value, reason):
    """The row beside it is taken."""
    bad = [2, "柳溪社区", "南门食堂", "南门路2号", ""]
    bad[column] = value
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", [HEAD, ROW, bad]))
    assert (code, new, reason in said) == (1, {FILE: TEXT}, True), said


def test_a_known_place_is_found_by_its_name_and_edited_in_place(desk, tmp_path):
    """Comments, order and everything that the sheet does not say stay."""
    before = desk.text(CANTEEN)
    rows = [HEAD, (1, "柳溪社区", "柳溪社区幸福食堂", "溪边路12号", "")]
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows))
    assert (code, new) == (0, {CANTEEN: before + "地址: 溪边路12号\n"}), said


def test_a_place_of_which_less_is_known_is_the_same(desk, tmp_path):
    """The sheet names the community, the record only the township: no second place is made."""
    desk.write(FILE, TEXT.replace("/heping\n", "\n"))
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", [HEAD, (*ROW[:3], "和平路9号", ROW[4])]))
    assert (code, list(new)) == (0, [FILE]), said


def test_a_sheet_formatted_to_its_last_row_and_one_that_is_no_table(desk, tmp_path):
    """Only what says something counts; a sheet that is not read is named."""
    path = xlsx(tmp_path / "a.xlsx", [HEAD, ROW])
    book = openpyxl.load_workbook(path)
    book["Sheet1"]["E1048576"].number_format = "@"
    book.create_sheet("说明")["A1"] = "本表每月报送"
    book.save(path)
    code, said, new = taken(desk, path)
    assert (code, new, "没有导入的工作表：说明" in said) == (0, {FILE: TEXT}, True), said


def test_an_unknown_column_is_settled_in_a_mapping_file(desk, tmp_path):
    """It is proposed once; what a person writes there holds."""
    path = xlsx(tmp_path / "a.xlsx", [(*HEAD, "备注", "板凳（个）"), (*ROW, "旧", 30)])
    code, said, _ = taken(desk, path)
    mapping = tmp_path / "a.对照.yml"
    assert (code, "认不出的列：备注、板凳" in said, "  备注: ？" in mapping.read_text("utf-8")) == (2, True, True), said
    assert taken(desk, path)[0] == 2
    settled = mapping.read_text("utf-8").replace("备注: ？", "备注: 不要").replace("板凳: ？", "板凳: 座位")
    mapping.write_text(settled, "utf-8")
    code, said, new = taken(desk, path)
    assert (code, "座位: 30" in new[FILE]) == (0, True), said


def test_several_places_in_one_cell_are_parted(desk, tmp_path):
    """Where every cell has a line for each, or one for what they share; the row is theirs alone."""
    rows = [HEAD, ROW, (2, "柳溪社区", "南门食堂\n北门食堂", "南门路2号\n北门路3号", "1234568\n1234569")]
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows))
    assert (code, len(new)) == (0, 3), said
    text = "".join(new.values())
    assert "地址: 南门路2号\n电话: 1234568\n" in text
    assert "地址: 北门路3号\n电话: 1234569\n" in text


def test_a_place_lies_where_is_said_for_all_only_where_the_table_has_no_column_for_it(desk, tmp_path):
    """Without the column, what is set holds for every new place."""
    rows = [(*HEAD[:1], *HEAD[2:]), (*ROW[:1], *ROW[2:])]
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows))
    assert (code, "所在地: qinghe\n" in "".join(new.values())) == (0, True), said


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


def test_a_table_below_with_another_head_is_not_read_as_the_one_above(desk, tmp_path):
    """Its telephones would be addresses; the row of its head is named."""
    rows = [
        HEAD,
        ROW,
        (),
        ("序号", "名称", "社区", "电话", "地址"),
        (1, "南门食堂", "柳溪社区", "1234568", "南门路2号"),
    ]
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows))
    assert (code, new, "Sheet1 第4行：这里又是一个表头" in said) == (1, {FILE: TEXT}, True), said


def test_hours_of_two_seasons_are_not_one(desk, tmp_path):
    """Two columns of one key that differ: nobody can tell which holds when."""
    rows = [
        ("名称", "社区", "开放时间（夏季）", "开放时间（冬季）"),
        ("甲食堂", "和平村", "11:00-13:00", "11:30-12:30"),
    ]
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows))
    assert (code, new, "Sheet1 D2：C、D两列都是“开放时间”" in said) == (1, {}, True), said


def test_a_meal_that_is_not_served_has_no_hours(desk, tmp_path):
    """无 below 早餐 is no time."""
    rows = [TIMES, SITTINGS, (1, "甲食堂", "和平村", "无", "11:00-12:30", "不供餐")]
    code, said, new = taken(desk, xlsx(tmp_path / "a.xlsx", rows, MERGED))
    assert (code, "开放时间: [午餐 11:00-12:30]" in "".join(new.values())) == (0, True), said


def test_the_number_of_a_row_is_no_part_of_its_name(desk, tmp_path):
    """Also where it stands in the same cell."""
    row = (*ROW[:2], "1.和平村幸福食堂", *ROW[3:])
    assert taken(desk, xlsx(tmp_path / "a.xlsx", [HEAD, row]))[::2] == (0, {FILE: TEXT})
