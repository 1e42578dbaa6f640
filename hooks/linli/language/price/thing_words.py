"""Wordings of things and their prices: 5元的优惠价, 加收1元餐盒费, 每月伙食费450元, 1.2米以下, 老人卡, 终身免费."""

import re

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_BEHIND = rf"(?:(?: ?/ ?|每){UNIT})*"
_FEE = r"(?:配送|送餐|外送|外卖|餐盒|打包|包装|服务|上门)费"
_DISH = r"(?:[一二两三四五六七八九十\d](?:个)?(?:大荤|小荤|荤|素|菜|汤|点心|水果|主食|饭))"


def _fee_first(found: re.Match[str]) -> str:
    return f"{found[4]}{found[1] or ''}{found[2]}{found[3]}"


def _a_meal(found: re.Match[str]) -> str:
    return f"{found[2]}{found[1]}"


def _names_first(found: re.Match[str]) -> str | None:
    """Put the words in brackets behind every price of a line before it: they are its name."""
    named = rf"({_MONEY}{_BEHIND})\(((?!不?含|包|凭|限|持|需|送)[一-鿿]{{2,4}})\)"
    prices, names = re.findall(_MONEY, found[0]), re.findall(named, found[0])
    if len(names) < 2 or len(prices) != len(names) or re.search(r"周岁|荤", found[0]):
        return None
    return re.sub(named, r"\2\1", found[0])


