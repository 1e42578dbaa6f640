"""The directory of a portal's index: all areas of all counties, all sounds, what questions are made of, the shards."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from linli.model.geo import LonLat
from linli.publish.index.build import encode, first_columns, question_part, second_file
from linli.publish.index.catalogue import catalogue
from linli.publish.index.columns import DEGREE, Json
from linli.publish.index.elsewhere import spoken_name
from linli.publish.index.entry import Catalogue, Elsewhere, IndexArea, area_entry
from linli.publish.index.files import FIRST, MORE, search_basis
from linli.publish.index.leading import AREA
from linli.publish.index.question import known_word_columns, sentence_columns
from linli.publish.index.sounds import beyond_common, signs_by_syllable, syllable_lines
from linli.publish.pages.published import findable
from linli.publish.portal.standing import NotJoined, StandingMember, area_mark, index_of, shard_rows
from linli.publish.sharding import FIRST_NAME, SENTENCES, shard_address
from linli.publish.site import Site

Refused = Callable[[StandingMember, str], object]
"""Told of a county that is not joined, and why."""


@dataclass(frozen=True, slots=True)
class _County:
    """What the directory takes of a county: its index, its areas as the portal calls them, the rows of its shards."""

    index: Json
    areas: tuple[IndexArea, ...]
    rows: list[Json]


def index_files(site: Site, members: Iterable[StandingMember], refused: Refused) -> dict[str, bytes]:
    """Return the files of the index of a portal by their address; a county of which one cannot be read is refused.

    Beside its directory these are those of counties whose index is whole, without what the directory has for all.
    """
    counties = dict(_counties(site.today, members, refused))
    indexes = [county.index for county in counties.values()]
    made = _catalogue(site, tuple(area for county in counties.values() for area in county.areas), indexes)
    question = question_part(made)
    directory = {
        **first_columns(made),
        "facets": question["facets"],
        **known_word_columns(made),
        "sounds": beyond_common({**question["sounds"], **_sounds([{"sounds": question["sounds"]}, *indexes])}),
        "shards": [row for county in counties.values() for row in county.rows],
    }
    common = question.keys() - {"facets"}  # which flag is which bit, every version has to say for itself
    own = {
        shard_address(code, FIRST_NAME): encode({key: part for key, part in county.index.items() if key not in common})
        for code, county in counties.items()
        if not county.index.get("shards")
    }
    sentences = {SENTENCES: encode(sentence_columns(made))}
    return {FIRST: encode(directory), MORE: encode(second_file(made)), **sentences, **own}


def _counties(today: date, members: Iterable[StandingMember], refused: Refused) -> Iterator[tuple[str, _County]]:
    """Yield the counties that can be read, by their codes; whatever is wrong with one of them is its own affair."""
    for member in members:
        try:
            yield member.code, _county(member, today)
        except NotJoined as error:
            refused(member, str(error))
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            refused(member, f"{FIRST} 不是完整的搜索索引（{type(error).__name__}：{error}）。")


def _county(member: StandingMember, today: date) -> _County:
    index = index_of(member, today)
    _sounds([index])
    _home([index])
    return _County(index, tuple(_areas(index, area_mark(member.code))), shard_rows(member, index))


def _catalogue(site: Site, areas: tuple[IndexArea, ...], indexes: Sequence[Json]) -> Catalogue:
    """Return what no county has: the words of questions, and the ways into the counties."""
    made = catalogue(search_basis(site, ()), findable())
    ours = {name for area in areas for name in (area.name, spoken_name(area.name))}
    ours.update(name for index in indexes for name in index["home"])
    return replace(
        made,
        entries=tuple(map(area_entry, areas)),
        areas=areas,
        home=tuple(sorted({*made.home, *_home(indexes)} - {spoken_name(area.name) for area in areas})),
        elsewhere=Elsewhere(
            tuple(name for name in made.elsewhere.names if name not in ours),
            tuple(name for name in made.elsewhere.full if name not in ours),
        ),
    )


def _home(indexes: Sequence[Json]) -> set[str]:
    """Return the names of what all counties lie in: a name that only one has tells it from the others."""
    return set.intersection(*({str(name) for name in index["home"]} for index in indexes)) if indexes else set()


def _areas(index: Json, mark: str) -> Iterator[IndexArea]:
    """Read the areas of an index, parents first, as a portal calls them."""
    ids, texts = index["ids"].split("\n"), index["texts"].split("\n")
    runs: list[tuple[str, int]] = [(str(name), int(size)) for name, size in index["types"]]
    start = sum(size for name, size in runs[: [name for name, _ in runs].index(AREA.type)])
    columns = index["areas"]
    count = len(columns["parent"])
    centres = tuple(_positions(columns["lon"], columns["lat"]))
    former = _former_names(index, len(ids), texts)
    for number in range(count):
        entry = start + number
        yield IndexArea(f"{mark}{ids[entry]}", texts[entry], tuple(former[entry]), centres[number])


def _former_names(index: Json, entries: int, texts: Sequence[str]) -> Mapping[int, list[str]]:
    first = entries + sum(field["count"] for field in index["fields"])
    found: dict[int, list[str]] = defaultdict(list)
    for number, owner in enumerate(index["aliases"]):
        if owner < entries:
            found[owner].append(texts[first + number])
    return found


def _positions(lon: Sequence[int | None], lat: Sequence[int | None]) -> Iterator[LonLat | None]:
    """Return positions that are written as the differences between them (index/columns.py)."""
    sums = [accumulate(step or 0 for step in axis) for axis in (lon, lat)]
    for known, east, north in zip(lon, *sums, strict=True):
        yield None if known is None else (east / DEGREE, north / DEGREE)


def _sounds(indexes: Iterable[Json]) -> dict[str, str]:
    """Join tables of sounds: a reading that is usual in one county is usual, one that is rare in all is rare."""
    tables: dict[str, dict[str, set[str]]] = {"usual": defaultdict(set), "rare": defaultdict(set)}
    for index in indexes:
        for name, table in tables.items():
            for syllable, signs in signs_by_syllable(index["sounds"][name]).items():
                table[syllable].update(signs)
    usual, rare = tables["usual"], tables["rare"]
    left = {syllable: signs - usual.get(syllable, set()) for syllable, signs in rare.items()}
    return {"usual": syllable_lines(_sorted(usual)), "rare": syllable_lines(_sorted(left))}


def _sorted(sounds: Mapping[str, set[str]]) -> dict[str, str]:
    return {syllable: "".join(sorted(signs)) for syllable, signs in sorted(sounds.items())}
