"""openapi.json: a valid description, whose every example is a file of the site that is as described."""

import json
from functools import partial

import jsonschema
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from linli.publish.build import planned
from linli.publish.data.changes import CHANGES_FILE
from linli.publish.data.openapi import OPENAPI
from linli.publish.data.version import VERSION_FILE, version_file
from tests.publish.data.sites import bytes_of, known_name, sites


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
    files = {plan.uri: partial(output.render, site, plan) for output, plan in planned(site)}
    files[VERSION_FILE] = partial(version_file, site, {})
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
    """No kind of file below data/ is left out but the index of the site's own search and the description itself."""
    shapes = {tuple(path.lstrip("/").split("/")) for path in described(site)["paths"]}
    # The tables of an area are pages as spreadsheets: their page leads to them.
    own = ("data/index", "data/openapi.json", "data/areas/", CHANGES_FILE)
    for _, plan in planned(site):
        if plan.uri.startswith("data/") and not plan.uri.startswith(own):
            assert any(fits(plan.uri.split("/"), shape) for shape in shapes), plan.uri


def fits(steps, shape):
    """Tell whether an address is one of a kind."""
    return len(steps) == len(shape) and all(
        step == part or ("{" in part and step.endswith(part.split("}")[1]))
        for step, part in zip(steps, shape, strict=True)
    )
