"""What is published of every type of record, each described once: its rows, their schema, what they are called.

The files of a data set, its schema, its table, its part of openapi.json, of the data package and of the database are
derived from this description.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from linli.model import AreaRecord, Entry, Outcome, Place
from linli.model.codes import OPERATING
from linli.model.freshness import attestation_of
from linli.model.place import Activity
from linli.model.record_types import AREA_TYPE, OUTCOME_TYPE, PLACE_TYPE, RecordType, entry_types
from linli.publish.data.shapes import UNPUBLISHED, closed, nullable, record_schema, record_written, written
from linli.publish.site import Site, record_path

_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_DAY = {"type": "string", "format": "date"}
_DEGREES = {"type": "number", "minimum": -180, "maximum": 180}
_SOURCES = {
    "type": "array",
    "items": closed({"code": _TEXT, "title": _TEXT, "date": nullable(_DAY), "url": nullable(_TEXT)}),
}

# An area holds areas: each of these has a row of its own.
BELOW = frozenset({"children"})

# Of places these stand under other keys, which programs have known for longer.
PLACED = frozenset({"phones", "main_position", "order_by", "card"})

DataRow = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """数据集: `rows` gives the records of a site in order, `schema` what each of them looks like.

    `code` names its files (/data/<code>.json), `title` says what it is; `ids` are those of its rows, in the same
    order; `single` says that each row has a file of its own, /data/<code>/<id>.json.
    """

    code: str
    title: str
    rows: Callable[[Site], Iterable[DataRow]]
    properties: Callable[[Site], Mapping[str, Any]]
    ids: Callable[[Site], Iterable[str]]
    single: bool = False

    def schema(self, site: Site) -> dict[str, Any]:
        """Return the schema of a row."""
        return closed(self.properties(site))

    def listed(self, site: Site) -> tuple[DataRow, ...]:
        """Return all rows, made once a build."""
        found: tuple[DataRow, ...] = site.once(("dataset", self.code), lambda: tuple(self.rows(site)))
        return found


def entry_row_data(site: Site, entry: Entry) -> dict[str, Any]:
    """Return a record with an id: its attributes, its sources in full, its page, and whether it is fictional.

    Worked out once a site; an announcement must be given with the end that it was given.
    """
    return site.once(("row", entry.id), partial(_entry_row_data, site, entry))


def _entry_row_data(site: Site, entry: Entry) -> dict[str, Any]:
    added = _of_place(site, entry) if isinstance(entry, Place) else {}
    check = attestation_of(entry)
    return {
        **record_written(entry, UNPUBLISHED | PLACED if added else UNPUBLISHED),
        **added,
        "sources": [_source(site, code) for code in entry.sources],
        "verified": written(check.on) if check else None,
        "url": page_address(site, entry),
        "fictional": site.demo,
    }


def page_address(site: Site, entry: Entry) -> str:
    """Return the address of the page on which a record stands: outcomes stand on one together."""
    return site.absolute(f"{OUTCOME_TYPE.code}/" if isinstance(entry, Outcome) else record_path(entry))


def _of_place(site: Site, place: Place) -> dict[str, Any]:
    where: dict[str, Any] = written(place.position) or {"longitude": None, "latitude": None}
    return {
        **where,
        "area_name": site.directory.area_name(place.area),
        "address": place.address or None,
        "telephones": written(place.phones),
        "ordering": written(place.orders),
        "meal_card": written(place.card),
        "operating": place.operation.state.code if place.operation else OPERATING,
    }


def _source(site: Site, code: str) -> dict[str, Any]:
    source = site.directory.sources[code]
    return {"code": code, "title": source.title, "date": written(source.dated), "url": source.url or None}


def _entry_rows(record: RecordType, site: Site) -> Iterator[DataRow]:
    for code in site.directory.of(record.model):
        yield json.loads(site.part(f"{record.code}-row", partial(_entry_row_text, record), code))


def _entry_row_text(record: RecordType, site: Site, code: str) -> str:
    return json.dumps(entry_row_data(site, site.directory.of(record.model)[code]), ensure_ascii=False)


def _entry_properties(record: RecordType, site: Site) -> dict[str, Any]:
    found = record_schema(record.model, site.directory.vocabulary)["properties"]
    added: dict[str, Any] = {}
    if record is PLACE_TYPE:
        for key in ("main_position", "order_by"):
            found.pop(key)
        added = {
            "longitude": nullable(_DEGREES),
            "latitude": nullable(_DEGREES),
            "area_name": _TEXT,
            "address": nullable(_TEXT),
            "telephones": found.pop("phones"),
            "ordering": found["ordering"],
            "meal_card": found.pop("card"),
            "operating": _TEXT,
        }
    beside = {"sources": _SOURCES, "verified": nullable(_DAY), "url": _TEXT, "fictional": _FLAG}
    return {**found, **added, **beside}


def _activities(site: Site) -> Iterator[tuple[str, Place, Activity]]:
    for place in site.directory.places.values():
        yield from ((f"{place.id}/{number}", place, activity) for number, activity in enumerate(place.activities, 1))


def _activity_rows(site: Site) -> Iterator[DataRow]:
    for code, place, activity in _activities(site):
        yield {
            "id": code,
            "place": place.id,
            "place_name": place.name,
            "area": place.area,
            **record_written(activity),
            "url": site.absolute(record_path(place)),
            "fictional": site.demo,
        }


def _activity_properties(site: Site) -> dict[str, Any]:
    own = record_schema(Activity, site.directory.vocabulary)["properties"]
    held = {"id": _TEXT, "place": _TEXT, "place_name": _TEXT, "area": _TEXT}
    return {**held, **own, "url": _TEXT, "fictional": _FLAG}


def _area_rows(site: Site) -> Iterator[DataRow]:
    for area in site.directory.area_list:
        yield {
            "id": area.path,
            "parent": area.parent,
            "full_name": site.directory.area_name(area.path),
            **record_written(area.record, BELOW),
            "sources": [_source(site, code) for code in area.record.sources],
            "places_entered": len(site.directory.places_within(area.path)),
            "url": site.absolute(f"areas/{area.path}/"),
            "fictional": site.demo,
        }


def _area_properties(site: Site) -> dict[str, Any]:
    own = record_schema(AreaRecord, site.directory.vocabulary, BELOW)["properties"]
    beside = {
        "sources": _SOURCES,
        "places_entered": {"type": "integer"},
        "url": _TEXT,
        "fictional": _FLAG,
    }
    return {"id": _TEXT, "parent": nullable(_TEXT), "full_name": _TEXT, **own, **beside}


def _of_entries(record: RecordType) -> Dataset:
    return Dataset(
        code=record.code,
        title=record.word,
        rows=partial(_entry_rows, record),
        properties=partial(_entry_properties, record),
        ids=lambda site: site.directory.of(record.model),
        single=True,
    )


_ACTIVITIES = Dataset(
    code="activities",
    title="活动",
    rows=_activity_rows,
    properties=_activity_properties,
    ids=lambda site: (code for code, _, _ in _activities(site)),
)
_AREAS = Dataset(
    code=AREA_TYPE.code,
    title=AREA_TYPE.word,
    rows=_area_rows,
    properties=_area_properties,
    ids=lambda site: (area.path for area in site.directory.area_list),
)


def datasets() -> dict[str, Dataset]:
    """Return every data set by its code: one a type of record with an id, the activities of places, the areas."""
    found = (*map(_of_entries, entry_types()), _ACTIVITIES, _AREAS)
    return {dataset.code: dataset for dataset in found}


def row_counts(site: Site) -> dict[str, int]:
    """Return how many rows every data set has, by its code."""
    return {code: sum(1 for _ in dataset.ids(site)) for code, dataset in datasets().items()}
