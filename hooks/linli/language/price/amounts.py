"""What a price is, as clerks write it: money, units, discounts; and the named items of 标准."""

import re

from linli.language.cursor import Cursor
from linli.language.errors import Example
from linli.language.numerals import DIGITS
from linli.language.price.refusals import OFF, exact, unknown_price
from linli.language.price.rules import Fixed, Item, Off, Percent, What

UNIT = r"(?:人次|课时|小时|学期|餐|顿|期|天|日|月|次|斤|人|位|份|年)"
SAME_UNIT = {"人次": "次", "日": "天", "顿": "餐", "位": "人"}
# 元 stands behind the number or, as ¥, before it; nothing follows that would make it a different price.
MONEY = (
    r"(?=元 ?\d|\d[\d.]{0,8} ?[元块])元? ?(\d{1,6})(?:\.(\d{1,2}))?(?![\d.]) ?[元块]?+"
    r"(?! ?\d ?[角毛])(?!(?<=块)\d(?!\d))"
)
PER = rf"((?: ?每{UNIT})*) ?"
AFTER = rf"((?:(?: ?/ ?|每|一){UNIT})*)"
DISCOUNT = r"打?(?:(\d{1,3})(?:\.(\d))?|([一二三四五六七八九])([一二三四五六七八九])?) ?折(?:优惠)?"
_FREE = r"免费(?:就餐|用餐|供餐|入托|参加|享用|提供)?|免收(?:餐费|费用)?|免单|全免"
_HALF = r"(?:半价|减半|打?对折)(?:优惠)?"
_LEAD = r"[ 的:]*(?:所有人|人人|均|都|可以|可|享受|享|按|一律|全部)* ?"
_PAY = r"(?:仅|只)?(?:需)?(?:收费|收|付|交|人民币)?"
_NO_NAME = re.compile(
    rf"^[或和及与]$|(?:[-~至到.元块折]|约|大概|最[低高]|不[超低][过于]|低于|至[少多]|{_FREE}|半价|减半|{OFF})$"
)


def take_what(cursor: Cursor) -> What:
    """Take 免费, 6元, 6元/餐, 8折, 半价, 每餐补贴1元; LanguageError for anything else."""
    cursor.take(_LEAD)
    begin = cursor.position
    if cursor.take(_FREE):
        return Fixed(0)
    if cursor.take(_HALF):
        return Percent(500)
    if discount := cursor.take(DISCOUNT):
        return _percent(cursor, begin, *discount.groups())
    if off := cursor.take(rf"{PER}(?:政府|财政|街道|社区)?{OFF}{PER}{MONEY}{AFTER}"):
        exact(cursor, begin)
        return Off(_cents(off[3], off[4]), _unit(cursor, begin, off[1] + off[2] + off[5]))
    if fixed := cursor.take(rf"{PER}{_PAY}{PER}{MONEY}{AFTER}"):
        exact(cursor, begin)
        return Fixed(_cents(fixed[3], fixed[4]), _unit(cursor, begin, fixed[1] + fixed[2] + fixed[5]))
    raise unknown_price(cursor)


def take_item(cursor: Cursor) -> Item | None:
    """Take a named item: “一荤两素 12元”, “托管：500元/期”, “早餐免费”; None where there is none."""
    begin = cursor.position
    found = cursor.take(rf"([^,;。、:]{{1,30}}?)[ :]*{PER}(?<![\d.])(?:{MONEY}{AFTER}|({_FREE}))")
    if not found:
        return None
    name = found[1].strip(" :")
    if not re.search(r"[^\W\d_]", name) or _NO_NAME.search(name):
        cursor.position = begin
        return None
    if found[6]:
        return Item(name, 0)
    exact(cursor, begin)
    return Item(name, _cents(found[3], found[4]), _unit(cursor, begin, found[2] + found[5]))


def _percent(
    cursor: Cursor, begin: int, digits: str | None, fraction: str | None, tens: str | None, ones: str | None
) -> Percent:
    """Read 8折, 8.5折, 85折, 八折, 八五折: between 1折 and 9.9折."""
    whole, part = (digits, fraction or "0") if digits else (str(DIGITS[tens or "零"]), str(DIGITS[ones or "零"]))
    if len(whole) == 2 and whole[0] not in "01" and not fraction:
        whole, part = whole[0], whole[1]
    per_mille = int(whole) * 100 + int(part) * 10
    if len(whole) > 1 or per_mille < 100:
        fix = Example("8.5折") if per_mille else "免费"
        raise cursor.error(begin, cursor.position, "没有“{}”这样的折扣，打折在1折到9.9折之间。", fix)
    return Percent(per_mille)


def _unit(cursor: Cursor, begin: int, words: str) -> str:
    """Return the one unit of a price, "" where none is written; 每人每天 is 天."""
    units = {SAME_UNIT.get(unit, unit) for unit in re.findall(UNIT, words)}
    if len(units) > 1:
        units.discard("人")
    if len(units) > 1:
        raise cursor.error(begin, cursor.position, "“{}”写了两个单位。")
    return units.pop() if units else ""


def _cents(yuan: str, fraction: str | None) -> int:
    return int(yuan) * 100 + int((fraction or "").ljust(2, "0"))
