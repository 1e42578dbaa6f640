"""Values of records as JSON: how each kind of value is written, and the JSON Schema that says so.

A field of a record needs no word here: its key is its attribute, its shape follows from its type. A type that is not
described is written by its fields; "" (nothing was said) is null. Source of the schemas: JSON Schema 2020-12.
"""

from collections.abc import Callable, Container, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from linli.language.hours import Hours
from linli.language.price import format_base
from linli.language.price.table import price_table
from linli.model import Vocabulary
from linli.model.base import Record
from linli.model.charges import Charge
from linli.model.contact import Position
from linli.model.dishes import Served
from linli.model.period import DayTime, Period
from linli.model.ranges import AgeRange
from linli.model.vocabulary import ListedWord, Term

UNPUBLISHED = frozenset({"file"})
"""Attributes that say where a record lies on the disk of whoever builds."""


class Shape(NamedTuple):
    """How values of one type are written: `write` makes JSON of one, `schema` says what it makes."""

    write: Callable[[Any], Any]
    schema: Mapping[str, Any]


def written(value: Any) -> Any:
    """Return a value as JSON; TypeError for one of a type that has neither a shape nor fields."""
    if value is None or value == "":
        return None
    kind: type = type(value)
    shape = _shape_of(kind)
    if shape:
        return shape.write(value)
    if isinstance(value, Record):
        return record_written(value)
    if isinstance(value, tuple | list | frozenset):
        return [written(item) for item in (sorted(value) if isinstance(value, frozenset) else value)]
    if isinstance(value, Mapping):
        return {str(key): written(item) for key, item in value.items()}
    if is_dataclass(value):
        return {field.name: written(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"nobody has said how {type(value).__name__} is written as JSON")


@cache
def _shape_of(kind: type) -> Shape | None:
    return next((shape for known, shape in SHAPES.items() if issubclass(kind, known)), None)


def record_written(record: Record, without: Container[str] = UNPUBLISHED) -> dict[str, Any]:
    """Return a record by its attributes, some of them left out."""
    return {name: written(getattr(record, name)) for name in type(record).model_fields if name not in without}


def record_schema(model: type[Record], vocabulary: Vocabulary, without: Container[str] = UNPUBLISHED) -> dict[str, Any]:
    """Return the schema of what `record_written` makes of a record of one type: every key is always there."""
    shown = {name: field for name, field in model.model_fields.items() if name not in without}
    properties = {name: _field_schema(field, vocabulary) for name, field in shown.items()}
    return closed(properties)


def closed(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of an object that has these keys, all of them and no other."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def nullable(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema that also allows null: nothing is known."""
    if isinstance(schema.get("type"), list):
        return dict(schema)
    if "enum" in schema:
        return {**schema, "type": [schema["type"], "null"], "enum": [*schema["enum"], None]}
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    return dict(schema)


def _field_schema(field: FieldInfo, vocabulary: Vocabulary) -> dict[str, Any]:
    found = _schema(field.annotation, field.metadata, vocabulary)
    unsaid = not field.is_required() and field.default in ("", None)
    described = {"description": field.alias} if field.alias and not field.alias.isascii() else {}
    return {**(nullable(found) if unsaid else found), **described}


def _schema(annotation: Any, metadata: list[Any], vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the schema of a type as a field declares it, with the closed list that its marker names."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _schema(inner, [*metadata, *more], vocabulary)
    if get_origin(annotation) in {Union, UnionType}:
        present = [part for part in get_args(annotation) if part is not type(None)]
        if len(present) == 1:
            return nullable(_schema(present[0], metadata, vocabulary))
        return {"anyOf": [_schema(part, [], vocabulary) for part in present] + [{"type": "null"}]}
    if get_origin(annotation) in {tuple, list, frozenset}:
        return {"type": "array", "items": _schema(get_args(annotation)[0], [], vocabulary)}
    if get_origin(annotation) is dict or annotation is dict:
        values = get_args(annotation)[1:] or (Any,)
        return {"type": "object", "additionalProperties": _schema(values[0], [], vocabulary)}
    return _plain(annotation, metadata, vocabulary)


def _plain(annotation: Any, metadata: list[Any], vocabulary: Vocabulary) -> dict[str, Any]:
    listed = next((marker.name for marker in metadata if isinstance(marker, ListedWord)), None)
    if listed:
        return {"type": "string", "enum": [term.code for term in vocabulary.terms(listed)]}
    if not isinstance(annotation, type):
        return {}
    shape = _shape_of(annotation)
    if shape:
        return dict(shape.schema)
    if issubclass(annotation, Record):
        return record_schema(annotation, vocabulary)
    return {"type": "object"} if is_dataclass(annotation) else {}


def _charge(charge: Charge) -> dict[str, Any]:
    told = {"item", "base", "reductions"}
    beside = {name: written(getattr(charge, name)) for name in type(charge).model_fields if name not in told}
    return {
        **beside,
        "item": charge.item,
        "base": format_base(charge.base) or None,
        "reductions": list(dict.fromkeys(reduction.text for reduction in charge.reductions)),
        "tables": list(price_table(charge.tariff)),
    }


def _position(position: Position) -> dict[str, float]:
    longitude, latitude = position.wgs84
    return {"longitude": round(longitude, 6), "latitude": round(latitude, 6)}


def _period(period: Period) -> dict[str, str | None]:
    return {"from": period.beginning.text, "to": period.ending.text if period.ending else None}


def _served(served: Served) -> dict[str, Any]:
    return {"dishes": list(served.dishes), "reason": served.reason or None, "courses": dict(served.courses)}


_MOMENT = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$"}
_WORDS = {"type": "array", "items": {"type": "string"}}
_DEGREES = {"type": "number", "minimum": -180, "maximum": 180}

# From the narrow to the wide: a datetime is a date, a bool an int.
SHAPES: Mapping[type[Any], Shape] = {
    Term: Shape(lambda term: term.code, {"type": "string"}),
    Hours: Shape(lambda hours: list(hours.lines), _WORDS),
    Charge: Shape(_charge, {"type": "object", "required": ["item", "base", "reductions", "tables"]}),
    Position: Shape(_position, closed({"longitude": _DEGREES, "latitude": _DEGREES})),
    Period: Shape(_period, closed({"from": _MOMENT, "to": nullable(_MOMENT)})),
    DayTime: Shape(lambda moment: moment.text, _MOMENT),
    AgeRange: Shape(
        lambda ages: {"from": ages.youngest, "to": ages.oldest},
        closed({"from": {"type": "integer"}, "to": {"type": "integer"}}),
    ),
    Served: Shape(_served, {"type": "object", "required": ["dishes", "reason", "courses"]}),
    Enum: Shape(lambda word: word.value, {"type": "string"}),
    datetime: Shape(lambda moment: f"{moment:%Y-%m-%dT%H:%M}:00+08:00", {"type": "string", "format": "date-time"}),
    date: Shape(lambda day: day.isoformat(), {"type": "string", "format": "date"}),
    bool: Shape(bool, {"type": "boolean"}),
    int: Shape(int, {"type": "integer"}),
    float: Shape(float, {"type": "number"}),
    str: Shape(str, {"type": "string"}),
}
