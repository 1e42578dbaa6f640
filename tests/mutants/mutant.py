"""A mutant: a file of the program with one small fault in it."""

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Mutant:
    """`file` with `before` made `after` on a line; `text` is the whole file. `inside` names the function, "" for none."""

    file: str
    line: int
    inside: str
    before: str
    after: str
    text: str

    @property
    def name(self) -> str:
        """The mutant as tests/README.md names it: it holds until the line itself is changed."""
        inside = f" {self.inside}" if self.inside else ""
        return f"`{self.file}{inside}: {_short(self.before)} → {_short(self.after)}`"

    @property
    def code(self) -> str:
        """What stands for the mutant in the store of results."""
        return sha256(f"{self.file}\n{self.text}".encode()).hexdigest()[:16]


def _short(text: str) -> str:
    words = " ".join(text.split()).replace("|", "¦").replace("`", "´")
    return words if len(words) <= 160 else f"{words[:110]} … {words[-45:]}"
