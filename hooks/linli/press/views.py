"""What a notice says, as plain blocks of text: the only thing that the press knows of a record.

Texts are Chinese, without markup. A *piece* is never broken inside: a dish, a span of time, a price, a telephone.
What is not known has no lines: the sheet then has a ruled line to fill in by pen.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from linli.model.content_code import text_code
from linli.press.look import NoticeLook


class Style(StrEnum):
    """How rows are set: `times` and `prices` have heavy numbers, `change`: the first is struck out."""

    FACTS = "facts"
    TIMES = "times"
    PRICES = "prices"
    MENU = "menu"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line, with small boxed words after it (the allergens of a dish)."""

    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a row: “午餐 11:00–12:30”. Between its pieces it may break."""

    pieces: tuple[Piece, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its lines; `below` stands small under the label (11月23日 十月十五). No lines: a rule for a pen."""

    label: str
    lines: tuple[Line, ...] = ()
    below: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of rows, with a title above it where a notice has several."""

    style: Style
    rows: tuple[Row, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """What everybody must take away, in the largest type; every line is a sentence of its own."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph below the facts."""

    text: str


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of a month: its number, the lunar day below it, and the signs of what takes place. Number "": no day."""

    number: str = ""
    lunar: str = ""
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """A month as a calendar of weeks, Monday first."""

    title: str
    weeks: tuple[tuple[DayCell, ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """落款: who posts the notice and when; `pen` are the things left to be written by hand (经办人签名)."""

    lines: tuple[str, ...]
    pen: tuple[str, ...] = ()


Block = Rows | Lead | Note | Month | Signature


@dataclass(frozen=True, slots=True)
class Contact:
    """A telephone number and whose it is."""

    number: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class KindMark:
    """The kind of place a notice belongs to: its code, which is its shape and colour, and its word."""

    code: str
    word: str


@dataclass(frozen=True, slots=True)
class NoticeView:
    """One notice on one sheet.

    `look` is that of its kind; `word` stands in the head instead of the kind's own; `mark` is the kind of place, None
    for what belongs to none. Without `contacts` there is a rule for a pen. `proof`: when and how it was verified, from
    when to when it holds; `issuer`: whose sheet it is. `address`, where the QR leads ("" for no QR), and `code` are
    filled in by `seal`.
    """

    look: NoticeLook
    name: str
    blocks: tuple[Block, ...]
    issuer: str
    word: str = ""
    where: str = ""
    mark: KindMark | None = None
    contacts: tuple[Contact, ...] = ()
    proof: tuple[str, ...] = ()
    address: str = ""
    code: str = ""
    demo: bool = False


@dataclass(frozen=True, slots=True)
class BookletEntry:
    """A place in a booklet, or a part of its area, which has no mark; `anchor` is its id."""

    anchor: str
    name: str
    mark: KindMark | None
    where: str
    rows: tuple[Row, ...]
    proof: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """The places of one part of an area."""

    title: str
    entries: tuple[BookletEntry, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A need, and the places that meet it."""

    need: str
    entries: tuple[BookletEntry, ...]


@dataclass(frozen=True, slots=True)
class Booklet:
    """便民手册: cover, contents, a block a place, an index by need. The fields it shares mean what NoticeView says."""

    name: str
    issuer: str
    chapters: tuple[Chapter, ...]
    themes: tuple[Theme, ...]
    contacts: tuple[Contact, ...]
    proof: tuple[str, ...]
    look: NoticeLook
    word: str = ""
    where: str = ""
    mark: KindMark | None = None
    address: str = ""
    code: str = ""
    demo: bool = False


Notice = NoticeView | Booklet
SealedNotice = TypeVar("SealedNotice", NoticeView, Booklet)


def seal(view: SealedNotice, address: str) -> SealedNotice:
    """Return the notice with the code of its facts, and with the QR of the address, which carries the code.

    The code is of the texts alone, in their order: the program may change without making paper old. How and when the
    facts were verified is no part of it: a sheet is out of date when a fact has changed.
    """
    plain = replace(view, proof=(), address="", code="")
    texts: list[str] = []
    _collect(plain, texts)
    code = text_code(texts)
    return replace(view, code=code, address=f"{address}?v={code}" if address else "")


def _collect(part: Any, texts: list[str]) -> None:
    """Append every text of a view, in the order of its fields; of its look only the code counts."""
    if isinstance(part, str):
        if part:
            texts.append(part)
    elif isinstance(part, tuple):
        for item in part:
            _collect(item, texts)
    elif isinstance(part, NoticeLook):
        texts.append(part.code)
    else:
        # dataclasses.fields() would take most of the time of a large build.
        for name in getattr(part, "__dataclass_fields__", ()):
            _collect(getattr(part, name), texts)
