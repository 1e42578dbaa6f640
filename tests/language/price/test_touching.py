"""Words behind several ages: whether they are of all of them, of the last alone, or nobody can tell."""

import pytest

from linli.language.errors import LanguageError
from linli.language.price import format_base, format_reduction, parse_prices
from tests.language.cases.prices import NAMES, WORDS

OF_THE_LAST = [
    ("85-94岁老人、60岁以上的低保老人免费", "85-94周岁 免费、低保 60周岁以上 免费"),
    ("60-69岁老人、80岁以上独居老人免费", "60-69周岁 免费、独居老人 80周岁以上 免费"),
    ("军属、60岁以上退役军人免费", "军属 免费、退役军人 60周岁以上 免费"),
    ("60-69岁老人、80岁以上本地户籍的老人免费", "60-69周岁 免费、本地户籍 80周岁以上 免费"),
]
OF_ALL = [
    ("60-69岁、80岁以上老人凭身份证免费", "60-69周岁 凭身份证 免费、80周岁以上 凭身份证 免费"),
    ("60-69岁、80岁以上的老人免费", "60-69周岁 免费、80周岁以上 免费"),
    ("60岁以上独居老人、空巢老人免费", "独居老人 60周岁以上 免费、空巢老人 60周岁以上 免费"),
    ("低保、特困的60岁以上老人免费", "低保、特困 60周岁以上 免费"),
]
SAID_ONCE = [
    ("本村户籍60-69岁5元，70岁以上3元", "本村户籍 60-69周岁 5元、本村户籍 70周岁以上 3元"),
    ("60岁以上本镇户籍老人9折，70岁以上8折", "本镇户籍 60周岁以上 9折、本镇户籍 70周岁以上 8折"),
    ("本村老人5元、80岁以上免费", "本村 老年人 5元、本村 80周岁以上 免费"),
    ("本村60岁以上5元，低保3元，80岁以上2元", "本村 60周岁以上 5元、低保 3元、本村 80周岁以上 2元"),
    ("本村60岁以上5元；70岁以上3元", "本村 60周岁以上 5元、70周岁以上 3元"),
    ("60岁以上5元（本村户籍），其他人10元", "本村户籍 60周岁以上 5元、其他人员 10元"),
    ("60岁以上午餐8元，70岁以上6元", "60周岁以上 午餐 8元、70周岁以上 午餐 6元"),
    ("60岁以上老人自助餐补贴2元，80岁以上补贴4元", "60周岁以上 自助餐 补贴2元、80周岁以上 自助餐 补贴4元"),
    ("60岁以上一荤两素9折、80岁以上8折", "60周岁以上 一荤两素 9折、80周岁以上 一荤两素 8折"),
    ("60岁以上午餐8元，晚餐6元，70岁以上5元", "60周岁以上 午餐 8元、60周岁以上 晚餐 6元、70周岁以上 5元"),
    ("60岁以上午餐8元；70岁以上6元", "60周岁以上 午餐 8元、70周岁以上 6元"),
    ("60岁以上午餐8元，低保免费", "60周岁以上 午餐 8元、低保 免费"),
    ("失能护理费900元/月，半失能600元/月", "失能 护理费 900元/月、半失能 护理费 600元/月"),
    ("失能护理费900元/月，半失能8折", "失能 护理费 900元/月、半失能 8折"),
    ("60岁以上餐费减2元、送餐费减1元", "60周岁以上 补贴2元、60周岁以上 送餐费 补贴1元"),
    ("80岁以上伙食费全免，送餐费全免", "80周岁以上 免费、80周岁以上 送餐费 免费"),
]
NOUNS = [
    ("75岁以上老人、残疾人和特困老人免费", "75周岁以上 免费、残疾 免费、特困 老年人 免费"),
    ("低保、残疾人、特困老人免费", "低保、残疾 免费、特困 老年人 免费"),
    ("环卫工人、低保老人5元", "环卫工人 5元、低保 老年人 5元"),
    ("低保户、特困老人免费", "低保 免费、特困 老年人 免费"),
    ("低保、特困老人免费", "低保、特困 老年人 免费"),
    ("低保户、五保户老人免费", "低保、特困 老年人 免费"),
    ("低保家庭、单亲家庭儿童免费", "低保、单亲 儿童 免费"),
]
FEES_OF_ALL = [
    ("60岁以上早餐2元，米饭1元，午餐5元", "米饭 1元", "60周岁以上 早餐 2元、60周岁以上 午餐 5元"),
    ("60岁以上老人午餐8元，送餐费2元", "送餐费 2元", "60周岁以上 午餐 8元"),
    ("低保户免学费，教材费30元", "教材费 30元", "低保 学费 免费"),
    ("护理费：失能900元，伙食费500元，押金100元", "伙食费 500元、押金 100元", "失能 护理费 900元"),
    ("失能护理费900元，半失能护理费600元，床位费500元", "床位费 500元", "失能 护理费 900元、半失能 护理费 600元"),
    ("剪发8元（老人5元），染发40元", "剪发 8元、染发 40元", "老年人 剪发 5元"),
    ("60岁以上助浴20元，理发5元", "", "60周岁以上 助浴 20元、60周岁以上 理发 5元"),
    ("60岁以上午餐补贴2元，送餐费补贴1元", "", "60周岁以上 午餐 补贴2元、60周岁以上 送餐费 补贴1元"),
]
OF_NOBODY_KNOWS_WHICH = [
    "军属、60岁以上的退役军人免费",
    "军属、60岁以上退役军人、残疾人免费",
    "低保、80岁以上独居老人免费",
    "80岁以上独居老人、空巢老人免费",
    "60-69岁、80岁以上的低保免费",
    "60-69岁、80岁以上的独居老人免费",
    "60-69岁、80岁以上的本地户籍老人免费",
    "50岁以上老人、低保的70岁以上老人免费",
]


