"""What is certain and what is not: doubts both ways, halves of the day, sittings that are settled, ranges over holidays."""

from datetime import date

import pytest

from linli.engine.evaluation import evaluate
from linli.engine.state_words import state_words
from linli.language.hours import Hours, parse_hours
from tests.engine.test_engine import ALMANAC, said

HOLIDAY_UNKNOWN = "节假日是否开放待核实"
TERMS_UNKNOWN = "寒暑假日期待核实"
UNKNOWN = "开放时间待核实"
CASES = [
    # day, rules, what is said of it
    # two possible hours are never shown as one that is certain
    ("2026-07-20", ["每天 9:00-17:00", "寒暑假 8:00-18:00"], TERMS_UNKNOWN),
    ("2026-07-20", ["每天 9:00-17:00", "寒暑假 休息"], TERMS_UNKNOWN),
    ("2026-07-20", ["每天 9:00-17:00", "寒暑假 9:00-17:00"], "09:00-17:00"),
    ("2026-07-20", ["早餐 7:00-8:00、午餐 11:00-12:00", "寒暑假 午餐 11:30-12:30"], TERMS_UNKNOWN),
    ("2026-07-20", ["早餐 7:00-8:00、午餐 11:00-12:00", "寒暑假 午餐 休息"], TERMS_UNKNOWN),
    ("2026-07-20", ["每天 9:00-17:00", "寒暑假 8:00-18:00", "周一 休息"], "休息"),
    ("2026-11-23", ["每天 9:00-17:00", "寒暑假 8:00-18:00"], "09:00-17:00"),
    # hours of the whole day leave nothing of what comes on top of earlier ones
    ("2026-07-20", ["每天 9:00-17:00", "每天 另加 午餐 11:00-12:30", "寒暑假 9:00-17:00"], TERMS_UNKNOWN),
    # where all that has hours is closed, so is a holiday; not where hours are unknown, or something is left
    ("2026-10-01", ["早餐 6:30-9:00、午餐 11:00-12:30", "国庆节 早餐 休息", "国庆节 午餐 休息"], "休息（国庆节）"),
    ("2026-10-01", ["早餐 6:30-9:00、午餐 11:00-12:30", "国庆节 午餐 休息"], HOLIDAY_UNKNOWN),
    ("2026-10-01", ["午餐 11:00-12:30", "周末 时间待核实", "国庆节 午餐 休息"], HOLIDAY_UNKNOWN),
    # what is taken out of a rule on days that are not known leaves it open or closed, not unsaid
    ("2026-07-18", ["每天 8:00-12:00", "寒暑假 8:00-12:00（周末除外）"], TERMS_UNKNOWN),
    ("2026-07-22", ["每天 10:00-12:00", "周三 10:00-12:00（寒暑假除外）"], TERMS_UNKNOWN),
    ("2026-07-22", ["周三 9:00-12:00（寒暑假除外）"], TERMS_UNKNOWN),
    ("2026-11-25", ["每天 10:00-12:00", "周三 9:00-12:00（寒暑假除外）"], "09:00-12:00"),
    ("2026-11-25", ["每天 9:00-17:00（赶集日除外）"], "哪天赶集待核实"),
    ("2026-11-25", ["寒暑假 8:00-12:00", "每天 9:00-17:00（赶集日除外）"], "哪天赶集待核实"),
    # halves of the day: until noon, noon to six, from six on
    ("2026-11-25", ["每天 9:00-21:00", "周三 上午休息"], "12:00-21:00"),
    ("2026-11-25", ["每天 9:00-12:00 14:00-18:00 19:00-21:00", "周三 下午休息"], "09:00-12:00、19:00-21:00"),
    ("2026-11-25", ["每天 9:00-21:00", "周三 晚上休息"], "09:00-18:00"),
    ("2026-11-25", ["每天 9:00-18:00", "周三 下午休息"], "09:00-12:00"),
    ("2026-11-25", ["每天 9:00-17:30", "周三 下午休息"], "09:00-12:00"),
    ("2026-11-25", ["每天 13:00-17:30", "周三 下午休息"], "休息"),
    ("2026-11-26", ["每天 9:00-17:30", "周三 下午休息"], "09:00-17:30"),
    # 照常 leaves what later rules have settled
    ("2026-10-01", ["早餐 6:30-9:00、午餐 11:00-13:00", "国庆节 照常"], "早餐 06:30-09:00、午餐 11:00-13:00（国庆节）"),
    (
        "2026-10-01",
        ["早餐 6:30-9:00、午餐 11:00-13:00", "国庆节 照常", "2026-10-01 午餐 11:30-12:30"],
        "早餐 06:30-09:00、午餐 11:30-12:30（国庆节）",
    ),
    (
        "2026-10-01",
        ["早餐 6:30-9:00、午餐 11:00-13:00", "国庆节 照常", "2026-10-01 午餐 休息"],
        "早餐 06:30-09:00（国庆节）",
    ),
    ("2026-10-01", ["每天 9:00-17:00", "国庆节 照常", "2026-10-01 下午休息"], "09:00-12:00（国庆节）"),
    # a date, or a range of at most fifteen days, names the holidays in it
    ("2026-10-01", ["2026-10-01至2026-10-15 9:00-12:00"], "09:00-12:00（国庆节）"),
    ("2026-10-01", ["2026-10-01至2026-10-16 9:00-12:00"], HOLIDAY_UNKNOWN),
    ("2026-10-01", ["2026-10-01至2026-10-31 9:00-12:00"], HOLIDAY_UNKNOWN),
    ("2026-10-01", ["10月1日至10月15日 9:00-12:00"], "09:00-12:00（国庆节）"),
    ("2026-10-01", ["10月1日至10月16日 9:00-12:00"], HOLIDAY_UNKNOWN),
    ("2026-10-01", ["10月1日至10月31日 9:00-12:00"], HOLIDAY_UNKNOWN),
    ("2026-01-01", ["12月20日至次年1月3日 9:00-12:00"], "09:00-12:00（元旦）"),
    ("2026-01-01", ["12月19日至次年1月3日 9:00-12:00"], HOLIDAY_UNKNOWN),
    # 晚 before five is the evening
    ("2026-11-24", ["晚5点至晚8点"], "17:00-20:00"),
    ("2026-11-24", ["早8点至晚5点"], "08:00-17:00"),
    ("2026-11-24", ["晚上6点-8点半"], "18:00-20:30"),
    ("2026-11-24", ["下午5点-晚8点"], "17:00-20:00"),
]


