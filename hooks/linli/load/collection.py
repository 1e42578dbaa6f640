"""Garbage collection, left out while records are read: they stay, and every pass would look at all of them again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Collect no cycles within; what is no longer used is freed by its count as ever.

    Reading makes no cycles that would matter, and a pass costs time in proportion to all that has been read: without
    this a record costs half as much again among 4,000 as among 500.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
