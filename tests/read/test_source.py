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
    ("说明: 一楼 # 从北门进\n# 电话 0000-1234567\n地址: 1号", {"说明": "一楼", "地址": "1号"}),
    ('说明: "小区 #3 楼" # 2号', {"说明": "小区 #3 楼"}),
    ("午餐: 无\n日期: 未注明", {"午餐": "无", "日期": "未注明"}),
    ("周末: 时间待核实", {"周末": "时间待核实"}),
    ("网址: https://example.org/a:b", {"网址": "https://example.org/a:b"}),
]

REFUSED = [
    ("", "x.yml 文件是空的。请照手册 staff/samples/ 里的样例填写，或删去这个文件。"),
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
    ("a: [1", "x.yml:1 这一行里少了“]”。请写成：a: [1]"),
    ('a: "x', "x.yml:1 引号没有成对。"),
    ("---\na: 1\n---\nb: 2", "x.yml:3 一个文件只能有一条记录，请删去“---”和它后面的内容。"),
    ("? [a]\n: b", "x.yml:1 冒号前应是项目名称。"),
    (
        "a: b: c",
        "x.yml:1 这一行里多了一个“: ”。请写成：a: 'b: c'",
    ),
    ("x: ~", "x.yml:1 x：“~”不是内容。没有或不知道，就把这一行整行删去。"),
    ("a: @b", "x.yml:1 这一行开头的符号不能这样用，请把内容用引号括起来。"),
    ("a: b\x00c", "x.yml:1 这一行有看不见的字符：控制字符。请删去这一行，重新输入。"),
    ("- " * 100_000 + "x", "x.yml:1 括号或列表套了40层以上。请照手册 staff/samples/ 里的样例填写。"),
    ("a: b\u200bc", "x.yml:1 这一行有看不见的字符：零宽空格。请删去这一行，重新输入。"),
    ("a: 1\nb: 2\r026", "x.yml:2 这一行有看不见的字符：单独的回车符（CR）。请删去这一行，重新输入。"),
    ("a: 1\nb: \u202ec", "x.yml:2 这一行有看不见的字符：文字方向符。请删去这一行，重新输入。"),
    (
        'a: "x\\u200by"',
        "x.yml:1 a：内容里有看不见的字符：零宽空格。请删去，重新输入。",
    ),
    (
        "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n",
        "x.yml:2 这里是两个人的改动没有合并完。请只留正确的一份，删去“<<<<<<<”“=======”“>>>>>>>”这三行。",
    ),
    ('名称: "柳溪"一老一小"中心"', "x.yml:1 引号里面又有引号。请写成：名称: 柳溪“一老一小”中心"),
    ('名称: "柳溪"社区', "x.yml:1 引号里面又有引号。请写成：名称: “柳溪”社区"),
    (
        "周四: {午餐: 宫保鸡丁, 炒莴笋}",
        "x.yml:1 周四：“炒莴笋”前面没有项目名称。请写成“项目: 炒莴笋”；若它属于“午餐”，请用方括号：午餐: […, 炒莴笋]",
    ),
    ("周四: {炒莴笋}", "x.yml:1 周四：“炒莴笋”前面没有项目名称。请写成“项目: 炒莴笋”"),
    (
        "开放时间:\n  - 08:30-12:00 # 14:00-17:30",
        "x.yml:2 开放时间 第1项：“#”后面的“14:00-17:30”会被当作说明，不算内容。"
        "若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。",
    ),
    (
        "地址: 桥头 #老街",
        "x.yml:1 地址：“#”后面的“老街”会被当作说明，不算内容。若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。",
    ),
    (
        "电话: # 0000-1234567",
        "x.yml:1 电话：“#”后面的“0000-1234567”会被当作说明，不算内容。"
        "若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。",
    ),
    (
        "场地: [小区 #3 楼\n  ]",
        "x.yml:1 场地 第1项：“#”后面的“3 楼”会被当作说明，不算内容。若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。",
    ),
    (
        "服务:\n  日间照料\n  助餐",
        "x.yml:2 服务：这2行会连成一行。若是一段话，请写在一行里；若是几项，请每项一行写成：“- 日间照料”、“- 助餐”",
    ),
    (
        "- 周一 8:00-12:00\n  周二 9:00-12:00",
        "x.yml:1 第1项：这2行会连成一行。若是一段话，请写在一行里；若是几项，请每项一行写成："
        "“- 周一 8:00-12:00”、“- 周二 9:00-12:00”",
    ),
    ("a: " + "[" * 100_000, "x.yml:1 括号或列表套了40层以上。请照手册 staff/samples/ 里的样例填写。"),
    (
        "\n".join(" " * depth + "a:" for depth in range(500)),
        "x.yml:41 括号或列表套了40层以上。请照手册 staff/samples/ 里的样例填写。",
    ),
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


def test_keys_with_nothing_behind_them_are_kept_apart():
    """A key without a value is in no tree; the document knows it, so that an unknown one can be named."""
    document, _ = parse_document("a:\nb: {c: , d: 1}\n", "x.yml")
    assert (document.tree, document.blanks) == ({"b": {"d": "1"}}, (("a",), ("b", "c")))


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
