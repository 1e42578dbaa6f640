"""The browser's lookup on tables written by hand: what it answers, says and compares, one line a case."""

from tests.node import run_script

FREE = {"text": "80周岁以上 免费", "if": []}
LESS = {"text": "60周岁以上 补贴1元", "if": []}
LOCAL = {"text": "本地户籍 8元", "if": ["本地户籍"]}
BOOKED = {"text": "预约 再减1元", "if": ["预约", "本地户籍"]}
UNSURE = {"text": "困难群众 半价", "if": []}
RULES = [FREE, LESS, LOCAL, BOOKED, UNSURE]


def row(age, price, rank=9, rule=-1, added=-1, unmet="", beside=()):
    """Return a step of a row: from an age on."""
    return [age, rank, price, rule, added, unmet, [list(entry) for entry in beside]]


def item(*steps, name="", unit="", extra=False, **more):
    """Return an item whose rows are `steps` for nobody in particular, and `more` for statuses."""
    rows = {"": list(steps), **{key: value for key, value in more.items() if key != "outside"}}
    outside = {"outside": more["outside"]} if "outside" in more else {}
    return {"name": name, "unit": unit, "full": None, "extra": extra, "rows": rows, **outside}


def asked(function, cases):
    """Return what a function of price.js answers to every case."""
    return run_script("price.js", f"const result = data.map((given) => module.{function}(...given))", cases)


BANDS = (row(-1, 1200), row(0, 1200), row(60, 1100, 2, 1), row(80, 0, 1, 0))
STATUS = item(*BANDS, d=[row(-1, 0, 3, 4), row(0, 600, 3, 4), row(70, 500, 1, 4)])
ANSWERS = [
    # item, age, statuses, price, rule
    (item(*BANDS), 0, [], 1200, -1),
    (item(*BANDS), 59, [], 1200, -1),
    (item(*BANDS), 60, [], 1100, 1),
    (item(*BANDS), 79, [], 1100, 1),
    (item(*BANDS), 80, [], 0, 0),
    (item(*BANDS), None, [], 1200, -1),
    (STATUS, None, ["d"], 0, 4),
    (STATUS, 59, ["d"], 600, 4),
    (STATUS, 60, ["d"], 1100, 1),
    (STATUS, 70, ["d"], 500, 4),
    (STATUS, 80, ["d"], 0, 0),  # of two answers of one rank, that of nobody in particular
    (STATUS, 59, ["x"], 1200, -1),
    # a status is one of those it is a part of; two together have a row of their own, in the order of their codes
    (item(row(0, 9), **{"a": [row(0, 5, 2)]}), 30, ["a.b"], 5, -1),
    (item(row(0, 9), **{"a.b": [row(0, 5, 2)]}), 30, ["a"], 9, -1),
    (item(row(0, 9), **{"a.b": [row(0, 5, 2)]}), 30, ["a.b.c"], 5, -1),
    (item(row(0, 9), **{"a+b": [row(0, 5, 2)]}), 30, ["b", "a"], 5, -1),
    (item(row(0, 9), **{"a+b": [row(0, 5, 2)]}), 30, ["a"], 9, -1),
    (item(row(0, 9), **{"a+b": [row(0, 5, 2)]}), 30, ["c", "b", "a"], 5, -1),
    (item(row(0, 9), **{"a+a": [row(0, 5, 2)]}), 30, ["a", "a"], 9, -1),
]


def test_the_row_that_answers():
    """The step of the age in every row of the person; of these the one that ranks first."""
    found = asked("lookup", [case[:3] for case in ANSWERS])
    assert [(one["price"], one["rule"], one["otherwise"]) for one in found] == [
        (*case[3:], case[3]) for case in ANSWERS
    ]


def test_who_does_not_meet_the_conditions_pays_what_the_other_rows_say():
    """`unmet` names the rows of whoever does not meet the conditions of an answer, with their own ages and statuses."""
    outside = {"": [row(0, 1200), row(60, 1000)], "d": [row(0, 700, 1)]}
    table = item(row(0, 800, 1, 2, 3, "outside"), outside=outside)
    found = asked("lookup", [(table, 30, []), (table, 60, []), (table, 30, ["d"])])
    assert [(one["price"], one["rule"], one["added"]) for one in found] == [(800, 2, 3)] * 3
    assert [one["otherwise"] for one in found] == [1200, 1000, 700]


