"""Plain lists under a title (pages/list.html), and how the records of a type stand in one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from linli.model import Announcement, Entry
from linli.model.directory import Directory
from linli.model.record_types import RecordType
from linli.publish.pages.page import page
from linli.publish.site import Plan, Site
from linli.publish.views.announcements import announcement_banner, shown_on
from linli.publish.views.cards import RowGroup, entry_row
from linli.publish.views.links import HOME, Saying, Step
from linli.publish.views.spread import Listed, Spread, part_name, part_steps, spread_once, way_down
from linli.publish.views.whereabouts import areas_around


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
    """The list of the records of one type, at /<code>/, and by township below it where there are very many.

    `groups` shows those that stand on a page; `weight` puts it among the links of /find/, the lightest first, with its
    icon `sign`; None leaves it out there. `listed` says which records stand in it, in their order: all, unless it is
    given. `empty` is said where none do; "" says that none are entered.
    """

    record: RecordType
    title: str
    lead: str
    groups: Callable[[Site, Iterable[Entry]], Iterator[RowGroup]]
    weight: int | None = None
    sign: str = ""
    listed: Callable[[Site], Iterable[Entry]] | None = None
    empty: str = ""

    @property
    def base(self) -> str:
        """The address of its first page."""
        return f"{self.record.code}/"

    @property
    def step(self) -> Step:
        """The link to it."""
        return Step(self.title, self.base, "", self.sign)


def spread_of(site: Site, shown: ListPage) -> Spread[Entry]:
    """Return a list, spread over as many pages as it needs."""
    return spread_once(site, ("list", shown.record.code), partial(_lines, site, shown))


def _lines(site: Site, shown: ListPage) -> Iterator[Listed[Entry]]:
    for entry in shown.listed(site) if shown.listed else site.directory.of(shown.record.model).values():
        yield Listed(entry, areas_around(site.directory, entry))


def list_view(site: Site, shown: ListPage, step: str) -> Listing:
    """Show the page of a list at a step."""
    found = spread_of(site, shown)
    here = found[step]
    groups = tuple(shown.groups(site, here.things))
    below = part_steps(site, shown.base, here, {"": "{}条"})
    if below:
        groups = (*groups, RowGroup(f"一共{here.counts['']}条，按地方看", "below", below))
    title = "：".join(filter(None, (shown.title, part_name(site, here.area, here.number))))
    trail = (HOME, *way_down(site, shown.base, shown.title, found, step))
    empty = shown.empty or f"还没有录入{shown.title}。没有录入不等于没有。"
    return Listing(trail, title, shown.lead, groups, empty)


def by_kind(site: Site, entries: Iterable[Entry]) -> Iterator[RowGroup]:
    """Show records under their kinds, each with its county."""
    kinds: dict[str, list[Step]] = {}
    for entry in entries:
        row = entry_row(entry)
        kinds.setdefault(row.detail, []).append(Step(row.text, row.path, _county(site.directory, entry)))
    for index, (kind, rows) in enumerate(kinds.items()):
        yield RowGroup(kind, f"kind-{index}", tuple(rows))


def _county(directory: Directory, entry: Entry) -> str:
    """Return the name of the county whose folder a record lies in."""
    folder = entry.file.split("/")[-2]
    return directory.area_name(folder)


def announced_by_now(site: Site) -> Iterable[Entry]:
    """List the announcements that have been published: those that hold, then those that are over."""
    entries = [entry for entry in site.directory.announcements.values() if entry.published.date() <= site.today]
    return sorted(entries, key=lambda entry: not shown_on(entry, site.today))


def by_end(site: Site, entries: Iterable[Entry]) -> Iterator[RowGroup]:
    """Show announcements: those that hold, then those that are over."""
    found = tuple(entry for entry in entries if isinstance(entry, Announcement))
    current = tuple(_current_row(entry, site.today) for entry in found if shown_on(entry, site.today))
    past = tuple(entry_row(entry) for entry in found if not shown_on(entry, site.today))
    groups = (RowGroup("现在有效", "current", current), RowGroup("已经结束", "past", past))
    yield from (group for group in groups if group.rows)


def _current_row(entry: Announcement, today: date) -> Step:
    """Show an announcement that holds; once it is over that is said."""
    until = announcement_banner(entry, today).until
    return replace(entry_row(entry), turns=(Saying("已经结束", until),) if until else ())
