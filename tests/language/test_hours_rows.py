"""Rows of a list of hours that go on with the row above, and those that must not."""

import pytest

from linli.language.errors import LanguageError
from linli.language.hours import format_hours, parse_hours, standing_alone

# rows as they stand on a wall → the list in normal form
JOINED = [
    (["周二至周日上午9:00-11:30", "下午13:30-17:00"], ["周二至周日 09:00-11:30 13:30-17:00"]),
    (["周二至周五", "上午：8:40-11:20", "下午：14:10-17:10"], ["周二至周五 08:40-11:20 14:10-17:10"]),
    (
        ["周一至周五：", "上午：8:40-11:20", "下午14:10—17:10", "周六：", "上午：9:10-11:20"],
        ["周一至周五 08:40-11:20 14:10-17:10", "周六 09:10-11:20"],
    ),
    (["上午8:40-11:20", "下午14:10-17:10"], ["08:40-11:20 14:10-17:10"]),
    (["早上6:30-8:30；", "中午11:00-12:30；", "晚上17:00-18:30。"], ["06:30-08:30 11:00-12:30 17:00-18:30"]),
    (["周一至周五", "9:10-16:50", "周六", "9:10-11:40"], ["周一至周五 09:10-16:50", "周六 09:10-11:40"]),
    (["工作日：", "早餐 7:10-8:10", "午餐 11:10-12:10"], ["工作日 早餐 07:10-08:10、午餐 11:10-12:10"]),
    (["周一至周五", "少儿室 9:10-16:50", "自习室 8:10-20:50"], ["周一至周五 自习室 08:10-20:50、少儿室 09:10-16:50"]),
    (["周一至周五", "上午9:10-11:40", "下午休息"], ["周一至周五 09:10-11:40"]),
    (["夏季（5月1日至9月30日）：", "上午8:10-11:40", "下午15:10-17:40"], ["5月1日至9月30日 08:10-11:40 15:10-17:40"]),
    (["2026.10.1~2026.10.7", "上午:9:10~11:40"], ["2026年10月1日至2026年10月7日 09:10-11:40"]),
    (["周二至周日 9:10-16:50", "(16:20停止入馆)"], ["周二至周日 09:10-16:50（16:20停止入馆）"]),
    (["周二至周日 9:10-16:50", "停止入馆时间：16:20"], ["周二至周日 09:10-16:50（16:20停止入馆）"]),
    (["周二至周日 9:10-16:50", "16:20停止入场", "周一闭馆"], ["周二至周日 09:10-16:50（16:20停止入场）", "周一 休息"]),
    (
        ["周二至周日 9:10-16:50", "周一闭馆", "最晚入馆时间：16:20"],
        ["周二至周日 09:10-16:50（16:20停止入馆）", "周一 休息"],
    ),
    (["周二至周日 9:10-16:50", "（凭身份证入馆）"], ["周二至周日 09:10-16:50（凭身份证入馆）"]),
    (
        ["周二至周日 9:10-16:50", "周一闭馆", "（法定节假日除外）"],
        ["周二至周日 09:10-16:50", "周一 休息（法定节假日除外）"],
    ),
    (["（每周一闭馆）", "周二至周日 9:10-16:50"], ["周一 休息", "周二至周日 09:10-16:50"]),
    (["周二至周日 9:10-16:50", "（周一闭馆）"], ["周二至周日 09:10-16:50", "周一 休息"]),
    (["开馆时间：9:10", "闭馆时间：16:50"], ["09:10-16:50"]),
    (["开放时间：", "周二至周日 9:10-16:50", "周一闭馆"], ["周二至周日 09:10-16:50", "周一 休息"]),
]

# rows of which it cannot be known with which others they go on
APART = [
    ["周一至周五上午8:40-11:20", "周六上午9:10-11:20", "下午14:10-16:40"],
    ["周二至周五 9:10-16:50", "周六、日 10:10-16:20", "（16:10停止入馆）"],
    ["周二至周五 9:10-16:50", "周六、日 10:10-16:20", "16:10停止入馆"],
    ["（每周一闭馆）", "周二至周日 9:10-16:50", "寒暑假 8:10-17:50"],
    ["5月1日至9月30日", "周二至周五 9:10-16:50", "周六日 10:10-17:50"],
    ["下午14:10-16:40", "上午8:40-11:20"],
    ["周一至周五", "周六 9:10-11:40"],
]


@pytest.mark.parametrize(("rows", "normal"), JOINED, ids=[" / ".join(rows) for rows, _ in JOINED])
def test_rows_that_go_on_are_read_with_the_row_above(rows, normal):
    """One thing in several rows is one rule, or rules that stand in one line."""
    assert list(format_hours(parse_hours(rows))) == normal


@pytest.mark.parametrize("rows", APART, ids=" / ".join)
def test_rows_that_may_belong_to_several_are_refused(rows):
    """No row is guessed onto another."""
    with pytest.raises(LanguageError):
        parse_hours(rows)


def test_a_rule_has_the_number_of_its_first_row():
    """What is said of a rule stands beside the row in which it begins."""
    rules = parse_hours(["周一闭馆", "周二至周五", "上午：8:40-11:20", "周六 9:10-11:40"]).rules
    assert [rule.line for rule in rules] == [0, 1, 3]


def test_rows_that_belong_together_are_not_lines_of_their_own():
    """`linli fmt` writes no row anew that says something else without the others."""
    rows = ["周二至周日上午9:00-11:30", "下午13:30-17:00", "周一闭馆"]
    assert standing_alone(rows) == frozenset({2})
