"""Wordings of what others give for a meal → 补贴2元, 自付3元: 社会捐助2元, 企业让利1元, 老人出3元, 由村集体承担.

Whatever somebody else gives is never the price of anything.
"""

import re
from decimal import Decimal

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

GIVER = (
    r"(?:政府|财政|民政(?:局|部门)?|(?:省|市|区|县|镇|乡|街道|社区|村)(?:级|里|委|委会|委员会|政府|财政|集体)*"
    r"|集体|慈善(?:总会|协会|基金会?|组织|会)?"
    r"|公益(?:金|基金|组织)?|福彩(?:公益)?金?|爱心(?:企业|人士|商家|资金|基金|单位|食堂)?|社会(?:各界|力量|组织"
    r"|爱心人士)?|企业|机构|单位|运营方|运营企业|食堂|商家|餐厅|饭店"
    r"|长护险|长期护理保险|医保(?:基金)?|县府|市府|公所|乡公所|区公所|残联|老龄委|工会|妇联|红十字会|基金会?|志愿者协会|两级|三级|各级)"
)
_GIVERS = rf"{GIVER}(?:[、和及与]?{GIVER})*"
_GIVES = (
    r"(?:捐助|捐赠|捐献|捐款|捐|资助|赞助|援助|扶持|补助|补贴|贴补|补足|出资|承担|负担|支付|让利|配套|优惠|减免"
    r"|拨付|补|贴|出|付|让|拿|掏)"
)
_EACH = rf"(?:(?:每{UNIT})*)"
_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_ONE_GIVES = rf"(?:另|再)?(?:由)?{_GIVERS}(?:给予|予以|再|另)*{_EACH}(?:{_GIVES}){_MONEY}"
_LEVELS = {"两级": 2, "三级": 3}
_END = r"(?=[,;。、)]|$)"
_PER = rf"(?:(?: ?/ ?|每){UNIT})*"

_PAID = r"自付|实付|实际支付|支付|负担|承担|付|交|出|花|掏|拿|缴"
PAID_BY = (
    r"(?:其余|剩余|余下|剩下|差额|差价|不足|超出)?(?:的)?(?:部分|费用|资金|餐费|(?:补贴|补助)(?:资金|经费|费用)?)?(?:均|都|全部|统一|全)?由[^,;。()\d]{1,14}?"
    r"(?:直接|予以|给予)?(?:补足|补贴|补助|减免|抵扣|扣减|核减|捐助|捐赠|承担|负担|兜底|支出|列支|统筹|解决|买单"
    r"|支付|出资|资助|补|出|付|贴)"
)
"""Who pays what somebody does not pay; it changes no price."""


def _given(found: re.Match[str]) -> str:
    """Write 补贴; 再 stays behind a discount, on top of which it comes."""
    on_top = "再" in found[0] and "折" in found.string[: found.start()]
    return f"{'再' if on_top else ''}补贴{found[1] or ''}{found[2] or ''}"


def _each_of_several(found: re.Match[str]) -> str | None:
    """Add up what each of several gives; None where nobody can tell how many they are (各级财政各补贴2元)."""
    count = _how_many(found[1])
    return f"补贴{found[2] or found[3]}{_sum(*[found[4]] * count)}" if count > 1 else None


def _how_many(givers: str) -> int:
    levels = re.search("[两三]级", givers)
    return _LEVELS[levels[0]] if levels else len(re.split("[、和及与]", givers))


def _all_of_it(found: re.Match[str]) -> str | None:
    """Add up what one gives after another; None where one gives for each meal and another for something else."""
    given = re.findall(rf"({_EACH})(?:{_GIVES})({_MONEY})", found[0])
    each = {per for per, _ in given if per}
    return f"补贴{''.join(each)}{_sum(*(money for _, money in given))}" if len(each) < 2 else None


def _one_sum_each(found: re.Match[str]) -> str | None:
    """Add up sums that are said behind all who give them; None where there is not one for each."""
    sums = re.findall(_MONEY, found[4])
    return f"补贴{found[2] or found[3]}{_sum(*sums)}" if _how_many(found[1]) == len(sums) else None


