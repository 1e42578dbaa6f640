"""Wordings of what is given by age, where 补贴 is said once for all the sums: in a heading, before or behind them."""

import re
from decimal import Decimal

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_PER = rf"(?:(?: ?/ ?|每){UNIT})*"
_BAND = r"\d{2,3}(?:-\d{2,3})?周岁(?:以上)?(?:的?(?:老年人|老人))?"
_BAND_SUM = rf"{_BAND} ?(?:每{UNIT})* ?{_MONEY}{_PER}"
_OTHERS_SUM = rf"(?:[一-鿿]{{2,8}}(?:每{UNIT})*{_MONEY}{_PER}|(?:{_BAND}|[一-鿿]{{2,8}})免费)"


def _of_each(found: re.Match[str], group: int = 1) -> str:
    """Write 补贴 before every sum behind a heading that speaks of what is given."""
    sums = rf"(?<![\d.])((?:每{UNIT} ?)*)(?=\d{{1,4}}(?:\.\d{{1,2}})?元)"
    pieces = re.split(r"([,;。、])", found[group])
    return "".join(
        piece if re.search(r"补|免|自付|折|优惠|减", piece) else re.sub(sums, r"补贴\1", piece, count=1)
        for piece in pieces
    )


def _of_each_favour(found: re.Match[str]) -> str | None:
    """Write 补贴 before sums that grow with the ages, leave sums that fall, which are prices; None for all others."""
    bands = re.findall(rf"{_BAND} ?(?:每{UNIT})* ?({_MONEY})", found[1])
    sums = [Decimal(money.removesuffix("元")) for money in bands]
    others = "免费" in found[1] or len(bands) < len(re.findall(_MONEY, found[1]))
    if len(sums) < 2 or len(set(sums)) < len(sums):
        return None
    ages = [int(age) for age in re.findall(r"(\d{2,3})(?:-\d{2,3})?周岁", found[1])]
    by_age = [money for _, money in sorted(zip(ages, sums, strict=False))]
    if by_age == sorted(sums, reverse=True):
        return found[1]
    if others or by_age != sorted(sums):
        return None
    return re.sub(rf"((?:每{UNIT})*)(?={_MONEY})", r"补贴\1", found[1])


def _of_each_band(found: re.Match[str]) -> str:
    """Write 补贴 before every sum where the sums grow with the ages, as no prices do; else leave the doubt."""
    bands = re.findall(rf"({_BAND}) ?((?:每{UNIT})*) ?({_MONEY})({_PER})", found[1])
    sums = [Decimal(money.removesuffix("元")) for _, _, money, _ in bands]
    if sums != sorted(set(sums)):
        return f"{found[1]} 补贴"
    return "、".join(f"{ages}补贴{each}{money}{per}" for ages, each, money, per in bands)


def _of_each_more(found: re.Match[str]) -> str | None:
    """Write 补贴 before two or more bare sums that grow with the ages: no price does; None where one sum alone does."""
    sums = [Decimal(money.removesuffix("元")) for money in re.findall(_MONEY, found[0])]
    ages = [int(age) for age in re.findall(r"(\d{2,3})(?:-\d{2,3})?周岁", found[0])]
    if sums != sorted(set(sums)) or ages != sorted(set(ages)):
        return None
    return found[1] + re.sub(rf"((?:每{UNIT})*)(?={_MONEY})", r"补贴\1", found[2])


def _given_to_each(found: re.Match[str]) -> str | None:
    """Write 补贴 behind every band of a list that what is given stands before; None where the sums do not grow."""
    bands = re.findall(rf"({_BAND}) ?((?:每{UNIT})*) ?({_MONEY})({_PER})", found[1])
    sums = [Decimal(money.removesuffix("元")) for _, _, money, _ in bands]
    if sums != sorted(set(sums)):
        return None
    return "、".join(f"{ages}补贴{each}{money}{per}" for ages, each, money, per in bands)


def _standards(found: re.Match[str]) -> str | None:
    """Write 补贴 before the sums of bands whose standard it is; None where they do not grow."""
    sums = [Decimal(money.removesuffix("元")) for money in re.findall(_MONEY, found[0])]
    if sums != sorted(set(sums)):
        return None
    return f"{found[1]}补贴{found[2]}" + re.sub(r"的?(?:标准)?(?:为|是) ?(?=每|\d)", "补贴", found[3])


