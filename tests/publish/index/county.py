"""A hand-made county that has one of everything the search must know; 2026-11-23 is a Monday."""

import json
from datetime import date

from linli.engine.timetable import DayState, Interval, State
from linli.language.price import parse_base, parse_reductions
from linli.language.price.table import price_table
from linli.language.price.tariff import Tariff
from linli.publish.index.entry import Catalogue, IndexArea, IndexEntry, IndexQueryWord, IndexWord, area_entry

DAY = date(2026, 11, 23)

WEEKDAY = DayState(State.OPEN, (Interval(510, 720), Interval(840, 1050)))
CLOSED = DayState(State.CLOSED)
NIGHT = DayState(State.OPEN, (Interval(1080, 1560, "夜宵"),))
HOLIDAY = DayState(State.UNKNOWN, reason="节假日是否开放待核实")

OFFICE_HOURS = (CLOSED, *(WEEKDAY,) * 5, CLOSED, CLOSED)
"""From Sunday, the day before DAY, to the Sunday after."""
WITH_HOLIDAY = (CLOSED, WEEKDAY, WEEKDAY, HOLIDAY, WEEKDAY, WEEKDAY, CLOSED, CLOSED)
WEEKEND = (*(CLOSED,) * 6, *(DayState(State.OPEN, (Interval(540, 1020),)),) * 2)
LATE = (CLOSED, NIGHT, *(CLOSED,) * 6)

AREAS = (
    IndexArea("qinghe", "清河县"),
    IndexArea("qinghe/chengguan", "城关街道", (), (103.70, 27.30)),
    IndexArea("qinghe/chengguan/tongbao", "桐堡社区", ("桐木堡村",), (103.705, 27.305)),
    IndexArea("qinghe/chengguan/liuxi", "柳溪社区"),
    IndexArea("qinghe/longtou", "龙头镇", (), (103.71, 27.31)),
    IndexArea("qinghe/longtou/changping", "长坪村"),
    IndexArea("qinghe/niluping", "呢噜坪易地扶贫搬迁安置点"),
)

TARIFF = Tariff(parse_base("10元"), parse_reductions(["80周岁以上 免费", "低保 6元"], {"低保": "low"}))
PRICE = json.dumps(
    {"items": price_table(TARIFF), "rules": [{"text": rule.text, "if": []} for rule in TARIFF.reductions]}
)

PLACES = (
    IndexEntry(
        type="place",
        id="tongbao-center",
        name="桐堡社区“一老一小”关爱服务中心",
        area="qinghe/chengguan/tongbao",
        kind="service-center",
        subkind="care-center",
        address="解放路12号",
        phones=("0000-1234567",),
        services=("day-care", "health-check"),
        audiences=("elderly", "children"),
        rooms=("乒乓球室",),
        activities=("象棋",),
        position=(103.7051, 27.3052),
        accessible=True,
        hours=OFFICE_HOURS,
        verified=date(2026, 11, 20),
    ),
    IndexEntry(
        type="place",
        id="tongbao-canteen",
        name="桐堡社区幸福食堂",
        area="qinghe/chengguan/tongbao",
        kind="canteen",
        services=("meals",),
        needs=("eating",),
        dishes=("排骨炖萝卜", "香干炒肉"),
        ingredients={"香干炒肉": "猪腿肉、香干、洋葱"},
        price=PRICE,
        tariffs=(json.dumps({"item": "理发", **json.loads(PRICE)}),),
        hours=WITH_HOLIDAY,
    ),
    IndexEntry(
        type="place",
        id="liuxi-canteen",
        name="柳溪社区幸福食堂",
        former_names=("柳溪老年餐厅",),
        area="qinghe/chengguan/liuxi",
        kind="canteen",
        services=("meals", "delivery"),
        needs=("eating",),
        dishes=("青椒肉丝",),
        delivers=True,
        position=(103.72, 27.30),
        hours=OFFICE_HOURS,
        verified=date(2026, 6, 1),
    ),
    IndexEntry(
        type="place",
        id="liuxi-childrens-home",
        name="柳溪社区“儿童之家”",
        area="qinghe/chengguan/liuxi",
        kind="childrens-home",
        services=("after-school",),
        needs=("looking-after",),
        audiences=("children",),
        activities=("书法", "手工"),
        programmes=("四点半课堂",),
        position=(103.721, 27.301),
        hours=WEEKEND,
    ),
    IndexEntry(
        type="place",
        id="changping-canteen",
        name="长坪村幸福食堂",
        area="qinghe/longtou/changping",
        kind="canteen",
        services=("meals",),
        needs=("eating",),
        hours=LATE,
        pinyin="cháng píng cūn xìng fú shí táng",
    ),
    IndexEntry(
        type="place",
        id="niluping-day-care",
        name="呢噜坪老年人日间照料中心",
        area="qinghe/niluping",
        kind="service-center",
        subkind="day-care-center",
        services=("day-care", "blood-pressure"),
        needs=("company",),
        audiences=("elderly",),
    ),
    IndexEntry(
        type="place",
        id="chongyang-center",
        name="重阳居家养老服务中心",
        area="qinghe/longtou",
        kind="service-center",
        address="重阳巷四号院",
        services=("day-care",),
    ),
)

