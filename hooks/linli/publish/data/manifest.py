"""/data/manifest.json: what a site is, as one page of it, for a portal that joins several (publish/portal/)."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from importlib import metadata
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from linli.model.geo import LonLat
from linli.publish.data.datasets import row_counts
from linli.publish.data.encoding import as_readable_json
from linli.publish.site import Site

MANIFEST_FILE = "data/manifest.json"
MANIFEST_FORMAT = 1
"""Goes up when a key goes, or changes its meaning; a new key does not count."""

INDEX_FORMAT = 5
"""The form of the search index; the scripts of the same version read no other."""

JOINED_LISTS = ("data/places.json",)
"""The lists that a portal joins, beside the search index."""
_INDEX_FILES = ("data/index.json", "data/index-more.json")
_INDEX_FOLDER = "data/index/"

Sum = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
DataPath = Annotated[str, Field(pattern=r"^data/([a-z0-9-]+/)*[a-z0-9-]+\.json$", max_length=200)]
AreaPath = Annotated[str, Field(pattern="^[a-z0-9-]+(/[a-z0-9-]+)*$", max_length=200)]
Words = Annotated[str, Field(max_length=200)]


class Manifest(BaseModel):
    """清单: name and address of a site, its counties, how much it has, of which day, and what a portal copies of it.

    `areas` are its topmost areas (path: name), `centre` is WGS-84 [lon, lat] between their centres, `counts` the number
    of records by data set. `files` are the search index and the lists that a portal joins (path: SHA-256);
    `index_digest` changes when any file of the index does. `version` is that of the program. Other keys may come.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    format: Literal[1]
    name: Words
    region: Words
    url: Annotated[str, Field(pattern="^https?://[^ \"'<>]+/$", max_length=300)]
    fictional: bool
    day: date
    commit: Words | None
    version: Words
    centre: LonLat | None
    areas: dict[AreaPath, Words]
    counts: dict[Words, int]
    index_format: int
    index_digest: Sum
    files: dict[DataPath, Sum]


def is_joined(path: str) -> bool:
    """Tell whether a portal copies a data file."""
    return path in JOINED_LISTS or _is_index(path)


def _is_index(path: str) -> bool:
    return path in _INDEX_FILES or path.startswith(_INDEX_FOLDER)


def manifest_of(site: Site, prints: Mapping[str, str]) -> Manifest:
    """Return the manifest of a site; `prints` are the fingerprints of its data files by their address."""
    roots = [area for area in site.directory.area_list if area.parent is None]
    files = {path: print_ for path, print_ in sorted(prints.items()) if is_joined(path)}
    index = "".join(f"{path} {print_}\n" for path, print_ in files.items() if _is_index(path))
    return Manifest(
        format=MANIFEST_FORMAT,
        name=site.settings.name,
        region="" if site.demo else site.settings.region,
        url=site.absolute(""),
        fictional=site.demo,
        day=site.today,
        commit=site.commit or None,
        version=metadata.version("linli"),
        centre=_between([area.record.centre.wgs84 for area in roots if area.record.centre]),
        areas={area.path: area.name for area in roots},
        counts=row_counts(site),
        index_format=INDEX_FORMAT,
        index_digest=sha256(index.encode()).hexdigest(),
        files=files,
    )


def _between(centres: list[LonLat]) -> LonLat | None:
    if not centres:
        return None
    lon, lat = (round(sum(axis) / len(centres), 5) for axis in zip(*centres, strict=True))
    return lon, lat


def manifest_file(site: Site, prints: Mapping[str, str]) -> bytes:
    """Render manifest.json."""
    return as_readable_json(manifest_of(site, prints).model_dump(mode="json"))


def manifest_schema() -> dict[str, Any]:
    """Return the schema of what manifest.json says."""
    made = Manifest.model_json_schema()
    properties = {
        name: {key: part for key, part in schema.items() if key != "title"}
        for name, schema in made["properties"].items()
    }
    return {"type": "object", "properties": properties, "required": made["required"]}
