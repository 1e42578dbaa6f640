"""Words of closed lists as pages show them: what one can choose, and the kind of a place."""

from collections.abc import Iterable
from dataclasses import dataclass

from linli.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Choice:
    """components/filter_chips.html and choice.html: one choice."""

    value: str
    text: str
    count: str = ""


def choices(terms: Iterable[Term]) -> tuple[Choice, ...]:
    """Offer the terms of a closed list."""
    return tuple(Choice(term.code, term.name) for term in terms)


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of place: its code, which is its shape and colour, and its word."""

    code: str
    word: str


def kind_view(kind: Term) -> KindView:
    """Show a kind."""
    return KindView(kind.code, kind.name)
