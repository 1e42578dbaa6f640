"""Wordings of headings and of what joins the pieces of a line: 收费标准：, 服务对象：, 长者饭堂：, 其中, 另外."""

import re

from linli.language.price.aside_words import PART_OF_A_PRICE
from linli.language.rewriting import Rewriting

_TOPIC = (
    r"日间照料|日托|托养|护理|照护|家政|助浴|学费|托管费|按年龄段?"
    r"|每人每餐|每餐|每份|助餐|就餐|用餐|[早午中晚]餐、?|托管|点位|食堂|本店|套餐|老年人?|老人|长者|餐费|票价|补贴|优惠|收费|价格|服务|参考"
)
_HEADING = (
    r"价目表?|价格表|(?:付费|缴费|交费)标准"
    r"|收费标准|优惠标准|优惠政策|优惠办法|价格标准|收费|价格|票价|优惠|标准|用餐标准|餐标"
)
_ANY = r"(?:本|我|村|镇|乡|街道|社区|小区|老年人?|老人|长者|敬老|助老|为老|养老|幸福|爱心|公益|儿童|蹦床)*"
"""What a place is called that is the only one: 老年食堂; 东门食堂 is one of several."""
_SITTINGS = r"[早午中晚]餐"
_SOMEBODY = r"(?:低保|特困|残疾|失独|失能|孤|独居|空巢|困难|五保|烈属|优抚|退役|军|建档|老人|老年人|长者|儿童|学生)"


def _unless_among(found: re.Match[str]) -> str | None:
    """Drop a joining word, but not 其中 between people: it says that the second are some of the first."""
    before, behind = found.string[: found.start()], found.string[found.end() :]
    parts = re.match(rf"{PART_OF_A_PRICE}\d", behind) and re.search(r"元[^,;。]*,$", before)
    if found[0] == "其中" and parts:
        return None  # 600元，其中餐费300元: a part of it
    some = re.match(rf"\d{{1,3}}(?:-\d{{1,3}})?周?岁|[^,;。\d]{{0,4}}{_SOMEBODY}", behind)
    others = re.search(rf"\d周?岁|{_SOMEBODY}", before)
    return None if found[0] == "其中" and some and others else ""


def _says_nothing(found: re.Match[str]) -> str | None:
    """Drop a heading, but not one that says of bare sums that they are given, or perhaps are."""
    bare = re.search(r"[岁上人者户餐次每天月]:?\d[\d.]*(?:元|块)", found.string[found.end() :])
    given = re.search("补贴|补助", found[0]) or re.search("优惠(?!价)", found[0])
    sittings = re.findall(rf"{_SITTINGS}", found[0])
    said = f"{'、'.join(sittings)}:" if sittings else ""
    return None if bare and given else said


