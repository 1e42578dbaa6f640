"""Wordings of dates by what they are called, and of their seasons: 10.1-10.6, 夏季（5月至9月）, 月底, 国庆节1-3日."""

import re
from calendar import monthrange

from linli.language.numerals import number_of
from linli.language.rewriting import Rewriting

_NUMERAL = r"(?:十[一二]?|[一二三四五六七八九])"
_DAY = r"\d{1,2}"


def _dotted(found: re.Match[str]) -> str | None:
    """Read 10.1-10.6 as dates where no clock could show them, or where the line has its times elsewhere."""
    a, b, c, d = (int(number) for number in found.groups()[:4])
    if not (1 <= a <= 12 and 1 <= c <= 12 and 1 <= b <= 31 and 1 <= d <= 31):
        return None
    unlike_times = len(found[2]) == 1 or len(found[4]) == 1
    elsewhere = re.search(r"\d{1,2}[:点时]|休|闭|停", found.string[found.end() :])
    until = f"至{'次年' if '次年' in found[0] else ''}"
    return f"{a}月{b}日{until}{c}月{d}日" if unlike_times or elsewhere else None


_SEASON = (
    r"(?:[春秋]季学期|夏秋季?|冬春季?|春夏季?|秋冬季?|[春夏秋冬暖冷热凉寒]季|[夏冬](?:令时|时令)制?|[夏冬]时制|[夏冬]令|[旺淡]季|供[暖热](?:期|季)?"
    r"|采暖期"
    r"|[汛雨旱]季?期?|农[忙闲](?:期|季节|时节)?|暑期|冬半年"
    r"|夏半年)(?:期间|时间|作息|"
    r"开放时间|作息时间)?"
)
_IN_MONTHS = r"[^()]*\d{1,2}月[^()]*"

_MONTH_OF = {"国庆": 10, "十一": 10, "劳动": 5, "五一": 5, "元旦": 1}


def _same_month(found: re.Match[str]) -> str | None:
    """Put the month of the date before days that name none; of 每月 they may have none."""
    months = re.findall(r"(\d{1,2})月\d{1,2}[日号]", found.string[: found.start()])
    return f"{found[1]}{months[-1]}月{found[2]}" if months and "每月" not in found.string else None


