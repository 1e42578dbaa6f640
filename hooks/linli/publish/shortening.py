"""Short names in a script: what it calls its own becomes a letter or two; what it does stays.

The syntax tree (tree-sitter) tells which names are variables, and in which scope each is known. A name that no scope
knows comes from outside, as `document`, and stays as it is everywhere; so do properties: {first} becomes {first:A}.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, pairwise, product
from string import ascii_lowercase, ascii_uppercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node

# Kinds of nodes are named as the grammar names them (tree-sitter-javascript, src/node-types.json).
_DECLARATIONS = frozenset(("class_declaration", "function_declaration", "generator_function_declaration"))
_NAMED_WITHIN = frozenset(("class", "function_expression", "generator_function"))
_SCOPES = frozenset(
    (
        *(_DECLARATIONS | _NAMED_WITHIN),
        *("arrow_function", "catch_clause", "class_static_block", "for_in_statement", "for_statement"),
        *("method_definition", "program", "statement_block", "switch_body"),
    )
)
# Of a node the field that declares names, of a pattern the field that is one in its turn.
_DECLARING = {"arrow_function": "parameter", "catch_clause": "parameter", "variable_declarator": "name"}
_WITHIN = {"assignment_pattern": "left", "object_assignment_pattern": "left", "pair_pattern": "value"}
_LISTS = frozenset(("array_pattern", "formal_parameters", "object_pattern", "rest_pattern"))
_SHORT_FORMS = frozenset(("shorthand_property_identifier", "shorthand_property_identifier_pattern"))
_VARIABLES = _SHORT_FORMS | {"identifier"}
_WHOLE = frozenset(("regex", "string", "template_string"))
_COMMENTS = frozenset(("comment", "html_comment"))

# What declares names beyond its block, finds them by their texts, or is no script.
_REFUSED = {
    "export_statement": "export",
    "import_statement": "import",
    "jsx_element": "<",
    "jsx_self_closing_element": "<",
    "variable_declaration": "var",
    "with_statement": "with",
}
_BY_TEXT = "eval"
# The words of the language that are as short as a new name.
_KEYWORDS = frozenset(("as", "do", "for", "if", "in", "let", "new", "of", "try", "var"))

# Names of the whole script begin with the large letters, those within it with the small ones.
_SMALL, _LARGE = ascii_lowercase + ascii_uppercase, ascii_uppercase + ascii_lowercase


@dataclass(slots=True)
class _Scope:
    """Where names are known: its own, each with what it becomes, and those of the scope around it."""

    around: _Scope | None = None
    names: dict[str, str] = field(default_factory=dict)

    def becomes(self, name: str) -> str | None:
        """Return what a name becomes here; None for one from outside."""
        if name in self.names:
            return self.names[name]
        return self.around.becomes(name) if self.around else None

    def taken(self) -> frozenset[str]:
        """Return what the names of the scopes around become."""
        return self.around.taken() | frozenset(self.around.names.values()) if self.around else frozenset()


@dataclass(slots=True)
class _Names:
    """The scopes of a script, outer ones first, and its variables: by where one stands, its name and scope."""

    scopes: list[_Scope] = field(default_factory=lambda: [_Scope()])
    variables: dict[int, tuple[str, _Scope]] = field(default_factory=dict)

    def read(self, node: Node, around: _Scope) -> None:
        """Read a node and what is in it; ValueError for what is refused."""
        if node.type in _REFUSED:
            raise ValueError(f"{_REFUSED[node.type]} is not known")
        if node.type in _VARIABLES:
            self.variables[node.start_byte] = (_text(node), around)
        name = node.child_by_field_name("name") if node.type in _SCOPES else None
        scope = around
        if node.type in _SCOPES:
            scope = _Scope(around)
            self.scopes.append(scope)
        # A function is named where it stands, and what it takes is known within.
        outside = name and node.type not in _NAMED_WITHIN
        for own in _declared(node):
            (around if outside and own == name else scope).names[_text(own)] = ""
        for child in node.named_children:
            self.read(child, around if outside and child == name else scope)

    def foreign(self) -> frozenset[str]:
        """Return the names from outside."""
        return frozenset(name for name, scope in self.variables.values() if scope.becomes(name) is None)

    def shorten(self) -> None:
        """Give every name the first letters that no name has which could be meant in its scope."""
        foreign = self.foreign()
        if _BY_TEXT in foreign:
            raise ValueError(f"{_BY_TEXT} is not known")
        for scope in self.scopes:
            taken = foreign | _KEYWORDS | scope.taken()
            letters = _short_names(taken, _SMALL if scope.around and scope.around.around else _LARGE)
            scope.names = dict(zip(scope.names, letters, strict=False))

    def text(self, node: Node) -> str:
        """Return what a node without parts becomes."""
        name, scope = self.variables.get(node.start_byte, ("", None))
        short = scope and scope.becomes(name)
        if not short:
            return _text(node)
        return f"{name}:{short}" if node.type in _SHORT_FORMS else short


def _short_names(taken: frozenset[str], alphabet: str) -> Iterator[str]:
    for length in count(1):
        yield from (name for name in map("".join, product(alphabet, repeat=length)) if name not in taken)


def _text(node: Node) -> str:
    return (node.text or b"").decode()


def _declared(node: Node) -> Iterator[Node]:
    """Yield the names that a node declares."""
    if node.type in _DECLARATIONS | _NAMED_WITHIN:
        yield from _bound(node.child_by_field_name("name"))
    elif node.type == "for_in_statement" and node.child_by_field_name("kind"):
        yield from _bound(node.child_by_field_name("left"))
    elif node.type in _DECLARING:
        yield from _bound(node.child_by_field_name(_DECLARING[node.type]))
    elif node.type == "formal_parameters":
        yield from _bound(node)


def _bound(pattern: Node | None) -> Iterator[Node]:
    """Yield the names of a pattern: a, {b, c: d = 1}, [e, ...f]; none of what is not there."""
    if pattern is None:
        return
    if pattern.type in _VARIABLES:
        yield pattern
    elif pattern.type in _WITHIN:
        yield from _bound(pattern.child_by_field_name(_WITHIN[pattern.type]))
    elif pattern.type in _LISTS:
        for part in pattern.named_children:
            yield from _bound(part)


@dataclass(frozen=True, slots=True)
class _Word:
    """A name, number, text, pattern, template or sign; `broken`: a line ends before it; `alone`: it is a statement."""

    text: str
    broken: bool = False
    alone: bool = False


_EDGE = _Word(";")


def shortened(script: str) -> str:
    """Return a script, or what a function does, with short names and no needless space; ValueError if not known."""
    # Not there in a browser, whose preview makes pages with these rooms, but no scripts.
    import tree_sitter_javascript  # noqa: PLC0415
    from tree_sitter import Language, Parser  # noqa: PLC0415

    language = Language(tree_sitter_javascript.language())
    tree = Parser(language).parse(script.encode()).root_node
    if tree.has_error:
        raise ValueError(f"{_first_error(tree)} is not known")
    names = _Names()
    names.read(tree, names.scopes[0])
    names.shorten()
    return _joined(list(_words(tree, names)))


def _first_error(node: Node) -> str:
    """Return what cannot be read, with what follows in its line."""
    while not (node.is_error or node.is_missing):
        node = next(child for child in node.children if child.has_error)
    return _text(node).partition("\n")[0] or node.type


def _words(node: Node, names: _Names) -> Iterator[_Word]:
    """Yield the words of a node."""
    line = node.start_point.row
    for leaf in _leaves(node):
        text = _template(leaf, names) if leaf.type == "template_string" else names.text(leaf)
        alone = leaf.type == ";" and leaf.parent is not None and leaf.parent.type == "empty_statement"
        if text:
            yield _Word(text, leaf.start_point.row > line, alone)
        line = leaf.end_point.row


def _leaves(node: Node) -> Iterator[Node]:
    """Yield the parts of a node that are one word each; comments are none."""
    if node.type in _WHOLE or not node.child_count:
        yield node
        return
    for child in node.children:
        if child.type not in _COMMENTS:
            yield from _leaves(child)


def _template(node: Node, names: _Names) -> str:
    """Return a template: its texts as they are, what stands in it shortened."""
    text, at = node.text or b"", node.start_byte
    pieces, done = [], 0
    for part in node.named_children:
        if part.type == "template_substitution":
            pieces += [text[done : part.start_byte - at].decode(), _joined(list(_words(part, names)))]
            done = part.end_byte - at
    return "".join((*pieces, text[done:].decode()))


def _joined(words: Sequence[_Word]) -> str:
    kept = [word for word, after in pairwise([*words, _EDGE]) if not _is_needless(word, after)]
    return "".join(_between(one, other) + other.text for one, other in pairwise([_EDGE, *kept]))


def _is_needless(word: _Word, after: _Word) -> bool:
    """Tell whether a word is the ; of the last statement in a block."""
    return word.text == ";" and after.text == "}" and not word.alone


def _between(one: _Word, other: _Word) -> str:
    """Return what must stand between two words: the end of a line where a statement may end, a space, or nothing."""
    if other.broken and _may_end(one.text) and _may_begin(other.text):
        return "\n"
    if one.text[-1] in "+-/" and other.text[0] in "+-/>":
        return " "
    if one.text[0].isdigit() and other.text[0] == ".":
        return " "
    return " " if _is_letter(one.text[-1]) and _is_letter(other.text[0]) else ""


def _may_end(word: str) -> bool:
    """Tell whether a statement may end with a word: with any but the signs after which something must come."""
    return word[0].isdigit() or (word not in {"+", "-", "/"} and word[-1] not in "([{,;:.?=*%&|^~!<>")


def _may_begin(word: str) -> bool:
    """Tell whether a statement may begin with a word, in a class or elsewhere."""
    return word not in {".", "?."} and word[0] not in ")]},;:?=*%&|^<>"


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign in "_$"
