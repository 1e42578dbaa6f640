"""Which items of a tariff are the price, which are fees beside it, and which words name the same thing."""

import pytest

from linli.language.price import Item, explain_items, parse_base, parse_reductions
from linli.language.price.objects import are_servings, concerns_item, is_served, sittings_in
from linli.language.price.tariff import Person, Tariff, quote
from tests.language.price.tariffs import STATUSES


def tariff(items, *lines):
    """Return a tariff of items, by name or by (name, 分, unit), and of lines as clerks write them."""
    found = (Item(one, 1000) if isinstance(one, str) else Item(*one) for one in items)
    return Tariff(tuple(found), parse_reductions(lines, STATUSES))


@pytest.mark.parametrize(
    ("names", "beside"),
    [
        (["午餐"], []),
        (["午餐", "打包盒"], ["打包盒"]),
        (["打包盒", "午餐"], ["打包盒"]),
        (["理发"], []),
        (["理发", "打包盒"], ["打包盒"]),
        (["打包盒", "送餐费"], []),
        (["理发", "修脚"], []),
        (["理发费", "修脚", "材料费"], ["材料费"]),
        (["体检服务费", "修脚"], []),
        ([("测血压", 0), "艾灸"], ["测血压"]),
        (["艾灸", ("测血压", 0), ("测血糖", 0)], ["测血压", "测血糖"]),
        ([("测血压", 0), ("测血糖", 0)], []),
        ([("测血压", 0), "测血糖"], []),
        ([("推拿", 0), "理发"], []),
        (["理发", "上门理发"], ["上门理发"]),
        (["理发", "助浴", "上门理发"], ["上门理发"]),
        (["理发", "上门助浴"], []),
        (["午餐", "理发"], ["理发"]),
        (["午餐", "上门理发"], []),
        (["理发", "午餐", "上门理发"], ["理发", "上门理发"]),
    ],
)
def test_fees_stand_beside_a_price_and_behind_it(names, beside):
    """Services and nothing but fees are the price; what is done 上门 is charged beside the same at the place."""
    found = tariff(names)
    names = [one if isinstance(one, str) else one[0] for one in names]
    assert [item.name for item in found.items if found.is_beside(item)] == beside
    assert [item.name for item in found.main if item] == [name for name in names if name not in beside] + beside
    assert found.is_beside(None) is False


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("理发10元", ["理发：10元"]),
        ("理发10元，修脚20元，材料费5元", ["理发：10元", "修脚：20元", "另外收的费用，材料费：5元"]),
        ("午餐12元，送餐费2元", ["午餐：12元", "另外收的费用，送餐费：2元"]),
        ("午餐12元/份（含汤），理发5元", ["午餐：12元一份（旁边写明：含汤）", "另外收的费用，理发：5元"]),
        ("办卡免费，押金20元", ["办卡：免费", "押金：20元"]),
        ("单人间2500元，双人间1800元，伙食费600元", ["单人间：2500元", "双人间：1800元", "伙食费：600元"]),
        ("床位费600元，护理费：一级300元，餐费500元", ["床位费：600元", "护理费 一级：300元", "餐费：500元"]),
        ("护理费：一级300元，伙食费500元", ["护理费 一级：300元", "伙食费：500元"]),
        ("全日托1500元，餐费18元/天", ["全日托：1500元", "餐费：18元一天"]),
        ("餐费12元", ["标准价：12元"]),
    ],
)
def test_what_is_said_of_prices_is_what_is_reckoned(line, said):
    """Something is called a fee beside the price where it is reckoned as one."""
    assert list(explain_items(parse_base(line))) == said


@pytest.mark.parametrize(
    ("lines", "base"),
    [
        ([], True),
        (["2-3岁 2300元/月"], False),
        (["2-3岁 20元/天"], True),
        (["2-3岁 20元"], True),
        (["2-3岁 减200元/月"], True),
        (["2-3岁 8折", "2-3岁 2300元/月"], False),
        (["2-3岁 午餐 300元/月"], True),
    ],
)
def test_a_rule_may_have_a_price_of_its_own(lines, base):
    """2300元/月 for the small is no price of 伙食费25元/天: the price itself is known of nobody else."""
    found = tariff([("伙食费", 2500, "天")], *lines)
    assert (None not in found.main) is base


