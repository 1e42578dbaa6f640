"""A directory with more places than a page can show as cards."""

import pytest

from linli.publish.pages import find
from linli.publish.views import cards
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


def test_a_list_that_no_phone_can_bear_leads_to_the_areas(monkeypatch):
    """Beyond MOST places the page of the finder lists the areas, each with its number of places."""
    site = example_site()
    places = site.directory.places
    monkeypatch.setattr(find, "MOST", len(places) - 1)
    page = find.FIND.render(site, *find.FIND.plan(site)).decode()
    listed = page[page.index("data-ll-complete") :]
    assert f"本站录入的全部{len(places)}处" in listed
    assert not any(f'places/{code}/"' in listed for code in places)
    for area in site.directory.area_list:
        inside = len(site.directory.places_within(area.path))
        if area.path.count("/") < 2 and inside:
            assert f'areas/{area.path}/"' in listed
            assert f"已录入{inside}处" in listed
