"""The architecture, as rules about files: what may import what, and how long a module may be."""

import ast
import subprocess

import pytest

from tests.sample import ROOT

PACKAGE = ROOT / "hooks" / "linli"
MODULES = sorted(PACKAGE.rglob("*.py"))
STAGES = [
    ("problems", "source", "geo", "almanac", "language", "staging", "pricing"),
    ("records", "layout"),
    ("opening", "meals"),
    ("directory", "calendars"),
    ("loading", "checks"),
    ("project", "settings"),
    ("search", "schedule"),
    ("outputs", "notices"),
    ("publication", "cli"),
]
RANK = {name: rank for rank, names in enumerate(STAGES) for name in names}


def imports(path):
    """Yield every module that a file imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_package_never_imports_mkdocs(path):
    """Leaving MkDocs costs one adapter: the package knows nothing of it."""
    assert [name for name in imports(path) if name.split(".")[0] in {"mkdocs", "material"}] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_imports_a_later_stage(path):
    """source → records → directory → checks → outputs: never the other way."""
    stage = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if stage == "__init__":
        return
    later = [name for name in imports(path) if name.startswith("linli.") and RANK[name.split(".")[1]] > RANK[stage]]
    assert later == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
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
