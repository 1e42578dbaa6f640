"""Wordings of classes of people and what each pays: A类（特困、低保）老人免费, 残疾人就餐补贴：一级、二级每餐5元."""

import re
from decimal import Decimal

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_PER = rf"(?:(?: ?[/·] ?|每){UNIT})*"
_GRADE = r"(?:[一二三四1-4]级?[、和及至-]?)*[一二三四1-4]级"


def _graded(found: re.Match[str]) -> str:
    """Write what every grade is of: 残疾人就餐补贴：一级、二级每餐5元."""
    given = "补贴" if found[1] else ""
    return re.sub(rf"({_GRADE})(?:残疾人?)?:?((?:每{UNIT})*)(?={_MONEY})", rf"\1残疾\2{given}", found[2])


def _left_after(found: re.Match[str]) -> str | None:
    """Write the own share and what is given; None where they do not make the price."""
    whole, given, own = (Decimal(found[n].removesuffix("元")) for n in (2, 4, 5))
    return f"{found[1]}自付{found[5]},补贴{found[4]}" if whole == given + own else None


_LEFT_AND_GIVEN = rf"({_MONEY}{_PER})\((?:政府|财政)?(?:补贴|补助|补)({_MONEY}){_PER}\)"


def _own_shares(found: re.Match[str]) -> str | None:
    """Write 自付 before sums of which each makes the same price with what is given; None where they do not."""
    pairs = re.findall(_LEFT_AND_GIVEN, found[0])
    left = [Decimal(re.findall(r"[\d.]+", words)[0]) for words, _ in pairs]
    wholes = {own + Decimal(given.removesuffix("元")) for own, (_, given) in zip(left, pairs, strict=True)}
    if len(pairs) < 2 or len(wholes) > 1 or len({*left}) < 2:
        return None
    return re.sub(_LEFT_AND_GIVEN, r"自付\1(补贴\2)", found[0])


def _what_is_left(found: re.Match[str]) -> str | None:
    """Write the own share and all that is taken off; None where they do not make the price."""
    whole, own = (Decimal(words.removesuffix("元")) for words in (found[2], found[4]))
    taken = sum(Decimal(words.removesuffix("元")) for words in re.findall(_MONEY, found[3]))
    return f"{found[1] or ''}自付{found[4]},补贴{taken:f}元" if whole == own + taken else None


