"""Wordings of what is said beside a price and changes none: 由学校代收, 村集体出资, 采取“…”的方式, 其中70元为托管费."""

import re
from decimal import Decimal

from linli.language.price.contribution_words import GIVER
from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_PER = rf"(?:(?: ?/ ?|每){UNIT})*"
_PART = rf"({_MONEY})(?:为|是|作为|用于)([一-鿿]{{2,8}})"
_NO_PRICE = r"(?:(?![免折价元岁\d,;。:])[^“”]){2,30}?"


def _parts(found: re.Match[str]) -> str | None:
    """Put the parts of a price in brackets behind it; None where they are more than the whole."""
    parts = re.findall(_PART, found[3])
    whole = Decimal(found[1].removesuffix("元"))
    if sum(Decimal(money.removesuffix("元")) for money, _ in parts) > whole:
        return None
    return f"{found[1]}{found[2]}" + "".join(f"(含{money}{name})" for money, name in parts)


ASIDES: tuple[Rewriting, ...] = (
    Rewriting(
        "by what means, said first",
        rf"^(?:通过|采取|采用|按照|实行|以|坚持)(?:“{_NO_PRICE}”|{_NO_PRICE})(?:等)?的?(?:方式|办法|模式|机制|原则)[,:]",
        "",
        [("采取“政府补一点、个人掏一点”的方式,老人每餐交2元", "老人每餐交2元")],
    ),
    Rewriting(
        "who pays, said first",
        rf"^(?:由)?(?:{GIVER}[、和及与]?)+(?:共同)?(?:出资|兜底|保障|买单|筹资|出钱|资助|支持|承担(?:费用)?),",
        "",
        [("村集体出资,70周岁以上免费", "70周岁以上免费")],
    ),
    Rewriting(
        "who comes first",
        r"(?:优先(?:就餐|用餐|入住|报名|服务|入场|安排)|免排队)[,、]?(?:并|且|还)?(?:可)?(?=享|打|按|半价|免费|\d)",
        "",
        [("军人优先就餐,享9折", "军人享9折")],
    ),
    Rewriting(
        "the parts of a price",
        rf"({_MONEY})({_PER}),(?:其中:?)?(?:包含|包括|含)?({_PART}(?:[,、]{_PART})*)(?=$|[;。])",
        _parts,
        [
            ("85元/天,其中70元为托管费,15元为午餐费", "85元/天(含70元托管费)(含15元午餐费)"),
            ("10元,12元为餐费", "10元,12元为餐费"),
        ],
    ),
    Rewriting(
        "who takes the money",
        rf"(?<=元)({_PER}),(由[^,;。()\d]{{1,12}}?(?:代收|收取|收缴|统一收取|代缴|结算|垫付))(?=$|[,;。])",
        r"\1(\2)",
        [("午餐费20元每餐,由学校代收", "午餐费20元每餐(由学校代收)")],
    ),
    Rewriting(
        "that oneself pays it",
        rf"(?<=元)({_PER}),(?:均)?(?:由)?(?:[一-鿿]{{0,6}}(?:个人|本人|家庭|家长|老人))(?:自行)?(?:自付|自理|承担|支付"
        r"|负担|缴纳)(?=$|[,;。])",
        r"\1",
        [("送餐费2元,由服务对象个人自付", "送餐费2元")],
    ),
)
