"""Text as it is typed → text as the languages read it, with the way back to every place.

Full-width signs become half-width, look-alike dashes and colons one sign, traditional characters
simplified, runs of white space one space. Every change is of one character, so that places map back.
"""

from dataclasses import dataclass
from functools import lru_cache

from linli.language.script import TO_SIMPLIFIED

_SIGNS = {
    **dict.fromkeys("－–—―‐‑‒−～~∼〜﹣⁓", "-"),
    **dict.fromkeys("：∶︰﹕ː", ":"),
    **dict.fromkeys("，﹐", ","),
    **dict.fromkeys("；﹔", ";"),
    **dict.fromkeys("（〔［【[", "("),
    **dict.fromkeys("）〕］】]", ")"),
    **dict.fromkeys("．", "."),
    **dict.fromkeys("／∕⁄", "/"),
    **dict.fromkeys("\u3000\xa0\t\r\n\u2002\u2003\u2009\u200b\ufeff", " "),
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
    **{chr(0xFF21 + letter): chr(65 + letter) for letter in range(26)},
    **{chr(0xFF41 + letter): chr(97 + letter) for letter in range(26)},
    "％": "%",
    "￥": "元",
    "¥": "元",
}
# A digit of another script is no number, although Python counts with it.
_NO_DIGIT = "\ufffd"
_CHANGES = str.maketrans({**TO_SIMPLIFIED, **_SIGNS})


@dataclass(frozen=True, slots=True)
class Typed:
    """A text as it was typed, and as it is read; sign n of `text` stands for `typed[places[n]:ends[n]]`."""

    typed: str
    text: str
    places: tuple[int, ...]
    ends: tuple[int, ...]

    def place(self, position: int) -> int:
        """Return the place in the typed text of a position in the text that is read."""
        return self.places[position] if position < len(self.places) else len(self.typed)

    def end(self, position: int) -> int:
        """Return the place in the typed text at which what is read before a position ends."""
        return self.ends[position - 1] if position > 0 else 0

    def words(self, start: int, end: int) -> str:
        """Return what was typed between two positions of the text that is read."""
        return self.typed[self.place(start) : self.end(end)] if end > start else ""


@lru_cache(maxsize=1024)
def as_read(typed: str) -> Typed:
    """Prepare a line for reading; a row of a list is looked at beside each of its neighbours."""
    changed = typed.translate(_CHANGES)
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(changed):
        if sign == " " and (not signs or signs[-1] == " "):
            continue
        signs.append(_NO_DIGIT if sign.isdecimal() and not sign.isascii() else sign)
        places.append(place)
    if signs and signs[-1] == " ":
        signs.pop()
        places.pop()
    return Typed(typed, "".join(signs), tuple(places), tuple(place + 1 for place in places))
