"""What can be found, type by type: what the index is made of, and what the search in the browser knows of each."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from linli.engine.timetable import DayState
from linli.model.codes import CANTEEN
from linli.model.directory import Directory
from linli.model.record_types import ANNOUNCEMENT_TYPE, PLACE_TYPE, RecordType
from linli.publish.index.entry import IndexEntry

Making = Callable[[], IndexEntry | None]


def _made_now(_: str, make: Making) -> IndexEntry | None:
    return make()


@dataclass(frozen=True)
class Basis:
    """What entries are made from.

    `hours` (from the day before `day` on), `dishes` of this week, `menus` of the days to come (IndexEntry.menu), the
    `ingredients` of both by dish, and `prices` as JSON are by place id; `tariffs` by the id of a place or programme;
    `region` is what the directory is of; `holidays` the days of each holiday that is to come; `pages` are the
    hand-written pages. `area` is the path of the area around all that is wanted, "" where everything is; `kept` returns
    the entry that stands under a name (“places liuxi-canteen”), made anew where there is none.
    """

    directory: Directory
    day: date
    hours: Mapping[str, tuple[DayState, ...]] = field(default_factory=dict)
    dishes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ingredients: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    prices: Mapping[str, str] = field(default_factory=dict)
    tariffs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    menus: Mapping[str, tuple[tuple[str, ...] | None, ...]] = field(default_factory=dict)
    region: str = ""
    holidays: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    pages: tuple[IndexEntry, ...] = ()
    area: str = ""
    kept: Callable[[str, Making], IndexEntry | None] = _made_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """How the things of one type are found.

    `type` names it in the index; `word` and the icon `sign` say on a card what it is (“” where its kinds
    have icons of their own); `folder` is where its pages lie,
    "" where its ids are paths themselves. `cost` is added to what a hit owes the question: the dearer, the later it
    stands among equals. A sentence is cut at the names of what is `named`; only what is `visited` opens, closes and has
    a price. `kind` is its code in the facet 类型, "" where it does not answer to facets or has kinds of its own there;
    `subkinds` is the closed list of its finer kinds. `entries` makes its entries, in order.
    """

    type: str
    word: str
    folder: str
    cost: int
    entries: Callable[[Basis], Iterable[IndexEntry]]
    sign: str = ""
    named: bool = False
    visited: bool = False
    kind: str = ""
    subkinds: str = ""


def each(record: RecordType, entry: Callable[[Basis, Any], IndexEntry | None], basis: Basis) -> Iterator[IndexEntry]:
    """Yield the entries of the records of a type; None is a record that is not found."""
    for code in _wanted(record, basis):
        made = basis.kept(f"{record.code} {code}", partial(_entry, record, entry, basis, code))
        if made:
            yield made


def _wanted(record: RecordType, basis: Basis) -> Iterable[str]:
    """Return the ids of the records that may lie in the area of a basis, in order; of few everywhere, all of them."""
    if basis.area and record is PLACE_TYPE:
        return [place.id for place in basis.directory.places_within(basis.area)]
    if basis.area and record is ANNOUNCEMENT_TYPE:
        return [entry.id for entry in basis.directory.announcements_about(basis.area)]
    return basis.directory.of(record.model)


def _entry(
    record: RecordType, entry: Callable[[Basis, Any], IndexEntry | None], basis: Basis, code: str
) -> IndexEntry | None:
    return entry(basis, basis.directory.of(record.model)[code])


def types_script(types: Sequence[Findable]) -> str:
    """Return search/types.js: the same description for the search in the browser, and the code that it acts upon."""
    lines = "".join(f"  {found.type}: {{ {_row(found)} }},\n" for found in types)
    return f"""/**
 * What can be found, by type: the folder of its pages, what it costs (rank.js), whether a sentence is cut by its names
 * (dictionary.js), whether it is visited, that is opens, closes and has a price (facets.js).
 *
 * Written by `make bless` from the descriptions in linli/publish/pages/published.py; a test compares.
 */

export const TYPES = {{
{lines}}};

/** The kind of places where one eats: whoever asks for a dish or its price asks for these. */
export const CANTEEN = {json.dumps(CANTEEN)};
"""


def _row(found: Findable) -> str:
    values = {"folder": found.folder, "cost": found.cost, "named": found.named, "visited": found.visited}
    return ", ".join(f"{name}: {json.dumps(value)}" for name, value in values.items())
