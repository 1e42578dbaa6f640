"""Wordings of fees beside a price: 加收1元餐盒费, 每月伙食费450元, 材料费10元/次自付, 伙食费按实际出勤天数18元/天."""

import re
from decimal import Decimal

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_BEHIND = rf"(?:(?: ?/ ?|每){UNIT})*"
_FEE = r"(?:配送|送餐|外送|外卖|餐盒|打包|包装|服务|上门)费"


def _fee_first(found: re.Match[str]) -> str:
    brought = "送" in found[0][: found.start(1) - found.start()] and found[4] == "服务费"
    return f"{'送餐' if brought else ''}{found[4]}{found[1] or ''}{found[2]}{found[3]}"


def _brought(found: re.Match[str]) -> str | None:
    """Name the whole price of a meal that is brought; None where it is less than at the table, as a fee is."""
    there, brought = (Decimal(money.removesuffix("元")) for money in (found[2], found[4]))
    return f"{found[1]}{found[2]}{found[3]}外送{found[4]}" if brought >= there else None


FEES: tuple[Rewriting, ...] = (
    Rewriting(
        "a meal at the table, and brought",
        rf"((?:堂食|自提|自取|到店)(?:每{UNIT})*)({_MONEY})({_BEHIND}[,;、])(?:送餐|配送|外送)(?:上门)?({_MONEY})",
        _brought,
        [("堂食12元,送餐14元", "堂食12元,外送14元"), ("堂食12元,送餐2元", "堂食12元,送餐2元")],
        needs="送",
    ),
    Rewriting(
        "what is not asked for where it is brought",
        r"(送餐上门|上门送餐|送餐到家|送餐),(?:均)?不(?:另|再)?(?:收|收取)(?:任何)?(?:配送费|送餐费|服务费|费用)(?=$|[,;。])",
        r"\1免费",
        [("失能老人送餐上门,不收取配送费", "失能老人送餐上门免费")],
        needs="收",
    ),
    Rewriting(
        "by what it is counted, said first",
        r"^按照?(?:分钟|次|小时|时|天|日|月|份|人|期|学期|场)(?:收费|计费|计价|收取|付费)[,:;](?=.*元)",
        "",
        [("按次收费,每小时20元", "每小时20元"), ("按照分钟计费,0.05元/分钟", "0.05元/分钟")],
        needs="按",
    ),
    Rewriting(
        "an age that fees are for",
        rf"(?<=周岁)(?:的)?(?:婴幼儿|幼儿)?(?:托育|托班|照护)(?:服务)?[ :](?=[一-鿿]{{1,4}}费(?:每{UNIT})*{_MONEY})",
        "",
        [("0-3周岁托育 保育费1800元/月,伙食费20元/天", "0-3周岁保育费1800元/月,伙食费20元/天")],
        needs="费",
    ),
    Rewriting(
        "a fee behind its price",
        rf"(?:打包|外带|送餐上门|上门送餐|送餐|外送)?((?:每{UNIT})*)(?:需|另外?|再|外)?(?:加收|收取|另收|收|另付|支付|加)"
        rf"({_MONEY})({_BEHIND})的?({_FEE})",
        _fee_first,
        [
            ("打包加收1元餐盒费", "餐盒费1元"),
            ("送餐上门每次收取2元配送费", "配送费每次2元"),
            ("送餐上门另收1元服务费", "送餐服务费1元"),
        ],
        needs="费",
    ),
    Rewriting(
        "a fee that is asked for",
        rf"(?:(?:只|仅)?(?:需要?|要)|只|仅)?(?:收取|收|交纳|缴纳|缴|交|付)({_MONEY}{_BEHIND})(?:的)?(押金|保证金"
        r"|工本费|材料费|报名费|成本费|(?:伙食|餐|生活|托管|服务|保教|管理|床位|会)费)",
        r"\2\1",
        [("每生收取100元押金", "每生押金100元"), ("只需缴纳100元/月的伙食费", "伙食费100元/月")],
        needs="押费",
    ),
    Rewriting(
        "a box for what one takes away",
        rf"(?:外带|打包|带走)(?:的)?,?(?:另|需)?(?:加收|加|收)(餐盒|打包盒|饭盒)(?:费)?(?={_MONEY})",
        r"\1",
        [("外带另加餐盒1元", "餐盒1元")],
        needs="盒",
    ),
    Rewriting(
        "by what it is counted, before its price",
        r"(?<=[一-鿿])(?:按|论)(?:天|日|月|次|餐|斤|两|克|小时|课时|学期|期|人|份|重量)(?:数)?(?:收取|收费|计价|计费"
        r"|计算|结算|称重)*[,:](?=(?:每)?\d)",
        "",
        [("伙食费按天收取,18元/天", "伙食费18元/天")],
        needs="按论",
    ),
    Rewriting(
        "a card that costs nothing",
        r"(?:^|(?<=[,;。者人上户]))办理?(?:[一-鿿]{0,4}卡)(?=(?:免费|不收费|免收费用)(?:$|[,;。]))",
        "办卡",
        [("办理就餐卡免费", "办卡免费"), ("办理就餐卡免费就餐", "办理就餐卡免费就餐")],
        needs="卡",
    ),
    Rewriting(
        "by which classes a fee is counted, before them",
        r"(?<=费)按(?:照)?(?:护理|评估|失能|自理)?(?:等级|级别|档次|程度|房型|户型|床型|人数)(?:收取|收费|计收|计算)?(?=:)",
        "",
        [("护理费按等级收取:一级800元", "护理费:一级800元")],
        needs="按",
    ),
    Rewriting(
        "to take away",
        r"^吃不完(?:的)?(?:可以?)?打包,(?=(?:餐盒|打包盒|饭盒))|(?<=[盒费])自费(?=\d)",
        "",
        [("吃不完打包,餐盒自费0.5元/个", "餐盒0.5元/个")],
        needs="吃自",
    ),
    Rewriting(
        "the unit of all, in brackets behind the last",
        rf"^((?:[一-鿿]{{2,10}}:)?(?:[一-鿿]{{1,8}}:?{_MONEY}[、,;]){{1,8}}[一-鿿]{{1,8}}:?{_MONEY})\((?:均?为)?(每{UNIT}(?:每{UNIT})*)\)(?=。?$)",
        lambda found: re.sub(rf"({_MONEY})", rf"\1{found[2]}", found[1]),
        [("小班2600元、中班2300元(每月)", "小班2600元每月、中班2300元每月")],
        needs="(",
    ),
    Rewriting(
        "sizes that touch",
        r"元(?=[大中小](?:份|碗|杯|盘|盒)\d)",
        "元、",
        [("大碗8元小碗6元", "大碗8元、小碗6元")],
        needs="大中小",
    ),
    Rewriting(
        "so much a month, said behind",
        rf"({_MONEY})包([月年季周])(?=$|[,;。(])",
        r"包\2\1",
        [("20元包月", "包月20元")],
        needs="包",
    ),
    Rewriting(
        "all of it at once", r"(?<=元)(?:包干|全包)(?=$|[,;。(])", "", [("每月150元包干", "每月150元")], needs="包"
    ),
    Rewriting(
        "meals of which one price is of a month",
        r"([早中午晚])(?:餐)?[、和及]([早中午晚]餐)(?=包[月年季周])",
        r"\1\2",
        [("午、晚餐包月360元", "午晚餐包月360元")],
        needs="包",
    ),
    Rewriting(
        "which meals a month has, in brackets behind its price",
        rf"((?:包[月年季周]|每个?月){_MONEY}{_BEHIND})\((?:仅限|仅|只含|只|限|含)?((?:每[天日])?[早中午晚]餐(?:一[餐顿])?)\)",
        r"\1(含\2)",
        [("包月200元(仅午餐)", "包月200元(含午餐)"), ("每月150元(每天午餐一餐)", "每月150元(含每天午餐一餐)")],
        needs="月年季周",
    ),
    Rewriting(
        "what one pays oneself, and how much",
        r"([,;](?:用餐|就餐|餐费|伙食费|餐食|材料费)?)(?:自费|自理|另计|另付|另收|另算)\((?=[^()]*元)([^()]*)\)(?=$|[,;。])",
        lambda found: f"{found[1] if found[2][0].isdigit() or found[2][0] == '每' else ','}{found[2]}",
        [
            ("日托免费,用餐自费(午餐8元、晚餐6元)", "日托免费,午餐8元、晚餐6元"),
            ("1500元/月,餐费另计(18元/天)", "1500元/月,餐费18元/天"),
        ],
        needs="(",
    ),
    Rewriting(
        "from which sum on it is brought for nothing",
        rf"(?<=元)({_BEHIND})[,;、(](?:消费)?(满\d{{1,3}}元)(?:及)?(?:以上)?(?:可|则)?(?:免(?:收|除)?(?:{_FEE}|运费)|免费(?:配送|送餐|送货)(?:上门)?)\)?(?=$|[,;。])",
        r"\1(\2免费)",
        [("送餐费2元/次,满20元免送餐费", "送餐费2元/次(满20元免费)")],
        needs="满",
    ),
    Rewriting(
        "for which ages a class is, in brackets",
        rf"([一-鿿]{{2,8}}[班课托])\((\d{{1,2}}(?:-\d{{1,2}})?(?:周岁|个月)(?:以上|以下)?|[一二三四五六七八九](?:[至到、-][一二三四五六七八九])?年级)\)"
        rf"[: ]*((?:每{UNIT})*{_MONEY}{_BEHIND})",
        r"\1\3(适合\2)",
        [
            ("托小班(2-3周岁)1800元/月", "托小班1800元/月(适合2-3周岁)"),
            ("暑假班(一至六年级)每生500元", "暑假班每生500元(适合一至六年级)"),
        ],
        needs="(",
    ),
    Rewriting(
        "by what it is paid",
        r"按(月|学期|学年|年|季度|季|期|天|周|次|课时)(?:交费|缴费|收费|交|缴|付)(?=\d)",
        r"每\1",
        [("按月交1200元,按学期交5500元", "每月1200元,每学期5500元")],
        needs="按",
    ),
    Rewriting(
        "meals of a month",
        r"(?<![包每])([月日周])(?:餐费|伙食费|用餐费|就餐费)(?:标准)?(?:为|是|:)?(?=\d)",
        r"餐费每\1",
        [("月餐费300元", "餐费每月300元")],
        needs="费",
    ),
    Rewriting(
        "what it costs",
        rf"(?:^|(?<=每[餐份人次天月期])|(?<=[早午中晚]餐))(?:收取|收)?成本费(?:为|是)?(?={_MONEY})",
        "",
        [("每餐收取成本费5元", "每餐5元"), ("午餐成本费10元/餐", "午餐10元/餐")],
        needs="成",
    ),
    Rewriting(
        "what is included, between a name and its price",
        rf"(?<=[一-鿿])(\((?:(?:含|不含|包|包含|自带|自备)[^()\d元]{{1,12}}|[一两二三\d]人服务|一对[一多]|不限量|管饱|管够|可续|\d{{1,2}}(?:-\d{{1,2}})?楼层?)\))"
        rf"(?:(?:优惠|爱心|营养)?套餐)?[: ]*((?:每{UNIT})*{_MONEY}{_BEHIND})",
        r"\2\1",
        [("日托(含午餐)20元/天", "日托20元/天(含午餐)"), ("全托(含三餐)每月900元", "全托每月900元(含三餐)")],
        needs="(",
    ),
    Rewriting(
        "paid by oneself, said behind",
        rf"(?<=[一-鿿])({_MONEY}{_BEHIND})(?:自付|自理|自费)(?=[,;。)]|$)",
        lambda found: found[1] if re.search(r"费$", found.string[: found.start()]) else None,
        [("材料费10元/次自付", "材料费10元/次")],
        needs="自",
    ),
    Rewriting(
        "how it is counted, between a name and its price",
        rf"(?<=[一-鿿])(按(?:照)?(?:实际)?(?:出勤|入托|就餐|用餐|在园|到园)(?:天数|次数|餐数"
        rf"|日数?)?)[: ]*({_MONEY}{_BEHIND})(?:收取|收费|计算|计收|收)?",
        r"\2(\1收取)",
        [("伙食费按实际出勤天数18元/天收取", "伙食费18元/天(按实际出勤天数收取)")],
        needs="按",
    ),
    Rewriting(
        "more for each",
        rf"(?<=[一-鿿])((?:每{UNIT})+)(?:另|再)?加收?(?={_MONEY})",
        r"加收\1",
        [("送餐上门每份加1元", "送餐上门加收每份1元")],
        needs="加",
    ),
    Rewriting(
        "without a fee",
        r"^免(?:收|除)?((?![收除])[一-鿿]{1,4}费)(?=[,;。]|$)",
        r"\1免费",
        [("免收学费,班费20元", "学费免费,班费20元"), ("免收场地费,教练费80元", "场地费免费,教练费80元")],
        needs="免",
    ),
    Rewriting(
        "a period before the name of a fee",
        rf"((?:每(?:人|生|月|天|日|餐|期|学期|年|次))+)(?:收取|缴纳|交纳|需交|收|交)?((?!自付|收费|缴费|交费|付费"
        rf"|补|最高|最多|不超|封顶|上限)(?:[一-鿿]{{1,4}}费|押金|保证金))(?:为|是)?(?={_MONEY})",
        r"\2\1",
        [("每月伙食费450元", "伙食费每月450元"), ("每人每月缴纳伙食费150元", "伙食费每人每月150元")],
        needs="费押保",
    ),
    Rewriting(
        "what is reckoned apart",
        rf"(?<=元)({_BEHIND})(?:另计|另收|另付|另算|另外收取)(?=[,;。)]|$)",
        r"\1",
        [("餐费15元/天另计", "餐费15元/天")],
        needs="另",
    ),
    Rewriting(
        "free of a fee",
        rf"(?:上门送餐|送餐上门|送餐)?免(?:收|除|去)?({_FEE}|月租|学费|保教费|床位费|报名费|押金)(?=[,;。)]|$)",
        r"\1免费",
        [("上门送餐免配送费", "配送费免费")],
        needs="免",
    ),
    Rewriting(
        "a dearer kind of the same",
        rf"(?:^|(?<=[,;]))([一-鿿]{{2,8}})({_MONEY}{_BEHIND}(?:\([^()\d]*\))?)[,、]((?:不含|含|包(?=[早午晚三两餐吃住]))(?![一-鿿]{{0,5}}加)[一-鿿]{{1,6}})(?={_MONEY})",
        r"\1\2,\1\3",
        [
            ("全天班500元,含午餐650元", "全天班500元,全天班含午餐650元"),
            ("托管费600元/月(不含餐),含餐900元/月", "托管费600元/月(不含餐),托管费含餐900元/月"),
        ],
        needs="含包",
    ),
    Rewriting(
        "that only a fee is asked for",
        rf"(?:^|(?<=[,;。、]))(?:只|仅|另|只需|仅需|须)?(?:收取|代收|收)(?=(?:[一-鿿]{{1,6}}[费险]|[早午晚]餐)(?:每{UNIT})*{_MONEY})",
        "",
        [("公益托管免费,只收午餐费10元/天", "公益托管免费,午餐费10元/天")],
        needs="收",
    ),
    Rewriting(
        "the same for longer",
        rf"(?:^|(?<=[;。]))([一-鿿]{{2,10}})(\d{{1,3}})(天|节课|节|课时|周|小时|分钟)({_MONEY})((?:[,、]\d{{1,3}}\3{_MONEY})+)",
        lambda found: found[1] + found[2] + found[3] + found[4] + re.sub(r"(?<=[,、])(?=\d)", found[1], found[5]),
        [("寒假托管5天300元,10天550元", "寒假托管5天300元,寒假托管10天550元")],
        needs=",、",
    ),
    Rewriting(
        "what a class costs, before its prices",
        r"(?<=[班堂托课])收费(?:标准)?(?=:)",
        "",
        [("暑托班收费:小学600元/期", "暑托班:小学600元/期")],
        needs=":",
    ),
)
