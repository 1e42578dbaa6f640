"""Wordings that end behind a price or a gift: 的收费标准, 变成每餐15元, 两菜一汤的搭配, 吃几顿算几顿."""

import re

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_BEHIND = rf"(?:(?: ?[/·] ?|每){UNIT})*"
_END = r"(?=[,;。、()]|$)"
_DISH = r"(?:[一二两三四五六七八九十\d](?:个)?(?:大荤|小荤|荤|素|肉|菜|汤|点心|水果|主食|饭))"


def _reckoned_in(found: re.Match[str]) -> str | None:
    """Drop that prices are those after what is given; None where it says of sums that they are given."""
    after = re.search("扣|减|除|后|享受", found[0])
    return "" if after and re.search(_MONEY, found.string[: found.start()]) else None


def _dishes_told(found: re.Match[str]) -> str | None:
    """Keep how many dishes there are as a note; None where no price is before it."""
    return f"({found[1][:2]})" if re.search(rf"{_MONEY}{_BEHIND}$", found.string[: found.start()]) else None


TAILS: tuple[Rewriting, ...] = (
    Rewriting(
        "what meals are made of, said before their prices",
        rf"^(?:[早午晚]餐[、和及]?)+(?:均|都)?(?:搭配|配有|含|为)?{_DISH}{{2,6}},(?=[早午晚]餐)",
        "",
        [("午餐和晚餐搭配1荤1素1汤,早餐2元", "早餐2元")],
        needs="餐",
    ),
    Rewriting(
        "that what is given is reckoned in",
        r"[,;。]?\(?(?:以上|上述|此|该)?(?:价格|收费|金额|标准|费用)?(?:均|都)?(?:已|为|是|已经)(?:扣除|减去|扣减|除去|享受)?(?:政府|财政|各级)?(?:补贴|补助|优惠)(?:金额)?(?:后)?(?:的)?(?:价格|金额|价)?\)?(?=。?$)",
        _reckoned_in,
        [
            ("60-79周岁每餐8元(上述价格均已扣除补贴)", "60-79周岁每餐8元"),
            ("老人8元,以上均为补贴后价格", "老人8元"),
            ("60周岁以上8折,以上均为补贴", "60周岁以上8折,以上均为补贴"),
        ],
        needs="补优",
    ),
    Rewriting(
        "that one buys it of one's own will, behind its price",
        rf"(?<=元)({_BEHIND})[,]?(自愿(?:购买|订购|选购|参加|缴纳))(?=[,;。]|$)",
        r"\1(\2)",
        [("教材费35元自愿购买", "教材费35元(自愿购买)")],
        needs="愿",
    ),
    Rewriting(
        "dishes of a sitting, behind its price",
        rf"(?<=餐)((?:每[份餐人])?{_MONEY}{_BEHIND}),?({_DISH}{{2,6}})(?=[,;。]|$)",
        r"\1(\2)",
        [("午餐8元两荤两素,晚餐6元", "午餐8元(两荤两素),晚餐6元")],
        needs="餐",
    ),
    Rewriting(
        "how many dishes there are, in words in brackets",
        r",?([三四五六][菜样种]\([^()元岁折免\d]{4,40}\))(?=[。]?$)",
        _dishes_told,
        [("18元/人/次,四菜(肉菜、主食、汤/粥)", "18元/人/次(四菜)")],
        needs="菜样种",
    ),
    Rewriting(
        "what it then costs, behind what is taken off",
        rf"((?:补贴|补助|优惠|减免|立减|直减){_MONEY}{_BEHIND}|{_MONEY}(?:的)?(?:补贴|补助|优惠|减免)),(?:也就是"
        rf"|就是|变成|变为|相当于|即)(?:只需|只要|仅需|付|支付)?(?=(?:每{UNIT})*{_MONEY})",
        lambda found: None if re.search(_MONEY, found.string[: found.start()]) else f"{found[1]},自付",
        [
            ("60周岁以上享受3元补贴,变成每餐15元", "60周岁以上享受3元补贴,自付每餐15元"),
            ("18元,60周岁以上享受3元补贴,变成每餐12元", "18元,60周岁以上享受3元补贴,变成每餐12元"),
        ],
        needs="成为是当即",
    ),
    Rewriting(
        "what is given for meals, in short",
        r"(?:^|(?<=[,;。:岁上人者户员有受]))(?:政府|财政|就餐|用餐)*餐[补贴](?:标准)?(?=:|(?:为|是)?(?:每[餐人天])*\d)",
        "补贴",
        [
            ("政府餐补每餐3元,老人实付9元", "补贴每餐3元,老人实付9元"),
            ("餐补:60周岁以上每餐3元", "补贴:60周岁以上每餐3元"),
        ],
        needs="餐",
    ),
    Rewriting(
        "a fee that is reckoned apart, and how much it is",
        rf"([,;](?:餐|伙食|用餐|就餐|材料|教材|保险)费)(?:用)?(?:自愿,?)?(?:另计|另付|另收|另算|自理|自费"
        r"|由(?:家长|个人|本人|家庭|老人)(?:自行)?(?:承担|支付|负担|自理)),"
        rf"(?:按|为|每人)*(?=(?:每{UNIT})*{_MONEY}{_BEHIND}(?:[,;。(]|$))",
        r"\1",
        [
            ("480元/期,餐费另计,20元/天", "480元/期,餐费20元/天"),
            ("托管免费,餐费由家长承担,每餐12元", "托管免费,餐费每餐12元"),
        ],
        needs="费",
    ),
    Rewriting(
        "by what it is settled, meal by meal",
        r",?(?:餐费|费用)?按(?:顿|餐|次)(?:数)?(?:结算|计算|收费),?(?=吃几[顿餐]算几[顿餐])",
        ",",
        [("10元,餐费按顿结算,吃几顿算几顿", "10元,吃几顿算几顿")],
        needs="按",
    ),
    Rewriting(
        "what is given, with its limits between",
        rf"(?:给予|享受|发放)?((?:每{UNIT})*{_MONEY}{_BEHIND})(\([^()元]{{2,20}}\))的?(?:助餐|就餐|用餐|餐费|送餐"
        rf"|政府)*(?:补贴|补助)(?=[,;。]|$)",
        r"补贴\1\2",
        [("给予每餐3元(每天午餐1次,每周5天)的助餐补贴", "补贴每餐3元(每天午餐1次,每周5天)")],
        needs="补",
    ),
    Rewriting(
        "that it is less, of what nobody says how much",
        r"([童生人员户庭者]),?(?:相关|相应|有关|其|部分|的)*费用,?(?=可?以?(?:适当|酌情|申请)*减免)",
        r"\1",
        [("家庭困难的学生,相关费用可适当减免", "家庭困难的学生可适当减免")],
        needs="费",
    ),
    Rewriting(
        "the dishes that one has for it",
        rf"(?<=[,;(])(?:保证|保障|确保|配备|搭配|均为|标准为)?({_DISH}{{2,6}})(?:的)?(?:搭配|配置|配餐|标准|餐标"
        rf"|套餐)?{_END}",
        r"\1",
        [("每天5元,两菜一汤的搭配", "每天5元,两菜一汤"), ("每餐2元,保证一肉两菜", "每餐2元,一肉两菜")],
        needs="肉菜汤荤素饭",
    ),
)
