"""Wordings of names before days or hours: 少儿室（一楼）：…, 牙科——8:00至20:00, 1-3楼, 亲子/少儿阅览室.

A name holds nothing that says when or whether (bodies.SAYING); it gets its colon, and what stands in brackets behind it
is kept as a note behind its hours.
"""

import re

from linli.language.cursor import lexeme
from linli.language.hours.bodies import LABEL, SAYING
from linli.language.hours.rewrites.closing_words import OPENS
from linli.language.numerals import FIGURES
from linli.language.rewriting import Rewriting

WHEN = (
    r"(?:每?(?:周|星期|礼拜)[一二三四五六日天末]|每天|每日|每月|工作日|双休日|法定|国家法定|国定|节假日|全年|寒暑假"
    r"|寒假|暑假|(?:20\d\d年)?\d{1,2}月|\d{1,2}[:点时]|上午|下午|早上|晚上|中午|(?:全天)?24小时|早(?=\d))"
)
_ANY = rf"(?:(?!{SAYING})[^\W\d_])"
_FIGURE = rf"[{FIGURES[1:]}十]"
_FLOORS = rf"{_FIGURE}{{1,2}}(?:至{_FIGURE}{{1,2}})?[层楼]"
A_NAME = rf"(?!{OPENS})(?:{_ANY}{{2,12}}|{_ANY}{{0,6}}{_FLOORS}{_ANY}{{0,6}})"
_INSIDE = rf"(?:(?!{SAYING})[^\W\d_]|、){{1,24}}"
_TIME_IS = rf"(?:(?:对外|免费)*{OPENS}?时间(?:均|都)?(?:为|是)?)?[: ]*"
BEGIN = r"(^|[;。] ?)"
_OF_A_ROOM = (
    r"(?:[园馆居院室所区域堂厅场店部处楼亭屋社台池廊宫寺祠庙坊校课科棚道坛吧站库层]|中心|门诊|市场|超市"
    r"|窗口|大门|[东南西北]门)"
)
_ROOM = rf"(?!{OPENS}){_ANY}{{0,10}}?{_OF_A_ROOM}"


def stands_before(found: re.Match[str], pattern: str) -> bool:
    """Tell whether a pattern stands directly before what was found: this is cheaper than to look for it first."""
    return lexeme(f"{pattern}$").search(found.string[: found.start()]) is not None


def _figures(found: re.Match[str]) -> str:
    """Write the numbers of floors, houses and windows in characters: no name begins with a digit."""
    numbers = [_in_characters(int(number)) for number in (found[2], found[3]) if number]
    return f"{found[1]}{'至'.join(numbers)}{'楼' if found[4] == 'F' else found[4]}"


def _in_characters(number: int) -> str:
    tens, ones = divmod(number, 10)
    return f"{FIGURES[tens] if tens > 1 else ''}{'十' if tens else ''}{FIGURES[ones] if ones or not tens else ''}"


def _either(found: re.Match[str]) -> str:
    """Part two names by 、; a sign within one name is left out: 图书馆/文化馆, 亲子/少儿阅览室."""
    first, second = found[2], found[3]
    apart = "、" if all(lexeme(LABEL).fullmatch(name) for name in (first, second)) else ""
    return f"{found[1]}{first}{apart}{second}"


def _listed(found: re.Match[str]) -> str | None:
    """Put a colon behind several names that are no labels by themselves."""
    names = re.split(r"[、和及与]", found[2])
    whole = all(len(name) > 1 for name in names)
    known = all(lexeme(LABEL).fullmatch(name) for name in names)
    return f"{found[1]}{'、'.join(names)}:" if whole and not known else None


