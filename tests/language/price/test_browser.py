"""The browser looks up what the engine says, and says it in the same words."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.language.price import Item, parse_base, parse_reductions, price_words
from linli.language.price.table import price_table, terse
from linli.language.price.tariff import Person, Tariff, quote, resting
from tests.language.price.tariffs import ANY_TARIFFS, CODES, STATUSES
from tests.node import run_script

SETS = [held for size in (0, 1, 2, 5) for held in combinations(CODES, size)]
TOLD = [None, *range(121)]


def looked_up(tables):
    """Return [price, rule, added, otherwise, beside] for every table, set of statuses and age."""
    program = """
        const answer = (item, held, age) => module.lookup(item, age, held);
        const row = (item, held) => data.told.map((age) => answer(item, held, age)).map((a) => [a.price, a.rule, a.added, a.otherwise, a.beside]);
        const result = data.tables.map((item) => data.sets.map((held) => row(item, held)));
    """
    return run_script("price.js", program, {"tables": tables, "sets": SETS, "told": TOLD})


def answered(tariff, item):
    """Return the same from the engine."""
    quotes = [[quote(tariff, Person(age, frozenset(held)), item) for age in TOLD] for held in SETS]
    return [[told(found) for found in row] for row in quotes]


def told(found):
    """Return an answer of the engine as the browser gives it."""
    rule, added = (-1 if number is None else number for number in (found.rule, found.added))
    return [found.price, rule, added, found.otherwise, list(found.beside)]


@given(st.lists(ANY_TARIFFS, min_size=8, max_size=8))
@settings(max_examples=6, deadline=None)
def test_the_browser_looks_up_what_the_engine_says(many):
    """For every age 0–120, an age not told, and sets of no, one, two and all statuses, lookup equals the engine.

    A table says the same without what is taken for granted.
    """
    asked = [(tariff, number) for tariff in many for number in range(len(tariff.main))]
    tables = [price_table(tariff)[number] for tariff, number in asked]
    expected = [answered(tariff, tariff.main[number]) for tariff, number in asked]
    assert looked_up([*tables, *map(terse, tables)]) == [*expected, *expected]


@pytest.mark.parametrize(
    ("base", "lines", "age", "held", "words"),
    [
        ("12元/餐", ["80周岁以上 免费"], 83, "", "免费（80周岁以上 免费）"),
        ("12元/餐", ["80周岁以上 免费"], 79, "", "12元/餐"),
        (
            "一荤两素 12元、两荤一素 14.9元",
            ["低保 半价"],
            30,
            "d",
            "一荤两素 6元（低保 半价）；两荤一素 7.45元（低保 半价）",
        ),
        ("12元", ["本地户籍 60周岁以上 半价"], 60, "", "6元（本地户籍 60周岁以上 半价，条件：本地户籍；不符合的12元）"),
        ("", ["60周岁以上 8折"], 60, "", "价格待核实（60周岁以上 8折）"),
        ("", ["80周岁以上 免费"], 60, "", "价格待核实"),
    ],
)
def test_a_price_is_said_with_its_rule(base, lines, age, held, words):
    """What stands beside a price: its unit, its rule, and the price without the conditions of the rule."""
    tariff = Tariff(parse_base(base) if base else (), parse_reductions(lines, STATUSES))
    rules = [{"text": rule.text, "if": resting(rule)} for rule in tariff.reductions]
    data = {"table": {"items": price_table(tariff), "rules": rules}, "age": age, "held": [*held]}
    assert run_script("price.js", "const result = module.quoteWords(data.table, data.age, data.held)", data) == words


def test_prices_are_written_alike_on_both_sides():
    """A price reads the same from the build and from the browser."""
    prices = [0, 1, 10, 55, 100, 101, 110, 1200, 1490, 123456]
    assert run_script("price.js", "const result = data.map(module.priceWords)", prices) == [
        price_words(price) for price in prices
    ]


def test_a_table_without_conditions_says_nothing_twice():
    """The rows of whoever meets no condition are there only where some rule has one."""
    plain = Tariff((Item("", 1200),), parse_reductions(["60周岁以上 8折"], STATUSES))
    asking = Tariff((Item("", 1200),), parse_reductions(["预约 8折"], STATUSES))
    assert ["outside" in price_table(tariff)[0] for tariff in (plain, asking)] == [False, True]
