"""The columns that a kind of record has in a table, read from its JSON Schema: a key of the file is a heading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from linli.model.record_types import AREA_TYPE, RecordType
from linli.model.validation import file_schema, resolved
from linli.read.source import KeyPath

DOT = "."
"""Between the keys of a heading: 位置.经度."""

LEFT_OUT = frozenset([("核实", "分项"), ("下级",), ("编号",)])
"""What no column shows: what `linli verify` writes, with its codes; areas within areas, which are rows of their own;
an id, which is the first cell of its row."""

ABOUT_RECORDS = frozenset({"来源", "录入", "核实", "曾用名", "曾用编号"})


@dataclass(frozen=True, slots=True)
class KeyColumn:
    """列: one key of a record.

    `several` where it takes a list, `only_list` where nothing else; `word_list` names its closed list.
    """

    keys: KeyPath
    said: str = ""
    several: bool = False
    only_list: bool = False
    word_list: str = ""
    required: bool = False

    @property
    def heading(self) -> str:
        """The heading as it is typed: 位置.经度."""
        return DOT.join(map(str, self.keys))


@dataclass(frozen=True, slots=True)
class TablePlan:
    """表: the columns of one sheet; `inner` is the key of the list whose items are its rows, "" for the records."""

    record_type: RecordType
    inner: str
    columns: tuple[KeyColumn, ...]

    @property
    def title(self) -> str:
        """What the sheet is called: 服务点, 服务点·收费."""
        return f"{self.record_type.word}·{self.inner}" if self.inner else self.record_type.word


def table_plans(record_type: RecordType) -> tuple[TablePlan, ...]:
    """Return the sheets of a type: its records, then the items of each of its lists of parts."""
    schema = file_schema(record_type.adapter)
    definitions: Mapping[str, Any] = schema.get("$defs", {})
    node = _record_node(record_type, schema, definitions)
    parts = {key: item for key, item in _part_lists(node, definitions) if (key,) not in LEFT_OUT}
    own = sorted((column for column in _columns(node, definitions, ()) if column.keys[0] not in parts), key=_is_last)
    inner = (TablePlan(record_type, key, tuple(_columns(item, definitions, ()))) for key, item in parts.items())
    return (TablePlan(record_type, "", tuple(own)), *inner)


def _is_last(column: KeyColumn) -> bool:
    """Tell whether a column is about the record, not about what it tells: those stand at the end, as in the files."""
    return column.keys[0] in ABOUT_RECORDS


def _record_node(
    record_type: RecordType, schema: Mapping[str, Any], definitions: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Return the schema of a row: of the file, or of an item where the file is a list or a mapping of records."""
    node = resolved(schema, definitions)
    if "properties" in node:
        return node
    inner = node.get("items") or node.get("additionalProperties") or {}
    if record_type is AREA_TYPE and "properties" not in resolved(inner, definitions):
        inner = definitions["AreaRecord"]
    return resolved(inner, definitions)


def _part_lists(node: Mapping[str, Any], definitions: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for key, value in node.get("properties", {}).items():
        if _takes_text(value, definitions):
            continue
        items = resolved(value, definitions).get("items")
        item = resolved(items, definitions)
        if items and not _takes_text(items, definitions) and ("properties" in item or _is_open(item)):
            yield key, item


def _takes_text(node: Any, definitions: Mapping[str, Any]) -> bool:
    """Tell whether one text may stand there."""
    if not isinstance(node, Mapping):
        return False
    if "$ref" in node:
        return _takes_text(definitions[node["$ref"].rsplit("/", 1)[1]], definitions)
    kinds = node.get("type", ())
    return "string" in ([kinds] if isinstance(kinds, str) else kinds) or any(
        _takes_text(choice, definitions) for choice in node.get("anyOf", ())
    )


def _is_open(node: Mapping[str, Any]) -> bool:
    """Tell whether the keys of a mapping are the writer's own: 菜单, with its days and sittings."""
    return isinstance(node.get("additionalProperties"), Mapping)


def _columns(node: Mapping[str, Any], definitions: Mapping[str, Any], keys: KeyPath) -> Iterator[KeyColumn]:
    for name, value in node.get("properties", {}).items():
        own = (*keys, name)
        if own in LEFT_OUT:
            continue
        found = resolved(value, definitions)
        text = _takes_text(value, definitions)
        if text or not ("properties" in found or _is_open(found)):
            yield _column(own, value, found, text, name in node.get("required", ()) and not keys, definitions)
        if "properties" in found:
            yield from _columns(found, definitions, own)


def _column(
    keys: KeyPath, value: Mapping[str, Any], found: Mapping[str, Any], text: bool, required: bool, definitions: Any
) -> KeyColumn:
    several = "items" in found
    words = found.get("x-linli-list") or resolved(found.get("items", {}), definitions).get("x-linli-list", "")
    return KeyColumn(keys, value.get("description", ""), several, several and not text, words, required)
