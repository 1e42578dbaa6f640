"""A generated county for benchmarks: the same 10,000 places every time.

`python -m tests.benchmarks.generated FOLDER` writes FOLDER/index.json and FOLDER/index-more.json; with a number behind it
the index of so many places in shards, as a large directory has it.
"""

import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

from pypinyin import lazy_pinyin

from linli.engine.timetable import DayState, Interval, State
from linli.load.loading import load_vocabulary
from linli.model.directory import Directory
from linli.model.geo import LonLat
from linli.publish.index.build import build, encode, first_columns, second_file
from linli.publish.index.catalogue import coded_words
from linli.publish.index.cues import cue_sets, help_cards, query_words
from linli.publish.index.elsewhere import elsewhere
from linli.publish.index.entry import Catalogue, IndexArea, IndexEntry, area_entry
from linli.publish.index.question import sentence_columns
from linli.publish.index.shards import apart, directory_file, shards_of
from linli.publish.pages.published import findable
from linli.publish.sharding import FIRST_NAME, MORE_NAME, SENTENCES
from tests.sample import ROOT

DAY = date(2026, 11, 23)
DAYS = 60

CLOSED = DayState(State.CLOSED)
UNKNOWN = DayState(State.UNKNOWN, reason="节假日是否开放待核实")

SYLLABLES = (
    "安坝宝北碧昌朝成川春翠大丹德地东洞渡峨恩发坊丰凤佛福岗高谷官光广桂贵海汉合河荷红洪后湖虎花华怀黄惠鸡吉家建江金锦景靖"
    "九聚康孔口兰老乐里丽利荔连凉梁林临灵岭流柳龙陇芦鲁鹿罗洛落马麦茂梅门蒙米密苗民明鸣墨木牧南宁牛糯盘彭坪平坡铺七祁启前"
    "桥青清庆泉仁荣瑞三沙山杉善上尚社沈圣石寿书树双水顺思四松苏田铁亭桐头土团万旺卫温文乌五西溪喜仙祥小孝新兴秀雪阳"
    "杨瑶野义银营永友鱼玉园月云寨张镇芝中洲朱竹紫"
)
PLACES = {
    "service-center": "一老一小关爱服务中心 居家养老服务中心 日间照料中心 老年人日间照料中心 居家养老服务分中心",
    "childrens-home": "“儿童之家” 儿童之家 爱心妈妈之家",
    "canteen": "幸福食堂 老年幸福食堂 社区食堂",
}
SERVICES = {
    "service-center": "日间照料 助浴 康复护理 健康体检 慢性病管理 量血压 心理疏导 文体娱乐 上门探访 助洁 助急 助行 助医",
    "childrens-home": "课后托管 假期照料 课业辅导 亲子阅读 心理疏导 兴趣培养 安全教育 结对关爱",
    "canteen": "助餐 送餐 节日慰问 健康宣讲 情感陪伴",
}
ACTIVITIES = "书法班 合唱 太极拳 广场舞 手工 读绘本 象棋比赛 健康讲座 智能手机课 科普实验 剪纸 刺绣 二胡 防溺水课"
ROOMS = "乒乓球室 棋牌室 阅览室 康复室 休息室 舞蹈室 心理咨询室 多功能厅 一楼食堂 户外活动场"
ROADS = "人民 建设 解放 环城 团结 振兴 光明 文化 学府 滨河 迎宾 朝阳 幸福 永安 长征"
MEAT = "排骨 猪肉 鸡肉 牛肉 鸭肉 草鱼 腊肉 鸡蛋 豆腐 香干"
GREEN = "萝卜 土豆 白菜 青椒 莲藕 冬瓜 山药 番茄 豆角 木耳 茄子 韭菜"
OLDER, CHILDREN = "older-people", "children"
AUDIENCES = {"service-center": (OLDER,), "childrens-home": (CHILDREN,), "canteen": (OLDER, CHILDREN)}


def generate(count: int) -> Catalogue:
    """Return a catalogue of `count` places in about a fifth as many communities, under townships and counties."""
    random = Random(11)
    areas = tuple(_areas(random, count))
    communities = [area for area in areas if area.path.count("/") == 2]
    vocabulary, _ = load_vocabulary(ROOT)
    words = coded_words(vocabulary, findable())
    codes = {said: word.code for word in words["service"] for said in (word.name, *word.synonyms)}
    patterns = [_pattern(random) for _ in range(400)]
    homes = sorted(random.choices(range(len(communities)), k=count))
    places = tuple(
        _place(random, number, communities[home], codes, patterns) for number, home in enumerate(homes, start=1)
    )
    return Catalogue(
        DAY,
        (*places, *map(area_entry, areas)),
        areas,
        words,
        query_words(vocabulary),
        cues=tuple(cue_sets(vocabulary)),
        help=help_cards(vocabulary),
        elsewhere=elsewhere(Directory("generated", vocabulary), ""),
    )


