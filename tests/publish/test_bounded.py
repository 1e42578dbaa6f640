"""No page grows with the county: nothing is heavier or longer than a telephone takes, and nothing is lost by that."""

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest

from linli.engine.calls import calls
from linli.model.record_types import PLACE_TYPE
from linli.publish.writing import planned
from tests.benchmarks.county import site_of

HEAVIEST = 300_000
LONGEST = 200
PLACES = 256
# Of these there is one a place or a record: none of them knows of more than what is next to it.
ONE_EACH = frozenset(["place", "screen", "redirect", "moved-notice", "programme", "team", "policy", "announcement"])


def speaks_of_many(plan):
    """Tell whether a page speaks of more than one record."""
    if plan.uri.startswith("notices/"):
        return plan.uri.startswith("notices/areas/")
    return plan.kind not in ONE_EACH and not (plan.kind == "understood" and not plan.subject.startswith("/"))


class Page(HTMLParser):
    """Reads of a page its links, the places on its cards and how long its longest list is."""

    def __init__(self, path, content):
        super().__init__()
        self.path = path
        self.links, self.places, self.longest, self.rows = set(), [], 0, 0
        self._lists = []
        self.feed(content.decode())

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag in {"ul", "ol", "tbody", "table"}:
            self._lists.append(0)
        if tag in {"li", "tr"} and self._lists:
            self._lists[-1] += 1
            self.longest = max(self.longest, self._lists[-1])
        if found.get("class") == "ll-table__row":
            self.rows += 1
        if tag == "a" and found.get("href"):
            self.links.add(urljoin(f"https://x/{self.path}", found["href"]).removeprefix("https://x/"))
        if found.get("data-ll-place"):
            self.places.append(found["data-ll-place"])

    def handle_endtag(self, tag):
        if tag in {"ul", "ol", "tbody", "table"}:
            self._lists.pop()


