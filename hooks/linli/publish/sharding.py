"""Which areas of a large directory have a part of the search index, and where that lies (index/shards.py)."""

from collections.abc import Iterable

from linli.model.area_tree import chain_of
from linli.publish.site import Site

SHARDED_ABOVE = 1_000
"""Places above which the index is in shards: up to here a slow line brings the whole in time (80 KB compressed)."""
DEPTH = 2
"""Counties and townships have shards."""

SENTENCES = "data/index/sentences.json"
"""Where the words of sentences lie, which are read behind what known words find."""
FIRST_NAME, MORE_NAME = "first.json", "more.json"


def shard_address(area: str, name: str) -> str:
    """Return where a file of the shard of an area lies below the root of its directory."""
    return f"data/index/{area}/{name}"


def sharded_areas(places: Iterable[str]) -> tuple[str, ...]:
    """Return the areas that have shards, from those of all places, in their order."""
    return tuple(dict.fromkeys(path for area in places for path in chain_of(area)[:DEPTH]))


def shard_areas(site: Site) -> tuple[str, ...]:
    """Return the areas of a site that have shards; none where its index is whole."""
    places = site.directory.places.values()
    return sharded_areas(place.area for place in places) if len(places) > SHARDED_ABOVE else ()
