"""`linli stale`: whom to ring today and what to ask, as a list, for programs, or as a sheet to be filled in."""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click

from linli.cli.call_sheet import call_sheet
from linli.cli.check import today
from linli.cli.proposal import open_desk
from linli.engine.calls import Call, calls, number_to_ring, township_path
from linli.model import Place
from linli.model.directory import Directory


@click.command(help="今天要打的电话：过期的、没有核实过的、另行通知的、缺菜单的……按乡镇列出。")
@click.option("--area", default="", metavar="地区", help="只看这个地区：areas.yml 里的路径")
@click.option("--json", "as_json", is_flag=True, help="给别的程序用")
@click.option(
    "--sheet", "sheet", type=click.Path(dir_okay=False, path_type=Path), help="写成核实单，填好用 verify --from"
)
def stale_command(area: str, as_json: bool, sheet: Path | None) -> None:
    """Print the calls of the day; always exit 0: that facts grow old is no fault of the files."""
    directory = open_desk().main
    if area and area not in directory.areas:
        raise click.UsageError(f"areas.yml 里没有“{area}”这个路径。")
    day = today()
    found = [call for call in calls(directory, day) if f"{call.place.area}/".startswith(f"{area}/" if area else "")]
    if sheet:
        sheet.write_text(call_sheet(directory, found, day), "utf-8")
        click.echo(f"已写好核实单：{sheet}（{len(found)}件）")
        return
    forms: dict[bool, Callable[[Directory, Sequence[Call]], str]] = {True: _as_json, False: _as_text}
    click.echo(forms[as_json](directory, found))


def _as_json(directory: Directory, found: Sequence[Call]) -> str:
    """Return {"calls": [{id, name, area, township, phone, post, reason, part, said}]}."""
    return json.dumps({"calls": [_data(directory, call) for call in found]}, ensure_ascii=False, indent=2)


def _data(directory: Directory, call: Call) -> dict[str, str]:
    place = call.place
    return {
        "id": place.id,
        "name": place.name,
        "area": place.area,
        "township": directory.area_name(township_path(place)),
        "phone": number_to_ring(place),
        "post": place.post,
        "reason": call.reason.code,
        "part": call.matter.part,
        "said": call.matter.said,
    }


def _as_text(directory: Directory, found: Sequence[Call]) -> str:
    return "\n".join([*_lines(directory, found), f"{len({call.place.id for call in found})}个电话，{len(found)}件事"])


def _lines(directory: Directory, found: Sequence[Call]) -> Iterator[str]:
    for township, group in groupby(found, key=_township):
        yield f"【{directory.area_name(township)}】"
        for place, own in groupby(group, key=_place):
            yield f"{place.name}　{number_to_ring(place) or '没有电话'}　{place.id}"
            yield from (f"　{call.reason.word}：{call.words}" for call in own)


def _township(call: Call) -> str:
    return township_path(call.place)


def _place(call: Call) -> Place:
    return call.place
