"""How the records of a type help people: by the needs that they name, the services that they offer, what they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from linli.model.entry import Entry
from linli.model.vocabulary import Need, Term


@dataclass(frozen=True, slots=True)
class Helping:
    """How records help, by their attributes.

    `needs` has the needs that a record says it meets, `services` have what it offers, as terms or in the same words;
    by its `kind` a record meets the needs that name this kind. "" where there is no such attribute.
    """

    needs: str = ""
    services: tuple[str, ...] = ()
    kind: str = ""

    def offered(self, entry: Entry) -> frozenset[str]:
        """Return what a record offers, in words."""
        return frozenset(_words(entry, *self.services))

    def met(self, entry: Entry, needs: tuple[Need, ...]) -> Iterator[str]:
        """Yield the codes of those of some needs that a record meets."""
        named = {need.code for need in getattr(entry, self.needs)} if self.needs else set()
        offered = self.offered(entry)
        kind = getattr(entry, self.kind).name if self.kind else None
        for need in needs:
            if need.code in named or kind in need.kinds or not offered.isdisjoint(need.services):
                yield need.code


def _words(entry: Entry, *attributes: str) -> Iterator[str]:
    for attribute in attributes:
        for item in getattr(entry, attribute):
            yield item.name if isinstance(item, Term) else item
