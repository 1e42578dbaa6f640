"""Tables and 更新单 as they are fuzzed: each row is taken or refused with a reason, and what is taken is a record still."""

import csv
import io
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from linli.cli.table_rows import rows_of_file
from linli.load.loading import load, load_vocabulary
from linli.read.source import parse_document
from linli.spreadsheet.book import ListSheet, list_book
from linli.spreadsheet.rows import Refusal, TableRow, refusals
from linli.spreadsheet.shelf import Shelf
from linli.spreadsheet.slips import SLIP, slip_rows
from linli.spreadsheet.taking import take_rows
from tests.sample import ROOT

DEMONSTRATION = "data/shili"
LISTS = (
    "序号,所在村（社区）,长者饭堂名称,详细地址,联系电话\n1,柳溪社区,柳溪社区新食堂,溪边路1号,0000-1234567\n",
    "名称,类型,所在地,地址,电话,开放时间,备注\n柳溪社区食堂,幸福食堂,柳溪社区,溪边路2号,1234567,周一至周五 11:00-12:30,无\n",
    "助餐点名称,社区,面积（平方米）,可容纳人数（客）,托位数,服务功能,填报日期\n北门助餐点,北门社区,598.05,78,47（普惠20）,就餐、健身,2026.11.23\n",
    "编号,名称,座位,开放时间\nliuxi-canteen,,60,周一至周五 11:00-12:30\nliuxi-center,柳溪社区中心,,\n,新的食堂,30,\n",
    "编号,（服务点）,序,项目,标准,优惠\nliuxi-canteen,,1,午餐,12元,60-79周岁 补贴1元；80周岁以上 免费\n",
    '编号,序,名称,时间,名额\nliuxi-center,1,书法班,"每周二 09:30-11:00",20人\nliuxi-center,,删除,,\n',
)
SLIPS = (
    "更新单\n编号: liuxi-canteen\n座位: 60\n开放时间:\n  - 周一至周五 午餐 11:00-12:30\n  - 法定节假日 休息\n",
    "【更新单】\n编号：liuxi-center\n地址：溪边路12号\n电话： 0000-1234567\n隶属: 删除\n",
    "编号: liuxi-canteen\n收费: [{项目: 午餐, 标准: 12元}]\n---\n编号: nobody\n座位: 1\n",
    "更新单\n新建: 服务点\n名称: 北门社区幸福食堂\n类型: 幸福食堂\n所在地: shili/liuxi-zhen/liuxi\n状态: {现状: 试运营, 自: 2026-12-01}\n",
)
OWN_TITLES = ("服务点", "服务点·收费", "服务点·活动")


@cache
def _directory():
    return load(ROOT, DEMONSTRATION, load_vocabulary(ROOT)[0], None)[0]


@cache
def _shelf() -> Shelf:
    return Shelf(ROOT, DEMONSTRATION, load_vocabulary(ROOT)[0])


@cache
def _known() -> dict:
    return dict(_shelf().records)


def _take(rows: Iterable[TableRow], refused: list[Refusal]) -> object:
    """Put rows into the records, which are as they were afterwards; nothing is written."""
    shelf, known = _shelf(), _known()
    try:
        found = take_rows(shelf, rows, lambda record_type, said: "fuzzed-record")
        for file, text in shelf.changes().items():
            document, problems = parse_document(text, file)
            assert document is not None, problems
        assert all(refusal.reason for refusal in (*refused, *found.refused))
    finally:
        for file in list(shelf.changed):
            shelf.restore(file)
        shelf.records = dict(known)
    return found


def feed_slips(text: str) -> object:
    """Take every 更新单 of a text."""
    return _take(*refusals(slip_rows(text, _shelf().records)))


def _feed_file(name: str, write: Callable[[Path], object]) -> object:
    """Import a file; what is no table is refused in a sentence."""
    with TemporaryDirectory() as folder, redirect_stdout(io.StringIO()):
        path = Path(folder, name)
        write(path)
        try:
            rows, refused = rows_of_file(path, _directory(), {"来源": "[s1]", "录入": "2026-11-24"})
        except click.UsageError as error:
            return str(error)
        return _take(rows, refused)


def _title_of(text: str) -> str:
    """Name a sheet of an export as one, all others as people do."""
    if not text.lstrip("\ufeff").startswith("编号"):
        return "名单"
    return OWN_TITLES[1 if "项目" in text else 2 if "时间," in text.replace("开放时间", "") else 0]


def feed_csv(text: str) -> object:
    """Import a .csv file."""
    return _feed_file(f"{_title_of(text)}.csv", lambda path: path.write_bytes(text.encode("utf-8", "surrogatepass")))


def feed_workbook(text: str) -> object:
    """Import an .xlsx file with the same cells."""
    clean = ILLEGAL_CHARACTERS_RE.sub("", text).encode("utf-8", "ignore").decode()
    rows = [tuple(row) for row in csv.reader(io.StringIO(clean.replace("\r", "")))] or [()]
    book = list_book({_title_of(clean): ListSheet(rows[0], tuple(rows[1:]))})
    return _feed_file("book.xlsx", lambda path: path.write_bytes(book))


def slip_seeds() -> tuple[str, ...]:
    """Return 更新单 of every kind of record: those that people send, and each record whole."""
    shelf = _shelf()
    whole = (
        f"{SLIP}\n编号: {code}\n{shelf.documents[file].text}" for (_, code), (file, at) in _known().items() if not at
    )
    return (*SLIPS, *whole)
