"""Wordings of days that have the hours said before: 周一也开放, 周三仅开放电子阅览室; and of halves of one day."""

import re

from linli.language.hours.bodies import SAYING
from linli.language.hours.rewrites.closing_words import (
    AS_ANNOUNCED,
    CLOSING_REASON,
    OPENS,
    REASON_SIGNS,
    SHUT,
    TYPED_TIME,
    hours_first,
)
from linli.language.hours.rewrites.services import HALF_DAY, IN_SHORT, SPAN, THEN
from linli.language.rewriting import Rewriting

_HOURS = rf"{HALF_DAY}? ?{SPAN}(?:{THEN}{HALF_DAY}? ?{SPAN})*"
_WEEKLY = r"周|星期|礼拜|双休|暑假|寒假|\d月"
_ROOM = rf"(?:(?!{SAYING}|{IN_SHORT})[一-鿿]){{1,8}}?(?:[室厅馆区房场部]|中心|窗口)"
_WEEKDAYS = (
    r"(?:每|逢)?(?:(?:周|星期)[一二三四五六日天](?:(?:[、至到和-]|、?周)(?:周|星期)?[一二三四五六日天])*"
    r"|双休日|周末|工作日)"
)
_NAMED = rf"(?:为)?((?:(?!{SAYING})[一-鿿]){{2,8}}?(?:专场|场|班)|[男女](?:宾|士|浴)?(?:专场|专用|开放)?日?)"


_DONE = rf"(?:(?!{SAYING})[一-鿿]){{2,6}}"


def _hours_before(found: re.Match[str]) -> str:
    """Return the one set of hours that a line gives before; "" where there is none, or several, or those of meals."""
    before = found.string[: found.start()]
    hours = {words.strip() for words in re.findall(_HOURS, before)}
    return hours.pop() if len(hours) == 1 and not re.search(rf"{IN_SHORT}[餐饭点]", before) else ""


def _open_too(found: re.Match[str]) -> str | None:
    """Give days the hours of all others; holidays are 照常, and half days are told elsewhere."""
    days = found[1].rstrip()
    if re.search("节|(?<!寒)(?<!暑)假|午|晚|除", days) or not re.search(_WEEKLY, days):
        return None
    hours = _hours_before(found)
    return f"{days} {hours}" if hours else None


def _not_closed(found: re.Match[str]) -> str | None:
    """Give days on which a closing does not hold the hours of all others; holidays are told elsewhere."""
    hours = _hours_before(found)
    if not hours or re.search("节|(?<!寒)(?<!暑)假|遇|逢|除", found[2]) or not re.search(_WEEKLY, found[2]):
        return None
    return f"{found[1]},{found[2]} {hours}"


def _one_room(found: re.Match[str]) -> str | None:
    """Give certain days the one room that is open then, at the hours of the house."""
    days, room = found[1] or found[3], found[2] or found[4]
    hours = _hours_before(found)
    if not hours or not re.search(rf"{_WEEKLY}|节|假", days):
        return None
    rooms = "、".join(f"{room}:{span}" for span in re.findall(rf"{HALF_DAY}?{SPAN}", hours))
    return f",{days}只开{rooms}"


def _not_done(found: re.Match[str]) -> str:
    """Say that it is closed where the line is of nothing else, or that only this is not done."""
    others = re.search(rf"[,;、 ](?:(?!{SAYING})[一-鿿]){{2,8}}:? ?\d", found["more"])
    return f"{found['what']}{found['more']}{found['what'] if others else ''}休息"


def _all_the_year(found: re.Match[str]) -> str:
    """Say behind the hours of all pieces, and before what is closed, that they hold on holidays, too."""
    hours, closings = hours_first(found[2])
    return f"{found[1]}{hours},节假日照常{closings}"


