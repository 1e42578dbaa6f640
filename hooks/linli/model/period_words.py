"""起止 in the words of notices → plainer words: 自…起至…止, （周五）, 全天, 恢复时间另行通知; weekdays must be true."""

import re
import unicodedata
from datetime import date

_DATED = re.compile(
    r"(?<![:\d])((?:(20\d\d)[年./-])?(?:(\d{1,2})[月./-])?(\d{1,2})[日号]?) ?\((?:周|星期)([一二三四五六日天])\)"
)
_PLAINER = (
    (r"^[自从]", ""),
    (r"\(共\d{1,3}天\)$", ""),
    (r"(?<=[日号])0(?:[时点]|:00)(?:-|至|到)24(?:[时点]|:00)$", ""),
    (r"(?<=[\d日号]) ?(?:全天|一天|当天|1天|一整天)(?=$|至|到|-)", ""),
    (r"(?<=[\d日号点时分半])(?:为)?止$", ""),
)
_UNTIL_TOLD = (
    r" ?(?:起|开始|以后)?[,]? ?(?:恢复(?:供餐|营业|开放)?(?:的)?(?:时间)?(?:另行|等候|等待|等)通知"
    r"|(?:至|到)(?:通知恢复|另行通知|恢复通知|接到通知)(?:为止|时)?)$"
    r"| ?(?:起|开始|以后|至今)$|(?<=[点时分半\d])(?<!-\d\d)(?:之后|后)$"
)
_TWO_DAYS = re.compile(r"(\d{1,2})[日号]?[、和](\d{1,2})[日号]$")


def plainly(text: str, until_notice: str) -> str | None:
    """Return a 起止 in plainer words; None where a weekday in brackets is not that of the date before it.

    `until_notice` is written for what ends when somebody says so.
    """
    plain = _without_weekdays(re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip(" 。"))
    if plain is None:
        return None
    for pattern, words in _PLAINER:
        plain = re.sub(pattern, words, plain)
    two = _TWO_DAYS.search(plain)
    if two and int(two[2]) == int(two[1]) + 1:
        plain = f"{plain[: two.start()]}{two[1]}日至{two[2]}日"
    return re.sub(_UNTIL_TOLD, f"至{until_notice}", plain)


def _without_weekdays(text: str) -> str | None:
    """Return a text without the true weekdays behind its dates; None for one that is not true."""
    year, month = 0, 0
    for found in _DATED.finditer(text):
        year, month = int(found[2] or year), int(found[3] or month)
        try:
            day = date(year, month, int(found[4]))
        except ValueError:
            return None
        if day.weekday() != "一二三四五六日".index(found[5].replace("天", "日")):
            return None
    return _DATED.sub(r"\1", text)
