"""Other wordings of one meaning → normal wording, by named rules; every sign keeps its way back to what was typed."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from operator import and_, or_

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
    `rows` are examples, typed → rewritten, and are tested. `needs`: one or two words, of each of which one sign stands
    in every such wording (tested), so that most lines need no closer look; "" where that would not help.
    """

    name: str
    pattern: str
    normal: str | Callable[[re.Match[str]], str | None]
    rows: Sequence[tuple[str, str]]
    needs: str = ""

    def apply(self, read: Typed) -> Typed:
        """Return the text with every such wording in normal form."""
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
                if words == read.text[first:last]:
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


class Rewritings(tuple[Rewriting, ...]):
    """Rules in the order in which they run."""

    @cached_property
    def _needing(self) -> tuple[tuple[int, dict[str, int]], ...]:
        """For the first and the second word of their needs: the rules without it, and by sign those whose it has.

        Rule n is bit n of a mask.
        """
        found: list[tuple[int, dict[str, int]]] = []
        for word in range(2):
            needs = [(1 << number, rule.needs.split(" ")[word : word + 1]) for number, rule in enumerate(self)]
            by_sign: dict[str, int] = {}
            for bit, signs in needs:
                for sign in "".join(signs):
                    by_sign[sign] = by_sign.get(sign, 0) | bit
            found.append((sum(bit for bit, signs in needs if not any(signs)), by_sign))
        return tuple(found)

    def worth_trying(self, text: str) -> int:
        """Return a mask of the rules whose needs a text meets."""
        signs = set(text)
        masks = (reduce(or_, filter(None, map(of.get, signs)), others) for others, of in self._needing)
        return reduce(and_, masks)


def rewritten(read: Typed, rules: Rewritings) -> Typed:
    """Return a text after all the rules, in their order."""
    waiting = rules.worth_trying(read.text)
    while waiting:
        bit = waiting & -waiting
        found = rules[bit.bit_length() - 1].apply(read)
        if found is read:
            waiting ^= bit
        else:
            read = found
            waiting = rules.worth_trying(read.text) & -(bit << 1)
    return read
