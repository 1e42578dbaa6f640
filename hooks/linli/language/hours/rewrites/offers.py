"""Wordings of what is open to whom, and what is offered: 对居民开放时间为…, 免费开放足球项目，时间为…, 只有下午场."""

import re

from linli.language.hours.bodies import SAYING
from linli.language.hours.rewrites.closing_words import OPENS, TYPED_TIME
from linli.language.hours.rewrites.labels import A_NAME, BEGIN, WHEN, stands_before
from linli.language.hours.rewrites.services import HALF_DAY, SPAN, THEN
from linli.language.rewriting import Rewriting

_EVERYBODY = (
    r"(?:全?社会(?:公众|各界|大众)?(?:人士)?|公众|市民|群众|大众|居民|游客|读者|观众"
    r"|广大(?:市民|群众|居民|读者|游客|师生|观众)(?:朋友)?)"
)
_THINGS = rf"(?:(?!{SAYING}|{OPENS})[^\W\d_]|、){{2,20}}?"
_HOURS = rf"{HALF_DAY}? ?{SPAN}(?:{THEN}{HALF_DAY}? ?{SPAN})*"
_IS = rf"(?:(?:{OPENS})?(?:时间|时段)(?:为|是)?)?[: ]*"
_PLACE = rf"{A_NAME}(?:、{A_NAME}){{0,3}}\)[: ]*{_HOURS}[,;。]? ?"
_SESSIONS = {"上午场": "上午", "早场": "上午", "下午场": "下午", "午场": "中午", "晚场": "晚上", "夜场": "晚上"}


def _each(found: re.Match[str]) -> str:
    """Put every name in brackets before its hours as a name with a colon."""
    parts = re.findall(r"\(([^()]*)\)[: ]*([^()]*)", found[0])
    return ";".join(f"{names}:{hours.strip(' ,;。')}" for names, hours in parts)


OFFERED_HOURS = (
    Rewriting(
        "names in brackets, each before its hours",
        rf"\((?<!.\(){_PLACE}(?:\({_PLACE})*$",
        _each,
        [
            (
                "(西广场)11:00-13:30,16:00-21:00(东区、南区)18:00-22:00",
                "西广场:11:00-13:30,16:00-21:00;东区、南区:18:00-22:00",
            ),
            ("(周一至周五)8:30-12:00",) * 2,
        ],
        needs="(",
    ),
    Rewriting(
        "when it opens, what ends before it closes, when it closes",
        rf"(?:开馆|开门|开园|入园|入馆|开放|营业)(?:的)?(?:时间)?(?:为|是)?[: ]?({TYPED_TIME})"
        rf"((?:[,;。、 ]+(?:停止|截止|最晚|最后)[一-鿿]{{2,6}}?(?:时间)?(?:为|是)?[: ]?{TYPED_TIME}"
        rf"|[,;。、 ]+{TYPED_TIME}(?:以?后)?停止[一-鿿]{{2,6}}){{1,3}})"
        rf"[,;。、 ]+(?:闭馆|关门|闭园|清园|静园|关馆|打烊|结束)(?:的)?(?:时间)?(?:为|是)?[: ]?"
        rf"({TYPED_TIME})(?!\d|-|至|到)",
        lambda found: f"{found[1]}-{found[3]}({re.sub('^[,;。、 ]+|(?<=[,;。、 ])[,;。、 ]+', '', found[2])})",
        [
            ("开馆9:00,停止售票16:00,停止入馆16:30,闭馆17:00", "9:00-17:00(停止售票16:00,停止入馆16:30)"),
            ("开馆时间为9:00,停止入馆时间为16:00,闭馆时间为17:00", "9:00-17:00(停止入馆时间为16:00)"),
        ],
        needs="停截最",
    ),
    Rewriting(
        "a room in brackets before its days",
        rf"^\(((?:(?!{SAYING})[^\W\d_]){{1,9}}(?:[室厅馆区园场房处台层楼库吧廊院]|中心|食堂|窗口|门诊))\)[: ]*"
        rf"(?={WHEN})",
        r"\1:",
        [("(阅览室)周一至周五 9:00-17:00", "阅览室:周一至周五 9:00-17:00"), ("(周末)9:00-17:00",) * 2],
        needs="(",
    ),
    Rewriting(
        "open to everybody",
        rf"(?:面向|向|对|为){_EVERYBODY}(?:均|都)?(?=(?:免费|全面|正常|照常)*(?:开放|服务))",
        "",
        [("每周二至周日向社会免费开放", "每周二至周日免费开放"), ("对居民免费开放时间", "免费开放时间")],
        needs="向对为",
    ),
    Rewriting(
        "for whom the hours are",
        rf"{BEGIN}(?:面向|对)({A_NAME})(?:的)?(?:免费)?(?:开放|服务|营业)(?:时间|时段)(?:为|是)?[: ]*(?={WHEN})",
        r"\1\2:",
        [("对校内师生开放时间为:周一13:00-21:00", "校内师生:周一13:00-21:00"), ("对外开放时间:周一9:00",) * 2],
        needs="向对",
    ),
    Rewriting(
        "that a house is open, before when",
        rf"(?:对外|免费|全面){{1,3}}(?:开放|开馆)[,;:。] ?{_IS}(?={WHEN}[^;。]*\d)",
        lambda found: ":" if stands_before(found, rf"{BEGIN}{A_NAME}") else None,
        [("博物馆免费开放,9:00-17:00", "博物馆:9:00-17:00")],
        needs="外费面",
    ),
    Rewriting(
        "what is offered on certain days, before the hours",
        rf"(?<=[一二三四五六日天末假号期])((?:免费|公益|对外)*(?:开放|开设|提供){_THINGS})[,;:] ?"
        rf"{_IS}({_HOURS})(?=$|[;。(])",
        r" \2(\1)",
        [
            (
                "6月6日至8日免费开放乒乓、象棋项目,时间为9时至12时、15时至18时",
                "6月6日至8日 9时至12时、15时至18时(免费开放乒乓、象棋项目)",
            ),
            ("周六开放书法体验,9:00-11:00", "周六 9:00-11:00(开放书法体验)"),
        ],
        needs="开提 ,;:",
    ),
    Rewriting(
        "how it is opened, behind the hours",
        r"(?<=\d)((?:分层|分区|分时段|分批|错峰|限流|限量)(?:有序)?(?:开放|参观|入馆)?)(?=[,;。)]|$)",
        r"(\1)",
        [("8:00-21:30分层开放", "8:00-21:30(分层开放)")],
        needs="分错限",
    ),
    Rewriting(
        "only one session of the day",
        rf"(?:均|都)?(?:只有|仅有|只设|仅设|只开|仅开|只|仅)(上午场|早场|下午场|午场|晚场|夜场)[,:]? ?"
        rf"{_IS}(?={TYPED_TIME})(?:{HALF_DAY})?",
        lambda found: _SESSIONS[found[1]],
        [("5月2日只有下午场,时间为14时30分至20时", "5月2日下午14时30分至20时")],
        needs="场 只仅",
    ),
    Rewriting(
        "last admission and closings in brackets between the days and their hours",
        rf"(?<=[一二三四五六日天末])\(([^()]*(?:停止|截止|最晚)[^()]*)\)[: ]?({_HOURS})(?=$|[;。])",
        r" \2(\1)",
        [("周二至周日(16:30停止入场,逢周一闭馆)09:00-17:00", "周二至周日 09:00-17:00(16:30停止入场,逢周一闭馆)")],
        needs="止晚 (",
    ),
)
