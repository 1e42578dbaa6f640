"""The entry of a record as a text and back: so most of the index can be kept from one build to the next.

What changes more often is not in it: hours (hours_text.py), and what a canteen cooks, which is a text of its own.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from linli.publish.index.entry import IndexEntry

_APART = frozenset({"hours", "dishes", "menu", "ingredients"})
_DEFAULTS = {each.name: each.default for each in fields(IndexEntry) if each.name not in _APART}


def entry_text(entry: IndexEntry | None) -> str:
    """Return an entry without those as JSON, the fields that say something; “null” for a record not found."""
    if entry is None:
        return "null"
    found = {name: getattr(entry, name) for name in _DEFAULTS}
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


def cooked_text(
    dishes: tuple[str, ...], menu: tuple[tuple[str, ...] | None, ...], ingredients: Mapping[str, str]
) -> str:
    """Return what a canteen cooks as JSON: the fields of an entry that say something."""
    said = {"dishes": dishes, "menu": menu, "ingredients": ingredients}
    return json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=False, separators=(",", ":"))


def cooked_in(text: str) -> dict[str, Any]:
    """Return the fields that a text tells."""
    return {name: _tuples(value) for name, value in json.loads(text).items()}


def _tuples(value: Any) -> Any:
    return tuple([_tuples(part) for part in value]) if isinstance(value, list) else value
