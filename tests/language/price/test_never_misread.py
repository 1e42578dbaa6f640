"""Words that look like a price's and are not: where one eats, cards, people without an age, who else pays, dashes."""

import pytest

from linli.language.errors import LanguageError
from tests.language.price.paid import paid, tariff_of


@pytest.mark.parametrize(
    ("rows", "name", "answers"),
    [
        ("失能半失能老人上门送餐11元，其他老人堂食9元", "", {"72": 9}),
        ("送餐上门11元，堂食9元", "送餐上门", {"30": 11}),
        ("送餐上门11元，堂食9元", "", {"30": 9}),
        ("上门送餐11元，其他9元", "上门送餐", {"30": 11}),
        ("上门送餐11元，其他9元", "", {"30": 9}),
        ("堂食9元，外送12元，打包10元", "打包", {"30": 10}),
        ("堂食9元，外送12元，打包10元", "", {"30": 9}),
        ("堂食免费，外卖12元", "外卖", {"30": 12}),
        ("60岁以上老人堂食9元，打包10元", "打包", {"72": 10}),
        ("65岁以上免费乘车 / 午餐11元", "午餐", {"72": 11}),
        ("65岁以上免费借阅 / 晚餐9元", "晚餐", {"72": 9}),
        ("65岁以上免费乘车", "", {"72": 0, "30": None}),
        ("低保、失能老人6元", "", {"30 低保": None, "72 低保": 6, "72 失能": 6}),
        ("80岁以上、低保、失能老人6元，除此之外13元", "", {"85": 6, "30": 13, "30 低保": 13}),
        ("老人每餐付4元，子女付4元，村里补3元", "", {"72": 4}),
        ("需提前一天预约，60岁以上老人9元", "", {"72": 9}),
        ("午餐原价13元，优惠价11元", "午餐", {"30": 11}),
        ("门票：全价31元，优惠价16元（60岁以上）", "门票", {"72": 16, "30": 31}),
    ],
)
def test_what_is_eaten_there_is_not_what_is_brought(rows, name, answers):
    """Each price is of what it stands behind, and for whom it names."""
    assert {whom: paid(rows, name, whom) for whom in answers} == answers


def test_a_booking_said_first_stands_beside_the_price():
    """Who must book before is told so."""
    (rule,) = tariff_of("需提前一天预约，60岁以上老人9元").reductions
    assert rule.who.conditions == ("提前预约",)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("办卡9元，不办卡11元", "“办卡9元”是卡的钱"),
        ("办卡就餐9元，现金就餐11元", "是卡的钱"),
        ("微信支付11元，现金11元，就餐卡9元", "“就餐卡9元”是卡的钱"),
        ("村干部11元，老人6元", "村干部"),
        ("群众11元，老人6元", "群众"),
        ("医护11元，老人6元", "医护"),
        ("邻居11元，老人6元", "邻居"),
        ("外宾30元，老人6元", "外宾"),
        ("青年11元，老人6元", "青年"),
        ("大众11元，老人6元", "大众"),
        ("低龄6元，高龄4元", "低龄"),
        ("晚餐自愿9元", "自愿"),
        ("老人子女就餐13元", "“老人子女”是老人的子女"),
        ("老人的家属每餐13元", "是老人的子女"),
        ("60岁以上老人：政府补3元，社区补2元，子女付5元", "付"),
        ("失能老人由子女承担", "子女承担"),
        ("低保户在九折基础上再减2元", "在九折基础上"),
        ("一荤一素9元，优惠价8元", "“优惠价”没有写给谁"),
        ("午餐13元；特惠价11元，60岁以上9元", "“特惠价”没有写给谁"),
        ("午饭价格16元，凭借“敬老卡”早餐4元，午餐只需11元", "与前面的价分不清"),
        ("中饭16元，午餐11元", "与前面的价分不清"),
    ],
)
def test_who_and_what_is_not_clear_is_asked_for(line, said):
    """No word for people becomes the name of a thing, no price of a card that of a meal; the children give nothing."""
    with pytest.raises(LanguageError, match=said) as caught:
        tariff_of(line)
    assert caught.value.hint
    tariff_of(caught.value.suggestion)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("午餐—13元", "请按实际的写，写法如：午餐 13元"),
        ("60岁以上-9元", "请按实际的写，写法如：60周岁以上 9元"),
        ("补贴-3元", "请写成：补贴3元"),
        ("80 免费", "请按实际的写，写法如：80周岁以上 免费"),
        ("85 免费；其他 9元", "请按实际的写，写法如：85周岁以上 免费、其他人员 9元"),
        ("低保残疾老人6元", "请按实际的写，写法如：低保 老年人 凭残疾证 6元"),
        ("低保孤儿 半价", "请按实际的写，写法如：低保 凭孤儿证 半价"),
        ("30以上 免费送餐", "请按实际的写，写法如：30周岁以上 送餐 免费"),
        ("60以上 半价", "请写成：60周岁以上 半价"),
        ("12.005元", "请按实际的写，写法如：12.01元"),
    ],
)
def test_only_what_is_sure_is_offered_to_be_copied(line, hint):
    """A dash, a bare number, two certificates: the clerk knows, so only the form is shown."""
    with pytest.raises(LanguageError) as caught:
        tariff_of(line)
    assert caught.value.hint == hint
