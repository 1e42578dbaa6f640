"""`linli verify`: write into a record that somebody has asked about parts of it, with the code of what they say."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from linli.cli.call_sheet import FilledSheet, read_call_sheet
from linli.cli.check import today
from linli.cli.drafting import term_of
from linli.cli.hours import DayParameter
from linli.cli.proposal import Desk, agree, open_desk, too_peculiar, yes_option
from linli.form.asked import verifiable_parts
from linli.model import Entry
from linli.model.content_code import part_code
from linli.model.directory import Directory
from linli.model.scalars import as_item, parse_day
from linli.read.editing import CannotEdit, with_value
from linli.read.source import Document

WRITTEN = ("日期", "方式", "岗位", "内容")


@click.command(
    help="记下核实过的项目：PLACE 是编号，PART 是记录里的项目，例如：linli verify liuxi-canteen 开放时间 --by 电话"
)
@click.argument("place", metavar="PLACE", default="")
@click.argument("parts", nargs=-1, metavar="PART…")
@click.option("--by", "method", default="", metavar="方式", help="怎么核实的：电话、现场、来函")
@click.option("--on", "day", type=DayParameter(), default=None, help="哪天核实的（默认今天）")
@click.option("--post", default="", metavar="岗位", help="核实人的岗位，不写姓名")
@click.option(
    "--from",
    "sheet",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="填好的核实单（linli stale --sheet）",
)
@yes_option
def verify_command(
    place: str, parts: tuple[str, ...], method: str, day: date | None, post: str, sheet: Path | None, yes: bool
) -> None:
    """Write the verification of parts; nothing else in the file changes. Exit 2 for what cannot be verified."""
    if bool(sheet) == bool(place and parts):
        raise click.UsageError("请写编号和项目，例如：linli verify liuxi-canteen 开放时间 --by 电话；或 --from 核实单")
    desk = open_desk()
    filled = read_call_sheet(sheet.read_text("utf-8")) if sheet else FilledSheet("", "", "", ())
    asked = {place: parts} if place else _ticked(desk, filled)
    items = {
        "日期": f"{day or _day_of(filled.day)}",
        "方式": term_of(desk.project.vocabulary, "verification", method or filled.method, "方式").name,
        "岗位": as_item(post or filled.post) if post or filled.post else "",
    }
    directory, texts = desk.main, {}
    for code, own in asked.items():
        directory, entry = desk.find(code)
        for part in own:
            _require_part(directory, entry, part)
        _require_post(entry, own, post or filled.post)
        found = {part: {**items, "内容": part_code(entry, part)} for part in own}
        texts[entry.file] = _written(desk.document(entry.file), entry, found)
    if agree(desk, directory, texts, yes=yes):
        for code, own in asked.items():
            click.echo(f"{desk.find(code)[1].file}：{'、'.join(own)}记为{items['日期']}{items['方式']}核实。")


def _day_of(text: str) -> date:
    """Return the day of a sheet; today where it is left blank."""
    return parse_day(text) if text else today()


def _ticked(desk: Desk, filled: FilledSheet) -> dict[str, tuple[str, ...]]:
    """Return the parts that have been confirmed by record; refuse what has been changed since the sheet was made."""
    found: dict[str, tuple[str, ...]] = {}
    for line in filled.ticked:
        _, entry = desk.find(line.id)
        if part_code(entry, line.part) != line.code:
            raise click.UsageError(f"{line.id} 的“{line.part}”在核实单写好以后改过，问的是旧的。请再写一张核实单。")
        found[line.id] = (*found.get(line.id, ()), line.part)
    if not found:
        raise click.UsageError("核实单里没有打勾的。")
    return found


def _require_part(directory: Directory, entry: Entry, part: str) -> None:
    known = list(verifiable_parts(directory, entry))
    if part not in known:
        raise click.UsageError(f"这条记录没有可以核实的“{part}”。可以写的有：{'、'.join(known)}")


def _require_post(entry: Entry, parts: Sequence[str], post: str) -> None:
    """Ask whose verification it is where the one that it takes the place of names somebody."""
    before = entry.verification.parts if entry.verification else {}
    named = [before[part].post for part in parts if part in before and before[part].post]
    if named and not post:
        raise click.UsageError(f"上次写着岗位“{named[0]}”。这次是谁核实的？请加上 --post {named[0]}，或别的岗位。")


def _written(document: Document, entry: Entry, parts: dict[str, dict[str, str]]) -> str:
    """Return the file with the verifications put into it."""
    before = entry.verification.parts if entry.verification else {}
    try:
        for part, items in parts.items():
            given = {name: items[name] for name in WRITTEN if items[name]}
            if part in before and isinstance(_value(document.tree, "核实", "分项", part), dict):
                for name, value in given.items():
                    document = with_value(document, ("核实", "分项", part, name), value)
            else:
                whole = ", ".join(f"{name}: {value}" for name, value in given.items())
                document = with_value(document, ("核实", "分项", part), f"{{{whole}}}")
    except CannotEdit:
        too_peculiar(entry.file)
    return document.text


def _value(tree: object, *keys: str) -> object:
    for key in keys:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree
