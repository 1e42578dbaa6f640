"""What stands in front of and behind a name on its line: a label, an age, a home, the end of the word."""

import re
from collections.abc import Iterable

from linli.checks.privacy.labels import NEEDY, POSTS
from linli.checks.privacy.surnames import WORDS_AFTER

HAN = re.compile(r"[一-鿿]")
AGE = re.compile(r"[ (,、”’」\"']*(?:(?:男|女|今年|现年|已)[ ,、]*)*[0-9]{1,3}(?:周)?岁(?!以|及|至|起|内|-|~|或|的)")
RESIDENCE = re.compile(r"[ (,]*(?:家)?住(?:在)?(?!宿|院|房|持|户|处|址|所)[0-9一-鿿]")
KIN_AFTER = re.compile(r"的?(?:父母|爸|妈|爷爷|奶奶|外公|外婆|家长|姐|弟|哥|妹|一家)|[(]化名[)]")

_LABELS = (*NEEDY, *POSTS)
LONG_LABELS = tuple(label for label in _LABELS if len(label) > 1)
_AGED = re.compile(r"[0-9]{1,3}周?岁的$")
_SEPARATORS = " :,(\"'[-“‘「"
# So many characters tell what a name is: no label is as long.
_NEAR = 16


def one_of(signs: Iterable[str]) -> str:
    """Return the set of a pattern that holds these signs."""
    return f"[{''.join(sorted(signs))}]"


def longest_first(*words: str) -> str:
    """Return the alternatives of a pattern."""
    return "|".join(sorted(words, key=len, reverse=True))


_LABEL_AFTER = re.compile(
    rf"[ (,]{{0,2}}(?:是|系|为|属|属于|任)?(?:一名|一个)?(?:化名|{longest_first(*NEEDY, *POSTS)})"
)


def words_before(text: str, start: int) -> str:
    """Return the few characters in front, on the same line."""
    return text[max(0, start - _NEAR) : start].rpartition("\n")[2]


def words_behind(text: str, end: int) -> str:
    """Return the few characters behind, on the same line."""
    return text[end : end + _NEAR].partition("\n")[0]


def is_labelled(text: str, start: int, before: str) -> bool:
    """Tell whether a label stands in front, an age (“10岁的”), or the 说明 of a telephone."""
    head = before.rstrip(_SEPARATORS)
    head = head.removesuffix("是").removesuffix("为").removesuffix("叫").rstrip(_SEPARATORS)
    if head.endswith("说明"):
        return "号码" in text[max(0, start - 60) : start]
    return head.endswith(_LABELS) or _AGED.search(before) is not None


def ends_word(rest: str) -> bool:
    """Tell whether a word ends here: at a sign, or before what persons do, have and are."""
    return not HAN.match(rest) or rest.startswith(WORDS_AFTER)


def discloses(rest: str) -> bool:
    """Tell whether an age, a home or a label follows a name."""
    return any(pattern.match(rest) for pattern in (AGE, RESIDENCE, _LABEL_AFTER))
