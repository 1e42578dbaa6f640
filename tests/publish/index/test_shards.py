"""An index in shards: all of them together answer as the whole does; some of them know what lies in their areas."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from linli.publish import sharding
from linli.publish.index.build import first_columns, first_file, second_file
from linli.publish.index.files import catalogue_of, search_index
from linli.publish.index.question import sentence_columns
from linli.publish.index.shards import apart, directory_file, shards_of
from linli.publish.index.sounds import common_sounds
from linli.publish.pages.published import findable
from tests.node import SCRIPTS, run_script
from tests.publish.data.sites import demo
from tests.publish.index.sharded import sharded_files

NOW = {"date": "2026-11-24", "minutes": 660}
QUERIES = (
    *(
        "",
        "食堂",
        "shitang",
        "柳溪社区幸福食堂",
        "柳溪 食堂",
        "儿童之家",
        "tbst",
        "周日上午",
        "现在开门的食堂",
        "红烧肉",
    ),
    *("80岁吃饭多少钱", "助餐", "城关镇", "低保怎么办", "外太空飞船", "轮椅", "书法班", "没地方吃饭", "解放路", "青龙"),
)
PROGRAM = """
    const { joinFirst } = await import(data.scripts + "/search/join.js");
    const { joinMore } = await import(data.scripts + "/search/join-more.js");
    const { withSentences } = await import(data.scripts + "/search/plain.js");
    const { joinedSounds } = await import(data.scripts + "/search/sounds.js");
    for (const [{ first, sentences, sounds }] of data.indexes.filter(([{ sentences }]) => sentences))
      Object.assign(first, withSentences(first, sentences), { sounds: joinedSounds(sounds, first.sounds) });
    const opened = (parts) => module.withMore(module.createIndex(joinFirst(parts)), joinMore(parts));
    const whole = (first, more) => module.withMore(module.createIndex(first), more);
    const indexes = data.indexes.map((parts) => (parts.length > 1 ? opened(parts) : whole(parts[0].first, parts[0].more)));
    const result = indexes.map((index) => data.calls.map(([query, options]) => module.search(index, query, options)));
