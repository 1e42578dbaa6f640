"""What a person pays.

Of rules that differ only in their ages the narrowest band decides (narrowest.py). Between what is left the best for
the person holds; with 取最优: 否 the first in the order of the list. Nothing adds up but what says so (再减): one such
rule, on top of the rule that holds. Conditions that say who somebody is (独居, 满15元) never count; what they would
give stands beside.

All money is integer 分; a discount is rounded half up to 分. A price is never negative, and above the full one only
where it is a price of these people (自理1000元、失能2000元), dearer than all that the rule is about.
Without a full price only rules that fix one answer; the others give None.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from linli.language.price.conditions import ages_of, ages_perhaps, counted, is_outside
from linli.language.price.format import price_words
from linli.language.price.narrowest import narrowest
from linli.language.price.objects import (
    are_servings,
    concerns_item,
    is_extra,
    is_named_before,
    is_served,
    limits_to,
    may_be_by,
    stands_beside,
)
from linli.language.price.own_prices import are_all_beside
from linli.language.price.reducing import reduced
from linli.language.price.rules import OLDEST, Fixed, Item, Off, Percent, Reduction, Who
from linli.language.price.units import PERIODS

NOBODY = Who(conditions=("特殊人员",), youngest=OLDEST, oldest=OLDEST - 1)


@dataclass(frozen=True, slots=True)
class Tariff:
    """One item of 收费: its base prices, its reductions, whether the best one holds (取最优), and its 项目."""

    items: tuple[Item, ...]
    reductions: tuple[Reduction, ...]
    best: bool = True
    name: str = ""

    @property
    def main(self) -> tuple[Item | None, ...]:
        """The items that are the price itself, fees beside it last; (None,) where no base price is known."""
        found = (*sorted(self.items, key=self.is_beside),)
        own = are_all_beside(self.items, self.reductions, self.name) or any(
            map(self._is_price_of_its_own, self.reductions)
        )
        return found if found and not own else (None, *found)

    def _is_price_of_its_own(self, reduction: Reduction) -> bool:
        """Tell whether a rule fixes a price of no item: 2300元/月 beside 伙食费25元/天, 午餐8元 beside 打包盒."""
        if not isinstance(reduction.what, Fixed) or reduction.added:
            return False
        headed = any(map(is_named_before, reduction.of))
        other = headed or all(is_extra(item.name) for item in self.items) if reduction.of else bool(reduction.what.unit)
        return other and not any(is_about(self, reduction, item) for item in self.items)

    @property
    def _are_all_beside(self) -> bool:
        return are_all_beside(self.items, self.reductions, self.name)

    def is_beside(self, item: Item | None) -> bool:
        """Tell whether an item is a fee beside the price; where there is nothing else (理发10元) it is the price."""
        return item is not None and (
            are_all_beside(self.items, self.reductions, self.name) or stands_beside(item, self.items)
        )


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever asks: the age in whole years, None where it is not told; codes of statuses, with those they include."""

    age: int | None = None
    statuses: frozenset[str] = frozenset()

    @property
    def held(self) -> frozenset[str]:
        """The statuses and the wider ones that each is a part of: disabled.severe is also disabled."""
        return frozenset(wider for status in self.statuses for wider in with_wider(status))


def with_wider(status: str) -> list[str]:
    """Return a code and the codes of which it is a part: a.b, a."""
    parts = status.split(".")
    return [".".join(parts[:length]) for length in range(len(parts), 0, -1)]


@dataclass(frozen=True, slots=True)
class Quote:
    """The answer: 分, None where nothing fixes it; the number of the rule that gives it, None for the full price.

    `conditions` are those the price rests on and that cannot be asked; `otherwise` is the price of whoever does not
    meet them, the same price where there are none. `added` is the number of the rule on top, None without one.
    `beside` are the numbers of the rules that might give this person less and are not counted.
    """

    price: int | None
    rule: int | None
    arithmetic: str
    conditions: tuple[str, ...] = ()
    otherwise: int | None = None
    added: int | None = None
    beside: tuple[int, ...] = ()


