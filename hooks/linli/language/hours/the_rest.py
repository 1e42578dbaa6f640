"""Hours of the rest of the time, which no other rule of a line has: 其余时间 9:00-17:00, 平时 …."""

from collections.abc import Sequence
from dataclasses import replace

from linli.language.errors import Example
from linli.language.hours.atoms import Atom, LegalHolidays
from linli.language.hours.behind_closings import closings_of_the_house
from linli.language.hours.bodies import OF_ANOTHER, take_body
from linli.language.hours.conditions import RuleDays, Sort, sorts_of, take_condition
from linli.language.hours.days_meant import (
    refuse_closing_of_which_time,
    refuse_lost_morning,
)
from linli.language.hours.possible import lies_within, takes_nothing_out
from linli.language.hours.reading import Reading
from linli.language.hours.remarks import take_remarks
from linli.language.hours.rooms import (
    labelled,
    of_the_canteen,
    of_the_house,
)
from linli.language.hours.rules import (
    AnyOf,
    AsUsual,
    Beside,
    Body,
    ByAppointment,
    Closed,
    Condition,
    Open,
    Rule,
)
from linli.language.hours.sittings import names_a_meal, names_food

THE_REST = (
    rf"(?:其余|其它|其他|余下|平时)(?!{OF_ANOTHER})(?:的)?(?:(?:工作|开放|营业|上班|服务)(?=时间|时段)"
    rf"|开放(?=日))?(?:各)?(?:时间|时段|日子|日期|天|各天|日|月份|季节)?(?:里)?"
    r"(?:均|都)?(?:为|是)? ?[:]?"
)


def take_the_rest(reading: Reading) -> bool:
    """Take 其余时间 9:00-17:00: what holds where no other rule of the line says otherwise; it goes before them."""
    cursor = reading.cursor
    begin = cursor.position
    if not cursor.take(THE_REST):
        return False
    days = take_condition(cursor) if reading.rules else None
    cursor.take(r"[ ,:的]+")
    body = take_body(cursor)
    if isinstance(body, AsUsual) and days is None and reading.rules and all(map(_closes, reading.rules)):
        return True  # 11月27日14:00-17:00休息，其余时间照常: no more than that it closes then
    holidays = days is not None and _of_holidays(days, reading.rules)
    known = isinstance(body, Open | Closed | ByAppointment) or (holidays and isinstance(body, AsUsual))
    if not reading.rules or body is None or not known:
        raise cursor.error(begin, cursor.position, "“{}”没有写是哪些日子。", Example("每天 09:00-17:00"))
    body = _of_the_same_sitting(reading, begin, body)
    reading.rules = closings_of_the_house(reading, begin, body)
    refuse_lost_morning(reading, begin, body)
    reading.rules = [of_the_canteen(rule, body) for rule in reading.rules]
    refuse_closing_of_which_time(reading, begin, days)
    seasons = _seasons(reading) if days else ()
    if (
        days
        and not seasons
        and not holidays
        and not all(isinstance(rule.body, Closed) and rule.condition.groups for rule in reading.rules)
        and not all(lies_within(rule, Rule(days.condition, body)) for rule in reading.rules)
    ):
        raise cursor.error(begin, cursor.position, "“{}”没有写是哪些日子。", Example("每天 09:00-17:00"))
    for index, rule in enumerate(reading.rules):
        opens = isinstance(rule.body, Open) and isinstance(body, Open) and rule.body.beside is Beside.PLAIN
        if opens and isinstance(rule.body, Open) and isinstance(body, Open) and _apart(rule.body, body, days):
            reading.rules[index] = replace(rule, body=replace(rule.body, beside=Beside.ONLY))
    body = labelled(body, reading.rooms)
    if isinstance(body, ByAppointment):
        reading.rules = [of_the_house(rule) for rule in reading.rules]
    _put_first(reading, Rule(days.condition if days else Condition(), body, excluded=seasons, text=reading.text))
    return True


def _put_first(reading: Reading, rest: Rule) -> None:
    """Put the rest of the time, and what brackets say of it, before the rules that it is the rest of."""
    reading.rules.insert(0, replace(rest, excluded=()) if takes_nothing_out(rest, reading.rules) else rest)
    reading.current, others = 0, len(reading.rules)
    take_remarks(reading)
    reading.rules = [reading.rules[0], *reading.rules[others:], *reading.rules[1:others]]


def _closes(rule: Rule) -> bool:
    return isinstance(rule.body, Closed) and bool(rule.condition.groups)


def _of_holidays(days: RuleDays, rules: Sequence[Rule]) -> bool:
    """Tell whether all other holidays are meant, behind some that were named: 除夕休息，其他节假日9:30-16:30."""
    holidays = days.condition == Condition((AnyOf((LegalHolidays(),)),))
    named = {sort for rule in rules for group in rule.condition.groups for sort in sorts_of(group)}
    return holidays and bool(named & {Sort.HOLIDAY, Sort.SEASON, Sort.DATE})


def _of_the_same_sitting(reading: Reading, begin: int, body: Body) -> Body:
    """Give the hours of the rest of the time the sitting of the others; LanguageError where these have several."""
    spans = [span for rule in reading.rules if isinstance(rule.body, Open) for span in rule.body.spans]
    labels = {span.label for span in spans}
    if not isinstance(body, Open) or any(span.label for span in body.spans) or not any(map(names_a_meal, labels)):
        return body
    if not any(map(names_food, labels)):
        raise reading.cursor.error(begin, reading.cursor.position, "“{}”没有写是什么的时间。", None)
    if len(labels) > 1:
        raise reading.cursor.error(begin, reading.cursor.position, "“{}”没有写是哪一餐。", None)
    return labelled(body, (*labels,))


def _seasons(reading: Reading) -> tuple[Atom, ...]:
    """Return the seasons with hours of their own that the rules of a line name; () where one of them names none."""
    found: list[Atom] = []
    for rule in reading.rules:
        season = [group for group in rule.condition.groups if sorts_of(group) <= {Sort.SEASON, Sort.TERM}]
        if len(season) != 1:
            return ()
        if not isinstance(rule.body, AsUsual):
            found += (atom for atom in season[0].parts if atom not in found)
    return tuple(found)


def _apart(one: Open, other: Open, days: RuleDays | None) -> bool:
    """Tell whether hours of certain days would stand beside those of the others, which are of other days only."""
    if days and {span.label for span in one.spans} != {span.label for span in other.spans}:
        return True
    return not any(a.start < b.end and b.start < a.end for a in one.spans for b in other.spans)
