"""The price language: every phrase of real notices, every refusal, and the properties of what people pay."""

import json
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.language.errors import LanguageError
from linli.language.price import (
    Fixed,
    Item,
    Off,
    Percent,
    Reduction,
    Who,
    format_base,
    format_reduction,
    parse_base,
    parse_reduction,
    parse_reductions,
)
from linli.pricing import Person, Tariff, price_table, quote
from tests.sample import ROOT

STATUSES = {"特困": "t", "特困供养": "t", "低保": "d", "残疾": "c", "困难学生": "s", "享受教育资助的困难学生": "s"}
NAMES = {"t": "特困", "d": "低保", "c": "残疾", "s": "困难学生"}

BASES = {
    "一荤两素12元、两荤一素15元": (Item("一荤两素", 1200), Item("两荤一素", 1500)),
    "一荤两素12元、两荤两素15元": (Item("一荤两素", 1200), Item("两荤两素", 1500)),
    "早餐 5元、午餐 12元": (Item("早餐", 500), Item("午餐", 1200)),
    "500元/期": (Item("", 50000, "期"),),
    "14.9元/斤": (Item("", 1490, "斤"),),
    "每餐8元": (Item("", 800),),
    "免费": (Item("", 0),),
    "１２元": (Item("", 1200),),
}

LINES = {
    "60-79周岁补贴1元，80-89周岁补贴3元，90周岁以上免费": ["60-79周岁 补贴1元", "80-89周岁 补贴3元", "90周岁以上 免费"],
    "60-80岁8折，80岁以上7折，特困、残疾、低保免费": ["60-80周岁 8折", "80周岁以上 7折", "低保、残疾、特困 免费"],
    "低保人员6元、特困供养人员3元、86周岁以上免费": ["低保 6元", "特困 3元", "86周岁以上 免费"],
    "享受教育资助的困难学生减半": ["困难学生 半价"],
    "不满60周岁 9折": ["59周岁以下 9折"],
    "超过80周岁 免费": ["81周岁以上 免费"],
    "年满80周岁（含）以上老人免费": ["80周岁以上 免费"],
    "本地户籍 60周岁以上 8折": ["本地户籍 60周岁以上 8折"],
    "低保 60周岁以上 免费": ["低保 60周岁以上 免费"],
    "提前预约 优惠2元": ["提前预约 补贴2元"],
    "60周岁以上、残疾 半价": ["60周岁以上 半价", "残疾 半价"],
    "八五折": ["8.5折"],
    "85折": ["8.5折"],
}

REFUSED = {
    "79-60周岁 补贴1元": ("年龄“79-60周岁”前后颠倒。", "60-79周岁 补贴1元"),
    "60周岁以上 15折": ("没有“15折”这样的折扣，打折在1折到9.9折之间。", ""),
    "60周岁以上 优惠1-2元": ("“优惠1-2元”是一个范围，请写准价格。", ""),
    "60周岁以上 看情况": ("“看情况”不是价格。", ""),
    "80岁免费": ("“80岁”说不清是以上还是以下。", "80周岁以上免费"),
    "60周岁以上": ("“60周岁以上”没有写价格或优惠。", ""),
    "": ("这一行没有内容。", ""),
    "500元/期，享受教育资助的困难学生减半": ("“500元/期”没有写给谁；若是标准价，请写在“标准”里。", ""),
    "老板说 免费": ("看不懂“老板说 免费”里的“老板说 免费”。", ""),
}


@pytest.mark.parametrize(("text", "items"), BASES.items())
def test_base_prices_are_understood(text, items):
    """标准 gives set meals with integer 分 and units; its normal form reads the same."""
    assert parse_base(text) == items
    assert parse_base(format_base(items)) == items


@pytest.mark.parametrize("text", ["12元左右", "10-12元", "看情况", "12.345元", "", "随便"])
def test_vague_base_prices_are_refused(text):
    """A base price that is a range, a guess or no price is refused."""
    with pytest.raises(LanguageError):
        parse_base(text)


def test_a_reduction_in_the_base_price_is_sent_to_its_place():
    """A reduction pasted behind the base price is named, with where it belongs."""
    with pytest.raises(LanguageError) as caught:
        parse_base("500元/期，享受教育资助的困难学生减半")
    assert caught.value.message == "“享受教育资助的困难学生减半”是优惠，请写在“优惠”里。"


@pytest.mark.parametrize(("text", "lines"), LINES.items())
def test_reductions_are_understood(text, lines):
    """Every phrase has one normal form, and reading that form gives the same rules."""
    found = parse_reduction(text, STATUSES)
    assert [format_reduction(reduction, NAMES) for reduction in found] == lines
    again = parse_reductions(lines, STATUSES)
    assert [(rule.who, rule.what) for rule in again] == [(rule.who, rule.what) for rule in found]


@pytest.mark.parametrize(("text", "said"), REFUSED.items())
def test_what_is_not_understood_is_named(text, said):
    """A refusal names the words and, where only one thing can be meant, offers the line."""
    with pytest.raises(LanguageError) as caught:
        parse_reductions([text], STATUSES)
    assert (caught.value.message, caught.value.suggestion) == said


