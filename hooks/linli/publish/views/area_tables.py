"""An area as a table, the way districts publish: a line a canteen, a children's home or a class, by township."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from linli.language.hours import Hours
from linli.language.price import format_base
from linli.model import Place, Programme
from linli.model.area_tree import Area, within
from linli.model.charges import Charge
from linli.model.codes import CANTEEN, CHILDRENS_HOME
from linli.model.programme import ClassVenue, Session
from linli.publish.date_words import period_words
from linli.publish.site import Site, record_path
from linli.publish.views.coming import delivery_facts
from linli.publish.views.prices import PriceLine, meals_lookup, price_lines
from linli.publish.views.spread import Listed, Stretch, by_area
from linli.publish.views.weekly import HoursRow, hours_rows

TO_VERIFY = "待核实"
EVERY_DAY = frozenset(["每天", "全年无休"])
# What a cell weighs, in bytes, as measured; prices are heavy.
_CELL = 240
MEALS = ("早餐", "午餐", "晚餐")


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line: the township it stands under, its cells in the order of the columns, the page it leads to.

    `area` is where it is; `lookup` is what the browser looks a resident's own price up in, "" for what has none.
    """

    group: str
    cells: tuple[str, ...]
    path: str
    area: str
    lookup: str = ""


@dataclass(frozen=True, slots=True)
class TableKind:
    """A kind of table; `code` stands in its address; the first column is the name, `price` the column of the price.

    `found` yields what has a line in the table of an area, `line` makes it: to know whether there is one takes less.
    """

    code: str
    word: str
    columns: tuple[str, ...]
    found: Callable[[Site, Area], Iterator[Any]]
    line: Callable[[Site, Area, Any], TableLine]
    price: str = ""


def table_lines(site: Site, area: Area, kind: TableKind) -> tuple[TableLine, ...]:
    """Return the lines of an area's table, worked out once a site; () where there is nothing to list."""
    return site.once(("table", area.path, kind.code), partial(_listed, site, area, kind))


def _listed(site: Site, area: Area, kind: TableKind) -> tuple[TableLine, ...]:
    return tuple(kind.line(site, area, found) for found in kind.found(site, area))


def has_table(site: Site, area: Area, kind: TableKind) -> bool:
    """Tell whether an area has a table: a village with a single line needs none."""
    few = len(tuple(islice(kind.found(site, area), 2)))
    return few > 1 or (few == 1 and area.path.count("/") <= 1)


def table_on(site: Site, area: Area, kind: TableKind) -> Stretch[TableLine]:
    """Return the lines that the table of an area itself shows; of very many only its own, the others counted below."""
    weight = _CELL * len(kind.columns)
    return by_area((Listed(line, (line.area,), weight) for line in table_lines(site, area, kind)), area.path)


def groups_of(lines: tuple[TableLine, ...]) -> dict[str, tuple[TableLine, ...]]:
    """Return the lines under their townships, in order."""
    groups: dict[str, tuple[TableLine, ...]] = {}
    for line in lines:
        groups[line.group] = (*groups.get(line.group, ()), line)
    return groups


def _group(site: Site, area: Area, path: str) -> str:
    """Name the part of the area that a path lies in; the area itself for what lies no deeper."""
    depth = area.path.count("/") + 2
    part = site.directory.areas.get("/".join(path.split("/")[:depth]))
    return part.name if part else area.name


def _phones(place: Place) -> str:
    return "、".join(phone.number for phone in place.phones) or TO_VERIFY


def _places(kind: str, site: Site, area: Area) -> Iterator[Place]:
    return (place for place in site.directory.places_within(area.path) if place.kind.code == kind)


def _canteen(site: Site, area: Area, place: Place) -> TableLine:
    cells = site.once(("canteen cells", place.id), partial(_canteen_cells, site, place))
    return TableLine(_group(site, area, place.area), cells, record_path(place), place.area, meals_lookup(site, place))


def _canteen_cells(site: Site, place: Place) -> tuple[str, ...]:
    delivery = "，".join(fact.text for fact in delivery_facts(place) if fact.label in {"送到哪里", "送餐费"})
    served = delivery or ("送" if place.delivery else "")
    address = place.address or TO_VERIFY
    return (place.name, address, _phones(place), *meal_times(place.hours), _price(site, place), served)


def _price(site: Site, place: Place) -> str:
    """Say what each meal costs; what is not paid by the meal with its unit."""
    by_name = {charge.item: charge for charge in place.charges}
    said = [_meal_price(line, by_name[line.item]) for line in price_lines(site, place)]
    return "；".join(said) or TO_VERIFY


def _meal_price(line: PriceLine, charge: Charge) -> str:
    by_meal = all(item.unit in {"", "餐"} for item in charge.base)
    words = line.words if by_meal else format_base(charge.base)
    return f"{line.item} {words}{f'（{line.note}）' if line.note else ''}"


