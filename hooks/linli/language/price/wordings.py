"""Other wordings of prices → the normal wording that the grammar reads: named rules, in order, each with its table."""

import re

from linli.language.price.ages import AGES
from linli.language.price.aside_words import ASIDES
from linli.language.price.band_words import BANDS
from linli.language.price.board_words import BOARDS
from linli.language.price.class_words import CLASSES
from linli.language.price.contribution_words import CONTRIBUTIONS
from linli.language.price.count_words import MEALS_AND_SUMS
from linli.language.price.dish_words import DISH_WORDINGS
from linli.language.price.extra_words import EXTRAS
from linli.language.price.favour_words import FAVOURS
from linli.language.price.fee_words import FEES
from linli.language.price.group_words import GROUPS
from linli.language.price.heading_words import HEADINGS
from linli.language.price.lead_words import LEAD_INS
from linli.language.price.money_words import MONEY
from linli.language.price.offer_words import OFFERS
from linli.language.price.order_words import ORDERED
from linli.language.price.period_words import PERIODS_SAID
from linli.language.price.proof_words import PROOFS
from linli.language.price.report_words import REPORTED
from linli.language.price.service_words import SERVICE_WORDINGS
from linli.language.price.share_words import SHARES
from linli.language.price.tail_words import TAILS
from linli.language.price.thing_words import THINGS
from linli.language.price.units import EACH, UNIT
from linli.language.price.whom_words import WHOM
from linli.language.rewriting import Rewriting, Rewritings

LESS = r"(?:补贴|补助|贴补|资助|优惠|立减|减免|减收|直减|直补|定补|让利|抵扣|少收|少付|便宜|减|补)"
_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_PER_UNIT = rf"(?:(?: ?[/·] ?|每|一){UNIT})*"
_EACH_MEAL = r"(?:每(?:人|餐|天|月|次|份|顿|日|生|位)+ ?)?"
_GIVERS = (
    r"村委会|居委会|村两委|村级|区级?|市级?|县级?|镇|乡|街道|社区|村集体|村里|政府|财政|民政局?|集体|慈善|爱心|公益金?"
)
_GIVEN = r"享受|享有|可享受?|可?获得?|给予?|发放|予以|有|按|由"
PAYS = (
    r"(?:(?:个人|本人|自己|家庭|就餐者|用餐者|就餐人|服务对象)(?:只需|仅需|只|仅|需要|需|应)?(?:自己|自行|实际)?"
    r"(?:承担|支付|负担|缴纳|交纳|缴费|自付|实付|自费|自理|交|缴|付|出|掏|花)"
    r"|自付|实付|自费|实交|自缴|自交|自负|实缴|实际支付|实际付|自己付|自己出|自行承担|自掏)"
)
_THE_PRICE = (
    r"用餐价|就餐价|供餐基准|供餐标准|统一价|用餐费|就餐费|餐费|伙食费|费用|收费标准|收费|价格|票价|用餐价格|用餐标准|就餐标准|餐标|用餐|就餐|吃饭|用膳"
    r"|正常价格?|原价|全额|全价|正价|成本价|成本|总价|总费用|定价|售价|基本价"
)
_IS_PAID = (
    rf"(?<![送配早午晚中套活月年加另含括等])(?:{_THE_PRICE})+(?:标准)?(?:均|都|一律|统一)?(?:为|是|按|收|:|只需|仅需)*"
    r"|(?:只需|仅需|只要|只|仅|统一|一律|均|都|才|需|酌|按)+(?:收取|收费|收|付|交|缴|支付|要|需)?(?:为|按|:)?"
    r"|(?<![加另信宝机币])(?:收取|收费|支付|缴纳|交纳)(?![一两半]个?(?:学期|学年|年|季度|月)(?:的|以上)?(?:费用"
    r"|学费))|(?<=[岁上人者户员属女友童生军辈客象群民])收(?=\d)|(?<=每[餐人次天月顿份生期日年])(?:缴费|交费|付费"
    r"|[收付交缴])(?=\d)|按照|按(?!(?:一|1"
    r"|半)个?(?:小时|天|月|次|日|课时)(?:计|算|收))"
)
_LESS_NOW = (
    r"享受会员价|优惠价|优惠到|优惠至|优惠后|补贴后|减免后|折后价?|降至|降为|降到|减至|减到|现价|特惠价|惠民价"
    r"|普惠价|爱心价"
)
_BEHIND = r"(?=$|[,;。、:) (])"


