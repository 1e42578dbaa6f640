"""What is probably not meant: a narrower band that is dearer than the wider one; reductions above the price."""

from collections.abc import Iterator
from itertools import permutations

from linli.language.price.conditions import AGED, ages_of
from linli.language.price.reducing import reduced
from linli.language.price.rules import Fixed, Item, Off, Reduction
from linli.language.price.tariff import Tariff, is_about

_ANY_FULL = 100_000
"""A full price for rules of one kind where none is known: 8折 is dearer than 7折 of whatever it is."""


def dearer_bands(tariff: Tariff) -> Iterator[tuple[int, int]]:
    """Yield the numbers of a rule and of a wider one by which those whom the rule is for would pay less."""
    for (number, rule), (other, wider) in permutations(enumerate(tariff.reductions), 2):
        if _within(rule, wider) and any(
            rule_price > wider_price for rule_price, wider_price in _prices(tariff, rule, wider)
        ):
            yield number, other


def _within(rule: Reduction, wider: Reduction) -> bool:
    if (rule.who.statuses, rule.of, rule.added) != (wider.who.statuses, wider.of, wider.added):
        return False
    if {*rule.who.conditions} - AGED.keys() != {*wider.who.conditions} - AGED.keys():
        return False
    (youngest, oldest), (first, last) = ages_of(rule.who), ages_of(wider.who)
    return first <= youngest and oldest <= last and (first, last) != (youngest, oldest)


def _prices(tariff: Tariff, rule: Reduction, wider: Reduction) -> Iterator[tuple[int, int]]:
    """Yield what both leave of every full price that they are about, or of any where none is known."""
    fulls = [
        item.price for item in tariff.main if item and is_about(tariff, rule, item) and is_about(tariff, wider, item)
    ]
    if not tariff.items and type(rule.what) is type(wider.what):
        fulls = [_ANY_FULL]
    for full in fulls:
        left, others = reduced(rule, full)[0], reduced(wider, full)[0]
        if left is not None and others is not None:
            yield left, others


def reductions_above(tariff: Tariff) -> Iterator[tuple[int, Item]]:
    """Yield the numbers of rules that take off, or leave, more than every price they are about, and the highest."""
    main = [item for item in tariff.items if not tariff.is_beside(item)]
    for number, rule in enumerate(tariff.reductions):
        amount = _amount(rule)
        if all(amount <= item.price for item in main):
            continue
        about = [item for item in main if is_about(tariff, rule, item)]
        highest = max(about, key=lambda item: item.price, default=None)
        if highest and amount > highest.price:
            yield number, highest


def _amount(rule: Reduction) -> int:
    match rule.what:
        case Off(amount):
            return amount
        case Fixed(price):
            return price
        case _:
            return 0
