"""便民手册: all places of an area on paper, for whoever has no phone to look them up with."""

from collections.abc import Iterator

from linli.model import Place
from linli.model.area_tree import Area
from linli.model.grouping import grouped
from linli.press.look import NoticeLayout, NoticeLook
from linli.press.views import Booklet, BookletEntry, Chapter, Row, Theme
from linli.publish.date_words import full_day
from linli.publish.sheets.hours import regular_hours_in_lines
from linli.publish.sheets.issuing import FICTIONAL, contacts_for, issuer, mark_of, sealed, verified
from linli.publish.sheets.kind import NoticeKind
from linli.publish.sheets.place import operates, operation_words
from linli.publish.sheets.rows import row
from linli.publish.site import Site


def booklet(site: Site, area: Area) -> Booklet:
    """Make the booklet of an area."""
    places = site.directory.places_within(area.path)
    entries = {place.id: _entry(site, place) for place in places}
    newest = max(place.entered for place in places)
    told = f"资料截至{full_day(newest)}。去之前请先打电话。"
    view = Booklet(
        look=BOOKLET_NOTICE.look,
        name=site.directory.area_name(area.path),
        issuer=issuer(site, area.path),
        chapters=tuple(_chapters(site, area, places, entries)),
        themes=tuple(_themes(site, places, entries)),
        contacts=contacts_for(site, area.path),
        proof=(told, FICTIONAL) if site.demo else (told,),
        demo=site.demo,
    )
    return sealed(site, view, f"areas/{area.path}/")


def _chapters(site: Site, area: Area, places: tuple[Place, ...], entries: dict[str, BookletEntry]) -> Iterator[Chapter]:
    """Yield the places of the area itself, then those of each part of it."""
    depth = area.path.count("/") + 1
    parts: dict[str, list[BookletEntry]] = {}
    for place in places:
        part = "/".join(place.area.split("/")[: depth + 1])
        parts.setdefault(part, []).append(entries[place.id])
    for part, found in parts.items():
        yield Chapter(site.directory.areas[part].name, tuple(found))


def _themes(site: Site, places: tuple[Place, ...], entries: dict[str, BookletEntry]) -> Iterator[Theme]:
    directory = site.directory
    found = grouped((need, entries[place.id]) for place in places for need in directory.needs_met[place.id])
    yield from (Theme(need.name, found[need.code]) for need in directory.vocabulary.needs() if need.code in found)


def _entry(site: Site, place: Place) -> BookletEntry:
    return BookletEntry(
        anchor=place.id,
        name=place.name,
        mark=mark_of(place),
        where=site.directory.area_name(place.area),
        rows=tuple(_rows(place)),
        proof=verified(place),
    )


def _rows(place: Place) -> Iterator[Row]:
    if not operates(place):
        yield row("现状", *operation_words(place))
        return
    yield row("电话", *(f"{phone.number} {phone.note}".strip() for phone in place.phones))
    yield Row("开放时间", tuple(regular_hours_in_lines(place.hours)))
    yield row("地址", place.address)
    if place.services:
        yield row("服务", *(service.name for service in place.services))


def _has_places(site: Site, area: Area) -> bool:
    return bool(site.directory.places_within(area.path))


BOOKLET_NOTICE = NoticeKind(
    NoticeLook("booklet", "便民手册", "book", "plain", floor=16, ceiling=16, layout=NoticeLayout.BOOKLET),
    Area,
    booklet,
    _has_places,
)
