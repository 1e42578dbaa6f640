"""Wordings in which reports tell of prices: 变成每餐15元, 打8折即12元, 由10元降至8元, 90岁以上则是免费的."""

import re
from decimal import Decimal

from linli.language.numerals import DIGITS
from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"


def _left(found: re.Match[str]) -> str | None:
    """Drop what is left to pay where it is what was taken off the first price of the line."""
    whole = re.search(_MONEY, found.string)
    sums = [Decimal(re.findall(_MONEY, words)[0].removesuffix("元")) for words in (found[1], found[2])]
    return found[1] if whole and Decimal(whole[0].removesuffix("元")) == sum(sums) else None


def _as_reckoned(found: re.Match[str]) -> str | None:
    """Drop what a discount makes where it is that of the one price of the line; None where nobody can tell."""
    before = re.findall(_MONEY, found.string[: found.start()])
    tenths = re.findall(r"[\d.]+|[一二三四五六七八九]", found[1])
    if len(before) != 1 or not tenths:
        return None
    digits = "".join(str(DIGITS.get(sign, sign)) for sign in tenths)
    part = Decimal(digits) / (100 if digits.isdigit() and len(digits) == 2 else 10)
    return found[1] if Decimal(before[0].removesuffix("元")) * part == Decimal(found[2].removesuffix("元")) else None


REPORTED: tuple[Rewriting, ...] = (
    Rewriting(
        "how it is, in the speech of a report",
        rf"(?<=[岁上下人者])(?:的)?(?:则?是|则)(?=(?:\d[\d.]*|[一二三四五六七八九]{{1,2}})折|半价|免费|(?:每{UNIT})?{_MONEY})|(?<=免费)的(?=$|[,;。])",
        "",
        [("60-69周岁是九折", "60-69周岁九折"), ("90周岁以上的老人则是免费的", "90周岁以上的老人免费")],
        needs="是则的",
    ),
    Rewriting(
        "the favour of a discount",
        r"(?<=[\d一二三四五六七八九]折)的(?:优惠|价格|折扣)(?:价)?(?=$|[,;。])",
        "",
        [("60-69周岁享受8.5折的优惠", "60-69周岁享受8.5折")],
        needs="折",
    ),
    Rewriting(
        "what somebody has of a discount, in the speech of a report",
        r"(?<=[人者户员上下件证])(?:还|则|就|都|均)?(?:能够?|可以?)?(?:分别)?(?:享受到?|享有)"
        r"(?=(?:\d[\d.]*|[一二三四五六七八九]{1,2}) ?折(?:[,;。]|$))",
        "",
        [("凭有效证件可以享受7.5折", "凭有效证件7.5折"), ("60周岁以上能享受到九折", "60周岁以上九折")],
        needs="折",
    ),
    Rewriting(
        "what it becomes",
        rf"({_MONEY}的?(?:补贴|补助|优惠|减免)|(?:补贴|补助|优惠|减免){_MONEY}),?(?:变成|变为|也就是|相当于|实际只需|就是)((?:每[餐份])?{_MONEY})(?:/[餐份])?(?=$|[;。])",
        _left,
        [
            ("18元,60周岁以上补贴3元,变成每餐15元", "18元,60周岁以上补贴3元"),
            ("18元,60周岁以上补贴3元,变成每餐12元", "18元,60周岁以上补贴3元,变成每餐12元"),
        ],
        needs="变实也就相",
    ),
    Rewriting(
        "that one may have, in the speech of a report",
        r"(?<=[人者户员上下]),?(?:还|则|就|都|均|也)(?:可以?|能够?)(?=享受|补贴|优惠|减|打|免)",
        "",
        [("60周岁以上的老年人,还可以享受3元补贴", "60周岁以上的老年人享受3元补贴")],
        needs="还则就都均也",
    ),
    Rewriting(
        "in the shop",
        r"(?<=[证卡人者户员上])(?:到店|进店|来店)(?:消费|就餐)?(?=享|打|按|\d|[一二三四五六七八九]{1,2}折)",
        lambda found: None if re.search("上门|外[送卖带]|自[提取]|堂食|店.*店", found.string) else "",
        [
            ("持退伍证到店享受7.5折", "持退伍证享受7.5折"),
            ("上门15元,80周岁以上到店免费", "上门15元,80周岁以上到店免费"),
        ],
        needs="店",
    ),
    Rewriting(
        "a price of before, and of now",
        rf"(?:从|由)(?:原来的?)?{_MONEY}(?:/{UNIT})?(?:降至|降为|降到|减至|减为|优惠至|优惠到|调整为|下调至|下调为)(?={_MONEY})",
        "",
        [("60周岁以上老人每餐由10元降至8元", "60周岁以上老人每餐8元")],
        needs="从由",
    ),
    Rewriting(
        "what a discount makes, behind it",
        rf"((?:打|享|享受)?(?:\d(?:\.\d)?|[一二三四五六七八九]{{1,2}}) ?折)"
        rf"(?:\(|,?即|,?也就是|,?就是)(?:每[餐份])?({_MONEY})(?:/[餐份])?\)?(?=$|[,;。])",
        _as_reckoned,
        [
            ("15元,60周岁以上老人打8折(12元)", "15元,60周岁以上老人打8折"),
            ("15元,60周岁以上老人打8折即10元", "15元,60周岁以上老人打8折即10元"),
            ("60周岁以上老人打8折(12元)", "60周岁以上老人打8折(12元)"),
        ],
        needs="折",
    ),
    Rewriting(
        "to eat by a card",
        r"(?<=[卡证码])(?:就餐|用餐)的(?=\d{2,3}(?:-\d{2,3})?周岁|老人|老年人)",
        "",
        [("凭助老卡就餐的60周岁以上老人", "凭助老卡60周岁以上老人")],
        needs="餐",
    ),
    Rewriting(
        "half of it is theirs",
        r"(?<=[人者户员上生])(?:只需|仅需|只|仅|需)?(?:自付|承担|支付|负担|付|出|交)一半(?:的?(?:餐费|费用|价格|饭钱))?(?=$|[,;。)])",
        "半价",
        [("60周岁以上老人承担一半餐费", "60周岁以上老人半价"), ("老人只付一半", "老人半价")],
        needs="半",
    ),
    Rewriting(
        "a portion of what is given away",
        r"免费(?:提供|赠送|供应|领取|享用)[一1](?:份|杯|碗|个)(?=豆浆|牛奶|粥|汤|水果|酸奶|例汤|早餐|午餐|晚餐|米饭)",
        "免费提供",
        [("65周岁以上老人免费提供一份豆浆", "65周岁以上老人免费提供豆浆")],
        needs="份杯碗个",
    ),
    Rewriting(
        "all the more",
        r"(?<=[人者户员上])更(?:是)?(?=只|仅|每|\d|免费|享)",
        "",
        [("老人更是只要6元", "老人只要6元")],
        needs="更",
    ),
)
