"""The copy of a file in which what could not be taken is coloured, with the reason as a note and in a list."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from linli.spreadsheet.opening import grids
from linli.spreadsheet.rows import Refusal

LISTED = "未能导入"
"""The sheet that lists the reasons; it stands first."""

_COLOUR = PatternFill("solid", fgColor="FFFFC7CE")


def marked(path: Path, refused: Sequence[Refusal]) -> bytes:
    """Return an .xlsx file: the sheets of a file as they are, the cells that were refused coloured."""
    book = openpyxl.load_workbook(path) if path.suffix.lower() in {".xlsx", ".xlsm"} else _copied(path)
    for refusal in refused:
        if refusal.sheet in book.sheetnames:
            _mark(book[refusal.sheet], refusal)
    listed = book.create_sheet(LISTED, 0)
    for row in (("工作表", "单元格", "原因"), *((item.sheet, item.place, item.reason) for item in refused)):
        listed.append(row)
    listed.column_dimensions["C"].width = 100
    book.active = 0
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _copied(path: Path) -> Any:
    """Return a workbook with what the sheets of an older file or a .csv say."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for grid in grids(path):
        sheet = book.create_sheet(grid.title[:31])
        for row, cells in enumerate(grid.rows, 1):
            for column, found in enumerate(cells, 1):
                if found.text:
                    sheet.cell(row, column).value = found.text
                    sheet.cell(row, column).data_type = "s"
    return book


def _mark(sheet: Any, refusal: Refusal) -> None:
    columns = [refusal.column] if refusal.column >= 0 else range(max(sheet.max_column, 1))
    for column in columns:
        _shown(sheet, refusal.row + 1, column + 1).fill = _COLOUR
    first = _shown(sheet, refusal.row + 1, max(refusal.column, 0) + 1)
    said = f"{first.comment.text}\n{refusal.reason}" if first.comment and refusal.column >= 0 else refusal.reason
    first.comment = Comment(said[:1000], "邻里", width=320, height=120)


def _shown(sheet: Any, row: int, column: int) -> Any:
    """Return a cell; of a merged range the one that is shown."""
    cell = sheet.cell(row, column)
    for merged in sheet.merged_cells.ranges:
        if cell.coordinate in merged:
            return sheet.cell(merged.min_row, merged.min_col)
    return cell
