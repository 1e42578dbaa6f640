"""Wordings of things and their prices: 5元的优惠价, 加收1元餐盒费, 每月伙食费450元, 1.2米以下, 老人卡, 终身免费."""

import re

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_BEHIND = rf"(?:(?: ?/ ?|每){UNIT})*"
NOW = r"现价|现售价?|现收|现|优惠价|活动价|惠民价|普惠价|体验价|特价|特惠价|促销价|折后价?"
"""What stands before a price that is paid now, behind the one of before; 会员价 is not for all."""
_DISH = r"(?:[一二两三四五六七八九十\d](?:个)?(?:大荤|小荤|荤|素|菜|汤|点心|水果|主食|饭))"


def _names_first(found: re.Match[str]) -> str | None:
    """Put the words in brackets behind every price of a line before it: they are its name."""
    named = rf"({_MONEY}{_BEHIND})\(((?!不?含|包|凭|限|持|需|送)[一-鿿]{{2,4}})\)"
    prices, names = re.findall(_MONEY, found[0]), re.findall(named, found[0])
    if len(names) < 2 or len(prices) != len(names) or re.search(r"周岁|荤", found[0]):
        return None
    return re.sub(named, r"\2\1", found[0])


def _other_things(found: re.Match[str]) -> str | None:
    """Take 其余免费 for the other things where a line names nobody; else leave it: they are the other people."""
    named = re.search("岁|老|长者|低保|特困|残|户|人|员|者|儿童|学生|军|民", found.string[: found.start()])
    return None if named else "(其他项目免费)"


