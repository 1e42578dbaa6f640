"""What `linli export` writes comes back: nothing changes where nothing was typed, and nothing else where something was."""

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.load.loading import load_vocabulary
from linli.model.record_types import PLACE_TYPE, RECORD_TYPES
from linli.read.editing import tree_of
from linli.read.source import parse_document
from linli.spreadsheet.cells import cell_words, flow_text, same_words, value_of
from linli.spreadsheet.columns import KeyColumn, table_plans
from linli.spreadsheet.export import WORD_SHEET, workbook
from linli.spreadsheet.opening import grids
from linli.spreadsheet.rows import exported_plan, exported_rows
from linli.spreadsheet.shelf import Shelf
from linli.spreadsheet.taking import take_rows
from tests.sample import CANTEEN, DIRECTORY, FILES, ROOT, write_sample
from tests.spreadsheet.sheets import cell_at, edited

CHARGES = """\
收费:
  - 项目: 午餐
    # 门口抄的
    标准: 12元
    优惠: [80周岁以上 免费]
  - {项目: 早餐, 标准: 5元}
"""
PHONES = "电话:\n  - {号码: 0000-1234567, 说明: 服务台}\n  - 0000-7654321\n"
WEEK = "menus/liuxi-canteen/2026-W48.yml"
MENU = "食堂: liuxi-canteen\n周一: 2026-11-23\n菜单:\n  周一: {午餐: 红烧鸡块、豆腐汤}\n  周二: 停餐\n"


