"""The price language: every phrase of real notices, every refusal, the way back to the text, and hostile lines."""

from pathlib import Path

import pytest
import yaml
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
    parse_prices,
    parse_reduction,
    parse_reductions,
)

PHRASES = [
    entry["写法"] for entry in yaml.safe_load(Path(__file__).with_name("phrases.yml").read_text("utf-8"))["prices"]
]
STATUSES = {
    "特困": "t",
    "特困供养": "t",
    "低保": "d",
    "低保边缘": "e",
    "残疾": "c",
    "困难学生": "s",
    "享受教育资助的困难学生": "s",
}
NAMES = {"t": "特困", "d": "低保", "e": "低保边缘", "c": "残疾", "s": "困难学生"}

# what phrases.yml says in prose
MEANINGS = {
    "一荤两素12元、两荤两素15元": ((Item("一荤两素", 1200), Item("两荤两素", 1500)), []),
    "60-79周岁补贴1元，80-89周岁补贴3元，90周岁以上免费": (
        (),
        [(Who(60, 79), Off(100)), (Who(80, 89), Off(300)), (Who(90), Fixed(0))],
    ),
    "60-80岁8折，80岁以上7折，特困、残疾、低保免费": (
        (),
        [(Who(60, 80), Percent(800)), (Who(80), Percent(700)), (Who(statuses=frozenset("tcd")), Fixed(0))],
    ),
    "低保人员6元、特困供养人员3元、86周岁以上免费": (
        (),
        [(Who(statuses=frozenset("d")), Fixed(600)), (Who(statuses=frozenset("t")), Fixed(300)), (Who(86), Fixed(0))],
    ),
    "500元/期，享受教育资助的困难学生减半": (
        (Item("", 50000, "期"),),
        [(Who(statuses=frozenset("s")), Percent(500))],
    ),
    "14.9元/斤": ((Item("", 1490, "斤"),), []),
}

BASES = {
    "一荤两素12元、两荤一素15元": (Item("一荤两素", 1200), Item("两荤一素", 1500)),
    "一荤两素：12元；两荤一素：15元": (Item("一荤两素", 1200), Item("两荤一素", 1500)),
    "早餐 5元、午餐 12元": (Item("早餐", 500), Item("午餐", 1200)),
    "早餐免费，午餐每人12元": (Item("早餐", 0), Item("午餐", 1200, "人")),
    "3菜1汤15元": (Item("3菜1汤", 1500),),
    "套餐1 12元": (Item("套餐1", 1200),),
    "25元/天、500元/月": (Item("", 2500, "天"), Item("", 50000, "月")),
    "500元/期": (Item("", 50000, "期"),),
    "每课时30元": (Item("", 3000, "课时"),),
    "每人每天20元": (Item("", 2000, "天"),),
    "20元/人/日": (Item("", 2000, "天"),),
    "3元/人次": (Item("", 300, "次"),),
    "14.9元/斤": (Item("", 1490, "斤"),),
    "每餐8元": (Item("", 800, "餐"),),
    "免费": (Item("", 0),),
    "0元/期": (Item("", 0, "期"),),
    "¥12.50": (Item("", 1250),),
    "１２元／餐": (Item("", 1200, "餐"),),
    "1,200元/月": (Item("", 120000, "月"),),
    "12元5角": (Item("", 1250),),
    "12块5": (Item("", 1250),),
    "十二元": (Item("", 1200),),
    "12元/餐（含汤）": (Item("", 1200, "餐", ("含汤",)),),
    "36元/天，含三餐": (Item("", 3600, "天", ("含三餐",)),),
    "10元一大荤两素；12元一大荤一小荤两素": (Item("一大荤两素", 1000), Item("一大荤一小荤两素", 1200)),
    "早餐3元，午餐、晚餐各8元": (Item("早餐", 300), Item("午餐", 800), Item("晚餐", 800)),
    "送餐上门加收1元": (Item("送餐上门加收", 100),),
    "午餐：一荤两素12元、两荤两素15元；晚餐10元": (
        Item("午餐 一荤两素", 1200),
        Item("午餐 两荤两素", 1500),
        Item("晚餐", 1000),
    ),
}

