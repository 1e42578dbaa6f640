"""/programmes/, /teams/, /policies/, /announcements/ — the list of every record type that has one — and /areas/."""

from collections.abc import Iterator

from linli.model.record_types import AREA_TYPE
from linli.publish.pages.listing import Listing, list_view, listing, spread_of
from linli.publish.pages.published import PUBLISHED, published
from linli.publish.site import Output, Plan, Site
from linli.publish.views.cards import RowGroup, area_row
from linli.publish.views.links import HOME
from linli.publish.views.spread import MOST_ROWS, spread_plans


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the lists of records and areas."""
    for half in published():
        if half.listing:
            yield from spread_plans(half.listing.base, "list", spread_of(site, half.listing), half.record.code)
    yield Plan(f"{AREA_TYPE.code}/index.html", "list", AREA_TYPE.code)


def _render(site: Site, plan: Plan) -> bytes:
    """Render one list, or a township below it."""
    code, _, step = plan.subject.partition("/")
    return listing(site, plan, _view(site, code, step))


def _view(site: Site, code: str, step: str) -> Listing:
    if code == AREA_TYPE.code:
        return _areas(site)
    half = PUBLISHED[code]
    if half.listing is None:
        raise LookupError(f"{code} has no list")
    return list_view(site, half.listing, step)


def _areas(site: Site) -> Listing:
    directory = site.directory
    counties = [area for area in directory.area_list if area.parent is None]
    # Of more townships than a list bears, each county tells on its own page.
    whole = sum(1 + len(county.children) for county in counties) <= MOST_ROWS
    groups = tuple(
        RowGroup(
            county.name,
            county.path,
            (area_row(site, county.path), *(area_row(site, child) for child in county.children if whole)),
        )
        for county in counties
    )
    return Listing((HOME,), "按地方找", "从县区、乡镇街道和安置点找起。", groups, "还没有录入地区。")


LISTS = Output("list", _plan, _render, framed=True)
