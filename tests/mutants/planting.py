"""How a fault gets into a process: its module is imported from another text, with all that rests on it; scripts are copied."""

import ast
import importlib
import importlib.abc
import importlib.util
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.mutants.mutant import Mutant
from tests.sample import ROOT


def plant(mutant: Mutant, folder: Path) -> None:
    """Let this process run with a mutant: a Python module is imported from its text, a script lies in a copied folder."""
    if mutant.file.endswith(".py"):
        forget(module_of(mutant.file))
        sys.meta_path.insert(0, Planted(module_of(mutant.file), str(ROOT / mutant.file), mutant.text))
        return
    plant_script(mutant, folder)


def plant_script(mutant: Mutant, folder: Path) -> None:
    """Let this process run with a mutant of a script: all scripts lie in a copied folder."""
    node = importlib.import_module("tests.node")
    scripts: Path = node.SCRIPTS
    for path in scripts.rglob("*.js"):
        target = folder / path.relative_to(scripts)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(mutant.text if path == ROOT / mutant.file else path.read_text("utf-8"), "utf-8")
    vars(node)["SCRIPTS"] = folder


class Planted(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Imports one module from a text."""

    def __init__(self, name: str, path: str, text: str) -> None:
        self.name, self.path, self.text = name, path, text

    def find_spec(self, name: str, path: object, target: ModuleType | None = None) -> Any:
        """Find the one module."""
        if name != self.name:
            return None
        package = self.path.endswith("__init__.py")
        spec = importlib.util.spec_from_loader(name, self, origin=self.path, is_package=package)
        if spec and package:
            spec.submodule_search_locations = [str(Path(self.path).parent)]
        return spec

    def get_source(self, fullname: str) -> str:
        """Return the text."""
        return self.text


def module_of(file: str) -> str:
    """Return the name of the module, or of the package, that a file is."""
    return ".".join(Path(file).relative_to("hooks").with_suffix("").parts).removesuffix(".__init__")


def forget(module: str) -> None:
    """Drop a module and all that rest on it, so that they are imported anew."""
    waiting, gone = [module], {"tests.sample", "tests"}
    while waiting:
        name = waiting.pop()
        if name in gone or name.startswith("tests.mutants"):
            continue
        gone.add(name)
        waiting += users_of_modules().get(name, ())
        if sys.modules.pop(name, None) and name.rpartition(".")[0] in sys.modules:
            vars(sys.modules[name.rpartition(".")[0]]).pop(name.rpartition(".")[2], None)


@cache
def users_of_modules() -> dict[str, set[str]]:
    """Return which loaded modules import a module, by its name."""
    users: dict[str, set[str]] = {}
    for name, found in list(sys.modules.items()):
        if name.split(".")[0] in {"linli", "tests"} and getattr(found, "__file__", None):
            for used in _imported(Path(str(found.__file__))):
                users.setdefault(used, set()).add(name)
    return users


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
