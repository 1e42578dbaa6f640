"""A workbook of plain lists: a heading and rows a sheet, every cell a text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One sheet: its headings, and rows of as many texts."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def list_book(sheets: Mapping[str, ListSheet]) -> bytes:
    """Return an .xlsx file with a sheet for each list, by its title."""
    book = Workbook()
    book.remove(book.active)
    for title, listed in sheets.items():
        sheet = book.create_sheet(title)
        _write(sheet, [listed.headings, *listed.rows])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
            sheet.column_dimensions[cell.column_letter].width = 24
        sheet.freeze_panes = "A2"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write(sheet: Any, rows: Iterable[tuple[str, ...]]) -> None:
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(number, column)
            cell.value, cell.data_type, cell.number_format = text, "s", "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