"""


def answers(indexes, calls):
    """Return the answers of several indexes, each a list of parts, to the same questions."""
    asked = [(query, {"now": NOW, **options}) for query, options in calls]
    return run_script("search.js", PROGRAM, {"scripts": SCRIPTS.as_uri(), "indexes": indexes, "calls": asked})


@pytest.fixture(scope="module")
def found():
    """Everything that is found in the demonstration."""
    return catalogue_of(demo(), findable())


def part(catalogue, home=""):
    """Return a shard as the browser reads it."""
    return {"first": first_columns(catalogue), "more": second_file(catalogue), "home": home}


def directory_of(catalogue, more=None):
    """Return the directory of a sharded catalogue with all that is read behind it."""
    behind = {"sentences": sentence_columns(catalogue), "sounds": common_sounds()}
    return {"first": directory_file(catalogue), "more": more, "home": "", **behind}


def parts_of(catalogue, depth):
    """Return the directory of a sharded catalogue and its shards of counties or townships."""
    directory = directory_of(catalogue, second_file(apart(catalogue)))
    inside = [part(shard.catalogue) for area, shard in shards_of(catalogue).items() if area.count("/") == depth]
    return json.loads(json.dumps([directory, *inside]))


def in_any_order(answer):
    """Return an answer in which it does not matter which of equals comes first."""
    lists = ("hits", "unknown", "beside", "alike")
    return {
        key: sorted(value, key=lambda hit: (hit["type"], hit["id"])) if key in lists else value
        for key, value in answer.items()
    }


CALLS = [(query, options) for query in QUERIES for options in ({"at": "said", "limit": 500}, {"limit": 500})]


def test_all_shards_together_answer_as_the_whole(found):
    """Hits, counts, distances, prices, reasons and what was not found are the same, by counties and by townships."""
    whole = [{"first": first_file(found), "more": second_file(found), "home": ""}]
    near = [("食堂", {"near": {"lon": 116.1, "lat": 18.1}, "cost": {"age": 80, "statuses": [], "most": 800}})]
    first, *others = answers([whole, parts_of(found, 0)], [*CALLS, *near])
    assert sum(len(answer["hits"]) for answer in first) > 100
    for other in others:
        for call, expected, actual in zip([*CALLS, *near], first, other, strict=True):
            assert in_any_order(actual) == in_any_order(expected), call


def test_a_township_knows_what_lies_in_it(found):
    """The shard of one, with the directory: its places are found by every word, others are not; areas all are."""
    directory, *inside = parts_of(found, 1)
    area = next(iter(path for path in shards_of(found) if path.count("/") == 1))
    ((everything, place),) = answers([[directory, inside[0]]], [("", {"limit": 500}), ("食堂", {"limit": 500})])
    places = {entry.id for entry in found.entries if entry.type == "place" and entry.area.startswith(area)}
    assert {hit["id"] for hit in everything["hits"] if hit["type"] == "place"} == places
    assert {hit["id"] for hit in place["hits"] if hit["type"] == "place"} <= places
    assert {area["value"] for area in everything["counts"]["area"]} >= {area}


def test_an_older_county_knows_less_of_the_days_to_come(found):
    """Copied two days before the portal was made: today is told from its own hours, verified as long ago as it was."""
    late = found.day + timedelta(days=2)
    directory = directory_of(replace(found, day=late))
    county = next(shard for area, shard in shards_of(found).items() if "/" not in area)
    now = {"date": late.isoformat(), "minutes": 660}
    whole = {"first": first_file(found), "more": second_file(found), "home": ""}
    calls = [("食堂", {"now": now, "at": "now", "limit": 500}), ("", {"now": now, "limit": 500})]
    expected, actual = answers([[whole], [directory, part(county.catalogue)]], calls)
    for one, other in zip(expected, actual, strict=True):
        assert _places(one["hits"]) == _places(other["hits"])
        assert _places(one["unknown"]) == _places(other["unknown"])


def test_a_newer_township_says_nothing_of_the_day_before(found):
    """Read after the site was built again: each day is told from its own hours, never from those of another."""
    early = found.day - timedelta(days=3)
    directory = directory_of(replace(found, day=early))
    county = next(shard for area, shard in shards_of(found).items() if "/" not in area)
    whole = {"first": first_file(found), "more": second_file(found), "home": ""}
    options = {"now": {"date": found.day.isoformat(), "minutes": 660}, "at": "now", "limit": 500}
    for call in (("食堂", options), ("红烧肉", options)):
        ((expected,), (actual,)) = answers([[whole], [directory, part(county.catalogue)]], [call])
        assert _places(expected["hits"]) == _places(actual["hits"])
        assert len(expected["hits"]) > 0
    past = {"now": {"date": early.isoformat(), "minutes": 660}, "at": "now", "limit": 500}
    ((before,),) = answers([[directory, part(county.catalogue)]], [("食堂", past)])
    assert _places(before["hits"]) == []


def _places(hits):
    keys = ("id", "area", "phone", "verified", "price")
    return sorted([str(hit[key]) for key in keys] for hit in hits if hit["type"] == "place")


def test_two_counties_share_words_and_keep_their_sites(found):
    """Another county's site is led to by its home; what both have stands once in what narrows."""
    other = replace(
        found,
        areas=tuple(replace(area, path=f"b-{area.path}", name=f"乙{area.name}") for area in found.areas),
        entries=tuple(
            replace(entry, area=f"b-{entry.area}" if entry.area else "", id=f"b-{entry.id}") for entry in found.entries
        ),
    )
    homes = ("jia/", "https://yi.example.org/")
    counties = [{**part(one), "home": home} for one, home in zip((found, other), homes, strict=True)]
    directory = directory_of(apart(found))
    ((both,),) = answers([json.loads(json.dumps([directory, *counties]))], [("食堂", {"limit": 500})])
    ((one,),) = answers([json.loads(json.dumps([directory, counties[0]]))], [("食堂", {"limit": 500})])
    places = [hit["url"] for hit in both["hits"] if hit["type"] == "place"]
    assert len(places) == 2 * sum(hit["type"] == "place" for hit in one["hits"])
    assert {url.partition("places/")[0] for url in places} == set(homes)
    kinds = [kind["value"] for kind in both["counts"]["kind"]]
    assert len(kinds) == len(set(kinds))


