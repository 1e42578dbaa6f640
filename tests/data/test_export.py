"""Whatever stands in the records comes back from the workbook that `linli export` writes."""

from io import BytesIO

import openpyxl
import pytest

from linli.model.record_types import RECORD_TYPES
from linli.spreadsheet.export import workbook
from linli.spreadsheet.grid import cell_of, filled
from linli.spreadsheet.rows import exported_plan, exported_rows
from linli.spreadsheet.shelf import Shelf
from linli.spreadsheet.taking import take_rows

pytestmark = pytest.mark.data


def test_the_records_come_back_as_they_are(root, settings, project):
    """Every record of both directories is recognised, and nothing is changed."""
    for folder in filter(None, (settings.directory, settings.demo)):
        shelf = Shelf(root, folder, project.vocabulary)
        documents = {code: list(shelf.of_type(kind)) for code, kind in RECORD_TYPES.items()}
        found = take_rows(shelf, rows_of(workbook(documents, project.vocabulary, {})), lambda *_: "")
        assert (found.refused, shelf.changes(), found.unchanged > 0) == ([], {}, True)


def rows_of(content):
    """Yield the rows of an exported workbook."""
    for sheet in openpyxl.load_workbook(BytesIO(content)).worksheets:
        rows = [[cell_of(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        grid = filled(sheet.title, rows, [])
        plan = exported_plan(grid)
        if plan:
            yield from exported_rows(grid, plan)
