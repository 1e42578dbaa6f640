"""What can be found: plain frozen values, apart from the records they are taken from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from linli.engine.timetable import DayState
from linli.model.geo import LonLat


@dataclass(frozen=True, slots=True)
class IndexWord:
    """A word of a closed list as the index knows it: `code` for URLs and facets, `name` and `synonyms` for people."""

    code: str
    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexArea:
    """An area by its path, parents before children; `centre` is WGS-84 (lon, lat)."""

    path: str
    name: str
    former_names: tuple[str, ...] = ()
    centre: LonLat | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """Something with a page of its own.

    `type` is that of a `Findable`; `id` is its part of the URL (record id, code, or the page's own path). `kind`,
    `subkind`, `services`, `needs` and `audiences` are codes of the catalogue's words. `text` is whatever else finds it.
    `hours` is the state of each day from the day before the catalogue's on (whose night may reach past midnight), ()
    where nothing is known. `price` is the JSON of what a meal costs (views/prices.py), "" where that is not known.
    `position` is WGS-84 (lon, lat). `pinyin` is the record's 拼音: toneless syllables of the name, a space between.
    """

    type: str
    id: str
    name: str
    former_names: tuple[str, ...] = ()
    area: str = ""
    kind: str = ""
    subkind: str = ""
    address: str = ""
    phone: str = ""
    text: str = ""
    services: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    dishes: tuple[str, ...] = ()
    price: str = ""
    position: LonLat | None = None
    accessible: bool = False
    delivers: bool = False
    hours: tuple[DayState, ...] = ()
    verified: date | None = None
    pinyin: str = ""


def area_entry(area: IndexArea) -> IndexEntry:
    """Return the entry of an area's page."""
    return IndexEntry(type="area", id=area.path, name=area.name, former_names=area.former_names, area=area.path)


@dataclass(frozen=True, slots=True)
class IndexQueryWord:
    """A word of questions: `role` is filler, dialect, day or period (see data/vocabulary/query-words.yml)."""

    code: str
    role: str
    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that goes into one index; `day` is the day of the build; hours begin the day before.

    Entries of one type stand together; those of the type “area” are the areas, in the same order (`area_entry`).
    `words` holds the closed lists of CODED fields (field → words); `readings` the override list (phrase → toneless
    syllables).
    """

    day: date
    entries: tuple[IndexEntry, ...]
    areas: tuple[IndexArea, ...] = ()
    words: Mapping[str, tuple[IndexWord, ...]] = field(default_factory=dict)
    query_words: tuple[IndexQueryWord, ...] = ()
    readings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
