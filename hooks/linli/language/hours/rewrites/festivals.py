"""Wordings of festivals and of the lunar calendar: 元宵节, 重阳节, 十一长假, 年初一, 腊月廿八."""

import re

from linli.language.hours.rewrites.kept_days import KEPT_DAYS
from linli.language.numerals import number_of
from linli.language.rewriting import Rewriting

_KEPT_AND_NAMED = "|".join(sorted((name for name in KEPT_DAYS if name.endswith("节")), key=len, reverse=True))
_LEGAL = r"(?:元旦|春节|清明节?|五一劳动节|五一|劳动节|端午节?|中秋节?|国庆节?)"
_LUNAR_DAY = (
    r"(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十)"
)


_COUNT = r"[\d一二两三四五六七八九]"
_NAMES = {
    "清明": "清明节",
    "端午": "端午节",
    "中秋": "中秋节",
    "国庆": "国庆节",
    "五一": "劳动节",
    "五一劳动节": "劳动节",
}


def _after_new_year(found: re.Match[str]) -> str | None:
    """Put 正月 before a lunar day behind 除夕 or 正月 of the same line; every month is not meant there."""
    before = found.string[: found.start()]
    return f"{found[1]}正月" if re.search("除夕|正月|春节", before) and "每月" not in before else None


def _both_parts(found: re.Match[str]) -> str:
    name = _NAMES.get(found[1], found[1])
    first, last = number_of(found[2]), number_of(found[4])
    return f"{name}{first + last}天假的前{first}天{found[3]},{name}{first + last}天假的后{last}天"


def _each_day(found: re.Match[str]) -> str:
    return "、".join(f"{name}当天" for name in re.split(r"[、和及与]", found[1]))


def _dated(found: re.Match[str]) -> str | None:
    """Return the date of a day with a name; the lunar day that it is kept on is its gloss, and must be true."""
    if re.match(rf"{_LEGAL}\(|[周星]", found[0]):
        return None
    kept = KEPT_DAYS.get(found[0].split("(")[0], "")
    return f"{found[1]}({kept})" if kept and not kept[0].isdigit() else found[1]


