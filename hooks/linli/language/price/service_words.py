"""Wordings of what services, classes and tickets cost: 不收取托管费, 每学期的学费, 十元剪一次发, 元/生、月."""

import re
from decimal import Decimal

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_BEHIND = rf"(?:(?: ?[/·] ?|每){UNIT})*"
_SOMEBODY = r"低保|特困|残|失能|失独|独居|空巢|困难|优抚|军|户|人|员|老|儿童|学生|孤|生$"
_FEE = r"(?:[一-鿿]{1,6}费|押金|保证金)"
_TREATED = r"(剪|理|洗|烫|染|搓|泡|修|擦|按)(?:一|1)?次(发|头|头发|澡|背|脚|身|摩)"
_BODY = {"头发": "发", "摩": "摩"}
_GROUP = r"(成年人|成人|大人|儿童|小孩|学生|老年人|老人|长者)"
_TICKET = r"(?:单次(?:门?票|卡|入[场园馆]费|收费)?|次[票卡]|充值卡|储值卡|门票|入[场园馆]费|(?:年|月|季|半年|周)[卡票])"

_SET_AND_PRICE = (
    rf"原价({_MONEY})的?((?:[一二两三四五六七八九\d](?:大荤|小荤|荤|素|菜|汤|饭)){{2,5}})(?:的)?(?:套餐)?,?"
    rf"((?:\d{{2,3}}(?:-\d{{2,3}})?周岁(?:以上)?(?:的)?(?:老人|老年人|长者)?|老人|老年人|长者))(?:只)?(?:收费|只需"
    rf"|只收|收|付|仅需)?({_MONEY})"
)


def _treated(found: re.Match[str]) -> str:
    """Name a service by its verb and what it is done to: 剪一次发 → 剪发, once."""
    money, verb, body = found[1] or found[6], found[2] or found[4], found[3] or found[5]
    return f"{verb}{_BODY.get(body, body)}{money}一次"


def _each_its_own(found: re.Match[str]) -> str | None:
    """Give each of several things its own price; None where there are more of one than of the other."""
    things, sums = re.split("[、和及]", found[1]), re.findall(_MONEY, found[4])
    if len(things) != len(sums):
        return None
    fee = found[2] or ""
    return "、".join(f"{thing}{fee}{found[3]}{money}{found[5]}" for thing, money in zip(things, sums, strict=True))


def _each_kind(found: re.Match[str]) -> str | None:
    """Name every kind of a list, so that each has the price; None where the kinds may be of people."""
    kinds = re.split("[、和及]", found[1])
    if re.search(rf"{_SOMEBODY}|[一二三四五甲乙丙]类", found[1]):
        return None
    return "、".join(f"{kind.removesuffix('类')}类{found[2] or ''}" for kind in kinds) + "各"


def _sets_first(found: re.Match[str]) -> str:
    """Name all set meals with their full prices, then what some people pay for each."""
    sets = [one.groups() for one in re.finditer(_SET_AND_PRICE, found[0])]
    full = "、".join(f"{dishes}{money}" for money, dishes, _, _ in sets)
    return ";".join((full, *(f"{who}{dishes}{money}" for _, dishes, who, money in sets)))


def _counted_so(found: re.Match[str]) -> str | None:
    """Put how many of a unit a day has, with what they cost, in brackets; None where they do not cost that."""
    whole = Decimal(found[1].removesuffix("元")) * int(found[4])
    return f"{found[1]}{found[2]}({found[3]})" if whole == Decimal(found[5].removesuffix("元")) else None


