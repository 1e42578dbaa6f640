"""Closings that another date ends: 12月1日起闭馆，12月15日恢复 is closed up to the 14th, and not one day longer.

照常 is what the rules before say of a day; a closing that has no end would say on that day, and ever after, that it is
closed. A closing of one day goes on up to the day of which it is said that it opens again.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from linli.language.errors import Example, LanguageError
from linli.language.hours.atoms import Atom, DateRange, LunarDay, LunarRange, NewYearsEve, YearlyRange
from linli.language.hours.format import format_rule
from linli.language.hours.lunar import EVE
from linli.language.hours.rules import AnyOf, AsUsual, Closed, Condition, Open, Rule

_AGAIN = re.compile("恢复|重新|复[工课诊业学]|恢復|復")
_BACK_TO_WORK = re.compile("(?:放假|休假|休业).*上班")
_A_DAY = timedelta(days=1)


def reopened(rules: Sequence[Rule]) -> Sequence[Rule]:
    """Return rules whose closings end before the day on which the line or list says that it opens again."""
    found: list[Rule] = []
    for rule in rules:
        _refuse_hours_since(rules, rule)
        place = _closing_before(found, rule)
        if place is not None:
            found[place] = _until(found[place], rule)
        found.append(rule)
    return found


def _refuse_hours_since(rules: Sequence[Rule], usual: Rule) -> None:
    """Refuse 2026年12月5日起恢复开放，9:00-17:00 where nothing tells since when it was closed."""
    dates = [atom for atom in usual.atoms if isinstance(atom, DateRange) and atom.end != atom.start]
    if not isinstance(usual.body, AsUsual) or not dates or not _AGAIN.search(usual.text):
        return
    beside = [rule for rule in rules if rule.text == usual.text and isinstance(rule.body, Open)]
    if len(rules) == 2 and beside and not beside[0].condition.groups:
        since = AnyOf((DateRange(dates[0].start, None),))
        line = format_rule(replace(beside[0], condition=Condition((since,))))
        said = f"“{usual.text}”没有写从哪天起休息。以前不开的，写“{line}”。"
        raise LanguageError(said, 0, len(usual.text), line, usual.line, Example(line))


def _closing_before(rules: Sequence[Rule], usual: Rule) -> int | None:
    """Return the place of the closing that 照常 on a date ends; None where there is none."""
    if not isinstance(usual.body, AsUsual) or len(usual.condition.groups) != 1:
        return None
    for place in range(len(rules) - 1, -1, -1):
        if _endless(rules[place]):
            return place
    closing = rules[-1] if rules else None
    said = _AGAIN.search(usual.text) or _BACK_TO_WORK.search(usual.text)
    return len(rules) - 1 if said and closing and isinstance(closing.body, Closed) else None


def _endless(rule: Rule) -> bool:
    dates = [atom for atom in rule.atoms if isinstance(atom, DateRange)]
    return isinstance(rule.body, Closed) and any(atom.end is None for atom in dates)


def _until(closing: Rule, usual: Rule) -> Rule:
    """Return a closing that ends before a day; LanguageError where the line does not say of which days it is."""
    again = usual.atoms[0]
    *before, last = closing.atoms or (again,)
    if len(closing.condition.groups) != 1:
        return closing
    extended = _stretched(last, again)
    if extended is None or extended == last:
        if extended is None and _lies_behind(last, again):
            raise _of_the_days_between(closing, usual)
        return closing
    longer = replace(closing, condition=Condition((AnyOf((*before, extended)),)))
    body = closing.body
    sure = _AGAIN.search(usual.text) and isinstance(body, Closed) and not body.partial
    if not sure or len(usual.atoms) > 1:
        raise _not_sure(longer, usual)
    return longer


def _stretched(last: Atom, again: Atom) -> Atom | None:
    """Return a day, or what has no end, up to the day before another; None for what cannot be drawn so far."""
    match last, again:
        case DateRange(start, end), DateRange(day) if day > start and end in (None, start):
            return DateRange(start, day - _A_DAY)
        case YearlyRange(start, end, _, glosses), YearlyRange(day) if start == end and day > start:
            until = date(2023, *day) - _A_DAY if day != (2, 29) else date(2023, 2, 28)
            same = (until.month, until.day) == start
            return replace(last, end=(until.month, until.day), last=glosses if same else ())
        case YearlyRange((12, _) as start, end), YearlyRange((1, _) as day) if start == end:
            until = date(2023, *day) - _A_DAY
            same = (until.month, until.day) == start
            return replace(last, end=(until.month, until.day), last=last.last if same else ())
        case NewYearsEve(), LunarRange(LunarDay(1, day)):
            return LunarRange(EVE, LunarDay(1, day - 1)) if day > 1 else last
        case LunarRange(start, end), LunarRange(LunarDay(1, day)) if start == end and day > 1:
            in_order = start.month == 12 or (start.month == 1 and start.day < day)
            return LunarRange(start, LunarDay(1, day - 1)) if in_order else None
        case _:
            return None


def _lies_behind(last: Atom, again: Atom) -> bool:
    """Tell whether days lie between the end of a closing and the day on which it opens again."""
    match last, again:
        case DateRange(_, date() as end), DateRange(day):
            return day > end + _A_DAY
        case YearlyRange(start, end), YearlyRange(day) if start <= end < day:
            return date(2023, *day if day != (2, 29) else (2, 28)) > date(2023, *end if end != (2, 29) else (2, 28)) + (
                _A_DAY
            )
        case LunarRange(_, LunarDay(1, end)), LunarRange(LunarDay(1, day)):
            return day > end + 1
        case _:
            return False


def _not_sure(longer: Rule, usual: Rule) -> LanguageError:
    """Ask whether it is closed on the days up to the one on which it opens."""
    whole = replace(longer, body=Closed(longer.body.labels if isinstance(longer.body, Closed) else ()))
    line = format_rule(whole)
    said = f"“{usual.text}”没有说中间的日子开不开。一直不开的，写“{line}”。"
    return LanguageError(said, 0, len(usual.text), line, usual.line, Example(line))


def _of_the_days_between(closing: Rule, usual: Rule) -> LanguageError:
    """Ask whether it is open between the end of a closing and the day on which it opens again."""
    line = format_rule(closing)
    said = f"“{usual.text}”写的休息到恢复的那天之间还有几天，没有说开不开。休息请写到恢复的前一天。"
    return LanguageError(said, 0, len(usual.text), line, usual.line, Example(line))