def test_only_a_large_directory_has_shards(monkeypatch):
    """Up to the threshold there are two files; above it two more a county and a township with places."""
    site = demo()
    output = search_index(findable())
    assert [plan.uri for plan in output.plan(site)] == ["data/index.json", "data/index-more.json"]
    monkeypatch.setattr(sharding, "SHARDED_ABOVE", len(site.directory.places) - 1)
    files = {plan.uri: json.loads(output.render(site, plan)) for plan in output.plan(site)}
    directory = files["data/index.json"]
    others = {"data/index.json", "data/index-more.json", "data/index/sentences.json"}
    assert {row[name] for row in directory["shards"] for name in ("first", "more")} == set(files) - others
    counties = [row for row in directory["shards"] if "/" not in row["area"]]
    townships = [row for row in directory["shards"] if "/" in row["area"]]
    within_townships = sum("/" in place.area for place in site.directory.places.values())
    places = len(site.directory.places)
    assert (len(counties), len(townships) > 1) == (1, True)
    assert sum(dict(map(tuple, files[row["first"]]["types"]))["place"] for row in townships) == within_townships
    assert dict(map(tuple, files[counties[0]["first"]]["types"]))["place"] == places
    assert "place" not in dict(map(tuple, directory["types"]))


READING = """
    const files = data.files;
    const asked = [];
    const read = async (path) => (asked.push(path), files[path]);
    const shards = new module.Shards(files["data/index.json"], read, () => read("sounds"));
    const result = [];
    for (const { q, area = "", from = "", here = null, behind = false } of data.calls) {
      if (behind) await shards.readBehind(() => null);
      else await shards.prepare({ q, area, from }, here);
      result.push({ asked: asked.splice(0), within: shards.within, complete: shards.complete });
    }
"""


@pytest.fixture
def files():
    """The files of an index in shards by their addresses, with the common sounds."""
    return {**sharded_files(), "sounds": common_sounds()}


def read_for(files, *calls):
    """Return what is read for one question after another."""
    return run_script("finder/shards.js", READING, {"files": files, "calls": calls})


def large(files):
    """Return the files as those of a directory of which not everything is read unasked."""
    directory = files["data/index.json"]
    return {
        **files,
        "data/index.json": {**directory, "shards": [{**row, "count": 30000} for row in directory["shards"]]},
    }


def test_all_that_is_said_waits_for_what_it_is_made_of(files):
    """What is typed in letters is looked for by its sound: the names of areas as well; it is read once."""
    sounding, again = read_for(large(files), {"q": "liuxi shitang"}, {"q": "qingshi"})
    assert sounding["asked"][:2] == ["data/index/sentences.json", "sounds"]
    assert not {"data/index/sentences.json", "sounds"} & set(again["asked"])


def test_first_one_township_is_read_and_the_rest_behind(files):
    """Who has chosen a community waits for the shard of its township alone; then the county follows, all of it once."""
    first, behind, again = read_for(
        files, {"q": "食堂", "from": "shili/liuxi-zhen/liuxi"}, {"behind": True}, {"q": "青石镇 食堂"}
    )
    assert first["asked"] == ["data/index/shili/liuxi-zhen/first.json"]
    assert first["within"] == ["柳溪镇"]
    assert set(behind["asked"]) == {
        *("data/index/shili/first.json", "data/index/shili/more.json", "data/index-more.json"),
        *("data/index/sentences.json", "sounds"),
    }
    assert (behind["within"], behind["complete"]) == ([], True)
    assert again["asked"] == []


