"""`linli ledger`: the book of a month for whoever inspects: changes, verifications, announcements, menus, to do."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import click

from linli.cli.check import today
from linli.cli.drafting import area_path
from linli.cli.exporting import with_tables
from linli.cli.proposal import open_desk
from linli.engine.calls import calls, number_to_ring
from linli.load.history import FILED_BY, REVIEWED_BY, FileChange, changes_between, first_committed
from linli.model import Announcement, Entry, Place
from linli.model.directory import Directory
from linli.model.freshness import WHOLE_RECORD
from linli.publish.date_words import period_words
from linli.publish.views.cards import entry_row
from linli.read.source import parse_document

NO_CHANGE = "写法"
"""What is said of a change of a file that says the same as before: order, comments, blanks."""

LedgerRows = Iterator[tuple[str, ...]]


@dataclass(frozen=True)
class LedgerMonth:
    """What a ledger is about: a directory, an area of it ("" for all), and the days of a month."""

    root: Path
    directory: Directory
    area: str
    first: date
    last: date

    def covers(self, area: str) -> bool:
        """Tell whether the ledger is about an area by its path."""
        return not self.area or f"{area}/".startswith(f"{self.area}/")


@click.command(help="一个月的台账：变更、核实、公告、菜单按时率、待办。只有岗位，没有姓名。")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.xlsx")
@click.option("--month", required=True, metavar="2026-11", help="哪个月")
@click.option("--area", default="", metavar="地区", help="只要这个地区：areas.yml 里的路径、编号或名称")
def ledger_command(path: Path, month: str, area: str) -> None:
    """Write the ledger of a month from the records and their history in git."""
    if path.suffix.lower() != ".xlsx":
        raise click.UsageError(f"“{path.name}”请用 .xlsx 作扩展名，例如：{path.stem}.xlsx")
    desk = open_desk()
    first = _first_day(month)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    about = LedgerMonth(desk.root, desk.main, _area(desk.main, area), first, last)
    book = with_tables("book")
    sheets = {title: book.ListSheet(headings, tuple(rows)) for title, headings, rows in ledger(about, today())}
    path.write_bytes(book.list_book(sheets))
    click.echo(f"已写好 {path}：{'，'.join(f'{title}{len(sheet.rows)}行' for title, sheet in sheets.items())}")


def _first_day(month: str) -> date:
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", month):
        raise click.UsageError(f"“{month}”不是月份。请写成：2026-11")
    return date.fromisoformat(f"{month}-01")


def _area(directory: Directory, said: str) -> str:
    """Return the path of an area given by its path, the last part of it, or its name."""
    ending = [path for path in directory.areas if path.rsplit("/", 1)[-1] == said]
    return ending[0] if len(ending) == 1 else area_path(directory, said) if said else ""


def ledger(month: LedgerMonth, day: date) -> Iterator[tuple[str, tuple[str, ...], LedgerRows]]:
    """Yield the title, the headings and the rows of every sheet; what waits is as of `day`."""
    yield "变更", ("日期", "记录", "地区", "改了什么", FILED_BY, REVIEWED_BY, "文件", "提交"), _changes(month)
    yield "核实", ("日期", "记录", "地区", "项目", "方式", "岗位"), _verifications(month)
    yield "公告", ("发布时间", "标题", "种类", "涉及", "起止", "岗位"), _announcements(month)
    yield "菜单按时率", ("食堂", "地区", "应公布周数", "按时", "晚了或没有", "按时率"), _menus(month)
    yield "待办", ("地区", "服务点", "电话", "原因", "要问什么"), _waiting(month, day)


def _changes(month: LedgerMonth) -> LedgerRows:
    known = {entry.file: entry for entry in month.directory.entries}
    owners = {menu.file: menu.canteen for menu in (*month.directory.weeks, *month.directory.rotations)}
    for change in changes_between(month.root, month.directory.path, month.first, month.last):
        entry = known.get(change.file) or month.directory.by_id.get(owners.get(change.file, ""))
        area = _area_of(entry) if entry else ""
        if month.covers(area):
            name = entry_row(entry).text if entry else change.file.rsplit("/", 1)[-1]
            posts = (change.filed_by, change.reviewed_by)
            place = month.directory.area_name(area)
            yield (f"{change.day}", name, place, _changed(change), *posts, change.file, change.commit[:10])


def _area_of(entry: Entry) -> str:
    return entry.area if isinstance(entry, Place) else entry.file.split("/")[-2]


def _changed(change: FileChange) -> str:
    """Say what a change did to a file: the keys that say something else."""
    if change.before is None or change.after is None:
        return "新建" if change.before is None else "删去"
    before, after = (_keys(text, change.file) for text in (change.before, change.after))
    found = [key for key in dict.fromkeys((*before, *after)) if before.get(key) != after.get(key)]
    return "、".join(found) or NO_CHANGE


def _keys(text: str, file: str) -> dict[str, str]:
    """Return what stands under each key of a file, an item of a list under its number; nothing where it is broken."""
    document, _ = parse_document(text, file)
    if document is None:
        return {}
    tree = document.tree
    if isinstance(tree, dict):
        return {key: repr(value) for key, value in tree.items()}
    return {f"第{number}项": repr(value) for number, value in enumerate(tree, 1)}


def _verifications(month: LedgerMonth) -> LedgerRows:
    for entry in month.directory.entries:
        found = entry.verification
        if not found or not month.covers(_area_of(entry)):
            continue
        start = (entry_row(entry).text, month.directory.area_name(_area_of(entry)))
        whole = [(WHOLE_RECORD, found.on, found.method, found.post)] if found.on else []
        parts = [
            (name, part.on, part.method or found.method, part.post or found.post) for name, part in found.parts.items()
        ]
        for name, day, method, post in (*whole, *parts):
            if month.first <= day <= month.last:
                yield f"{day}", *start, name, method.name if method else "", post


def _announcements(month: LedgerMonth) -> LedgerRows:
    for entry in month.directory.announcements.values():
        if month.first <= entry.published.date() <= month.last and _concerns(month, entry):
            names = "、".join(_subject(month.directory, subject) for subject in entry.concerns)
            kind, period = entry.kind.name, period_words(entry.period)
            yield f"{entry.published:%Y-%m-%d %H:%M}", entry.title, kind, names, period, entry.post


def _concerns(month: LedgerMonth, entry: Announcement) -> bool:
    places = month.directory.places
    return any(month.covers(places[code].area if code in places else code) for code in entry.concerns)


def _subject(directory: Directory, code: str) -> str:
    found = directory.by_id.get(code)
    return entry_row(found).text if found else directory.area_name(code)


def _menus(month: LedgerMonth) -> LedgerRows:
    """Yield how often each canteen with menus had that of a week by its Monday; a rotation is there in time."""
    mondays = [day for day in _days(month) if day.weekday() == 0]
    for code in dict.fromkeys((*month.directory.weeks_of, *month.directory.rotation_of)):
        place = month.directory.places.get(code)
        if place and month.covers(place.area):
            timely = sum(_in_time(month, code, monday) for monday in mondays)
            share = f"{round(100 * timely / len(mondays))}%"
            counts = (f"{len(mondays)}", f"{timely}", f"{len(mondays) - timely}", share)
            yield place.name, month.directory.area_name(place.area), *counts


def _days(month: LedgerMonth) -> Iterator[date]:
    yield from (month.first + timedelta(days=number) for number in range((month.last - month.first).days + 1))


def _in_time(month: LedgerMonth, canteen: str, monday: date) -> bool:
    rotation = month.directory.rotation_of.get(canteen)
    if rotation and rotation.start <= monday and (rotation.end is None or monday <= rotation.end):
        return True
    week = next((week for week in month.directory.weeks_of.get(canteen, ()) if week.monday == monday), None)
    day = first_committed(month.root, week.file) if week else None
    return day is not None and day <= monday


def _waiting(month: LedgerMonth, day: date) -> LedgerRows:
    for call in calls(month.directory, day):
        if month.covers(call.place.area):
            place = call.place
            name = month.directory.area_name(place.area)
            yield name, place.name, number_to_ring(place), call.reason.word, call.words
