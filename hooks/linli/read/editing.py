"""A value put into a YAML file as a clerk would: all else stays to the byte — order, comments, blank lines."""

from collections.abc import Sequence
from copy import deepcopy
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
    ending = "\r\n" if "\r\n" in text else "\n"
    indent = " " * node.start_mark.column
    if text[end - 1] == "\n":
        return f"{text[:end]}{indent}{item}{ending}{text[end:]}"
    line_end = text.find(ending, end)
    line_end = len(text) if line_end < 0 else line_end
    return f"{text[:line_end]}{ending}{indent}{item}{text[line_end:]}"
