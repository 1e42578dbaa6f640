"""Meals that there are not on days of which a list says nothing else.

周一至周五 …，周末无早餐 means that there is lunch at weekends, but when?
"""

from collections.abc import Sequence
from dataclasses import replace

from linli.language.errors import Example, LanguageError
from linli.language.hours.conditions import Sort, sorts_of
from linli.language.hours.format import condition_words, format_rule
from linli.language.hours.possible import share_days
from linli.language.hours.rules import Closed, Open, Rule
from linli.language.hours.sittings import names_food


def refuse_meal_of_closed_days(rule: Rule, rules: Sequence[Rule]) -> None:
    """Refuse a meal that is put off on days of the week on which nothing opens: nobody would put off only that one."""
    stops = {label for label in rule.body.labels if names_food(label)} if isinstance(rule.body, Closed) else set()
    weekly = [sorts_of(group) == {Sort.WEEK} for group in rule.condition.groups]
    if not stops or not weekly or not all(weekly):
        return
    opening = [other for other in rules if isinstance(other.body, Open)]
    labels = {span.label for other in opening if isinstance(other.body, Open) for span in other.body.spans}
    if labels - stops and not any(share_days(other, rule) for other in opening):
        line = format_rule(replace(rule, body=Closed(), note=""))
        said = f"“{format_rule(rule)}”：{condition_words(rule)}别的餐开不开、几点开，没有写。都不开的，写“{line}”。"
        raise LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))
