"""What a sentence says once for all its bands of age: 本村户籍60-69岁5元，70岁以上3元; 60岁以上午餐8元，70岁以上6元."""

import re
from collections.abc import Sequence
from dataclasses import replace

from linli.language.cursor import Cursor
from linli.language.errors import Example
from linli.language.price.amounts import Amount
from linli.language.price.conditions import AGED, condition_kind
from linli.language.price.objects import is_extra, is_meal_of_its_own, is_served, is_sitting, plain
from linli.language.price.overlaps import service_before
from linli.language.price.rules import Fixed, Read, Reduction, Who

_OF_ALL = frozenset({"residence", "card", "booking"})
"""Kinds of conditions that people write once, in the first of several bands."""


def carried_on(
    cursor: Cursor, begin: int, found: Sequence[Read], people: list[Who], amount: Amount, heading: str
) -> tuple[list[Who], Amount]:
    """Return people and an amount with what a sentence says once for all its bands of age, in the first of them.

    本村户籍60-69岁5元，70岁以上3元 are both of the village; 60岁以上午餐8元，70岁以上6元 are both of 午餐.
    """
    if found and not heading and _is_of_the_fee_before(cursor, begin, found[-1], amount):
        assert isinstance(found[-1].entry, Reduction)
        amount = replace(amount, of=found[-1].entry.of)
    if found and (theirs := _of_those_before(cursor, begin, found, people)):
        return theirs, amount
    if not found or not all(map(_only_a_band, people)):
        return people, amount
    sentence = _sentence(cursor, begin, found)
    if not sentence:
        return people, amount
    rules = [entry for piece in sentence if isinstance(entry := piece.entry, Reduction)]
    bare = not heading and not amount.of and not amount.added and len({rule.of for rule in rules}) == 1
    free = isinstance(amount.what, Fixed) and not amount.what.price
    carries = is_sitting if free else is_meal_of_its_own  # 90岁以上免费 behind 一荤两素8元 is all of it
    if bare and all(map(carries, rules[-1].of)) and not any(rule.who.rest for rule in rules):
        amount = replace(amount, of=rules[-1].of)
    homes = [_home(cursor, piece) for piece in sentence]
    home = next(filter(None, reversed(homes)), ())
    if not home or any(rule.who.rest for rule in rules) or len({*filter(None, homes)}) > 1:
        return people, amount  # 本镇10元，非本镇13元，60岁以下16元: the last are of either
    if any(not one and _only_a_band(rule.who) for one, rule in zip(homes[: homes.index(home)], rules, strict=False)):
        raise cursor.error(begin, cursor.position, f"“{{}}”也要“{'、'.join(home)}”吗？请分成几条，每条都写全。")
    return [who.under(home) for who in people], amount


def of_all_before(
    cursor: Cursor, begin: int, found: Sequence[Read], people: Sequence[Who], amount: Amount
) -> tuple[str, ...]:
    """Return what the price of all others is of: that of the people before them; else service_before.

    60岁以上老人午餐8元，其他人12元 are both of 午餐; behind 早餐2元、午餐8元 nobody can tell.
    """
    rules = [entry for piece in _sentence(cursor, begin, found) if isinstance(entry := piece.entry, Reduction)]
    named = {tuple(map(plain, rule.of)): rule.of for rule in rules if rule.of}
    if any(re.search("堂食|自提|自取", word) for who in people for word in who.conditions):
        return ()  # 失能老人上门送餐10元，其他老人堂食8元
    if not rules or not named or amount.added or not any(who.rest for who in people):
        return service_before([piece.entry for piece in found], people, amount)
    if len(named) == 1 and all(rule.of for rule in rules):
        return rules[-1].of
    if rules[-1].of:
        said = "“{}”是什么的价？请写出名称。"
        raise cursor.error(begin, cursor.position, said, Example(f"其他人员 {'、'.join(rules[-1].of)} 12元"))
    return ()


def is_of_others(cursor: Cursor, begin: int, before: Read, amount: Amount, heading: str) -> bool:
    """Tell whether a thing that names nobody is not for the people before it: behind ；, what 其他 pay, or a fee.

    午餐8元，其他人12元，晚餐6元 does not say whose the last is; 其他人午餐12元，晚餐9元 does.
    """
    rule, words = before.entry, cursor.text[before.start : before.end]
    rest = isinstance(rule, Reduction) and rule.who.rest and not any(word in words for word in rule.of)
    served = is_served(heading) and all(map(is_served, amount.of))
    beside = isinstance(rule, Reduction) and all(is_extra(word) or is_served(word) for word in rule.of)
    meal = beside and any(map(is_meal_of_its_own, amount.of))  # 80岁以上免费送餐，午餐10元
    return rest or served or meal or re.search("[;。]", cursor.text[before.end : begin]) is not None


def _of_those_before(cursor: Cursor, begin: int, found: Sequence[Read], people: Sequence[Who]) -> list[Who]:
    """Return those who spend more, of the people just named: 60岁以上满10元减2元，满20元减5元; [] for any other."""
    before, more = found[-1], people[0]
    if not isinstance(before.entry, Reduction) or re.search("[;。]", cursor.text[before.end : begin]):
        return []
    whom, spent = before.entry.who, _thresholds(before.entry.who)
    if len(people) > 1 or more != Who(conditions=more.conditions) or not spent or _thresholds(more) != more.conditions:
        return []
    return [
        replace(whom, conditions=tuple(word for word in whom.conditions if word not in spent)).under(more.conditions)
    ]


def _thresholds(who: Who) -> tuple[str, ...]:
    return tuple(word for word in who.conditions if condition_kind(word).name == "threshold")


def _is_of_the_fee_before(cursor: Cursor, begin: int, before: Read, amount: Amount) -> bool:
    """Tell whether a bare price is of the fee just named: 失能老人护理费2400元/月，半失能老人1600元/月."""
    rule, what = before.entry, amount.what
    if not isinstance(rule, Reduction) or not isinstance(rule.what, Fixed) or not isinstance(what, Fixed):
        return False
    if re.search("[;。]", cursor.text[before.end : begin]) or amount.of or amount.added or amount.fee:
        return False
    fee = len(rule.of) == 1 and rule.of[0].endswith("费")
    alike = bool(rule.what.price and what.price) and rule.what.unit == what.unit
    return fee and alike and (bool(what.unit) or not is_extra(rule.of[0]))


def _sentence(cursor: Cursor, begin: int, found: Sequence[Read]) -> list[Read]:
    """Return the reductions right before a place, up to ; or 。 or a base price."""
    pieces: list[Read] = []
    for piece in reversed(found):
        if re.search("[;。]", cursor.text[piece.end : begin]) or not isinstance(piece.entry, Reduction):
            break
        pieces.insert(0, piece)
        begin = piece.start
    return pieces


def _only_a_band(who: Who) -> bool:
    return not (who.any_age or who.statuses or who.rest or {*who.conditions} - AGED.keys())


def _home(cursor: Cursor, piece: Read) -> tuple[str, ...]:
    """Return where people of some age must live, said before the price and not as a heading."""
    rule = piece.entry
    words = re.split(r"\(|\d元|折", cursor.text[piece.start : piece.end], maxsplit=1)[0]
    rule = piece.entry
    if (
        ":" in words
        or not isinstance(rule, Reduction)
        or not (not rule.who.any_age or {*rule.who.conditions} & AGED.keys())
    ):
        return ()
    return tuple(
        word for word in rule.who.conditions if condition_kind(word).name in _OF_ALL and word.lstrip("本") in words
    )
