"""Wordings of how many: meals that one price is for, how often something is free, prices and their sum, both halves."""

import re
from decimal import Decimal

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_PER = rf"(?:(?: ?/ ?|每){UNIT})*"
_PAID = r"(?:共计|合计|总共|一共|共|只需|仅需|只|仅)*(?:收费|收取|收|付费|支付|付|交|缴|出|花)?"
_MEALS = {"早": "早餐", "中": "中餐", "午": "午餐", "晚": "晚餐"}
_AT = {"早": "早餐", "中": "午餐", "午": "午餐", "晚": "晚餐"}
_PART = rf"[一-鿿]{{2,8}}(?:每{UNIT})*{_MONEY}{_PER}"
_VALUE = r"(?:\d{1,3}(?:\.\d)?折|[一二三四五六七八九]{1,2}折|半价|免费|\d{1,6}(?:\.\d{1,2})?元?)"
_WHO = (
    r"(?:\d{1,3}(?:-\d{1,3})?(?:周岁)?(?:以上|以下)?|低保边缘|低保|特困|五保|低收入|重度残疾|残疾|失独|半?失能|优抚|退役军人|军人|烈属"
    r"|三属|军属|困难|独居|空巢|孤寡|留守|困境)"
)
_TIMES = r"([一两二三四五六]|\d{1,2})(餐|次|顿|份|小时|天)"


def _every_meal(found: re.Match[str]) -> str:
    return "、".join(_MEALS[sign] for sign in re.findall("[早中午晚]", found[0]))


def _with_its_parts(found: re.Match[str]) -> str | None:
    """Put the parts of a price in brackets behind their sum; None where they do not make it."""
    parts = [Decimal(money.removesuffix("元")) for money in re.findall(_MONEY, found[1])]
    whole = Decimal(re.findall(_MONEY, found[2])[0].removesuffix("元"))
    units = {*re.findall(UNIT, "".join(re.findall(_PER + "$|" + _PER + "(?=[,、;])", found[1])))}
    if (
        len(parts) < 2
        or sum(parts) != whole
        or re.search("[早午中晚]餐", found[1])
        or not units <= {*re.findall(UNIT, found[2])}
    ):
        return None
    return f"{found[2]}({re.sub('[,;]', '、', found[1])})"


def _so_often(found: re.Match[str]) -> str | None:
    """Write how often it is free as what that hangs on; None where no number is said, or two."""
    count, what = (found[2] or found[5], found[3] or found[6])
    if not count or (found[2] and found[5]):
        return None
    return f" 每{found[1]}{count}{what} {found[4] if len(found[4]) > 1 else ''}免费"


def of_each_sitting(found: re.Match[str]) -> str | None:
    """Give some people their price of every sitting of a line."""
    sittings = re.findall(r"[早午中晚]餐", found[1])
    sums = re.findall(_MONEY, found[3])
    if len(sittings) != len(sums):
        return None
    return ";".join((found[1], *(f"{found[2]}{name}{yuan}" for name, yuan in zip(sittings, sums, strict=True))))


def _respectively(found: re.Match[str]) -> str | None:
    """Give each of several kinds of people its own: 60、70岁以上老人分别补贴1元、2元; None where nobody can tell."""
    people, given = re.split("[、,和及]", found[1]), re.split("[、,和及]", found[5])
    bare = [one for one in people[:-1] if re.fullmatch(r"\d{2,3}(?:周岁)?", one)]
    upwards = re.fullmatch(r"\d{2,3}周岁以上", people[-1]) is not None
    if len(people) != len(given) or (bare and not (upwards and len(bare) == len(people) - 1)):
        return None
    if bare:
        people = [f"{one.removesuffix('周岁')}周岁以上" for one in people[:-1]] + people[-1:]
    unit = "" if re.search("折|半价|免费", found[5]) else "元"
    verb = found[4] or ("补贴" if found[6] else "")
    words = (
        f"{who}{found[2] or ''}{found[3]}{verb}{one.removesuffix('元')}" for who, one in zip(people, given, strict=True)
    )
    return "、".join(f"{piece}{unit}" for piece in words)


EACH_SITTING = (
    rf"^((?:[早午中晚]餐(?:每[餐份人])?{_MONEY}{_PER}[、,]){{1,2}}[早午中晚]餐(?:每[餐份人])?{_MONEY}{_PER})[,;]"
    rf"([^,;。元]{{2,14}}?)(?:分别|依次)(?:为|是|收|按)?({_MONEY}(?:[、,]{_MONEY}){{1,2}})(?=$|[;。])"
)


