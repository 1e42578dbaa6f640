"""What is open to whom, what is offered, one room apart, last admission in other words, and signs that are odd."""

import pytest

from linli.language.errors import LanguageError
from linli.language.hours import format_hours, parse_hours

# what stands in notices → its normal form
OFFERED = {
    "周二至周日9:10-16:50(其中图书馆开放至21:50)": ["周二至周日 09:10-16:50、图书馆 09:10-21:50"],
    "周二至周日9:10-16:50，其中自习室延长至20:50": ["周二至周日 09:10-16:50、自习室 09:10-20:50"],
    "周二至周日9:10-16:50（其中自习室8:10-21:50）": ["周二至周日 09:10-16:50、自习室 08:10-21:50"],
    "周二至周日9:10-16:50（其中大厅、自习室延时至20:50）": [
        "周二至周日 09:10-16:50、大厅 09:10-20:50、自习室 09:10-20:50"
    ],
    "周二至周日9:10-16:50（16:20停止入馆，其中自习室开放至21:50）": [
        "周二至周日 09:10-16:50（16:20停止入馆）、自习室 09:10-21:50"
    ],
    "周二至周日（16:20停止入场，逢周一闭馆）09:10 - 16:50": ["周二至周日 09:10-16:50（16:20停止入场）", "周一 休息"],
    "5月1日至5日免费开放篮球、羽毛球项目,时间为8时至12时、14时至17时。": [
        "5月1日至5月5日 08:00-12:00 14:00-17:00（开放篮球、羽毛球项目）"
    ],
    "周六开放书法体验，9:10-11:10": ["周六 09:10-11:10（开放书法体验）"],
    "5月2日、3日只有下午场,时间为14时10分至19时。": ["5月2日、5月3日 14:10-19:00"],
    "9月30日仅上午场 9:10-11:40": ["9月30日 09:10-11:40"],
    "每周二至周日向社会免费开放，开放时间为9:10-16:50": ["周二至周日 09:10-16:50"],
    "博物馆免费对外开放，周二至周日9:10-16:50": ["周二至周日 博物馆 09:10-16:50"],
    "对周边居民开放时间为：周六13:10—16:20": ["周六 周边居民：13:10-16:20"],
    "对校内师生开放时间：每天8:10-20:50": ["每天 校内师生：08:10-20:50"],
    "【西广场】11:10-13:20【篮球场】18:10-21:50": ["西广场 11:10-13:20", "篮球场 18:10-21:50"],
    "9:10-16:50，16:20观众停止入馆，16:40开始清场": ["09:10-16:50（16:20停止入馆）（16:40开始清场）"],
    "9:10-16:50（游客16:20后停止入园）": ["09:10-16:50（16:20停止入园）"],
    "9:10-16:50，16:10停止领票、停止入场": ["09:10-16:50（16:10停止领票和入场）"],
    "9:10-16:50，闭馆前半小时开始清场": ["09:10-16:50（16:20清场）"],
    "8:10-11:10 采血截止时间 10:40": ["08:10-11:10（10:40停止采血）"],
    "阅览室8:10—20:30分层开放": ["阅览室 08:10-20:30（分层开放）"],
    "周二至周五 10:30-12:0013:30-19:30": ["周二至周五 10:30-12:00 13:30-19:30"],
    "周一至周日 10:30-00:00": ["周一至周日 10:30-24:00"],
    "每天上午8:10-11:20(提前一天上午8:00在微信公众号预约)": ["每天 08:10-11:20（提前一天上午8:00在微信公众号预约）"],
}

# two readings, or words that nobody may leave out
REFUSED = [
    "周二至周日9:10-11:50、13:10-16:50（其中自习室开放至21:50）",
    "周二至周日9:10-16:50（其中自习室24小时）",
    "【西广场】11:10-13:20，16:10-20:50【东区、南区】11:10-13:20，16:10-19:20",
    "00:00-00:00",
    "周二至周日9:10-16:5017:00清场",
]


@pytest.mark.parametrize(("line", "normal"), OFFERED.items(), ids=OFFERED)
def test_what_is_offered_is_read_with_its_hours(line, normal):
    """Nothing that is said is lost: it is read, or stands beside the hours as a note."""
    assert list(format_hours(parse_hours([line]))) == normal


@pytest.mark.parametrize("line", OFFERED)
def test_the_normal_form_of_an_offer_is_read_as_the_same(line):
    """What `linli fmt` writes is stable."""
    normal = format_hours(parse_hours([line]))
    assert format_hours(parse_hours(normal)) == normal


@pytest.mark.parametrize("line", REFUSED)
def test_what_has_two_readings_is_refused(line):
    """No hours are guessed for a room, nor for a time that nobody wrote."""
    with pytest.raises(LanguageError):
        parse_hours([line])