DATES = (
    Rewriting(
        "two days, and the weekdays of both in one pair of brackets",
        r"(\d{1,2}月\d{1,2})[日号]?、((?:\d{1,2}月)?\d{1,2}[日号]) ?"
        r"\(((?:周|星期)[一二三四五六日天])、((?:周|星期)?[一二三四五六日天])\)",
        lambda found: f"{found[1]}日({found[3]})、{found[2]}({'' if len(found[4]) > 1 else '周'}{found[4]})",
        [("12月3、4日(周四、周五)休息", "12月3日(周四)、4日(周五)休息")],
        needs="、 (",
    ),
    Rewriting(
        "days of every month, set apart by commas",
        r"每月(?:\d{1,2}[日号]?(?:-|至|到)\d{1,2}[日号], ?)+(?=\d{1,2}[日号]?(?:-|至|到)\d{1,2}[日号])",
        lambda found: found[0].replace(" ", "").replace(",", "、"),
        [("每月5日-10日,20日-25日,上午8:00", "每月5日-10日、20日-25日,上午8:00")],
        needs=",",
    ),
    Rewriting(
        "from a month on, of a year",
        r"(20\d\d年\d{1,2})月(?:份)?起",
        r"\1月1日起",
        [("2026年11月起,周二至周日", "2026年11月1日起,周二至周日")],
        needs="起",
    ),
    Rewriting(
        "months in a row in characters",
        rf"(?<![农历初\d]){_NUMERAL}(?:、{_NUMERAL})+月(?!初|{_NUMERAL})",
        lambda found: "、".join(f"{number_of(month)}月" for month in found[0][:-1].split("、")),
        [("一、二月闭园", "1月、2月闭园")],
        needs="月 、",
    ),
    Rewriting(
        "up to the end of the month",
        r"(每月\d{1,2})[日号]?(?:-|至|到)(?:当?月底|当?月末)",
        r"\1日至31日",
        [("每月28日至月底盘点", "每月28日至31日盘点")],
        needs="底末 月",
    ),
    Rewriting(
        "days of a festival that has its date",
        r"(国庆节?|十一|劳动节|五一|元旦)(?:假期|期间)?(\d{1,2})[日号]?(?=(?:至|到|-)\d{1,2}[日号])",
        lambda found: f"{_MONTH_OF[found[1][:2]]}月{found[2]}日",
        [("国庆节1-3日休息", "10月1日-3日休息"), ("五一1日至3日", "5月1日至3日")],
        needs="五劳十庆旦 号日",
    ),
    Rewriting(
        "days of the month that was named before",
        r"([,;。] ?)(\d{1,2}[日号]|\d{1,2}(?=(?:至|到|-)\d{1,2}[日号]))(?=(?:至|到|-|、)\d{1,2}[日号]|起|休|闭|停"
        r"|照常|正常|恢复|\((?:周|星期|初|除夕|正月)| ?\d{1,2}[:点]|上午)",
        _same_month,
        [
            ("10月1日至3日休息,4日至7日9:00-17:00", "10月1日至3日休息,10月4日至7日9:00-17:00"),
            ("12月5日休息,7日(周一)照常", "12月5日休息,12月7日(周一)照常"),
            ("每月1日休息,15日9:00-11:00",) * 2,
        ],
        needs="号日 ,;。",
    ),
    Rewriting(
        "the end of a month",
        r"(?<!每)(?<!\d)(\d{1,2})月(?:底|末)",
        lambda found: f"{found[1]}月{monthrange(2024, int(found[1]))[1]}日" if 1 <= int(found[1]) <= 12 else None,
        [("12月1日-次年2月底", "12月1日-次年2月29日"), ("9月末", "9月30日")],
        needs="底末 月",
    ),
    Rewriting(
        "the first and the last day, each with its verb",
        r"(\d{1,2}月\d{1,2}日)(?:起)?(?:开放|开馆|开班|开园|开营|开始|开课"
        r"|开学),(?:至)?((?:次年)?\d{1,2}月\d{1,2}日)(?:关闭|结束|闭馆|闭园|结营|停止开放|结课)[,:;] ?",
        r"\1至\2 ",
        [("7月1日开放,8月31日关闭,每天14:00-20:00", "7月1日至8月31日 每天14:00-20:00")],
        needs="关园束止结课闭 月",
    ),
    Rewriting(
        "seasons in a row",
        rf"(?<=\d|点|时|半)、(?={_SEASON}\()",
        ";",
        [("夏季(4月-10月)6:00-19:00、冬季(11月-3月)6:00-18:00", "夏季(4月-10月)6:00-19:00;冬季(11月-3月)6:00-18:00")],
        needs="令冬夏季忙旱旺春暑暖汛淡热秋采闲雨 、",
    ),
    Rewriting(
        "days that share their month, each with brackets",
        rf"((?:20\d\d年)?{_DAY}月)({_DAY}[日号]\([^()]*\)(?:[、和及与]{_DAY}[日号](?:\([^()]*\))?)+)",
        lambda found: found[1] + re.sub(r"(?<=[、和及与])", found[1], found[2]),
        [("2月16日(除夕)、17日(正月初一)", "2月16日(除夕)、2月17日(正月初一)")],
        needs="月 、与及和",
    ),
    Rewriting(
        "a range of dates with dots",
        r"(?<![\d.:])(\d{1,2})\.(\d{1,2})(?:-|至|到)(?:次年)?(\d{1,2})\.(\d{1,2})(?![\d.:点时])",
        _dotted,
        [
            ("10.1-次年4.30 休息", "10月1日至次年4月30日 休息"),
            ("10.1-10.6 休息", "10月1日至10月6日 休息"),
            ("8.30-12.00", "8.30-12.00"),
            ("8.30-9.10", "8.30-9.10"),
        ],
        needs=".",
    ),
    Rewriting(
        "a season that touches the hours before it",
        rf"(:\d\d)(?={_SEASON})",
        r"\1 ",
        [("15:00-18:00冬季(10月-4月)8:30-17:00", "15:00-18:00 冬季(10月-4月)8:30-17:00")],
        needs="令冬夏季忙旱旺春暑暖汛淡热秋采闲雨 :",
    ),
    Rewriting(
        "seasons with their dates",
        rf"{_SEASON}(?:为)?[:]? ?\(({_IN_MONTHS})\)",
        r"\1 ",
        [("夏季(5月1日至10月31日)周二至周日", "5月1日至10月31日 周二至周日")],
        needs="令冬夏季忙旱旺春暑暖汛淡热秋采闲雨 月",
    ),
    Rewriting(
        "seasons before their dates",
        rf"{_SEASON}(?:为)?[:, ]*(?=(?:每年)?(?:20\d\d年)?\d{{1,2}}(?:-\d{{1,2}})?月|[^;。()]*\({_IN_MONTHS}\))",
        "",
        [("旺季:4月1日-10月31日", "4月1日-10月31日"), ("夏季 8:00-18:00", "夏季 8:00-18:00")],
        needs="令冬夏季忙旱旺春暑暖汛淡热秋采闲雨 月",
    ),
    Rewriting(
        "days off of a festival, named behind",
        r"(?:元旦|春节|清明节?|劳动节|五一|端午节?|中秋节?|国庆节?)(?:期间)?放假(?:时间|日期)?(?:为|是)?:? ?"
        r"((?:\d{1,2}月|除夕|正月|腊月|大年|初)[^,;。:()]{1,16}(?<=[日号夕一二三四五六七八九十]))(?=[,;。]|$)",
        r"\1休息",
        [("春节放假:除夕至正月初六,其余时间9:00-17:00", "除夕至正月初六休息,其余时间9:00-17:00")],
        needs="放 假",
    ),
    Rewriting(
        "days of the week of a vacation, and which dates these are",
        rf"(?:寒假|暑假|寒暑假|假期)?(?:期间)?(?:的)?(?:每逢|每|逢)?((?:周|星期)[一二三四五六日天])"
        rf"\(({_DAY}月{_DAY}日(?:、{_DAY}月{_DAY}日)+)\)",
        lambda found: "、".join(f"{day}({found[1]})" for day in found[2].split("、")),
        [("寒假期间逢周一(1月26日、2月2日)休息", "1月26日(周一)、2月2日(周一)休息")],
        needs="( 、",
    ),
    Rewriting(
        "vacations and festivals before their dates",
        r"(?:(?<!寒)寒假(?=.{0,5}?(?:12|[123])月)|(?<!寒)暑假(?=.{0,5}?[5-9]月)|元旦(?=.{0,5}?(?:12|1)月)"
        r"|春节(?=.{0,5}?(?:[12]月|除夕|正月|腊月))|清明节?(?=.{0,5}?[34]月)|(?:劳动节|五一)(?=.{0,5}?[45]月)"
        r"|端午节?(?=.{0,5}?[56]月)|(?:中秋|国庆)节?(?=.{0,5}?(?:9|10)月))(?:期间|假期)?(?:[:,] ?)?"
        r"(?=\d{1,2}月\d{1,2}日?(?:-|至|到|[休闭停放照]|\((?:除夕|正月|大年|年|初)[^()]*\)[休闭停放照])|(?:除夕|正月初|腊月)[^,;。()]{0,4}(?:-|至|到))",
        "",
        [
            ("暑假7月10日-8月20日 周一至周五", "7月10日-8月20日 周一至周五"),
            ("国庆节10月1日至3日", "10月1日至3日"),
            ("五一期间5月1日休息", "5月1日休息"),
            ("国庆节7月1日至8月31日", "国庆节7月1日至8月31日"),
        ],
        needs="夕月正腊",
    ),
    Rewriting(
        "the other season, which has what is left of the year",
        rf"(?:其余|其他)(?:时间|月份)?为{_SEASON}[,:]? ?(?=\d)",
        "其余时间",
        [("5月至9月 8:30-17:30;其余为冬季,9:00-17:00", "5月至9月 8:30-17:30;其余时间9:00-17:00")],
        needs="其 为",
    ),
    Rewriting(
        "seasons behind their dates",
        rf"(?<=[日号月])(?:\((?:{_SEASON}|[春夏秋冬])\)|为?{_SEASON}(?=[: ])|为{_SEASON}(?=,))",
        "",
        [("5月1日至9月30日(夏季)8:00-18:00", "5月1日至9月30日8:00-18:00")],
        needs="令冬夏季忙旱旺春暑暖汛淡热秋采闲雨 号日月",
    ),
)
