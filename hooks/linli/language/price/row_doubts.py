"""Rows that are clear one by one and not together: two that name an edge, two of the same people, a bare 其他2元."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, permutations

from linli.language.errors import Example, LanguageError
from linli.language.price.ages import is_of_the_band_below
from linli.language.price.objects import is_extra, is_served, object_of
from linli.language.price.overlaps import same_price
from linli.language.price.rules import Fixed, Item, Priced, Reduction
from linli.language.text import as_read

_Rows = Sequence[Sequence[Priced]]


def refuse_doubts_of_rows(rows: _Rows) -> None:
    """Refuse rows of which nobody can tell what they say together; `line` of the error is the number of the row."""
    _refuse_shared_edges(rows)
    _refuse_others_of_nothing(rows)
    _refuse_prices_twice(rows)


def _refuse_prices_twice(rows: _Rows) -> None:
    """Refuse two prices of the same people in two rows, each behind its own thing: which is of which?"""
    for (_, one), (line, other) in permutations(_numbered_rules(rows), 2):
        if one.line < line and one.what != other.what and same_price(other, one):
            raise _said_of(
                other, line, "“{}”前面一条已经写过，分不清按哪一条。请写出是什么的价。", "60周岁以上 午餐 8元"
            )


def with_own_things(rows: _Rows) -> list[list[Priced]]:
    """Return rows whose people pay for the thing of their own row, where another row has another: 午餐12元，老人8元."""
    things = [tuple(entry for entry in row if isinstance(entry, Item) and _is_thing(entry)) for row in rows]
    if sum(map(bool, things)) < 2:
        return [list(row) for row in rows]
    bare = [next((entry for entry in row if isinstance(entry, Reduction) and not entry.of), None) for row in rows]
    for line, (own, rule) in enumerate(zip(things, bare, strict=True)):
        if own and rule and any(other and not less for other, less in zip(things[:line], bare[:line], strict=True)):
            said = f"“{{}}”是只管“{own[-1].name}”，还是前面几条的也管？只管它的，请写出名称；都管的，另写一条。"
            raise _said_of(rule, line, said, "60周岁以上 午餐 8元")
    return [
        [_of(entry, tuple(object_of(one.name) or one.name for one in own)) for entry in row]
        for row, own in zip(rows, things, strict=True)
    ]


def _of(entry: Priced, things: tuple[str, ...]) -> Priced:
    if not isinstance(entry, Reduction) or entry.of or not things:
        return entry
    return replace(entry, of=things)


def _is_thing(item: Item) -> bool:
    return bool(item.name) and (not is_extra(item.name) or is_served(item.name))


def _numbered_rules(rows: _Rows) -> list[tuple[int, Reduction]]:
    return [
        (number, replace(entry, line=number))
        for number, row in enumerate(rows)
        for entry in row
        if isinstance(entry, Reduction)
    ]


def _refuse_shared_edges(rows: _Rows) -> None:
    """Refuse 60-70岁（含70岁）10元 and, in another row, 70岁以上8元: at 70 both hold."""
    for (_, below), (line, above) in permutations(_numbered_rules(rows), 2):
        edge = below.who.oldest
        alike = (below.who.statuses, below.of, below.added) == (above.who.statuses, above.of, above.added)
        if not alike or edge != above.who.youngest or below.who.youngest == edge or below.line == line:
            continue
        if is_of_the_band_below(as_read(below.text).text, str(edge)):
            raise _said_of(
                above, line, f"{edge}岁在“{{}}”里，也在“{below.text}”里，按哪一条？", f"{edge + 1}周岁以上 8元"
            )


def _refuse_others_of_nothing(rows: _Rows) -> None:
    """Refuse 其他2元 alone in a row behind one that is of a thing: 80岁以上免费送餐."""
    for before, row in pairwise(rows):
        rules = [entry for entry in before if isinstance(entry, Reduction)]
        if not rules or len(rules) < len(before) or not all(rule.of for rule in rules) or len(row) != 1:
            continue
        entry = row[0]
        if isinstance(entry, Reduction) and entry.who.rest and isinstance(entry.what, Fixed) and not entry.of:
            line = list(rows).index(row)
            raise _said_of(entry, line, "“{}”是什么的价？请写出名称。", f"其他人员 {rules[-1].of[0]} 2元")


def _said_of(rule: Reduction, line: int, said: str, form: str) -> LanguageError:
    error = LanguageError(said.replace("{}", rule.text), 0, 0, form, line)
    error.fix = Example(form)
    return error
