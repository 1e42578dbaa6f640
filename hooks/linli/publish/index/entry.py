"""What can be found: plain frozen values, apart from the records they are taken from."""

from collections.abc import Mapping, Sequence
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
    """An area by its path, parents before children; `centre` is WGS-84 (lon, lat), `office` (department, telephone)."""

    path: str
    name: str
    former_names: tuple[str, ...] = ()
    centre: LonLat | None = None
    office: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """Something with a page of its own.

    `type` is that of a `Findable`; `id` is its part of the URL (record id, code, or the page's own path). `kind`,
    `subkind`, `services`, `needs` and `audiences` are codes of the catalogue's words. `text` is whatever else finds it.
    `hours` is the state of each day from the day before the catalogue's on (whose night may reach past midnight), ()
    where nothing is known. `price` is the JSON of what a meal costs (views/prices.py), "" where that is not known.
    `phones` are all its telephones, the first of which is shown. `access` are codes; `operating` is the code of a 现状
    other than 正常. `menu` is what is cooked on each day from the catalogue's on: dishes, () for 停餐, None where
    nothing is published; `dishes` those of this week, `ingredients` what a dish is made of, where its menu says so.
    `charges` is what is charged, a line an item; `tariffs` the JSON of what else has a price of one's own
    (views/prices.py). `grades` are those of school it is for (1 to 12), `ages` the years of children.
    `position` is WGS-84 (lon, lat). `verified` is the day of the last check, None where it no longer holds; `doubt`
    says what should be asked about again. `pinyin` is the record's 拼音: toneless syllables of the name, a space
    between; `spelt` says how names are spelt by the dictionary, where that is known: a syllable a character.
    """

    type: str
    id: str
    name: str
    former_names: tuple[str, ...] = ()
    area: str = ""
    kind: str = ""
    subkind: str = ""
    address: str = ""
    phones: tuple[str, ...] = ()
    text: str = ""
    services: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    access: tuple[str, ...] = ()
    operating: str = ""
    dishes: tuple[str, ...] = ()
    menu: tuple[tuple[str, ...] | None, ...] = ()
    ingredients: Mapping[str, str] = field(default_factory=dict)
    price: str = ""
    tariffs: tuple[str, ...] = ()
    charges: tuple[str, ...] = ()
    position: LonLat | None = None
    accessible: bool = False
    delivers: bool = False
    orders: bool = False
    nursery: bool = False
    grades: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    hours: tuple[DayState, ...] = ()
    verified: date | None = None
    doubt: str = ""
    pinyin: str = ""
    spelt: Mapping[str, Sequence[str]] = field(default_factory=dict)


def area_entry(area: IndexArea) -> IndexEntry:
    """Return the entry of an area's page."""
    return IndexEntry(
        type="area",
        id=area.path,
        name=area.name,
        former_names=area.former_names,
        area=area.path,
        phones=area.office[1:],
        text=" ".join(area.office),
    )


@dataclass(frozen=True, slots=True)
class IndexQueryWord:
    """A word of questions: `role` says what becomes of it (see data/vocabulary/query-words.yml)."""

    code: str
    role: str
    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CueSet:
    """What in a sentence points to a term of a list, and how strongly (linli.model.cue, classes spelled out)."""

    field: str
    code: str
    strong: tuple[str, ...] = ()
    middle: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HelpCard:
    """What is answered by a telephone and by no place; `services` are the codes of what may stand below it."""

    code: str
    urgent: bool
    cues: tuple[str, ...]
    unless: tuple[str, ...] = ()
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DishFacts:
    """What is known of a dish: codes of tags; codes of allergens, None where nobody has said; other names."""

    tags: tuple[str, ...] = ()
    allergens: tuple[str, ...] | None = None
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Names of regions outside this directory: `names` alone are enough, `full` only count with their ending."""

    names: tuple[str, ...] = ()
    full: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that goes into one index; `day` is the day of the build; hours begin the day before.

    Entries of one type stand together; those of the type “area” are the areas, in the same order (`area_entry`).
    `words` holds the closed lists of CODED fields (field → words), and those that only a question speaks of: status,
    tag, allergen; `readings` the override list (phrase → toneless syllables). `home` are the names of the region that
    the directory is of; `holidays` the days of each holiday that is to come.
    """

    day: date
    entries: tuple[IndexEntry, ...]
    areas: tuple[IndexArea, ...] = ()
    words: Mapping[str, tuple[IndexWord, ...]] = field(default_factory=dict)
    query_words: tuple[IndexQueryWord, ...] = ()
    readings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cues: tuple[CueSet, ...] = ()
    help: tuple[HelpCard, ...] = ()
    dishes: Mapping[str, DishFacts] = field(default_factory=dict)
    elsewhere: Elsewhere = Elsewhere()
    home: tuple[str, ...] = ()
    holidays: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