THINGS: tuple[Rewriting, ...] = (
    Rewriting(
        "the first for nothing, the others not",
        rf"^([^,;。()\d]{{0,8}}?)((?:首次|第一次|(?:体验|试托|试餐|首|前)[\d一两三]{{1,2}}[天次]|前\d{{1,2}}分钟|首小时|首半小时|\d{{1,2}}(?:分钟"
        rf"|小时)(?:以)?内)(?:体验|服务|办理)?免费)[,;、]?"
        rf"(?:之后|以后|后续|此后|后|超出(?:后|部分)?|超过(?:后|部分)?|(?:从)?第二次(?:起"
        rf"|开始))(?:按|收)?((?:每{UNIT})?{_MONEY}{_BEHIND})(?:收取|收费|计)?(?=$|[,;。])",
        lambda found: f"{found[1]}{found[3]}({found[2].replace('第一次', '首次')})",
        [
            ("首次体验免费,之后15元/次", "15元/次(首次体验免费)"),
            ("首次免费,之后每次10元", "每次10元(首次免费)"),
            ("首次免费之后15元", "15元(首次免费)"),
            ("入托体验3天免费,之后按60元/天收取", "入托60元/天(体验3天免费)"),
        ],
        needs="免",
    ),
    Rewriting(
        "a card for the first time",
        r"首次(?=办卡|领卡|制卡)",
        "",
        [("首次办卡工本费10元", "办卡工本费10元")],
        needs="首",
    ),
    Rewriting(
        "how many lessons cost nothing",
        r"(?<=课)免费([一1两2])(节|次|堂)(?=$|[,;。])",
        r"免费(\1\2)",
        [("体验课免费1节", "体验课免费(1节)")],
        needs="课",
    ),
    Rewriting(
        "all else for nothing",
        r"[,;、]?(?:其他|其它|其余)(?:一切|所有|各项|各类)?(?:费用|项目|服务|收费)(?:均|都|全部|一律)?(?:免费|全免"
        r"|免收|减免|免除|不收)"
        r"(?=[,;。]|$)",
        "(其他项目免费)",
        [("伙食费10元/天,其他费用全免", "伙食费10元/天(其他项目免费)")],
        needs="其",
    ),
    Rewriting(
        "all else for nothing, in short",
        r"[,;、](?:其他|其它|其余)(?:的)?(?:均|都|全部|一律)?免费(?=[;。]|$)",
        _other_things,
        [
            ("材料费30元,其余免费", "材料费30元(其他项目免费)"),
            ("60-69周岁5元,其余免费", "60-69周岁5元,其余免费"),
        ],
        needs="其",
    ),
    Rewriting(
        "numbers before the pieces of a list",
        r"(?:^|(?<=[;。, ]))[①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹] ?",
        "",
        [("①60-69周岁8元 ②70周岁以上6元", "60-69周岁8元 70周岁以上6元")],
        needs="①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹",
    ),
    Rewriting(
        "numbers in digits before the pieces of a list",
        r"(?:^|(?<=[;。] )|(?<=[;。]))(?:\([1-9]\)|[1-9][、.)])(?=\d{2,3}(?:-\d{2,3})?周岁|[一-鿿])",
        lambda found: "" if re.search(r"2[、.)]", found.string) and re.search(r"^ ?\(?1[、.)]", found.string) else None,
        [("1、60-69周岁8元;2、70周岁以上6元", "60-69周岁8元;70周岁以上6元"), ("1.5元", "1.5元")],
    ),
    Rewriting(
        "one or the other", r"(?<=\))/(?=\d)", "、", [("10元(一荤)/12元(两荤)", "10元(一荤)、12元(两荤)")], needs="/"
    ),
    Rewriting(
        "each of several",
        rf"(?<=[一-鿿])每(?:科|门|项|样|种)(?=(?:收费|收|为)?(?:每{UNIT})*{_MONEY})",
        lambda found: "各" if "、" in found.string[: found.start()] else None,
        [("书画、声乐每科100元/年", "书画、声乐各100元/年")],
        needs="科门项样种",
    ),
    Rewriting(
        "the standard of a price",
        rf"({_MONEY}{_BEHIND})的?(?:标准|餐标)(?:收取|收费|执行|计收|供餐)?(?=[,;。()]|$)",
        r"\1",
        [("按8元/餐标准收取", "按8元/餐"), ("8元餐标,自付3元", "8元,自付3元")],
        needs="标",
    ),
    Rewriting(
        "the price of before, and of now",
        rf"((?:^|(?<=[;。]))[^,;。:\d元岁]{{0,14}}?)(?:原价|原|市场价|门市价|正常价格?|标准价):?{_MONEY}{_BEHIND}[,;、](?:{NOW})(?:为|只要|仅|只需|:)?(?=(?:每{UNIT})*\d)",
        r"\1",
        [
            ("原价20元,现价15元", "15元"),
            ("体检套餐原价280元,优惠价128元", "体检套餐128元"),
            ("午餐原价12元,特价10元", "午餐10元"),
        ],
        needs="原市门正标 现优活惠体特促折普",
    ),
    Rewriting(
        "whether a sum comes back",
        rf"(?<=元)({_BEHIND})(不退还?|可退还?|退卡退还|到期退还)(?=[,;。]|$)",
        r"\1(\2)",
        [("押金100元不退", "押金100元(不退)")],
        needs="退",
    ),
    Rewriting(
        "what it costs elsewhere or did, behind the price",
        rf"(?<=元)({_BEHIND})\((?:原价|市场价|成本价?|门市价)(?:为|:)?{_MONEY}{_BEHIND}\)",
        r"\1",
        [("60周岁以上8元/份(市场价15元)", "60周岁以上8元/份")],
        needs="价本",
    ),
    Rewriting(
        "as much as one likes, behind its price",
        rf"(?<=元)({_BEHIND})[,; ]?\(?(不限量|不限份|管饱|管够|免费续|可续)\)?(?=[,;。、]|$)",
        r"\1(\2)",
        [("米饭1元不限量", "米饭1元(不限量)")],
        needs="不管免可",
    ),
    Rewriting(
        "how many there are, before the price",
        r"^((?:每[天日餐]|每顿)?限(?:量|供|额)\d{1,4}份)[,;]([^,;。()]*元[^,;。()]*)(?=$|[,;。])",
        r"\2(\1)",
        [("每日限量20份,10元/份", "10元/份(每日限量20份)")],
        needs="限",
    ),
    Rewriting(
        "the price of all, by the meal",
        r"((?:每[餐份人次])+)(标准价|基准价|基础价)(?:为|是|:)?(?=\d)",
        r"标准价\1",
        [("每餐标准价12元", "标准价每餐12元")],
        needs="准础",
    ),
    Rewriting(
        "what is left after what is given",
        r"(?<=每[餐人次份])(?:补贴|补助|优惠|减免)后(?=实付|自付|支付|只需|仅需|付|个人)",
        "",
        [("每餐补贴后实付6元", "每餐实付6元")],
        needs="后",
    ),
    Rewriting(
        "dishes between a name and its price",
        rf"(?<=[一-鿿A-Za-z])(\((?:{_DISH}|[+、和]){{2,6}}\))[: ]*({_MONEY}{_BEHIND})",
        r"\2\1",
        [("普通套餐(一荤两素一汤)16元", "普通套餐16元(一荤两素一汤)")],
        needs="(",
    ),
    Rewriting(
        "how long a period is, between it and its price",
        rf"((?:每{UNIT})+)(\([一两二三四五六七八九\d]{{1,2}}(?:周|天|个月|课时"
        rf"|节)\))[: ]*((?:每{UNIT})*{_MONEY}{_BEHIND})",
        r"\1\3\2",
        [("每期(两周)400元", "每期400元(两周)")],
        needs="(",
    ),
    Rewriting(
        "of each, behind the period",
        rf"((?:每{UNIT})+)各(?={_MONEY})",
        r"各\1",
        [("声乐、书法班每学期各120元", "声乐、书法班各每学期120元")],
        needs="各",
    ),
    Rewriting(
        "kinds of rooms in brackets before their price",
        rf"\(([一-鿿]{{1,4}}(?:间|房|床|型))\)(?= ?{_MONEY})",
        r"\1",
        [("床位费(双人间)900元/月", "床位费双人间900元/月")],
        needs="(",
    ),
    Rewriting(
        "in all",
        r"(?<!\(每[期月天年餐周])(?:合计|共计|总计)(?:为|:)?(?=\d)",
        "",
        [("三餐合计24元", "三餐24元")],
        needs="计",
    ),
    Rewriting(
        "parts added up",
        r"(?<=元)\+",
        "、",
        [("早餐4元+午餐12元", "早餐4元、午餐12元")],
        needs="+",
    ),
    Rewriting(
        "the standard of a meal",
        r"(?<=餐)标准(?:为|是|:)?(?=\d|(?:每[人餐份次])+\d)",
        "",
        [("午餐标准15元", "午餐15元"), ("午餐标准为每人每餐12元", "午餐每人每餐12元")],
        needs="标",
    ),
    Rewriting(
        "on average",
        rf"(?<![老个])人均(?={_MONEY}(?!左右|上下))",
        "每人",
        [("人均15元", "每人15元"), ("老人均8元", "老人均8元")],
        needs="均",
    ),
    Rewriting(
        "how it is weighed",
        r"^(?:居民|市民|顾客)?(?:全部|所有)?(?:菜品|菜肴|饭菜)?(?:自助|自选)?(?:(?:按|论)(?:斤|两|克|重量)|称重)(?:称重|计价|收费|计费|售卖|结算)?[,:](?=[^,;。]*(?:斤|克|两))",
        "",
        [("按斤称重,18.8元/斤", "18.8元/斤")],
        needs="斤克两",
    ),
    Rewriting(
        "for the public good",
        r"(?<=[人者户童生])公益(?=托管|课堂|理发|助餐|服务)|(?<=[班堂])公益(?:性)?收费|^公益(?:性)?(?:收费:|(?:服务|活动|项目)?[、,]?(?=(?:全部|一律|均|全程|全年|长期|完全|全)?免费))",
        "",
        [("公益性收费:每期480元", "每期480元"), ("公益活动,全程免费", "全程免费")],
        needs="公",
    ),
    Rewriting(
        "what a price is of, in brackets behind each",
        rf"^.*{_MONEY}.*$",
        _names_first,
        [("助浴:80元/次(上门),50元/次(到站)", "助浴:上门80元/次,到站50元/次"), ("12元(含汤),15元", "12元(含汤),15元")],
        needs="(",
    ),
    Rewriting(
        "how many a ticket is for",
        rf"(票|卡)\(([一两二三\d]大[一两二三\d]小|\d人)\)[ :]*({_MONEY}{_BEHIND})",
        r"\1\3(\2)",
        [("家庭票(2大1小)40元", "家庭票40元(2大1小)")],
        needs="(",
    ),
    Rewriting(
        "tickets of full and half price",
        r"([全半])价票(?=[ :]*\d)",
        r"\1票",
        [("全价票30元/人", "全票30元/人")],
        needs="票",
    ),
    Rewriting(
        "the base price behind all others",
        r"(?<=[,;、])(?:(?:其余|其他|其它|剩余|余下)(?:人员|人|人群|的)?(?:均|都)?(?:按|为|收|执行)?)?(?:原价|全价"
        r"|正价|标准价)(?:为|:)?(?=\d)",
        "标准价",
        [("80周岁以上半价,其余原价20元", "80周岁以上半价,标准价20元")],
        needs="原全正标",
    ),
)
