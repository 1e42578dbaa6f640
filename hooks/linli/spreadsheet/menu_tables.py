"""Menus as canteens and nurseries keep them: a week as a table, or a list of dishes with their ingredients."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from linli.model.menu import WEEKDAYS
from linli.model.place import Place
from linli.model.record_types import WEEK_TYPE
from linli.read.source import Tree
from linli.spreadsheet.cells import flow_text
from linli.spreadsheet.columns import KeyColumn, table_plans
from linli.spreadsheet.grid import Grid
from linli.spreadsheet.headings import plain_heading
from linli.spreadsheet.meaning import plain_text
from linli.spreadsheet.rows import Refusal, TableRow, TypedCell
from linli.spreadsheet.week_table import Lines, Spot, lines_by_day, served_in, sitting_in, weekday_in

DISH_LIST_HEADINGS = {
    **dict.fromkeys(("日期", "星期", "时间", "用餐日期"), "日期"),
    **dict.fromkeys(("品名", "菜名", "菜品", "菜品名称", "食品名称"), "菜"),
    **dict.fromkeys(("类别", "菜品类别", "菜类"), "类别"),
    **dict.fromkeys(("主配料", "主料", "配料", "主要配料", "原料", "食材"), "配料"),
    **dict.fromkeys(("餐次", "餐别"), "餐次"),
}
"""Headings of a list of dishes, with what stands below them."""

AGE_GROUP = "年龄组"

_PLAN = table_plans(WEEK_TYPE)[0]
_FULL_DAY = re.compile(r"(\d{4})[-.．/年](\d{1,2})[-.．/月](\d{1,2})")
_DATE_ALONE = re.compile(r"(?:\d{4}[-.．/年])?\d{1,2}[-.．/月]\d{1,2}日?")
_SHORT_DAY = re.compile(r"(?<!\d)(\d{1,2})[-.．/月](\d{1,2})(?!\d)")


@dataclass(frozen=True, slots=True)
class MenuOrder:
    """Whose menus a table holds; `monday` is the week of days that have no date, `sitting` of dishes that have none."""

    canteen: Place
    sittings: tuple[str, ...]
    today: date
    monday: date | None = None
    sitting: str = ""


def menu_rows(grid: Grid, order: MenuOrder) -> Iterator[TableRow | Refusal]:
    """Yield what a sheet says is served, a row a sitting of a day, and what in it cannot be taken."""
    rows = [[plain_text(cell) for cell in row] for row in grid.rows]
    head = next((number for number, row in enumerate(rows) if _is_dish_list(row)), None)
    served = _listed(grid, rows, head, order) if head is not None else _in_table(grid, rows, order)
    yield from served


def _is_dish_list(row: Sequence[str]) -> bool:
    return {"日期", "菜"} <= {DISH_LIST_HEADINGS.get(plain_heading(text), "") for text in row}


def _in_table(grid: Grid, rows: list[list[str]], order: MenuOrder) -> Iterator[TableRow | Refusal]:
    """Yield the meals of a week that is laid out as a table."""
    groups = _age_groups(rows)
    if len(groups) > 1:
        yield Refusal(grid.title, 0, -1, f"有几个{AGE_GROUP}（{'、'.join(groups)}），菜单只写一份。请每组一张表。")
        return
    found: dict[tuple[date, str], list[Spot]] = {}
    lines = lines_by_day(rows)
    served = list(served_in(lines, order.sittings, order.sitting or _meal_of_title(rows, order)))
    dates = _dates_beside(lines)
    again = _day_again(served) if not any(map(_has_date, (text for row in rows for text in row))) else None
    if again:
        yield Refusal(grid.title, again.row, again.column, "一天写了几次，像是几周。请每周一张工作表，或写上日期。")
        return
    for day, meal, spot in served:
        heading = _heading_of(rows, spot, day)
        on = _day_of(heading if _has_date(heading) else dates.get((spot.row, spot.column), heading), day, order)
        if on is None:
            yield Refusal(grid.title, spot.row, spot.column, _NO_WEEK)
            return
        found.setdefault((on, meal), []).append(spot)
    if not found:
        yield Refusal(grid.title, 0, -1, "看不出哪天哪一餐吃什么。表里要有星期（周一、周二……）和餐次（午餐、晚餐……）。")
    for (on, meal), spots in found.items():
        texts = list(dict.fromkeys(spot.text for spot in spots))
        yield _meal(grid, spots[0], order, on, meal, "\n".join(texts))


def _meal_of_title(rows: list[list[str]], order: MenuOrder) -> str:
    """Return the meal that stands in a title above the days: “一周午餐菜单”; "" for none or several."""
    above = takewhile(lambda row: not any(map(weekday_in, row)), rows)
    words = "".join(text for row in above for text in dict.fromkeys(row))
    named = [meal for meal in order.sittings if meal in words]
    return named[0] if len(named) == 1 else ""


def _has_date(text: str) -> bool:
    return bool(_FULL_DAY.search(text) or _SHORT_DAY.search(text))


def _dates_beside(lines: Lines) -> dict[tuple[int, int], str]:
    """Return the date of every cell whose line has one in a cell of its own: 11月30日 below 星期一."""
    found = {}
    for line in lines:
        dates = [spot.text for spot in line if _DATE_ALONE.fullmatch(spot.text)]
        if len(dates) == 1 and any(weekday_in(spot.text) for spot in line):
            found.update(dict.fromkeys(((spot.row, spot.column) for spot in line), dates[0]))
    return found


def _day_again(served: Sequence[tuple[str, str, Spot]]) -> Spot | None:
    """Return the first cell of a meal that a table comes back to after another day: those are two weeks."""
    seen: set[tuple[str, str]] = set()
    for (day, meal, spot), (day_before, meal_before, _) in zip(served[1:], served, strict=False):
        seen.add((day_before, meal_before))
        if day != day_before and (day, meal) in seen:
            return spot
    return None


_NO_WEEK = "看不出是哪一周。表里写上日期，或加上 --week，例如：--week 2026-W49"


def _age_groups(rows: list[list[str]]) -> list[str]:
    """Return what stands below the heading 年龄组, each once."""
    for number, row in enumerate(rows):
        column = next((at for at, text in enumerate(row) if plain_heading(text) == AGE_GROUP), -1)
        if column >= 0:
            below = (line[column] for line in rows[number + 1 :] if column < len(line))
            return list(dict.fromkeys(text for text in below if text and text != row[column]))
    return []


def _heading_of(rows: list[list[str]], spot: Spot, day: str) -> str:
    """Return the cell that names the day of another cell: the nearest one to its left, or above it."""
    left = (rows[number][column] for number in range(spot.row, -1, -1) for column in range(len(rows[number])))
    return next((text for text in left if weekday_in(text) == day), "")


def _day_of(text: str, weekday: str, order: MenuOrder) -> date | None:
    """Return the day that a cell means: its date, else the day of the week in the week that was asked for."""
    full, short = _FULL_DAY.search(text), _SHORT_DAY.search(text)
    try:
        if full:
            return date(int(full[1]), int(full[2]), int(full[3]))
        if short:
            return _nearest_year(int(short[1]), int(short[2]), order.today)
    except ValueError:
        return None
    return order.monday + timedelta(days=WEEKDAYS.index(weekday)) if order.monday and weekday else None


def _nearest_year(month: int, day: int, today: date) -> date:
    found = (date(today.year + years, month, day) for years in (-1, 0, 1))
    return min(found, key=lambda when: abs(when - today))


def _listed(grid: Grid, rows: list[list[str]], head: int, order: MenuOrder) -> Iterator[TableRow | Refusal]:
    """Yield the meals of a list in which a row is a dish, or one of its ingredients."""
    keys = {at: DISH_LIST_HEADINGS.get(plain_heading(text), "") for at, text in enumerate(rows[head])}
    dishes: dict[tuple[date, str], dict[str, dict[str, list[str]]]] = {}
    first: dict[tuple[date, str], Spot] = {}
    for number, row in enumerate(rows[head + 1 :], head + 1):
        said = {key: row[at] for at, key in keys.items() if key and at < len(row) and row[at]}
        if "菜" not in said or row == rows[head]:
            continue
        column = next(at for at, key in keys.items() if key == "菜")
        on = _day_of(said.get("日期", ""), weekday_in(said.get("日期", "")), order)
        meal = sitting_in(said.get("餐次", ""), order.sittings) or order.sitting
        if on is None or not meal:
            yield Refusal(grid.title, number, column, _NO_WEEK if on is None else _no_sitting(order))
            continue
        first.setdefault((on, meal), Spot("", number, column))
        dish = dishes.setdefault((on, meal), {}).setdefault(said["菜"], {})
        for key in ("类别", "配料"):
            if key in said and said[key] not in dish.setdefault(key, []):
                dish[key].append(said[key])
    for (on, meal), served in dishes.items():
        text = "\n".join(_dish(name, parts) for name, parts in served.items())
        yield _meal(grid, first[on, meal], order, on, meal, text)


def _no_sitting(order: MenuOrder) -> str:
    return f"看不出是哪一餐。表里写上餐次，或加上 --sitting，可以写的有：{'、'.join(order.sittings)}"


def _dish(name: str, parts: dict[str, list[str]]) -> str:
    tree: dict[str, Tree] = {"菜": name}
    if parts.get("类别"):
        tree["类别"] = parts["类别"][0]
    if parts.get("配料"):
        tree["配料"] = [piece for text in parts["配料"] for piece in re.split("[、，,；;]", text) if piece]
    return name if len(tree) == 1 else flow_text(tree)


def _meal(grid: Grid, spot: Spot, order: MenuOrder, on: date, meal: str, text: str) -> TableRow:
    """Return the row that puts one sitting of one day into the file of its week."""
    monday = on - timedelta(days=on.weekday())
    keys = ("菜单", WEEKDAYS[on.weekday()], meal)
    cells = (
        TypedCell(KeyColumn(("食堂",)), order.canteen.id),
        TypedCell(KeyColumn(("周一",)), f"{monday}"),
        TypedCell(KeyColumn(keys, several=True), text, spot.column),
    )
    return TableRow(grid.title, spot.row, _PLAN, f"{order.canteen.id}/{monday:%G-W%V}", 0, cells)


def headings_left(grid: Grid, order: MenuOrder) -> tuple[str, ...]:
    """Return the headings of a sheet whose columns hold nothing that a menu says: 备注, 克重."""
    days = [any(weekday_in(cell.text) for cell in row) for row in grid.rows]
    for number, row in enumerate(grid.rows):
        texts = list(dict.fromkeys(cell.text for cell in row if cell.text))
        if _is_dish_list([cell.text for cell in row]):
            return tuple(text for text in texts if plain_heading(text) not in DISH_LIST_HEADINGS)
        if days[number]:
            return ()
        if any(sitting_in(text, order.sittings) for text in texts) and any(days[number:]):
            known = {*DISH_LIST_HEADINGS, AGE_GROUP}
            left = (text for text in texts if plain_heading(text) not in known)
            return tuple(text for text in left if not sitting_in(text, order.sittings))
    return ()