LABELS = (
    Rewriting(
        "floors, houses and windows by their numbers",
        r"(^|[;。,、(: ])(\d{1,2})(?:(?:-|至|到)(\d{1,2}))?(楼|层|F(?![A-Za-z])|号(?=[楼馆厅窗门台院库厂])|幢|栋)",
        _figures,
        [
            ("1-3楼:9:00-17:00", "一至三楼:9:00-17:00"),
            ("2F 9:00-17:00", "二楼 9:00-17:00"),
            ("3号楼:8:00-22:00", "三号楼:8:00-22:00"),
            ("12层:9:00-17:00", "十二层:9:00-17:00"),
            ("9:00-12:00 3号 休息",) * 2,
        ],
        needs="楼层F号幢栋",
    ),
    Rewriting(
        "several floors",
        rf"(?<![周期拜日、])({_FIGURE}{{1,2}})[、和及]({_FIGURE}{{1,2}})(层|楼)",
        r"\1\3、\2\3",
        [("二、三楼:9:00-17:00", "二楼、三楼:9:00-17:00"), ("周一、二楼",) * 2],
        needs="层楼 、和及",
    ),
    Rewriting(
        "from floor to floor",
        rf"(?<![周期拜日、])({_FIGURE}{{1,2}})(?:层|楼)?(?:至|到|-)({_FIGURE}{{1,2}})(层|楼)",
        r"\1至\2\3",
        [("二楼到四楼 9:00-17:00", "二至四楼 9:00-17:00"), ("一-三层:9:00-17:00", "一至三层:9:00-17:00")],
        needs="层楼 至到-",
    ),
    Rewriting(
        "where something is, in brackets before its name",
        rf"\((?<![^;。 ]\()({_ANY}{{1,6}})\) ?(?={A_NAME}(?:[: ]*{WHEN}|: ?))",
        lambda found: found[1] if stands_before(found, BEGIN) else None,
        [("(二楼)少儿书库:周二至周五", "二楼少儿书库:周二至周五"), ("(工作日)大厅:9:00",) * 2],
        needs="(",
    ),
    Rewriting(
        "what a name stands for, in brackets behind it",
        rf" ?\(({_INSIDE})\) ?{_TIME_IS}(?={WHEN})([^;。()]*?\d[点时分]?)(?:(?=$|[;。(])|([,、]) ?(?={A_NAME}[(:]))",
        lambda found: (
            f":{found[2]}({found[1]}){';' if found[3] else ''}"
            if stands_before(found, rf"(?:^|[;。,、] ?){A_NAME}")
            else None
        ),
        [
            ("少儿阅览室(一楼):周二至周日 9:00-17:00", "少儿阅览室:周二至周日 9:00-17:00(一楼)"),
            ("借阅区(成人区、自修区)开放时间为:9:00-20:30", "借阅区:9:00-20:30(成人区、自修区)"),
            ("展厅(含临展厅)9:00-17:00;周一休息", "展厅:9:00-17:00(含临展厅);周一休息"),
            ("东厅(临展)9:00-17:00,西厅(常设)9:00-16:30", "东厅:9:00-17:00(临展);西厅:9:00-16:30(常设)"),
            ("书画室(周二、周四)9:00-11:00",) * 2,
        ],
        needs="(",
    ),
    Rewriting(
        "a dash between a name and its days or hours",
        rf"(?<=[^\W\d_]) ?-+ ?(?={WHEN})",
        lambda found: ":" if stands_before(found, rf"(?:^|[;。,] ?){A_NAME}(?:、{A_NAME}){{0,3}}") else None,
        [
            ("牙科--8:00至20:00", "牙科:8:00至20:00"),
            ("急诊、留观室---24小时", "急诊、留观室:24小时"),
            ("开放-9:00",) * 2,
        ],
        needs="-",
    ),
    Rewriting(
        "a slash within names",
        rf"(^|[;。,] ?)({_ANY}{{2,8}}) ?/ ?({_ANY}{{2,10}})(?=[: ]*{WHEN})",
        _either,
        [
            ("亲子/少儿阅览室工作日 15:30-21:00", "亲子少儿阅览室工作日 15:30-21:00"),
            ("图书馆/文化馆 9:00-17:00", "图书馆、文化馆 9:00-17:00"),
        ],
        needs="/",
    ),
    Rewriting(
        "several names before days or hours",
        rf"{BEGIN}({_ROOM}(?:[、和及与]{_ROOM}){{1,4}}) ?(?={WHEN})",
        _listed,
        [
            ("篮球场、田径场 6:00-21:00", "篮球场、田径场:6:00-21:00"),
            ("东门和西门6:00-22:00", "东门、西门:6:00-22:00"),
            ("阅览室、自习室 8:30-17:30",) * 2,
        ],
        needs="、和及与",
    ),
    Rewriting(
        "a floor or a gate before its days or hours",
        rf"{BEGIN}((?:{_ANY}{{0,5}}{_FLOORS}{_ANY}{{0,6}}"
        rf"|{_ANY}{{0,5}}(?:大门|正门|侧门|[东南西北]门))(?:、{_FIGURE}{{1,2}}[层楼])?)(?:[;,] ?| )?(?={WHEN})",
        r"\1\2:",
        [
            ("一层;24小时开放", "一层:24小时开放"),
            ("南门 6:00-22:00", "南门:6:00-22:00"),
            ("二至四楼周二至周日9:00-17:00", "二至四楼:周二至周日9:00-17:00"),
        ],
        needs="层楼门",
    ),
    Rewriting(
        "that it is now open at other hours",
        rf"((?:{OPENS})时间)(?:统一)?(?:调整|变更|更改|改|恢复|设定|固定)(?:为|到|至|成)[: ]?(?={WHEN})",
        r"\1为",
        [("展厅开放时间调整为每周五至周日9:00-16:30", "展厅开放时间为每周五至周日9:00-16:30")],
        needs="调变更改恢设固",
    ),
    Rewriting(
        "the hours of a thing",
        r"(?<=[^\W\d_])的(?=(?:时间|时段)(?:段)?(?:为|是|:| ?\d))",
        "",
        [("办理业务的时间段为早上9:00-12:00", "办理业务时间段为早上9:00-12:00")],
        needs="的",
    ),
    Rewriting(
        "what is done always, before the word for its hours",
        rf"^(?:常年|长期|长年)(?:对外|免费|公益)*(?=(?:{OPENS})时间)",
        "",
        [("常年免费开放时间为每日9:00至21:30", "开放时间为每日9:00至21:30")],
        needs="常长",
    ),
    Rewriting(
        "that it carries out to be open round the clock",
        r"(^|[;。] ?)(?:全面|全馆)?(?:实行|执行|实施|推行|提供)(?=(?:全天候?|7[天xX×*])?24小时)",
        r"\1",
        [("实行24小时开放服务", "24小时开放服务")],
        needs="小",
    ),
    Rewriting(
        "that somebody is at work round the clock",
        r"24小时(?:(?:有人)?(?:工作|值守|在岗|坐诊|应急值班|轮班|(?:开放|营业)服务)|(?:对外|免费|不间断|便民|自助){1,2}(?=开放|服务|营业))",
        "24小时",
        [("急诊:24小时工作", "急诊:24小时"), ("24小时开放服务", "24小时"), ("大厅:24小时对外开放", "大厅:24小时开放")],
        needs="小",
    ),
)
