"""How what people pay changes: the lines as they are written, and the price of everybody whose price differs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from linli.language.price import Item, format_base, format_reduction, price_words
from linli.language.price.rules import OLDEST
from linli.language.price.tariff import Person, Tariff, answer
from linli.model.charges import Charge
from linli.publish.difference.change import Change

GROWN_UP = 18
NOT_KNOWN_PRICE = "没有标准价"

Prices = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class PricePaid:
    """What people of [youngest, oldest] years with a status ("" for nobody's) pay of an item, before and now, in 分."""

    item: str
    status: str
    youngest: int
    oldest: int
    before: int | None
    now: int | None
    unit: str = ""

    @property
    def dearer(self) -> bool:
        """Tell whether these people pay more."""
        return self.before is not None and self.now is not None and self.now > self.before

    @property
    def who(self) -> str:
        """Whom it is about: “60-79周岁”, “低保、60周岁以上”, “人人”."""
        ages = "" if (self.youngest, self.oldest) == (0, OLDEST) else _age_words(self.youngest, self.oldest)
        return "、".join(filter(None, (self.status, ages))) or "人人"

    @property
    def change(self) -> Change:
        """The change in words."""
        words = tuple(NOT_KNOWN_PRICE if cents is None else price_words(cents, self.unit) for cents in self.prices)
        return Change(f"{self.item} {self.who}", *words)

    @property
    def prices(self) -> Prices:
        """Both prices."""
        return self.before, self.now


def _age_words(youngest: int, oldest: int) -> str:
    if oldest == OLDEST:
        return f"{youngest}周岁以上"
    if youngest == 0:
        return f"{oldest}周岁以下"
    return f"{youngest}-{oldest}周岁" if youngest < oldest else f"{youngest}周岁"


def prices_paid(before: Iterable[Charge], now: Iterable[Charge], statuses: Mapping[str, str]) -> Iterator[PricePaid]:
    """Yield who pays another price; of a status only what differs from what anybody of that age pays."""
    old = {charge.item: charge for charge in before}
    for charge in now:
        if charge.item in old and old[charge.item] != charge:
            yield from _compared(old[charge.item].tariff, charge.tariff, charge.item, statuses)


def _compared(before: Tariff, now: Tariff, word: str, statuses: Mapping[str, str]) -> Iterator[PricePaid]:
    named = {code for tariff in (before, now) for rule in tariff.reductions for code in rule.who.statuses}
    for old, new in _items(before, now):
        name = f"{word}（{new.name}）" if new and new.name and len(now.main) > 1 else word
        price_at = partial(_prices, before, now, old, new)
        anybody = [price_at(age, "") for age in range(OLDEST + 1)]
        yield from _runs(name, "", anybody, new)
        for code in sorted(named):
            own = [price_at(age, code) for age in range(OLDEST + 1)]
            differs = [pair if pair != usual else (None, None) for pair, usual in zip(own, anybody, strict=True)]
            yield from _runs(name, statuses.get(code, code), differs, new)


def _items(before: Tariff, now: Tariff) -> Iterator[tuple[Item | None, Item | None]]:
    """Pair the items of both tariffs by name; single ones whatever they are called."""
    if len(before.main) == len(now.main) == 1:
        yield before.main[0], now.main[0]
        return
    old = {item.name if item else "": item for item in before.main}
    for item in now.main:
        if item and item.name in old:
            yield old[item.name], item


def _prices(before: Tariff, now: Tariff, old: Item | None, new: Item | None, age: int, code: str) -> Prices:
    person = Person(age, frozenset([code]) - {""})
    return answer(before, person, old).price, answer(now, person, new).price


def _runs(name: str, status: str, prices: list[Prices], item: Item | None) -> Iterator[PricePaid]:
    for pair, run in groupby(enumerate(prices), key=_pair_of):
        ages = [age for age, _ in run]
        if pair[0] != pair[1]:
            yield PricePaid(name, status, ages[0], ages[-1], *pair, unit=item.unit if item else "")


def _pair_of(numbered: tuple[int, Prices]) -> Prices:
    return numbered[1]


def charge_changes(before: Charge, now: Charge, statuses: Mapping[str, str]) -> Iterator[Change]:
    """Yield the lines of an item that are written otherwise."""
    old, new = format_base(before.base), format_base(now.base)
    if old != new:
        yield Change(f"{now.item} 标准", old, new)
    gone, come = _reductions(before, statuses), _reductions(now, statuses)
    for line in (line for line in gone if line not in come):
        yield Change(f"{now.item} 优惠", before=line)
    for line in (line for line in come if line not in gone):
        yield Change(f"{now.item} 优惠", now=line)


def _reductions(charge: Charge, statuses: Mapping[str, str]) -> list[str]:
    return [format_reduction(reduction, statuses) for reduction in charge.reductions]
