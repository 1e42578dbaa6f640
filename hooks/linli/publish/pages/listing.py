"""Plain lists under a title (pages/list.html), and how the records of a type stand in one."""

from collections.abc import Callable
from dataclasses import dataclass

from linli.model import Entry
from linli.model.directory import Directory
from linli.model.record_types import RecordType
from linli.publish.pages.page import page
from linli.publish.site import Plan, Site
from linli.publish.views.announcements import shown_on
from linli.publish.views.cards import RowGroup, entry_row
from linli.publish.views.links import HOME, Step


@dataclass(frozen=True, slots=True)
class Listing:
    """pages/list.html."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    groups: tuple[RowGroup, ...]
    empty: str


def listing(site: Site, plan: Plan, view: Listing) -> bytes:
    """Make the page of a list."""
    return page(site, plan, "list.html", view, view.title, view.lead or view.title)


@dataclass(frozen=True, slots=True)
class ListPage:
    """The list of the records of one type, at /<code>/; `view` shows it.

    `weight` puts it among the links of /find/, the lightest first, with its icon `sign`; None leaves it out there.
    """

    record: RecordType
    title: str
    lead: str
    view: Callable[[Site, "ListPage"], Listing]
    weight: int | None = None
    sign: str = ""

    @property
    def step(self) -> Step:
        """The link to it."""
        return Step(self.title, f"{self.record.code}/", "", self.sign)


def by_kind(site: Site, shown: ListPage) -> Listing:
    """Show the records of a type under their kinds, each with its county."""
    kinds: dict[str, tuple[Step, ...]] = {}
    for entry in site.directory.of(shown.record.model).values():
        row = entry_row(entry)
        kinds[row.detail] = (*kinds.get(row.detail, ()), Step(row.text, row.path, _county(site.directory, entry)))
    groups = tuple(RowGroup(kind, f"kind-{index}", rows) for index, (kind, rows) in enumerate(kinds.items()))
    return Listing((HOME,), shown.title, shown.lead, groups, f"还没有录入{shown.title}。没有录入不等于没有。")


def _county(directory: Directory, entry: Entry) -> str:
    """Return the name of the county whose folder a record lies in."""
    folder = entry.file.split("/")[-2]
    return directory.area_name(folder)


def by_end(site: Site, shown: ListPage) -> Listing:
    """Show announcements: those that hold, then those that are over."""
    entries = site.directory.of(shown.record.model).values()
    current = tuple(entry_row(entry) for entry in entries if shown_on(entry, site.today))
    past = tuple(
        entry_row(entry)
        for entry in entries
        if entry.published.date() <= site.today and not shown_on(entry, site.today)
    )
    groups = (RowGroup("现在有效", "current", current), RowGroup("已经结束", "past", past))
    filled = tuple(group for group in groups if group.rows)
    return Listing((HOME,), shown.title, shown.lead, filled, f"现在没有{shown.title}。")
