"""The tables as others read them: Frictionless by datapackage.json, SQLite by itself."""

import csv
import io
import json
import sqlite3
from contextlib import closing

import frictionless
import pytest

from linli.publish.data.database import DATABASE
from linli.publish.data.datasets import datasets
from linli.publish.data.lists import DATA_LISTS
from linli.publish.data.package import PACKAGE_FILE
from linli.publish.data.tables import columns_of
from tests.publish.data.sites import bytes_of, known_name, sites

TABLE = DATA_LISTS[1]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_frictionless_finds_the_tables_valid(site, tmp_path):
    """Every table has the columns and types that the data package tells, and unique ids."""
    (tmp_path / "datapackage.json").write_bytes(bytes_of(site, PACKAGE_FILE, "data/datapackage.json"))
    for code in datasets():
        (tmp_path / f"{code}.csv").write_bytes(bytes_of(site, TABLE, f"data/{code}.csv"))
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["name", "rowNumber", "fieldName", "note"]) == []
    assert {task.name: task.stats.get("rows", 0) for task in report.tasks} == {
        code: len(dataset.listed(site)) for code, dataset in datasets().items()
    }


@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_the_database_is_whole(site):
    """SQLite finds nothing wrong; every table has the rows and cells of its CSV, and every column is described."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(bytes_of(site, DATABASE, "data/linli.sqlite"))
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        about = dict(connection.execute("SELECT * FROM about"))
        assert about["fictional"] == ("true" if site.demo else "false")
        for code in datasets():
            text = bytes_of(site, TABLE, f"data/{code}.csv").decode("utf-8-sig")
            header, *rows = csv.reader(io.StringIO(text))
            cursor = connection.execute(f'SELECT * FROM "{code}"')
            assert [name for name, *_ in cursor.description] == header
            found = cursor.fetchall()
            assert [row[0] for row in found] == [row[0] for row in rows]
            assert [[cell is None for cell in row] for row in found] == [[cell == "" for cell in row] for row in rows]
            described = connection.execute('SELECT "column" FROM columns WHERE "table" = ?', (code,))
            assert [name for (name,) in described] == header


def test_every_column_has_a_type():
    """The package tells the type of every column, dates as dates."""
    site = sites()[0]
    found = json.loads(bytes_of(site, PACKAGE_FILE, "data/datapackage.json"))
    fields = {field["name"]: field["type"] for field in found["resources"][0]["schema"]["fields"]}
    assert fields["entered"] == "date"
    assert fields["longitude"] == "number"
    assert list(fields) == [column.name for column in columns_of(site, datasets()["places"])]
