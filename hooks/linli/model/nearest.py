"""Which known word may have been meant: near in letters or in sound, and never the opposite."""

from collections.abc import Iterable
from difflib import SequenceMatcher

# How alike two words must be, from 0 to 1: ids differ by a slip of the finger, Chinese words by one character in three.
ALIKE = {"letters": 0.8, "characters": 0.6}

# A word with one of these says the contrary of the same word without it.
NEGATING = frozenset("未不无非没停闭关止暂")
OPPOSITES = (
    frozenset("上下"),
    frozenset("前后"),
    frozenset("男女"),
    frozenset("大小"),
    frozenset("老幼"),
    frozenset("满空"),
    frozenset("始末"),
)

# Sounds that south-western Mandarin and hasty typing do not keep apart.
_SAME_SOUND = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("n", "l"), ("f", "h"))


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the word of a list that is nearest to `word`; "" where none is near enough to be offered."""
    known = tuple(words)
    same = [other for other in known if other.lower() == word.lower()]
    if same:
        return same[0]
    fitting = [other for other in known if other and not opposite(word, other)]
    best = max(fitting, key=lambda other: likeness(word, other), default="")
    if best and likeness(word, best) >= ALIKE["letters" if best.isascii() else "characters"]:
        return best
    if word.isascii():
        return ""
    own = _sound(word)
    return next((other for other in fitting if len(other) == len(word) and _sound(other) == own), "")


def likeness(word: str, other: str) -> float:
    """Return how alike two words are, from 0 to 1; one that contains the other is near it."""
    short, long = sorted((word, other), key=len)
    if len(short) >= 2 and not short.isascii() and short in long:
        return max(ALIKE["characters"], len(short) / len(long))
    return SequenceMatcher(None, word, other, autojunk=False).ratio()


def opposite(word: str, other: str) -> bool:
    """Tell whether two words say the contrary of each other: 已满 and 未满, 上午 and 下午."""
    mine, theirs = set(word) - set(other), set(other) - set(word)
    if bool(mine & NEGATING) != bool(theirs & NEGATING):
        return True
    return any(mine & pair and theirs & pair for pair in OPPOSITES)


def _sound(word: str) -> str:
    """Return how a word sounds, without tones and with what is often confused made equal."""
    # Imported where a word is unknown: reading a sound directory never pays for it.
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    sound = " ".join(lazy_pinyin(word))
    for confused, plain in _SAME_SOUND:
        sound = sound.replace(confused, plain)
    return sound
