"""How high the parts of a notice come out in a given size: added up, not laid out.

Lengths are points, and em where a name says so. The numbers are those of overrides/assets/css/notices/ (1rem = 12
points); a test compares the sums with what WeasyPrint lays out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, singledispatch

from linli.press.measure import SPACE, fits, flow, text_lines, width
from linli.press.scale import LABEL_COLUMN, LEADING_TYPE, SIZE
from linli.press.views import DayCell, Lead, Line, Month, Note, Piece, Row, Rows, Signature

LEADING = 1.25
NOTE_LEADING = 1.4
BLOCK_GAP = 0.55
PAD = 0.26
RULE = 0.75

_TITLE_EM = 1.9
# The gap in the style sheet is 0.8em; the rest is for sizes that are rounded on the way to the page, or to a step.
_LABEL_GAP_EM = 0.83
_LABEL_PADDING_EM = 0.805
_LABEL_SHARE = 0.45
_PEN_EM = 1.6
_PIECE_GAP_EM = SPACE + 0.35
_SITTING_EM = 2 + _PIECE_GAP_EM
_MARK = 0.66
_MARK_BOX_EM = 0.42
_LEAD = 1.5
_LEAST_LEAD = 1.15
# A line set to fill the measure keeps this much of it: sizes are rounded on the way to the page.
_SURE = 0.985
_LEAD_LEADING = 1.2
_WEEKDAY_EM = 1.25
_DAY_NUMBER_EM = 1.35


@dataclass(frozen=True, slots=True)
class Columns:
    """The two columns of rows, in em; `label` includes the gap after it."""

    label: float
    value: float

    @property
    def measure(self) -> float:
        """The width of the sheet, in em."""
        return self.label + self.value


def small_size(size: float) -> float:
    """Return the size of what stands small under a label: never below 12 points."""
    return SIZE.down(max(12.0, 0.62 * size))


def note_size(size: float) -> float:
    """Return the size of paragraphs: never below 14 points."""
    return SIZE.down(max(14.0, 0.75 * size))


def columns(rows: Iterable[Row], size: float, measure: float) -> Columns:
    """Return the columns on a measure: the label column as wide as its longest label, up to a share of it."""
    below = small_size(size) / size
    needed = max((max(width(row.label), width(row.below) * below) for row in rows), default=0.0)
    label = LABEL_COLUMN.down(min(needed + _LABEL_GAP_EM, _LABEL_SHARE * measure / size))
    return Columns(label, measure / size - label)


def unbroken(rows: Sequence[Row], size: float, measure: float) -> frozenset[str]:
    """Return the words of labels and the pieces that stand in one line each, as they should."""
    space = columns(rows, size, measure)
    labels = {word for row in rows for word in row.label.split() if fits(width(word), space.label - _LABEL_PADDING_EM)}
    pieces = {
        piece.text
        for row in rows
        for line in row.lines
        for piece in line.pieces
        if fits(piece_width(piece), space.value - (_SITTING_EM if line.label else 0))
    }
    return frozenset(labels | pieces)


@singledispatch
def block_height(block: object, size: float, space: Columns) -> float:
    """Return the height of a block without the gap above it."""
    raise TypeError(f"no height for {type(block).__name__}")


@block_height.register
def _(block: Rows, size: float, space: Columns) -> float:
    below = small_size(size) / size
    high = sum(_row_em(row, space, below) for row in block.rows)
    title = _TITLE_EM * size if block.title else 0.0
    return title + high * size + RULE * (len(block.rows) + 1)


def _row_em(row: Row, space: Columns, below: float) -> float:
    label = space.label - _LABEL_PADDING_EM
    left = flow(map(width, row.label.split()), label, SPACE) * LEADING
    if row.below:
        left += text_lines(row.below, label / below) * LEADING * below
    right = sum(_line_count(line, space.value) for line in row.lines) * LEADING or _PEN_EM
    return max(left, right) + 2 * PAD


def _line_count(line: Line, limit: float) -> int:
    widths = [piece_width(piece) for piece in line.pieces]
    if not line.label:
        return flow(widths, limit, _PIECE_GAP_EM)
    first = max(width(line.label) - 2, 0.0)
    return flow([first, *widths] if first else widths, limit - _SITTING_EM, _PIECE_GAP_EM)


@lru_cache(maxsize=1 << 14)
def piece_width(piece: Piece) -> float:
    """Return the width of a piece with its marks, in em."""
    return width(piece.text) + sum(width(mark) * _MARK + _MARK_BOX_EM for mark in piece.marks)


def lead_em(lines: Iterable[str], measure: float) -> float:
    """Return the size of the largest type in em: a line a little too long is rather set smaller than broken."""
    longest = max(map(width, lines), default=0.0)
    whole = _SURE * measure / longest if longest else _LEAD
    return LEADING_TYPE.down(min(whole, _LEAD)) if whole >= _LEAST_LEAD else _LEAD


@block_height.register
def _(block: Lead, size: float, space: Columns) -> float:
    lead = lead_em(block.lines, space.measure)
    return sum(text_lines(line, space.measure / lead) for line in block.lines) * lead * _LEAD_LEADING * size


@block_height.register
def _(block: Note, size: float, space: Columns) -> float:
    note = note_size(size)
    return text_lines(block.text, space.measure * size / note) * note * NOTE_LEADING


@block_height.register
def _(block: Signature, size: float, space: Columns) -> float:
    return (len(block.lines) + len(block.pen)) * NOTE_LEADING * size


@block_height.register
def _(block: Month, size: float, space: Columns) -> float:
    weeks = sum(_week_em(week, space.measure / 7) for week in block.weeks)
    lunar = len(block.weeks) * small_size(size) * LEADING
    return (_TITLE_EM + _WEEKDAY_EM + weeks) * size + lunar + RULE * (len(block.weeks) + 1)


def _week_em(week: tuple[DayCell, ...], cell: float) -> float:
    lines = [flow([_DAY_NUMBER_EM, *(1.0 for _ in day.signs)], cell) for day in week]
    return max(lines) * LEADING
