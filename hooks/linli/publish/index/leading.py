"""What is found that is no record with an id: areas, services, needs and hand-written pages, which lead on."""

from collections.abc import Iterator

from linli.publish.index.entry import IndexArea, IndexEntry, area_entry
from linli.publish.index.findable import Basis, Findable


def index_areas(basis: Basis) -> tuple[IndexArea, ...]:
    """Return the tree of areas, parents first."""
    return tuple(
        IndexArea(
            area.path,
            area.name,
            area.record.former_names,
            area.record.centre.wgs84 if area.record.centre else None,
            (area.record.office.department, area.record.office.telephone) if area.record.office else (),
        )
        for area in basis.directory.area_list
    )


def _areas(basis: Basis) -> Iterator[IndexEntry]:
    return map(area_entry, index_areas(basis))


def _services(basis: Basis) -> Iterator[IndexEntry]:
    for service in basis.directory.vocabulary.terms("services"):
        yield IndexEntry(type=SERVICE.type, id=service.code, name=service.name, services=(service.code,))


def _needs(basis: Basis) -> Iterator[IndexEntry]:
    for need in basis.directory.vocabulary.needs():
        yield IndexEntry(type=NEED.type, id=need.code, name=need.name, needs=(need.code,))


def _pages(basis: Basis) -> Iterator[IndexEntry]:
    return iter(basis.pages)


AREA = Findable(type="area", word="地方", sign="pin", folder="areas/", cost=1, entries=_areas)
SERVICE = Findable(type="service", word="服务", sign="care", folder="services/", cost=40, named=True, entries=_services)
NEED = Findable(type="need", word="需要", sign="question", folder="needs/", cost=40, named=True, entries=_needs)
PAGE = Findable(type="page", word="本站说明", sign="paper", folder="", cost=14, entries=_pages)

WAYS = (AREA, SERVICE, NEED)
"""The ways to a place that have pages of their own, the widest first."""


def index_order(records: tuple[Findable, ...]) -> tuple[Findable, ...]:
    """Return all types in the order of the index: records, the ways to them, the nearest first, hand-written pages."""
    return (*records, *reversed(WAYS), PAGE)
