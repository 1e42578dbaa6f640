"""schema.org events of pages: 期次 of programmes, activities of places, announcements of what is on.

An activity is one event with a schedule: on which weekdays, from when to when, for as long as the page looks ahead, on
the days on which it surely takes place and on no other (schema.org/Schedule).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from linli.engine.timetable import Timetable
from linli.language.hours.times import DAY
from linli.model import Announcement, Place, Programme
from linli.model.codes import EVENT
from linli.model.place import Activity
from linli.model.programme import Session
from linli.publish.data.linked import WEEKDAY_NAMES
from linli.publish.data.recurrence import Series, stretches_of
from linli.publish.site import Site, record_path
from linli.publish.views.spread import MOST_ROWS


def programme_nodes(site: Site, programme: Programme) -> Iterator[dict[str, Any]]:
    """Yield 期次 whose days are known as events."""
    for session in programme.sessions:
        if session.period and session.period.end:
            yield _session(site, programme, session, session.period.start, session.period.end)


def activity_nodes(site: Site, place: Place, days: int) -> Iterator[dict[str, Any]]:
    """Yield the activities of a place that surely take place within so many days from the Monday of this week."""
    for activity in place.activities:
        timetable = site.week.activity(place, activity).part(site.monday, days)
        schedules = list(_schedules(timetable))
        if schedules:
            yield _activity(site, place, activity, schedules)


def announcement_nodes(site: Site, entry: Announcement) -> Iterator[dict[str, Any]]:
    """Yield the event that an announcement tells of, where its last day is known; closures and corrections are none."""
    period = entry.period
    if entry.kind.code != EVENT or period.void or period.ending is None:
        return
    begins, ends = period.beginning.text, period.ending.text
    yield _event(
        site,
        entry.title,
        record_path(entry),
        {
            "startDate": begins.replace(" ", "T"),
            "endDate": ends.replace(" ", "T"),
            "location": _locations(site, entry),
        },
    )


def _locations(site: Site, entry: Announcement) -> list[dict[str, str]]:
    """Return where an event takes place: in these places, or where a list does not bear them in these areas."""
    places = site.directory.places_concerned(entry)
    if len(places) <= MOST_ROWS:
        return [venue_node(site, place) for place in places]
    areas = (subject for subject in entry.concerns if subject in site.directory.areas)
    return [{"@type": "AdministrativeArea", "name": site.directory.area_name(area)} for area in areas]


def venue_node(site: Site, place: Place) -> dict[str, str]:
    """Return a place as the venue of an event; its own page says the rest."""
    return {"@type": "Place", "@id": site.absolute(record_path(place)), "name": place.name}


def _session(site: Site, programme: Programme, session: Session, first: date, last: date) -> dict[str, Any]:
    venues = (site.directory.places[code] for code in programme.venues if code in site.directory.places)
    told = {
        "startDate": first.isoformat(),
        "endDate": last.isoformat(),
        "location": [venue_node(site, venue) for venue in venues],
        "organizer": {"@type": "Organization", "name": programme.organiser} if programme.organiser else None,
        "maximumAttendeeCapacity": session.seats,
    }
    return _event(site, f"{programme.name} {session.name}", record_path(programme), told)


def _activity(site: Site, place: Place, activity: Activity, schedules: list[dict[str, Any]]) -> dict[str, Any]:
    told = {
        "location": [venue_node(site, place)],
        "eventSchedule": schedules,
        "maximumAttendeeCapacity": activity.seats,
    }
    return _event(site, activity.name, record_path(place), told)


def _event(site: Site, name: str, path: str, told: Mapping[str, Any]) -> dict[str, Any]:
    shown = f"{name}{'（虚构示例）' if site.demo else ''}"
    found = {"@type": "Event", "name": shown, "url": site.absolute(path), **told}
    return {key: value for key, value in found.items() if value not in (None, [])}


def _schedules(timetable: Timetable) -> Iterator[dict[str, Any]]:
    days: dict[tuple[int, int], list[date]] = {}
    for day, state in timetable.items():
        for span in state.spans:
            days.setdefault(span, []).append(day)
    for (start, end), held in sorted(days.items()):
        for stretch in stretches_of(held):
            yield _schedule(start, end, stretch)


def _schedule(start: int, end: int, stretch: Series) -> dict[str, Any]:
    return {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": [f"https://schema.org/{WEEKDAY_NAMES[number]}" for number in stretch.weekdays],
        "startDate": stretch.first.isoformat(),
        "endDate": stretch.last.isoformat(),
        "startTime": f"{start // 60:02}:{start % 60:02}",
        "endTime": f"{end % DAY // 60:02}:{end % 60:02}",
        "scheduleTimezone": "Asia/Shanghai",
    }
