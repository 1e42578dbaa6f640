"""The rewriting rules: every row of every rule, and the way back to what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.language.price.normal_prices import normal_prices
from linli.language.price.people import statuses_of
from linli.language.price.wordings import RULES
from linli.language.rewriting import rewritten
from linli.language.text import as_read
from linli.load.loading import load_vocabulary
from tests.sample import ROOT

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


STATUSES = statuses_of(load_vocabulary(ROOT)[0].status_words)


@given(st.from_regex(normal_prices(STATUSES).replace(r"\d", "[0-9]"), fullmatch=True))
def test_lines_in_normal_form_are_left_alone(line):
    """What is read without the rewritings is what they would leave as it is."""
    assert rewritten(as_read(line), RULES).text == line


@pytest.mark.parametrize("word", STATUSES.words)
def test_no_word_for_a_status_is_rewritten(word):
    """Alone, beside another and behind an age."""
    for line in (f"{word} 免费", f"{word}、低保 6元", f"60-69周岁 8折、{word} 半价"):
        assert rewritten(as_read(line), RULES).text == line
