"""What stands behind a price: a cap, the other share, a note, a condition, the sittings that it is limited to."""

from collections.abc import Sequence
from dataclasses import replace

from linli.language.cursor import Cursor, lexeme
from linli.language.price.amounts import Amount, take_amount, take_cap, take_objects
from linli.language.price.format import off_words
from linli.language.price.note_words import DESCRIPTION, INCLUDED, LESS_IF_ASKED, LIMITED, NOTE
from linli.language.price.people import Statuses, take_people, take_price_condition
from linli.language.price.refusals import unknown_price
from linli.language.price.rules import Fixed, Off, Percent, Reduction, Who
from linli.language.price.several_at_once import narrowed

_OTHERS_BEGIN = r"[、;。]|\d{1,3}(?:-\d{1,3})?周岁"


def take_behind(cursor: Cursor, rule: Reduction, statuses: Statuses) -> Reduction | None:
    """Take a cap, a share, a note or a condition behind a reduction; None where none stands there."""
    if cursor.done or cursor.sees(_OTHERS_BEGIN):
        return None
    begin = cursor.position
    most = take_cap(cursor) if isinstance(rule.what, Percent) else None
    if most is not None and isinstance(rule.what, Percent):
        return replace(rule, what=replace(rule.what, most=most))
    if (
        isinstance(rule.what, Off)
        and cursor.text[begin - 1] == "("
        and cursor.sees(r"(?:每.{1,2})?补贴(?!上限|最高|最多|不超过|封顶)(?=[^,;()]*\d)")
    ):
        given = take_amount(cursor)
        if isinstance(given.what, Off):
            return replace(rule, notes=(*rule.notes, off_words(given.what)))
        cursor.position = begin
    if isinstance(rule.what, Off) and cursor.sees("自付"):
        own = take_amount(cursor)
        return replace(rule, what=own.what, notes=(*rule.notes, off_words(rule.what)))
    if isinstance(rule.what, Fixed) and rule.what.price and cursor.sees(r"(?:每.{1,2})?补贴(?=[^,;()]*\d)"):
        given = take_amount(cursor)
        is_own = "自付" in cursor.text[:begin] or _more_than(given, rule.what)
        if isinstance(given.what, Off) and is_own:
            return replace(rule, notes=(*rule.notes, off_words(given.what)))
        cursor.position = begin
    if not rule.of and cursor.take(r"(?:仅限于?|只限|限于|限)(?=[早午中晚])") and (of := take_objects(cursor)):
        return replace(rule, of=of)
    if note := take_note(cursor, statuses):
        return replace(rule, notes=(*rule.notes, note))
    if (condition := take_price_condition(cursor)) and cursor.sees(r" ?(?:[),;。、]|$)"):
        return replace(rule, who=rule.who.under((condition,)))
    cursor.position = begin
    return None


def _more_than(given: Amount, price: Fixed) -> bool:
    """Tell whether more is given than a price, which is then what is left to pay: 5元（政府补贴7元）."""
    return isinstance(given.what, Off) and given.what.amount > price.price


def take_brackets(cursor: Cursor, statuses: Statuses, rule: Reduction, *, named: bool) -> tuple[Reduction, list[Who]]:
    """Take what stands in brackets behind a reduction; and the people, where only the brackets name them."""
    people: list[Who] = []
    while cursor.sees(r" ?\("):
        place = cursor.position
        cursor.take(r" ?\( ?")
        while not cursor.sees(r" ?\)"):
            changed = take_behind(cursor, rule, statuses)
            if changed is None and not named and not people and (people := take_people(cursor, statuses)):
                changed = rule
            if changed is None:
                cursor.position = place
                if named:
                    return rule, people
                raise unknown_price(cursor)
            rule = changed
            cursor.take(r" ?[,;、]")
        cursor.take(r" ?\)")
    return rule, people


def take_note(cursor: Cursor, statuses: Statuses) -> str | None:
    """Take words that change no price: 含三餐, 一荤两素, 可退; whom a price includes is no note."""
    found = cursor.sees(rf"({NOTE})(?= ?[),;。]| ?$)")
    said = found[1] if found else ""
    if not found or (lexeme(INCLUDED).match(said) and lexeme(rf"{statuses.word}|人|者|户|家庭|除外").search(said)):
        return None
    cursor.position = found.end()
    return found[1]


def take_notes(cursor: Cursor, statuses: Statuses) -> list[str]:
    """Take notes up to a closing bracket, and words that only say what it is like; [] where anything else stands."""
    place = cursor.position
    found: list[str] = []
    while note := take_item_note(cursor, statuses) or _words(cursor, DESCRIPTION):
        found.append(note)
        if cursor.sees(r" ?\)"):
            return found
        cursor.take(r" ?[,;、] ?")
    cursor.position = place
    return []


def take_item_note(cursor: Cursor, statuses: Statuses) -> str | None:
    """Take words behind a base price that change none."""
    return take_note(cursor, statuses) or _words(cursor, LIMITED) or _words(cursor, LESS_IF_ASKED)


def _words(cursor: Cursor, pattern: str) -> str | None:
    found = cursor.take(pattern)
    return found[0] if found else None


def take_among(cursor: Cursor, rule: Reduction, people: Sequence[Who], statuses: Statuses) -> list[Reduction]:
    """Take the prices of some of those people in brackets: 60-69岁10元（低保8元）; [] where none stand there."""
    place = cursor.position
    found: list[Reduction] = []
    if not people or not cursor.take(r" ?\( ?"):
        return []
    while not cursor.take(r" ?\)"):
        cursor.take(r" ?[,;、] ?" if found else "")
        further = take_people(cursor, statuses)
        amount = take_amount(cursor) if further else None
        some = [narrowed(whom, one) for whom in people for one in further]
        if amount is None or amount.own or not cursor.sees(r" ?[,;、)]") or None in some:
            cursor.position = place
            raise unknown_price(cursor)
        found += (replace(rule, who=who, what=amount.what, notes=()) for who in some if who)
    return found
