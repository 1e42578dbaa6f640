"""What a line of dishes says beside their names: how much of one, its price, its set, which of them one may choose."""

import re

from linli.language.cursor import lexeme
from linli.language.script import TO_SIMPLIFIED

READ_AS = str.maketrans(dict(TO_SIMPLIFIED))
"""For str.translate: every traditional character as the simplified one that it is read as."""

_PIECES = r"(?:个|份|只|块|片|碗|杯|盒|根|枚|粒|串|盅|袋|瓶|毫升|ml|mL)"
_MUCH = (
    rf"[×✕xX*][ ]?\d{{1,2}}{_PIECES}?|\d{{1,3}}(?:\.\d)?[ ]?{_PIECES}"
    r"|[¥￥]?\d{1,3}(?:\.\d{1,2})?[ ]?元(?:[/／每一](?:份|斤|个|只|碗|盘))?"
)
_BEHIND = lexeme(rf"[ 　]*(?P<much>{_MUCH})$")
_GRAMS = lexeme(r"[ 　]*(?P<grams>\d{1,4})[ ]?(?:克|g|G)$")
_CHOOSE = r"(?P<of>[任二两三四五六])选(?P<take>[一二两三1-3])(?:[种样个份])?"
_CHOICE = lexeme(rf"[ 　]*(?P<bracket>[（(])?(?P<choice>{_CHOOSE})(?(bracket)[）)])$")
_REMARK = lexeme(rf"[（(](?:{_MUCH}|{_CHOOSE}|[A-Za-z\d]号?套餐|套餐[A-Za-z\d]|[A-D甲乙丙]餐|餐标\d{{1,3}}元)[）)]$")
_COUNTS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
SITTINGS = (
    r"早餐|早饭|早点|午餐|中餐|午饭|中饭|午点|晚餐|晚饭|夜宵|加餐|(?:今[日天]|本[日周]|周|星期|礼拜)[一二三四五六日天]?"
    r"|\d{1,2}月\d{1,2}日"
)
_DIETS = (
    "普通|老年|老人|长者|儿童|营养|养生|软|半流|流|回族|清真|民族|素食|素"
    "|糖尿病|低糖|低盐|低脂|控糖|高血压|病号|特需|少油少盐"
)
COMPOSED = r"(?:[一二两三四五六\d]个?(?:大荤|小荤|荤菜|素菜|荤|素|菜|汤|饭|主食|点心|水果))"
_SETS = lexeme(
    r"[ 　]*((?:\d{1,3}元|[A-Za-z\d一二三四甲乙丙]号?|[一-鿿]{1,5})?(?:套餐|份饭)[A-Za-z\d一二三甲乙丙]?"
    rf"|(?:{_DIETS})餐?食?|(?:本|今|每)[日天周](?:特色|推荐|特供|一菜)|(?:特色|招牌|推荐|新)菜|[A-Da-d一二三]号?窗口?"
    r"|[A-Da-d甲乙丙]餐|餐标\d{1,3}元"
    rf"|(?:营养|老火|养生|滋补|今日|靓)汤|{COMPOSED}{{2,5}})[ 　]*[：:][ 　]*"
)


def set_heading(piece: str) -> re.Match[str] | None:
    """Find the set that dishes belong to, at the head of them: “A套餐：”, “清真餐：”; group 1 is its name."""
    found = _SETS.match(piece)
    return None if found and re.fullmatch(SITTINGS, found[1]) else found


def bracketed(dish: str) -> tuple[str, str]:
    """Put how much of a dish there is, or its price, in brackets behind its name; return its grams apart.

    “红烧肉12元” → (“红烧肉（12元）”, “”); “红烧肉50克” → (“红烧肉”, “50克”).
    """
    if grams := _GRAMS.search(dish):
        name = dish[: grams.start()]
        return (name, f"{int(grams['grams'])}克") if name else (dish, "")
    much = _BEHIND.search(dish)
    name = dish[: much.start()] if much else ""
    return (f"{name}（{much['much'].replace(' ', '')}）", "") if much and name else (dish, "")


def choice_behind(dish: str) -> tuple[str, str, int]:
    """Return a dish without the choice behind it, its words and of how many it is, 0 where they do not say.

    “牛奶二选一” → (“牛奶”, “二选一”, 2); “牛奶” → (“牛奶”, “”, 0).
    """
    found = _CHOICE.search(dish.translate(READ_AS))
    if not found or not dish[: found.start()]:
        return dish, "", 0
    return dish[: found.start()], found["choice"], _COUNTS.get(found["of"], 0)


def without_remark(dish: str) -> str:
    """Return a dish without a bracket that changes nothing of what it is: “红烧肉（12元）” → “红烧肉”."""
    return _REMARK.sub("", dish)