BASES_REFUSED = {
    "": ("这一行没有内容。", ""),
    "随便": ("看不懂“随便”里的“随便”。", "午餐 12元、晚餐 8元"),
    "12": ("“12”没有写“元”。", "12元"),
    "12元左右": ("看不准的“左右”请去掉，写准价格。", "12元"),
    "约12元": ("看不准的“约”请去掉，写准价格。", "12元"),
    "12元起": ("看不准的“起”请去掉，写准价格。", "12元"),
    "10-12元": ("“10-12元”是一个范围，请写准每一档的价。", "小份 10元、大份 12元"),
    "12元-15元": ("“12元-15元”是一个范围，请写准每一档的价。", "小份 12元、大份 15元"),
    "12元或15元": ("看不懂“12元或15元”里的“或”。", "午餐 12元、晚餐 8元"),
    "12元、15元": ("“15元”没有名称，与前面的价分不清。", "午餐 12元、晚餐 8元"),
    "午餐10元、午餐12元": ("“午餐12元”没有名称，与前面的价分不清。", "午餐 12元、晚餐 8元"),
    "看情况": ("“看情况”不是价格。说不准，就先不写这一条。", ""),
    "-5元": ("“-5元”里的“-”看不准：是价格就不写，是减多少就写“补贴”。", "5元"),
    "12.345元": ("“12.345元”超过了两位小数，最小到分。", "12.35元"),
    "12元/餐/月": ("“12元/餐/月”写了两个单位。", ""),
    "低保6元": ("“低保6元”是优惠，请写在“优惠”里。", ""),
    "8折": ("“8折”是优惠，请写在“优惠”里。", ""),
    "优惠1元": ("“优惠1元”是优惠，请写在“优惠”里。", ""),
    "500元/期，享受教育资助的困难学生减半": ("“享受教育资助的困难学生减半”是优惠，请写在“优惠”里。", ""),
}

LINES = {
    "享受教育资助的困难学生减半": ["困难学生 半价"],
    "60周岁以下 9折": ["60周岁以下 9折"],
    "不满60周岁 9折": ["59周岁以下 9折"],
    "未满60周岁 9折": ["59周岁以下 9折"],
    "超过80周岁 免费": ["81周岁以上 免费"],
    "80周岁（不含）以上 免费": ["81周岁以上 免费"],
    "60周岁至80周岁（不含） 8折": ["60-79周岁 8折"],
    "60周岁以上不满80周岁老人8折": ["60-79周岁 8折"],
    "年满80周岁（含）以上老人免费": ["80周岁以上 免费"],
    "对八十周岁以上的老年人免费供餐": ["80周岁以上 免费"],
    "百岁以上老人免费": ["100周岁以上 免费"],
    "60~79岁：8元": ["60-79周岁 8元"],
    "60-69岁 10元 70-79岁 8元": ["60-69周岁 10元", "70-79周岁 8元"],
    "低保边缘户9折": ["低保边缘 9折"],
    "持证残疾人半价": ["残疾 半价"],
    "特困、持残疾证免费": ["残疾、特困 免费"],
    "低保 60周岁以上 免费": ["低保 60周岁以上 免费"],
    "60周岁以上的低保、特困人员免费": ["低保、特困 60周岁以上 免费"],
    "80周岁以上老人、低保、特困人员免费": ["80周岁以上 免费", "低保、特困 免费"],
    "60周岁以上、残疾 半价": ["60周岁以上 半价", "残疾 半价"],
    "本地户籍 60周岁以上 8折": ["本地户籍 60周岁以上 8折"],
    "本社区户籍80周岁以上老人凭身份证免费": ["本社区户籍 80周岁以上 凭身份证 免费"],
    "80周岁以上免费（限本地户籍、需提前预约）": ["本地户籍 提前预约 80周岁以上 免费"],
    "提前预约 优惠2元": ["提前预约 补贴2元"],
    "80周岁以上 每餐立减3元": ["80周岁以上 补贴3元/餐"],
    "低保 20元/天": ["低保 20元/天"],
    "低保：0元": ["低保 免费"],
    "80周岁以上老人可享受8折优惠": ["80周岁以上 8折"],
    "所有人 八五折": ["8.5折"],
    "打八五折": ["8.5折"],
    "85折": ["8.5折"],
    "减半": ["半价"],
    "60周岁以上 优惠三元": ["60周岁以上 补贴3元"],
    "60周岁以上 优惠5角": ["60周岁以上 补贴0.5元"],
    "80周岁以上，免费": ["80周岁以上 免费"],
    "免费：80周岁以上": ["80周岁以上 免费"],
    "半价（残疾）": ["残疾 半价"],
    "独居老人 8元": ["独居老人 8元"],
    "80周岁及以上老人自付3元，政府补贴13元": ["80周岁以上 自付3元（补贴13元）"],
    "政府补贴11元，个人支付1元": ["自付1元（补贴11元）"],
    "60周岁以上 补贴25%（每餐最高3元）": ["60周岁以上 7.5折（最高3元）"],
    "60岁以上9折，在此基础上每餐再补贴2元": ["60周岁以上 9折", "60周岁以上 再补贴2元/餐"],
    "60周岁以上每餐补3元，每月限30次": ["60周岁以上 补贴3元/餐（每月限30次）"],
    "60岁以上老人米饭免费": ["60周岁以上 米饭 免费"],
    "80周岁以上免费送餐": ["80周岁以上 送餐 免费"],
    "80周岁以上免费，限午餐": ["80周岁以上 午餐 免费"],
    "低保、特困老人免费": ["低保、特困 老年人 免费"],
    "男60岁、女55岁以上8折": ["60周岁以上 8折", "女性 55-59周岁 8折"],
    "60-79周岁 消费满15元补贴2元": ["60-79周岁 消费满15元 补贴2元"],
    "其他人员12元": ["其他人员 12元"],
    "低保补贴三分之一，每餐再减四分之一": ["低保 原价的三分之二", "低保 再7.5折"],
    "低保只需付餐费的三分之一": ["低保 原价的三分之一"],
    "残疾 原价的三分之二（最高5元）": ["残疾 原价的三分之二（最高5元）"],
}

