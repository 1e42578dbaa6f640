"""The frame: overrides/main.html as MkDocs rendered it once per URL depth, with sentinels for a page's own parts."""

import re
from dataclasses import dataclass
from html import escape
from typing import Self

SENTINELS = {name: f"linli-sentinel-{name}" for name in ("title", "description", "canonical", "picture", "body")}

_SENTINEL = re.compile("linli-sentinel-(title|description|canonical|picture|body)")
# What templates have for people: every page has the frame, and goes out without it.
_INDENT = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be put into a frame. `body` is HTML, all else is text and is escaped here; `picture` is an address."""

    title: str
    description: str
    canonical: str
    picture: str
    body: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame cut at its sentinels: text, name, text, name, … text."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Self:
        """Cut a rendered frame; ValueError where a sentinel is missing: a theme that drops one must not pass."""
        pieces = tuple(_SENTINEL.split(_INDENT.sub("\n", html)))
        missing = set(SENTINELS) - set(pieces[1::2])
        if missing:
            raise ValueError(f"the frame lost its sentinels: {sorted(missing)}")
        return cls(pieces)

    def join(self, page: Page) -> str:
        """Put a page's parts into the frame."""
        parts = {
            "title": escape(page.title),
            "description": escape(page.description),
            "canonical": escape(page.canonical),
            "picture": escape(page.picture),
            "body": page.body,
        }
        pieces = list(self.pieces)
        pieces[1::2] = [parts[name] for name in pieces[1::2]]
        return "".join(pieces)