CLASSES: tuple[Rewriting, ...] = (
    Rewriting(
        "who is of a class, in brackets behind it",
        r"(?:^|(?<=[;,。]))(?:第?[一二三四五六]|[A-F]|[甲乙丙丁])类(?:对象|人员|人群|老人|服务对象)?\(([^()\d元]{2,30}|\d{2,3}(?:-\d{2,3})?周岁(?:以上)?)\)(?:的)?(老人|老年人|长者|对象|人员)?(?=[:免每补减自付\d半享])",
        lambda found: f"{found[1]}{found[2] or ''}",
        [("A类(特困、低保)老人免费;B类(80周岁以上)老人5元", "特困、低保老人免费;80周岁以上老人5元")],
        needs="类",
    ),
    Rewriting(
        "how many kinds of people a list has named",
        r"(、[一-鿿]{2,8}?)(?:等|这)?[两三四五六2-6]类(?:特殊|困难|重点)?(?:人员|人群|对象|群体|(?=老人|老年人|长者))(?=老|长|免|半|享|打|每|\d|[一二三四五六七八九]折|补|减|自付)",
        r"\1",
        [("特困、低保、残疾四类人员免费", "特困、低保、残疾免费"), ("特困、低保两类老人免费", "特困、低保老人免费")],
        needs="类",
    ),
    Rewriting(
        "grades behind the heading of the disabled",
        rf"^残疾人(?:就餐|用餐|助餐|送餐|午餐)?(补贴|补助)?(?:标准)?:((?:{_GRADE}(?:残疾人?)?:?(?:每{UNIT})*{_MONEY}{_PER}[,;、]?)+)(?=。?$)",
        _graded,
        [
            (
                "残疾人就餐补贴:一级、二级每餐5元,三级、四级每餐3元",
                "一级、二级残疾每餐补贴5元,三级、四级残疾每餐补贴3元",
            ),
            ("残疾人:一、二级3元", "一、二级残疾3元"),
        ],
        needs="残",
    ),
    Rewriting(
        "a price for some people, what is taken off it, and what is left",
        rf"(?<=[人者户员上])([早午中晚]餐)?(?:原价|标准价?|全价|成本价?|市场价|定价)?(?:为|是)?({_MONEY}){_PER}((?:[,、;](?:由)?(?:政府|财政|社区|企业|食堂|商家|慈善)*(?:再)?(?:补贴|补助|优惠|减免|让利|立减){_MONEY}){{1,3}})[,、;](?:个人|老人)?(?:实收|实付|实际支付|自付|只付|只收|只需|仅需|付)({_MONEY}){_PER}(?=$|[,;。])",
        _what_is_left,
        [
            ("60周岁以上老人午餐原价15元,补贴3元,优惠2元,实收10元", "60周岁以上老人午餐自付10元,补贴5元"),
            ("60周岁以上老人15元,补贴3元,实收10元", "60周岁以上老人15元,补贴3元,实收10元"),
        ],
        needs="收付需",
    ),
    Rewriting(
        "children for whom a fee is",
        r"(?:^|(?<=[;。]))(?:全日制|日托|全日托)?(?:幼儿|婴幼儿|婴儿|学生)(?=(?:保教|保育|托育|管理|托管|看护|伙食|住宿|生活)费(?::|\())",
        "",
        [("幼儿保教费:小班900元/月", "保教费:小班900元/月")],
        needs="费",
    ),
    Rewriting(
        "what each pays and is given, which make one price",
        rf"^.*{_LEFT_AND_GIVEN}.*{_LEFT_AND_GIVEN}.*$",
        _own_shares,
        [
            ("60-69周岁8元(补贴2元),70周岁以上7元(补贴3元)", "60-69周岁自付8元(补贴2元),70周岁以上自付7元(补贴3元)"),
            ("60-69周岁8元(补贴2元),70周岁以上8元(补贴3元)",) * 2,
        ],
        needs="补",
    ),
    Rewriting(
        "a meal of dishes, before what each kind of people pays for it",
        r"^(?:一餐|每餐)?((?:[一两二三四五六\d](?:个)?(?:大荤|小荤|荤|素|菜|汤)){2,4}),(?=\d{2,3}(?:-\d{2,3})?周岁|老人|老年人|低保|特困)",
        r"\1:",
        [("一餐一荤两素一汤,70周岁以上2元", "一荤两素一汤:70周岁以上2元")],
        needs="荤素菜",
    ),
    Rewriting(
        "what is left after so much is given",
        rf"(?<=[人者户员上])(?:就餐|用餐|套餐)?((?:每{UNIT})*)({_MONEY}){_PER}(,(?:享受)?(?:政府|财政)?(?:补贴|补助|优惠|减免)({_MONEY})){_PER}(?:之)?后,?(?:个人)?(?:自付|实付|只需|仅需|支付|付|只付)+({_MONEY}){_PER}(?=$|[;。])",
        _left_after,
        [
            ("60周岁以上老人套餐12元,补贴4元后实付8元", "60周岁以上老人自付8元,补贴4元"),
            ("60周岁以上老人12元,补贴4元后实付6元", "60周岁以上老人12元,补贴4元后实付6元"),
        ],
        needs="后",
    ),
    Rewriting(
        "on top of a discount, of some of the people",
        r"(?:在)?(?:享受)?((?:\d(?:\.\d)?|[一二三四五六七八九]{1,2})折)(?:优惠)?的?基础上,(?=[一-鿿、]{2,10}(?:再|另))",
        r"\1,",
        [("60周岁以上老年人在享受9折基础上,低保再补贴2元", "60周岁以上老年人9折,低保再补贴2元")],
        needs="基",
    ),
    Rewriting(
        "a discount that one pays",
        r"(?:自付|只付|实付|支付|付|承担)((?:\d(?:\.\d)?|[一二三四五六七八九]{1,2})折)的?(?:餐费|费用|价格|饭钱)?(?=[,;。]|$)",
        r"\1",
        [("60周岁以上自付6折餐费", "60周岁以上6折")],
        needs="折",
    ),
    Rewriting(
        "how often, in brackets behind what is free",
        r"(?<=[费折价元餐])\((每人)?(每[天日月周年])(?:可用|可享受|可享)?(\d{1,3}|[一两二三四五])(次|餐|份|张)\)",
        lambda found: f"({found[1] or ''}{found[2]}限{found[3]}{found[4]})",
        [("凭券就餐免费(每人每月20张)", "凭券就餐免费(每人每月限20张)")],
        needs="(",
    ),
    Rewriting(
        "by which card one has a card made",
        r"(?<=[人者户员上民])([凭持][一-鿿]{2,6}证)(?:办理?|领取?)(?:[一-鿿]{0,3}卡)(?:后)?(?=,)",
        r"\1",
        [("户籍老人凭身份证办卡,早餐3元", "户籍老人凭身份证,早餐3元")],
        needs="卡",
    ),
    Rewriting(
        "ages in brackets between a fee and its price",
        rf"([一-鿿]{{1,6}}费)\(((?:\d{{1,2}}-)?\d{{1,3}}周岁(?:以上|以下)?)\)[: ]*(?=(?:每{UNIT})*{_MONEY})",
        r"\2\1",
        [("管理费(2-3周岁)每月220元", "2-3周岁管理费每月220元")],
        needs="(",
    ),
    Rewriting(
        "old people who are given something for their age",
        r"(?:^|(?<=[,;。]))(高龄(?:津贴|补贴))(?=(?:的)?(?:老人|老年人|对象))",
        r"享受\1",
        [("高龄津贴老人每餐5元", "享受高龄津贴老人每餐5元")],
        needs="龄",
    ),
    Rewriting(
        "how people come to eat, said first",
        r"^(?:人员|居民|老人|群众|村民|就餐者)?(?:就餐|用餐)按(?:照)?(?=\d{1,3}(?:-\d{1,3})?周岁)|(?<=元)[,](?:按|凭)(?:餐|次|月|天|实际就餐次数)(?:缴费|收费|结算|付费)(?=[。]?$)",
        "",
        [("人员就餐按60周岁以上每餐8元,按餐缴费", "60周岁以上每餐8元")],
        needs="按凭",
    ),
    Rewriting(
        "money for food",
        rf"((?:每{UNIT})*)(?:需|需要|要|只需|仅需|只要)?(?:缴纳|缴|交纳|交|付|收取|收)?({_MONEY})(?:的)?(?:饭钱|餐钱|菜钱|伙食钱)(?=$|[,;。(])",
        r"\1\2",
        [("75周岁以下的老人每天需缴纳6元饭钱", "75周岁以下的老人每天6元")],
        needs="钱",
    ),
    Rewriting(
        "what it costs in the market, before what some pay",
        rf"^(?:原本|原来)?(?:市场价|市价|门市价)(?:为)?({_MONEY})的?((?:[早午晚]餐)|自助餐|套餐),(老年人|老人|长者)(?:定价|优惠价|只需|仅需|收|价)?(?=\d)",
        r"\2:\3",
        [("原本市场价12元的午餐,老人定价5元", "午餐:老人5元")],
        needs="市",
    ),
    Rewriting(
        "card of its own, had by the year",
        rf"((?:只需|仅需|只要|仅|只)?{_MONEY})(?:即可|就可以?|便可|就能|可)(?:全年|一年|整年)(?:享用|享受|使用|吃)(?:[一-鿿]{{0,4}}(?:套餐|餐|服务))?(?=$|[,;。])",
        r"\1每年",
        [("65周岁以上老年人仅需188元即可全年享用爱心套餐", "65周岁以上老年人仅需188元每年")],
        needs="年",
    ),
)
