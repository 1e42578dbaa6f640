"""Family names where they stand in a text, and what their surroundings tell of them."""

import re
from dataclasses import dataclass
from functools import cached_property

from linli.checks.privacy.labels import CUES
from linli.checks.privacy.surnames import COMPOUND, DOUBTFUL_FAMILIES, GIVEN, JOINED, KIN, SINGLE, SURE_FAMILIES, TITLES
from linli.checks.privacy.surroundings import HAN, LONG_LABELS, is_labelled, one_of

ANY_FAMILY = one_of(SURE_FAMILIES | DOUBTFUL_FAMILIES)
# 长孙 within a word is an office and another family name: 队长孙丽.
_SECOND = "|".join(f"{'(?<![一-鿿]长)' * (name == '长孙')}(?<={name[0]}){name[1]}" for name in COMPOUND)
# What a name can go on with: most of what might be a family name is passed over by its next character.
_NEXT = one_of({*GIVEN, *SINGLE, *KIN, *"家氏某*×○〇xX ", *(title[0] for title in TITLES)})
# Patterns that are searched everywhere begin with one set of characters: any other beginning costs ten times as much.
_DOUBTFUL = one_of(DOUBTFUL_FAMILIES)
_FIRST = one_of({*SURE_FAMILIES, *DOUBTFUL_FAMILIES, *(name[0] for name in COMPOUND)})
SURNAME = re.compile(
    rf"{_FIRST}(?:{_SECOND}|(?<={one_of(SURE_FAMILIES)})(?=[一-鿿*×○〇xX ])"
    rf"|(?<={_DOUBTFUL})(?={_NEXT}|[一-鿿]{{1,2}}[ ,(]{{1,2}}[0-9]{{1,3}}周?岁)"
    # 姓名: 卜尘
    rf"|(?:(?<=[:\"'].)|(?<=: .))(?<={_DOUBTFUL})(?=[一-鿿]{{1,2}}(?![一-鿿]))|(?<=[小老]{ANY_FAMILY}))"
)
_JOINED = {family: frozenset(signs) for family, signs in JOINED.items()}
_COLON = re.compile(": ?[\"']?$")


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
        return is_labelled(self.text, self.start, self.before)

    @property
    def sure(self) -> bool:
        """Tell whether the family name is hardly ever part of another word."""
        return self.family in SURE_FAMILIES or len(self.family) > 1

    @property
    def headed(self) -> bool:
        """Tell whether a colon stands in front: what follows is all that is told."""
        return _COLON.search(self.before) is not None

    @cached_property
    def joined(self) -> bool:
        """Tell whether the character in front makes another word with the family name: 感谢, 位于."""
        return self.before[-1:] in _JOINED.get(self.family, ()) and not self.before.endswith(LONG_LABELS)

    @cached_property
    def free(self) -> bool:
        """Tell whether a name can begin here: behind a sign or a word that takes a person, and in no other word."""
        return not self.joined and (
            self.sure or not HAN.match(self.before[-1:]) or self.before.endswith(CUES) or self.labelled
        )
