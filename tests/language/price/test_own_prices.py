"""Prices of a month are not of a meal, and what people pay is not of the fee that stands beside it."""

import pytest

from linli.language.errors import LanguageError
from tests.language.price.paid import paid, tariff_of


@pytest.mark.parametrize(
    ("rows", "name", "answers"),
    [
        ("午餐11元，老人每月160元", "午餐", {"72": 11, "30": 11}),
        ("午餐11元，老人每月160元", "", {"72": 160, "30": None}),
        ("晚餐9元，低保每周35元", "晚餐", {"72 低保": 9}),
        ("一荤两素13元，低保每学期210元", "一荤两素", {"30 低保": 13}),
        ("午餐11元，低保每斤15元", "午餐", {"30 低保": 11}),
        ("单次12元 / 60岁以上每月45元", "单次", {"72": 12, "30": 12}),
        ("单次12元 / 60岁以上每月45元", "", {"72": 45}),
        ("理发12元，60岁以上每年25元", "理发", {"72": 12}),
        ("修脚25元，60岁以上每月20元", "修脚", {"72": 25}),
        ("早餐3元 / 午餐8元 / 低保一日三餐共12元", "早餐", {"72 低保": 3}),
        ("早餐3元 / 午餐8元 / 低保一日三餐共12元", "", {"72 低保": 12}),
        ("午餐13元，80岁以上每天7元", "午餐", {"85": 13}),
        ("托管600元，低保每天12元", "托管", {"8 低保": 600}),
        ("托管600元，低保每月360元", "托管", {"8 低保": 360, "8": 600}),
        ("床位费1500元，低保每月900元", "床位费", {"72 低保": 900}),
        ("日托60元，低保每天30元", "日托", {"72 低保": 30, "72": 60}),
        ("午餐12元，老人8元/餐", "午餐", {"72": 8}),
        ("午餐12元，老人每次8元", "午餐", {"72": 8}),
    ],
)
def test_a_price_for_a_time_is_not_of_a_meal(rows, name, answers):
    """A month, a week, a day or a pound is no meal; what may be of one month stays of it."""
    assert {whom: paid(rows, name, whom) for whom in answers} == answers


@pytest.mark.parametrize(
    ("rows", "name", "answers"),
    [
        ("60岁以上7元，其他14元，打包盒1元", "", {"72": 7, "30": 14}),
        ("60岁以上7元，其他14元，打包盒1元", "打包盒", {"72": 1, "30": 1}),
        ("60岁以上7元，其他14元 / 送餐2元", "", {"72": 7, "30": 14}),
        ("60岁以上7元，其他14元，押金30元", "押金", {"72": 30, "30": 30}),
        ("60岁以上7元，其他14元，餐卡工本费15元", "", {"72": 7}),
        ("60岁以上7元，其他14元，教材费35元", "教材费", {"72": 35}),
        ("60岁以上7元，其他14元，鸡蛋1.5元", "", {"72": 7, "30": 14}),
        ("60岁以上7元，其他14元，租鞋5元", "租鞋", {"72": 5}),
        ("70岁以上6元，补卡10元", "", {"72": 6, "30": None}),
        ("标准:打包盒1元 / 优惠:60岁以上7元", "打包盒", {"72": 1}),
        ("标准:打包盒1元 / 优惠:60岁以上7元", "", {"72": 7}),
        ("60岁以上老人7元，打包盒0.5元", "", {"8": None, "72": 7}),
        ("送餐费2元，80岁以上免费", "送餐费", {"85": 0, "72": 2}),
        ("送餐费3元，80岁以上1元", "送餐费", {"85": 1, "72": 3}),
    ],
)
def test_what_people_pay_is_not_of_the_fee_beside_it(rows, name, answers):
    """Above the fee, or with another price for all others, it is the price of what has no name."""
    assert {whom: paid(rows, name, whom) for whom in answers} == answers


@pytest.mark.parametrize(
    "line", ["60岁以上免费参观，讲解费40元", "残疾人免费入场，讲解费40元", "80岁以上免费，送餐费1元"]
)
def test_what_is_free_before_a_fee_is_asked_for(line):
    """Nobody can tell whether the fee is free: it stands behind."""
    with pytest.raises(LanguageError, match="是什么免费") as caught:
        tariff_of(line)
    assert tariff_of(caught.value.suggestion)


@pytest.mark.parametrize(
    ("rows", "name", "answers"),
    [
        ("理发6元，60岁以上老人免费，上门理发12元", "理发", {"72": 0, "30": 6}),
        ("理发6元，60岁以上老人免费，上门理发12元", "上门理发", {"72": 12, "30": 12}),
        ("标准:助浴30元、上门助浴90元 / 优惠:60岁以上助浴10元", "上门助浴", {"72": 90}),
        ("标准:午餐11元、营养午餐16元 / 优惠:60岁以上午餐9元", "营养午餐", {"72": 16}),
        ("标准:午餐11元、营养午餐16元 / 优惠:60岁以上午餐9元", "午餐", {"72": 9}),
        ("标准:床位费900元、豪华床位费2800元 / 优惠:低保床位费400元", "豪华床位费", {"72 低保": 2800}),
        ("标准:国画课90元、工笔国画课180元 / 优惠:60岁以上国画课免费", "工笔国画课", {"72": 180}),
        ("标准:体检60元、老年体检90元 / 优惠:60岁以上体检免费", "老年体检", {"72": 90}),
        ("标准:送餐1元、送餐上门3元 / 优惠:60岁以上送餐免费", "送餐上门", {"72": 3}),
        ("标准:挂号费5元、专家挂号费20元 / 优惠:65岁以上挂号费免费", "专家挂号费", {"72": 20}),
        ("标准:营养午餐11元、营养晚餐9元 / 优惠:60岁以上午餐8元", "营养午餐", {"72": 8}),
        ("标准:浴室门票11元 / 优惠:60岁以上门票5元", "浴室门票", {"72": 5}),
        ("标准:中餐 一荤两素11元、中餐 两荤一素13元 / 优惠:60岁以上午餐8元", "中餐 两荤一素", {"72": 8}),
    ],
)
def test_a_rule_of_a_thing_is_of_nothing_that_only_ends_in_it(rows, name, answers):
    """Where 理发 is sold, what 60岁以上 pay for it is not what they pay for 上门理发."""
    assert {whom: paid(rows, name, whom) for whom in answers} == answers
