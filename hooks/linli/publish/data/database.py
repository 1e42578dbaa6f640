"""/data/linli.sqlite: every data set as a table of a SQLite database, for analysts; the bytes depend on the data only.

The columns are those of the CSV files. The table `columns` says what each is called in the files of the directory, the
table `about` whose data these are, of which day, and under which licence.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from linli.publish.data.datasets import Dataset, datasets
from linli.publish.data.lists import DATA_LICENCE
from linli.publish.data.tables import columns_of
from linli.publish.site import Output, Plan, Site

TYPES_OF_COLUMNS = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def database(site: Site) -> bytes:
    """Return the file of the database."""
    with closing(sqlite3.connect(":memory:")) as connection:
        about = {
            "directory": site.directory.path.rsplit("/", maxsplit=1)[-1],
            "day": site.today.isoformat(),
            "commit": site.commit,
            "licence": DATA_LICENCE,
            "fictional": str(site.demo).lower(),
        }
        _fill(connection, "about", (("key", "TEXT"), ("value", "TEXT")), about.items())
        described = (("table", "TEXT"), ("column", "TEXT"), ("title", "TEXT"), ("format", "TEXT"))
        _fill(connection, "columns", described, _descriptions(site))
        for dataset in datasets().values():
            _table(connection, site, dataset)
        connection.commit()
        return connection.serialize()


def _descriptions(site: Site) -> Iterator[tuple[str, str, str, str]]:
    for code, dataset in datasets().items():
        for column in columns_of(site, dataset):
            yield code, column.name, column.title, column.format


def _table(connection: sqlite3.Connection, site: Site, dataset: Dataset) -> None:
    columns = columns_of(site, dataset)
    headings = [(column.name, TYPES_OF_COLUMNS[column.type]) for column in columns]
    rows = (tuple(column.cell(row) for column in columns) for row in dataset.listed(site))
    _fill(connection, dataset.code, headings, rows)


def _fill(
    connection: sqlite3.Connection, table: str, headings: Iterable[tuple[str, str]], rows: Iterable[tuple[object, ...]]
) -> None:
    """Make a table; the names come from the program, and stand in quotes because some are words of SQL."""
    named = [f'"{name}" {kind}{" PRIMARY KEY" if name == "id" else ""}' for name, kind in headings]
    connection.execute(f'CREATE TABLE "{table}" ({", ".join(named)})')
    places = ", ".join("?" * len(named))
    connection.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the database."""
    yield Plan("data/linli.sqlite", "database")


def _render(site: Site, plan: Plan) -> bytes:
    """Render the database."""
    return database(site)


DATABASE = Output("database", _plan, _render)
