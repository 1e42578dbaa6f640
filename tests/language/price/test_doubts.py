"""Lines that can mean two things are refused, and both are offered; what has one meaning is read."""

import re

import pytest

from linli.language.errors import LanguageError
from linli.language.price import format_reduction, parse_prices
from tests.language.cases.prices import NAMES, WORDS


def normal(line):
    """Return the reductions of a line in normal form."""
    return "、".join(format_reduction(rule, NAMES) for rule in parse_prices(line, WORDS)[1])


HALF = [
    ("60岁以上8元，80岁以上减半", ["80周岁以上 4元", "80周岁以上 半价"]),
    ("60岁以上每餐8元，80岁以上减半收取", ["80周岁以上 4元/餐", "80周岁以上 半价"]),
    ("60岁以上老人7.5元，低保老人减半", ["低保 老年人 3.75元", "低保 老年人 半价"]),
    (
        "60岁以上8元，残疾人、80岁以上均减半",
        ["残疾 4元、80周岁以上 4元", "残疾 半价、80周岁以上 半价"],
    ),
]
CARDS = [
    ("65岁以上持卡10元，无卡15元", ["无卡 65周岁以上 15元"]),
    ("65岁以上无卡10元，刷卡8元", ["刷卡 65周岁以上 8元"]),
    ("65岁以上凭身份证10元，刷卡8元", ["刷卡 65周岁以上 凭身份证 8元"]),
    ("老人持卡10元，现金12元", ["现金 老年人 12元"]),
    ("65岁以上持老年卡10元，刷卡8元", ["刷卡 65周岁以上 持老年卡 8元"]),
]


@pytest.mark.parametrize(("line", "readings"), [*HALF, *CARDS])
def test_both_meanings_are_offered(line, readings):
    """Half of what the wider people pay, or of the standard price; whoever has no card is not asked to show it."""
    with pytest.raises(LanguageError) as caught:
        parse_prices(line, WORDS)
    offered = re.findall("写“(.+?)”", caught.value.message)
    assert offered == readings
    assert [normal(reading) for reading in offered] == readings
    assert normal(caught.value.suggestion).endswith(readings[0])


@pytest.mark.parametrize(
    "line",
    [
        "12元，本村的登记",
        "12元，三年级不缴费",
        "12元，外来的另行收费",
        "12元，军属登记",
        "12元，妇女退费",
        "12元，劳模不缴纳",
        "12元，仅登记的",
        "12元，凭证登记",
        "12元，首次登记",
        "12元，非住户另行收费",
        "60岁以上8元，周末另行收费",
        "60岁以上8元，减免部分登记",
    ],
)
def test_a_remark_that_may_change_a_price_is_no_note(line):
    """What says of somebody, of a condition or of less, is read as such or refused."""
    with pytest.raises(LanguageError):
        parse_prices(line, WORDS)


@pytest.mark.parametrize("line", ["60岁以上老人早餐2元；午餐5元", "全日托：1-2岁2300元/月；半日托：1300元/月"])
def test_a_new_sentence_does_not_go_on_with_the_people(line):
    """Behind ； nobody can tell whether a meal or a class is still of the people before it."""
    with pytest.raises(LanguageError, match="没有写给谁"):
        parse_prices(line, WORDS)


@pytest.mark.parametrize("line", ["60岁以上每餐10元，其余由个人承担", "老人10元，超出部分个人自付"])
def test_a_sum_beside_which_the_rest_is_ones_own_may_be_given(line):
    """Whoever pays what is above a sum has been given that sum, or has paid it."""
    with pytest.raises(LanguageError, match="自己付的，还是别人补的"):
        parse_prices(line, WORDS)


@pytest.mark.parametrize("line", ["20元，家长陪同免票", "成人陪同下免费"])
def test_who_comes_along_is_asked_for(line):
    """家长陪同免票 may be of the parents or of the children whom they bring."""
    with pytest.raises(LanguageError, match="陪同的人的价") as caught:
        parse_prices(line, WORDS)
    assert parse_prices(caught.value.suggestion, WORDS)


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        ("6岁以下儿童由家长陪同免费", "由家长陪同 6周岁以下 免费"),
        ("低保由成人陪同免费", "由成人陪同 低保 免费"),
        ("60岁以上8元，80岁以上半价", "60周岁以上 8元、80周岁以上 半价"),
        ("60岁以上8元，低保户减半", "60周岁以上 8元、低保 半价"),
        ("60岁以上9折，80岁以上减半", "60周岁以上 9折、80周岁以上 半价"),
        ("60-69岁8元，70岁以上减半", "60-69周岁 8元、70周岁以上 半价"),
        ("低保8元，80岁以上减半", "低保 8元、80周岁以上 半价"),
        ("60岁以上早餐2元，80岁以上午餐减半", "60周岁以上 早餐 2元、80周岁以上 午餐 半价"),
        ("60岁以上半价，80岁以上再减半", "60周岁以上 半价、80周岁以上 再半价"),
        ("80岁以上减半，60岁以上8元", "80周岁以上 半价、60周岁以上 8元"),
    ],
)
def test_half_of_what_is_known(line, rules):
    """半价 is half of the standard price; 减半 is, too, where nobody wider has a price before it."""
    assert normal(line) == rules
