"""Every text that somebody has typed into a record, with the way to it."""

from functools import cache
from typing import Any

from pydantic import BaseModel

from linli.language.hours import Hours
from linli.language.price import Item, Reduction
from linli.model.vocabulary import Term
from linli.read.source import KeyPath


def texts_of(value: Any, keys: KeyPath = ()) -> list[tuple[KeyPath, str]]:
    """Return (keys, text) of every text within a value; words of closed lists are nobody's own text."""
    found: list[tuple[KeyPath, str]] = []
    _collect(value, keys, found)
    return found


def _collect(value: Any, keys: KeyPath, found: list[tuple[KeyPath, str]]) -> None:
    if isinstance(value, str):
        found.append((keys, value))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, (*keys, index), found)
    elif isinstance(value, Hours):
        _collect(value.lines, keys, found)
    elif isinstance(value, Item | Reduction):
        found.append((keys, value.name if isinstance(value, Item) else value.text))
    elif isinstance(value, dict):
        for name, item in value.items():
            _collect(item, (*keys, name), found)
    elif isinstance(value, BaseModel) and not isinstance(value, Term):
        # What nobody has typed has no text: a place has forty keys, of which a dozen are filled in.
        typed = value.model_fields_set
        for name, alias in _keys(type(value)):
            if name in typed:
                _collect(getattr(value, name), (*keys, alias), found)


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return the attributes of a model with their keys in the file, without those that the reader adds."""
    fields = model.model_fields.items()
    return tuple((name, info.alias) for name, info in fields if info.alias and name not in {"id", "file"})
