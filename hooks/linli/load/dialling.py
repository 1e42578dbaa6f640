"""Landlines typed without their area code get that of their area (区号): nobody later sees half a number."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from linli.model import Entry, Place
from linli.model.area_tree import Area, chain_of
from linli.model.contact import Phone
from linli.model.telephone import with_code


def dialling_codes(areas: Iterable[Area]) -> dict[str, str]:
    """Return the area code of every area that has one, its own or that of the nearest area above it."""
    own = {area.path: area.record.dialling_code for area in areas}
    codes = {path: next(filter(None, (own.get(step, "") for step in reversed(chain_of(path)))), "") for path in own}
    return {path: code for path, code in codes.items() if code}


def dialled_from(entry: Entry, codes: Mapping[str, str]) -> Entry:
    """Return a record whose telephones have the area code of where it lies; it lies in its folder if nowhere else."""
    path = entry.area if isinstance(entry, Place) else entry.file.split("/")[-2]
    code = next((codes[step] for step in reversed(chain_of(path)) if step in codes), "")
    found: Entry = _completed(entry, code) if code else entry
    return found


def area_dialled(area: Area, codes: Mapping[str, str]) -> Area:
    """Return an area whose office has its area code."""
    office = area.record.office
    if office is None or area.path not in codes:
        return area
    number = with_code(office.telephone, codes[area.path])
    office = office.model_copy(update={"telephone": number})
    return replace(area, record=area.record.model_copy(update={"office": office}))


def _completed(value: Any, code: str) -> Any:
    """Return a value in which every telephone has its area code; what has none stays the very same thing."""
    if isinstance(value, Phone):
        number = with_code(value.number, code)
        return value if number == value.number else value.model_copy(update={"number": number})
    if isinstance(value, tuple):
        items = tuple(_completed(item, code) for item in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if isinstance(value, BaseModel):
        parts = {name: (old, _completed(old, code)) for name, old in value.__dict__.items()}
        changed = {name: new for name, (old, new) in parts.items() if new is not old}
        return value.model_copy(update=changed) if changed else value
    return value