HEADINGS: tuple[Rewriting, ...] = (
    Rewriting(
        "a space before a unit",
        r"(?<=\d) +(?=周?岁|[元块角分折%])",
        "",
        [("75 岁以下 6 元", "75岁以下 6元"), ("80 周岁以上 8 折", "80周岁以上 8折")],
        needs=" ",
    ),
    Rewriting(
        "a space beside a comma",
        r" +(?=[,;。、])|(?<=[,;。、]) +",
        "",
        [("老人 , 免费", "老人,免费"), ("午餐8元、 晚餐6元", "午餐8元、晚餐6元")],
        needs=" ",
    ),
    Rewriting(
        "the number of a line",
        r"(?:^|(?<=[;。]))(?:\([一二三四五六七八九十]{1,2}\)|\(\d{1,2}\)"
        r"|[一二三四五六七八九十]、(?=\d{2,3} ?(?:-|周?岁))|1?\d[,.、] ?(?=\d{2,3} ?(?:-|周?岁)|[一-鿿])) ?",
        "",
        [
            ("(一)60周岁以上5元", "60周岁以上5元"),
            ("1,60周岁-74周岁补贴1元", "60周岁-74周岁补贴1元"),
            ("1. 午餐12元;2. 晚餐8元", "午餐12元;晚餐8元"),
            ("1.5元",) * 2,
            ("60、70岁以上8折",) * 2,
            ("三、四级残疾半价",) * 2,
        ],
        needs="(、,.",
    ),
    Rewriting(
        "nothing to pay",
        r"^无偿(?:提供)?(?:服务|开放|使用)?(?=[,;。]|$)|^(?:收费|费用|价格|收费标准):(?:无|没有|零|不收)(?=[;。]|$)",
        "免费",
        [("收费:无", "免费"), ("无偿服务", "免费")],
        needs="无没零不",
    ),
    Rewriting(
        "a heading of what is passed on",
        r"^(?:代收费|代办费|服务性收费|代收费用|收费项目|另收)(?:项目|标准)?:(?=[一-鿿]{2,6}费)",
        "",
        [("代收费:午餐费15元/天", "午餐费15元/天")],
        needs=":",
    ),
    Rewriting(
        "meals of old people and of all, before their sittings",
        r"(?:^|(?<=[;。]))(?:老年|老人|长者)(?:套?餐|用餐|就餐):(?=早|午|中|晚)|(?:^|(?<=[;。]))(?:普通|社会|大众)(?:套?餐|用餐|就餐):(?=早|午|中|晚)",
        lambda found: "其他人员:" if found[0][0] in "普社大" else "老年人:",
        [("老年餐:早3元、午9元;普通餐:早5元、午12元", "老年人:早3元、午9元;其他人员:早5元、午12元")],
        needs=":",
    ),
    Rewriting(
        "a heading of old people, before their ages",
        r"(?:^|(?<=[;。]))(?:对)?(?:老年人?|老人|长者)(?:套餐|用餐|就餐|助餐|配餐|餐)?(?:收费|价格|标准|票价)*:(?=[5-9]\d(?:周?岁|-\d{2,3}周?岁|(?:周?岁)?(?:至|到|-)[5-9]\d))",
        "",
        [("老年人就餐:60岁-69岁8元", "60岁-69岁8元"), ("老年人:80岁以上5元", "80岁以上5元")],
        needs=":",
    ),
    Rewriting(
        "a heading of people",
        r"^(?:双拥|拥军|敬老|助残|惠民)优待(?:政策)?:|^(?:服务|就餐|用餐|助餐|优惠|补贴|适用|享受|收费)(?:对象|人群|人员|范围)(?:为|是)?:(?=\d{1,3}|[一-鿿])",
        "",
        [("服务对象:60周岁以上老人8元", "60周岁以上老人8元")],
        needs=":",
    ),
    Rewriting(
        "a heading of own shares",
        r"^(?:其中)?(?:老人|老年人|个人|本人|就餐者)?(?:自付|缴费|支付|承担|实付)(?:部分|金额|标准|价格|费用)?(?:为)?:(?=\d{1,3}(?:-\d{1,3})?周?岁)",
        "",
        [("个人自付部分:60-69周岁10元", "60-69周岁10元")],
        needs=":",
    ),
    Rewriting(
        "a heading",
        rf"^ ?(?:\d{{1,2}}[.、)] ?)?(?:{_TOPIC})*(?:{_HEADING})(?:为|是|如下|的)* ?:",
        _says_nothing,
        [
            ("收费标准:12元", "12元"),
            ("就餐优惠政策:60周岁以上8折", "60周岁以上8折"),
            ("收费标准为:自助餐13元", "自助餐13元"),
            ("午餐收费标准是:60周岁以上15元", "午餐:60周岁以上15元"),
            ("助餐补贴标准:60周岁以上2元", "助餐补贴标准:60周岁以上2元"),
        ],
        needs=":",
    ),
    Rewriting(
        "the place",
        rf"^{_ANY}(?:食堂|饭堂|餐厅|助餐点|老年大学|老年学校|游泳馆|博物馆|棋牌室|健身房|健身室|活动室|活动中心"
        r"|阅览室|图书室|浴室|游泳池|台球室|球馆|服务站|公园|乐园|农场|营地|店):(?=[一-鿿]|\d(?:\.\d{1,2})?(?:米|m)|\d{1,3}(?:-\d{1,3})?周?岁)",
        "",
        [("长者饭堂:午餐15元", "午餐15元"), ("本社区老年食堂:老人8元", "老人8元"), ("东门食堂:老人8元",) * 2],
        needs=":",
    ),
    Rewriting(
        "that one eats",
        rf"(?:^|(?<=[;。])){_ANY}(?:据点)?(?:共餐|助餐|供餐|就餐|用餐|吃饭|伙食)(?:服务|费用|费|价格|收费|标准)*:(?=\d{{1,3}}(?:-\d{{1,3}})?周?岁|[一-鿿])",
        "",
        [("据点共餐:65岁以上30元", "65岁以上30元"), ("用餐:老人8元", "老人8元")],
        needs=":",
    ),
    Rewriting(
        "a price of all as a heading of what some pay",
        r"^([一-鿿]{0,8}(?:每[餐份人位次])*\d{1,4}(?:\.\d{1,2})?[元块](?: ?[/每] ?[餐份人位次])?):"
        r"(?=\d{2,3}(?:-\d{2,3})?周?岁|低保|特困|残疾|老人|老年人|长者|本[村社镇])",
        r"\1;",
        [("午餐14元/份:60-74岁补贴2元", "午餐14元/份;60-74岁补贴2元"), ("10元:午餐", "10元:午餐")],
        needs=":",
    ),
    Rewriting(
        "the unit of all sums, in brackets behind the last",
        r"^((?:[一-鿿]{2,8}:)?(?:[一-鿿]{1,8}:?\d{1,4}(?:\.\d{1,2})?[、,;]){1,8}[一-鿿]{1,8}:?\d{1,4}(?:\.\d{1,2})?)\((?:单位:)?元\)(?=。?$)",
        lambda found: re.sub(r"(?<=[\d])(?=$|[、,;])", "元", found[1]),
        [("餐费标准:早3、中8、晚6(元)", "餐费标准:早3元、中8元、晚6元"), ("60岁3、70岁5(元)",) * 2],
        needs="元",
    ),
    Rewriting(
        "two services that go together under one price",
        r"^(?:普惠[型性]?|公益[型性]?)?([一-鿿]{2,6})、([一-鿿]{2,6}服务)(?:收费标准|收费|标准|价格)?(?:按照?|为|是)*(?=\d{1,4}元)",
        r"\1和\2",
        [("普惠型基本托管、午休服务收费标准按10元/生/时段", "基本托管和午休服务10元/生/时段")],
        needs="务",
    ),
    Rewriting(
        "a heading of what people pay",
        r"^(?:收费标准|收费|价格标准|价格)(?:分别|具体|如下|均|统一)*(?:为|是)(?=(?:小学生|中学生|学生|幼儿|成人"
        r"|大人|儿童|老人|老年人|长者|\d{1,3}(?:-\d{1,3})?周?岁|低保|特困|残疾|本[村社镇地])[^,;。]{0,12}?\d[\d.]*元)",
        "",
        [("收费标准为小学生每人50元/月,幼儿园每人60元/月", "小学生每人50元/月,幼儿园每人60元/月")],
        needs="费价",
    ),
    Rewriting(
        "joining words",
        r"(?<=\()其中(?=[早午中晚]餐)|(?<=[,;。、])(?:另外(?!\d)|此外|同时|其中|以及|并且|而|且)(?=[^,;。、])",
        _unless_among,
        [
            ("12元,其中60周岁以上8折", "12元,60周岁以上8折"),
            ("60周岁以上8折,其中低保免费", "60周岁以上8折,其中低保免费"),
        ],
        needs="中外此同以并而且",
    ),
)
