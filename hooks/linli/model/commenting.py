"""A new record as text: its facts, and every other key as a comment with a sample of how it is written."""

from collections.abc import Iterator, Mapping

from linli.model.record_types import RecordType

OLD_KEYS = frozenset({"报餐截止"})
"""Keys that are still read, but no longer to be written."""

HOW_TO_USE = "前面有“#”的是说明和样例。用得上的，删去行首的“# ”，改成实际的内容；用不上的不用管，也可以删去。"


def keys_of_type(record_type: RecordType) -> Iterator[tuple[str, str, bool]]:
    """Yield the keys of a record type that may be written: key, what is said of it, whether it is required."""
    for info in record_type.item_model.model_fields.values():
        if info.alias and info.alias not in OLD_KEYS | {"id", "file"}:
            yield info.alias, info.description or "", info.is_required()


def commented(record_type: RecordType, facts: Mapping[str, str]) -> str:
    """Return the text of a new record: its facts, written as YAML, and every other key as a comment with a sample."""
    lines = [f"{key}: {value}" for key, value in facts.items()]
    lines += ["", f"# {HOW_TO_USE}"]
    said = {key: words for key, words, _ in keys_of_type(record_type)}
    for key in (key for key in record_type.samples if key not in facts):
        lines += [f"#   {key}：{said[key]}"] if said[key] else []
        lines.append(f"# {key}: {record_type.samples[key]}")
    return "\n".join([*lines, ""])
