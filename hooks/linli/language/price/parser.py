"""The price language: lines as clerks write them → base prices and reductions.

    标准      = item { 、 item }                item = [name] money [per unit] | [name] 免费
    优惠 line = piece { 、|，|； piece }          piece = [who] [what it is of] what [（conditions, notes）]
    who       = see people.py
    what      = 免费 | n元 | n折 | 半价 | 补贴n元 | 自付n元; an amount may have a unit; 再 puts it on top

Other wordings are first rewritten by the rules of wordings.py. A line is then read from left to right, and every sign
of it is read or refused. A piece is read at most twice (as an amount, then as a named item), and each lexeme looks a
bounded way ahead: reading costs time in proportion to the length of the line. Nothing but LanguageError is raised.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import LanguageError, suggest
from linli.language.price.doubts import refuse_doubts, with_base_price
from linli.language.price.format import format_base, format_reduction
from linli.language.price.normal_prices import normal_prices
from linli.language.price.people import statuses_of
from linli.language.price.pieces import Reader
from linli.language.price.refusals import other_prices, refuse_what_is_not_of_people
from linli.language.price.row_doubts import refuse_doubts_of_rows
from linli.language.price.rules import Item, Priced, Read, Reduction
from linli.language.price.status_words import StatusWords
from linli.language.price.wordings import RULES
from linli.language.rewriting import rewritten
from linli.language.text import as_read

_MAX_LENGTH = 300
NO_STATUSES = StatusWords({})
Take = Callable[[str, StatusWords], tuple[Priced, ...]]


def parse_base(typed: str, statuses: Mapping[str, str] = NO_STATUSES, line: int = 0) -> tuple[Item, ...]:
    """Parse 标准: “一荤两素12元、两荤一素15元”, “500元/期”, “免费”.

    `statuses` maps every word for a status to its code; by it “低保6元” is known to be no base price.
    """
    return _items(_understood(typed, statuses, _base, line))


def parse_reductions(lines: Sequence[str], statuses: Mapping[str, str]) -> tuple[Reduction, ...]:
    """Parse the lines of 优惠; `statuses` maps every word for a status to its code."""
    rows = [parse_reduction(line, statuses, number) for number, line in enumerate(lines)]
    refuse_doubts_of_rows(rows)
    return tuple(rule for row in rows for rule in row)


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
    words = statuses if isinstance(statuses, StatusWords) else StatusWords(statuses)
    try:
        return take(typed, words)
    except LanguageError as error:
        error.line = line
        suggest(typed, error, partial(_normal, words, take), other_prices)
        raise


def _normal(words: StatusWords, take: Take, typed: str) -> str:
    """Return a line in normal form, its pieces joined so that none says anything of the next."""
    pieces = _pieces(words, take, typed)
    joined = "、".join(pieces)
    return joined if _pieces(words, take, joined) == pieces else "；".join(pieces)


def _pieces(words: StatusWords, take: Take, typed: str) -> list[str]:
    """Read a line as pieces in normal form."""
    names = statuses_of(words).names
    return [
        format_base([entry]) if isinstance(entry, Item) else format_reduction(entry, names)
        for entry in take(typed, words)
    ]


@lru_cache(maxsize=8192)
def _line(typed: str, words: StatusWords) -> tuple[Cursor, tuple[Read, ...]]:
    """Read one line; the same line is written in many records and read once."""
    source = as_read(typed)
    if len(source.text) > _MAX_LENGTH:
        raise Cursor(source).error(0, 12, f"这一行有{len(source.text)}个字，太长了。请分成几条。")
    statuses = statuses_of(words)
    cursor = Cursor(source if lexeme(normal_prices(statuses)).fullmatch(source.text) else rewritten(source, RULES))
    refuse_what_is_not_of_people(cursor)
    found = Reader(cursor, statuses).read()
    if not found:
        raise cursor.error(0, len(cursor.text), "这一行没有内容。")
    refuse_doubts(cursor, found, statuses.names)
    return cursor, tuple(found)


def _either(typed: str, words: StatusWords) -> tuple[Priced, ...]:
    return tuple(piece.entry for piece in with_base_price(_line(typed, words)[1]))


def _base(typed: str, words: StatusWords) -> tuple[Priced, ...]:
    cursor, pieces = _line(typed, words)
    for piece in pieces:
        if isinstance(piece.entry, Reduction):
            raise cursor.error(piece.start, piece.end, "“{}”是优惠，请写在“优惠”里。")
    return tuple(piece.entry for piece in pieces)


def _reductions(typed: str, words: StatusWords) -> tuple[Priced, ...]:
    cursor, pieces = _line(typed, words)
    for piece in pieces:
        if isinstance(piece.entry, Item):
            raise cursor.error(piece.start, piece.end, "“{}”没有写给谁；若是标准价，请写在“标准”里。")
    return tuple(piece.entry for piece in pieces)
