"""Announcements as pages show them: which hold today, as banners and in a line."""

from dataclasses import dataclass
from datetime import date, timedelta

from linli.model import Announcement, Place
from linli.publish.date_words import period_words
from linli.publish.site import Site

CORRECTION_DAYS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class AnnouncementBanner:
    """An announcement in a banner or a list."""

    kind: str
    path: str
    title: str
    period: str
    reason: str
    issued: str


def announcement_banner(entry: Announcement) -> AnnouncementBanner:
    """Show an announcement."""
    issued = f"{entry.published.month}月{entry.published.day}日{entry.published:%H:%M}发布"
    return AnnouncementBanner(
        entry.kind.name, f"announcements/{entry.id}/", entry.title, period_words(entry.period), entry.reason, issued
    )


def shown_on(entry: Announcement, today: date) -> bool:
    """Tell whether an announcement is shown: from its publication to its end, a correction for 30 days."""
    if entry.published.date() > today:
        return False
    if entry.correction:
        return today - entry.published.date() <= CORRECTION_DAYS
    return entry.period.end is None or today <= entry.period.end


def current_banners(site: Site, place: Place) -> tuple[AnnouncementBanner, ...]:
    """Show the announcements that a visitor of a place must know today, the newest first."""
    return tuple(
        announcement_banner(entry)
        for entry in site.directory.announcements_for(place)
        if shown_on(entry, site.today) and (entry.pressing or place.id in entry.concerns)
    )


def pressing_words(site: Site, place: Place) -> str:
    """Say in a line what keeps a visitor away today, or brings them at another time; "" where nothing does."""
    for entry in site.directory.announcements_for(place):
        if entry.pressing and shown_on(entry, site.today):
            return f"{entry.kind.name}：{entry.title}"
    return ""
