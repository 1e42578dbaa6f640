"""The architecture, as rules about files: what may import what, and how long a module may be."""

import ast
import re
import subprocess

import pytest

from tests.sample import ROOT

PACKAGE = ROOT / "hooks" / "linli"
MODULES = sorted(PACKAGE.rglob("*.py"))
SCRIPT_ROOM = (ROOT / "overrides" / "assets" / "js").resolve()
SCRIPTS = sorted(SCRIPT_ROOM.rglob("*.js"))

# From the ground up: a room imports only from itself and from those above it in this list.
ROOMS = (
    "read",
    "almanac",
    "language",
    "model",
    "load",
    "engine",
    "checks",
    "spreadsheet",
    "press",
    "publish",
    "form",
    "cli",
)
# The floors of publish/, likewise: the list of what can be printed is a page, so pages/ may ask sheets/, never the reverse.
FLOORS = (
    {
        "staging",
        "swapping",
        "spare",
        "sources",
        "site_note",
        "turn",
        "horizon",
        "workforce",
        "failures",
        "repeats",
        "day",
        "compression",
        "service_worker",
    }
    | {"trace", "answers", "asked_day", "recording", "keeping"}
    | {"bundle", "interpreter", "interpreter_fetch"}
    | {
        "drawn_icons",
        "shortening",
        "linker",
        "assets",
        "policy",
        "portable",
        "frame",
        "handbook",
        "site",
        "date_words",
        "sharding",
        "templating",
    },
    {"views"},
    {"data"},
    {"index"},
    {"sheets"},
    {"pages"},
    {"outputs", "note_file", "page_note", "replaying", "remains", "touched"},
    {"writing", "build", "releases"},
    {"difference"},
    {"portal"},
)


def imports(path):
    """Yield every module that a file imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def height(module):
    """Return (number of the room, floor in it) of a module by its dotted name below the package."""
    room, *rest = module.split(".")
    if room != "publish":
        return ROOMS.index(room), 0
    return ROOMS.index(room), next(number for number, names in enumerate(FLOORS) if rest[0] in names)


def name_of(path):
    """Return the dotted name of a module below the package; of a package, that of the folder."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def known(module):
    """Tell whether a dotted name below the package is a module or a package that stands in a room."""
    place = PACKAGE.joinpath(*module.split("."))
    return module not in {"__init__", "publish"} and (place.with_suffix(".py").exists() or place.is_dir())


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_package_never_imports_mkdocs(path):
    """Leaving MkDocs costs one adapter: the package knows nothing of it."""
    assert [name for name in imports(path) if name.split(".")[0] in {"mkdocs", "material"}] == []


@pytest.mark.parametrize("path", [path for path in MODULES if known(name_of(path))], ids=name_of)
def test_nothing_imports_upwards(path):
    """read → almanac → language → model → load → engine → checks → spreadsheet → press → publish → form → cli: never the other way."""
    own = height(name_of(path))
    used = (name.removeprefix("linli.") for name in imports(path) if name.startswith("linli."))
    assert [name for name in used if known(name) and height(name) > own] == []


def test_every_room_is_in_the_list():
    """A module stands in a room, and the list names every room and every floor there is."""
    assert {path.relative_to(PACKAGE).parts[0] for path in MODULES} - {"__init__.py", "__pycache__"} == set(ROOMS)
    listed = set().union(*FLOORS)
    assert {
        path.relative_to(PACKAGE / "publish").parts[0].removesuffix(".py")
        for path in MODULES
        if path.is_relative_to(PACKAGE / "publish")
    } == listed | {"__init__"}


def test_the_map_of_the_readme_follows_the_rooms():
    """Whoever comes anew finds every room in the README, from the ground up."""
    readme = (ROOT / "README.md").read_text("utf-8")
    assert tuple(re.findall(r"^\| … `(\w+)/` \|", readme, re.MULTILINE)) == ROOMS


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(SCRIPT_ROOM).as_posix())
def test_scripts_stay_short_and_never_import_in_a_circle(path):
    """A script has at most 300 lines, and does not need itself."""
    assert path.read_text("utf-8").count("\n") <= 300
    assert path not in imported_by(path)


def imported_by(path):
    """Return the scripts that a script imports, and those that these import."""
    found, waiting = set(), [path]
    while waiting:
        script = waiting.pop()
        named = re.findall(r'^(?:import|\} from|export) ?[^"\n]*"(\.[^"]+)";', script.read_text("utf-8"), re.MULTILINE)
        further = {(script.parent / name).resolve() for name in named} - found
        found |= further
        waiting += further
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_stay_short(path):
    """A module has at most 300 lines, a function at most 40."""
    text = path.read_text("utf-8")
    assert text.count("\n") <= 300
    long = [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 40
    ]
    assert long == []


def test_the_adapter_is_thin():
    """Every function of the adapter has at most ten lines."""
    tree = ast.parse((ROOT / "hooks" / "publish.py").read_text("utf-8"))
    sizes = {
        node.name: (node.end_lineno or 0) - node.lineno + 1 for node in tree.body if isinstance(node, ast.FunctionDef)
    }
    assert {name: size for name, size in sizes.items() if size > 10} == {}


def test_only_yaml_in_data():
    """data/ holds nothing but YAML."""
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "data"], capture_output=True, text=True, check=True)
    assert [name for name in listed.stdout.split() if not name.endswith(".yml")] == []
