"""Wordings of hours that several days share, some of which have only half of them: 周一下午、周二至周日全天（…）."""

import re

from linli.language.hours.rewrites.closing_words import OPENS
from linli.language.hours.rewrites.services import SPAN
from linli.language.rewriting import Rewriting

_WEEK = r"(?:周|星期|礼拜)"
_SIGN = r"[一二三四五六日天]"
_WEEKDAYS = rf"(?:每?{_WEEK}{_SIGN}(?:(?:至|到|-|、){_WEEK}?{_SIGN})*|双休日|周末|工作日)"
_THEN = r"[,、和; ]+"
_TWO_SPANS = rf"(?:上午|早上)? ?({SPAN}){_THEN}(?:下午)? ?({SPAN})"
_BEFORE_HOURS = rf"(?:均|都)?(?:{OPENS})?[,;:( ]+(?:时间(?:为|是)?[: ]?)?"


def _halved(found: re.Match[str]) -> str | None:
    """Give whole days both spans and half days their own; None where no part is a half."""
    morning, afternoon = found[2], found[3]
    parts = re.findall(rf"({_WEEKDAYS}) ?(全天|全日|上午|下午)?", found[1])
    if not any(half in {"上午", "下午"} for _, half in parts) or found[0].count("(") != found[0].count(")"):
        return None
    hours = {"上午": f"上午{morning}", "下午": f"下午{afternoon}"}
    return ",".join(f"{days} {hours.get(half, f'{morning}、{afternoon}')}" for days, half in parts)


SHARED_HOURS = (
    Rewriting(
        "half days and whole days that share their hours",
        rf"((?:{_WEEKDAYS} ?(?:全天|全日|上午|下午)?(?:开放)?{_THEN})+{_WEEKDAYS} ?(?:全天|全日|上午|下午)?)"
        rf"{_BEFORE_HOURS}{_TWO_SPANS}\)?(?=$|[,;。])",
        _halved,
        [
            (
                "周一下午、周二至周日全天开放(9:00-12:00,13:30-17:30)",
                "周一 下午13:30-17:30,周二至周日 9:00-12:00、13:30-17:30",
            ),
            (
                "周二、四、六全天,周日上午,8:00-11:30,14:00-16:30",
                "周二、四、六 8:00-11:30、14:00-16:30,周日 上午8:00-11:30",
            ),
            ("周一、周三 8:00-11:30,14:00-16:30",) * 2,
        ],
        needs="午",
    ),
    Rewriting(
        "by appointment, or closed, before the days on which it is open",
        r"^((?:[^:,;。\d]{2,8}: ?)?)(?:平时|平常|其他时间|其余时间)(?:均|都)?"
        r"((?:需要?|须|请|凭)?(?:提前)?(?:电话)?预约)(?:开放|参观)?[,;] ?([^;。]*\d[^;。]*)$",
        r"\1\3,其余时间\2",
        [("村史馆:平时需预约,周六周日9:00-16:00开放", "村史馆:周六周日9:00-16:00开放,其余时间需预约")],
        needs="平其",
    ),
)
