"""The largest type with which a notice fits on its sheet, between the ceiling and the floor of its kind.

Below the floor a notice goes on on a second page: never smaller, never cut.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from linli.press.heights import BLOCK_GAP, PAD, Columns, block_height, columns, note_size, small_size, unbroken
from linli.press.look import NoticeLayout, NoticeLook
from linli.press.measure import SPACE, flow, text_lines, width
from linli.press.scale import ABOVE_FOOT, PADDING, PLATE_WORD
from linli.press.views import Booklet, Contact, Notice, NoticeView, Row, Rows

SHEET_WIDTH = 528.0
SHEET_HEIGHT = 775.0
STEP = 0.5
MOST_STRIPS = 3

# What is left free at the end of a sheet: other fonts of a browser may need a little more.
_SLACK = 6.0
# How much of a second sheet is reckoned with: rows do not break, so some of the first stays empty.
_SECOND_SHEET = 0.8
# The frame of a sign takes this much on every side.
_FRAME = 22.8
_NAME_SIZES = (40.0, 36.0, 32.0, 28.0, 25.0)
_NAME_LEADING = 1.2
_WHERE_SIZE = 16.0
_PLATE = 84.0
_WORD_SIZE = 74.0
_BESIDE_WORD = 96.0
_HEAD_RULES = 20.6
_FOOT_RULES = 16.2
_FOOT_GAP = 7.2
_QR = 93.6
_PHONE = 37.2
_PHONE_SIZE = 33.6
_PHONE_NOTE_SIZE = 16.0
_PROOF = 18.0
_PROOF_SIZE = 12.6
_FOOT_CODE = 171.0
_STRIP_HEAD = 72.0
_STRIP_FOOT = 7.2
_STRIP_ASIDE = 114.0
_STRIP_NAME = 312.0
_STRIP_NAME_SIZES = (24.0, 20.0, 16.0)


@dataclass(frozen=True, slots=True)
class Fit:
    """The sizes of one notice, in points.

    `size` of the blocks, `name` of the title, `note` of paragraphs, `small` of dates under labels; `pad` above and
    below a row and `rest` above the foot fill the sheet; `columns` are those of all its rows. `pages` is how many to
    expect (0: not known), `strips` how many strips stand on the sheet, `word` the size of what it is in its head.
    """

    size: float
    name: float
    note: float
    small: float
    pad: float
    rest: float
    columns: Columns
    pages: int
    strips: int = 1
    word: float = _WORD_SIZE


def fit(view: Notice, excess: float = 0.0) -> Fit:
    """Return the sizes of a notice; `excess` is how much higher than summed up it has turned out."""
    if isinstance(view, Booklet):
        return _fit_booklet(view)
    if view.look.layout is NoticeLayout.STRIPS:
        return _fit_strips(view, excess)
    measure = SHEET_WIDTH - 2 * frame(view)
    name = name_size(view.name, measure, _NAME_SIZES)
    room = SHEET_HEIGHT - _SLACK - 2 * frame(view) - head_height(view, name, measure) - foot_height(view)
    return replace(_filled(view, name, measure, room - excess), word=word_size(view, measure))


def word_size(view: NoticeView, measure: float) -> float:
    """Return the size in which the word of a kind stands between its plate and the mark of a place."""
    beside = _BESIDE_WORD * (2 if view.mark else 1)
    return PLATE_WORD.down(min(_WORD_SIZE, (measure - beside) / width(view.look.word)))


def frame(view: NoticeView) -> float:
    """Return what the frame of a sheet takes on every side."""
    return _FRAME if view.look.framed else 0.0


def head_height(view: NoticeView, name: float, measure: float) -> float:
    """Return the height of the head with its name in this size."""
    where = text_lines(view.where, measure / _WHERE_SIZE) * _WHERE_SIZE * 1.4 if view.where else 0.0
    return _PLATE + _HEAD_RULES + text_lines(view.name, measure / name) * name * _NAME_LEADING + where


def foot_height(view: NoticeView) -> float:
    """Return the height of the foot and the least gap above it: the code to scan, or the text beside it."""
    measure = SHEET_WIDTH - 2 * frame(view) - (_FOOT_CODE if view.address else 0.0)
    phones = sum(_contact_lines(contact, measure) for contact in view.contacts) or 1
    told = (*view.proof, f"{view.issuer} · 内容编号 {view.code}")
    proof = sum(text_lines(line, measure / _PROOF_SIZE) for line in told)
    text = phones * _PHONE + proof * _PROOF
    return _FOOT_GAP + _FOOT_RULES + max(text, _QR if view.address else 0.0)


def all_rows(view: NoticeView) -> tuple[Row, ...]:
    """Return the rows of all blocks, which share their columns."""
    return tuple(row for block in view.blocks if isinstance(block, Rows) for row in block.rows)


def _contact_lines(contact: Contact, measure: float) -> int:
    """Return the lines of a telephone and what stands beside it, which does not break."""
    note = width(contact.note) * _PHONE_NOTE_SIZE
    return flow([width(contact.number) * _PHONE_SIZE, note], measure, SPACE * _PHONE_SIZE)


def blocks_height(view: NoticeView, size: float, measure: float) -> float:
    """Return the height of all blocks, set in this size."""
    space = columns(all_rows(view), size, measure)
    return sum(BLOCK_GAP * size + block_height(block, size, space) for block in view.blocks)


def name_size(name: str, measure: float, sizes: Sequence[float]) -> float:
    """Return the largest size in which a name stands in one line, else the smallest there is."""
    return next((size for size in sizes if width(name) * size <= measure), sizes[-1])


def _filled(view: NoticeView, name: float, measure: float, room: float) -> Fit:
    """Fill `room` points with the blocks; what does not fit even at the floor is spread over two sheets."""
    rows = all_rows(view)
    whole = unbroken(rows, view.look.floor, measure)
    pages = 1 if blocks_height(view, view.look.floor, measure) <= room else 2
    space = room if pages == 1 else room + SHEET_HEIGHT * _SECOND_SHEET
    size = _largest(
        view.look,
        lambda size: blocks_height(view, size, measure) <= space and whole <= unbroken(rows, size, measure),
    )
    spare = max(room - blocks_height(view, size, measure), 0.0)
    air = min(spare * 0.6 / (2 * len(rows)), 0.7 * size) if rows else 0.0
    pad = PADDING.down(PAD * size + air)
    return Fit(
        size=size,
        name=name,
        note=note_size(size),
        small=small_size(size),
        pad=pad,
        rest=ABOVE_FOOT.down(spare - 2 * len(rows) * (pad - PAD * size)),
        columns=columns(rows, size, measure),
        pages=pages,
    )


def _largest(look: NoticeLook, fits: Callable[[float], bool]) -> float:
    """Return the largest size that fits, by halving; the floor where none does."""
    low, high = 0, round((look.ceiling - look.floor) / STEP)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(look.floor + middle * STEP):
            low = middle
        else:
            high = middle - 1
    return look.floor + low * STEP


def _fit_strips(view: NoticeView, excess: float) -> Fit:
    """Put three strips on a sheet, or as many as there is room for."""
    name = name_size(view.name, _STRIP_NAME, _STRIP_NAME_SIZES)
    fixed = _STRIP_HEAD + _STRIP_FOOT + (len(view.proof) + 1) * _PROOF + _SLACK
    for strips in range(MOST_STRIPS, 0, -1):
        room = SHEET_HEIGHT / strips - fixed - excess
        found = _filled(view, name, SHEET_WIDTH - _STRIP_ASIDE, room)
        if found.pages == 1:
            break
    return replace(found, strips=strips)


def _fit_booklet(view: Booklet) -> Fit:
    """Set a booklet in the smallest type a notice may have; it has as many pages as it needs (0: not known)."""
    size = view.look.floor
    rows = [row for chapter in view.chapters for entry in chapter.entries for row in entry.rows]
    space = columns(rows, size, SHEET_WIDTH)
    return Fit(size, 40.0, note_size(size), small_size(size), PADDING.down(PAD * size), 0.0, space, pages=0)
