"""Files that people bring: .xlsx, .xls and .csv as grids, all others refused with how to save them as one of these."""

import csv
import io
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import xlrd

from linli.spreadsheet.grid import EMPTY, Grid, MergedRange, SheetCell, cell_of, filled

SAVE_AS = "请在 WPS 或 Excel 里打开，点“文件—另存为”，类型选“Microsoft Excel 文件(*.xlsx)”，再导入另存的文件。"
_TITLE_SIGNS = re.compile(r"[\[\]:*?/\\]")
MAX_ROWS, MAX_COLUMNS = 20_000, 300


class CannotOpen(Exception):
    """The file is no table that can be read; the text says why and what to do, in Chinese."""


def grids(path: Path) -> list[Grid]:
    """Return the sheets of a file, hidden ones left out; CannotOpen for what is no table."""
    kind = path.suffix.lower()
    reader = _READERS.get(kind)
    if reader is None:
        raise CannotOpen(f"“{path.name}”不是 .xlsx、.xls 或 .csv 文件。{SAVE_AS}")
    try:
        return reader(path)
    except CannotOpen:
        raise
    except Exception as error:  # a broken file may make either library raise whatever it likes
        raise CannotOpen(f"“{path.name}”打不开，文件可能坏了，或有密码，或只是改了扩展名。{SAVE_AS}") from error


def _xlsx(path: Path) -> list[Grid]:
    book = openpyxl.load_workbook(path, data_only=True)
    return [_xlsx_grid(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]


def _xlsx_grid(sheet: Any) -> Grid:
    """Return a sheet as far as it says something: many are formatted down to the last row there can be."""
    said = [cell for cell in sheet._cells.values() if cell.value is not None]
    height, width = max((cell.row for cell in said), default=0), max((cell.column for cell in said), default=0)
    _require_size(sheet.title, height, width)
    cells = [[EMPTY] * width for _ in range(height)]
    for cell in said:
        cells[cell.row - 1][cell.column - 1] = cell_of(cell.value, _format(cell))
    merges = [
        MergedRange(found.min_row - 1, found.min_col - 1, found.max_row - 1, found.max_col - 1)
        for found in sheet.merged_cells.ranges
    ]
    return filled(sheet.title, cells, sorted(merges, key=_corner))


def _corner(merge: MergedRange) -> tuple[int, int]:
    return merge.top, merge.left


def _format(cell: Any) -> str:
    """Return the format of a cell with a date; that of all others says nothing."""
    return str(cell.number_format) if isinstance(cell.value, datetime) else ""


def _require_size(title: str, rows: int, columns: int) -> None:
    if rows > MAX_ROWS or columns > MAX_COLUMNS:
        said = f"工作表“{title}”有{rows}行、{columns}列，超过了{MAX_ROWS}行或{MAX_COLUMNS}列。"
        raise CannotOpen(f"{said}请删去后面空白的行和列，或分成几个文件。")


def _xls(path: Path) -> list[Grid]:
    book = xlrd.open_workbook(str(path), formatting_info=True)
    return [_xls_grid(book, sheet) for sheet in book.sheets() if sheet.visibility == 0]


def _xls_grid(book: Any, sheet: Any) -> Grid:
    _require_size(sheet.name, sheet.nrows, sheet.ncols)
    cells = [[_xls_cell(book, sheet.cell(row, column)) for column in range(sheet.ncols)] for row in range(sheet.nrows)]
    merges = [MergedRange(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells]
    return filled(sheet.name, cells, sorted(merges, key=_corner))


def _xls_cell(book: Any, cell: Any) -> SheetCell:
    if cell.ctype == xlrd.XL_CELL_DATE:
        form = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
        if cell.value < 1:
            return cell_of(xlrd.xldate_as_datetime(cell.value, book.datemode).time())
        return cell_of(xlrd.xldate_as_datetime(cell.value, book.datemode), form)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return cell_of(bool(cell.value))
    return EMPTY if cell.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK} else cell_of(cell.value)


def _csv(path: Path) -> list[Grid]:
    raw = path.read_bytes()
    text = _decoded(raw, path.name)
    dialect = "excel-tab" if text.split("\n", 1)[0].count("\t") > text.split("\n", 1)[0].count(",") else "excel"
    cells = [[cell_of(value) if value else EMPTY for value in row] for row in csv.reader(io.StringIO(text), dialect)]
    _require_size(path.stem, len(cells), max((len(row) for row in cells), default=0))
    return [filled(_TITLE_SIGNS.sub("_", path.stem)[:31], cells, [])]


def _decoded(raw: bytes, name: str) -> str:
    """Return the text of a .csv file, in UTF-8 or in GB18030, as WPS and Excel of this country write it."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CannotOpen(f"“{name}”的文字既不是 UTF-8 也不是 GB18030 编码。{SAVE_AS}")


_READERS: dict[str, Callable[[Path], list[Grid]]] = {".xlsx": _xlsx, ".xlsm": _xlsx, ".xls": _xls, ".csv": _csv}
"""How a file is read, by its extension."""
