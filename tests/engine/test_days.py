"""Which days words speak of: holidays that a condition names, 照常 on swapped days, closing days put off, workdays by number."""

import pytest

from tests.engine.test_engine import said

HOLIDAY_UNKNOWN = "节假日是否开放待核实"
UNANNOUNCED = "放假安排还没公布，开不开待核实"
UNKNOWN = "开放时间待核实"
PUT_OFF = "全年无休 9:00-17:00；逢周一闭馆，遇节假日顺延至次日"
OPEN = "09:00-17:00"
WEEK = "周一至周五 9:00-17:00；调休上班日 照常"

# day, rules, what is said of it
NAMED = [
    # a date names the holiday on it; one from which something holds does not
    ("2026-10-01", "2026-10-01起 9:00-17:00", HOLIDAY_UNKNOWN),
    ("2026-10-08", "2026-10-01起 9:00-17:00", OPEN),
    # a range that begins or ends on 29 February
    ("2026-02-17", "2月15日至2月29日 9:00-17:00", "09:00-17:00（春节）"),
    ("2026-02-17", "2月14日至2月29日 9:00-17:00", HOLIDAY_UNKNOWN),
    # lunar ranges, also over the end of the year
    ("2026-02-18", "正月初一至正月十五 9:00-17:00", "09:00-17:00（春节）"),
    ("2026-02-18", "正月初一至正月十六 9:00-17:00", HOLIDAY_UNKNOWN),
    ("2026-02-18", "正月初二至正月十六 9:00-17:00", "09:00-17:00（春节）"),
    ("2026-02-18", "腊月廿三至正月初七 9:00-17:00", "09:00-17:00（春节）"),
    ("2026-02-18", "腊月廿二至正月初七 9:00-17:00", HOLIDAY_UNKNOWN),
    ("2026-02-18", "腊月初八至正月初七 9:00-17:00", HOLIDAY_UNKNOWN),
    # one solar term names a holiday that it falls on, a range of them does not
    ("2025-02-03", "立春 9:00-17:00", "09:00-17:00（春节）"),
    ("2025-02-03", "立春至雨水 9:00-17:00", HOLIDAY_UNKNOWN),
    # neither do weekdays, the school year or the month
    ("2026-10-01", "每月1日 9:00-17:00", HOLIDAY_UNKNOWN),
    ("2026-10-02", "每月第一个周五 9:00-17:00", HOLIDAY_UNKNOWN),
    ("2026-02-18", "寒暑假 9:00-17:00", HOLIDAY_UNKNOWN),
    ("2026-07-15", "三伏天 9:00-17:00", OPEN),
    ("2026-10-01", "每月农历廿一 9:00-17:00", "09:00-17:00（国庆节）"),
    # what both of two conditions name must hold of both
    ("2026-10-01", "国庆节的周四 9:00-17:00", "09:00-17:00（国庆节）"),
    ("2026-10-02", "国庆节的周四 9:00-17:00", HOLIDAY_UNKNOWN),
    ("2026-10-15", "国庆节的周四 9:00-17:00", "休息"),
]

