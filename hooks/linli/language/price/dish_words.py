"""Wordings of meals and dishes and their prices: 8元套餐：一荤一素, 3元即可享用三餐, 每份盒饭15元, 米饭免费续."""

import re

from linli.language.price.count_words import EACH_SITTING, of_each_sitting
from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_BEHIND = rf"(?:(?: ?/ ?|每){UNIT})*"
_FULL = {"早": "早餐", "中": "午餐", "午": "午餐", "晚": "晚餐"}
_DISH = r"(?:[一二两三四五六七八九十\d](?:个)?(?:大荤|小荤|荤|素|菜|汤|点心|水果|主食|饭))"
_DISH_TOLD = r"(?:[一二两三四五六七八九十\d](?:个)?(?:大荤|小荤|荤菜|素菜|荤|素|菜|汤|点心|水果|主食|米饭|饭))"


def _a_meal(found: re.Match[str]) -> str:
    return f"{found[2]}{found[1]}"


def _each_meal(found: re.Match[str]) -> str | None:
    """Give each of several meals its sum: 早中晚三餐分别为3元、8元、6元."""
    meals = [_FULL[sign] for sign in found[1] if sign in _FULL]
    sums = re.findall(_MONEY, found[2])
    return "、".join(map("".join, zip(meals, sums, strict=True))) if len(meals) == len(sums) else None


def _dishes_first(found: re.Match[str]) -> str | None:
    """Put the dishes in brackets behind every price of a line before it: they are its name."""
    named = rf"(?:^|(?<=[、,;])) ?({_MONEY}{_BEHIND})\(({_DISH}{{1,6}})\)"
    prices = re.findall(_MONEY, found[0])
    if len(prices) < 2 or len(prices) != len(re.findall(named, found[0])):
        return None
    return re.sub(named, r"\2\1", found[0])


