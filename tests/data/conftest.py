"""The project whose records are tested: this one, or a copy that somebody has edited."""

import os
from pathlib import Path

import pytest

from linli.checks.project import open_project
from linli.load.settings import read_settings
from tests.sample import ROOT

EDITED_COPY = "LINLI_TEST_PROJECT"
"""The variable that names the folder of a copy."""


@pytest.fixture(scope="session")
def root():
    """The folder of the project."""
    return Path(os.environ.get(EDITED_COPY, ROOT))


@pytest.fixture(scope="session")
def settings(root):
    """The settings of the project."""
    found, problems = read_settings(root)
    assert problems == []
    return found


@pytest.fixture(scope="session")
def project(root, settings):
    """Both directories, read and checked."""
    return open_project(root, settings.directories)