REFUSED = {
    "": ("这一行没有内容。", ""),
    "79-60周岁 补贴1元": ("年龄“79-60周岁”前后颠倒。", "60-79周岁 补贴1元"),
    "80周岁以上60周岁以下 免费": ("“80周岁以上60周岁以下”里的年龄没有人符合。", ""),
    "不满0周岁 免费": ("看不懂“不满0周岁 免费”里的“不”。", "60-79周岁 补贴2元、80周岁以上 免费、低保 半价"),
    "低保 原价的三分之四": ("“原价的三分之四”不比原价少。", "低保 原价的三分之一"),
    "200周岁以上 免费": ("没有200岁的人，请核对“200周岁以上”。", ""),
    "60周岁以上 15折": ("没有“15折”这样的折扣，打折在1折到9.9折之间。", "60周岁以上 8.5折"),
    "60周岁以上 10折": ("没有“10折”这样的折扣，打折在1折到9.9折之间。", "60周岁以上 8.5折"),
    "60周岁以上 0.8折": ("没有“0.8折”这样的折扣，打折在1折到9.9折之间。", "60周岁以上 8.5折"),
    "60周岁以上 8.55折": ("没有“8.55折”这样的折扣，打折在1折到9.9折之间。", "60周岁以上 8.5折"),
    "60周岁以上 0折": ("没有“0折”这样的折扣，打折在1折到9.9折之间。", "60周岁以上 免费"),
    "60周岁以上 优惠1-2元": ("“优惠1-2元”是一个范围，请写准每一档的价。", "60-79周岁 补贴1元、80周岁以上 补贴2元"),
    "60周岁以上 优惠1元到2元": (
        "“优惠1元到2元”是一个范围，请写准每一档的价。",
        "60-79周岁 补贴1元、80周岁以上 补贴2元",
    ),
    "60周岁以上 看情况": ("“看情况”不是价格。说不准，就先不写这一条。", "60周岁以上 补贴1元"),
    "60周岁以上 8折左右": ("看不准的“左右”请去掉，写准价格。", "60周岁以上 8折"),
    "60周岁以上 补贴-1元": ("“补贴-1元”是负数。", "60周岁以上 补贴1元"),
    "60周岁以上 补贴0.555元": ("“补贴0.555元”超过了两位小数，最小到分。", "60周岁以上 补贴0.56元"),
    "60-79 8折": ("“60-79”没有写“周岁”。", "60-79周岁 8折"),
    "60以上 免费": ("“60以上”没有写“周岁”。", "60周岁以上 免费"),
    "80岁免费": ("“80岁”说不清是以上还是以下。", "80周岁以上 免费"),
    "60周岁以上": ("“60周岁以上”没有写价格或优惠。", "60周岁以上 补贴3元"),
    "低保残疾人 免费": (
        "“低保残疾人”是两样都要有，还是有一样就行？有一样就行，请用顿号隔开。",
        "低保 凭残疾证 免费",
    ),
    "60周岁以上低保、特困免费": (
        "“60周岁以上低保、特困”有两种读法。请分成两条，或用空格隔开。",
        "低保、特困 60周岁以上 免费",
    ),
    "80周岁以上、60周岁以上低保老人免费": (
        "“80周岁以上、60周岁以上低保老人”有两种读法。请分成两条，或用空格隔开。",
        "低保 80周岁以上 免费、低保 60周岁以上 免费",
    ),
    "500元/期，享受教育资助的困难学生减半": ("“500元/期”没有写给谁；若是标准价，请写在“标准”里。", ""),
    "低保免费、3元": ("“3元”没有写给谁，与前面的分不清。", "60-79周岁 补贴2元、80周岁以上 免费、低保 半价"),
    "低保免费、8折": ("“8折”没有写给谁，与前面的分不清。", "60-79周岁 补贴2元、80周岁以上 免费、低保 半价"),
    "老板说 免费": ("看不懂“老板说 免费”里的“老板说”。", "60-79周岁 补贴2元、80周岁以上 免费、低保 半价"),
}


