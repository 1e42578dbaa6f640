"""What is found for what is typed, on a hand-made county; run in node."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.publish.index.build import build
from linli.publish.index.entry import IndexEntry
from tests.node import SCRIPTS, run_script
from tests.publish.index.county import COUNTY
from tests.publish.index.node import ids, run, search

TONGBAO = ["tongbao-center", "tongbao-canteen", "qinghe/chengguan/tongbao"]
CANTEENS = ["liuxi-canteen", "changping-canteen", "tongbao-canteen"]

FOUND: list[tuple[str, list[str]]] = [
    # substrings of every field
    ("桐堡", TONGBAO),
    ("乒乓", ["tongbao-center"]),
    ("象棋", ["tongbao-center"]),
    ("解放路", ["tongbao-center"]),
    ("桐木堡", ["qinghe/chengguan/tongbao"]),
    ("老年餐厅", ["liuxi-canteen"]),
    ("排骨", ["tongbao-canteen"]),
    ("洋葱", ["tongbao-canteen"]),
    ("有没有猪腿肉的菜", ["tongbao-canteen"]),
    ("新闻报道", ["about/"]),
    ("一老一小关爱", ["tongbao-center"]),
    ("“一老一小” 桐堡", ["tongbao-center"]),
    # an area finds all that lies in it; its full name finds its page first
    ("龙头镇", ["qinghe/longtou", "changping-canteen", "chongyang-center", "qinghe/longtou/changping"]),
    ("桐堡社区", ["qinghe/chengguan/tongbao", "tongbao-center", "tongbao-canteen"]),
    # all words are required, with or without spaces between them
    ("桐堡 食堂", ["tongbao-canteen"]),
    ("桐堡食堂", ["tongbao-canteen"]),
    ("城关街道柳溪社区儿童之家", ["liuxi-childrens-home"]),
    # pinyin: full, initials, mixed, unfinished, with tones, without gaps
    ("tongbao", TONGBAO),
    ("tóng bǎo", TONGBAO),
    ("TongBao食堂", ["tongbao-canteen"]),
    ("tongbaoshitang", ["tongbao-canteen"]),
    ("tongb", TONGBAO),
    ("tbsq", ["qinghe/chengguan/tongbao", "tongbao-center", "tongbao-canteen"]),
    ("tbst", ["tongbao-canteen"]),
    # letters that may be cut otherwise (guan ai, not gua nai) and are many, but no sentence
    ("tongbaoshequguanaifuwuzhongxin", ["tongbao-center"]),
    # readings of heteronyms: the usual, the one of the override list, the one of the record's 拼音
    ("chongyang", ["chongyang-center"]),
    ("niluping", ["niluping-day-care", "qinghe/niluping"]),
    ("neluping", ["niluping-day-care", "qinghe/niluping"]),
    ("changping", ["changping-canteen", "qinghe/longtou/changping"]),
    # homophones and sounds that are mixed up
    ("铜宝", TONGBAO),
    ("刘西食堂", ["liuxi-canteen"]),
    ("liluping", ["niluping-day-care", "qinghe/niluping"]),
    ("cangpin", ["changping-canteen", "qinghe/longtou/changping"]),
    ("书划", ["liuxi-childrens-home"]),
    # one wrong, missing or superfluous character
    ("量血牙", ["niluping-day-care"]),
    ("柳溪年餐厅", ["liuxi-canteen"]),
    ("四点半半课堂", ["half-past-four", "liuxi-childrens-home"]),
    # traditional characters, full width, digits in the other script
    ("銅寶社區", ["qinghe/chengguan/tongbao", "tongbao-center", "tongbao-canteen"]),
    ("健康體檢", ["tongbao-center"]),
    ("ＴＯＮＧＢＡＯ", TONGBAO),
    ("4点半课堂", ["half-past-four", "liuxi-childrens-home"]),
    ("4号院", ["chongyang-center"]),
    ("12", ["tongbao-center"]),
    # needs, dialect, fillers
    ("孙子放学没人带", ["liuxi-childrens-home", "half-past-four", "looking-after"]),
    ("娃娃放学莫得人管", ["liuxi-childrens-home", "looking-after", "half-past-four"]),
    ("我想问一下哪点有晌午饭吃哦", [*CANTEENS, "meals"]),
    ("请问柳溪的食堂在哪点", ["liuxi-canteen"]),
    ("没得人聊天", ["niluping-day-care"]),
    # for whom: ranks, but is not required beside other words
    ("老人食堂", CANTEENS),
    # words of time that are a name
    ("四点半", ["half-past-four", "liuxi-childrens-home"]),
]


@pytest.fixture(scope="module")
def answers() -> dict[str, dict[str, Any]]:
    """The results of all queries of the table, from one run of node."""
    queries = [query for query, _ in FOUND]
    return dict(zip(queries, run(COUNTY, [(query, {}) for query in queries]), strict=True))


@pytest.mark.parametrize(("query", "expected"), FOUND)
def test_a_query_finds_exactly_this(answers: dict[str, dict[str, Any]], query: str, expected: list[str]) -> None:
    """Every query of the table finds these entries in this order, and no other."""
    assert ids(answers[query]["hits"]) == expected


def test_a_hit_has_what_else_has_a_price_of_ones_own() -> None:
    """Besides the price of a meal: what is charged, with the table in which a person's price is looked up."""
    hits = {hit["id"]: hit["tariffs"] for hit in search(COUNTY, "食堂")["hits"]}
    assert [table["item"] for table in hits["tongbao-canteen"]] == ["理发"]
    assert hits["tongbao-canteen"][0]["items"][0]["full"] == 1000
    assert hits["liuxi-canteen"] == []


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("铜宝", {"word": "铜宝", "field": "name", "how": "sound", "start": 0, "end": 2}),
        ("一老一小关爱", {"word": "一老一小关爱", "field": "name", "how": "exact", "start": 5, "end": 12}),
        ("jkti", {"word": "jkti", "field": "service", "text": "健康体检", "how": "sound"}),
        ("解放路", {"word": "解放路", "field": "address", "text": "解放路12号", "start": 0, "end": 3}),
        ("洋葱", {"word": "洋葱", "field": "dish", "text": "香干炒肉（猪腿肉、香干、洋葱）", "start": 12, "end": 14}),
        ("sougong", {"word": "sougong", "field": "activity", "text": "手工", "how": "alike"}),
    ],
)
def test_a_hit_says_why(query: str, reason: dict[str, Any]) -> None:
    """The reason names field and text, how the word was matched, and which part of the text it is."""
    hits = search(COUNTY, query)["hits"]
    found = hits[0]["reasons"][0] if hits else {}
    assert {key: found.get(key) for key in reason} == reason


