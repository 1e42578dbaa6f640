"""How wide text is and into how many lines it falls, without laying it out.

Widths are in em. In the fonts of notices all but Latin, Greek and Cyrillic is exactly 1 em wide. Printable ASCII has
the advances below, those of the heavier weight, so that a width is never too small; the few others count as 1 em.
A test compares them with the fonts. So fitting needs no font file, and the website is fitted on any machine.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil

# U+0020 to U+007E, in 1/1000 em.
ASCII_ADVANCES = (
    *(228, 384, 603, 599, 599, 974, 756, 338, 389, 389, 518, 599, 338, 377, 338, 386),
    *(599, 599, 599, 599, 599, 599, 599, 599, 599, 599, 338, 338, 599, 599, 599, 525),
    *(1024, 651, 688, 662, 722, 623, 595, 725, 766, 340, 577, 697, 588, 865, 757, 778),
    *(677, 778, 695, 631, 633, 755, 631, 925, 642, 594, 616, 389, 386, 389, 599, 570),
    *(631, 598, 651, 532, 651, 588, 385, 607, 649, 313, 314, 619, 323, 974, 649, 631),
    *(651, 651, 450, 502, 433, 646, 591, 880, 580, 589, 522, 389, 304, 389, 599),
)
SPACE = ASCII_ADVANCES[0] / 1000

# What two sums of the same widths may differ by.
_ROUNDING = 1e-6

# What a line cannot break inside: letters and digits in a row, and signs with what they open or close.
_UNBROKEN = re.compile(r"[“‘（《【〈]*(?:[!-~]+|[^\s!-~])[，。、；：！？…”’）》】〉·–%℃]*")


@lru_cache(maxsize=1 << 14)
def width(text: str) -> float:
    """Return the width of a text set in one line."""
    return sum(ASCII_ADVANCES[ord(sign) - 0x20] if " " <= sign <= "~" else 1000 for sign in text) / 1000


def fits(piece: float, limit: float) -> bool:
    """Tell whether a width stands within another."""
    return piece <= limit + _ROUNDING


def flow(widths: Iterable[float], limit: float, gap: float = 0) -> int:
    """Return the number of lines that pieces of these widths fill, set one after another with `gap` between them.

    A piece wider than a line breaks inside and leaves the rest of its last line to the next.
    """
    lines, used = 1, 0.0
    for piece in widths:
        start = used + gap if used else 0.0
        if fits(start + piece, limit):
            used = start + piece
            continue
        lines += 1 if used else 0
        rows = max(ceil(piece / limit - _ROUNDING), 1)
        lines += rows - 1
        used = piece - (rows - 1) * limit
    return lines


def text_lines(text: str, limit: float) -> int:
    """Return the number of lines of running text."""
    return flow(_tokens(text), limit)


@lru_cache(maxsize=1 << 12)
def _tokens(text: str) -> Sequence[float]:
    return tuple(width(token) for token in _UNBROKEN.findall(text))
