"""Wordings that lead to a price or end behind it and say nothing of it: 遵循…原则, 的收费标准, 103位, 一日三餐."""

import re

from linli.language.price.units import UNIT
from linli.language.rewriting import Rewriting

_MONEY = r"\d{1,6}(?:\.\d{1,2})?元"
_BEHIND = rf"(?:(?: ?[/·] ?|每){UNIT})*"
_END = r"(?=[,;。、()]|$)"
_DISH = r"(?:[一二两三四五六七八九十\d](?:个)?(?:大荤|小荤|荤|素|肉|菜|汤|点心|水果|主食|饭))"
_SOMEBODY = (
    r"低保|特困|残疾|失能|失独|独居|空巢|困难|优抚|军人|户籍|本村|本社区|外来|儿童|学生|党员|会员|职工|老人|老年人|长者"
)
_PRINCIPLE = (
    rf"(?:遵循|坚持|本着|秉承|秉着|参照|参考|按照|根据|依据)(?:(?!{_SOMEBODY})[^,;。:()\d元折免岁]){{2,24}}?"
    r"(?:原则|精神|政策|规定|文件|要求|宗旨|理念|方针),"
)
_PLACE = (
    r"(?:长者|老年人?|老人)?(?:食堂|饭堂|餐厅|助餐点|就餐点|用餐点|配餐点|小饭桌|大食堂|服务站|驿站|养老中心"
    r"|服务中心|照料中心|活动中心)"
)
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}


def _one_place(found: re.Match[str]) -> str | None:
    """Drop where one eats, which is the place itself; None where the line names another place, too."""
    return "" if len(re.findall(_PLACE, found.string)) == 1 else None


def _all_of_them(found: re.Match[str]) -> str | None:
    """Drop how many kinds there are where so many prices follow; keep the meal that they are of."""
    count = _COUNTS.get(found[2]) or int(found[2])
    if len(re.findall(_MONEY, found[3])) != count:
        return None
    kinds = re.sub(rf"[和及与](?={_MONEY})", "、", found[3])
    kinds = re.sub(rf"({_MONEY})((?:{_DISH}){{2,6}})", r"\2\1", kinds)
    return f"{found[1]}:{kinds}" if found[1] else kinds


def _by_the_meal(found: re.Match[str]) -> str | None:
    """Drop 一日三餐 where every price behind it is of one meal; a price of none may be that of the day."""
    prices = re.findall(rf"((?:每人)?每[餐顿]|一[餐顿])?{_MONEY}((?:/|每|一)[餐顿])?", found.string[found.end() :])
    return "" if prices and all(any(price) for price in prices) else None


