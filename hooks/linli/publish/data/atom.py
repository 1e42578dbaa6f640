"""/data/announcements.atom, /data/changed.atom and both of every township: Atom feeds (RFC 4287).

What is new or changed is told by the days that records carry — 录入, 核实, 发布时间 — so that a feed needs no history.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from xml.sax.saxutils import escape

from linli.model import Announcement, Entry, Outcome
from linli.publish.data.datasets import page_address
from linli.publish.data.occasions import FICTIONAL_MARK, directory_name
from linli.publish.data.revision import revised
from linli.publish.date_words import period_words
from linli.publish.site import Output, Plan, Site, record_path
from linli.publish.views.announcements import stop_words
from linli.publish.views.cards import entry_row

MOST_ENTRIES = 50


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One <entry>: `id` stays for ever, `updated` is local time."""

    id: str
    title: str
    link: str
    updated: datetime
    summary: str


def feed(site: Site, uri: str, title: str, entries: Iterable[FeedEntry]) -> bytes:
    """Return a feed, the newest first; without entries it is of the day on which the site began: never of a clock."""
    found = sorted(entries, key=lambda entry: (entry.updated, entry.id), reverse=True)[:MOST_ENTRIES]
    updated = found[0].updated if found else datetime(2020, 1, 1)
    mark = FICTIONAL_MARK if site.demo else ""
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
        f"<id>{escape(site.absolute(uri))}</id>",
        f"<title>{escape(mark + title)}</title>",
        f"<updated>{_stamp(updated)}</updated>",
        f"<author><name>{escape(site.settings.operator or site.settings.name)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{escape(site.absolute(uri))}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(site.absolute(""))}"/>',
        "<rights>CC BY 4.0</rights>",
        *(line for entry in found for line in _lines(entry, mark)),
        "</feed>",
    )
    return ("\n".join(lines) + "\n").encode()


def _lines(entry: FeedEntry, mark: str) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{escape(entry.id)}</id>"
    yield f"<title>{escape(mark + entry.title)}</title>"
    yield f"<updated>{_stamp(entry.updated)}</updated>"
    yield f'<link rel="alternate" type="text/html" href="{escape(entry.link)}"/>'
    yield f"<summary>{escape(entry.summary)}</summary>"
    yield "</entry>"


def _stamp(moment: datetime) -> str:
    return f"{moment.isoformat(timespec='seconds')}+08:00"


def announcement_entry_of_feed(site: Site, entry: Announcement) -> FeedEntry:
    """Return an announcement as an entry: what, when, why."""
    said = (period_words(entry.period), stop_words(entry), entry.reason, entry.note)
    return FeedEntry(
        id=_tag(site, entry),
        title=f"{entry.kind.name}：{entry.title}",
        link=site.absolute(record_path(entry)),
        updated=entry.published,
        summary="。".join(filter(None, said)),
    )


def record_entry_of_feed(site: Site, entry: Entry) -> FeedEntry:
    """Return a record as an entry: new on the day on which it was entered, changed on a later one."""
    day = revised(site, entry)
    word = "新录入" if day == entry.entered else "有变动"
    return FeedEntry(
        id=f"{_tag(site, entry)}#{day}",
        title=f"{word}：{f'成效（{entry.period}）' if isinstance(entry, Outcome) else entry_row(entry).text}",
        link=page_address(site, entry),
        updated=datetime(day.year, day.month, day.day),
        summary="核实过" if entry.verification else "还没有核实",
    )


def _tag(site: Site, entry: Entry) -> str:
    """Return a tag URI (RFC 4151): it stays when the site moves."""
    return f"tag:linli.example,2026:{directory_name(site)}/{record_path(entry)}"


def _shown(announcements: Iterable[Announcement], today: date) -> Iterator[Announcement]:
    return (entry for entry in announcements if entry.published.date() <= today)


def _plan(site: Site) -> Iterator[Plan]:
    """Plan both feeds of the directory and of each county and township."""
    yield Plan("data/announcements.atom", "feed", "")
    yield Plan("data/changed.atom", "feed", "")
    for area in site.directory.area_list:
        if area.path.count("/") < 2:
            yield Plan(f"data/feeds/{area.path}/announcements.atom", "feed", area.path)
            yield Plan(f"data/feeds/{area.path}/changed.atom", "feed", area.path)


def _render(site: Site, plan: Plan) -> bytes:
    """Render a feed."""
    name = site.directory.area_name(plan.subject) if plan.subject else site.settings.region
    if plan.uri.endswith("announcements.atom"):
        announcements = _shown(_announcements(site, plan.subject), site.today)
        entries = (announcement_entry_of_feed(site, entry) for entry in announcements)
        return feed(site, plan.uri, f"{name}的公告", entries)
    records = (record_entry_of_feed(site, entry) for entry in _records(site, plan.subject))
    return feed(site, plan.uri, f"{name}新录入的和有变动的", records)


def _announcements(site: Site, path: str) -> Iterable[Announcement]:
    return site.directory.announcements_about(path) if path else site.directory.announcements.values()


def _records(site: Site, path: str) -> Iterator[Entry]:
    """Yield what is entered, of the directory or of an area; announcements have a feed of their own."""
    if path:
        yield from site.directory.places_within(path)
        yield from site.directory.programmes_at(path)
        return
    yield from (entry for entry in site.directory.entries if not isinstance(entry, Announcement))


FEEDS = Output("feed", _plan, _render)