SERVICE_WORDINGS: tuple[Rewriting, ...] = (
    Rewriting(
        "units that a comma or a space parts",
        r"(?<=元)( ?/ ?(?:人|生|孩|床|户|位))(?: ?[、,·.] ?| )(?:每)?((?:月|天|日|学期|学年|年|期|次|课时|周"
        r"|餐)(?=[;,。、()的]|$| ))",
        r"\1/\2",
        [("450元/生、月;360元/生、月", "450元/生/月;360元/生/月"), ("320元/人 月", "320元/人/月")],
        needs="/",
    ),
    Rewriting(
        "what is done once for its price",
        rf"({_MONEY})(?:钱)?(?:就|即)?(?:可以|可|能)?{_TREATED}(?=[,;。]|$)|(?:^|(?<=[,;。])){_TREATED}(?:只要|只收"
        rf"|收费|仅|只|收|要)?({_MONEY})",
        _treated,
        [("10元剪一次发", "剪发10元一次"), ("洗一次澡5元", "洗澡5元一次")],
        needs="次",
    ),
    Rewriting(
        "courses, each with its own price",
        rf"(?:^|(?<=[;。]))([一-鿿]{{2,10}}(?:[、和及][一-鿿]{{2,10}})+),?((?:学|学杂|课程"
        rf"|培训)费)?((?:每{UNIT})*)(?:收费)?分别(?:为|是|收)?"
        rf"({_MONEY}(?:[、和及,]{_MONEY})+)({_BEHIND})(?=[,;。]|$)",
        _each_its_own,
        [
            ("编织和茶艺,学费每学期分别为140元和160元", "编织学费每学期140元、茶艺学费每学期160元"),
            ("编织、茶艺分别为140元、160元、180元", "编织、茶艺分别为140元、160元、180元"),
        ],
        needs="别",
    ),
    Rewriting(
        "kinds of courses that have one price each",
        rf"(?<![一-鿿])((?:[一-鿿]{{2,6}}?类?[、和及])+[一-鿿]{{2,6}}?类)(课程|班|活动|项目|课)?(?=(?:收费|收取"
        rf"|收)?(?:每{UNIT})*{_MONEY})",
        _each_kind,
        [
            ("文化类、体育类课程每节4元", "文化类课程、体育类课程各每节4元"),
            ("一类、二类每餐4元", "一类、二类每餐4元"),
        ],
        needs="类",
    ),
    Rewriting(
        "how many lessons a day has, and what they cost",
        rf"({_MONEY})( ?/ ?(?:课时|节)(?:\([^()]*\))?)[,;]((?:一天|每天|每日)(?:均)?按(\d)(?:个)?(?:课时|节)(?:计算"
        rf"|计|算)),?(?:共)?"
        rf"(?:收费|收取|收|计)?({_MONEY})(?=[,;。]|$)",
        _counted_so,
        [
            ("4元/课时,每天按2课时计收费8元", "4元/课时(每天按2课时计)"),
            ("4元/课时,每天按2课时计收费9元", "4元/课时,每天按2课时计收费9元"),
        ],
        needs="按",
    ),
    Rewriting(
        "tickets of kinds of people, in one room",
        rf"(?:^|(?<=[,;。、]))(室内|室外|场内|馆内){_GROUP}({_TICKET})",
        r"\2\1\3",
        [("室内成人单次票:35元/张", "成人室内单次票:35元/张")],
        needs="内外",
    ),
    Rewriting(
        "the dearest of a kind, by name",
        rf"^([一-鿿]{{1,4}}费)?最(?:高|贵|低|便宜)的(?:是|为)([一-鿿]{{2,8}}[班课]),((?:[一-鿿]{{1,4}}费)?(?:每"
        rf"|一){UNIT}(?:[一-鿿]{{1,4}}费)?{_MONEY})(?=[,;。]|$)",
        lambda found: f"{found[2]}{re.sub('^一', '每', found[3])}",
        [("学费最高的是钢琴班,一年学杂费700元", "钢琴班每年学杂费700元")],
        needs="最",
    ),
    Rewriting(
        "how long it is, before what it costs in all",
        rf"^((?:一个)?[一二三四五六七八九十两\d]{{1,2}}(?:个)?(?:教学)?(?:月|周|天)),?(?:共计|合计|总计|一共|总共"
        rf"|共)(?:收费|收取|收)?((?:每{UNIT})*{_MONEY}{_BEHIND})(?=[,;。]|$)",
        r"\2(共\1)",
        [("五个教学月,共计收费400元/生", "400元/生(共五个教学月)")],
        needs="计共",
    ),
    Rewriting(
        "whoever takes part",
        r"(?:^|(?<=[,;。]))(?:凡)?(?:参加|报名|前来)(?:本)?(?:培训|学习|活动|课程|托管|服务)*的?(?:学员|居民|人员|群众|市民|学生)?(?:均|都|一律)?"
        r"(?=不收取|不收|免费|免收|全免)",
        "",
        [("参加培训的学员不收取任何费用", "不收取任何费用")],
        needs="参报来",
    ),
    Rewriting(
        "what one wants, if one wants it",
        rf"(?:^|(?<=[,;。]))(?:如果|若是|若|如)(?:只是|只|光|仅|要|需要|需|想"
        rf"|单独)+((?:(?![岁人户者员童老低特残军])[一-鿿]){{2,5}}?)(?:的话)?,?"
        rf"(?:(?:还|另)?(?:需要|需|要|则|就)*(加收|另收|加|另付)|(?:需要|需|收费|收))?(?=每?[一次人]*{_MONEY})",
        lambda found: f"{found[1]}{'加收' if found[2] else ''}",
        [("如果只洗澡,2元一次,如果要搓背需要加4元", "洗澡2元一次,搓背加收4元")],
        needs="如若",
    ),
)
