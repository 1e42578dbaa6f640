"""/schema/<type>.json: the JSON Schema of every record type, closed lists filled in from the vocabulary."""

from collections.abc import Iterator, Mapping
from typing import Any

from linli.model import Vocabulary
from linli.model.record_types import RECORD_TYPES, RecordType
from linli.model.validation import file_schema
from linli.publish.data.encoding import as_readable_json
from linli.publish.site import Output, Plan, Site

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(record: RecordType, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the JSON Schema of one type of record, keys as they are typed."""
    schema = _without_unwritten(file_schema(record.adapter))
    return {"$schema": DIALECT, **_with_lists(schema, vocabulary)}


def _without_unwritten(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Drop what the reader adds and nobody types: the id and the file."""
    unwritten = {"id", "file"}
    properties = {name: node for name, node in schema.get("properties", {}).items() if name not in unwritten}
    required = [name for name in schema.get("required", []) if name not in unwritten]
    changed = {"properties": properties, "required": required} if "properties" in schema else {}
    return {**schema, **changed}


def _with_lists(node: Any, vocabulary: Vocabulary) -> Any:
    if isinstance(node, list):
        return [_with_lists(item, vocabulary) for item in node]
    if not isinstance(node, Mapping):
        return node
    name = node.get("x-linli-list")
    words = {"enum": [term.name for term in vocabulary.terms(name)]} if name else {}
    return {key: _with_lists(item, vocabulary) for key, item in node.items() if key != "x-linli-list"} | words


def _plan(site: Site) -> Iterator[Plan]:
    """Plan one schema a type, for the site as a whole (not again for the demonstration)."""
    if not site.demo:
        for code in RECORD_TYPES:
            yield Plan(f"schema/{code}.json", "schema", code)


def _render(site: Site, plan: Plan) -> bytes:
    """Render one schema."""
    return as_readable_json(schema_of(RECORD_TYPES[plan.subject], site.directory.vocabulary))


SCHEMA = Output("schema", _plan, _render)
