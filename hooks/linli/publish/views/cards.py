"""Places, records and areas as they stand in lists: cards, rows, groups."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from math import inf

from linli.model import Announcement, Entry, Place
from linli.model.area_tree import chain_of
from linli.model.geo import distance
from linli.model.vocabulary import Need
from linli.publish.site import Site, record_path
from linli.publish.views.announcements import PressingLine, pressing_line
from linli.publish.views.choices import KindView, kind_view
from linli.publish.views.links import Step
from linli.publish.views.phones import PhoneView, phone_view
from linli.publish.views.prices import PriceLine, price_lines
from linli.publish.views.spread import CARD, MOST_BYTES, MOST_ROWS
from linli.publish.views.states import StateView, state_view
from linli.publish.views.whereabouts import where

NEAREST = 3

MANY = MOST_BYTES // CARD
"""How many cards a page bears: a county of 10,000 places would be 40 MB to a phone that wants to look up one."""


@dataclass(frozen=True, slots=True)
class Card:
    """A place in a list."""

    id: str
    path: str
    name: str
    kind: KindView
    subkind: str
    area: str
    where: str
    state: StateView
    announced: PressingLine | None
    phone: PhoneView | None
    lines: tuple[str, ...]
    prices: tuple[PriceLine, ...]


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """components/place_groups.html: places under a heading, as cards or, where a page has MANY, as rows."""

    title: str
    id: str
    cards: tuple[Card, ...]
    rows: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Links under a heading."""

    title: str
    id: str
    rows: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class NeedTile:
    """What somebody lacks, in their own words."""

    path: str
    words: str
    hint: str
    sign: str


def card(site: Site, place: Place) -> Card:
    """Show a place in a list."""
    return Card(
        id=place.id,
        path=f"places/{place.id}/",
        name=place.name,
        kind=kind_view(place.kind),
        subkind=place.subkind.name if place.subkind else "",
        area=place.area,
        where=where(site, place),
        state=state_view(site, place),
        announced=pressing_line(site, place),
        phone=phone_view(site, place.phones[0]) if place.phones else None,
        lines=("、".join(service.name for service in place.services),) if place.services else (),
        prices=price_lines(site, place),
    )