def _more_off(found: re.Match[str]) -> str | None:
    """Behind a reduction 再加2元 is 2元 more of it; elsewhere it may be a surcharge."""
    return "再补贴" if re.search(LESS, found.string[: found.start()]) else None


def _own_share_of_old_people(found: re.Match[str]) -> str | None:
    """Behind what old people are given 老人支付3元 is their own share; elsewhere it names whom a price is for."""
    given = rf"(?:周岁以上|老人|老年人|长者)[^,;。、]*(?:元[^,;。、]*,)?(?:其中)?{LESS}[^,;。、]*[,;、(]$"
    return "自付" if re.search(given, found.string[: found.start()]) else None


def _unless_beside(found: re.Match[str]) -> str | None:
    """Keep the name of what is paid for meals beside another fee, and 均 behind several classes.

    托管费500元，餐费15元 are two fees.
    """
    before = found.string[: found.start()]
    several = re.search(r"、[^,;。\d]*(?:班|课|费|[荤素]菜|[画法乐琴舞棋拳球剪])$", before)
    if found[0].startswith(("均", "都", "一律", "统一")) and several:
        return "各"
    if found[0].startswith("伙食费") and re.search("[日全月]托(?:老人|老年人|长者)(?:每.)*$", before):
        return None
    beside = found[0].startswith(("餐费", "伙食费", "用餐费", "就餐费")) and re.search(
        r"(?:[费班托营课间房床]|[床托铺]位)[^。]*(?:元|免费)[^。]*[,;、](?:[一-鿿]{2,8} )?$", before
    )
    return None if beside else ""