USUAL = [
    # a swapped Saturday (10 October) and a swapped Sunday (20 September) are as the Mondays to Fridays of their week
    ("2026-10-10", WEEK, OPEN),
    ("2026-09-20", WEEK, OPEN),
    *((day, f"周{other} 9:00-12:00；{WEEK}", OPEN) for day in ("2026-10-10", "2026-09-20") for other in "六日"),
    # where one of these days is not like the others it is not known which the swapped day is like
    *(
        (day, f"周一至周五 9:00-17:00；周{other} 9:00-12:00；调休上班日 照常", UNKNOWN)
        for day in ("2026-10-10", "2026-09-20")
        for other in "一二三四五"
    ),
    *(
        (day, f"周一至周五 9:00-17:00；周{other} 9:00-12:00；调休上班日 照常", OPEN)
        for day in ("2026-10-10", "2026-09-20")
        for other in "六日"
    ),
    ("2026-10-10", "周二至周六 9:00-17:00；调休上班日 照常", UNKNOWN),
    ("2026-09-20", "周二至周日 9:00-17:00；调休上班日 照常", UNKNOWN),
    ("2026-10-10", "周一至周四 9:00-17:00；调休上班日 照常", UNKNOWN),
    ("2026-09-20", "周一至周四 9:00-17:00；调休上班日 照常", UNKNOWN),
    ("2026-10-10", "全年无休 9:00-17:00；周六、周日 休息；调休上班日 照常", OPEN),
    # where it is not known whether the day is swapped, it is known only where that makes no difference
    ("2027-10-09", "每天 9:00-17:00；10月9日 照常", OPEN),
    ("2027-10-09", "周一至周五 9:00-17:00；10月9日 照常", UNKNOWN),
    ("2027-10-09", "周六 9:00-17:00；10月9日 照常", UNKNOWN),
    ("2027-10-09", "每天 9:00-17:00；周一 9:00-12:00；10月9日 照常", UNKNOWN),
    ("2027-10-09", "每天 9:00-17:00；周日 9:00-12:00；10月9日 照常", OPEN),
    ("2027-10-10", "每天 9:00-17:00；周六 9:00-12:00；10月10日 照常", OPEN),
    # an ordinary day is as itself
    ("2026-11-28", "周六 9:00-17:00；11月28日 照常", OPEN),
    ("2026-11-28", "周一至周五 9:00-17:00；11月28日 照常", "休息"),
]

DELAYED = [
    # announced: Monday 5 October is closed on the 8th, the first day that is no holiday
    ("2026-09-28", PUT_OFF, "休息"),
    ("2026-09-29", PUT_OFF, OPEN),
    ("2026-10-05", PUT_OFF, "09:00-17:00（国庆节）"),
    ("2026-10-07", PUT_OFF, "09:00-17:00（国庆节）"),
    ("2026-10-08", PUT_OFF, "休息"),
    ("2026-10-09", PUT_OFF, OPEN),
    ("2026-10-12", PUT_OFF, "休息"),
    ("2026-04-06", PUT_OFF, "09:00-17:00（清明节）"),
    ("2026-04-07", PUT_OFF, "休息"),
    ("2026-04-08", PUT_OFF, OPEN),
    # not announced: the next day that is no holiday may be any up to the first that is certainly none
    ("2027-10-01", PUT_OFF, "09:00-17:00（国庆节）"),
    *((f"2027-10-{day:02}", PUT_OFF, UNANNOUNCED) for day in range(4, 15)),
    ("2027-10-15", PUT_OFF, OPEN),
    ("2027-10-18", PUT_OFF, "休息"),
    ("2027-10-19", PUT_OFF, OPEN),
    # so is a closing day that is the first of the days off, or the last
    ("2026-09-30", "全年无休 9:00-17:00；逢周四闭馆，遇节假日顺延至次日", OPEN),
    ("2026-10-08", "全年无休 9:00-17:00；逢周三闭馆，遇节假日顺延至次日", "休息"),
    ("2026-10-09", "全年无休 9:00-17:00；逢周三闭馆，遇节假日顺延至次日", OPEN),
    # what is closed only perhaps is put off only perhaps
    ("2026-11-15", "每月15日 9:00-17:00，遇周末顺延至周一", "休息"),
    ("2026-11-16", "每月15日 9:00-17:00，遇周末顺延至周一", OPEN),
    ("2026-10-15", "每月15日 9:00-17:00，遇周末顺延至周一", OPEN),
    ("2026-02-16", "每月15日 9:00-17:00，遇周末顺延至周一", HOLIDAY_UNKNOWN),
    ("2026-11-02", "每月1日 9:00-17:00，遇节假日、周末顺延至工作日", OPEN),
    ("2026-10-08", "每月1日 9:00-17:00，遇节假日、周末顺延至工作日", OPEN),
    ("2026-11-02", "每月1日 9:00-17:00，遇节假日顺延至次日", "休息"),
    ("2026-02-24", "全年无休 9:00-17:00；周一闭馆，遇节假日顺延至次日", "休息"),
    ("2026-02-24", "全年无休 9:00-17:00；寒假的周一闭馆，遇节假日顺延至次日", "寒暑假日期待核实"),
    ("2026-02-25", "全年无休 9:00-17:00；寒假的周一闭馆，遇节假日顺延至次日", OPEN),
    # that it may be put off to a day is the reason, also where something else is in doubt there
    ("2027-10-14", f"{PUT_OFF}；每月第一个工作日 9:00-12:00", UNANNOUNCED),
]

