"""A value put into a YAML file as a clerk would: all else stays to the byte — order, comments, blank lines.

Every edit of a record goes this way. A library that reads a file and writes it anew would change lines that nobody
touched: two ways of indenting lists in one file are enough.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import cast

import yaml

from linli.read.source import Document, Tree, is_blank, parse_document


class CannotEdit(Exception):
    """The file is written in a way in which the value cannot be put there safely."""


def with_value(document: Document, keys: Sequence[str], value: str) -> Document:
    """Return the file with a value, YAML that fits on one line, under the keys; mappings that lack are added.

    CannotEdit where a list or several keys stand there, with comments of their own perhaps, and where the file, read
    again, would not say exactly what is meant.
    """
    text = _put(document.text, document.node, keys, value)
    found, _ = parse_document(text, document.file)
    if found is None or found.tree != _expected(document.tree, keys, value):
        raise CannotEdit(document.file)
    return found


def with_item(document: Document, keys: Sequence[str], value: str) -> Document:
    """Return the file with an item, YAML that fits on one line, at the end of the list under the keys.

    A list that lacks is added, a text that stands for a list of one becomes one. CannotEdit as for `with_value`.
    """
    node = _node(document.node, keys)
    if node is None or is_blank(node):
        return with_value(document, keys, f"[{value}]")
    if isinstance(node, yaml.ScalarNode):
        written = document.text[node.start_mark.index : node.end_mark.index]
        return with_value(document, keys, f"[{written}, {value}]")
    if not isinstance(node, yaml.SequenceNode):
        raise CannotEdit(document.file)
    found, _ = parse_document(_listed(document.text, node, value), document.file)
    wanted, _ = parse_document(f"x: {value}\n", "")
    if found is None or wanted is None or found.tree != _with_last(document.tree, keys, wanted.tree):
        raise CannotEdit(document.file)
    return found


def _with_last(tree: Tree, keys: Sequence[str], wanted: Tree) -> Tree:
    result = deepcopy(tree)
    inner = result
    for key in keys:
        inner = cast(dict[str, Tree], inner)[key]
    cast(list[Tree], inner).append(cast(dict[str, Tree], wanted)["x"])
    return result


def _listed(text: str, node: yaml.SequenceNode, value: str) -> str:
    """Put an item behind the last one of a list."""
    if node.flow_style:
        behind = _end(node.value[-1]) if node.value else node.start_mark.index + 1
        return text[:behind] + (f", {value}" if node.value else value) + text[behind:]
    return _line_behind(text, _end(node), f"{' ' * node.start_mark.column}- {value}")


def _node(node: yaml.Node, keys: Sequence[str]) -> yaml.Node | None:
    """Return what stands under keys; None where nothing does."""
    for key in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else ()
        found = next((value for name, value in pairs if name.value == key), None)
        if found is None:
            return None
        node = found
    return node


def replaced(text: str, changes: Iterable[tuple[yaml.ScalarNode, str]]) -> str:
    """Return a text with pieces of it written anew; what a piece becomes is YAML that fits on one line."""
    for scalar, words in sorted(changes, key=_start, reverse=True):
        text = text[: scalar.start_mark.index] + words + text[scalar.end_mark.index :]
    return text


def _start(change: tuple[yaml.ScalarNode, str]) -> int:
    return int(change[0].start_mark.index)


def write_whole(path: Path, text: str) -> None:
    """Write a file whole or not at all, with the line ends that the text has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".tmp")
    beside.write_bytes(text.encode())
    beside.replace(path)


def _expected(tree: Tree, keys: Sequence[str], value: str) -> Tree:
    wanted, _ = parse_document(f"x: {value}\n", "")
    if wanted is None or not isinstance(tree, dict):
        raise CannotEdit
    result = deepcopy(tree)
    inner = result
    for key in keys[:-1]:
        inner = cast(dict[str, Tree], inner.setdefault(key, {}))
        if not isinstance(inner, dict):
            raise CannotEdit
    inner[keys[-1]] = cast(dict[str, Tree], wanted.tree)["x"]
    return result


def _put(text: str, node: yaml.Node, keys: Sequence[str], value: str) -> str:
    if not isinstance(node, yaml.MappingNode):
        raise CannotEdit
    for name, inner in node.value:
        if name.value != keys[0]:
            continue
        if is_blank(inner):
            colon = text.index(":", name.end_mark.index) + 1
            return f"{text[:colon]} {_nested(keys[1:], value)}{text[colon:]}"
        if len(keys) > 1:
            return _put(text, inner, keys[1:], value)
        if not isinstance(inner, yaml.ScalarNode):
            raise CannotEdit
        return text[: inner.start_mark.index] + value + text[inner.end_mark.index :]
    return _added(text, node, f"{keys[0]}: {_nested(keys[1:], value)}")


def _nested(keys: Sequence[str], value: str) -> str:
    return f"{{{keys[0]}: {_nested(keys[1:], value)}}}" if keys else value


def _end(node: yaml.Node) -> int:
    """Return where the last sign of a node stands; that of a block ends before the comments behind it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1]) if isinstance(last, tuple) else _end(last)
    return int(node.end_mark.index)


def _added(text: str, node: yaml.MappingNode, item: str) -> str:
    """Put an item behind the last one of a mapping."""
    end = _end(node)
    if node.flow_style:
        behind = _end(node.value[-1][1]) if node.value else node.start_mark.index + 1
        return text[:behind] + (f", {item}" if node.value else item) + text[behind:]
    return _line_behind(text, end, f"{' ' * node.start_mark.column}{item}")


def _line_behind(text: str, end: int, line: str) -> str:
    """Put a line behind the one in which something ends."""
    ending = "\r\n" if "\r\n" in text else "\n"
    if text[end - 1] == "\n":
        return f"{text[:end]}{line}{ending}{text[end:]}"
    line_end = text.find(ending, end)
    line_end = len(text) if line_end < 0 else line_end
    return f"{text[:line_end]}{ending}{line}{text[line_end:]}"