def _sum(*sums: str) -> str:
    """Add up sums: “2元”, “1.5元” → “3.5元”."""
    total = sum(Decimal(money.removesuffix("元")) for money in sums)
    return f"{total:f}".rstrip("0").rstrip(".") + "元" if "." in f"{total:f}" else f"{total}元"


CONTRIBUTIONS: tuple[Rewriting, ...] = (
    Rewriting(
        "own share, said in brackets behind its sum",
        rf"({_MONEY}(?:(?: ?/ ?|每){UNIT})*)\((?:自付|个人支付|个人承担|个人自付|自费)\)",
        r"自付\1",
        [("老人9元/餐(自付)", "老人自付9元/餐")],
        needs="(",
    ),
    Rewriting(
        "all paid by somebody, in short",
        rf"(?<=[人者户上]),?{GIVER}(?:买单|全包|兜底){_END}",
        "免费",
        [("特殊困难老人政府买单", "特殊困难老人免费")],
        needs="买包兜",
    ),
    Rewriting(
        "what is given to all, before an own share",
        rf"^(?:{_GIVERS})((?:每{UNIT})*)(?:{_GIVES})(?:标准)?({_MONEY}),"
        rf"([^,;。]*?(?:周岁以上|老年人|老人|长者)[^,;。\d]{{0,6}}?)(?:实交|实付|自付|实缴|交|付|支付|个人支付"
        rf"|自缴)({_MONEY})(?=$|[;。])",
        r"\3自付\4,补贴\1\2",
        [("政府每餐补4元,60周岁以上老人实交8元", "60周岁以上老人自付8元,补贴每餐4元")],
    ),
    Rewriting(
        "what is given, said behind its sum",
        rf"(?<=[岁上人者户])((?:每{UNIT})*)({_MONEY})((?: ?/ ?{UNIT})*)的?(?:政府|财政)?(?:补贴|补助){_END}",
        r"补贴\1\2\3",
        [("60-69周岁2元/餐补贴", "60-69周岁补贴2元/餐")],
        needs="补",
    ),
    Rewriting(
        "what is given out",
        rf"({_EACH})(?:发放|给予|发给|发)(?:就餐|用餐|助餐|餐费|伙食|生活|午餐)*(?:补贴|补助|餐补)({_EACH}{_MONEY})",
        r"补贴\1\2",
        [("每人每月发放就餐补贴100元", "补贴每人每月100元")],
        needs="发给",
    ),
    Rewriting(
        "what is given by a standard",
        rf"{_GIVERS}按({_EACH}{_MONEY})(?:的)?标准(?:给予|进行)?(?:补贴|补助|资助)",
        r"补贴\1",
        [("政府按每人每餐3元标准补贴", "补贴每人每餐3元")],
        needs="标",
    ),
    Rewriting(
        "all of it paid by somebody",
        rf"(?:餐费|费用|伙食费)由{_GIVERS}(?:全额|全部|全)(?:承担|负担|补贴|支付){_END}",
        "免费",
        [("80周岁以上餐费由财政全额承担", "80周岁以上免费")],
        needs="由",
    ),
    Rewriting(
        "what each of several gives",
        rf"(?:由)?({_GIVERS})({_EACH})(?:各|分别)(?:给予|予以)?(?:{_GIVES})({_EACH})({_MONEY})(?={_END}|/)",
        _each_of_several,
        [("市、区两级财政各补贴2元", "补贴4元"), ("区和街道各补每餐1.5元", "补贴每餐3元")],
        needs="各分",
    ),
    Rewriting(
        "what several give together",
        rf"(?:由)?{_GIVERS}(?:一共|总共|合计|共同|共)(?:给予|予以)?(?:{_GIVES})({_EACH}{_MONEY})(?={_END}|/)",
        r"补贴\1",
        [("市、区两级财政共补贴4元", "补贴4元")],
        needs="共总合",
    ),
    Rewriting(
        "what several give, one sum each",
        rf"(?:由)?({_GIVERS})({_EACH})(?:各|分别)(?:给予|予以)?(?:{_GIVES})({_EACH})({_MONEY}(?:[、和,]{_MONEY})+)(?={_END})",
        _one_sum_each,
        [("政府、社区分别补贴2元和1元", "补贴3元")],
        needs="各分",
    ),
    Rewriting(
        "what one gives, and what another",
        rf"{_ONE_GIVES}(?:(?:[,、和及]|,?(?=[另再])){_ONE_GIVES})+(?={_END})",
        _all_of_it,
        [
            ("政府补2元、慈善补1元", "补贴3元"),
            ("财政每餐补贴4元,社区再补贴1.5元", "补贴每餐5.5元"),
            ("市级补2元、区级补3元、街道补1元", "补贴6元"),
        ],
        needs="捐资赞援扶补贴出承负支让配优减拨付拿掏",
    ),
    Rewriting(
        "what is given beside a price, said last",
        rf"(?<=[人者户象上])((?:每{UNIT})*)(?:只付|只收|付|收)?({_MONEY}{_PER}),由{_GIVERS}((?:每{UNIT})*)"
        rf"(?:补贴|补助|承担|负担)((?:每{UNIT})*{_MONEY}{_PER})(?=$|[;。])",
        r"自付\1\2,补贴\3\4",
        [("困难老人每餐2元,由村集体补贴8元", "困难老人自付每餐2元,补贴8元")],
        needs="由",
    ),
    Rewriting(
        "what somebody gives",
        rf"(?:其中|由|另|再)*{_GIVERS}(?:给予|予以)?({_EACH})(?:再|另|额外)?{_GIVES}(?:款|金|资金)?(?:为|:)?"
        rf"({_EACH}{_MONEY})",
        _given,
        [
            ("自付6元,社会捐助2元", "自付6元,补贴2元"),
            ("村集体每餐补贴2元", "补贴每餐2元"),
            ("企业让利1元", "补贴1元"),
            ("慈善总会资助2元/餐", "补贴2元/餐"),
        ],
        needs="捐资赞援扶补贴出承负支让配优减拨付拿掏",
    ),
    Rewriting(
        "the rest, given by somebody",
        rf"(?:其余|剩余|余下|另外|另|差额|差价|不足)(?:的)?({_MONEY})由[^,;。\d]{{1,14}}?"
        rf"(?:共同|分别)?(?:承担|负担|补贴|补足|支付|解决|兜底|分担){_END}",
        r"补贴\1",
        [("其余5元由区、街道财政承担", "补贴5元")],
        needs="由",
    ),
    Rewriting(
        "what somebody gives, in short",
        rf"(?<=[,;、:(+])(?:慈善|财政|政府|民政|福彩|村集体|集体|爱心(?:企业|人士)|社会|企业)(?:各)?(?={_MONEY})",
        lambda found: "补贴" if re.search("自付|补贴|个人|老人\\d", found.string) else None,
        [("个人6元,补贴3元,慈善1元", "个人6元,补贴3元,补贴1元")],
    ),
    Rewriting(
        "own share before what is given",
        rf"(?:(?:^|(?<=[(,;:]))(?:老人|老年人)|(?:^|(?<=[(,;:上人者户]))(?:个人|本人))(?={_MONEY}[+,、;](?:补贴|政府|财政))",
        "自付",
        [("个人5元+补贴3元", "自付5元+补贴3元"), ("10元(老人7元+补贴3元)", "10元(自付7元+补贴3元)")],
        needs="人 补政财",
    ),
    Rewriting(
        "own share behind what is taken off",
        rf"((?:补贴|补助|优惠|减免|立减){_MONEY})后,?(?:只需|仅需|实际|只)?(?:支付|实付|实收|自付|付|收|为|个人支付"
        rf"|个人自付)?(?=\d)",
        r"\1,自付",
        [("补贴3元后支付12元", "补贴3元,自付12元"), ("补贴3元后12元", "补贴3元,自付12元")],
        needs="补优减",
    ),
    Rewriting(
        "a price and its parts",
        rf"(?<=元)({_PER}):(?=个人|自付|老年人自付|老人自付|补贴|{GIVER}"
        rf"|(?:老年人|老人|长者)(?:只需|仅需|需|只|仅)?(?:{_PAID}))",
        r"\1,",
        [("10元:个人6元", "10元,个人6元"), ("10元:老人付5元", "10元,老人付5元")],
        needs=":",
    ),
    Rewriting(
        "all paid by somebody",
        rf"(?:全部|全额)(?:费用)?由{_GIVERS}(?:补贴|补助|承担|负担|买单|支付|资助){_END}|由{_GIVERS}(?:提供)?(?=免费)"
        rf"|(?:由)?{_GIVERS}(?:给予)?(?:全额|全部)(?:补贴|补助|承担|负担|买单|支付|资助|兜底|保障){_END}",
        lambda found: "" if found[0].startswith("由") and "全" not in found[0] else "免费",
        [
            ("90周岁以上全部由政府补贴", "90周岁以上免费"),
            ("特困人员政府全额补贴", "特困人员免费"),
            ("由村集体免费供餐", "免费供餐"),
        ],
        needs="全由",
    ),
    Rewriting(
        "what is paid for somebody",
        rf"(?<![,;。、 (起用额余分款费])(?<!剩下的)(?<!其余的)(?<!余下的)(?<!补贴)(?<!补助)(?<!资金)"
        rf"(?<!经费)由{_GIVERS}"
        rf"(?:全额|全部)?(?:买单|承担|负担|支付|出资)(?:费用|餐费)?{_END}",
        "免费",
        [("特困老人由政府买单", "特困老人免费"), ("80周岁以上免费,由政府承担", "80周岁以上免费,由政府承担")],
        needs="由",
    ),
    Rewriting(
        "own share of old people behind what is given",
        r"^((?:(?!补贴)(?![^,;。、]*周岁)[^,;。、]*元[^,;。、]*[,;、])?)((?:补贴[^,;。、()]*[,;、])+)((?:老年人|老人|长者|长辈)(?:只需"
        rf"|仅需|只)?(?:{_PAID})(?:每[餐人次])*\d[^,;。、()]*)$",
        lambda found: f"{found[1]}{re.sub(_PAID, '自付', found[3], count=1)},{found[2].rstrip(',;、')}",
        [("补贴每餐2元,补贴每餐2元,老人自付4元", "老人自付4元,补贴每餐2元,补贴每餐2元")],
        needs="补",
    ),
    Rewriting(
        "own share, in short",
        r"(?<=[,;、(])(?:个人|本人|自己|老人自己)(?:只)?(?=\d)",
        "自付",
        [("补贴4元,个人8元", "补贴4元,自付8元")],
        needs="个本自",
    ),
    Rewriting(
        "own share, by the meal",
        rf"(?:个人|本人|自己)((?:每{UNIT})+)(?:只需|仅需|只|仅|需)?(?:承担|支付|负担|自付|出|交|付)(?={_MONEY})",
        r"自付\1",
        [("个人每餐承担5元", "自付每餐5元")],
        needs="个本自",
    ),
    Rewriting(
        "own share behind the meal",
        rf"((?:每{UNIT})+)(?:个人|本人|自己)(?:只需|仅需|只|仅|需)?(?:承担|支付|负担|自付|缴费|缴纳|出|交|付)(?={_MONEY})",
        r"自付\1",
        [("每餐个人缴费4元", "自付每餐4元")],
        needs="个本自",
    ),
    Rewriting(
        "only so much, beside what is given",
        rf"(?:只需|仅需|只要|只|仅)(?:要|需)?(?:付|支付|交|出|掏)?(?=(?:每{UNIT})*{_MONEY}(?:/{UNIT})*[,;、]补贴)",
        "自付",
        [("每餐仅需5元,补贴3元", "每餐自付5元,补贴3元")],
        needs="只仅",
    ),
    Rewriting(
        "shares in brackets behind their sum",
        rf"(?<=[元餐份人次天])\((?:其中)?[:]?((?:自付|补贴|个人)[^()]*{_MONEY}[^()]*[,、;+](?:自付|补贴"
        rf"|个人)[^()]*{_MONEY}[^()]*)\)",
        r",\1",
        [("10元/餐(自付6元,补贴4元)", "10元/餐,自付6元,补贴4元")],
        needs="(",
    ),
    Rewriting(
        "to pay",
        r"(?<=[上人者户辈岁下员童生军困保])((?:每[天餐月次人])*)(?:只|仅|只需|仅需|自己|实际)?(?:出|交|付|掏|缴|花|拿|负担|承担)"
        r"(?=\d{1,4}(?:\.\d{1,2})?元(?!的?[一-鿿]{1,3}费))",
        r"自付\1",
        [("75周岁以上老人交2元", "75周岁以上老人自付2元")],
        needs="出交付掏缴花拿负承",
    ),
)