@pytest.mark.parametrize(("day", "rules", "words"), CASES)
def test_what_is_said_is_certain(day, rules, words):
    """A day is said to be open only for what holds either way."""
    assert said(day, rules) == words


@pytest.mark.parametrize(("doubts", "words"), [(6, "09:00-17:00"), (7, TERMS_UNKNOWN)])
def test_so_many_doubts_are_settled(doubts, words):
    """A day is known where it is the same whichever of six rules hold; of seven that is no longer asked."""
    sure, doubtful = (parse_hours([line]).rules for line in ("每天 9:00-17:00", "寒暑假 9:00-17:00"))
    found = evaluate(Hours((*sure, *doubtful * doubts)), ALMANAC, date(2026, 7, 20), 1)
    assert state_words(found.days[0]) == words


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (["周一 休息"], "休息"),
        (["周一 8:00-9:00"], "08:00-09:00"),
        (["周一 8:00-9:00、午餐 11:00-12:30"], "08:00-09:00、午餐 11:00-12:30"),
        (["周一 只开 午餐 11:00-12:30"], "午餐 11:00-12:30"),
        (["周一 预约开放"], "需预约"),
        (["每天 9:00-17:00", "寒暑假 9:00-17:00"], "09:00-17:00"),
        (["周一 午餐 11:00-12:30"], TERMS_UNKNOWN),
        (["周一 另加 19:00-21:00"], TERMS_UNKNOWN),
        (["周一 午餐 休息"], TERMS_UNKNOWN),
        (["周一 下午休息"], TERMS_UNKNOWN),
    ],
)
def test_doubts_count_no_more_where_a_later_rule_leaves_nothing(last, words):
    """Seven doubts are too many, unless a rule that surely holds decides the day whatever stood before it."""
    doubtful = parse_hours(["寒暑假 9:00-17:00"]).rules * 7
    rules = (*doubtful, *(rule for line in last for rule in parse_hours([line]).rules))
    assert state_words(evaluate(Hours(rules), ALMANAC, date(2026, 7, 20), 1).days[0]) == words


def test_the_doubt_of_the_first_rule_counts_no_more():
    """A doubt before the rule that decides is not one of the six that are settled after it."""
    sure, doubtful = (parse_hours([line]).rules for line in ("每天 9:00-17:00", "寒暑假 9:00-17:00"))
    found = evaluate(Hours((*doubtful, *sure, *doubtful * 6)), ALMANAC, date(2026, 7, 20), 1)
    assert state_words(found.days[0]) == "09:00-17:00"


def test_a_doubt_that_nothing_explains_has_a_reason():
    """Whether a day is the first workday of a month without a notice is in doubt: its hours are to be verified."""
    found = evaluate(parse_hours(["每月第一个工作日 9:00-17:00"]), ALMANAC, date(2027, 10, 20), 1)
    assert found.days[0].reason == UNKNOWN
