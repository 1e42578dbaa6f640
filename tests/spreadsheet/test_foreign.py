"""Sheets as they really exist: each kind of mess, read exactly or refused with its cell and the reason."""

import datetime

import openpyxl
import pytest

from tests.sample import CANTEEN
from tests.spreadsheet.list_of_places import FILE, HEAD, NEW, ROW, TEXT, taken
from tests.spreadsheet.sheets import xlsx


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
