"""A week of meals as a table of weekdays and sittings, typed or pasted from a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from linli.engine.meals import monday_of
from linli.form.field import FieldKind, FormField, FormSubject, Given, Option, filled_lines
from linli.form.slip import ChangeSlip
from linli.model.menu import WEEKDAYS
from linli.model.place import Place
from linli.model.record_types import WEEK_TYPE
from linli.read.source import Tree, parse_document
from linli.spreadsheet.cells import DELETE, cell_words, tree_at
from linli.spreadsheet.week_table import Lines, lines_by_day, served_in, weekday_in

WHICH_WEEK, GRID = "哪一周", "菜单"
WEEKS_OFFERED = 4
USUAL_MEALS = ("早餐", "午餐", "晚餐")

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
    menu: dict[str, Tree] = {}
    for day in WEEKDAYS:
        said = {meal: given.get(f"{day}.{meal}", "").strip() for meal in _meals(subject)}
        changed = _changed_meals(said, {meal: before.get((day, meal), "") for meal in said})
        if changed:
            menu[day] = changed
    if not menu:
        return
    if _file(subject, monday) in subject.records.typed:
        yield ChangeSlip({GRID: menu}, id=f"{subject.existing.id}/{monday:%G-W%V}")
    else:
        yield ChangeSlip({"食堂": subject.existing.id, "周一": f"{monday}", GRID: menu}, new=WEEK_TYPE.word)


def _changed_meals(said: Mapping[str, str], before: Mapping[str, str]) -> dict[str, Tree]:
    """Return what a day's meals become where they differ; of a day that one word stood for, all of them."""
    changed = {meal for meal, text in said.items() if filled_lines(text) != filled_lines(before[meal])}
    one_word = len(said) > 1 and len(set(before.values())) == 1 and "" not in before.values()
    wanted = said if changed and one_word else changed
    return {meal: _dishes(said[meal]) if said[meal] else DELETE for meal in said if meal in wanted}


def _dishes(said: str) -> Tree:
    lines = filled_lines(said)
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

    Where it names no sitting, its columns are in the order of `sittings`; no cells where it names no day.
    """
    lines = lines_by_day(csv.reader(io.StringIO(text), delimiter="\t"))
    found: dict[str, list[str]] = {}
    for day, meal, spot in served_in(lines, sittings):
        found.setdefault(f"{day}.{meal}", []).append(spot.text)
    return {cell: "\n".join(dishes) for cell, dishes in found.items()} or dict(_in_order(lines, sittings))


def _in_order(lines: Lines, sittings: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        at = next((number for number, spot in enumerate(line) if weekday_in(spot.text)), -1)
        for spot, meal in zip(line[at + 1 :] if at >= 0 else (), sittings, strict=False):
            if spot.text:
                yield f"{weekday_in(line[at].text)}.{meal}", spot.text
