"""Lists of what is charged and tables of who pays what: each layout makes the same items, or is refused with its cell."""

import pytest

from tests.sample import CANTEEN
from tests.spreadsheet.sheets import xlsx

PLACE = "liuxi-canteen"
KNOWN = "收费:\n  - {项目: 午餐, 标准: 一荤两素 12元}\n"


def charged(desk, path, *words, known=""):
    """Import a sheet of charges; return exit code, what is said, and the lines that the record has more."""
    before = desk.text(CANTEEN) + known
    desk.write(CANTEEN, before)
    code, said = desk.run("import", str(path), "--charges", PLACE, *words, "--yes")
    return code, said, [line for line in desk.text(CANTEEN).splitlines() if line not in before.splitlines()]


AGES = ("60-69周岁", "70-79周岁", "80周岁以上")
PAID = ["  - {项目: 午餐, 优惠: [60-69周岁 8元, 70-79周岁 7元, 80周岁以上 6元]}"]
GIVEN = ["  - {项目: 午餐, 优惠: [60-69周岁 补贴2元, 70-79周岁 补贴3元, 80周岁以上 补贴5元]}"]
BOTH = [
    "  - {项目: 午餐, 标准: 12元, 优惠: [60-69周岁 补贴2元 个人支付10元, 70-79周岁 补贴3元 个人支付9元, "
    "80周岁以上 补贴5元 个人支付7元]}"
]
# Who pays what: rows, merged cells, further words of the command, and the item that comes of it.
PEOPLE = {
    "people down": (
        [("人员类别", "个人支付"), *zip(AGES, ("8元", "7元", "6元"), strict=True)],
        [],
        ["--item", "午餐"],
        PAID,
    ),
    "ages across the top, amounts below": (
        [("年龄段", *AGES), ("补贴标准（元）", 2, 3, 5), ("个人支付（元）", 10, 9, 7), ("餐标（元）", 12, 12, 12)],
        [],
        ["--item", "午餐"],
        BOTH,
    ),
    "the whole price merged over all": (
        [
            ("年龄段", *AGES),
            ("餐标", "12元", "", ""),
            ("政府补贴", "2元", "3元", "5元"),
            ("个人支付", "10元", "9元", "7元"),
        ],
        ["B2:D2"],
        ["--item", "午餐"],
        BOTH,
    ),
    "meals down, the title says what the amounts are": (
        [("老年人助餐补贴标准（元）",), ("餐次", *AGES), ("午餐", 2, 3, 5)],
        ["A1:D1"],
        [],
        GIVEN,
    ),
    "meals over amounts": (
        [
            ("序号", "老人类型", "午餐", "", "备注"),
            ("", "", "补贴标准", "个人支付", ""),
            (1, "60-69周岁", "2元", "10元", ""),
            (2, "80周岁以上", "12元", "0元", "含重阳节"),
            ("合计", "", "14元", "", ""),
        ],
        ["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
        [],
        ["  - {项目: 午餐, 优惠: [60-69周岁 补贴2元 个人支付10元, 80周岁以上 免费]}"],
    ),
    "bare ages, a meal in each row": (
        [
            ("年龄（周岁）", "餐次", "自付（元）"),
            ("60-69", "早餐", 3),
            ("60-69", "午餐", 8),
            ("80以上", "早餐", "免费"),
            ("80以上", "午餐", 6),
        ],
        [],
        [],
        [
            "  - {项目: 早餐, 优惠: [60-69周岁 3元, 80周岁以上 免费]}, "
            "{项目: 午餐, 优惠: [60-69周岁 8元, 80周岁以上 6元]}",
        ],
    ),
    "one person": (
        [("老年餐价目表",), ("对象", "价格"), ("60周岁以上", "10元")],
        ["A1:B1"],
        ["--item", "午餐"],
        ["  - {项目: 午餐, 优惠: [60周岁以上 10元]}"],
    ),
    "amounts as sentences": (
        [("年龄", "补贴标准"), ("60-79周岁", "每餐补贴2元"), ("80周岁以上", "补贴4元")],
        [],
        ["--item", "午餐"],
        ["  - {项目: 午餐, 优惠: [60-79周岁 每餐补贴2元, 80周岁以上 补贴4元]}"],
    ),
    "what is charged in the corner, nothing for some": (
        [("收费项目", "60-79周岁", "80周岁以上"), ("早餐", "-", "5元"), ("午餐", "12元", "8元")],
        [],
        [],
        ["  - {项目: 早餐, 优惠: [80周岁以上 5元]}, {项目: 午餐, 优惠: [60-79周岁 12元, 80周岁以上 8元]}"],
    ),
    "statuses beside ages": (
        [("类别", "优惠"), ("特困人员、低保", "免费"), ("80周岁以上", "半价"), ("60-79周岁", "8折")],
        [],
        ["--item", "午餐"],
        ["  - {项目: 午餐, 优惠: [特困人员、低保 免费, 80周岁以上 半价, 60-79周岁 8折]}"],
    ),
}


@pytest.mark.parametrize(("rows", "merges", "words", "lines"), PEOPLE.values(), ids=PEOPLE)
def test_who_pays_what(bench, tmp_path, rows, merges, words, lines):
    """Own shares stay beside what is given; nothing is reckoned."""
    code, said, new = charged(bench, xlsx(tmp_path / "p.xlsx", rows, merges), *words)
    assert (code, new) == (0, [f"收费: [{lines[0][4:]}]"]), said


def test_a_known_item_keeps_the_name_of_its_price(bench, tmp_path):
    """The reductions come to it; a price that is the same is not written again."""
    rows = [("年龄段", *AGES), ("餐标", "12元", "12元", "12元"), ("个人支付", "10元", "9元", "7元")]
    code, said, new = charged(bench, xlsx(tmp_path / "p.xlsx", rows), "--item", "午餐", known=KNOWN)
    wanted = "  - {项目: 午餐, 标准: 一荤两素 12元, 优惠: [60-69周岁 10元, 70-79周岁 9元, 80周岁以上 7元]}"
    assert (code, new) == (0, [wanted]), said


LIST = ("序号", "收费项目", "计费单位", "收费标准", "备注")
# Lists of what is charged: rows, merged cells, and the items that come of them.
LISTS = {
    "sections and units": (
        [
            ("柳溪社区养老服务收费公示表",),
            LIST,
            ("一、床位费", "", "", "", ""),
            (1, "双人间", "元/人·月", 1800, "含空调"),
            (2, "单人间", "元/人·月", 2600, ""),
            ("二、护理费", "", "", "", ""),
            (3, "一级护理", "元/月", 900, ""),
            ("（二）其他服务", "", "", "", ""),
            (4, "理发", "次", "10元", ""),
            (5, "助浴", "元/次", "免费", ""),
            ("合计", "", "", 5310, ""),
            ("备注：费用按月预交", "", "", "", ""),
        ],
        ["A1:E1", "A3:E3", "A6:E6", "A8:E8", "A12:E12"],
        [
            "{项目: 床位费（双人间）, 标准: 1800元/人·月}",
            "{项目: 床位费（单人间）, 标准: 2600元/人·月}",
            "{项目: 一级护理, 标准: 900元/月}",
            "{项目: 理发, 标准: 10元}",
            "{项目: 助浴, 标准: 免费}",
        ],
    ),
    "classes of one item": (
        [
            ("项目", "房型", "收费标准（元/月）", "优惠"),
            ("床位费", "单人间", 2600, "低保 半价"),
            ("", "双人间", 1800, ""),
            ("伙食费", "", 600, ""),
        ],
        ["A2:A3"],
        [
            "{项目: 床位费（单人间）, 标准: 2600元/月, 优惠: [低保 半价]}",
            "{项目: 床位费（双人间）, 标准: 1800元/月}",
            "{项目: 伙食费, 标准: 600元/月}",
        ],
    ),
    "classes, the merging lost": (
        [("项目", "房型", "价格"), ("床位费", "单人间", "2600元/月"), ("", "双人间", "1800元/月")],
        [],
        ["{项目: 床位费（单人间）, 标准: 2600元/月}", "{项目: 床位费（双人间）, 标准: 1800元/月}"],
    ),
    "numbers before the items": (
        [("收费内容", "单价（元/次）"), ("1.洗衣", 5), ("2、理　发", 10)],
        [],
        ["{项目: 洗衣, 标准: 5元/次}", "{项目: 理发, 标准: 10元/次}"],
    ),
}


@pytest.mark.parametrize(("rows", "merges", "items"), LISTS.values(), ids=LISTS)
def test_a_list_of_charges(bench, tmp_path, rows, merges, items):
    """A row an item; a section is named where it alone says what its items are."""
    code, said, new = charged(bench, xlsx(tmp_path / "p.xlsx", rows, merges))
    assert (code, "、".join(new)) == (0, f"收费: [{', '.join(items)}]"), said


def test_a_list_comes_twice(bench, tmp_path):
    """The second time nothing changes; what is not taken is named."""
    path = xlsx(tmp_path / "p.xlsx", [LIST, (1, "理发", "元/次", 10, "在一楼")])
    assert "没有取的列：序号、备注" in charged(bench, path)[1]
    assert charged(bench, path)[::2] == (0, [])


# Rows, merged cells, the cell that is refused and a piece of the reason; nothing is written of the item.
REFUSED = {
    "a price over several items": (
        [LIST, (1, "床位费", "元/月", 1800, ""), (2, "护理费", "元/月", "", "")],
        ["D2:D3"],
        "D2：“1800”合并了几项",
    ),
    "an item twice": ([LIST, (1, "理发", "", "10元", ""), (2, "理发", "", "12元", "")], [], "B3：“理发”第2行已经写了"),
    "two columns of prices": ([("项目", "价格", "收费标准"), ("理发", "10元", "8元")], [], "C1：有几列是价格"),
    "a price without its item": ([LIST, (1, "", "元/次", 10, "")], [], "没有写收费项目"),
    "an item without its price": ([LIST, (1, "理发", "", "", "")], [], "B2：“理发”没有写收费标准"),
    "a span": ([LIST, (1, "理发", "元/次", "10-15", "")], [], "D2：“10-15"),
    "no price": ([LIST, (1, "理发", "元/次", "面议", "")], [], "D2：“面议”不是价格"),
    "sums that contradict": (
        [
            ("年龄段", *AGES),
            ("餐标", "12元", "12元", "12元"),
            ("补贴", "2元", "3元", "5元"),
            ("自付", "10元", "8元", "7元"),
        ],
        [],
        "C4：12元减补贴3元，不是8元",
    ),
    "two whole prices": (
        [("年龄段", *AGES), ("餐标", "12元", "12元", "15元"), ("自付", "10元", "8元", "7元")],
        [],
        "D2：标准有几种",
    ),
    "given or paid": ([("餐次", *AGES), ("午餐", "2元", "3元", "5元")], [], "看不出这些人是补贴多少"),
    "somebody unknown": (
        [("人员", "自付"), ("60-69周岁", "8元"), ("80周岁以上", "6元"), ("老张", "5元")],
        [],
        "A4：",
    ),
    "an amount that is none": ([("人员", "自付"), ("60-69周岁", "8元"), ("80周岁以上", "面议")], [], "B3："),
    "no charges": ([("你好",), ("大家好",)], [], "看不出收什么钱"),
}


@pytest.mark.parametrize(("rows", "merges", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_meant_is_refused(bench, tmp_path, rows, merges, reason):
    """At its cell, with the reason."""
    code, said, new = charged(bench, xlsx(tmp_path / "p.xlsx", rows, merges), "--item", "午餐")
    assert (code, reason in said) == (1, True), said
    assert "午餐" not in "".join(new)


def test_it_is_said_where_the_item_is_not_named(bench, tmp_path):
    """Nobody can tell which meal a table of ages is about."""
    rows = [("年龄段", *AGES), ("自付", "10元", "8元", "7元")]
    code, said, new = charged(bench, xlsx(tmp_path / "p.xlsx", rows))
    assert (code, "加上 --item" in said, new) == (1, True, [])


def test_whose_charges_they_are_must_be_known(bench, tmp_path):
    """A place."""
    assert bench.run("import", str(xlsx(tmp_path / "p.xlsx", [LIST])), "--charges", "nobody")[0] == 2
