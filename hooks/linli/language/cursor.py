"""A place in a line that is being read, and the errors that name what stands there."""

import re
from dataclasses import dataclass, field
from functools import cache

from linli.language.errors import LanguageError
from linli.language.text import Typed


@cache
def lexeme(pattern: str) -> re.Pattern[str]:
    """Compile a lexeme once."""
    return re.compile(pattern)


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
        found = lexeme(pattern).match(self.text, self.position)
        if found:
            self.position = found.end()
        return found

    def sees(self, pattern: str) -> re.Match[str] | None:
        """Look whether a lexeme stands here."""
        return lexeme(pattern).match(self.text, self.position)

    def error(self, start: int, end: int, said: str = "", fix: str | None = None) -> LanguageError:
        """Make the error that names the words between two positions; `said` replaces “看不懂…里的…”.

        `fix` is what to type in their place; None where only the clerk can know.
        """
        words = self.source.words(start, end)
        message = said.replace("{}", words) if said else f"看不懂“{self.source.typed.strip()}”里的“{words}”。"
        first = self.source.place(start)
        last = max(first, self.source.end(end)) if end > start else first
        return LanguageError(message, first, last, "", 0, fix)
