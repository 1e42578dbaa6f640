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
        "ages that a stroke parts",
        r"(?<=元) ?/ ?(?=\d{2,3}(?:-\d{2,3})?周?岁)",
        "、",
        [("65-69周岁补贴2元/70-79周岁补贴3元", "65-69周岁补贴2元、70-79周岁补贴3元")],
        needs="/",
    ),
    Rewriting(
        "by what means, said first",
        rf"^(?:通过|采取|采用|按照|实行|以|坚持)(?:“{_NO_PRICE}”|{_NO_PRICE})(?:等)?的?(?:方式|办法|模式|机制|原则)[,:]",
        "",
        [("采取“政府补一点、个人掏一点”的方式,老人每餐交2元", "老人每餐交2元")],
    ),
    Rewriting(
        "distances",
        r"(\d)-(\d{1,2})(?=公里|千米)",
        r"\1至\2",
        [("1公里内1元,1-3公里2元", "1公里内1元,1至3公里2元")],
        needs="里米",
    ),
    Rewriting(
        "how it is sold, said first",
        r"^(?![^,:]*(?:免费|另收|另付))[^,;。:\d元折免岁老]{0,10}(?:明码标价|自由选择|自由搭配|任意搭配|按需点餐|自主选餐),",
        "",
        [("全部菜品明码标价,60周岁以上9折", "60周岁以上9折")],
        needs="标自任按",
    ),
    Rewriting(
        "who pays, said first",
        rf"^(?:由)?(?:{GIVER}[、和及与]?)+(?:冠名|共同)?(?:赞助|捐助|出资|兜底|保障|买单|筹资|出钱|资助|支持|承担(?:费用)?),",
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
        "after what is given, before people",
        r"(?:享受)?(?:政府|财政)?(?:补贴|补助|优惠|减免|资助)后,?(?=\d{1,3}(?:-\d{1,3})?周?岁|老人|老年人|长者)",
        "",
        [("享受补贴后60-79周岁老人10元", "60-79周岁老人10元")],
        needs="后",
    ),
    Rewriting(
        "how often it is free",
        r"(?<!限)每([天日])(?:可以?)?(?:享受)?免费(?:就餐|用餐|享用)?([一两12])([餐次顿份])(?=[,;。)]|$)",
        r"免费(每\1限\2\3)",
        [("80周岁以上老人每天免费一餐", "80周岁以上老人免费(每天限一餐)")],
    ),
    Rewriting(
        "the topic of a line",
        r"^(?![^:]*(?:[人员者户民客军属士童性女男友]|(?<!手)工|(?<!卫)生|(?<!课)师|家庭|对象|群体|子女):)"
        r"(?![^:]*(?:户籍|户口|常住|低保|特困|残|失独|失能|烈|三属|建档|困难|孤|留守|困境|低收入|五保|贫困|独居|空巢|优抚|退役|军|职工|会员|非|本[村社镇街地]|外[村地来]))"
        r"(?![^:]*(?:费|餐|卡|票|补贴|优惠|价|票|月|托|班|课|理发|按摩):)(?![^:]*(?:补|优惠|免|自付|标准|对象|人员|人群))([一-鿿]{2,8}):(?="
        r"(?:\d{1,3}(?:-\d{1,3})?周?岁|老人|老年人|长者|儿童"
        r"|学生|成人|本[村社地县市区街镇乡]|外[村地来]|其他|低保|特困|残疾|居民|村民|业主|[男女]|弱势|(?:完全)?(?:不能|能|半)?自理|半?失能|普通老|高龄|独居|空巢|留守"
        r"|困境)[^:]*$)",
        "",
        [
            ("红白喜事场地:本村村民200元/次,外村500元/次", "本村村民200元/次,外村500元/次"),
            ("送餐费:老人1元", "送餐费:老人1元"),
        ],
    ),
    Rewriting(
        "the parts of a price",
        rf"({_MONEY})({_PER}),(?:其中:?)?(?:包含|包括|含)?({_PART}(?:[,、]{_PART})*)(?=$|[;。])",
        _parts,
        [
            ("85元/天,其中70元为托管费,15元为午餐费", "85元/天(含70元托管费)(含15元午餐费)"),
            ("10元,12元为餐费", "10元,12元为餐费"),
        ],
        needs="为是用",
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
