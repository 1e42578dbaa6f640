"""Hours behind closings that stand first in a line: on which days, and of which room, they are.

周一闭馆，9:00-17:00 opens on the other days. 国庆节：图书馆闭馆，体育馆9:00-17:00 opens another room on those days;
12月5日正常开放，9:00-17:00 says when it opens on that day.
"""

from dataclasses import replace

from linli.language.errors import Example, LanguageError
from linli.language.hours.atoms import Atom, LunarRange, NewYearsEve
from linli.language.hours.conditions import Sort, sort_of, sorts_of
from linli.language.hours.format import format_rule
from linli.language.hours.reading import Reading
from linli.language.hours.rooms import of_the_canteen, of_the_house, refuse_hours_of_which_room
from linli.language.hours.rules import AsUsual, Body, Closed, Condition, Open, Rule
from linli.language.hours.sittings import names_food

_SEASONS = {Sort.SEASON, Sort.TERM}


def hours_behind(reading: Reading, begin: int, body: Open, *, same_piece: bool) -> list[Rule]:
    """Return the rules of a line in which only closings or 照常 stand before these hours, which name no days."""
    refuse_hours_of_which_room(reading, begin)
    last = reading.rules[-1]
    if same_piece and len(reading.rules) == 1 and _of_that_day(last):
        return [replace(last, body=body)]
    opened = Rule(Condition(), body, text=reading.text)
    if isinstance(last.body, Closed) and same_piece:
        opened = _of_its_days(reading, begin, last, opened)
    return [opened, *(of_the_canteen(rule, body) for rule in reading.rules)]


def closings_of_the_house(reading: Reading, begin: int, body: Body) -> list[Rule]:
    """Return closings of the one room that a line names as of the house, where 其余时间 names no room for its hours."""
    house = isinstance(body, Open) and not any(span.label for span in body.spans)
    if not house or not all(isinstance(rule.body, Closed) for rule in reading.rules):
        return reading.rules
    refuse_hours_of_which_room(reading, begin)
    return [of_the_house(rule) for rule in reading.rules]


def _of_that_day(rule: Rule) -> bool:
    """Tell whether 照常 is said of a single day, whose hours follow; not of holidays as such, nor 起照常."""
    if not isinstance(rule.body, AsUsual) or rule.excluded or "恢复" in rule.text:
        return False
    return all(isinstance(atom, NewYearsEve) or sort_of(atom) is Sort.DATE or _one_day(atom) for atom in rule.atoms)


def _one_day(atom: Atom) -> bool:
    return isinstance(atom, LunarRange) and atom.start == atom.end


def _of_its_days(reading: Reading, begin: int, closing: Rule, opened: Rule) -> Rule:
    """Return hours on the days of the closing before them where a colon stands behind these; LanguageError in doubt."""
    body, groups = opened.body, closing.condition.groups
    if not isinstance(body, Open) or not isinstance(closing.body, Closed):
        return opened
    rooms, shut = {span.label for span in body.spans}, {*closing.body.labels}
    meals = any(map(names_food, rooms | shut))
    season = tuple(group for group in groups if sorts_of(group) <= _SEASONS)
    if season and len(season) < len(groups) and reading.season_heads:
        return replace(opened, condition=Condition(season))
    another = "" not in rooms and not rooms & shut and bool(shut or len(groups) == 0) and not meals
    if another and reading.heads:
        return replace(opened, condition=closing.condition, excluded=closing.excluded)
    part = closing.body.span
    beside = part is not None and not any(span.start < part[1] and part[0] < span.end for span in body.spans)
    if another or beside:
        raise _of_which_days(reading, begin, closing, opened)
    return opened


def _of_which_days(reading: Reading, begin: int, closing: Rule, opened: Rule) -> LanguageError:
    """Ask whether hours are of the days of the closing before them, or of every day."""
    those = format_rule(replace(opened, condition=closing.condition))
    every = f"每天 {format_rule(opened)}"
    said = f"“{{}}”有两种读法：只在那些天，写“{those}”；每天这样，写“{every}”。"
    line = f"{format_rule(closing)}；{those}"
    return reading.cursor.error(begin, reading.cursor.position, said, Example(line))
