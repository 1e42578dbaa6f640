"""Other wordings of one meaning → normal wording, by named rules; every sign keeps its way back to what was typed."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from linli.language.cursor import lexeme
from linli.language.text import Typed


@cache
def template(normal: str) -> tuple[str | int, ...]:
    """Return the words of a template as of re.sub and the numbers of its groups; () where these change places."""
    parts = re.split(r"\\(\d)", normal)
    numbers = [int(part) for part in parts[1::2]]
    if numbers != sorted(set(numbers)):
        return ()
    return tuple(int(part) if index % 2 else part for index, part in enumerate(parts) if index % 2 or part)


@dataclass(frozen=True, slots=True)
class Rewriting:
    """One kind of wording: what it looks like, and what is written in its place.

    `normal` is a template as of re.sub, whose groups keep their places as long as they keep their order, or makes the
    words from the match; None from it leaves the words as they are.
    `rows` are examples, typed → rewritten, and are tested. `needs`: signs of which one stands in every such wording, so
    that most lines need no closer look; "" where that would not help.
    """

    name: str
    pattern: str
    normal: str | Callable[[re.Match[str]], str | None]
    rows: Sequence[tuple[str, str]]
    needs: str = ""

    def apply(self, read: Typed) -> Typed:
        """Return the text with every such wording in normal form."""
        if self.needs and not any(map(read.text.__contains__, self.needs)):
            return read
        pattern = lexeme(self.pattern)
        if pattern.search(read.text) is None:  # nearly every rule of nearly every line
            return read
        signs: list[str] = []
        places: list[int] = []
        ends: list[int] = []
        position = 0
        for found in pattern.finditer(read.text):
            parts = self._parts(found)
            if parts is None or found.end() == found.start():
                continue
            start, end = found.span()
            signs.append(read.text[position:start])
            places += read.places[position:start]
            ends += read.ends[position:start]
            for words, first, last in self._placed(found, parts):
                signs.append(words)
                if last - first == len(words):
                    places += read.places[first:last]
                    ends += read.ends[first:last]
                else:
                    places += [read.place(first)] * len(words)
                    ends += [read.end(last)] * len(words)
            position = end
        if not position:
            return read
        text = "".join((*signs, read.text[position:]))
        return Typed(read.typed, text, (*places, *read.places[position:]), (*ends, *read.ends[position:]))

    def _parts(self, found: re.Match[str]) -> tuple[str | int, ...] | None:
        """Return what is written for a match: words, and groups that keep their places; None for what stays."""
        if isinstance(self.normal, str):
            return template(self.normal) or ((found.expand(self.normal),) if self.normal else ())
        words = self.normal(found)
        return None if words is None else (words,)

    def _placed(self, found: re.Match[str], parts: Sequence[str | int]) -> Iterator[tuple[str, int, int]]:
        """Yield words and what of the text before they stand for: new ones for all between the groups beside them."""
        kept = [found.span(part) for part in parts if isinstance(part, int) and found[part]]
        last = found.start()
        for part in parts:
            if isinstance(part, int):
                if found[part]:
                    yield found[part], *found.span(part)
                    last = kept.pop(0)[1] - 1
            elif part:
                yield part, last, kept[0][0] + 1 if kept else found.end()


def rewritten(read: Typed, rules: Iterable[Rewriting]) -> Typed:
    """Return a text after all the rules, in their order."""
    for rule in rules:
        read = rule.apply(read)
    return read
