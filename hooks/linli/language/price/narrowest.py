"""Of rules that differ only in their ages the narrowest band that holds the age decides, wherever it stands.

An edge shared by two bands belongs to the one that begins there.
"""

from collections.abc import Sequence

from linli.language.price.conditions import AGED, ages_of
from linli.language.price.rules import Reduction


def narrowest(rules: Sequence[Reduction], age: int | None, numbers: Sequence[int]) -> list[int]:
    """Return of the rules of these numbers, which hold for an age, those of the narrowest band of their kind."""
    groups: dict[object, list[int]] = {}
    for number in numbers:
        rule = rules[number]
        groups.setdefault((rule.who.statuses, _personal(rule), rule.of, rule.added), []).append(number)
    return sorted(number for group in groups.values() for number in _narrowest_of(rules, age, group))


def _personal(reduction: Reduction) -> tuple[str, ...]:
    """Return the conditions that set rules apart; a word for an age (老年人) is a band like any other."""
    return tuple(word for word in reduction.who.conditions if word not in AGED)


def _narrowest_of(rules: Sequence[Reduction], age: int | None, group: Sequence[int]) -> list[int]:
    bands = {number: ages_of(rules[number].who) for number in group}
    begins = any(youngest == age for youngest, _ in bands.values())
    left = [number for number, (first, last) in bands.items() if not (begins and last == age and first != last)]
    widths = {number: bands[number][1] - bands[number][0] for number in left}
    return [number for number in left if widths[number] == min(widths.values())]
