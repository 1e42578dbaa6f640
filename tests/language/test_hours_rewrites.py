"""The rewritings of other wordings of hours: every rule by its own table, and normal lines that none of them changes."""

from re._parser import parse as parse_pattern

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.language.hours.normal_lines import NORMAL
from linli.language.hours.rewrites import REWRITES
from linli.language.rewriting import rewritten
from linli.language.text import as_read

ROWS = [(rule, typed, normal) for rule in REWRITES for typed, normal in rule.rows]


@pytest.mark.parametrize(("rule", "typed", "normal"), ROWS, ids=[f"{rule.name}: {typed}" for rule, typed, _ in ROWS])
def test_a_rule_rewrites_what_its_table_says(rule, typed, normal):
    """Every row: what is typed, and what the rule makes of it."""
    assert rule.apply(as_read(typed)).text == normal


def proves(items, signs):
    """Tell whether whatever a parsed pattern matches, or looks at beside it, holds one of the signs."""
    for kind, of in items:
        match str(kind):
            case "LITERAL":
                found = chr(of) in signs
            case "IN":
                found = all(str(kind) == "LITERAL" and chr(sign) in signs for kind, sign in of)
            case "BRANCH":
                found = all(proves(part, signs) for part in of[1])
            case "SUBPATTERN":
                found = proves(of[3], signs)
            case "ASSERT":
                found = proves(of[1], signs)
            case "MAX_REPEAT" | "MIN_REPEAT":
                found = of[0] > 0 and proves(of[2], signs)
            case _:
                found = False
        if found:
            return True
    return False


@pytest.mark.parametrize("rule", [rule for rule in REWRITES if rule.needs], ids=lambda rule: rule.name)
def test_what_a_rule_needs_stands_in_all_that_it_rewrites(rule):
    """A line without the signs is passed over: the pattern itself proves that no wording is without them."""
    for word in rule.needs.split(" "):
        assert proves(parse_pattern(rule.pattern), word), word


def test_no_more_needs_are_named_than_are_looked_at():
    """The index of the rules knows two words of needs."""
    assert max(len(rule.needs.split(" ")) for rule in REWRITES) == 2


def test_every_rule_has_its_table_and_a_name_of_its_own():
    """A rule without a table would not be known to do anything."""
    assert [rule.name for rule in REWRITES if not rule.rows] == []
    assert len({rule.name for rule in REWRITES}) == len(REWRITES)


@pytest.mark.parametrize("typed", [typed for _, typed, _ in ROWS])
def test_every_sign_knows_where_it_was_typed(typed):
    """After all rules each sign still stands for a stretch of the line as it was typed."""
    found = rewritten(as_read(typed), REWRITES)
    assert all(0 <= found.place(n) < found.end(n + 1) <= len(typed) for n in range(len(found.text)))


@given(st.from_regex(NORMAL.replace(r"\d", "[0-9]"), fullmatch=True))
def test_lines_in_normal_form_are_left_alone(line):
    """What is read without the rewritings is what they would leave as it is."""
    assert rewritten(as_read(line), REWRITES).text == line