THINGS: tuple[Rewriting, ...] = (
    Rewriting(
        "names of cards in brackets", r"》[、和及]?《", "、", [("持《残疾人证》《老年证》", "持《残疾人证、老年证》")]
    ),
    Rewriting(
        "quoted names",
        r"(?<![凭持])“([^“”]{1,20})”|[《》]|\x22",
        lambda found: found[1] or "",
        [("持《残疾人证》免费", "持残疾人证免费"), ("“三属”免费", "三属免费"), ("凭“爱心卡”免费", "凭“爱心卡”免费")],
    ),
    Rewriting(
        "ages in brackets behind people",
        r"(老年人|老人|长者|儿童|成人|成年人|学生)\((?:含)?((?:\d{1,3}-)?\d{1,3}周岁(?:以上|以下)?)\)",
        r"\2\1",
        [("老年人(60周岁以上)门票半价", "60周岁以上老年人门票半价")],
    ),
    Rewriting(
        "kinds of rooms in brackets before their price",
        rf"\(([一-鿿]{{1,4}}(?:间|房|床|型))\)(?= ?{_MONEY})",
        r"\1",
        [("床位费(双人间)900元/月", "床位费双人间900元/月")],
    ),
    Rewriting(
        "a favourable meal behind its price",
        r"(?<=元)(?:的)?(?:优惠|爱心|惠民|特价)(?:套餐|午餐|晚餐|餐)(?=[,;。]|$)",
        "",
        [("10元优惠套餐", "10元")],
    ),
    Rewriting(
        "also", r"(?<=[一-鿿])也(?=只需|仅需|只|享|可|打|是|为)", "", [("快递员也只需支付20元", "快递员只需支付20元")]
    ),
    Rewriting(
        "what one has for a price",
        r"(?<=元)(?:,)?(?:即可|就可以?|便可|就能)(?:享用|享受|吃到|吃上)([一-鿿、]{1,16})(?=[,;。]|$)",
        r"(含\1)",
        [("3元即可享用三餐", "3元(含三餐)")],
    ),
    Rewriting("more rice", r"(?<=饭)不加钱", "免费", [("加饭不加钱", "加饭免费")]),
    Rewriting(
        "without a fee",
        r"^免(?:收|除)?([一-鿿]{2,4}费)(?=[,;。]|$)",
        r"\1免费",
        [("免收场地费,教练费80元", "场地费免费,教练费80元")],
    ),
    Rewriting(
        "the height itself", r"\(含\d(?:\.\d{1,2})?(?:米|m)\)", "(含)", [("1.2米(含1.2米)以下", "1.2米(含)以下")]
    ),
    Rewriting(
        "three meals",
        r"早(?:餐)?、?[中午](?:餐)?、?晚(?:三)?餐(?=[^,;。、]*(?:合计|共计|共|每天|每日))",
        "三餐",
        [("早、中、晚餐每人每天合计24元", "三餐每人每天合计24元")],
    ),
    Rewriting("in all", r"(?:合计|共计|总计)(?:为|:)?(?=\d)", "", [("三餐合计24元", "三餐24元")]),
    Rewriting(
        "whoever holds a certificate",
        r"(?<![凭持一-鿿])([一-鿿]{2,10}证)(?:的)?持有(?:者|人)",
        r"持\1",
        [("残疾证持有者免费", "持残疾证免费")],
    ),
    Rewriting(
        "whoever is registered",
        r"设籍(?:于|在)?(本(?:地|市|县|区|镇|乡|村|里))",
        r"\1户籍",
        [("设籍本市65周岁以上", "本市户籍65周岁以上")],
    ),
    Rewriting(
        "in our village", r"(?:^|(?<=[,;。]))村里(?:的)?(?=\d{2,3}周岁)", "本村", [("村里80周岁以上", "本村80周岁以上")]
    ),
    Rewriting(
        "oneself",
        r"(?<=[上人者])本人(?=就餐|用餐|免费|凭)|(?<=家属|子女|亲属|家人)(?:陪餐|陪同就餐|陪同用餐)(?=\d)",
        "",
        [("80周岁以上老人本人就餐免费", "80周岁以上老人就餐免费"), ("家属陪餐15元", "家属15元")],
    ),
    Rewriting(
        "prices of old people and of all others",
        r"(?:老人|老年人?|长者)价:(?=\d{1,3}(?:-\d{1,3})?周岁)|(?:社会|市场|普通|正常|一般|对外)价:?(?=\d)",
        lambda found: "标准价" if found[0][0] in "社市普正一对" else "",
        [("老人价:60-79周岁9元;社会价:15元", "60-79周岁9元;标准价15元")],
    ),
    Rewriting(
        "other currencies' words",
        r"(?:港币|港元|新台币|台币|NT\$|HK\$|\$) ?(?=\d)(\d{1,6}(?:\.\d{1,2})?)元?",
        r"\1元",
        [("每位港币28元", "每位28元"), ("$10", "10元")],
    ),
    Rewriting(
        "parts added up",
        r"(?<=元)\+",
        "、",
        [("早餐4元+午餐12元", "早餐4元、午餐12元")],
    ),
    Rewriting(
        "a favourable price behind",
        rf"(?:享受|享有|享|执行|按)(?:就餐)?((?:每{UNIT})*) ?({_MONEY}{_BEHIND})的?(?:优惠价格?|惠民价|爱心价"
        rf"|特惠价|价格|优惠餐)",
        r"\1\2",
        [("享受每餐5元的优惠价", "每餐5元"), ("享受5元优惠", "享受5元优惠")],
    ),
    Rewriting(
        "a meal for its price",
        rf"(?:每天|每餐|每顿)?(?:只需|仅需|只要|花|只花|仅花)(?:要|费)?({_MONEY})(?:,)?(?:就|即|便)(?:可以|可"
        rf"|能)(?:吃到|享用|吃上|享受|享用到)"
        r"(?:一份|一顿|热乎乎的|营养)*(早餐|午餐|晚餐|午饭|晚饭)",
        _a_meal,
        [("每天只需3元就可以吃到午餐", "午餐3元")],
    ),
    Rewriting(
        "a fee behind its price",
        rf"(?:打包|外带|送餐上门|上门送餐|送餐|外送)?((?:每{UNIT})*)(?:需|另|再)?(?:加收|收取|另收|收|另付|支付)"
        rf"({_MONEY})({_BEHIND})的?({_FEE})",
        _fee_first,
        [("打包加收1元餐盒费", "餐盒费1元"), ("送餐上门每次收取2元配送费", "配送费每次2元")],
    ),
    Rewriting(
        "a period before the name of a fee",
        rf"((?:每(?:月|天|日|餐|期|学期|年|次))+)((?!自付|收费|补)[一-鿿]{{1,4}}费)(?:为|是)?(?={_MONEY})",
        r"\2\1",
        [("每月伙食费450元", "伙食费每月450元")],
    ),
    Rewriting(
        "what is reckoned apart",
        rf"(?<=元)({_BEHIND})(?:另计|另收|另付|另算|另外收取)(?=[,;。)]|$)",
        r"\1",
        [("餐费15元/天另计", "餐费15元/天")],
    ),
    Rewriting(
        "the standard of a meal",
        r"(?<=餐)标准(?:为|是|:)?(?=\d)",
        "",
        [("午餐标准15元", "午餐15元")],
    ),
    Rewriting(
        "a meal before its price for a person",
        rf"^({_DISH}+),(?=(?:每|\d))",
        r"\1",
        [("四菜一汤,每人15元", "四菜一汤每人15元")],
    ),
    Rewriting("on average", rf"人均(?={_MONEY}(?!左右|上下))", "每人", [("人均15元", "每人15元")]),
    Rewriting(
        "how it is weighed",
        r"^(?:按|论)(?:斤|两|克|重量)(?:称重|计价|收费|计费|售卖)?[,:](?=[^,;。]*(?:斤|克|两))",
        "",
        [("按斤称重,18.8元/斤", "18.8元/斤")],
    ),
    Rewriting(
        "for the public good",
        r"^公益(?:性)?(?:收费:|(?=免费))",
        "",
        [("公益性收费:每期480元", "每期480元")],
    ),
    Rewriting("as much as one likes", r"(?<=元)(?:管饱|管够|吃饱|任吃|随便吃)(?=[,;。)]|$)", "", [("2元管饱", "2元")]),
    Rewriting(
        "free of a fee",
        rf"(?:上门送餐|送餐上门|送餐)?免(?:收|除|去)?({_FEE})(?=[,;。)]|$)",
        r"\1免费",
        [("上门送餐免配送费", "配送费免费")],
    ),
    Rewriting(
        "what a price is of, in brackets behind each",
        rf"^.*{_MONEY}.*$",
        _names_first,
        [("助浴:80元/次(上门),50元/次(到站)", "助浴:上门80元/次,到站50元/次"), ("12元(含汤),15元", "12元(含汤),15元")],
    ),
    Rewriting(
        "how many a ticket is for",
        rf"(票|卡)\((\d大\d小|\d人)\)[ :]*({_MONEY}{_BEHIND})",
        r"\1\3(\2)",
        [("家庭票(2大1小)40元", "家庭票40元(2大1小)")],
    ),
    Rewriting("for ever", r"(?:终身|长期|常年|永久|一律)(?=免费)", "", [("90周岁以上终身免费", "90周岁以上免费")]),
    Rewriting(
        "more for nothing",
        r"(?<=[饭汤粥])(?:可)?(?:免费(?:续加|续添|添加|续|加)|任添|任加|管够|随便加)(?=[,;。)]|$)",
        "免费",
        [("米饭免费续", "米饭免费")],
    ),
    Rewriting(
        "heights",
        r"(?<!身高)(?<![\d.-])(\d(?:\.\d{1,2})?)(?:米|m|M)?(?:-(\d(?:\.\d{1,2})?))?(?:米|m|M)(?![²方长])",
        lambda found: f"身高{found[1]}{f'-{found[2]}' if found[2] else ''}米",
        [("1.2米以下儿童免费", "身高1.2米以下儿童免费"), ("1.2-1.5米半价", "身高1.2-1.5米半价")],
    ),
    Rewriting(
        "heights in brackets behind people",
        r"(儿童|学生|小孩|孩子)\((身高[^()]{1,16})\)",
        r"\2\1",
        [("儿童(身高1.4米以下)20元", "身高1.4米以下儿童20元")],
    ),
    Rewriting(
        "a card for old people",
        r"(?<![凭持用刷办开充在一-鿿])((?:老人|老年|敬老|长者|市民|社保)卡)(?=(?:享受|享"
        r"|打)?[\d一二三四五六七八九.]+折|免费|半价)",
        r"凭\1",
        [("老人卡8折", "凭老人卡8折")],
    ),
    Rewriting(
        "a card that is used",
        r"(?:使用|刷|出示)((?:老人|老年|敬老|长者|市民|社保|就餐)(?:卡|码|证))(?:消费|支付|就餐|用餐)?",
        r"凭\1",
        [("使用长者卡消费8折", "凭长者卡8折")],
    ),
    Rewriting(
        "a proof in brackets before what is given",
        r"(?<![元折费价餐])\(((?:凭|持|限|需|须)[^()\d元折]{1,14})\)(?=(?:享受|享|打|按)?(?:免|半价|\d"
        r"|[一二三四五六七八九]折|补|每|优惠))",
        r"\1",
        [("残疾人(凭残疾证)免费", "残疾人凭残疾证免费")],
    ),
    Rewriting(
        "prices of members",
        r"((?:非)?会员)(?:优惠)?价(?=[ :]*\d)",
        r"\1",
        [("会员价8元,非会员价10元", "会员8元,非会员10元")],
    ),
    Rewriting(
        "tickets of full and half price",
        r"([全半])价票(?=[ :]*\d)",
        r"\1票",
        [("全价票30元/人", "全票30元/人")],
    ),
    Rewriting(
        "whoever receives",
        r"享受(?=(?:最低生活保障|低保|特困(?:供养)?|优抚|高龄津贴)(?:待遇|补助|政策)?的)",
        "",
        [("享受低保的老年人", "低保的老年人")],
    ),
    Rewriting(
        "meals eaten together",
        r"(?:老年人|老人|长者)(?:共餐|助餐|供餐)(?=每餐|\d)",
        "老年人",
        [("长者共餐每餐50元", "老年人每餐50元")],
    ),
    Rewriting(
        "the base price behind all others",
        r"(?<=[,;、])(?:其余|其他|其它|剩余|余下)(?:人员|人|人群|的)?(?:均|都)?(?:按|为|收|执行)?(?:原价|全价"
        r"|正价|标准价)(?:为|:)?(?=\d)",
        "标准价",
        [("80周岁以上半价,其余原价20元", "80周岁以上半价,标准价20元")],
    ),
    Rewriting(
        "no reduction",
        r"(?:按|执行|收)?(?:全价|原价|正价|标准价|全票)(?:收费|就餐|用餐|收取)?(?=[,;。)]|$)|(?:不打折"
        r"|不享受优惠|无优惠|不优惠)(?=[,;。)]|$)",
        "全价",
        [("6周岁以上按原价收费", "6周岁以上全价"), ("70周岁以下不享受优惠", "70周岁以下全价")],
    ),
)
