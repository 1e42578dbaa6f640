"""/screens/places/<id>/ and /screens/areas/<path>/: a page for the television of a hall, true by the clock for a week.

The page holds what the coming days bring; assets/js/screen.js chooses by the clock, turns pages where not all has room,
and looks every few minutes whether a newer build is there.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from linli.engine.timetable import State, Timetable
from linli.language.hours.times import DAY
from linli.model import Announcement, Place
from linli.model.codes import CHANGED_HOURS, CLOSURE
from linli.press.qr import qr_code
from linli.press.views import Contact
from linli.publish.assets import finished
from linli.publish.date_words import full_day
from linli.publish.sheets.dates import lunar_date_words
from linli.publish.sheets.issuing import contacts_for, contacts_of
from linli.publish.site import Output, Plan, Site
from linli.publish.templating import Links, depth_of, render_template
from linli.publish.views.announcements import EPOCH, stop_words
from linli.publish.views.help import help_views
from linli.publish.views.meals import meals_on, publishes_menu, sitting_views
from linli.publish.views.phones import PhoneView
from linli.publish.views.prices import base_prices
from linli.publish.views.states import clock_data

SCREEN_DAYS = 7
# A hall serves its neighbourhood: of more places than these nobody reads a list from a bench.
MOST_PLACES = 24
UNKNOWN_ALLERGENS = "过敏原？"


@dataclass(frozen=True, slots=True)
class ScreenView:
    """pages/screen.html; `data` is for the script (see overrides/assets/js/screen/scene.js)."""

    title: str
    where: str
    data: str
    urgent: tuple[PhoneView, ...]
    phones: tuple[Contact, ...]
    qr: Markup
    day: str
    demo: bool
    styles: str
    script: str
    page: str


@dataclass(frozen=True, slots=True)
class Hall:
    """What a screen is for: its page, its name, the area around it, and the places that it speaks of."""

    path: str
    title: str
    area: str
    places: tuple[Place, ...]
    contacts: tuple[Contact, ...]


def screen_path(path: str) -> str:
    """Return the screen of a page: “screens/places/x/” of “places/x/”."""
    return f"screens/{path}"


def halls(site: Site) -> Iterator[Hall]:
    """Yield every place with what belongs to it, and every area that a screen can speak of."""
    for place in site.directory.places.values():
        if not place.withdrawn_on(site.today):
            yield hall_of_place(site, place)
    for path in site.directory.areas:
        if 0 < len(site.directory.places_within(path)) <= MOST_PLACES:
            yield hall_of_area(site, path)


def hall_of_place(site: Site, place: Place) -> Hall:
    """Return the hall of a place: itself and its parts."""
    places = (place, *site.directory.parts.get(place.id, ()))
    contacts = contacts_of(place.phones) or contacts_for(site, place.area)
    return Hall(f"places/{place.id}/", place.name, place.area, places, contacts)


def hall_of_area(site: Site, path: str) -> Hall:
    """Return the hall of an area: all its places."""
    name = site.directory.area_name(path)
    return Hall(f"areas/{path}/", name, path, site.directory.places_within(path), contacts_for(site, path))


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a screen for each."""
    yield from (Plan(f"{screen_path(hall.path)}index.html", "screen", hall.path) for hall in halls(site))


def _render(site: Site, plan: Plan) -> bytes:
    """Render a screen: a document of its own."""
    kind, _, subject = plan.subject.rstrip("/").partition("/")
    places = site.directory.places
    hall = hall_of_place(site, places[subject]) if kind == "places" else hall_of_area(site, subject)
    links = Links(site.base, depth_of(site, plan))
    has_address = site.demo or not site.settings.placeholder_url
    text = json.dumps(screen_data(site, hall), ensure_ascii=False, separators=(",", ":"))
    view = ScreenView(
        title=hall.title,
        where=site.directory.area_name(hall.area) if kind == "places" else "",
        data=text,
        urgent=tuple(phone for help_view in help_views(site, urgent=True)[:3] for phone in help_view.phones[:1]),
        phones=hall.contacts,
        qr=qr_code(site.absolute(hall.path) if has_address else ""),
        day=full_day(site.today),
        demo=site.demo,
        styles=links.root_url("assets/screen.css"),
        script=links.root_url("assets/screen.js"),
        page=links.url(hall.path),
    )
    return finished(site, plan, render_template(site, plan, "pages/screen.html", view))


