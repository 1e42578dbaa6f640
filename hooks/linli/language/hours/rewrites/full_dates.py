"""Wordings of dates that are written otherwise, or in part: 2026.10.1, 7月18至29日, 7月23日、24日, 三月至九月, 每年."""

import re

from linli.language.hours.lunar import LUNAR_DAY, LUNAR_MONTH
from linli.language.numerals import number_of
from linli.language.rewriting import Rewriting

_NUMERAL = r"(?:十[一二]?|[一二三四五六七八九])"
_DAY = r"\d{1,2}"
_RANGE = rf"({_DAY})月({_DAY})[日号]? ?(?:-|至|到) ?(?:次年)?(?:({_DAY})月)?({_DAY})[日号]"
_LONGEST_OF_ONE_YEAR = 62
"""A range of more days is a season of every year, even behind a date that names its year."""
_AUTUMN, _SPRING = 11, 2


def _month_digits(found: re.Match[str]) -> str:
    return f"{number_of(found[1])}月"


def _listed(found: re.Match[str]) -> str:
    """Repeat year and month before every day of a list: 7月23日、24日 → 7月23日、7月24日."""
    month, days = found[1], found[2]
    parts = re.split(r"[、和及与]", days)
    return "、".join(month + "至".join(_day(day) for day in re.split(r"至|到|-", part)) for part in parts)


def _lunar_listed(found: re.Match[str]) -> str:
    """Repeat the month before every lunar day of a list: 二月初一、十五 → 二月初一、二月十五."""
    return "、".join(found[1] + day for day in re.split(r"[、和及与]", found[2]))


def _day(words: str) -> str:
    return f"{words.strip().rstrip('日号')}日"


def _months(found: re.Match[str]) -> str:
    return "、".join(f"{month.rstrip('月')}月" for month in found[0].rstrip("月份").split("、"))


def _full(found: re.Match[str]) -> str:
    return f"{found[1]}年{int(found[2])}月{int(found[3])}日"


def _of_the_same_year(found: re.Match[str]) -> str | None:
    """Put the year of the last date that names one before a date; None behind 至, and for the seasons of every year."""
    if "年" not in found.string:
        return None
    before = found.string[: found.start()]
    named = list(re.finditer(rf"(20\d\d)年({_DAY})月", before))
    if not named or re.search(r"(?:-|至|到) ?$", before) or _days_from(found) > _LONGEST_OF_ONE_YEAR:
        return None
    later = re.findall(rf"({_DAY})月{_DAY}", before[named[-1].end() :])
    year, month = int(named[-1][1]), int(named[-1][2])
    for other in map(int, (*later, found[1])):
        year, month = year + (month >= _AUTUMN and other <= _SPRING), other
    return f"{year}年{found[0]}"


def _days_from(found: re.Match[str]) -> int:
    """Return about how many days a range has that begins at a match; 0 for a single date."""
    whole = re.match(_RANGE, found.string[found.start() :])
    if not whole:
        return 0
    month, day, until, last = (int(part) for part in whole.groups(default=whole[1]))
    return (until - month) % 12 * 30 + last - day


