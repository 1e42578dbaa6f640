"""Wordings of market days, and of days by their last figure: 赶街天, 每周日赶集, 农历逢二、五、八, 公历逢5逢10."""

import re

from linli.language.hours.weekdays import WEEK
from linli.language.numerals import number_of
from linli.language.rewriting import Rewriting

_DIGIT = r"(?:10|\d|[一二三四五六七八九十])"
_MARKET = r"(?:\((?:赶集|赶场|逢场|赶街)(?:日|天)?\)|(?:的)?(?:赶集|集|赶场|逢场|赶街|街|场|圩|墟)?(?:日|天)?)"
_TENS = ("初", "十", "廿")
_LUNAR = {10: "初十", 20: "二十", 30: "三十"}
_LUNAR |= {day: _TENS[day // 10] + "一二三四五六七八九"[day % 10 - 1] for day in range(1, 30) if day % 10}


def _lunar_digits(found: re.Match[str]) -> str:
    return "每月农历" + "、".join(_LUNAR[day] for day in _with_digits(found[1], 30))


def _solar_digits(found: re.Match[str]) -> str:
    return "每月" + "、".join(f"{day}日" for day in _with_digits(found[1], 31))


def _with_digits(words: str, most: int) -> list[int]:
    """Return the days of a month whose last figure is one of those named: 二、五、八 → 2, 5, 8, 12 …"""
    last = {number_of(part) % 10 for part in re.findall(_DIGIT, words)}
    return [day for day in range(1, most + 1) if day % 10 in last]


MARKET_FIGURES = (
    Rewriting(
        "market days, named again before their hours",
        r"(?<=赶场|赶集|赶街)(?:日|天)?[,;] ?(?:场|集|街)(?:天|日)[: ]?(?=\d|上午|早)",
        ",",
        [("农历逢一、逢六赶场,场天8:00-14:00", "农历逢一、逢六赶场,8:00-14:00")],
        needs="场集街",
    ),
    Rewriting(
        "market days by their last figures in a row",
        r"(?:每?逢)?农历(?:每月)?(?:每?逢)?([一二三四五六七八九十](?:[、,]?[一二三四五六七八九十]){1,3})(?:日|天)?"
        r"(?:赶集|赶场|赶街|逢集|集市|大集)(?:日|天)?,? ?",
        lambda found: f"农历逢{'、'.join(re.sub('[、,]', '', found[1]))} " if "十" not in found[1][:-1] else None,
        [("农历三六九赶集,早上7点到下午1点", "农历逢三、六、九 早上7点到下午1点")],
        needs="街赶集场",
    ),
    Rewriting(
        "last figures in a row",
        r"([农公]历(?:每月)?的?每?逢|每?逢[农公]历)([一二三四五六七八九]{2,4})(?![一二三四五六七八九十月:点时个])",
        lambda found: found[1] + "、".join(found[2]),
        [("农历逢三六九 8:00-12:00", "农历逢三、六、九 8:00-12:00"), ("公历逢二七", "公历逢二、七")],
        needs="历",
    ),
    Rewriting(
        "market days of the old calendar, in brackets",
        r"逢?(?:赶集|赶场|赶街|集|场|街|圩)(?:日|天)\(农历(?:每)?逢?((?:[一二三四五六七八九十\d][、,]?)+)\)",
        r"农历逢\1 ",
        [("逢场天(农历二、五、八)8:00-12:00", "农历逢二、五、八 8:00-12:00")],
        needs="历 (",
    ),
)

MARKET_WORDINGS = (
    Rewriting(
        "days of the lunar month by their last figure",
        rf"(?:每月)?(?:农历(?:每月)?(?:的)?每?逢|每?逢农历)({_DIGIT}(?:[、,和](?:逢)?{_DIGIT}|逢{_DIGIT})*)"
        rf"(?![\d月:点时])日?{_MARKET}(?=[ ,:\d(上下早中晚休]|$)",
        _lunar_digits,
        [
            (
                "农历逢二、五、八 8:00-12:00",
                "每月农历初二、初五、初八、十二、十五、十八、廿二、廿五、廿八 8:00-12:00",
            ),
            ("农历逢四、九赶集日", "每月农历初四、初九、十四、十九、廿四、廿九"),
        ],
        needs="农",
    ),
    Rewriting(
        "days of the month by their last figure",
        rf"(?:每月)?(?:公历(?:每月)?(?:的)?每?逢|每?逢公历)({_DIGIT}(?:[、,和](?:逢)?{_DIGIT}|逢{_DIGIT})*)"
        rf"(?![\d月:点时])日?{_MARKET}(?=[ ,:\d(上下早中晚休]|$)",
        _solar_digits,
        [
            ("公历每月逢5逢10 8:00", "每月5日、10日、15日、20日、25日、30日 8:00"),
            ("公历逢1、5、8", "每月1日、5日、8日、11日、15日、18日、21日、25日、28日、31日"),
        ],
        needs="历",
    ),
    Rewriting(
        "market days by the lunar calendar",
        r"((?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]?|三十))(?:赶集|赶场"
        r"|赶街|逢集|逢场|大集|庙会|古会|集会)(?:日|天)?[, ]*"
        r"(?= ?[\d上早])",
        r"\1 ",
        [("每月农历初三、十三赶场,8:00-14:00", "每月农历初三、十三 8:00-14:00")],
        needs="场街赶集会 初十廿",
    ),
    Rewriting(
        "market days by the week",
        r"(?<=周[一二三四五六日天]|期[一二三四五六日天]|、[一二三四五六日]|[单双]日|\d日)(?:的)?(?:赶集|赶场|赶街"
        r"|逢集|逢场)"
        r"(?:日|天)?[, ]*(?=[\d上早供营开])",
        " ",
        [("每周日赶集,8:00-12:00", "每周日 8:00-12:00")],
        needs="场街赶集 、单双周日期",
    ),
    Rewriting(
        "market days with their days of the week",
        rf"(?:每逢|逢)?(?:赶集|赶场|赶街|集|街|场)(?:日|天)(?:为|是)?\(?("
        rf"(?:每?{WEEK}[一二三四五六日天][、和]?)+)\)?(?= ?[\d上早,])",
        r"\1 ",
        [("赶集天(周三、周日)8:00-15:00", "周三、周日 8:00-15:00")],
        needs="场街赶集 周星礼",
    ),
    Rewriting(
        "market days",
        r"(?:每逢|逢|每个?)?(?:赶集|集市|赶场|赶街|圩|墟)(?:日|天)(?:子)?|逢集日?|逢场(?:日|天)",
        "赶集日",
        [("逢集日", "赶集日"), ("赶街天", "赶集日")],
        needs="圩墟市街赶集场",
    ),
)
