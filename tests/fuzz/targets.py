"""What is fuzzed: how each reader is fed a text, and the texts from which spoilt ones are made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from linli.language.errors import LanguageError
from linli.language.hours import format_hours, parse_local_hours, review, say
from linli.language.price import parse_prices
from linli.load.loading import load_vocabulary
from linli.load.settings import parse_settings
from linli.model.record_types import RECORD_TYPES
from linli.model.validation import validate
from linli.publish.day import NoSuchDay, fixed_day
from linli.read.layout import walk
from linli.read.source import parse_document
from tests.fuzz.tables import LISTS, feed_csv, feed_slips, feed_workbook, slip_seeds
from tests.sample import ROOT

CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Target:
    """A reader: `feed` reads a text and may only refuse it as readers do; `seeds` are texts that mean something.

    `share` is how many of the inputs it gets, as compared with others: fewer where each takes longer.
    """

    feed: Callable[[str], object]
    seeds: Callable[[], tuple[str, ...]]
    share: int


@cache
def _vocabulary():
    return load_vocabulary(ROOT)[0]


@cache
def _records() -> tuple[str, ...]:
    locations = {code: record.location for code, record in RECORD_TYPES.items()}
    return tuple(file.path.read_text("utf-8") for file in walk(ROOT, "data/shili", locations).files)


@cache
def _values(key: str) -> tuple[str, ...]:
    """Return the lines that stand under a key anywhere in the demonstration."""
    return tuple(dict.fromkeys(line for text in _records() for line in _below(yaml.load(text, yaml.BaseLoader), key)))


def _below(tree: object, key: str) -> Iterator[str]:
    if isinstance(tree, Mapping):
        for name, value in tree.items():
            yield from (_lines(value) if name == key else _below(value, key))
    elif isinstance(tree, list):
        for item in tree:
            yield from _below(item, key)


def _lines(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (item for item in value if isinstance(item, str))


@cache
def _statuses() -> Mapping[str, str]:
    terms = _vocabulary().terms("statuses")
    return {word: term.code for term in terms for word in (term.name, *term.synonyms)}


def _feed_reader(text: str) -> object:
    return parse_document(text, "x.yml")


def _feed_models(text: str) -> object:
    """Read a file as each type of record: whatever it is, it is a record or has problems."""
    document, problems = parse_document(text, "x.yml")
    if document is None:
        return problems
    for record in RECORD_TYPES.values():
        found, said = validate(record.adapter, document.tree, _vocabulary(), "x.yml", document.line)
        assert (found is None) == bool(said)
    return document


def _feed_hours(text: str) -> object:
    try:
        found = parse_local_hours([text])
    except LanguageError as error:
        return str(error) + error.hint
    again = parse_local_hours(format_hours(found))
    assert format_hours(again) == format_hours(found)
    return say(found), review(found)


def _feed_prices(text: str) -> object:
    try:
        return parse_prices(text, _statuses())
    except LanguageError as error:
        return str(error) + error.hint


def _feed_day(text: str) -> object:
    try:
        return fixed_day(text)
    except NoSuchDay as error:
        return str(error)


def _feed_settings(text: str) -> object:
    return parse_settings({"directory": text, "name": text, "hotline": text, "accent": text}, text)


TARGETS: Mapping[str, Target] = {
    "reader": Target(_feed_reader, _records, 400),
    "models": Target(_feed_models, _records, 8),
    "hours": Target(_feed_hours, lambda: (*_values("开放时间"), *_values("时间")), 60),
    "prices": Target(_feed_prices, lambda: (*_values("标准"), *_values("优惠")), 120),
    "day": Target(_feed_day, lambda: ("2026-11-24", "2098-12-31", "1902-01-01"), 100),
    "settings": Target(_feed_settings, lambda: ("data/zhaotong", "https://a.cn/", "#174a8c"), 100),
    "slips": Target(feed_slips, slip_seeds, 60),
    "csv": Target(feed_csv, lambda: LISTS, 8),
    "workbook": Target(feed_workbook, lambda: LISTS, 2),
}
"""Every reader by its name; a new one is added here."""


def kept(name: str) -> tuple[str, ...]:
    """Return the inputs that once did what no reader may do."""
    path = CORPUS / f"{name}.yml"
    return tuple(yaml.safe_load(path.read_text("utf-8"))) if path.exists() else ()
