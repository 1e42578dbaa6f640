"""The demonstration shows everything once: each key that a record may have, each word of the closed lists."""

import pytest
import yaml

from linli.model.record_types import PLACE_TYPE, PROGRAMME_TYPE, SOURCE_TYPE
from linli.model.validation import file_schema

pytestmark = pytest.mark.data

SHOWN_LISTS = (
    "kinds",
    "subkinds",
    "services",
    "ordering-ways",
    "payments",
    "pricing",
    "charge-periods",
    "admission",
    "source-kinds",
    "operating",
    "programme-kinds",
    "enrolment",
)
# Keys that many record types share: it is enough that the demonstration has them in one.
SHARED = frozenset(
    {"说明", "曾用名", "曾用编号", "编号", "核实", "方式", "日期", "岗位", "分项", "内容", "取最优", "号码"}
)
ADDED = frozenset({"id", "file"})


@pytest.fixture(scope="module")
def demonstration(project, settings):
    """The demonstration."""
    if not settings.demo:
        pytest.skip("there is no demonstration")
    return project.directories[settings.demo]


@pytest.mark.parametrize("name", SHOWN_LISTS)
def test_every_word_is_used(demonstration, name):
    """Whoever looks for how a word is written and shown finds it."""
    typed = "\n".join(demonstration.typed.values())
    assert [term.name for term in demonstration.vocabulary.terms(name) if term.name not in typed] == []


def keys_within(tree):
    """Yield every key of a tree, however deep."""
    if isinstance(tree, dict):
        yield from tree
    for inner in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from keys_within(inner)


def test_what_types_share_is_filled_in_once(demonstration):
    """A key of many types is in one of them at least."""
    trees = (yaml.load(text, yaml.BaseLoader) for text in demonstration.typed.values())
    assert {key for tree in trees for key in keys_within(tree)} >= SHARED


@pytest.mark.parametrize("record", [PLACE_TYPE, PROGRAMME_TYPE, SOURCE_TYPE], ids=lambda record: record.code)
def test_every_key_is_filled_in(demonstration, record):
    """Whoever looks for how a key is filled in, and what becomes of it, finds it."""
    schema = file_schema(record.adapter)
    parts = (schema, *schema.get("$defs", {}).values())
    known = {key for part in parts for key in part.get("properties", {})}
    files = (text for file, text in demonstration.typed.items() if file.split("/")[2].startswith(record.code))
    used = {key for text in files for key in keys_within(yaml.load(text, yaml.BaseLoader))}
    assert known - used - SHARED - ADDED == set()
