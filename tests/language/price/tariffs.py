"""Tariffs of every shape, made by hypothesis."""

from hypothesis import strategies as st

from linli.language.price import Fixed, Item, Off, Percent, Reduction, Who
from linli.language.price.tariff import Tariff

STATUSES = {"特困": "t", "低保": "d", "残疾": "c", "困难学生": "s"}
MEALS = (Item("一荤两素", 1200, "餐"), Item("包月", 30000, "月"), Item("", 1505))

AGES = st.integers(0, 120)
HELD = st.frozensets(st.sampled_from("tdcs"), max_size=2)
UNITS = st.sampled_from(["", "", "餐", "月"])
WHATS = st.one_of(
    st.builds(Fixed, st.integers(0, 3000), UNITS),
    st.builds(Off, st.integers(1, 3000), UNITS),
    st.integers(10, 99).map(lambda part: Percent(part * 10)),
)
WHOS = st.builds(
    lambda a, b, statuses, conditions: Who(min(a, b), max(a, b), statuses, conditions),
    AGES,
    AGES,
    HELD,
    st.sampled_from([(), (), ("本地户籍",), ("本地户籍", "预约")]),
)
REDUCTIONS = st.lists(st.builds(Reduction, WHOS, WHATS, st.just("")), max_size=6).map(tuple)
TARIFFS = st.builds(Tariff, st.just(MEALS), REDUCTIONS, st.booleans())
"""With base prices."""
ANY_TARIFFS = st.builds(Tariff, st.sampled_from([MEALS, ()]), REDUCTIONS, st.booleans())
"""With base prices or without."""