def screen_data(site: Site, hall: Hall) -> dict[str, Any]:
    """Return what the script chooses from: days as dates, moments as minutes since 1970 in Asia/Shanghai."""
    days = [site.today + timedelta(days=ahead) for ahead in range(SCREEN_DAYS)]
    return {
        "built": site.today.isoformat(),
        "lunar": {day.isoformat(): lunar_date_words(day) for day in days},
        "places": [
            {"name": place.name, "kind": place.kind.name, "clock": clock_data(_shown(site, place))}
            for place in hall.places
        ],
        "meals": [found for place in hall.places for day in days for found in _meals(site, place, day)],
        "activities": [found for place in hall.places for day in days for found in _activities(site, place, day)],
        "closures": list(_closures(site, hall)),
    }


def _shown(site: Site, place: Place) -> Timetable:
    return site.schedule.timetable(place).part(site.today - timedelta(days=1), SCREEN_DAYS + 1)


def _meals(site: Site, place: Place, day: date) -> Iterator[dict[str, Any]]:
    """Yield the sittings of a day with their dishes, what these contain, and what they cost."""
    if not publishes_menu(site, place):
        return
    prices = base_prices(place.charges)
    names = {term.code: term.name for term in site.directory.vocabulary.terms("allergens")}
    meals = meals_on(site, place, day)
    for meal, sitting in zip(meals, sitting_views(site, meals), strict=True):
        yield {
            "day": day.isoformat(),
            "place": place.name,
            "label": meal.label,
            "span": sitting.span,
            "until": _minute(day) + (meal.interval.end if meal.interval else DAY),
            "price": prices.get(meal.label, ""),
            "said": sitting.said,
            "dishes": [[dish.name, _contents(dish.allergens, names)] for dish in sitting.dishes],
        }


def _contents(allergens: str, names: dict[str, str]) -> str:
    """Say what a dish contains; “?” where nobody has said."""
    return UNKNOWN_ALLERGENS if allergens == "?" else "、".join(names[code] for code in allergens.split())


def _activities(site: Site, place: Place, day: date) -> Iterator[dict[str, Any]]:
    for activity in place.activities:
        state = site.schedule.activity(place, activity).on(day)
        if state.state is State.OPEN:
            for interval in state.intervals:
                start, end = (_minute(day) + minute for minute in (interval.start, interval.end))
                yield {"day": day.isoformat(), "name": activity.name, "place": place.name, "start": start, "end": end}


def _closures(site: Site, hall: Hall) -> Iterator[dict[str, Any]]:
    """Yield the closures and changed hours of the coming days, each once with the places that it holds for."""
    last = _minute(site.today) + SCREEN_DAYS * DAY
    held: dict[str, tuple[Announcement, list[str]]] = {}
    for place in hall.places:
        for entry in site.directory.announcements_for(place):
            if entry.kind.code in {CLOSURE, CHANGED_HOURS} and not entry.period.void:
                held.setdefault(entry.id, (entry, []))[1].append(place.name)
    for entry, names in sorted(held.values(), key=lambda pair: pair[0].kind.code != CLOSURE):
        since, until = _minute(entry.period.start) + entry.period.begins, _end(entry)
        if since < last and (until is None or until > _minute(site.today)):
            yield {
                "title": entry.title,
                "kind": entry.kind.name,
                "closes": entry.kind.code == CLOSURE,
                "places": names,
                "said": stop_words(entry),
                "reason": entry.reason,
                "since": since,
                "until": until,
            }


def _end(entry: Announcement) -> int | None:
    return None if entry.period.end is None else _minute(entry.period.end) + entry.period.ends


def _minute(day: date) -> int:
    return (day - EPOCH).days * DAY


SCREENS = Output("screen", _plan, _render)
