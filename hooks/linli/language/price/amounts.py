"""What a price is, in normal wording: 免费, 8元/餐, 8折, 半价, 补贴1元, 自付3元; and what it is of."""

from dataclasses import dataclass, replace
from decimal import Decimal

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example
from linli.language.numerals import DIGITS
from linli.language.price.objects import OBJECT
from linli.language.price.refusals import exact, unknown_price
from linli.language.price.rules import FULL, Fixed, Off, Percent, What
from linli.language.price.units import BEFORE, BEHIND, UNIT, unit_of
from linli.language.price.wordings import LESS

SUM = (
    r"(?<![\d.])(\d{1,6})(?:\.(\d{1,2}))?(?![\d.]) ?元(?!(?!1(?:位|份|人|餐|次|个|碗|盒|斤|小时|天|张|件"
    r"|顿))\d)(?! ?[角毛])"
)
DISCOUNT = r"(?:(\d{1,3})(?:\.(\d))?|([一二三四五六七八九])([一二三四五六七八九])?) ?折"
_LEAD = (
    r"[ 的:,]*(?:可以|可|均|都|同样享受|同享|享受|享有|享|所有人|人人|全部|一律|统一|按|以|为|是|就餐|用餐|消费|堂食"
    r"|参加|入园|入托|进餐|还|则|就)*[ :]?"
)
_PART = r"[一二三四五六七八九]"
ADDED = (
    r"(?:在此基础上|在此基础之上|基础上|在上述优惠基础上|在享受上述优惠的基础上)?[, ]?(?:可)?(?:再|另行|另"
    r"|额外|叠加|折上)(?:享受|享)?"
)
GENERAL_FEE = r"(?:总价|总额|餐费|费用|价格|收费|就餐费|用餐费)"


@dataclass(frozen=True, slots=True)
class Amount:
    """What a piece says beside whom it is for; `fee` is what it calls the price (餐费)."""

    what: What
    of: tuple[str, ...] = ()
    added: bool = False
    own: bool = False
    fee: str = ""


def take_amount(cursor: Cursor) -> Amount:
    """Take 免费, 6元/餐, 8折, 每餐补贴1元, 米饭免费, 免费送餐, 再减2元, 自付3元; LanguageError for anything else."""
    added = cursor.take(rf"[ 的:,]*{ADDED}") is not None
    cursor.take(_LEAD)
    begin = cursor.position
    if free := cursor.take(
        rf"(?:免费|免收|免去|免除|免|赠送|送)(?:提供|享受|供应|赠送|办理|领取|享用|收"
        rf"|加)?({OBJECT}(?:[、和及]{OBJECT})*)(?:费)?(?:一份|1份)?(?=$|[,;。、) (])"
    ):
        return Amount(Fixed(0), tuple(lexeme("[、和及]").split(free[1])))
    of = take_objects(cursor)
    fee = None if of else cursor.take(GENERAL_FEE)
    cursor.take(_LEAD)
    added = added or cursor.take(rf"(?:再|另)(?={LESS}|\d[\d.]*折|每)") is not None
    own = cursor.take("自付 ?") is not None
    return Amount(_what(cursor, begin, own=own), of, added, own, fee[0] if fee else "")


def take_objects(cursor: Cursor) -> tuple[str, ...]:
    """Take what a reduction is of: 早餐; 午餐、晚餐; 送餐费."""
    begin = cursor.position
    found: list[str] = []
    while one := cursor.take(rf"({OBJECT})(?:各|均|都|分别)?"):
        found.append(one[1])
        joint = cursor.position
        if not cursor.take(rf" ?[、和及与] ?(?={OBJECT})"):
            break
        begin = joint
    if not found:
        cursor.position = begin
    cursor.take(" ")
    return tuple(found)


def _what(cursor: Cursor, begin: int, *, own: bool) -> What:
    if not own:
        cursor.take(rf"(?:每{UNIT})+(?= ?(?:免费|半价|全价|原价的|\d[\d.]* ?折|[一二三四五六七八九]{{1,2}}折))")
    if not own and cursor.take(r"免费"):
        return Fixed(0)
    if not own and cursor.take(r"半价"):
        return Percent(500)
    if not own and cursor.take(r"全价"):
        return Percent(FULL)
    if not own and (share := cursor.take(rf"原价的({_PART})分之({_PART})")):
        return _capped(cursor, _share(cursor, begin, DIGITS[share[2]], DIGITS[share[1]]))
    if not own and (discount := cursor.take(DISCOUNT)):
        return _capped(cursor, _percent(cursor, begin, *discount.groups()))
    if not own and (off := cursor.take(rf"{BEFORE}{LESS}(?:标准)?(?:为|是|:)?{BEFORE}{SUM}{BEHIND}")):
        exact(cursor, begin)
        return Off(cents(off[3], off[4]), _unit(cursor, begin, off[1] + off[2] + off[5]))
    if fixed := cursor.take(rf"{BEFORE}(?:自付 ?)?{BEFORE}{SUM}{BEHIND}"):
        exact(cursor, begin)
        return Fixed(cents(fixed[3], fixed[4]), _unit(cursor, begin, fixed[1] + fixed[2] + fixed[5]))
    raise unknown_price(cursor)


def _capped(cursor: Cursor, what: Percent) -> Percent:
    """Take the most that is taken off where it touches a discount: 8折封顶3元."""
    most = take_cap(cursor) if cursor.sees(r"(?:最高|最多|封顶|上限)") else None
    return what if most is None else replace(what, most=most)


def _share(cursor: Cursor, begin: int, part: int, whole: int) -> Percent:
    if part >= whole:
        raise cursor.error(begin, cursor.position, "“{}”不比原价少。", Example("原价的三分之一"))
    return Percent(part, whole=whole)


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


def take_unit(cursor: Cursor, begin: int, words: str) -> str:
    """Return the unit of the words around a price; LanguageError where there are two."""
    return _unit(cursor, begin, words)


def _unit(cursor: Cursor, begin: int, words: str) -> str:
    unit = unit_of(words)
    if unit is None:
        raise cursor.error(begin, cursor.position, "“{}”写了两个单位。", Example("补贴3元/餐"))
    return unit


def cents(yuan: str, fraction: str | None) -> int:
    """Return an amount of money in 分."""
    return int(Decimal(f"{yuan}.{fraction or 0}") * 100)


def take_cap(cursor: Cursor) -> int | None:
    """Take the most that is taken off: 最高3元, 每餐最高补贴3元, 3元封顶, 最多减3元."""
    found = cursor.take(
        rf" ?(?:每餐|每次|每人每餐|单次)?(?:最高|最多|上限|至多|不超过|封顶|{LESS}|为)*(?:最高|最多|上限|至多"
        rf"|不超过|封顶)(?:{LESS}|为|不超过)*{SUM}(?:封顶)?(?:[/每](?:餐|次))?|{SUM}封顶"
    )
    if not found:
        return None
    return cents(found[1], found[2]) if found[1] else cents(found[3], found[4])