@pytest.mark.parametrize(
    ("query", "when", "words"),
    [
        ("今天", {"dates": ["2026-11-23"], "from": 0, "to": 1440}, []),
        ("明天上午桐堡食堂几点开门", {"dates": ["2026-11-24"], "from": 480, "to": 720}, ["桐堡", "食堂"]),
        ("后天有吃饭的吗", {"dates": ["2026-11-25"], "from": 0, "to": 1440}, ["吃饭"]),
        ("周日上午 书法", {"dates": ["2026-11-29"], "from": 480, "to": 720}, ["书法"]),
        ("星期天", {"dates": ["2026-11-29"], "from": 0, "to": 1440}, []),
        ("周一", {"dates": ["2026-11-23"], "from": 0, "to": 1440}, []),
        ("下周一", {"dates": ["2026-11-30"], "from": 0, "to": 1440}, []),
        ("周末手工", {"dates": ["2026-11-28", "2026-11-29"], "from": 0, "to": 1440}, ["手工"]),
        ("现在食堂", {"dates": ["2026-11-23"], "from": 600, "to": 601}, ["食堂"]),
        ("下午3点半食堂", {"dates": ["2026-11-23"], "from": 930, "to": 931}, ["食堂"]),
        ("三点食堂", {"dates": ["2026-11-23"], "from": 900, "to": 901}, ["食堂"]),
        ("晚上十点", {"dates": ["2026-11-23"], "from": 1320, "to": 1321}, []),
        ("14:30 食堂", {"dates": ["2026-11-23"], "from": 870, "to": 871}, ["食堂"]),
        ("1月5日食堂", {"dates": ["2027-01-05"], "from": 0, "to": 1440}, ["食堂"]),
        ("食堂", None, ["食堂"]),
        ("四点半课堂", None, ["四点半课堂"]),
        ("四点半", None, []),
        ("99点99月99日", {"dates": ["2035-06-07"]}, None),
    ],
)
def test_time_is_set_apart(query: str, when: dict[str, Any] | None, words: list[str] | None) -> None:
    """Words of time are no words to be found; they come back as days and minutes, unless they are part of a name."""
    result = search(COUNTY, query)
    found = result["when"]
    if when is None or found is None:
        assert found == when
    elif words is not None:
        assert {key: found[key] for key in when} == when
    assert words is None or result["words"] == words


