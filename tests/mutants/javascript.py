"""Mutants of a JavaScript file: operators, numbers, texts, conditions and returns made wrong, one token at a time."""

import re
from collections.abc import Iterator

from tests.mutants.mutant import Mutant

SWAPPED = {
    "===": ("!==",),
    "!==": ("===",),
    "<": ("<=",),
    "<=": ("<",),
    ">": (">=",),
    ">=": (">",),
    "&&": ("||",),
    "||": ("&&",),
    "??": ("&&",),
    "+": ("-",),
    "-": ("+",),
    "*": ("/",),
    "/": ("*",),
    "%": ("*",),
    "+=": ("-=",),
    "-=": ("+=",),
    "!": ("",),
    "true": ("false",),
    "false": ("true",),
    "min": ("max",),
    "max": ("min",),
    "floor": ("ceil",),
    "some": ("every",),
    "every": ("some",),
    "find": ("findLast",),
}
TOKEN = re.compile(
    r"""
    (?P<comment> //[^\n]* | /\*.*?\*/ )
  | (?P<regex> (?<=[(,=:?>]) \s* / (?![*/]) (?: \\. | \[ [^\]]* \] | [^/\n] )+ / [a-z]* )
  | (?P<string> "(?:\\.|[^"\\])*" )
  | (?P<template> ` )
  | (?P<number> \b \d+ \b )
  | (?P<name> [A-Za-z_$][\w$]* )
  | (?P<operator> === | !== | => | <= | >= | && | \|\| | \?\? | \+= | -= | \.\.\. | [-+*/%<>!?:;.,=(){}\[\]] )
    """,
    re.DOTALL | re.VERBOSE,
)
FUNCTION = re.compile(r"^(?:export )?(?:async )?function\*? (\w+)", re.MULTILINE)
AROUND = 24
"""How many signs of its line stand on each side of a fault in its name."""

Change = tuple[int, int, str]


def mutants(file: str, source: str) -> Iterator[Mutant]:
    """Yield every mutant of a file."""
    for start, end, text in changes(source):
        first = max(source.rfind("\n", 0, start) + 1, start - AROUND)
        last = min(f"{source}\n".find("\n", end), end + AROUND)
        inside = [found[1] for found in FUNCTION.finditer(source, 0, start)]
        yield Mutant(
            file,
            source.count("\n", 0, start) + 1,
            inside[-1] if inside else "",
            source[first:last].strip(),
            (source[first:start] + text + source[end:last]).strip(),
            source[:start] + text + source[end:],
        )


def changes(source: str) -> Iterator[Change]:
    """Yield (start, end, text to put there) for every fault that a file can have."""
    position = 0
    while found := TOKEN.search(source, position):
        position = found.end()
        match found.lastgroup:
            case "string" if not _imported(source, found.start()):
                yield found.start() + 1, found.start() + 1, "XX"
            case "template":
                end = _end_of_template(source, position)
                yield from _template(source, position, end)
                position = end + 1
            case "number":
                yield found.start(), found.end(), str(int(found[0]) + 1)
            case "name" if found[0] == "return":
                yield from _returned(source, found.end())
            case "name" if found[0] in {"if", "while"}:
                start = source.index("(", found.end())
                end = _end_of_hole(source, start + 1) + 1
                yield start, end, f"(!{source[start:end]})"
            case "name" | "operator":
                yield from ((found.start(), found.end(), text) for text in SWAPPED.get(found[0], ()))


def _imported(source: str, start: int) -> bool:
    """Tell whether a text is the address of a module."""
    return source[:start].endswith(("from ", "import "))


def _returned(source: str, start: int) -> Iterator[Change]:
    """Make what is returned nothing, where it stands on one line."""
    end = source.index("\n", start)
    if source[end - 1] == ";" and source[start:end].strip() not in {";", "null;"}:
        yield start, end, " undefined;"


def _end_of_template(source: str, start: int) -> int:
    """Return where a template that begins at `start` ends: at the sign that closes it."""
    depth, position = 0, start
    while depth or source[position] != "`":
        if source.startswith("${", position):
            depth += 1
        elif depth and source[position] == "}":
            depth -= 1
        elif depth and source[position] == "`":
            position = _end_of_template(source, position + 1)
        position += 1
    return position


def _template(source: str, start: int, end: int) -> Iterator[Change]:
    """Yield the faults of a template: of its text as a whole, and of what is put into it."""
    yield start, start, "XX"
    position = start
    while (opened := source.find("${", position, end)) >= 0:
        inner, position = opened + 2, _end_of_hole(source, opened + 2)
        yield from ((inner + first, inner + last, text) for first, last, text in changes(source[inner:position]))


def _end_of_hole(source: str, start: int) -> int:
    """Return where the bracket closes that was opened right before `start`."""
    depth, position = 1, start
    while depth:
        depth += {"{": 1, "(": 1, "}": -1, ")": -1}.get(source[position], 0)
        position += 1
    return position - 1
