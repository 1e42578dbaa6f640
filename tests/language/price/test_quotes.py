"""What a person pays: the rules of the handbook at every edge, and the properties of every price."""

import pytest
from hypothesis import given

from linli.language.price import Item, parse_reductions
from linli.language.price.tariff import Person, Tariff, quote
from tests.language.price.tariffs import AGES, HELD, MEALS, STATUSES, TARIFFS

MEAL = Item("一荤两素", 1200)


def tariff(*lines, best=True, items=(MEAL,)):
    """Return a tariff of lines as clerks write them."""
    return Tariff(items, parse_reductions(lines, STATUSES), best)


@pytest.mark.parametrize(
    ("age", "statuses", "price", "rule", "arithmetic"),
    [
        (59, "", 1200, None, "12元"),
        (60, "", 1100, 0, "12元 − 1元 = 11元"),
        (79, "", 1100, 0, "12元 − 1元 = 11元"),
        (80, "", 0, 1, "免费"),
        (30, "d", 0, 2, "免费"),
        (70, "d", 0, 2, "免费"),
        (30, "c", 1200, None, "12元"),
        (None, "", 1200, None, "12元"),
        (None, "t", 0, 2, "免费"),
    ],
)
def test_the_price_of_the_handbook(age, statuses, price, rule, arithmetic):
    """The example of the handbook, at every edge: 以上 and a band include their ends."""
    found = quote(
        tariff("60-79周岁 补贴1元", "80周岁以上 免费", "特困、低保 免费"), Person(age, frozenset(statuses)), MEAL
    )
    assert (found.price, found.rule, found.arithmetic) == (price, rule, arithmetic)


@pytest.mark.parametrize(
    ("line", "inside", "outside"),
    [
        ("60周岁以上 8折", 60, 59),
        ("60周岁以下 8折", 60, 61),
        ("不满60周岁 8折", 59, 60),
        ("未满60周岁 8折", 59, 60),
        ("超过60周岁 8折", 61, 60),
        ("60周岁（不含）以上 8折", 61, 60),
        ("60-79周岁 8折", 60, 59),
        ("60-79周岁 8折", 79, 80),
    ],
)
def test_bounds_include_or_exclude(line, inside, outside):
    """以上, 以下 and bands include the age they name; 不满, 未满, 超过 and （不含） do not."""
    assert [quote(tariff(line), Person(age), MEAL).price for age in (inside, outside)] == [960, 1200]


@pytest.mark.parametrize(
    ("full", "line", "price", "arithmetic"),
    [
        (1005, "60周岁以上 半价", 503, "10.05元 × 0.5 = 5.03元"),
        (1490, "60周岁以上 8.5折", 1267, "14.9元 × 0.85 = 12.67元"),
        (333, "60周岁以上 1折", 33, "3.33元 × 0.1 = 0.33元"),
        (335, "60周岁以上 1折", 34, "3.35元 × 0.1 = 0.34元"),
        (100, "60周岁以上 补贴3元", 0, "1元 − 3元 = 0元"),
        (500, "60周岁以上 6元", 500, "5元"),
    ],
)
def test_prices_are_rounded_half_up_and_stay_within_bounds(full, line, price, arithmetic):
    """A discount is rounded half up to 分; nothing costs less than nothing or more than the full price."""
    found = quote(tariff(line), Person(70), Item("", full))
    assert (found.price, found.arithmetic) == (price, arithmetic)


def test_in_two_bands_the_better_holds_or_the_first():
    """An 80-year-old in two bands pays the better price; with 取最优: 否 the first that applies."""
    ten = Item("", 1000)
    prices = [quote(tariff("60-80岁8折，80岁以上7折", best=best), Person(80), ten).price for best in (True, False)]
    assert prices == [700, 800]


def test_reductions_never_add_up():
    """Whoever has two claims has the better one, not both."""
    found = quote(tariff("60周岁以上 补贴3元", "低保 半价"), Person(70, frozenset("d")), MEAL)
    assert (found.price, found.rule) == (600, 1)


def test_without_a_base_only_fixed_rules_answer():
    """“80周岁以上 免费” is a fact without a base price; a discount of an unknown price is unknown."""
    rules = tariff("80周岁以上 免费", "60周岁以上 8折", "低保 6元", items=())
    people = [Person(40), Person(70), Person(83), Person(40, frozenset("d")), Person(70, frozenset("d"))]
    assert [quote(rules, person, None).price for person in people] == [None, None, 0, 600, 600]


def test_a_condition_that_cannot_be_asked_stands_beside_the_price():
    """The price names its conditions, and what it is for whoever does not meet them."""
    rules = tariff("本地户籍 60周岁以上 免费", "60周岁以上 8折")
    found = quote(rules, Person(63), MEAL)
    assert (found.price, found.rule, found.conditions, found.otherwise) == (0, 0, ("本地户籍",), 960)
    assert quote(tariff("本地户籍 免费"), Person(63), MEAL).otherwise == 1200


def test_of_equal_prices_the_one_without_conditions_holds():
    """Nobody is asked for a condition that gains them nothing."""
    found = quote(tariff("本地户籍 60周岁以上 8折", "60周岁以上 8折"), Person(63), MEAL)
    assert (found.rule, found.conditions, found.otherwise) == (1, (), 960)


def test_a_reduction_by_the_meal_leaves_the_month_alone():
    """A reduction with a unit is of what has that unit, or of what has none."""
    rules = tariff("80周岁以上 20元/天", "80周岁以上 补贴3元/餐")
    items = [Item("", 2500, "天"), Item("", 50000, "月"), Item("", 1200, "餐"), Item("", 1200)]
    assert [quote(rules, Person(83), item).price for item in items] == [2000, 50000, 900, 900]


@given(TARIFFS, AGES, HELD)
def test_a_price_is_never_negative_nor_above_the_full_one(tariff, age, statuses):
    """Reductions reduce: 0 ≤ price ≤ full, and nobody who meets the conditions pays more than whoever does not."""
    for item in MEALS:
        found = quote(tariff, Person(age, statuses), item)
        assert 0 <= found.price <= item.price
        assert 0 <= found.otherwise <= item.price
        assert not tariff.best or found.price <= found.otherwise


@given(TARIFFS, AGES, HELD)
def test_the_best_rule_or_the_first_wins(tariff, age, statuses):
    """The price is the lowest that any rule alone would give, or what the first that applies gives."""
    for item in MEALS:
        person = Person(age, statuses)
        alone = [quote(Tariff((), (rule,)), person, item) for rule in tariff.reductions]
        applying = [found.price for found in alone if found.rule is not None]
        expected = (min(applying) if tariff.best else applying[0]) if applying else item.price
        assert quote(tariff, person, item).price == expected


@given(TARIFFS, AGES, HELD)
def test_another_status_never_makes_it_dearer(tariff, age, statuses):
    """Where the best holds, a certificate more never costs more."""
    best = Tariff(tariff.items, tariff.reductions)
    prices = [quote(best, Person(age, held), MEALS[0]).price for held in (statuses, statuses | {"c"})]
    assert prices[1] <= prices[0]
