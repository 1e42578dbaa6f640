"""What the price of all others is of, and whose an age is that two bands name."""

import pytest

from linli.language.errors import LanguageError
from tests.language.price.paid import paid, tariff_of


@pytest.mark.parametrize(
    ("rows", "name", "answers"),
    [
        ("午餐13元 / 80岁以上老人免费送餐，70-79岁送餐费1元，其余3元", "午餐", {"85": 13, "72": 13, "30": 13}),
        ("午餐13元 / 80岁以上老人免费送餐，70-79岁送餐费1元，其余3元", "送餐费", {"85": 0, "72": 1, "30": 3}),
        ("午餐11元 / 失能老人免费送餐，其他老人每次3元", "午餐", {"72": 11, "72 失能": 11}),
        ("60岁以上老人午餐9元，其他人14元 / 晚餐7元", "晚餐", {"72": 7, "30": 7}),
        ("60岁以上老人午餐9元，其他人14元 / 晚餐7元", "午餐", {"72": 9, "30": 14}),
        ("早餐4元；60岁以上午餐9元、其他14元", "早餐", {"72": 4, "30": 4}),
        ("老人早餐免费，其他人3元", "早餐", {"72": 0, "30": 3}),
        ("60岁以上年卡120元，其他240元，补卡15元", "", {"72": 120, "30": 240}),
    ],
)
def test_all_others_pay_for_the_same_thing(rows, name, answers):
    """What 其他 pay is of what the people before them pay for, and of no other meal."""
    assert {whom: paid(rows, name, whom) for whom in answers} == answers


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("60岁以上老人午餐9元，晚餐7元，其他人11元", "“其他人11元”是什么的价"),
        ("60岁以上老人理发6元，助浴20元，其余人员30元", "是什么的价"),
        ("60岁以上老人午餐9元，其他人14元，晚餐7元", "“晚餐7元”没有写给谁"),
    ],
)
def test_of_several_things_all_others_are_asked_for(line, said):
    """Nobody can tell of which of two meals the price of all others is."""
    with pytest.raises(LanguageError, match=said) as caught:
        tariff_of(line)
    assert tariff_of(caught.value.suggestion)


@pytest.mark.parametrize(
    ("line", "at", "above"),
    [
        ("60-70岁（含70岁）11元，70岁以上9元", ("70", 11), ("71", 9)),
        ("65-75岁（含）11元，75岁以上9元", ("75", 11), ("76", 9)),
        ("70岁及以下11元，70岁以上9元", ("70", 11), ("71", 9)),
        ("60岁以上（含60岁）至80岁以下（含80岁）9元，80岁以上6元", ("80", 9), ("81", 6)),
        ("6岁以下（含6岁）免费，6岁以上13元", ("6", 0), ("7", 13)),
        ("3岁及以下免费，3岁以上13元", ("3", 0), ("4", 13)),
        ("60-70岁11元，70岁以上9元", ("69", 11), ("70", 9)),
        ("60-70岁11元，70岁及以上9元", ("69", 11), ("70", 9)),
        ("60岁以下13元，60岁（含）以上9元", ("59", 13), ("60", 9)),
    ],
)
def test_an_edge_is_of_the_band_that_says_so(line, at, above):
    """含 and 及 at the upper edge hold; where nothing is said the edge is of the band that begins there."""
    assert (paid(line, "", at[0]), paid(line, "", above[0])) == (at[1], above[1])


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("70岁（含）以下11元，70岁（含）以上9元", "70岁在“70岁（含）以上9元”里，也在前面一档里"),
        ("60（含）-70（含）岁11元，70（含）岁以上9元", "也在前面一档里"),
        ("65岁及以下11元，65岁及以上9元", "也在前面一档里"),
        ("标准:13元 / 优惠:60-70岁（含70岁）11元 / 优惠:70岁以上9元", "70岁在“70岁以上9元”里"),
        ("理发12元 / 60岁以上6元 / 助浴35元 / 60岁以上25元", "前面一条已经写过"),
        ("午餐13元 / 晚餐11元，60岁以上7元", "只管“晚餐”"),
        ("早餐3元 / 午餐9元 / 80岁以上免费送餐 / 其他3元", "“其他3元”是什么的价"),
        ("早餐2元、午餐7元、晚餐5元（80岁以上减半，低保免费）", "只管“晚餐”"),
    ],
)
def test_what_two_say_of_one_is_asked_for(rows, said):
    """Two bands of one edge, two prices of the same people, a price of the last thing or of all."""
    with pytest.raises(LanguageError, match=said) as caught:
        tariff_of(rows)
    assert caught.value.hint
    tariff_of(caught.value.suggestion)


@pytest.mark.parametrize(
    ("rows", "name", "answers"),
    [
        ("午餐13元，60岁以上9元 / 晚餐11元，60岁以上7元", "午餐", {"72": 9, "30": 13}),
        ("午餐13元，60岁以上9元 / 晚餐11元，60岁以上7元", "晚餐", {"72": 7, "30": 11}),
        ("理发12元，低保6元 / 助浴35元，低保20元", "理发", {"72 低保": 6}),
        ("午餐13元，60岁以上9元 / 晚餐11元", "晚餐", {"72": 11}),
        ("午餐13元，60岁以上9元 / 送餐2元", "午餐", {"72": 9}),
        ("午餐13元 / 晚餐11元 / 60岁以上8折", "晚餐", {"72": 8.8}),
    ],
)
def test_a_row_with_its_own_reduction_is_of_its_own_thing(rows, name, answers):
    """What 60岁以上 pay in the row of 午餐 is not what they pay for 晚餐 in another."""
    assert {whom: paid(rows, name, whom) for whom in answers} == answers


@pytest.mark.parametrize(
    ("rows", "name", "answers"),
    [
        ("午餐原价13元，现价11元", "午餐", {"30": 11}),
        ("早餐原价6元，优惠价4元", "早餐", {"30": 4}),
        ("套餐原价19元，活动价16元，60岁以上13元", "套餐", {"30": 16, "72": 13}),
        ("助浴服务原价90元，优惠价55元", "助浴服务", {"72": 55}),
        ("盒饭原价15元，特价12元；晚餐9元", "盒饭", {"30": 12}),
        ("晚餐原价15元，惠民价9元", "晚餐", {"30": 9}),
        ("盒饭原价15元，会员价12元", "盒饭", {"30": 15}),
    ],
)
def test_the_price_of_now_is_the_price(rows, name, answers):
    """Behind the name of a thing 原价 is what it was, and 现价 what it is; 会员价 is not for all."""
    assert {whom: paid(rows, name, whom) for whom in answers} == answers
    assert len(tariff_of(rows).items) == rows.count("；") + 1


@pytest.mark.parametrize(
    "line",
    [
        "80岁以上免费送餐，午餐11元",
        "打包盒1元，80岁以上免费送餐，午餐11元",
        "80岁以上高龄老人、失能半失能老人免费送餐上门，午餐9元",
        "60岁以上老人免费理发，午餐11元",
        "低保免费体检，早餐3元",
        "80岁以上送餐费1元，晚餐9元",
        "80岁以上免费，午餐11元",
    ],
)
def test_a_meal_behind_what_some_have_for_nothing_is_asked_for(line):
    """The meal is of all, or of those before the comma."""
    with pytest.raises(LanguageError, match="没有写给谁") as caught:
        tariff_of(line)
    assert tariff_of(caught.value.suggestion)
