"""The records of a directory as a workbook: a sheet a type, the keys of the files as headings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from linli.model import Vocabulary
from linli.model.record_types import RECORD_TYPES
from linli.read.source import Document
from linli.spreadsheet.cells import cell_words, tree_at
from linli.spreadsheet.columns import KeyColumn, TablePlan, table_plans
from linli.spreadsheet.own_keys import own_columns
from linli.spreadsheet.subjects import ID, NUMBER_HEADING, RowSubject, subjects

WORD_SHEET = "词表"
"""The sheet with the words of the drop-downs."""

AREA_NAME = "（所在地名称）"
"""A heading in brackets: what stands below it is worked out, and not read back."""

_HEAD = PatternFill("solid", fgColor="FFE8E0D0")
_FIXED = PatternFill("solid", fgColor="FFEEEEEE")
_NEW_ROWS = 500


@dataclass(frozen=True, slots=True)
class ExportTable:
    """One sheet to be written: its plan, the columns it has in the end, and its rows."""

    plan: TablePlan
    columns: tuple[KeyColumn, ...]
    rows: tuple[tuple[RowSubject, Document], ...]


def tables(documents: Mapping[str, Sequence[Document]]) -> Iterator[ExportTable]:
    """Yield the sheets of a directory; `documents` are its files by the code of their type."""
    for code, record_type in RECORD_TYPES.items():
        plans = table_plans(record_type)
        parts = frozenset(plan.inner for plan in plans if plan.inner)
        for plan in plans:
            rows = tuple((row, found) for found in documents.get(code, ()) for row in subjects(plan, found))
            trees = [tree_at(found.tree, row.at) for row, found in rows]
            yield ExportTable(plan, plan.columns + own_columns(plan, trees, frozenset() if plan.inner else parts), rows)


def workbook(
    documents: Mapping[str, Sequence[Document]], vocabulary: Vocabulary, area_names: Mapping[str, str]
) -> bytes:
    """Return an .xlsx file; `area_names` are the full names of the areas by their paths."""
    book = Workbook()
    words = book.active
    words.title = WORD_SHEET
    lists = _word_lists(words, vocabulary)
    for table in tables(documents):
        _sheet(book, table, lists, area_names)
    book.move_sheet(words, len(book.sheetnames) - 1)
    words.sheet_state = "hidden"
    book.active = 0
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _word_lists(sheet: Any, vocabulary: Vocabulary) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Write the closed lists, a column each; return the range and the words of each by its name."""
    found = {}
    for number, name in enumerate(vocabulary.lists, 1):
        names = tuple(term.name for term in vocabulary.terms(name))
        for row, word in enumerate(names, 1):
            _write(sheet, row, number, word)
        letter = get_column_letter(number)
        found[name] = (f"'{WORD_SHEET}'!${letter}$1:${letter}${max(len(names), 1)}", names)
    return found


def _sheet(book: Any, table: ExportTable, lists: Mapping[str, Any], area_names: Mapping[str, str]) -> None:
    sheet = book.create_sheet(table.plan.title)
    fixed = [ID, *([NUMBER_HEADING] if table.plan.inner else [])]
    located = ("所在地",) in {column.keys for column in table.columns} and not table.plan.inner
    headings = [*fixed, *(column.heading for column in table.columns), *([AREA_NAME] if located else [])]
    for number, heading in enumerate(headings, 1):
        _head(sheet, number, heading)
    for number, column in enumerate(table.columns, len(fixed) + 1):
        _describe(sheet, number, column, lists)
    for row, (subject, document) in enumerate(table.rows, 2):
        values = [subject.id, *([str(subject.number)] if table.plan.inner else [])]
        for number, value in enumerate(values, 1):
            _write(sheet, row, number, value, fixed=True)
        for number, column in enumerate(table.columns, len(fixed) + 1):
            found = tree_at(document.tree, (*subject.at, *column.keys))
            if found is not None and not isinstance(found, dict):
                _write(sheet, row, number, cell_words(found))
        if located:
            area = tree_at(document.tree, (*subject.at, "所在地"))
            _write(sheet, row, len(headings), area_names.get(str(area), ""), fixed=True)
    sheet.freeze_panes = sheet.cell(2, len(fixed) + 2)
    _protect(sheet)


def _head(sheet: Any, number: int, heading: str) -> None:
    cell = _write(sheet, 1, number, heading, fixed=True)
    cell.font, cell.fill = Font(bold=True), _HEAD
    letter = get_column_letter(number)
    dimension = sheet.column_dimensions[letter]
    dimension.width = 24 if number > 1 else 28
    dimension.number_format = "@"
    dimension.protection = Protection(locked=False)


def _describe(sheet: Any, number: int, column: KeyColumn, lists: Mapping[str, Any]) -> None:
    """Say in a note what a column holds, and offer the words of a closed list."""
    said = [column.said, "必填" if column.required else "", "几项的，每项一行" if column.several else ""]
    source, words = lists.get(column.word_list, ("", ()))
    said.append(f"可以写的有：{'、'.join(words)}" if words else "")
    text = "。".join(filter(None, said))
    if text:
        sheet.cell(1, number).comment = Comment(text[:1000], "邻里", width=320, height=140)
    if words and not column.several:
        choice = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
        letter = get_column_letter(number)
        choice.add(f"{letter}2:{letter}{sheet.max_row + _NEW_ROWS}")
        sheet.add_data_validation(choice)


def _write(sheet: Any, row: int, number: int, words: str, *, fixed: bool = False) -> Any:
    """Write a text as a text, whatever it looks like: =1, 0870, 11:30."""
    cell = sheet.cell(row, number)
    cell.value = words
    cell.data_type = "s"
    cell.number_format = "@"
    cell.protection = Protection(locked=fixed)
    if "\n" in words:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if fixed and row > 1:
        cell.fill = _FIXED
    return cell


def _protect(sheet: Any) -> None:
    """Keep ids and what is worked out from being typed over; all else may be done."""
    sheet.protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
        setattr(sheet.protection, allowed, False)
