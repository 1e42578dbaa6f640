"""What a canteen cooks on a day: a dated week replaces the rotation wholly; what is not published is never guessed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from linli.engine.timetable import DayState, Interval, State
from linli.model import Dish, Rotation, WeekMenu
from linli.model.dish_remarks import without_remark
from linli.model.dishes import DAY_ORDER, NO_MEAL, SNACKS, Served
from linli.model.menu import WEEKDAYS

DayDishes = Mapping[str, Served]
"""Sitting → what it serves; 停餐 → the reason where the whole day has no meal."""


class MealState(StrEnum):
    """Whether the dishes of a sitting are known; the value is what residents read."""

    PUBLISHED = "已公布"
    UNPUBLISHED = "还没公布"
    NONE = "停餐"
    UNCONFIRMED = "是否开餐待核实"


@dataclass(frozen=True, slots=True)
class Meal:
    """One sitting of a day: `label` is 午餐 or ""; `interval` its time, where that is known.

    `reason` is why there is no meal, "" where nobody says; `courses` tells of which course a dish is (大荤), `made_of`
    what it is made of (猪肉、土豆，120克).
    """

    label: str
    state: MealState
    dishes: tuple[str, ...] = ()
    interval: Interval | None = None
    reason: str = ""
    courses: Mapping[str, str] = field(default_factory=dict)
    made_of: Mapping[str, str] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """The state in words, with its reason: 停餐（停电）."""
        return f"{self.state.value}（{self.reason}）" if self.reason else self.state.value


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def dishes_on(weeks: Iterable[WeekMenu], rotation: Rotation | None, day: date) -> DayDishes | None:
    """Return what is published of a day by sitting, 停餐 for all of it; None is not published.

    Week n of a rotation is the number of whole weeks since its first Monday, modulo its length; it never skips.
    """
    monday = monday_of(day)
    for week in weeks:
        if week.monday == monday:
            return week.days.get(WEEKDAYS[day.weekday()])
    if rotation is None or day < rotation.start or (rotation.end and day > rotation.end):
        return None
    number = (monday - rotation.start).days // 7 % len(rotation.weeks)
    return rotation.weeks[number].get(WEEKDAYS[day.weekday()])


def meals_of(dishes: DayDishes | None, opening: DayState) -> tuple[Meal, ...]:
    """Return the sittings of a day, in order of time, from what is published and from when the canteen is open."""
    if opening.state is State.CLOSED:
        return (Meal("", MealState.NONE),)
    published = dishes or {}
    if NO_MEAL in published:
        return (Meal("", MealState.NONE, reason=published[NO_MEAL].reason),)
    intervals = {interval.label: interval for interval in reversed(opening.intervals)}
    served = (interval.label for interval in opening.intervals if interval.label)
    labels = _in_order(dict.fromkeys((*((*served, *published) or [""]), *opening.stopped)))
    return tuple(_meal(label, published.get(label), intervals.get(label), opening) for label in labels)


def _in_order(labels: Iterable[str]) -> tuple[str, ...]:
    """Put what is served between meals, of which the hours say nothing, where it belongs in the day."""
    found = tuple(labels)
    if SNACKS.isdisjoint(found):
        return found
    return tuple(sorted(found, key=lambda label: DAY_ORDER.index(label) if label in DAY_ORDER else len(DAY_ORDER)))


def _meal(label: str, served: Served | None, interval: Interval | None, opening: DayState) -> Meal:
    """Return a sitting; what an announcement takes away is 停餐, whatever the menu says."""
    if label in opening.stopped:
        return Meal(label, MealState.NONE, reason=opening.occasion)
    if opening.state is State.UNKNOWN:
        known = served or Served()
        return Meal(label, MealState.UNCONFIRMED, known.dishes, courses=known.courses, made_of=known.made_of)
    if served is None:
        return Meal(label, MealState.UNPUBLISHED, (), interval)
    state = MealState.PUBLISHED if served.dishes else MealState.NONE
    return Meal(label, state, served.dishes, interval, served.reason, served.courses, served.made_of)


@dataclass(frozen=True)
class DescribedDishes:
    """The dishes of a directory by every name they go by."""

    dishes: Mapping[str, Dish]

    @classmethod
    def of(cls, dishes: Mapping[str, Dish]) -> "DescribedDishes":
        """Index dishes by name and 又名."""
        return cls({word: dish for name, dish in dishes.items() for word in (name, *dish.synonyms)})

    def called(self, name: str) -> Dish | None:
        """Return the dish of a name; its price and how many there are, in brackets behind it, make no other dish."""
        return self.dishes.get(name) or self.dishes.get(without_remark(name))

    def tags(self, name: str) -> frozenset[str]:
        """Return the codes of a dish's tags; none for a dish nobody has described."""
        dish = self.called(name)
        return frozenset(tag.code for tag in dish.tags) if dish else frozenset()

    def allergens(self, name: str) -> frozenset[str] | None:
        """Return the codes of a dish's allergens; None where nobody has said: it is never free of anything."""
        dish = self.called(name)
        if dish is None or dish.allergens is None:
            return None
        return frozenset(allergen.code for allergen in dish.allergens)
