"""What is said of the data as a whole: version.json and changes.json."""

import json
from dataclasses import replace
from hashlib import sha256

import pytest

from linli.publish.data.changes import changes_data, compared
from linli.publish.data.datasets import datasets
from linli.publish.writing import write_site
from tests.golden.tree import example_site


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The example, written."""
    made = tmp_path_factory.mktemp("site")
    write_site(replace(example_site(), commit="abc123"), made)
    return made


def test_the_version_names_every_data_file(folder):
    """Day, commit, counts, and the fingerprint of every file below data/ and schema/ as it lies there."""
    version = json.loads((folder / "data/version.json").read_bytes())
    assert (version["day"], version["commit"]) == ("2026-11-24", "abc123")
    assert version["counts"]["places"] == len(example_site().directory.places)
    written = {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for top in ("data", "schema")
        for path in (folder / top).rglob("*")
        if path.is_file() and path.name != "version.json"
    }
    assert version["files"] == written


def test_without_an_earlier_site_no_changes_are_told(folder):
    """changes.json is there only where there is something to compare with."""
    assert not (folder / "data/changes.json").exists()


def test_the_same_data_have_not_changed(folder, tmp_path):
    """Against itself nothing is new, gone or changed; the earlier version is named."""
    write_site(replace(example_site(), previous=folder), tmp_path)
    found = json.loads((tmp_path / "data/changes.json").read_bytes())
    assert found["previous"] == {"day": "2026-11-24", "commit": "abc123"}
    assert found["not_compared"] == []
    assert set(found["changes"]) == set(datasets())
    assert all(changes == {"added": [], "removed": [], "changed": {}} for changes in found["changes"].values())


def test_changes_are_named(folder, tmp_path):
    """What came, went and differs, by id and key; a list that cannot be read is not compared."""
    places = json.loads((folder / "data/places.json").read_bytes())
    gone = {**places["places"][0], "id": "closed-long-ago"}
    changed = {**places["places"][1], "address": "旧街1号", "url": "https://elsewhere.example/"}
    before = tmp_path / "data"
    before.mkdir()
    (before / "places.json").write_text(json.dumps({"places": [gone, changed, *places["places"][2:]]}), "utf-8")
    (before / "teams.json").write_text("{not JSON", "utf-8")
    found = changes_data(example_site(), tmp_path)
    assert found["changes"] == {
        "places": {
            "added": [places["places"][0]["id"]],
            "removed": ["closed-long-ago"],
            "changed": {changed["id"]: ["address"]},
        }
    }
    assert found["not_compared"] == [code for code in datasets() if code != "places"]


@pytest.mark.parametrize(
    ("before", "now", "keys"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1}, {"a": None}, ["a"]),
        ({"a": None}, {}, ["a"]),
        ({}, {"b": None}, ["b"]),
        ({"url": "x", "a": [1]}, {"url": "y", "a": [2]}, ["a"]),
    ],
)
def test_rows_are_compared(before, now, keys):
    """A key that is there differs from one that is not, even where it is null; addresses do not count."""
    assert compared({"x": before}, {"x": now})["changed"] == ({"x": keys} if keys else {})
