"""Parts of a price as they are written → 8折, 半价, 免费."""

import re
from decimal import Decimal
from fractions import Fraction

from linli.language.numerals import DIGITS, FIGURES
from linli.language.price.contribution_words import GIVER
from linli.language.price.format import parts_words
from linli.language.price.rules import FULL
from linli.language.rewriting import Rewriting

_PER_CENT = r"\d{1,2}(?:\.\d)? ?%"
_PART = rf"(?:{_PER_CENT}|[二三四五六七八九]分之[一二三四五六七八]|一半)"
_OTHERS_GIVE = rf"(?:由)?(?:{GIVER})+(?:给予|予以)?(?:补贴|补助|负担|承担|支付|资助|让利|优惠|补足|捐助|出|补) ?{_PART}"
_ONE_PAYS = (
    r"(?:(老年人|老人|长者)?(?:个人|本人|自己)?(?:只需|仅需|只|仅|需)?(?:自付|负担|承担|支付|自理|缴纳|付|交|出)|个人)"
    rf" ?({_PART})"
)
_OF_THE_PRICE = (
    r"(?:按|以|享受)?(?:原价|标准价?|全价|标价|餐费|总价|套餐价格?|菜品价格|成本价|餐价|售价|菜价|菜金|实际消费"
    r"|就餐费用|费用|价格|伙食费)?的?"
)
_IS_PAID = r"(?<![减少免])(?:收费|收取|收|支付|付|缴纳|缴|交|(?:个人|本人|自己)?(?:自付|承担|负担|支付))"


def remains(left: Fraction) -> str | None:
    """Return how a price reads of which such a part remains."""
    if not 0 <= left < 1:
        return None
    if left in {0, Fraction(1, 2)}:
        return "半价" if left else "免费"
    per_mille = left * FULL
    if per_mille.denominator == 1:
        return f"{(Decimal(int(per_mille)) / 100).normalize():f}折"
    return f"原价的{parts_words(left.numerator, left.denominator)}" if left.denominator < len(FIGURES) else None


def _part(words: str) -> Fraction:
    """Read 40%, 三分之一, 一半."""
    if words.endswith("%"):
        return Fraction(words.rstrip("% ")) / 100
    if words == "一半":
        return Fraction(1, 2)
    whole, part = words.split("分之")
    return Fraction(DIGITS[part], DIGITS[whole])


def _shared(found: re.Match[str]) -> str | None:
    """Return what one pays of a price that several share; None where their parts do not make it."""
    parts = re.findall(_PART, found[0])
    own = re.search(_ONE_PAYS, found[0])
    if own is None or sum(map(_part, parts)) != 1:
        return None
    left = remains(_part(own[2]))
    whose = "老年人" if own[1] and re.search(r"(?:^|[;。])$", found.string[: found.start()]) else ""
    return f"{whose}{left}" if left else None


def _per_cent_off(found: re.Match[str]) -> str | None:
    return remains(1 - Fraction(found[1]) / 100)


def _per_cent_left(found: re.Match[str]) -> str | None:
    return remains(Fraction(found[1] or found[2]) / 100)


def _part_off(found: re.Match[str]) -> str | None:
    return remains(1 - Fraction(DIGITS[found[2]], DIGITS[found[1]]))


def _part_left(found: re.Match[str]) -> str | None:
    part = found[1] or found[2]
    return remains(_part(part))


def _tenths_off(found: re.Match[str]) -> str:
    return f"{10 - DIGITS[found[1]]}折"


