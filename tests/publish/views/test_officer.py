"""What an officer looks at: the places of each post, and one number for every township and place, explained."""

from itertools import groupby

import pytest

from linli.engine.quality import EXPLAINED, quality_of, quality_together
from linli.publish.pages.staff_calls import GRADE_TABLE, POST_TABLE, township_grades
from linli.publish.templating import Links
from tests.publish.data.sites import demo

LINKS = Links("", 0)


@pytest.fixture(scope="module")
def site():
    """The demonstration as a site."""
    return demo()


def test_every_place_stands_under_its_post(site):
    """Each post once, those without one last; what is to be done at a place beside it."""
    waiting = [row for row, _ in POST_TABLE.found(site)]
    assert {place.id for place, _ in waiting} == set(site.directory.places)
    titles = [title for title, _ in groupby(waiting, key=lambda row: POST_TABLE.under(site, row))]
    assert len(titles) == len(set(titles)) > 1
    assert "没有写负责岗位的" not in titles[:-1]
    assert any("从未核实" in POST_TABLE.row(site, LINKS, row)[-1].text for row in waiting)


def test_the_number_of_a_township_is_that_of_its_places(site):
    """Points over points, with the sentence that explains them, above the townships and above the places."""
    table = township_grades(site, LINKS)
    assert (table.note, GRADE_TABLE.note) == (EXPLAINED, EXPLAINED)
    places = site.directory.places.values()
    names = {site.directory.area_name("/".join(place.area.split("/")[:2])) for place in places}
    assert {row[0].text for row in table.rows} == names
    for name, count, share in table.rows:
        own = [p for p in places if site.directory.area_name("/".join(p.area.split("/")[:2])) == name.text]
        graded = [quality_of(site.directory, place, site.today) for place in own]
        assert (count.text, share.text) == (f"{len(own)}处", quality_together(graded).share)


def test_every_place_says_what_lacks_and_what_waits(site):
    """The worst first."""
    found = [pair for pair, _ in GRADE_TABLE.found(site)]
    shares = [quality.points / quality.most for _, quality in found]
    assert shares == sorted(shares)
    for place, quality in found:
        row = [cell.text for cell in GRADE_TABLE.row(site, LINKS, (place, quality))]
        assert row == [place.name, quality.share, "、".join(quality.missing), "、".join(quality.waiting)]
