"""What stands behind a price: a cap, the other share, a note, a condition, the sittings that it is limited to."""

from dataclasses import replace

from linli.language.cursor import Cursor, lexeme
from linli.language.price.amounts import take_amount, take_cap, take_objects
from linli.language.price.contribution_words import PAID_BY
from linli.language.price.format import off_words
from linli.language.price.items import DISHES
from linli.language.price.people import Statuses, take_price_condition
from linli.language.price.rules import Fixed, Off, Percent, Reduction
from linli.language.price.units import BEHIND, UNIT

NOTE = (
    rf"可退还?|不退|\d大\d小|[^,;。()\d元]{{0,10}}退还?|(?:含|不含|包含|包括|不包括|内含"
    rf"|包(?![子月季年周房厢间装])|另含)(?!\d{{1,6}}元)[^();。周岁元折]{{1,30}}"
    rf"|(?:{PAID_BY})|(?:即|合|折合|相当于)(?:每{UNIT})*\d{{1,6}}(?:\.\d{{1,2}})?元{BEHIND}"
    r"|(?:均)?按(?:照)?(?:实际)?(?:出勤|入托|就餐|用餐)?(?:天数|次数|餐数)(?:收取|收费|计算|结算|计费)"
    r"|[一-鿿]{1,6}(?:自理|自备|自付|另计|另收)|(?:限时?)?[一二两三\d]{1,2}(?:小时|分钟)(?:以内|内|起)?|每[年月]最多\d{1,3}[天次]|\d{1,3}人(?:以内|以下|起)"
    r"|(?:需|请|须)?自(?:带|备)[^,;。()\d]{1,8}"
    rf"|(?:{DISHES})(?:[、+和]?(?:{DISHES}))*"
)


def take_behind(cursor: Cursor, rule: Reduction, statuses: Statuses) -> Reduction | None:
    """Take a cap, a share, a note or a condition behind a reduction; None where none stands there."""
    begin = cursor.position
    most = take_cap(cursor) if isinstance(rule.what, Percent) else None
    if most is not None and isinstance(rule.what, Percent):
        return replace(rule, what=replace(rule.what, most=most))
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
    if not found or lexeme(rf"{statuses.word}|人|者|户|家庭|除外").search(found[1]):
        return None
    cursor.position = found.end()
    return found[1]
