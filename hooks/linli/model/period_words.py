"""起止 in the words of notices → plainer words: 自…起至…止, （周五）, 二〇二六年, 次年, 全天, 恢复时间另行通知.

Weekdays in brackets must be true. What is said of the length (共3天, 停餐三天) is kept apart and must fit, too.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from linli.language.cursor import lexeme
from linli.language.numerals import DIGITS, NUMERAL, number_of
from linli.language.script import TO_SIMPLIFIED

_SIMPLIFIED = str.maketrans({**TO_SIMPLIFIED})
_SIGNS = "一二三四五六日"
_WEEKDAY = r"(?:周|星期|礼拜)([一二三四五六日天])"
_TO = r" ?(?:至|到|-+|—+|~) ?"
_DATED = lexeme(rf"(?<![:\d])((?:(20\d\d)[年./-])?(?:(\d{{1,2}})[月./-])?(\d{{1,2}})[日号]?) ?\({_WEEKDAY}\)")
_BOTH_ENDS = lexeme(rf" ?\({_WEEKDAY}(?:{_TO}|、|和|及){_WEEKDAY}\)$")
_LENGTH = lexeme(
    r"(?<=[^月第])[,、]? ?(\()?(?:(?:一?共|共计|合计|为期|历时|计|连续)+ ?)?"
    rf"({NUMERAL})(天|日|个?(?:周|星期|礼拜))(?:时间)?(?(1)\)|)$"
)
_COUNTED = lexeme(r"共|合计|为期|历时|连续|[停休息关闭假业诊餐课馆电水]|起|开始|\(.*[天周期拜]")
_RESUMED = lexeme(
    r"[,;] ?((?:20\d\d年)?(?:\d{1,2}月)?\d{1,2}[日号](?:(?:早上|上午|下午)?\d{1,2}(?::\d\d|[点时]半?))?)(?:起)?"
    r"(?:恢复|正常|照常|重新)(?:正常|照常)?(?:开放|供餐|营业|服务|开馆|办公|上班|接待|开诊|上课|开门)?$"
)
_HOLIDAY = r"(?:元旦|春节|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?)"


def _year(found: re.Match[str]) -> str:
    return "".join(str(DIGITS[sign]) for sign in found[1]) + "年"


def _of_the_republic(found: re.Match[str]) -> str:
    return f"{int(found[1]) + 1911}年"


def _number(found: re.Match[str]) -> str:
    return f"{number_of(found[1])}{found[2]}"


def _end_of_month(found: re.Match[str]) -> str:
    return f"{found[1]}{monthrange(2025, int(found[2]))[1]}日" if 1 <= int(found[2]) <= 12 else found[0]


def _whole_month(found: re.Match[str]) -> str:
    year, month = int(found[1]), int(found[2])
    return f"{year}年{month}月1日至{monthrange(year, month)[1]}日" if 1 <= month <= 12 else found[0]


def _next_year(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]}{int(found[1]) + 1}年"


_IN_FIGURES = (
    (r"([〇零一二三四五六七八九]{4})年", _year),
    (r"民国 ?(\d{2,3}) ?年", _of_the_republic),
    (r"(?<=年)元月", "1月"),
    (rf"(?<=年|至|到|-|—|~)({NUMERAL})(月)", _number),
    (rf"(?<=月|至|到|-|—|~|、|和)({NUMERAL})([日号])", _number),
    (r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)", r"\1年\2月\3日"),
    (r"(?<!\d)(20\d\d)[./](\d{1,2})[./](\d{1,2})(?!\d)日?", r"\1年\2月\3日"),
    (r"(?<!\d)(20\d\d)-(\d{1,2})-(\d{1,2})(?!\d)", r"\1年\2月\3日"),
    (rf"(?<=日)({_TO})(\d{{1,2}})[./-](\d{{1,2}})(?![\d:./-])", r"\1\2月\3日"),
    (r"(?<=[\d日])T(?=\d{1,2}:)", " "),
    (rf"^(20\d\d年)(?:{_HOLIDAY}|寒假|暑假)(?:期间|假期|放假|长假)?[:,]? ?\(?(\d{{1,2}}月[^()]*)\)?$", r"\1\2"),
    (rf"(?<=[日号])({_HOLIDAY}|除夕)(?:当天|当日)?(?=$|至|到|-)", r"(\1)"),
    (rf"((?:^|年)(?!0)(\d{{1,2}})月[^月]*?{_TO})(?:本月|当月)?月?[底末]$", _end_of_month),
    (r"^(20\d\d)年(\d{1,2})月(?:份)?(?:全月|整月|整个月|一整月)$", _whole_month),
    (r"(?<!\d)(20\d\d)(年[^年]*?)(?:次年|翌年|第二年|来年)", _next_year),
)
"""Years, months and days in characters, dots, strokes or eight figures → 2026年12月1日."""

_PLAINER = (
    (r"^[自从]", ""),
    (r"[,;] ?(?:预计|估计|预期|计划|力争)[^,;]*(?:恢复|完成|结束|开放|供餐)[^,;]*$", ""),
    (r"(?<=[点时])(\d{1,2})分(?=$|起|至|到|-|—|~|止)", r"\1"),
    (r"零[时点]", "0时"),
    (rf"(?<=[日号])0(?:[时点]|:00)({_TO}(?:20\d\d年)?(?:\d{{1,2}}月)?(?:\d{{1,2}}[日号])?)24(?:[时点]|:00)$", r"\1"),
    (rf"{_TO}$", ""),
    (r"(?<=[\d日号])[,、]? ?(?:仅|只|就)?(?:全天|一天|当天|1天|一整天)(?=$|至|到|-)", ""),
    (rf"({_TO})(?:当日|当天|同日)(?=\d|上午|下午|中午|晚)", r"\1"),
    (r"(?<=[\d日号点时分半])(?:为)?止(?=$|暂停|停|闭|休)", ""),
)
_UNTIL_TOLD = (
    r"(?<=[日号起])(?:起)?(?:暂停|停|闭|休|歇)[一-鿿]{0,6}[,;] ?(?:何时|具体)?(?:恢复|开馆|开放|营业|供餐)*"
    r"(?:的)?(?:时间|日期)?(?:(?:另行|等候)通知|待定|另定)$"
    r"|,? ?何时(?:恢复|开放|开馆)[一-鿿]{0,4}(?:另行通知|待定)$|"
    r" ?(?:起|开始)?[,]? ?(?:(?:具体)?(?:恢复|开放|营业|供餐)+(?:供餐|营业|开放)?(?:的)?(?:时间|日期)?"
    r"(?:(?:另行|等候|等待|等)通知|待定|未定|待通知|另定)"
    r"|(?:至|到)(?:通知恢复|另行通知|恢复通知|接到通知)(?:为止|时)?)$"
    r"|(?<=[日号])(?:起|开始)(?:暂停|停|闭|歇|装修|整修|维修|检修|改造|升级|整顿)(?![一-鿿]*[每周天日餐])[一-鿿]{0,8}$"
    r"| ?(?:起|开始)?(?:至|到)(?:通知|待定|未定|长期|不定期|恢复[一-鿿]{0,4}|来[电水]|完工|竣工|修好|修复"
    r"|(?:抢修|检修|维修|施工|装修|改造)(?:结束|完成|完毕))"
    r"(?:为止|时止|时|止|后)?$"
    r"| ?(?:起|开始|至今)$|(?<=[点时分半\d])(?<!-\d\d)(?:以后|之后|后)$"
)
_DAYS_IN_A_ROW = lexeme(r"(\d{1,2})[日号]?((?:[、和]\d{1,2}[日号]?)+)(?<=[日号])$")


@dataclass(frozen=True, slots=True)
class Plain:
    """A 起止 in plainer words, with what was said of it besides.

    That is its length in days, the weekdays of both its ends, and when all is as usual again.
    """

    words: str
    length: int | None
    ends: tuple[int, int] | None
    resumed: str = ""


def plainly(text: str, until_notice: str) -> Plain | None:
    """Return a 起止 in plainer words; None where a weekday in brackets is not that of the date before it.

    `until_notice` is written for what ends when somebody says so.
    """
    normal = unicodedata.normalize("NFKC", text).translate(_SIMPLIFIED)
    plain: str | None = re.sub(r"\s+", " ", normal).strip(" 。")
    for pattern, words in _IN_FIGURES:
        plain = re.sub(pattern, words, plain or "")
    resumed = _RESUMED.search(plain or "")
    plain, length = _without_length((plain or "")[: resumed.start() if resumed else None])
    plain, ends = _without_ends(plain)
    plain = _without_weekdays(plain)
    if plain is None:
        return None
    for pattern, shorter in _PLAINER:
        plain = re.sub(pattern, shorter, plain)
    plain = _in_a_row(plain)
    return Plain(re.sub(_UNTIL_TOLD, f"至{until_notice}", plain), length, ends, resumed[1] if resumed else "")


def _without_length(text: str) -> tuple[str, int | None]:
    """Return a text without the number of days at its end: 共3天, 起停餐三天."""
    found = _LENGTH.search(text)
    if not found or not (_COUNTED.search(found[0]) or _COUNTED.search(text[: found.start()][-1:])):
        return text, None
    return text[: found.start()], number_of(found[2]) * (1 if found[3] in {"天", "日"} else 7)


def _without_ends(text: str) -> tuple[str, tuple[int, int] | None]:
    """Return a text without the weekdays of both its ends: （周二至周四）."""
    found = _BOTH_ENDS.search(text)
    if not found:
        return text, None
    first, last = (_SIGNS.index(sign.replace("天", "日")) for sign in found.groups())
    return text[: found.start()], (first, last)


def _in_a_row(text: str) -> str:
    """Return a text with a range for days named one by one, where each is the day after the one before it."""
    found = _DAYS_IN_A_ROW.search(text)
    if not found:
        return text
    days = [int(found[1]), *map(int, re.findall(r"\d+", found[2]))]
    if days != list(range(days[0], days[0] + len(days))):
        return text
    return f"{text[: found.start()]}{days[0]}日至{days[-1]}日"


def _without_weekdays(text: str) -> str | None:
    """Return a text without the true weekdays behind its dates; None for one that is not true."""
    year, month = 0, 0
    for found in _DATED.finditer(text):
        year, month = int(found[2] or year), int(found[3] or month)
        try:
            day = date(year, month, int(found[4]))
        except ValueError:
            return None
        if day.weekday() != _SIGNS.index(found[5].replace("天", "日")):
            return None
    return _DATED.sub(r"\1", text)
