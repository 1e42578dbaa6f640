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
        "for nothing, and where they eat",
        r"(?:都是|均是|都|均)?免费(?:在|到|去)[一-鿿]{0,8}(?:食堂|饭堂|餐厅|助餐点)(?:里|内)?(?:吃饭|就餐|用餐)(?=$|[,;。])",
        "免费",
        [("70周岁以上的老人都是免费在幸福食堂吃饭", "70周岁以上的老人免费")],
        needs="免",
    ),
    Rewriting(
        "a meal for nothing that they have",
        r"(?:享用|享受|获得)到?免费的?(?:(?:餐食|用餐|就餐|饭菜|餐)|([早午晚]餐))(?=$|[,;。])",
        lambda found: f"{found[1] or ''}免费",
        [("75周岁以上老人享用免费餐食", "75周岁以上老人免费"), ("老人享受免费午餐", "老人午餐免费")],
        needs="免",
    ),
    Rewriting(
        "figures of a discount in quotes",
        r"“([一二三四五六七八九]{1,2}|\d(?:\.\d)?)”折",
        r"\1折",
        [("军人“八一”折", "军人八一折")],
        needs="“",
    ),
    Rewriting(
        "whoever comes to the shop",
        r"(?:^|(?<=[,;。]))(?:对)?(?:所有)?(?:到店|来店|进店|前来)(?:用餐|就餐|消费)?的(?=[一-鿿\d])",
        "",
        [("对所有到店用餐的现役军人8折", "现役军人8折")],
        needs="店前",
    ),
    Rewriting(
        "for ever, of a discount",
        r"(?:实行|享受|给予)?(?:终身|长期|常年)(?=(?:享受|享)?(?:\d(?:\.\d)?|[一二三四五六七八九]{1,2})折)",
        "",
        [("退役军人实行终身八一折", "退役军人八一折")],
        needs="终长常",
    ),
    Rewriting(
        "that something more is taken off, where nothing was yet",
        r"(?<=[人者户员上]),?(?:还|就|都)?(?:可以?|能够?)再(?=减|优惠|补贴|便宜|立减)",
        lambda found: None if re.search("折|补|减|优惠", found.string[: found.start()]) else "",
        [
            ("套餐15元,75周岁以上的老年人还能再减7元", "套餐15元,75周岁以上的老年人减7元"),
            ("60周岁以上9折,残疾人还能再减2元", "60周岁以上9折,残疾人还能再减2元"),
        ],
        needs="再",
    ),
    Rewriting(
        "in the dining hall, said first",
        r"^(?:餐厅|食堂|饭堂|店)(?:里|内)?的?(?=(?:一日三餐|三餐|[早午晚]餐|理发|助浴|套餐)[一-鿿]{0,6}\d)",
        "",
        [("餐厅里的一日三餐仅需15元", "一日三餐仅需15元")],
        needs="厅堂店",
    ),
    Rewriting(
        "what a thing costs some kinds of people",
        r"(?:^|(?<=[;。]))(?:店里|店内|本店|这里)?([一-鿿]{2,6}?)的?(?:价格|收费|票价|费用)(?:标准)?(?:分别)?(?:为|是)(?=成人|大人|儿童|男|女|老人|老年人|学生|\d{1,3}(?:-\d{1,3})?周岁)",
        r"\1:",
        [("店里理发的价格为男士60元,女士80元", "理发:男士60元,女士80元")],
        needs="价费",
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
