"""The hours language: every phrasing, every refusal with its exact message, and the properties of reading and writing."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.language.cursor import Cursor
from linli.language.errors import LanguageError
from linli.language.hours import format_hours, parse_dated_hours, parse_hours, review
from linli.language.hours.rules import Closed, Half

PHRASES = [
    entry["写法"] for entry in yaml.safe_load(Path(__file__).with_name("phrases.yml").read_text("utf-8"))["hours"]
]

# what clerks write → its normal form, one line a rule
UNDERSTOOD = {
    "周二至周五10∶00—16∶45；周六、周日9∶00—16∶45": ["周二至周五 10:00-16:45", "周六、周日 09:00-16:45"],
    "双休日、寒暑假、法定节假日 8:30-17:30": ["周末、寒暑假、法定节假日 08:30-17:30"],
    "5月1日至9月30日 周二至周五 14:30-17:30": ["5月1日至9月30日 周二至周五 14:30-17:30"],
    "10月1日至次年4月30日 早8点至晚8点": ["10月1日至次年4月30日 08:00-20:00"],
    "每周一闭馆": ["周一 休息"],
    "週一至週五上午8:30-11:30；下午1:30-4:30": ["周一至周五 08:30-11:30 13:30-16:30"],
    "每周二、四上午9点到11点": ["周二、周四 09:00-11:00"],
    "每周五 15:00-17:30（国家法定节日除外）": ["周五 15:00-17:30（法定节假日除外）"],
    "早餐：6:30-9:00 午餐：10:30-13:00 晚餐：16:30-19:30": ["早餐 06:30-09:00、午餐 10:30-13:00、晚餐 16:30-19:30"],
    "9:00——17:00（16:00停止入馆）": ["09:00-17:00（16:00停止入馆）"],
    "正月初二至正月初八 9:00-16:00": ["正月初二至正月初八 09:00-16:00"],
    "大年三十 9:00-12:00，下午闭馆": ["除夕 09:00-12:00"],
    "法定工作日 8:30-20:30，法定节假日和双休日 8:30-17:00": ["工作日 08:30-20:30", "法定节假日、周末 08:30-17:00"],
    "第一期：7月8日至7月19日（不含周末）每天9:00-17:00": ["7月8日至7月19日 每天 09:00-17:00（周末除外）（第一期）"],
    "每月最后一周周五 休馆": ["每月最后一个周五 休息"],
    "周一至周五 08:30-12:00 14:00-17:30": ["周一至周五 08:30-12:00 14:00-17:30"],
    "星期一到星期五 8：30～12：00": ["周一至周五 08:30-12:00"],
    "周六日 9:00-11:00": ["周六、周日 09:00-11:00"],
    "周一三五 9:00-11:00": ["周一、周三、周五 09:00-11:00"],
    "周五至周二 9:00-11:00": ["周一、周二、周五至周日 09:00-11:00"],
    "周六 09:00-12:00（11:30停止入场）": ["周六 09:00-12:00（11:30停止入场）"],
    "寒暑假 周一至周日 08:00-18:00": ["寒暑假 周一至周日 08:00-18:00"],
    "暑假期间的周一至周五 8:00-18:00": ["暑假 周一至周五 08:00-18:00"],
    "法定节假日 休息": ["法定节假日 休息"],
    "国庆节当天 闭馆": ["国庆节当天 休息"],
    "春节期间照常开放": ["春节 照常"],
    "调休上班日 照常": ["调休上班日 照常"],
    "上学日 16:30-18:00": ["上学日 16:30-18:00"],
    "7-8月 每天 8:00-9:00": ["7月1日至8月31日 每天 08:00-09:00"],
    "每月第一、三个周六 9点-11点半": ["每月第一、三个周六 09:00-11:30"],
    "每月1日、15日 9:00-11:00": ["每月1日、15日 09:00-11:00"],
    "正月初一至初六 休息": ["正月初一至正月初六 休息"],
    "除夕至正月初六 休息": ["除夕至正月初六 休息"],
    "寒假：周一至周五 9:00-17:00": ["寒假 周一至周五 09:00-17:00"],
    "每月农历初一、十五 8:00-9:00": ["每月农历初一、十五 08:00-09:00"],
    "闰六月初一 休息": ["闰六月初一 休息"],
    "2026-10-01 休息": ["2026年10月1日 休息"],
    "2026年10月1日至3日 休息": ["2026年10月1日至2026年10月3日 休息"],
    "2026年12月30日至1月3日 休息": ["2026年12月30日至2027年1月3日 休息"],
    "全年无休 9:00-17:00": ["全年无休 09:00-17:00"],
    "每天（含节假日） 9:00-17:00": ["每天 含节假日 09:00-17:00"],
    "周末 时间待核实": ["周末 时间待核实"],
    "周三 预约开放": ["周三 预约开放"],
    "中午11:30-1:00": ["11:30-13:00"],
    "下午2:30-5:00": ["14:30-17:00"],
    "１４：００～１７：００": ["14:00-17:00"],
    "全天24小时开放": ["24小时"],
    "18:00-次日02:00": ["18:00-次日02:00"],
    "晚上10点-2点": ["22:00-次日02:00"],
    "凌晨1点-3点": ["凌晨01:00-03:00"],
    "午餐、晚餐 11:00-19:00": ["午餐 11:00-19:00、晚餐 11:00-19:00"],
    "周一至周五 午餐 11:00-12:30；晚餐 休息": ["周一至周五 午餐 11:00-12:30", "周一至周五 晚餐 休息"],
    "逢周一闭馆，遇节假日顺延至次日": ["周一 休息，遇节假日顺延至次日"],
    "周一至周五（节假日除外）8:30-17:00": ["周一至周五 08:30-17:00（法定节假日除外）"],
    "周一至周五 9:00-17:00（请走南门）": ["周一至周五 09:00-17:00（请走南门）"],
    "开放时间：周一至周五 9:00-12:00，下午2:00-5:00": ["周一至周五 09:00-12:00 14:00-17:00"],
    "9:00-12:00 12:00-17:00": ["09:00-17:00"],
    "周六的国庆节 9:00-12:00": ["周六的国庆节 09:00-12:00"],
    "法定节假日的周一至周五 休息": ["法定节假日的周一至周五 休息"],
    "周末 法定节假日 9:00-12:00": ["周末、法定节假日 09:00-12:00"],
    "工作日、周六 9:00-12:00": ["工作日、周六 09:00-12:00"],
    "周一、三 另加 19:00-21:30": ["周一、周三 另加 19:00-21:30"],
    "10月1日（周四）至10月7日（周三） 休息": ["10月1日（周四）至10月7日（周三） 休息"],
    "2月16日（除夕）至2月22日（初六）休息": ["2月16日（除夕）至2月22日（正月初六） 休息"],
    "2026年10月1日（周四）休息": ["2026年10月1日 休息"],
    "农历逢四、九赶集 8:00-12:00": ["每月农历初四、初九、十四、十九、廿四、廿九 08:00-12:00"],
    "逢双号 8:00-9:00": ["双日 08:00-09:00"],
    "立夏至立秋 8:00-9:00": ["立夏至立秋 08:00-09:00"],
    "门诊：周一至周五 8:00-12:00；急诊：24小时": ["周一至周五 门诊 08:00-12:00", "急诊 24小时"],
    "周三闭馆，其余时间9:00-17:00": ["09:00-17:00", "周三 休息"],
    "周一至周五 9:00-17:00（午休12:00-13:30）": ["周一至周五 09:00-12:00 13:30-17:00"],
    "周五下午停诊消毒": ["周五 下午休息（消毒）"],
}

# what is refused → the message, and the line to copy
REFUSED = {
    "9点到17点半大概": ("看不懂“9点到17点半大概”里的“大概”。", "09:00-17:30"),
    "周一至周五 8:30-17:30左右": ("看不懂“周一至周五 8:30-17:30左右”里的“左右”。", "周一至周五 08:30-17:30"),
    "国庆周三 9:00-12:00": ("“国庆周三”有两种读法。请分成两条。", "国庆节 09:00-12:00；周三 09:00-12:00"),
    "寒暑假周一至周五、法定节假日 9:00-11:00": (
        "“寒暑假周一至周五、法定节假日”有两种读法。请分成两条。",
        "寒暑假 周一至周五 09:00-11:00；法定节假日 09:00-11:00",
    ),
    "1:30-4:30": (
        "“1:30-4:30”有两种读法：“凌晨1:30-4:30”，或者“下午1:30-4:30”。",
        "13:30-16:30",
    ),
    "上午9点-5点": ("“上午9点-5点”的结束不在开始之后。", "09:00-17:00"),
    "9:00-5:00": ("“9:00-5:00”的结束不在开始之后。", "09:00-17:00"),
    "22:00-10:00": ("“22:00-10:00”的结束不在开始之后。过了半夜的，请写“次日”。", "22:00-次日10:00"),
    "夏季 9:00-17:00": ("“夏季”没有说从几月几日到几月几日。", "5月1日至9月30日 09:00-17:00"),
    "冬令时 9:00-17:00": ("“冬令时”没有说从几月几日到几月几日。", "10月1日至次年4月30日 09:00-17:00"),
    "8.30-12.00": ("时间“8.30-12.00”要用冒号。", "08:30-12:00"),
    "单周周六 9:00-11:00": ("“单周”说不清是哪一周。", "每月第一、三个周六 09:00-11:00"),
    "逢集 9:00-11:00": ("“逢集 9:00-11:00”要看哪一个集，说不清是哪一天。", "周二、周五 09:00-11:00"),
    "看情况": ("“看情况”说不清时间。", "时间待核实"),
    "以通知为准": ("“以通知为准”不能当作时间。", "时间待核实"),
    "假期 9:00-11:00": ("“假期”是寒暑假，还是法定节假日？", "寒暑假 09:00-11:00"),
    "明天 休息": ("“明天”过几天就不对，请写日期。", "2026年11月24日 休息"),
    "Mon-Fri 9:00-17:00": ("“Mon-Fri”请用中文写。", "周一至周五 09:00-17:00"),
    "2月30日 休息": ("没有“2月30日”这样的日子。", ""),
    "2099-12-31 休息": ("“2099-12-31”不在历书里，历书只有1902年至2098年。", "2026年11月23日 休息"),
    "9999-12-31 休息": ("“9999-12-31”不在历书里，历书只有1902年至2098年。", "2026年11月23日 休息"),
    "1800-01-01 休息": ("“1800-01-01”不在历书里，历书只有1902年至2098年。", "2026年11月23日 休息"),
    "2026年12月1日至2099年12月31日 休息": (
        "“2026年12月1日至2099年12月31日”不在历书里，历书只有1902年至2098年。",
        "2026年12月1日起 休息",
    ),
    "周一 ٩:٠٠-١٠:٠٠": ("看不懂“周一 ٩:٠٠-١٠:٠٠”里的“٩:٠٠-١٠:٠٠”。", "周一 时间待核实"),
    "2026-02-30 休息": ("没有“2026-02-30”这一天。", ""),
    "25:00-26:00": ("没有“25:00”这个时间。", ""),
    "周一": ("“周一”后面没有写时间。", "周一 时间待核实"),
    "9:00": ("“9:00”只有一个时间，不知道到几点。", "09:00-17:00"),
    "8:00-10:00 9:00-11:00": ("“08:00-10:00和09:00-11:00”重叠了。", "08:00-11:00"),
    "周八 9:00-10:00": ("看不懂“周八 9:00-10:00”里的“周八”。", "周一至周五 09:00-10:00"),
    "": ("这一行没有内容。", ""),
    "9:00-12:00；周日": ("“周日”后面没有写时间。", "09:00-12:00；周日 时间待核实"),
    "周一 9:00-14:00，下午闭馆": ("“下午闭馆”与前面写的时间矛盾。", ""),
    "周日10点半开门，5点关门": (
        "“10点半开门，5点”的结束不在开始之后。",
        "周日 10:30-17:00",
    ),
    "周一 9:00-12:00；休息": ("“休息”没有写是哪几天。", "周一 09:00-12:00；周日 休息"),
    "9:00-17:00（18:00停止入馆）": ("“18:00停止入馆”里的18:00不在开放时间之内。", ""),
    "周一、周三 9:00-17:00，遇节假日顺延": (
        "“遇节假日顺延”只能写在“闭馆”、每月几日或每周一天的后面。",
        "周一、周三 09:00-17:00；法定节假日 休息",
    ),
}

LISTS = [
    (
        ["周一至周五 8:30-12:00", "周一至周五 14:00-17:30"],
        "“周一至周五”写了两条。",
        "周一至周五 08:30-12:00 14:00-17:30",
    ),
    (["周一至周五 8:30-12:00", "周一至周五 休息"], "“周一至周五”写了两条，互相矛盾。请只留一条。", ""),
    (["8:30-12:00", "9:00-14:00"], "“每天”写了两条，互相矛盾。请只留一条。", ""),
]

REVIEWED = [
    (["周一至周五 8:30-17:30"], [("hint", 0, "法定节假日 休息")]),
    (["周一至周五 8:30-17:30", "法定节假日 休息"], []),
    (["工作日 8:30-17:30"], []),
    (["周五 15:00-17:30（法定节假日除外）"], []),
    (["法定节假日 休息", "国庆节 9:00-12:00"], [("warning", 1, "")]),
    (["周六 9:00-12:00", "周六、周日 休息", "法定节假日 休息"], [("warning", 0, "")]),
    (["周六 9:00-12:00", "8:00-18:00", "法定节假日 休息"], [("warning", 0, "")]),
    (["法定节假日 休息", "8:00-18:00"], []),
    (["每天 含节假日 9:00-17:00", "2026年10月1日 休息", "2026年10月2日 9:00-12:00"], []),
]


def plain(hours):
    """Return the rules without the places where they were written."""
    return [replace(rule, line=0, text="") for rule in hours.rules]


@pytest.mark.parametrize(("text", "lines"), UNDERSTOOD.items())
def test_what_clerks_write_is_understood(text, lines):
    """Every phrasing has one normal form, and reading that form gives the same rules."""
    hours = parse_hours([text])
    assert list(format_hours(hours)) == lines
    assert plain(parse_hours(lines)) == plain(hours)


def test_every_phrase_of_real_notices_is_in_the_table():
    """No phrase from real notices is left without its expected reading."""
    assert [phrase for phrase in PHRASES if phrase not in UNDERSTOOD] == []


@pytest.mark.parametrize(("text", "said"), REFUSED.items())
def test_what_is_not_understood_is_named(text, said):
    """A refusal names the words, and offers a line that is itself understood."""
    with pytest.raises(LanguageError) as caught:
        parse_hours([text])
    assert (caught.value.message, caught.value.suggestion) == said
    if caught.value.suggestion:
        assert parse_hours([caught.value.suggestion])


def test_an_error_knows_the_place_in_what_was_typed():
    """The place of the words counts in the line as typed, wide signs and all."""
    text = "周一至周五　　８：３０～１７：３０　大概"
    with pytest.raises(LanguageError) as caught:
        parse_hours(["周六 休息", text])
    error = caught.value
    assert (text[error.start : error.end], error.line) == ("大概", 1)


@pytest.mark.parametrize(("lines", "message", "suggestion"), LISTS)
def test_two_rules_for_the_same_days_are_refused(lines, message, suggestion):
    """Two rules for the whole day with one condition are an error that shows the joined line."""
    with pytest.raises(LanguageError) as caught:
        parse_hours(lines)
    assert (caught.value.message, caught.value.suggestion, caught.value.line) == (message, suggestion, 1)


@pytest.mark.parametrize(("lines", "remarks"), REVIEWED)
def test_what_is_probably_not_meant_is_remarked(lines, remarks):
    """Reopened holidays and rules that never apply are warnings; holidays left unsaid are a hint."""
    assert [(found.level, found.line, found.suggestion) for found in review(parse_hours(lines))] == remarks


def test_half_a_day_alone_is_closed():
    """“下午闭馆” without spans closes that half of the day."""
    assert parse_hours(["周三 下午闭馆"]).rules[0].body == Closed(half=Half.AFTERNOON)


@pytest.mark.parametrize("line", ["7月8日至7月19日 9:00-17:00", "7-8月 周一 9:00-11:00"])
def test_a_date_without_year_is_refused_where_hours_hold_once(line):
    """In sessions and announcements a date needs its year."""
    assert parse_hours([line])
    with pytest.raises(LanguageError, match="没有写是哪一年"):
        parse_dated_hours([line])


WORDS = [
    *"周一二三四五六日至到、，；。（）- :的和",
    *(
        "每天",
        "每月",
        "第",
        "个",
        "最后一个",
        "周",
        "法定节假日",
        "双休日",
        "工作日",
        "休息",
        "照常",
        "除外",
        "不含",
        "正月",
    ),
    *(
        "初一",
        "农历",
        "8:30",
        "17:30",
        "上午",
        "下午",
        "次日",
        "24小时",
        "停止入馆",
        "午餐",
        "遇节假日顺延",
        "2026年",
        "10月",
    ),
]


@given(st.lists(st.sampled_from(WORDS), max_size=14).map("".join) | st.text(max_size=30))
@settings(max_examples=300)
def test_any_text_is_understood_or_refused(text):
    """Whatever is typed gives rules whose normal form is stable, or a LanguageError with a place inside the line."""
    try:
        hours = parse_hours([text])
    except LanguageError as error:
        assert error.message
        assert 0 <= error.start <= error.end <= len(text)
        return
    lines = list(format_hours(hours))
    again = parse_hours(lines)
    assert plain(again) == plain(hours)
    assert list(format_hours(again)) == lines


@pytest.mark.parametrize("line", ["周一 休息「2」", "周一 休息「周六」", "周一 休息「17:00」"])
def test_typed_quotation_marks_are_no_reason_of_a_closing(line):
    """Only the rewritings may say that words are a mere reason."""
    with pytest.raises(LanguageError):
        parse_hours([line])


@pytest.mark.parametrize("piece", ["周一、", "（", "8:30-", "每月第", "周一 8:30-9:00；", "的", "正月初一至", "不含"])
def test_reading_takes_steps_in_proportion_to_length(piece, monkeypatch):
    """A line four times as long takes at most about four times the steps, whatever is repeated."""
    steps = []
    for name in ("take", "sees"):
        original = getattr(Cursor, name)

        def counted(cursor, pattern, original=original):
            steps.append(pattern)
            return original(cursor, pattern)

        monkeypatch.setattr(Cursor, name, counted)
    totals = []
    for repeat in (8, 32):
        steps.clear()
        with pytest.raises(LanguageError):
            parse_hours([piece * repeat + "?"])
        totals.append(len(steps))
    assert totals[1] <= 4 * totals[0] + 100
