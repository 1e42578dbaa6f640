"""One word, one thing: what a name or a code means does not depend on the file that one happens to read."""

import ast
import re
from collections import defaultdict

import pytest
import yaml

from linli.model import codes
from tests.sample import ROOT

PACKAGE = ROOT / "hooks" / "linli"
SCRIPTS = ROOT / "overrides" / "assets" / "js"
MODULES = sorted(PACKAGE.rglob("*.py"))
SCRIPT_NAME = re.compile(r"^(export )?(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)
STATEMENT = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
# Words that say nothing of what a module is about.
EMPTY_WORDS = {
    "utils",
    "util",
    "manager",
    "helper",
    "helpers",
    "process",
    "common",
    "parts",
    "misc",
    "wording",
    "data2",
}


def defined(path):
    """Yield the public names that a module defines at its top level."""
    for node in ast.parse(path.read_text("utf-8")).body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names = [name]
            case ast.Assign(targets=targets):
                found = (part for target in targets for part in ast.walk(target))
                names = [part.id for part in found if isinstance(part, ast.Name)]
            case ast.AnnAssign(target=ast.Name(id=name)):
                names = [name]
            case _:
                names = []
        yield from (name for name in names if not name.startswith("_"))


def twice(names):
    """Return what is defined in more than one place, with the places."""
    places = defaultdict(set)
    for name, path in names:
        places[name].add(path.relative_to(ROOT).as_posix())
    return {name: sorted(found) for name, found in places.items() if len(found) > 1}


def test_no_public_name_is_defined_twice():
    """A name of the package leads to one definition."""
    assert twice((name, path) for path in MODULES for name in defined(path)) == {}


def test_what_a_script_exports_is_defined_once():
    """An exported name of the scripts leads to one definition; no other script has something of its own by that name."""
    found = [
        (name, path, bool(exported))
        for path in SCRIPTS.rglob("*.js")
        for exported, name in SCRIPT_NAME.findall(path.read_text("utf-8"))
    ]
    shared = {name for name, _, exported in found if exported}
    assert twice((name, path) for name, path, _ in found if name in shared) == {}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_is_named_for_its_subject(path):
    """No module is named parts, common or the like."""
    assert path.stem not in EMPTY_WORDS


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("kinds", codes.KINDS_OF_PLACES),
        ("announcement-kinds", codes.KINDS_OF_ANNOUNCEMENTS),
        ("operating", codes.KINDS_OF_OPERATION),
        ("enrolment", codes.NO_SEAT_LEFT | {codes.ENROLMENT_OPEN}),
        ("accessibility", codes.STEP_FREE),
        ("services", codes.AT_HOME),
    ],
)
def test_the_closed_lists_have_every_code_that_the_program_acts_upon(words, known):
    """A code that was changed in data/vocabulary alone would silently never be met again."""
    terms = yaml.safe_load((ROOT / "data" / "vocabulary" / f"{words}.yml").read_text("utf-8"))
    assert known - {term["编码"] for term in terms} == set()


@pytest.mark.parametrize("code", sorted(codes.KINDS_OF_PLACES | codes.KINDS_OF_ANNOUNCEMENTS))
def test_a_code_stands_in_one_place(code):
    """Everything else asks the record, or names the constant."""
    written = [
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value == code
    ]
    assert written == ["model/codes.py"]


@pytest.mark.parametrize("code", sorted(codes.KINDS_OF_PLACES | codes.KINDS_OF_ANNOUNCEMENTS))
def test_no_script_or_template_writes_a_code(code):
    """A template asks the view, a script what is written for it from the description (search/types.js)."""
    scripts = {path.name: path.read_text("utf-8") for path in SCRIPTS.rglob("*.js")}
    templates = (ROOT / "overrides" / "linli").rglob("*.html")
    sources = scripts | {path.name: " ".join(STATEMENT.findall(path.read_text("utf-8"))) for path in templates}
    written = [name for name, text in sources.items() if re.search(rf"""["']{code}["']""", text)]
    assert set(written) <= {"types.js"}
