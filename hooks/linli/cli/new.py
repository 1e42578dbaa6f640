"""`linli new`: a new record in its place, with its facts and, as comments, everything else that may be said."""

from collections.abc import Mapping
from typing import Any

import click

from linli.cli.check import today
from linli.cli.drafting import area_path, asked, county_of, drafted, further, record_options, save, term_of
from linli.cli.hours import DayParameter
from linli.cli.ids import id_from, next_free, require_free
from linli.cli.new_menu import menu_command
from linli.cli.proposal import Desk, agree, open_desk, too_peculiar, yes_option
from linli.model import Place
from linli.model.record_types import (
    ANNOUNCEMENT_TYPE,
    PLACE_TYPE,
    POLICY_TYPE,
    PROGRAMME_TYPE,
    TEAM_TYPE,
    RecordType,
)
from linli.model.scalars import as_item
from linli.publish.day import current_minute
from linli.read.editing import CannotEdit, with_item


@click.group(
    subcommand_metavar="种类 …",
    help="新建一条记录：linli new place、menu、activity、announcement、programme、team、policy",
)
def new_group() -> None:
    """Dispatch to a kind of record."""


@new_group.command("place", help="新增一个服务点")
@click.option("--name", default="", help="名称，照门上的牌子写")
@click.option("--kind", default="", help="类型：服务中心、儿童之家、幸福食堂")
@click.option("--area", default="", help="所在地：areas.yml 里的路径或名称")
@record_options
def place_command(
    name: str, kind: str, area: str, sources: tuple[str, ...], code: str, pairs: tuple[str, ...], yes: bool
) -> None:
    """Make places/<county>/<township>/<id>.yml."""
    desk = open_desk()
    name, kind = asked(name, "名称"), asked(kind, "类型（服务中心、儿童之家、幸福食堂）")
    path = area_path(desk.main, asked(area, "所在地（areas.yml 里的路径或名称）"))
    term = term_of(desk.project.vocabulary, "kinds", kind, "类型")
    code = require_free(desk.main, code or id_from(name, term.code, desk.project.vocabulary))
    folder = "/".join(path.split("/")[:2])
    facts = {"名称": as_item(name), "类型": term.name, "所在地": path, **further(pairs)}
    _offer(desk, PLACE_TYPE, f"{folder}/{code}", facts, sources, yes)


def _offer(
    desk: Desk, record_type: RecordType, stem: str, facts: Mapping[str, str], sources: tuple[str, ...], yes: bool
) -> None:
    file = f"{desk.main.path}/{record_type.code}/{stem}.yml"
    save(desk, drafted(desk, record_type, file, facts, sources, today()), yes=yes)


def _named_record(record_type: RecordType, name: str, area: str, given: Mapping[str, Any], **facts: str) -> None:
    """Make a record that lies in the folder of its county and is called by the sound of its name."""
    desk = open_desk()
    name = asked(name, "名称")
    code = require_free(desk.main, given["code"] or id_from(name, "", desk.project.vocabulary))
    written = {
        "名称": as_item(name),
        **{key: value for key, value in facts.items() if value},
        **further(given["pairs"]),
    }
    _offer(desk, record_type, f"{county_of(desk.main, area)}/{code}", written, given["sources"], given["yes"])


@new_group.command("programme", help="新增一个项目：托管班、课堂、上门服务")
@click.option("--name", default="", help="名称")
@click.option("--kind", default="", help="种类：托管、课堂、上门服务、融合、其他")
@click.option("--area", default="", help="哪个县区；只有一个就不用写")
@record_options
def programme_command(name: str, kind: str, area: str, **given: Any) -> None:
    """Make programmes/<county>/<id>.yml."""
    _named_record(PROGRAMME_TYPE, name, area, given, 种类=asked(kind, "种类（托管、课堂、上门服务、融合、其他）"))