LEAD_INS: tuple[Rewriting, ...] = (
    Rewriting(
        "by which principles",
        rf"(?:^|(?<=[;。:]))(?:{_PRINCIPLE})+(?=按|收|每|对|\d|[早午晚]餐|由|服务费|托管费|餐费)",
        "",
        [("服务费:遵循公益普惠原则,参照有关政策,按400元/人·期执行", "服务费:按400元/人·期执行")],
        needs=",",
    ),
    Rewriting(
        "that it is what it costs, before how much",
        rf"(?:费用?|^|(?<=[,;。:]))(?:按照?|实行)(?:实际)?成本(?:核算|测算|收费|收取|价)?,(?=(?:按|每"
        rf"|为)*(?:每{UNIT})*{_MONEY})",
        lambda found: "费" if found[0].startswith("费") else "",
        [("午餐费用按照成本核算,按15元/生·天执行", "午餐费按15元/生·天执行")],
        needs="成",
    ),
    Rewriting(
        "fees of others, as a heading",
        r"(?:^|(?<=[;。]))(?:代收费|代办费|代收代管费|其他收费|点位优惠|站点优惠)(?:项目)?:(?=[一-鿿\d])",
        "",
        [("代收费:午餐费15元/生/天", "午餐费15元/生/天"), ("点位优惠:60-80周岁8折", "60-80周岁8折")],
        needs=":",
    ),
    Rewriting(
        "prices by age, by which one goes",
        rf"^(?:按照|按)(?=\d{{2,3}}(?:-\d{{2,3}})?周岁[^;。]*{_MONEY})",
        "",
        [("按照60-69周岁每次5元、70周岁以上每次3元的标准", "60-69周岁每次5元、70周岁以上每次3元的标准")],
        needs="按",
    ),
    Rewriting(
        "regardless of what",
        r"(?:不管|不论|无论)[^,;。:()\d元]{1,8}?(?:还是|或者|或|与否)[^,;。:()\d元]{1,6}?,?(?=全额|免费|均|都|一律"
        r"|每[餐人份]|\d)",
        "",
        [("特困老人不管吃中餐或面食全额补贴", "特困老人全额补贴"), ("不论早餐还是午餐都8元", "都8元")],
        needs="管论",
    ),
    Rewriting(
        "how many bands of ages there are",
        r"(?<=周岁以上)(?:这)?(?:[两二三四五六]|\d)(?:个)?(?:年龄段|档次?|类)(?:的?(?:老人"
        r"|老年人))?,?(?=(?:每[人餐天日月次份])*分别)",
        "",
        [("80-89周岁及90周岁以上4个年龄段,每餐分别给予1元、2元", "80-89周岁及90周岁以上每餐分别给予1元、2元")],
        needs="别",
    ),
    Rewriting(
        "at the house itself",
        r"(?<=[者人证卡员户])(?:到店|来店|进店|到馆|入馆)(?=享|打|\d|[一二三四五六七八九]折|半价|免费|消费)",
        lambda found: None if re.search("上门|外[送卖带]|自[提取]|堂食|店.*店", found.string) else "",
        [
            ("持退役军人证到店享受7.5折", "持退役军人证享受7.5折"),
            ("上门15元,到店8元,80周岁以上老人到店免费", "上门15元,到店8元,80周岁以上老人到店免费"),
        ],
        needs="店馆",
    ),
    Rewriting(
        "numbers of a list, in lines of their own",
        r"^ ?(?:\(\d{1,2}\)|\d{1,2}[、.)]) ?(?=[一-鿿])",
        "",
        [("(1)自理老人:320元", "自理老人:320元"), ("1、低保老人免费", "低保老人免费")],
    ),
    Rewriting(
        "people whom brackets name",
        r"(?:特殊人群|特殊群体|优惠对象|优待对象|优待人群|优惠人群|重点人群|以下人员)(?:为"
        r"|包括)?[(:]([^()]*、[^()]*)\)(?=[凭持享免半打每按单均都优补减\d])",
        r"\1",
        [("特殊人群(60周岁以上老年人、残疾人和军人)凭有效证件半价", "60周岁以上老年人、残疾人和军人凭有效证件半价")],
        needs="(",
    ),
    Rewriting(
        "a thing, and behind a comma its price",
        rf"(?:^|(?<=[;。]))(?:这样(?:的)?|这|像这样(?:的)?)?(?:一份|一顿"
        rf"|每份)?(?:这样的)?((?:(?!{_SOMEBODY})[一-鿿A-Z]){{1,8}}(?:餐|饭|菜|面|票|卡|课|班|澡|服务|理发)),"
        rf"(?:售价|价格|单价|价|收费|只要|只需|仅售|仅需)(?:为|是|仅|只)?(?=(?:每{UNIT})*{_MONEY})",
        r"\1",
        [("这样的一份自助餐,售价18元", "自助餐18元"), ("智慧洗澡,价格为20元", "智慧洗澡20元")],
        needs=",",
    ),
    Rewriting(
        "that something stands on a list",
        rf"“?([一-鿿]{{2,12}})”?(?:被)?(?:列在|位于|写在|排在)[^,;。\d]{{0,8}}?(?:价目表|价格表|菜单"
        rf"|收费表)[^,;。]{{0,8}},(?:价格|收费|售价)(?:为|是)?(?={_MONEY})",
        r"\1",
        [("“智慧洗澡”被列在价目表的第一项,价格为20元", "智慧洗澡20元")],
        needs="表单",
    ),
    Rewriting(
        "how many kinds of a meal there are",
        rf"^(?:(?!{_SOMEBODY})[^,;。:()\d元]){{0,8}}?([早午晚]餐|)(?:共|均|都|一共)*(?:包含|包括|含有|有|提供|分为"
        rf"|分|推出|设有|设)"
        rf"([两二三四五六]|\d)(?:种|类|档|款)(?:不同)?(?:的)?(?:套餐|标准|餐标|规格|档次|价位|选择|菜品)[,:](?:即"
        rf"|分别是|分别为|为|有|:)*"
        rf"([^;。]*{_MONEY}[^;。]*)(?=[;。]|$)",
        _all_of_them,
        [
            ("小饭桌午餐包含两种套餐,即16元一荤一素和20元一荤两素", "午餐:一荤一素16元、一荤两素20元"),
            ("午餐有三种套餐,10元一荤一素", "午餐有三种套餐,10元一荤一素"),
        ],
        needs="种类档款",
    ),
    Rewriting(
        "three meals a day, each with its price",
        r"^(?:提供)?(?:一日|每天|每日)三餐[,:](?=.*元)",
        _by_the_meal,
        [
            ("一日三餐,70周岁以上老人每顿3元,80周岁以上老人免费", "70周岁以上老人每顿3元,80周岁以上老人免费"),
            ("一日三餐,每人12元,晚餐另收", "一日三餐,每人12元,晚餐另收"),
            ("一日三餐,12元", "一日三餐,12元"),
        ],
        needs="餐",
    ),
    Rewriting(
        "how many people there are",
        r"(?:(?<=[为给向对的有])|^)(?:约|近)?\d{2,5}(?:余|多)?[位名](?:的)?(?=\d{2,3}(?:-\d{2,3})?周岁|老人|老年人"
        r"|高龄|留守|空巢|独居|残疾|困难|孤寡)",
        "",
        [
            ("为村里的103位75周岁以上的老人", "为村里的75周岁以上的老人"),
            ("前10名60周岁以上老人", "前10名60周岁以上老人"),
        ],
        needs="位名",
    ),
    Rewriting(
        "the people of this village",
        r"(?:(?<=[为给向对])|^|(?<=[,;。]))(?:全村|村里|村内|村上|全镇|全社区"
        r"|社区内)(?:的)?(?=\d{2,3}(?:-\d{2,3})?周岁|老人|老年人|高龄|留守|空巢|独居|残疾|低保|特困|五保)",
        lambda found: {"镇": "本镇"}.get(found[0].rstrip("的")[-1], "本社区" if "社区" in found[0] else "本村"),
        [("全村75周岁以上的老人", "本村75周岁以上的老人"), ("为村里的70周岁以上老人", "为本村70周岁以上老人")],
        needs="村镇社",
    ),
    Rewriting(
        "whoever it may be",
        r"(?:^|(?<=[,;。]))(?:只要|但凡)(?:是|为|属于?)(?=[本当户辖居\d]|老)",
        "",
        [("只要是当地户籍60周岁以上的老人,午餐免费", "当地户籍60周岁以上的老人,午餐免费")],
        needs="只但",
    ),
    Rewriting(
        "where they eat",
        rf",?(?:如果|若)?(?:都|均)?(?:可以?|能)?(?<!送)(?:在|到|来|去)(?:该|本|这个|我们)?(?:(?!{_SOMEBODY}|指定"
        rf"|其他|其它|合作|各|周边|任[一意何]|定点)[一-鿿]){{0,10}}?{_PLACE}"
        rf"(?:里|内)?(?:(?:就餐|用餐|吃饭)(?:时|的)?|消费)?,?(?=(?:每{UNIT})*(?:就|便|即|都|也|均)?(?:可以?"
        rf"|能)?(?:享受?|获得|免费|半价|打|按|每|只|仅|\d|吃|补|减|优惠))",
        _one_place,
        [
            ("老年人都可到该餐厅享受6元营养套餐", "老年人享受6元营养套餐"),
            ("60周岁以上老人在社区食堂就餐,每餐8元", "60周岁以上老人每餐8元"),
            ("60周岁以上老人在甲食堂每餐8元,在乙食堂每餐9元", "60周岁以上老人在甲食堂每餐8元,在乙食堂每餐9元"),
        ],
        needs="堂厅点桌站中",
    ),
    Rewriting(
        "that one can have it",
        r"(?:(?:,?(?:就|便|即)|都|也|均)(?:能够?|可以?)|能够?|可以)(?=免费|享受?\d|享受?[一二三四五六七八九.]+折"
        r"|半价|打\d)",
        "",
        [("60周岁以上老人,就能免费享用午餐", "60周岁以上老人免费享用午餐"), ("办卡能享受9折", "办卡享受9折")],
        needs="能可",
    ),
)
