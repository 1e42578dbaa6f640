"""/data/changes.json: which records are new, gone or changed against an earlier site that is given as a folder.

A data set that the earlier site has no readable list of is not compared, and named: nobody knows what is new in it.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from linli.publish.data.datasets import DataRow, datasets
from linli.publish.data.encoding import as_readable_json
from linli.publish.data.shapes import closed, nullable
from linli.publish.data.version import VERSION_FILE
from linli.publish.site import Site

CHANGES_FILE = "data/changes.json"

# Where the site is published is no fact about a place.
ADDRESSES = frozenset({"url"})


def changes_file(site: Site, previous: Path) -> bytes:
    """Render changes.json against the finished site in the folder `previous`."""
    return as_readable_json(changes_data(site, previous / site.base))


def changes_data(site: Site, previous: Path) -> dict[str, Any]:
    """Return what changes.json says."""
    before = {code: _rows_of(_read(previous / f"data/{code}.json"), code) for code in datasets()}
    version = _read(previous / VERSION_FILE)
    known = version if isinstance(version, Mapping) else {}
    return {
        "day": site.today.isoformat(),
        "commit": site.commit or None,
        "previous": {"day": known.get("day"), "commit": known.get("commit")},
        "fictional": site.demo,
        "changes": {
            code: compared(rows, {row["id"]: row for row in datasets()[code].listed(site)})
            for code, rows in before.items()
            if rows is not None
        },
        "not_compared": [code for code, rows in before.items() if rows is None],
    }


def changes_schema() -> dict[str, Any]:
    """Return the schema of what changes.json says."""
    text, words = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    listed = closed({"added": words, "removed": words, "changed": {"type": "object", "additionalProperties": words}})
    return closed(
        {
            "day": text,
            "commit": nullable(text),
            "previous": closed({"day": nullable(text), "commit": nullable(text)}),
            "fictional": {"type": "boolean"},
            "changes": {"type": "object", "additionalProperties": listed},
            "not_compared": words,
        }
    )


def compared(before: Mapping[str, DataRow], now: Mapping[str, DataRow]) -> dict[str, Any]:
    """Return the ids that came and went, and of the others the keys whose values differ."""
    differing = {code: _different(before[code], row) for code, row in now.items() if code in before}
    return {
        "added": sorted(now.keys() - before.keys()),
        "removed": sorted(before.keys() - now.keys()),
        "changed": {code: keys for code, keys in sorted(differing.items()) if keys},
    }


def _different(before: DataRow, now: DataRow) -> list[str]:
    keys = (before.keys() | now.keys()) - ADDRESSES
    missing = object()
    return sorted(key for key in keys if before.get(key, missing) != now.get(key, missing))


def _rows_of(listed: Any, code: str) -> dict[str, DataRow] | None:
    """Return the rows of a list by id; None where it is none."""
    rows = listed.get(code) if isinstance(listed, Mapping) else None
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) and "id" in row for row in rows):
        return None
    return {row["id"]: row for row in rows}


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
