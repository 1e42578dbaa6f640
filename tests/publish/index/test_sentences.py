"""Sentences: what is left out, what narrows, what lies elsewhere, whom to ring; on the published directories."""

from functools import cache
from typing import Any

import pytest

from linli.publish.index.build import build
from linli.publish.index.elsewhere import spoken_name
from linli.publish.index.files import catalogue_of
from linli.publish.pages.published import findable
from tests.node import run_script
from tests.publish.index.node import run
from tests.publish.index.questions import DAY, NOW, site_on
from tests.sample import FROZEN

DEMO = "data/shili"

UNDERSTOOD: list[tuple[str, list[tuple[str, str]]]] = [
    ("83岁吃饭不要钱", [("age", "83岁"), ("most", "免费")]),
    ("八十岁及以上免费食堂", [("age", "80岁"), ("most", "免费")]),
    ("八十多岁吃饭", [("age", "80岁")]),
    ("外婆今年91了去食堂吃饭", [("age", "91岁")]),
    ("我爸七十二了吃饭多少钱", [("age", "72岁")]),
    ("老爹都快90了在食堂吃饭", [("age", "90岁")]),
    ("今年9月食堂收费", []),
    ("今年12月食堂开不开", []),
    ("来了8个人吃饭", []),
    ("2岁娃送哪里", [("age", "2岁")]),
    ("18个月的小孩送哪", [("age", "1岁")]),
    ("一岁两个月的娃日托", [("age", "1岁")]),
    ("孩子不满三岁没人看", [("age", "2岁")]),
    ("半岁的娃能托吗", [("age", "0岁")]),
    ("高龄老人吃饭免费", [("age", "80岁"), ("most", "免费")]),
    ("七八块钱一顿的食堂", [("most", "8元以内")]),
    ("七八十岁的老人吃饭", [("age", "70岁")]),
    ("孙子怕辣", [("food", "不要辣")]),
    ("医生嘱咐忌辛辣", [("food", "不要辛辣")]),
    ("生日蛋糕", []),
    ("才十个月的娃哪里带", [("age", "0岁")]),
    ("十个月前食堂多少钱", []),
    ("老人没人看着不放心", []),
    ("低保户10块以内的午饭", [("statuses", "低保"), ("most", "10元以内")]),
    ("不超过八块的食堂", [("most", "8元以内")]),
    ("不能吃辣", [("food", "不要辣")]),
    ("花生和鸡蛋过敏", [("food", "不要花生、不要鸡蛋")]),
    ("有素菜的食堂", [("food", "素")]),
    ("坐轮椅进得去的食堂", [("access", "坡道或无台阶")]),
    ("社区食堂年轻人可以去吃不", [("audience", "居民")]),
    ("鱼虾不能吃", [("food", "不要鱼虾")]),
    ("想吃鱼不要辣", [("food", "不要辣")]),
    ("有没有鸡蛋", []),
    ("租轮椅", []),
]
TIMES = [
    ("近一点的儿童之家", None),
    ("便宜一点的食堂", None),
    ("下午一点的食堂", {"from": 780, "to": 781}),
    ("明天一点食堂开不开", {"dates": ["2026-11-27"], "from": 780}),
    ("凌晨两点有人吗", {"from": 120, "to": 121}),
    ("晚饭在哪里吃", {"from": 1020, "to": 1320}),
    ("明早去哪吃早餐", {"dates": ["2026-11-27"], "from": 300}),
    ("早上六点四十的食堂", {"from": 400, "to": 401}),
    ("晚上12点食堂开不开", {"from": 1439}),
    ("周六周日食堂开吗", {"dates": ["2026-11-28", "2026-11-29"]}),
    ("周末星期天食堂开吗", {"dates": ["2026-11-29"]}),
    ("小学四点就放了我们六点才下班", None),
    ("国庆食堂开不开", {"dates": ["2027-10-01", "2027-10-02", "2027-10-03"]}),
    ("寒假托管班", None),
]
ELSEWHERE = [
    ("水富食堂", "水富"),
    ("我在威信想找个老年食堂", "威信"),
    ("威宁彝族回族苗族自治县托管", "威宁"),
    ("成都社区食堂", "成都社区"),
    ("红旗村儿童之家", "红旗村"),
    ("互助养老在哪里", ""),
    ("爸爸妈妈都在浙江娃娃放学哪个管", ""),
    ("我爸妈在水富想找个食堂", "水富"),
    ("水富的娃娃放学没人管", "水富"),
    ("我们威信有没有老年食堂", "威信"),
    ("后天要去县医院拍片子没人陪", ""),
    ("南门社区食堂", ""),
    ("昭通老年食堂", ""),
    ("农村老人吃饭", ""),
]
LEVELS = [
    ("村食堂", "村"),
    ("免费就餐的村食堂", "村"),
    ("村里的食堂", "村"),
    ("村上办的食堂", "村"),
    ("安置点的食堂", "月亮湾"),
    ("镇上的食堂", "镇"),
]
SAME = [
    ("孩子放了学没人管", "孩子放学没人管"),
    ("下哈棋的地方", "下棋的地方"),
    ("想洗个澡", "想洗澡"),
    ("帮老人理一下发", "帮老人理发"),
    ("找人聊聊天", "找人聊天"),
    ("去看个病哪个陪", "去看病哪个陪"),
]
LACKING = ["没有食堂", "我们村没有食堂", "附近莫得食堂咋个办"]
GRADES = [
    "一年级放学三点半谁管",
    "1年级放学没人接",
    "三年级四点半放学没人接",
    "孩子上五年级放学没人管",
    "初一的娃放学没人管",
]
HELP = [
    ("老人摔倒起不来", ["ambulance"], True),
    ("娃娃掉水里了", ["fire"], True),
    ("防溺水课", None, None),
    ("中风后康复训练", None, None),
    ("修脚", ["foot-care"], False),
    ("食堂饭菜不干净到哪点投诉", ["complaint"], False),
]