def test_every_phrase_has_its_meaning():
    """The phrases of real notices are all here."""
    assert list(MEANINGS) == PHRASES


@pytest.mark.parametrize(("text", "meaning"), MEANINGS.items())
def test_every_phrase_means_what_it_says(text, meaning):
    """A pasted phrase gives base prices and reductions, exactly."""
    items, reductions = parse_prices(text, STATUSES)
    assert (items, [(rule.who, rule.what) for rule in reductions]) == meaning


@pytest.mark.parametrize(("text", "items"), BASES.items())
def test_base_prices_are_understood(text, items):
    """标准 gives set meals with integer 分 and units; its normal form reads the same."""
    assert parse_base(text, STATUSES) == items
    assert parse_base(format_base(items), STATUSES) == items
    assert parse_prices(text, STATUSES) == (items, ())


@pytest.mark.parametrize(("text", "said"), BASES_REFUSED.items())
def test_what_is_no_base_price_is_named(text, said):
    """A range, a guess, a reduction: the words are named and, where there is one, a line to copy is offered."""
    with pytest.raises(LanguageError) as caught:
        parse_base(text, STATUSES)
    assert (caught.value.message, caught.value.suggestion) == said
    if caught.value.suggestion:
        assert parse_base(caught.value.suggestion)


@pytest.mark.parametrize(("text", "lines"), LINES.items())
def test_reductions_are_understood(text, lines):
    """Every phrase has one normal form, and reading that form gives the same rules."""
    found = parse_reduction(text, STATUSES)
    assert [format_reduction(reduction, NAMES) for reduction in found] == lines
    again = parse_reductions(lines, STATUSES)
    assert [(rule.who, rule.what) for rule in again] == [(rule.who, rule.what) for rule in found]


@pytest.mark.parametrize(("text", "said"), REFUSED.items())
def test_what_is_not_understood_is_named(text, said):
    """A refusal names the words, and offers a line that is itself understood."""
    with pytest.raises(LanguageError) as caught:
        parse_reductions([text], STATUSES)
    assert (caught.value.message, caught.value.suggestion) == said
    if caught.value.suggestion:
        assert parse_reductions([caught.value.suggestion], STATUSES)


def test_an_error_knows_the_place_in_what_was_typed():
    """The place of the words counts in the line as typed, wide signs and all."""
    text = "６０周岁以上　　优惠１～２元"
    with pytest.raises(LanguageError) as caught:
        parse_reductions(["低保 免费", text], STATUSES)
    error = caught.value
    assert (text[error.start : error.end], error.line) == ("优惠１～２元", 1)


