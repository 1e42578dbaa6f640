"""The engine: the table of days, precedence, and agreement with an independent evaluator."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours
from opening_hours import State as Answer

from linli.almanac import Almanac
from linli.engine.evaluation import evaluate
from linli.engine.state_words import hours_words, state_words
from linli.engine.timetable import State
from linli.language.errors import LanguageError
from linli.language.hours import Hours, Rule, parse_hours, parse_local_hours
from linli.language.hours.rules import Closed, Condition, Half
from linli.load.calendar_folder import load_almanac
from linli.publish.data.osm import opening_hours
from linli.publish.views.weekly import hours_rows
from tests.sample import ROOT

ALMANAC, _ = load_almanac(ROOT)

# day, rules, what is said of the day
DAYS = [
    # holidays and swapped days
    ("2026-10-01", "周一至周五 8:30-17:30", "节假日是否开放待核实"),
    ("2026-10-01", "工作日 8:30-17:30", "休息（国庆节）"),
    ("2026-10-10", "工作日 8:30-20:30；法定节假日和双休日 8:30-17:00", "08:30-20:30"),
    ("2026-10-10", "周一至周五 8:30-17:30", "调休上班日是否开放待核实"),
    ("2026-10-10", "周六 9:00-12:00", "09:00-12:00"),
    ("2026-10-01", "每天 9:00-17:00", "节假日是否开放待核实"),
    ("2026-10-01", "全年无休 9:00-17:00", "09:00-17:00（国庆节）"),
    ("2026-11-24", "每周一闭馆", "开放时间待核实"),
    ("2026-11-28", "周末 时间待核实", "周末开放，时间待核实"),
    # phrases of real notices
    ("2026-11-23", "周二至周五10∶00—16∶45；周六、周日9∶00—16∶45", "休息"),
    ("2026-11-28", "周二至周五10∶00—16∶45；周六、周日9∶00—16∶45", "09:00-16:45"),
    ("2026-10-02", "双休日、寒暑假、法定节假日 8:30-17:30", "08:30-17:30（国庆节）"),
    ("2026-10-10", "双休日、寒暑假、法定节假日 8:30-17:30", "调休上班日是否开放待核实"),
    ("2026-07-20", "双休日、寒暑假、法定节假日 8:30-17:30", "寒暑假日期待核实"),
    ("2026-07-21", "5月1日至9月30日 周二至周五 14:30-17:30", "14:30-17:30"),
    ("2026-11-24", "5月1日至9月30日 周二至周五 14:30-17:30", "休息"),
    ("2027-04-30", "10月1日至次年4月30日 早8点至晚8点", "放假安排还没公布，开不开待核实"),
    ("2027-04-20", "10月1日至次年4月30日 早8点至晚8点", "08:00-20:00"),
    ("2026-11-23", "每天 9:00-17:00；每周一闭馆", "休息"),
    ("2026-10-05", "全年无休 9:00-17:00；每周一闭馆", "休息（国庆节）"),
    ("2026-11-24", "週一至週五上午8:30-11:30；下午1:30-4:30", "08:30-11:30、13:30-16:30"),
    ("2026-11-26", "每周二、四上午9点到11点", "09:00-11:00"),
    ("2026-09-25", "每周五 15:00-17:30（国家法定节日除外）", "休息（中秋节）"),
    ("2026-11-27", "每周五 15:00-17:30（国家法定节日除外）", "15:00-17:30"),
    (
        "2026-11-24",
        "早餐：6:30-9:00 午餐：10:30-13:00 晚餐：16:30-19:30",
        "早餐 06:30-09:00、午餐 10:30-13:00、晚餐 16:30-19:30",
    ),
    ("2026-10-01", "早餐：6:30-9:00 午餐：10:30-13:00 晚餐：16:30-19:30", "节假日是否开放待核实"),
    ("2026-11-24", "9:00——17:00（16:00停止入馆）", "09:00-17:00（16:00停止入馆）"),
    ("2026-02-18", "正月初二至正月初八 9:00-16:00", "09:00-16:00（春节）"),
    ("2026-02-17", "正月初二至正月初八 9:00-16:00", "节假日是否开放待核实"),
    ("2026-02-16", "大年三十 9:00-12:00，下午闭馆", "09:00-12:00（春节）"),
    ("2026-11-24", "法定工作日 8:30-20:30，法定节假日和双休日 8:30-17:00", "08:30-20:30"),
    ("2026-11-28", "法定工作日 8:30-20:30，法定节假日和双休日 8:30-17:00", "08:30-17:00"),
    ("2026-07-10", "第一期：7月8日至7月19日（不含周末）每天9:00-17:00", "09:00-17:00"),
    ("2026-07-11", "第一期：7月8日至7月19日（不含周末）每天9:00-17:00", "休息"),
    ("2026-11-27", "每天 9:00-17:00；每月最后一周周五 休馆", "休息"),
    ("2026-11-20", "每天 9:00-17:00；每月最后一周周五 休馆", "09:00-17:00"),
    # labels
    ("2026-11-24", "早餐 6:30-9:00、晚餐 17:00-18:30；周二 晚餐 休息", "早餐 06:30-09:00"),
    ("2026-11-24", "早餐 6:30-9:00、晚餐 17:00-18:30；周二 晚餐 16:00-17:00", "早餐 06:30-09:00、晚餐 16:00-17:00"),
    ("2026-11-24", "早餐 6:30-9:00；周二 休息", "休息"),
    ("2026-11-25", "周一至周五 9:00-17:00；周三 下午闭馆", "09:00-12:00"),
    # holidays, swaps, years without a notice
    ("2026-10-01", "每天 9:00-17:00；国庆节 照常", "09:00-17:00（国庆节）"),
    ("2026-10-05", "每天 9:00-17:00；国庆节当天 休息", "节假日是否开放待核实"),
    ("2026-10-01", "每天 9:00-17:00；国庆节当天 休息", "休息（国庆节）"),
    ("2026-10-10", "工作日 8:30-17:30；调休上班日 休息", "休息"),
    ("2026-10-01", "2026-10-01 9:00-12:00", "09:00-12:00（国庆节）"),
    ("2026-10-01", "9月1日至10月31日 9:00-12:00", "节假日是否开放待核实"),
    ("2027-01-01", "周五 9:00-12:00；法定节假日 休息", "休息（元旦）"),
    ("2027-01-02", "周六 9:00-12:00", "放假安排还没公布，开不开待核实"),
    ("2027-03-02", "周二 9:00-12:00", "09:00-12:00"),
    ("2026-10-05", "全年无休 9:00-17:00；逢周一闭馆，遇节假日顺延至次日", "09:00-17:00（国庆节）"),
    ("2026-10-08", "全年无休 9:00-17:00；逢周一闭馆，遇节假日顺延至次日", "休息"),
    # adjacent groups of weekdays unite; what is tied by 的 must both hold
    ("2026-11-28", "周六周日 9:00-17:00", "09:00-17:00"),
    ("2026-11-29", "周六,周日 9:00-17:00", "09:00-17:00"),
    ("2026-11-24", "每周六周日 9:00-17:00", "休息"),
    ("2026-10-03", "法定节假日的周六 9:00-12:00", "09:00-12:00（国庆节）"),
    ("2026-10-02", "法定节假日的周六 9:00-12:00", "节假日是否开放待核实"),
    # exclusions: an opening is closed then, a closing does not hold then
    ("2026-10-05", "全年无休 9:00-17:00；周一闭馆（法定节假日除外）", "09:00-17:00（国庆节）"),
    ("2026-10-05", "周二至周日 9:00-17:00；周一闭馆（法定节假日除外）", "节假日是否开放待核实"),
    ("2026-11-23", "全年无休 9:00-17:00；周一闭馆（法定节假日除外）", "休息"),
    ("2026-10-05", "每天 9:00-17:00（周一除外）；国庆节 照常", "休息（国庆节）"),
    ("2026-10-06", "每天 9:00-17:00（周一除外）；国庆节 照常", "09:00-17:00（国庆节）"),
    ("2026-10-01", "周一至周五 9:00-17:00（国庆节除外）", "休息（国庆节）"),
    # who opens but on holidays is closed on all of them, also where no rule speaks of the day
    ("2026-10-01", "每周五 15:00-17:30（国家法定节日除外）", "休息（国庆节）"),
    ("2027-01-02", "每周五 15:00-17:30（国家法定节日除外）", "放假安排还没公布，开不开待核实"),
    ("2027-01-02", "周五 15:00-17:30", "放假安排还没公布，开不开待核实"),
    ("2026-11-24", "周一 9:00-17:00；周末 时间待核实", "开放时间待核实"),
    # 另加 joins the other hours of a day, 只开 takes their place
    ("2026-11-23", "每天 8:00-12:00；周一、三 另加 19:00-21:30", "08:00-12:00、19:00-21:30"),
    ("2026-11-23", "每天 8:00-12:00；周一、三 只开 19:00-21:30", "19:00-21:30"),
    ("2026-11-26", "每天 午餐 11:00-12:30、晚餐 17:00-18:30；周四 只开 午餐 11:00-12:00", "午餐 11:00-12:00"),
    ("2026-11-26", "每天 午餐 11:00-12:30；周四 9:00-10:00", "09:00-10:00"),
    (
        "2026-11-26",
        "每天 午餐 11:00-12:30、晚餐 17:00-18:30；周四 午餐 11:00-12:00",
        "午餐 11:00-12:00、晚餐 17:00-18:30",
    ),
    ("2026-11-24", "每天 8:00-12:00；周一、三 另加 19:00-21:30", "08:00-12:00"),
    ("2026-11-23", "周二至周五 8:00-12:00；周一 另加 19:00-21:30", "19:00-21:30"),
    ("2026-10-05", "每天 8:00-12:00；全年无休 另加 19:00-21:30", "节假日是否开放待核实"),
    # what comes on top needs the day's own hours: known from any rule that speaks of the whole day, or of a sitting
    ("2026-10-01", "全年无休 9:00-17:00；国庆节 另加 19:00-21:30", "09:00-17:00、19:00-21:30（国庆节）"),
    ("2026-10-01", "每天 9:00-17:00；国庆节 另加 19:00-21:30", "节假日是否开放待核实"),
    (
        "2026-10-01",
        "全年无休 午餐 11:00-12:30；国庆节 另加 晚餐 17:00-18:30",
        "午餐 11:00-12:30、晚餐 17:00-18:30（国庆节）",
    ),
    (
        "2026-10-01",
        "每天 9:00-17:00；法定节假日 照常；国庆节 另加 19:00-21:30",
        "09:00-17:00、19:00-21:30（国庆节）",
    ),
    ("2026-10-01", "周五 9:00-17:00；法定节假日 照常；国庆节 另加 19:00-21:30", "节假日是否开放待核实"),
    ("2026-10-01", "每天 9:00-17:00；法定节假日 休息；国庆节 另加 19:00-21:30", "19:00-21:30（国庆节）"),
    ("2026-10-01", "国庆节 下午休息；全年无休 午餐 11:00-12:00", "午餐 11:00-12:00（国庆节）"),
    ("2026-10-01", "国庆节 午餐 休息；国庆节当天 另加 晚餐 17:00-18:30；周五 午餐 11:00-12:30", "节假日是否开放待核实"),
    # parts of a day: a span that ends by 13:30 is the morning, one that goes on into the evening is not cut
    ("2026-11-25", "周一至周五 8:30-12:30 14:00-18:30；周三下午休息", "08:30-12:30"),
    ("2026-11-25", "周一至周五 8:30-12:30 14:00-18:30；周三上午休息", "14:00-18:30"),
    ("2026-11-25", "周一至周五 9:00-17:00；周三 15:00以后休息", "09:00-15:00"),
    ("2026-11-25", "早餐 6:30-9:00、午餐 11:00-12:30；周三 9:00以后休息", "早餐 06:30-09:00"),
    ("2026-11-25", "周一至周五 9:00-17:00；周三 12:00-13:00休息", "09:00-12:00、13:00-17:00"),
    # 照常 on a swapped day is as on the workdays of its week, where these are alike
    ("2026-10-10", "周一至周五 9:00-17:00；调休上班日 照常", "09:00-17:00"),
    ("2026-10-10", "周一 9:00-17:00；周二至周五 9:00-12:00；调休上班日 照常", "开放时间待核实"),
    # new kinds of days
    ("2026-12-22", "每天 11:00-12:30；冬至 10:30-13:00", "10:30-13:00"),
    ("2026-07-15", "每天 8:00-10:00；三伏天 休息", "休息"),
    ("2026-07-14", "每天 8:00-10:00；三伏天 休息", "08:00-10:00"),
    ("2026-11-30", "工作日 8:30-17:30；每月最后一个工作日 休息", "休息"),
    ("2026-10-30", "工作日 8:30-17:30；每月最后一个工作日 休息", "休息"),
    ("2026-11-02", "每月第一个工作日 9:00-11:00", "09:00-11:00"),
    ("2026-10-03", "每天 9:00-17:00；国庆节前三天休息，后四天照常", "休息（国庆节）"),
    ("2026-10-04", "每天 9:00-17:00；国庆节前三天休息，后四天照常", "09:00-17:00（国庆节）"),
    ("2027-10-02", "每天 9:00-17:00；国庆节前三天休息，后四天照常", "开放时间待核实"),
    ("2026-10-01", "全年无休 9:00-17:00；国庆节前三天休息，后五天照常", "开放时间待核实"),
    ("2025-10-06", "全年无休 9:00-17:00", "09:00-17:00（中秋节、国庆节）"),
    ("2026-02-18", "每天 9:00-17:00；腊月廿八至正月初七 休息", "休息（春节）"),
    ("2026-02-18", "腊月二十三至正月十五 8:30-11:30", "节假日是否开放待核实"),
    ("2026-10-02", "每天 9:00-17:00；法定节假日另行通知", "开不开另行通知"),
    # a gloss holds a date without its year to the years in which it is true
    ("2026-10-01", "每天 9:00-17:00；10月1日（周四）休息", "休息（国庆节）"),
    ("2027-10-01", "每天 9:00-17:00；10月1日（周四）休息", "节假日是否开放待核实"),
    # other bodies
    ("2026-11-25", "周一至周五 9:00-17:00；周三 预约开放", "需预约"),
    ("2026-11-24", "18:00-次日02:00", "18:00-次日02:00"),
    ("2026-11-24", "24小时", "24小时"),
    ("2026-12-23", "每月农历初一、十五 8:00-9:00", "08:00-09:00"),
]


def said(day, lines, area=""):
    """Return what is said of one day."""
    return state_words(evaluate(parse_hours(lines), ALMANAC, date.fromisoformat(day), 1, area).days[0])


@pytest.mark.parametrize(("day", "rules", "words"), DAYS)
def test_what_is_said_of_a_day(day, rules, words):
    """Every row of the table and every phrase of real notices, on a chosen day."""
    assert said(day, [rules]) == words


@pytest.mark.parametrize("day", ["2026-02-16", "2027-02-05", "2025-01-28"])
def test_new_years_eve_is_the_last_day_of_the_lunar_year(day):
    """大年三十 is 除夕, whether the twelfth month has 29 or 30 days."""
    assert hours_words(evaluate(parse_hours(["大年三十 9:00-12:00"]), ALMANAC, date.fromisoformat(day), 1).days[0]) in {
        "09:00-12:00",
        "放假安排还没公布，开不开待核实",
    }


def test_terms_belong_to_an_area():
    """Where an area has published its vacations they are known; its communities inherit them."""
    rules = ["寒暑假 周一至周五 8:00-18:00"]
    assert said("2027-01-25", rules, "shili/yunping/beimen") == "08:00-18:00"
    assert said("2027-01-25", rules, "zhaotong") == "寒暑假日期待核实"


def test_outside_the_seasons_no_school_has_vacations():
    """From 11 March to 14 June and from 6 September to the end of the year 寒暑假 is false everywhere."""
    assert said("2026-11-24", ["寒暑假 8:00-18:00"]) == "休息"


def test_the_number_of_the_rule_that_decided():
    """Every day tells which rule decided it; None where none did."""
    found = evaluate(parse_hours(["周一至周五 9:00-17:00", "2026-11-24 休息"]), ALMANAC, date(2026, 11, 23), 6)
    assert [state.rule for state in found.days] == [0, 1, 0, 0, 0, None]


CONDITIONS = [
    "",
    "周一至周五",
    "周末",
    "周六",
    "工作日",
    "法定节假日",
    "调休上班日",
    "国庆节",
    "5月1日至9月30日",
    "全年无休",
]
CONDITIONS += [
    "每月最后一个周五",
    "每月第一、三个周六",
    "正月初一至初六",
    "每月农历初一、十五",
    "寒暑假",
    "2026-10-03",
    "除夕",
    "逢周一",
    "每月15日",
    "双日",
    "冬至",
    "三伏天",
]
BODIES = ["08:30-17:30", "09:00-12:00 14:00-17:30", "18:00-次日02:00", "休息", "24小时", "照常", "预约开放", "下午休息"]
BODIES += ["早餐 06:30-09:00、午餐 11:00-12:30", "晚餐 休息", "午餐 11:30-13:00", "时间待核实"]
BODIES += ["另加 19:00-21:00", "只开 10:00-12:00", "12:00-13:30 休息", "09:00-17:00（周三除外）"]
BODIES += ["09:00-11:00，遇节假日、周末顺延至工作日"]
lists = st.lists(st.tuples(st.sampled_from(CONDITIONS), st.sampled_from(BODIES)).map(" ".join), min_size=1, max_size=5)


def understood(lines):
    """Parse a list; None where two of its rules contradict."""
    try:
        return parse_hours(lines)
    except LanguageError:
        return None


@given(lists.map(understood).filter(bool))
@settings(max_examples=12, deadline=None)
def test_an_independent_evaluator_agrees_on_every_half_hour(hours):
    """Exported with explicit dates, opening-hours-py gives the same state for every half hour of two years."""
    start, days = date(2026, 1, 1), 730
    timetable = evaluate(hours, ALMANAC, start, days)
    oracle = OpeningHours(opening_hours(timetable))
    opened = {
        datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
        for day, state in timetable.items()
        for first, last in state.spans
        for minute in range(first + (-first) % 30, last, 30)
    }
    for day, state in timetable.items():
        for half in range(48):
            moment = datetime.combine(day, datetime.min.time()) + timedelta(minutes=30 * half)
            shut = Answer.UNKNOWN if state.state is State.UNKNOWN else Answer.CLOSED
            assert oracle.state(moment)[0] == (Answer.OPEN if moment in opened else shut), moment


@given(lists.map(understood).filter(bool), st.dates(date(2025, 12, 1), date(2027, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_a_day_does_not_depend_on_the_window(hours, day):
    """A day is the same whether it is asked for alone or within a long window."""
    alone = evaluate(hours, ALMANAC, day, 1).days[0]
    assert evaluate(hours, ALMANAC, day - timedelta(days=40), 80).on(day) == alone


@given(lists.map(understood).filter(bool))
@settings(max_examples=40, deadline=None)
def test_closing_a_day_last_closes_it(hours):
    """Whatever stood before, a last rule that closes a date closes it, and no other day."""
    start = date(2026, 9, 20)
    closed = parse_hours([*hours.lines, "2026-11-24 休息"])
    before, after = (evaluate(found, ALMANAC, start, 90) for found in (hours, closed))
    assert after.on(date(2026, 11, 24)).state is State.CLOSED
    others = [day for day, _ in before.items() if day != date(2026, 11, 24)]
    assert [before.on(day).hours for day in others] == [after.on(day).hours for day in others]


def test_without_any_rule_every_day_is_unknown():
    """No rules at all: unknown, never closed."""
    found = evaluate(parse_hours(["每周一闭馆"]), Almanac(), date(2026, 11, 24), 3)
    assert {state.state for state in found.days} == {State.UNKNOWN}


def test_a_half_closed_sitting_is_unknown_never_clipped():
    """An announcement that closes the afternoon leaves a lunch that lies on both sides of noon unknown."""
    rules = (*parse_hours(["午餐 11:00-13:00"]).rules, Rule(Condition(), Closed(half=Half.AFTERNOON)))
    found = evaluate(Hours(rules, ()), ALMANAC, date(2026, 11, 24), 1, added=1)
    assert found.days[0].state is State.UNKNOWN


def test_market_days_belong_to_an_area():
    """赶集日 is known where the area or one above it has a market, and unknown elsewhere."""
    hours = parse_local_hours(["赶集日 9:00-12:00"])
    words = {
        area: [state_words(state) for state in evaluate(hours, ALMANAC, date(2026, 11, 22), 3, area).days]
        for area in ("shili/yunping/beimen", "zhaotong")
    }
    assert words == {
        "shili/yunping/beimen": ["休息", "09:00-12:00", "休息"],
        "zhaotong": ["哪天赶集待核实"] * 3,
    }


WEEKDAYS = ["周一至周五", "周六、周日", "周一", "周三、周五", "周六", "每天", "周二至周四"]
SPANS = ["08:30-12:00", "08:30-17:30", "09:00-12:00 14:00-17:00", "休息"]
weeks = st.lists(st.tuples(st.sampled_from(WEEKDAYS), st.sampled_from(SPANS)), min_size=1, max_size=4)


def days_of(words):
    """Read the days column of the weekly table without the parser."""
    if words == "每天":
        return set(range(7))
    days = set()
    for part in words.split("、"):
        first, *last = ("一二三四五六日".index(name[1]) for name in part.split("至"))
        days |= set(range(first, (last or [first])[0] + 1))
    return days


@given(weeks.map(lambda week: understood([" ".join(rule) for rule in week])).filter(bool))
@settings(max_examples=60, deadline=None)
def test_the_weekly_table_says_what_is_decided(hours):
    """On ordinary days the last row of the printed table that names the day is what the engine answers."""
    decided = evaluate(hours, ALMANAC, date(2026, 11, 23), 7).days
    printed = [None] * 7
    for row in hours_rows(hours):
        for day in days_of(row.days):
            printed[day] = "、".join(span.span for span in row.spans) or row.said
    opening = any(row.spans for row in hours_rows(hours))
    otherwise = "休息" if opening else "开放时间待核实"
    assert [state_words(state) for state in decided] == [said or otherwise for said in printed]