SHARES: tuple[Rewriting, ...] = (
    Rewriting(
        "parts in figures",
        r"(补贴|补助|优惠|减免|减收|减|补)([1-8])/([2-9])(?![\d元])",
        lambda found: (
            "半价" if found[2] == "1" and found[3] == "2" else f"{found[1]}{parts_words(int(found[2]), int(found[3]))}"
        ),
        [("补贴1/4", "补贴四分之一"), ("补贴1/2", "半价")],
        needs="/",
    ),
    Rewriting(
        "parts that one pays, and that are given",
        rf"{_ONE_PAYS}(?:[,、;]{_OTHERS_GIVE})+(?![\d元])"
        rf"|{_OTHERS_GIVE}(?:[,、;]{_OTHERS_GIVE})*[,、;]{_ONE_PAYS}(?![\d元])",
        _shared,
        [
            ("个人负担60%,财政补贴40%", "6折"),
            ("个人负担60%,财政补贴30%", "个人负担60%,财政补贴30%"),
            ("财政补贴40%,个人负担60%", "6折"),
            ("政府补贴30%,老人支付70%", "老年人7折"),
            ("15元,政府补贴三分之一,企业让利三分之一,老人自付三分之一", "15元,原价的三分之一"),
            ("自付三分之二,政府补贴三分之一", "原价的三分之二"),
        ],
        needs="%分半",
    ),
    Rewriting(
        "per cent, before what is given",
        r"(?:享受|给予|享有|可享|享|按)?(?:实际)?(?:就餐费用|用餐费用|就餐金额|消费金额|餐费|费用|原价)?"
        r"的? ?(\d{1,2}) ?%的?(补贴|补助|优惠"
        r"|减免|折扣)",
        lambda found: f"{'补贴' if found[2] == '折扣' else found[2]}{found[1]}%",
        [("享受餐费25%的补贴", "补贴25%"), ("享受20%的优惠", "优惠20%")],
        needs="%",
    ),
    Rewriting(
        "a part of the price",
        r"(补贴|补助|减免|优惠|补)(?:标准)?(?:为|按)?(?:每人|每次|每餐)*(?:就餐|用餐)?(?:费用|餐费|价格)的"
        r"(?=[二三四五六七八九]分之|\d{1,2} ?%)",
        r"\1",
        [("补贴标准为每人每次就餐费用的四分之一", "补贴四分之一")],
        needs="分%",
    ),
    Rewriting(
        "per cent off",
        r"(?:减免|优惠|补贴|补助|减收|立减|降低|下调|少付|少交|少收|减|补|免) ?(\d{1,2}(?:\.\d)?|100) ?%(?:的?(?:优惠"
        r"|费用|餐费))?",
        _per_cent_off,
        [("优惠20%", "8折"), ("补贴25%", "7.5折"), ("少付30%", "7折"), ("减免100%", "免费")],
        needs="%",
    ),
    Rewriting(
        "per cent left",
        rf"{_OF_THE_PRICE}(?:{_IS_PAID} ?(\d{{1,2}}) ?%|(\d{{1,2}}) ?%(?:收费|收取|支付|缴纳|付费|结算"
        rf"|计费))(?:的?(?:费用|餐费))?",
        _per_cent_left,
        [("按70%收取", "7折"), ("收取30%费用", "3折"), ("自付30%", "3折")],
        needs="%",
    ),
    Rewriting(
        "a part left",
        rf"(?:只需|仅需|只|仅|需)*{_IS_PAID}{_OF_THE_PRICE}([二三四五六七八九]分之[一二三四五六七八])(?:的?(?:费用"
        rf"|餐费))?"
        rf"|{_OF_THE_PRICE}([二三四五六七八九]分之[一二三四五六七八])(?:收费|收取|支付|缴纳|付费|结算|计费)",
        _part_left,
        [
            ("只需支付餐费的三分之一", "原价的三分之一"),
            ("按餐费的三分之一收取", "原价的三分之一"),
            ("自付四分之三", "7.5折"),
            ("减收三分之一", "减收三分之一"),
            ("自付三分之四", "自付三分之四"),
        ],
        needs="分",
    ),
    Rewriting(
        "half in per cent",
        r"(?:享受)?50%(?:的?(?:优惠|补贴|减免|折扣|费用))?(?![收支付])",
        "半价",
        [("享受50%优惠", "半价"), ("50%", "半价")],
        needs="%",
    ),
    Rewriting(
        "a part off",
        r"(?:补贴|补助|优惠|减免|减收|少付|少交|少收|免收|免交|减|补|免)(?:餐费|费用"
        r"|原价)?的?([二三四五六七八九])分之([一二三四五六七八九])(?:的?(?:费用|餐费|价格))?",
        _part_off,
        [
            ("补贴四分之一", "7.5折"),
            ("补贴三分之一", "原价的三分之二"),
            ("减免五分之二", "6折"),
            ("减收餐费的三分之一", "原价的三分之二"),
            ("补贴三分之四", "补贴三分之四"),
        ],
        needs="分",
    ),
    Rewriting(
        "tenths off",
        r"(?:优惠|减免|便宜|减|补贴|补助)([一二两三四六七八九])成",
        _tenths_off,
        [("优惠两成", "8折")],
        needs="成",
    ),
    Rewriting(
        "who gives a part",
        rf"{GIVER}(?:给予|予以)?(?=(?:补贴|补助|资助|减免|优惠)(?:一半|半价|[一二两三四六七八九]成"
        rf"|[二三四五六七八九]分之|\d{{1,2}} ?%))",
        "",
        [("低保老人政府补贴一半", "低保老人补贴一半")],
        needs="半成分%",
    ),
    Rewriting(
        "all meals of the day",
        r"(?<=[上人者户员属])(?:每[日天])?(?:一日三餐|三餐|两餐|吃住|食宿)(?:费用?)?(?:均|都|全部|一律)*(?=免费|全免|免交|免收"
        r"|全部免费)",
        "",
        [("85周岁以上老人一日三餐全部免费", "85周岁以上老人免费")],
        needs="餐吃食",
    ),
    Rewriting(
        "by which rule",
        r"(?:实行|执行|施行|采取|(?<=[人者户员童])提供|豁免收费|豁免费用)(?=免费|全免|全额|半价|减半"
        r"|[\d一二三四五六七八九.]+折|$|[,;。)])",
        lambda found: "免费" if found[0][0] == "豁" else "",
        [("就餐实行全免", "就餐全免"), ("长者豁免收费", "长者免费")],
        needs="行取豁提",
    ),
    Rewriting(
        "half",
        r"(?:打|按)?(?:对折|(?<![一二三四五六七八九])五折|(?<![\d.])5折)(?:优惠|收费|收取)?"
        r"|(?:费用|餐费|价格|全部)?(?:减收一半|减免一半|补贴一半|补助一半|优惠一半|减一半|免一半|收一半|减半)"
        r"(?:的?(?:费用|餐费|价格))?(?:收费|收取|优惠)?"
        r"|半价票(?=[,;。]|$)|半价优待|半票(?![ :]*\d+(?:\.\d+)?元)|半费(?:优惠|优待)?"
        r"|半价(?:优惠|收费|收取(?:餐费|费用)?|供应|供餐)|一半价格",
        "半价",
        [("打对折", "半价"), ("减半收取", "半价"), ("半价优惠", "半价"), ("餐费减半", "半价")],
        needs="折半",
    ),
    Rewriting(
        "free",
        r"(?:(?<![送配])餐费|费用|伙食费|全部费用|收费)?"
        r"(?:全部免除|全额免除|全额补贴|全额补助|全额资助|全额减免|全部减免|全部免费|全免费|全免|免除|免收|免交"
        r"|免缴|免付)"
        r"(?:所有|全部|一切|任何|各项|相应|相关)?(?:餐费|费用|伙食费|收费)?(?![^,;。、:()\d 的费]{1,6}费)"
        r"|(?<=[上人者户下])不收(?=$|[,;。])|免单|免票|不(?:再)?(?:另外|另|额外)收(?:取)?(?:任何)?费用?|(?:一分钱|分文|一分)(?:都|也)?不(?:收|要|花|用花|付|用付|出|用出)|免餐费|免伙食费|不收费|不收钱"
        r"|不收取(?:任何)?费用|不要钱|不用付钱|分文不取|"
        r"(?:不用|不需要?|无需)(?:交|付|给|缴|出|掏|花)(?:钱|费|餐费)?(?=[,;。)]|$)|零收费|费用免费"
        r"|(?<![\d.补贴助惠减付少])0元(?=$|[,;。、) ])",
        "免费",
        [("费用全免", "免费"), ("免收餐费", "免费"), ("不收费", "免费"), ("不用交", "免费")],
        needs="免不无零0全",
    ),
    Rewriting(
        "a meal to eat for nothing",
        r"免费(?:吃|享用|享受|就餐|用)(早餐|午餐|中餐|晚餐|早饭|午饭|晚饭)(?=$|[,;。、)])",
        r"\1免费",
        [("70周岁以上免费吃午餐", "70周岁以上午餐免费")],
        needs="免",
    ),
    Rewriting(
        "who does it for nothing",
        r"(?:^|(?<=[,;。]))(?:由)?志愿者(?=(?:授课|辅导|教学|理发|义诊|义剪)(?:免费|全免|不收费)(?:$|[,;。]))",
        "",
        [("志愿者授课免费,教材费30元", "授课免费,教材费30元"), ("志愿者就餐免费", "志愿者就餐免费")],
        needs="愿",
    ),
    Rewriting(
        "a vaccine for nothing",
        r"免费接种((?:流感|肺炎|带状疱疹)?疫苗)(?=$|[,;。)])",
        r"\1免费",
        [("老年人免费接种流感疫苗", "老年人流感疫苗免费")],
        needs="疫",
    ),
    Rewriting(
        "free to",
        r"免费(?:就餐|用餐|供餐|供应|共餐|吃饭|吃|享用|提供|入托|参加|参观|享受|就读|入园|入馆|入场|使用|乘坐|服务|助餐"
        r"|入住|居住|借用|租用|租借|领取|试听|停放|乘坐|乘车|存放|停放|体验|阅览|借阅|安装|维修|检测|发放|测量|清洗|(?:对外|全面)?开放|(?:对"
        r"|向)(?:社会|公众|外|大众|全体|所有|广大|社区|辖区|周边|居民|村民|市民|群众|人群)+开放)(?=$"
        r"|[,;。、:) ])",
        "免费",
        [("免费就餐", "免费"), ("免费供餐", "免费")],
        needs="免",
    ),
    Rewriting(
        "open to somebody for nothing",
        r"^([一-鿿]{0,8}?(?:室|馆|厅|场|池))?(?:[一-鿿]{0,8}(?:之家|中心|食堂|饭堂|站|院))?免费(?:对|向)([^,;。()]{2,16}?)(?:免费)?开放(?=$|[,;。])",
        lambda found: f"{found[2]}{found[1] or ''}免费",
        [
            ("儿童之家免费向辖区0-18周岁儿童开放", "辖区0-18周岁儿童免费"),
            ("棋牌室免费向老年人开放", "老年人棋牌室免费"),
        ],
        needs="放",
    ),
    Rewriting(
        "what is free, behind a comma",
        r"(?:^|(?<=[;。]))(?:义务|公益|爱心|志愿(?!者)|志愿者(?=授课|教学|辅导|讲课|理发|义诊))?((?:(?!免费)[一-鿿]){2,8}),(?=免费(?:$|[,;。]))",
        r"\1",
        [("义务理发,免费", "理发免费")],
        needs="免",
    ),
    Rewriting(
        "what is free to somebody, said before",
        r"^([一-鿿]{1,8}(?:室|馆|厅|场|池))(?:对|向)([^,;。()\d]{2,10}?)免费(?:开放|使用)?(?=$|[,;。])",
        r"\2\1免费",
        [("会议室对社区居民免费", "社区居民会议室免费")],
        needs="免",
    ),
    Rewriting(
        "what is free, said behind",
        r"(?:^|(?<=[,;。:]))免费(?:提供|开展|办理)?(?![续送加])"
        r"((?:[一-鿿]{2,6}、){0,5}[一-鿿]{2,6}(?<!餐)(?<!饭)(?<!人)(?<!者))(?=[,;。]|$)",
        r"\1免费",
        [("免费托管", "托管免费")],
        needs="免",
    ),
)
