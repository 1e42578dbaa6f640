"""openapi.json: a valid description, whose every example is a file of the site that is as described."""

import json
import re
from dataclasses import replace
from functools import partial

import jsonschema
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from linli.publish import sharding
from linli.publish.data.changes import CHANGES_FILE, changes_file
from linli.publish.data.datasets import datasets
from linli.publish.data.encoding import as_json
from linli.publish.data.manifest import MANIFEST_FILE, manifest_file
from linli.publish.data.openapi import OPENAPI
from linli.publish.data.version import FOLDERS, VERSION_FILE, version_file
from linli.publish.writing import planned
from tests.publish.data.sites import bytes_of, known_name, sites
from tests.sample import ROOT


def described(site):
    """Return openapi.json of a site."""
    return json.loads(bytes_of(site, OPENAPI, "data/openapi.json"))


@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_the_description_is_valid(site):
    """openapi-spec-validator finds nothing wrong, and what is fictional says so."""
    found = described(site)
    assert list(OpenAPIV31SpecValidator(found).iter_errors()) == []
    assert ("虚构" in found["info"]["description"]) == site.demo


@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_every_example_can_be_fetched(site):
    """Each address, its parameters filled in by their examples, is a file; JSON is as its schema says."""
    check_examples(site)


def test_the_shards_of_a_large_directory_are_described(monkeypatch):
    """Those of a county and of a township, both parts, and the words of sentences; every one of them is described and can be fetched."""
    monkeypatch.setattr(sharding, "SHARDED_ABOVE", 1)
    site = replace(next(site for site in sites() if site.demo))
    paths = described(site)["paths"]
    assert {path for path in paths if path.startswith("/data/index/")} == {
        f"/data/index/{area}/{part}.json" for area in ("{county}", "{county}/{township}") for part in ("first", "more")
    } | {"/data/index/sentences.json"}
    check_examples(site)
    check_every_file(site)


def check_examples(site):
    """Fetch what every address leads to."""
    files = {plan.uri: partial(output.render, site, plan) for output, plan in planned(site)}
    files |= {VERSION_FILE: partial(version_file, site, {}), MANIFEST_FILE: partial(manifest_file, site, {})}
    for path, item in described(site)["paths"].items():
        operation = item["get"]
        uri = path.lstrip("/").format(**{part["name"]: part["example"] for part in operation["parameters"]})
        assert uri in files, path
        (media, content), *_ = operation["responses"]["200"]["content"].items()
        made = files[uri]()
        if media == "application/json":
            jsonschema.Draft202012Validator(content.get("schema", {})).validate(json.loads(made))
        else:
            assert made


@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_every_data_file_is_described(site):
    """No kind of file below data/ or schema/ is left out."""
    check_every_file(site)


def check_every_file(site):
    """Look for a shape that each file has."""
    shapes = {tuple(path.lstrip("/").split("/")) for path in described(site)["paths"]}
    files = {plan.uri for _, plan in planned(site) if plan.uri.startswith(FOLDERS)}
    for uri in (*files, VERSION_FILE, MANIFEST_FILE):
        assert any(fits(uri.split("/"), shape) for shape in shapes), uri


def test_the_page_for_people_tells_of_every_file(tmp_path):
    """content/data.md leads to files that are there, and names every kind that openapi.json describes."""
    page = (ROOT / "content/data.md").read_text("utf-8")
    real = next(site for site in sites() if not site.demo)
    files = {plan.uri for _, plan in planned(real)} | {VERSION_FILE, MANIFEST_FILE}
    linked = [f"data/{way}" for way in re.findall(r'href="([^"]+)"', page) if not way.startswith("../")]
    assert [way for way in linked if way not in files] == []
    for path in described(replace(real, previous=tmp_path))["paths"]:
        name = path.lstrip("/").removeprefix("data/")
        assert name.partition("{")[0] in page or name.partition("/")[0] in datasets(), path


def test_what_changed_is_described_where_it_is_written(tmp_path):
    """changes.json is a file only where there is an earlier site to compare with; it is as its schema says."""
    path = f"/{CHANGES_FILE}"
    real = next(site for site in sites() if not site.demo)
    assert path not in described(real)["paths"]
    compared = replace(real, previous=tmp_path)
    (content,) = described(compared)["paths"][path]["get"]["responses"]["200"]["content"].values()
    for previous in (tmp_path, published(real, tmp_path / "earlier")):
        made = json.loads(changes_file(real, previous))
        jsonschema.Draft202012Validator(content["schema"]).validate(made)


def published(site, folder):
    """Write the lists of a site as an earlier one, one record of each left out."""
    for code, dataset in datasets().items():
        target = folder / f"data/{code}.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(as_json({code: dataset.listed(site)[1:]}))
    return folder


def fits(steps, shape):
    """Tell whether an address is one of a kind."""
    return len(steps) == len(shape) and all(map(is_step, steps, shape))


def is_step(step, part):
    """Tell whether a step of an address is a part of its kind: itself, or any with the same ending."""
    return step == part or ("{" in part and step.endswith(part.split("}")[1]) and step != "-")
