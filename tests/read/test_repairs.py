"""What is offered for a row that YAML cannot read: with it in the place of the row, the text is what it was meant to be."""

import re

import pytest

from linli.read.source import parse_document

TEXT = """\
名称: 柳溪食堂
服务: [助餐, 送餐]
电话: [{号码: 0000-1234567, 说明: 服务台}]
开放时间:
  - 周一至周六 8:00-12:00
  - 周日 休息
送餐:
  范围: 柳溪社区
  费用: 2元/次
  起送: 1份
收费:
  - 项目: 午餐
    标准: 12元
    优惠:
      - 80周岁以上 免费
      - 低保 免费
  - {项目: 早餐, 标准: 5元}
录入: 2026-11-23
"""

# what is written, what was meant
SLIPS = [
    ("[助餐, 送餐]", "[助餐, 送餐"),
    ("[助餐, 送餐]", "[助餐,, 送餐]"),
    ("[助餐, 送餐]", "[助餐, 送餐]。"),
    ("[助餐, 送餐]", "［助餐, 送餐］"),
    ("0000-1234567, 说明: 服务台}]", "0000-1234567，说明: 服务台}]"),
    ("[{号码: 0000-1234567, 说明: 服务台}]", "[｛号码：0000-1234567，说明：服务台｝]"),
    ("服务台}]", "服务台]"),
    ("服务台}]", "服务台"),
    ("  - 周日", "- 周日"),
    ("  - 周日", "  · 周日"),
    ("  - 周日", "  3、周日"),
    ("  - 周日", "  周日"),
    ("  费用", "费用"),
    ("  费用", "    费用"),
    ("  起送", " 起送"),
    ("    标准", "  标准"),
    ("      - 低保", "    - 低保"),
    ("  - {项目", "  {项目"),
    ("名称: 柳", "  名称: 柳"),
    ("录入", " 录入"),
]


def offered(text, line, hint):
    """Return a text with the row that a hint offers, at the line that it is offered for."""
    rows = text.split("\n")
    row = rows[line - 1]
    if spaces := re.fullmatch("请在行首正好空(\\d+)格。", hint):
        rows[line - 1] = " " * int(spaces[1]) + row.strip()
    else:
        way = hint.partition("请写成：")[2]
        assert way, hint
        indent = "" if "前面多了空格" in text else row[: len(row) - len(row.lstrip())]
        rows[line - 1] = indent + way
    return "\n".join(rows)


@pytest.mark.parametrize(("meant", "written"), SLIPS)
def test_the_row_that_is_offered_says_what_was_meant(meant, written):
    """Whoever copies it in the place of the slip has the record that was meant."""
    sound, _ = parse_document(TEXT, "x.yml")
    text = TEXT.replace(meant, written, 1)
    document, problems = parse_document(text, "x.yml")
    assert document is None
    (problem,) = problems
    if "多了空格" in problem.message and "请写成" in problem.hint:
        rows = text.split("\n")
        rows[problem.line - 1] = problem.hint.partition("请写成：")[2]
        mended = "\n".join(rows)
    else:
        mended = offered(text, problem.line, problem.hint)
    document, problems = parse_document(mended, "x.yml")
    assert [str(problem) for problem in problems] == []
    assert document.tree == sound.tree


def test_a_large_text_is_not_tried_over_and_over():
    """Beyond a size the complaint of YAML has to do: nothing takes longer than reading twice."""
    text = TEXT.replace("[助餐, 送餐]", "[助餐, 送餐") + "# x\n" * 60_000
    _, (problem,) = parse_document(text, "x.yml")
    assert problem.message == "方括号“[ ]”没有成对，或两项之间少了逗号“, ”。"
