"""/data/index.json and /data/index-more.json: what the search of the site looks through (see linli.search)."""

from collections.abc import Iterator

from linli.outputs.site import Output, Plan, Site
from linli.search.build import encode, first_file, second_file
from linli.search.catalogue import Week, catalogue
from linli.search.entry import Catalogue, IndexEntry

FIRST, MORE = "first", "more"


def plan_index(site: Site) -> Iterator[Plan]:
    """Plan the two files."""
    yield Plan("data/index.json", "search-index", FIRST)
    yield Plan("data/index-more.json", "search-index", MORE)


def render_index(site: Site, plan: Plan) -> bytes:
    """Render one of the two files."""
    found = catalogue_of(site)
    return encode(first_file(found) if plan.subject == FIRST else second_file(found))


def catalogue_of(site: Site) -> Catalogue:
    """Return all that can be found on a site; hand-written pages belong to the real one."""
    pages = () if site.demo else site.hand_pages
    return catalogue(
        site.directory,
        site.today,
        Week({}, {}),
        (IndexEntry(type="page", id=page.url, name=page.title, text=page.text) for page in pages),
    )


SEARCH_INDEX = Output("search-index", plan_index, render_index)
