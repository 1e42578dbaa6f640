"""Rows tried in another form: where YAML fails, the slip is the row with whose usual repair it gets further.

Nothing is repaired: what was tried only tells where the slip is, and the line that is offered is one that can be read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LARGEST = 100_000
"""Characters beyond which nothing is tried: every trial reads the whole text."""

_WIDE = {"，": ", ", "：": ": ", "｛": "{", "｝": "}", "［": "[", "］": "]", "【": "[", "】": "]"}
_WIDE_SIGN = re.compile(r"(?P<sign>[，：｛｝［］【】])[ \u3000]*")
_CLOSERS = {"[": "]", "{": "}"}
_BEHIND_CLOSER = re.compile(r"(?<=[\]}\"'])[ ]*([。；;，,、.！!]+)[ ]*$")
_TWO_COMMAS = re.compile(r",(?:\s*,)+\s*")
_TWO_COLONS = re.compile(r"^(?P<head>\s*(?:- +)?[^\s:#\"'\[{]{1,20}: +)(?P<value>[^\"'\[{].*: .*)$")
_SECOND_KEY = re.compile(r"^(?P<value>.*?)[ ,，；;]*(?P<key>[^\s:,，；;0-9]{1,12}): (?P<rest>.*)$")


@dataclass(frozen=True, slots=True)
class Repair:
    """A row (from 1) in another form: what is said where it helps."""

    number: int
    row: str
    message: str
    hint: str


def repair_of(text: str, line: int, context: int) -> Repair | None:
    """Return the first repair near a line (from 1) with which YAML gets further; None where there is none.

    `context` is where the piece begins that YAML could not finish.
    """
    if len(text) > _LARGEST:
        return None
    rows = text.split("\n")
    near = dict.fromkeys(number for number in (context, line, line - 1) if 0 < number <= len(rows))
    for repair in (*_signs(rows, near), *_indents(rows, line)):
        tried = "\n".join([*rows[: repair.number - 1], repair.row, *rows[repair.number :]])
        if _first_error(tried) > line + 1:
            return repair
    return None


def _first_error(text: str) -> float:
    """Return the line (from 1) at which YAML fails; infinity where it does not."""
    try:
        for _ in yaml.parse(text, Loader=_LOADER):
            pass
    except yaml.MarkedYAMLError as error:
        return error.problem_mark.line + 1 if error.problem_mark else 0
    except yaml.YAMLError:
        return 0
    return inf


def in_plain_signs(row: str) -> str:
    """Return a row with YAML's own signs in the place of full-width ones."""
    return _WIDE_SIGN.sub(lambda found: _WIDE[found["sign"]], row)


def _signs(rows: Sequence[str], numbers: Iterable[int]) -> Iterator[Repair]:
    """Yield rows with other signs: full-width ones, brackets without their other half, commas and stops too many."""
    for number in numbers:
        row = rows[number - 1]
        if re.match(r" *\{", row) and re.match(r" *- ", rows[number - 2] if number > 1 else ""):
            indent = " " * _indent(rows[number - 2])
            yield _written(number, f"{indent}- {row.strip()}", "这一行前面少了“- ”。")
        if row.strip().startswith("```"):
            yield Repair(number, "", "“```”不是内容。", "请删去这一行。")
        if (wide := _WIDE_SIGN.search(row)) and re.search(r"[\[{｛［【]", row):
            yield _written(number, in_plain_signs(row), f"这一行里的“{wide['sign']}”是全角的。")
        if behind := _BEHIND_CLOSER.search(row):
            yield _written(number, row[: behind.start()], f"这一行末尾多了“{behind[1]}”。")
        if _TWO_COMMAS.search(row):
            yield _written(number, _TWO_COMMAS.sub(", ", row), "这一行里多了一个逗号。")
        closed, missing = _closed(row.rstrip())
        if missing:
            yield _written(number, closed, f"这一行里少了“{missing}”。")
        if two := _TWO_COLONS.match(row):
            yield _two_colons(number, two)


def _written(number: int, row: str, message: str) -> Repair:
    return Repair(number, row, message, f"请写成：{row.strip()}")


def _two_colons(number: int, found: re.Match[str]) -> Repair:
    """Offer both ways out of “座位: 60 供餐能力: 300”: two lines, or one value in quotes."""
    head, value = found["head"], found["value"].rstrip()
    row = f"{head}'{value.replace(chr(39), chr(39) * 2)}'"
    second = _SECOND_KEY.match(value)
    way = f"请写成：{row.strip()}"
    if second and second["value"]:
        two = f"“{head.strip()} {second['value']}”、“{second['key']}: {second['rest']}”"
        way = f"若是两项，请分成两行：{two}；若是一项的内容，{way}"
    return Repair(number, row, "这一行里多了一个“: ”。", way)


def _closed(row: str) -> tuple[str, str]:
    """Return a row with the brackets closed that it opens and does not close, and those that were put in."""
    open_ones, written, missing = "", "", ""
    for piece in re.findall(r"\"[^\"]*\"|'[^']*'|.", row):
        if piece in _CLOSERS:
            open_ones = _CLOSERS[piece] + open_ones
        elif piece in open_ones:
            inner, _, open_ones = open_ones.partition(piece)
            written, missing = written + inner, missing + inner
        written += piece
    return written + open_ones, missing + open_ones


def _indents(rows: Sequence[str], line: int) -> Iterator[Repair]:
    """Yield rows that stand further in or out than the rows around them, first those between two that agree."""
    found = [trial for number in (line - 1, line) if 0 < number <= len(rows) for trial in _other_indents(rows, number)]
    for _, number, indent in sorted(found, key=_likeliest_first):
        meant = rows[number - 1].strip()
        hint = f"请在行首正好空{indent}格。" if indent else f"请写成：{meant}"
        said = "这一行前面多了空格。" if _indent(rows[number - 1]) > indent else "这一行前面少了空格。"
        yield Repair(number, " " * indent + meant, said, hint)


def _likeliest_first(trial: tuple[bool, int, int]) -> tuple[bool, int]:
    """Order rows: of those that differ from both neighbours the earlier one first, of others the one YAML names."""
    unlikely, number, _ = trial
    return unlikely, -number if unlikely else number


def _other_indents(rows: Sequence[str], number: int) -> Iterator[tuple[bool, int, int]]:
    """Yield (whether it is less likely, the row, an indent): that of the rows around it, and of earlier items."""
    row = rows[number - 1]
    above = next((other for other in reversed(rows[: number - 1]) if _counts(other)), "")
    below = next((other for other in rows[number:] if _counts(other)), "")
    between = bool(below) and _indent(above) == _indent(below) and not above.rstrip().endswith(":")
    is_item = row.lstrip().startswith("- ")
    items = (other for other in reversed(rows[: number - 1]) if is_item and other.lstrip().startswith("- "))
    for indent in dict.fromkeys((*map(_indent, filter(None, (above, below, *items))), 0)):
        if row.strip() and indent != _indent(row):
            yield not between, number, indent


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _counts(row: str) -> bool:
    """Tell whether a row says something: neither blank nor a remark."""
    return bool(row.strip()) and not row.lstrip().startswith("#")