@pytest.mark.parametrize(("typed", "normal"), [*OF_THE_LAST, *OF_ALL])
def test_what_stands_behind_ages_is_of_those_of_whom_it_must_be(typed, normal):
    """An age with its own word for people is closed; what is shown is of all; one list of statuses is of all."""
    _, rules = parse_prices(typed, WORDS)
    assert "、".join(format_reduction(rule, NAMES) for rule in rules) == normal


@pytest.mark.parametrize(("typed", "normal"), SAID_ONCE)
def test_what_the_first_of_several_bands_says_is_of_all_in_its_sentence(typed, normal):
    """Where they live, and the meal, are said once for bands of age; not behind ; or of whoever is named anew."""
    _, rules = parse_prices(typed, WORDS)
    assert "、".join(format_reduction(rule, NAMES) for rule in rules) == normal


def test_a_home_that_only_a_later_band_names_may_be_of_it_alone():
    """60岁以上9折，本村70岁以上8折，80岁以上7折: nobody can tell whose the last is."""
    with pytest.raises(LanguageError, match="也要“本村”吗"):
        parse_prices("60岁以上9折，本村70岁以上8折，80岁以上7折", WORDS)


@pytest.mark.parametrize(("typed", "normal"), NOUNS)
def test_a_status_with_a_noun_of_its_own_is_of_any_age(typed, normal):
    """残疾人 before 特困老人 are of any age; 低保 has no noun but the one behind the list."""
    _, rules = parse_prices(typed, WORDS)
    assert "、".join(format_reduction(rule, NAMES) for rule in rules) == normal


@pytest.mark.parametrize("typed", OF_NOBODY_KNOWS_WHICH)
def test_what_may_be_of_the_last_alone_is_refused(typed):
    """Who somebody is, behind several ages, may be said of the last or of all."""
    with pytest.raises(LanguageError, match=r"两种读法|两样都要有"):
        parse_prices(typed, WORDS)


@pytest.mark.parametrize(("typed", "items", "rules"), FEES_OF_ALL)
def test_a_fee_behind_the_price_of_some_people_is_of_all(typed, items, rules):
    """What is asked for beside a meal or a service is so for everybody; a sitting or a service goes on with the people."""
    found, reductions = parse_prices(typed, WORDS)
    assert (format_base(found), "、".join(format_reduction(rule, NAMES) for rule in reductions)) == (items, rules)
