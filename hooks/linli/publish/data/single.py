"""/data/<set>/<id>.json: every record with an id alone; of a place with its days. Copies stand under former ids."""

from collections.abc import Iterator
from typing import Any

from linli.engine.exchange import day_state_data
from linli.engine.schedule import HORIZON_DAYS
from linli.engine.timetable import Timetable
from linli.model import Announcement, Entry, Place
from linli.model.entry import former_ids_of
from linli.model.record_types import entry_types, type_of
from linli.publish.data.datasets import entry_row_data
from linli.publish.data.encoding import as_json
from linli.publish.data.osm import opening_hours
from linli.publish.horizon import EXPORT_DAYS
from linli.publish.site import Output, Plan, Site
from linli.publish.views.announcements import current_for


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a file a record, and a copy under each former id: programs do not follow a page's redirect."""
    for record in entry_types():
        for entry in site.directory.of(record.model).values():
            for code in (entry.id, *former_ids_of(entry)):
                yield Plan(f"data/{record.code}/{code}.json", "record-data", entry.id)


def _render(site: Site, plan: Plan) -> bytes:
    """Render the file of one record."""
    kind = type_of(site.directory.by_id[plan.subject])
    # As the type lists it: an announcement that was ended has the end that it was given.
    entry: Entry = site.directory.of(kind.model)[plan.subject]
    return as_json({**entry_row_data(site, entry), **(_days(site, entry) if isinstance(entry, Place) else {})})


def _days(site: Site, place: Place) -> dict[str, Any]:
    """Return the coming days of a place as intervals, and those of a year and a month as OSM opening_hours."""
    timetable = site.exported.timetable(place).part(site.today, EXPORT_DAYS)
    return {
        "announcements": [_announcement(entry) for entry in current_for(site, place)],
        "opening_hours": opening_hours(timetable),
        "days": list(_coming(timetable.part(site.today, HORIZON_DAYS))),
    }


def _coming(timetable: Timetable) -> Iterator[dict[str, Any]]:
    """Yield every day for other programs; days share their states."""
    kept: dict[int, dict[str, Any]] = {}
    for day, state in timetable.items():
        if id(state) not in kept:
            kept[id(state)] = day_state_data(state)
        yield {"date": day.isoformat(), **kept[id(state)]}


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


RECORD_FILES = Output("record-data", _plan, _render)
