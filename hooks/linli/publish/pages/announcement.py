"""/announcements/<id>/: what is shut, changed, corrected or on offer, where and until when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from linli.model import Announcement, Place
from linli.model.record_types import ANNOUNCEMENT_TYPE
from linli.publish.data.linked_events import announcement_nodes
from linli.publish.date_words import full_day
from linli.publish.pages.listing import ListPage, announced_by_now, by_end
from linli.publish.pages.page import page
from linli.publish.sheets.printed import PrintLink, print_links
from linli.publish.site import Output, Plan, Site
from linli.publish.views.announcements import AnnouncementBanner, announcement_banner, minute_after
from linli.publish.views.cards import MANY, Card, RowGroup, area_row, card, entry_row, kind_counts, place_row
from linli.publish.views.evidence import SourceView
from linli.publish.views.links import HOME, Step
from linli.publish.views.record_end import Fact, Feedback, end_of, facts
from linli.publish.views.spread import Listed, by_area, part_steps
from linli.publish.views.weekly import HoursRow, hours_rows


@dataclass(frozen=True, slots=True)
class AnnouncementView:
    """pages/announcement.html."""

    trail: tuple[Step, ...]
    banner: AnnouncementBanner
    ended: str
    ended_from: str
    hours: tuple[HoursRow, ...]
    facts: tuple[Fact, ...]
    places: tuple[Card, ...]
    counted: RowGroup | None
    areas: tuple[Step, ...]
    related: tuple[Step, ...]
    printed: tuple[PrintLink, ...]
    sources: tuple[SourceView, ...]
    entered: str
    feedback: Feedback


ANNOUNCEMENT_LIST = ListPage(
    ANNOUNCEMENT_TYPE, "公告", "停业、调整时间、更正和招生。", by_end, listed=announced_by_now, empty="现在没有公告。"
)


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a page an announcement."""
    for entry in site.directory.announcements:
        yield Plan(f"announcements/{entry}/index.html", "announcement", entry)


def _render(site: Site, plan: Plan) -> bytes:
    """Render the page of one announcement."""
    entry = site.directory.announcements[plan.subject]
    description = f"{entry.kind.name}：{entry.title}"
    nodes = announcement_nodes(site, entry)
    return page(site, plan, "announcement.html", _view(site, plan, entry), entry.title, description, nodes)


def _view(site: Site, plan: Plan, entry: Announcement) -> AnnouncementView:
    directory = site.directory
    end = end_of(site, plan, entry, entry.title, entry.file.split("/")[-2])
    places = directory.places_concerned(entry)
    return AnnouncementView(
        trail=(HOME, ANNOUNCEMENT_LIST.step),
        banner=replace(announcement_banner(entry, site.today), path="", until=""),
        ended=_ended(entry),
        ended_from=_ended_from(entry, site.today),
        hours=hours_rows(entry.hours),
        facts=_facts(entry),
        places=tuple(card(site, place) for place in places) if len(places) <= MANY else (),
        counted=_counted(site, entry, places) if len(places) > MANY else None,
        areas=tuple(_subjects(site, entry)),
        related=tuple(entry_row(other) for other in _related(site, entry)),
        printed=print_links(site, entry),
        sources=end.sources,
        entered=end.entered,
        feedback=end.feedback,
    )


def _counted(site: Site, entry: Announcement, places: tuple[Place, ...]) -> RowGroup:
    """Show very many places as lines; what a list does not bear is counted by the areas that are concerned."""
    here = by_area(Listed(place, (place.area,)) for place in places)
    unit = f"{{}}处{entry.narrowed.name if entry.narrowed else ''}"
    rows = (*(place_row(site, place) for place in here.things), *part_steps(site, "areas/", here, {"": unit}))
    return RowGroup(f"涉及的地方：一共{len(places)}处（{kind_counts(site, places)}）", "places", rows)


def _ended(entry: Announcement) -> str:
    """Say what is true of an announcement that does not hold any more; "" where nobody knows when that will be."""
    if entry.period.void:
        return "这次停业取消了，照常开放。"
    last = entry.period.end
    return f"这条公告到{full_day(last)}为止，已经结束。" if last else ""


def _ended_from(entry: Announcement, today: date) -> str:
    """Return the minute since 1970 from which it is said; "" where that has come."""
    period = entry.period
    if period.void or period.end is None or period.end < today:
        return ""
    return minute_after(period.end, period.ends)


def _related(site: Site, entry: Announcement) -> tuple[Announcement, ...]:
    """Return the closure that 恢复 ends, or what ends a closure."""
    if entry.closure and entry.closure in site.directory.announcements:
        return (site.directory.announcements[entry.closure],)
    return site.directory.resumptions.get(entry.id, ())


def _facts(entry: Announcement) -> tuple[Fact, ...]:
    correction = entry.correction
    before, now = (correction.before, correction.now) if correction else ("", "")
    item = correction.item if correction else ""
    return facts((f"{item}原来写的", before), (f"{item}应该是", now), ("发布", entry.post), ("说明", entry.note))


def _subjects(site: Site, entry: Announcement) -> Iterator[Step]:
    for subject in entry.concerns:
        if subject in site.directory.areas:
            yield area_row(site, subject)
        elif subject in site.directory.programmes:
            yield entry_row(site.directory.programmes[subject])


ANNOUNCEMENTS = Output("announcement", _plan, _render, framed=True)
