"""Names of persons: a family name and what stands before and behind it.

A name beside a label (留守儿童, 低保户, 负责人), an age or a home is a disclosure; one that stands alone may be a
place, a dish or a family of somebody: it is a suspicion.
"""

import re
from collections.abc import Iterator

from linli.checks.privacy.family_names import ANY_FAMILY, SURNAME, FamilyName
from linli.checks.privacy.labels import ASKING, CUES, NEXT_DOOR, PERSONAL_LABELS, POST_SIGNS, SEEKING
from linli.checks.privacy.other_names import nicknames, other_names
from linli.checks.privacy.sighting import Sighting
from linli.checks.privacy.surnames import (
    AFTER_HOUSE,
    CLEAR,
    GIVEN,
    KIN,
    LAST_GIVEN,
    NEVER_TITLED,
    NOT_NAMES,
    PLACES_AFTER,
    SINGLE,
    SURE_FAMILIES,
    TITLES,
)
from linli.checks.privacy.surroundings import (
    AGE,
    HAN,
    RESIDENCE,
    discloses,
    ends_word,
    longest_first,
    one_of,
    words_before,
    words_behind,
)

_MASKED = re.compile(
    r"氏(?![一-鿿])|某{1,2}(?![一个月日年时地处区社种些些类小县乡村])|[*×○〇]{1,2}[一-鿿]?|[xX]{1,2}(?![A-Za-z0-9])"
)
_TITLED = re.compile(rf"(?:某{{1,2}})?(?:{longest_first(*TITLES)})(?![辈长期录处室])")
_RANKED = re.compile(
    r"(?:老[大二三四五六七八九幺满]|[二三四五六七八幺满][姐哥娘爸爷叔伯婶嫂妹弟娃]|[铁狗毛黑][蛋娃狗]"
    r"|家(?:二老|老[大二三四五六七八九幺]|大?儿子|[大小二]?女儿|孙子|孙女|媳妇|闺女|姑娘|小子|丫头|孩子|娃娃?))(?!乡|村)"
)
_LONG_AFTER = tuple(word for word in PLACES_AFTER if len(word) > 1)
_NICKS = ("小", "老")
_TWO_HAN = re.compile(r"[一-鿿]{2}")
# A value that is nothing but a name: 原: 王泽.
_FIELD = re.compile(r"[:\[(,、] ?[\"']?$")
_ALONE = re.compile(r"[\"']?(?:[,、)\]}]|$)")
_ONLY_A_PERSON = re.compile(rf"(?:{longest_first(*PERSONAL_LABELS)}) ?: ?[\"']?$")
_LIST_SIGNS = frozenset(("、", "和", "与", "及", ",", ", ", "/", " "))

_HINT_ERROR = "公开的记录里不写个人；只写岗位或合计，例如“站长”“留守儿童46人”。"
_HINT_DOUBT = "若是人名，请改写成岗位，例如“站长”“志愿者”；若是地名、菜名或单位的名称，不用改。"


def masked_name(surname: FamilyName) -> int | None:
    """张某, 张某某, 李××, 李*英, 刘氏."""
    found = _MASKED.match(surname.behind)
    if not found or surname.family in NEVER_TITLED:
        return None
    return None if surname.family + found[0] in NOT_NAMES else found.end()


def titled_name(surname: FamilyName) -> int | None:
    """李大爷, 小陈老师."""
    found = _TITLED.match(surname.behind)
    if not found or surname.joined or _is_brand(surname, found[0]):
        return None
    if surname.family in NEVER_TITLED and not surname.before.endswith(SEEKING):
        return None
    return found.end()


def named_and_titled(surname: FamilyName) -> int | None:
    """马晓慧老师: a name in the midst of other words, told by the title behind it."""
    given, rest = surname.behind[:2], surname.behind[2:]
    if not _TWO_HAN.match(given) or surname.joined or surname.family + given in NOT_NAMES or not _TITLED.match(rest):
        return None
    usual = given[0] in GIVEN and given[1] in LAST_GIVEN
    return 2 if usual or (surname.sure and surname.free and not given.endswith(PLACES_AFTER)) else None


