"""What spreadsheets make of what people type: times, dates, numbers, merged cells — and what was meant by it."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.spreadsheet.grid import CellKind, MergedRange, SheetCell, cell_of, clock_of, filled
from linli.spreadsheet.headings import plain_heading
from linli.spreadsheet.meaning import certain_text, phones_in
from linli.spreadsheet.rows import column_letters

# What a library gives, the format of the cell, and the text with its kind.
CELLS = [
    (None, "", "", CellKind.TEXT),
    ("  x ", "", "x", CellKind.TEXT),
    (78.0, "", "78", CellKind.NUMBER),
    (598.05, "", "598.05", CellKind.NUMBER),
    (1234567890123, "", "1234567890123", CellKind.NUMBER),
    (True, "", "是", CellKind.TEXT),
    (time(11, 30), "", "11:30", CellKind.TIME),
    (datetime(2026, 11, 23), "yyyy-mm-dd", "2026-11-23", CellKind.DAY),
    (datetime(2026, 11, 23, 9), "yyyy-mm-dd hh:mm", "2026-11-23 09:00", CellKind.DAY),
    (date(2026, 11, 23), "", "2026-11-23", CellKind.DAY),
    (datetime(2026, 1, 5), 'm"月"d"日"', "1-5", CellKind.MONTH_DAY),
    (datetime(2026, 6, 12), "d-mmm", "6-12", CellKind.MONTH_DAY),
]


@pytest.mark.parametrize(("value", "form", "text", "kind"), CELLS)
def test_a_cell_is_a_text_with_its_kind(value, form, text, kind):
    """What was typed as 1-5 and became a date without a year is 1-5 again."""
    assert cell_of(value, form) == SheetCell(text, kind)


@settings(deadline=None)
@given(st.integers(1, 24 * 60 - 1))
def test_every_minute_survives_as_a_share_of_a_day(minute):
    """11:30 is 0.4791666667 of a day."""
    assert clock_of(f"{minute / 1440:.10g}") == f"{minute // 60:02}:{minute % 60:02}"


@pytest.mark.parametrize("text", ["0", "1", "1.5", "-0.5", "", "上午"])
def test_what_is_no_time_of_day_is_none(text):
    """A number of whole days, and what is no number, is not."""
    assert clock_of(text) == ""


def test_every_cell_of_a_merged_range_says_what_it_shows():
    """Also where rows are shorter than the range."""
    grid = filled("x", [[SheetCell("a"), SheetCell("b")], [], [SheetCell("c")]], [MergedRange(0, 0, 1, 1)])
    assert [[cell.text for cell in row] for row in grid.rows] == [["a", "a"], ["a", "a"], ["c"]]
    assert (grid.width, grid.cell(9, 9).text) == (2, "")


# A cell of telephones, the area code, the office numbers and the mobiles in it.
PHONES = [
    (SheetCell("0870-1234567"), "0870", ["0870-1234567"], []),
    (SheetCell("8701234567", CellKind.NUMBER), "0870", ["0870-1234567"], []),
    (SheetCell("8711234567", CellKind.NUMBER), "0870", ["8711234567"], []),
    (SheetCell("8701234567"), "0870", ["8701234567"], []),
    (SheetCell("1234567", CellKind.NUMBER), "0870", ["1234567"], []),
    (SheetCell("1234567转8"), "0870", ["1234567转8"], []),
    (SheetCell("1234567\n7654321"), "", ["1234567", "7654321"], []),
    (SheetCell("1234567/7654321、13812345678"), "", ["1234567", "7654321"], ["13812345678"]),
    (SheetCell("-"), "", [], []),
]


@pytest.mark.parametrize(("cell", "code", "numbers", "mobiles"), PHONES)
def test_telephones_are_parted(cell, code, numbers, mobiles):
    """A number that lost its 0 gets it back only where the rest begins as the area code does."""
    assert phones_in(cell, code) == (numbers, mobiles)


@pytest.mark.parametrize(
    ("key", "cell", "text"),
    [
        ("开放时间", SheetCell("0.4791666667", CellKind.NUMBER), "11:30"),
        ("开放时间", SheetCell("11:30-12:30"), "11:30-12:30"),
        ("座位", SheetCell("35人"), "35"),
        ("座位", SheetCell("约35人"), "约35"),
        ("面积", SheetCell("１８０㎡"), "180"),
        ("地址", SheetCell("３０个"), "30个"),
        ("录入", SheetCell("2026．11．3"), "2026-11-03"),
        ("地址", SheetCell("2026.11.3"), "2026.11.3"),
    ],
)
def test_a_cell_says_what_is_certain_for_its_key(key, cell, text):
    """A unit is none of a count; a day is one only where a day belongs."""
    assert certain_text(key, cell) == text


def test_headings_are_compared_without_brackets_and_blanks():
    """面积（平方米） is 面积."""
    assert [plain_heading(text) for text in ("面积\n（平方米）", "联 系 电 话：", "名称*", "地址(门牌")] == [
        "面积",
        "联系电话",
        "名称",
        "地址",
    ]


@pytest.mark.parametrize(
    ("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_letters(number, letters):
    """As spreadsheets count them."""
    assert column_letters(number) == letters
