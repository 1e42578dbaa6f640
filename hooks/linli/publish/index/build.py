"""From a catalogue to the two files of the index; their format is described in `linli.publish.index`."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from linli.model.dish_remarks import without_remark
from linli.publish.data.manifest import INDEX_FORMAT
from linli.publish.index.coded import CODED
from linli.publish.index.columns import (
    Json,
    differences,
    hours_columns,
    menu_columns,
    pool,
    position_columns,
    run_lengths,
    set_column,
    verified_column,
)
from linli.publish.index.entry import Catalogue, DishFacts, IndexEntry, IndexWord
from linli.publish.index.facets import facets_json, flags_of
from linli.publish.index.question import question_columns
from linli.publish.index.readings import name_readings
from linli.publish.index.sounds import beyond_common, sounds_of

MadeDish = tuple[str, str]
"""A dish and what it is made of: two canteens may make the same differently."""

FREE: dict[str, Callable[[IndexEntry], tuple[str, ...]]] = {
    "activity": lambda entry: entry.activities,
    "room": lambda entry: entry.rooms,
    "programme": lambda entry: entry.programmes,
}
"""Fields whose values are texts of the records."""


MENTIONS: dict[str, Callable[[IndexEntry], tuple[str, ...]]] = {
    "address": lambda entry: (entry.address,) if entry.address else (),
    "charge": lambda entry: entry.charges,
    "text": lambda entry: (entry.text,) if entry.text else (),
}
"""What only mentions a word."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A field with its terms and, for each entry, the numbers of the terms it has."""

    name: str
    terms: tuple[IndexWord, ...]
    rows: tuple[tuple[int, ...], ...]


def build(catalogue: Catalogue) -> tuple[Json, Json]:
    """Return both files of an index."""
    return first_file(catalogue), second_file(catalogue)


def encode(part: Json) -> bytes:
    """Return the bytes of a file: JSON without blanks, UTF-8."""
    return json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode()


def _coded_fields(catalogue: Catalogue, entries: Sequence[IndexEntry]) -> Iterable[_Field]:
    for field in CODED:
        terms = catalogue.words.get(field.name, ())
        numbers = {term.code: number for number, term in enumerate(terms)}
        rows = (tuple(numbers[code] for code in field.codes(entry)) for entry in entries)
        yield _Field(field.name, terms, tuple(rows))


def _free_fields(entries: Sequence[IndexEntry]) -> Iterable[_Field]:
    for name, texts_of in FREE.items():
        yield _free_field(name, [texts_of(entry) for entry in entries])


def _free_field(name: str, rows: Iterable[tuple[str, ...]]) -> _Field:
    numbers: dict[str, int] = {}
    numbered = tuple(tuple([numbers.setdefault(text, len(numbers)) for text in row]) for row in rows)
    return _Field(name, tuple(IndexWord("", text) for text in numbers), numbered)


def first_file(catalogue: Catalogue) -> Json:
    """Return all that first results need."""
    return {**first_columns(catalogue), **question_part(catalogue)}


def published_file(catalogue: Catalogue) -> Json:
    """Return the first file as it is published: of the sounds only what its texts add to the common ones."""
    whole = first_file(catalogue)
    return {**whole, "sounds": beyond_common(whole["sounds"])}


def question_part(catalogue: Catalogue) -> Json:
    """Return what questions are made of, and how everything in the catalogue is read aloud."""
    return {
        "facets": facets_json(),
        **question_columns(catalogue),
        "sounds": read_aloud(catalogue),
    }


def _fields(catalogue: Catalogue) -> tuple[_Field, ...]:
    return (*_coded_fields(catalogue, catalogue.entries), *_free_fields(catalogue.entries))


def first_columns(catalogue: Catalogue) -> Json:
    """Return the entries of a catalogue, without what questions are made of."""
    entries = catalogue.entries
    fields = _fields(catalogue)
    area_numbers = {area.path: number for number, area in enumerate(catalogue.areas)}
    aliases = _aliases(entries, fields)
    mentions = {
        name: [(number, text) for number, entry in enumerate(entries) for text in texts_of(entry)]
        for name, texts_of in MENTIONS.items()
    }
    return {
        "format": INDEX_FORMAT,
        "day": catalogue.day.isoformat(),
        "types": run_lengths(entry.type for entry in entries),
        "texts": pool(
            (
                *(entry.name for entry in entries),
                *(term.name for field in fields for term in field.terms),
                *(text for _, text in aliases),
                *(text for found in mentions.values() for _, text in found),
            )
        ),
        "ids": pool(entry.id for entry in entries),
        "area": differences(area_numbers[entry.area] + 1 if entry.area else 0 for entry in entries),
        "areas": {
            "parent": [area_numbers.get(area.path.rpartition("/")[0], -1) for area in catalogue.areas],
            **position_columns(area.centre for area in catalogue.areas),
        },
        **position_columns(entry.position for entry in entries),
        "hours": hours_columns(entry.hours for entry in entries),
        "verified": verified_column((entry.verified for entry in entries), catalogue.day),
        "doubts": _doubts(entries),
        "flags": [flags_of(entry) for entry in entries],
        "fields": [_field_json(field) for field in fields],
        "aliases": [owner for owner, _ in aliases],
        "mentions": {name: [number for number, _ in found] for name, found in mentions.items()},
    }


