"""Three-valued sets of days as bit masks: bit n stands for the n-th day of a window.

`yes` holds the days of which a condition is true, `maybe` those of which it is true or unknown; yes ⊆ maybe always.
"""

from collections.abc import Iterator
from typing import NamedTuple


class Truth(NamedTuple):
    """The days on which a condition certainly, and at most possibly, holds (strong Kleene logic)."""

    yes: int
    maybe: int

    def __or__(self, other: "Truth") -> "Truth":
        return Truth(self.yes | other.yes, self.maybe | other.maybe)

    def __and__(self, other: "Truth") -> "Truth":
        return Truth(self.yes & other.yes, self.maybe & other.maybe)

    def __sub__(self, other: "Truth") -> "Truth":
        """Return the days of this set that are not in the other."""
        return Truth(self.yes & ~other.maybe, self.maybe & ~other.yes)

    @property
    def unknown(self) -> int:
        """The days of which it is not known whether they belong."""
        return self.maybe & ~self.yes


NEVER = Truth(0, 0)


def known(mask: int) -> Truth:
    """Return the set whose every day is known."""
    return Truth(mask, mask)


def bits(mask: int) -> Iterator[int]:
    """Yield the numbers of the days in a mask, in order."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
