"""/data/places.json, .csv and .geojson, and /data/places/<id>.json: the places for other programs (CC BY 4.0)."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from linli.engine.exchange import day_data
from linli.engine.schedule import HORIZON_DAYS
from linli.language.price import format_base
from linli.language.price.table import price_table
from linli.model import Announcement, Place
from linli.model.codes import OPERATING
from linli.model.freshness import attestation_of
from linli.publish.data.osm import opening_hours
from linli.publish.data.place_details import place_details
from linli.publish.site import Output, Plan, Site
from linli.publish.views.announcements import current_for

COLUMNS = (
    "id",
    "name",
    "kind",
    "subkind",
    "area",
    "area_name",
    "address",
    "telephones",
    "hours",
    "services",
    "audiences",
    "restriction",
    "payments",
    "website",
    "longitude",
    "latitude",
    "entered",
    "verified",
    "sources",
)


def place_data(site: Site, place: Place) -> dict[str, Any]:
    """Return what is known of a place: English keys, ISO dates, WGS-84 degrees; what is unknown is null or empty."""
    longitude, latitude = place.position.wgs84 if place.position else (None, None)
    check = attestation_of(place)
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind.code,
        "subkind": place.subkind.code if place.subkind else None,
        "area": place.area,
        "area_name": site.directory.area_name(place.area),
        "parent": place.parent,
        "address": place.address or None,
        "longitude": round(longitude, 6) if longitude is not None else None,
        "latitude": round(latitude, 6) if latitude is not None else None,
        "telephones": [{"number": phone.number, "note": phone.note} for phone in place.phones],
        "audiences": [audience.code for audience in place.audiences],
        "services": [service.code for service in place.services],
        "hours": list(place.hours.lines),
        "charges": [
            {
                "item": charge.item,
                "base": format_base(charge.base) or None,
                "reductions": list(dict.fromkeys(reduction.text for reduction in charge.reductions)),
                "tables": price_table(charge.tariff),
                "included": list(charge.included),
                "excluded": list(charge.excluded) if charge.excluded is not None else None,
                "period": charge.period.code if charge.period else None,
                "refund": charge.refund or None,
            }
            for charge in place.charges
        ],
        **place_details(place),
        "operating": place.operation.state.code if place.operation else OPERATING,
        "entered": place.entered.isoformat(),
        "verified": check.on.isoformat() if check else None,
        "sources": [_source(site, code) for code in place.sources],
        "url": site.absolute(f"places/{place.id}/"),
        "fictional": site.demo,
    }


def _source(site: Site, code: str) -> dict[str, Any]:
    source = site.directory.sources[code]
    return {"title": source.title, "date": source.dated.isoformat() if source.dated else None}


def as_json(value: Any) -> bytes:
    """Return compact JSON in UTF-8 with a final newline."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def plan_places(site: Site) -> Iterator[Plan]:
    """Plan the three lists of all places."""
    for form in ("json", "csv", "geojson"):
        yield Plan(f"data/places.{form}", "places-data", form)


def render_places(site: Site, plan: Plan) -> bytes:
    """Render one of the three lists."""
    rows = [place_data(site, place) for place in site.directory.places.values()]
    match plan.subject:
        case "json":
            return as_json({"places": rows, "fictional": site.demo})
        case "csv":
            return _csv(rows)
        case _:
            return as_json({"type": "FeatureCollection", "features": [_feature(row) for row in rows]})


def _csv(rows: list[dict[str, Any]]) -> bytes:
    """One row a place; a byte order mark, because office programs in China read UTF-8 only with one; lists by “；”."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([cell_text(row[column]) for column in COLUMNS])
    return "\ufeff".encode() + out.getvalue().encode()


def cell_text(value: Any) -> str:
    """Return the text of a cell; a leading = + - @ is defused, or a spreadsheet would run it as a formula (OWASP)."""
    if isinstance(value, list):
        value = "；".join(item.get("number") or item["title"] if isinstance(item, dict) else item for item in value)
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


def _feature(row: dict[str, Any]) -> dict[str, Any]:
    """GeoJSON (RFC 7946): WGS-84, null geometry where the position is not known."""
    longitude, latitude = row["longitude"], row["latitude"]
    point = {"type": "Point", "coordinates": [longitude, latitude]} if longitude is not None else None
    rest = {key: value for key, value in row.items() if key not in {"longitude", "latitude"}}
    return {"type": "Feature", "id": row["id"], "geometry": point, "properties": rest}


def plan_place(site: Site) -> Iterator[Plan]:
    """Plan one file a place."""
    for place in site.directory.places:
        yield Plan(f"data/places/{place}.json", "place-data", place)


def render_place(site: Site, plan: Plan) -> bytes:
    """Render the file of one place, with its days as intervals and as a value of OSM opening_hours."""
    place = site.directory.places[plan.subject]
    timetable = site.schedule.timetable(place).part(site.today, HORIZON_DAYS)
    days = [day_data(day, state) for day, state in timetable.items()]
    announced = [_announcement(entry) for entry in current_for(site, place)]
    found = {"announcements": announced, "opening_hours": opening_hours(timetable), "days": days}
    return as_json({**place_data(site, place), **found})


def _announcement(entry: Announcement) -> dict[str, Any]:
    """Return an announcement that concerns a place, with the end that it has there; `to` null is 另行通知."""
    period = entry.period
    return {
        "id": entry.id,
        "kind": entry.kind.code,
        "title": entry.title,
        "from": period.beginning.text,
        "to": period.ending.text if period.ending else None,
        "stops": list(entry.stops),
        "expected": entry.expected.text if entry.expected else None,
        "ends": entry.closure,
        "reason": entry.reason or None,
    }


PLACES_DATA = Output("places-data", plan_places, render_places)
PLACE_DATA = Output("place-data", plan_place, render_place)
