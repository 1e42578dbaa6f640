"""What others give beside what a person pays: 自付3元，政府补贴11元，社会捐助2元."""

from collections.abc import Sequence

from linli.language.cursor import Cursor, lexeme
from linli.language.price.amounts import Amount, take_amount
from linli.language.price.contribution_words import GIVER
from linli.language.price.rules import EVERYBODY, Fixed, Item, Off, Reduction, What

_END = r" ?(?:[,;。、()]|$)| "


def take_gifts(cursor: Cursor) -> list[Off]:
    """Take what others give, behind a comma each."""
    found: list[Off] = []
    while True:
        begin = cursor.position
        given = take_amount(cursor) if cursor.take(r"[,;、 ]+(?=(?:每.{1,2})?(?:补|资助))") else None
        if given is None or not isinstance(given.what, Off) or not cursor.sees(_END):
            cursor.position = begin
            return found
        found.append(given.what)


def gifts_ahead(cursor: Cursor) -> list[Off]:
    """Look what others give, behind the own share that has been read."""
    begin = cursor.position
    found = take_gifts(cursor)
    cursor.position = begin
    return found


def adds_up(rule: Reduction, own: Amount, given: Sequence[Off]) -> bool:
    """Tell whether an own share and what others give make the price before them."""
    if not isinstance(rule.what, Fixed) or not isinstance(own.what, Fixed):
        return False
    return rule.what.price == own.what.price + sum(off.amount for off in given)


def makes_base(rule: Reduction, given: Off, before: Sequence[Item | Reduction]) -> bool:
    """Tell whether what a rule leaves to pay and what others give make the one base price of a line."""
    bases = [entry.price for entry in before if isinstance(entry, Item)]
    return isinstance(rule.what, Fixed) and bases == [rule.what.price + given.amount]


def is_theirs(rules: Sequence[Reduction], what: What) -> bool:
    """Tell whether what is less of a fee is so for the people just named: 60岁以上餐费减2元、送餐费减1元."""
    if not isinstance(what, Fixed):
        return True
    return not what.price and all(isinstance(rule.what, Fixed) and not rule.what.price for rule in rules)


def given_to_some(before: Sequence[Item | Reduction], words: str, amount: Amount) -> Off | None:
    """Return what the piece before gives, where that is to these people alone.

    It and their price make the one base price of a line; or it is the first piece, and its `words` say who gives.
    """
    gift = before[-1] if before else None
    if not isinstance(gift, Reduction) or gift.who != EVERYBODY or not isinstance(gift.what, Off) or gift.of:
        return None
    first = len(before) == 1 and isinstance(amount.what, Fixed) and amount.what.price and lexeme(GIVER).match(words)
    return gift.what if first or makes_base(Reduction(EVERYBODY, amount.what, ""), gift.what, before) else None
