"""Sums of money as they are written → 12元, 12.5元."""

import re

from linli.language.numerals import DIGITS
from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_HAN = r"[零一二三四五六七八九十百千两]"
_DIGIT = r"[1-9一二三四五六七八九]"
_COUNTED = r"餐份人次个天月位斤顿碗盒杯场节"
"""What 一 or 1 behind 块 may count: 三块一份 is 3元."""
_NUMBER = (
    r"(?:[一二三四五六七八九两]千)?零?(?:[一二三四五六七八九两]百)?零?"
    r"(?:[一二三四五六七八九]?十)?[一二三四五六七八九两]?"
)


def _number(words: str) -> int | None:
    """Return the value of 十二, 一百二十, 两百; None for what is no number."""
    if not re.fullmatch(_NUMBER, words):
        return None
    total, digit = 0, 0
    for sign in words:
        weight = {"十": 10, "百": 100, "千": 1000}.get(sign)
        total, digit = (total + (digit or 1) * weight, 0) if weight else (total, DIGITS[sign])
    return total + digit


def _yuan(found: re.Match[str]) -> str | None:
    number = _number(found[1])
    if number is None:
        return None
    tenth = found[2] or found[3]
    return f"{number}.{_digit(tenth)}元" if tenth else f"{number}元"


def _with_tenth(found: re.Match[str]) -> str:
    return f"{found[1]}.{_digit(found[2])}元"


def _tenths(found: re.Match[str]) -> str:
    return f"0.{_digit(found[1])}元"


def _digit(sign: str) -> str:
    return sign if sign.isdigit() else str(DIGITS[sign])


_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")

MONEY: tuple[Rewriting, ...] = (
    Rewriting(
        "other signs between units",
        rf"(?<=元)( ?/?{UNIT}) ?[・•‧∙\\] ?({UNIT})(?=$|[,;。() 的]|标准|执行|收取)",
        r"\1/\2",
        [("60元/人・天", "60元/人/天"), ("500元人\\期", "500元人/期")],
        needs="・•‧∙\\",
    ),
    Rewriting(
        "a unit that touches a sum",
        r"(?<=元)([人生床]/(?:月|天|期|学期|年|次|餐|课时))(?=$|[,;。() 的]|标准|执行|收取)",
        r"/\1",
        [("500元人/期", "500元/人/期")],
        needs="/",
    ),
    Rewriting(
        "a dot or a stroke between people and their price",
        r"(?<=[上下岁人者户员]) ?[·•/] ?(?=\d{1,4}(?:\.\d{1,2})?元)",
        "",
        [("60-69周岁/10元、80周岁以上·6元", "60-69周岁10元、80周岁以上6元"), ("15元/人", "15元/人")],
        needs="·•/",
    ),
    Rewriting(
        "strokes of a table",
        r" ?\| ?(?=$|[;。])|(?<=[一-鿿)]) ?\| ?(?=[^|]*元)",
        lambda found: " " if found.end() < len(found.string) and found.string[found.end()] not in ";。" else "",
        [("三人间|700元/月|", "三人间 700元/月")],
        needs="|",
    ),
    Rewriting(
        "formal figures",
        r"[壹贰叁肆伍陆柒捌玖拾佰仟]+(?=元|圆|块)",
        lambda found: found[0].translate(_FORMAL),
        [("贰拾元", "二十元")],
        needs="壹贰叁肆伍陆柒捌玖拾佰仟",
    ),
    Rewriting(
        "元",
        r"(?<=[\d一二三四五六七八九十百千两])(?:块钱|元钱|元整|元人民币|块(?=[一1][餐份人次个天月位斤顿碗盒杯场节])"
        r"|块(?![\d一二三四五六七八九])|圆|蚊)",
        "元",
        [("10块钱一餐", "10元一餐"), ("12块", "12元")],
        needs="块钱整圆蚊民",
    ),
    Rewriting(
        "the sign before",
        rf"(?<!\d)(?<!{_HAN})(?:人民币|元) ?(\d{{1,6}}(?:\.\d{{1,2}})?)(?![\d.,]| ?[元块])",
        r"\1元",
        [("元12.50", "12.50元"), ("12元10元", "12元10元")],
    ),
    Rewriting("人民币", r"人民币(?= ?\d)", "", [("人民币12元", "12元")], needs="币"),
    Rewriting(
        "other currencies' words",
        r"(?:港币|港元|新台币|台币|NT\$|HK\$|\$|RMB|CNY) ?(?=\d)(\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?)元?",
        r"\1元",
        [("每位港币28元", "每位28元"), ("$10", "10元")],
        needs="港台$RC",
    ),
    Rewriting(
        "thousands",
        r"(?<![\d.])(\d{1,3}),(\d{3}(?:\.\d{1,2})?)(?=元)",
        r"\1\2",
        [("1,200元/月", "1200元/月")],
        needs=",",
    ),
    Rewriting(
        "块五",
        rf"(\d{{1,6}})块({_DIGIT})(?![\d{_COUNTED}])(?:[角毛](?:钱)?)?",
        _with_tenth,
        [("12块5", "12.5元"), ("3块五", "3.5元")],
        needs="块",
    ),
    Rewriting(
        "元角",
        rf"(\d{{1,6}})[元块] ?({_DIGIT})[角毛](?:钱)?",
        _with_tenth,
        [("12元5角", "12.5元")],
        needs="角毛",
    ),
    Rewriting(
        "money in characters",
        rf"(?<!{_HAN})(?<!\d)({_HAN}+)"
        rf"(?:元(?:({_DIGIT})[角毛])?|块(?:钱|(?:({_DIGIT})[角毛]?(?![\d{_COUNTED}])))?)",
        _yuan,
        [("十二元", "12元"), ("三块五", "3.5元"), ("一百二十元", "120元")],
    ),
    Rewriting(
        "角",
        rf"(?<![\d.元块])({_DIGIT})(?:角|毛)(?:钱)?",
        _tenths,
        [("5角", "0.5元"), ("八毛钱", "0.8元")],
        needs="角毛",
    ),
)
