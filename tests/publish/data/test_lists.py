"""Data sets read back: each file by its own schema, tables by the reader of tables, the map by its standard."""

import csv
import io
import json

import jsonschema
import pytest

from linli.model.entry import former_ids_of
from linli.model.record_types import type_of
from linli.publish.data.calendars import CALENDARS
from linli.publish.data.datasets import datasets
from linli.publish.data.hsds import HSDS
from linli.publish.data.lists import DATA_LISTS, schema_uri
from linli.publish.data.menus import MENU_DATA, MENU_SCHEMA
from linli.publish.data.single import RECORD_FILES
from linli.publish.data.tables import columns_of
from tests.publish.data.sites import bytes_of, demo, known_name, sites

JSON_LIST, TABLE, MAP, SCHEMA_OF_DATA = DATA_LISTS
SETS = [(site, code) for site in sites() for code in datasets()]


def schema_of_file(code):
    """Return the published schema of a data set."""
    real = next(site for site in sites() if not site.demo)
    return json.loads(bytes_of(real, SCHEMA_OF_DATA, schema_uri(code)))


def problems(schema, value):
    """Return what a strict validator finds, formats included."""
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]


@pytest.mark.parametrize(("site", "code"), SETS, ids=known_name)
def test_a_list_is_as_its_schema_says(site, code):
    """Every key is there and no other; what is fictional says so on the list and on each row."""
    found = json.loads(bytes_of(site, JSON_LIST, f"data/{code}.json"))
    assert problems(schema_of_file(code), found) == []
    assert found["schema"].endswith(schema_uri(code))
    assert {found["fictional"], *(row["fictional"] for row in found[code])} == {site.demo}


@pytest.mark.parametrize(("site", "code"), SETS, ids=known_name)
def test_a_table_has_a_row_a_record(site, code):
    """A table has the columns of the data set and its rows in the same order; empty is not known."""
    text = bytes_of(site, TABLE, f"data/{code}.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    columns = columns_of(site, datasets()[code])
    listed = datasets()[code].listed(site)
    assert next(csv.reader(io.StringIO(text))) == [column.name for column in columns]
    assert [row["id"] for row in rows] == [row["id"] for row in listed]
    for row, record in zip(rows, listed, strict=True):
        assert {name for name, cell in row.items() if not cell} == {
            column.name for column in columns if column.cell(record) is None
        }


@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_the_map_keeps_to_its_standard(site):
    """RFC 7946: longitude before latitude, null geometry where nobody knows; a feature a place."""
    found = json.loads(bytes_of(site, MAP, "data/places.geojson"))
    places = site.directory.places
    assert [feature["id"] for feature in found["features"]] == list(places)
    for feature in found["features"]:
        position = places[feature["id"]].position
        if position is None:
            assert feature["geometry"] is None
        else:
            assert feature["geometry"]["coordinates"] == pytest.approx(position.wgs84, abs=1e-6)


@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_every_record_has_a_file_also_under_its_former_ids(site):
    """/data/<set>/<id>.json is the row of the list, and a former id has the same bytes."""
    uris = {plan.uri: plan.subject for plan in RECORD_FILES.plan(site)}
    for entry in site.directory.entries:
        code = type_of(entry).code
        made = bytes_of(site, RECORD_FILES, f"data/{code}/{entry.id}.json")
        row = next(row for row in datasets()[code].listed(site) if row["id"] == entry.id)
        assert json.loads(made).items() >= dict(row).items()
        for old in former_ids_of(entry):
            assert uris[f"data/{code}/{old}.json"] == entry.id


@pytest.mark.parametrize("output", [HSDS, CALENDARS, MENU_DATA], ids=lambda output: output.kind)
def test_copies_under_former_ids_are_what_stands_under_the_present_one(output):
    """Programs follow no redirect of a page: a service, a calendar and a week have the same bytes under both ids."""
    files = {plan.uri: plan for plan in output.plan(demo())}
    moved = [(place.id, old) for place in demo().directory.places.values() for old in former_ids_of(place)]
    assert moved
    copies = 0
    for present, old in moved:
        own = {uri: uri.replace(present, old) for uri in files if present in uri.replace(".", "/").split("/")}
        for uri, copy in own.items():
            assert output.render(demo(), files[uri]) == output.render(demo(), files[copy])
            copies += 1
    assert copies or output is MENU_DATA


def test_menus_are_as_their_schema_says():
    """Every coming week of every canteen with a menu; what is not published has no dishes and says so."""
    schema = json.loads(bytes_of(next(site for site in sites() if not site.demo), MENU_SCHEMA, schema_uri("menus")))
    plans = list(MENU_DATA.plan(demo()))
    assert {plan.uri.split("/")[3] for plan in plans} == {f"2026-W{week}.json" for week in (48, 49, 50, 51)}
    states = set()
    for plan in plans:
        week = json.loads(MENU_DATA.render(demo(), plan))
        assert problems(schema, week) == []
        sittings = [sitting for day in week["days"] for sitting in day["sittings"]]
        states |= {sitting["state"] for sitting in sittings}
        assert all(not sitting["dishes"] for sitting in sittings if sitting["state"] in {"unpublished", "none"})
        assert all(sitting["dishes"] for sitting in sittings if sitting["state"] == "published")
    assert states >= {"published", "unpublished", "none"}
