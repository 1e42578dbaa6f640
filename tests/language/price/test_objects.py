"""What a price is of: words that name the whole, a sitting, a fee beside the price or a thing that comes with it."""

import re

import pytest

from linli.language.price.objects import (
    OBJECT,
    concerns_item,
    is_extra,
    is_meal,
    is_sitting,
    limits_to,
    sittings_in,
)

SITTINGS = ("早餐", "午餐", "中餐", "晚餐", "早饭", "午饭", "中饭", "晚饭", "夜宵", "宵夜", "早点", "午点")
OBJECTS = (
    *SITTINGS,
    *(
        "一荤一素",
        "两荤两素一汤",
        "1大荤1小荤",
        "三菜一汤",
        "门票",
        "年卡",
        "半年票",
        "次票",
        "自助餐",
        "日托",
        "全日托费",
    ),
    *(
        "场地费",
        "教练费",
        "挂号费",
        "送餐费",
        "住宿费",
        "服务费",
        "管理费",
        "保教费",
        "会员年费",
        "伙食费",
        "门票费",
        "生活费",
        "取暖费",
    ),
    *("米饭", "打包盒", "送餐上门", "测血压", "理发", "开卡", "洗衣", "保洁", "家政"),
    *("午餐服务费", "午餐服务", "午餐费", "理发费", "康复训练", "康复训练费", "上门理发", "上门洗衣服务", "保洁费"),
    *("书法班", "棋牌室", "羽毛球馆", "暑期课堂", "篮球场", "游泳池", "月托", "临时托", "午膳", "体检套餐"),
)
NO_OBJECTS = (
    *(
        "一荤",
        "荤素",
        "门票价",
        "年卡价",
        "月卡制",
        "次卡费",
        "日托管",
        "场地",
        "教练",
        "服务",
        "管理",
        "会员",
    ),
    *(
        "午餐费用",
        "理发费用",
        "饭",
        "餐",
        "60周岁",
        "八折",
        "班",
        "免费班",
        "老人活动室",
        "上课",
        "凭证进馆",
        "上门",
        "上门午餐",
        "",
    ),
)


@pytest.mark.parametrize("word", OBJECTS)
def test_a_word_for_what_a_price_is_of(word):
    """Dishes, tickets, care by the day, sittings, things, services and fees are named so."""
    assert re.fullmatch(OBJECT, word)


@pytest.mark.parametrize("word", NO_OBJECTS)
def test_a_word_that_names_nothing_with_a_price(word):
    """Half of such a word, or one that goes on (午餐费用), is none."""
    assert not re.fullmatch(OBJECT, word)


@pytest.mark.parametrize("word", SITTINGS)
def test_a_sitting(word):
    """Every word for a meal of the day, alone."""
    assert is_sitting(word) is True
    assert is_sitting(f"{word}费") is False


EXTRA = (
    "场地费",
    "教练费",
    "送餐费",
    "住宿费",
    "一楼 空调费",
    "米饭",
    "打包盒",
    "米饭费",
    "送餐服务费",
    "体检服务",
    "开卡",
    "开卡费",
    "送餐上门加收",
    "打包加",
    "取暖费",
    "加帽",
    "入住押金",
    "水质保证金",
    "加荤菜",
)


@pytest.mark.parametrize("name", EXTRA)
def test_a_fee_beside_the_price(name):
    """Fees, things that come with a meal, and whatever is 加收, also with words before it."""
    assert is_extra(name) is True


@pytest.mark.parametrize(
    "name", ["", "午餐", "一荤两素", "服务费", "托管费", "场地", "教练", "米饭价", "保洁", "加收费用"]
)
def test_a_price_itself(name):
    """What people come for is no fee beside it."""
    assert is_extra(name) is False


@pytest.mark.parametrize(
    "name",
    [
        *("三餐", "一日两餐", "就餐", "用餐", "餐费", "伙食", "伙食费", "自选", "自助", "自助餐", "套餐", "点餐", "餐"),
        *("助餐", "堂食", "每餐", "一餐", "打饭", "饭菜"),
    ],
)
def test_a_meal_whichever(name):
    """Words for any meal."""
    assert is_meal(name) is True


@pytest.mark.parametrize("name", ["", "午餐", "四餐", "理发", "送餐", "餐厅"])
def test_no_word_for_any_meal(name):
    """A certain meal, or none."""
    assert is_meal(name) is False


@pytest.mark.parametrize(
    ("name", "sittings"),
    [
        ("午餐", ("午餐",)),
        ("中餐、晚餐", ("午餐", "晚餐")),
        ("午饭和中饭", ("午餐",)),
        ("早饭", ("早餐",)),
        ("晚饭、宵夜", ("晚餐", "夜宵")),
        ("早点", ("早点",)),
        ("理发", ()),
        ("", ()),
    ],
)
def test_the_sittings_of_a_charge(name, sittings):
    """In the words of the menus, each once."""
    assert sittings_in(name) == sittings


@pytest.mark.parametrize(
    ("of", "item", "charge", "objects", "beside", "concerns"),
    [
        ((), "一荤两素", "午餐", (), False, True),
        ((), "送餐费", "午餐", (), True, False),
        (("送餐费",), "送餐费", "午餐", ("送餐费",), True, True),
        (("送餐",), "送餐费", "午餐", ("送餐",), True, True),
        (("送餐服务费",), "送餐费", "午餐", (), True, True),
        (("米饭",), "一荤两素", "午餐", ("米饭",), False, False),
        (("午餐",), "午餐", "", ("午餐",), False, True),
        (("中饭",), "午餐", "", ("中饭",), False, True),
        (("午餐",), "", "中餐", ("午餐",), False, True),
        (("午餐",), "晚餐", "午餐", ("午餐",), False, False),
        (("米饭", "午餐"), "午餐", "", ("米饭", "午餐"), False, True),
        (("午餐",), "一荤两素 午餐", "", ("午餐",), False, True),
        (("午餐",), "工作日午餐", "", ("午餐",), False, True),
        (("午餐",), "食堂 工作日午餐", "", ("午餐",), False, True),
        (("午餐",), "午餐券", "", ("午餐",), False, False),
        (("午餐",), "", "", ("午餐",), False, True),
        (("午餐",), "", "", ("午餐", "中饭"), False, True),
        (("午餐",), "", "", ("午餐", "晚餐"), False, False),
        (("午餐", "送餐费"), "", "", ("午餐",), False, False),
        (("托管费",), "", "", ("托管费",), False, True),
        (("送餐费",), "", "", ("送餐费",), False, False),
    ],
)
def test_what_a_rule_is_of(of, item, charge, objects, beside, concerns):
    """The item of that name or of its 项目; without a name a sitting that is the only one, or the price itself."""
    assert concerns_item(of, item, charge, frozenset(objects), beside=beside) is concerns


def test_an_answer_rests_on_the_sittings_alone():
    """A rule of 午餐 and rice is for whoever eats then."""
    assert limits_to(("午餐", "米饭", "宵夜")) == ("午餐", "宵夜")
