"""Menus: the week's edge, the new year, holidays, rotations; never last week's, never a guess."""

from datetime import date

import pytest

from linli.engine.meals import DescribedDishes, MealState, dishes_on, meals_of, monday_of
from linli.engine.timetable import DayState, Interval, State
from linli.load.loading import load_vocabulary
from linli.model import Dish, Rotation, WeekMenu
from linli.model.dishes import Served
from tests.sample import ROOT

VOCABULARY, _ = load_vocabulary(ROOT)


def week(monday, **days):
    """Return a dated week."""
    tree = {"file": "x", "食堂": "liuxi-canteen", "周一": monday, "菜单": days}
    return WeekMenu.model_validate(tree, context={"vocabulary": VOCABULARY})


def rotation(start, length, end=None):
    """Return a rotation whose week n serves “n号菜” on every weekday."""
    days = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
    weeks = [{day: {"午餐": f"{number}号菜"} for day in days} for number in range(length)]
    tree = {"file": "x", "食堂": "liuxi-canteen", "自": start, "轮换": weeks, **({"至": end} if end else {})}
    return Rotation.model_validate(tree, context={"vocabulary": VOCABULARY})


def names(published):
    """Return what is published of a day as sitting → names of dishes."""
    return None if published is None else {sitting: served.dishes for sitting, served in published.items()}


WEEK = week("2026-11-23", 周一={"午餐": "面条、青菜"}, 周二={"午餐": ["米饭"], "晚餐": "停餐"}, 周三="停餐")
NEW_YEAR = week("2026-12-28", 周五={"午餐": "饺子"})
LUNCH = Interval(660, 750, "午餐")
SUPPER = Interval(1020, 1110, "晚餐")
OPEN = DayState(State.OPEN, (LUNCH, SUPPER))


@pytest.mark.parametrize(
    ("day", "dishes"),
    [
        ("2026-11-22", None),
        ("2026-11-23", {"午餐": ("面条", "青菜")}),
        ("2026-11-24", {"午餐": ("米饭",), "晚餐": ()}),
        ("2026-11-25", {"停餐": ()}),
        ("2026-11-26", None),
        ("2026-11-30", None),
        ("2027-01-01", {"午餐": ("饺子",)}),
        ("2027-01-04", None),
    ],
)
def test_a_dated_week_holds_from_monday_to_sunday(day, dishes):
    """A week is published for its own days only, over the new year too; a day left out is not published."""
    assert names(dishes_on((WEEK, NEW_YEAR), None, date.fromisoformat(day))) == dishes


@pytest.mark.parametrize(
    ("day", "number"),
    [
        ("2026-09-06", None),
        ("2026-09-07", 0),
        ("2026-09-13", 0),
        ("2026-09-14", 1),
        ("2026-09-28", 0),
        ("2026-10-01", 0),
        ("2026-10-05", 1),
        ("2026-10-10", 1),
        ("2026-12-31", 1),
        ("2027-01-01", 1),
        ("2027-01-04", 2),
        ("2027-01-31", 2),
        ("2027-02-01", None),
    ],
)
def test_a_rotation_counts_whole_mondays_and_never_skips(day, number):
    """Week n of three since its first Monday, through holidays, swapped days and the new year, until its last day."""
    found = dishes_on((), rotation("2026-09-07", 3, "2027-01-31"), date.fromisoformat(day))
    expected = None if number is None else {"午餐": (f"{number}号菜",)}
    assert names(found) == expected


def test_a_dated_week_replaces_the_rotation_wholly():
    """In a week with a menu of its own, days that it leaves out are not filled from the rotation."""
    turning = rotation("2026-09-07", 2)
    assert dishes_on((WEEK,), turning, date(2026, 11, 27)) is None
    assert dishes_on((WEEK,), turning, date(2026, 11, 30)) == {"午餐": Served(("0号菜",))}