COUNTED = [
    # first, second and last workdays of a month; 1 November 2026 is a Sunday
    ("2026-11-01", "每月第一个工作日 9:00-17:00", "休息"),
    ("2026-11-02", "每月第一个工作日 9:00-17:00", OPEN),
    ("2026-11-03", "每月第一个工作日 9:00-17:00", "休息"),
    ("2026-11-03", "每月第二个工作日 9:00-17:00", OPEN),
    ("2026-11-30", "每月最后一个工作日 9:00-17:00", OPEN),
    ("2026-11-27", "每月最后一个工作日 9:00-17:00", "休息"),
    ("2026-11-02", "每月第一、三个工作日 9:00-17:00", OPEN),
    ("2026-11-04", "每月第一、三个工作日 9:00-17:00", OPEN),
    ("2026-10-08", "每月第一个工作日 9:00-17:00", OPEN),
    ("2026-10-10", "每月第三个工作日 9:00-17:00", OPEN),
    # a month without a holiday notice: any of its workdays may be the first; the next month is known again
    ("2027-10-12", "每月第一个工作日 9:00-17:00", UNANNOUNCED),
    ("2027-10-20", "每月第一个工作日 9:00-17:00", UNKNOWN),
    ("2027-10-23", "每月第一个工作日 9:00-17:00", "休息"),
    ("2027-11-01", "每月第一个工作日 9:00-17:00", OPEN),
    ("2027-11-02", "每月第一个工作日 9:00-17:00", "休息"),
    ("2029-09-01", "每月第一个工作日 9:00-17:00", "休息"),
    # days of the school year and rest days
    ("2026-11-24", "上学日 9:00-17:00", OPEN),
    ("2026-11-28", "上学日 9:00-17:00", "休息"),
    ("2026-10-10", "上学日 9:00-17:00", OPEN),
    ("2026-07-20", "上学日 9:00-17:00", "寒暑假日期待核实"),
    ("2026-10-10", "调休上班日 9:00-17:00", OPEN),
    ("2026-10-10", "双休日 9:00-17:00", "调休上班日是否开放待核实"),
    ("2026-10-11", "双休日 9:00-17:00", OPEN),
    # the first and last days of a festival, where a notice says how many it has
    ("2026-01-01", "每天 9:00-17:00；元旦前一天休息，后两天照常", "休息（元旦）"),
    ("2026-01-02", "每天 9:00-17:00；元旦前一天休息，后两天照常", "09:00-17:00（元旦）"),
    ("2026-01-03", "每天 9:00-17:00；元旦前一天休息，后两天照常", "09:00-17:00（元旦）"),
    ("2026-01-04", "每天 9:00-17:00；元旦前一天休息，后两天照常；调休上班日 休息", "休息"),
]


@pytest.mark.parametrize(("day", "rules", "words"), [*NAMED, *USUAL, *DELAYED, *COUNTED])
def test_which_days_words_speak_of(day, rules, words):
    """A day is said to be open or closed only where it is known which days the words speak of."""
    assert said(day, [rules]) == words