@cache
def answers(*texts: str) -> dict[str, dict[str, Any]]:
    """The answers of the demonstration to questions, from one run of node."""
    calls: list[tuple[str, dict[str, Any]]] = [(text, {"now": NOW, "at": "said"}) for text in texts]
    return dict(zip(texts, run(catalogue_of(site_on(DEMO, DAY), findable()), calls), strict=True))


@pytest.mark.parametrize(("text", "facets"), UNDERSTOOD)
def test_what_narrows_is_understood(text: str, facets: list[tuple[str, str]]) -> None:
    """For whom, what it may cost, what may be eaten and how one gets in are facets, said in words."""
    answer = answers(*(text for text, _ in UNDERSTOOD))[text]
    assert [(said["facet"], said["words"]) for said in answer["understood"]] == facets


@pytest.mark.parametrize(("text", "area"), LEVELS)
def test_what_lies_in_areas_of_the_level_asked_for_comes_first(text: str, area: str) -> None:
    """村食堂 are first of all those of villages, 镇上的 those below a town; a settlement may be called 月亮湾."""
    hits = answers(*(text for text, _ in LEVELS))[text]["hits"]
    assert area in hits[0]["area"]


@pytest.mark.parametrize(("parted", "plain"), SAME)
def test_a_verb_parted_from_its_object_is_the_same(parted: str, plain: str) -> None:
    """下哈棋 and 洗个澡 find what 下棋 and 洗澡 find."""
    found = answers(*(text for pair in SAME for text in pair))
    assert [hit["id"] for hit in found[parted]["hits"]] == [hit["id"] for hit in found[plain]["hits"]]
    assert found[plain]["hits"]


@pytest.mark.parametrize("text", ["2岁娃可以送哪里", "才十个月的娃哪里带", "一岁半的孙子没人带"])
def test_who_is_under_three_asks_for_a_nursery(text: str) -> None:
    """An age below three is 三岁以下."""
    assert "托育" in answers(text)[text]["hits"][0]["name"]


def test_what_a_child_may_do_is_what_is_for_its_age() -> None:
    """Programmes and activities say for which age they are; whatever else is called 活动 is not found for it."""
    hits = answers("3岁孩子可以参加什么活动")["3岁孩子可以参加什么活动"]["hits"]
    assert {hit["name"] for hit in hits} == {"南门社区儿童之家", "周末阅读课堂", "婴幼儿家长课堂"}


