"""Closings behind the hours of a season, where another one names these days as open.

4-10月 周一至周日 …；11-3月 …，周一闭馆: the closing is of the second season only.

A closing of all the year would take from the other season what the line says of it.
"""

from dataclasses import replace

from linli.language.errors import Example
from linli.language.hours.atoms import Atom
from linli.language.hours.conditions import RuleDays, Sort, sorts_of
from linli.language.hours.format import format_rule
from linli.language.hours.possible import lies_within, never_holds
from linli.language.hours.reading import Reading
from linli.language.hours.rules import AnyOf, Body, Closed, Condition, Open, Rule

_LEFT_OUT = r" ?[,(] ?[^,;。()]{1,16}(?:除外|照常|不休|外\))"
_SEASONS = {Sort.SEASON, Sort.TERM}


def closed_in_its_season(
    reading: Reading, begin: int, days: RuleDays, body: Body, *, same_piece: bool
) -> RuleDays | None:
    """Return the days of a closing that is of the season before it only; None where it may be of all the year.

    LanguageError where only the clerk knows which of the two is meant.
    """
    closing = Rule(days.condition, body, excluded=days.excluded, text=reading.text)
    weekly = [sorts_of(group) == {Sort.WEEK} for group in days.condition.groups]
    opened = [rule for rule in reading.rules if isinstance(rule.body, Open)]
    if body != Closed() or not weekly or not all(weekly) or len(opened) < 2 or not _seasons(opened):
        return None
    current = reading.rule if isinstance(reading.rule.body, Open) else opened[-1]
    others = [rule for rule in opened if _season_of(rule) != _season_of(current) and _names_as_open(rule, closing)]
    if (not others and not _lifts(current, opened, closing)) or reading.cursor.sees(_LEFT_OUT):
        return None
    found = _within(current, others, closing)
    sure = same_piece and (_by_weekdays(current) or all(map(_by_weekdays, others)))
    if not sure or _names_as_open(current, closing):
        words = f"全年这样，写“{format_rule(closing)}”；不是全年，写“{format_rule(found)}”"
        hours = "；".join(map(format_rule, reading.rules))
        said = f"“{{}}”有两种读法：{words}。"
        raise reading.cursor.error(0, reading.cursor.position, said, Example(f"{hours}；{format_rule(found)}"))
    return RuleDays(found.condition, found.excluded)


def _within(current: Rule, others: list[Rule], closing: Rule) -> Rule:
    """Return a closing of one season; of ordinary days, of all but the seasons that name its days as open."""
    season = _season_of(current)
    if not others:
        return replace(closing, excluded=(*closing.excluded, *(atom for group in season for atom in group.parts)))
    found = replace(closing, condition=Condition((*season, *closing.condition.groups)))
    if season and not never_holds(found):
        return found
    out: list[Atom] = []
    for rule in others:
        out += (atom for group in _season_of(rule) for atom in group.parts if atom not in out)
    return replace(closing, excluded=(*closing.excluded, *out))


def _seasons(rules: list[Rule]) -> bool:
    return any(map(_season_of, rules))


def _season_of(rule: Rule) -> tuple[AnyOf, ...]:
    return tuple(group for group in rule.condition.groups if sorts_of(group) <= _SEASONS)


def _week_of(rule: Rule) -> tuple[AnyOf, ...]:
    return tuple(group for group in rule.condition.groups if sorts_of(group) <= {Sort.WEEK, Sort.EVERY})


def _by_weekdays(rule: Rule) -> bool:
    return any(sorts_of(group) == {Sort.WEEK} for group in _week_of(rule))


def _names_as_open(rule: Rule, closing: Rule) -> bool:
    """Tell whether a rule names, by the week or as 每天, all the days of a closing."""
    week = _week_of(rule)
    return bool(week) and lies_within(replace(closing, excluded=()), replace(rule, condition=Condition(week)))


def _lifts(current: Rule, opened: list[Rule], closing: Rule) -> bool:
    """Tell whether a season names as open the very days that are closed by the week in all the year."""
    usual = [rule for rule in opened if not _season_of(rule)]
    by_the_week = any(_by_weekdays(rule) and not _names_as_open(rule, closing) for rule in usual)
    return bool(_season_of(current)) and _names_as_open(current, closing) and by_the_week
