"""Menus as canteens and nurseries keep them: each layout makes the same week, or is refused with its cell."""

import pytest

from tests.spreadsheet.sheets import csv, xlsx

WEEK = "menus/liuxi-canteen/2026-W49.yml"
HEAD = "食堂: liuxi-canteen\n周一: 2026-11-30\n"
PLAIN = {"周一": {"午餐": ["鸡块、汤"], "晚餐": ["面"]}, "周二": {"午餐": ["鱼"], "晚餐": ["停餐"]}}


def served(desk):
    """Return what the file of the week says."""
    text = desk.text(WEEK)
    assert text.startswith(HEAD), text
    return text.removeprefix(HEAD)


DOWN = [("星期", "午餐", "晚餐"), ("星期一", "鸡块、汤", "面"), ("星期二", "鱼", "停餐")]
# How a week is laid out; with --week or with dates; each says the same.
LAYOUTS = {
    "days down": (DOWN, [], ["--week", "2026-W49"]),
    "days across": (
        [("", "周一", "周二"), ("午餐", "鸡块、汤", "鱼"), ("晚餐", "面", "停餐")],
        [],
        ["--week", "2026-11-30"],
    ),
    "a title above, a remark beside": (
        [("一周食谱",), ("星期", "午餐", "晚餐", "备注"), ("周一", "鸡块、汤", "面", "热"), ("周二", "鱼", "停餐", "")],
        ["A1:D1"],
        ["--week", "2026-W49"],
    ),
    "dates with the days": (
        [("日期", "午餐", "晚餐"), ("11月30日（周一）", "鸡块、汤", "面"), ("2026年12月1日 星期二", "鱼", "停餐")],
        [],
        [],
    ),
    "other words for the meals": (
        [("星期", "中餐", "晚饭"), *DOWN[1:]],
        [],
        ["--week", "2026-W49"],
    ),
    "a meal a line, the day merged": (
        [("周一", "午餐", "鸡块、汤"), ("", "晚餐", "面"), ("周二", "午餐", "鱼"), ("", "晚餐", "停餐")],
        ["A1:A2", "A3:A4"],
        ["--week", "2026-W49"],
    ),
    "dates in a row below the days": (
        [
            ("", "星期一", "星期二"),
            ("日期", "11.30", "12.1"),
            ("午餐", "鸡块、汤", "鱼"),
            ("晚餐", "面", "停餐"),
        ],
        [],
        [],
    ),
}


@pytest.mark.parametrize(("rows", "merges", "words"), LAYOUTS.values(), ids=LAYOUTS)
def test_a_layout_of_a_week_does_not_matter(bench, tmp_path, rows, merges, words):
    """What is served, and when, is the same."""
    path = xlsx(tmp_path / "m.xlsx", rows, merges)
    code, said = bench.run("import", str(path), "--menu", "liuxi-canteen", *words, "--yes")
    assert code == 0, said
    assert served(bench) == "菜单: {周一: {午餐: 鸡块、汤, 晚餐: 面}, 周二: {午餐: 鱼, 晚餐: 停餐}}\n"
    again = bench.run("import", str(path), "--menu", "liuxi-canteen", *words, "--yes")
    assert again[1].endswith("改0个文件，4行没有变化，0处未能导入。\n")


def test_heads_of_two_levels_and_snacks(bench, tmp_path):
    """午餐 stands over 主食 and 菜; what nobody asked for is named."""
    rows = [
        ("星期", "年龄组", "早点", "午餐", "", "午点", "备注"),
        ("", "", "", "主食", "菜", "", ""),
        ("周一", "3-6岁", "牛奶", "米饭", "鸡块", "苹果", "少盐"),
        ("周二", "3-6岁", "豆浆", "面条", "鱼", "", ""),
    ]
    merges = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"]
    code, said = bench.run(
        "import", str(xlsx(tmp_path / "m.xlsx", rows, merges)), "--menu", "liuxi-canteen", "--week", "2026-W49", "--yes"
    )
    assert (code, "没有取的列：备注" in said) == (0, True), said
    assert "周一: {早点: 牛奶, 午餐: [主食：米饭, 鸡块], 午点: 苹果}" in served(bench)


def test_dishes_with_their_ingredients(bench, tmp_path):
    """A row an ingredient, merged three deep; weights are of what goes in, not of what is served."""
    rows = [
        ("日期", "类别", "品名", "主配料", "克重(生重/g)"),
        ("2026-11-30", "大荤", "红烧鸡块", "鸡腿", 80),
        ("", "", "", "土豆", 40),
        ("", "素", "炒青菜", "青菜", 100),
        ("2026-12-01", "大荤", "蒸鱼", "草鱼", 90),
    ]
    path = xlsx(tmp_path / "m.xlsx", rows, ["A2:A4", "B2:B3", "C2:C3"])
    code, said = bench.run("import", str(path), "--menu", "liuxi-canteen", "--sitting", "午餐", "--yes")
    assert (code, "没有取的列：克重(生重/g)" in said) == (0, True), said
    assert (
        "周一: {午餐: [{菜: 红烧鸡块, 类别: 大荤, 配料: [鸡腿, 土豆]}, {菜: 炒青菜, 类别: 素, 配料: [青菜]}]}"
        in served(bench)
    )


