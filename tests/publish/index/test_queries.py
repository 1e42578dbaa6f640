"""Queries on the published directories: what comes first, and what must not be found.

A row of zhaotong.json or shili.json is {query, first: ids at the top in this order, absent: ids that are not found, when,
age, fails: the words that stand in the way, nearest: what is offered instead}; what it leaves out is not looked at.
"""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from linli.checks.project import open_project
from linli.publish.index.files import catalogue_of
from linli.publish.pages.published import findable
from tests.publish.index.node import ids, run
from tests.publish.index.questions import site_on
from tests.sample import FROZEN, ROOT

DIRECTORIES = {"zhaotong": FROZEN, "shili": "data/shili"}
DAY = date(2026, 11, 23)

Row = dict[str, Any]


def rows(name: str) -> list[Row]:
    """The queries for one directory."""
    table: list[Row] = json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8"))
    return table


def cases() -> Iterator[Any]:
    """Every query with its directory."""
    for name in DIRECTORIES:
        for row in rows(name):
            yield pytest.param(name, row, id=f"{name} {row['query']}")


@cache
def answers(name: str) -> dict[str, Row]:
    """The results of all queries of a directory, from one run of node."""
    found = catalogue_of(site_on(DIRECTORIES[name], DAY), findable())
    queries = [row["query"] for row in rows(name)]
    return dict(zip(queries, run(found, [(query, {"limit": 1000}) for query in queries]), strict=True))


@pytest.mark.parametrize(("name", "row"), list(cases()))
def test_a_query_finds_what_is_meant(name: str, row: Row) -> None:
    """Each query has these hits at the top, lacks those, and is read as the table says."""
    result = answers(name)[row["query"]]
    hits = ids(result["hits"])
    first = row.get("first", [])
    assert hits[: len(first)] == first
    assert set(hits).isdisjoint(row.get("absent", []))
    failure = result["failure"] or {"words": [], "nearest": []}
    assert failure["words"] == row.get("fails", [])
    assert ids(failure["nearest"])[: len(row.get("nearest", []))] == row.get("nearest", [])
    if row.get("when"):
        assert {key: result["when"][key] for key in row["when"]} == row["when"]
    assert ("when" not in row or row["when"]) or result["when"] is None
    assert result["age"] == row.get("age")


def test_there_are_enough_queries() -> None:
    """The tables hold 120 queries at least, each once in its directory."""
    queries = [(name, row["query"]) for name in DIRECTORIES for row in rows(name)]
    assert len(queries) == len(set(queries)) >= 120


def test_neither_directory_knows_the_other() -> None:
    """No place of the demonstration is in the real results, whatever is asked, and the other way round."""
    found = {name: {hit for result in answers(name).values() for hit in ids(result["hits"])} for name in DIRECTORIES}
    places = {name: set(open_project(ROOT, [path]).directories[path].places) for name, path in DIRECTORIES.items()}
    assert found["zhaotong"].isdisjoint(places["shili"])
    assert found["shili"].isdisjoint(places["zhaotong"])
