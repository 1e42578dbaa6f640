"""The list of places as a table: what a spreadsheet makes of it."""

import csv
import io
from datetime import date

import pytest

from linli.load.settings import Settings
from linli.publish.data.lists import DATA_LISTS
from linli.publish.site import Plan, Site
from tests.sample import CENTER, DIRECTORY, FILES, open_sample

CELLS = [
    # an address as it is written, the cell of the table
    ("解放路12号", "解放路12号"),
    ("=1+1", "'=1+1"),
    ("+86路", "'+86路"),
    ("-1号", "'-1号"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("12号=", "12号="),
    ("a-b", "a-b"),
    ('“3”号,"楼"', '“3”号,"楼"'),
]


def table(folder, address):
    """Return the rows of places.csv for the sample, with the address of the centre."""
    directory = open_sample(folder, {CENTER: f"{FILES[CENTER]}地址: '{address}'\n"}).directories[DIRECTORY]
    site = Site(root=folder, directory=directory, settings=Settings(directory=DIRECTORY), today=date(2026, 11, 24))
    text = DATA_LISTS[1].render(site, Plan("data/places.csv", "list-csv", "places")).decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.mark.parametrize(("address", "cell"), CELLS)
def test_no_cell_is_a_formula(tmp_path, address, cell):
    """A cell that a spreadsheet would run as a formula begins with an apostrophe; no other is changed."""
    rows = {row["id"]: row for row in table(tmp_path, address)}
    assert rows["liuxi-center"]["address"] == cell
    assert rows["liuxi-canteen"]["address"] == ""
