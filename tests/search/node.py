"""Runs the browser's search in node."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from linli.search.build import build
from linli.search.entry import Catalogue

NOW = {"date": "2026-11-23", "minutes": 600}
"""Monday, 10 o'clock: the first day of every index under test."""

Json = dict[str, Any]


def run(catalogue: Catalogue, calls: list[tuple[str, Json]]) -> list[Json]:
    """Return the result of each (query, options) on the index of a catalogue; the clock stands at NOW."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    first, more = build(catalogue)
    asked = [(query, {"now": NOW, **options}) for query, options in calls]
    finished = subprocess.run(
        [node, "--no-warnings", str(Path(__file__).with_name("run.mjs"))],
        input=json.dumps({"first": first, "more": more, "calls": asked}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return json.loads(finished.stdout)  # type: ignore[no-any-return]


def search(catalogue: Catalogue, query: str, **options: Any) -> Json:
    """Return the result of one query."""
    return run(catalogue, [(query, options)])[0]


def ids(hits: list[Json]) -> list[str]:
    """Return the ids of hits in order."""
    return [hit["id"] for hit in hits]
