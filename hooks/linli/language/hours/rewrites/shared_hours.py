"""Wordings of hours that several days share, some of which have only half of them: 周一下午、周二至周日全天（…）."""

import re

from linli.language.hours.rewrites.closing_words import OPENS
from linli.language.hours.rewrites.days import WEEKDAY_SIGN
from linli.language.hours.rewrites.services import HALF_DAY, SPAN, THEN
from linli.language.hours.weekdays import WEEK
from linli.language.rewriting import Rewriting

_WEEKDAYS = rf"(?:每?{WEEK}{WEEKDAY_SIGN}(?:(?:至|到|-|、){WEEK}?{WEEKDAY_SIGN})*|双休日|周末|工作日)"
_DONE = r"(?:(?!上午|下午|晚上|中午|全天|除|法定|节|[单双])[一-鿿]{2,8}|[男女])"
_TWO_SPANS = rf"(?:上午|早上)? ?({SPAN}){THEN}(?:下午)? ?({SPAN})"
_BEFORE_HOURS = rf"(?:均|都)?(?:{OPENS})?[,;:( ]+(?:时间(?:为|是)?[: ]?)?"


def _halved(found: re.Match[str]) -> str | None:
    """Give whole days both spans and half days their own; None where no part is a half."""
    morning, afternoon = found[2], found[3]
    parts = re.findall(rf"({_WEEKDAYS}) ?(全天|全日|上午|下午)?", found[1])
    if not any(half in {"上午", "下午"} for _, half in parts) or found[0].count("(") != found[0].count(")"):
        return None
    hours = {"上午": f"上午{morning}", "下午": f"下午{afternoon}"}
    return ",".join(f"{days} {hours.get(half, f'{morning}、{afternoon}')}" for days, half in parts)


def _one_half(found: re.Match[str]) -> str | None:
    """Give certain days the one part of the day that they have: by its name, or of the one pair of spans of a line."""
    before, half = found.string[: found.start()], found[1] or found[2]
    named = re.findall(rf"{half} ?{SPAN}", before)
    if named or half in {"中午", "晚上", "早上"}:
        return named[0] if len(named) == 1 else None
    spans = re.findall(rf"{HALF_DAY}?{SPAN}", before)
    return spans[half == "下午"] if len(spans) == 2 and len(re.findall(SPAN, found.string)) == 2 else None


def _each_with_its_own(found: re.Match[str]) -> str:
    """Give every day the hours that all of them share, and behind them what is done on it."""
    parts = re.findall(rf"({_WEEKDAYS}) ?\(([^()]*)\)", found[1])
    return ",".join(f"{days}{found[2]}({done})" for days, done in parts)


def _half_first(found: re.Match[str]) -> str | None:
    """Put the half of the day before hours that lie in it by the clock of 24 hours, or that begin by that of 12."""
    hour = re.search(r"\d{1,2}", found[1])
    morning = found[2] in {"上午", "早上"}
    fits = hour is not None and (int(hour[0]) < 12) == morning
    return f" {found[2]}{found[1].strip()}" if fits or (hour and not morning and int(hour[0]) < 8) else None


def _as_other_days(found: re.Match[str]) -> str | None:
    """Give holidays the hours that the line gives to the days they are like; None where it gives none, or several."""
    before = found.string[: found.start()]
    hours = re.findall(rf"{found[2]}:? ?((?:{HALF_DAY}?{SPAN}(?:{THEN}(?={HALF_DAY}?\d))?)+)", before)
    return f"{found[1]} {hours[0]}" if len(hours) == 1 else None


def _by_night(found: re.Match[str]) -> str | None:
    """Add hours of an evening to those of the day, where all hours before them end by then."""
    spans = re.findall(SPAN, found.string[: found.start()])
    last = [int(re.findall(r"(\d{1,2})[:点时]", span)[-1]) for span in spans]
    return f"{found[1]}另加晚上" if last and 12 < max(last) <= 18 else None


