"""Which notices there are, by subject and kind, and the view of each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from linli.model import Announcement, Entry, Place, Programme
from linli.model.codes import CHANGED_HOURS, CLOSURE, CORRECTION
from linli.model.directory import Area
from linli.press.views import Notice
from linli.publish.sheets.activities import activities_sheet
from linli.publish.sheets.announcement import blank_closure_sheet, closure_sheet, correction_strips
from linli.publish.sheets.area import booklet
from linli.publish.sheets.menu import menu_sheet
from linli.publish.sheets.place import hours_sheet, prices_sheet, sign_sheet
from linli.publish.sheets.programme import enrol_sheet
from linli.publish.site import Site

BLANK = "blank"

_BUILDERS: Mapping[str, Callable[[Site, Any], Notice]] = {
    "sign": sign_sheet,
    "hours": hours_sheet,
    "menu": menu_sheet,
    "activities": activities_sheet,
    "prices": prices_sheet,
    "closure": closure_sheet,
    "correction": correction_strips,
    "enrol": enrol_sheet,
    "booklet": booklet,
}
_ANNOUNCED = {CORRECTION: ("correction",), CLOSURE: ("closure",), CHANGED_HOURS: ("closure",)}


@dataclass(frozen=True, slots=True)
class NoticeKey:
    """A notice by the id of its subject and the code of its kind; the two parts of its URL."""

    subject: str
    kind: str

    @property
    def path(self) -> str:
        """The notice without its extension: “notices/<subject>/<kind>”."""
        return f"notices/{self.subject}/{self.kind}"


Subject = Entry | Area


def area_subject(area: Area) -> str:
    """Return the id under which an area has notices: its path with dashes."""
    return area.path.replace("/", "-")


def place_kinds(place: Place) -> tuple[str, ...]:
    """Return the notices of a place: a menu only for a canteen, activities and prices only where there are any."""
    possible = (
        ("sign", True),
        ("hours", True),
        ("menu", place.cooks),
        ("activities", bool(place.activities)),
        ("prices", bool(place.charges)),
    )
    return tuple(kind for kind, has in possible if has)


def kinds_of(record: Entry) -> tuple[str, ...]:
    """Return the notices of a record with a file of its own."""
    match record:
        case Place():
            return place_kinds(record)
        case Programme():
            return ("enrol",) if record.sessions else ()
        case Announcement():
            return _ANNOUNCED.get(record.kind.code, ())
        case _:
            return ()


def notice_keys(site: Site) -> Iterator[NoticeKey]:
    """Yield every notice of a site; booklets for areas with places, and the form for a power cut."""
    for record in site.directory.entries:
        yield from (NoticeKey(record.id, kind) for kind in kinds_of(record))
    occupied = {
        step.path
        for area in {place.area for place in site.directory.places.values()}
        for step in site.directory.area_chain(area)
    }
    for area in site.directory.area_list:
        if area.path in occupied:
            yield NoticeKey(area_subject(area), "booklet")
    yield NoticeKey(BLANK, "closure")


def notice_view(site: Site, key: NoticeKey) -> Notice:
    """Return what stands on a notice; KeyError where there is no such notice."""
    if key.subject == BLANK:
        return blank_closure_sheet(site)
    return _BUILDERS[key.kind](site, _subject(site, key))


def subject_path(site: Site, key: NoticeKey) -> str:
    """Return the page of the subject of a notice; "" (the home page) for a form."""
    if key.subject == BLANK:
        return ""
    match _subject(site, key):
        case Area() as area:
            return f"areas/{area.path}/"
        case record:
            return f"{record.TYPE}/{record.id}/"


def areas_of(site: Site, key: NoticeKey) -> tuple[str, ...]:
    """Return the paths of the areas that a notice is for; none for a form."""
    if key.subject == BLANK:
        return ()
    match _subject(site, key):
        case Area() as area:
            return (area.path,)
        case Place() as place:
            return (place.area,)
        case Programme() as programme:
            return tuple(_area(site, code) for code in programme.venues)
        case Announcement() as entry:
            return tuple(_area(site, code) for code in entry.concerns)
        case _:
            return ()


def _area(site: Site, code: str) -> str:
    """Return the area of a place by its id; an area is its own."""
    place = site.directory.places.get(code)
    return place.area if place else code


def _subject(site: Site, key: NoticeKey) -> Subject:
    if key.kind == "booklet":
        return next(area for area in site.directory.area_list if area_subject(area) == key.subject)
    return site.directory.by_id[key.subject]
