"""Tariffs of every shape, made by hypothesis."""

from hypothesis import strategies as st

from linli.language.price import Fixed, Item, Off, Percent, Reduction, Who
from linli.language.price.tariff import Tariff

STATUSES = {"特困": "t", "低保": "d", "残疾": "c", "重度残疾": "c.s", "困难学生": "s"}
CODES = ("t", "d", "c", "c.s", "s")
MEALS = (Item("一荤两素", 1200, "餐"), Item("包月", 30000, "月"), Item("", 1505), Item("送餐费", 200, "次"))

AGES = st.integers(0, 120)
HELD = st.frozensets(st.sampled_from(CODES), max_size=2)
UNITS = st.sampled_from(["", "", "餐", "月"])
LESS = st.one_of(
    st.builds(Off, st.integers(1, 3000), UNITS),
    st.builds(Percent, st.integers(10, 99).map(lambda part: part * 10), st.sampled_from([None, None, 300])),
    st.builds(Percent, st.integers(1, 2), st.none(), st.just(3)),
)
WHATS = st.builds(Fixed, st.integers(0, 3000), UNITS) | LESS
CONDITIONS = st.sampled_from(
    [
        *((),) * 5,
        ("本地户籍",),
        ("本地户籍", "预约"),
        ("非本社区",),
        ("老年人",),
        ("儿童",),
        ("独居老人",),
        ("满15元",),
        ("凭身份证",),
        ("凭优待证",),
    ]
)
EDGES = st.sampled_from([0, 6, 60, 70, 80, 150]) | st.integers(0, 120)
WHOS = st.builds(
    lambda a, b, statuses, conditions: Who(min(a, b), max(a, b), statuses, conditions), EDGES, EDGES, HELD, CONDITIONS
)
OF = st.sampled_from([*((),) * 6, ("早餐",), ("送餐费",), ("午餐", "晚餐")])
RULES = st.builds(Reduction, WHOS, WHATS, st.just(""), st.just(0), OF)
ADDED = st.builds(Reduction, WHOS, LESS, st.just(""), st.just(0), st.just(()), st.just(True))
REDUCTIONS = st.lists(RULES | RULES | RULES | ADDED, max_size=6).map(tuple)
NAMES = st.sampled_from(["", "", "午餐"])
TARIFFS = st.builds(Tariff, st.just(MEALS), REDUCTIONS, st.booleans(), NAMES)
"""With base prices."""
ANY_TARIFFS = st.builds(Tariff, st.sampled_from([MEALS, ()]), REDUCTIONS, st.booleans(), NAMES)
"""With base prices or without."""
