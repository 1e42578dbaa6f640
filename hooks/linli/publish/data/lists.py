"""/data/<set>.json and .csv, /data/places.geojson, and /schema/data/v1/<set>.json: every data set as a list."""

from collections.abc import Iterator
from typing import Any

from linli.publish.data.datasets import DataRow, Dataset, datasets
from linli.publish.data.encoding import as_csv, as_json, as_readable_json
from linli.publish.data.schema import DIALECT
from linli.publish.data.shapes import closed
from linli.publish.data.tables import columns_of
from linli.publish.site import Output, Plan, Site

DATA_LICENCE = "CC-BY-4.0"
SCHEMA_VERSION = "v1"
"""Goes up when a key goes, or changes its meaning; a new key does not count."""


def schema_uri(code: str) -> str:
    """Return where the schema of a data set lies, below the root of the site."""
    return f"schema/data/{SCHEMA_VERSION}/{code}.json"


def schema_address(site: Site, code: str) -> str:
    """Return the address of the schema of a data set: the demonstration has those of the real site."""
    return f"{site.settings.site_url.rstrip('/')}/{schema_uri(code)}"


def list_schema(site: Site, dataset: Dataset) -> dict[str, Any]:
    """Return the schema of /data/<set>.json; that of a row stands in its $defs."""
    text = {"type": "string"}
    rows = {"type": "array", "items": {"$ref": "#/$defs/row"}}
    listed = closed({"schema": text, "licence": text, "fictional": {"type": "boolean"}, dataset.code: rows})
    return {
        "$schema": DIALECT,
        "$id": schema_address(site, dataset.code),
        "title": dataset.title,
        **listed,
        "$defs": {"row": dataset.schema(site)},
    }


def _plan_lists(site: Site) -> Iterator[Plan]:
    """Plan the list of every data set."""
    for code in datasets():
        yield Plan(f"data/{code}.json", "list-json", code)


def _render_list(site: Site, plan: Plan) -> bytes:
    """Render a list as JSON."""
    dataset = datasets()[plan.subject]
    about = {"schema": schema_address(site, dataset.code), "licence": DATA_LICENCE, "fictional": site.demo}
    return as_json({**about, dataset.code: dataset.listed(site)})


def _plan_tables(site: Site) -> Iterator[Plan]:
    """Plan the table of every data set."""
    for code in datasets():
        yield Plan(f"data/{code}.csv", "list-csv", code)


def _render_table(site: Site, plan: Plan) -> bytes:
    """Render a list as a table."""
    dataset = datasets()[plan.subject]
    columns = columns_of(site, dataset)
    rows = ([column.cell(row) for column in columns] for row in dataset.listed(site))
    return as_csv([column.name for column in columns], rows)


def _plan_map(site: Site) -> Iterator[Plan]:
    """Plan the places for maps."""
    yield Plan("data/places.geojson", "places-map")


def _render_map(site: Site, plan: Plan) -> bytes:
    """Render the places as GeoJSON."""
    features = [feature_of(row) for row in datasets()["places"].listed(site)]
    return as_json({"type": "FeatureCollection", "features": features})


def feature_of(row: DataRow) -> dict[str, Any]:
    """GeoJSON (RFC 7946): WGS-84, null geometry where the position is not known."""
    longitude, latitude = row["longitude"], row["latitude"]
    point = {"type": "Point", "coordinates": [longitude, latitude]} if longitude is not None else None
    rest = {key: value for key, value in row.items() if key not in {"longitude", "latitude"}}
    return {"type": "Feature", "id": row["id"], "geometry": point, "properties": rest}


def _plan_schemas(site: Site) -> Iterator[Plan]:
    """Plan a schema a data set, for the site as a whole (not again for the demonstration)."""
    if not site.demo:
        for code in datasets():
            yield Plan(schema_uri(code), "data-schema", code)


def _render_schema(site: Site, plan: Plan) -> bytes:
    """Render the schema of one data set."""
    return as_readable_json(list_schema(site, datasets()[plan.subject]))


DATA_LISTS = (
    Output("list-json", _plan_lists, _render_list),
    Output("list-csv", _plan_tables, _render_table),
    Output("places-map", _plan_map, _render_map),
    Output("data-schema", _plan_schemas, _render_schema),
)