VOCABULARY = load_vocabulary(ROOT)[0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder in which the sample is written again and again."""
    return tmp_path_factory.mktemp("sample")


@pytest.fixture
def book(bench, tmp_path):
    """The sample with charges, telephones and a menu, exported."""
    bench.write(CANTEEN, bench.text(CANTEEN) + CHARGES + PHONES)
    bench.write(WEEK, MENU)
    assert bench.run("export", "x.xlsx")[0] == 0
    return tmp_path / "x.xlsx"


def changed(bench, book):
    """Import a workbook; return its exit code, what is said, and the files that differ with their lines (gone, new)."""
    before = bench.files()
    code, said = bench.run("import", str(book), "--yes")
    found = {}
    for file, text in bench.files().items():
        old, new = before.get(file, "").splitlines(), text.splitlines()
        if old != new:
            found[file] = ([line for line in old if line not in new], [line for line in new if line not in old])
    return code, said, found


def test_what_was_not_typed_into_changes_nothing(bench, book):
    """Byte for byte, by the bytes of the files themselves."""
    before = {path: path.read_bytes() for path in bench.root.rglob("*.yml")}
    code, said = bench.run("import", str(book), "--yes")
    assert (code, said) == (0, "改0个文件，9行没有变化，0处未能导入。\n")
    assert {path: path.read_bytes() for path in bench.root.rglob("*.yml")} == before


# What is typed into which cell of the canteen's row, and the lines that go and come.
TYPED = [
    ("服务点", "地址", "", "溪边路12号", [], ["地址: 溪边路12号"]),
    (
        "服务点",
        "开放时间",
        "",
        "周一至周五 午餐 11:00-13:00、晚餐 17:00-18:00\n法定节假日 休息",
        ["  - 周一至周五 午餐 11:00-12:30、晚餐 17:00-18:00"],
        ["  - 周一至周五 午餐 11:00-13:00、晚餐 17:00-18:00"],
    ),
    ("服务点", "开放时间", "", "周一至周五 午餐 11:00-12:30、晚餐 17:00-18:00", ["  - 法定节假日 休息"], []),
    ("服务点", "服务", "", "助餐、送餐", [], ["服务: [助餐, 送餐]"]),
    ("服务点", "服务", "", "就餐", [], ["服务: [助餐]"]),
    ("服务点", "座位", "", "35人", [], ["座位: 35"]),
    ("服务点", "座位", "", 60, [], ["座位: 60"]),
    ("服务点", "状态.现状", "", "试运营", [], ["状态: {现状: 试运营}"]),
    ("服务点", "隶属", "", "删除", ["隶属: liuxi-center"], []),
    (
        "服务点",
        "电话",
        "",
        "0000-1234568（服务台）\n0000-7654321",
        ["  - {号码: 0000-1234567, 说明: 服务台}"],
        ["  - 0000-1234568（服务台）"],
    ),
    ("服务点·收费", "标准", "1", "13元", ["    标准: 12元"], ["    标准: 13元"]),
    ("服务点·收费", "项目", "2", "删除", ["  - {项目: 早餐, 标准: 5元}"], []),
    (
        "服务点·收费",
        "优惠",
        "1",
        "70周岁以上 半价\n80周岁以上 免费",
        ["    优惠: [80周岁以上 免费]"],
        ["    优惠: [70周岁以上 半价, 80周岁以上 免费]"],
    ),
]


@pytest.mark.parametrize(("sheet", "heading", "number", "value", "gone", "new"), TYPED)
def test_what_is_typed_changes_and_nothing_else(bench, book, sheet, heading, number, value, gone, new):
    """Comments and order stay; a word of old use, a unit, are put into the usual form."""
    edited(book, sheet, {cell_at(book, sheet, "liuxi-canteen", heading, number): value})
    code, said, found = changed(bench, book)
    assert (code, found) == (0, {CANTEEN: (gone, new)}), said


# What cannot be taken, the cell that is named for it, and a piece of the reason: that of the check of YAML files.
REFUSED = [
    ("服务点", "类型", "小卖部", "不认识“小卖部”"),
    ("服务点", "录入", "昨天", "日期“昨天”看不懂"),
    ("服务点", "座位", "约100", "“约100”不是整数"),
    ("服务点", "开放时间", "有时候开", "看不懂"),
    ("服务点", "来源", "s9", "s9"),
    ("服务点", "隶属", "nobody", "nobody"),
    ("服务点", "名称", "删除", "必填"),
    ("服务点", "电话", "13812345678", "手机"),
]


@pytest.mark.parametrize(("sheet", "heading", "value", "reason"), REFUSED)
def test_what_is_wrong_is_refused_with_its_reason(bench, book, sheet, heading, value, reason):
    """By the checks of the file itself and by those between records; the other cells of the row are not written."""
    cell = cell_at(book, sheet, "liuxi-canteen", heading)
    edited(book, sheet, {cell: value, cell_at(book, sheet, "liuxi-canteen", "地址"): "溪边路12号"})
    code, said, found = changed(bench, book)
    assert (code, found) == (1, {}), said
    assert reason in said
    assert openpyxl.load_workbook(book.with_name("x-未导入.xlsx"))["未能导入"]["A2"].value == sheet


def test_a_dish_is_changed_and_a_week_is_new(bench, book):
    """A week without 编号 is called by its canteen and its Monday."""
    sheet = openpyxl.load_workbook(book)["一周菜单"]
    headings = [cell.value for cell in sheet[1]]
    row = {"食堂": "liuxi-canteen", "周一": "2026-11-30", "菜单.周一.午餐": "红烧鸡块、炒白菜"}
    edited(book, "一周菜单", {sheet.cell(3, headings.index(key) + 1).coordinate: value for key, value in row.items()})
    code, said, found = changed(bench, book)
    new = ["食堂: liuxi-canteen", "周一: 2026-11-30", "菜单: {周一: {午餐: 红烧鸡块、炒白菜}}"]
    assert (code, found) == (0, {"menus/liuxi-canteen/2026-W49.yml": ([], new)}), said


def test_a_new_item_and_a_new_record_are_added(bench, book):
    """A charge without 序, a source with a new 编号."""
    edited(book, "服务点·收费", {"A4": "liuxi-canteen", "C4": "晚餐", "D4": "10元"})
    edited(book, "来源", {"A3": "s2", "B3": "虚构的名单", "D3": "2026-11-01"})
    code, said, found = changed(bench, book)
    assert code == 0, said
    assert found[CANTEEN] == ([], ["  - {项目: 晚餐, 标准: 10元}"])
    assert found["sources.yml"] == ([], ["- {编号: s2, 标题: 虚构的名单, 日期: 2026-11-01}"])


@pytest.mark.parametrize("number", ["٣", "一", "1.5", "-1", "9" * 5000])
def test_what_is_no_place_in_a_list_is_refused(bench, book, number):
    """序 counts in our own digits, as far as a list can go."""
    edited(book, "服务点·收费", {"A4": "liuxi-canteen", "B4": number, "C4": "晚餐", "D4": "10元"})
    code, said, found = changed(bench, book)
    assert (code, found) == (1, {}), said
    assert "“序”是列表里的第几项" in said


def test_the_workbook_helps_whoever_types(book):
    """Words to choose from, notes, frozen heads, ids that cannot be typed over, texts that stay texts."""
    sheets = openpyxl.load_workbook(book)
    sheet = sheets["服务点"]
    headings = {cell.value: cell for cell in sheet[1]}
    assert (sheets[WORD_SHEET].sheet_state, sheet.freeze_panes, sheet.protection.sheet) == ("hidden", "C2", True)
    assert "写在门口的全称" in headings["名称"].comment.text
    kinds = headings["类型"].column_letter
    assert any(kinds in str(choice.sqref) for choice in sheet.data_validations.dataValidation)
    assert (sheet["A2"].protection.locked, sheet["B2"].protection.locked, sheet["B2"].number_format) == (
        True,
        False,
        "@",
    )


def test_every_key_of_a_place_has_a_column():
    """A new field of a record is in the workbook without another word; what verify writes, and ids, are not."""
    headings = {column.keys[0] for plan in table_plans(PLACE_TYPE) for column in plan.columns if not plan.inner}
    inner = {plan.inner for plan in table_plans(PLACE_TYPE) if plan.inner}
    aliases = {info.alias for info in PLACE_TYPE.model.model_fields.values()}
    assert headings | inner == aliases - {"id", "file"}


TEXTS = st.text("甲乙=+-@'\"#:：{}[],、 0189.\\n~", min_size=1, max_size=8).map(str.strip).filter(bool)
SINGLE = KeyColumn(("说明",))
SEVERAL = KeyColumn(("场地",), several=True, only_list=True)


@settings(deadline=None)
@given(TEXTS)
def test_any_text_of_one_line_survives_the_cell(text):
    """Whatever signs it has, it is the same text again as YAML."""
    assert tree_of(flow_text(text)) == text
    assert same_words(cell_words(text), text)
    assert tree_of(value_of(cell_words(text), SINGLE)) == text


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_list_survives_the_cell(items):
    """An item a line."""
    assert tree_of(value_of(cell_words(items), SEVERAL)) == items
    assert same_words(cell_words(items), items)


STYLES = (
    flow_text,
    lambda text: flow_text(text) + "  # 门口抄的",
    lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"',
    lambda text: "'" + text.replace("'", "''") + "'",
)
"""How a text may be written in a file."""

WRITTEN = st.builds(lambda style, text: style(text), st.sampled_from(STYLES), TEXTS)


@settings(deadline=None, max_examples=12)
@given(
    st.dictionaries(st.sampled_from(["地址", "说明", "怎么走", "运营单位"]), WRITTEN, min_size=1),
    st.lists(WRITTEN, min_size=1, max_size=3),
    st.sampled_from(["\n", "\r\n"]),
)
def test_a_file_comes_back_byte_for_byte(folder, values, rooms, ending):
    """Through the bytes of a workbook: whatever is written, in whatever style, with comments and line ends of its own."""
    lines = [*FILES[CANTEEN].splitlines(), *(f"{key}: {value}" for key, value in values.items()), "场地:  # 里面有"]
    text = "".join(f"{line}{ending}" for line in (*lines, *(f"  - {room}" for room in rooms)))
    write_sample(folder, {CANTEEN: text.encode()})
    shelf = Shelf(folder, DIRECTORY, VOCABULARY)
    documents = {code: list(shelf.of_type(kind)) for code, kind in RECORD_TYPES.items()}
    (folder / "x.xlsx").write_bytes(workbook(documents, VOCABULARY, {}))
    rows = [
        row for grid in grids(folder / "x.xlsx") if (plan := exported_plan(grid)) for row in exported_rows(grid, plan)
    ]
    found = take_rows(shelf, rows, lambda *_: "")
    assert (found.refused, shelf.changes(), found.unchanged > 0) == ([], {}, True)
    assert (folder / DIRECTORY / CANTEEN).read_bytes() == text.encode()


@settings(deadline=None)
@given(
    st.recursive(
        TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=8
    )
)
def test_any_tree_is_yaml_on_one_line(tree):
    """What has no column of its own stands on one line."""
    document, problems = parse_document(f"x: {flow_text(tree)}\n", "")
    assert (problems, document.tree) == ([], {"x": tree})


def test_a_copied_row_is_not_taken_for_its_record(bench, book):
    """Whoever copies a row to write a new one has its id in it still: nobody can tell which of them is meant."""
    number = cell_at(book, "服务点", "liuxi-canteen", "座位")
    rows = openpyxl.load_workbook(book)["服务点"]
    last = rows.max_row + 1
    edited(book, "服务点", {number: 60, f"A{last}": "liuxi-canteen", f"{number.rstrip('0123456789')}{last}": 99})
    code, said, found = changed(bench, book)
    assert (code, found) == (1, {CANTEEN: ([], ["座位: 60"])}), said
    assert f"服务点 A{last}：“liuxi-canteen”第" in said


def test_rows_beside_a_wrong_one_name_its_cell(bench, book):
    """What is charged stands in the file of the wrong telephone; it is not said to have one."""
    cell = cell_at(book, "服务点", "liuxi-canteen", "电话")
    edited(book, "服务点", {cell: "13812345678"})
    edited(book, "服务点·收费", {cell_at(book, "服务点·收费", "liuxi-canteen", "标准", "1"): "13元"})
    code, said, found = changed(bench, book)
    assert (code, found) == (1, {}), said
    [line] = [line for line in said.splitlines() if line.startswith("未能导入：服务点·收费")]
    assert f"第2行：服务点 {cell} 写在同一个文件里，有错误" in line


def test_a_reason_speaks_of_cells(bench, book):
    """Not of lines of a file: who takes the whole line out of a table takes the place out."""
    cell = cell_at(book, "服务点", "liuxi-canteen", "地址")
    edited(book, "服务点", {cell: "待定"})
    reason = "“待定”不是内容。不知道的，这一格空着；要去掉原来写的，写：删除。"
    assert f"未能导入：服务点 {cell}：{reason}\n" in changed(bench, book)[1]


def test_an_id_that_nobody_has_is_named(bench, book):
    """Before what a new record would lack."""
    last = openpyxl.load_workbook(book)["服务点"].max_row + 1
    edited(book, "服务点", {f"A{last}": "no-such", f"B{last}": "某处"})
    assert f"服务点 第{last}行：没有编号为“no-such”的服务点。新的记录缺少：类型" in changed(bench, book)[1]
