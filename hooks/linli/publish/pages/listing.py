"""Plain lists under a title: /programmes/, /teams/, /policies/, /announcements/, /areas/ and others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from linli.model import Entry
from linli.model.directory import Directory
from linli.publish.pages.page import page
from linli.publish.site import Output, Plan, Site
from linli.publish.views.announcements import shown_on
from linli.publish.views.cards import RowGroup, area_row, entry_row
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


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the lists of records and areas."""
    for subject in ("programmes", "teams", "policies", "announcements", "areas"):
        yield Plan(f"{subject}/index.html", "list", subject)


def _render(site: Site, plan: Plan) -> bytes:
    """Render one list."""
    match plan.subject:
        case "areas":
            view = _areas(site)
        case "announcements":
            view = _announcements(site)
        case "programmes":
            view = _by_kind(site, "项目和班", "托管班、课堂、上门服务和别的项目。", site.directory.programmes)
        case "teams":
            view = _by_kind(site, "志愿队伍", "谁能来帮忙。", site.directory.teams)
        case _:
            view = _by_kind(site, "政策", "可以享受什么，怎么办。", site.directory.policies)
    return listing(site, plan, view)


def _by_kind(site: Site, title: str, lead: str, entries: Mapping[str, Entry]) -> Listing:
    kinds: dict[str, tuple[Step, ...]] = {}
    for entry in entries.values():
        row = entry_row(entry)
        kinds[row.detail] = (*kinds.get(row.detail, ()), Step(row.text, row.path, _county(site.directory, entry)))
    groups = tuple(RowGroup(kind, f"kind-{index}", rows) for index, (kind, rows) in enumerate(kinds.items()))
    return Listing((HOME,), title, lead, groups, f"还没有录入{title}。没有录入不等于没有。")


def _county(directory: Directory, entry: Entry) -> str:
    """Return the name of the county whose folder a record lies in."""
    folder = entry.file.split("/")[-2]
    return directory.area_name(folder)


def _announcements(site: Site) -> Listing:
    entries = site.directory.announcements.values()
    current = tuple(entry_row(entry) for entry in entries if shown_on(entry, site.today))
    past = tuple(entry_row(entry) for entry in entries if entry.period.end and entry.period.end < site.today)
    groups = (RowGroup("现在有效", "current", current), RowGroup("已经结束", "past", past))
    shown = tuple(group for group in groups if group.rows)
    return Listing((HOME,), "公告", "停业、调整时间、更正和招生。", shown, "现在没有公告。")


def _areas(site: Site) -> Listing:
    directory = site.directory
    counties = [area for area in directory.area_list if area.parent is None]
    groups = tuple(
        RowGroup(
            county.name,
            county.path,
            (area_row(site, county.path), *(area_row(site, child) for child in county.children)),
        )
        for county in counties
    )
    return Listing((HOME,), "按地方找", "从县区、乡镇街道和安置点找起。", groups, "还没有录入地区。")


LISTS = Output("list", _plan, _render, framed=True)