def cards_by_kind(site: Site, places: Iterable[Place], beside: int = 0) -> tuple[PlaceGroup, ...]:
    """Group places by kind, in the order of the closed list; `beside` is what else the page weighs, in bytes."""
    kinds = site.directory.vocabulary.terms("kinds")
    titles = {kind.code: (kind.name, kind.code) for kind in kinds}
    return _groups(site, titles, ((place.kind.code, place) for place in places), beside // CARD)


def cards_by_area(site: Site, places: Iterable[Place]) -> tuple[PlaceGroup, ...]:
    """Group places by township (or what stands below the county), in the order of the area tree."""
    titles = {path: (site.directory.area_name(path), path.replace("/", ".")) for path in site.directory.areas}
    return _groups(site, titles, (("/".join(place.area.split("/")[:2]), place) for place in places))


def _groups(
    site: Site, titles: Mapping[str, tuple[str, str]], headed: Iterable[tuple[str, Place]], beside: int = 0
) -> tuple[PlaceGroup, ...]:
    found: dict[str, list[Place]] = {}
    for head, place in headed:
        found.setdefault(head, []).append(place)
    if sum(map(len, found.values())) + beside > MANY:
        rows = {head: tuple(place_row(site, place) for place in places) for head, places in found.items()}
        return tuple(PlaceGroup(*title, (), rows[head]) for head, title in titles.items() if head in rows)
    cards = {head: tuple(card(site, place) for place in places) for head, places in found.items()}
    return tuple(PlaceGroup(*title, cards[head], ()) for head, title in titles.items() if head in cards)


def kind_counts(site: Site, places: Iterable[Place]) -> str:
    """Say how many places there are of each kind: “服务中心12处，儿童之家11处”."""
    found = Counter(place.kind.code for place in places)
    kinds = site.directory.vocabulary.terms("kinds")
    return "，".join(f"{kind.name}{found[kind.code]}处" for kind in kinds if found[kind.code])


def place_row(site: Site, place: Place) -> Step:
    """Show a place as a line: what it is and where."""
    return Step(place.name, f"places/{place.id}/", f"{place.kind.name}，{where(site, place)}", area=place.area)


def entry_rows(_: Site, entries: Iterable[Entry]) -> tuple[Step, ...]:
    """Show records as lines, in their order."""
    return tuple(map(entry_row, entries))


def entry_row(entry: Entry) -> Step:
    """Show a programme, team, policy, announcement or place as a line."""
    if isinstance(entry, Announcement):
        return Step(entry.title, record_path(entry), entry.kind.name, "bell")
    kind = getattr(entry, "kind", None)
    name: str = getattr(entry, "name", entry.id)
    return Step(name, record_path(entry), kind.name if kind else "")


def area_row(site: Site, path: str) -> Step:
    """Show an area as a line with the number of its places."""
    count = len(site.directory.places_within(path))
    return Step(site.directory.areas[path].name, f"areas/{path}/", f"已录入{count}处", "pin")


def area_rows(site: Site) -> Iterator[Step]:
    """Show the counties, each followed by what stands right below it, where they have places and a list bears them."""
    directory = site.directory
    found = [area for area in directory.area_list if area.path.count("/") < 2 and directory.places_within(area.path)]
    whole = len(found) <= MOST_ROWS
    for area in found:
        if whole or area.parent is None:
            row = area_row(site, area.path)
            yield replace(row, text=site.directory.area_name(area.path))


def need_tile(need: Need) -> NeedTile:
    """Show a need as a tile."""
    return NeedTile(f"needs/{need.code}/", need.name, need.note, need.icon or "question")


def need_row(need: Need) -> Step:
    """Show a need as a line."""
    return Step(need.name, f"needs/{need.code}/", "", need.icon or "question")


def nearest_cards(site: Site, place: Place) -> tuple[Card, ...]:
    """Show up to three places near by, none that is given up: by distance where known, else those of the same area.

    Whether one can go there is said; what it offers and charges stands on its own page, a tap away.
    """
    directory = site.directory
    own = {place.id, place.parent or "", *(part.id for part in directory.parts.get(place.id, ()))}
    without = own | _withdrawn(site)
    if place.position:
        chosen = [
            directory.places[code] for code in directory.neighbours.nearest(place.position.wgs84, NEAREST, without)
        ]
    else:
        township = "/".join(place.area.split("/")[:2])
        around = (other for other in directory.places_within(township) if other.id not in without)
        chosen = [other for other in around if "/" in township or other.area == place.area][:NEAREST]
    return tuple(replace(card(site, other), lines=(), prices=()) for other in chosen)


def cards_instead(site: Site, place: Place) -> tuple[Card, ...]:
    """Show up to three places to go to instead of one that is given up: of its kind, the nearest known first.

    Those of its township come first, then those of the county; where there is none of its kind, what is near by.
    """
    directory = site.directory
    without = _withdrawn(site)
    fitting = [
        other
        for path in reversed(chain_of(place.area))
        for other in directory.places_within(path)
        if other.kind == place.kind and other.id not in without
    ]
    chosen = list({other.id: other for other in fitting}.values())
    here = place.position.wgs84 if place.position else None
    if here:
        chosen.sort(key=lambda other: distance(here, other.position.wgs84) if other.position else inf)
    return tuple(card(site, other) for other in chosen[:NEAREST]) or nearest_cards(site, place)


def _withdrawn(site: Site) -> frozenset[str]:
    """Return the ids of the places that are given up."""
    return site.stated("withdrawn", partial(withdrawn_places, site))


def withdrawn_places(site: Site) -> frozenset[str]:
    """Work out which places are given up."""
    return frozenset(place.id for place in site.directory.places.values() if place.withdrawn_on(site.today))
