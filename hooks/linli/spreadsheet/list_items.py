"""A list of a record as a row asks for it: items that stay, stay as they are; one that changes does so key by key."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from linli.read.editing import tree_of, with_value
from linli.read.removing import taken_out, with_items
from linli.read.source import Document, KeyPath, Tree
from linli.spreadsheet.cells import flow_text, tree_at


def with_list(document: Document, keys: KeyPath, items: Sequence[str]) -> Document:
    """Return the file with another list under the keys; `items` are YAML that fits on one line each."""
    present = tree_at(document.tree, keys)
    wanted = [tree_of(item) for item in items]
    for number, item, other in _pairs(present if isinstance(present, list) else [], wanted):
        document = _with_keys(document, (*keys, number), item, other)
    return with_items(document, keys, items)


def _pairs(present: list[Tree], wanted: list[Tree]) -> Iterator[tuple[int, dict[str, Tree], dict[str, Tree]]]:
    """Yield the items with keys of their own that become others in their place."""
    steps = SequenceMatcher(None, [repr(item) for item in present], [repr(item) for item in wanted], autojunk=False)
    for kind, first, last, begin, end in steps.get_opcodes():
        if kind != "replace":
            continue
        for number, (item, other) in enumerate(zip(present[first:last], wanted[begin:end], strict=False), first):
            if isinstance(item, dict) and isinstance(other, dict):
                yield number, item, other


def _with_keys(document: Document, at: KeyPath, item: dict[str, Tree], wanted: dict[str, Tree]) -> Document:
    """Return the file with one item turned into another."""
    for key, value in wanted.items():
        present = item.get(key)
        if present == value:
            continue
        if isinstance(present, list) and isinstance(value, list):
            document = with_list(document, (*at, key), [flow_text(part) for part in value])
        else:
            document = with_value(document, (*at, key), flow_text(value))
    for key in item:
        if key not in wanted:
            document = taken_out(document, (*at, key))
    return document