@pytest.mark.parametrize("text", ["你是谁", "???", "哈哈哈哈", "hahaha", "！！！", "谢谢"])
def test_what_asks_for_nothing_finds_nothing(text: str) -> None:
    """Particles, signs and keys that are played with are no wish to see everything."""
    assert answers("你是谁", "???", "哈哈哈哈", "hahaha", "！！！", "谢谢")[text]["hits"] == []


@pytest.mark.parametrize("text", ["咖啡", "寿司", "买手机"])
def test_a_word_that_merely_sounds_or_looks_like_ours_is_none(text: str) -> None:
    """Two characters that both sound alike, or one wrong one, make no service of a word: only names may be misspelt so."""
    found = answers("咖啡", "寿司", "买手机")[text]
    assert all(hit["type"] == "announcement" for hit in found["hits"])


@pytest.mark.parametrize("text", LACKING)
def test_what_is_said_to_be_lacking_is_not_asked_for(text: str) -> None:
    """Who has no canteen is shown who brings meals, and no canteen that does not."""
    hits = answers(*LACKING)[text]["hits"]
    reasons = [[reason["text"] for reason in hit["reasons"]] for hit in hits if hit["kind"] == "canteen"]
    assert reasons
    assert all("送餐" in said for said in reasons)


def test_whether_there_is_a_canteen_asks_for_one() -> None:
    """有没有 is no lack."""
    found = answers("附近有没有食堂", "附近的食堂")
    assert [hit["id"] for hit in found["附近有没有食堂"]["hits"]] == [hit["id"] for hit in found["附近的食堂"]["hits"]]


@pytest.mark.parametrize("text", GRADES)
def test_a_grade_says_for_whom(text: str) -> None:
    """A grade is of a child, like an age: places that record none are found all the same."""
    reasons = [reason["text"] for hit in answers(*GRADES)[text]["hits"] for reason in hit["reasons"]]
    assert {"儿童之家", "课后托管"}.intersection(reasons)


@pytest.mark.parametrize("text", ["芒果过敏", "不能吃牛肉", "不吃香菜", "忌口羊肉", "别放味精"])
def test_what_no_dish_is_described_by_is_never_safe(text: str) -> None:
    """Whoever may not eat something that is no allergen of the list is told whom to ring, and no dish."""
    answer = answers("芒果过敏", "不能吃牛肉", "不吃香菜", "忌口羊肉", "别放味精")[text]
    assert answer["hits"] == []
    assert answer["help"] is not None


def test_a_facet_that_is_let_go_of_does_not_count() -> None:
    """What the question says narrows until it is dropped."""
    calls: list[tuple[str, dict[str, Any]]] = [
        ("83岁吃饭不要钱", {"now": NOW, "at": "said", "without": dropped}) for dropped in ([], ["most"])
    ]
    narrow, wide = run(catalogue_of(site_on(DEMO, DAY), findable()), calls)
    assert narrow["total"] < wide["total"]
    assert narrow["person"] == wide["person"] == {"age": 83, "statuses": []}


@pytest.mark.parametrize(("text", "when"), TIMES)
def test_a_time_is_one_where_it_is_meant(text: str, when: dict[str, Any] | None) -> None:
    """一点 is 13:00 only behind a day or a part of one; holidays are days; meals are parts of a day."""
    found = answers(*(text for text, _ in TIMES))[text]["when"]
    assert found is None if when is None else when.items() <= found.items()


@pytest.mark.parametrize(("text", "name"), ELSEWHERE)
def test_what_lies_elsewhere_is_known(text: str, name: str) -> None:
    """Regions that are not here, and names of places that we do not have, find nothing; ours, and words, are none."""
    answer = answers(*(text for text, _ in ELSEWHERE))[text]
    assert answer["elsewhere"] == name
    assert (answer["total"] == 0) == bool(name)


