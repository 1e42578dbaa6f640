"""The price language: lines as clerks write them → base prices and reductions.

    标准      = item { 、 item }                item = [name] money [per unit] | [name] 免费
    优惠 line = piece { 、|，|； piece }          piece = [who] what [（conditions）]
    who       = see people.py
    what      = 免费 | n元 | n折 | 半价 | 减半 | (补贴|优惠|立减|减) n元; an amount may have a unit

A line is read from left to right. A piece is read at most twice (as a reduction, then as a named item), and each
lexeme looks a bounded way ahead: reading costs time in proportion to the length of the line. Nothing but LanguageError
is raised.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from types import MappingProxyType

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import LanguageError, suggest
from linli.language.price.amounts import take_item, take_what
from linli.language.price.format import format_base, format_reduction
from linli.language.price.people import Statuses, Words, statuses_of, take_conditions, take_people
from linli.language.price.refusals import unknown_price
from linli.language.price.rules import EVERYBODY, Fixed, Item, Reduction
from linli.language.text import as_read

_MAX_LENGTH = 300
_SEPARATOR = r"[ ,;。、]+"
PERSON = r".*(?:人|员|者|户|对象|儿童|孩子|学生|职工|居民|村民|家庭)"
NO_STATUSES: Mapping[str, str] = MappingProxyType({})
Priced = Item | Reduction
Take = Callable[[Cursor, Statuses], Sequence[Priced]]


def parse_base(typed: str, statuses: Mapping[str, str] = NO_STATUSES, line: int = 0) -> tuple[Item, ...]:
    """Parse 标准: “一荤两素12元、两荤一素15元”, “500元/期”, “免费”.

    `statuses` maps every word for a status to its code; by it “低保6元” is known to be no base price.
    """
    return _items(_understood(typed, statuses, _base, line))


def parse_reductions(lines: Sequence[str], statuses: Mapping[str, str]) -> tuple[Reduction, ...]:
    """Parse the lines of 优惠; `statuses` maps every word for a status to its code."""
    found: list[Reduction] = []
    for number, line in enumerate(lines):
        found += parse_reduction(line, statuses, number)
    return tuple(found)


def parse_reduction(typed: str, statuses: Mapping[str, str], line: int = 0) -> list[Reduction]:
    """Parse one line of 优惠, which may hold several reductions."""
    return _numbered(_understood(typed, statuses, _reductions, line), line)


def parse_prices(
    typed: str, statuses: Mapping[str, str], line: int = 0
) -> tuple[tuple[Item, ...], tuple[Reduction, ...]]:
    """Parse a line of either kind, or of both: “500元/期，享受教育资助的困难学生减半”."""
    entries = _understood(typed, statuses, _either, line)
    return _items(entries), tuple(_numbered(entries, line))


def _items(entries: Sequence[Priced]) -> tuple[Item, ...]:
    return tuple(entry for entry in entries if isinstance(entry, Item))


def _numbered(entries: Sequence[Priced], line: int) -> list[Reduction]:
    return [replace(entry, line=line) for entry in entries if isinstance(entry, Reduction)]


def _understood(typed: str, statuses: Mapping[str, str], take: Take, line: int) -> tuple[Priced, ...]:
    """Read one line; the error offers the line with the fix in its place, in normal form."""
    words = tuple(statuses.items())
    try:
        return _line(typed, words, take)
    except LanguageError as error:
        error.line = line
        suggest(typed, error, partial(_normal, words, take))
        raise


def _normal(words: Words, take: Take, typed: str) -> str:
    names = statuses_of(words).names
    return "、".join(
        format_base([entry]) if isinstance(entry, Item) else format_reduction(entry, names)
        for entry in _line(typed, words, take)
    )


@lru_cache(maxsize=8192)
def _line(typed: str, words: Words, take: Take) -> tuple[Priced, ...]:
    """Read one line; the same line is written in many records and read once."""
    cursor = Cursor(as_read(typed))
    if len(cursor.text) > _MAX_LENGTH:
        raise cursor.error(0, 12, f"这一行有{len(cursor.text)}个字，太长了。请分成几条。")
    found: list[Priced] = []
    cursor.take(_SEPARATOR)
    while not cursor.done:
        begin = cursor.position
        entries = take(cursor, statuses_of(words))
        _distinct(cursor, begin, found, entries[0])
        found += entries
        cursor.take(_SEPARATOR)
    if not found:
        raise cursor.error(0, len(cursor.text), "这一行没有内容。")
    return tuple(found)


def _distinct(cursor: Cursor, begin: int, before: Sequence[Priced], entry: Priced) -> None:
    """Refuse what nobody can tell from the pieces before it: “低保免费、8折”, “12元、15元”."""
    anonymous = entry.who == EVERYBODY if isinstance(entry, Reduction) else not entry.name
    if anonymous and any(isinstance(other, Reduction) for other in before):
        raise cursor.error(begin, cursor.position, "“{}”没有写给谁，与前面的分不清。")
    known = {(item.name, item.unit) for item in _items(before)}
    if isinstance(entry, Item) and (entry.name, entry.unit) in known:
        raise cursor.error(begin, cursor.position, "“{}”与前面的价分不清，请写名称。")


def _base(cursor: Cursor, statuses: Statuses) -> Sequence[Priced]:
    begin = cursor.position
    entries = _entry(cursor, statuses)
    if isinstance(entries[0], Reduction):
        raise cursor.error(begin, cursor.position, "“{}”是优惠，请写在“优惠”里。")
    return entries


def _reductions(cursor: Cursor, statuses: Statuses) -> Sequence[Priced]:
    begin = cursor.position
    found = _reduction(cursor, statuses)
    if _base_price(found[0]):
        raise cursor.error(begin, cursor.position, "“{}”没有写给谁；若是标准价，请写在“标准”里。")
    return found


def _either(cursor: Cursor, statuses: Statuses) -> Sequence[Priced]:
    begin = cursor.position
    entries = _entry(cursor, statuses)
    item = entries[0]
    if isinstance(item, Item) and lexeme(PERSON).fullmatch(item.name):
        raise cursor.error(begin, begin + len(item.name))
    return entries


def _entry(cursor: Cursor, statuses: Statuses) -> Sequence[Priced]:
    """Take a piece: a reduction; a price for everybody, which is the base price; or a named item."""
    begin = cursor.position
    try:
        found = _reduction(cursor, statuses)
    except LanguageError:
        cursor.position = begin
        item = take_item(cursor)
        if item is None:
            raise
        return [item]
    price = _base_price(found[0])
    return [Item("", price.price, price.unit)] if price else found


def _base_price(reduction: Reduction) -> Fixed | None:
    """Return the price of a piece that gives everybody the same one: no reduction, but what all pay."""
    if reduction.who == EVERYBODY and isinstance(reduction.what, Fixed):
        return reduction.what
    return None


def _reduction(cursor: Cursor, statuses: Statuses) -> list[Reduction]:
    """Take one piece: a reduction for each kind of people whom it names."""
    begin = cursor.position
    people = take_people(cursor, statuses)
    if people and cursor.sees(r"[ :]*(?:[,;。、]|$)"):
        raise cursor.error(begin, cursor.position, "“{}”没有写价格或优惠。")
    what = take_what(cursor)
    conditions = take_conditions(cursor)
    if not people and cursor.sees(r" ?(?:对象)?[:(]"):
        raise _reversed(cursor, statuses, begin)
    text = cursor.source.words(begin, cursor.position).strip()
    return [Reduction(who.under(conditions), what, text) for who in people or [EVERYBODY]]


def _reversed(cursor: Cursor, statuses: Statuses, begin: int) -> LanguageError:
    """Offer “80周岁以上 免费” for “免费：80周岁以上” and “免费（80周岁以上）”."""
    behind = cursor.position
    cursor.take(r" ?(?:对象)?[:(]")
    start = cursor.position
    if not take_people(cursor, statuses):
        cursor.position = behind
        return unknown_price(cursor)
    fix = f"{cursor.source.words(start, cursor.position)} {cursor.source.words(begin, behind)}"
    cursor.take(r" ?\)")
    return cursor.error(begin, cursor.position, "“{}”请先写是谁，再写多少钱。", fix)
