"""The typed rules of the price language. Money is integer 分; ages are whole years, both ends of a band included."""

from dataclasses import dataclass, replace

OLDEST = 150


@dataclass(frozen=True, slots=True)
class Item:
    """One base price of 标准: a set meal or service (“一荤两素”, "" where it has no name), its price and its unit."""

    name: str
    price: int
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a reduction is for.

    The age must lie in [youngest, oldest]; where there are `statuses` (codes), the person must have one of them;
    `conditions` cannot be asked (本地户籍, 预约) and are shown beside every answer that rests on them.
    """

    youngest: int = 0
    oldest: int = OLDEST
    statuses: frozenset[str] = frozenset()
    conditions: tuple[str, ...] = ()

    @property
    def any_age(self) -> bool:
        """Tell whether the age does not matter."""
        return (self.youngest, self.oldest) == (0, OLDEST)

    def under(self, conditions: tuple[str, ...]) -> "Who":
        """Return those of them who also meet further conditions."""
        return replace(self, conditions=tuple(dict.fromkeys((*self.conditions, *conditions))))


EVERYBODY = Who()


@dataclass(frozen=True, slots=True)
class Fixed:
    """8元, 免费: this price, never more than the full one; with a unit (8元/餐) only of what has that unit."""

    price: int
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Percent:
    """8折, 半价: so many per mille of the full price remain."""

    per_mille: int


@dataclass(frozen=True, slots=True)
class Off:
    """补贴1元: so much less, never below nothing; with a unit (补贴1元/餐) only of what has that unit."""

    amount: int
    unit: str = ""


What = Fixed | Percent | Off


@dataclass(frozen=True, slots=True)
class Reduction:
    """One rule: for whom, what, and how it was written; `line` counts from 0 in the list."""

    who: Who
    what: What
    text: str
    line: int = 0
