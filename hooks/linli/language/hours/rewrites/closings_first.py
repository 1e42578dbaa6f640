"""Wordings of closings whose word stands before their days: 公休日：周三，营业时间 …; 换水时间：….

Whatever is done behind closed doors is no service of the house, though its hours are named like those of one.
"""

import re

from linli.language.hours.bodies import WORK_BEHIND_CLOSED_DOORS
from linli.language.hours.rewrites.closing_words import OPENS, SHUT, TYPED_TIME, UNTIL
from linli.language.rewriting import Rewriting

_WEEK = r"(?:周|星期|礼拜)"
_ONE_DAY = (
    rf"(?:每?{_WEEK}[一二三四五六日天末](?:[、至到和及-]{_WEEK}?[一二三四五六日天])*|双休日|法定节假日|节假日|除夕|春节|国庆节?"
    r"|(?:20\d\d年)?\d{1,2}月\d{1,2}[日号](?:(?:至|到|-)(?:\d{1,2}月)?\d{1,2}[日号])?)"
)
_DAYS = rf"{_ONE_DAY}(?:[、和及]{_ONE_DAY})*"
_A_DAY_OFF = r"(?:公休日|休息日|闭馆日|休馆日|闭园日|店休日|停诊日|休诊日|停餐日|歇业日|停业日)"


def _closed_days_first(found: re.Match[str]) -> str | None:
    """Say that it is closed; a line with a heading for the days on which it is open, too, is told elsewhere."""
    return None if re.search(r"(?:开放|开馆|营业|开园)(?:日|日期)", found.string) else f"{found[1]}{found[2]}休息,"


CLOSINGS_FIRST = (
    Rewriting(
        "the word for a day off, before its day and the hours of the others",
        rf"(^|[;。,] ?)(?:每周|例行|固定)?{_A_DAY_OFF}(?:为|是)?[: ]+({_DAYS})[,;。、 ]+"
        rf"(?=(?:{OPENS})?(?:时间)?[: ]*\D{{0,4}}\d)",
        _closed_days_first,
        [
            ("公休日:周三,营业时间 9:00-21:00", "周三休息,营业时间 9:00-21:00"),
            ("休息日 周一 9:00-17:00", "周一休息,9:00-17:00"),
            ("休息日 9:00-17:00",) * 2,
        ],
        needs="日",
    ),
    Rewriting(
        "the word for a day off, directly behind its day",
        rf"(?<![、和及])({_WEEK}[一二三四五六日天])(?:为)?(?:公休日|休息日)(?=[,;。]|$)",
        r"\1休息",
        [("周三公休日,9:00-21:00", "周三休息,9:00-21:00"), ("周五、周六公休日,9:00-21:00",) * 2],
        needs="日",
    ),
    Rewriting(
        "closed days and open hours as a form names them",
        rf"^(?:{SHUT}|休息)[: ]+({_DAYS})[,;。 ]+(?:{OPENS})(?:时间)?[: ]+(?=\d)",
        r"\1休息,",
        [("休息 周一 开放 9:00-17:00", "周一休息,9:00-17:00")],
    ),
    Rewriting(
        "the hours of what needs a closed house, named before them",
        rf"(^|[;。,] ?)({WORK_BEHIND_CLOSED_DOORS})(?:日)?(?:(?:的)?(?:时间|时段)(?:为|是)?[: ]*|[: ]+)"
        rf"({_DAYS}|每天|每日|) ?((?:上午|下午|晚上)?{TYPED_TIME}{UNTIL}{TYPED_TIME})(?=[,;。]|$)",
        lambda found: f"{found[1]}{found[3]}{found[4]}休息「{found[2]}」",
        [
            ("换水时间:周一 9:00-12:00", "周一9:00-12:00休息「换水」"),
            ("9:00-21:00;设备检修:周三13:00-15:00", "9:00-21:00;周三13:00-15:00休息「设备检修」"),
        ],
        needs="水修护养点毒杀洗洁扫除会习检展",
    ),
)
