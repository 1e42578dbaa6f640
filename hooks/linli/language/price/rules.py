"""The typed rules of the price language. Money is integer 分; ages are whole years, both ends of a band included."""

from dataclasses import dataclass, replace

OLDEST = 150


@dataclass(frozen=True, slots=True)
class Item:
    """One base price of 标准: a set meal or service (“一荤两素”, "" where it has no name), its price and its unit.

    `notes` are words shown beside the price (含三餐); they change nothing.
    """

    name: str
    price: int
    unit: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a reduction is for.

    The age must lie in [youngest, oldest]; where there are `statuses` (codes), the person must have one of them;
    `conditions` cannot be asked (本地户籍, 老年人, 独居, 满15元) and are shown beside every answer that they touch;
    what each does is said by conditions.kind_of. `rest` is 其他人员: everybody, as the last of a list.
    """

    youngest: int = 0
    oldest: int = OLDEST
    statuses: frozenset[str] = frozenset()
    conditions: tuple[str, ...] = ()
    rest: bool = False

    @property
    def any_age(self) -> bool:
        """Tell whether no age is named."""
        return (self.youngest, self.oldest) == (0, OLDEST)

    def under(self, conditions: tuple[str, ...]) -> "Who":
        """Return those of them who also meet further conditions."""
        return replace(self, conditions=tuple(dict.fromkeys((*self.conditions, *conditions))))


EVERYBODY = Who()


@dataclass(frozen=True, slots=True)
class Fixed:
    """8元, 免费: this price, whatever the full one is; with a unit (8元/餐) only of what has that unit."""

    price: int
    unit: str = ""


FULL = 1000
"""The parts of the full price that whoever has no reduction pays (全价); 8折 is 800 of them."""


@dataclass(frozen=True, slots=True)
class Percent:
    """8折, 半价, 原价的三分之一: `part` of `whole` parts of the full price remain; `most` the most taken off, in 分."""

    part: int
    most: int | None = None
    whole: int = FULL


@dataclass(frozen=True, slots=True)
class Off:
    """补贴1元: so much less, never below nothing; with a unit (补贴1元/餐) only of what has that unit."""

    amount: int
    unit: str = ""


What = Fixed | Percent | Off


@dataclass(frozen=True, slots=True)
class Reduction:
    """One rule: for whom, what, and how it was written; `line` counts from 0 in the list.

    `of` names what it is of where that is not the whole price (早餐, 米饭, 送餐); `added` marks what comes on top of
    the rule that holds (再减2元); `notes` are shown beside it and change nothing (政府补贴13元).
    """

    who: Who
    what: What
    text: str
    line: int = 0
    of: tuple[str, ...] = ()
    added: bool = False
    notes: tuple[str, ...] = ()


Priced = Item | Reduction


@dataclass(frozen=True, slots=True)
class Read:
    """An entry and where in the line it stands."""

    entry: Priced
    start: int
    end: int
