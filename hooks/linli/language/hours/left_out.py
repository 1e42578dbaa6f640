"""Days on which a closing does not hold and of which nothing else is said: 周二至周日 9:00-17:00，周一休息（暑假除外）.

On holidays that leaves open what holds. On other days it would say that the house is closed, which is the opposite of
what is meant: they have the hours of all others, where these are the same.
"""

from collections.abc import Sequence
from dataclasses import replace

from linli.language.errors import Example, LanguageError
from linli.language.hours.conditions import Sort, sort_of
from linli.language.hours.format import condition_words, format_rule
from linli.language.hours.possible import leaves_ordinary_days
from linli.language.hours.rules import AnyOf, Beside, Closed, Condition, Open, Rule, Span

_ORDINARY = {Sort.TERM, Sort.SEASON, Sort.DATE}


def with_days_left_out(rules: Sequence[Rule]) -> Sequence[Rule]:
    """Give days that a closing leaves out the hours of the others; LanguageError where these are several."""
    found: list[Rule] = []
    for rule in rules:
        found.append(rule)
        out = tuple(atom for atom in rule.excluded if sort_of(atom) in _ORDINARY)
        if not isinstance(rule.body, Closed) or rule.body.partial or not out:
            continue
        days = replace(rule, condition=Condition((AnyOf(out), *rule.condition.groups)), excluded=(), note="")
        others = [other for other in rules if not isinstance(other.body, Closed)]
        hours = {_hours(other, rule.body.labels) for other in others} - {()}
        if hours and leaves_ordinary_days(days, others):
            if len(hours) > 1:
                raise _of_which_hours(days, hours.pop())
            found.append(replace(days, body=Open(hours.pop())))
    return found


def _hours(rule: Rule, rooms: Sequence[str]) -> tuple[Span, ...]:
    """Return the hours of a rule, of certain rooms where some are named; () where it has none, or only more of them."""
    spans = rule.body.spans if isinstance(rule.body, Open) and rule.body.beside is not Beside.ADDED else ()
    return tuple(span for span in spans if not rooms or span.label in rooms)


def _of_which_hours(days: Rule, spans: tuple[Span, ...]) -> LanguageError:
    said = f"“{days.text}”没有说{condition_words(days)}几点到几点开：别的日子有几种时间。请另写一条。"
    line = format_rule(replace(days, body=Open(spans)))
    return LanguageError(said, 0, len(days.text), line, days.line, Example(line))