BESIDE = [
    # price and rule of the answer, rules that are not counted (rule, price, alone), which are named
    (1200, -1, [(4, 600, False)], [4]),
    (1200, -1, [(4, 1200, False)], []),
    (1200, -1, [(4, 1300, False)], []),
    (1200, -1, [(4, None, False)], [4]),
    (None, -1, [(4, 600, False)], [4]),
    (1200, -1, [(4, 600, True)], [4]),
    (1100, 0, [(4, 600, True)], []),
    (1100, 0, [(4, 600, False)], [4]),
    (1200, -1, [(4, 600, False), (2, 500, False), (4, 500, False)], [2, 4]),
    (1200, -1, [(10, 600, False), (9, 600, False)], [9, 10]),
]


def test_what_is_not_counted_is_named_where_it_would_be_less():
    """A rule that is left out is named where it may be cheaper; one that holds alone only where no other does."""
    tables = [item(row(0, price, 1, rule, beside=beside)) for price, rule, beside, _ in BESIDE]
    found = asked("lookup", [(table, 30, []) for table in tables])
    assert [one["beside"] for one in found] == [case[-1] for case in BESIDE]


def test_what_is_not_counted_is_gathered_from_all_rows():
    """Each row has its own; they are named once and in their order."""
    table = item(row(0, 9, 1, beside=[(4, 5, False)]), a=[row(0, 9, 2, beside=[(1, 5, False), (4, 5, False)])])
    assert asked("lookup", [(table, 30, ["a"])])[0]["beside"] == [1, 4]


SAID = [
    # items, what is said of them
    ([item(row(0, 1200))], "12元"),
    ([item(row(0, 1200), unit="餐")], "12元/餐"),
    ([item(row(0, 0, 1, 0), unit="餐")], "免费（80周岁以上 免费）"),
    ([item(row(0, None), unit="餐")], "价格待核实"),
    ([item(row(0, 1200), name="午餐"), item(row(0, 800), name="早餐")], "午餐 12元；早餐 8元"),
    (
        [item(row(0, 800, 1, 2, -1, "outside"), outside={"": [row(0, 1200)]})],
        "8元（本地户籍 8元，条件：本地户籍；不符合的12元）",
    ),
    (
        [item(row(0, 700, 1, 2, 3, "outside"), outside={"": [row(0, None)]})],
        "7元（本地户籍 8元，预约 再减1元，条件：本地户籍、预约；不符合的价格待核实）",
    ),
    ([item(row(0, 1100, 1, 1, beside=[(4, 600, False)]))], "11元（60周岁以上 补贴1元）（没有算进去：困难群众 半价）"),
    (
        [item(row(0, 1200, beside=[(4, 600, False), (0, 0, False)]))],
        "12元（没有算进去：80周岁以上 免费、困难群众 半价）",
    ),
]


def test_what_is_said_of_a_table():
    """Name, price, unit, the rules that give it, what whoever does not meet them pays, and what is not counted."""
    found = asked("quoteWords", [({"items": items, "rules": RULES}, 30, []) for items, _ in SAID])
    assert found == [words for _, words in SAID]


LUNCH = item(row(0, 1200), name="午餐")
SUPPER = item(row(0, 1200), name="晚餐")
BREAKFAST = item(row(0, 500), name="早餐")
BRIEF = [
    # items, what is said of them in few words
    ([], ""),
    ([LUNCH], "12元"),
    ([item(row(0, 1200))], "12元"),
    ([LUNCH, SUPPER], "12元"),
    ([BREAKFAST, LUNCH], "早餐 5元；午餐 12元"),
    ([BREAKFAST, LUNCH, SUPPER], "早餐 5元；午餐、晚餐 12元"),
    ([LUNCH, BREAKFAST, SUPPER], "午餐、晚餐 12元；早餐 5元"),
    ([item(row(0, 500)), LUNCH], "5元；午餐 12元"),
    ([LUNCH, item(row(0, 1200), name="晚餐", unit="份")], "午餐 12元；晚餐 12元/份"),
    ([LUNCH, item(row(0, 200), name="打包盒", extra=True)], "12元"),
    ([item(row(0, 200), name="打包盒", extra=True)], ""),
    # the same price for another reason is another answer
    ([item(row(0, 0, 1, 0), name="午餐"), item(row(0, 0), name="粥")], "午餐 免费（80周岁以上 免费）；粥 免费"),
]


def test_what_is_said_in_few_words():
    """Meals that cost the same, for the same reason, stand together; one answer for all needs no name; fees are left out."""
    found = asked("briefWords", [({"items": items, "rules": RULES}, 30, []) for items, _ in BRIEF])
    assert found == [words for _, words in BRIEF]


