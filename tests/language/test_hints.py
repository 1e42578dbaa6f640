"""What is offered in place of a line: what was meant, or only the form where nobody but the clerk can know."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.language.errors import LanguageError
from linli.language.hours import parse_hours, parse_line
from linli.language.price import parse_reductions
from tests.language.cases.hours import cases

MEANT = "请写成："
FORM = "请按实际的写，写法如："


def prices(line):
    """Read a line of 优惠."""
    return parse_reductions([line], {"低保": "low"})


@pytest.mark.parametrize(
    ("read", "line", "offered"),
    [
        (parse_line, "周一 9点到17点半大概", f"{MEANT}周一 09:00-17:30"),
        (parse_line, "看情况", f"{MEANT}时间待核实"),
        (parse_line, "夏季 8:00-18:00", f"{FORM}5月1日至9月30日 08:00-18:00"),
        (parse_line, "明天 休息", f"{FORM}2026年11月24日 休息"),
        (parse_line, "假期 休息", f"{FORM}寒暑假 休息"),
        (prices, "60周岁以上 8折左右", f"{FORM}60周岁以上 8折"),
        (prices, "60周岁以上 补贴-1元", f"{MEANT}60周岁以上 补贴1元"),
        (prices, "60周岁以上 15折", f"{FORM}60周岁以上 8.5折"),
        (prices, "60周岁以上 看情况", f"{FORM}60周岁以上 补贴1元"),
        (prices, "优惠1-2元", f"{FORM}60-79周岁 补贴1元、80周岁以上 补贴2元"),
        (prices, "低保 半价半价", f"{FORM}60-79周岁 补贴2元、80周岁以上 免费、低保 半价"),
    ],
)
def test_only_what_was_typed_is_offered_as_what_is_meant(read, line, offered):
    """“请写成” never carries a day or a number that the clerk has not given."""
    with pytest.raises(LanguageError) as caught:
        read(line)
    assert caught.value.hint == offered


REFUSED = [case["rules"] for case in cases() if case.get("refuse")] + [
    ["1:30-4:30"],
    ["7:00-9:00 5:00-7:00"],
    ["夏季 8:00-18:00"],
    ["明天 休息"],
    ["20261131 休息"],
    ["今天 9:00-17:00"],
    ["2026年10月1日（周五）休息"],
    ["初一至初三 休息"],
    ["假日 9:00-17:00"],
    ["11月1日起 9:00-17:00"],
    ["周一至周日 8:00-12:00；周一、三 19:00-21:30"],
    ["周一至周五 早餐 7:00-8:30；午餐 11:00-12:30"],
    ["工作日 周一至周四 9:00-17:00"],
]
WORDS = st.sampled_from(
    [
        "周一",
        "周六日",
        "至",
        "、",
        "，",
        "；",
        "每天",
        "法定节假日",
        "工作日",
        "10月1日",
        "逢集",
        "夏季",
        "明天",
        "上午",
        "下午",
        "1:30",
        "9:00",
        "-",
        "17:30",
        "休息",
        "闭馆",
        "大概",
        "晚餐",
        "午餐",
        "（",
        "）",
        "起",
        "全天",
        "假期",
        "的",
    ]
)


def offered(error):
    """Return every line that an error offers to copy."""
    after = [part for form in (MEANT, FORM) for part in error.hint.split(form)[1:]]
    return [*after, *re.findall(r"[写：，]“([^”]*\d:\d\d[^”]*)”", error.message.partition("有两种读法")[2])]


@pytest.mark.parametrize("rules", REFUSED, ids="；".join)
def test_every_line_that_is_offered_is_accepted(rules):
    """What follows 请写成 or 写法如, and both readings of a line that has two, can be copied and is understood."""
    with pytest.raises(LanguageError) as caught:
        parse_hours(rules)
    for line in offered(caught.value):
        assert parse_hours([line])


@pytest.mark.parametrize("rules", REFUSED, ids="；".join)
def test_no_refusal_leaves_a_clerk_alone(rules):
    """Words that are not understood are named with a line to copy; any other refusal says itself what is wrong."""
    with pytest.raises(LanguageError) as caught:
        parse_hours(rules)
    assert caught.value.hint or not caught.value.message.startswith("看不懂")


@given(st.lists(WORDS, max_size=9).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_hint_sends_a_clerk_in_circles(text):
    """Whatever is refused, what is offered instead is accepted."""
    try:
        parse_hours([text])
    except LanguageError as error:
        for line in offered(error):
            assert parse_hours([line])


def test_a_date_that_does_not_exist_is_never_replaced_by_todays():
    """Only the clerk knows which day was meant."""
    with pytest.raises(LanguageError) as caught:
        parse_hours(["20261131 休息"])
    assert caught.value.hint == ""