OTHERS = (
    IndexEntry(
        type="programme",
        id="half-past-four",
        name="四点半课堂",
        kind="programme",
        area="qinghe/chengguan/liuxi",
        services=("after-school",),
        needs=("looking-after",),
    ),
    IndexEntry(type="policy", id="age-allowance", name="高龄津贴", kind="policy", text="80周岁以上老人可以领取"),
    IndexEntry(type="need", id="eating", name="老人吃饭难", needs=("eating",)),
    IndexEntry(type="need", id="looking-after", name="放学没人管", needs=("looking-after",)),
    IndexEntry(type="service", id="meals", name="助餐", services=("meals",)),
)

PAGES = (IndexEntry(type="page", id="about/", name="关于本站", text="非政府网站，数据来自新闻报道"),)

WORDS = {
    "kind": (
        IndexWord("service-center", "服务中心"),
        IndexWord("childrens-home", "儿童之家"),
        IndexWord("canteen", "幸福食堂", ("食堂", "饭堂")),
        IndexWord("programme", "项目"),
        IndexWord("policy", "政策"),
    ),
    "subkind": (IndexWord("care-center", "一老一小关爱服务中心"), IndexWord("day-care-center", "日间照料中心")),
    "service": (
        IndexWord("day-care", "日间照料"),
        IndexWord("meals", "助餐", ("午饭", "晚饭")),
        IndexWord("delivery", "送餐"),
        IndexWord("health-check", "健康体检", ("体检",)),
        IndexWord("blood-pressure", "量血压"),
        IndexWord("after-school", "课后托管"),
    ),
    "need": (
        IndexWord("eating", "老人吃饭难", ("吃饭", "没地方吃饭")),
        IndexWord("looking-after", "放学没人管", ("放学没人带",)),
        IndexWord("company", "没人说话", ("聊天",)),
    ),
    "audience": (IndexWord("elderly", "老年人", ("老人",)), IndexWord("children", "儿童", ("孩子", "小孩"))),
}

QUERY_WORDS = (
    IndexQueryWord("ask", "filler", "我想问一下", ("请问",)),
    IndexQueryWord("where", "filler", "在哪里", ("哪里有", "哪点有", "在哪点", "几点开门", "多少钱")),
    IndexQueryWord("particles", "filler", "吗", ("哦", "的", "有", "在", "我", "没有")),
    IndexQueryWord("none", "dialect", "没有", ("莫得",)),
    IndexQueryWord("nobody", "dialect", "没人", ("莫得人", "没得人")),
    IndexQueryWord("child", "dialect", "孩子", ("娃娃", "孙子")),
    IndexQueryWord("lunch", "dialect", "午饭", ("晌午饭",)),
    IndexQueryWord("now", "day", "现在"),
    IndexQueryWord("today", "day", "今天"),
    IndexQueryWord("tomorrow", "day", "明天"),
    IndexQueryWord("after-tomorrow", "day", "后天"),
    IndexQueryWord("morning", "period", "上午"),
    IndexQueryWord("noon", "period", "中午", ("晌午",)),
    IndexQueryWord("afternoon", "period", "下午"),
    IndexQueryWord("evening", "period", "晚上"),
)

READINGS = {"呢噜坪": ("ni", "lu", "ping")}

COUNTY = Catalogue(DAY, (*PLACES, *OTHERS, *map(area_entry, AREAS), *PAGES), AREAS, WORDS, QUERY_WORDS, READINGS)
