"""Lines of which nobody can tell what a price is of: one thing or all, the fee behind it or the price."""

import re
from collections.abc import Sequence

from linli.language.cursor import Cursor
from linli.language.errors import Example, LanguageError
from linli.language.price.conditions import condition_kind
from linli.language.price.objects import is_extra, is_served, object_of
from linli.language.price.rules import EVERYBODY, Fixed, Item, Read, Reduction


def refuse_doubts_of_things(cursor: Cursor, found: Sequence[Read]) -> None:
    """Refuse what people pay where it can be of one thing or of all, or of nothing that is named."""
    kinds = {type(piece.entry) for piece in found}
    for number, piece in enumerate(found) if len(kinds) > 1 else ():
        behind = _between_things(found[:number], piece, found[number + 1 :])
        if thing := behind or _after_the_last_thing(cursor, found[:number], piece):
            raise _of_one_or_all(cursor, thing, piece)
    if thing := _last_of_a_list(cursor, found):
        raise _of_last_or_all(cursor, thing, next(one for one in found if isinstance(one.entry, Reduction)))
    for piece in found:
        if _card_or_by_card(piece, found):
            said = "“{}”是卡的钱，还是有卡的人的价？"
            raise cursor.error(piece.start, piece.end, said, Example("持就餐卡 8元"))
        if _free_before_a_fee(piece, found):
            raise _free_of_what(cursor, piece)


def _between_things(before: Sequence[Read], piece: Read, behind: Sequence[Read]) -> Item | None:
    """Return the thing before what some people pay, where another is sold behind it: A套餐12元，老人10元，B套餐15元."""
    rule = piece.entry
    if not isinstance(rule, Reduction) or rule.of or rule.added:
        return None
    if rule.who.conditions and all(condition_kind(word).name == "living" for word in rule.who.conditions):
        return None
    things = [next((one.entry for one in side if isinstance(one.entry, Item)), None) for side in (before[::-1], behind)]
    named = all(thing and thing.name and not is_extra(thing.name) for thing in things)
    return things[0] if named else None


def _after_the_last_thing(cursor: Cursor, before: Sequence[Read], piece: Read) -> Item | None:
    """Return the one thing of the sentence of a rule, behind others: 午餐12元；晚餐9元，老人7元."""
    rule, last = piece.entry, before[-1:]
    if not isinstance(rule, Reduction) or rule.of or rule.added or not last or not isinstance(last[0].entry, Item):
        return None
    things = [one for one in before if isinstance(one.entry, Item) and one.entry.name and not is_extra(one.entry.name)]
    if len(things) < 2 or things[-1] is not last[0]:
        return None
    apart = re.search("[;。]", cursor.text[things[-2].end : last[0].start])
    together = not re.search("[;。]", cursor.text[last[0].end : piece.start])
    return last[0].entry if apart and together else None


def _of_one_or_all(cursor: Cursor, thing: Item, piece: Read) -> LanguageError:
    said = f"“{{}}”是只管“{thing.name}”，还是都管？只管一样的，写在它后面的括号里；都管的，写在最后。"
    return cursor.error(piece.start, piece.end, said)


def _last_of_a_list(cursor: Cursor, found: Sequence[Read]) -> Item | None:
    """Return the last of several things, in brackets behind which is what some pay: 早餐2元、午餐6元（低保免费）."""
    items = [one.entry for one in found if isinstance(one.entry, Item) and not is_extra(one.entry.name)]
    rules = [one.entry for one in found if isinstance(one.entry, Reduction)]
    listed = re.fullmatch(r"[^();。]*、[^();。]*\([^()]*\)。?", cursor.text) is not None
    if not listed or len(items) < 2 or not rules or any(rule.of != rules[0].of for rule in rules):
        return None
    last = items[-1]
    return last if len(rules) > 1 and rules[0].of and last.name.endswith(rules[0].of[0]) else None


def _of_last_or_all(cursor: Cursor, thing: Item, piece: Read) -> LanguageError:
    said = f"“{{}}”是只管“{thing.name}”，还是每一样都管？请写出是什么的价。"
    return cursor.error(piece.start, piece.end, said, Example(f"80周岁以上 {object_of(thing.name)} 半价"))


def _free_before_a_fee(piece: Read, found: Sequence[Read]) -> bool:
    """Tell whether something is free for some people, and only a fee has a name: 60岁以上免费参观，讲解费50元."""
    rule, items = piece.entry, [one for one in found if isinstance(one.entry, Item)]
    if not isinstance(rule, Reduction) or rule.what != Fixed(0) or rule.of or rule.who == EVERYBODY or not items:
        return False
    rules = [one.entry for one in found if isinstance(one.entry, Reduction)]
    if any(one.start < piece.start for one in items) or any(one.of or not _is_free(one) for one in rules):
        return False
    fees = [one.entry for one in items if isinstance(one.entry, Item)]
    return all(item.price and is_extra(item.name) and not is_served(item.name) for item in fees)


def _card_or_by_card(piece: Read, found: Sequence[Read]) -> bool:
    """Tell whether a card stands beside what is paid without one: 办卡8元，不办卡10元; 就餐卡8元，现金10元."""
    if not isinstance(piece.entry, Item) or not re.fullmatch(
        r"办卡|刷卡|.{0,4}(?:餐|饭|会员|储值|就餐)卡", piece.entry.name
    ):
        return False
    rules = [one.entry for one in found if isinstance(one.entry, Reduction)]
    return any(re.search("[无没未不].*卡|现金|微信|支付|扫码", word) for rule in rules for word in rule.who.conditions)


def _is_free(rule: Reduction) -> bool:
    return rule.what == Fixed(0)


def _free_of_what(cursor: Cursor, piece: Read) -> LanguageError:
    said = "“{}”是什么免费？请写出名称，如“门票”“午餐”。"
    return cursor.error(piece.start, piece.end, said, Example("60周岁以上 门票 免费"))
