"""One script out of ES modules: what a page needs in one request, and a classic script, which also loads from file://.

It knows what the modules of overrides/assets/js use and refuses the rest: imports and exports by name, each at the
beginning of a line, and lists of names to export; no default, no `import()`, no `import.meta`; no text over several
lines, so that comments and indentation can be left out. Of modules that import one another, only functions can be had
before their turn. What one script has, those that are loaded after it need not have again: `shared` gives its modules
away, `linked_upon` takes them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from linli.publish.shortening import shortened

_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"(\.[^"]+)";\n', re.MULTILINE)
_LISTED = re.compile(r"^export \{ (\w+(?:, \w+)*) \};\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
_UNKNOWN = re.compile(r"^(?:import|export)\b|\bimport(?:\.meta|\()", re.MULTILINE)
_BLOCK = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"^[ \t]*//[^\n]*\n", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+|[ \t]+$|^\n", re.MULTILINE)


SHARED_MODULES = "linliModules"
"""The global name by which a script gives its modules to those that are loaded after it."""


def linked(entry: Path) -> str:
    """Return a module and all that it imports as one script; ValueError for what is not known."""
    return _script(_names(entry), {})


def shared(entry: Path) -> str:
    """Return the same script, which gives all its modules away."""
    names = _names(entry)
    return _script(names, {}, f"self.{SHARED_MODULES}=[{','.join(names.values())}];\n")


def linked_upon(entry: Path, base: Path) -> str:
    """Return the script without the modules of `base`, which are taken from what that script has given."""
    given = {path: f"{SHARED_MODULES}[{number}]" for number, path in enumerate(_names(base))}
    return _script({path: name for path, name in _names(entry).items() if path not in given}, given)


def _names(entry: Path) -> dict[Path, str]:
    """Return the modules that a script needs, in their order, with the names that they get."""
    order: list[Path] = []
    _collect(entry.resolve(), order, ())
    return {path: f"m{number}" for number, path in enumerate(order)}


def _script(own: dict[Path, str], given: dict[Path, str], last: str = "") -> str:
    parts = [_module(path, {**given, **own}) for path in own]
    return f'(()=>{{"use strict";let {",".join(own.values())};\n{"".join(parts)}{last}}})();\n'


def _collect(path: Path, order: list[Path], around: tuple[Path, ...]) -> None:
    """Put what a module imports before it, as far as modules that import one another can be put in order."""
    if around and path == around[-1]:
        raise ValueError(f"{path.name} imports itself")
    if path in around or path in order:
        return
    for other in _imported(path):
        _collect(other, order, (*around, path))
    order.append(path)


def _imported(path: Path) -> Iterator[Path]:
    for found in _IMPORT.finditer(path.read_text("utf-8")):
        yield (path.parent / found[2]).resolve()


def _module(path: Path, names: dict[Path, str]) -> str:
    """Return a module as a function that gives a list of what it exports."""
    text = uncommented(path.read_text("utf-8"))
    exports = _exports(text)
    heads = [_head(path, found, names) for found in _IMPORT.finditer(text)]
    body = _EXPORT.sub("", _LISTED.sub("", _IMPORT.sub("", text)))
    unknown = _UNKNOWN.search(body)
    if unknown:
        raise ValueError(f"{path.name}: {unknown[0]} is not known to the linker")
    if any(line.count("`") % 2 for line in body.splitlines()):
        raise ValueError(f"{path.name}: a text over several lines cannot be linked")
    given = f"return [{', '.join(exports)}];\n" if exports else ""
    return f"{names[path]}=(()=>{{{_shortened(path, ''.join(heads) + body + given)}}})();\n"


def _shortened(path: Path, text: str) -> str:
    try:
        return shortened(text)
    except ValueError as unknown:
        raise ValueError(f"{path.name}: {unknown} to the linker") from unknown


def _exports(text: str) -> list[str]:
    """Return the names that a module exports; to one another modules give them by their numbers here."""
    listed = [name.strip() for names in _LISTED.findall(text) for name in names.split(",")]
    return [*_EXPORT.findall(text), *listed]


def _head(path: Path, found: re.Match[str], names: dict[Path, str]) -> str:
    """Return what an import becomes: the names taken out of what the other module gives, or will give."""
    if found[1] is None:
        return ""
    other = (path.parent / found[2]).resolve()
    wanted = [name.split(" as ") for name in map(str.strip, found[1].split(",")) if name]
    exports = _exports(uncommented(other.read_text("utf-8")))
    missing = [name[0] for name in wanted if name[0] not in exports]
    if missing:
        raise ValueError(f"{other.name}: {missing[0]} is not there")
    if list(names).index(other) < list(names).index(path):
        taken = (f"{exports.index(name[0])}: {name[-1]}" for name in wanted)
        return f"const {{ {', '.join(taken)} }} = {names[other]};\n"
    return "".join(_later(name[0], name[-1], other, f"{names[other]}[{exports.index(name[0])}]") for name in wanted)


def _later(name: str, own: str, other: Path, export: str) -> str:
    """Return a function that calls one which is not there yet; a value cannot be had so."""
    if not re.search(rf"^export (?:async )?function\*? {name}\b", other.read_text("utf-8"), re.MULTILINE):
        raise ValueError(f"{other.name}: {name} is wanted before it is there")
    return f"const {own} = (...given) => {export}(...given);\n"


def uncommented(text: str) -> str:
    """Return a script or style sheet without the comments that have lines of their own, and without indentation."""
    return _INDENT.sub("", _LINE.sub("", _BLOCK.sub("", text))).replace("\n\n", "\n")
