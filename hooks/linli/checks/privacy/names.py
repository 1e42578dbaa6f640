"""Names of persons: a family name and what stands before and behind it.

A name beside a label (留守儿童, 低保户, 负责人), an age or a home is a disclosure; one that stands alone may be a
place, a dish or a family of somebody: it is a suspicion.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from linli.checks.privacy.sighting import Sighting
from linli.checks.privacy.surnames import (
    AFTER_HOUSE,
    CLEAR,
    COMPOUND,
    CUES,
    DOUBTFUL_FAMILIES,
    GIVEN,
    JOINED,
    KIN,
    LAST_GIVEN,
    NEEDY,
    NEVER_TITLED,
    NOT_NAMES,
    PLACES_AFTER,
    POSTS,
    SINGLE,
    SURE_FAMILIES,
    TITLES,
    WORDS_AFTER,
)


def _longest_first(*words: str) -> str:
    """Return the alternatives of a pattern."""
    return "|".join(sorted(words, key=len, reverse=True))


_FAMILIES = "".join(sorted(SURE_FAMILIES | DOUBTFUL_FAMILIES))
_SECOND = "|".join(f"(?<={name[0]}){name[1]}" for name in COMPOUND)
# What a name can go on with: most of what might be a family name is passed over by its next character.
_NEXT = "".join(sorted({*GIVEN, *SINGLE, *KIN, *"家氏某*×○〇xX ", *(title[0] for title in TITLES)}))
# Patterns that are searched everywhere begin with one set of characters: any other beginning costs ten times as much.
_SURNAME = re.compile(
    rf"[{_FAMILIES}{''.join(name[0] for name in COMPOUND)}](?:{_SECOND}|(?<=[{''.join(sorted(SURE_FAMILIES))}])"
    rf"(?=[一-鿿*×○〇xX ])|(?<=[{''.join(sorted(DOUBTFUL_FAMILIES))}])(?=[{_NEXT}])|(?<=[小老][{_FAMILIES}]))"
)
_MASKED = re.compile(
    r"氏(?![一-鿿])|某{1,2}(?![一个月日年时地处区社种些些类小县乡村])|[*×○〇]{1,2}[一-鿿]?|[xX]{1,2}(?![A-Za-z0-9])"
)
_TITLED = re.compile(rf"(?:某{{1,2}})?(?:{_longest_first(*TITLES)})(?![辈长期录处室])")
_AGE = re.compile(r"[ (,、”’」\"']*(?:(?:男|女|今年|现年|已)[ ,、]*)*[0-9]{1,3}(?:周)?岁(?!以|及|至|起|内|-|~|或|的)")
_AGED = re.compile(r"[0-9]{1,3}周?岁的$")
_HOME = re.compile(r"[ (,]*(?:家)?住(?:在)?(?!宿|院|房|持|户|处|址|所)[0-9一-鿿]")
_LABEL_AFTER = re.compile(rf"[ (,]{{0,2}}(?:是|系|为|属|属于|任)?(?:一名|一个)?(?:{_longest_first(*NEEDY, *POSTS)})")
_KIN_AFTER = re.compile(r"的?(?:父母|爸|妈|爷爷|奶奶|外公|外婆|家长|姐|弟|哥|妹|一家)")
_LONG_AFTER = tuple(word for word in PLACES_AFTER if len(word) > 1)
_HAN = re.compile(r"[一-鿿]")
_NICKS = frozenset("小老")
_JOINED = {family: frozenset(signs) for family, signs in JOINED.items()}
_LABELS = (*NEEDY, *POSTS)
_SEPARATORS = " :,(\"'[-“‘「"
_LIST_SIGNS = frozenset(("、", "和", "与", "及", ",", ", ", "/", " "))

_HINT_ERROR = "公开的记录里不写个人；只写岗位或合计，例如“站长”“留守儿童46人”。"
_HINT_DOUBT = "若是人名，请改写成岗位，例如“站长”“志愿者”；若是地名、菜名或单位的名称，不用改。"


@dataclass(frozen=True)
class FamilyName:
    """A family name where it stands in a text, with what stands in front and behind on its line."""

    text: str
    start: int
    family: str
    nick: str
    before: str
    behind: str

    @cached_property
    def labelled(self) -> bool:
        """Tell whether a label stands in front."""
        return _labelled(self.text, self.start, self.before)

    @property
    def sure(self) -> bool:
        """Tell whether the family name is hardly ever part of another word."""
        return self.family in SURE_FAMILIES or len(self.family) > 1

    @cached_property
    def joined(self) -> bool:
        """Tell whether the character in front makes another word with the family name: 感谢, 位于."""
        return self.before[-1:] in _JOINED.get(self.family, ()) and not self.labelled

    @cached_property
    def free(self) -> bool:
        """Tell whether a name can begin here: behind a sign or a word that takes a person, and in no other word."""
        if self.joined:
            return False
        return self.sure or not _HAN.match(self.before[-1:]) or self.before.endswith(CUES) or self.labelled


def masked_name(surname: FamilyName) -> int | None:
    """张某, 张某某, 李××, 李*英, 刘氏."""
    found = _MASKED.match(surname.behind)
    if not found or surname.family in NEVER_TITLED:
        return None
    return None if surname.family + found[0] in NOT_NAMES else found.end()


def titled_name(surname: FamilyName) -> int | None:
    """李大爷, 小陈老师."""
    found = _TITLED.match(surname.behind)
    return found.end() if found and not surname.joined and surname.family not in NEVER_TITLED else None


def full_name(surname: FamilyName) -> int | None:
    """王小明: two characters of given names, the first of them also 家."""
    given, rest = surname.behind[:2], surname.behind[2:]
    if len(given) < 2 or surname.family + given in NOT_NAMES:
        return None
    if given[1] not in AFTER_HOUSE if given[0] == "家" else given[0] not in GIVEN or given[1] not in LAST_GIVEN:
        return None
    if rest.startswith(PLACES_AFTER) or surname.behind.startswith(_LONG_AFTER, 1):
        return None
    if surname.sure or surname.family + given[0] not in NOT_NAMES:
        return 2
    told = (surname.labelled or given[1] in SINGLE) and _ends(rest)
    return 2 if told or _TITLED.match(rest) or _disclosed(rest) else None


def short_name(surname: FamilyName) -> int | None:
    """张伟, where the word ends behind it; beside a label any given name, elsewhere the commonest ones."""
    given, rest = surname.behind[:1], surname.behind[1:]
    if surname.family + given in NOT_NAMES or not _ends(rest):
        return None
    if surname.labelled or _AGE.match(rest) or _HOME.match(rest):
        usual = surname.sure or (not _HAN.match(rest) and surname.family not in NEVER_TITLED)
        return 1 if given in (GIVEN if usual else SINGLE) else None
    begins = not _HAN.match(surname.before[-1:]) or surname.before.endswith(CUES)
    return 1 if begins and given in (SINGLE if surname.sure else CLEAR) else None


def spaced_name(surname: FamilyName) -> int | None:
    """张 伟, as names are set to one width in lists."""
    found = re.match(r" {1,2}([一-鿿])(?: {1,2}([一-鿿]))?(?![一-鿿])", surname.behind)
    given = found and GIVEN.issuperset(filter(None, found.groups()))
    return found.end() if found and given and surname.labelled else None


def any_name(surname: FamilyName) -> int | None:
    """Any one or two characters behind a sure family name, up to the next sign, where a label or an age stands by."""
    found = re.match(r"[一-鿿]{1,2}(?![一-鿿])", surname.behind)
    if not found or not surname.sure or found[0].endswith(PLACES_AFTER):
        return None
    told = surname.labelled or _AGE.match(surname.behind[found.end() :])
    return found.end() if told and surname.family + found[0] not in NOT_NAMES else None


def kin_name(surname: FamilyName) -> int | None:
    """黄姐, 李哥, where the word ends behind it."""
    found = surname.behind[:1] in KIN and _ends(surname.behind[1:]) and surname.family not in NEVER_TITLED
    return 1 if found and surname.family + surname.behind[0] not in NOT_NAMES else None


def familiar_name(surname: FamilyName) -> int | None:
    """老王头 anywhere; 小李, 老杨 where the word ends and no house is named; 老田 beside a label."""
    if not surname.nick or surname.nick + surname.family in NOT_NAMES:
        return None
    if surname.nick == "老" and surname.behind.startswith("头"):
        return 1
    if surname.labelled:
        return 0 if _ends(surname.behind) else None
    return 0 if surname.sure and _ends(surname.behind) and not surname.behind.startswith("家") else None


# The forms a name is written in, the surest first; each tells how many characters behind the family name
# it takes, None where the form is not met.
NAME_FORMS = (titled_name, masked_name, full_name, short_name, kin_name, spaced_name, any_name, familiar_name)
# Those that also tell a name in the midst of other words.
WITHIN_WORDS = (titled_name, familiar_name)
_NICKNAME = re.compile(r"[小阿][一-鿿]((?<![一-鿿]..)|(?<=[子儿童人生员师医长任记者工的]..))?")
_GIVEN_APART = re.compile(rf"姓[{_FAMILIES}][ ,]{{0,2}}名[一-鿿]{{1,2}}")


def names_in(text: str) -> Iterator[Sighting]:
    """Yield the names of a folded text, in order."""
    reached, sure_of_last = 0, False
    for start, end, disclosed in sorted((*_family_names(text), *_nicknames(text))):
        if start < reached:
            continue
        listed = sure_of_last and text[reached:start] in _LIST_SIGNS
        sure_of_last = disclosed or listed
        reached = end
        yield _sighting(text, start, end, sure_of_last)


def _family_names(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, whether something is disclosed) of what begins with a family name."""
    for found in _SURNAME.finditer(text):
        before = text[max(0, found.start() - 1) : found.start()]
        nick = before if before in _NICKS else ""
        start = found.start() - len(nick)
        behind = text[found.end() : found.end() + 16].partition("\n")[0]
        surname = FamilyName(text, start, found[0], nick, _before(text, start), behind)
        forms = NAME_FORMS if surname.free else WITHIN_WORDS
        taken = next((length for form in forms if (length := form(surname)) is not None), None)
        if taken is not None:
            end = found.end() + taken
            yield start, end, surname.labelled or _disclosed(text[end : end + 16])
    for found in _GIVEN_APART.finditer(text):
        yield found.start(), found.end(), True


