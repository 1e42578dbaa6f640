"""What stands under each key, kept in order."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

_Key = TypeVar("_Key", bound=Hashable)
Grouped = TypeVar("Grouped")


def grouped(pairs: Iterable[tuple[_Key, Grouped]]) -> Mapping[_Key, tuple[Grouped, ...]]:
    """Return what stands under each key, in order, the same thing under one key once."""
    found: dict[_Key, dict[int, Grouped]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[id(value)] = value
    return {key: tuple(values.values()) for key, values in found.items()}
