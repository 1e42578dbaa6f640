"""How real sheets are laid out: heads, merged cells, encodings, times below sittings; one place comes of each."""

import datetime

import pytest

from tests.spreadsheet.list_of_places import FILE, HEAD, ROW, TEXT, taken
from tests.spreadsheet.sheets import csv, xls, xlsx

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
