"""The index of a large directory in shards: what lies in a county or township has a file of its own.

/data/index.json is then the directory: all areas, what lies in none, what questions of known words are made of, the
sounds that its texts add to the common ones (sounds.py), and the list of its shards: [{area, first, more, home,
count}]. /data/index/sentences.json has what sentences are made of besides (question.py).

A shard is as both files of an index (linli.publish.index), of the entries in its area, the areas above and below, and
the terms that these use; what belongs to questions is not in it. `first` and `more` are addresses below the root of the
directory, `home` leads from there to the site that its pages are on, “” for the same; `count` is the number of its
entries. The browser puts together those that a question needs (overrides/assets/js/search/join.js); all of them
together are the whole.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from linli.model.area_tree import chain_of, within
from linli.publish.index.build import first_columns, read_aloud
from linli.publish.index.coded import CODED
from linli.publish.index.columns import Json
from linli.publish.index.entry import Catalogue, IndexEntry, IndexWord
from linli.publish.index.facets import facets_json
from linli.publish.index.leading import AREA
from linli.publish.index.question import known_word_columns
from linli.publish.index.sounds import beyond_common
from linli.publish.sharding import FIRST_NAME, MORE_NAME, shard_address, sharded_areas

PLACED_TYPE = "place"


@dataclass(frozen=True, slots=True)
class Shard:
    """What lies in the area of a path."""

    area: str
    catalogue: Catalogue

    def address(self, name: str) -> str:
        """Return where one of its files lies below the root of the directory."""
        return shard_address(self.area, name)


def _areas_in(catalogue: Catalogue) -> tuple[str, ...]:
    return sharded_areas(entry.area for entry in catalogue.entries if entry.type == PLACED_TYPE)


def shards_of(catalogue: Catalogue) -> dict[str, Shard]:
    """Return the shards of a catalogue by area, in the order of the areas."""
    inside: dict[str, list[IndexEntry]] = {path: [] for path in _areas_in(catalogue)}
    for entry in catalogue.entries:
        for path in _held_in(entry, inside):
            inside[path].append(entry)
    return {path: Shard(path, _part(catalogue, path, entries)) for path, entries in inside.items()}


def shard_of(catalogue: Catalogue, path: str) -> Shard:
    """Return the shard of one area, from a catalogue of all that may lie in it."""
    return Shard(path, _part(catalogue, path, [entry for entry in catalogue.entries if [*_held_in(entry, {path})]]))


def _held_in(entry: IndexEntry, areas: Container[str]) -> Iterator[str]:
    """Yield the areas whose shards have an entry; of what belongs into the directory none."""
    if entry.type != AREA.type and entry.area:
        yield from (path for path in chain_of(entry.area) if path in areas)


def _part(catalogue: Catalogue, path: str, entries: Iterable[IndexEntry]) -> Catalogue:
    """Return the entries of an area with the areas on their way, and the terms that they use."""
    inside = tuple(entries)
    above = set(chain_of(path))
    areas = tuple(area for area in catalogue.areas if area.path in above or within(area.path, path))
    paths = {area.path for area in areas}
    ways = (entry for entry in catalogue.entries if entry.type == AREA.type and entry.id in paths)
    used = {field.name: {code for entry in inside for code in field.codes(entry)} for field in CODED}
    words = {name: tuple(_bare(catalogue.words.get(name, ()), codes)) for name, codes in used.items()}
    return replace(catalogue, entries=(*inside, *ways), areas=areas, words=words)


def _bare(words: Iterable[IndexWord], codes: set[str]) -> Iterator[IndexWord]:
    return (IndexWord(word.code, word.name) for word in words if word.code in codes)


def apart(catalogue: Catalogue) -> Catalogue:
    """Return what of a sharded catalogue is in no shard: areas, the ways to places, what lies in no area."""
    areas = frozenset(_areas_in(catalogue))
    return replace(catalogue, entries=tuple(entry for entry in catalogue.entries if not [*_held_in(entry, areas)]))


def directory_file(catalogue: Catalogue) -> Json:
    """Return the first file of a sharded index."""
    return {
        **first_columns(apart(catalogue)),
        "facets": facets_json(),
        **known_word_columns(catalogue),
        "sounds": beyond_common(read_aloud(catalogue)),
        "shards": [shard_row(area, count) for area, count in _counts(catalogue).items()],
    }


def _counts(catalogue: Catalogue) -> dict[str, int]:
    """Return how many entries the shard of each area has, ways aside."""
    counts = dict.fromkeys(_areas_in(catalogue), 0)
    for entry in catalogue.entries:
        for path in _held_in(entry, counts):
            counts[path] += 1
    return counts


def shard_row(area: str, count: int) -> Json:
    """Return what the directory says of the shard of an area."""
    return {
        "area": area,
        "first": shard_address(area, FIRST_NAME),
        "more": shard_address(area, MORE_NAME),
        "home": "",
        "count": count,
    }
