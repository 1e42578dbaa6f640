"""/data/menus/<id>/<yyyy>-W<ww>.json: what a canteen cooks in a week; what is not published is not guessed."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from linli.engine.meals import DescribedDishes, Meal, MealState
from linli.engine.state_words import clock
from linli.model import Place
from linli.model.entry import former_ids_of
from linli.publish.data.encoding import as_json, as_readable_json
from linli.publish.data.lists import DATA_LICENCE, schema_address, schema_uri
from linli.publish.data.schema import DIALECT
from linli.publish.data.shapes import closed, nullable
from linli.publish.site import Output, Plan, Site
from linli.publish.views.meals import meals_on

WEEKS = 4
"""This week and the next three."""

STATE_CODES = {
    MealState.PUBLISHED: "published",
    MealState.UNPUBLISHED: "unpublished",
    MealState.NONE: "none",
    MealState.UNCONFIRMED: "unconfirmed",
}
_TEXT = {"type": "string"}
_WORDS = {"type": "array", "items": _TEXT}


def week_code(monday: date) -> str:
    """Return the week of a Monday as ISO 8601 names it: “2026-W48”."""
    return "{}-W{:02}".format(*monday.isocalendar()[:2])


def menu_schema() -> dict[str, Any]:
    """Return the schema of one week of a canteen."""
    dish = closed({"name": _TEXT, "course": nullable(_TEXT), "tags": _WORDS, "allergens": nullable(_WORDS)})
    states = {"type": "string", "enum": list(STATE_CODES.values())}
    sitting = closed(
        {
            "label": nullable(_TEXT),
            "state": states,
            "from": nullable(_TEXT),
            "to": nullable(_TEXT),
            "reason": nullable(_TEXT),
            "dishes": {"type": "array", "items": dish},
        }
    )
    day = closed({"date": {**_TEXT, "format": "date"}, "sittings": {"type": "array", "items": sitting}})
    about = {"schema": _TEXT, "licence": _TEXT, "fictional": {"type": "boolean"}, "place": _TEXT, "week": _TEXT}
    return closed({**about, "days": {"type": "array", "items": day}})


def plan_menus(site: Site) -> Iterator[Plan]:
    """Plan the coming weeks of every canteen that has ever published a menu, also under its former ids."""
    published = {*site.directory.weeks_of, *site.directory.rotation_of}
    for place in site.directory.places.values():
        for number in range(WEEKS if place.id in published else 0):
            week = week_code(site.monday + timedelta(days=7 * number))
            for code in (place.id, *former_ids_of(place)):
                yield Plan(f"data/menus/{code}/{week}.json", "menu-data", f"{place.id} {number}")


def _render(site: Site, plan: Plan) -> bytes:
    """Render one week of a canteen."""
    code, number = plan.subject.split()
    place = site.directory.places[code]
    monday = site.monday + timedelta(days=7 * int(number))
    return as_json(
        {
            "schema": schema_address(site, "menus"),
            "licence": DATA_LICENCE,
            "fictional": site.demo,
            "place": code,
            "week": week_code(monday),
            "days": [_day(site, place, monday + timedelta(days=weekday)) for weekday in range(7)],
        }
    )


def _day(site: Site, place: Place, day: date) -> dict[str, Any]:
    return {"date": day.isoformat(), "sittings": [_sitting(site, meal) for meal in meals_on(site, place, day)]}


def _sitting(site: Site, meal: Meal) -> dict[str, Any]:
    described = site.once("described-dishes", lambda: DescribedDishes.of(site.directory.dishes))
    return {
        "label": meal.label or None,
        "state": STATE_CODES[meal.state],
        "from": clock(meal.interval.start) if meal.interval else None,
        "to": clock(meal.interval.end) if meal.interval else None,
        "reason": meal.reason or None,
        "dishes": [_dish(described, name, meal) for name in meal.dishes],
    }


def _dish(described: DescribedDishes, name: str, meal: Meal) -> dict[str, Any]:
    """Return a dish; `allergens` is null where nobody has said: it is never free of anything."""
    allergens = described.allergens(name)
    return {
        "name": name,
        "course": meal.courses.get(name) or None,
        "tags": sorted(described.tags(name)),
        "allergens": None if allergens is None else sorted(allergens),
    }


def _plan_schema(site: Site) -> Iterator[Plan]:
    """Plan the schema of a week, for the site as a whole."""
    if not site.demo:
        yield Plan(schema_uri("menus"), "menu-schema")


def _render_schema(site: Site, plan: Plan) -> bytes:
    """Render the schema of a week."""
    head = {"$schema": DIALECT, "$id": schema_address(site, "menus"), "title": "食堂一周菜单"}
    return as_readable_json({**head, **menu_schema()})


MENU_SCHEMA = Output("menu-schema", _plan_schema, _render_schema)
MENU_DATA = Output("menu-data", plan_menus, _render)
