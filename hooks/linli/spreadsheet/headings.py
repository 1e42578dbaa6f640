"""Tables that people bring: where their head is, of how many rows, and which key each column is meant for."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from linli.model import Vocabulary
from linli.model.validation import PERSONAL_KEYS
from linli.spreadsheet.grid import Grid

COLUMN_WORDS = "columns"
NOT_TAKEN = "不要"
HOURS_KEY, REDUCTIONS_KEY = "开放时间", "收费.午餐优惠"

SITTING_HEADINGS = {
    **dict.fromkeys(("早餐", "早饭"), "早餐"),
    **dict.fromkeys(("午餐", "中餐", "中饭"), "午餐"),
    **dict.fromkeys(("晚餐", "晚饭"), "晚餐"),
}
"""Headings under which times of a meal stand, with the sitting that they are."""

# Above columns of ages these are what a meal costs somebody of that age.
_PRICES = frozenset(
    (
        "收费标准",
        "收费",
        "餐标",
        "餐费",
        "餐费标准",
        "价格",
        "优惠价",
        "优惠价格",
        "就餐价格",
        "用餐价格",
        "个人支付",
        "老人自付",
        "自付",
    )
)
_AGE = re.compile(r"[0-9].*岁")
_FIRST_ROWS = 15
_BRACKETS = re.compile(r"[（(\[【][^）)\]】]*[）)\]】]?")


@dataclass(frozen=True, slots=True)
class HeadColumn:
    """What a column of a foreign table is for: a key of the record, NOT_TAKEN, or "" where nobody knows.

    `part` is which part of the key, where several columns are for one: 午餐 of 开放时间, 60-79岁 of 收费.午餐优惠.
    """

    column: int
    heading: str
    key: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """表头: its rows from 0, both ends included, and its columns."""

    first: int
    last: int
    targets: tuple[HeadColumn, ...]

    @property
    def unknown(self) -> tuple[HeadColumn, ...]:
        """The columns that nobody knows."""
        return tuple(target for target in self.targets if not target.key)


def plain_heading(text: str) -> str:
    """Return a heading without brackets, blanks and line breaks: “面积\\n（平方米）” → 面积."""
    return re.sub(r"[\s*＊:：]", "", _BRACKETS.sub("", text))


def known_headings(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the key that every known heading is for."""
    return {
        plain_heading(word): term.name
        for term in vocabulary.terms(COLUMN_WORDS)
        for word in (term.name, *term.synonyms)
    }


def head_of(grid: Grid, known: Mapping[str, str], agreed: Mapping[str, str]) -> Head | None:
    """Return the head of a table; None where there is none. `agreed` are keys of a mapping file by whole heading."""
    rows = range(min(len(grid.rows), _FIRST_ROWS))
    counted = [(len(_known_in(grid, row, known, agreed)), -row) for row in rows]
    count, first = max(counted, default=(0, 0))
    if count < 2:
        return None
    last = _last_row(grid, -first, known)
    targets = tuple(_targets(grid, -first, last, known, agreed))
    return Head(-first, last, targets)


def _known_in(grid: Grid, row: int, known: Mapping[str, str], agreed: Mapping[str, str]) -> set[str]:
    texts = {cell.text for cell in grid.rows[row] if cell.text}
    return {text for text in texts if plain_heading(text) in known or text in agreed}


def _last_row(grid: Grid, first: int, known: Mapping[str, str]) -> int:
    """Return the last row of a head: as far down as its merged cells go, and over the row below a wide one."""
    merges = [grid.merges[cell.merged] for cell in grid.rows[first] if cell.merged]
    last = max((merge.bottom for merge in merges), default=first)
    wide = any(merge.right > merge.left and merge.bottom == first for merge in merges)
    if last == first and (wide or _is_second(grid, first + 1, known)):
        return first + 1
    return last


def _is_second(grid: Grid, row: int, known: Mapping[str, str]) -> bool:
    """Tell whether a row below a head belongs to it though nothing is merged: it holds headings alone."""
    texts = [cell.text for cell in grid.rows[row]] if row < len(grid.rows) else []
    filled = [plain_heading(text) for text in texts if text]
    return bool(filled) and all(text in SITTING_HEADINGS or text in known for text in filled)


def _targets(
    grid: Grid, first: int, last: int, known: Mapping[str, str], agreed: Mapping[str, str]
) -> Iterable[HeadColumn]:
    above = ""
    for column in range(grid.width):
        texts = [grid.cell(row, column).text for row in range(first, last + 1)]
        above = texts[0] or above
        texts[0] = texts[0] or (above if any(texts) else "")
        heading = "/".join(dict.fromkeys(plain_heading(text) for text in texts if text))
        if heading:
            yield _target(column, heading, known, agreed)


def _target(column: int, heading: str, known: Mapping[str, str], agreed: Mapping[str, str]) -> HeadColumn:
    if heading in agreed:
        key, _, part = agreed[heading].partition(" ")
        return HeadColumn(column, heading, key, part)
    parts = heading.split("/")
    if len(parts) > 1 and _AGE.search(parts[-1]) and parts[0] in _PRICES:
        return HeadColumn(column, heading, REDUCTIONS_KEY, parts[-1])
    if parts[-1] in SITTING_HEADINGS and known.get(parts[0]) == HOURS_KEY:
        return HeadColumn(column, heading, HOURS_KEY, SITTING_HEADINGS[parts[-1]])
    if any(word in heading for word in PERSONAL_KEYS):
        return HeadColumn(column, heading, NOT_TAKEN)
    found = known.get("".join(parts)) or known.get(parts[-1]) or (known.get(parts[0]) if len(parts) == 1 else None)
    return HeadColumn(column, heading, found or "")
