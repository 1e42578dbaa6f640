"""Spreadsheets as people make them, for the tests: .xlsx, .xls and .csv."""

import openpyxl
import xlwt

DIALLED = """\
- 编号: qinghe
  名称: 清河县
  级别: 县区
  区号: "0000"
  下级:
    - 编号: chengguan
      名称: 城关镇
      级别: 乡镇街道
      下级:
        - {编号: liuxi, 名称: 柳溪社区, 级别: 村社区}
        - {编号: heping, 名称: 和平村, 级别: 村社区}
    - 编号: heping-xiang
      名称: 和平乡
      级别: 乡镇街道
      下级:
        - {编号: beimen, 名称: 北门社区, 级别: 村社区}
"""
"""Areas with an area code."""


def xlsx(path, rows, merges=(), title="Sheet1"):
    """Write rows as an .xlsx file."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for merge in merges:
        sheet.merge_cells(merge)
    book.save(path)
    return path


def xls(path, rows):
    """Write rows as an .xls file."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write(number, column, value)
    book.save(str(path))
    return path


def csv(path, rows, encoding="utf-8-sig"):
    """Write rows as a .csv file."""
    path.write_bytes("\r\n".join(",".join(row) for row in rows).encode(encoding))
    return path


def edited(path, sheet, cells):
    """Type into cells of a workbook, as somebody in WPS would."""
    book = openpyxl.load_workbook(path)
    for cell, value in cells.items():
        book[sheet][cell] = value
    book.save(path)
    return path


def cell_at(path, sheet, code, heading, number=""):
    """Return the address of a cell of an export: by the 编号 of its row, its 序 and its heading."""
    rows = openpyxl.load_workbook(path)[sheet]
    headings = [cell.value for cell in rows[1]]
    for row in rows.iter_rows(min_row=2):
        if row[0].value == code and (not number or row[1].value == number):
            return row[headings.index(heading)].coordinate
    raise LookupError(code)