def _is_brand(surname: FamilyName, title: str) -> bool:
    """Tell whether a title belongs to the name of a thing: 康师傅, where nobody is spoken of."""
    return surname.family + title in NOT_NAMES and not surname.labelled


def full_name(surname: FamilyName) -> int | None:
    """王小明: two characters of given names, the first of them also 家."""
    given, rest = surname.behind[:2], surname.behind[2:]
    if len(given) < 2 or surname.family + given in NOT_NAMES:
        return None
    if given[0] == "家":
        fits = given[1] in (LAST_GIVEN if discloses(rest) else AFTER_HOUSE)
    else:
        fits = given[0] in GIVEN and given[1] in LAST_GIVEN
    if not fits:
        return None
    if rest.startswith(PLACES_AFTER) or surname.behind.startswith(_LONG_AFTER, 1):
        return None
    if surname.sure or surname.family + given[0] not in NOT_NAMES:
        return 2
    told = (surname.labelled or given[1] in SINGLE) and ends_word(rest)
    return 2 if told or _TITLED.match(rest) or discloses(rest) else None


def short_name(surname: FamilyName) -> int | None:
    """张伟, where the word ends behind it; beside a label any given name, elsewhere the commonest ones."""
    given, rest = surname.behind[:1], surname.behind[1:]
    if surname.family + given in NOT_NAMES or not ends_word(rest):
        return None
    if surname.labelled or AGE.match(rest) or RESIDENCE.match(rest):
        usual = surname.sure or (not HAN.match(rest) and surname.family not in NEVER_TITLED)
        return 1 if given in (GIVEN if usual else SINGLE) else None
    if surname.sure and given in LAST_GIVEN and _ALONE.match(rest) and _FIELD.search(surname.before):
        return 1
    if surname.before.endswith(ASKING) and not HAN.match(rest):
        return 1 if given in SINGLE else None
    begins = not HAN.match(surname.before[-1:]) or surname.before.endswith(CUES)
    return 1 if begins and given in (SINGLE if surname.sure else CLEAR) else None


def unusual_name(surname: FamilyName) -> int | None:
    """禄开祥, 卯稳才: of two characters one of those of given names is enough where a label stands by."""
    given, rest = surname.behind[:2], surname.behind[2:]
    ends = ends_word(rest) if surname.sure else surname.headed and not HAN.match(rest) and not _is_post(given)
    if not surname.labelled or not _TWO_HAN.match(given) or not ends:
        return None
    if (given[0] not in GIVEN and given[1] not in LAST_GIVEN) or surname.family + given[0] in NOT_NAMES:
        return None
    return None if surname.family + given in NOT_NAMES or rest.startswith(PLACES_AFTER) else 2


def _is_post(word: str) -> bool:
    """Tell whether a word is a post, an office or a room, or has the sign of one."""
    return word in TITLES or not POST_SIGNS.isdisjoint(word)


def ranked_name(surname: FamilyName) -> int | None:
    """杨老六, 彭二姐, 赵铁蛋: called by the rank among brothers and sisters, or by a name for children."""
    found = _RANKED.match(surname.behind)
    return found.end() if found and surname.family + found[0] not in NOT_NAMES else None


def spaced_name(surname: FamilyName) -> int | None:
    """张 伟, as names are set to one width in lists."""
    found = re.match(r" {1,2}([一-鿿])(?: {1,2}([一-鿿]))?(?![一-鿿])", surname.behind)
    given = found and GIVEN.issuperset(filter(None, found.groups()))
    return found.end() if found and given and surname.labelled else None


def any_name(surname: FamilyName) -> int | None:
    """Any one or two characters up to the next sign, where a label or an age stands by.

    Behind a family name that begins other words too, only before an age (殷离（8岁）) and behind a label that nothing
    but a person follows (姓名：胡青牛).
    """
    found = re.match(r"[一-鿿]{1,2}(?![一-鿿])", surname.behind)
    if not found or found[0].endswith(PLACES_AFTER) or surname.family + found[0] in NOT_NAMES:
        return None
    aged = AGE.match(surname.behind[found.end() :])
    if surname.sure:
        return found.end() if surname.labelled or aged else None
    begins = not HAN.match(surname.before[-1:]) and not _is_post(found[0])
    told = aged or _ONLY_A_PERSON.search(surname.before)
    return found.end() if begins and told else None


