"""/data/index.json and /data/index-more.json: what the search of the site looks through (see linli.publish.index)."""

from collections.abc import Iterator
from datetime import date, timedelta

from linli.engine.meals import dishes_on
from linli.publish.index.build import encode, first_file, second_file
from linli.publish.index.catalogue import Week, catalogue
from linli.publish.index.entry import Catalogue, IndexEntry
from linli.publish.site import Output, Plan, Site
from linli.publish.views.prices import price_line

HANDBOOK = "staff/"
FIRST, MORE = "first", "more"


def plan_index(site: Site) -> Iterator[Plan]:
    """Plan the two files."""
    yield Plan("data/index.json", "search-index", FIRST)
    yield Plan("data/index-more.json", "search-index", MORE)


def render_index(site: Site, plan: Plan) -> bytes:
    """Render one of the two files."""
    found = catalogue_of(site)
    return encode(first_file(found) if plan.subject == FIRST else second_file(found))


def catalogue_of(site: Site) -> Catalogue:
    """Return all that can be found on a site.

    Hand-written pages belong to the real one; the handbook is full of the words that residents use, and not for them.
    """
    pages = () if site.demo else tuple(page for page in site.hand_pages if not page.url.startswith(HANDBOOK))
    return catalogue(
        site.directory,
        site.today,
        _week(site),
        (IndexEntry(type="page", id=page.url, name=page.title, text=page.text) for page in pages),
    )


def _week(site: Site) -> Week:
    """Return when every place is open from yesterday on, what it cooks to the end of the week, what a meal costs."""
    places = site.directory.places.values()
    days = [site.today + timedelta(days=ahead) for ahead in range(7 - site.today.weekday())]
    hours = {place.id: site.schedule.timetable(place).days for place in places}
    prices = {place.id: line.lookup for place in places if (line := price_line(site, place))}
    return Week(hours, {place.id: _dishes(site, place.id, days) for place in places}, prices)


def _dishes(site: Site, canteen: str, days: list[date]) -> tuple[str, ...]:
    weeks, rotation = site.directory.weeks_of.get(canteen, ()), site.directory.rotation_of.get(canteen)
    menus = (dishes_on(weeks, rotation, day) or {} for day in days)
    return tuple(dict.fromkeys(dish for menu in menus for dishes in menu.values() for dish in dishes))


SEARCH_INDEX = Output("search-index", plan_index, render_index)