SHARED_HOURS = (
    Rewriting(
        "days, each with what is done then in brackets, and the hours that they share",
        rf"((?:{_WEEKDAYS} ?\({_DONE}\)[、,和及]?)+{_WEEKDAYS} ?\({_DONE}\))[: ,]*({HALF_DAY}?{SPAN})(?=$|[,;。])",
        _each_with_its_own,
        [
            (
                "每周二(太极)、周四(广场舞)19:00-20:30",
                "每周二19:00-20:30(太极),周四19:00-20:30(广场舞)",
            )
        ],
        needs="( )",
    ),
    Rewriting(
        "half days and whole days that share their hours",
        rf"(?=.*午)((?:{_WEEKDAYS} ?(?:全天|全日|上午|下午)?(?:开放)?{THEN})+{_WEEKDAYS} ?(?:全天|全日|上午|下午)?)"
        rf"(?:{_BEFORE_HOURS}|(?<=[一二三四五六日天末])){_TWO_SPANS}\)?(?=$|[,;。])",
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
            ("周三下午、周六9:00-11:30 14:00-17:00", "周三 下午14:00-17:00,周六 9:00-11:30、14:00-17:00"),
            ("周一、周三 8:00-11:30,14:00-16:30",) * 2,
        ],
        needs="午",
    ),
    Rewriting(
        "days that are named again before their other half",
        rf"(^|[;。,] ?)((?:每?(?:周|星期)|工作日|双休日|每天|每日|节假日|法定)[^,;。()\d:]{{0,12}}?)"
        rf" ?(上午|早上|早)(?:为)?[: ]*({SPAN})[,;。、 ]*"
        r"\2 ?(下午|晚上|中午)(?:为)?[: ]*(?=\d)",
        r"\1\2\3\4,\5",
        [("工作日上午:8:30-12:00,工作日下午:14:00-17:30", "工作日上午8:30-12:00,下午14:00-17:30")],
        needs="午晚",
    ),
    Rewriting(
        "by appointment, or closed, before the days on which it is open",
        r"^((?:[^:,;。\d]{2,8}: ?)?)(?:平时|平常|其他时间|其余时间)(?:均|都)?"
        r"((?:需要?|须|请|凭)?(?:提前)?(?:电话)?预约)(?:开放|参观)?[,;] ?([^;。]*\d[^;。]*)$",
        r"\1\3,其余时间\2",
        [("村史馆:平时需预约,周六周日9:00-16:00开放", "村史馆:周六周日9:00-16:00开放,其余时间需预约")],
        needs="约",
    ),
    Rewriting(
        "a half of the day in brackets behind its hours",
        rf"(?<!午)(?<!上) ?({SPAN}) ?\((上午|下午|晚上|中午|早上)\)",
        _half_first,
        [
            ("8:30至11:30(上午) 14:30至17:30(下午)", " 上午8:30至11:30 下午14:30至17:30"),
            ("8:30-12:00(下午)14:00-17:00",) * 2,
        ],
        needs="( 午晚早",
    ),
    Rewriting(
        "a half of the day in brackets",
        r"\((上午|下午|晚上|中午|早上)\)(?= ?\d)",
        r"\1",
        [("周一至周五(上午)8:30-12:00", "周一至周五上午8:30-12:00")],
        needs="( 上下中早晚",
    ),
    Rewriting(
        "a half of the day, said again before its hours",
        r"(上午|下午|晚上)(?=(?:、|及|和|以及)[^,;。\d]{2,16}\1 ?\d)",
        "",
        [("周三下午及寒暑假每天下午14:00-17:00", "周三及寒暑假每天下午14:00-17:00")],
        needs="、以及和 上下晚",
    ),
    Rewriting(
        "more hours in a half of the day",
        r"(上午|下午|晚上)(另加|加开|增开|增加|另开|加设|增设)[: ]*(?=\d{1,2}[:点时])",
        lambda found: f"{'另加' if found[2] == '另开' else found[2]}{found[1]}",
        [("(周三下午加开14:00-16:00)", "(周三加开下午14:00-16:00)")],
        needs="加另增",
    ),
    Rewriting(
        "holidays with the hours of other days",
        r"((?:国家)?(?:法定|国定)?(?:节假日|假日)|寒暑假|寒假|暑假|周[六日]|星期[六日天]|周末|双休日)(?:期间)?(?:按|照"
        r"|同|与|和|参照|执行)(?:照)?(周[六日]|星期[六日天]|周末|双休日|工作日)"
        r"(?:的)?(?:时间|作息|安排)*(?:相同|一样|一致|执行|开放|营业)*(?=[,;。)]|$)",
        _as_other_days,
        [("周日8:00-12:00,节假日同周日", "周日8:00-12:00,节假日 8:00-12:00"), ("节假日同周日",) * 2],
        needs="与参同和执按照 作六双日星末",
    ),
    Rewriting(
        "one half of the hours, on certain days",
        r"(?<=[一二三四五六日天末假])(?:(?:只|仅)(?:开放|开|上|营业|有|供应|供)?(上午|下午|中午|晚上|早上)(?:班|开放|半天)?"
        r"(?=[,;。)]|$)|(上午|下午|晚上)(?:(?:也|均|都|照常|正常|对外)*(?:开放|上班|营业|开馆|开门|办公)(?=[,;。)]|$)"
        r"|(?=[;。]|$)))",
        _one_half,
        [
            ("8:00-11:30 14:30-17:00,节假日只开上午", "8:00-11:30 14:30-17:00,节假日8:00-11:30"),
            ("8:30-12:00 14:00-17:30,周六上午", "8:30-12:00 14:00-17:30,周六8:30-12:00"),
            ("8:30-12:00 14:00-17:30,周六上午也开放", "8:30-12:00 14:00-17:30,周六8:30-12:00"),
            ("8:00-17:00,周日只开上午",) * 2,
        ],
        needs="午上",
    ),
)

