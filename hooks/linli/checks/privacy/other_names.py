"""Names of persons that begin with no Han family name, and whatever stands where a post should.

Nicknames (小明, 乐乐), transliterated names (阿依古丽·买买提, 次仁卓玛), those of the Yi (吉克伍果: the clan, then the
given name), and a 岗位 that has no sign of a post in it.
"""

import re
from collections.abc import Iterator

from linli.checks.privacy.labels import POST_SIGNS
from linli.checks.privacy.surnames import (
    CLANS,
    CLANSMEN,
    DOUBLED,
    GIVEN,
    NOT_NAMES,
    PLACES_OF_OTHERS,
    SYLLABLES,
    TRANSLITERATING,
)
from linli.checks.privacy.surroundings import (
    AGE,
    KIN_AFTER,
    discloses,
    ends_word,
    is_labelled,
    one_of,
    words_before,
    words_behind,
)

_NICKNAME = re.compile(r"[小阿][一-鿿]((?<![一-鿿]..)|(?<=[子儿女童人生员师医长任记者工的]..))?")
_DOUBLED = re.compile(rf"({one_of({sign for name in DOUBLED for sign in name})})\1")
_FOREIGN = one_of(TRANSLITERATING)
_TRANSLITERATED = re.compile(rf"{_FOREIGN}{{2,8}}(?:·{_FOREIGN}{{2,8}}){{0,2}}")
_SYLLABLE = re.compile("|".join(SYLLABLES))
_SHORTEST = 3
_CLAN = "|".join(f"(?<={clan[0]}){clan[1]}" for clan in CLANS)
_CLANSMAN = re.compile(rf"{one_of({clan[0] for clan in CLANS})}(?:{_CLAN})(?:{'|'.join(CLANSMEN)})")
_POST = re.compile(r"岗位[\"']? *: *[\"']?([一-鿿]{2,7}(?:·[一-鿿]{2,7})?)(?=[\"',}\])]| *(?:#|$))", re.MULTILINE)


def nicknames(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, True) of 小明, 阿花, 乐乐 beside a label, an age or their kin."""
    for found in _NICKNAME.finditer(text):
        rest = words_behind(text, found.end())
        if found[0][1] not in GIVEN or found[0] in NOT_NAMES or (found[1] is None and not KIN_AFTER.match(rest)):
            continue
        if KIN_AFTER.match(rest) or _told(text, found.start(), found.end()):
            yield found.start(), found.end(), True
    for found in _DOUBLED.finditer(text):
        if _told(text, found.start(), found.end()):
            yield found.start(), found.end(), True


def _told(text: str, start: int, end: int) -> bool:
    """Tell whether a word ends, and a label in front or an age behind tells that somebody is meant."""
    rest = words_behind(text, end)
    return ends_word(rest) and bool(AGE.match(rest) or is_labelled(text, start, words_before(text, start)))


def other_names(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, whether something is disclosed) of names of other peoples, and of what is no post."""
    for start, end in _others(text):
        told = is_labelled(text, start, words_before(text, start))
        yield start, end, told or discloses(words_behind(text, end))


def _others(text: str) -> Iterator[tuple[int, int]]:
    for found in _TRANSLITERATED.finditer(text):
        named = _is_of_person(found[0]) or (
            len(found[0]) >= _SHORTEST and is_labelled(text, found.start(), words_before(text, found.start()))
        )
        if named and not text.startswith(PLACES_OF_OTHERS, found.end()):
            yield found.span()
    yield from (found.span() for found in _CLANSMAN.finditer(text))
    yield from (found.span(1) for found in _POST.finditer(text) if POST_SIGNS.isdisjoint(found[1]))


def _is_of_person(word: str) -> bool:
    """Tell whether transliterating characters make a name: two words with · between, or a syllable only names have."""
    long = len(word) >= _SHORTEST
    return word not in NOT_NAMES and ("·" in word or (long and _SYLLABLE.search(word) is not None))