def _doubts(entries: Sequence[IndexEntry]) -> Json:
    """Return {"of": the entries of which something should be asked about again, "texts": what, in the same order}."""
    found = [(number, entry.doubt) for number, entry in enumerate(entries) if entry.doubt]
    return {"of": [number for number, _ in found], "texts": pool(text for _, text in found)}


def _aliases(entries: Sequence[IndexEntry], fields: Sequence[_Field]) -> list[tuple[int, str]]:
    """Return (owner, text): former names of entries, synonyms of terms; a term's number comes after all entries'."""
    found = [(number, name) for number, entry in enumerate(entries) for name in entry.former_names]
    terms = (term for field in fields for term in field.terms)
    for number, term in enumerate(terms, start=len(entries)):
        found += [(number, synonym) for synonym in term.synonyms]
    return found


def _field_json(field: _Field) -> Json:
    codes = [term.code for term in field.terms if term.code]
    return {"name": field.name, "count": len(field.terms), "codes": codes, **set_column(field.rows)}


def read_aloud(catalogue: Catalogue) -> Json:
    """Return how everything in the catalogue is read aloud (sounds.py)."""
    entries, fields = catalogue.entries, _fields(catalogue)
    overrides = dict(catalogue.readings)
    for entry in entries:
        overrides |= name_readings(entry.name, entry.pinyin)
    texts = [entry.name for entry in entries]
    texts += [text for _, text in _aliases(entries, fields)]
    texts += [term.name for field in fields for term in field.terms]
    known = {text: syllables for entry in entries for text, syllables in entry.spelt.items()}
    return sounds_of(dict.fromkeys(texts), overrides, known)


def second_file(catalogue: Catalogue) -> Json:
    """Return what may come after the first results: telephones, dishes and prices."""
    entries = catalogue.entries
    cooked = [tuple(_made(entry, dish) for dish in dishes_of(entry)) for entry in entries]
    numbers: dict[MadeDish, int] = {}
    rows = [tuple([numbers.setdefault(dish, len(numbers)) for dish in row]) for row in cooked]
    menus = [
        tuple(None if day is None else tuple(numbers[_made(entry, dish)] for dish in day) for day in entry.menu)
        for entry in entries
    ]
    return {
        "format": INDEX_FORMAT,
        "day": catalogue.day.isoformat(),
        "phones": pool("、".join(entry.phones) for entry in entries),
        "dishes": pool(name for name, _ in numbers),
        **set_column(rows),
        "made": _ingredients(numbers),
        "menus": menu_columns(menus),
        "known": [
            _dish(catalogue.dishes.get(name) or catalogue.dishes.get(without_remark(name))) for name, _ in numbers
        ],
        "prices": _prices(entries),
        "tariffs": _tariffs(entries),
    }


def _made(entry: IndexEntry, dish: str) -> MadeDish:
    return dish, entry.ingredients.get(dish, "")


def _ingredients(dishes: Iterable[MadeDish]) -> Json:
    """Return {"of": the dishes of which it is known what they are made of, "texts": that, a line each}."""
    found = [(number, made) for number, (_, made) in enumerate(dishes) if made]
    return {"of": [number for number, _ in found], "texts": pool(made for _, made in found)}


def _tariffs(entries: Sequence[IndexEntry]) -> Json:
    """Return what has a price of one's own besides meals: the tables, each once, and the set of them of each entry."""
    numbers: dict[str, int] = {}
    rows = [tuple([numbers.setdefault(table, len(numbers)) for table in entry.tariffs]) for entry in entries]
    return {"tables": [json.loads(table) for table in numbers], **set_column(rows)}


def dishes_of(entry: IndexEntry) -> tuple[str, ...]:
    """Return all dishes of an entry, those of this week first."""
    cooked = (dish for day in entry.menu for dish in day or ())
    return tuple(dict.fromkeys((*entry.dishes, *cooked)))


def _dish(facts: DishFacts | None) -> Json:
    if facts is None:
        return {}
    known: Json = {"tags": facts.tags, "allergens": facts.allergens, "names": facts.synonyms}
    return {key: value for key, value in known.items() if value or (key == "allergens" and value is not None)}


def _prices(entries: Sequence[IndexEntry]) -> Json:
    """Return the price tables, each once, and which of them each entry has."""
    tables = list(dict.fromkeys(entry.price for entry in entries if entry.price))
    numbers = {table: number for number, table in enumerate(tables, 1)}
    return {"tables": [json.loads(table) for table in tables], "of": [numbers.get(entry.price, 0) for entry in entries]}
