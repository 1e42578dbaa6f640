"""The help card: what no place answers, and whom to ring; its national numbers are real in the demonstration too."""

from dataclasses import dataclass

from linli.model.telephone import dial
from linli.model.vocabulary import Help
from linli.publish.site import Site
from linli.publish.views.phones import PhoneView


@dataclass(frozen=True, slots=True)
class HelpView:
    """components/help_card.html."""

    code: str
    title: str
    note: str
    phones: tuple[PhoneView, ...]


def help_views(site: Site, *, urgent: bool) -> tuple[HelpView, ...]:
    """Show the emergencies, or what is not registered here."""
    cards = (term for term in site.directory.vocabulary.terms("help") if isinstance(term, Help))
    return tuple(
        HelpView(card.code, card.name, card.note, tuple(map(_phone, card.phones)))
        for card in cards
        if card.urgent is urgent
    )


def _phone(written: str) -> PhoneView:
    """Show “120 急救”."""
    number, _, note = written.partition(" ")
    return PhoneView(number, note, f"tel:{dial(number)}")
