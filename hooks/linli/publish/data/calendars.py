"""/data/calendar/<id>.ics of every place and programme, /data/calendar/areas/<path>.ics of county and township."""

from collections.abc import Iterator
from dataclasses import dataclass

from linli.model import Place, Programme
from linli.model.area_tree import Area
from linli.model.entry import former_ids_of
from linli.publish.data.ics import calendar, escaped
from linli.publish.data.occasions import FICTIONAL_MARK, Occasions, announced, of_place, of_programme, together
from linli.publish.site import Output, Plan, Site

REFRESH = "P1D"
# A place has about 9 KB of events.
MOST_IN_CALENDAR = 200


@dataclass(frozen=True, slots=True)
class CalendarLinks:
    """components/calendar_links.html: the file of a calendar, and the address to subscribe to, "" while none is set."""

    file: str
    subscribe: str


def calendar_links(site: Site, place: Place) -> CalendarLinks | None:
    """Return the ways to the calendar of a place; None where it would be empty."""
    if not (place.hours or place.activities or site.directory.programmes_at(place.id)):
        return None
    return _links(site, calendar_path(place.id))


def programme_calendar_links(site: Site, programme: Programme) -> CalendarLinks | None:
    """Return the ways to the calendar of a programme; None where nothing in it has a day that is still to come."""
    found = of_programme(site, programme)
    return _links(site, calendar_path(programme.id)) if found.events or found.unknown else None


def area_calendar_links(site: Site, area: Area) -> CalendarLinks | None:
    """Return the ways to the calendar of an area; None where it has none of its own, or nothing would be in it."""
    directory = site.directory
    found = directory.places_within(area.path) or directory.programmes_at(area.path)
    return _links(site, area_calendar_path(area.path)) if has_calendar(site, area) and found else None


def _links(site: Site, path: str) -> CalendarLinks:
    # Whoever subscribes needs the address of the site, which a placeholder is not.
    address = "" if site.settings.placeholder_url else site.absolute(path)
    return CalendarLinks(path, address.replace("https://", "webcal://").replace("http://", "webcal://"))


def calendar_path(subject: str) -> str:
    """Return the address of the calendar of a place or programme."""
    return f"data/calendar/{subject}.ics"


def area_calendar_path(path: str) -> str:
    """Return the address of the calendar of a county or township."""
    return f"data/calendar/areas/{path}.ics"


def has_calendar(site: Site, area: Area) -> bool:
    """Tell whether an area has a calendar of its own: counties and what lies directly below them.

    Of more than MOST_IN_CALENDAR it would be megabytes, which no telephone takes day by day.
    """
    return area.path.count("/") < 2 and len(site.directory.places_within(area.path)) <= MOST_IN_CALENDAR


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a calendar a place and programme, with copies under former ids: programs do not follow redirects."""
    for entry in (*site.directory.places.values(), *site.directory.programmes.values()):
        for code in (entry.id, *former_ids_of(entry)):
            yield Plan(calendar_path(code), "calendar", entry.id)


def _render(site: Site, plan: Plan) -> bytes:
    """Render the calendar of a place or programme."""
    entry = site.directory.by_id[plan.subject]
    match entry:
        case Place():
            return _file(site, entry.name, of_place(site, entry))
        case Programme():
            return _file(site, entry.name, of_programme(site, entry))
    raise LookupError(f"{plan.subject} has no calendar")


def _plan_areas(site: Site) -> Iterator[Plan]:
    """Plan a calendar a county and township."""
    for area in site.directory.area_list:
        if has_calendar(site, area):
            yield Plan(area_calendar_path(area.path), "area-calendar", area.path)


def _render_area(site: Site, plan: Plan) -> bytes:
    """Render the calendar of an area: all that is on in it."""
    directory = site.directory
    found = [of_place(site, place) for place in directory.places_within(plan.subject)]
    found += [of_programme(site, programme) for programme in directory.programmes_at(plan.subject)]
    found.append(announced(site, directory.announcements_about(plan.subject)))
    return _file(site, directory.area_name(plan.subject), together(found))


def _file(site: Site, name: str, occasions: Occasions) -> bytes:
    shown = f"{FICTIONAL_MARK if site.demo else ''}{name}"
    properties = (
        f"NAME:{escaped(shown)}",
        f"X-WR-CALNAME:{escaped(shown)}",
        "X-WR-TIMEZONE:Asia/Shanghai",
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}",
        f"X-PUBLISHED-TTL:{REFRESH}",
        f"X-LINLI-FICTIONAL:{'TRUE' if site.demo else 'FALSE'}",
        *occasions.unknown,
    )
    return calendar(properties, occasions.events)


CALENDARS = Output("calendar", _plan, _render)
AREA_CALENDARS = Output("area-calendar", _plan_areas, _render_area)