@pytest.mark.parametrize(
    ("dishes", "opening", "meals"),
    [
        ({"午餐": ("米饭",), "晚餐": ()}, OPEN, [("午餐", "已公布"), ("晚餐", "停餐")]),
        ({"午餐": ("米饭",)}, OPEN, [("午餐", "已公布"), ("晚餐", "还没公布")]),
        (None, OPEN, [("午餐", "还没公布"), ("晚餐", "还没公布")]),
        ({"停餐": ()}, OPEN, [("", "停餐")]),
        ({"午餐": ("米饭",)}, DayState(State.CLOSED), [("", "停餐")]),
        ({"午餐": ("米饭",)}, DayState(State.UNKNOWN), [("午餐", "是否开餐待核实")]),
        (None, DayState(State.UNKNOWN), [("", "是否开餐待核实")]),
        ({"午餐": ("米饭",)}, DayState(State.OPEN, (Interval(540, 1020),)), [("午餐", "已公布")]),
        (None, DayState(State.OPEN, (Interval(540, 1020),)), [("", "还没公布")]),
    ],
)
def test_the_states_of_a_sitting(dishes, opening, meals):
    """Published, not published yet, no meal, and not known are four different things."""
    published = None if dishes is None else {sitting: Served(names) for sitting, names in dishes.items()}
    assert [(meal.label, meal.state.value) for meal in meals_of(published, opening)] == meals


def test_a_sitting_knows_its_time():
    """A sitting has the interval of the canteen's hours."""
    first, second = meals_of({"午餐": Served(("米饭",))}, OPEN)
    assert (first.interval, second.interval, first.state) == (LUNCH, SUPPER, MealState.PUBLISHED)


def test_an_unknown_dish_is_free_of_nothing():
    """None are the allergens of a dish nobody has described; a known one may have none; 又名 and a price are no other dish."""
    known = {"宫保鸡丁": {"过敏原": ["花生"], "又名": ["宫爆鸡丁"]}, "白饭": {"过敏原": []}, "汤": {"标签": ["素"]}}
    context = {"vocabulary": VOCABULARY}
    catalogue = DescribedDishes.of({name: Dish.model_validate(tree, context=context) for name, tree in known.items()})
    names = ("宫爆鸡丁", "宫保鸡丁（12元）", "白饭", "汤", "没听过的菜", "没听过的菜（12元）")
    assert [catalogue.allergens(name) for name in names] == [{"peanut"}, {"peanut"}, frozenset(), None, None, None]
    assert catalogue.tags("汤") == {"vegetarian"}


def test_monday_of_a_sunday_is_six_days_before():
    """A week runs from Monday to Sunday."""
    assert monday_of(date(2026, 11, 29)) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("停餐（停电）", [("", "停餐（停电）")]),
        ({"午餐": "停供（设备检修）", "晚餐": "面条"}, [("午餐", "停餐（设备检修）"), ("晚餐", "已公布")]),
        ({"午餐": "无", "晚餐": "休息"}, [("午餐", "停餐"), ("晚餐", "停餐")]),
    ],
)
def test_no_meal_is_said_with_its_reason(written, said):
    """Why there is no meal stands beside it, of a sitting and of a whole day."""
    menu = week("2026-11-23", 周一=written)
    found = meals_of(dishes_on((menu,), None, date(2026, 11, 23)), OPEN)
    assert [(meal.label, meal.said) for meal in found] == said


@pytest.mark.parametrize(
    ("day", "number"),
    [("2026-09-13", 0), ("2026-09-14", 1), ("2026-09-21", 2), ("2026-10-05", 4), ("2026-10-12", 0), ("2026-12-21", 0)],
)
def test_a_rotation_may_have_any_number_of_weeks(day, number):
    """Week n of five is the number of whole weeks since its first Monday, modulo five."""
    found = dishes_on((), rotation("2026-09-07", 5), date.fromisoformat(day))
    assert names(found) == {"午餐": (f"{number}号菜",)}


def test_of_two_spans_of_a_sitting_the_first_is_its_time():
    """A sitting that is served twice is announced for its first time."""
    opening = DayState(State.OPEN, (LUNCH, Interval(780, 840, "午餐")))
    (meal,) = meals_of({"午餐": Served(("米饭",))}, opening)
    assert meal.interval == LUNCH


@pytest.mark.parametrize(
    ("published", "labels"),
    [
        (("加餐", "午餐"), ("午餐", "加餐", "晚餐")),
        (("水果", "早点", "夜宵"), ("早点", "水果", "午餐", "晚餐", "夜宵")),
        (("午点", "老人餐"), ("午餐", "午点", "晚餐", "老人餐")),
        (("老人餐", "早餐"), ("午餐", "晚餐", "老人餐", "早餐")),
    ],
)
def test_what_is_served_between_meals_stands_where_it_belongs(published, labels):
    """With a snack on the menu the sittings stand in the order of the day, others last; without one as they are served."""
    meals = meals_of({label: Served(("米饭",)) for label in published}, OPEN)
    assert tuple(meal.label for meal in meals) == labels
