"""The strict reader: text in, plain tree or one clear message out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.read.source import MAX_BYTES, parse_document, read_document

PLAIN = [
    ("时间: 11:30", {"时间": "11:30"}),
    ("代码: 010", {"代码": "010"}),
    ("普惠: no", {"普惠": "no"}),
    ("价: 1.10", {"价": "1.10"}),
    ("日: 2026-02-30", {"日": "2026-02-30"}),
    ("- a\n- {b: 1}", ["a", {"b": "1"}]),
    ("地址:\n名称: 柳溪", {"名称": "柳溪"}),
    ('地址: ""', {"地址": ""}),
    ("备注: |\n  　　两格\n", {"备注": "　　两格\n"}),
    ("网址: https://example.org/a:b", {"网址": "https://example.org/a:b"}),
]

REFUSED = [
    ("", "x.yml 文件是空的。请照手册里的样例填写，或删去这个文件。"),
    ("名称: 柳溪\n类型： 服务中心\n", "x.yml:2 “类型”后面是全角冒号“：”。请写成：类型: "),
    ("名称:柳溪\n类型: x", "x.yml:1 “名称:”后面少了一个空格。请写成：名称: "),
    ("a:\n\t- b", "x.yml:2 行首用了制表符（Tab）。请改成空格。"),
    ("a: 1\n　b: 2\nc: [", "x.yml:2 行首或冒号后用了全角空格。请改成半角空格。"),
    ("a: 1\na: 2", "x.yml:2 a：这一项写了两次，第1行已经有了。请只留一处。"),
    (
        "a: &b c",
        "x.yml:1 不能用“&”“*”引用别处的内容。请把内容原样写一遍；若“&”“*”是内容，请用引号括起来。",
    ),
    ("a: *x", "x.yml:1 “*”开头的内容请用引号括起来。"),
    ("a: !!int 3", "x.yml:1 a：不能用“!”标记。若“!”是内容，请用引号括起来。"),
    ("a: [1", "x.yml:1 方括号“[ ]”没有成对，或两项之间少了逗号“, ”。"),
    ('a: "x', "x.yml:1 引号没有成对。"),
    ("---\na: 1\n---\nb: 2", "x.yml:3 一个文件只能有一条记录，请删去“---”和它后面的内容。"),
    ("? [a]\n: b", "x.yml:1 冒号前应是项目名称。"),
    (
        "a: b: c",
        "x.yml:1 这一行里多了一个“: ”。内容里要写冒号时，请用引号把整段内容括起来。",
    ),
    ("x: ~", "x.yml:1 x：“~”不是内容。没有或不知道，就把这一行整行删去。"),
    ("a: @b", "x.yml:1 这一行开头的符号不能这样用，请把内容用引号括起来。"),
    ("a: b\x00c", "x.yml:1 这一行有看不见的控制字符。请删去这一行，重新输入。"),
    ("- " * 100_000 + "x", "x.yml:1 括号或列表套了40层以上。请照手册里的样例填写。"),
    ("a: " + "[" * 100_000, "x.yml:1 括号或列表套了40层以上。请照手册里的样例填写。"),
    ("\n".join(" " * depth + "a:" for depth in range(500)), "x.yml:41 括号或列表套了40层以上。请照手册里的样例填写。"),
]


@pytest.mark.parametrize(("text", "tree"), PLAIN)
def test_every_scalar_stays_text(text, tree):
    """Nothing is resolved: times, numbers, dates and booleans stay what was typed."""
    document, problems = parse_document(text, "x.yml")
    assert problems == []
    assert document.tree == tree


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_more_than_plain_is_refused(text, message):
    """Whatever is not plain YAML ends in one message that says where and what to type."""
    document, problems = parse_document(text, "x.yml")
    assert document is None
    assert [str(problem) for problem in problems] == [message]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\xef\xbb\xbfa: 1", "x.yml:1 文件开头有看不见的BOM标记。请另存为“UTF-8（无BOM）”编码。"),
        ("名称: 柳溪".encode("gbk"), "x.yml:1 文件不是UTF-8编码，有看不懂的字。请用记事本打开，另存为“UTF-8”编码。"),
        (b"#" * (MAX_BYTES + 1), "x.yml 文件有1000KB，超过了1000KB。请检查是否放错了文件。"),
    ],
)
def test_bytes_that_are_no_text(tmp_path, raw, message):
    """A wrong encoding, a byte order mark and an enormous file are named as such."""
    (tmp_path / "x.yml").write_bytes(raw)
    document, problems = read_document(tmp_path / "x.yml", "x.yml")
    assert document is None
    assert [str(problem) for problem in problems] == [message]


def test_missing_file_is_a_problem(tmp_path):
    """A file that cannot be opened is a problem, not a traceback."""
    assert [str(problem) for problem in read_document(tmp_path / "x.yml", "x.yml")[1]] == [
        "x.yml 文件打不开。请检查文件的权限，或重新上传。"
    ]


def test_lines_of_keys_and_items():
    """A document knows the line of every key and item, and of the nearest parent of what is absent."""
    document, _ = parse_document("a: 1\nb:\n  - x\n  - c: 2\n    d: 3\n", "x.yml")
    paths = [(), ("a",), ("b",), ("b", 1), ("b", 1, "d"), ("b", 1, "e"), ("z",)]
    assert [document.line(path) for path in paths] == [1, 1, 2, 4, 5, 4, 1]


@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_tree_or_messages(tmp_path_factory, raw):
    """Any bytes whatever give a document or problems, never both, never an exception."""
    path = tmp_path_factory.getbasetemp() / "any.yml"
    path.write_bytes(raw)
    document, problems = read_document(path, "any.yml")
    assert (document is None) == bool(problems)


@given(st.text(alphabet="ab:：-[]{}&*!|>'\"#,? \n\t　%@`~", max_size=60))
def test_any_punctuation_ends_in_a_tree_or_messages(text):
    """Text made of YAML's own signs gives a document or problems, never an exception."""
    document, problems = parse_document(text, "x.yml")
    assert (document is None) == bool(problems)