def meal_times(hours: Hours) -> tuple[str, str, str]:
    """Return when breakfast, lunch and dinner are served; hours that name no meal stand whole in the middle."""
    rows = [row for row in hours_rows(hours) if row.spans]
    if not rows:
        return (TO_VERIFY, TO_VERIFY, TO_VERIFY)
    if not hours.labels:
        return ("", "；".join(f"{row.days} {'、'.join(span.span for span in row.spans)}" for row in rows), "")
    first, second, third = (_times_of(hours, meal) for meal in MEALS)
    return (first, second, third)


def _times_of(hours: Hours, meal: str) -> str:
    """Say when a meal is served, other times of other days, weekdays of rest; “—” where it never is."""
    found = [(row.days, span.span) for row in hours_rows(hours) for span in row.spans if span.label == meal]
    if not found:
        return "—"
    usual = next((span for days, span in found if days in EVERY_DAY), "")
    other = [f"{days} {span}" for days, span in found if days not in EVERY_DAY and span != usual]
    times = [usual, *other] if usual else other
    rests = [f"{row.days}休息" for row in hours_rows(hours) if _rests(row, meal)]
    resting = f"（{'、'.join(rests)}）" if rests else ""
    return f"{'；'.join(times)}{resting}"


def _rests(row: HoursRow, meal: str) -> bool:
    """Tell whether a rule shuts a meal on some weekday; one that names other meals leaves it."""
    named = [other for other in MEALS if other in row.said]
    return bool(row.said) and row.days.startswith("周") and (not named or meal in named)


def _home(site: Site, area: Area, place: Place) -> TableLine:
    seats = f"{place.childcare_seats}个" if place.childcare_seats is not None else ""
    cells = (
        place.name,
        place.address or TO_VERIFY,
        _phones(place),
        "；".join(place.hours.lines) or TO_VERIFY,
        "、".join(audience.name for audience in place.audiences),
        seats,
    )
    return TableLine(_group(site, area, place.area), cells, record_path(place), place.area)


@dataclass(frozen=True, slots=True)
class _Held:
    """A session at one of its venues: where that is in words, the area, and the venue where it is no place."""

    programme: Programme
    session: Session
    where: str
    area: str
    venue: ClassVenue | None


def _classes(site: Site, area: Area) -> Iterator[_Held]:
    for programme in site.directory.programmes_at(area.path):
        for session in programme.sessions:
            if session.period and session.period.end and session.period.end < site.today:
                continue
            yield from _venues(site, area, programme, session)


def _venues(site: Site, area: Area, programme: Programme, session: Session) -> Iterator[_Held]:
    """Yield the venues within the area."""
    own = session.class_venues or programme.class_venues
    for venue in own:
        if venue.area and within(venue.area, area.path):
            where = "，".join(filter(None, (venue.name, venue.address)))
            yield _Held(programme, session, where, venue.area, venue)
    for reference in programme.venues:
        place = site.directory.places.get(reference)
        path = place.area if place else reference
        if within(path, area.path):
            where = place.name if place else site.directory.area_name(path)
            yield _Held(programme, session, where, path, None)


def _class(site: Site, area: Area, held: _Held) -> TableLine:
    programme, session = held.programme, held.session
    target = session.target or programme.target
    dates = period_words(session.period) if session.period else ""
    cells = (
        f"{programme.name}（{session.name}）",
        held.where,
        "，".join(target.words) if target else "",
        "；".join(filter(None, (dates, *session.hours.lines))) or TO_VERIFY,
        _room_left(programme, session, held.venue),
    )
    return TableLine(_group(site, area, held.area), cells, record_path(programme), held.area)


def _room_left(programme: Programme, session: Session, venue: ClassVenue | None) -> str:
    """Say how many seats there are, and how many are left where that is known."""
    enrolment = programme.enrolment_in(session)
    seats = venue.seats if venue else session.seats
    left = enrolment.places_left if enrolment and not venue else None
    state = enrolment.state.name if enrolment and enrolment.state else ""
    return "，".join(
        filter(
            None,
            (f"名额{seats}" if seats is not None else "", f"还有{left}个" if left is not None else "", state),
        )
    )


CANTEEN_TABLE = TableKind(
    "canteens",
    "食堂一览表",
    ("名称", "地址", "电话", "早", "午", "晚", "价格", "送餐"),
    partial(_places, CANTEEN),
    _canteen,
    "价格",
)
HOME_TABLE = TableKind(
    "homes",
    "儿童之家一览表",
    ("名称", "地址", "电话", "时间", "给谁", "托位"),
    partial(_places, CHILDRENS_HOME),
    _home,
)
CLASS_TABLE = TableKind("classes", "托管班和课堂一览表", ("名称", "地点", "对象", "时间", "名额"), _classes, _class)
TABLE_KINDS = (CANTEEN_TABLE, HOME_TABLE, CLASS_TABLE)
"""Every kind of table, in the order in which they are listed."""


def table_kind(code: str) -> TableKind:
    """Return the kind of table with a code; KeyError where there is none."""
    return {kind.code: kind for kind in TABLE_KINDS}[code]
