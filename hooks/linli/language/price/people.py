"""Whom a price is for, as clerks write it: “60-79周岁”, “特困、低保”, “本地户籍 80周岁以上老人”.

    who    = group { space group }          all groups must hold
    group  = part { 、 part }               one part of a group is enough
    part   = ages | status | condition
    ages   = n-m周岁 | n周岁以上 | n周岁以下 | 不满n周岁 | 超过n周岁

以上 and 以下 include the age, unless （不含） says otherwise; 不满, 未满 and 超过 do not. Groups may also touch
(本地户籍80周岁以上), but not where 、 stands beside them: “60周岁以上低保、特困” has two readings and is refused.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product
from math import prod

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example, LanguageError
from linli.language.numerals import number_of
from linli.language.price.rules import OLDEST, Who

MAX_COMBINATIONS = 12
AGE = r"(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|一?百)"
YEARS = r" ?(?:周岁|岁)"
EDGE = r"(?: ?\((不?含)(?:\d{1,3}(?:周岁|岁)?)?\))?"
PEOPLE = r"(?:的?(?:老年人|老人|长者|居民|村民|人员|人群|儿童|孩子|幼儿|学生))?"
CONDITION = (
    r"非?(?:本(?:地|县|市|区|街道|镇|乡|村|社区|小区|辖区)|外地)(?:户籍|户口|居民|居住|常住)?"
    r"|(?:网上|电话|微信)?(?:提前(?:[一两二三\d]天)?)?预约"
    r"|[凭持][^\d,;、:() ]{1,8}[证卡]|刷卡|团体|首次|户籍"
)
_ASKED = r"(?:仅限|只限|限|须|需要|需|要)?"
Words = tuple[tuple[str, str], ...]
"""Every word for a status with its code; the first word of a code is its name."""


@dataclass(frozen=True)
class Statuses:
    """The closed list of statuses, as the caller gives it."""

    words: Words

    @cached_property
    def codes(self) -> dict[str, str]:
        """Every word with its code."""
        return dict(self.words)

    @cached_property
    def names(self) -> dict[str, str]:
        """Every code with its name."""
        return {code: word for word, code in reversed(self.words)}

    @cached_property
    def lexeme(self) -> str:
        """The pattern of a status, group 1 the word; longest words first: 低保边缘 before 低保."""
        words = "|".join(map(re.escape, sorted(self.codes, key=len, reverse=True))) or "(?!)"
        return rf"(?:持证|持)?({words})(?:供养)?(?:人员|对象|家庭|户|人士|人|证)?(?: ?\(持证\))?{PEOPLE}"


@lru_cache(maxsize=16)
def statuses_of(words: Words) -> Statuses:
    """Return the list made of these words, made once."""
    return Statuses(words)


def take_people(cursor: Cursor, statuses: Statuses) -> list[Who]:
    """Take those whom a piece names, [] where it names nobody: the piece is for whoever is one of them."""
    start = cursor.position
    cursor.take(r"[ :]*(?:对于|对|凡是|凡)?")
    begin = end = cursor.position
    groups: list[list[Who]] = []
    while True:
        spaced = cursor.take(r"[ 的:]+")
        joint = cursor.position
        group = _group(cursor, statuses)
        if not group:
            break
        if groups and not spaced and (len(group) > 1 or len(groups[-1]) > 1):
            fix = _spaced(cursor, begin, joint) if len(groups[-1]) == 1 else None
            raise cursor.error(begin, cursor.position, "“{}”有两种读法。请分成两条，或用空格隔开。", fix)
        if _names_statuses(group) and any(map(_names_statuses, groups)):
            raise _two_statuses(cursor, begin, joint, statuses)
        groups.append(group)
        end = cursor.position
    cursor.position = end if groups else start
    return _combined(cursor, begin, [_united(group) for group in groups])


def take_conditions(cursor: Cursor) -> tuple[str, ...]:
    """Take conditions in brackets: （限本地户籍）, （本地户籍、需预约）; all of them must hold."""
    if not cursor.sees(rf" ?\({_ASKED}(?:{CONDITION})(?:[、,]{_ASKED}(?:{CONDITION}))*\)"):
        return ()
    cursor.take(r" ?\(")
    found = []
    while condition := cursor.take(rf"[、,]?{_ASKED}({CONDITION})"):
        found.append(condition[1])
    cursor.take(r"\)")
    return tuple(found)


def _group(cursor: Cursor, statuses: Statuses) -> list[Who]:
    parts: list[Who] = []
    while True:
        place = cursor.position
        if parts and not cursor.take(r" ?[、和及与或] ?"):
            break
        part = _ages(cursor) or _status(cursor, statuses) or _condition(cursor)
        if part is None:
            cursor.position = place
            break
        parts.append(part)
    return parts


def _names_statuses(group: Sequence[Who]) -> bool:
    return any(part.statuses for part in group)


def _united(group: Sequence[Who]) -> list[Who]:
    """Make one part of all statuses of a group, in the place of the first."""
    held = frozenset[str]().union(*(part.statuses for part in group))
    parts = [Who(statuses=held) if part.statuses else part for part in group]
    return list(dict.fromkeys(parts))


def _combined(cursor: Cursor, begin: int, groups: Sequence[Sequence[Who]]) -> list[Who]:
    if not groups:
        return []
    if prod(map(len, groups)) > MAX_COMBINATIONS:
        raise cursor.error(begin, cursor.position, "“{}”说的情形太多，请分成几条。")
    found = [_all_of(parts) for parts in product(*groups)]
    if any(who.youngest > who.oldest for who in found):
        raise cursor.error(begin, cursor.position, "“{}”里的年龄没有人符合。")
    return found


def _all_of(parts: Sequence[Who]) -> Who:
    """Return those to whom all parts apply; only one of them may name statuses."""
    return Who(
        max(part.youngest for part in parts),
        min(part.oldest for part in parts),
        frozenset[str]().union(*(part.statuses for part in parts)),
        tuple(dict.fromkeys(condition for part in parts for condition in part.conditions)),
    )


def _spaced(cursor: Cursor, begin: int, joint: int) -> str:
    return f"{cursor.source.words(begin, joint)} {cursor.source.words(joint, cursor.position)}"


def _two_statuses(cursor: Cursor, begin: int, joint: int, statuses: Statuses) -> LanguageError:
    """Refuse 低保残疾人: one certificate can be a status that is asked for, the other a condition."""
    word = lexeme(statuses.lexeme).match(cursor.text, joint)
    fix = f"{cursor.source.words(begin, joint).strip()} 凭{word[1]}证" if word else None
    said = "“{}”是两样都要有，还是有一样就行？有一样就行，请用顿号隔开。"
    return cursor.error(begin, cursor.position, said, fix)


def _ages(cursor: Cursor) -> Who | None:
    begin = cursor.position
    if band := cursor.take(rf"{AGE}(?:{YEARS})?{EDGE} ?(?:-+|至|到) ?{AGE}{YEARS}{EDGE}(?:以下)?{PEOPLE}"):
        first, last = _age(cursor, begin, band[1]), _age(cursor, begin, band[3])
        if first > last:
            raise cursor.error(begin, cursor.position, "年龄“{}”前后颠倒。", f"{last}-{first}周岁")
        who = Who(first + (band[2] == "不含"), last - (band[4] == "不含"))
    elif found := cursor.take(rf"年?(不满|未满|不足|小于|超过|大于){AGE}{YEARS}{PEOPLE}"):
        limit = _age(cursor, begin, found[2])
        who = Who(limit + 1) if found[1] in {"超过", "大于"} else Who(0, limit - 1)
    elif found := cursor.take(rf"(?:年满|满)?{AGE}{YEARS}{EDGE}含?(?:及其|及)?(以上|以下){EDGE}{PEOPLE}"):
        limit, without = _age(cursor, begin, found[1]), "不含" in {found[2], found[4]}
        who = Who(limit + without) if found[3] == "以上" else Who(0, limit - without)
    elif found := cursor.take(rf"(?:年满|满){AGE}{YEARS}{PEOPLE}"):
        who = Who(_age(cursor, begin, found[1]))
    elif found := cursor.sees(rf"{AGE}{YEARS}"):
        age = _age(cursor, begin, found[1])
        raise cursor.error(begin, found.end(), "“{}”说不清是以上还是以下。", Example(f"{age}周岁以上"))
    else:
        return None
    if who.youngest > who.oldest:
        raise cursor.error(begin, cursor.position, "“{}”里的年龄没有人符合。")
    return who


def _age(cursor: Cursor, begin: int, words: str) -> int:
    age = 100 if words.endswith("百") else number_of(words)
    if age > OLDEST:
        raise cursor.error(begin, cursor.position, f"没有{age}岁的人，请核对“{{}}”。")
    return age


def _status(cursor: Cursor, statuses: Statuses) -> Who | None:
    found = cursor.take(statuses.lexeme)
    return Who(statuses=frozenset({statuses.codes[found[1]]})) if found else None


def _condition(cursor: Cursor) -> Who | None:
    found = cursor.take(rf"{_ASKED}({CONDITION}){PEOPLE}")
    return Who(conditions=(found[1],)) if found else None