DISH_WORDINGS: tuple[Rewriting, ...] = (
    Rewriting(
        "to each of several meals its sum",
        rf"(?:^(?:餐费|伙食费?|用餐|就餐|收费)+(?:标准|价格)?(?:按照?)?)?((?:[早午中晚](?:餐)?[、和]?){{2,3}})"
        rf"(?:[两三23]?餐)?(?:每[餐份])?(?:分别|依次)?(?:为|是|:|收)? ?({_MONEY}(?:[、,/]{_MONEY}){{1,2}})"
        r"(?:收取|收费|执行)?(?=$|[;。]|,(?!\d+(?:\.\d+)?元))",
        _each_meal,
        [
            ("早中晚三餐分别为3元、8元、6元", "早餐3元、午餐8元、晚餐6元"),
            ("中晚餐8元、6元", "午餐8元、晚餐6元"),
            ("餐费标准按早中晚分别是4元、8元、4元收取", "早餐4元、午餐8元、晚餐4元"),
        ],
        needs="早中晚",
    ),
    Rewriting(
        "to each sitting its price, behind those of all",
        EACH_SITTING,
        of_each_sitting,
        [("早餐5元、午餐12元,老人分别为3元、9元", "早餐5元、午餐12元;老人早餐3元;老人午餐9元")],
        needs="别次",
    ),
    Rewriting(
        "for whom all the sittings of a clause are, in brackets behind the last",
        rf"(?:^|(?<=[;。]))((?:[早午晚]餐{_MONEY}[ 、,]){{1,2}}[早午晚]餐{_MONEY})"
        rf"\((\d{{1,3}}(?:-\d{{1,3}})?周岁(?:以[上下])?(?:老人|老年人|居民)?)\)(?=$|[;。])",
        r"\2:\1",
        [
            (
                "早餐3元 午餐9元(60周岁以上);早餐5元 午餐15元(60周岁以下)",
                "60周岁以上:早餐3元 午餐9元;60周岁以下:早餐5元 午餐15元",
            )
        ],
        needs="(",
    ),
    Rewriting(
        "what a meal costs, each of several",
        r"^每餐:(?=[早午中晚]餐)",
        "",
        [("每餐:早餐4元,午餐8元", "早餐4元,午餐8元")],
        needs=":",
    ),
    Rewriting(
        "a meal by its time of day",
        r"(?:每天|每日|(?<!其))(早上|早晨|中午|午间|晚上|晚间)(?:一?(?:餐|顿饭?)|吃饭|就餐|用餐)"
        r"(?=[ :]*(?:免费|\d|半价|每|只|仅|收|付|交))",
        lambda found: _FULL[found[1][0]],
        [("中午一餐免费", "午餐免费")],
        needs="早中午晚",
    ),
    Rewriting(
        "meals by their first signs, each with its price",
        rf"^.*(?:^|[,;、( :])[早中午晚](?::| )?{_MONEY}.*[,;、 ][中午晚](?::| )?{_MONEY}.*$",
        lambda found: re.sub(
            rf"(^|[,;、( :])([早中午晚])(?=(?::| )?{_MONEY})", lambda one: one[1] + _FULL[one[2]], found[0]
        ),
        [
            ("早3元、中8元、晚6元", "早餐3元、午餐8元、晚餐6元"),
            ("早:3元 中:8元", "早餐:3元 午餐:8元"),
            ("户籍老人:早3元、中8元", "户籍老人:早餐3元、午餐8元"),
            ("早3元", "早3元"),
        ],
        needs="中午晚",
    ),
    Rewriting(
        "a set meal behind its price",
        rf"({_MONEY})的?套餐[: ]*\(?({_DISH}{{2,6}})\)?(?=[,;。]|$)",
        r"\2\1",
        [("8元套餐:一荤一素", "一荤一素8元")],
        needs="套",
    ),
    Rewriting(
        "dishes in brackets behind each of several prices",
        rf"^.*{_MONEY}.*$",
        _dishes_first,
        [("10元(一荤两素)、12元(两荤两素)", "一荤两素10元、两荤两素12元"), ("10元(一荤一素)", "10元(一荤一素)")],
        needs="(",
    ),
    Rewriting(
        "dishes one by one",
        rf"{_DISH}(?:、{_DISH}){{1,6}}(?= ?\(?(?:每[份餐人])?{_MONEY}|:)",
        lambda found: found[0].replace("、", ""),
        [("一大荤、两素、一饭、一汤11元", "一大荤两素一饭一汤11元")],
        needs="、",
    ),
    Rewriting(
        "dishes one by one, behind their price",
        rf"({_MONEY}){_DISH_TOLD}((?:、{_DISH_TOLD}){{1,6}})(?=$|[;。])",
        lambda found: found[0].replace("、", ""),
        [("10元一大荤、二素菜;11元一大荤、一小荤、一素菜", "10元一大荤二素菜;11元一大荤一小荤一素菜")],
        needs="、",
    ),
    Rewriting(
        "prices in brackets behind their names",
        rf"^[一-鿿]{{2,12}}\({_MONEY}{_BEHIND}\)(?:[,;。、][一-鿿]{{2,12}}\({_MONEY}{_BEHIND}\))*[;。]?$",
        lambda found: re.sub(r"[()]", "", found[0]),
        [("早餐(3元),午餐(8元)", "早餐3元,午餐8元")],
        needs="(",
    ),
    Rewriting(
        "three meals",
        r"早(?:餐)?、?[中午](?:餐)?、?晚(?:三)?餐(?=[^,;。、]*(?:合计|共计|共|每天|每日))",
        "三餐",
        [("早、中、晚餐每人每天合计24元", "三餐每人每天合计24元")],
        needs="早",
    ),
    Rewriting(
        "a meal for its price",
        rf"(?:每天|每餐|每顿)?(?:只需|仅需|只要|花|只花|仅花)?(?:要|费)?({_MONEY})(?:,)?(?:就|即|便)?(?:可以|可"
        rf"|能)?(?:吃到|享用到|享用|吃上|享受|吃)"
        r"(?:一份|一顿|热乎乎的|营养)*(早餐|午餐|晚餐|午饭|晚饭)",
        _a_meal,
        [("每天只需3元就可以吃到午餐", "午餐3元")],
        needs="吃享",
    ),
    Rewriting(
        "a meal before its price for a person",
        rf"^({_DISH}+),(?=(?:每|\d))",
        r"\1",
        [("四菜一汤,每人15元", "四菜一汤每人15元")],
        needs=",",
    ),
    Rewriting(
        "a portion of a thing",
        rf"每(份|盒|碗)([一-鿿]{{0,2}}(?:饭|餐|菜|面|粉|汤))(?={_MONEY})",
        r"\2每\1",
        [("每份盒饭15元", "盒饭每份15元")],
        needs="份盒碗",
    ),
    Rewriting("more rice", r"(?<=饭)不加[钱价]", "免费", [("加饭不加钱", "加饭免费")], needs="饭"),
    Rewriting(
        "more for nothing",
        r"(?<=[饭汤粥])(?:可)?(?:免费(?:续加|续添|添加|续|加)|任添|任加|管够|随便加)(?=[,;。)]|$)",
        "免费",
        [("米饭免费续", "米饭免费")],
        needs="饭汤粥",
    ),
    Rewriting(
        "what one has for a price",
        r"(?<=元)(?:,)?(?:即可|就可以?|便可|就能)(?:享用|享受|吃到|吃上)([一-鿿、]{1,16})(?=[,;。]|$)",
        r"(含\1)",
        [("3元即可享用三餐", "3元(含三餐)")],
        needs="享吃",
    ),
    Rewriting(
        "meals that one has for a price",
        r"(?<=元),?(?:(?:可以?|能)(?:享用|享受|吃)|(?:管|包(?![括含]))吃?)([一-鿿、]{0,8}(?:[一两二三][餐顿](?:饭)?|午餐|早餐|晚餐))(?=[,;。]|$)",
        r"(含\1)",
        [("每月150元,可享受每天中午一餐", "每月150元(含每天中午一餐)"), ("每天5元管三餐", "每天5元(含三餐)")],
        needs="餐顿",
    ),
    Rewriting(
        "as much as one likes",
        r"(?<=元)(?:管饱|管够|吃到饱|吃饱|吃好|任吃|随便吃)(?=[,;。()]|$)",
        "",
        [("2元管饱", "2元"), ("2元吃好", "2元")],
        needs="饱够吃",
    ),
    Rewriting(
        "a sitting behind its price",
        rf"(?<![\d.])(?:享受|享用|享)?({_MONEY})的?(早餐|午餐|晚餐|自助餐)(?=[,;。]|$)",
        r"\2\1",
        [("凭工作证5元早餐", "凭工作证早餐5元"), ("凭老年卡享受9元自助餐", "凭老年卡自助餐9元")],
        needs="餐",
    ),
    Rewriting(
        "the set meal that some people have for a price",
        rf"(?<=[人者上员户证卡])(?:可以?|均可|能)?(?:享受|享用|享|吃)?({_MONEY})(?:的)?套餐(?=[,;。]|$)",
        r"\1",
        [("60周岁以上老人享受8元套餐", "60周岁以上老人8元")],
        needs="套",
    ),
    Rewriting(
        "all dishes of the house",
        r"(?:^|(?<=[,;。]))(?:全场|全部|所有)(?:的)?(?=(?:荤菜|素菜|菜品|菜)(?:、(?:荤菜|素菜))?(?:一律|均|都)?(?:每[斤两份])?\d)",
        "",
        [("全场荤菜、素菜一律14.9元/斤", "荤菜、素菜一律14.9元/斤")],
        needs="菜",
    ),
    Rewriting(
        "dishes that have one price each, by the portion",
        rf"(?:^|(?<=[,;。]))((?:(?:(?![老人员户者童生军低特残各均都])[一-鿿]){{2,8}}、)+(?:(?![老人员户者童生军低特残各均都])[一-鿿]){{2,8}})(?={_MONEY}(?:一|/|每)(?:份|个|只|碗|例|盘|杯))",
        r"\1各",
        [("酸辣白菜、土豆丝3元一份", "酸辣白菜、土豆丝各3元一份")],
        needs="、",
    ),
    Rewriting("a meal, spoken", r"每(?:顿|餐)饭", "每餐", [("每顿饭4元", "每餐4元")], needs="饭"),
    Rewriting(
        "what is given for a sitting",
        rf"(?:每[天日人餐])*补贴(早餐|午餐|中餐|晚餐)(?:费|补助|补贴)?({_MONEY})",
        r"\1补贴\2",
        [("每天补贴午餐费3元", "午餐补贴3元")],
        needs="补",
    ),
    Rewriting(
        "a favourable meal behind its price",
        r"(?<=元)(?:的)?(?:优惠|爱心|惠民|特价|营养|暖心|幸福)(?:套餐|午餐|晚餐|餐)(?=[,;。]|$)",
        "",
        [("10元优惠套餐", "10元")],
        needs="优爱惠特营暖幸",
    ),
)
