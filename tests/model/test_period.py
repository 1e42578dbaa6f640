"""起止: what is typed → the days and minutes; what is wrong → what is said; what is offered is accepted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from linli.model.period import (
    DayTime,
    Period,
    parse_announced_period,
    parse_day_time,
    parse_period,
)
from linli.publish.date_words import period_words

DAYS_HINT = "请按实际的写，写法如：2026-09-05至2027-01-16，或：2026-11-24至另行通知，只有一天就写：2026-11-27"
HINT = f"{DAYS_HINT}；有钟点的写法如：2026-11-26 15:30至2026-11-27 08:00"
TIMES_HINT = "请按实际的写，写法如：2026-11-26 15:30至2026-11-27 08:00，或：2026-11-26 15:30至另行通知"

UNDERSTOOD = [
    # what is typed, the form in files, what residents read
    ("2026-11-24至2026-11-26", "2026-11-24至2026-11-26", "2026年11月24日至26日"),
    ("2026-11-24 至 2026-11-26", "2026-11-24至2026-11-26", "2026年11月24日至26日"),
    ("2026-11-24至另行通知", "2026-11-24至另行通知", "2026年11月24日至另行通知"),
    ("2026-11-27", "2026-11-27", "2026年11月27日"),
    ("2026-11-27至2026-11-27", "2026-11-27", "2026年11月27日"),
    ("2026-11-26 15:30至2026-11-27 08:00", "2026-11-26 15:30至2026-11-27 08:00", "2026年11月26日 15:30至27日 08:00"),
    ("2026-11-26 15:30至2026-12-01 8:00", "2026-11-26 15:30至2026-12-01 08:00", "2026年11月26日 15:30至12月1日 08:00"),
    ("2026-11-26 15:30至另行通知", "2026-11-26 15:30至另行通知", "2026年11月26日 15:30至另行通知"),
    ("2026-11-26 15:30至18:00", "2026-11-26 15:30至2026-11-26 18:00", "2026年11月26日 15:30至18:00"),
    ("2026-11-26 15:30至2026-11-27", "2026-11-26 15:30至2026-11-27", "2026年11月26日 15:30至27日"),
    ("2026-11-26至2026-11-27 08:00", "2026-11-26至2026-11-27 08:00", "2026年11月26日至27日 08:00"),
    ("2026-11-26 00:00至2026-11-27 24:00", "2026-11-26至2026-11-27", "2026年11月26日至27日"),
    ("2026-11-26 15:30至2026-11-27 00:00", "2026-11-26 15:30至2026-11-26", "2026年11月26日 15:30至24:00"),
    ("2026-12-31 15:30至2027-01-01 08:00", "2026-12-31 15:30至2027-01-01 08:00", "2026年12月31日 15:30至2027年1月1日 08:00"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "text", "words"), UNDERSTOOD)
def test_a_period_is_understood(typed, text, words):
    """Days and moments are read, written in one form, and said in words."""
    period = parse_announced_period(typed)
    assert (period.text, period_words(period)) == (text, words)
    assert parse_announced_period(period.text) == period


REFUSED = [
    # what is typed, what is said
    ("2026-11-26 15:30", f"起止“2026-11-26 15:30”没有写到什么时候。{TIMES_HINT}"),
    ("2026年11月26日15:30至27日8:00", "看不懂。请写成：2026-11-26 15:30至2026-11-27 08:00"),
    ("2026年11月26日下午3点半至11月27日早上8点", "看不懂。请写成：2026-11-26 15:30至2026-11-27 08:00"),
    ("2026年11月26日下午3点半起至另行通知", "看不懂。请写成：2026-11-26 15:30至另行通知"),
    ("2026-11-26 15：30至2026-11-27 08：00", "看不懂。请写成：2026-11-26 15:30至2026-11-27 08:00"),
    ("2026-11-26 15:30-18:00", "看不懂。请写成：2026-11-26 15:30至2026-11-26 18:00"),
    ("2026-11-26~2026-11-27", "看不懂。请写成：2026-11-26至2026-11-27"),
    ("2026-11-26到另行通知", "看不懂。请写成：2026-11-26至另行通知"),
    ("2026/11/26", "看不懂。请写成：2026-11-26"),
    ("2026.11.26至2026.11.27", "看不懂。请写成：2026-11-26至2026-11-27"),
    ("2026年11月26日", "看不懂。请写成：2026-11-26"),
    ("2026-11-27全天", "看不懂。请写成：2026-11-27"),
    ("2026年11月27日一天", "看不懂。请写成：2026-11-27"),
    ("2026年11月27日0时至24时", "看不懂。请写成：2026-11-27"),
    ("2026年11月27日（周五）", "看不懂。请写成：2026-11-27"),
    ("2026年11月27日（周六）", f"里的日期和星期对不上。{HINT}"),
    ("2026-11-27 15:30（周五）至2026-11-28", f"看不懂。{HINT}"),
    ("2026年11月27日（星期五）至29日（星期日）", "看不懂。请写成：2026-11-27至2026-11-29"),
    ("2026年11月27日（星期五）至29日（星期一）", f"里的日期和星期对不上。{HINT}"),
    ("2026年11月27日、28日", "看不懂。请写成：2026-11-27至2026-11-28"),
    ("2026年11月27日、29日", f"看不懂。{HINT}"),
    ("自2026年11月27日起至2026年12月3日止", "看不懂。请写成：2026-11-27至2026-12-03"),
    ("2026年11月27日-2026年11月29日（共3天）", "看不懂。请写成：2026-11-27至2026-11-29"),
    ("2026年11月27日起，恢复时间另行通知", "看不懂。请写成：2026-11-27至另行通知"),
    ("2026年11月27日至通知恢复为止", "看不懂。请写成：2026-11-27至另行通知"),
    ("2026年11月27日17时后", "看不懂。请写成：2026-11-27 17:00至另行通知"),
    ("2026年11月27日后", f"看不懂。{HINT}"),
    ("2026-11-27后", f"看不懂。{HINT}"),
    ("2026年11月27日中午12点至次日早上8点", "看不懂。请写成：2026-11-27 12:00至2026-11-28 08:00"),
    ("2026年11月27日晚8点至次日6点", "看不懂。请写成：2026-11-27 20:00至2026-11-28 06:00"),
    ("11月26日", f"起止“11月26日”看不懂。{HINT}"),
    ("2026-11-26 3点至2026-11-27", f"看不懂。{HINT}"),
    ("2026-11-26 25:00至2026-11-27", f"看不懂。{HINT}"),
    ("2026-11-26 15:30至明天", f"看不懂。{HINT}"),
    ("2026-11-26下午", f"看不懂。{HINT}"),
    ("2026-11-26至恢复供水", "请写成：2026-11-26至另行通知"),
    ("2026-11-24至11-26至11-27", f"看不懂。{HINT}"),
    ("2026-11-31至2026-12-02", f"没有“2026-11-31”这一天，2026年11月只有30天。{HINT}"),
    ("2026-11-27至2026-11-24", "前后颠倒，结束早于开始。请核对；也许是：2026-11-24至2026-11-27"),
    (
        "2026-11-26 15:30至14:30",
        "前后颠倒，结束早于开始。请核对；也许是：2026-11-26 14:30至2026-11-26 15:30",
    ),
    ("2026-11-26 15:30至2026-11-26 15:30", f"的开始和结束是同一时刻。{TIMES_HINT}"),
]


def refusal(parse, typed):
    """Return what is said of something that is not understood."""
    with pytest.raises(PydanticCustomError) as caught:
        parse(typed)
    return caught.value.message()


@pytest.mark.parametrize(("typed", "said"), REFUSED)
def test_a_wrong_period_is_refused(typed, said):
    """What cannot be read is named, with the line that means it or the forms there are; what is offered is accepted."""
    message = refusal(parse_announced_period, typed)
    assert message.endswith(said)
    _, offered, line = message.partition("请写成：")
    if offered:
        assert parse_announced_period(line)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-11-26 15:30至2026-11-27 08:00", "里有钟点，这里只写日子。请写成：2026-11-26至2026-11-27"),
        ("2026-11-26 15:30至18:00", "里有钟点，这里只写日子。请写成：2026-11-26"),
        ("寒假", f"起止“寒假”看不懂。{DAYS_HINT}"),
    ],
)
def test_only_announcements_have_times_of_day(typed, said):
    """A session or an activity lasts whole days; its hours say when on each of them."""
    assert refusal(parse_period, typed).endswith(said)


def test_a_day_with_or_without_a_time():
    """预计恢复 is a day, or a minute of one; other words are refused with the line that means them."""
    assert parse_day_time("2026-12-05") == DayTime(date(2026, 12, 5))
    assert parse_day_time("2026-12-05 8:00") == DayTime(date(2026, 12, 5), 480)
    assert refusal(parse_day_time, "2026年12月5日") == "“2026年12月5日”看不懂。请写成：2026-12-05"
    assert refusal(parse_day_time, "2026年12月5日上午8点") == "“2026年12月5日上午8点”看不懂。请写成：2026-12-05 08:00"
    assert (
        refusal(parse_day_time, "预计2026年12月5日左右恢复") == "“预计2026年12月5日左右恢复”看不懂。请写成：2026-12-05"
    )
    assert refusal(parse_day_time, "下周").startswith("日期“下周”看不懂。请按实际的写")


days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
moments = st.builds(DayTime, days, st.none() | st.integers(1, 1439))


@given(moments, moments)
def test_every_period_is_read_as_it_is_written(one, other):
    """The form in files of any two moments is read as the same period again."""
    if (one.day, one.minute or 0) < (other.day, 1440 if other.minute is None else other.minute):
        period = parse_announced_period(f"{one.text}至{other.text}")
        assert parse_announced_period(period.text) == period


@given(st.builds(Period, days, st.none() | days), moments)
def test_what_is_cut_off_never_grows(period, moment):
    """The part of a period before a moment begins with it and covers no more; void where the moment comes first."""
    part = period.until(moment)
    before = period.start - timedelta(days=1)
    assert (part.start, part.minutes_on(before)) == (period.start, None)
    assert part.void == period.void or (moment.day, moment.minute or 0) <= (period.start, 0)
    for day in (before, period.start, moment.day, moment.day + timedelta(days=1)):
        assert (day in part) <= (day in period or part.void)


@given(st.text(alphabet="2026-1127年月日至到起~ :点半上下午另行通知", max_size=24))
def test_no_text_breaks_the_reading(text):
    """Any text gives a period or a message."""
    try:
        assert parse_announced_period(text)
    except PydanticCustomError as error:
        assert error.message()
