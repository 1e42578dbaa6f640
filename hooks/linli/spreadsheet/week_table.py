"""A week of meals as a table: days down and sittings across, or the other way round, with merged cells or without."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from linli.model.dishes import COURSES, SNACKS, no_meal
from linli.spreadsheet.headings import SITTING_HEADINGS, plain_heading

_WEEKDAY = re.compile("(?:星期|礼拜|周)([一二三四五六日天])")
_COURSE_WORDS = frozenset(COURSES.split("|")) - SNACKS
_LONGEST_DAY = len("2026年11月30日（星期一）")


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of a table: what it says, and its row and column from 0."""

    text: str
    row: int
    column: int


Lines = Sequence[Sequence[Spot]]
"""The rows of a table, or its columns where the days stand across; all of one length."""


def weekday_in(text: str) -> str:
    """Return the day of the week that a cell names, alone or with its date; "" for none."""
    found = _WEEKDAY.search(text)
    return f"周{found[1].replace('天', '日')}" if found and len(text) <= _LONGEST_DAY else ""


def lines_by_day(rows: Iterable[Sequence[str]]) -> Lines:
    """Return the cells of a table in lines of which each is about one day."""
    texts = [list(row) for row in rows]
    width = max(map(len, texts), default=0)
    spots = [
        [Spot(row[column].strip() if column < len(row) else "", number, column) for column in range(width)]
        for number, row in enumerate(texts)
    ]
    across = any(len({day for spot in line if (day := weekday_in(spot.text))}) > 1 for line in spots)
    return [list(column) for column in zip(*spots, strict=True)] if across else spots


def sitting_in(text: str, sittings: Sequence[str]) -> str:
    """Return the sitting that a heading is for: one of those that are known, a snack, or another word for one."""
    word = plain_heading(text)
    word = word if word in {*sittings, *SNACKS} else SITTING_HEADINGS.get(word, "")
    return word if word in {*sittings, *SNACKS} else ""


def served_in(lines: Lines, sittings: Sequence[str], only: str = "") -> Iterator[tuple[str, str, Spot]]:
    """Yield day, sitting and cell of everything that is served; nothing where the table names no sitting.

    A line that names no day goes on with the day above, a column without a heading with the sitting before it. What
    stands below 大荤 is called so; where no meal is named, such columns are of the meal `only`.
    """
    heads = list(takewhile(_names_no_day, lines))
    courses = _courses(heads)
    meals_named = any(sitting_in(spot.text, sittings) in sittings for line in lines for spot in line)
    named: dict[int, str] = {} if meals_named or not only else dict.fromkeys(courses, only)
    day = ""
    for line in lines:
        at = next((number for number, spot in enumerate(line) if weekday_in(spot.text)), -1)
        meals = {number: meal for number, spot in enumerate(line) if (meal := sitting_in(spot.text, sittings))}
        if at < 0 and not day:
            named = named | _across(line, meals) if named and not meals_named else named or _across(line, meals)
            continue
        day = weekday_in(line[at].text) if at >= 0 else day
        own = next(iter(meals.values()), "") if not named else ""
        places = named or {number: own for number in range(len(line)) if own and number not in meals and number > at}
        for number, meal in places.items():
            if line[number].text and number != at:
                yield day, meal, _of_course(line[number], courses.get(number, ""))


def _names_no_day(line: Sequence[Spot]) -> bool:
    return not any(weekday_in(spot.text) for spot in line)


def _courses(heads: Iterable[Sequence[Spot]]) -> dict[int, str]:
    """Return the courses that head columns: 大荤, 小荤, 汤."""
    spots = ((number, plain_heading(spot.text)) for line in heads for number, spot in enumerate(line))
    return {number: word for number, word in spots if word in _COURSE_WORDS}


def _of_course(spot: Spot, course: str) -> Spot:
    """Return what a cell serves with its course before it, as a menu writes that: 大荤：红烧肉、鱼."""
    if not course or "：" in spot.text or no_meal(spot.text) is not None:
        return spot
    dishes = "、".join(filter(None, (line.strip() for line in spot.text.splitlines())))
    return Spot(f"{course}：{dishes}", spot.row, spot.column)


def _across(line: Sequence[Spot], meals: Mapping[int, str]) -> dict[int, str]:
    named: dict[int, str] = {}
    for number, spot in enumerate(line):
        before = named.get(number - 1, "")
        if number in meals or (before and not spot.text):
            named[number] = meals.get(number, before)
    return named