@pytest.mark.parametrize(("text", "codes", "urgent"), HELP)
def test_the_help_card_is_shown_for_what_it_is(text: str, codes: list[str] | None, urgent: bool | None) -> None:
    """An emergency, or what is not registered; a course about it is neither."""
    found = answers(*(text for text, _, _ in HELP))[text]["help"]
    assert found == (None if codes is None else {"urgent": urgent, "codes": codes})


def test_what_was_left_out_is_said() -> None:
    """A word that nobody has written is named, and by what else it was found; a word that exists is never blamed."""
    answer = answers("北门食堂堂食")["北门食堂堂食"]
    assert answer["left"] == ["堂食"]
    assert {"北门", "食堂"} <= set(answer["by"])
    assert answer["hits"][0]["name"] == "北门社区幸福食堂"


@pytest.mark.parametrize(
    ("text", "name"),
    [("青石清真食堂今天开不开", "青石社区清真食堂"), ("柳溪食堂今天开不开", "柳溪社区幸福食堂")],
)
def test_a_place_that_was_asked_for_is_shown_though_it_is_closed(text: str, name: str) -> None:
    """It has no meal today: it is shown with how it stands rather than not at all, or only what else is near."""
    answer = answers("青石清真食堂今天开不开", "柳溪食堂今天开不开")[text]
    assert answer["closed"]
    assert answer["hits"][0]["name"] == name


def test_what_is_known_of_the_township_counts_for_its_communities() -> None:
    """红路馨居 has no canteen of its own on record, the street around it has; another community's is never shown for it."""
    calls: list[tuple[str, dict[str, Any]]] = [(text, {"now": NOW}) for text in ("红路馨居老人吃饭", "小河社区食堂")]
    near, none = run(catalogue_of(site_on(FROZEN, DAY), findable()), calls)
    assert near["around"]
    assert near["hits"][0]["name"] == "北闸街道幸福食堂"
    assert none["hits"] == []


def test_what_nobody_knows_is_marked_unsure() -> None:
    """Where nothing is certain, what is unknown stands alone and says so."""
    answer = answers("元旦儿童之家开吗")["元旦儿童之家开吗"]
    assert answer["unsure"]
    assert answer["hits"]


def test_a_dish_is_that_of_the_day() -> None:
    """Who asks for today finds who cooks it today."""
    answer = answers("今天哪家食堂有排骨吃")["今天哪家食堂有排骨吃"]
    first = answer["hits"][0]
    assert first["name"] == "新安社区幸福食堂"
    assert "排骨炖萝卜" in {reason["text"] for reason in first["reasons"]}


def test_canteens_are_ordered_by_what_somebody_pays() -> None:
    """At 65 what is cheaper stands first; by weight is no price of a meal."""
    program = """
        const index = module.withMore(module.createIndex(data.first), data.more);
        const { hits } = module.search(index, "65岁吃饭多少钱", { now: data.now, at: "said" });
        const result = hits.filter(({ price }) => price).map(({ name }) => name);
    """
    first, more = build(catalogue_of(site_on(DEMO, DAY), findable()))
    names = run_script("search.js", program, {"first": first, "more": more, "now": NOW})
    assert set(names[:2]) == {"桥头村助餐点", "鹤坪村幸福食堂"}
    assert names.index("北门社区幸福食堂") < names.index("柳溪社区幸福食堂")


def test_an_index_of_another_form_is_refused() -> None:
    """Scripts that are older or newer than the index never read it wrongly."""
    program = """
        let result = "read";
        try { module.createIndex({ ...data, format: data.format + 1 }); } catch (error) { result = String(error); }
    """
    first, _ = build(catalogue_of(site_on(DEMO, DAY), findable()))
    assert "format" in run_script("search.js", program, first)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("水富市", "水富"),
        ("昭阳区", "昭阳"),
        ("威宁彝族回族苗族自治县", "威宁"),
        ("互助土族自治县", "互助"),
        ("新疆维吾尔自治区", "新疆"),
        ("赵县", "赵县"),
        ("角奎街道", "角奎"),
        ("香港特别行政区", "香港"),
    ],
)
def test_names_are_shortened_to_what_people_say(name: str, short: str) -> None:
    """Endings and peoples go; a name of one character stays whole."""
    assert spoken_name(name) == short