MEALS_AND_SUMS: tuple[Rewriting, ...] = (
    Rewriting(
        "several meals by their first signs",
        r"(?<![一-鿿])[早中午晚](?:餐)?(?:[、和及与][早中午晚](?:餐)?){0,2}[、和及与][早中午晚]餐(?=(?:均|都|各|一律|每[餐份])+(?:收费|收取|收|为|优惠|补贴|补助|减免|立减|减|补|便宜)?"
        r"(?:每[餐份])?\d|(?:均|都|全部|一律)?(?:免费|半价))",
        _every_meal,
        [
            ("早餐3元,中、晚餐各8元", "早餐3元,中餐、晚餐各8元"),
            ("早餐优惠1元,午、晚餐各优惠3元", "早餐优惠1元,午餐、晚餐各优惠3元"),
        ],
        needs="餐",
    ),
    Rewriting(
        "several meals that have one price",
        r"[早中午晚](?:餐)?(?:[、和及与][早中午晚](?:餐)?){1,2}([两三])餐(?=(?:每[天日月]|包月|一共|共|合计)*\d)",
        lambda found: "".join(re.findall("[早中午晚]", found[0])) + f"{found[1]}餐",
        [("午、晚两餐320元/月", "午晚两餐320元/月")],
        needs="餐",
    ),
    Rewriting(
        "meals of a day under one price",
        rf"(?:每|一)(?:人)?(?:每)?([天日])(?:吃|供应|提供|包)?([一两二三])(?:餐|顿饭?),?{_PAID}({_MONEY})(?! ?[/每])",
        r"每\1\3(含\2餐)",
        [("70周岁以上一天两餐共收6元", "70周岁以上每天6元(含两餐)"), ("每天三餐12元", "每天12元(含三餐)")],
        needs="餐顿",
    ),
    Rewriting(
        "a meal of each day for nothing",
        r"(?:每[天日])?(早上|早晨|中午|午间|晚上|晚间)(?:可以?|都可|能)?(?:享受|享用)?免费(?:享用|享受|供应|提供|就餐|用餐|吃)?(?:一[餐顿份](?:饭)?"
        rf"|{_TIMES})?(?=[,;。)]|$)",
        lambda found: f"{_AT[found[1][0]]}免费",
        [("60周岁以上每天中午可免费享用一餐", "60周岁以上午餐免费")],
        needs="早中午晚",
    ),
    Rewriting(
        "for nothing so often",
        rf"(?:每人)?每(天|日|周|星期|月|个月|年|季度)(?:可以?|都可|能)?(?:享受|享有|享)?(?:{_TIMES})?免费(?:体验|享用|享受|就餐|用餐|供餐|使用|提供|服务|的)?"
        rf"([一-鿿]{{0,6}}?)(?:{_TIMES})?(?:服务|机会)?(?=[,;。)]|$)",
        _so_often,
        [
            ("65周岁以上每月免费理发一次", "65周岁以上 每月一次 理发免费"),
            ("每年可享受一次免费体检", " 每年一次 体检免费"),
            ("每天免费", "每天免费"),
        ],
        needs="免",
    ),
    Rewriting(
        "for nothing, once",
        r"免费体验(?:服务)?[一1]次(?=[,;。)]|$)",
        r" 首次体验 免费",
        [("65周岁以上老人免费体验一次", "65周岁以上老人 首次体验 免费")],
        needs="免",
    ),
    Rewriting(
        "prices and their sum",
        rf"({_PART}(?:[,、;]{_PART})+)[,;、](?:共计|合计|总计|总共|一共|共|每[月天期学人]*(?:合计|共计|共))(?:收取|收费|收|为|:)*"
        rf"({_MONEY}{_PER})(?=$|[;。])",
        _with_its_parts,
        [
            ("托管费600元,伙食费400元,共计1000元/月", "1000元/月(托管费600元、伙食费400元)"),
            ("托管费600元,伙食费400元,共计900元/月", "托管费600元,伙食费400元,共计900元/月"),
        ],
        needs="计共",
    ),
    Rewriting(
        "how long a period is, before what it costs",
        rf"^每(期|班)(\d{{1,2}}(?:天|课时|节|次|周))[,:](?:收费|共)?((?:每{UNIT})*{_MONEY}{_PER}(?:\([^()]*\))?)(?=$|[,;。])",
        r"\3(每\1\2)",
        [("每期15天,收费900元/人", "900元/人(每期15天)")],
        needs="期班",
    ),
    Rewriting(
        "how many lessons there are, before what they cost",
        rf"(?<=[一-鿿,;、])(?:每|一)?(期|学期)[,:]?(?:共)?\(?(\d{{1,3}}(?:课时|节课|节|次课|次|天))\)?,?(?:共计|合计|总共|一共|共)?(?:收费|收取|收"
        rf"|费用)?(?:为)?({_MONEY})(?=$|[,;。])",
        r"每\1\3(\2)",
        [
            ("书法班一期12课时共360元", "书法班每期360元(12课时)"),
            ("60元/课时,一期12课时720元", "60元/课时,每期720元(12课时)"),
        ],
        needs="期",
    ),
    Rewriting(
        "to each its own",
        rf"(?:对)?({_WHO}(?:(?:老年人|老人)?[、,和及]{_WHO})+)(的?(?:老年人|老人|长者|用餐者|就餐者|儿童|学生|人员|对象"
        rf"|户))?(?:就餐|用餐)?"
        rf"((?:每{UNIT})*)(?:还)?(?:能够|可以?(?!享)|能)?(?:分别|依次|(?=(?:可|享受?|打|价格的)*(?:\d{{1,2}}(?:\.\d)?折|[一二三四五六七八九]{{1,2}}折)[、,]))(?:为|按|收取|收|给予|享受到?|可?享|打|价格的"
        rf"|执行)*((?:每{UNIT})*(?:补贴|补助|优惠"
        rf"|减免|减|自付|付|交)?)"
        rf"({_VALUE}(?:[、,和及]{_VALUE})+)(?:的?(?:优惠|收费|收取|就餐)|(?:的?(?:就餐|用餐|助餐|餐费)?(补贴"
        rf"|补助)))?(?=$|[,;。(])",
        _respectively,
        [
            ("60-69周岁、70周岁以上分别补贴1元、2元", "60-69周岁补贴1元、70周岁以上补贴2元"),
            ("60、70、80周岁以上老人分别收8、6、4元", "60周岁以上老人8元、70周岁以上老人6元、80周岁以上老人4元"),
            ("60周岁、70周岁以上老人每餐依次补贴2元、3元", "60周岁以上老人每餐补贴2元、70周岁以上老人每餐补贴3元"),
            ("60-69周岁、70周岁以上老人分别享受9折、八五折优惠", "60-69周岁老人9折、70周岁以上老人八五折"),
            ("60、70周岁以上老人享受九折、八折", "60周岁以上老人九折、70周岁以上老人八折"),
            ("低保、特困老人分别给予1元、2元补贴", "低保老人补贴1元、特困老人补贴2元"),
            ("60、70-79周岁分别补贴1元、2元", "60、70-79周岁分别补贴1元、2元"),
            ("60、70周岁以上分别补贴1元、2元、3元", "60、70周岁以上分别补贴1元、2元、3元"),
        ],
        needs="别次折",
    ),
    Rewriting(
        "to each sitting its price",
        EACH_SITTING,
        of_each_sitting,
        [
            (
                "早餐6元、中餐15元、晚餐12元,60周岁以上老人分别为4元、10元、8元",
                "早餐6元、中餐15元、晚餐12元;60周岁以上老人早餐4元;60周岁以上老人中餐10元;60周岁以上老人晚餐8元",
            )
        ],
        needs="别次",
    ),
    Rewriting(
        "how many meals of a day something is given for",
        rf"(?:每人)?每([天日月])(?:补贴|补助|优惠)([一两12]|\d{{1,2}})[餐次顿][,、](?:每[餐次顿])(?:补贴|补助"
        rf"|优惠)?(?:标准)?(?:为)?({_MONEY})",
        r"每餐补贴\3(每\1限\2餐)",
        [("每人每天补贴一餐,每餐5元", "每餐补贴5元(每天限一餐)")],
        needs="补优",
    ),
    Rewriting(
        "how many meals of a day, before what is given",
        rf"每([天日])(?:可以?)?(?:享受|享有)?([一两12])[餐次顿]((?:补贴|补助|优惠|减免)"
        rf"(?:每[餐次顿])?{_MONEY}{_PER})",
        r"\3(每\1限\2餐)",
        [("60-79周岁每天可享受一餐补贴3元", "60-79周岁补贴3元(每天限一餐)")],
        needs="补优减",
    ),
)