BANDS: tuple[Rewriting, ...] = (
    Rewriting(
        "what is given by a standard that is told in full",
        r"^(?:对)?按(?:照)?([^。]*(?:补贴|补助|优惠)[^。]*\d元?(?:/[餐次天月])?)的?标准(?:给予|发放|进行|予以)*(?:就餐|用餐|助餐)?(?:补贴|补助|优惠)(?=。?$)",
        r"\1",
        [
            (
                "按60-69周岁每餐补助2元、70周岁以上每餐补助3元的标准给予补贴",
                "60-69周岁每餐补助2元、70周岁以上每餐补助3元",
            )
        ],
        needs="按",
    ),
    Rewriting(
        "what is given, said before the first of several bands",
        rf"(?:^|(?<=[,;。]))(?:由)?(?:政府|财政|民政|村集体|社区|街道)*(?:给予|分别)?(?:补贴|补助|优惠|减免)(?:标准|金额)?(?:为|给)?"
        rf"({_BAND_SUM}(?:[、,;和] ?{_BAND_SUM})*)(?=$|[。;])",
        _given_to_each,
        [
            ("12元,政府补贴60-79周岁老人2元,80周岁以上老人4元", "12元,60-79周岁老人补贴2元、80周岁以上老人补贴4元"),
            ("12元,政府补贴60-79周岁老人4元,80周岁以上老人2元", "12元,政府补贴60-79周岁老人4元,80周岁以上老人2元"),
        ],
        needs="补优减",
    ),
    Rewriting(
        "the standards of what is given, by age",
        rf"({_BAND}(?:的|户籍)*(?:老年人|老人|长者)?)(?:的)?(?:就餐|用餐|助餐|餐费)?(?:补贴|补助|优惠)标准(?:为|是|:)((?:每{UNIT})*{_MONEY}{_PER})"
        rf"((?:[、,;] ?{_BAND}(?:的)?(?:标准)?(?:为|是) ?(?:每{UNIT})*{_MONEY}{_PER})+)(?=$|[。])",
        _standards,
        [
            (
                "60-69周岁老人补助标准为每餐2元,70周岁以上为每餐3元",
                "60-69周岁老人补贴每餐2元,70周岁以上补贴每餐3元",
            ),
            ("60-69周岁老人补助标准为每餐4元,70周岁以上为每餐3元",) * 2,
        ],
        needs="准",
    ),
    Rewriting(
        "what is given by age, said behind all the sums",
        rf"^({_BAND_SUM}(?:[、,;] ?{_BAND_SUM})+)[, ]?(?:均|都|以上)*(?:为|是)?(?:每{UNIT})*的?"
        r"(?:政府|财政|就餐|用餐|餐费|助餐)?(?:补贴|补助)(?:标准|金额)?$",
        _of_each_band,
        [
            ("65-69周岁2元、70-79周岁3元、80周岁以上5元补贴", "65-69周岁补贴2元、70-79周岁补贴3元、80周岁以上补贴5元"),
            ("60-69周岁8元、70周岁以上5元补贴", "60-69周岁8元、70周岁以上5元 补贴"),
        ],
        needs="补",
    ),
    Rewriting(
        "a heading of favours, before bare sums",
        rf"^(?:老年人|老人|长者|就餐|用餐|助餐|餐费|享受|按年龄段?|服务|收费|点位)*优惠(?:标准|政策|办法|金额)?(?:为|如下)?:"
        rf"({_BAND_SUM}(?:[、,;] ?(?:{_BAND_SUM}|{_OTHERS_SUM}))+)(?=。?$)",
        _of_each_favour,
        [
            ("优惠标准:60-79周岁2元,80周岁以上3元", "60-79周岁补贴2元,80周岁以上补贴3元"),
            ("优惠标准:60-79周岁8元,80周岁以上6元", "60-79周岁8元,80周岁以上6元"),
            ("点位优惠:60-74周岁8元、75-85周岁7元、低保6元", "60-74周岁8元、75-85周岁7元、低保6元"),
            ("优惠:60-74周岁2元、75-85周岁3元、低保6元",) * 2,
            ("优惠标准:60-79周岁8元,80周岁以上8元", "优惠标准:60-79周岁8元,80周岁以上8元"),
        ],
        needs="优",
    ),
    Rewriting(
        "a heading of what is given",
        r"^(?:(?:年?满)?60周岁(?:及)?以上(?:的)?|老年人|老年|老人|的|就餐|用餐|助餐|配餐|送餐|可|享受|政府|财政|餐费|每餐"
        r"|每人每餐|按年龄段?|托管|服务|生活|长者)*(?:补贴|补助)(?:标准|金额|政策|办法)?(?:为|如下|具体)?:"
        r"(.*)$",
        _of_each,
        [
            ("补贴标准:60-69周岁2元,70周岁以上每餐3元", "60-69周岁补贴2元,70周岁以上补贴每餐3元"),
            ("补贴:60周岁以上补贴2元", "60周岁以上补贴2元"),
        ],
        needs=":",
    ),
    Rewriting(
        "a heading of what is given for one meal",
        r"^([早午晚]餐)(?:补贴|补助)(?:标准|金额)?(?:为)?:([^:]*)$",
        lambda found: _of_each(found, 2).replace("补贴", f"{found[1]}补贴"),
        [("午餐补贴:户籍60周岁以上3元,80周岁以上5元", "户籍60周岁以上午餐补贴3元,80周岁以上午餐补贴5元")],
        needs=":",
    ),
    Rewriting(
        "what is given by age, said before the first sum",
        rf"((?:{_BAND})(?:户籍|的|每{UNIT})*(?:老年人|老人|长者)?(?:每{UNIT})*(?:补贴|补助|优惠|减免|立减|减|补)(?:每{UNIT})*{_MONEY}{_PER})"
        rf"((?:[、,;] ?{_BAND_SUM}){{2,}})(?=$|[。])",
        _of_each_more,
        [
            ("60周岁以上优惠2元,70周岁以上3元,80周岁以上4元", "60周岁以上优惠2元,70周岁以上补贴3元,80周岁以上补贴4元"),
            ("60周岁以上优惠2元,70周岁以上3元", "60周岁以上优惠2元,70周岁以上3元"),
            ("60周岁以上优惠2元,70周岁以上6元,80周岁以上4元", "60周岁以上优惠2元,70周岁以上6元,80周岁以上4元"),
        ],
        needs="补优减",
    ),
)