def test_what_is_not_found_is_explained() -> None:
    """The word that stands in the way is named; hits of the others and the facets are offered."""
    failure = search(COUNTY, "桐堡 外太空")["failure"]
    assert failure["words"] == ["外太空"]
    assert ids(failure["nearest"]) == TONGBAO
    assert [kind["value"] for kind in failure["counts"]["kind"]] == [
        "service-center",
        "childrens-home",
        "canteen",
        "programme",
        "policy",
    ]
    assert failure["counts"]["area"][0] == {"value": "qinghe", "parent": "", "name": "清河县", "count": 8}


def test_words_that_are_never_together_are_explained() -> None:
    """Where each word is known, the one without which most is found stands in the way."""
    failure = search(COUNTY, "桐堡 送餐 食堂")["failure"]
    assert failure["words"] == ["桐堡"]
    assert ids(failure["nearest"]) == ["liuxi-canteen"]


def test_the_nearest_names_are_offered() -> None:
    """For a single unknown word the entries that share most of it are offered."""
    failure = search(COUNTY, "呢噜河照料站")["failure"]
    assert failure["words"] == ["呢噜河照料站"]
    assert ids(failure["nearest"])[0] == "niluping-day-care"


def test_names_that_sound_alike_are_offered_apart() -> None:
    """Where a name is spelt exactly so, one that only sounds so is not among the hits."""
    other = IndexEntry(type="place", id="tongbao-hall", name="铜宝会堂", kind="service-center")
    result = search(replace(COUNTY, entries=(*COUNTY.entries, other)), "铜宝")
    assert ids(result["hits"]) == ["tongbao-hall"]
    assert ids(result["alike"]) == TONGBAO


def places(*verified: date | None) -> tuple[IndexEntry, ...]:
    """Equal places that differ in their verification only."""
    return tuple(
        IndexEntry(type="place", id=f"p{number}", name=f"新{sign}食堂", kind="canteen", verified=day)
        for number, (sign, day) in enumerate(zip("甲乙丙丁", verified, strict=False))
    )


RANKED: list[tuple[str, tuple[IndexEntry, ...], str, list[str]]] = [
    (
        "verified above unverified, recently above long ago",
        places(None, date(2025, 1, 1), date(2026, 11, 1)),
        "食堂",
        ["p2", "p1", "p0"],
    ),
    (
        "a verified one does not overtake what answers better",
        (
            IndexEntry(type="place", id="address", name="甲中心", address="食堂巷", verified=date(2026, 11, 1)),
            IndexEntry(type="place", id="name", name="乙食堂"),
        ),
        "食堂",
        ["name", "address"],
    ),
    (
        "a name, its beginning, its inside, another field",
        (
            IndexEntry(type="place", id="room", name="甲中心", rooms=("象棋室",)),
            IndexEntry(type="place", id="inside", name="老象棋社"),
            IndexEntry(type="place", id="begins", name="象棋俱乐部"),
            IndexEntry(type="place", id="whole", name="象棋"),
        ),
        "象棋",
        ["whole", "begins", "inside", "room"],
    ),
    (
        "exact before nothing else; of sounds the same before alike",
        (
            IndexEntry(type="place", id="alike", name="兰山中心"),
            IndexEntry(type="place", id="same", name="南三中心"),
        ),
        "男三",
        ["same", "alike"],
    ),
    (
        "places before what leads to them",
        (
            IndexEntry(type="service", id="bath", name="上门助浴"),
            IndexEntry(type="page", id="p/", name="怎样助浴"),
            IndexEntry(type="place", id="place", name="甲助浴点"),
        ),
        "助浴",
        ["place", "p/", "bath"],
    ),
    (
        "unless that is called exactly so",
        (IndexEntry(type="service", id="bath", name="助浴"), IndexEntry(type="place", id="place", name="甲助浴点")),
        "助浴",
        ["bath", "place"],
    ),
    (
        "the shorter name of two equal ones",
        (
            IndexEntry(type="place", id="long", name="红星合唱活动室"),
            IndexEntry(type="place", id="short", name="红星合唱室"),
        ),
        "合唱",
        ["short", "long"],
    ),
]