SAID_BEFORE = (
    Rewriting(
        "days that are open, too",
        rf"(?<=[,;。(])([^,;。():]{{2,20}}?)(?:(?:也|亦|还|照样|同样|一样)(?:均|都)?(?:每天|每日)?"
        rf"(?:照常|正常)?(?:对外|免费)*(?:{OPENS}|开))(?=[,;。)]|$)",
        _open_too,
        [
            ("周二至周日 9:00-17:00,7月、8月周一也开放", "周二至周日 9:00-17:00,7月、8月周一 9:00-17:00"),
            ("周六 9:00-11:00(寒暑假周日也开放)", "周六 9:00-11:00(寒暑假周日 9:00-11:00)"),
            ("9:00-11:00,节假日也开放",) * 2,
        ],
        needs="也亦还样",
    ),
    Rewriting(
        "the one room that is open on certain days",
        rf"\(([^,;。():\d]{{2,16}}?)(?:仅|只)(?:限)?(?:开放|开(?!放))({_ROOM})(?:开放)?\)"
        rf"|[,;。] ?([^,;。():\d]{{2,16}}?)(?:仅|只)(?:限)?(?:开放|开(?!放))({_ROOM})(?:开放)?(?=[,;。]|$)",
        _one_room,
        [
            ("周二至周日 9:00-17:00(周三仅开放电子阅览室)", "周二至周日 9:00-17:00,周三只开电子阅览室:9:00-17:00"),
            ("周末仅开放自习室,9:00-17:00",) * 2,
        ],
        needs="仅只 开",
    ),
    Rewriting(
        "days of some people each, and the hours that they share",
        rf"(?P<days>(?:{_WEEKDAYS}{_NAMED}[,;、] ?){{2,}})(?:时间)?(?:均|都)?(?:为|是|在)?(?P<hours>{HALF_DAY}?{SPAN})"
        r"(?=$|[,;。])",
        lambda found: ",".join(
            f"{days} {found['hours']}({whose})" for days, whose in re.findall(rf"({_WEEKDAYS}){_NAMED}", found["days"])
        ),
        [
            (
                "周一、三女宾专场,周二、四男宾专场,14:00-20:00",
                "周一、三 14:00-20:00(女宾专场),周二、四 14:00-20:00(男宾专场)",
            )
        ],
        needs="场班日男女 :点时",
    ),
    Rewriting(
        "days, each with what is done then, and the hours that are those of all",
        rf"(?P<days>(?:{_WEEKDAYS}{_DONE}[,;、] ?){{2,}})(?:时间)?(?:均|都)(?:为|是|在)?:? ?"
        rf"(?P<hours>{HALF_DAY}?{SPAN})(?=$|[,;。])",
        lambda found: ",".join(
            f"{days} {found['hours']}({done})" for days, done in re.findall(rf"({_WEEKDAYS})({_DONE})", found["days"])
        ),
        [("周一声乐、周三书法,均为14:30-16:00", "周一 14:30-16:00(声乐),周三 14:30-16:00(书法)")],
        needs="均都",
    ),
    Rewriting(
        "what is done from an hour on, for which it is closed",
        rf"({TYPED_TIME})(?:以后|之后|后|起)({CLOSING_REASON})(?=[,;。]|$)",
        r"\1以后休息「\2」",
        [("周五16:00以后学习", "周五16:00以后休息「学习」")],
        needs=REASON_SIGNS + " 后起",
    ),
    Rewriting(
        "the hours of certain days in brackets behind a closing that does not hold then",
        rf"((?:{SHUT}|休息))\(([^()\d:]{{2,12}}?)(?:正常|照常)?(?:开放|开馆|营业)\)",
        _not_closed,
        [
            (
                "周三至周日 9:00-17:00 周一、二休息(寒暑假周二开放)",
                "周三至周日 9:00-17:00 周一、二休息,寒暑假周二 9:00-17:00",
            ),
            ("9:00-17:00 周一休息(法定节假日开放)",) * 2,
        ],
        needs="( 放馆业",
    ),
    Rewriting(
        "what is done by rule on a day, for which it is closed",
        r"((?:周|星期)[一二三四五六日天])(?:例行|固定|统一)(保养|检修|维护|换水|消毒|盘点|清洁|整理|清洗)(?=[,;。)]|$)",
        r"\1休息「\2」",
        [("每周二例行保养", "每周二休息「保养」")],
        needs="例固统",
    ),
    Rewriting(
        "the other half of the day behind its first",
        rf"({_WEEKDAYS} ?(?:[一-鿿]{{0,8}}:? ?)上午[^;。()周星]{{0,16}}?{SPAN});"
        r"(?= ?下午 ?(?!休|闭|停|不)[一-鿿]{2,8}[: ]*\d{1,2}[:点时])",
        r"\1,",
        [("周六上午 书法课 9:00-10:30;下午 手工课 14:00-15:30", "周六上午 书法课 9:00-10:30,下午 手工课 14:00-15:30")],
        needs="; 午",
    ),
    Rewriting(
        "a morning before the afternoons of several seasons",
        rf"(^(?:(?:{OPENS})?时间:? ?)?上午:? ?{SPAN});(?= ?下午:? ?{SPAN} ?\()",
        r"\1,",
        [("上午 8:30-11:30;下午 3:00-6:00(6月-9月)", "上午 8:30-11:30,下午 3:00-6:00(6月-9月)")],
        needs="; 午",
    ),
    Rewriting(
        "why it is closed, before the days on which it is",
        rf"(?:^|(?<=[,;。]))(?:因|由于|为)((?:停[电水气]|(?!{SAYING}))[一-鿿]{{0,10}}?(?<=[一-鿿]{{2}}))"
        r"(?:需要|原因)?[,、]? ?"
        r"((?:20\d\d年)?\d{1,2}月\d{1,2}[日号](?:[^,;。()]{0,16}?[日号])?(?: ?\([^()\d]{2,6}\))?"
        r"|每?(?:周|星期)[一二三四五六日天](?:上午|下午)?)"
        rf"(?:起)?(?:{SHUT}|休息)(?:一天|1天|全天)?(?=[,;。]|$)",
        r"\2休息「\1」",
        [("因设备检修12月1日至3日暂停开放,其余时间9:00-17:00", "12月1日至3日休息「设备检修」,其余时间9:00-17:00")],
        needs="因由为",
    ),
    Rewriting(
        "what the line is of is not done on certain days",
        rf"^(?P<what>(?:(?!{SAYING})[一-鿿]){{2,6}}?)(?P<more>(?:时间)?[: ]?[^()]*?)(?:停止|暂停)(?P=what)(?=[,;。]|$)",
        _not_done,
        [
            ("抽血时间:7:30-10:00,周日停止抽血", "抽血时间:7:30-10:00,周日休息"),
            ("门诊8:00-17:00,体检8:00-11:00,周日暂停门诊", "门诊8:00-17:00,体检8:00-11:00,周日门诊休息"),
        ],
        needs="停 止暂",
    ),
    Rewriting(
        "the hours of all windows",
        rf"^(?:各|所有|全部)[一-鿿]{{1,4}}?(?:{OPENS})?时间(?:均|都|统一|一律)*(?:为|是)?[: ]*",
        "",
        [("各窗口办公时间均为工作日9:00-12:00", "工作日9:00-12:00")],
        needs="间",
    ),
    Rewriting(
        "all the year, before the pieces of which it is said",
        rf"^((?:(?:(?!{SAYING}|全|一)[一-鿿]){{2,8}}:? ?)?)(?:全年|一年)?(?:365天)?"
        r"(?:无休|不打烊|不休息?|(?<=年)(?:对外)?开放)[,:; ]+"
        rf"((?!.*(?:节|假日)).*{SPAN}.*[,;。] ?(?:周|星期|双休|\d{{1,2}}月).*{SPAN}.*)$",
        _all_the_year,
        [
            (
                "全年365天不打烊,周一至周五8:30-20:30,周六日9:00-17:00",
                "周一至周五8:30-20:30,周六日9:00-17:00,节假日照常",
            ),
            (
                "全年开放,4月-10月8:00-18:00,11月-3月8:30-17:00,除夕休息",
                "4月-10月8:00-18:00,11月-3月8:30-17:00,节假日照常,除夕休息",
            ),
        ],
        needs="休烊放 ,;。",
    ),
    Rewriting(
        "days of which one will be told",
        r"(?<=[节日假])(?:放假|期间|安排|开放|营业|供餐|时间)*(?:(?:休息|停餐)?(?:会|将)?提前(?:\d|[一两二三])天(?:通知|公告|告知)"
        r"|(?:以|按)[一-鿿]{0,4}(?:通知|公告|公示)为准|等?(?:按|根据|依)(?!国家)(?:照)?[一-鿿]{2,8}(?:要求|安排|需要|情况)(?:另行)?"
        r"(?:开放|调整开放)|(?:及特殊(?:时段|时期|情况))?(?:按|根据|依|视)?(?:照)?(?:实际|具体)?(?:情况)?(?:将|会|可)?(?:作|做|适当|相应|另行|临时)*"
        rf"调整)(?:[,;。] ?{AS_ANNOUNCED})?(?=[,;。)]|$)",
        "另行通知",
        [
            ("春节放假以通知为准", "春节另行通知"),
            ("节假日提前一天通知", "节假日另行通知"),
            ("法定节假日等按活动安排开放", "法定节假日另行通知"),
            ("9:00-17:00,节假日适当调整", "9:00-17:00,节假日另行通知"),
            ("节假日及特殊时段根据实际情况调整", "节假日另行通知"),
            ("节假日时间适当调整,具体以公告为准", "节假日另行通知"),
        ],
        needs="知告示放整",
    ),
    Rewriting(
        "the vacations of pupils",
        r"(?:学生|学校|中小学)(?:放假|放寒暑假|寒暑假|放寒假、?暑假)(?:期间|时间|时)?",
        "寒暑假",
        [("(学生放假期间暂停)", "(寒暑假暂停)")],
        needs="学",
    ),
    Rewriting(
        "how days off of a festival are arranged",
        r"(元旦|春节|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?)(?:假期|期间)?(?:放假|开放|开馆|闭馆|服务|供餐|营业|值班)*(?:时间)?"
        r"安排(?:如下|为)?: ?(?=\d|除夕|正月|腊月|大年|初)",
        r"\1",
        [("春节放假安排:腊月二十九至正月初三闭馆", "春节腊月二十九至正月初三闭馆")],
        needs="安 五劳庆旦春明午秋",
    ),
)
