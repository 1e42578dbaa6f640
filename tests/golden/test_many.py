"""A directory with more places than a page can show as cards."""

import re
from dataclasses import replace
from urllib.parse import urljoin

import pytest

from linli.publish.pages import find
from linli.publish.pages.activities import ACTIVITIES
from linli.publish.pages.lists import LISTS
from linli.publish.pages.menu_board import MENUS
from linli.publish.pages.outcomes import OUTCOMES
from linli.publish.pages.printing import PRINTING
from linli.publish.pages.staff import STAFF
from linli.publish.pages.taxonomy import NEEDS, SERVICES
from linli.publish.pages.understood import UNDERSTOOD
from linli.publish.views import cards, spread
from tests.golden.tree import EXAMPLE, example_site


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


DIVIDED = {
    "lists": (LISTS, EXAMPLE),
    "needs": (NEEDS, EXAMPLE),
    "services": (SERVICES, "data/shili"),
    "activities": (ACTIVITIES, "data/shili"),
    "menus": (MENUS, EXAMPLE),
    "outcomes": (OUTCOMES, "data/shili"),
    "staff": (STAFF, EXAMPLE),
    "printing": (PRINTING, EXAMPLE),
    "understood": (UNDERSTOOD, EXAMPLE),
}


def linked(site, output):
    """Return the pages of an output, and what they lead to together."""
    pages = {plan.path: output.render(site, plan).decode() for plan in output.plan(site)}
    found = {
        urljoin(f"https://x/{path}", link).removeprefix("https://x/")
        for path, html in pages.items()
        for link in re.findall(r'href="([^"#]+)"', html)
    }
    return set(pages), found


@pytest.mark.parametrize("name", DIVIDED)
def test_what_is_divided_leads_to_as_much(monkeypatch, name):
    """Where a page bears a row only, there are more pages, each of them linked, and together they say the same."""
    output, directory = DIVIDED[name]
    site = example_site(directory)
    pages, found = linked(site, output)
    monkeypatch.setattr(spread, "MOST_ROWS", 1)
    divided, further = linked(replace(site), output)
    assert pages < divided
    assert divided - pages <= further
    assert found <= further
