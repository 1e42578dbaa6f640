"""An area as a table: what stands in its cells."""

import pytest

from linli.language.hours import parse_local_hours
from linli.press.fitting import SHEET_WIDTH, fit
from linli.press.measure import width
from linli.publish.data.area_tables import AREA_CSV
from linli.publish.pages.area_table import AREA_TABLES
from linli.publish.sheets.registry import notice_keys, notice_view
from linli.publish.views.area_tables import CANTEEN_TABLE, CLASS_TABLE, meal_times, table_lines
from tests.golden.tree import DISTRICT, example_site

TIMES = [
    (["早餐 06:30-08:30、午餐 11:00-12:30、晚餐 17:00-18:30"], ("06:30-08:30", "11:00-12:30", "17:00-18:30")),
    (["周一至周五 午餐 11:00-12:30"], ("—", "周一至周五 11:00-12:30", "—")),
    (["每天 午餐 11:00-13:00", "周日 休息"], ("—", "11:00-13:00（周日休息）", "—")),
    (["午餐 11:00-12:30、晚餐 17:00-18:00", "周日 晚餐 休息"], ("—", "11:00-12:30", "17:00-18:00（周日休息）")),
    (["午餐 11:00-12:30", "法定节假日 午餐 11:00-12:30"], ("—", "11:00-12:30", "—")),
    (["全年无休 午餐 11:00-12:30", "周六 午餐 11:00-12:00"], ("—", "11:00-12:30；周六 11:00-12:00", "—")),
    (["11:00-12:30"], ("", "每天 11:00-12:30", "")),
    ([], ("待核实", "待核实", "待核实")),
]


@pytest.mark.parametrize(("lines", "cells"), TIMES)
def test_the_times_of_the_meals(lines, cells):
    """Days of rest are never lost; hours that name no meal are given to none."""
    assert meal_times(parse_local_hours(lines)) == cells


@pytest.fixture(scope="module")
def site():
    """The published list as a site."""
    return example_site(DISTRICT)


def test_a_line_a_canteen(site):
    """Every canteen of the district stands once, under its township."""
    lines = table_lines(site, site.directory.areas["linhe"], CANTEEN_TABLE)
    assert len(lines) == 10
    assert list(dict.fromkeys(line.group for line in lines)) == ["东关街道", "西关街道", "石湾镇"]
    by_name = {line.cells[0]: dict(zip(CANTEEN_TABLE.columns, line.cells, strict=True)) for line in lines}
    assert by_name["桥南社区食堂"]["价格"] == "午餐 14.9元/斤"
    assert by_name["石湾镇长者食堂"]["电话"] == "待核实"


def test_a_line_a_venue_of_a_class(site):
    """A class at many venues stands at each of them; what has ended is left out."""
    lines = table_lines(site, site.directory.areas["linhe/xiguan"], CLASS_TABLE)
    assert [line.cells[:2] for line in lines] == [
        ("婴幼儿家长课堂（十二月）", "临河区西关街道"),
        ("春季公益托管班（春季）", "桥南小学，桥南街30号"),
        ("暑期快乐营（第一期）", "桥北社区活动室"),
    ]


def test_page_sheet_and_file_have_the_same_lines(site):
    """What a table says is the same on the page, on paper and in the spreadsheet."""
    pages = {plan.subject for plan in AREA_TABLES.plan(site)}
    assert pages == {plan.subject for plan in AREA_CSV.plan(site)}
    keys = [key for key in notice_keys(site) if key.kind == "canteens"]
    assert "notices/areas/linhe/-/canteens" in {key.path for key in keys}
    key = next(key for key in keys if key.subject == "linhe")
    names = [row.label for block in notice_view(site, key).blocks for row in block.rows]
    lines = table_lines(site, site.directory.areas["linhe"], CANTEEN_TABLE)
    assert names == [line.cells[0] for line in lines]
    plan = next(plan for plan in AREA_CSV.plan(site) if plan.subject == "linhe/-/canteens")
    assert AREA_CSV.render(site, plan).decode().count("\r\n") == len(lines) + 1


def test_a_district_of_ten_canteens_is_one_sheet(site):
    """A table is set closer where only so it is one sheet, its word stands beside the plate, and no cell is nameless."""
    for key in notice_keys(site):
        if not key.path.startswith("notices/areas/") or key.kind == "booklet":
            continue
        view = notice_view(site, key)
        found = fit(view)
        assert (key.path, found.pages) == (key.path, 1)
        assert found.word * width(view.look.word) <= SHEET_WIDTH - 96
        said = [
            piece.text for block in view.blocks for row in block.rows for line in row.lines for piece in line.pieces
        ]
        assert "待核实" not in said
