"""Finished notices in .cache/notices/, by what they are made of: a notice that has not changed is never made again."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from linli.press import fonts
from linli.press.sheet import STYLE_FOLDER
from linli.press.templates import TEMPLATES
from linli.press.views import Notice

FOLDER = ".cache/notices"


@dataclass(frozen=True, slots=True)
class Result:
    """How a notice came out: its pages and the size of its type in points; `missing` are signs no font has."""

    pages: int = 0
    size: float = 0.0
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """The files of one notice in the store."""

    pdf: Path
    png: Path
    result: Path


@dataclass(frozen=True)
class Store:
    """The store of a project as its templates and styles are when it is first asked: open one anew for every build."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where it lies; not there before the first notice."""
        return self.root / FOLDER

    @cached_property
    def recipe(self) -> str:
        """The digest of all that decides how a view is printed: templates, styles, fonts, program, WeasyPrint."""
        digest = hashlib.sha256()
        for path in _sources(self.root):
            digest.update(path.read_bytes())
        try:
            weasyprint = version("weasyprint")
        except PackageNotFoundError:
            weasyprint = ""
        digest.update(f"{fonts.font_recipe()} {weasyprint}".encode())
        return digest.hexdigest()

    def kept(self, view: Notice) -> Kept:
        """Return where a notice lies, or will lie."""
        key = hashlib.sha256(f"{self.recipe}\n{view!r}".encode()).hexdigest()[:24]
        folder = self.folder / key[:2]
        return Kept(folder / f"{key}.pdf", folder / f"{key}.png", folder / f"{key}.json")

    def result(self, view: Notice, *, png: bool) -> Result | None:
        """Return how a notice came out, None where it has still to be made."""
        kept = self.kept(view)
        if not kept.pdf.exists() or (png and not kept.png.exists()):
            return None
        return Result(**json.loads(kept.result.read_text("utf-8")))

    def keep(self, view: Notice, pdf: bytes, png: bytes | None, result: Result) -> None:
        """Write the files of a notice, the PDF last: what it stands for is then complete."""
        kept = self.kept(view)
        kept.pdf.parent.mkdir(parents=True, exist_ok=True)
        if png is not None:
            _write(kept.png, png)
        _write(kept.result, json.dumps(asdict(result)).encode())
        _write(kept.pdf, pdf)


def _write(path: Path, content: bytes) -> None:
    """Write a file that is whole or not there."""
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_bytes(content)
    draft.replace(path)


def _sources(root: Path) -> Iterator[Path]:
    yield root / STYLE_FOLDER / "tokens.css"
    for folder, pattern in (
        (root / STYLE_FOLDER / "notices", "*.css"),
        (root / TEMPLATES / "notices", "**/*.*"),
        (Path(__file__).parent, "*.py"),
    ):
        yield from sorted(folder.glob(pattern))
