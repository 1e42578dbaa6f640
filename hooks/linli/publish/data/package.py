"""/data/datapackage.json: the tables as a Data Package (datapackage.org, version 1), read by Frictionless."""

from collections.abc import Iterator
from typing import Any

from linli.publish.data.datasets import Dataset, datasets
from linli.publish.data.encoding import as_readable_json
from linli.publish.data.tables import Column, columns_of
from linli.publish.site import Output, Plan, Site

FORMATS = {"date": "date", "date-time": "datetime"}
"""The type of a Table Schema for the formats of JSON Schema."""


def package(site: Site) -> dict[str, Any]:
    """Return the description of all tables."""
    fictional = "（虚构示例）" if site.demo else ""
    return {
        "profile": "tabular-data-package",
        "name": f"linli-{site.directory.path.rsplit('/', maxsplit=1)[-1]}",
        "title": f"{site.settings.region}{site.settings.name}{fictional}",
        "homepage": site.absolute(""),
        "created": f"{site.today}T00:00:00+08:00",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [_resource(site, dataset) for dataset in datasets().values()],
    }


def _resource(site: Site, dataset: Dataset) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": dataset.code,
        "title": dataset.title,
        "path": f"{dataset.code}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in columns_of(site, dataset)],
            "primaryKey": ["id"],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    title = {"title": column.title} if column.title else {}
    return {"name": column.name, "type": FORMATS.get(column.format, column.type), **title}


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the description of the tables."""
    yield Plan("data/datapackage.json", "package")


def _render(site: Site, plan: Plan) -> bytes:
    """Render the description of the tables."""
    return as_readable_json(package(site))


PACKAGE_FILE = Output("package", _plan, _render)