FESTIVALS = (
    Rewriting(
        "two festivals with one holiday, and its dates in brackets",
        rf"{_LEGAL}[、和]?{_LEGAL}(?:节)?(?:双节)?(?:长假|假期|小长假|期间|放假)*\((\d{{1,2}}月[^()]*)\)",
        r"\1 ",
        [("中秋国庆长假(10月1日至8日)每天9:00-16:00", "10月1日至8日 每天9:00-16:00")],
        needs="(",
    ),
    Rewriting(
        "the national holiday by its date, beside labour day",
        r"(五一(?:劳动节)?[、和及])十一(?!月|黄金周|长假|假期|期间|国庆)",
        r"\1国庆节",
        [("五一、十一照常开放", "五一、国庆节照常开放")],
        needs="五 一",
    ),
    Rewriting(
        "about a festival, its dates in brackets",
        rf"(?:{_LEGAL}节?|[一-鿿]{{2}}节)(?:前后|前夕|前后几天)\((\d{{1,2}}月\d{{1,2}}日?(?:-|至"
        rf"|到)(?:\d{{1,2}}月)?\d{{1,2}}日)\)",
        r"\1 ",
        [("清明节前后(4月1日-10日)7:00-18:00", "4月1日-10日 7:00-18:00")],
        needs="前",
    ),
    Rewriting(
        "dates, the festival behind them in brackets",
        rf"(\d{{1,2}}月\d{{1,2}}日?(?:-|至|到)(?:\d{{1,2}}月)?\d{{1,2}}日)\(({_LEGAL})(?:节)?(?:假期|放假|长假|小长假"
        rf"|期间)?\)",
        r"\2(\1)",
        [("10月1日至7日(国庆节)休息", "国庆节(10月1日至7日)休息")],
        needs="月 五劳庆旦明春秋端",
    ),
    Rewriting(
        "days of the spring festival",
        r"春节(?:期间|假期)?:? ?(?=初[一二三四五六七八九十])",
        "正月",
        [("春节初一至初六停止供应", "正月初一至初六停止供应")],
        needs="春 初",
    ),
    Rewriting(
        "days of the spring festival, in brackets",
        r"(春节[^,;。()]{0,8}\()(?=初[一二三四五六七八九十])",
        r"\1正月",
        [("春节放假三天(初一至初三)", "春节放假三天(正月初一至初三)")],
        needs="春 初",
    ),
    Rewriting(
        "legal holidays, some of them named",
        rf"{_LEGAL}(?:[、和及]{_LEGAL})*等(?:国家)?(?=法定|国定|节假日|节日)",
        "",
        [("国庆、元旦等法定节假日休息", "法定节假日休息")],
        needs="等",
    ),
    Rewriting(
        "a festival and how many days it has off",
        r"(?:(春节|国庆节?)(?:假期|长假)?(?:的)?[七八九789]|(五一|劳动节)(?:假期|长假)?(?:的)?[五5])天(?:假期?|长假)?"
        r"(?=外|以外|除外|之外|休|闭|停|放)",
        lambda found: found[1] or found[2],
        [("(除春节七天外)", "(除春节外)"), ("(除春节三天外)", "(除春节三天外)")],
        needs="天 五劳庆春",
    ),
    Rewriting(
        "the old calendar",
        r"老历|阴历|旧历|夏历|古历",
        "农历",
        [("阴历初一", "农历初一")],
        needs="古夏旧老阴",
    ),
    Rewriting(
        "the old calendar, said behind",
        rf"每月((?:{_LUNAR_DAY}[、和及]?)+)\(农历\)",
        r"每月农历\1",
        [("每月初一、十五(农历)上午8点", "每月农历初一、十五上午8点")],
        needs="历 (",
    ),
    Rewriting(
        "half of new year's eve, and the day behind it",
        r"除夕 ?(上午|下午|晚上)(?:、|和|及|与)(?:大年|年|正月)?(?=初[一二三四五六七八九十])",
        r"除夕\1、正月",
        [("除夕下午及初一公休", "除夕下午、正月初一公休")],
        needs="夕 上下晚",
    ),
    Rewriting(
        "figures of the new calendar, said behind",
        r"逢((?:(?:10|\d)(?:[、,]|逢)?)+)\((?:公历|阳历)\)",
        r"公历逢\1",
        [("每月逢2逢7(公历)上午8:00", "每月公历逢2逢7上午8:00")],
        needs="历阳 (",
    ),
    Rewriting(
        "figures of the old calendar, said behind",
        r"逢((?:(?:[一二三四五六七八九十]|10|\d)[、,]?)+)(?:日)?(?:赶集|赶场|赶街|场期|集)?\(农历\)(?:赶集|赶场"
        r"|赶街)?,? ?",
        r"农历逢\1 ",
        [("逢二、五、八(农历)赶场", "农历逢二、五、八 ")],
        needs="历 (",
    ),
    Rewriting(
        "the new calendar",
        r"阳历|新历|西历",
        "公历",
        [("阳历逢5", "公历逢5")],
        needs="新西阳",
    ),
    Rewriting(
        "a day with a name, its date behind in brackets",
        rf"(?!{_LEGAL}\()(?<![一-鿿])[一-鿿]{{2,8}}[日节]\((\d{{1,2}}月\d{{1,2}}日)\)",
        _dated,
        [
            ("国际博物馆日(5月18日)照常开放", "5月18日照常开放"),
            ("端午节(6月19日)休息", "端午节(6月19日)休息"),
            ("元宵节(3月3日)休息", "3月3日(正月十五)休息"),
        ],
        needs="月 (",
    ),
    Rewriting(
        "festivals that are kept without a day off",
        rf"(?<![周期拜至到、初-])(?:{'|'.join(sorted(KEPT_DAYS, key=len, reverse=True))})|(?<=、)(?:{_KEPT_AND_NAMED})",
        lambda found: KEPT_DAYS[found[0]],
        [
            ("元宵节 9:00-21:00", "正月十五 9:00-21:00"),
            ("重阳节", "九月初九"),
            ("六一儿童节", "6月1日"),
            ("周六一律休息", "周六一律休息"),
        ],
        needs="七世元八六北南圣妇安宵建志抬教敬植童老腊跨身阳际青",
    ),
    Rewriting(
        "their own day, said twice",
        r"(?<=[日初二三四五六七八九十])(?:当天|当日)",
        "",
        [("正月十五当天", "正月十五"), ("10月1日当天", "10月1日")],
        needs="当",
    ),
    Rewriting(
        "the national holiday by its date",
        r"十一(?=期间|长假|假期|黄金周|国庆)(?:期间|长假|假期|黄金周|国庆节?)",
        "国庆节",
        [("十一期间 休息", "国庆节 休息"), ("十一长假", "国庆节")],
        needs="十 庆期长黄",
    ),
    Rewriting(
        "labour day by its date",
        r"五一(?:国际)?劳动节|五一节",
        "劳动节",
        [("五一国际劳动节", "劳动节")],
        needs="劳节 五",
    ),
    Rewriting(
        "the spring festival of the old calendar",
        r"农历(?=春节)|(?<=假期|期间)之(?=开放|营业|服务)",
        "",
        [("农历春节假期之开放时间", "春节假期开放时间")],
        needs="之春",
    ),
    Rewriting(
        "the first days of the year",
        rf"(?:农历)?(?:大年|新年|年)(?={_LUNAR_DAY})(?!三十)|(?:农历)?(?:正月|新春)?大年(?={_LUNAR_DAY})(?!三十)",
        "正月",
        [("农历年初一及年初二", "正月初一及正月初二"), ("大年初一至初三", "正月初一至初三"), ("大年三十", "大年三十")],
        needs="大年新",
    ),
    Rewriting(
        "new year's eve",
        r"农历(?:新年)?除夕|除夕(?:夜|日|当天|当日)|大年三十(?:晚上|夜|当天|当日)?|大年夜|年三十(?:夜|当天)?|年夜",
        "除夕",
        [("大年三十至初三", "除夕至初三"), ("除夕当天闭馆", "除夕闭馆")],
        needs="十夕夜大",
    ),
    Rewriting(
        "several lunar days behind new year's eve",
        r"(?<=除夕)((?:[、,和及与]初[一二三四五六七八九十]){2,})",
        lambda found: re.sub(r"(?=初)", "正月", found[1]),
        [("除夕、初一、初二休息", "除夕、正月初一、正月初二休息")],
        needs="夕",
    ),
    Rewriting(
        "lunar days behind others of the first month",
        rf"([,;。])(?:年|大年)?(?={_LUNAR_DAY}(?:至|到|-|[^、\d]))",
        _after_new_year,
        [
            ("除夕、正月初一休息,初二至初七10:00-16:00", "除夕、正月初一休息,正月初二至初七10:00-16:00"),
            ("每月农历初一休息,初二至初七10:00-16:00",) * 2,
        ],
        needs="初十廿 ,;。",
    ),
    Rewriting(
        "lunar days behind new year's eve",
        rf"(?<=除夕)(?: ?([、,和及与至到]|-) ?)(?={_LUNAR_DAY})",
        r"\1正月",
        [("除夕、初一", "除夕、正月初一"), ("除夕至初三", "除夕至正月初三"), ("除夕,初一休息", "除夕,正月初一休息")],
        needs="夕",
    ),
    Rewriting(
        "the first and the last days of a holiday",
        rf"({_LEGAL})(?:假期|长假|放假)?(?:的)?前({_COUNT})天([^\d;。]{{0,12}}?)[,;、]? ?(?:假期)?"
        rf"(?:的)?后({_COUNT})天",
        _both_parts,
        [
            (
                "国庆节前三天休息,后四天照常",
                "国庆节7天假的前3天休息,国庆节7天假的后4天照常",
            ),
            ("国庆节前三天休息", "国庆节前三天休息"),
        ],
        needs="前",
    ),
    Rewriting(
        "当天 behind several festivals",
        rf"({_LEGAL}(?:[、和及与]{_LEGAL})+)(?:的)?(?:当天|当日|正日)",
        _each_day,
        [("清明节、端午节、中秋节当天", "清明节当天、端午节当天、中秋节当天")],
        needs="当正 、与及和",
    ),
)
