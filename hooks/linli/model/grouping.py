"""What stands under each key, kept in order."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

Grouped = TypeVar("Grouped")


def grouped(pairs: Iterable[tuple[str, Grouped]]) -> Mapping[str, tuple[Grouped, ...]]:
    """Return what stands under each key, in order, the same thing under one key once."""
    found: dict[str, dict[int, Grouped]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[id(value)] = value
    return {key: tuple(values.values()) for key, values in found.items()}