@new_group.command("team", help="新增一支志愿服务队")
@click.option("--name", default="", help="名称")
@click.option("--kind", default="", help="种类：党员、银发、青少年、高校、管护帮扶、爱心妈妈")
@click.option("--area", default="", help="哪个县区；只有一个就不用写")
@record_options
def team_command(name: str, kind: str, area: str, **given: Any) -> None:
    """Make teams/<county>/<id>.yml."""
    _named_record(TEAM_TYPE, name, area, given, 种类=kind)


@new_group.command("policy", help="新增一条政策")
@click.option("--name", default="", help="名称")
@click.option("--area", default="", help="哪个县区；只有一个就不用写")
@record_options
def policy_command(name: str, area: str, **given: Any) -> None:
    """Make policies/<county>/<id>.yml."""
    _named_record(POLICY_TYPE, name, area, given)


@new_group.command("announcement", help="发一条公告；停业用 linli close，恢复用 linli reopen")
@click.option("--title", default="", help="标题")
@click.option("--kind", default="", help="种类：停业、调整时间、更正、招生、活动、其他")
@click.option("--about", "subjects", multiple=True, metavar="编号或地区路径", help="涉及谁；几处就写几次")
@click.option("--period", default="", help="起止，例如 2026-11-24至2026-11-26")
@click.option("--published", default="", metavar="2026-11-23 17:20", help="发布时间；不写就是现在")
@record_options
def announcement_command(
    title: str, kind: str, subjects: tuple[str, ...], period: str, published: str, **given: Any
) -> None:
    """Make announcements/<county>/<day>-<name>.yml."""
    desk = open_desk()
    title, kind = asked(title, "标题"), asked(kind, "种类（停业、调整时间、更正、招生、活动、其他）")
    subjects = subjects or (asked("", "涉及（编号或地区路径）"),)
    facts = {
        "标题": as_item(title),
        "种类": kind,
        "涉及": f"[{', '.join(subjects)}]",
        "起止": asked(period, "起止（例如 2026-11-24至另行通知）"),
        "发布时间": published or f"{current_minute():%Y-%m-%d %H:%M}",
        **further(given["pairs"]),
    }
    wanted = given["code"] or f"{today():%Y%m%d}-{subjects[0].rpartition('/')[2]}"
    code = require_free(desk.main, given["code"]) if given["code"] else next_free(desk.main, wanted)
    stem = f"{_county_of_subject(desk, subjects[0])}/{code}"
    _offer(desk, ANNOUNCEMENT_TYPE, stem, facts, given["sources"], given["yes"])


def _county_of_subject(desk: Desk, subject: str) -> str:
    entry = desk.main.by_id.get(subject)
    if isinstance(entry, Place):
        return entry.area.split("/")[0]
    return entry.file.split("/")[-2] if entry else county_of(desk.main, subject)


@new_group.command("activity", help="给一个服务点加一项活动：PLACE 是编号")
@click.argument("place", metavar="PLACE")
@click.option("--name", default="", help="名称，例如：书法班")
@click.option("--time", "times", multiple=True, metavar="时间", help="写法同“开放时间”；几条就写几次")
@click.option("--until", type=DayParameter(), default=None, help="办到哪天")
@click.option("--set", "pairs", multiple=True, metavar="键=值", help="别的项目，例如：--set 名额=20")
@yes_option
def activity_command(
    place: str, name: str, times: tuple[str, ...], until: Any, pairs: tuple[str, ...], yes: bool
) -> None:
    """Add an item to 活动 of a place."""
    desk = open_desk()
    directory, entry = desk.find(place)
    if not isinstance(entry, Place):
        raise click.UsageError(f"“{place}”不是服务点。")
    times = times or (asked("", "时间（例如 每周六 14:30-16:00）"),)
    items = {"名称": as_item(asked(name, "名称")), "时间": f"[{', '.join(map(as_item, times))}]"}
    items |= {"起止": f"{today()}至{until}"} if until else {}
    written = ", ".join(f"{key}: {value}" for key, value in {**items, **further(pairs)}.items())
    try:
        document = with_item(desk.document(entry.file), ("活动",), f"{{{written}}}")
    except CannotEdit:
        too_peculiar(entry.file)
    agree(desk, directory, {entry.file: document.text}, yes=yes)


new_group.add_command(menu_command)
