"""A value put into a YAML file as a clerk would: all else stays to the byte — order, comments, blank lines.

Every edit of a record goes this way. A library that reads a file and writes it anew would change lines that nobody
touched: two ways of indenting lists in one file are enough.
"""

from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

import yaml

from linli.read.source import Document, KeyPath, Tree, is_blank, parse_document


class CannotEdit(Exception):
    """The file is written in a way in which the value cannot be put there safely."""


def with_value(document: Document, keys: KeyPath, value: str) -> Document:
    """Return the file with a value, YAML that fits on one line, under the keys; mappings that lack are added.

    A number among the keys is that item of a list, from 0.

    CannotEdit where a list or several keys stand there on lines of their own, with comments perhaps, and where the
    file, read again, would not say exactly what is meant.
    """
    text = _put(document.text, document.node, keys, value)
    return as_meant(text, document.file, _expected(document.tree, keys, value))


def as_meant(text: str, file: str, tree: Tree) -> Document:
    """Return an edited file that says what is meant; CannotEdit where it says something else."""
    found, _ = parse_document(text, file)
    if found is None or found.tree != tree:
        raise CannotEdit(file)
    return found


def with_item(document: Document, keys: KeyPath, value: str) -> Document:
    """Return the file with an item, YAML that fits on one line, at the end of the list under the keys.

    A list that lacks is added, a text that stands for a list of one becomes one. CannotEdit as for `with_value`.
    """
    node = node_at(document.node, keys)
    if node is None or is_blank(node):
        return with_value(document, keys, f"[{value}]")
    if isinstance(node, yaml.ScalarNode):
        written = document.text[node.start_mark.index : node.end_mark.index]
        return with_value(document, keys, f"[{written}, {value}]")
    if not isinstance(node, yaml.SequenceNode):
        raise CannotEdit(document.file)
    result = deepcopy(document.tree)
    cast(list[Tree], reached(result, keys)).append(tree_of(value))
    return as_meant(_listed(document.text, node, value), document.file, result)


def reached(tree: Tree, keys: KeyPath) -> Tree:
    """Return what stands in a tree under keys; CannotEdit where nothing does."""
    found: Any = tree
    for key in keys:
        try:
            found = None if isinstance(found, str) else found[key]
        except (KeyError, IndexError, TypeError):
            raise CannotEdit from None
    if found is None:
        raise CannotEdit
    return cast(Tree, found)


def tree_of(value: str) -> Tree:
    """Return the tree of a value, YAML that fits on one line."""
    document, _ = parse_document(f"x: {value}\n", "")
    if document is None or not isinstance(document.tree, dict) or "x" not in document.tree:
        raise CannotEdit
    return document.tree["x"]


def _listed(text: str, node: yaml.SequenceNode, value: str) -> str:
    """Put an item behind the last one of a list."""
    if node.flow_style:
        behind = last_sign(node.value[-1]) if node.value else node.start_mark.index + 1
        return text[:behind] + (f", {value}" if node.value else value) + text[behind:]
    return _line_behind(text, last_sign(node), f"{' ' * node.start_mark.column}- {value}")


def node_at(node: yaml.Node, keys: KeyPath) -> yaml.Node | None:
    """Return what stands under keys; None where nothing does."""
    for key in keys:
        if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            continue
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


def _expected(tree: Tree, keys: KeyPath, value: str) -> Tree:
    result = deepcopy(tree)
    inner: Any = result
    for key in keys[:-1]:
        inner = inner.setdefault(key, {}) if isinstance(inner, dict) else reached(inner, (key,))
    if not isinstance(inner, dict):
        reached(inner, keys[-1:])
    inner[keys[-1]] = tree_of(value)
    return result


def _put(text: str, node: yaml.Node, keys: KeyPath, value: str) -> str:
    if isinstance(node, yaml.SequenceNode) and isinstance(keys[0], int) and keys[0] < len(node.value):
        return _instead(text, node.value[keys[0]], keys[1:], value)
    if not isinstance(node, yaml.MappingNode):
        raise CannotEdit
    for name, inner in node.value:
        if name.value != keys[0]:
            continue
        if is_blank(inner):
            colon = text.index(":", name.end_mark.index) + 1
            return f"{text[:colon]} {_nested(keys[1:], value)}{text[colon:]}"
        return _instead(text, inner, keys[1:], value)
    return _added(text, node, f"{keys[0]}: {_nested(keys[1:], value)}")


def _instead(text: str, node: yaml.Node, keys: KeyPath, value: str) -> str:
    """Put a value below a node, or in its place where it is one piece."""
    if keys:
        return _put(text, node, keys, value)
    written = text[node.start_mark.index : node.end_mark.index]
    if isinstance(node, yaml.CollectionNode) and (not node.flow_style or "\n" in written):
        raise CannotEdit
    return text[: node.start_mark.index] + value + text[node.end_mark.index :]


def _nested(keys: KeyPath, value: str) -> str:
    return f"{{{keys[0]}: {_nested(keys[1:], value)}}}" if keys else value


def last_sign(node: yaml.Node) -> int:
    """Return where the last sign of a node stands; that of a block ends before the comments behind it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return last_sign(last[1]) if isinstance(last, tuple) else last_sign(last)
    return int(node.end_mark.index)


def _added(text: str, node: yaml.MappingNode, item: str) -> str:
    """Put an item behind the last one of a mapping."""
    end = last_sign(node)
    if node.flow_style:
        behind = last_sign(node.value[-1][1]) if node.value else node.start_mark.index + 1
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
