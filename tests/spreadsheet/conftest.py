"""The small project at hand, and one whose areas have an area code."""

import pytest

from tests.cli.desk import bench
from tests.spreadsheet.sheets import DIALLED

__all__ = ["bench"]


@pytest.fixture
def desk(bench):
    """The project with areas that have an area code."""
    bench.write("areas.yml", DIALLED)
    return bench
