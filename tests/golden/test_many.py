"""A directory with more places than a page can show as cards."""

import pytest

from linli.outputs import cards
from tests.golden.tree import example_site


@pytest.mark.parametrize("grouped", [cards.cards_by_area, cards.cards_by_kind])
def test_many_places_are_rows(monkeypatch, grouped):
    """Up to MANY places are cards; beyond that each is a line that leads to it, under the same headings."""
    site = example_site()
    places = tuple(site.directory.places.values())
    few = grouped(site, places)
    monkeypatch.setattr(cards, "MANY", len(places) - 1)
    many = grouped(site, places)
    assert [(group.title, group.id) for group in many] == [(group.title, group.id) for group in few]
    assert [len(group.cards) for group in few] == [len(group.rows) for group in many]
    assert [row.path for group in many for row in group.rows] == [card.path for group in few for card in group.cards]
    assert not any(group.rows for group in few)
    assert not any(group.cards for group in many)
