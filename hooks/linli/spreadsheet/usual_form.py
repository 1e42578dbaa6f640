"""Cells put into the form that the messages of the checks ask for, where that changes signs and not what is said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from linli.model.placeholders import UNKNOWN_HINT
from linli.read.problems import Problem
from linli.read.source import KeyPath, field_words
from linli.spreadsheet.cells import DELETE
from linli.spreadsheet.rows import Refusal, TableRow, TypedCell, column_letters
from linli.spreadsheet.slips import SLIP

ASKED_FOR = "请写成："
_NOT_KNOWN = f"不知道的，这一格空着；要去掉原来写的，写：{DELETE}。"
"""What is said in a table where the hint for files would have a whole line taken out."""

SYNONYM = "请用统一的说法。"
"""How a message ends that names the same thing by another word of its closed list."""

_UNITS = re.compile(r"[年月日号时点分个张名位席份人客元]")
_ITEM = re.compile(r"第(\d+)项")


@dataclass(frozen=True, slots=True)
class UsualReading:
    """What a cell said, and how it has been read."""

    sheet: str
    place: str
    said: str
    read: str


def in_usual_form(row: TableRow, problems: Sequence[Problem], at: KeyPath) -> tuple[TableRow, tuple[UsualReading, ...]]:
    """Return the row with one cell put into its usual form, and what was done; none where that is not certain."""
    for problem in problems:
        cell = cell_of_problem(row, problem, at)
        line = _line_meant(cell, problem, at) if cell else ""
        wanted = problem.hint.removeprefix(ASKED_FOR).strip()
        if not cell or not line or not problem.hint.startswith(ASKED_FOR) or not _is_same(line, wanted, problem):
            continue
        place = f"{column_letters(cell.column)}{row.row + 1}" if cell.column >= 0 else f"第{row.row + 1}行"
        changed = replace(cell, text=cell.text.replace(line, wanted, 1))
        cells = tuple(changed if other is cell else other for other in row.cells)
        return replace(row, cells=cells), (UsualReading(row.sheet, place, line, wanted),)
    return row, ()


def cell_of_problem(row: TableRow, problem: Problem, at: KeyPath) -> TypedCell | None:
    """Return the cell that a problem is about: that of its key, else one of the same part (位置.经度 for 纬度)."""
    for length in (None, 1):
        for cell in row.cells:
            words = field_words((*at, *cell.target.keys[:length]))
            if problem.field == words or problem.field.startswith(f"{words} "):
                return cell
    return None


def _line_meant(cell: TypedCell, problem: Problem, at: KeyPath) -> str:
    """Return the piece of a cell that a problem is about: the item that its field names, or the whole."""
    rest = problem.field.removeprefix(field_words((*at, *cell.target.keys)))
    item = _ITEM.search(rest)
    if not item:
        return cell.text
    sign = r"[\n、，,；;/]" if cell.target.word_list else r"\n"
    pieces = [piece.strip() for piece in re.split(sign, cell.text) if piece.strip()]
    return pieces[int(item[1]) - 1] if int(item[1]) <= len(pieces) else ""


def _is_same(found: str, wanted: str, problem: Problem) -> bool:
    """Tell whether two texts say the same: a synonym of a closed list, or signs and units alone differ."""
    if problem.message.endswith(SYNONYM):
        return True
    return _bare(found) == _bare(wanted) and bool(_bare(found)[0])


def _bare(text: str) -> tuple[list[int], str]:
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    return numbers, re.sub(r"[\W\d_]", "", _UNITS.sub("", text))


def refused_for(row: TableRow, problems: Sequence[Problem], at: KeyPath) -> Iterator[Refusal]:
    """Yield a refusal for every problem, at the cell that it is about."""
    for problem in problems:
        cell = cell_of_problem(row, problem, at)
        subject = f"{problem.field}：" if problem.field and cell is None else ""
        hint = problem.hint if row.sheet == SLIP else problem.hint.replace(UNKNOWN_HINT, _NOT_KNOWN)
        yield Refusal(row.sheet, row.row, cell.column if cell else -1, f"{subject}{problem.message}{hint}")
