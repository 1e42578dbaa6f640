"""The real directory may be edited: twenty ordinary edits leave it free of errors, alone and all together."""

import os
import shutil
import subprocess
import sys

import pytest

from linli.checks.project import open_project
from linli.load.settings import read_settings
from tests.data.conftest import EDITED_COPY
from tests.data.edits import EDITS
from tests.sample import ROOT


@pytest.fixture
def copy(tmp_path):
    """A copy of the project, and the folder of its real directory."""
    for name in ("overrides", "content", "hooks"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    settings, _ = read_settings(tmp_path)
    return tmp_path, tmp_path / settings.directory


NEEDS_A_PLACE = {"a week of menus"}


@pytest.mark.parametrize("name", EDITS)
def test_an_ordinary_edit_is_no_error(copy, name):
    """What a clerk does on an ordinary day is never refused."""
    root, folder = copy
    if name in NEEDS_A_PLACE:
        EDITS["a place"](folder)
    EDITS[name](folder)
    problems = open_project(root, [folder.relative_to(root).as_posix()]).problems
    assert [str(problem) for problem in problems if problem.level == "error"] == []


def test_all_edits_together_pass_the_tests_of_the_data(copy):
    """The tests that depend on the records pass on the directory with all twenty edits."""
    root, folder = copy
    assert len(EDITS) == 20
    for edit in EDITS.values():
        edit(folder)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-m",
        "data",
        "-p",
        "no:cacheprovider",
        "tests/data",
    ]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, EDITED_COPY: str(root)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
