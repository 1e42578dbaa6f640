"""Data sets as tables: the columns follow from the schema of a row, the cells from the row.

A part of a record with keys of its own is a column a key (“verification.on”); a list of words is one cell, joined by
“；”, a list of parts the names of these; parts that have no name stand only in the JSON.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from linli.publish.data.datasets import DataRow, Dataset
from linli.publish.site import Site

NAMES = ("number", "name", "title", "item", "measure")
"""What a part of a record is called by, the first of them that it has."""

BETWEEN = "；"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `path` leads to its value, `type` is its type in JSON Schema, `named` is the key of listed parts.

    `title` is the key in the files of the directory, where it has one; `format` is date, date-time or "".
    """

    path: tuple[str, ...]
    type: str
    title: str = ""
    format: str = ""
    named: str = ""

    @property
    def name(self) -> str:
        """The heading: “verification.on”."""
        return ".".join(self.path)

    def cell(self, row: DataRow) -> Any:
        """Return the value of a row in this column; None where nothing is known."""
        value: Any = row
        for key in self.path:
            value = value.get(key) if isinstance(value, Mapping) else None
        if isinstance(value, list):
            words = [part[self.named] if self.named else part for part in value]
            return BETWEEN.join(str(word) for word in words if word is not None) or None
        return value


def columns_of(site: Site, dataset: Dataset) -> tuple[Column, ...]:
    """Return the columns of a data set, worked out once a build."""
    key = ("columns", dataset.code)
    return site.once(key, lambda: tuple(_columns(dataset.properties(site), ())))


def _columns(properties: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[Column]:
    for key, schema in properties.items():
        yield from _column((*path, key), schema)


def _column(path: tuple[str, ...], schema: Mapping[str, Any]) -> Iterator[Column]:
    kind, title = _type(schema), schema.get("description", "")
    if kind in {"string", "integer", "number", "boolean"}:
        yield Column(path, kind, title, schema.get("format", ""))
    elif kind == "object" and "properties" in schema:
        yield from _columns(schema["properties"], path)
    elif kind == "array":
        items = schema["items"]
        named = next((name for name in NAMES if name in _keys(items)), "")
        if named or _type(items) in {"string", "integer"}:
            yield Column(path, "string", title, named=named)


def _keys(schema: Mapping[str, Any]) -> tuple[str, ...]:
    return (*schema.get("properties", {}), *schema.get("required", ()))


def _type(schema: Mapping[str, Any]) -> str:
    """Return the type of a schema, that it may be null left out."""
    found = schema.get("type", "")
    kinds: list[str] = found if isinstance(found, list) else [found]
    return next(kind for kind in kinds if kind != "null")
