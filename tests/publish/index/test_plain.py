"""What is answered before the sounds have been read, of a large directory the words of sentences too, stands afterwards."""

import pytest

from linli.publish.index.sounds import common_sounds
from tests.node import SCRIPTS, run_script
from tests.publish.index.sharded import sharded_files, whole_files

TOWNSHIP = "shili/liuxi-zhen"
OPTIONS = (
    {"at": "said"},
    {"at": "now", "near": {"lon": 116.1, "lat": 18.1}, "cost": {"age": 83, "statuses": [], "most": None}},
    {"at": "said", "kind": ["canteen"], "cost": {"age": None, "statuses": ["low-income"], "most": 1000}},
)
NOW = {"date": "2026-11-24", "minutes": 660}
OPENED = """
    const { textAt } = await import(data.scripts + "/search/pool.js");
    const { search } = await import(data.scripts + "/search.js");
    const read = async (path) => data.files[path];
    const { listAreas } = await import(data.scripts + "/search/columns.js");
    const Files = module.Shards || module.Whole;
    const files = new Files(data.files["data/index.json"], read, async () => data.sounds);
    await files.prepare({ q: "", area: "", from: data.township }, null);
"""
COMPARING = """
    const directory = files.directory || files.index;
    const areas = listAreas(directory).flatMap(({ name }) => [name, name.replace(/(?:街道|社区|[县镇乡村])$/, "")]);
    const terms = Array.from({ length: directory.terms + directory.aliases.length }, (_, term) => textAt(directory.pool, directory.count + term));
    const words = [...new Set([...areas, ...terms])];
    const queries = ["", "柳溪 食堂", "柳溪镇 食堂", ...words, ...areas.filter((_, at) => at % 4 === 1).flatMap((area) => terms.filter((_, at) => at % 9 === 0).map((term) => `${area} ${term}`))];
    const ask = (query) => data.options.map((options) => {
      const { alike, ...answer } = search(files.index, query, { now: data.now, limit: 500, ...options });
      return answer;
    });
    const before = queries.filter((query) => files.understands(query)).map((query) => [query, ask(query)]);
    await files.listen();
    const other = before.filter(([query, told]) => ask(query).some((now, at) => told[at].total && told[at].exact && JSON.stringify(now) !== JSON.stringify(told[at])));
    const found = before.filter(([, told]) => told[0].total).map(([query]) => query);
    const result = { found, other: other.map(([query]) => query), asked: queries.length };
"""
LISTED = """
    const first = data.queries.map((query) => files.understands(query));
    await files.listen();
    const result = [first, data.queries.map((query) => files.understands(query))];
"""


def ask(program, module="shards", **given):
    """Return what a program makes of the demonstration: in shards, one township of which has been read, or whole."""
    files = sharded_files() if module == "shards" else whole_files()
    data = {"files": files, "sounds": common_sounds(), "scripts": SCRIPTS.as_uri(), "township": TOWNSHIP, **given}
    return run_script(f"finder/{module}.js", OPENED + program, data)


@pytest.mark.parametrize("module", ["shards", "whole"])
def test_what_known_words_find_first_they_find_afterwards(module):
    """Areas and terms alone, and both together, with what may be chosen: later only what sounds alike is added."""
    told = ask(COMPARING, module, options=OPTIONS, now=NOW)
    assert told["other"] == []
    assert {"", "食堂", "儿童之家", "柳溪 食堂", "柳溪镇 食堂"} <= set(told["found"])
    assert len(told["found"]) > 200


PLAIN = {
    **dict.fromkeys(("", "食堂", "柳溪 食堂", "  儿童之家  ", "柳溪镇", "吃饭", "？！"), True),
    **dict.fromkeys(("柳溪食堂", "柳西", "shitang", "ｓｈｉｔａｎｇ", "食堂多少钱", "食堂 多少钱", "今天 食堂"), False),
    **dict.fromkeys(("老人 食堂", "吃饭难", "看书看报", "轮椅", "老人摔倒了", "昆明 食堂"), False),
}
"""Whether a question is answered at once."""


@pytest.fixture(scope="module")
def understood():
    """By question, whether it is understood before and behind all that is said; in shards, and whole."""
    asked = [ask(LISTED, module, queries=list(PLAIN)) for module in ("shards", "whole")]
    return dict(zip(PLAIN, zip(*asked[0], *asked[1], strict=True), strict=True))


@pytest.mark.parametrize(("query", "plain"), PLAIN.items())
def test_what_is_no_known_word_waits(understood, query, plain):
    """Sentences, sounds, times, persons, sums, needs, emergencies, regions elsewhere; in the end everything is understood."""
    assert understood[query] == (plain, True, plain, True)


ANSWERING = """
    const { comingWords } = await import(data.scripts + "/finder/words.js");
    const asked = [];
    globalThis.fetch = async (address) => {
      asked.push(address.slice(data.home.length));
      return { ok: true, json: async () => data.files[address.slice(data.home.length)] };
    };
    const result = [];
    for (const queries of data.opened) {
      const answers = await module.openAnswers(data.home + "data/index.json", data.home + "sounds");
      for (const q of queries) {
        const question = { q, area: "", from: "shili/liuxi-zhen/liuxi", without: [], kind: [] };
        const person = { age: null, statuses: [] };
        const found = await answers.answer({ question, moment: 29700000, person, here: null, limit: 20 });
        result.push({ asked: asked.splice(0), total: found.total, coming: found.coming, said: comingWords(found) });
      }
    }
"""


@pytest.fixture(scope="module")
def answered():
    """What is read and said for some questions of somebody who has chosen a community, one after another."""
    files = {**sharded_files(), "sounds": common_sounds()}
    opened = [["食堂", "柳溪食堂", "食堂"], ["桥头 居家养老服务站"]]
    data = {"files": files, "scripts": SCRIPTS.as_uri(), "home": "https://a.example/", "opened": opened}
    return run_script("finder/answers.js", ANSWERING, data)


FIRST = ["data/index.json", "data/index/shili/liuxi-zhen/first.json"]
REST = ["data/index/sentences.json", "sounds"]


def test_what_is_read_before_the_first_hit(answered):
    """The directory and the shard of the township; for what is no known word the rest as well, once."""
    known, sentence, again, _ = answered
    assert [found["asked"] for found in (known, sentence, again)] == [FIRST, REST, []]
    assert known["total"] == again["total"] > 0


def test_what_known_words_do_not_find_exactly_is_read_on(answered):
    """Nothing that merely sounds or looks alike is shown before it can be told how it sounds."""
    assert set(answered[3]["asked"]) == {*FIRST, *REST}
    assert not answered[3]["coming"]


def test_what_is_still_to_come_is_said(answered):
    """Names that sound alike may be added; when all has been read, no more is said of it."""
    assert [(found["said"], found["coming"]) for found in answered[:3]] == [
        ("同音的名字还在读。", True),
        ("", False),
        ("", False),
    ]
