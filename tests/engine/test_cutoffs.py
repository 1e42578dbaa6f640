"""Until when a meal is ordered, from every normal form of 截止."""

import pytest

from linli.engine.cutoffs import cutoff_of, may_come
from linli.load.loading import load_vocabulary
from linli.model.ordering import Ordering
from tests.sample import ROOT

LUNCH = 11 * 60

# 订餐, sitting, when it begins, by which minute of its day it is ordered
CUTOFFS = [
    ({"截止": "前一天17:00"}, "午餐", LUNCH, 17 * 60 - 1440),
    ({"截止": "前两天17:00"}, "午餐", LUNCH, 17 * 60 - 2880),
    ({"截止": "前三天08:30"}, "", None, 8 * 60 + 30 - 3 * 1440),
    ({"截止": "当天09:30"}, "午餐", LUNCH, 9 * 60 + 30),
    ({"截止": "前一天"}, "午餐", LUNCH, 0),
    ({"截止": "开餐前2小时"}, "午餐", LUNCH, 9 * 60),
    ({"截止": "开餐前2小时"}, "午餐", None, None),
    ({"截止": "午餐当天09:30、晚餐当天15:00"}, "午餐", LUNCH, 9 * 60 + 30),
    ({"截止": "午餐当天09:30、晚餐当天15:00"}, "晚餐", 17 * 60, 15 * 60),
    ({"截止": "午餐当天09:30"}, "晚餐", 17 * 60, None),
    ({"截止": "当天09:30", "餐次": ["午餐"]}, "午餐", LUNCH, 9 * 60 + 30),
    ({"截止": "当天09:30", "餐次": ["午餐"]}, "早餐", 390, None),
    ({"方式": ["电话"]}, "午餐", LUNCH, None),
]


def ordering(tree):
    """Read 订餐."""
    return Ordering.model_validate(tree, context={"vocabulary": load_vocabulary(ROOT)[0]})


@pytest.mark.parametrize(("tree", "sitting", "start", "minute"), CUTOFFS)
def test_a_deadline_is_a_minute_of_the_day_of_the_meal(tree, sitting, start, minute):
    """The day before is negative; a sitting that need not be ordered has none."""
    assert cutoff_of(ordering(tree), sitting, start) == minute


def test_without_orders_there_is_no_deadline():
    """Whoever says nothing of ordering asks for none."""
    assert cutoff_of(None, "午餐", LUNCH) is None


@pytest.mark.parametrize(
    ("tree", "said"), [({"方式": ["现场", "电话"]}, True), ({"方式": ["电话"]}, False), ({"截止": "当天09:30"}, False)]
)
def test_where_one_may_also_come(tree, said):
    """Only 现场 says that a meal is to be had without an order."""
    assert may_come(ordering(tree)) is said
    assert not may_come(None)


@pytest.mark.parametrize("deadline", ["随时", "前四天17:00", "当天9:30", "开餐前半小时", "当天09:30以前"])
def test_what_is_no_deadline_is_never_taken_for_one(deadline):
    """Only the normal forms of 截止 are read."""
    with pytest.raises(ValueError, match=f"^'{deadline}' is no deadline$"):
        cutoff_of(Ordering.model_construct(deadlines=(deadline,), sittings=()), "午餐", LUNCH)


def test_the_deadline_of_a_sitting_counts_before_that_of_all():
    """A deadline that names no sitting holds for every other."""
    told = Ordering.model_construct(deadlines=("当天10:00", "午餐 当天09:30"), sittings=())
    assert [cutoff_of(told, sitting, LUNCH) for sitting in ("午餐", "晚餐")] == [9 * 60 + 30, 600]
