"""What a person pays: reductions never add up; the best that applies holds, or the first in the order of the list.

All money is integer 分; a discount is rounded half up to 分. A price is never negative and never above the full one.
Without a full price only rules that fix one answer; the others give None.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from linli.language.price import Fixed, Item, Off, Percent, Reduction, money, price_words
from linli.language.price.rules import OLDEST

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
    """The answer: 分, None where nothing fixes it; the number of the rule that gives it, None for the full price.

    `conditions` are those the price rests on and that cannot be asked; `otherwise` is the price of whoever does not
    meet them, the same price where there are none.
    """

    price: int | None
    rule: int | None
    arithmetic: str
    conditions: tuple[str, ...] = ()
    otherwise: int | None = None


def applies(reduction: Reduction, person: Person) -> bool:
    """Tell whether a reduction is for a person; without an age, only what asks for none."""
    who = reduction.who
    if person.age is None:
        if not who.any_age:
            return False
    elif not who.youngest <= person.age <= who.oldest:
        return False
    return not who.statuses or bool(who.statuses & person.statuses)


def applies_to(reduction: Reduction, item: Item | None) -> bool:
    """Tell whether a reduction is of a base price: 补贴3元/餐 says nothing of what is paid by the month."""
    if item is None or isinstance(reduction.what, Percent):
        return True
    return not reduction.what.unit or item.unit in {"", reduction.what.unit}


def reduced(reduction: Reduction, full: int | None) -> tuple[int | None, str]:
    """Return what a reduction leaves of the full price, with its arithmetic; discounts are rounded half up to 分."""
    match reduction.what:
        case Fixed(price):
            kept = price if full is None else min(price, full)
            return kept, price_words(kept)
        case Percent(per_mille) if full is not None:
            kept = (full * per_mille + 500) // 1000
            part = f"0.{per_mille:03}".rstrip("0")
            return kept, f"{money(full)} × {part} = {money(kept)}"
        case Off(amount) if full is not None:
            kept = max(full - amount, 0)
            return kept, f"{money(full)} − {money(amount)} = {money(kept)}"
        case _:
            return None, ""


def quote(tariff: Tariff, person: Person, item: Item | None) -> Quote:
    """Return what a person pays for a base price of the tariff; `item` is None where no base price is known."""
    candidates = list(_candidates(tariff, person, item))
    found = _best(tariff, candidates, item)
    if not found.conditions:
        return replace(found, otherwise=found.price)
    unconditional = [candidate for candidate in candidates if not candidate.conditions]
    return replace(found, otherwise=_best(tariff, unconditional, item).price)


def _candidates(tariff: Tariff, person: Person, item: Item | None) -> Iterator[Quote]:
    for number, reduction in enumerate(tariff.reductions):
        if applies(reduction, person) and applies_to(reduction, item):
            price, arithmetic = reduced(reduction, item.price if item else None)
            yield Quote(price, number, arithmetic, reduction.who.conditions)


def _best(tariff: Tariff, candidates: Sequence[Quote], item: Item | None) -> Quote:
    if not candidates:
        return Quote(item.price if item else None, None, price_words(item.price) if item else "")
    return min(candidates, key=lambda found: rank(tariff, found))


def rank(tariff: Tariff, found: Quote) -> tuple[bool, bool, int, int, int]:
    """Order quotes: the lowest price, then the fewest conditions, then the order of the list; or that order alone.

    The full price comes last: it holds only where no rule does. A price that is not known comes after all that are.
    """
    if found.rule is None:
        return True, False, 0, 0, 0
    if not tariff.best:
        return False, False, 0, 0, found.rule
    return False, found.price is None, found.price or 0, len(found.conditions), found.rule


def price_table(tariff: Tariff) -> list[dict[str, Any]]:
    """Expand a tariff for the browser, which only looks up: one table an item.

    {name, unit, full: 分 | null, rows: {status or "": [[from age, rank, 分 | null, rule | -1], …]}}: for every status
    that some rule names, and for nobody's, the steps of the answer by age; the age -1 stands for an age not told. A
    person with several statuses has the answer of the lowest rank among theirs and nobody's: a rule applies to a set of
    statuses where it applies to one of them. Where some rule has a condition that cannot be asked, `otherwise` has the
    rows of whoever meets none.
    """
    return [_item_table(tariff, item) for item in tariff.items or (None,)]


def _item_table(tariff: Tariff, item: Item | None) -> dict[str, Any]:
    table: dict[str, Any] = {
        "name": item.name if item else "",
        "unit": item.unit if item else "",
        "full": item.price if item else None,
        "rows": _rows(tariff, item),
    }
    unconditional = tuple(reduction for reduction in tariff.reductions if not reduction.who.conditions)
    if unconditional != tariff.reductions:
        table["otherwise"] = _rows(replace(tariff, reductions=unconditional), item)
    return table


def _rows(tariff: Tariff, item: Item | None) -> dict[str, list[list[int | None]]]:
    statuses = sorted({code for reduction in tariff.reductions for code in reduction.who.statuses})
    answers = {status: list(_answers(tariff, item, status)) for status in (ANYBODY, *statuses)}
    order = sorted({rank(tariff, answer) for steps in answers.values() for _, answer in steps})
    ranks = {key: number for number, key in enumerate(order)}
    return {
        status: [
            [age, ranks[rank(tariff, answer)], answer.price, -1 if answer.rule is None else answer.rule]
            for age, answer in steps
        ]
        for status, steps in answers.items()
    }


def _answers(tariff: Tariff, item: Item | None, status: str) -> Iterator[tuple[int, Quote]]:
    """Yield the age from which each answer holds, -1 first for an age not told."""
    held = frozenset({status} - {ANYBODY})
    yield -1, quote(tariff, Person(None, held), item)
    last: Quote | None = None
    for age in _steps(tariff.reductions):
        found = quote(tariff, Person(age, held), item)
        if found != last:
            yield age, found
        last = found


def _steps(reductions: Sequence[Reduction]) -> list[int]:
    """Return the ages at which an answer may change."""
    edges = {0}
    for reduction in reductions:
        edges |= {reduction.who.youngest, reduction.who.oldest + 1}
    return sorted(edge for edge in edges if edge <= OLDEST)
