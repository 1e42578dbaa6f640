"""What is taken out of a YAML file, and lists that become others: the file says what is meant, comments stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.read.editing import CannotEdit
from linli.read.removing import taken_out, with_items
from linli.read.source import parse_document

WORDS = st.text("甲乙丙丁", min_size=1, max_size=2)


def document_of(text):
    """Read a text that is in order."""
    document, problems = parse_document(text, "x.yml")
    assert not problems
    return document


TAKEN = [
    ("a: 1\nb: 2\n", ("a",), "b: 2\n"),
    ("a: 1\nb: 2  \nc: 3\n", ("b",), "a: 1\nc: 3\n"),
    ("a: 1\nb:\n  - x\n  - y\n\n# c\nc: 3", ("b",), "a: 1\n\n# c\nc: 3"),
    ("a: 1\nb: [x, y, z]\n", ("b", 2), "a: 1\nb: [x, y]\n"),
    ("a: 1\nb: [x, y, z]\n", ("b", 0), "a: 1\nb: [y, z]\n"),
    ("a: 1\nb: [x]\n", ("b", 0), "a: 1\n"),
    ("a: 1\nb: {x: {y: 1}}\nc: 3\n", ("b", "x", "y"), "a: 1\nc: 3\n"),
    ("a: 1\nb:\n  - x: 1\n    y: 2\n  - x: 3\n", ("b", 0, "x"), "a: 1\nb:\n  - y: 2\n  - x: 3\n"),
    ("a: 1\nb:\n  - x: 1\n    y: 2\n  - x: 3\n", ("b", 0), "a: 1\nb:\n  - x: 3\n"),
    ("a: 1\r\nb: 2\r\nc: 3\r\n", ("b",), "a: 1\r\nc: 3\r\n"),
    ("- a: 1\n- a: 2\n", (1,), "- a: 1\n"),
]


@pytest.mark.parametrize(("text", "keys", "expected"), TAKEN)
def test_what_is_taken_out_is_gone_with_its_line(text, keys, expected):
    """Blank lines and comments of others stay."""
    assert taken_out(document_of(text), keys).text == expected


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("a: 1\n", ("a",)),
        ("a: 1\nb: 2\n", ("c",)),
        ("a: 1\nb: 2  # 说明\n", ("b",)),
        ("a: 1\nb:\n  # 说明\n  - x\nc: 2\n", ("b",)),
        ("a: 1\n# 说明\nb: 2\n", ("a",)),
        ("a: 1\nb: 2\n", ("a", "x")),
    ],
)
def test_what_cannot_be_taken_out_is_left(text, keys):
    """A comment is nobody's to take away, a file is never empty."""
    with pytest.raises(CannotEdit):
        taken_out(document_of(text), keys)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(WORDS, min_size=1, max_size=5), st.booleans())
def test_a_list_becomes_another(before, after, flow):
    """The rest of the file stays to the byte, and the same list changes nothing."""
    written = f" [{', '.join(before)}]" if flow else "".join(f"\n  - {word}" for word in before)
    text = f"# 头\na: 1\nb:{written}\n# 尾\nc: 3\n"
    document = document_of(text)
    assert with_items(document, ("b",), before).text == text
    found = with_items(document, ("b",), after)
    assert found.tree == {"a": "1", "b": after, "c": "3"}
    assert (found.text.startswith("# 头\na: 1\nb:"), found.text.endswith("\n# 尾\nc: 3\n")) == (True, True)


def test_items_that_stay_keep_their_comments():
    """Only the line that is meant changes."""
    text = "b:\n  - 甲  # 一\n  - 乙\n  # 三\n  - 丙\n"
    assert with_items(document_of(text), ("b",), ["甲", "丁", "丙"]).text == text.replace("乙", "丁")


def test_a_list_is_begun_where_there_was_none():
    """A text that stood there becomes an item among others."""
    assert with_items(document_of("a: 1\n"), ("b",), ["甲", "乙"]).text == "a: 1\nb: [甲, 乙]\n"
    assert with_items(document_of("b: 甲\n"), ("b",), ["甲", "乙"]).text == "b: [甲, 乙]\n"