AMOUNTS: tuple[Rewriting, ...] = (
    Rewriting(
        "a meal for old people",
        r"(?:老年|老人|长者)(?:套餐|餐)(?=[ :]*(?:每[餐份人位])?\d)",
        "老年人",
        [("老年套餐10元", "老年人10元"), ("老人餐:8元", "老年人:8元")],
        needs="餐",
    ),
    Rewriting(
        "再每餐",
        rf"(再|额外|另行?)?(每{UNIT}(?:每{UNIT})*)(再|额外|另行)(?={LESS}|\d)",
        lambda found: f"{found[3]}{found[2]}",
        [("每餐再补贴2元", "再每餐补贴2元")],
        needs="再额另",
    ),
    Rewriting(
        "再加",
        r"再加(?= ?\d)",
        _more_off,
        [("补贴1元,低保再加2元", "补贴1元,低保再补贴2元"), ("再加2元", "再加2元")],
        needs="再",
    ),
    Rewriting(
        "满减",
        r"(?:消费)?满(\d{1,4})(?:元)?(?:立)?减(\d{1,4})(?:元)?(?![\d折])",
        r"满\1元补贴\2元",
        [("满20减5", "满20元补贴5元"), ("消费满20元立减5元", "满20元补贴5元")],
        needs="满",
    ),
    Rewriting(
        "the reduction behind",
        rf"(?:{_GIVEN})(?:{_GIVERS}|{_GIVEN})*(每{UNIT}(?:每{UNIT})*|一餐)? ?({_MONEY})({_PER_UNIT})"
        rf"的?(?:政府|财政|[市区县省镇]级|街道|专项|就餐|用餐|助餐|餐费|价格|伙食|生活)*(?:餐补|餐贴|补贴|补助|优惠|减免|资助|立减){_BEHIND}",
        lambda found: f"{found[1] or ''}补贴{found[2]}{found[3]}",
        [("享受3元补贴", "补贴3元"), ("给予每餐2元的优惠", "每餐补贴2元"), ("10元优惠", "10元优惠")],
        needs="补贴优减资",
    ),
    Rewriting(
        "own share",
        rf"{PAYS}(?:费用|餐费|部分)?(?:为|是|:|仅需|只需|仅|只)?(?= ?(?:每|\d|一))",
        "自付",
        [("个人支付3元", "自付3元"), ("实付8元", "自付8元"), ("每餐自费仅1元", "每餐自付1元")],
        needs="承付负缴交费理出掏花",
    ),
    Rewriting(
        "老人自付",
        r"(?<=[,;、(])(?:老年?人|长者)(?:只需|仅需|只|仅|需)?(?:自己|自行|实际)?(?:自付|承担|支付|负担|付|出|交)"
        r"(?= ?(?:每|\d|一))",
        _own_share_of_old_people,
        [
            ("60周岁以上老人补贴5元,老人支付3元", "60周岁以上老人补贴5元,自付3元"),
            ("12元,老人付8元", "12元,老人付8元"),
        ],
        needs="付承负出交",
    ),
    Rewriting(
        "a reduction, said twice",
        rf"((?:补贴|补助|优惠|减免){_MONEY}{_PER_UNIT})的?(?:优惠|补贴|补助|政策|待遇)+{_BEHIND}",
        r"\1",
        [("补贴3元优惠", "补贴3元")],
        needs="补优减",
    ),
    Rewriting(
        "off each of several",
        r"(?<=[上人者户胎孩])各(?=(?:减|优惠|补贴|便宜|立减)\d|[\d一二三四五六七八九.]+折)",
        "",
        [("60周岁以上各减2元", "60周岁以上减2元")],
        needs="各",
    ),
    Rewriting(
        "who gives",
        rf"(?:(?:可|可以)?(?:享受|享有|获得|给予|予以|发放)|由|{_GIVERS})+"
        rf"(?={_EACH_MEAL}{LESS}(?:(?:标准)?(?:为|是|:)?{_EACH_MEAL}\d|一半|[一二两三四六七八九]成|[二三四五六七八九]分之))",
        "",
        [("政府补贴5元", "补贴5元"), ("给予每餐补贴2元", "每餐补贴2元"), ("由财政补助3元", "补助3元")],
        needs="补贴资优减便让抵少",
    ),
    Rewriting(
        "a price after reductions",
        rf"(?:{_LESS_NOW})(?:格)?(?:只需|仅需|实付|为|是|:)?(?= ?(?:每|\d))",
        "",
        [("优惠价8元", "8元"), ("补贴后只需3元", "3元")],
        needs="价惠后降减",
    ),
    Rewriting(
        "before a price",
        rf"(?:{_IS_PAID})+(?= ?(?:每{UNIT}|{EACH}|\d[\d.]*元|\d[\d.]*折|自付|补贴|免费|半价))",
        _unless_beside,
        [
            ("用餐费是8元", "8元"),
            ("只收3元", "3元"),
            ("一律5元", "5元"),
            ("均8折", "8折"),
            ("就餐每餐8元", "每餐8元"),
            ("60周岁以上每餐收2元", "60周岁以上每餐2元"),
            ("保教费580元,伙食费14元", "保教费580元,伙食费14元"),
        ],
    ),
    Rewriting(
        "behind a price",
        rf"(?<=元)((?:(?: ?/ ?|每){UNIT})*)(?:的)?(?:标准|价格)?(?:收费|收取|收|计费|计收|支付|就餐|用餐"
        rf"|标准)" + _BEHIND,
        r"\1",
        [("按6元收取", "按6元")],
        needs="收计支餐标",
    ),
    Rewriting(
        "behind a discount",
        r"(?<=折)(?:的?(?:优惠价|优惠|收费|收取|就餐|用餐|供应|享受|计价|价格))+",
        "",
        [("8折优惠", "8折"), ("8.5折的优惠", "8.5折"), ("9折就餐", "9折")],
        needs="折",
    ),
    Rewriting(
        "free, said twice",
        r"免费[,、;](?:每[餐人次])?(?:不收取任何费用|不收取费用|免费)(?=$|[,;。])|免费\(免费\)",
        "免费",
        [("免费,免费", "免费"), ("低保老人免费(免费)", "低保老人免费")],
        needs="免",
    ),
    Rewriting(
        "before a discount",
        r"同?(?:享受|享|可享|优惠|打|按|给予)+(?= ?(?:\d|[一二三四五六七八九])[\d.一二三四五六七八九]{0,3} ?折|半价"
        r"|免费)",
        "",
        [("打8折", "8折"), ("优惠8折", "8折")],
        needs="折半免",
    ),
)

RULES = Rewritings(
    (
        *HEADINGS,
        *ASIDES,
        *AGES,
        *MONEY,
        *PERIODS_SAID,
        *OFFERS,
        *REPORTED,
        *BOARDS,
        *LEAD_INS,
        *TAILS,
        *MEALS_AND_SUMS,
        *CLASSES,
        *BANDS,
        *CONTRIBUTIONS,
        *GROUPS,
        *PROOFS,
        *WHOM,
        *SERVICE_WORDINGS,
        *EXTRAS,
        *FEES,
        *THINGS,
        *FAVOURS,
        *DISH_WORDINGS,
        *SHARES,
        *AMOUNTS,
        *ORDERED,
    )
)
