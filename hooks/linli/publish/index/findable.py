"""What can be found, type by type: what the index is made of, and what the search in the browser knows of each."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from linli.engine.timetable import DayState
from linli.model.codes import CANTEEN
from linli.model.directory import Directory
from linli.model.record_types import RecordType
from linli.publish.index.entry import IndexEntry


@dataclass(frozen=True)
class Basis:
    """What entries are made from.

    `hours` (from the day before `day` on), `dishes` of this week, `menus` of the days to come (IndexEntry.menu), the
    `ingredients` of both by dish, and `prices` as JSON are by place id; `tariffs` by the id of a place or programme;
    `region` is what the directory is of; `holidays` the days of each holiday that is to come; `pages` are the
    hand-written pages.
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
    for found in basis.directory.of(record.model).values():
        made = entry(basis, found)
        if made:
            yield made


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
