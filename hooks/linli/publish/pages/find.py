"""/find/: the complete list by area and kind; the finder's script takes over where there is one.

Of more than MOST places the list would weigh megabytes on a phone: there it leads to the pages of the areas instead.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from linli.publish.pages.finder import FinderView, finder_view
from linli.publish.pages.page import page
from linli.publish.pages.published import by_weight
from linli.publish.site import Output, Plan, Site
from linli.publish.views.cards import PlaceGroup, area_rows, cards_by_area
from linli.publish.views.help import HelpView, help_views
from linli.publish.views.links import HOME, Step
from linli.publish.views.spread import MOST_BYTES, MOST_ROWS, ROW


@dataclass(frozen=True, slots=True)
class Jump:
    """A link within the page."""

    text: str
    id: str


@dataclass(frozen=True, slots=True)
class FindView:
    """pages/find.html."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    urgent: tuple[HelpView, ...]
    calm: tuple[HelpView, ...]
    finder: FinderView
    jumps: tuple[Jump, ...]
    groups: tuple[PlaceGroup, ...]
    areas: tuple[Step, ...]
    others: tuple[Step, ...]


OTHERS = (
    Step("近期活动", "activities/", "", "calendar"),
    Step("全部服务", "services/", "", "care"),
)
FIND_HEAD = "find_head.html"
"""The template of what the head of the finder's page asks for first."""
MOST = MOST_BYTES // ROW


def _plan(site: Site) -> Iterator[Plan]:
    """Plan /find/."""
    yield Plan("find/index.html", "find")


def _render(site: Site, plan: Plan) -> bytes:
    """Render /find/."""
    places = site.directory.places.values()
    groups = cards_by_area(site, places) if len(places) <= MOST else ()
    if any(len(group.rows) > MOST_ROWS for group in groups):
        groups = ()
    view = FindView(
        trail=(HOME,),
        title="找地方",
        lead=f"本站录入的全部{len(places)}处，按地方排。",
        urgent=help_views(site, urgent=True),
        calm=help_views(site, urgent=False),
        finder=finder_view(site),
        jumps=tuple(Jump(group.title, group.id) for group in groups),
        groups=groups,
        areas=() if groups else tuple(area_rows(site)),
        others=(*_lists(), *OTHERS),
    )
    said = "按地方、类型、服务查找养老服务中心、儿童之家和幸福食堂。"
    return page(site, plan, "find.html", view, "找地方", said, head=FIND_HEAD)


def _lists() -> Iterator[Step]:
    """Yield the lists of what else is recorded, the lightest first."""
    lists = (half.listing for half in by_weight())
    yield from (shown.step for shown in lists if shown and shown.weight is not None)


FIND = Output("find", _plan, _render, framed=True)
