"""A place in a line that is being read, and the errors that name what stands there."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from linli.language.errors import LanguageError
from linli.language.text import Typed

_TRIED = ("match", "fullmatch", "search", "findall", "finditer", "split", "sub")


class Lexeme:
    """A regular expression that is compiled when it is first tried: a line needs few of very many.

    It has the methods of re.Pattern that are named here; once compiled they are those of the pattern itself.
    """

    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    findall: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        if name not in _TRIED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern)
        for method in _TRIED:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


@cache
def lexeme(pattern: str) -> Lexeme:
    """Return the lexeme of a pattern: one, whoever asks for it."""
    return Lexeme(pattern)


@dataclass(slots=True)
class Cursor:
    """Reads a line from left to right."""

    source: Typed
    position: int = field(default=0)

    @property
    def text(self) -> str:
        """The whole line as it is read."""
        return self.source.text

    @property
    def done(self) -> bool:
        """Tell whether nothing is left."""
        return self.position >= len(self.text)

    def take(self, pattern: str) -> re.Match[str] | None:
        """Take a lexeme, if it stands here."""
        found = lexeme(pattern).match(self.source.text, self.position)
        if found:
            self.position = found.end()
        return found

    def sees(self, pattern: str) -> re.Match[str] | None:
        """Look whether a lexeme stands here."""
        return lexeme(pattern).match(self.source.text, self.position)

    def error(self, start: int, end: int, said: str = "", fix: str | None = None) -> LanguageError:
        """Make the error that names the words between two positions; `said` replaces “看不懂…里的…”.

        `fix` is what to type in their place; None where only the clerk can know.
        """
        words = self.source.words(start, end)
        message = said.replace("{}", words) if said else f"看不懂“{self.source.typed.strip()}”里的“{words}”。"
        first = self.source.place(start)
        last = max(first, self.source.end(end)) if end > start else first
        return LanguageError(message, first, last, "", 0, fix)