@pytest.mark.parametrize(("rule", "entries", "query", "expected"), RANKED, ids=[row[0] for row in RANKED])
def test_the_order_of_hits(rule: str, entries: tuple[IndexEntry, ...], query: str, expected: list[str]) -> None:
    """The order written down in search/rank.js holds."""
    assert ids(search(replace(COUNTY, entries=entries, areas=()), query)["hits"]) == expected, rule


def test_a_page_of_hits_can_be_asked_for() -> None:
    """`limit` and `offset` cut the same order; `total` counts all."""
    whole = search(COUNTY, "社区")
    part = search(COUNTY, "社区", limit=2, offset=1)
    assert ids(part["hits"]) == ids(whole["hits"])[1:3]
    assert part["total"] == whole["total"]


def test_the_second_file_brings_telephones() -> None:
    """A hit has its URL, kind, area and telephone."""
    hit = search(COUNTY, "桐堡")["hits"][0]
    assert hit["url"] == "places/tongbao-center/"
    assert hit["kind"] == "service-center"
    assert hit["area"] == "清河县城关街道桐堡社区"
    assert hit["phone"] == "0000-1234567"


def test_an_empty_index_answers() -> None:
    """A directory without a record finds nothing and does not fail."""
    empty = replace(COUNTY, entries=(), areas=())
    assert [result["total"] for result in run(empty, [("", {}), ("食堂", {}), ("tbst", {})])] == [0, 0, 0]


SIGNS = st.text(st.sampled_from("桐堡社区食堂的吗今天周日上午3点半tongbao nz'“”\n\u3000,。-𠮷é"), max_size=60)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=200), SIGNS), min_size=40, max_size=80))
def test_no_query_fails(queries: list[str]) -> None:
    """Whatever is typed, the search answers."""
    calls: list[tuple[str, dict[str, Any]]] = [(query.encode("utf-8", "replace").decode(), {}) for query in queries]
    assert len(run(COUNTY, calls)) == len(queries)


def test_a_query_is_bounded() -> None:
    """However long a text is pasted, what is searched is its beginning: time does not grow with it."""
    long = "桐堡 食堂 " * 50_000
    assert ids(search(COUNTY, long)["hits"]) == ids(search(COUNTY, "桐堡 食堂")["hits"])


def test_a_synonym_is_no_fact() -> None:
    """What is found by a synonym says what it is really called, never the word that was typed."""
    [hit, *_] = search(COUNTY, "饭堂")["hits"]
    [reason] = hit["reasons"]
    assert reason["field"] == "kind"
    assert reason["text"] == "幸福食堂"
    assert reason["start"] == reason["end"]


def test_warming_asks_step_by_step_and_changes_no_answer() -> None:
    """Tables are read in steps of their own; what is answered afterwards is what was answered before."""
    first, more = build(COUNTY)
    program = """
        const { createIndex, search, withMore } = await import(data.search);
        const index = withMore(createIndex(data.first), data.more);
        const cold = search(index, "桐堡食堂", {});
        const steps = [...module.warming(index)].length;
        const result = { steps, tables: Object.keys(index.lazy).filter((name) => index.lazy[name]),
                         same: JSON.stringify(search(index, "桐堡食堂", {})) === JSON.stringify(cold) };
    """
    data = {"first": first, "more": more, "search": (SCRIPTS / "search.js").as_uri()}
    found = run_script("search/warming.js", program, data)
    assert found["same"]
    assert found["steps"] > 10
    assert {"dictionary", "soundDictionary"} <= set(found["tables"])
