"""A value put into a YAML file: it is there, and everything else stays to the byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.read.editing import CannotEdit, with_item, with_value
from linli.read.source import parse_document

WORDS = st.text("甲乙丙丁abc", min_size=1, max_size=3)
FLOW = st.recursive(WORDS, lambda inner: st.dictionaries(WORDS, inner, max_size=3), max_leaves=6)


def flow(value):
    """Write a value in braces."""
    return value if isinstance(value, str) else "{" + ", ".join(f"{k}: {flow(v)}" for k, v in value.items()) + "}"


def block(value, indent, notes):
    """Write a mapping as lines, some with a comment behind or above them."""
    lines = []
    for name, inner in value.items():
        if notes and len(name) == 1:
            lines.append(f"{' ' * indent}# {name}")
        if isinstance(inner, dict) and inner and len(inner) % 2:
            lines += [f"{' ' * indent}{name}:", *block(inner, indent + 2, notes)]
        else:
            lines.append(f"{' ' * indent}{name}: {flow(inner)}{'  # 说明' if notes and len(name) == 2 else ''}")
    return lines


@given(
    st.dictionaries(WORDS, FLOW, min_size=1, max_size=4),
    st.lists(WORDS, min_size=1, max_size=3),
    st.booleans(),
    st.booleans(),
)
def test_a_value_is_put_where_it_belongs(tree, keys, notes, ended):
    """The file says what it said, with the value; no line that is not concerned changes, and no comment is lost."""
    text = "\n".join(block(tree, 0, notes)) + ("\n" if ended else "")
    document, problems = parse_document(text, "x.yml")
    assert not problems
    inner = document.tree
    for key in keys[:-1]:
        inner = inner.get(key, {}) if isinstance(inner, dict) else inner
    try:
        found = with_value(document, keys, "{日期: 2026-11-26}")
    except CannotEdit:
        assert not isinstance(inner, dict) or isinstance(inner.get(keys[-1]), dict)
        return
    reached = found.tree
    for key in keys:
        reached = reached[key]
    assert reached == {"日期": "2026-11-26"}
    lines = text.split("\n")
    changed = [line for line in lines if line not in found.text.split("\n")]
    assert len(changed) <= 1
    assert [line for line in lines if "#" in line and line not in changed] == [
        line
        for line in found.text.split("\n")
        if "#" in line and line.split("#")[0] in {old.split("#")[0] for old in lines}
    ]


@pytest.mark.parametrize("text", ["- 甲\n- 乙\n", "甲: 乙\n", "甲: [乙]\n"])
def test_what_has_no_place_for_a_value_is_left_alone(text):
    """A list or a text has no keys: nothing is guessed."""
    document, _ = parse_document(text, "x.yml")
    with pytest.raises(CannotEdit):
        with_value(document, ("甲", "丙"), "丁")


# the file, the keys, the file with 丁 at the end of the list
ITEMS = [
    ("甲: [乙, 丙]  # 说明\n", ("甲",), "甲: [乙, 丙, 丁]  # 说明\n"),
    ("甲: []\n", ("甲",), "甲: [丁]\n"),
    ("甲: 乙\n戊: 己\n", ("甲",), "甲: [乙, 丁]\n戊: 己\n"),
    ("甲:\n", ("甲",), "甲: [丁]\n"),
    ("戊: 己", ("甲",), "戊: 己\n甲: [丁]"),
    ("甲:\n- 乙   # 一\n# 二\n戊: 己\n", ("甲",), "甲:\n- 乙   # 一\n- 丁\n# 二\n戊: 己\n"),
    ("甲:\r\n  - 乙\r\n戊: 己\r\n", ("甲",), "甲:\r\n  - 乙\r\n  - 丁\r\n戊: 己\r\n"),
    ("戊: {甲: [乙]}\n", ("戊", "甲"), "戊: {甲: [乙, 丁]}\n"),
]


@pytest.mark.parametrize(("text", "keys", "result"), ITEMS)
def test_an_item_is_put_at_the_end_of_a_list(text, keys, result):
    """However the list is written; a text that stands for a list of one becomes one."""
    document, _ = parse_document(text, "x.yml")
    assert with_item(document, keys, "丁").text == result


@pytest.mark.parametrize("text", ["甲: {乙: 丙}\n", "- 甲\n"])
def test_what_is_no_list_takes_no_item(text):
    """A mapping has no last item."""
    document, _ = parse_document(text, "x.yml")
    with pytest.raises(CannotEdit):
        with_item(document, ("甲",), "丁")
