"""A small cut of `make fuzz`, the same inputs every time, and all that was ever found."""

from random import Random

import pytest

from tests.fuzz.spoiling import spoilt
from tests.fuzz.targets import TARGETS, kept

INPUTS = 150


@pytest.mark.parametrize("name", TARGETS)
def test_spoilt_inputs_are_read_or_refused(name):
    """A reader understands or refuses what it is fed; nothing else ever happens."""
    target, random = TARGETS[name], Random(name)
    seeds = target.seeds()
    assert seeds
    for _ in range(INPUTS):
        target.feed(spoilt(random, seeds))


@pytest.mark.parametrize("name", TARGETS)
def test_what_was_found_stays_mended(name):
    """What once broke a reader does no more."""
    for text in kept(name):
        TARGETS[name].feed(text)
