"""/menus/: what every canteen cooks, day by day; which have published nothing, and whom to ring."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from linli.engine.meals import MealState
from linli.engine.state_words import day_words
from linli.model import Place
from linli.model.grouping import grouped
from linli.publish.date_words import weekday
from linli.publish.pages.page import page
from linli.publish.site import Output, Plan, Site
from linli.publish.views.cards import PlaceGroup, cards_by_area
from linli.publish.views.choices import Choice, choices
from linli.publish.views.coming import ordering_words
from linli.publish.views.links import HOME, Step
from linli.publish.views.meals import SittingView, meals_on, sitting_views
from linli.publish.views.phones import PhoneView, hotline_view
from linli.publish.views.prices import PriceLine, price_line, status_choices
from linli.publish.views.states import StateView, state_view
from linli.publish.views.whereabouts import where

BOARD_DAYS = 7
NOT_HOT = Choice("not-hot", "不辣")
TASTES = ("halal", "soft", "low-salt", "low-sugar", "vegetarian")


@dataclass(frozen=True, slots=True)
class MenuCard:
    """components/menu_card.html."""

    id: str
    path: str
    area: str
    name: str
    where: str
    state: StateView | None
    order: str
    sittings: tuple[SittingView, ...]
    price: PriceLine | None


@dataclass(frozen=True, slots=True)
class BoardGroup:
    """The canteens of one area."""

    title: str
    menus: tuple[MenuCard, ...]


@dataclass(frozen=True, slots=True)
class BoardDay:
    """One day of the board; `jump` is what leads to it."""

    id: str
    jump: str
    title: str
    groups: tuple[BoardGroup, ...]


@dataclass(frozen=True, slots=True)
class MenusView:
    """pages/menus.html."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    statuses: tuple[Choice, ...]
    tastes: tuple[Choice, ...]
    avoid: tuple[Choice, ...]
    days: tuple[BoardDay, ...]
    silent: tuple[PlaceGroup, ...]
    silent_note: str
    phones: tuple[PhoneView, ...]


def _plan(site: Site) -> Iterator[Plan]:
    """Plan /menus/."""
    yield Plan("menus/index.html", "menus")


def _render(site: Site, plan: Plan) -> bytes:
    """Render /menus/."""
    canteens = [place for place in site.directory.places.values() if place.cooks]
    days = tuple(_days(site, canteens))
    silent = [place for place in canteens if not _announces(site, place, site.today)]
    vocabulary = site.directory.vocabulary
    last = site.today + timedelta(days=BOARD_DAYS - 1)
    lead = f"{day_words(site.today)}到{day_words(last)}的菜单。" if days else "现在还没有食堂公布菜单。"
    view = MenusView(
        trail=(HOME,),
        title="今天吃什么",
        lead=lead,
        statuses=status_choices(site),
        tastes=(*choices(term for term in vocabulary.terms("dish-tags") if term.code in TASTES), NOT_HOT),
        avoid=choices(vocabulary.terms("allergens")),
        days=days,
        silent=cards_by_area(site, silent),
        silent_note="这些食堂今天的菜单还没公布，去之前请先打电话问。",
        phones=(hotline_view(site),) if silent else (),
    )
    return page(site, plan, "menus.html", view, view.title, f"{site.settings.region}各食堂今天、明天和本周的菜单。")


def _announces(site: Site, place: Place, day: date) -> bool:
    """Tell whether there is anything to read of a canteen on a day: dishes, or that it does not cook."""
    meals = meals_on(site, place, day)
    return any(meal.dishes or meal.state is MealState.NONE for meal in meals)


def _days(site: Site, canteens: list[Place]) -> Iterator[BoardDay]:
    for ahead in range(BOARD_DAYS):
        day = site.today + timedelta(days=ahead)
        open_ones = [place for place in canteens if any(meal.dishes for meal in meals_on(site, place, day))]
        shown = [place for place in canteens if _announces(site, place, day)] if open_ones else []
        if shown:
            near = ("今天", "明天")[ahead] if ahead < 2 else ""
            title = f"{near}　{day_words(day)}".strip()
            yield BoardDay(f"day-{ahead}", near or weekday(day), title, _groups(site, shown, day))


def _groups(site: Site, canteens: list[Place], day: date) -> tuple[BoardGroup, ...]:
    menus = grouped(("/".join(place.area.split("/")[:2]), _menu(site, place, day)) for place in canteens)
    return tuple(BoardGroup(site.directory.area_name(head), found) for head, found in menus.items())


def _menu(site: Site, place: Place, day: date) -> MenuCard:
    today = day == site.today
    return MenuCard(
        id=place.id,
        path=f"places/{place.id}/",
        area=place.area,
        name=place.name,
        where=where(site, place),
        state=state_view(site, place) if today else None,
        order=f"订餐：{ordering_words(place.orders)}" if place.orders else "",
        sittings=sitting_views(site, meals_on(site, place, day)),
        price=price_line(site, place),
    )


MENUS = Output("menus", _plan, _render, framed=True)