EVENINGS = (
    Rewriting(
        "hours by night and by day, each with its days",
        r"(夜间|晚间|日间|白天)(?:延时|错时)?(?:开放|办公|办理|营业)(?:时间)?: ?(?=[每周星工双])",
        lambda found: f"{'夜间' if found[1] in {'夜间', '晚间'} else '日间'}服务:",
        [("夜间开放:每周五、周六18:00-21:00", "夜间服务:每周五、周六18:00-21:00")],
        needs="办放营 夜晚白间",
    ),
    Rewriting(
        "hours beside the usual ones, before their days",
        rf"(?:延时|错时|延长)(?:服务|开放|办公|营业|办理)(?:时间|时段)?(?:为)?: ?"
        rf"((?:(?!\d{{1,2}}[:点时])[^;。:,]){{2,20}}?) ?(?={HALF_DAY}?{SPAN})",
        r"\1另加",
        [("工作日8:30-17:30;延时服务:周二、周四 17:30-19:00", "工作日8:30-17:30;周二、周四另加17:30-19:00")],
        needs="延错",
    ),
    Rewriting(
        "evenings beside what is open by day",
        rf"((?<=[一二三四五六日天末 ])白天 ?{SPAN}[,;。 ]*(?:每)?(?:周|星期)[^,;。:\d]{{1,12}}?)(?:晚上|夜间|晚间)"
        rf"(?:另)?(?:延时|加开|开放)?[: ]*(?={SPAN})",
        r"\1另加晚上",
        [
            (
                "周一至周五白天8:30-17:30,周一、三、五晚上18:30-20:30",
                "周一至周五白天8:30-17:30,周一、三、五另加晚上18:30-20:30",
            )
        ],
        needs="白",
    ),
    Rewriting(
        "evenings on which it is open beside the hours by day",
        rf"(?<=[\d点时半分)])([,;。 ]*每?(?:周|星期)(?:[一二三四五六日天、至到和末-]|周|星期){{1,12}})"
        rf"(?:晚上|夜间|晚间|夜晚)(?:另|延时|延长|加时|增加)*(?:开放|开馆|服务)(?:时间)?(?:为|至)?[: ]*(?={SPAN})",
        _by_night,
        [
            ("周一至周日 9:00-16:00每周一夜间开放 18:00-20:00", "周一至周日 9:00-16:00每周一另加晚上18:00-20:00"),
            ("周五夜间开放 18:00-20:00",) * 2,
        ],
        needs="放馆务 周星",
    ),
    Rewriting(
        "the time for lunch taken out",
        rf"(?:午餐|午饭|午膳|中饭|吃饭|用餐|就餐)(?:时间|时段)?:? ?({SPAN})除外",
        r"\1休息",
        [("上午9:00-下午5:30(午膳时间1:00-2:00除外)", "上午9:00-下午5:30(1:00-2:00休息)")],
        needs="外 吃就用膳餐饭",
    ),
)

DONE_THEN = (
    Rewriting(
        "the time for lunch in brackets, as in Hong Kong",
        rf"\(午膳(?:时间|休息)*:? ?({SPAN})\)",
        r"(\1休息)",
        [("上午9:00-下午5:00(午膳时间:下午1:00-2:00)", "上午9:00-下午5:00(下午1:00-2:00休息)")],
        needs="膳",
    ),
    Rewriting(
        "half days before what is done then",
        r"(上午|下午|晚上|中午)(?:, ?)?((?:[一-鿿]{0,4})(?:坐诊|门诊|接种|义诊|体检|采血|理发|助浴|阅读|手工|放映|书法"
        r"|舞蹈|咨询))[: ,]*(?=\d)",
        r"\2\1",
        [
            ("周一上午中医坐诊8:30-11:30", "周一中医坐诊上午8:30-11:30"),
            ("每月第一个周三上午,免费理发9:00-11:30", "每月第一个周三免费理发上午9:00-11:30"),
        ],
        needs="义书体发咨坐手映浴种诊读蹈采 上下中晚",
    ),
    Rewriting(
        "half days before what is done in hours in brackets",
        r"(上午|下午|晚上|中午)((?:[一-鿿]{0,4})(?:坐诊|门诊|接种|义诊|体检|采血|理发|助浴|阅读|手工|放映|书法"
        r"|舞蹈|咨询)) ?\((\d{1,2}[:点][^()]*\d[点半]?)\)",
        r"\2\1\3",
        [("周二上午预防接种(8:30-11:00)", "周二预防接种上午8:30-11:00")],
        needs="义书体发咨坐手映浴种诊读蹈采 (",
    ),
)
