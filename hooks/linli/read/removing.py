"""What is taken out of a YAML file, and lists that become other lists; all else stays to the byte, as in editing."""

from collections.abc import Sequence
from copy import deepcopy
from difflib import SequenceMatcher
from typing import Any, cast

import yaml

from linli.read.editing import CannotEdit, as_meant, last_sign, node_at, reached, tree_of, with_item, with_value
from linli.read.source import Document, KeyPath, Tree


def taken_out(document: Document, keys: KeyPath) -> Document:
    """Return the file without what stands under the keys; what would be left empty by that goes with it.

    CannotEdit where nothing stands there, where the file would be empty, and where a comment stands in between.
    """
    reached(document.tree, keys)
    while len(keys) > 1 and len(cast(Any, reached(document.tree, keys[:-1]))) == 1:
        keys = keys[:-1]
    node = node_at(document.node, keys[:-1])
    if not isinstance(node, yaml.CollectionNode) or len(node.value) < 2:
        raise CannotEdit(document.file)
    number = keys[-1] if isinstance(node, yaml.SequenceNode) else _number(node, keys[-1])
    start, end = _span(document.text, node, cast(int, number))
    if _holds_remark(document.text[start:end]):
        raise CannotEdit(document.file)
    tree = deepcopy(document.tree)
    del cast(Any, reached(tree, keys[:-1]))[keys[-1]]
    return as_meant(document.text[:start] + document.text[end:], document.file, tree)


def _number(node: yaml.CollectionNode, key: str | int) -> int:
    return next(number for number, (name, _) in enumerate(node.value) if name.value == key)


def _span(text: str, node: yaml.CollectionNode, number: int) -> tuple[int, int]:
    """Return where the piece of a text begins and ends that holds one item of a collection, with its sign."""
    begins = [_start(item) for item in node.value]
    if node.flow_style:
        if number + 1 < len(begins):
            return begins[number], begins[number + 1]
        return last_sign(_value(node.value[number - 1])), last_sign(_value(node.value[number]))
    if number == 0 and isinstance(node, yaml.MappingNode):
        return begins[0], begins[1]
    start = text.rfind("\n", 0, begins[number]) + 1
    found = text.find("\n", last_sign(_value(node.value[number])) - 1)
    return start, len(text) if found < 0 else found + 1


def _start(item: Any) -> int:
    return int((item[0] if isinstance(item, tuple) else item).start_mark.index)


def _value(item: Any) -> yaml.Node:
    return cast(yaml.Node, item[1] if isinstance(item, tuple) else item)


def _holds_remark(piece: str) -> bool:
    """Tell whether a piece holds a comment, which is nobody's to take away."""
    return any(row.lstrip().startswith("#") or " #" in row for row in piece.splitlines())


def with_items(document: Document, keys: KeyPath, items: Sequence[str]) -> Document:
    """Return the file with another list under the keys; items that stay, stay as they are, with their comments.

    `items` are YAML that fits on one line each. What is no list yet is written anew.
    """
    try:
        present: Tree = reached(document.tree, keys)
    except CannotEdit:
        present = ""
    if not isinstance(present, list) or not present or not items:
        return with_value(document, keys, f"[{', '.join(items)}]")
    wanted = [tree_of(item) for item in items]
    steps = SequenceMatcher(None, [repr(item) for item in present], [repr(item) for item in wanted], autojunk=False)
    for kind, first, last, begin, end in reversed(steps.get_opcodes()):
        if kind == "equal":
            continue
        common = min(last - first, end - begin)
        for number in range(common):
            document = with_value(document, (*keys, first + number), items[begin + number])
        for number in reversed(range(first + common, last)):
            document = taken_out(document, (*keys, number))
        if begin + common < end:
            document = _inserted(document, keys, last, items[begin + common : end])
    return document


def _inserted(document: Document, keys: KeyPath, number: int, items: Sequence[str]) -> Document:
    """Put items before one of a list: all behind them move on, since files are only ever added to at the end."""
    present = reached(document.tree, keys)
    if not isinstance(present, list):
        raise CannotEdit(document.file)
    behind = [_written(document, (*keys, place)) for place in range(number, len(present))]
    line = [*items, *behind]
    for place, item in zip(range(number, len(present)), line, strict=False):
        document = with_value(document, (*keys, place), item)
    for item in line[len(present) - number :]:
        document = with_item(document, keys, item)
    return document


def _written(document: Document, keys: KeyPath) -> str:
    node = node_at(document.node, keys)
    if not isinstance(node, yaml.ScalarNode) or node.style in {"|", ">"}:
        raise CannotEdit(document.file)
    return document.text[node.start_mark.index : node.end_mark.index]
