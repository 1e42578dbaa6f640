"""Wordings of favours and how they go together: 优惠不叠加, 两者不同享, 在九折基础上再减2元, 享受每餐5元的优惠价."""

import re
from fractions import Fraction

from linli.language.price.contribution_words import GIVER
from linli.language.price.share_words import remains
from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_BEHIND = rf"(?:(?: ?/ ?|每){UNIT})*"


def _of_the_full(found: re.Match[str]) -> str | None:
    """Read a price that is a part of the full one; None where such a part is given."""
    clause = re.search(r"[^,;。()]*$", found.string[: found.start()])
    return None if clause and re.search("补|减|优惠|免|让利|少", clause[0]) else remains(Fraction(int(found[1]), 100))


def _equal_parts(found: re.Match[str]) -> str | None:
    """Return what old people pay of a price that several share alike; None where their parts do not make it."""
    parts = {"一半": 2, "三分之一": 3, "四分之一": 4}[found[3]]
    if parts != len(re.split("[、和与及]", found[2])):
        return None
    return f"{'老年人' if found[1].startswith('老') else ''}{remains(Fraction(1, parts))}"


FAVOURS: tuple[Rewriting, ...] = (
    Rewriting(
        "that several pay the same part each",
        rf"(?:餐费|费用|伙食费)?由(老人|老年人|个人|本人)((?:[、和与及]{GIVER}){{1,3}})(?:各|平均)(?:自)?(?:承担|负担|出资?|支付)(三分之一|四分之一|一半)(?:的?(?:费用|餐费))?(?=$|[,;。])",
        _equal_parts,
        [
            ("餐费由老人、村集体、财政各承担三分之一", "老年人原价的三分之一"),
            ("餐费由老人、村集体、财政各承担四分之一", "餐费由老人、村集体、财政各承担四分之一"),
        ],
        needs="由",
    ),
    Rewriting(
        "off the price",
        r"在?(?:原价|原有价格|标准价|全价|(?:套餐|餐费|菜品)?价格|套餐价)的?基础上,?(?:再)?(?=优惠|减|打|补|立减|享"
        r"|\d{2,3}(?:-\d{2,3})?周岁)",
        "",
        [("在原价基础上优惠30%", "优惠30%")],
        needs="基",
    ),
    Rewriting(
        "not beside other reductions",
        r"[,;。](?:不(?:可|能|得)?与其他优惠(?:政策|活动)?(?:同享|叠加|同时享受|同时使用)|与其他优惠(?:政策"
        r"|活动)?不(?:可|能|得)?(?:同享|叠加|同时享受))(?=[。]?$)",
        "",
        [("60周岁以上8折,与其他优惠不同享", "60周岁以上8折")],
        needs="享叠用",
    ),
    Rewriting(
        "only the best of what was said",
        r"[,;。](?:以上|两者|二者|两项|上述|同一对象|同一人|(?:同时)?符合(?:多项|两项|多个|以上)?(?:条件)?的?|多重身份)*(?:优惠|政策|补贴)*,?"
        r"(?:不(?:可|能|得)?(?:叠加|重复享受|同享|同时享受|累计)(?:享受|使用)?|只能享受(?:其中)?一[种项]|择优享受"
        r"|按?就高(?:不重复)?(?:原则)?享受|(?:价格)?就低不就高|按最?高(?:的)?(?:标准|一项|补贴)(?:享受|执行|补贴|补助))(?=。?$)",
        "",
        [
            ("70周岁以上9折,残疾8折,两者不同享", "70周岁以上9折,残疾8折"),
            ("70周岁以上9折,残疾8折,就低不就高", "70周岁以上9折,残疾8折"),
        ],
        needs="享叠累执低",
    ),
    Rewriting(
        "only the best reduction",
        r"^(?:各项|各类)?(?:优惠|折扣)(?:政策)?不(?:可|能|得)?(?:叠加|重复享受|同享|累计)(?:享受|使用)?[,;。]|[,;。](?:各项"
        r"|各类)?(?:优惠|折扣)(?:政策)?不(?:可|能|得)?"
        r"(?:叠加|重复享受|同享|累计)(?:享受|使用)?(?=[。]?$)",
        "",
        [("优惠不叠加,60周岁以上9折", "60周岁以上9折"), ("60周岁以上9折,优惠不重复享受", "60周岁以上9折")],
        needs="享叠累",
    ),
    Rewriting(
        "on top of another favour",
        r"在(?:([\d一二三四五六七八九.]+折)|上述优惠|年龄优惠|原优惠|此优惠)的?基础上,?(?=再|另外?减|额外)",
        lambda found: "" if not found[1] or found[1] in found.string[: found.start()] else None,
        [
            ("60周岁以上九折,低保户在九折基础上再减2元", "60周岁以上九折,低保户再减2元"),
            ("低保户在九折基础上再减2元", "低保户在九折基础上再减2元"),
        ],
        needs="基",
    ),
    Rewriting(
        "on top of a discount",
        r"(?<=[折价])(?:优惠)?(?:的?基础上|后|之后),?(?=再|另外?减|额外)",
        ",",
        [("8折后再减1元", "8折,再减1元")],
        needs="再另额",
    ),
    Rewriting(
        "a favourable price behind",
        rf"(?:享受|享有|享|执行|按)(?:就餐|仅|只需)?((?:每{UNIT})*) ?({_MONEY}{_BEHIND})的?(?:助老|敬老|爱心"
        rf"|惠民)?(?:优惠价格?|惠民价|爱心价"
        rf"|特惠价|价格|优惠餐)",
        r"\1\2",
        [("享受每餐5元的优惠价", "每餐5元"), ("享受5元优惠", "享受5元优惠")],
        needs="价惠",
    ),
    Rewriting(
        "for ever",
        r"(?:终身|长期|常年|永久|一律|完全|全程|全年)(?=免费)",
        "",
        [("90周岁以上终身免费", "90周岁以上免费")],
        needs="免",
    ),
    Rewriting(
        "no reduction",
        r"(?:按|执行|收)?(?:全价|原价|正价|标准价|全票)(?:收费|就餐|用餐|收取)?(?=[,;。)]|$)|(?:不打折"
        r"|不享受优惠|无优惠|不优惠)(?=[,;。)]|$)",
        "全价",
        [
            ("6周岁以上按原价收费", "6周岁以上全价"),
            ("70周岁以下不享受优惠", "70周岁以下全价"),
        ],
        needs="价票不无",
    ),
    Rewriting(
        "a price that is so much of the full one",
        r"(?:单次|每次|每餐)?(?:收费|票价|价格|收取|执行)*(?:为|是|按)?(?:门市价|市场价|挂牌价|原价|全价|标准价|票价"
        r"|套餐价|(?<!套)餐价)的 ?(\d{1,2}) ?%"
        r"(?:的?(?:价格|标准)?(?:收取|收费|执行))?(?=[,;。()]|$)",
        _of_the_full,
        [("单次收费价格为门市价的50%", "半价"), ("补贴标准为原价的30%", "补贴标准为原价的30%")],
        needs="%",
    ),
)
