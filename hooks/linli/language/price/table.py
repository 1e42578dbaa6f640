"""A tariff expanded for the browser, which only looks up."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Any

from linli.language.price.conditions import ages_of, ages_perhaps, is_outside
from linli.language.price.rules import OLDEST, Item, Reduction
from linli.language.price.tariff import (
    Person,
    Possible,
    Quote,
    Tariff,
    answer,
    for_outsiders,
    for_those_without,
    possible,
    rank,
    resting,
)

_ANYBODY = ""
NOT_TOLD = -1
# What the browser takes for a part of a step that is not there, from the rule on (assets/js/price.js).
_USUAL: tuple[Any, ...] = (-1, -1, "", [])
_Step = tuple[int, Quote, tuple[Possible, ...]]


# The canteens of a county charge by the same few rules, and a page and the open data say each of them.
@lru_cache(maxsize=1024)
def price_table(tariff: Tariff) -> tuple[dict[str, Any], ...]:
    """Expand a tariff: one table an item, fees beside the price last; equal tariffs have one, to be read only.

    {name, unit, full: 分 | null, extra, rows: {key: [[from age, rank, 分 | null, rule | -1, added | -1, unmet, [[rule,
    分 | null, alone], …]], …]}}: for nobody's statuses (""), for every status that some rule names, and, where rules
    add up, for every two of them joined by +, the steps of the answer by age; the age -1 stands for an age not told. A
    person with several statuses has the answer of the lowest rank among theirs. The last of a step are the rules that
    are not counted, with what they would give, and whether only where no other rule holds. `unmet` names the rows of
    whoever does not meet the conditions of the answer: "" where there are none, else “without” or “outside”, of which
    the table has those that it needs.
    """
    return tuple(_item_table(tariff, item) for item in tariff.main)


def shifted(table: dict[str, Any], by: int) -> dict[str, Any]:
    """Return the table of an item whose rules are `by` further back: the rules of several tariffs stand in one list."""
    parts: dict[str, Any] = {key: _shift(table[key], by) for key in ("rows", "without", "outside") if key in table}
    return {**table, **parts}


def terse(table: dict[str, Any]) -> dict[str, Any]:
    """Return the table of an item as pages carry it: without `full`, and without what the browser takes for granted.

    That is what is "", false or empty, the usual end of a step, and the step of an age not told where it is that of
    a newborn.
    """
    rows: dict[str, Any] = {key: _terse_rows(table[key]) for key in ("rows", "without", "outside") if key in table}
    return {key: value for key, value in {**table, **rows}.items() if value and key != "full"}


def _terse_rows(rows: dict[str, list[list[Any]]]) -> dict[str, list[list[Any]]]:
    return {
        key: [_terse_step(step) for step in (steps if steps[0][1:] != steps[1][1:] else steps[1:])]
        for key, steps in rows.items()
    }


def _terse_step(step: list[Any]) -> list[Any]:
    length = len(step)
    while length > 3 and step[length - 1] == _USUAL[length - 4]:
        length -= 1
    return step[:length]


def _shift(rows: dict[str, list[list[Any]]], by: int) -> dict[str, list[list[Any]]]:
    return {
        key: [
            [
                *step[:3],
                *(number + by if number >= 0 else number for number in step[3:5]),
                step[5],
                [[rule + by, *rest] for rule, *rest in step[6]],
            ]
            for step in steps
        ]
        for key, steps in rows.items()
    }


def _item_table(tariff: Tariff, item: Item | None) -> dict[str, Any]:
    table: dict[str, Any] = {
        "name": item.name if item else "",
        "unit": item.unit if item else "",
        "full": item.price if item else None,
        "extra": tariff.is_beside(item),
        "rows": _rows(tariff, tariff, item),
    }
    conditions = [word for reduction in tariff.reductions for word in resting(reduction)]
    if any(map(is_outside, conditions)):
        table["without"] = _rows(tariff, for_those_without(tariff), item)
    if not all(map(is_outside, conditions)):
        table["outside"] = _rows(tariff, for_outsiders(tariff), item)
    return table


def _rows(whole: Tariff, tariff: Tariff, item: Item | None) -> dict[str, list[list[Any]]]:
    answers = {key: list(_answers(tariff, item, key)) for key in _keys(whole)}
    order = sorted({rank(tariff, found) for steps in answers.values() for _, found, _ in steps})
    ranks = {key: number for number, key in enumerate(order)}
    return {
        key: [
            [
                age,
                ranks[rank(tariff, found)],
                *_told(found),
                [[other.rule, other.price, other.alone] for other in others],
            ]
            for age, found, others in steps
        ]
        for key, steps in answers.items()
    }


def _told(found: Quote) -> tuple[int | None, int, int, str]:
    rule, added = (-1 if number is None else number for number in (found.rule, found.added))
    unmet = "" if not found.conditions else "without" if all(map(is_outside, found.conditions)) else "outside"
    return found.price, rule, added, unmet


def _keys(tariff: Tariff) -> list[str]:
    """Return whose answers a table has: nobody's, one status's, and two statuses' where rules add up."""
    single = sorted({code for reduction in tariff.reductions for code in reduction.who.statuses})
    adding = sorted({code for reduction in tariff.reductions if reduction.added for code in reduction.who.statuses})
    pairs = {"+".join(sorted(pair)) for pair in product(single, adding) if len(set(pair)) == len(pair)}
    return [_ANYBODY, *single, *sorted(pairs)]


def _answers(tariff: Tariff, item: Item | None, key: str) -> Iterator[_Step]:
    """Yield the age from which each answer holds, -1 first for an age not told."""
    held = frozenset(key.split("+")) - {_ANYBODY}
    yield NOT_TOLD, *_answer(tariff, Person(None, held), item)
    last: object = None
    for age in _steps(tariff.reductions):
        found = _answer(tariff, Person(age, held), item)
        if found != last:
            yield age, *found
        last = found


def _answer(tariff: Tariff, person: Person, item: Item | None) -> tuple[Quote, tuple[Possible, ...]]:
    return answer(tariff, person, item), tuple(possible(tariff, person, item))


def _steps(reductions: Sequence[Reduction]) -> list[int]:
    """Return the ages at which an answer may change; an edge that two bands share is one of them."""
    edges = {0}
    for reduction in reductions:
        for youngest, oldest in (ages_of(reduction.who), ages_perhaps(reduction.who)):
            edges |= {youngest, youngest + 1, oldest, oldest + 1}
    return sorted(edge for edge in edges if 0 <= edge <= OLDEST)
