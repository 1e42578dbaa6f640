"""便民手册: all places of an area on paper, for whoever has no phone to look them up with."""

from collections.abc import Iterable, Iterator, Mapping

from linli.model import Place
from linli.model.area_tree import Area
from linli.model.grouping import grouped
from linli.press.look import NoticeLayout, NoticeLook
from linli.press.views import Booklet, BookletEntry, Chapter, Line, Row, Theme
from linli.publish.date_words import full_day
from linli.publish.sheets.hours import regular_hours_in_lines
from linli.publish.sheets.issuing import FICTIONAL, contacts_for, issuer, mark_of, sealed, verified
from linli.publish.sheets.kind import NoticeKind
from linli.publish.sheets.place import operates, operation_words
from linli.publish.sheets.rows import line, row
from linli.publish.site import Site
from linli.publish.views.spread import MOST_BYTES, MOST_ROWS

WHOLE_BOOKLET = MOST_BYTES // 2800
"""Of how many places a booklet says everything; a place weighs so many bytes, as measured."""
LINED_BOOKLET = MOST_BYTES // 200
"""Of how many it has a line each: the name and a telephone."""


def booklet(site: Site, area: Area) -> Booklet:
    """Make the booklet of an area.

    Of more places than WHOLE_BOOKLET it has the office of every part with a line a place, of more than LINED_BOOKLET
    the number of each kind: the booklets of the parts say everything.
    """
    places = site.directory.places_within(area.path)
    if len(places) > WHOLE_BOOKLET and area.children:
        parts = _by_part(area, places)
        entries = {part: _part(site, part, found, len(places) <= LINED_BOOKLET) for part, found in parts.items()}
        chapters: tuple[Chapter, ...] = (Chapter("各处", tuple(entries.values())),)
        entry_of = {place.id: entries[part] for part, found in parts.items() for place in found}
    else:
        entry_of = {place.id: _entry(site, place) for place in places}
        chapters = tuple(_chapters(site, area, places, entry_of))
    newest = max(place.entered for place in places)
    told = f"资料截至{full_day(newest)}。去之前请先打电话。"
    view = Booklet(
        look=BOOKLET_NOTICE.look,
        name=site.directory.area_name(area.path),
        issuer=issuer(site, area.path),
        chapters=chapters,
        themes=tuple(_themes(site, places, entry_of)),
        contacts=contacts_for(site, area.path),
        proof=(told, FICTIONAL) if site.demo else (told,),
        demo=site.demo,
    )
    return sealed(site, view, f"areas/{area.path}/")


def _by_part(area: Area, places: Iterable[Place]) -> Mapping[str, tuple[Place, ...]]:
    """Return the places of the area itself, and those of each part of it, by their paths."""
    depth = area.path.count("/") + 2
    return grouped(("/".join(place.area.split("/")[:depth]), place) for place in places)


def _chapters(
    site: Site, area: Area, places: Iterable[Place], entries: Mapping[str, BookletEntry]
) -> Iterator[Chapter]:
    """Yield the places of the area itself, then those of each part of it."""
    for part, found in _by_part(area, places).items():
        yield Chapter(site.directory.areas[part].name, tuple(entries[place.id] for place in found))


def _part(site: Site, path: str, places: tuple[Place, ...], lined: bool) -> BookletEntry:
    """Show a part of an area: its office, then its places by kind."""
    record = site.directory.areas[path].record
    office = record.office
    kinds = grouped((place.kind.name, place) for place in places)
    return BookletEntry(
        anchor=path.replace("/", "."),
        name=record.name,
        mark=None,
        where=site.directory.area_name(path),
        rows=(
            *((row(office.department, office.telephone),) if office else ()),
            *(Row(kind, tuple(_lines(found, lined))) for kind, found in kinds.items()),
        ),
        proof=f"一共{len(places)}处。详细的见这里的便民手册和网页。",
    )


def _lines(places: tuple[Place, ...], lined: bool) -> Iterator[Line]:
    """Yield the name and a telephone of each place; of very many only how many there are."""
    if not lined or len(places) > MOST_ROWS:
        yield line(f"{len(places)}处")
        return
    for place in places:
        yield line(place.name, *(phone.number for phone in place.phones[:1]))


def _themes(site: Site, places: Iterable[Place], entries: Mapping[str, BookletEntry]) -> Iterator[Theme]:
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
