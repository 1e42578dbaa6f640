"""/menus/ leads to the townships; /menus/<township>/ has what each canteen cooks, and who publishes nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from linli.engine.meals import MealState, dishes_on
from linli.engine.state_words import day_words
from linli.model import Place
from linli.model.area_tree import chain_of
from linli.model.grouping import grouped
from linli.model.menu import WEEKDAYS
from linli.publish.pages.page import page
from linli.publish.site import Output, Plan, Site
from linli.publish.views.cards import Card, RowGroup, card
from linli.publish.views.choices import Choice, choices
from linli.publish.views.links import HOME, Step
from linli.publish.views.meals import SittingView, meals_on, sitting_views, two_mondays, week_words
from linli.publish.views.phones import PhoneView, hotline_view
from linli.publish.views.prices import status_choices, statuses_that_count
from linli.publish.views.spread import (
    CARD,
    MOST_ROWS,
    Listed,
    Spread,
    Stretch,
    part_steps,
    spread_once,
    spread_plans,
    way_down,
)
from linli.publish.views.states import township_of

# What a menu of a day and each sitting and dish of it weigh, in bytes, as measured.
_MENU, _DISH = 350, 230
NOT_HOT = Choice("not-hot", "不辣")
TASTES = ("halal", "soft", "low-salt", "low-sugar", "vegetarian")
BOARD = Step("吃什么", "menus/")


@dataclass(frozen=True, slots=True)
class MenuCard:
    """components/menu_card.html: what one canteen cooks on one day."""

    path: str
    area: str
    name: str
    sittings: tuple[SittingView, ...]


@dataclass(frozen=True, slots=True)
class BoardDay:
    """One day of the board; `day` is 2026-11-23."""

    day: str
    title: str
    menus: tuple[MenuCard, ...]


@dataclass(frozen=True, slots=True)
class BoardView:
    """pages/menus.html: the way to the townships."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    groups: tuple[RowGroup, ...]
    statuses: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class TownshipView:
    """pages/township_menus.html."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    statuses: tuple[Choice, ...]
    tastes: tuple[Choice, ...]
    avoid: tuple[Choice, ...]
    canteens: tuple[Card, ...]
    days: tuple[BoardDay, ...]
    silent: tuple[Card, ...]
    silent_note: str
    phones: tuple[PhoneView, ...]
    below: tuple[Step, ...]


def _canteens(site: Site) -> Mapping[str, tuple[Place, ...]]:
    """Return the canteens by township, worked out once."""
    return site.parted("canteens", partial(_canteens_by_township, site))


def _canteens_by_township(site: Site) -> dict[str, tuple[Place, ...]]:
    cooking = [place for place in site.directory.places.values() if place.cooks]
    return dict(grouped((township_of(place.area), place) for place in cooking))


def _plan(site: Site) -> Iterator[Plan]:
    """Plan /menus/ and a page a township, with those of its communities where it has very many canteens."""
    yield Plan("menus/index.html", "menus")
    for path in _canteens(site):
        yield from spread_plans(f"menus/{path}/", "menus", _spread(site, path), path)


def _spread(site: Site, township: str) -> Spread[Place]:
    """Return the canteens of a township, spread over as many pages as they need."""
    return spread_once(site, ("menus", township), partial(_lines, site, township), township)


def _lines(site: Site, township: str) -> Iterator[Listed[Place]]:
    for place in _canteens(site)[township]:
        weeks, rotation = site.directory.weeks_of.get(place.id, ()), site.directory.rotation_of.get(place.id)
        served = [found for day in _board_days(site) if (found := dishes_on(weeks, rotation, day))]
        dishes = sum(1 + len(sitting.dishes) for found in served for sitting in found.values())
        yield Listed(place, (place.area,), CARD + _MENU * 2 * len(WEEKDAYS) + _DISH * dishes)


def _render(site: Site, plan: Plan) -> bytes:
    """Render /menus/ or the page of a township."""
    return _township(site, plan) if plan.subject else _board(site, plan)


def _board(site: Site, plan: Plan) -> bytes:
    found = _canteens(site)
    view = BoardView(
        trail=(HOME,),
        title="吃什么",
        lead="各乡镇街道的食堂，这一周和下一周的菜单。" if found else "还没有录入食堂。没有录入不等于没有。",
        groups=tuple(_townships(site, found)),
        statuses=status_choices(site),
    )
    return page(site, plan, "menus.html", view, view.title, f"{site.settings.region}各食堂的菜单和价格。")


def _townships(site: Site, found: Mapping[str, tuple[Place, ...]]) -> Iterator[RowGroup]:
    """Yield the townships; where they are too many for a list, those of each county."""
    steps = {
        path: Step(site.directory.area_name(path), f"menus/{path}/", f"{len(places)}家食堂", "bowl", path)
        for path, places in found.items()
    }
    if len(steps) > MOST_ROWS:
        for county, own in grouped((chain_of(path)[0], step) for path, step in steps.items()).items():
            yield RowGroup(site.directory.area_name(county), county, own)
    elif steps:
        yield RowGroup("各乡镇街道", "townships", tuple(steps.values()))


def _township_in(site: Site, subject: str) -> str:
    """Return the township whose page, or one below it, a plan is of."""
    return next(path for path in reversed(chain_of(subject)) if path in _canteens(site))


def _township(site: Site, plan: Plan) -> bytes:
    path = _township_in(site, plan.subject)
    found, base = _spread(site, path), f"menus/{path}/"
    here = found[plan.subject.removeprefix(path).strip("/")]
    canteens = here.things
    days = tuple(_days(site, canteens))
    silent = [place for place in canteens if not _publishes(site, place)]
    vocabulary = site.directory.vocabulary
    township = site.directory.areas[path].name
    name = township if not here.step else _below_name(site, here)
    first, second = two_mondays(site)
    view = TownshipView(
        trail=(HOME, BOARD, *way_down(site, base, f"{township}的食堂吃什么", found, here.step)),
        title=f"{name}的食堂吃什么",
        lead=f"{week_words(first)}、{week_words(second)}的菜单。" if days else "",
        statuses=statuses_that_count(site, (charge for place in canteens for charge in place.charges)),
        tastes=(*choices(term for term in vocabulary.terms("dish-tags") if term.code in TASTES), NOT_HOT),
        avoid=choices(vocabulary.terms("allergens")),
        canteens=tuple(card(site, place) for place in canteens if place not in silent),
        days=days,
        silent=tuple(card(site, place) for place in silent),
        silent_note="这些食堂的菜单还没公布，去之前请先打电话问。",
        phones=(hotline_view(site),) if silent else (),
        below=part_steps(site, base, here, {"": "{}家食堂"}),
    )
    return page(site, plan, "township_menus.html", view, view.title, f"{name}各食堂的菜单和价格。")


def _below_name(site: Site, here: Stretch[Place]) -> str:
    """Name a page below that of a township: “柳溪社区”, “城关镇（第2页）”."""
    name = site.directory.areas[here.area].name
    return f"{name}（第{here.number}页）" if here.number > 1 else name


def _publishes(site: Site, place: Place) -> bool:
    """Tell whether dishes of a canteen are published for any day of these two weeks."""
    return any(meal.dishes for day in _board_days(site) for meal in meals_on(site, place, day))


def _board_days(site: Site) -> Iterator[date]:
    """Yield the days of this week and the next."""
    for monday in two_mondays(site):
        yield from (monday + timedelta(days=ahead) for ahead in range(7))


def _days(site: Site, canteens: Sequence[Place]) -> Iterator[BoardDay]:
    for day in _board_days(site):
        shown = [place for place in canteens if _announces(site, place, day)]
        if any(meal.dishes for place in shown for meal in meals_on(site, place, day)):
            menus = tuple(_menu(site, place, day) for place in shown)
            yield BoardDay(day.isoformat(), day_words(day), menus)


def _announces(site: Site, place: Place, day: date) -> bool:
    """Tell whether there is anything to read of a canteen on a day: dishes, or that it does not cook."""
    meals = meals_on(site, place, day)
    return any(meal.dishes or meal.state is MealState.NONE for meal in meals)


def _menu(site: Site, place: Place, day: date) -> MenuCard:
    return MenuCard(f"places/{place.id}/", place.area, place.name, sitting_views(site, meals_on(site, place, day)))


MENUS = Output("menus", _plan, _render, framed=True)
