"""Text as it is searched: what looks alike is made alike, what cannot be seen is dropped; lines stay where they are."""

import re
import unicodedata

from linli.language.script import TO_SIMPLIFIED

# Format characters (category Cf), variation selectors, and fillers that show nothing.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]"
)
_ALIKE = {
    **TO_SIMPLIFIED,
    **dict.fromkeys("‐‑‒–—―−─━", "-"),
    **dict.fromkeys("•‧∙⋅・･", "·"),
    **dict.fromkeys("\t\xa0", " "),
    **dict.fromkeys("✕✖╳⨉", "×"),
    **dict.fromkeys("●◯⚪", "○"),
}


def fold(text: str) -> str:
    """Return the text in compatibility form (Unicode NFKC) and simplified script, without what cannot be seen."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    others = _ALIKE.keys() & set(seen)  # most texts have none, and to translate all of a text is dear
    return seen.translate({ord(sign): _ALIKE[sign] for sign in others}) if others else seen
