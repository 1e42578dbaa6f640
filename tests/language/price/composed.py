"""Lines composed of ages × statuses × amounts × joiners, with a reading of their own: nothing here asks the parser.

Every part knows its words and its meaning; a line of parts means what its parts mean. `python -m
tests.language.price.composed` reads an orthogonal array of them, in which every three parts stand together (minutes);
`… composed every` reads all (an hour), `… composed 100` each hundredth. Printed: how many are right, refused, misread.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import Any

from linli.language.errors import LanguageError
from linli.language.price import Item, parse_prices
from linli.language.price.tariff import Person, Tariff, quote

STATUSES = {"低保": "d", "低保户": "d", "特困": "t", "特困人员": "t", "残疾": "c", "残疾人": "c", "退役军人": "v"}
FULL = Item("", 2000)
PEOPLE = [
    (age, held)
    for age in (5, 18, 40, 59, 60, 61, 69, 70, 75, 79, 80, 89, 90, 100)
    for held in ("", "d", "t", "c", "v", "dc")
]
EVERY_AGE = (0, 150)
PRIME = 37


@dataclass(frozen=True)
class Someone:
    """Whom words name: every band of ages with the statuses of which one must be held ("" none)."""

    words: str
    kinds: tuple[tuple[tuple[int, int], str], ...]


@dataclass(frozen=True)
class Much:
    """What words make of the full price, in 分; `by` is how they follow the people."""

    words: str
    left: Callable[[int], int]


AGES = [
    Someone(words, ((ages, ""),))
    for words, ages in [
        ("60-69岁", (60, 69)),
        ("60周岁至79周岁老人", (60, 79)),
        ("70岁到79岁老年人", (70, 79)),
        ("60～80岁", (60, 80)),
        ("60周岁以上", (60, 150)),
        ("60岁及以上老人", (60, 150)),
        ("年满70周岁", (70, 150)),
        ("70岁（含）以上", (70, 150)),
        ("80周岁（不含）以上", (81, 150)),
        ("八十岁以上老人", (80, 150)),
        ("90岁以上的老人", (90, 150)),
        ("超过80岁", (81, 150)),
        ("6岁以下儿童", (0, 6)),
        ("不满18周岁", (0, 17)),
        ("满60周岁不满70周岁", (60, 69)),
        ("60（含）-70（不含）周岁", (60, 69)),
        ("60周岁以上80周岁以下", (60, 80)),
    ]
]
HELD = [
    Someone(words, ((EVERY_AGE, held),))
    for words, held in [
        ("低保", "d"),
        ("低保户", "d"),
        ("特困人员", "t"),
        ("残疾人", "c"),
        ("退役军人", "v"),
        ("低保、特困", "dt"),
        ("特困和低保人员", "dt"),
        ("低保、特困、残疾人", "dtc"),
        ("持证残疾人", "c"),
        ("持低保证", "d"),
    ]
]
AMOUNTS = [
    Much("免费", lambda full: 0),
    Much("全免", lambda full: 0),
    Much("免费就餐", lambda full: 0),
    Much("餐费全免", lambda full: 0),
    Much("8折", lambda full: full * 8 // 10),
    Much("打九折", lambda full: full * 9 // 10),
    Much("享受八五折优惠", lambda full: full * 85 // 100),
    Much("半价", lambda full: full // 2),
    Much("减半收取", lambda full: full // 2),
    Much("补贴50%", lambda full: full // 2),
    Much("优惠20%", lambda full: full * 8 // 10),
    Much("补贴2元", lambda full: full - 200),
    Much("每餐补贴2元", lambda full: full - 200),
    Much("每餐补3元", lambda full: full - 300),
    Much("优惠1.5元", lambda full: full - 150),
    Much("立减两元", lambda full: full - 200),
    Much("享受每餐3元补贴", lambda full: full - 300),
    Much("政府补贴5元", lambda full: full - 500),
    Much("减5元/餐", lambda full: full - 500),
    Much("5元", lambda full: 500),
    Much("6元/餐", lambda full: 600),
    Much("每餐7元", lambda full: 700),
    Much("8元一餐", lambda full: 800),
    Much("每人每餐9元", lambda full: 900),
    Much("自付3元", lambda full: 300),
    Much("个人支付4元", lambda full: 400),
    Much("实付8元", lambda full: 800),
    Much("用餐费是6元", lambda full: 600),
    Much("餐费5元", lambda full: 500),
    Much("只收3元", lambda full: 300),
    Much("只需4元", lambda full: 400),
    Much("十元", lambda full: 1000),
    Much("自付3元，政府补贴17元", lambda full: 300),
    Much("政府补贴17元，个人支付3元", lambda full: 300),
    Much("补贴17元（自付3元）", lambda full: 300),
]
TO_AMOUNT = ["", " ", "：", "，", "可", "一律", "的"]
BETWEEN = ["，", "；", "、", "。"]
# between ages and statuses: (joiner, whether both must hold; None where it can be read both ways)
JOINTS = [
    ("、", False),
    ("和", False),
    ("及", False),
    ("或", False),
    ("以及", False),
    ("的", True),
    (" ", True),
    ("，", None),
]


def both(first: Someone, second: Someone, joint: str) -> Someone:
    """Return those who are both."""
    kinds = tuple(
        ((max(a[0], b[0]), min(a[1], b[1])), held + other)
        for (a, held), (b, other) in product(first.kinds, second.kinds)
    )
    return Someone(first.words + joint + second.words, kinds)


def either(first: Someone, second: Someone, joint: str) -> Someone:
    """Return those who are one of the two."""
    return Someone(first.words + joint + second.words, first.kinds + second.kinds)


def crowds() -> Iterator[tuple[Someone, bool]]:
    """Yield whom a piece may name, and whether that has just one reading."""
    yield from ((one, True) for one in (*AGES, *HELD))
    for age, status in product(AGES, HELD):
        several = "、" in status.words or "和" in status.words
        for joint, meant in JOINTS:
            made = both if meant else either
            yield made(age, status, joint), meant is not None
            yield made(status, age, joint), meant is not None
        # 60岁以上低保、特困: are the 特困 of any age?
        yield both(age, status, ""), not several


def pays(pieces: list[tuple[Someone, Much]], age: int, held: str) -> int:
    """Return what somebody pays of FULL: of ages alone the narrowest band, then the best."""
    bands, prices = [], []
    for someone, much in pieces:
        for (youngest, oldest), statuses in someone.kinds:
            if not youngest <= age <= oldest or (statuses and not set(statuses) & set(held)):
                continue
            price = max(0, min(FULL.price, much.left(FULL.price)))
            if statuses:
                prices.append(((youngest, oldest), statuses, price))
            else:
                bands.append(((youngest, oldest), "", price))
    found = []
    groups = {
        statuses: [entry for entry in (*bands, *prices) if entry[1] == statuses] for _, statuses, _ in (*bands, *prices)
    }
    for group in groups.values():
        begins = any(low == age for (low, _), _, _ in group)
        entries = [entry for entry in group if not (begins and entry[0][1] == age and entry[0][0] < age)]
        narrow = min(high - low for (low, high), _, _ in entries)
        found += [price for (low, high), _, price in entries if high - low == narrow]
    return min(found, default=FULL.price)


def verdict(line: str, pieces: list[tuple[Someone, Much]], *, single: bool) -> str:
    """Return right, refused, misread."""
    try:
        items, rules = parse_prices(line, STATUSES)
    except LanguageError:
        return "refused" if single else "right"
    if items or not single:
        return "misread"
    tariff = Tariff((FULL,), rules)
    for age, held in PEOPLE:
        if quote(tariff, Person(age, frozenset(held)), tariff.items[0]).price != pays(pieces, age, held):
            return "misread"
    return "right"


def lines() -> Iterator[tuple[str, list[tuple[Someone, Much]], bool]]:
    """Yield every composed line of one piece, its pieces and whether it has one reading."""
    for (someone, single), much, joint in product(crowds(), AMOUNTS, TO_AMOUNT):
        if joint == "的" and (much.words[0] in "享用餐" or not much.words[0].isdigit()):
            continue
        yield f"{someone.words}{joint}{much.words}", [(someone, much)], single


def tripled() -> Iterator[tuple[str, list[tuple[Someone, Much]], bool]]:
    """Yield lines of one piece in which any three of age, status, joint, amount and what is between stand together.

    K. A. Bush, Orthogonal arrays of index unity (1952): in the columns a + bx + cx² modulo a prime, x = 0…4, every three
    values stand together once; the prime is the next above the longest table.
    """
    joints = [(joint, meant, first) for joint, meant in JOINTS for first in (True, False)]
    tables: tuple[Sequence[Any], ...] = (AGES, HELD, [*joints, None, None, None], AMOUNTS, TO_AMOUNT)
    for row in product(range(PRIME), repeat=3):
        age, status, between, much, to = (
            table[sum(factor * x**power for power, factor in enumerate(row)) % PRIME % len(table)]
            for x, table in enumerate(tables)
        )
        if to == "的" and (much.words[0] in "享用餐" or not much.words[0].isdigit()):
            continue
        if between is None:
            someone, single = both(age, status, ""), not ("、" in status.words or "和" in status.words)
        else:
            joint, meant, first = between
            made = both if meant else either
            someone = made(age, status, joint) if first else made(status, age, joint)
            single = meant is not None
        yield f"{someone.words}{to}{much.words}", [(someone, much)], single


def longer(random: Random, number: int) -> Iterator[tuple[str, list[tuple[Someone, Much]], bool]]:
    """Yield lines of two or three pieces, at random."""
    known = list(crowds())
    for _ in range(number):
        chosen = [(*random.choice(known), random.choice(AMOUNTS)) for _ in range(random.choice((2, 2, 3)))]
        between = random.choice(BETWEEN)
        pieces = [(someone, much) for someone, _, much in chosen]
        words = between.join(f"{someone.words}{random.choice(TO_AMOUNT[:4])}{much.words}" for someone, much in pieces)
        kinds = [(ages, "".join(sorted(held))) for someone, _ in pieces for ages, held in someone.kinds]
        twice = len(set(kinds)) < len(kinds)
        if not twice:
            yield words, pieces, all(single for _, single, _ in chosen)


def main() -> None:
    """Read all lines; print the counts and some of what is not right."""
    shown: dict[str, list[str]] = {"refused": [], "misread": []}
    counts: dict[tuple[bool, str], int] = {}
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    step = int(asked) if asked.isdigit() else 1
    short = list(lines())[::step] if asked else tripled()
    every = {line: (line, pieces, single) for line, pieces, single in (*short, *longer(Random(7), 60000 // step))}
    for line, pieces, single in every.values():
        found = verdict(line, pieces, single=single)
        counts[single, found] = counts.get((single, found), 0) + 1
        if found != "right":
            shown[found].append(line)
    print(
        {f"{'one reading' if single else 'two readings'}: {found}": n for (single, found), n in sorted(counts.items())}
    )
    for found, examples in shown.items():
        print(found, *Random(1).sample(examples, min(40, len(examples))), sep="\n  ")


if __name__ == "__main__":
    main()
