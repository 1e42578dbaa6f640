"""What a person pays: reductions never add up; the best that applies holds, or the first in the order of the list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from linli.language.price.format import money
from linli.language.price.rules import OLDEST, Fixed, Item, Off, Percent, Reduction

ANYBODY = ""


@dataclass(frozen=True, slots=True)
class Tariff:
    """One item of 收费: its base prices, its reductions, and whether the best one holds (取最优)."""

    items: tuple[Item, ...]
    reductions: tuple[Reduction, ...]
    best: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever asks: the age in whole years, None where it is not told; codes of statuses."""

    age: int | None = None
    statuses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Quote:
    """The answer: 分, None where nothing fixes it; the number of the rule that gives it, None for the full price."""

    price: int | None
    rule: int | None
    arithmetic: str
    conditions: tuple[str, ...] = ()


def applies(reduction: Reduction, person: Person) -> bool:
    """Tell whether a reduction is for a person; without an age, only what asks for none."""
    who = reduction.who
    if person.age is None:
        if not who.any_age:
            return False
    elif not who.youngest <= person.age <= who.oldest:
        return False
    return not who.statuses or bool(who.statuses & person.statuses)


def reduced(reduction: Reduction, full: int | None) -> tuple[int | None, str]:
    """Return what a reduction leaves of the full price, with its arithmetic; discounts are rounded half up to 分."""
    match reduction.what:
        case Fixed(price):
            kept = price if full is None else min(price, full)
            return kept, money(kept) if kept else "免费"
        case Percent(per_mille) if full is not None:
            kept = (full * per_mille + 500) // 1000
            return kept, f"{money(full)} × {per_mille / 1000:g} = {money(kept)}"
        case Off(amount) if full is not None:
            kept = max(full - amount, 0)
            return kept, f"{money(full)} − {money(amount)} = {money(kept)}"
        case _:
            return None, ""


def quote(tariff: Tariff, person: Person, full: int | None) -> Quote:
    """Return what a person pays for an item whose full price is `full` 分 (None where it is not known)."""
    candidates = list(_candidates(tariff, person, full))
    if not candidates:
        return Quote(full, None, money(full) if full is not None else "")
    return min(candidates, key=lambda found: rank(tariff, found))


def _candidates(tariff: Tariff, person: Person, full: int | None) -> Iterator[Quote]:
    for number, reduction in enumerate(tariff.reductions):
        if applies(reduction, person):
            price, arithmetic = reduced(reduction, full)
            yield Quote(price, number, arithmetic, reduction.who.conditions)


def rank(tariff: Tariff, found: Quote) -> tuple[bool, float, int, int]:
    """Order quotes: the lowest price, then the fewest conditions, then the order of the list; or that order alone.

    The full price comes last: it holds only where no rule does.
    """
    if found.rule is None:
        return True, 0, 0, 0
    if not tariff.best:
        return False, 0, 0, found.rule
    return False, float("inf") if found.price is None else found.price, len(found.conditions), found.rule


def price_table(tariff: Tariff) -> list[dict[str, Any]]:
    """Expand a tariff for the browser, which only looks up: one table an item.

    {name, unit, full: 分 | null, rows: {status or "": [[from age, rank, 分 | null, rule | -1], …]}}: for every status
    that some rule names, and for nobody's, the steps of the answer by age; the age -1 stands for an age not told. A
    person with several statuses has the answer of the lowest rank among theirs and nobody's: a rule applies to a set of
    statuses where it applies to one of them.
    """
    items = tariff.items or (None,)
    return [_item_table(tariff, item) for item in items]


def _item_table(tariff: Tariff, item: Item | None) -> dict[str, Any]:
    full = item.price if item else None
    statuses = sorted({code for reduction in tariff.reductions for code in reduction.who.statuses})
    answers = {status: list(_answers(tariff, full, status)) for status in (ANYBODY, *statuses)}
    order = sorted({rank(tariff, answer) for steps in answers.values() for _, answer in steps})
    ranks = {key: number for number, key in enumerate(order)}
    rows = {
        status: [
            [age, ranks[rank(tariff, answer)], answer.price, -1 if answer.rule is None else answer.rule]
            for age, answer in steps
        ]
        for status, steps in answers.items()
    }
    return {"name": item.name if item else "", "unit": item.unit if item else "", "full": full, "rows": rows}


def _answers(tariff: Tariff, full: int | None, status: str) -> Iterator[tuple[int, Quote]]:
    """Yield the age from which each answer holds, -1 first for an age not told."""
    held = frozenset({status} - {ANYBODY})
    yield -1, quote(tariff, Person(None, held), full)
    last: Quote | None = None
    for age in _steps(tariff.reductions):
        found = quote(tariff, Person(age, held), full)
        if found != last:
            yield age, found
        last = found


def _steps(reductions: Sequence[Reduction]) -> list[int]:
    """Return the ages at which an answer may change."""
    edges = {0}
    for reduction in reductions:
        edges |= {reduction.who.youngest, reduction.who.oldest + 1}
    return sorted(edge for edge in edges if edge <= OLDEST)
