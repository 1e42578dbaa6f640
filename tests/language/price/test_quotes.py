"""What a person pays: the rules of the handbook at every edge, and the properties of every price."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.language.price import Item, parse_reductions
from linli.language.price.reducing import reduced
from linli.language.price.rules import Fixed, Percent, Reduction, Who
from linli.language.price.tariff import Person, Tariff, applies, is_about, perhaps, quote
from tests.language.price import reading
from tests.language.price.tariffs import AGES, ANY_TARIFFS, HELD, MEALS, STATUSES, TARIFFS

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
        (1500, "60周岁以上 优惠三分之一", 1000, "15元 × 2/3 = 10元"),
        (1000, "60周岁以上 原价的三分之一", 333, "10元 × 1/3 = 3.33元"),
        (1000, "60周岁以上 减三分之一", 667, "10元 × 2/3 = 6.67元"),
        (1000, "60周岁以上 减免七分之六", 143, "10元 × 1/7 = 1.43元"),
        (1000, "60周岁以上 补贴六分之一（最高1.5元）", 850, "10元 − 1.5元 = 8.5元"),
        (500, "60周岁以上 6元", 500, "5元"),
        (500, "60周岁以上 原价", 500, "5元"),
    ],
)
def test_prices_are_rounded_half_up_and_stay_within_bounds(full, line, price, arithmetic):
    """A discount is rounded half up to 分; nothing costs less than nothing or more than the full price."""
    found = quote(tariff(line), Person(70), Item("", full))
    assert (found.price, found.arithmetic) == (price, arithmetic)


@pytest.mark.parametrize(("full", "kept"), [(503, 167), (506, 168), (1000, 333)])
def test_a_third_is_rounded_to_the_fen(full, kept):
    """Just below half a 分 is rounded down: 5.03元 × 0.333 = 1.67499元."""
    assert reduced(Reduction(Who(), Percent(333), ""), full)[0] == kept


def test_in_two_bands_the_narrower_holds_or_the_first():
    """An 80-year-old in two bands pays by the one that begins there; with 取最优: 否 by the first that applies."""
    ten = Item("", 1000)
    prices = [quote(tariff("60-80岁8折，80岁以上7折", best=best), Person(80), ten).price for best in (True, False)]
    assert prices == [700, 800]


@pytest.mark.parametrize(
    ("lines", "prices"),
    [
        (["75周岁以下 6元", "75周岁以上 2元", "90周岁以上 免费"], {74: 600, 75: 200, 89: 200, 90: 0}),
        (["90周岁以上 免费", "75周岁以上 2元", "75周岁以下 6元"], {74: 600, 75: 200, 89: 200, 90: 0}),
        (["60周岁以上 5元", "80周岁以上 8元"], {59: 1200, 60: 500, 79: 500, 80: 800}),
        (["60-80周岁 5元", "80-100周岁 8元"], {79: 500, 80: 800, 100: 800, 101: 1200}),
        (["60-80周岁 5元", "80-80周岁 8元"], {79: 500, 80: 800, 81: 1200}),
        (["60-70周岁 5元", "65-75周岁 4元"], {64: 500, 65: 400, 70: 400, 71: 400}),
        (["60-75周岁 5元", "70-80周岁 8元"], {69: 500, 70: 800, 75: 800}),
        (["老年人 10元", "80周岁以上 11元"], {59: 1200, 60: 1000, 80: 1100}),
        (["低保 60周岁以上 5元", "60周岁以上 4元"], {60: 400}),
        (["本社区 60周岁以上 8元", "60-79周岁 10元"], {60: 800, 80: 800}),
    ],
)
def test_the_narrowest_band_decides(lines, prices):
    """Of rules by age alone the narrowest holds, wherever it stands; a shared edge is of the band that begins there."""
    assert {age: quote(tariff(*lines), Person(age), MEAL).price for age in prices} == prices


@pytest.mark.parametrize(
    ("lines", "age", "statuses", "price", "arithmetic"),
    [
        (["低保 9折", "60周岁以上 再补贴2元"], 63, "d", 880, "12元 × 0.9 = 10.8元；10.8元 − 2元 = 8.8元"),
        (["低保 9折", "60周岁以上 再补贴2元"], 63, "", 1200, "12元"),
        (["低保 9折", "60周岁以上 再补贴2元"], 59, "d", 1080, "12元 × 0.9 = 10.8元"),
        (
            ["60周岁以上 补贴2元", "低保、特困 再补贴2元", "残疾 再补贴3元"],
            63,
            "dc",
            700,
            "12元 − 2元 = 10元；10元 − 3元 = 7元",
        ),
        (
            ["60周岁以上 补贴2元", "80周岁以上 再补贴1元", "90周岁以上 再补贴4元"],
            91,
            "",
            600,
            "12元 − 2元 = 10元；10元 − 4元 = 6元",
        ),
        (["60周岁以上 补贴2元", "低保 再9折"], 63, "d", 900, "12元 − 2元 = 10元；10元 × 0.9 = 9元"),
        (["60周岁以上 7.5折（最高2元）"], 63, "", 1000, "12元 − 2元 = 10元"),
        (["60周岁以上 7.5折（最高3元）"], 63, "", 900, "12元 × 0.75 = 9元"),
    ],
)
def test_one_rule_comes_on_top_where_it_says_so(lines, age, statuses, price, arithmetic):
    """再 adds one rule, the best, to the rule that holds; alone it gives nothing; a cap limits what is taken off."""
    found = quote(tariff(*lines), Person(age, frozenset(statuses)), MEAL)
    assert (found.price, found.arithmetic) == (price, arithmetic)


def test_with_the_first_in_order_the_first_on_top_holds():
    """取最优: 否 takes the order of the list for what comes on top as well."""
    rules = tariff("60周岁以上 补贴2元", "60周岁以上 再补贴1元", "低保 再补贴4元", best=False)
    found = quote(rules, Person(63, frozenset("d")), MEAL)
    assert (found.price, found.rule, found.added) == (900, 0, 1)


@pytest.mark.parametrize(
    ("lines", "age", "statuses", "price", "beside"),
    [
        (["独居老人 2元"], 83, "", 1200, (0,)),
        (["80-89周岁 独居老人 2元"], 79, "", 1200, ()),
        (["低保 独居老人 2元"], 83, "", 1200, ()),
        (["低保 独居老人 2元"], 83, "d", 1200, (0,)),
        (["满15元 补贴2元"], 30, "", 1200, (0,)),
        (["女性 15元"], 30, "", 1200, ()),
        (["儿童 半价"], 13, "", 600, ()),
        (["儿童 半价"], 14, "", 1200, (0,)),
        (["儿童 半价"], 18, "", 1200, ()),
        (["凭老年优待证 8折"], 70, "", 1200, (0,)),
        (["凭身份证 8折"], 70, "", 960, ()),
        (["65周岁以上 凭老年优待证 8折"], 70, "", 960, ()),
        (["6-18个月 免费"], 0, "", 1200, (0,)),
        (["6-18个月 免费"], 2, "", 1200, ()),
        (["60周岁以上 米饭 免费"], 63, "", 1200, (0,)),
        (["60周岁以上 早餐 补贴1元", "60周岁以上 午餐、晚餐 补贴2元"], 63, "", 1200, (0, 1)),
        (["60周岁以上 午餐 补贴2元"], 63, "", 1000, ()),
        (["60周岁以上 补贴50元/月"], 63, "", 1200, (0,)),
        (["60周岁以上 补贴3元/餐"], 63, "", 900, ()),
        (["60周岁以上 10元/月"], 63, "", 1000, ()),
        (["60周岁以上 托管费 半价"], 63, "", 600, ()),
        (["60周岁以上 送餐费 免费"], 63, "", 1200, (0,)),
        (["60周岁以上 再补贴1元"], 63, "", 1200, (0,)),
        (["60周岁以上 补贴2元", "60周岁以上 再补贴1元", "独居老人 2元"], 63, "", 900, (2,)),
        (["60周岁以上 补贴2元", "低保 再补贴1元", "独居老人 2元"], 63, "", 1000, (2,)),
        (["60周岁以上 补贴2元", "独居老人 再补贴1元", "独居老人 2元"], 63, "", 1000, (1, 2)),
        (["60周岁以上 米饭 15元"], 63, "", 1200, (0,)),
        (["60周岁以上 6元", "独居老人 9折"], 63, "", 600, ()),
        (["60周岁以上 6元", "独居老人 4折"], 63, "", 600, (1,)),
    ],
)
def test_what_is_not_counted_stands_beside(lines, age, statuses, price, beside):
    """Who somebody is or what he spends is never counted; nor is what is of other things; it stands beside the price."""
    found = quote(tariff(*lines, items=(Item("", 1200),)), Person(age, frozenset(statuses)), Item("", 1200))
    assert (found.price, found.beside) == (price, beside)


@pytest.mark.parametrize(
    ("name", "charge", "price"),
    [
        ("午餐", "", 1000),
        ("中餐", "", 1000),
        ("晚餐", "", 1200),
        ("午餐 一荤两素", "", 1000),
        ("", "午餐", 1000),
        ("", "晚餐", 1200),
    ],
)
def test_a_rule_of_a_sitting_is_of_the_item_of_that_name(name, charge, price):
    """午餐 is the item of that name, or the 项目 where the item has none; 中餐 and 午饭 are the same."""
    item = Item(name, 1200)
    rules = Tariff((item,), parse_reductions(["60周岁以上 午饭 补贴2元"], STATUSES), True, charge)
    assert quote(rules, Person(63), item).price == price


def test_a_fee_is_no_price_of_a_meal():
    """Reductions are of the price, not of the fee beside it, unless they name it; the price comes first."""
    items = (Item("送餐费", 200), Item("一荤两素", 1200))
    rules = Tariff(items, parse_reductions(["60周岁以上 半价", "80周岁以上 送餐费 免费"], STATUSES))
    assert rules.main == (items[1], items[0])
    assert [quote(rules, Person(age), item).price for age in (63, 83) for item in rules.main] == [600, 200, 600, 0]


@pytest.mark.parametrize(
    ("line", "statuses", "price"),
    [("残疾 半价", "c.s", 600), ("重度残疾 半价", "c.s", 600), ("重度残疾 半价", "c", 1200), ("残疾 半价", "cs", 1200)],
)
def test_a_narrower_status_has_what_the_wider_one_has(line, statuses, price):
    """Whoever is 重度残疾 is 残疾, not the other way round."""
    assert quote(tariff(line), Person(40, frozenset({statuses})), MEAL).price == price


def test_without_what_a_price_rests_on_others_may_hold():
    """Whoever is not of the community pays what is for those from elsewhere."""
    rules = tariff("本社区 60周岁以上 8元", "非本社区 60周岁以上 10元")
    found = quote(rules, Person(63), MEAL)
    assert (found.price, found.conditions, found.otherwise) == (800, ("本社区",), 1000)
    assert quote(tariff("非本社区 60周岁以上 10元"), Person(63), MEAL).otherwise == 1200
    both = quote(tariff("非本社区 本地户籍 60周岁以上 8元", "非本社区 60周岁以上 10元"), Person(63), MEAL)
    assert (both.price, both.conditions, both.otherwise) == (800, ("非本社区", "本地户籍"), 1000)


def test_reductions_never_add_up():
    """Whoever has two claims has the better one, not both."""
    found = quote(tariff("60周岁以上 补贴3元", "低保 半价"), Person(70, frozenset("d")), MEAL)
    assert (found.price, found.rule) == (600, 1)


def test_without_a_base_only_fixed_rules_answer():
    """“80周岁以上 免费” is a fact without a base price; a discount of an unknown price is unknown."""
    rules = tariff("80周岁以上 免费", "60周岁以上 8折", "低保 6元", items=())
    people = [Person(40), Person(70), Person(83), Person(40, frozenset("d")), Person(70, frozenset("d"))]
    assert [quote(rules, person, None).price for person in people] == [None, None, 0, 600, 600]
    assert [quote(rules, person, None).arithmetic for person in people] == ["", "", "免费", "6元", "6元"]
    assert reduced(rules.reductions[1], None) == (None, "")
    assert quote(tariff("60周岁以上 午餐 免费", items=()), Person(70), None).price == 0


def test_the_best_holds_unless_the_order_is_asked_for():
    """Whoever writes nothing of 取最优 means the best for the person."""
    rules = parse_reductions(["60周岁以上 10元", "低保 6元"], STATUSES)
    assert quote(Tariff((MEAL,), rules), Person(63, frozenset("d")), MEAL).price == 600


@pytest.mark.parametrize(
    ("age", "statuses", "sure", "maybe"),
    [
        (None, "d", False, False),
        (None, "", False, False),
        (5, "d", True, True),
        (5, "", False, False),
        (15, "d", False, True),
        (30, "d", False, False),
    ],
)
def test_a_rule_is_for_somebody_or_not(age, statuses, sure, maybe):
    """儿童 surely is who is not yet 14, perhaps who is not yet 18, and nobody whose age is not told."""
    (rule,) = parse_reductions(["低保 儿童 半价"], STATUSES)
    person = Person(age, frozenset(statuses))
    assert applies(rule, person) is sure
    assert perhaps(rule, person) is maybe


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


def test_what_a_rule_is_of_is_certain():
    """A rule of rice is not about the meal, one of nothing in particular is."""
    rice, all_of_it = parse_reductions(["60周岁以上 米饭 免费", "60周岁以上 8折"], STATUSES)
    both = Tariff((MEAL,), (rice, all_of_it))
    assert is_about(both, rice, MEAL) is False
    assert is_about(both, all_of_it, MEAL) is True


def test_a_reduction_by_the_meal_leaves_the_month_alone():
    """A reduction with a unit is of what has that unit, or of what has none."""
    rules = tariff("80周岁以上 20元/天", "80周岁以上 补贴3元/餐")
    items = [Item("", 2500, "天"), Item("", 50000, "月"), Item("", 1200, "餐"), Item("", 1200)]
    assert [quote(rules, Person(83), item).price for item in items] == [2000, 50000, 900, 900]


@given(TARIFFS, AGES, HELD)
def test_a_price_is_never_negative_and_above_the_full_one_only_if_a_rule_says_so(tariff, age, statuses):
    """Reductions reduce: 0 ≤ price ≤ full, but for a sum that is written for somebody and above every full price."""
    written = {rule.what.price for rule in tariff.reductions if isinstance(rule.what, Fixed)}
    for item in MEALS:
        found = quote(tariff, Person(age, statuses), item)
        for price in (found.price, found.otherwise):
            assert price >= 0
            assert price <= item.price or found.added is not None or price in written


def test_a_dearer_price_of_some_people_is_theirs():
    """失能2000元 beside 自理1000元 is 2000元; a sum below one of several prices is never above the others."""
    nursing = Tariff((Item("自理", 100000, "月"),), tuple(parse_reductions(["失能 2000元/月"], {"失能": "x"})))
    assert quote(nursing, Person(80, frozenset("x")), nursing.items[0]).price == 200000
    assert quote(nursing, Person(80), nursing.items[0]).price == 100000
    meals = Tariff((Item("小份", 800), Item("大份", 1500)), tuple(parse_reductions(["60周岁以上 12元"], STATUSES)))
    assert [quote(meals, Person(65), item).price for item in meals.items] == [800, 1200]


@given(ANY_TARIFFS, AGES | st.none(), HELD)
@settings(max_examples=400, deadline=None)
def test_the_price_is_that_of_a_second_reading(tariff, age, statuses):
    """The narrowest band, the best or the first, one on top, and the price without conditions: worked out twice."""
    for item in tariff.main:
        found = quote(tariff, Person(age, statuses), item)
        assert found.price == reading.price(tariff, age, statuses, item)
        outside = bool(found.conditions) and {*found.conditions} <= reading.OUTSIDE
        unmet = reading.price(tariff, age, statuses, item, unmet=bool(found.conditions), inside=outside)
        assert found.otherwise == unmet


@pytest.mark.parametrize(
    ("lines", "price"),
    [
        (["60周岁以上 理发 5元", "80周岁以上 理发 免费"], 500),
        (["60周岁以上 助浴 20元"], 2000),
        (["60周岁以上 理发 5元", "60周岁以上 8元"], 800),
        (["60周岁以上 送餐费 免费"], None),
    ],
)
def test_a_service_that_every_rule_is_of_is_the_price_itself(lines, price):
    """Where nothing else has a price, a haircut is what is paid for; beside a meal, or a fee of it, it is not."""
    assert quote(tariff(*lines, items=()), Person(70), None).price == price
