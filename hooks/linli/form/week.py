"""A week of meals as a table of weekdays and sittings, typed or pasted from a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from linli.engine.meals import monday_of
from linli.form.field import FieldKind, FormField, FormSubject, Given, Option, lines_of
from linli.form.slip import ChangeSlip
from linli.model.dishes import SNACKS
from linli.model.menu import WEEKDAYS
from linli.model.place import Place
from linli.model.record_types import WEEK_TYPE
from linli.read.source import Tree, parse_document
from linli.spreadsheet.cells import cell_words, tree_at

WHICH_WEEK, GRID = "哪一周", "菜单"
WEEKS_OFFERED = 4
USUAL_MEALS = ("早餐", "午餐", "晚餐")

_WEEKDAY = re.compile("(?:星期|礼拜|周)([一二三四五六日天])")
_HELP = "几样菜用顿号隔开；不开餐写停餐，不公布就空着。可以从 WPS 表格里复制整张表，粘到任何一格。"


def week_fields(subject: FormSubject, given: Given) -> Iterator[FormField]:
    """Yield the week, and its table."""
    monday = _monday(subject, given)
    weeks = (monday_of(subject.day) + timedelta(weeks=number) for number in range(WEEKS_OFFERED))
    options = tuple(Option(f"{week}", f"{week.month}月{week.day}日（周一）起") for week in weeks)
    yield FormField(WHICH_WEEK, WHICH_WEEK, FieldKind.CHOICE, f"{monday}", "", options, decides=True)
    columns = sittings_of(subject.existing)
    served = _served(subject, monday)
    cells = tuple((f"{day}.{meal}", served.get((day, meal), "")) for day in WEEKDAYS for meal in columns)
    yield FormField(GRID, GRID, FieldKind.GRID, help=_HELP, rows=WEEKDAYS, columns=columns, cells=cells)


def sittings_of(place: Place) -> tuple[str, ...]:
    """Return the sittings that a canteen names in its hours, in their order; else those that are usual."""
    spans = (span.label for rule in place.hours.rules for span in getattr(rule.body, "spans", ()))
    return tuple(dict.fromkeys(label for label in spans if label)) or USUAL_MEALS


def _monday(subject: FormSubject, given: Given) -> date:
    chosen = given.get(WHICH_WEEK, "")
    return date.fromisoformat(chosen) if chosen else monday_of(subject.day) + timedelta(weeks=1)


def week_shown_on(subject: FormSubject, given: Given) -> date:
    """Return the day on which a page and a sheet show the week: its Monday, or today within it."""
    return max(subject.day, _monday(subject, given))


def _file(subject: FormSubject, monday: date) -> str:
    return f"{subject.records.path}/menus/{subject.existing.id}/{monday:%G-W%V}.yml"


def _served(subject: FormSubject, monday: date) -> Mapping[tuple[str, str], str]:
    """Return what the file of a week says, cell by cell."""
    document, _ = parse_document(subject.records.typed.get(_file(subject, monday), ""), "")
    menu = tree_at(document.tree, (GRID,)) if document else None
    if not isinstance(menu, dict):
        return {}
    days = {day: served for day, served in menu.items() if isinstance(served, dict)}
    whole = {(day, meal): served for day, served in menu.items() if isinstance(served, str) for meal in _meals(subject)}
    return whole | {(day, meal): cell_words(dishes) for day, served in days.items() for meal, dishes in served.items()}


def _meals(subject: FormSubject) -> tuple[str, ...]:
    return sittings_of(subject.existing)


def week_slips(subject: FormSubject, given: Given) -> Iterator[ChangeSlip]:
    """Yield a new week, or the cells of one that is there which differ."""
    monday = _monday(subject, given)
    before = _served(subject, monday)
    menu: dict[str, dict[str, Tree]] = {}
    gone: dict[str, dict[str, Tree]] = {}
    for day in WEEKDAYS:
        for meal in _meals(subject):
            said, present = given.get(f"{day}.{meal}", "").strip(), before.get((day, meal), "")
            if said and lines_of(said) != lines_of(present):
                menu.setdefault(day, {})[meal] = _dishes(said)
            elif present and not said:
                gone.setdefault(day, {})[meal] = "删除"
    known = _file(subject, monday) in subject.records.typed
    if not known and menu:
        heads: dict[str, Tree] = {"食堂": subject.existing.id, "周一": f"{monday}"}
        yield ChangeSlip({**heads, GRID: dict(menu)}, new=WEEK_TYPE.word)
    elif menu or gone:
        changed: Tree = {
            day: {**menu.get(day, {}), **gone.get(day, {})} for day in WEEKDAYS if day in menu or day in gone
        }
        yield ChangeSlip({GRID: changed}, id=f"{subject.existing.id}/{monday:%G-W%V}")


def _dishes(said: str) -> Tree:
    lines = lines_of(said)
    return list(lines) if len(lines) > 1 else lines[0]


def placed_cells(text: str, at: str, sittings: Sequence[str]) -> Mapping[str, str]:
    """Return the cells that a table without days fills, from the cell `at` on, to the right and down."""
    first_day, _, first_meal = at.partition(".")
    days, meals = WEEKDAYS[WEEKDAYS.index(first_day) :], sittings[sittings.index(first_meal) :]
    rows = csv.reader(io.StringIO(text), delimiter="\t")
    return {
        f"{day}.{meal}": cell.strip()
        for day, row in zip(days, rows, strict=False)
        for meal, cell in zip(meals, row, strict=False)
        if cell.strip()
    }


def week_id(said: Mapping[str, str]) -> str:
    """Return how a new week is called: by its canteen and its Monday; "" where these are none."""
    try:
        year, week, _ = date.fromisoformat(said.get("周一", "")).isocalendar()
    except ValueError:
        return ""
    return f"{said.get('食堂', '')}/{year}-W{week:02}"


def pasted_week(text: str, sittings: Sequence[str]) -> Mapping[str, str]:
    """Return the cells “周一.午餐” of a table copied from a spreadsheet, its days down or across.

    Rows that name no day go on with the day above (merged cells), columns that name no sitting are in the order of
    `sittings`; no cells where the table names no day.
    """
    rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter="\t")]
    width = max(map(len, rows), default=0)
    rows = [row + [""] * (width - len(row)) for row in rows]
    across = sum(bool(_day_in(cell)) for cell in (_head(rows) or []))
    if across > 1:
        rows = [list(column) for column in zip(*rows, strict=True)]
    return _cells(rows, sittings)


def _head(rows: list[list[str]]) -> list[str] | None:
    """Return the first row that names more than one day."""
    return next((row for row in rows if sum(bool(_day_in(cell)) for cell in row) > 1), None)


def _day_in(cell: str) -> str:
    found = _WEEKDAY.search(cell)
    return f"周{found[1].replace('天', '日')}" if found and len(cell) <= len("2026年11月30日（星期一）") else ""


def _cells(rows: list[list[str]], sittings: Sequence[str]) -> dict[str, str]:
    named: dict[int, str] = {}
    found: dict[str, list[str]] = {}
    day = ""
    for row in rows:
        at = next((number for number, cell in enumerate(row) if _day_in(cell)), -1)
        meals = {number: cell for number, cell in enumerate(row) if cell in {*sittings, *SNACKS}}
        if at < 0 and meals and not day:
            named = _across(row, meals)
            continue
        day = _day_in(row[at]) if at >= 0 else day
        if not day:
            continue
        own = next(iter(meals.values()), "") if not named else ""
        rest = [number for number, cell in enumerate(row) if number > at and cell not in meals.values()]
        places = named or (dict.fromkeys(rest, own) if own else dict(zip(rest, sittings, strict=False)))
        for number, meal in places.items():
            if number < len(row) and row[number] and number != at:
                found.setdefault(f"{day}.{meal}", []).append(row[number])
    return {cell: "\n".join(dishes) for cell, dishes in found.items()}


def _across(row: list[str], meals: Mapping[int, str]) -> dict[int, str]:
    """Return the sitting of every column: a head that is merged names the empty cells behind it too."""
    named: dict[int, str] = {}
    for number, cell in enumerate(row):
        before = named.get(number - 1, "")
        if number in meals or (before and not cell):
            named[number] = meals.get(number, before)
    return named