@pytest.mark.parametrize("q", ["青石镇有没有食堂", "青石食堂", "qingshi"])
def test_the_area_that_a_question_names_is_read(files, q):
    """Written or typed in letters, whole or as it is said."""
    (read,) = read_for(large(files), {"q": q})
    assert "data/index/shili/qingshi-zhen/first.json" in read["asked"]


def test_without_any_area_nothing_of_a_large_directory_is_read(files):
    """Somebody has to choose; where somebody is counts as chosen, and a small directory is read whole."""
    near = {"q": "食堂", "here": {"lon": 116.1, "lat": 18.1}}
    nothing, nearby = read_for(large(files), {"q": "食堂"}, near)
    assert nothing == {"asked": [], "within": [], "complete": False}
    assert nearby["asked"] == ["data/index/shili/liuxi-zhen/first.json"]
    (small,) = read_for(files, {"q": "食堂"})
    assert small == {"asked": ["data/index/shili/first.json"], "within": [], "complete": True}


def test_a_shard_of_another_form_is_not_read(files):
    """The page that reads it is of another build: it fails as a whole rather than to mix the two."""
    address = "data/index/shili/liuxi-zhen/first.json"
    other = {**files, address: {**files[address], "format": 3}}
    program = READING.replace("await shards.prepare", "await failing(shards).prepare").replace(
        "const result = [];",
        "const result = []; const failing = (one) => ({ prepare: (...asked) =>"
        " one.prepare(...asked).catch(({ message }) => asked.push(message)) });",
    )
    (read,) = run_script(
        "finder/shards.js", program, {"files": other, "calls": [{"q": "x", "from": "shili/liuxi-zhen"}]}
    )
    assert (read["within"], read["complete"]) == ([], False)


def test_without_a_net_the_rest_stays_as_it_was(files):
    """A county that cannot be had behind a township takes nothing of it away."""
    kept = {path: file for path, file in files.items() if not path.startswith("data/index/shili/first")}
    program = READING.replace("asked.push(path), files[path]", "lookUp(path)").replace(
        "const asked = [];",
        "const asked = []; const lookUp = (path) => { if (!files[path]) throw new Error(path); return files[path]; };",
    )
    calls = [{"q": "食堂", "from": "shili/liuxi-zhen/liuxi"}, {"q": "", "behind": True}]
    first, behind = run_script("finder/shards.js", program, {"files": kept, "calls": calls})
    assert first["within"] == behind["within"] == ["柳溪镇"]


def test_of_many_counties_nothing_is_read_unasked(files):
    """However little each has: a phone does not wait for seventeen files; the one that is named is read."""
    directory = files["data/index.json"]
    county = next(row for row in directory["shards"] if "/" not in row["area"])
    rows = [county, *({**county, "area": f"xian-{number}"} for number in range(16))]
    many = {**files, "data/index.json": {**directory, "shards": rows}}
    nothing, named = read_for(many, {"q": "食堂"}, {"q": "青石镇 食堂"})
    assert (nothing["asked"], named["asked"]) == ([], [county["first"]])
    (few,) = read_for({**many, "data/index.json": {**directory, "shards": rows[:2]}}, {"q": "食堂"})
    assert len(few["asked"]) == 2


@pytest.mark.parametrize(
    ("path", "chain", "own"),
    [
        ("xian", ["xian"], "xian"),
        ("xian/zhen/cun", ["xian", "xian/zhen", "xian/zhen/cun"], "xian/zhen/cun"),
        ("jia~xian/zhen", ["jia~", "jia~xian", "jia~xian/zhen"], "xian/zhen"),
        ("jia~", ["jia~"], ""),
        ("", [], ""),
    ],
)
def test_areas_of_a_portal_begin_with_their_county(path, chain, own):
    """Around an area lie those of its own county, and all that its site has."""
    program = "const result = [module.chainOf(data), module.ownPath(data)];"
    assert run_script("search/area-mark.js", program, path) == [chain, own]
