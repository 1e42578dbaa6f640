"""Which notices there are, by subject and kind, and the view of each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from linli.directory import Area
from linli.notices.views import Notice
from linli.outputs.notices.activities import activities
from linli.outputs.notices.announcement import blank_closure, closure, correction
from linli.outputs.notices.area import booklet
from linli.outputs.notices.menu import menu
from linli.outputs.notices.place import hours, prices, sign
from linli.outputs.notices.programme import enrol
from linli.outputs.site import Site
from linli.records import Announcement, Place, Programme

BLANK = "blank"
CANTEEN = "canteen"

_BUILDERS: Mapping[str, Callable[[Site, Any], Notice]] = {
    "sign": sign,
    "hours": hours,
    "menu": menu,
    "activities": activities,
    "prices": prices,
    "closure": closure,
    "correction": correction,
    "enrol": enrol,
    "booklet": booklet,
}
_ANNOUNCED = {"correction": ("correction",), "closure": ("closure",), "changed-hours": ("closure",)}


@dataclass(frozen=True, slots=True)
class NoticeKey:
    """A notice by the id of its subject and the code of its kind; the two parts of its URL."""

    subject: str
    kind: str

    @property
    def path(self) -> str:
        """The notice without its extension: “notices/<subject>/<kind>”."""
        return f"notices/{self.subject}/{self.kind}"


def area_subject(area: Area) -> str:
    """Return the id under which an area has notices: its path with dashes."""
    return area.path.replace("/", "-")


def place_kinds(place: Place) -> tuple[str, ...]:
    """Return the notices of a place: a menu only for a canteen, activities and prices only where there are any."""
    possible = (
        ("sign", True),
        ("hours", True),
        ("menu", place.kind.code == CANTEEN),
        ("activities", bool(place.activities)),
        ("prices", bool(place.charges)),
    )
    return tuple(kind for kind, has in possible if has)


def announcement_kinds(entry: Announcement) -> tuple[str, ...]:
    """Return the notices of an announcement."""
    return _ANNOUNCED.get(entry.kind.code, ())


def programme_kinds(programme: Programme) -> tuple[str, ...]:
    """Return the notices of a programme: none without a session."""
    return ("enrol",) if programme.sessions else ()


def area_kinds(site: Site, area: Area) -> tuple[str, ...]:
    """Return the notices of an area: none without a place."""
    return ("booklet",) if site.directory.places_within(area.path) else ()


def subjects(site: Site) -> dict[str, tuple[Any, tuple[str, ...]]]:
    """Return every subject with its kinds, by id."""
    directory = site.directory
    found: dict[str, tuple[Any, tuple[str, ...]]] = {}
    for place in directory.places.values():
        found[place.id] = place, place_kinds(place)
    for programme in directory.programmes.values():
        found[programme.id] = programme, programme_kinds(programme)
    for entry in directory.announcements.values():
        found[entry.id] = entry, announcement_kinds(entry)
    for area in directory.area_list:
        found[area_subject(area)] = area, area_kinds(site, area)
    return found