def kin_name(surname: FamilyName) -> int | None:
    """黄姐, 李哥, where the word ends behind it."""
    found = surname.behind[:1] in KIN and ends_word(surname.behind[1:]) and surname.family not in NEVER_TITLED
    return 1 if found and surname.family + surname.behind[0] not in NOT_NAMES else None


def familiar_name(surname: FamilyName) -> int | None:
    """老王头 anywhere; 小李, 老杨 where the word ends and no house is named; 老田 beside a label."""
    if not surname.nick or surname.nick + surname.family in NOT_NAMES:
        return None
    if surname.nick == "老" and surname.behind.startswith("头"):
        return 1
    if surname.labelled:
        return 0 if ends_word(surname.behind) else None
    asked_for = surname.before.endswith(ASKING) and not HAN.match(surname.behind)
    known = surname.sure or surname.before.endswith(NEXT_DOOR)
    ends = known and ends_word(surname.behind) and not surname.behind.startswith("家")
    return 0 if asked_for or ends else None


# The forms a name is written in, the surest first; each tells how many characters behind the family name
# it takes, None where the form is not met.
NAME_FORMS = (
    titled_name,
    masked_name,
    full_name,
    named_and_titled,
    short_name,
    kin_name,
    ranked_name,
    spaced_name,
    unusual_name,
    any_name,
    familiar_name,
)
# Those that also tell a name in the midst of other words.
WITHIN_WORDS = (titled_name, named_and_titled, familiar_name)
_GIVEN_APART = re.compile(
    rf"姓{ANY_FAMILY}(?:[ ,]{{0,2}}名[一-鿿]{{1,2}}"
    r"|的?(?:小?姑娘|小伙|老师|师傅|大[爷妈娘叔伯姐哥嫂]|阿姨|女士|先生|同志|老[人板]|医生)"
    rf"|(?<=[称是她他]姓{one_of(SURE_FAMILIES)})(?![一-鿿]))"
)


def names_in(text: str) -> Iterator[Sighting]:
    """Yield the names of a folded text, in order."""
    reached, sure_of_last = 0, False
    found = (*_family_names(text), *nicknames(text), *other_names(text))
    for start, end, disclosed in sorted(found, key=_longest_from_each_place):
        if start < reached or _in_known_word(text, start):
            continue
        listed = sure_of_last and text[reached:start] in _LIST_SIGNS
        sure_of_last = disclosed or listed
        reached = end
        yield _sighting(text, start, end, sure_of_last)


def _longest_from_each_place(found: tuple[int, int, bool]) -> tuple[int, int]:
    return found[0], -found[1]


def _family_names(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, whether something is disclosed) of what begins with a family name."""
    for found in SURNAME.finditer(text):
        before = text[max(0, found.start() - 1) : found.start()]
        nick = before if before in _NICKS else ""
        start = found.start() - len(nick)
        behind = words_behind(text, found.end())
        surname = FamilyName(text, start, found[0], nick, words_before(text, start), behind)
        forms = NAME_FORMS if surname.free else WITHIN_WORDS
        taken = next((length for form in forms if (length := form(surname)) is not None), None)
        if taken is not None:
            end = found.end() + taken
            yield start, end, surname.labelled or discloses(words_behind(text, end))
    for found in _GIVEN_APART.finditer(text):
        yield found.start(), found.end(), True


def _in_known_word(text: str, start: int) -> bool:
    """Tell whether a name would begin within a word of three characters that is known to be none: 邓小平 holds 小平."""
    return any(text[start - before : start - before + 3] in NOT_NAMES for before in (1, 2))


def _sighting(text: str, start: int, end: int, disclosed: bool) -> Sighting:
    word = text[start:end]
    if disclosed:
        return Sighting(start, end, f"“{word}”像是写了某个人的名字。", _HINT_ERROR)
    return Sighting(start, end, f"“{word}”像是一个人的名字。", _HINT_DOUBT, "warning")
