"""Other wordings of one meaning → normal wording, by named rules; every sign keeps its way back to what was typed."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from linli.language.cursor import lexeme
from linli.language.text import Typed


@dataclass(frozen=True, slots=True)
class Rewriting:
    """One kind of wording: what it looks like, and what is written in its place.

    `normal` is a template as of re.sub, or makes the words from the match; None from it leaves the words as they are.
    `rows` are examples, typed → rewritten, and are tested.
    """

    name: str
    pattern: str
    normal: str | Callable[[re.Match[str]], str | None]
    rows: Sequence[tuple[str, str]]

    def apply(self, read: Typed) -> Typed:
        """Return the text with every such wording in normal form."""
        signs: list[str] = []
        places: list[int] = []
        ends: list[int] = []
        position = 0
        for found in lexeme(self.pattern).finditer(read.text):
            words = found.expand(self.normal) if isinstance(self.normal, str) else self.normal(found)
            if words is None or found.end() == found.start():
                continue
            start, end = found.span()
            signs += (read.text[position:start], words)
            places += (*read.places[position:start], *[read.place(start)] * len(words))
            ends += (*read.ends[position:start], *[read.end(end)] * len(words))
            position = end
        if not position:
            return read
        text = "".join((*signs, read.text[position:]))
        return Typed(read.typed, text, (*places, *read.places[position:]), (*ends, *read.ends[position:]))


def rewritten(read: Typed, rules: Iterable[Rewriting]) -> Typed:
    """Return a text after all the rules, in their order."""
    for rule in rules:
        read = rule.apply(read)
    return read
