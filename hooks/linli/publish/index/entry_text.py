"""The entry of a record as a text and back: so most of the index can be kept from one build to the next.

Hours are not in it: they are other ones on every day (hours_text.py).
"""

import json
from dataclasses import fields
from datetime import date
from typing import Any

from linli.publish.index.entry import IndexEntry

_DEFAULTS = {each.name: each.default for each in fields(IndexEntry)}


def entry_text(entry: IndexEntry | None) -> str:
    """Return an entry without its hours as JSON, the fields that say something; “null” for a record not found."""
    if entry is None:
        return "null"
    found = {name: getattr(entry, name) for name in _DEFAULTS if name != "hours"}
    said = {name: value for name, value in found.items() if value != _DEFAULTS[name] and value != {}}
    if entry.verified:
        said["verified"] = entry.verified.isoformat()
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def entry_in(text: str) -> IndexEntry | None:
    """Return the entry that a text tells."""
    said = json.loads(text)
    if said is None:
        return None
    if "verified" in said:
        said["verified"] = date.fromisoformat(said["verified"])
    return IndexEntry(**{name: _tuples(value) for name, value in said.items()})


def _tuples(value: Any) -> Any:
    return tuple([_tuples(part) for part in value]) if isinstance(value, list) else value
