"""/data/index.json and /data/index-more.json: what the search of the site looks through (see linli.publish.index).

Of a large directory these have what lies in no county, and /data/index/<area>/first.json and more.json the rest
(shards.py).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from linli.engine.meals import DayDishes, dishes_on
from linli.model import Entry, Place, Programme
from linli.model.dishes import ingredients_in
from linli.publish.index import shards
from linli.publish.index.build import encode, first_columns, published_file, second_file
from linli.publish.index.catalogue import catalogue, listed
from linli.publish.index.entry import Catalogue, IndexEntry
from linli.publish.index.entry_text import cooked_in, cooked_text, entry_in, entry_text
from linli.publish.index.findable import Basis, Findable, Making
from linli.publish.index.holidays import coming_holidays
from linli.publish.index.hours_text import hours_in, hours_text
from linli.publish.index.leading import PAGE
from linli.publish.index.question import sentence_columns
from linli.publish.index.readings import dictionary_syllables
from linli.publish.sharding import FIRST_NAME, MORE_NAME, SENTENCES, shard_address, shard_areas
from linli.publish.site import HandPage, Output, Plan, Site
from linli.publish.views.prices import meals_lookup, own_prices

HANDBOOK = "staff/"
Added = Callable[[Site, str], Mapping[str, Any]]
"""What is added to the entry of a place, by its id: the fields and their values."""
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


def _bare(_site: Site, _place: str) -> Mapping[str, Any]:
    return {}


def with_hours(site: Site, place: str) -> Mapping[str, Any]:
    """Return when a place is open, as its entry has it."""
    return {"hours": hours_in(site.part("hours", _hours, place))}


def with_dishes(site: Site, place: str) -> Mapping[str, Any]:
    """Return what a place cooks to the end of the week and on the coming days, as its entry has it."""
    return cooked_in(site.part("cooked", _cooked, place))


def with_everything(site: Site, place: str) -> Mapping[str, Any]:
    """Return both."""
    return {**with_hours(site, place), **with_dishes(site, place)}


def render_index(types: Sequence[Findable], site: Site, plan: Plan) -> bytes:
    """Render one of the files."""
    area, _, name = plan.uri.removeprefix("data/index/").rpartition("/")
    if plan.uri not in {FIRST, MORE, SENTENCES}:
        if name == FIRST_NAME:
            return encode(first_columns(_shard(site, types, area, with_hours).catalogue))
        return encode(second_file(_shard(site, types, area, with_dishes).catalogue))
    sharded = bool(shard_areas(site))
    found = site.once("catalogue", lambda: catalogue_of(site, types, _bare if sharded else with_everything))
    if not sharded:
        return encode(published_file(found) if plan.uri == FIRST else second_file(found))
    if plan.uri == SENTENCES:
        return encode(sentence_columns(found))
    return encode(shards.directory_file(found) if plan.uri == FIRST else second_file(shards.apart(found)))


def _shard(site: Site, types: Sequence[Findable], area: str, added: Added) -> shards.Shard:
    """Return the shard of an area; it asks for nothing that lies elsewhere."""
    return shards.shard_of(listed(replace(search_basis(site, (), added), area=area), types), area)


def catalogue_of(site: Site, types: Sequence[Findable], added: Added = with_everything) -> Catalogue:
    """Return all that can be found on a site.

    Hand-written pages belong to the real one; the handbook is full of the words that residents use, and not for them.
    """
    pages = () if site.demo else tuple(page for page in site.hand_pages if not page.url.startswith(HANDBOOK))
    return catalogue(search_basis(site, pages, added), types)


@dataclass(frozen=True, slots=True)
class _OfEach(Mapping[str, Any]):
    """What `make` says of each record of a set of them, worked out when somebody asks for it."""

    records: Mapping[str, Entry]
    make: Callable[[str], Any]

    def __getitem__(self, code: str) -> Any:
        return self.make(code)

    def __iter__(self) -> Iterator[str]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)


def search_basis(site: Site, pages: Iterable[HandPage], added: Added = with_everything) -> Basis:
    """Say what entries are made of: what each place charges, and so on; `added` is what is told of it besides."""
    directory, places = site.directory, site.directory.places
    return Basis(
        directory=directory,
        day=site.today,
        prices=_OfEach(places, lambda code: meals_lookup(site, directory.places[code])),
        tariffs=_OfEach(directory.by_id, partial(_tariffs, site)),
        region=site.settings.region,
        holidays=coming_holidays(site.almanac, site.today, [area.path for area in directory.area_list]),
        pages=tuple(IndexEntry(type=PAGE.type, id=page.url, name=page.title, text=page.text) for page in pages),
        kept=partial(_kept, site, added),
    )


def _kept(site: Site, added: Added, name: str, make: Making) -> IndexEntry | None:
    """Return the entry of a record, with what is added to that of a place.

    When it is open from yesterday on is other every day, what it cooks with every menu: each is kept by itself, and
    what needs neither is not made anew for them.
    """
    found = site.once(("found", name), lambda: entry_in(site.part("found", partial(_text, make), name)))
    if found is None or found.type != shards.PLACED_TYPE or added is _bare:
        return found
    return replace(found, **added(site, found.id))


def _text(make: Making, _site: Site, _name: str) -> str:
    found = make()
    names = (found.name, *found.former_names) if found else ()
    return entry_text(found and replace(found, spelt={name: dictionary_syllables(name) for name in names}))


def _cooked(site: Site, place: str) -> str:
    return cooked_text(_dishes(site, place), _menu(site, place), _ingredients(site, place))


def _tariffs(site: Site, code: str) -> tuple[str, ...]:
    entry = site.directory.by_id[code]
    return own_prices(site, entry) if isinstance(entry, (Place, Programme)) else ()


def _hours(site: Site, place: str) -> str:
    return hours_text(site.schedule.timetable(site.directory.places[place]).days)


def _menus(site: Site, canteen: str, ahead: Callable[[date], int]) -> Iterator[DayDishes | None]:
    """Yield what is published of so many days from today on; where nothing is, the day is of no account."""
    weeks, rotation = site.directory.weeks_of.get(canteen, ()), site.directory.rotation_of.get(canteen)
    if weeks or rotation:
        for days in range(ahead(site.today)):
            yield dishes_on(weeks, rotation, site.today + timedelta(days=days))


def _coming(_: date) -> int:
    return MENU_DAYS


def _of_week(today: date) -> int:
    return 7 - today.weekday()


def _ingredients(site: Site, canteen: str) -> dict[str, str]:
    """Return what the dishes of the next days are made of, grams left out, by dish."""
    served = (served for day in _menus(site, canteen, _coming) for served in (day or {}).values())
    return {dish: words for each in served for dish, made in each.made_of.items() if (words := ingredients_in(made))}


def _menu(site: Site, canteen: str) -> tuple[tuple[str, ...] | None, ...]:
    """Return what a canteen cooks on each of the next days; () where nothing at all is published."""
    found = tuple(
        None if day is None else tuple(dict.fromkeys(dish for served in day.values() for dish in served.dishes))
        for day in _menus(site, canteen, _coming)
    )
    return found if any(day is not None for day in found) else ()


def _dishes(site: Site, canteen: str) -> tuple[str, ...]:
    """Return what a canteen cooks to the end of the week."""
    menus = (menu or {} for menu in _menus(site, canteen, _of_week))
    return tuple(dict.fromkeys(dish for menu in menus for served in menu.values() for dish in served.dishes))


def search_index(types: Sequence[Findable]) -> Output:
    """Return the output of the two files, in which things of these types are found."""
    return Output("search-index", plan_index, partial(render_index, types))
