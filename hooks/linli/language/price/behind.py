"""What stands behind a price: a cap, the other share, a note, a condition, the sittings that it is limited to."""

from dataclasses import replace

from linli.language.cursor import Cursor, lexeme
from linli.language.price.amounts import take_amount, take_cap, take_objects
from linli.language.price.format import off_words
from linli.language.price.note_words import INCLUDED, NOTE
from linli.language.price.people import Statuses, take_price_condition
from linli.language.price.rules import Fixed, Off, Percent, Reduction


def take_behind(cursor: Cursor, rule: Reduction, statuses: Statuses) -> Reduction | None:
    """Take a cap, a share, a note or a condition behind a reduction; None where none stands there."""
    begin = cursor.position
    most = take_cap(cursor) if isinstance(rule.what, Percent) else None
    if most is not None and isinstance(rule.what, Percent):
        return replace(rule, what=replace(rule.what, most=most))
    if isinstance(rule.what, Off) and cursor.text[begin - 1] == "(" and cursor.sees(r"(?:每.{1,2})?补贴"):
        given = take_amount(cursor)
        if isinstance(given.what, Off):
            return replace(rule, notes=(*rule.notes, off_words(given.what)))
        cursor.position = begin
    if isinstance(rule.what, Off) and cursor.sees("自付"):
        own = take_amount(cursor)
        return replace(rule, what=own.what, notes=(*rule.notes, off_words(rule.what)))
    if (
        isinstance(rule.what, Fixed)
        and rule.what.price
        and cursor.sees(r"(?:每.{1,2})?补贴")
        and "自付" in cursor.text[:begin]
    ):
        given = take_amount(cursor)
        if isinstance(given.what, Off):
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


def take_note(cursor: Cursor, statuses: Statuses) -> str | None:
    """Take words that change no price: 含三餐, 一荤两素, 可退; whom a price includes is no note."""
    found = cursor.sees(rf"({NOTE})(?= ?[),;。]| ?$)")
    said = found[1] if found else ""
    if not found or (lexeme(INCLUDED).match(said) and lexeme(rf"{statuses.word}|人|者|户|家庭|除外").search(said)):
        return None
    cursor.position = found.end()
    return found[1]
