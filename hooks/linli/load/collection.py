"""Garbage collection: seldom in a run, and not while records are read, for they stay and every pass looks at all."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

A_LOOK = 50_000
"""After so many new objects cycles are looked for; Python's own number, 700, costs a fifth of a build."""


def collect_seldom() -> None:
    """Let this process look for cycles seldom: a run is short, and nearly all that it makes stays to its end."""
    gc.set_threshold(A_LOOK)


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


def keep_uncollected() -> None:
    """Let no pass look at what is there by now: all of it stays to the end of the run."""
    gc.freeze()


def leave_to_system(*made: object) -> None:
    """Let all that a run has made stay as it is until its process is over: the system takes it back at once.

    Python would take it apart piece by piece: after a build of 4,000 places that took a fifth of its time. What names
    itself is freed by no count, and what is frozen is never collected.
    """
    held: list[Any] = [*made]
    held.append(held)
    gc.freeze()
