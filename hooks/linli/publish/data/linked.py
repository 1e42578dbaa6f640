"""schema.org JSON-LD in pages: what the page says, for sixty days from this Monday, and nothing more."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from linli.engine.meals import MealState
from linli.engine.schedule import HORIZON_DAYS
from linli.engine.timetable import State, Timetable
from linli.language.hours.times import DAY
from linli.model import Place
from linli.model.codes import CANTEEN, CHILDRENS_HOME, SERVICE_CENTER
from linli.publish.data.gathered import unknown_runs
from linli.publish.data.recurrence import stretches_of
from linli.publish.site import Site, record_path
from linli.publish.views.links import Step
from linli.publish.views.meals import meals_on

TYPES = {SERVICE_CENTER: "CivicStructure", CHILDRENS_HOME: "ChildCare", CANTEEN: "FoodEstablishment"}
"""schema.org's type of every kind of place."""

UNKNOWN_DAYS = "不知道开不开的日子"
"""The name of the property that lists them."""

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FORTNIGHT = 14


def script(*nodes: Any) -> Markup:
    """Return nodes as the content of a script element: no text in them can end it."""
    graph = {"@context": "https://schema.org", "@graph": [node for node in nodes if node]}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def trail_node(site: Site, trail: Iterable[Step], name: str, path: str) -> dict[str, Any]:
    """Return the breadcrumbs of a page, the page itself last."""
    steps = [*((step.text, step.path) for step in trail), (name, path)]
    items = [
        {"@type": "ListItem", "position": number, "name": text, "item": site.absolute(way)}
        for number, (text, way) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def place_node(site: Site, place: Place) -> dict[str, Any]:
    """Return a place; of a fictional one only that, its name, and when it would be open."""
    timetable = site.week.timetable(place).part(site.monday, HORIZON_DAYS)
    about = {"disambiguatingDescription": "虚构示例"} if site.demo else dict(_reached(place))
    menu = _menu(site, place) if place.cooks else None
    found = {
        "@type": TYPES[place.kind.code],
        "@id": site.absolute(record_path(place)),
        "url": site.absolute(record_path(place)),
        "name": f"{place.name}{'（虚构示例）' if site.demo else ''}",
        "alternateName": list(place.former_names),
        **about,
        "openingHoursSpecification": list(_hours(timetable)),
        "specialOpeningHoursSpecification": list(_closed(timetable)),
        "additionalProperty": _unknown(timetable),
        "hasMenu": menu,
    }
    return {key: value for key, value in found.items() if value not in (None, [])}


def _reached(place: Place) -> Iterator[tuple[str, Any]]:
    if place.phones:
        yield "telephone", [phone.number for phone in place.phones]
    if place.address:
        yield "address", place.address
    if place.position:
        longitude, latitude = place.position.wgs84
        yield "geo", {"@type": "GeoCoordinates", "longitude": round(longitude, 6), "latitude": round(latitude, 6)}


def _hours(timetable: Timetable) -> Iterator[dict[str, Any]]:
    """Yield the hours of the known days, sittings that touch joined: schema.org knows no sittings."""
    days: dict[tuple[int, int], list[date]] = {}
    for day, state in timetable.items():
        for span in state.spans:
            days.setdefault(span, []).append(day)
    for (start, end), held in sorted(days.items()):
        for stretch in stretches_of(held):
            weekdays = [f"https://schema.org/{WEEKDAY_NAMES[number]}" for number in stretch.weekdays]
            yield {**_specification(start, end, stretch.first, stretch.last), "dayOfWeek": weekdays}


def _closed(timetable: Timetable) -> Iterator[dict[str, Any]]:
    """Yield the days that are closed for a cause of their own: opens and closes at the same minute is closed."""
    for day, state in timetable.items():
        if state.state is State.CLOSED and state.occasion:
            yield _specification(0, 0, day, day)


def _unknown(timetable: Timetable) -> dict[str, Any] | None:
    """Return the days of which nobody knows, for which schema.org has no word: “2026-10-01/2026-10-07”, run by run."""
    runs = [f"{run.first}/{run.last}" for run in unknown_runs(timetable)]
    return {"@type": "PropertyValue", "name": UNKNOWN_DAYS, "value": runs} if runs else None


def _specification(start: int, end: int, first: date, last: date) -> dict[str, Any]:
    return {
        "@type": "OpeningHoursSpecification",
        "opens": f"{start // 60:02}:{start % 60:02}",
        "closes": "23:59:59" if (start, end) == (0, DAY) else f"{end % DAY // 60:02}:{end % 60:02}",
        "validFrom": first.isoformat(),
        "validThrough": last.isoformat(),
    }


def _menu(site: Site, place: Place) -> dict[str, Any] | None:
    """Return the published meals of this week and the next, as the page has them."""
    days = [site.monday + timedelta(days=number) for number in range(_FORTNIGHT)]
    sections = [
        {
            "@type": "MenuSection",
            "name": f"{day} {meal.label}".strip(),
            "hasMenuItem": [{"@type": "MenuItem", "name": dish} for dish in meal.dishes],
        }
        for day in days
        for meal in meals_on(site, place, day)
        if meal.state is MealState.PUBLISHED
    ]
    return {"@type": "Menu", "hasMenuSection": sections} if sections else None
