"""Menus as pages show them: sittings with their dishes, tags and allergens; today, the week, the board."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from linli.engine.meals import DescribedDishes, Meal, MealState, dishes_on, meals_of
from linli.engine.state_words import clock, day_words
from linli.model import Place
from linli.publish.site import Site


@dataclass(frozen=True, slots=True)
class DishView:
    """A dish: `tags` is what is said of it; `codes` its tags; `allergens` those it has, “?” where nobody
    has said; `made_of` its ingredients and grams."""

    name: str
    tags: str
    codes: str
    allergens: str
    made_of: str = ""


@dataclass(frozen=True, slots=True)
class SittingView:
    """components/sittings.html: a sitting with its dishes, or what is said instead."""

    label: str
    span: str
    dishes: tuple[DishView, ...]
    said: str


@dataclass(frozen=True, slots=True)
class MenuDay:
    """components/day_menu.html: what is cooked on one day; `day` is 2026-11-23."""

    date: str
    day: str
    sittings: tuple[SittingView, ...]


@dataclass(frozen=True, slots=True)
class WeekView:
    """A week on the page of a canteen; `said` where nothing of it is published."""

    title: str
    said: str
    days: tuple[MenuDay, ...]


def meals_on(site: Site, place: Place, day: date) -> tuple[Meal, ...]:
    """Return the sittings of a canteen on a day of this week or later, worked out once a build."""
    return site.once(("meals", place.id, day), partial(_meals_on, site, place, day))


def _meals_on(site: Site, place: Place, day: date) -> tuple[Meal, ...]:
    weeks = site.directory.weeks_of.get(place.id, ())
    rotation = site.directory.rotation_of.get(place.id)
    return meals_of(dishes_on(weeks, rotation, day), site.week.timetable(place).on(day))


def sitting_views(site: Site, meals: tuple[Meal, ...]) -> tuple[SittingView, ...]:
    """Show sittings; where the canteen's hours are not known its dishes stand, with that said beside them."""
    catalogue = DescribedDishes.of(site.directory.dishes)
    return tuple(_sitting(site, catalogue, meal) for meal in meals)


def _sitting(site: Site, catalogue: DescribedDishes, meal: Meal) -> SittingView:
    span = f"{clock(meal.interval.start)}-{clock(meal.interval.end)}" if meal.interval else ""
    dishes = tuple(_dish(site, catalogue, name, meal) for name in meal.dishes)
    if meal.state is MealState.UNCONFIRMED and dishes:
        return SittingView(meal.label, MealState.UNCONFIRMED.value, dishes, "")
    return SittingView(meal.label or "这天", span, dishes, "" if dishes else meal.said)


def _dish(site: Site, catalogue: DescribedDishes, name: str, meal: Meal) -> DishView:
    vocabulary = site.directory.vocabulary
    tags, allergens = catalogue.tags(name), catalogue.allergens(name)
    words = [meal.courses[name]] if name in meal.courses else []
    words += [term.name for term in vocabulary.terms("dish-tags") if term.code in tags]
    words += [f"含{term.name}" for term in vocabulary.terms("allergens") if allergens and term.code in allergens]
    # “described” tells a dish of the catalogue from one nobody has described: only of the former is 不辣 known.
    codes = " ".join(sorted({*tags, "described"} if catalogue.called(name) else tags))
    return DishView(
        name,
        "、".join(words),
        codes,
        "?" if allergens is None else " ".join(sorted(allergens)),
        meal.made_of.get(name, ""),
    )


def publishes_menu(site: Site, place: Place) -> bool:
    """Tell whether a place has ever published a menu."""
    return place.id in site.directory.weeks_of or place.id in site.directory.rotation_of


def day_menu(site: Site, place: Place, day: date) -> MenuDay:
    """Show what is cooked on a day."""
    return MenuDay(day_words(day), day.isoformat(), sitting_views(site, meals_on(site, place, day)))


def weeks_of(site: Site, place: Place) -> tuple[WeekView, ...]:
    """Show this and next week by their dates; that nothing is known where the canteen has never published a menu."""
    if not publishes_menu(site, place):
        return (WeekView("菜单", MealState.UNPUBLISHED.value, ()),)
    return tuple(_week(site, place, first) for first in two_mondays(site))


def two_mondays(site: Site) -> tuple[date, date]:
    """Return the first days of this week and of the next."""
    monday = site.monday
    return monday, monday + timedelta(days=7)


def week_words(monday: date) -> str:
    """Say which week: “11月23日至29日”, “11月30日至12月6日”."""
    last = monday + timedelta(days=6)
    return f"{monday.month}月{monday.day}日至{'' if last.month == monday.month else f'{last.month}月'}{last.day}日"


def _week(site: Site, place: Place, monday: date) -> WeekView:
    title = f"{week_words(monday)}的菜单"
    days = [monday + timedelta(days=number) for number in range(7)]
    states = {meal.state for day in days for meal in meals_on(site, place, day)}
    if states <= {MealState.UNPUBLISHED, MealState.NONE}:
        said = MealState.UNPUBLISHED if MealState.UNPUBLISHED in states else MealState.NONE
        return WeekView(title, said.value, ())
    return WeekView(title, "", tuple(day_menu(site, place, day) for day in days))