def meal(price, *sittings, **more):
    """Return an item that is for some sittings."""
    return {**item(row(0, price), **more), "for": list(sittings)}


FITTING = [
    # items, a sitting, the prices that fit it
    ([meal(500, "早餐"), meal(1200, "午餐", "晚餐")], "早餐", [500]),
    ([meal(500, "早餐"), meal(1200, "午餐", "晚餐")], "晚餐", [1200]),
    ([meal(500, "早餐"), meal(1200, "午餐", "晚餐")], "", [500, 1200]),
    ([meal(500, "早餐"), meal(1200, "午餐", "晚餐")], "夜宵", []),
    ([meal(500), meal(1200, "午餐")], "午餐", [500, 1200]),
    ([meal(500), meal(1200, "午餐")], "早餐", [500]),
    ([item(row(0, 500)), meal(1200, "午餐")], "早餐", [500]),
    ([], "午餐", []),
]


def test_what_fits_a_sitting():
    """What is for it, and what is for no sitting in particular; everything where the sitting has no name."""
    cases = [({"items": items, "rules": RULES}, sitting) for items, sitting, _ in FITTING]
    found = run_script("meal-price.js", "const result = data.map((given) => module.pricedFor(...given))", cases)
    assert [[one["rows"][""][0][2] for one in table["items"]] for table in found] == [case[-1] for case in FITTING]
    assert all(table["rules"] == RULES for table in found)


CHEAPEST = [
    # items, the least of them
    ([item(row(0, 1200)), item(row(0, 900))], 900),
    ([item(row(0, 1200)), item(row(0, None))], 1200),
    ([item(row(0, None))], None),
    ([item(row(0, 0)), item(row(0, 900))], 0),
    ([item(row(0, 1200)), item(row(0, 200), extra=True)], 1200),
    ([item(row(0, 1200)), item(row(0, 200), unit="斤")], 1200),
    ([item(row(0, 1200)), item(row(0, 200), unit="餐")], 200),
    ([item(row(0, 200), unit="斤")], None),
    ([item(row(0, 200), extra=True)], None),
    ([], None),
    # what is asked for is lunch, wherever a meal is known to be it
    ([meal(500, "早餐"), meal(1200, "午餐")], 1200),
    ([meal(500, "早餐"), meal(1200, "午餐"), meal(800)], 800),
    ([meal(500, "早餐"), meal(None, "午餐")], None),
    ([meal(500, "早餐"), meal(900, "晚餐")], 500),
    ([meal(500, "早餐"), meal(200, "午餐", extra=True)], None),
]


def test_the_cheapest_meal():
    """An unknown price is never the least; fees and what is sold by weight are no meals."""
    cases = [({"items": items, "rules": RULES}, 30, []) for items, _ in CHEAPEST]
    found = run_script("meal-price.js", "const result = data.map((given) => module.cheapest(...given))", cases)
    assert found == [least for _, least in CHEAPEST]


AGES = [
    ("83", 83),
    ("83岁", 83),
    (" 83 岁", 83),
    ("83周岁", 83),
    ("８３", 83),
    ("八十三", 83),
    ("八十三岁", 83),
    ("八三", 83),
    ("十", 10),
    ("十二", 12),
    ("二十", 20),
    ("六", 6),
    ("零", 0),
    ("两岁", 2),
    ("三岁半", 3),
    ("一百", 100),
    ("一百零二", 102),
    ("一百一十", 110),
    ("120", 120),
    ("121", None),
    ("一百二十一", None),
    ("", None),
    ("岁", None),
    ("八十多", None),
    ("8.5", None),
    ("-3", None),
    ("百", None),
    ("十十", None),
    ("八十三十", None),
    ("1e2", None),
]
AGES += [("", None), ("-1", None), ("8.5", None), ("a80", None), ("80a", None)]


def test_the_age_that_somebody_has_typed():
    """Whole years up to 120; anything else is none."""
    assert asked("ageOf", [[text] for text, _ in AGES]) == [age for _, age in AGES]


WORDS = [(None, "价格待核实"), (0, "免费"), (1, "0.01元"), (10, "0.1元"), (99, "0.99元"), (100, "1元"), (101, "1.01元")]
WORDS += [(110, "1.1元"), (1490, "14.9元"), (1200, "12元"), (123456, "1234.56元")]


def test_how_a_price_is_said():
    """Yuan without zeros behind the point; 免费 for nothing, and unknown is said."""
    assert asked("priceWords", [[cents] for cents, _ in WORDS]) == [words for _, words in WORDS]