def applies(reduction: Reduction, person: Person) -> bool:
    """Tell whether a reduction surely is for a person; without an age, only what asks for none."""
    who = reduction.who
    return _holds(person, ages_of(who), who.statuses) and all(counted(who, word) for word in who.conditions)


def perhaps(reduction: Reduction, person: Person) -> bool:
    """Tell whether a reduction is for a person if a condition holds that is never counted."""
    return _holds(person, ages_perhaps(reduction.who), reduction.who.statuses)


def _holds(person: Person, ages: tuple[int, int], statuses: frozenset[str]) -> bool:
    youngest, oldest = ages
    if person.age is None:
        if ages != (0, OLDEST):
            return False
    elif not youngest <= person.age <= oldest:
        return False
    return not statuses or bool(statuses & person.held)


def is_about(tariff: Tariff, reduction: Reduction, item: Item | None) -> bool:
    """Tell whether a reduction is of a base price: 补贴3元/餐 says nothing of what is paid by the month."""
    name, is_beside = item.name if item else "", tariff.is_beside(item)
    if not _is_all_there_is(tariff, reduction, item) and not concerns_item(
        reduction.of,
        name,
        tariff.name,
        _objects(tariff),
        beside=is_beside,
        items=[one.name for one in tariff.items] if item else (),
    ):
        return False
    if item is None or isinstance(reduction.what, Percent):
        return True
    unit = reduction.what.unit
    if not unit or item.unit == unit or are_servings(name, item.unit, unit):
        return True
    given = isinstance(reduction.what, Off) and unit in PERIODS
    return not item.unit and not given and (isinstance(reduction.what, Off) or may_be_by(item, unit, reduction.what))


def _is_all_there_is(tariff: Tariff, reduction: Reduction, item: Item | None) -> bool:
    """Tell whether all rules are of one service and nothing else has a price: 理发：60岁以上5元，80岁以上免费."""
    alone = item is None and not tariff.name and not tariff.items
    return alone and all(map(is_served, reduction.of)) and all(rule.of == reduction.of for rule in tariff.reductions)


def _objects(tariff: Tariff) -> frozenset[str]:
    return frozenset(word for reduction in tariff.reductions for word in reduction.of)


def quote(tariff: Tariff, person: Person, item: Item | None) -> Quote:
    """Return what a person pays for a base price of the tariff; `item` is None where no base price is known."""
    found = answer(tariff, person, item)
    otherwise = answer(without_conditions(tariff, found), person, item) if found.conditions else found
    return replace(found, otherwise=otherwise.price, beside=tuple(beside(tariff, person, item, found)))


def without_conditions(tariff: Tariff, found: Quote) -> Tariff:
    """Return the tariff of whoever does not meet what an answer rests on: 非本社区 is for whoever is not 本社区."""
    outside = all(map(is_outside, found.conditions))
    return for_those_without(tariff) if outside else for_outsiders(tariff)


def for_those_without(tariff: Tariff) -> Tariff:
    """Return the tariff with only the rules that rest on no condition."""
    return _masked(tariff, lambda rule: not resting(rule))


def for_outsiders(tariff: Tariff) -> Tariff:
    """Return the tariff of whoever meets no condition but that of being from elsewhere."""
    return _masked(tariff, lambda rule: all(map(is_outside, resting(rule))))


def _masked(tariff: Tariff, kept: Callable[[Reduction], bool]) -> Tariff:
    """Return the tariff with some rules for nobody, so that the others keep their numbers."""
    rules = (rule if kept(rule) else replace(rule, who=NOBODY) for rule in tariff.reductions)
    return replace(tariff, reductions=tuple(rules))


def resting(reduction: Reduction) -> tuple[str, ...]:
    """Return the conditions that an answer by this rule rests on."""
    return (*reduction.who.conditions, *limits_to(reduction.of))