FULL_DATES = (
    Rewriting(
        "dates with dots or strokes",
        r"(?<!\d)(20\d\d) ?[./] ?(\d{1,2}) ?[./] ?(\d{1,2})(?!\d|[./]\d)(?:日|号)?",
        _full,
        [("2026.10.1-2026.10.6", "2026年10月1日-2026年10月6日"), ("2026/10/1", "2026年10月1日")],
        needs="./",
    ),
    Rewriting(
        "a second date with dots or strokes behind a full one",
        r"(?<=日)(-|至|到)(\d{1,2})[./](\d{1,2})(?![\d:./])",
        lambda found: f"{found[1]}{int(found[2])}月{int(found[3])}日",
        [("2026年10月1日-10.6", "2026年10月1日-10月6日")],
        needs="./",
    ),
    Rewriting(
        "dates of eight digits",
        r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)",
        _full,
        [("20261001至20261007", "2026年10月1日至2026年10月7日")],
        needs="2",
    ),
    Rewriting(
        "a range of dates with strokes",
        r"(?<![\d/:])(\d{1,2})/(\d{1,2})(?:-|至|到)(\d{1,2})/(\d{1,2})(?![\d/:])",
        lambda found: f"{int(found[1])}月{int(found[2])}日至{int(found[3])}月{int(found[4])}日",
        [("10/1-10/7", "10月1日至10月7日")],
        needs="/",
    ),
    Rewriting(
        "dates of the year that was named before",
        rf"(?<![\d年.])(?<!年的)({_DAY})月(?={_DAY}(?:[日号]|(?:-|至|到)(?:{_DAY}月)?{_DAY}[日号]))",
        _of_the_same_year,
        [
            ("2026年10月1日休息,10月2日至4日9:00-12:00", "2026年10月1日休息,2026年10月2日至4日9:00-12:00"),
            ("2026年12月30日至1月3日休息,1月4日起照常", "2026年12月30日至1月3日休息,2027年1月4日起照常"),
            ("2026年7月1日起9:00-17:00,11月1日至次年4月30日8:30-16:30",) * 2,
            ("2026年10月1日、10月3日休息", "2026年10月1日、2026年10月3日休息"),
        ],
        needs="月",
    ),
    Rewriting(
        "the first days of the year, in a row",
        r"(?:农历)?(?:大年|新年|年)(初[一二三四五六七八九十])((?:[、和及与](?:大年|年)?初?[一二三四五六七八九十])+)(?![月日至到-])",
        lambda found: f"正月{found[1]}" + re.sub(r"[、和及与](?:大年|年)?初?", "、正月初", found[2]),
        [("农历年初一、二休息", "正月初一、正月初二休息"), ("大年初一及初二休息", "正月初一、正月初二休息")],
        needs="大年新 、与及和",
    ),
    Rewriting(
        "lunar days, their dates in brackets",
        rf"((?:农历)?(?:除夕|大?年三十|(?:正月|大年|年)?初[一二三四五六七八九十]))\(((?:20\d\d年)?{_DAY}月{_DAY}日)\)",
        lambda found: f"{found[2]}({'除夕' if found[1].endswith('三十') else found[1]})",
        [
            ("除夕(2月16日)至正月初三(2月19日)休息", "2月16日(除夕)至2月19日(正月初三)休息"),
            ("大年三十(2月16日)休息", "2月16日(除夕)休息"),
        ],
        needs="夕初三 月",
    ),
    Rewriting(
        "a festival, its date in brackets, from which it is closed",
        rf"(元旦|清明节?|劳动节|端午节?|中秋节?|国庆节?)\(({_DAY}月{_DAY}日)\)(?=至|到|-)",
        lambda found: f"{found[2]}({found[1]})",
        [("端午节(6月19日)至6月21日休息", "6月19日(端午节)至6月21日休息"), ("端午节(6月19日)休息",) * 2],
        needs="( 元清劳端中国",
    ),
    Rewriting(
        "from one lunar day to another, their dates in brackets",
        rf"((?:农历)?(?:除夕|(?:正月|大年|年)?初[一二三四五六七八九十]))(?:至|到|-)((?:正月|大年|年)?初[一二三四五六七八九十])"
        rf"\(((?:20\d\d年)?{_DAY}月{_DAY}日)(?:至|到|-)((?:{_DAY}月)?{_DAY}日)\)",
        r"\3(\1)至\4(\2)",
        [("除夕至初二(2月16日至2月18日)休息", "2月16日(除夕)至2月18日(初二)休息")],
        needs="夕初 月",
    ),
    Rewriting(
        "every year",
        r"每年的?(?=\d|[一二三四五六七八九十正冬腊农除春国五元清端中立夏秋冬]|大)",
        "",
        [("每年3月15日至11月15日", "3月15日至11月15日"), ("每年农历正月初一", "农历正月初一")],
        needs="年 每",
    ),
    Rewriting(
        "the next year",
        r"(?<=-|至|到)(?:翌年|第二年|来年|转年|下一年)(?:的)?",
        "次年",
        [("11月16日至翌年3月14日", "11月16日至次年3月14日")],
        needs="年来第翌转",
    ),
    Rewriting(
        "months in characters",
        rf"(?<![农历闰\d])(?<!第)({_NUMERAL})月(?:份)?(?=(?:-|至|到)(?:次年)?{_NUMERAL}月(?:份)?(?![初十廿二三])|\d"
        rf"|{_NUMERAL}+[日号])",
        _month_digits,
        [("三月至九月", "3月至九月"), ("农历六月十九", "农历六月十九"), ("五月一日", "5月一日")],
        needs="月 一七三九二五八六十四",
    ),
    Rewriting(
        "the last month in characters",
        rf"(?<=月)(-|至|到)(次年)?({_NUMERAL})月(?:份)?(?![初十廿二三])",
        lambda found: f"{found[1]}{found[2] or ''}{number_of(found[3])}月",
        [("3月至九月", "3月至9月")],
        needs="月 一七三九二五八六十四",
    ),
    Rewriting(
        "months that share their 月",
        r"(?<![\d:点月年第每])\d{1,2}(?:、\d{1,2})+月(?:份)?(?!\d{1,2}(?![\d:点时]))",
        _months,
        [("6、7、8月", "6月、7月、8月"), ("7、8月9:00-20:00", "7月、8月9:00-20:00"), ("7、8月9日", "7、8月9日")],
        needs="月 、",
    ),
    Rewriting(
        "days that share their 日",
        rf"(?<!每)((?:20\d\d年)?{_DAY}月{_DAY})(?= ?(?:-|至|到) ?(?:次年)?(?:{_DAY}月)?{_DAY}[日号])",
        r"\1日",
        [("7月18至29日", "7月18日至29日"), ("10月1-10月7日", "10月1日-10月7日")],
        needs="月 号日",
    ),
    Rewriting(
        "days that share their month",
        rf"((?:20\d\d年)?{_DAY}月)({_DAY}[日号]?(?:(?:至|到|-){_DAY}[日号])?(?:[、和及与]{_DAY}[日号]?(?:(?:至|到"
        rf"|-){_DAY}[日号])?)+(?<=[日号]))",
        _listed,
        [
            ("7月23日、24日", "7月23日、7月24日"),
            ("7月1日、2日和5日", "7月1日、7月2日、7月5日"),
            ("2026年10月1、2、3日", "2026年10月1日、2026年10月2日、2026年10月3日"),
        ],
        needs="月 、与及和",
    ),
    Rewriting(
        "lunar days that share their month",
        rf"((?:闰)?{LUNAR_MONTH})({LUNAR_DAY}(?:[、和及与]{LUNAR_DAY})+)(?! ?(?:至|到|-))",
        _lunar_listed,
        [("二月初一、十五", "二月初一、二月十五"), ("正月初一、初二和初三", "正月初一、正月初二、正月初三")],
        needs="月 、与及和",
    ),
)
