"""How Chinese is read aloud: toneless syllables in context, and the table of characters by sound."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from pypinyin import Style, lazy_pinyin, pinyin

from linli.model import Vocabulary
from linli.model.vocabulary import Pronunciation

Overrides = Mapping[str, tuple[str, ...]]
Spelt = Mapping[str, Sequence[str]]
"""Texts as they are spelt without overrides, where that is known already."""
_NOTHING: Spelt = MappingProxyType({})

_HAN = re.compile(r"[㐀-䶿一-鿿]")
_VOWEL = re.compile(r"[aeiouv]")


def toneless(spelling: str) -> tuple[str, ...]:
    """Return the syllables of a 拼音 line without tones: “Lǜ huā” → lv, hua."""
    lowered = unicodedata.normalize("NFD", spelling.lower()).replace("u\u0308", "v")
    plain = "".join(sign for sign in lowered if not unicodedata.combining(sign))
    return tuple(re.findall(r"[a-z]+", plain))


def pronunciations(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return how words are read that pypinyin reads otherwise: word → syllables."""
    found = (term for term in vocabulary.terms("pinyin-overrides") if isinstance(term, Pronunciation))
    return {term.name: toneless(term.pinyin) for term in found}


@cache
def all_readings(character: str) -> tuple[str, ...]:
    """Return every toneless reading of a character, the commonest first; interjections without a vowel are left out."""
    readings = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(syllable for syllable in readings[0] if _VOWEL.search(syllable)) if readings else ()


def syllables_of(text: str, overrides: Overrides) -> list[str]:
    """Return one syllable a character, by the phrase it stands in; "" for what is not Chinese.

    `overrides` win over pypinyin's phrases, longer ones over shorter ones.
    """
    return _spoken(text, _shortest_first(overrides), _NOTHING)


def _shortest_first(overrides: Overrides) -> list[tuple[str, tuple[str, ...]]]:
    return sorted(overrides.items(), key=lambda override: len(override[0]))


def dictionary_syllables(text: str) -> list[str]:
    """Return the same without any overrides."""
    # pypinyin documents that `errors` may return a list; its annotations only know a text
    spoken = lazy_pinyin(text, errors=list)  # type: ignore[arg-type]
    return [syllable if _HAN.fullmatch(sign) else "" for sign, syllable in zip(text, spoken, strict=True)]


def _spoken(text: str, overrides: Iterable[tuple[str, tuple[str, ...]]], known: Spelt) -> list[str]:
    syllables = [*known[text]] if text in known else dictionary_syllables(text)
    for phrase, said in overrides:
        if phrase in text:
            for start in _places(phrase, text):
                syllables[start : start + len(phrase)] = said
    return syllables


def _places(phrase: str, text: str) -> Iterator[int]:
    start = text.find(phrase)
    while start >= 0:
        yield start
        start = text.find(phrase, start + 1)


def name_readings(name: str, spelling: str) -> dict[str, tuple[str, ...]]:
    """Return {name: syllables} of a record's 拼音; empty where their number is not that of the characters."""
    syllables = toneless(spelling)
    if len(syllables) != len(_HAN.findall(name)):
        return {}
    following = iter(syllables)
    return {name: tuple(next(following) if _HAN.fullmatch(sign) else "" for sign in name)}


def common_characters() -> Iterator[str]:
    """Yield the 6,763 characters of GB 2312, which is what people's phones write for a sound."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield bytes((row, cell)).decode("gb2312")
            except UnicodeDecodeError:
                continue


def sound_table(
    texts: Iterable[str], overrides: Overrides, known: Spelt = _NOTHING
) -> tuple[dict[str, str], dict[str, str]]:
    """Return characters by syllable, twice: as they are usually read, and as they may also be read.

    Usual are a character's commonest reading and every reading it has in `texts`; all others that a dictionary knows
    are rare. So each reading can be searched, and a rare one never passes for the usual.
    """
    usual: dict[str, set[str]] = defaultdict(set)
    in_order = _shortest_first(overrides)
    for text in texts:
        for sign, syllable in zip(text, _spoken(text, in_order, known), strict=True):
            if syllable:
                usual[sign].add(syllable)
    rare: dict[str, set[str]] = {}
    for sign in {*usual, *common_characters()}:
        usual[sign].update(all_readings(sign)[:1])
        rare[sign] = set(all_readings(sign)) - usual[sign]
    return _by_syllable(usual), _by_syllable(rare)


def _by_syllable(readings: Mapping[str, set[str]]) -> dict[str, str]:
    found: dict[str, list[str]] = defaultdict(list)
    for sign in sorted(readings):
        for syllable in readings[sign]:
            found[syllable].append(sign)
    return {syllable: "".join(found[syllable]) for syllable in sorted(found)}
