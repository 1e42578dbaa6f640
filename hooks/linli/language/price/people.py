"""Whom a price is for, in normal wording: “60-79周岁”, “特困、低保”, “本地户籍 80周岁以上老人”.

    who    = group { space group }          all groups must hold
    group  = part { 、 part }               one part of a group is enough
    part   = ages | status | condition | 其他人员
    ages   = n-m周岁 | n周岁以上 | n周岁以下

Groups may also touch (本地户籍80周岁以上), but not where 、 stands beside them: “60周岁以上低保、特困” has two readings
and is refused. A word for people behind a list of statuses is of all of them (低保、特困老人).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import product
from math import prod

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example, LanguageError
from linli.language.price.conditions import AGED, CONDITION, normal, read_condition
from linli.language.price.rules import OLDEST, Who
from linli.language.price.several_at_once import all_of
from linli.language.price.status_words import StatusWords
from linli.language.price.touching import are_of_one, may_be_of_last, named_each, names_statuses, of_last, says_who

MAX_COMBINATIONS = 12
ANYBODY = (
    r"(?:学员|人群|人员|人士|群体|居民|村民|群众|市民|民众|顾客|乘客|游客|读者"
    r"|街坊|的人|用餐者|就餐者|者|用户|寿星老人|寿星)"
)
GROUP = "|".join(pattern for pattern, _, _ in AGED.values())
REST = (
    r"(?:其他|其它|其余|其馀|(?:余下|剩余)(?![ :]*\d))(?!费|项|服务|收费|课|活动|门|菜|品|部分|时间|材料|商品|一切"
    r"|各|所有|社区|村"
    r"|小区|街道|乡|镇|地区|单位|县|区)(?:的)?(?:年龄段?|社会)?"
    rf"(?:{ANYBODY}|人|就餐者|用餐者)?|(?:普通|一般)(?=老年人|老人|长者)|(?:普通"
    rf"|一般|社会)(?:{ANYBODY}|大众|顾客)"
    r"|(?:普通|一般)(?:成人|成年人|大人)|非优惠人员|(?:普通|一般)学?生(?=[ :]*(?:每|\d))"
    r"|非老年人|非老人|非长者|社会大众|一般民众"
)
_CLASS = (
    r"[一-鿿]{1,4}(?:班|课程?|营)[ :]*(?:每|\d)|服务[ :]*(?:[白夜]班|每|\d)|(?:之家|活动)[一-鿿]{0,6}[ :]*(?:免费"
    r"|每|\d)"
)
ASKED = r"(?:仅限于|仅限|只限|限于|限|须|需要|需|要|必须)?"
_NOUN = r"人员|人士|对象|家庭|人|户|者"
"""A word for people of any age behind a status: 残疾人, 低保户."""
_PRICE_HERE = r"免费|半价|补贴\d|\d[\d.]*[元折]"
JOINT = r" ?(?:、|以及|和|及|与|或者|或) ?"


@dataclass(frozen=True)
class Statuses:
    """The closed list of statuses, as the caller gives it."""

    words: StatusWords

    @cached_property
    def names(self) -> dict[str, str]:
        """Every code with its name."""
        return {code: word for word, code in reversed([*self.words.items()])}

    @cached_property
    def word(self) -> str:
        """The pattern of the bare word of a status; longest words first: 低保边缘 before 低保."""
        return "|".join(map(re.escape, sorted(self.words, key=len, reverse=True))) or "(?!)"

    @cached_property
    def lexeme(self) -> str:
        """The pattern of a status, group 1 the word, group 2 the word for people behind it."""
        suffix = (
            r"(?:供养)?(?:及以上)?(?:优待证|荣誉证|登记证|成员|人员|对象|家庭成员|家庭|户|(?:(?<=家庭)|(?<=户))的?子女"
            r"|人士|群体"
            r"|人群|职工|证|居民|村民|人(?!员)|本人|等)*(?:凭证"
            r"|持证)?(?!件)"
        )
        whose = rf"(?:的?({GROUP})|的?{ANYBODY})?(?:票|凭证(?!件|书|明)|持证)?"
        return rf"(?:持证|持有|持|凭)?({self.word}){suffix}(?: ?\(持证\))?{whose}"


@lru_cache(maxsize=16)
def statuses_of(words: StatusWords) -> Statuses:
    """Return the list made of these words, made once."""
    return Statuses(words)


def take_people(cursor: Cursor, statuses: Statuses) -> list[Who]:
    """Take those whom a piece names, [] where it names nobody: the piece is for whoever is one of them."""
    start = cursor.position
    cursor.take(
        r"[ :]*(?:其中|凡是|凡|对于|对|给|为|向|(?:仅限于?|限于|限)(?=\d{1,3}(?:-\d{1,3})?周岁))?"
        r"(?:每一?[位名个])?(?![餐份天])"
    )
    begin = end = cursor.position
    apart: list[list[Who]] = []
    groups: list[list[Who]] = []
    while True:
        spaced = cursor.take(r"[ 的:]+")
        joint = cursor.position
        group = _group(cursor, statuses, first=not any(map(names_statuses, groups)))
        if not group:
            break
        touching = not spaced or "的" in spaced[0]
        closed = groups and touching and (named_each(groups[-1]) or (not spaced and of_last(groups[-1], group)))
        if closed and not apart and says_who(group):
            apart, groups = [*groups[:-1], groups[-1][:-1]], [*groups[:-1], groups[-1][-1:]]
        if groups and touching and may_be_of_last(groups[-1], group):
            both = Example(_spaced(cursor, begin, joint).replace("的 ", " "))
            raise cursor.error(begin, cursor.position, "“{}”有两种读法。请分成两条，或用空格隔开。", both)
        if groups and not spaced and not are_of_one(groups[-1], group):
            fix = Example(_spaced(cursor, begin, joint)) if len(groups[-1]) == 1 else None
            raise cursor.error(begin, cursor.position, "“{}”有两种读法。请分成两条，或用空格隔开。", fix)
        if names_statuses(group) and any(map(names_statuses, groups)):
            raise _two_statuses(cursor, begin, joint, statuses)
        groups.append(group)
        end = cursor.position
    cursor.position = end if groups else start
    return [
        *_combined(cursor, begin, apart),
        *_combined(cursor, begin, [_united(group) for group in groups]),
    ]


def _group(cursor: Cursor, statuses: Statuses, *, first: bool) -> list[Who]:
    parts: list[Who] = []
    places: list[tuple[int, int]] = []
    while True:
        place = cursor.position
        if parts and not cursor.take(JOINT) and not (parts[-1].statuses and cursor.take(rf",(?={statuses.lexeme})")):
            break
        part = _part(cursor, statuses, first)
        if part is None:
            cursor.position = place
            break
        places.append((place, cursor.position))
        if parts and part.statuses and (people := _of_an_age(part, cursor.text[place : cursor.position])):
            _share(parts, people, [_noun(cursor.text[start:end]) for start, end in places])
        parts.append(part)
    return parts


def _part(cursor: Cursor, statuses: Statuses, first: bool) -> Who | None:
    if cursor.take(REST):
        noun = cursor.take(GROUP)
        return Who(rest=True, conditions=(normal(noun[0]),) if noun else ())
    return (
        _ages(cursor)
        or (_status(cursor, statuses) if first or not cursor.sees("[凭持]") else None)
        or _condition(cursor, statuses)
    )


def _of_an_age(part: Who, words: str) -> tuple[str, ...]:
    """Return the word for people of an age behind a status, also where it is a part of its word: 失能老人."""
    noun = lexeme(r".*(?:老年人|老人|长者)$").match(words) if not part.conditions else None
    return ("老年人",) if noun else tuple(word for word in part.conditions if word in AGED)


def _noun(words: str) -> str:
    """Return the word for people of any age behind the word for a status: 残疾人, 低保户老人 → 人, 户; "" for none."""
    found = lexeme(rf".*?({_NOUN})?(?:的?(?:{GROUP}))?$").match(words)
    return (found[1] if found else None) or ""


def _share(parts: list[Who], conditions: tuple[str, ...], nouns: Sequence[str]) -> None:
    """Give the word behind a list of statuses to all of them: 低保、特困老人; not to 残疾人 before 特困老人."""
    for number in reversed(range(len(parts))):
        if nouns[number] and nouns[number] != nouns[-1]:
            return
        if not parts[number].statuses and parts[number].any_age and not {*parts[number].conditions} & AGED.keys():
            continue
        if not parts[number].statuses or parts[number].conditions:
            return
        parts[number] = parts[number].under(conditions)


def _united(group: Sequence[Who]) -> list[Who]:
    """Make one part of the statuses of a group under the same conditions, in the place of the first."""
    held: dict[tuple[str, ...], frozenset[str]] = {}
    for part in group:
        if part.statuses:
            held[part.conditions] = held.get(part.conditions, frozenset()) | part.statuses
    parts = [replace(part, statuses=held[part.conditions]) if part.statuses else part for part in group]
    return list(dict.fromkeys(parts))


def _combined(cursor: Cursor, begin: int, groups: Sequence[Sequence[Who]]) -> list[Who]:
    if not groups:
        return []
    if prod(map(len, groups)) > MAX_COMBINATIONS:
        raise cursor.error(begin, cursor.position, "“{}”说的情形太多，请分成几条。")
    found = [all_of(parts) for parts in product(*groups)]
    if any(who.youngest > who.oldest for who in found):
        raise cursor.error(begin, cursor.position, "“{}”里的年龄没有人符合。")
    return found


def _spaced(cursor: Cursor, begin: int, joint: int) -> str:
    return f"{cursor.source.words(begin, joint)} {cursor.source.words(joint, cursor.position)}"


def _two_statuses(cursor: Cursor, begin: int, joint: int, statuses: Statuses) -> LanguageError:
    """Refuse 低保残疾人: one certificate can be a status that is asked for, the other a condition."""
    word = lexeme(statuses.lexeme).match(cursor.text, joint)
    words = (cursor.source.words(begin, joint).strip(" 的"), word[2] or "", f"凭{word[1]}证") if word else ()
    fix = Example(" ".join(filter(None, words))) if word else None
    said = "“{}”是两样都要有，还是有一样就行？有一样就行，请用顿号隔开。"
    return cursor.error(begin, cursor.position, said, fix)


def _ages(cursor: Cursor) -> Who | None:
    begin = cursor.position
    if band := cursor.take(r"(\d{1,3})-(\d{1,3})周岁"):
        first, last = _age(cursor, begin, band[1]), _age(cursor, begin, band[2])
        if first > last:
            raise cursor.error(begin, cursor.position, "年龄“{}”前后颠倒。", f"{last}-{first}周岁")
        who = Who(first, last)
    elif found := cursor.take(r"(\d{1,3})周岁(以上|以下)"):
        limit = _age(cursor, begin, found[1])
        who = Who(limit) if found[2] == "以上" else Who(0, limit)
        if who.any_age:
            raise cursor.error(begin, cursor.position, "“{}”就是所有人，不用写年龄。", "所有人")
    elif found := cursor.sees(r"(\d{1,3})周岁"):
        age = _age(cursor, begin, found[1])
        raise cursor.error(begin, found.end(), "“{}”说不清是以上还是以下。", Example(f"{age}周岁以上"))
    else:
        return None
    noun = cursor.take(rf"的?(?:({GROUP})(?:群体|人群|票)?|{ANYBODY})(?:(?:凭证|持证)(?!件|书|明))?")
    return who.under((normal(noun[1]),) if noun and noun[1] else ())


def _age(cursor: Cursor, begin: int, words: str) -> int:
    age = int(words)
    if age > OLDEST:
        raise cursor.error(begin, cursor.position, f"没有{age}岁的人，请核对“{{}}”。")
    return age


def _status(cursor: Cursor, statuses: Statuses) -> Who | None:
    found = cursor.take(statuses.lexeme)
    if not found:
        return None
    return Who(statuses=frozenset({statuses.words[found[1]]}), conditions=(normal(found[2]),) if found[2] else ())


def _condition(cursor: Cursor, statuses: Statuses) -> Who | None:
    begin = cursor.position
    if cursor.sees(_PRICE_HERE):
        return None
    found = cursor.take(rf"{ASKED}(?:{CONDITION})(?:的?{ANYBODY}|票(?!价)|餐(?=[ :]*\d))?(?:凭证(?!件|书|明)|持证)?")
    if not found:
        return None
    kind, words = read_condition(found)
    if kind.name in {"group", "job"} and cursor.sees(_CLASS):
        cursor.position = begin  # 少儿舞蹈班: what is sold, not whom it is for
        return None
    who = Who(conditions=(words,))
    ages = _ages(cursor) if kind.name == "sex" else None
    if kind.name == "narrower" and (held := _status(cursor, statuses)):
        return replace(held, conditions=(words, *held.conditions))
    return replace(ages, conditions=who.conditions) if ages else who


def take_price_condition(cursor: Cursor) -> str | None:
    """Take a condition in brackets or behind a comma: 限本地户籍, 每月限30次; no word for people."""
    begin = cursor.position
    found = cursor.take(rf"{ASKED}(?:{CONDITION})")
    if found:
        kind, words = read_condition(found)
        if kind.name not in {"group", "job", "living", "sex", "grade", "carer", "others"}:
            return words
    cursor.position = begin
    return None