@pytest.mark.parametrize(
    ("names", "line", "own"),
    [
        (["打包盒"], "60周岁以上 午餐 8元", True),
        (["打包盒", "送餐费"], "60周岁以上 午餐 8元", True),
        (["打包盒"], "60周岁以上 打包盒 免费", False),
        (["打包盒"], "60周岁以上 午餐 补贴2元", False),
        (["打包盒", "晚餐"], "60周岁以上 午餐 8元", False),
        (["打包盒"], "60周岁以上 再减1元", False),
    ],
)
def test_a_meal_beside_nothing_but_fees_has_a_price_of_its_own(names, line, own):
    """午餐8元 for some people is no price of 打包盒: theirs is the price that is asked for."""
    found = tariff(names, line)
    assert (None in found.main) is own
    assert not own or quote(found, Person(70), None).price == 800


def test_a_price_of_one_of_the_items_is_none_of_its_own():
    """2300元/月 for the small is the 托管费 of a month, though 伙食费 is counted by the day."""
    assert None not in tariff([("伙食费", 2500, "天"), ("托管费", 250000, "月")], "2-3岁 2300元/月").main


@pytest.mark.parametrize(("line", "price"), [("60周岁以上 理发 5元", 500), ("60周岁以上 理发、午餐 5元", None)])
def test_what_all_rules_are_of_is_the_price_where_it_is_a_service(line, price):
    """Where nothing has a price but 理发 for some, that is what is asked for; not where a meal is named beside it."""
    assert quote(tariff([], line), Person(70), None).price == price


@pytest.mark.parametrize(
    ("items", "price"),
    [([1000], 1200), ([1000, 1100], 1200), ([1000, 1200], 1000), ([1000, 1300], 1000), ([1200], 1200)],
)
def test_a_price_above_all_others_is_that_of_whom_it_is_for(items, price):
    """A fixed price between two others may be meant of the dearer one: nobody pays more than he would without it."""
    found = tariff([(f"第{number}种餐", each) for number, each in enumerate(items)], "60周岁以上 12元")
    assert quote(found, Person(70), found.items[0]).price == price


@pytest.mark.parametrize(
    ("name", "served"),
    [
        *(
            (name, True)
            for name in (
                "理发",
                "上门理发",
                "助浴",
                "体检",
                "体检套餐",
                "测血压",
                "测血糖",
                "淋浴",
                "康复训练",
                "上门保洁",
            )
        ),
        *((name, False) for name in ("", "午餐", "送餐", "上门", "理发费", "托管")),
    ],
)
def test_a_service_has_a_price_of_its_own(name, served):
    """助浴 is charged for itself, a meal or what belongs to it is not."""
    assert is_served(name) is served


@pytest.mark.parametrize(
    ("name", "unit", "other", "alike"),
    [
        ("午餐", "份", "餐", True),
        ("", "人", "客", True),
        ("一荤两素", "份", "餐", True),
        ("套餐", "客", "份", True),
        ("夜宵", "客", "份", True),
        ("午点", "客", "份", True),
        ("午餐", "份", "份", True),
        ("午餐", "份", "月", False),
        ("午餐", "月", "天", False),
        ("理发", "人", "份", False),
        ("理发", "月", "天", False),
    ],
)
def test_units_of_one_meal(name, unit, other, alike):
    """12元/份 and 8元/餐 are of one meal; a haircut is no serving, and a month is no meal."""
    assert are_servings(name, unit, other) is alike


@pytest.mark.parametrize(
    ("typed", "sittings"),
    [
        ("中餐、晚饭", ("午餐", "晚餐")),
        ("早膳", ("早餐",)),
        ("午膳", ("午餐",)),
        ("晚膳", ("晚餐",)),
        ("早饭和午饭、中饭", ("早餐", "午餐")),
        ("宵夜", ("夜宵",)),
        ("托管", ()),
    ],
)
def test_sittings_have_one_name(typed, sittings):
    """Whatever a clerk calls a sitting, menus and prices call it by one word."""
    assert sittings_in(typed) == sittings


@pytest.mark.parametrize(
    ("of", "item", "concerned"),
    [
        ("送餐费", "送餐上门加收", True),
        ("送餐", "配送费", True),
        ("外送", "送餐费", True),
        ("外送服务费", "送餐", True),
        ("打包加收", "打包", True),
        ("中餐", "午餐", True),
        ("理发", "上门理发", True),
        ("送餐", "午餐", False),
        ("晚餐", "午餐", False),
    ],
)
def test_one_thing_by_several_names(of, item, concerned):
    """A rule of 送餐费 is of what the item calls 配送费; one of another thing is not."""
    assert concerns_item((of,), item, "", frozenset({of}), beside=False) is concerned
