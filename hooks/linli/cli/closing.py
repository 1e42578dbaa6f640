"""`linli close` and `linli reopen`: a closure as an announcement, or for good; and its end."""

from collections.abc import Iterator

import click

from linli.cli.check import today
from linli.cli.drafting import drafted
from linli.cli.ids import next_free
from linli.cli.proposal import Desk, agree, open_desk, too_peculiar, yes_option
from linli.form.closure import closure_facts
from linli.model import Announcement, Place
from linli.model.directory import Directory
from linli.model.period import UNTIL_NOTICE
from linli.model.record_types import ANNOUNCEMENT_TYPE
from linli.model.scalars import as_item
from linli.publish.day import current_minute
from linli.read.editing import CannotEdit, with_value
from linli.spreadsheet.cells import flow_text

place_argument = click.argument("place", metavar="PLACE")
source_option = click.option("--source", "sources", multiple=True, metavar="来源", help="不写就是单位自己告知")


def _place(desk: Desk, code: str) -> tuple[Directory, Place]:
    directory, entry = desk.find(code)
    if not isinstance(entry, Place):
        raise click.UsageError(f"“{code}”不是服务点。")
    return directory, entry


@click.command("close", help="停业：PLACE 是服务点的编号。不写日期，就是今天起至另行通知")
@place_argument
@click.option("--from", "begins", default="", metavar="2026-11-26 15:30", help="从哪天（哪一刻）起；不写就是今天")
@click.option("--until", "ends", default="", metavar="2026-11-27", help="到哪天（哪一刻）为止；不写就是另行通知")
@click.option("--only", "stops", multiple=True, metavar="晚餐", help="只停哪一餐，或只停上午、下午")
@click.option("--reason", default="", metavar="停电", help="原因")
@click.option("--expected", default="", metavar="2026-12-05", help="预计哪天恢复，只给人看")
@click.option("--for-good", is_flag=True, help="不再开办了：状态写撤销，网页上留一句话")
@source_option
@yes_option
def close_command(
    place: str,
    begins: str,
    ends: str,
    stops: tuple[str, ...],
    reason: str,
    expected: str,
    for_good: bool,
    sources: tuple[str, ...],
    yes: bool,
) -> None:
    """Announce a closure, or write into the record that the place is given up."""
    desk = open_desk()
    directory, found = _place(desk, place)
    if for_good:
        if ends or stops or expected:
            raise click.UsageError("--for-good 是不再开办，不和 --until、--only、--expected 一起写。")
        said = {"自": begins or f"{today()}", "说明": as_item(reason)}
        agree(desk, directory, _state(desk, found, {"现状": "撤销", **said}), yes=yes)
        return
    start = begins or f"{today()}"
    facts = closure_facts(found, start, ends, stops, reason)
    written = {key: flow_text(value) for key, value in facts.items()}
    _announce(desk, directory, found, {**written, "预计恢复": expected}, sources, yes)


def _announce(
    desk: Desk, directory: Directory, place: Place, facts: dict[str, str], sources: tuple[str, ...], yes: bool
) -> None:
    """Write an announcement about a place into the folder of its county."""
    code = next_free(directory, f"{today():%Y%m%d}-{place.id}"[:40].rstrip("-"))
    file = f"{directory.path}/{ANNOUNCEMENT_TYPE.code}/{place.area.split('/')[0]}/{code}.yml"
    written = {key: value for key, value in facts.items() if value}
    written["发布时间"] = f"{current_minute():%Y-%m-%d %H:%M}"
    there = Desk(desk.root, desk.project, directory)
    agree(desk, directory, drafted(there, ANNOUNCEMENT_TYPE, file, written, sources, today()), yes=yes)


def _state(desk: Desk, place: Place, items: dict[str, str]) -> dict[str, str | None]:
    """Return the record with 状态 written anew, key by key where there is one already."""
    document = desk.document(place.file)
    given = {key: value for key, value in items.items() if value}
    try:
        if place.operation is None:
            whole = ", ".join(f"{key}: {value}" for key, value in given.items())
            return {place.file: with_value(document, ("状态",), f"{{{whole}}}").text}
        for key, value in given.items():
            document = with_value(document, ("状态", key), value)
    except CannotEdit:
        too_peculiar(place.file)
    return {place.file: document.text}


@click.command("reopen", help="恢复：PLACE 是服务点的编号。结束它的停业公告，或把“暂停”“撤销”改回正常")
@place_argument
@click.option("--from", "begins", default="", metavar="2026-11-27 11:00", help="从哪天（哪一刻）起；不写就是今天")
@click.option("--closure", "ending", default="", metavar="编号", help="停业公告有几条时，结束哪一条")
@source_option
@yes_option
def reopen_command(place: str, begins: str, ending: str, sources: tuple[str, ...], yes: bool) -> None:
    """Announce the end of the closure that holds; where the record itself says 暂停 or 撤销, set it right."""
    desk = open_desk()
    directory, found = _place(desk, place)
    start = begins or f"{today()}"
    if found.operation and not found.operation.normal:
        agree(desk, directory, _state(desk, found, {"现状": "正常", "自": start[:10], "说明": "已经恢复"}), yes=yes)
        return
    closed = _chosen(tuple(_closures(directory, found)), ending, place)
    meal = "供餐" if found.cooks else "开放"
    facts = {
        "标题": as_item(f"{found.name}恢复{meal}"),
        "种类": "恢复",
        "涉及": f"[{place}]",
        "结束": closed.id,
        "起止": f"{start}至{UNTIL_NOTICE}",
    }
    _announce(desk, directory, found, facts, sources, yes)


def _closures(directory: Directory, place: Place) -> Iterator[Announcement]:
    """Yield the closures of a place that are not over and that nobody has ended."""
    for entry in directory.announcements_for(place):
        if entry.closes and (entry.period.end is None or entry.period.end >= today()):
            yield entry


def _chosen(closures: tuple[Announcement, ...], wanted: str, place: str) -> Announcement:
    fitting = [entry for entry in closures if not wanted or entry.id == wanted]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise click.UsageError(f"有{len(fitting)}条停业公告，请加上 --closure：{'、'.join(e.id for e in fitting)}")
    raise click.UsageError(f"{place} 没有还没结束的停业公告{f'“{wanted}”' if wanted else ''}，状态也是正常的。")