@dataclass(frozen=True, slots=True)
class Possible:
    """A rule that is not counted and may be for a person: its number, the price it would give, None where not known.

    `alone` marks what comes on top: it is not counted where nothing else holds.
    """

    rule: int
    price: int | None
    alone: bool


def beside(tariff: Tariff, person: Person, item: Item | None, found: Quote) -> Iterator[int]:
    """Yield the rules that might give this person less than the answer, and are not counted."""
    for other in possible(tariff, person, item):
        if other.alone and found.rule is not None:
            continue
        if other.price is None or found.price is None or other.price < found.price:
            yield other.rule


def possible(tariff: Tariff, person: Person, item: Item | None) -> Iterator[Possible]:
    """Yield the rules that are not counted and may be for this person."""
    if tariff.is_beside(item):
        return
    for number, rule in enumerate(tariff.reductions):
        holds = _holds_here(tariff, rule, person, item)
        if perhaps(rule, person) and (rule.added or not holds):
            known = is_about(tariff, rule, item) and not rule.added
            yield Possible(number, reduced(rule, item.price if item else None)[0] if known else None, holds)


def _holds_here(tariff: Tariff, rule: Reduction, person: Person, item: Item | None) -> bool:
    return applies(rule, person) and is_about(tariff, rule, item)


def answer(tariff: Tariff, person: Person, item: Item | None) -> Quote:
    """Return what the rules that hold give: the narrowest of their kind, the best or first of these, one on top."""
    rules = [number for number, rule in enumerate(tariff.reductions) if _holds_here(tariff, rule, person, item)]
    full = item.price if item else None
    quotes = [_single(tariff, number, full) for number in _chosen(tariff, person, rules, added=False)]
    if not quotes:
        return Quote(full, None, price_words(full) if full is not None else "")
    on_top = _chosen(tariff, person, rules, added=True)
    quotes += [_on_top(tariff, one, number) for one in quotes for number in on_top]
    return min(quotes, key=lambda found: rank(tariff, found))


def _chosen(tariff: Tariff, person: Person, rules: Iterable[int], *, added: bool) -> Sequence[int]:
    """Return the rules among which the answer lies, by their rank: those that stand alone, or those on top."""
    left = [number for number in rules if tariff.reductions[number].added == added]
    return narrowest(tariff.reductions, person.age, left) if tariff.best else left


def _single(tariff: Tariff, number: int, full: int | None) -> Quote:
    reduction = tariff.reductions[number]
    price, arithmetic = reduced(reduction, None if _is_dearer(tariff, reduction, full) else full)
    return Quote(price, number, arithmetic, resting(reduction))


def _is_dearer(tariff: Tariff, reduction: Reduction, full: int | None) -> bool:
    """Tell whether a price of some people is above the full one, and above every other that it is about."""
    what = reduction.what
    if full is None or not isinstance(what, Fixed) or what.price <= full:
        return False
    return all(item.price < what.price for item in tariff.items if is_about(tariff, reduction, item))


def _on_top(tariff: Tariff, best: Quote, number: int) -> Quote:
    reduction = tariff.reductions[number]
    price, arithmetic = reduced(reduction, best.price)
    conditions = tuple(dict.fromkeys((*best.conditions, *resting(reduction))))
    joined = f"{best.arithmetic}；{arithmetic}" if arithmetic else best.arithmetic
    return replace(best, price=price, arithmetic=joined, conditions=conditions, added=number)


def rank(tariff: Tariff, found: Quote) -> tuple[int, ...]:
    """Order quotes: the lowest price, then the fewest conditions, then the order of the list; or that order first.

    The full price comes last: it holds only where no rule does. A price that is not known comes after all that are.
    """
    if found.rule is None:
        return (True,)
    on_top = len(tariff.reductions) if found.added is None else found.added
    first = () if tariff.best else (found.rule, on_top)
    price = (True,) if found.price is None else (False, found.price)
    return False, *first, *price, len(found.conditions), found.rule, -on_top
