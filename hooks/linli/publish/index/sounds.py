"""How everything is read aloud, as the search has it: tables of a directory, and what is the same for all of them.

The common part is a file of its own (assets/sounds.json), which browsers keep for a year: a published index only has
what its own texts add (`beyond_common`), and the browser joins the two (search/sounds.js). What is written for it
stands in overrides/assets/js/sounds.json; `make bless` writes it anew, a test compares.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from linli.publish.index.columns import Json, pool
from linli.publish.index.readings import Overrides, Spelt, sound_table
from linli.publish.index.traditional import traditional_pairs

SoundTable = Mapping[str, str]
"""Characters by syllable."""


def sounds_of(texts: Iterable[str], overrides: Overrides, known: Spelt = MappingProxyType({})) -> Json:
    """Return {usual, rare, traditional} as `linli.publish.index` describes them, of all that occurs in texts."""
    usual, rare = sound_table(texts, overrides, known)
    return {
        "usual": syllable_lines(usual),
        "rare": syllable_lines(rare),
        "traditional": traditional_pairs(set("".join(usual.values()))),
    }


def syllable_lines(table: SoundTable) -> str:
    """Return a table as it stands in an index: a line a syllable."""
    return pool(syllable + signs for syllable, signs in table.items() if signs)


def signs_by_syllable(lines: str) -> dict[str, str]:
    """Read a table of an index."""
    found: dict[str, str] = defaultdict(str)
    for line in filter(None, lines.split("\n")):
        syllable = "".join(sign for sign in line if sign.isascii())
        found[syllable] += line[len(syllable) :]
    return found


@cache
def common_sounds() -> Json:
    """Return the sounds of a directory without any text: of the characters that phones write."""
    return sounds_of((), {})


def common_script() -> str:
    """Return the file of the common sounds."""
    return f"{json.dumps(common_sounds(), ensure_ascii=False)}\n"


def beyond_common(sounds: Json) -> Json:
    """Return what sounds have besides the common ones."""
    common = common_sounds()
    own = {name: _without(sounds[name], common[name]) for name in ("usual", "rare")}
    known = set(_pairs(common["traditional"]))
    return {**own, "traditional": "".join(pair for pair in _pairs(sounds["traditional"]) if pair not in known)}


def _without(lines: str, common: str) -> str:
    known = signs_by_syllable(common)
    own = {
        syllable: "".join(sign for sign in signs if sign not in known.get(syllable, ""))
        for syllable, signs in signs_by_syllable(lines).items()
    }
    return syllable_lines(own)


def _pairs(joined: str) -> Iterator[str]:
    return (joined[at : at + 2] for at in range(0, len(joined), 2))
