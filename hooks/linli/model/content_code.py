"""The code of what something says: six signs that change when its meaning does, and with nothing else.

Of a part of a record the normal form counts — hours and prices as rules, words of closed lists as their codes,
positions as WGS-84, telephones as digits — so that neither `linli fmt`, nor comments, nor another order of what has
none, nor another wording of the same changes it. Where a fact was found (来源) is no part of what it says.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from linli.language.hours import Hours, format_rule
from linli.language.price import Item, Reduction, format_base, format_reduction
from linli.model.base import Record
from linli.model.charges import Charge
from linli.model.contact import Phone, Position
from linli.model.entry import Entry
from linli.model.vocabulary import Term

# Crockford's Base32: no letter that can be taken for a digit.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_WHENCE = frozenset({"source", "sources"})
_DEGREE_DIGITS = 5  # about a metre


def text_code(texts: Iterable[str]) -> str:
    """Return the code of texts in their order."""
    digest = hashlib.sha256("\n".join(texts).encode()).digest()
    number = int.from_bytes(digest[:4], "big") >> 2
    return "".join(_SIGNS[number >> shift & 31] for shift in range(25, -1, -5))


def field_of(entry: Entry, part: str) -> Any:
    """Return what stands under a key of a record, by the key's word in the file; None where it has no such key."""
    for name, info in type(entry).model_fields.items():
        if info.alias == part:
            return getattr(entry, name)
    return None


def part_code(entry: Entry, part: str) -> str:
    """Return the code of what stands under a key of a record; "" where nothing does."""
    said = _meaning(field_of(entry, part))
    return text_code((json.dumps(said, ensure_ascii=False, sort_keys=True),)) if said else ""


def _meaning(value: Any) -> Any:
    """Return what a value means as plain lists, dicts and texts; nothing at all for what is empty."""
    match value:
        case None | "" | ():
            return None
        case str():
            return "".join(unicodedata.normalize("NFKC", value).split())
        case int() | float():
            return f"{value}"
        case date():
            return value.isoformat()
        case tuple():
            return _unordered(value)
        case dict():
            return {name: _meaning(item) for name, item in value.items()}
        case Term():
            return value.code
        case Record():
            return _record(value)
    return _rules(value)


def _rules(value: Any) -> Any:
    """Return the normal form of hours and prices; of other parsed values their fields."""
    match value:
        case Hours():
            return [format_rule(rule) for rule in value.rules]
        case Item():
            return format_base([value])
        case Reduction():
            return format_reduction(value, {code: code for code in value.who.statuses})
    if is_dataclass(value):
        return {found.name: _meaning(getattr(value, found.name)) for found in fields(value)}
    raise TypeError(f"no meaning is known for {type(value).__name__}")


def _unordered(values: Iterable[Any]) -> list[Any]:
    return sorted((_meaning(value) for value in values), key=lambda said: json.dumps(said, sort_keys=True))


def _record(value: Record) -> Any:
    match value:
        case Position():
            return [f"{degrees:.{_DEGREE_DIGITS}f}" for degrees in value.wgs84]
        case Phone():
            return [re.sub(r"\D", "", value.number), _meaning(value.note)]
        case Charge(best=False):
            return [_meaning(value.item), _meaning_in_order(value.base), _meaning_in_order(value.reductions), "否"]
        case Charge():
            return [_meaning(value.item), _meaning_in_order(value.base), _meaning(value.reductions), ""]
    parts = {name: _meaning(getattr(value, name)) for name in type(value).model_fields if name not in _WHENCE}
    return {name: said for name, said in parts.items() if said is not None}


def _meaning_in_order(values: Iterable[Any]) -> list[Any]:
    return [_meaning(value) for value in values]
