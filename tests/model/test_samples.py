"""The samples: every key of every record type has one, and each is a record without a problem once uncommented."""

import pytest

from linli.load.loading import load_vocabulary
from linli.model.commenting import commented, keys_of_type
from linli.model.record_types import RECORD_TYPES
from linli.model.samples import SAMPLES
from linli.model.validation import validate
from linli.read.layout import SingleFile
from linli.read.source import parse_document
from tests.sample import ROOT

KEYS = [(code, key) for code, record in RECORD_TYPES.items() for key, _, _ in keys_of_type(record)]


@pytest.fixture(scope="module")
def vocabulary():
    """The closed lists of the project."""
    return load_vocabulary(ROOT)[0]


def required(record):
    """Return the keys that a record of a type cannot do without, with their samples."""
    return {key: SAMPLES[record.code][key] for key, _, needed in keys_of_type(record) if needed}


def problems(record, text, vocabulary):
    """Return what is wrong with the text of one record of a type."""
    document, found = parse_document(text, "x.yml")
    if document is None:
        return found
    tree = document.tree
    if record.code == "dishes":
        tree = {"宫保鸡丁": tree}
    elif isinstance(record.location, SingleFile):
        tree = [tree]
    else:
        tree = {**tree, "file": "x.yml", **({"id": "sample"} if record.has_id else {})}
    return validate(record.adapter, tree, vocabulary, "x.yml", document.line, document.blanks)[1]


@pytest.mark.parametrize("code", RECORD_TYPES)
def test_a_type_has_a_sample_of_every_key(code):
    """A key that is added to a model wants its sample, and a sample its key."""
    assert set(SAMPLES[code]) == {key for key, _, _ in keys_of_type(RECORD_TYPES[code])}


@pytest.mark.parametrize(("code", "key"), KEYS)
def test_a_sample_is_understood(vocabulary, code, key):
    """Each, with what the record needs besides."""
    record = RECORD_TYPES[code]
    facts = {**required(record), key: SAMPLES[code][key]}
    text = "".join(f"{name}: {value}\n" for name, value in facts.items())
    assert [str(problem) for problem in problems(record, text or "{}", vocabulary)] == []


@pytest.mark.parametrize("code", RECORD_TYPES)
def test_a_new_record_holds_the_facts_and_every_other_key_as_a_comment(vocabulary, code):
    """As it stands it says the facts; with the marks taken away it says everything."""
    record = RECORD_TYPES[code]
    facts = required(record) or {"标签": "[软食]"}
    text = commented(record, facts)
    assert problems(record, text, vocabulary) == []
    document, _ = parse_document(text, "x.yml")
    assert set(document.tree) == set(facts)
    samples = [
        line[2:] for line in text.splitlines() if line.startswith("# ") and line[2:].partition(":")[0] in SAMPLES[code]
    ]
    whole, _ = parse_document("\n".join([line for line in text.splitlines() if line[:1] != "#"] + samples), "x.yml")
    assert set(whole.tree) == set(SAMPLES[code])
