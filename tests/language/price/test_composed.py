"""Composed lines of prices mean what their parts mean: a sample of what `python -m tests.language.price.composed` reads."""

from collections import Counter
from itertools import islice
from random import Random

import pytest

from linli.language.errors import LanguageError
from linli.language.price import parse_prices
from linli.language.price.tariff import Person, Tariff, quote
from tests.language.price.composed import (
    AGES,
    AMOUNTS,
    FULL,
    HELD,
    PEOPLE,
    STATUSES,
    both,
    either,
    lines,
    longer,
    pays,
    tripled,
    verdict,
)

SHORT = Random(11).sample(list(lines()), 1500)
LONG = list(longer(Random(12), 1000))


@pytest.mark.parametrize("sample", [SHORT, LONG], ids=["one piece", "several pieces"])
def test_no_composed_line_is_misread(sample):
    """None is misread; where there is one reading at most one in ten is refused, where there are two all are."""
    counts = Counter((single, verdict(line, pieces, single=single)) for line, pieces, single in sample)
    assert counts[True, "misread"] == counts[False, "misread"] == 0
    assert counts[True, "refused"] <= (counts[True, "refused"] + counts[True, "right"]) / 10


def test_any_three_parts_stand_together():
    """The array holds every amount behind every age with every status, in some line."""
    array = [(line, much.words) for line, [(_, much)], _ in tripled()]
    seen = {
        (age.words, status.words, much)
        for line, much in array
        for age in AGES
        if age.words in line
        for status in HELD
        if status.words in line
    }
    assert {(age.words, held.words, much.words) for age in AGES for held in HELD for much in AMOUNTS} <= seen


def test_what_is_offered_for_two_readings_is_one_of_them():
    """A line that can be read both ways is refused, and what is offered means one of the two."""
    for age, status, much in islice(zip(AGES, HELD * 2, AMOUNTS, strict=False), 20):
        with pytest.raises(LanguageError) as caught:
            parse_prices(f"{age.words}，{status.words}{much.words}", STATUSES)
        if caught.value.suggestion:
            items, rules = parse_prices(caught.value.suggestion, STATUSES)
            readings = [[(made(age, status, ""), much)] for made in (both, either)]
            answers = [quote(Tariff((FULL,), rules), Person(old, frozenset(held)), FULL).price for old, held in PEOPLE]
            assert not items
            assert answers in [[pays(pieces, old, held) for old, held in PEOPLE] for pieces in readings]
