"""Lines of prices of which every piece is understood and the whole can mean two things: refused with both."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, permutations

from linli.language.cursor import Cursor
from linli.language.errors import Example, LanguageError
from linli.language.price.ages import is_of_the_band_above, is_of_the_band_below
from linli.language.price.conditions import AGED, ages_of, condition_kind, counted
from linli.language.price.format import format_reduction, money
from linli.language.price.rules import Fixed, Item, Off, Percent, Read, Reduction, Who
from linli.language.price.thing_doubts import refuse_doubts_of_things
from linli.language.text import as_read

_PAID = r"付|收|价|只|仅|交|按|费|票|=|："
_ON_ALL = frozenset({"residence", "card", "booking"})
"""Kinds of conditions that people write once, behind the last of several rules."""


def refuse_doubts(cursor: Cursor, found: Sequence[Read], names: Mapping[str, str]) -> None:
    """Refuse a sum that may be the price or what is given, and a condition that may be of the last rule or of all."""
    for piece in found:
        if _comes_along(piece):
            raise _children_or_them(cursor, piece)
        if _rest_is_theirs(piece):
            raise _paid_or_given(cursor, piece)
    for below, above in permutations(found, 2):
        if _both_say_so(cursor, below, above):
            raise _of_which_band(cursor, above)
    for before, piece in pairwise(found):
        if _price_or_gift(cursor, before, piece):
            raise _two_sums(cursor, piece)
        if _headed_by_people(cursor, before, piece) or _goes_on(cursor, before, piece):
            raise _first_or_all(cursor, before, piece, names)
        if _for_whom(cursor, before, piece):
            raise _them_or_all(cursor, before, piece, names)
    for number, piece in enumerate(found):
        if stated := _half_of(cursor, found[:number], piece):
            raise _which_half(cursor, stated, [one for one in found if one.start == piece.start], names)
    refuse_doubts_of_things(cursor, found)
    if found:
        _refuse_shared_condition(cursor, found, names)


def _both_say_so(cursor: Cursor, below: Read, above: Read) -> bool:
    """Tell whether two bands both say that an age is theirs: 70岁（含）以下10元，70岁（含）以上8元."""
    one, other = below.entry, above.entry
    if not isinstance(one, Reduction) or not isinstance(other, Reduction) or one.who.oldest != other.who.youngest:
        return False
    text, edge = as_read(cursor.source.typed).text, str(one.who.oldest)
    alike = (one.who.statuses, one.of, one.added) == (other.who.statuses, other.of, other.added)
    return alike and is_of_the_band_below(text, edge) and is_of_the_band_above(text, edge)


def _of_which_band(cursor: Cursor, above: Read) -> LanguageError:
    assert isinstance(above.entry, Reduction)
    edge = above.entry.who.youngest
    said = f"{edge}岁在“{{}}”里，也在前面一档里，按哪一档？"
    return cursor.error(above.start, above.end, said, Example(f"{edge + 1}周岁以上 8元"))


def _comes_along(piece: Read) -> bool:
    """Tell whether a price hangs on nothing but who comes along: 家长陪同免票."""
    rule = piece.entry
    if not isinstance(rule, Reduction) or not rule.who.any_age or rule.who.statuses or rule.who.rest:
        return False
    return len(rule.who.conditions) == 1 and rule.who.conditions[0].removesuffix("下").endswith("陪同")


def _children_or_them(cursor: Cursor, piece: Read) -> LanguageError:
    said = "“{}”是陪同的人的价，还是有人陪同的孩子的价？"
    return cursor.error(piece.start, piece.end, said, Example("1名家长 免费"))


def _rest_is_theirs(piece: Read) -> bool:
    """Tell whether somebody pays a sum and also all above it: 每餐10元，超出部分由个人承担 may be what is given."""
    rule = piece.entry
    if isinstance(rule, Reduction) and (not isinstance(rule.what, Fixed) or not rule.what.price):
        return False
    pays = (
        r"(?:其余|剩余|余下|剩下|差额|不足|超出)(?:的)?(?:部分|费用)?.{0,3}?"
        r"(?:个人|本人|自己|老人|家长|家庭|自[付理费])"
    )
    return any(re.match(pays, note) for note in rule.notes)


def _paid_or_given(cursor: Cursor, piece: Read) -> LanguageError:
    said = "“{}”里的钱是自己付的，还是别人补的？自己付的请写“自付”，补的请写“补贴”，“其余”怎么付不用写。"
    return cursor.error(piece.start, piece.end, said, Example("60周岁以上 补贴3元"))


def _price_or_gift(cursor: Cursor, before: Read, piece: Read) -> bool:
    """Tell whether a bare sum for an age stands behind what is given to another age: 60-69岁补贴1元，70-79岁2元."""
    gift, rule = before.entry, piece.entry
    if not isinstance(gift, Reduction) or not isinstance(rule, Reduction) or rule.of or rule.added or rule.notes:
        return False
    if not isinstance(gift.what, Off) or not isinstance(rule.what, Fixed) or not rule.what.price:
        return False
    bare = not re.search(_PAID, cursor.source.words(piece.start, piece.end))
    return bare and not gift.who.any_age and not rule.who.any_age and rule.what.unit in {"", gift.what.unit}


def _headed_by_people(cursor: Cursor, before: Read, piece: Read) -> bool:
    """Tell whether ages stand behind other ages that people head: 外卖员：60岁以上5元，70岁以上3元."""
    first, other = before.entry, piece.entry
    if not isinstance(first, Reduction) or not isinstance(other, Reduction):
        return False
    head = re.match(r"[^:\d]+: ?\d", cursor.text[before.start : before.end])
    between = cursor.text[before.end : piece.start]
    if not head or ";" in between or "。" in between or not {*first.who.conditions} - AGED.keys():
        return False
    return not other.who.any_age and not other.who.statuses and not {*other.who.conditions} - AGED.keys()


def _goes_on(cursor: Cursor, before: Read, piece: Read) -> bool:
    """Tell whether a bare band goes on from that of some people: 低保老人60-69岁5元，70岁以上3元."""
    first, other = before.entry, piece.entry
    if not isinstance(first, Reduction) or not isinstance(other, Reduction) or first.who.any_age:
        return False
    personal = [word for word in first.who.conditions if condition_kind(word).name in {"living", "job", "others"}]
    if not (first.who.statuses or personal) or {*other.who.conditions} - AGED.keys() or other.who.statuses:
        return False
    whose = re.match(r"[^\d(:]{2,}\d{1,3}(?:-\d{1,3})?周岁", cursor.text[before.start : before.end])
    between = cursor.text[before.end : piece.start]
    if not whose or ";" in between or "。" in between:
        return False
    meets = other.who.youngest in {first.who.oldest, first.who.oldest + 1}
    meets = meets or (first.who.oldest == other.who.oldest and other.who.youngest > first.who.youngest)
    return meets and type(first.what) is type(other.what)


def _first_or_all(cursor: Cursor, before: Read, piece: Read, names: Mapping[str, str]) -> LanguageError:
    first, rule = before.entry, piece.entry
    assert isinstance(first, Reduction)
    assert isinstance(rule, Reduction)
    theirs = replace(rule.who.under(first.who.conditions), statuses=first.who.statuses)
    every, alone = format_reduction(replace(rule, who=theirs), names), format_reduction(rule, names)
    said = f"“{{}}”也只管前面说的人吗？是，写“{every}”；不是，写“{alone}”。"
    return cursor.error(piece.start, piece.end, said, Example(every))


def _for_whom(cursor: Cursor, before: Read, piece: Read) -> bool:
    """Tell whether what only hangs on a card or a booking stands behind people: 60岁以上10元，刷卡补贴3元."""
    rule, other = piece.entry, before.entry
    if not isinstance(rule, Reduction) or not isinstance(other, Reduction) or rule.added or rule.of != other.of:
        return False
    who, between = rule.who, cursor.text[before.end : piece.start]
    if not who.any_age or who.statuses or who.rest or not who.conditions or ";" in between or "。" in between:
        return False
    whom = other.who
    named = not whom.any_age or bool(whom.statuses) or bool({*whom.conditions} & AGED.keys())
    return named and all(
        condition_kind(word).name in {"card", "booking"} and counted(who, word) for word in who.conditions
    )


def _them_or_all(cursor: Cursor, before: Read, piece: Read, names: Mapping[str, str]) -> LanguageError:
    rule, other = piece.entry, before.entry
    assert isinstance(rule, Reduction)
    assert isinstance(other, Reduction)
    theirs = format_reduction(replace(rule, who=_under(other.who, rule.who.conditions)), names)
    said = f"“{{}}”是给前面说的人，还是给所有人？给前面的人，写“{theirs}”；给所有人，请另写一条“优惠”。"
    return cursor.error(piece.start, piece.end, said, Example(theirs))


def _half_of(cursor: Cursor, before: Sequence[Read], piece: Read) -> Fixed | None:
    """Return the price of wider people of which 减半 may be the half: 60岁以上8元，80岁以上减半."""
    rule = piece.entry
    if not isinstance(rule, Reduction) or rule.added or not isinstance(rule.what, Percent):
        return None
    if "减半" not in cursor.source.words(piece.start, piece.end):
        return None
    rules = (other.entry for other in before if isinstance(other.entry, Reduction))
    stated = (other.what for other in rules if other.of == rule.of and _are_among(rule.who, other.who))
    return next((what for what in stated if isinstance(what, Fixed) and what.price), None)


def _are_among(who: Who, whole: Who) -> bool:
    """Tell whether some people are a part of others, by ages and statuses."""
    (youngest, oldest), (first, last) = ages_of(who), ages_of(whole)
    named = whole.statuses <= who.statuses and {*whole.conditions} - AGED.keys() <= {*who.conditions}
    return named and not whole.rest and not whole.any_age and who != whole and first <= youngest and oldest <= last


def _which_half(cursor: Cursor, stated: Fixed, pieces: Sequence[Read], names: Mapping[str, str]) -> LanguageError:
    piece, rules = pieces[0], [one.entry for one in pieces if isinstance(one.entry, Reduction)]
    half = replace(stated, price=(stated.price + 1) // 2)
    theirs = "、".join(format_reduction(replace(rule, what=half), names) for rule in rules)
    alone = "、".join(format_reduction(rule, names) for rule in rules)
    said = f"“{{}}”是{money(stated.price)}的一半，还是标准价的一半？前一种写“{theirs}”，后一种写“{alone}”。"
    return cursor.error(piece.start, piece.end, said, Example(theirs))


def _under(who: Who, conditions: tuple[str, ...]) -> Who:
    """Return some people under further conditions; whoever is 无卡 is not asked to be 持卡, nor the other way round."""
    lacking = {word[0] in "无没未不" for word in conditions if "卡" in word}
    kept = (w for w in who.conditions if "卡" not in w or not lacking or (w[0] in "无没未不") in lacking)
    if any(word.startswith("现金") or condition_kind(word).name == "card" for word in conditions):
        kept = (word for word in kept if "卡" not in word)  # another way to pay, another card
    return replace(who, conditions=tuple(kept)).under(conditions)


def _two_sums(cursor: Cursor, piece: Read) -> LanguageError:
    rule = piece.entry
    assert isinstance(rule, Reduction)
    assert isinstance(rule.what, Fixed)
    words = cursor.source.words(piece.start, piece.end).strip()
    given = re.sub(r"(?=(?:每餐|每人)*\d[\d.]*(?:元|块)(?!.*\d(?:元|块)))", "补贴", words, count=1)
    said = f"“{{}}”是补贴{money(rule.what.price)}，还是只付{money(rule.what.price)}？请写“补贴”或“自付”。"
    return cursor.error(piece.start, piece.end, said, Example(given))


def _refuse_shared_condition(cursor: Cursor, found: Sequence[Read], names: Mapping[str, str]) -> None:
    """Refuse 60岁以上9折，80岁以上免费（限本街道户籍）: is that of both?"""
    last = found[-1]
    if not isinstance(last.entry, Reduction):
        return
    behind = re.split(r"[元折费价](?!用)", cursor.text[last.start : last.end], maxsplit=1)[-1]
    shared = tuple(
        word for word in last.entry.who.conditions if condition_kind(word).name in _ON_ALL and word in behind
    )
    others = _alike(cursor, found)
    if not shared or not others:
        return
    every = [*(entry.who.under(shared) for entry in others), last.entry.who]
    rules = [*others, last.entry]
    readings = [
        "、".join(format_reduction(rule, names) for rule in rules),
        "、".join(
            format_reduction(Reduction(who, rule.what, "", 0, rule.of, rule.added, rule.notes), names)
            for who, rule in zip(every, rules, strict=True)
        ),
    ]
    condition = "、".join(shared)
    said = (
        f"“{condition}”是只管最后一条，还是每一条都要？只管最后一条，写“{readings[0]}”；每一条都要，写“{readings[1]}”。"
    )
    raise cursor.error(found[len(found) - len(rules)].start, last.end, said, Example(readings[1]))


def _alike(cursor: Cursor, found: Sequence[Read]) -> list[Reduction]:
    """Return the rules before the last that stand in one sentence with it and have no condition of their own."""
    rules: list[Reduction] = []
    for piece, following in zip(reversed(found[:-1]), reversed(found), strict=False):
        between = cursor.text[piece.end : following.start]
        entry = piece.entry
        if ";" in between or "。" in between or not isinstance(entry, Reduction):
            break
        if entry.who.any_age or any(condition_kind(word).name in _ON_ALL for word in entry.who.conditions):
            break
        rules.insert(0, entry)
    return rules


def with_base_price(found: Sequence[Read]) -> list[Read]:
    """Take 其他人员20元 for the base price where there is none and the other rules ask for one (半价, 补贴2元)."""
    rules = [piece.entry for piece in found if isinstance(piece.entry, Reduction)]
    rest = [rule for rule in rules if rule.who == Who(rest=True) and isinstance(rule.what, Fixed)]
    if len(rules) < len(found) or len(rest) != 1:
        return list(found)
    if not rest[0].of and not any(isinstance(rule.what, Percent | Off) for rule in rules):
        return list(found)
    return [
        Read(Item("、".join(piece.entry.of), piece.entry.what.price, piece.entry.what.unit), piece.start, piece.end)
        if piece.entry is rest[0] and isinstance(piece.entry, Reduction) and isinstance(piece.entry.what, Fixed)
        else piece
        for piece in found
    ]
