"""Wordings of holidays that days of closing or of hours fall on: 遇节假日除外, 遇节假日则取消, 次日补休, 顺延."""

import re

from linli.language.hours.rewrites.services import HALF_DAY, SPAN
from linli.language.rewriting import Rewriting

_RUN = rf"{HALF_DAY}? ?{SPAN}(?:\([^()]*\))?(?:[、,和; ]+{HALF_DAY}? ?{SPAN}(?:\([^()]*\))?)*"
_DAYS_CLOSED = (
    r"(?:(?:周|星期)[一二三四五六日天](?:[、和及](?:周|星期)?[一二三四五六日天])*|每月(?:(?!休息)[^,;。()]){2,10})"
)


def _behind_the_hours(found: re.Match[str]) -> str | None:
    """Put what brackets say behind the hours; days alone that are closed or taken out are understood before them."""
    if re.fullmatch(r"[^,;。\d上下早晚「]{2,16}(?:除外|休息)", found[1]):
        return None
    return f" {found[2]}({found[1]})"


MET_HOLIDAYS = (
    Rewriting(
        "golden weeks",
        r"(?<=春节|国庆|五一)黄金周",
        "",
        [("周一休息(国庆黄金周除外)", "周一休息(国庆除外)")],
        needs="黄",
    ),
    Rewriting(
        "closed days, from some of which others are taken out",
        rf"({_DAYS_CLOSED})\(([^()\d]{{2,16}}(?:外|顺延[^()]{{0,6}}))\)(?:以及|及|和|与|、|,)"
        r"((?:(?!休息)[^,;。()]){2,30}?)(休息(?:「[^」]*」)?)",
        lambda found: f"{found[1]}{found[4]}({found[2]}),{found[3]}{found[4]}",
        [
            ("周一(法定节假日除外)及除夕、正月初一休息", "周一休息(法定节假日除外),除夕、正月初一休息"),
            ("周一(遇节假日顺延)、每月最后一个周五休息", "周一休息(遇节假日顺延),每月最后一个周五休息"),
        ],
        needs="外延 息",
    ),
    Rewriting(
        "what brackets behind days say of other days and of admission, before the hours",
        rf"(?<=[一二三四五六日天末])\(([^()]*(?:休息|照常|除外|停止[^()]{{2,6}})[^()]*)\)[:,]? ?({_RUN})",
        _behind_the_hours,
        [
            ("周二至周日(16:30停止入场,周一休息)9:00-17:00", "周二至周日 9:00-17:00(16:30停止入场,周一休息)"),
            ("周二至周日(周一休息,节假日除外):9:00-17:00", "周二至周日 9:00-17:00(周一休息,节假日除外)"),
            ("周一至周五(周三下午休息)8:30-17:30", "周一至周五 8:30-17:30(周三下午休息)"),
            ("周二至周日(周一休息)9:00-17:00",) * 2,
        ],
        needs="( 息照外停",
    ),
    Rewriting(
        "not on holidays",
        r"(?<=[\d点时半分)])[,;。 ]+(?:如|若)?遇(?:到|上)?(?=国|法|节)((?:国家)?(?:法定|国定)?(?:节假日|假日"
        r"|节日))(?:则|均|都)?"
        r"(?:取消|暂停|停止|休息)(?:活动|服务)?",
        r"(\1除外)",
        [("13:30-16:30,如遇节假日则取消", "13:30-16:30(节假日除外)")],
        needs="遇",
    ),
    Rewriting(
        "days of closing, put off, before the closing",
        r"((?:周|星期|礼拜)[一二三四五六日天]|\d[日号])(\((?:如|若)?[遇逢]?[^()]{0,10}顺延[^()]{0,6}\)) ?(休息)",
        r"\1\3\2",
        [("周一(遇节假日顺延)休息", "周一休息(遇节假日顺延)")],
        needs="顺",
    ),
    Rewriting(
        "but for holidays that are met",
        r"(?<=\()(?:如|若)?遇(?:到)?((?:国家)?(?:法定|国定)?(?:节假日|节日))(?=除外)",
        r"\1",
        [("周一休息(遇节假日除外)", "周一休息(节假日除外)")],
        needs="遇",
    ),
    Rewriting(
        "not on holidays, in brackets",
        r"\((?:如|若)?遇(?:到|上)?((?:国家)?(?:法定|国定)?(?:节假日|节日))(?:则|均|都)?(?:休息|取消|暂停|停止)\)",
        r"(\1除外)",
        [("9:30-11:00(遇节假日休息)", "9:30-11:00(节假日除外)")],
        needs="遇",
    ),
    Rewriting(
        "open on holidays that are met",
        r"(?<=休息[(,])(?:如|若)?[遇逢](?:国家)?((?:法定|国定)?(?:节假日|假日|节日|假期))(?:则)?(?:对外)?(?:开放|开馆"
        r"|营业)(?=[,)])",
        r"遇\1照常",
        [("周一休息(遇法定节假日开放)", "周一休息(遇法定节假日照常)")],
        needs="逢遇 息",
    ),
    Rewriting(
        "open on holidays, closed on the day behind them",
        r"(?:如|若)?[遇逢](?:国家)?(?:法定|国定)?(?:节假日|假日|节日)(?:,?则)?(?:(?:正常|照常)(?:开放|开馆"
        r"|营业)?|开放|开馆)[,、]? ?(?:则)?"
        r"(?:(?<=[,、则])(?:周二|星期二)|节后(?:的)?(?:第一天|首日|次日|第一日)|(?:于|其|则)*(?:翌日|次日|隔天|隔日|第二天))(?:则)?(?:补休|休息"
        r"|顺延休息)",
        lambda found: f"遇节假日顺延{'至周二' if '二' in found[0] else ''}",
        [
            ("周一休息(遇法定节假日正常开放,节后第一天休息)", "周一休息(遇节假日顺延)"),
            ("周一休息(如遇国家法定节假日开放,则周二休息)", "周一休息(遇节假日顺延至周二)"),
        ],
        needs="遇逢 后次第翌隔周星",
    ),
)