def _areas(random: Random, count: int) -> list[IndexArea]:
    found: list[IndexArea] = []
    paths: set[str] = set()
    for _ in range(5):
        county = _area(random, paths, "", "县", None)
        found.append(county)
        for town in range(max(count // 500, 1)):
            centre = (103.2 + random.random() * 1.6, 26.8 + random.random() * 1.6)
            township = _area(random, paths, f"{county.path}/", random.choice("镇乡") if town else "街道", centre)
            found.append(township)
            found += [_community(random, paths, f"{township.path}/", centre) for _ in range(20)]
    return found


def _community(random: Random, paths: set[str], above: str, near: tuple[float, float]) -> IndexArea:
    centre = (near[0] + random.gauss(0, 0.03), near[1] + random.gauss(0, 0.03))
    return _area(random, paths, above, random.choice(("村", "村", "社区")), centre)


def _area(random: Random, paths: set[str], above: str, ending: str, centre: LonLat | None) -> IndexArea:
    """Return an area that has the path of no other one, as it sounds."""
    while True:
        name = "".join(random.choices(SYLLABLES, k=2))
        path = f"{above}{'-'.join(lazy_pinyin(name))}"
        if path not in paths:
            paths.add(path)
            return IndexArea(path, f"{name}{ending}", (), centre)


def _place(
    random: Random, number: int, area: IndexArea, codes: dict[str, str], patterns: list[tuple[DayState, ...]]
) -> IndexEntry:
    kind = random.choices(tuple(PLACES), weights=(4, 4, 2))[0]
    offered = SERVICES[kind].split()
    centre = area.centre or (103.7, 27.3)
    return IndexEntry(
        type="place",
        id=f"{'-'.join(lazy_pinyin(area.name[:2]))}-{kind}-{number % 100}",
        name=area.name + random.choice(PLACES[kind].split()),
        area=area.path,
        kind=kind,
        address=_address(random) if random.random() < 0.8 else "",
        phones=(f"0870-{random.randint(2000000, 8999999)}",),
        services=tuple(codes[name] for name in [*offered[:3], *random.sample(offered[3:], random.randint(0, 2))]),
        needs=("meals",) if kind == "canteen" else ("after-school",) if kind == "childrens-home" else (),
        audiences=AUDIENCES[kind],
        activities=tuple(random.sample(ACTIVITIES.split(), random.choice((0, 0, 0, 1, 2)))),
        rooms=tuple(random.sample(ROOMS.split(), random.choice((0, 0, 1, 2)))),
        dishes=_dishes(random) if kind == "canteen" else (),
        position=(centre[0] + random.gauss(0, 0.004), centre[1] + random.gauss(0, 0.004)),
        accessible=random.random() < 0.3,
        delivers=random.random() < 0.2,
        hours=random.choice(patterns) if random.random() < 0.9 else (),
        verified=DAY - timedelta(days=random.randint(0, 400)) if random.random() < 0.7 else None,
    )


def _address(random: Random) -> str:
    return f"{random.choice(ROADS.split())}{random.choice('路街')}{random.randint(1, 400)}号"


def _dishes(random: Random) -> tuple[str, ...]:
    made = [random.choice(MEAT.split()) + random.choice("炖炒烧蒸焖") + random.choice(GREEN.split()) for _ in range(15)]
    return tuple(dict.fromkeys(made))


def _pattern(random: Random) -> tuple[DayState, ...]:
    opens, closes = random.choice((480, 510, 540)), random.choice((1020, 1050, 1080, 1140))
    spans = random.choice((((opens, closes),), ((opens, 720), (840, closes))))
    day = DayState(State.OPEN, tuple(Interval(start, end) for start, end in spans))
    rest = set(random.choice(((5, 6), (6,), (0,), ())))
    holiday = random.randrange(DAYS)
    dates = (DAY + timedelta(days=number) for number in range(-1, DAYS))
    return tuple(
        UNKNOWN if abs(number - holiday) < 2 else CLOSED if date.weekday() in rest else day
        for number, date in enumerate(dates)
    )


def write_whole(folder: Path) -> None:
    """Write the two files of a county with 10,000 places."""
    first, more = build(generate(10_000))
    (folder / "index.json").write_bytes(encode(first))
    (folder / "index-more.json").write_bytes(encode(more))


def write_shards(folder: Path, count: int) -> None:
    """Write every file of the index of so many places in shards, at its address."""
    found = generate(count)
    files = {"data/index.json": directory_file(found), "data/index-more.json": second_file(apart(found))}
    files[SENTENCES] = sentence_columns(found)
    for shard in shards_of(found).values():
        files[shard.address(FIRST_NAME)] = first_columns(shard.catalogue)
        files[shard.address(MORE_NAME)] = second_file(shard.catalogue)
    for address, part in files.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(encode(part))


if __name__ == "__main__":
    if sys.argv[2:]:
        write_shards(Path(sys.argv[1]), int(sys.argv[2]))
    else:
        write_whole(Path(sys.argv[1]))