def _nicknames(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield 小明, 阿花 beside a label, an age or their kin."""
    for found in _NICKNAME.finditer(text):
        rest = text[found.end() : found.end() + 16]
        if found[0][1] not in GIVEN or found[0] in NOT_NAMES or (found[1] is None and not _KIN_AFTER.match(rest)):
            continue
        before = _before(text, found.start())
        told = _AGE.match(rest) or _labelled(text, found.start(), before)
        if _KIN_AFTER.match(rest) or (_ends(rest) and told):
            yield found.start(), found.end(), True


def _before(text: str, start: int) -> str:
    """Return the few characters in front, on the same line."""
    return text[max(0, start - 12) : start].rpartition("\n")[2]


def _labelled(text: str, start: int, before: str) -> bool:
    """Tell whether a label stands in front, an age (“10岁的”), or the 说明 of a telephone."""
    head = before.rstrip(_SEPARATORS)
    head = head.removesuffix("是").removesuffix("为").removesuffix("叫").rstrip(_SEPARATORS)
    if head.endswith("说明"):
        return "号码" in text[max(0, start - 60) : start]
    return head.endswith(_LABELS) or _AGED.search(before) is not None


def _ends(rest: str) -> bool:
    """Tell whether a word ends here: at a sign, or before what persons do, have and are."""
    return not _HAN.match(rest) or rest.startswith(WORDS_AFTER)


def _disclosed(rest: str) -> bool:
    """Tell whether an age, a home or a label follows a name."""
    return any(pattern.match(rest) for pattern in (_AGE, _HOME, _LABEL_AFTER))


def _sighting(text: str, start: int, end: int, disclosed: bool) -> Sighting:
    word = text[start:end]
    if disclosed:
        return Sighting(start, end, f"“{word}”像是写了某个人的名字。", _HINT_ERROR)
    return Sighting(start, end, f"“{word}”像是一个人的名字。", _HINT_DOUBT, "warning")
