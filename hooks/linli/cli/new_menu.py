"""`linli new menu` and `linli copy-week`: the dishes of a week, asked day by day or taken from the week before."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import click

from linli.cli.check import today
from linli.cli.proposal import Desk, agree, open_desk, too_peculiar, yes_option
from linli.engine.meals import monday_of
from linli.model import Place
from linli.model.directory import Directory
from linli.model.menu import WEEKDAYS
from linli.model.scalars import as_item
from linli.read.editing import CannotEdit, with_value

USUAL_SITTINGS = ("午餐",)
"""What is asked for where the hours of a canteen name no sittings."""


class WeekParameter(click.ParamType[date]):
    """A week as 2026-W48, or as any day of it; its Monday."""

    name = "周"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Parse the week; a usage error for anything else."""
        text = str(value).strip().upper()
        try:
            found = re.fullmatch(r"(\d{4})-?W(\d{1,2})", text)
            return (
                date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else monday_of(date.fromisoformat(text))
            )
        except ValueError:
            self.fail(f"“{value}”不是一周，请写成 2026-W48，或那一周的某一天 2026-11-23", param, ctx)


def week_file(directory: Directory, canteen: str, monday: date) -> str:
    """Return where the menu of a week lies: “…/menus/<canteen>/2026-W48.yml”."""
    return f"{directory.path}/menus/{canteen}/{monday:%G-W%V}.yml"


def _canteen(desk: Desk, code: str) -> tuple[Directory, Place]:
    directory, entry = desk.find(code)
    if not isinstance(entry, Place) or not entry.feeds:
        raise click.UsageError(f"“{code}”不是幸福食堂，也没有托位，不写菜单。")
    return directory, entry


def _require_new(desk: Desk, file: str) -> None:
    if (desk.root / file).exists():
        raise click.UsageError(f"已经有 {file}，没有改动。要改哪一天，直接改那个文件。")


@click.command("menu", help="发布一周菜单：CANTEEN 是食堂的编号")
@click.argument("code", metavar="CANTEEN")
@click.option("--week", "monday", type=WeekParameter(), default=None, help="哪一周，例如 2026-W48；不写就是下一周")
@click.option("--day", "days", multiple=True, metavar="“周一 午餐 菜、菜”", help="一天一餐写一次；不写就一餐一餐地问")
@yes_option
def menu_command(code: str, monday: date | None, days: tuple[str, ...], yes: bool) -> None:
    """Make menus/<code>/<week>.yml; what is not said of a day is not published."""
    desk = open_desk()
    directory, place = _canteen(desk, code)
    first = monday or monday_of(today()) + timedelta(days=7)
    file = week_file(directory, code, first)
    _require_new(desk, file)
    served = _given(days) if days else _prompted(place)
    if not served:
        raise click.UsageError("一天也没有写，没有新建。")
    agree(desk, directory, {file: menu_text(code, first, served)}, yes=yes)


def menu_text(canteen: str, monday: date, served: Mapping[str, Mapping[str, str]]) -> str:
    """Return the text of a week: weekday → sitting (\"\" for the whole day) → dishes."""
    lines = [f"食堂: {canteen}", f"周一: {monday}", "菜单:"]
    for weekday in WEEKDAYS:
        sittings = served.get(weekday, {})
        if "" in sittings:
            lines.append(f"  {weekday}: {as_item(sittings[''])}")
        elif sittings:
            said = ", ".join(f"{sitting}: {as_item(dishes)}" for sitting, dishes in sittings.items())
            lines.append(f"  {weekday}: {{{said}}}")
    return "\n".join([*lines, ""])


def _given(days: tuple[str, ...]) -> dict[str, dict[str, str]]:
    served: dict[str, dict[str, str]] = {}
    for line in days:
        words = line.split(maxsplit=2)
        if len(words) < 2 or words[0] not in WEEKDAYS:
            raise click.UsageError(
                f'“{line}”请写成：--day "周一 午餐 排骨炖萝卜、清炒时蔬"，整天停餐：--day "周日 停餐"'
            )
        sitting, dishes = (words[1], words[2]) if len(words) == 3 else ("", words[1])
        served.setdefault(words[0], {})[sitting] = dishes
    return served


def _prompted(place: Place) -> dict[str, dict[str, str]]:
    click.echo("一餐一餐地写，几样菜用顿号隔开；不开餐写停餐，不公布就直接回车。")
    served: dict[str, dict[str, str]] = {}
    for weekday in WEEKDAYS:
        for sitting in dict.fromkeys(_sittings(place)) or USUAL_SITTINGS:
            said = str(click.prompt(f"{weekday}{sitting}", default="", show_default=False)).strip()
            if said:
                served.setdefault(weekday, {})[sitting] = said
    return served


def _sittings(place: Place) -> Iterator[str]:
    for rule in place.hours.rules:
        yield from (span.label for span in getattr(rule.body, "spans", ()) if span.label)


@click.command("copy-week", help="把上一周的菜单复制到下一周：CANTEEN 是食堂的编号")
@click.argument("code", metavar="CANTEEN")
@click.option("--from", "source", type=WeekParameter(), default=None, help="抄哪一周；不写就是最近公布的一周")
@click.option("--to", "target", type=WeekParameter(), default=None, help="抄到哪一周；不写就是它的下一周")
@yes_option
def copy_week_command(code: str, source: date | None, target: date | None, yes: bool) -> None:
    """Copy a menu with its comments to another week; only its Monday changes."""
    desk = open_desk()
    directory, _ = _canteen(desk, code)
    mondays = [week.monday for week in directory.weeks_of.get(code, ())]
    first = source or max(mondays, default=None)
    if first is None or first not in mondays:
        raise click.UsageError(
            f"{code} 还没有{f'{first:%G-W%V}的' if first else ''}菜单可抄。请用 linli new menu {code}"
        )
    second = target or first + timedelta(days=7)
    file = week_file(directory, code, second)
    _require_new(desk, file)
    original = week_file(directory, code, first)
    try:
        copy = with_value(desk.document(original), ("周一",), f"{second}")
    except CannotEdit:
        too_peculiar(original)
    agree(desk, directory, {file: copy.text}, yes=yes)
