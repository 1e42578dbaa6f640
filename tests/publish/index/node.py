"""Runs the browser's search in node."""

from typing import Any

from linli.publish.index.build import build
from linli.publish.index.entry import Catalogue
from tests.node import run_script

NOW = {"date": "2026-11-23", "minutes": 600}
"""Monday, 10 o'clock: the first day of every index under test."""

Json = dict[str, Any]


def run(catalogue: Catalogue, calls: list[tuple[str, Json]]) -> list[Json]:
    """Return the result of each (query, options) on the index of a catalogue; the clock stands at NOW."""
    first, more = build(catalogue)
    asked = [(query, {"now": NOW, **options}) for query, options in calls]
    program = """
        const index = module.withMore(module.createIndex(data.first), data.more);
        const result = data.calls.map(([query, options]) => module.search(index, query, options));
    """
    results: list[Json] = run_script("search.js", program, {"first": first, "more": more, "calls": asked})
    return results


def search(catalogue: Catalogue, query: str, **options: Any) -> Json:
    """Return the result of one query."""
    return run(catalogue, [(query, options)])[0]


def ids(hits: list[Json]) -> list[str]:
    """Return the ids of hits in order."""
    return [hit["id"] for hit in hits]
