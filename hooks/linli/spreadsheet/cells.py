"""A value of a record as the text of a cell, and the text of a cell as YAML.

A list is a line an item. A part with keys of its own that has no column stands on one line, in braces, as in the
files; a telephone as people write it: 0000-1234567（服务台）.
"""

import re

from linli.model.scalars import as_item
from linli.read.editing import CannotEdit, reached, tree_of
from linli.read.source import KeyPath, Tree
from linli.spreadsheet.columns import KeyColumn

DELETE = "删除"
"""What a cell says whose value is to go; an empty one changes nothing."""

_PHONE_KEYS = ({"号码"}, {"号码", "说明"})
_AS_YAML = re.compile(r"'*[{\[]")
_SEPARATORS = re.compile(r"[、，,；;/]")


def cell_words(value: Tree) -> str:
    """Write a value as the text of a cell."""
    if isinstance(value, list):
        return "\n".join(map(_line, value)) if value else "[]"
    return _line(value)


def _line(value: Tree) -> str:
    if isinstance(value, str):
        return value if not _AS_YAML.match(value) or tree_of(yaml_of(value)) == value else _quoted(value)
    if isinstance(value, dict) and set(value) in _PHONE_KEYS and all(isinstance(item, str) for item in value.values()):
        note = value.get("说明")
        return f"{value['号码']}（{note}）" if note else str(value["号码"])
    return flow_text(value)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def flow_text(value: Tree) -> str:
    """Write a value as YAML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_item(key)}: {flow_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow_text, value))}]"
    return yaml_text(value)


def yaml_text(text: str) -> str:
    """Write a text as a value of YAML: plain where that is safe anywhere, else in quotes."""
    if "\n" in text:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return f"'{text}'" if text.lower() in {"", "~", "null"} or text != text.strip() else as_item(text)


def cell_lines(cell: str) -> list[str]:
    """Return the lines of a cell that say something."""
    return [line.strip() for line in cell.splitlines() if line.strip()]


def cell_items(cell: str, column: KeyColumn) -> list[str]:
    """Return the items of a list as YAML: a line each; words of a closed list may also stand in one line, with 、."""
    lines = cell_lines(cell)
    if len(lines) == 1 and lines[0].startswith("["):
        whole = yaml_of(lines[0])
        found = tree_of(whole)
        return list(map(flow_text, found)) if isinstance(found, list) else [whole]
    if column.word_list:
        lines = [word.strip() for line in lines for word in _SEPARATORS.split(line) if word.strip()]
    return [yaml_of(line) for line in lines]


def yaml_of(line: str) -> str:
    """Return a line of a cell as YAML: what stands in braces or brackets is YAML already, all else is a text.

    A text that looks like such a line is one in single quotes.
    """
    if _AS_YAML.match(line):
        try:
            tree_of(line)
        except CannotEdit:
            return yaml_text(line)
        return line
    return yaml_text(line)


def value_of(cell: str, column: KeyColumn) -> str:
    """Return a cell as the YAML of its column, on one line."""
    items = cell_items(cell, column) if column.several else []
    if column.only_list or len(items) > 1:
        return f"[{', '.join(items)}]"
    return items[0] if items else yaml_of("\n".join(cell_lines(cell)))


def same_words(cell: str, value: Tree) -> bool:
    """Tell whether a cell still says what a value says; blanks at the ends of lines are nobody's doing."""
    return cell_lines(cell) == cell_lines(cell_words(value)) or cell == cell_words(value)


def tree_at(tree: Tree | None, keys: KeyPath) -> Tree | None:
    """Return what stands in a tree under keys; None where nothing does."""
    try:
        return reached(tree, keys) if tree is not None else None
    except CannotEdit:
        return None
