"""manifest.json: what a portal is told of a site, and what it takes for a manifest."""

import json
from dataclasses import replace

import pytest
from pydantic import ValidationError

from linli.publish.data.manifest import MANIFEST_FILE, Manifest, manifest_of
from linli.publish.data.version import fingerprint
from linli.publish.writing import write_site
from tests.golden.tree import example_site

PRINTS = {"data/index.json": "1" * 64, "data/index-more.json": "2" * 64, "data/places.json": "3" * 64}


def example(prints=PRINTS):
    """Return the manifest of the example as a portal reads it."""
    return json.loads(manifest_of(example_site(), {**prints, "data/teams.json": "4" * 64}).model_dump_json())


def test_it_names_what_lies_there(tmp_path):
    """The files with their sums are those of the site; name, day, counties and counts are the site's own."""
    write_site(replace(example_site(), commit="abc123"), tmp_path)
    manifest = Manifest.model_validate_json((tmp_path / MANIFEST_FILE).read_bytes())
    assert set(manifest.files) == {"data/index.json", "data/index-more.json", "data/places.json"}
    assert all(fingerprint((tmp_path / path).read_bytes()) == sum_ for path, sum_ in manifest.files.items())
    assert (manifest.name, manifest.region, manifest.url) == ("邻里", "清河", "https://example.org/linli/")
    assert (manifest.day.isoformat(), manifest.commit, manifest.fictional) == ("2026-11-24", "abc123", False)
    assert manifest.areas == {"qinghe": "清河县"}
    assert manifest.counts["places"] == len(example_site().directory.places)
    index = json.loads((tmp_path / "data/index.json").read_bytes())
    assert manifest.index_format == index["format"]


def test_the_digest_follows_the_index_alone():
    """Another index has another digest; another list of places has not."""
    own = example()["index_digest"]
    assert example({**PRINTS, "data/index-more.json": "5" * 64})["index_digest"] != own
    assert example({**PRINTS, "data/places.json": "5" * 64})["index_digest"] == own


def test_a_demonstration_says_that_it_is_one():
    """Its address is that of the demonstration, and nobody takes it for a county."""
    made = manifest_of(replace(example_site(), base="demo/"), PRINTS)
    assert (made.fictional, made.url, made.region) == (True, "https://example.org/linli/demo/", "")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("format", 2),
        ("url", "javascript:alert(1)/"),
        ("url", "https://example.org/linli"),
        ("url", 'https://example.org/"onclick="x/'),
        ("files", {"data/../../etc/passwd.json": "1" * 64}),
        ("files", {"/data/index.json": "1" * 64}),
        ("files", {"data/index.html": "1" * 64}),
        ("files", {"data/index.json": "1"}),
        ("areas", {"../qinghe": "清河县"}),
        ("areas", {"qinghe": "县" * 201}),
        ("centre", [104.0]),
        ("day", "2026-02-30"),
        ("index_digest", ""),
        ("counts", {"places": "many"}),
    ],
)
def test_what_is_no_manifest_is_refused(key, value):
    """Nothing of another site is taken that could lead out of its folder or into a page as markup."""
    with pytest.raises(ValidationError):
        Manifest.model_validate_json(json.dumps({**example(), key: value}))


def test_keys_of_later_versions_are_let_be():
    """A newer site may say more."""
    assert Manifest.model_validate_json(json.dumps({**example(), "mood": "good"})).region == "清河"
