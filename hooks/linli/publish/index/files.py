"""/data/index.json and /data/index-more.json: what the search of the site looks through (see linli.publish.index).

Of a large directory these have what lies in no county, and /data/index/<area>/first.json and more.json the rest
(shards.py).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from linli.engine.meals import DayDishes, dishes_on
from linli.model.dishes import ingredients_in
from linli.publish.index import shards
from linli.publish.index.build import encode, first_columns, published_file, second_file
from linli.publish.index.catalogue import catalogue
from linli.publish.index.entry import Catalogue, IndexEntry
from linli.publish.index.findable import Basis, Findable
from linli.publish.index.holidays import coming_holidays
from linli.publish.index.hours_text import hours_in, hours_text
from linli.publish.index.leading import PAGE
from linli.publish.index.question import sentence_columns
from linli.publish.sharding import FIRST_NAME, MORE_NAME, SENTENCES, shard_address, shard_areas
from linli.publish.site import HandPage, Output, Plan, Site
from linli.publish.views.prices import meals_lookup, own_prices

HANDBOOK = "staff/"
MENU_DAYS = 9
"""So many days of menus are in the index: a week from today, and what a late build needs."""
FIRST, MORE = "data/index.json", "data/index-more.json"


def plan_index(site: Site) -> Iterator[Plan]:
    """Plan the two files, and those of the shards where there are any."""
    yield Plan(FIRST, "search-index")
    yield Plan(MORE, "search-index")
    areas = shard_areas(site)
    if areas:
        yield Plan(SENTENCES, "search-index")
    for area in areas:
        for name in (FIRST_NAME, MORE_NAME):
            yield Plan(shard_address(area, name), "search-index")


def render_index(types: Sequence[Findable], site: Site, plan: Plan) -> bytes:
    """Render one of the files."""
    found = site.once("catalogue", partial(catalogue_of, site, types))
    if not shard_areas(site):
        return encode(published_file(found) if plan.uri == FIRST else second_file(found))
    if plan.uri in {FIRST, MORE}:
        return encode(shards.directory_file(found) if plan.uri == FIRST else second_file(shards.apart(found)))
    if plan.uri == SENTENCES:
        return encode(sentence_columns(found))
    area, _, name = plan.uri.removeprefix("data/index/").rpartition("/")
    shard = site.once("shards", partial(shards.shards_of, found))[area]
    return encode(first_columns(shard.catalogue) if name == FIRST_NAME else second_file(shard.catalogue))


def catalogue_of(site: Site, types: Sequence[Findable]) -> Catalogue:
    """Return all that can be found on a site.

    Hand-written pages belong to the real one; the handbook is full of the words that residents use, and not for them.
    """
    pages = () if site.demo else tuple(page for page in site.hand_pages if not page.url.startswith(HANDBOOK))
    return catalogue(search_basis(site, pages), types)


def search_basis(site: Site, pages: Iterable[HandPage]) -> Basis:
    """Work out when every place is open from yesterday on, what it cooks to the end of the week, what a meal costs."""
    places = site.directory.places.values()
    days = [site.today + timedelta(days=ahead) for ahead in range(7 - site.today.weekday())]
    return Basis(
        directory=site.directory,
        day=site.today,
        hours={place.id: hours_in(site.part("hours", _hours, place.id)) for place in places},
        dishes={place.id: _dishes(site, place.id, days) for place in places},
        ingredients={place.id: _ingredients(site, place.id) for place in places},
        prices={place.id: lookup for place in places if (lookup := meals_lookup(site, place))},
        tariffs={place.id: own_prices(site, place) for place in places}
        | {programme.id: own_prices(site, programme) for programme in site.directory.programmes.values()},
        menus={place.id: menu for place in places if (menu := _menu(site, place.id))},
        region=site.settings.region,
        holidays=coming_holidays(site.almanac, site.today, [area.path for area in site.directory.area_list]),
        pages=tuple(IndexEntry(type=PAGE.type, id=page.url, name=page.title, text=page.text) for page in pages),
    )


def _hours(site: Site, place: str) -> str:
    return hours_text(site.schedule.timetable(site.directory.places[place]).days)


def _menus(site: Site, canteen: str) -> Iterator[DayDishes | None]:
    """Yield what is published of each of the next days."""
    weeks, rotation = site.directory.weeks_of.get(canteen, ()), site.directory.rotation_of.get(canteen)
    return (dishes_on(weeks, rotation, site.today + timedelta(days=ahead)) for ahead in range(MENU_DAYS))


def _ingredients(site: Site, canteen: str) -> dict[str, str]:
    """Return what the dishes of the next days are made of, grams left out, by dish."""
    served = (served for day in _menus(site, canteen) for served in (day or {}).values())
    return {dish: words for each in served for dish, made in each.made_of.items() if (words := ingredients_in(made))}


def _menu(site: Site, canteen: str) -> tuple[tuple[str, ...] | None, ...]:
    """Return what a canteen cooks on each of the next days; () where nothing at all is published."""
    found = tuple(
        None if day is None else tuple(dict.fromkeys(dish for served in day.values() for dish in served.dishes))
        for day in _menus(site, canteen)
    )
    return found if any(day is not None for day in found) else ()


def _dishes(site: Site, canteen: str, days: list[date]) -> tuple[str, ...]:
    weeks, rotation = site.directory.weeks_of.get(canteen, ()), site.directory.rotation_of.get(canteen)
    menus = (dishes_on(weeks, rotation, day) or {} for day in days)
    return tuple(dict.fromkeys(dish for menu in menus for served in menu.values() for dish in served.dishes))


def search_index(types: Sequence[Findable]) -> Output:
    """Return the output of the two files, in which things of these types are found."""
    return Output("search-index", plan_index, partial(render_index, types))
