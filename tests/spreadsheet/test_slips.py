"""`linli apply`: 更新单 as they come by chat — each written or refused by itself."""

import pytest

from tests.sample import CANTEEN
from tests.spreadsheet.test_own import REFUSED

SLIP = "更新单\n编号: liuxi-canteen\n{}\n"

# What a 更新单 says, and the lines that go and come in the canteen's file.
APPLIED = [
    ("座位: 60", [], ["座位: 60"]),
    ("座位：６０人", [], ["座位: 60"]),
    ("地址：溪边路12号\n电话： 0000-1234567", [], ["地址: 溪边路12号", "电话: 0000-1234567"]),
    ("隶属: 删除", ["隶属: liuxi-center"], []),
    (
        "开放时间:\n  - 周一至周五 午餐 11:00-13:00、晚餐 17:00-18:00\n  - 法定节假日 休息",
        ["  - 周一至周五 午餐 11:00-12:30、晚餐 17:00-18:00"],
        ["  - 周一至周五 午餐 11:00-13:00、晚餐 17:00-18:00"],
    ),
    ("状态: {现状: 试运营, 自: 2026-12-01}", [], ["状态: {现状: 试运营, 自: 2026-12-01}"]),
    ("收费: [{项目: 午餐, 标准: 12元}]", [], ["收费: [{项目: 午餐, 标准: 12元}]"]),
    ("服务: [助餐, 送餐]", [], ["服务: [助餐, 送餐]"]),
]


def applied(bench, text):
    """Apply a text; return its exit code, what is said, and the files that differ."""
    before = bench.files()
    (bench.root / "u.txt").write_text(text, "utf-8")
    code, said = bench.run("apply", "u.txt", "--yes")
    return code, said, {file: now for file, now in bench.files().items() if before.get(file) != now}


@pytest.mark.parametrize(("words", "gone", "new"), APPLIED)
def test_a_slip_changes_what_it_says_and_nothing_else(bench, words, gone, new):
    """In the usual form; signs that phones write are understood."""
    before = bench.text(CANTEEN).splitlines()
    code, said, found = applied(bench, SLIP.format(words))
    now = found.get(CANTEEN, "").splitlines()
    assert (code, set(found)) == (0, {CANTEEN}), said
    assert ([line for line in before if line not in now], [line for line in now if line not in before]) == (gone, new)


@pytest.mark.parametrize(("heading", "value", "reason"), [row[1:] for row in REFUSED])
def test_a_slip_is_refused_as_a_row_of_a_table_is(bench, heading, value, reason):
    """One set of rules: the same words, the same reason."""
    code, said, found = applied(bench, SLIP.format(f"{heading}: {value}"))
    assert (code, found, reason in said) == (1, {}, True), said


@pytest.mark.parametrize(
    "text", ["编号: liuxi-canteen\n更新单\n座位: 60\n", "更新单\n编号: liuxi-canteen\n", "新建: 服务点\n"]
)
def test_a_slip_that_says_nothing_is_refused(bench, text):
    """Who writes the title below the id, or no more than the id, is told so."""
    code, said, found = applied(bench, text)
    assert (code, found, "没有写要改什么。请每项一行" in said) == (1, {}, True), said


def test_of_several_slips_each_is_taken_or_refused_by_itself(bench):
    """Parted by their title or by a line; what is wrong with one is no reason to refuse another."""
    text = "更新单\n编号: liuxi-canteen\n座位: 60\n【更新单】\n编号: liuxi-center\n座位: 很多\n---\n编号: nobody\n座位: 1\n"
    code, said, found = applied(bench, text)
    assert (code, set(found)) == (1, {CANTEEN}), said
    assert ("“很多”不是整数" in said, "没有编号为“nobody”的记录" in said) == (True, True)


def test_a_new_place_is_made(bench):
    """It names its kind of record; its id is made from its name."""
    code, said, found = applied(
        bench,
        "更新单\n新建: 服务点\n名称: 柳溪社区儿童之家\n类型: 儿童之家\n"
        "所在地: qinghe/chengguan/liuxi\n来源: [s1]\n录入: 2026-11-26\n",
    )
    assert (code, list(found)) == (0, ["places/qinghe/chengguan/liuxi-childrens-home.yml"]), said


@pytest.mark.parametrize("text", ["你好", "更新单\n编号：\n", "更新单\n座位: 60\n", "更新单\n- 座位\n"])
def test_what_is_no_slip_is_refused(bench, text):
    """With what to write."""
    code, said, found = applied(bench, text)
    assert (code, found, "未能导入" in said) == (1, {}, True)


def test_nothing_is_written_in_a_dry_run_or_without_consent(bench):
    """It is shown first."""
    (bench.root / "u.txt").write_text(SLIP.format("座位: 60"), "utf-8")
    before = bench.files()
    assert "+座位: 60" in bench.run("apply", "u.txt", "--dry-run")[1]
    assert "+座位: 60" in bench.run("apply", "u.txt", answers="n\n")[1]
    assert bench.files() == before