def rendered(site, wanted):
    """Yield kind, size and contents of every page of the site of the kinds that are wanted."""
    for output, plan in planned(site):
        if plan.uri.endswith(".html") and wanted(plan):
            content = output.render(site, plan)
            yield plan, len(content), Page(plan.path, content)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A county of three townships with 80 places each, and a fourth."""
    return site_of(tmp_path_factory.mktemp("county"), PLACES)


@pytest.fixture(scope="module")
def pages(site):
    """Every page that speaks of more than a place: path → plan, size, contents."""
    return {plan.path: (plan, size, page) for plan, size, page in rendered(site, speaks_of_many)}


def over(found):
    """Return what is too heavy or too long."""
    return [(path, size, page.longest) for path, (_, size, page) in found.items() if too_much(size, page)]


def too_much(size, page):
    return size > HEAVIEST or page.longest > LONGEST + 1


def of_kind(pages, kind):
    """Return the contents of the pages of a kind."""
    return [page for plan, _, page in pages.values() if plan.kind == kind]


def test_no_page_grows_with_the_county(pages):
    """No page is heavier than 300 KB, no list has more than 200 rows (and the head of a table)."""
    assert over(pages) == []


@pytest.mark.parametrize("kind", ["need", "service", "activities", "staff", "printing", "menus"])
def test_every_page_is_reached(pages, kind):
    """What is divided leads to its parts, and each of these back."""
    paths = {page.path for page in of_kind(pages, kind)}
    linked = {link for page in of_kind(pages, kind) for link in page.links}
    elsewhere = {link for _, _, page in pages.values() for link in page.links}
    below = {path for path in paths if path.count("/") > 2}
    assert below
    assert below <= linked
    assert paths - below <= elsewhere | linked


@pytest.mark.parametrize(("kind", "found"), [("need", "meeting"), ("service", "offering")])
def test_no_place_is_lost(site, pages, kind, found):
    """Every place that meets a need or offers a service has a card on one page of it, on no other."""
    terms = site.directory.vocabulary.needs() if kind == "need" else site.directory.vocabulary.terms("services")
    for term in terms:
        own = [page for page in of_kind(pages, kind) if page.path.split("/")[1] == term.code]
        shown = Counter(code for page in own for code in page.places)
        expected = (place.id for place in getattr(site.directory, found)(term, PLACE_TYPE))
        assert shown == Counter(expected)


def test_no_row_for_the_staff_is_lost(site, pages):
    """Every call of the day, and every place, stands in one table."""
    found = {
        code: [page for page in of_kind(pages, "staff") if page.path.startswith(f"staff/{code}/")]
        for code in ("calls", "posts")
    }
    below = sum(len([link for link in page.links if link.startswith("staff/calls/c")]) for page in found["calls"])
    assert below
    assert sum(page.rows for page in found["calls"]) == len(list(calls(site.directory, site.today))) + parts(
        pages, "calls"
    )
    assert sum(page.rows for page in found["posts"]) == PLACES + parts(pages, "posts")


def parts(pages, code):
    """Return how many rows lead to a page below: one for each but the first."""
    return sum(path.startswith(f"staff/{code}/") for path in pages) - 1


def test_every_canteen_stands_with_the_menus(site, pages):
    """Spread over the communities of a township, no canteen is left out."""
    cooking = {place.id for place in site.directory.places.values() if place.cooks}
    assert {code for page in of_kind(pages, "menus") for code in page.places} == cooking


def test_the_table_of_a_county_leads_to_those_of_its_townships(site, pages):
    """It counts the canteens of each; theirs have a row a canteen."""
    tables = {page.path: page for page in of_kind(pages, "area-table")}
    townships = {f"areas/county0/town{number}/-/canteens/" for number in range(4)}
    assert townships <= tables["areas/county0/-/canteens/"].links
    assert tables["areas/county0/-/canteens/"].rows == 0
    cooking = sum(place.cooks for place in site.directory.places.values())
    assert sum(tables[path].rows for path in townships) == cooking


def test_no_calendar_is_offered_that_no_telephone_takes(site, pages):
    """A county of more than 200 places has none, its townships have."""
    links = {plan.subject: page.links for plan, _, page in pages.values() if plan.kind == "area"}
    assert "data/calendar/areas/county0.ics" not in links["county0"]
    assert "data/calendar/areas/county0/town0.ics" in links["county0/town0"]
    planned_files = {plan.uri for _, plan in planned(site)}
    assert "data/calendar/areas/county0.ics" not in planned_files
    assert "data/calendar/areas/county0/town0.ics" in planned_files


def test_an_announcement_for_all_counts_by_township(site, pages):
    """It says how many places it concerns, leads to every township, and names none of them."""
    [(_, _, page)] = rendered(site, lambda plan: plan.kind == "announcement" and plan.subject[9:] == "area-county0")
    assert page.places == []
    assert {f"areas/county0/town{number}/" for number in range(4)} <= page.links


def test_the_booklet_of_a_county_has_a_line_a_place(site):
    """That of a township says everything; that of the county each part with its office, its places by name."""
    sheets = {plan.subject: (output, plan) for output, plan in planned(site) if plan.kind == "booklet"}
    township, county = (
        output.render(site, plan).decode() for output, plan in map(sheets.get, ("county0/town0", "county0"))
    )
    names = [place.name for place in site.directory.places_within("county0")]
    assert all(name in county for name in names)
    assert all(name in township for name in names[:80])
    assert "社会事务办" in county
    assert len(county) < 2 * len(township)


@pytest.mark.whole
def test_no_page_grows_with_a_large_county(tmp_path):
    """The same at 4,000 places: of every page that speaks of many, of every announcement, and of one other in fifty."""
    site = site_of(tmp_path, 4000)
    others = iter(range(10**9))
    found = rendered(site, lambda plan: speaks_of_many(plan) or plan.kind == "announcement" or next(others) % 50 == 0)
    assert [(plan.uri, size, page.longest) for plan, size, page in found if too_much(size, page)] == []