def test_a_reduction_keeps_how_it_was_written():
    """A rule knows its own words and the number of its line."""
    found = parse_reductions(["低保 免费", "60-79周岁补贴1元，80岁以上7折"], STATUSES)
    assert [(rule.text, rule.line) for rule in found] == [("低保 免费", 0), ("60-79周岁补贴1元", 1), ("80岁以上7折", 1)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("一荤两素 12元，低保 6元", (["一荤两素 12元"], ["低保 6元"])),
        ("12元，80岁以上免费", (["12元"], ["80周岁以上 免费"])),
        ("8折", ([], ["8折"])),
    ],
)
def test_a_line_of_both_kinds_is_parted(text, parts):
    """What all pay is the base price; what some pay is a reduction."""
    items, reductions = parse_prices(text, STATUSES)
    assert ([format_base([item]) for item in items], [format_reduction(rule, NAMES) for rule in reductions]) == parts


@pytest.mark.parametrize("text", ["老战士 8元", "侨眷15元", "低保6元，表兄弟5元", "老板说 免费", "献血英雄免费"])
def test_people_nobody_has_listed_are_no_set_meal(text):
    """Whoever is not in the vocabulary is not taken for the name of a dish."""
    with pytest.raises(LanguageError, match="看不懂"):
        parse_prices(text, STATUSES)


@pytest.mark.parametrize(
    "text",
    [
        "预约、户籍 " * 50 + "免费",
        "低保、" * 100,
        "低保" * 140,
        "1" * 300,
        "元" * 300,
        "(" * 300,
        "每餐" * 140,
        "12元" * 90,
        "预约" * 140,
        "60-" * 99,
    ],
)
def test_a_hostile_line_is_refused_at_once(text):
    """Lines made to be read for ever are refused; their cost does not grow with the combinations they name."""
    with pytest.raises(LanguageError):
        parse_prices(text, STATUSES)


WORDS = [
    *"0123456789元折岁周、，-（）/ 角每餐的",
    "以上",
    "以下",
    "不满",
    "补贴",
    "免费",
    "半价",
    "低保",
    "残疾",
    "本地户籍",
    "60-79周岁",
    "12元",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map("".join) | st.text(max_size=25)


@given(TEXTS)
@settings(max_examples=300)
def test_any_text_is_understood_or_refused(text):
    """Whatever is typed gives prices whose normal form reads the same, or a LanguageError with a place in the text."""
    try:
        items, rules = parse_prices(text, STATUSES)
    except LanguageError as error:
        assert error.message
        assert 0 <= error.start <= error.end <= len(text)
        return
    assert not items or parse_base(format_base(items), STATUSES) == items
    again = parse_reductions([format_reduction(rule, NAMES) for rule in rules], STATUSES)
    assert [(rule.who, rule.what) for rule in again] == [(rule.who, rule.what) for rule in rules]


UNITS = st.sampled_from(["", "餐", "天", "期"])
WHATS = st.one_of(
    st.builds(Fixed, st.integers(0, 99999), UNITS),
    st.builds(Off, st.integers(1, 99999), UNITS),
    st.integers(10, 99).map(lambda part: Percent(part * 10)),
    st.integers(3, 9).flatmap(lambda whole: st.builds(Percent, st.integers(1, whole - 1), st.none(), st.just(whole))),
)
WHOS = st.builds(
    lambda a, b, statuses, conditions: Who(min(a, b), max(a, b), frozenset(statuses), conditions),
    st.integers(0, 150),
    st.integers(0, 150),
    st.sets(st.sampled_from("tdcs"), max_size=3),
    st.sampled_from([(), ("本地户籍",), ("提前预约", "凭身份证"), ("满15元", "每月限30次"), ("独居老人",)]),
).filter(lambda who: who != Who())


@given(WHOS, WHATS)
def test_normal_form_reads_back(who, what):
    """format → parse gives the same rule, for every rule there can be."""
    line = format_reduction(Reduction(who, what, ""), NAMES)
    assert [(rule.who, rule.what) for rule in parse_reduction(line, STATUSES)] == [(who, what)]
