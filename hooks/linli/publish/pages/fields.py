"""The field reference: a table a record type, made from the models and the closed lists that also do the checking."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from linli.model import Vocabulary
from linli.model.period import DAY_TIME_PATTERN, DAYS_PATTERN, MOMENTS_PATTERN
from linli.model.record_types import RECORD_TYPES
from linli.model.validation import resolved
from linli.publish.data.schema import schema_of

_FORMS = {
    r"^\d{4}-\d{1,2}-\d{1,2}$": "日期，如 2026-11-23",
    r"^(\d{4}-\d{1,2}-\d{1,2}|未注明)$": "日期，或：未注明",
    r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$": "如 2026-11-23 17:20",
    r"^[a-z0-9-]{3,40}$": "编号",
    r"^[a-z0-9-]+(/[a-z0-9-]+)*$": "编号或地区路径",
    DAYS_PATTERN: "如 2026-09-05至2027-01-16，或“2026-09-05至另行通知”，一天就写 2026-09-05",
    MOMENTS_PATTERN: "如 2026-11-24至另行通知，或 2026-11-26 15:30至2026-11-27 08:00，一天就写 2026-11-27",
    DAY_TIME_PATTERN: "如 2026-12-05，或 2026-12-05 08:00",
    r"^[0-9-]{5,20}( *转 *[0-9]{1,6})?$": "电话号码，如 0000-1234567转8",
    r"^0(?:10|2\d|[03-9]\d\d)$": "如 0870",
    r"^\d{1,3}-\d{1,3}(岁|周岁)?$": "如 6-12",
}


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A key, whether it is required, what it is, and how it is written."""

    key: str
    required: str
    said: str
    form: str


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The keys of one record type; those of its parts stand as “收费 › 项目”."""

    id: str
    title: str
    file: str
    rows: tuple[FieldRow, ...]


def field_groups(vocabulary: Vocabulary) -> Iterator[FieldGroup]:
    """Yield the table of every record type."""
    for record in RECORD_TYPES.values():
        schema = schema_of(record, vocabulary)
        definitions = schema.get("$defs", {})
        node = resolved(schema.get("items") or schema.get("additionalProperties") or schema, definitions)
        yield FieldGroup(record.code, record.word, record.path, tuple(_rows(node, definitions, (), frozenset())))


def _rows(
    node: Mapping[str, Any], definitions: dict[str, Any], above: tuple[str, ...], seen: frozenset[str]
) -> Iterator[FieldRow]:
    for key, value in node.get("properties", {}).items():
        inner = resolved(value, definitions)
        item = resolved(inner.get("items", {}), definitions) if inner.get("type") == "array" else inner
        path = (*above, key)
        required = "必填" if key in node.get("required", []) else ""
        yield FieldRow(" › ".join(path), required, value.get("description", ""), _form(inner, item))
        if "properties" in item and item.get("title") not in seen:
            yield from _rows(item, definitions, path, seen | {item.get("title", "")})


def _form(node: Mapping[str, Any], item: Mapping[str, Any]) -> str:
    many = "列表；每项：" if node.get("type") == "array" else ""
    if "enum" in item:
        return f"{many}{'、'.join(item['enum'])}"
    if "properties" in item:
        return f"{many}下面各项"
    if "pattern" in item:
        return f"{many}{_FORMS.get(item['pattern'], '文字')}"
    numeric = {"integer": "整数", "number": "数"}
    kinds = item.get("type", "string")
    first = kinds[0] if isinstance(kinds, list) else kinds
    return f"{many}{numeric.get(first, '文字')}"
