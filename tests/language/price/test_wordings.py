"""The rewriting rules: every row of every rule, and the way back to what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.language.cursor import lexeme
from linli.language.price.parser import NORMAL_PRICES
from linli.language.price.wordings import RULES
from linli.language.rewriting import rewritten
from linli.language.text import as_read

ROWS = [(rule, typed, normal) for rule in RULES for typed, normal in rule.rows]


@pytest.mark.parametrize(("rule", "typed", "normal"), ROWS, ids=[f"{rule.name}: {typed}" for rule, typed, _ in ROWS])
def test_every_row_of_every_rule(rule, typed, normal):
    """A rule does to its examples what its table says, and has at least one that it changes."""
    assert rule.apply(as_read(typed)).text == normal
    assert any(typed != normal for typed, normal in rule.rows)


def test_rules_are_named_once():
    """A rule is found by its name."""
    assert len({rule.name for rule in RULES}) == len(RULES)


PIECES = st.sampled_from([part for rule in RULES for row in rule.rows for part in row])


@given(st.lists(PIECES, max_size=4).map("，".join) | st.text(max_size=20))
def test_every_sign_knows_where_it_comes_from(typed):
    """After all rules each sign stands for a stretch of what was typed, in order; nothing before or behind is lost."""
    source = rewritten(as_read(typed), RULES)
    assert len(source.text) == len(source.places) == len(source.ends)
    assert all(0 <= start < end <= len(typed) for start, end in zip(source.places, source.ends, strict=True))
    assert list(source.places) == sorted(source.places)
    assert list(source.ends) == sorted(source.ends)


def test_an_error_points_at_the_words_that_were_typed():
    """Words that a rule has made stand for the words that it was made from."""
    source = rewritten(as_read("８０歲及以上長者 只收三元"), RULES)
    start = source.text.index("3元")
    assert source.words(0, source.text.index("长")) == "８０歲及以上"
    assert source.words(start, start + 2) == "三元"


WHO = st.sampled_from(["60-69周岁", "75周岁以上", "6周岁以下", "百岁老人", "低保"])
WHAT = st.sampled_from(["免费", "半价", "8折", "8.5折", "6元", "0.5元", "补贴2元", "再补贴2元", "1"])
NAMED = st.sampled_from(["早餐 ", "午餐 ", "晚餐 ", "夜宵 ", "", "老人"])
for_people = st.lists(st.tuples(WHO, WHAT).map(" ".join), min_size=1, max_size=4).map("、".join)
for_all = st.lists(st.tuples(NAMED, WHAT).map("".join), min_size=1, max_size=3).map("、".join)


@given(for_people | for_all)
def test_lines_in_normal_form_are_left_alone(line):
    """What is read without the rewritings is what they would leave as it is."""
    if lexeme(NORMAL_PRICES).fullmatch(line):
        assert rewritten(as_read(line), RULES).text == line
