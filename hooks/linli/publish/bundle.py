"""What the form of /staff/edit/ runs with: the modules that it needs and the records, each as one zip."""

import ast
import importlib.util
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath

from linli.load.settings import MKDOCS_FILE
from linli.press.sheet import STYLE_FOLDER
from linli.press.templates import TEMPLATES
from linli.publish.interpreter import CORE_WHEEL, Interpreter

ENTRY = "linli.form.answers"
"""The module that answers what the page asks; it and all that it imports are in the zip."""

BESIDE_LINLI = (
    *("pydantic", "annotated_types", "typing_inspection", "typing_extensions", "yaml"),
    *("jinja2", "markupsafe", "segno", "pypinyin"),
)
"""Packages that come with it, as they are installed where the site is built, without what is compiled."""

READ_WITH = ("data/vocabulary", "data/calendar", TEMPLATES, STYLE_FOLDER)

_PACKAGE = Path(__file__).parents[2]
_KEPT = {".py", ".json"}
_LONG_AGO = (2020, 1, 1, 0, 0, 0)


@lru_cache(maxsize=1)
def modules_zip(interpreter: Interpreter) -> bytes:
    """Return the modules of the form with all that they import, and the compiled half of pydantic.

    They are those of the running program, the same for every site that it makes.
    """
    files = {PurePosixPath(path.relative_to(_PACKAGE)): path.read_bytes() for path in needed_modules()}
    for name in BESIDE_LINLI:
        files.update(_installed(name))
    with zipfile.ZipFile(interpreter.folder / CORE_WHEEL) as wheel:
        files.update({PurePosixPath(name): wheel.read(name) for name in wheel.namelist()})
    return _zipped(files)


def records_zip(root: Path, directory: str) -> bytes:
    """Return the records of a directory with all that they are read, checked and shown with."""
    folders = [root / folder for folder in (directory, *READ_WITH)]
    paths = [root / MKDOCS_FILE, *(path for folder in folders for path in folder.rglob("*") if path.is_file())]
    return _zipped({PurePosixPath(path.relative_to(root)): path.read_bytes() for path in paths})


def _zipped(files: Mapping[PurePosixPath, bytes]) -> bytes:
    """Return a zip that is the same for the same files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(str(name), _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name], compresslevel=9)
    return made.getvalue()


def _installed(name: str) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield the files of an installed package by their paths; LookupError where it is not installed."""
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        raise LookupError(name)
    origin = Path(found.origin)
    folder = origin.parent if origin.name == "__init__.py" else None
    paths = sorted(folder.rglob("*")) if folder else [origin]
    for path in paths:
        if path.suffix in _KEPT and path.is_file():
            yield PurePosixPath(path.relative_to(folder.parent if folder else origin.parent)), path.read_bytes()


def needed_modules() -> tuple[Path, ...]:
    """Return the files of the modules that the entry needs: of this package, whatever they import, at once or later."""
    found: dict[str, Path] = {}
    waiting = [ENTRY]
    while waiting:
        for name in _with_packages(waiting.pop()):
            path = _module_file(name)
            if path and name not in found:
                found[name] = path
                waiting += _imported(path)
    return tuple(found[name] for name in sorted(found))


def _with_packages(module: str) -> Iterator[str]:
    """Yield a module after the packages that it lies in."""
    parts = module.split(".")
    yield from (".".join(parts[: number + 1]) for number in range(len(parts)))


@cache
def _module_file(module: str) -> Path | None:
    path = _PACKAGE.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def _imported(path: Path) -> Iterable[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{name.name}" for name in node.names)]
        yield from (name for name in names if name.split(".")[0] == "linli")
