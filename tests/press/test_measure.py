"""Measuring: widths, and into how many lines they fall."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.press.measure import flow, text_lines, width

WIDTHS = [("", 0), ("周一", 2), ("08:30", 4 * 0.599 + 0.338), ("12元", 2 * 0.599 + 1), ("“一老一小”", 6)]
FLOWS = [
    ((), 10, 1),
    ((4, 4), 10, 1),
    ((4, 4, 4), 10, 2),
    ((10,), 10, 1),
    ((5, 5), 10, 2),  # the gap between them does not fit
    ((25,), 10, 3),
    ((25, 4), 10, 3),  # the last line of the first has room for the second
    ((4, 25), 10, 4),  # what is too long begins on a line of its own
]
TEXTS = [("一二三四五", 5, 1), ("一二三四五六", 5, 2), ("一二三四五。", 5, 2), ("电话0000-1234567", 7, 2), ("", 5, 1)]


@pytest.mark.parametrize(("text", "ems"), WIDTHS)
def test_width(text, ems):
    """Chinese is 1 em wide, Latin as its font has it."""
    assert width(text) == pytest.approx(ems)


@pytest.mark.parametrize(("widths", "limit", "lines"), FLOWS)
def test_flow(widths, limit, lines):
    """Pieces stand side by side with a gap of one between them."""
    assert flow(widths, limit, 1) == lines


@pytest.mark.parametrize(("text", "limit", "lines"), TEXTS)
def test_running_text(text, limit, lines):
    """A line breaks between characters, but not before a full stop, nor within a number."""
    assert text_lines(text, limit) == lines


@given(st.lists(st.floats(0.1, 30), max_size=30), st.floats(1, 40))
def test_wider_is_never_longer(widths, limit):
    """A wider line never needs more lines; and all of the text has room in the lines that are counted."""
    lines = flow(widths, limit, 0.5)
    assert flow(widths, limit * 2, 0.5) <= lines
    assert sum(widths) <= lines * limit + 1e-3