REFUSED = [
    (DOWN, [], "看不出是哪一周"),
    (
        [("星期", "年龄组", "午餐"), ("周一", "1-2岁", "粥"), ("周一", "3-6岁", "饭")],
        ["--week", "2026-W49"],
        "有几个年龄组（1-2岁、3-6岁）",
    ),
    ([("日期", "品名"), ("2026-11-30", "鸡块")], [], "看不出是哪一餐"),
    ([("你好", "大家好")], [], "看不出哪天哪一餐吃什么"),
    ([("星期", "午餐"), ("周一", "停餐\n鸡块")], ["--week", "2026-W49"], "又写了停餐，又写了菜"),
    ([*DOWN, DOWN[1]], ["--week", "2026-W49"], "B4：一天写了几次，像是几周"),
    (
        [("", "周一", "周二", "周一", "周二"), ("午餐", "鸡块", "鱼", "肉", "面")],
        ["--week", "2026-W49"],
        "D2：一天写了几次，像是几周",
    ),
]


@pytest.mark.parametrize(("rows", "words", "reason"), REFUSED)
def test_what_cannot_be_meant_is_refused(bench, tmp_path, rows, words, reason):
    """Nothing of it is written."""
    path = xlsx(tmp_path / "m.xlsx", rows)
    before = bench.files()
    code, said = bench.run("import", str(path), "--menu", "liuxi-canteen", *words, "--yes")
    assert (code, reason in said, bench.files() == before) == (1, True, True), said


def test_a_week_that_is_there_changes_only_in_what_the_table_says(bench, tmp_path):
    """Other meals and comments stay."""
    text = "食堂: liuxi-canteen\n周一: 2026-11-30\n# 抄自黑板\n菜单:\n  周一: {午餐: 饭}\n  周五: {午餐: 饺子}\n"
    bench.write(WEEK, text)
    path = csv(tmp_path / "m.csv", [("星期", "午餐"), ("周一", "鸡块")], "gb18030")
    code, said = bench.run("import", str(path), "--menu", "liuxi-canteen", "--week", "2026-W49", "--yes")
    assert (code, bench.text(WEEK)) == (0, text.replace("{午餐: 饭}", "{午餐: 鸡块}")), said


@pytest.mark.parametrize(
    ("code", "more"), [("liuxi-center", ()), ("nobody", ()), ("liuxi-canteen", ("--sitting", "夜宵"))]
)
def test_whose_menu_it_is_must_be_known(bench, tmp_path, code, more):
    """A canteen, and one of its meals."""
    path = xlsx(tmp_path / "m.xlsx", DOWN)
    assert bench.run("import", str(path), "--menu", code, *more)[0] == 2


COURSES = ("星期", "大荤", "小荤", "素菜", "汤")
# Tables of courses: rows, merged cells, further words, and what stands there of Monday.
COURSE_TABLES = {
    "the meal in the title": (
        [("幸福食堂一周午餐菜单",), COURSES, ("周一", "红烧肉\n鱼", "肉丝", "青菜", "")],
        ["A1:E1"],
        [],
        "午餐: [大荤：红烧肉、鱼, 小荤：肉丝, 素菜：青菜]",
    ),
    "the meal said": ([COURSES, ("周一", "红烧肉", "", "停餐", "")], [], ["--sitting", "晚餐"], "晚餐"),
    "below meals": (
        [("星期", "午餐", "", "晚餐"), ("", "大荤", "素菜", "主食"), ("周一", "红烧肉", "青菜", "面")],
        ["A1:A2", "B1:C1"],
        [],
        "午餐: [大荤：红烧肉, 素菜：青菜], 晚餐: 主食：面",
    ),
    "beside meals, the days across": (
        [("餐次", "类别", "周一", "周二"), ("午餐", "大荤", "红烧肉", "鱼"), ("", "素菜", "青菜", "豆角")],
        ["A2:A3"],
        [],
        "午餐: [大荤：红烧肉, 素菜：青菜]",
    ),
}


@pytest.mark.parametrize(("rows", "merges", "words", "says"), COURSE_TABLES.values(), ids=COURSE_TABLES)
def test_courses_are_kept(bench, tmp_path, rows, merges, words, says):
    """大荤 above a column is said of its dishes; which meal it is stands above the table, or is said."""
    path = xlsx(tmp_path / "m.xlsx", rows, merges)
    code, said = bench.run("import", str(path), "--menu", "liuxi-canteen", "--week", "2026-W49", *words, "--yes")
    if "停餐" in str(rows):
        assert (code, "又写了停餐，又写了菜" in said) == (1, True), said
    else:
        assert (code, f"周一: {{{says}}}" in served(bench), "没有取的列" in said) == (0, True, False), said


def test_a_table_of_courses_needs_its_meal(bench, tmp_path):
    """Where nothing names it, nobody can tell."""
    path = xlsx(tmp_path / "m.xlsx", [COURSES, ("周一", "红烧肉", "肉丝", "青菜", "汤")])
    assert bench.run("import", str(path), "--menu", "liuxi-canteen", "--week", "2026-W49", "--yes")[0] == 1
