"""The price language: lines as clerks write them → base prices and reductions.

    标准      = item { 、 item }                item = [name] money [per unit] | [name] 免费
    优惠 line = piece { 、|，|； piece }          piece = [who] what
    who       = group { space group }          groups must all hold
    group     = part { 、 part }                parts unite: 特困、低保
    part      = ages | status | condition
    ages      = n-m周岁 | n周岁以上 | n周岁以下 | 不满n周岁 | 超过n周岁
    what      = 免费 | n元 | n折 | 半价 | 减半 | (补贴|优惠|立减|减) n元

以上 and 以下 include the age, 不满, 未满 and 超过 do not. Statuses are words of a closed list, given by the caller as
word → code. Reading costs time in proportion to the length of a line; nothing but LanguageError is raised.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import product

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import LanguageError, suggest
from linli.language.numerals import DIGITS
from linli.language.price.rules import OLDEST, Fixed, Item, Off, Percent, Reduction, What, Who
from linli.language.text import read

MAX_LENGTH = 300
Words = tuple[tuple[str, str], ...]
"""The words for statuses with their codes, as a key for what has been read."""

UNIT = r"(?:人次|课时|餐|期|天|日|月|次|斤|人|份|年|小时|学期)"
MONEY = r"(\d{1,6})(?:\.(\d{1,2}))?(?!\d) ?(?:元|块)"
AGE = r"(\d{1,3})"
YEARS = r" ?(?:周岁|岁)"
PEOPLE = r"(?:的)?(?:老年人|老人|长者|居民|人员|人群|儿童|孩子|学生)?"
CONDITION = (
    r"(?:非?本(?:地|县|市|区|街道|镇|乡|村|社区)|外地)(?:户籍|居民|居住)?(?:的)?"
    r"|(?:提前)?预约|凭[^\d,;、 ]{1,8}证|持[^\d,;、 ]{1,8}[证卡]|刷卡|团体|首次|户籍"
)
SEPARATOR = r" ?[,;。、] ?"
LESS = r"减半|半价|折|补贴|补助|优惠|立减|减免|以上|以下"
_REFUSED = (
    (r"(?:看|视)(?:具体)?情况(?:而定)?|面议|另议|以[^,;。]{0,10}为准", "“{}”不是价格。", None),
    (r"左右|大概|大约|约|起", "看不准的“{}”请去掉，写准价格。", ""),
)


def parse_base(typed: str) -> tuple[Item, ...]:
    """Parse 标准: “一荤两素12元、两荤一素15元”, “500元/期”, “免费”."""
    cursor = _cursor(typed)
    items: list[Item] = []
    while not cursor.done:
        if items and not cursor.take(rf"{SEPARATOR}| "):
            raise _unknown(cursor)
        if items and cursor.sees(rf"[^;。]*(?:{LESS})"):
            raise cursor.error(cursor.position, len(cursor.text), "“{}”是优惠，请写在“优惠”里。")
        items.append(_item(cursor))
    if not items:
        raise cursor.error(0, len(cursor.text), "标准是空的。")
    return tuple(items)


def _item(cursor: Cursor) -> Item:
    begin = cursor.position
    found = cursor.take(rf"([^\d,;。、:]{{0,30}}?)[ :]*(?:每{UNIT}){{0,2}} ?(?:{MONEY}|(免费))")
    if not found:
        raise _unknown(cursor)
    if cursor.sees(r" ?[-至到~]"):
        raise cursor.error(begin, cursor.position, "“{}”后面是一个范围，请写准价格。")
    unit = cursor.take(rf" ?(?:/|每|一|\()({UNIT})(?:/?人)?\)?")
    name = found[1].strip(" :").removesuffix("每").strip()
    price = 0 if found[4] else _cents(found[2], found[3])
    return Item(name, price, unit[1] if unit else "")


def parse_reductions(lines: Sequence[str], statuses: Mapping[str, str]) -> tuple[Reduction, ...]:
    """Parse the lines of 优惠; `statuses` maps every word for a status to its code."""
    found: list[Reduction] = []
    for number, line in enumerate(lines):
        found += parse_reduction(line, statuses, number)
    return tuple(found)


def parse_reduction(typed: str, statuses: Mapping[str, str], line: int = 0) -> list[Reduction]:
    """Parse one line, which may hold several reductions; the error offers the line with the fix in its place."""
    words = tuple(statuses.items())
    try:
        return [replace(reduction, line=line) for reduction in _reductions(typed, words)]
    except LanguageError as error:
        error.line = line
        suggest(typed, error, partial(_normal, words))
        raise


def _normal(words: Words, typed: str) -> str:
    return "、".join(reduction.text for reduction in _reductions(typed, words))


@lru_cache(maxsize=8192)
def _reductions(typed: str, words: Words) -> tuple[Reduction, ...]:
    """Read one line; the same line is written in many records and read once."""
    statuses = dict(words)
    cursor = _cursor(typed)
    found: list[Reduction] = []
    while not cursor.done:
        cursor.take(SEPARATOR)
        if cursor.done:
            break
        found += _piece(cursor, statuses)
    if not found:
        raise cursor.error(0, len(cursor.text), "这一行没有内容。")
    return tuple(found)


def _cursor(typed: str) -> Cursor:
    cursor = Cursor(read(typed))
    if len(cursor.text) > MAX_LENGTH:
        raise cursor.error(0, 12, f"这一行有{len(cursor.text)}个字，太长了。请分成几条。")
    return cursor


def _piece(cursor: Cursor, statuses: Mapping[str, str]) -> list[Reduction]:
    begin = cursor.position
    groups: list[list[Who]] = []
    while True:
        cursor.take(r"[ 的:]+")
        group = _group(cursor, statuses)
        if not group:
            break
        groups.append(group)
    what = _what(cursor)
    if not groups and isinstance(what, Fixed) and what.price:
        raise cursor.error(begin, cursor.position, "“{}”没有写给谁；若是标准价，请写在“标准”里。")
    after = cursor.take(rf" ?\(({CONDITION})\)")
    text = cursor.source.words(begin, cursor.position).strip()
    conditions = (after[1],) if after else ()
    everybody = [_both(combination, conditions) for combination in product(*groups)]
    if any(who.youngest > who.oldest for who in everybody):
        raise cursor.error(begin, cursor.position, "“{}”里的年龄没有人符合。")
    return [Reduction(who, what, text) for who in everybody]


def _group(cursor: Cursor, statuses: Mapping[str, str]) -> list[Who]:
    parts: list[Who] = []
    while True:
        place = cursor.position
        if parts and not cursor.take(r" ?[、和及与或] ?"):
            break
        part = _ages(cursor) or _status(cursor, statuses) or _condition(cursor)
        if part is None:
            cursor.position = place
            break
        if parts and part.statuses and parts[-1].statuses:
            parts[-1] = replace(parts[-1], statuses=parts[-1].statuses | part.statuses)
        else:
            parts.append(part)
    return parts


def _both(parts: Sequence[Who], conditions: tuple[str, ...]) -> Who:
    """Return those to whom all parts apply."""
    youngest, oldest = 0, OLDEST
    statuses: frozenset[str] = frozenset()
    for part in parts:
        youngest, oldest = max(youngest, part.youngest), min(oldest, part.oldest)
        statuses = statuses | part.statuses
        conditions = (*conditions, *part.conditions)
    return Who(youngest, oldest, statuses, conditions)


def _ages(cursor: Cursor) -> Who | None:
    begin = cursor.position
    band = cursor.take(rf"{AGE}(?:{YEARS})? ?(?:-+|至|到) ?{AGE}{YEARS}(?:\(含\))?(?:以下)?{PEOPLE}")
    if band:
        who = Who(int(band[1]), int(band[2]))
    elif found := cursor.take(rf"(?:年)?(不满|未满|超过|大于|小于){AGE}{YEARS}{PEOPLE}"):
        limit = int(found[2])
        who = Who(0, limit - 1) if found[1] in {"不满", "未满", "小于"} else Who(limit + 1)
    elif found := cursor.take(rf"(?:年满|满)?{AGE}{YEARS}(?:\(含\)|含)?(?:及|及其)?(以上|以下)(?:\(含\))?{PEOPLE}"):
        who = Who(int(found[1])) if found[2] == "以上" else Who(0, int(found[1]))
    elif found := cursor.take(rf"(?:年满|满){AGE}{YEARS}{PEOPLE}"):
        who = Who(int(found[1]))
    elif found := cursor.sees(rf"{AGE}{YEARS}"):
        raise cursor.error(begin, found.end(), "“{}”说不清是以上还是以下。", f"{found[1]}周岁以上")
    else:
        return None
    if who.youngest > who.oldest:
        suggestion = f"{who.oldest}-{who.youngest}周岁" if band else None
        raise cursor.error(begin, cursor.position, "年龄“{}”前后颠倒。", suggestion)
    return who


def _status(cursor: Cursor, statuses: Mapping[str, str]) -> Who | None:
    if not statuses:
        return None
    words = "|".join(sorted((word for word in statuses), key=len, reverse=True))
    found = cursor.take(rf"(?:持)?({words})(?:供养)?(?:人员|对象|家庭|户|人士|人|证)?{PEOPLE}")
    return Who(statuses=frozenset({statuses[found[1]]})) if found else None


def _condition(cursor: Cursor) -> Who | None:
    found = cursor.take(rf"({CONDITION}){PEOPLE}")
    return Who(conditions=(found[1].removesuffix("的"),)) if found else None


def _what(cursor: Cursor) -> What:
    cursor.take(r"[ :]*(?:均|都|可|可以|享受|享|按|一律)* ?")
    begin = cursor.position
    if cursor.take(r"免费(?:就餐|用餐|入托|参加)?|免收|免单|全免"):
        return Fixed(0)
    if cursor.take(r"半价|减半|五折"):
        return Percent(500)
    found = cursor.take(r"(?:打)?(?:(\d{1,3})(?:\.(\d))?|([一二三四五六七八九])([一二三四五六七八九])?) ?折")
    if found:
        return _percent(cursor, begin, found.groups())
    off = cursor.take(rf"(补贴|补助|优惠|立减|减免|少收|减) ?{MONEY}(?:/{UNIT}|每{UNIT})?")
    if off:
        _no_range(cursor, begin)
        return Off(_cents(off[2], off[3]))
    fixed = cursor.take(rf"(?:只)?(?:收费?|付|交)? ?(?:每{UNIT})? ?{MONEY}(?: ?(?:/|每|一){UNIT})?")
    if fixed:
        _no_range(cursor, begin)
        return Fixed(_cents(fixed[1], fixed[2]))
    raise _unknown(cursor)


def _no_range(cursor: Cursor, begin: int) -> None:
    if cursor.sees(r" ?[-至到~] ?\d"):
        raise cursor.error(begin, cursor.position, "“{}”后面是一个范围，请写准价格。")


def _percent(cursor: Cursor, begin: int, found: Sequence[str | None]) -> Percent:
    digits, fraction, tens, ones = found
    if tens:
        per_mille = DIGITS[tens] * 100 + (DIGITS[ones] * 10 if ones else 0)
    else:
        number = int(digits or 0)
        per_mille = number * 10 if number > 10 else number * 100 + int(fraction or 0) * 10
    written = int(digits or 0)
    if not 0 < per_mille < 1000 or (10 < written < 20) or (fraction and written > 9):
        raise cursor.error(begin, cursor.position, "没有“{}”这样的折扣，打折在1折到9.9折之间。")
    return Percent(per_mille)


def _cents(yuan: str, fraction: str | None) -> int:
    return int(yuan) * 100 + int((fraction or "").ljust(2, "0"))


def _unknown(cursor: Cursor) -> LanguageError:
    cursor.take(r" +")
    start = cursor.position
    for pattern, said, fix in _REFUSED:
        found = cursor.sees(pattern)
        if found:
            return cursor.error(start, found.end(), said, fix)
    ranged = cursor.sees(r"(?:补贴|优惠|立减|减)? ?\d[\d.]* ?(?:元|块)? ?[-至到~] ?\d[\d.]* ?(?:元|块)")
    if ranged:
        return cursor.error(start, ranged.end(), "“{}”是一个范围，请写准价格。")
    following = lexeme(r"[,;。、]").search(cursor.text, start + 1)
    end = following.start() if following else len(cursor.text)
    if start >= len(cursor.text):
        return cursor.error(0, len(cursor.text), "“{}”没有写价格或优惠。")
    return cursor.error(start, max(end, start + 1))