WORDS = [
    *"0123456789元折岁周、，-（）/ ",
    "以上",
    "以下",
    "不满",
    "补贴",
    "免费",
    "半价",
    "低保",
    "本地户籍",
    "60-79周岁",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join) | st.text(max_size=25))
@settings(max_examples=300)
def test_any_text_is_understood_or_refused(text):
    """Whatever is typed gives rules whose normal form reads the same, or a LanguageError."""
    try:
        found = parse_reduction(text, STATUSES)
    except LanguageError as error:
        assert error.message
        return
    again = parse_reductions([format_reduction(rule, NAMES) for rule in found], STATUSES)
    assert [(rule.who, rule.what) for rule in again] == [(rule.who, rule.what) for rule in found]


@pytest.mark.parametrize(
    ("age", "statuses", "price", "arithmetic"),
    [
        (59, (), 1200, "12元"),
        (60, (), 1100, "12元 − 1元 = 11元"),
        (79, (), 1100, "12元 − 1元 = 11元"),
        (80, (), 0, "免费"),
        (30, ("d",), 0, "免费"),
        (None, (), 1200, "12元"),
        (None, ("t",), 0, "免费"),
    ],
)
def test_the_price_of_the_handbook(age, statuses, price, arithmetic):
    """The example of the handbook, at every edge: 以上 and a band include their ends."""
    lines = ["60-79周岁 补贴1元", "80周岁以上 免费", "特困、低保 免费"]
    tariff = Tariff((Item("一荤两素", 1200),), parse_reductions(lines, STATUSES))
    found = quote(tariff, Person(age, frozenset(statuses)), 1200)
    assert (found.price, found.arithmetic) == (price, arithmetic)


def test_in_two_bands_the_better_holds_or_the_first():
    """An 80-year-old in two bands pays the better price; with 取最优: 否 the first that applies."""
    rules = parse_reductions(["60-80岁8折，80岁以上7折"], STATUSES)
    prices = [quote(Tariff((), rules, best), Person(80), 1000).price for best in (True, False)]
    assert prices == [700, 800]


def test_without_a_base_only_fixed_rules_answer():
    """“80周岁以上 免费” is a fact without a base price; a discount of an unknown price is unknown."""
    rules = parse_reductions(["80周岁以上 免费", "60周岁以上 8折"], STATUSES)
    tariff = Tariff((), rules)
    assert [quote(tariff, Person(age), None).price for age in (40, 70, 83)] == [None, None, 0]


ages = st.integers(0, 120)
whats = st.one_of(
    st.integers(0, 3000).map(Fixed),
    st.integers(1, 99).map(lambda part: Percent(part * 10)),
    st.integers(1, 3000).map(Off),
)
whos = st.builds(
    lambda a, b, statuses, conditions: Who(min(a, b), max(a, b), frozenset(statuses), conditions),
    ages,
    ages,
    st.sets(st.sampled_from("tdcs"), max_size=2),
    st.sampled_from([(), ("本地户籍",)]),
)
reductions = st.lists(st.builds(Reduction, whos, whats, st.just("")), max_size=5).map(tuple)
tariffs = st.builds(Tariff, st.just((Item("", 1500),)), reductions, st.booleans())


@given(tariffs, ages, st.sets(st.sampled_from("tdcs"), max_size=2))
def test_a_price_is_never_negative_nor_above_the_full_one(tariff, age, statuses):
    """Reductions reduce: 0 ≤ price ≤ full; with the best rule nobody pays more than any rule would let them."""
    found = quote(tariff, Person(age, frozenset(statuses)), 1500)
    assert 0 <= found.price <= 1500
    if tariff.best:
        alone = [quote(Tariff((), (rule,)), Person(age, frozenset(statuses)), 1500).price for rule in tariff.reductions]
        assert found.price == min([1500, *alone])


def node(script):
    """Run a module script in node and return what it prints as JSON."""
    done = subprocess.run(["node", "--input-type=module", "-e", script], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@given(st.lists(tariffs, min_size=30, max_size=30))
@settings(max_examples=2, deadline=None)
def test_the_browser_looks_up_what_the_engine_says(many):
    """For every age 0–120, an age not told, and every set of ≤ 2 statuses, lookup equals the engine."""
    sets = [(), *((a,) for a in "tdcs"), *((a, b) for a in "tdcs" for b in "tdcs" if a < b)]
    told = [None, *range(121)]
    tables = [price_table(tariff)[0] for tariff in many]
    module = (ROOT / "overrides" / "assets" / "js" / "price.js").as_uri()
    script = f"""
    import {{ lookup }} from "{module}";
    const tables = {json.dumps(tables)}, sets = {json.dumps(sets)}, told = {json.dumps(told)};
    const answers = tables.map((item) => sets.map((s) => told.map((age) => Object.values(lookup(item, age, s)))));
    console.log(JSON.stringify(answers));
    """
    for tariff, answers in zip(many, node(script), strict=True):
        for statuses, row in zip(sets, answers, strict=True):
            for age, (price, rule) in zip(told, row, strict=True):
                found = quote(tariff, Person(age, frozenset(statuses)), 1500)
                assert (price, rule) == (found.price, -1 if found.rule is None else found.rule)
