"""A small project at hand for the commands that write records."""

import shutil

import pytest
from click.testing import CliRunner

from linli.checks.project import open_project
from linli.cli import main
from tests.sample import CANTEEN, DIRECTORY, FILES, ROOT, said, write_sample

HOURS = "开放时间:\n  # 门口抄的\n  - 周一至周五 午餐 11:00-12:30、晚餐 17:00-18:00\n  - 法定节假日 休息\n"


class Bench:
    """The project in its folder: run commands, read files, check the records."""

    def __init__(self, root, monkeypatch):
        self.root = root
        self._monkeypatch = monkeypatch

    def environment(self, **variables):
        """Set variables of the environment for what is run from now on."""
        for name, value in variables.items():
            self._monkeypatch.setenv(name, value)

    def run(self, *words, answers=""):
        """Run a command; return its exit code and all it says."""
        done = CliRunner().invoke(main, words, input=answers)
        assert done.exception is None or isinstance(done.exception, SystemExit)
        return done.exit_code, done.stdout + done.stderr

    def text(self, file):
        """Return a file of the directory, "" where there is none."""
        path = self.root / DIRECTORY / file
        return path.read_text("utf-8") if path.exists() else ""

    def write(self, file, text):
        """Write a file of the directory."""
        path = self.root / DIRECTORY / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def files(self):
        """Return every file of the directory with its text."""
        base = self.root / DIRECTORY
        return {
            path.relative_to(base).as_posix(): path.read_text("utf-8") for path in base.rglob("*") if path.is_file()
        }

    def problems(self):
        """Return what is wrong with the records."""
        return said(open_project(self.root, [DIRECTORY]))


@pytest.fixture
def bench(tmp_path, monkeypatch):
    """The sample, with hours of its canteen, on a fixed day."""
    write_sample(tmp_path, {CANTEEN: FILES[CANTEEN] + HOURS})
    shutil.copytree(ROOT / "data" / "calendar", tmp_path / "data" / "calendar")
    (tmp_path / "mkdocs.yml").write_text(f"extra:\n  linli: {{directory: {DIRECTORY}}}\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LINLI_TODAY", "2026-11-26")
    return Bench(tmp_path, monkeypatch)
