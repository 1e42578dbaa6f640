"""Announcements as pages show them: which hold today, as banners and in a line; what they stop, and until when."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from linli.language.hours.times import DAY
from linli.model import Announcement, Place
from linli.publish.date_words import moment_words, period_words
from linli.publish.site import Site
from linli.publish.views.links import Saying

CORRECTION_DAYS = timedelta(days=30)
RESUMPTION_DAYS = timedelta(days=7)
EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class AnnouncementBanner:
    """An announcement in a banner or a list; `alters` where hours are not the usual ones."""

    code: str
    kind: str
    alters: bool
    path: str
    title: str
    period: str
    reason: str
    issued: str
    said: tuple[Saying, ...]
    until: str


@dataclass(frozen=True, slots=True)
class PressingLine:
    """What a card says of an announcement; `until` as in a banner."""

    text: str
    code: str
    until: str


def announcement_banner(entry: Announcement, today: date) -> AnnouncementBanner:
    """Show an announcement; `said` is what it stops and when that is expected to end."""
    return AnnouncementBanner(
        code=entry.kind.code,
        kind=entry.kind.name,
        alters=entry.alters,
        path=f"announcements/{entry.id}/",
        title=entry.title,
        period=f"{moment_words(entry.period.beginning)}起" if entry.resumes else period_words(entry.period),
        reason=entry.reason,
        issued=f"{entry.published.month}月{entry.published.day}日{entry.published:%H:%M}发布",
        said=(*((Saying(stop_words(entry)),) if entry.stops else ()), *expectation(entry, today)),
        until=_until(entry),
    )


MOST_BANNERS = 12
"""How many banners stand on a page: of more nobody reads the one that matters."""


def first_banners(
    site: Site, entries: Iterable[Announcement], around: Container[str]
) -> tuple[tuple[AnnouncementBanner, ...], int]:
    """Show announcements, and tell how many are left out.

    Of more than MOST_BANNERS those are shown that name what is `around` whoever reads, the others counted.
    """
    found = tuple(entries)
    if len(found) > MOST_BANNERS:
        near = (entry for entry in found if any(subject in around for subject in entry.concerns))
        shown = tuple(islice(near, MOST_BANNERS))
    else:
        shown = found
    return tuple(announcement_banner(entry, site.today) for entry in shown), len(found) - len(shown)


def _until(entry: Announcement) -> str:
    """Return the minute since 1970 (Asia/Shanghai) at which the browser takes it away; "" for never."""
    if entry.correction:
        return minute_after(entry.published.date() + CORRECTION_DAYS)
    if entry.period.end is None:
        return minute_after(entry.period.start + RESUMPTION_DAYS) if entry.resumes else ""
    return minute_after(entry.period.end, entry.period.ends)


def minute_after(day: date, minute: int = DAY) -> str:
    """Return a minute of a day, its end unless one is given, as counted by the browser: since 1970, Asia/Shanghai."""
    return str((day - EPOCH).days * DAY + minute)


def stop_words(entry: Announcement) -> str:
    """Say what a closure stops where it is not everything: “只停晚餐，别的照常”."""
    return f"只停{'、'.join(entry.stops)}，别的照常" if entry.stops else ""


def expectation(entry: Announcement, today: date) -> tuple[Saying, ...]:
    """Say when a closure is expected to end, as what it is: an expectation, from the next day on one that was wrong."""
    if entry.expected is None:
        return ()
    when = moment_words(entry.expected)
    wrong = Saying(f"原来预计{when}恢复，还没有恢复的通知")
    if entry.expected.day < today:
        return (wrong,)
    turn = minute_after(entry.expected.day)
    return Saying(f"预计{when}恢复，以恢复的通知为准", until=turn), replace(wrong, since=turn)


def shown_on(entry: Announcement, today: date) -> bool:
    """Tell whether an announcement is shown: from its publication to its end, a correction for 30 days.

    恢复 without an end is news for a week; a closure that was ended before it began is none.
    """
    if entry.published.date() > today or entry.period.void:
        return False
    if entry.correction:
        return today <= entry.published.date() + CORRECTION_DAYS
    if entry.resumes and entry.period.end is None:
        return today <= entry.period.start + RESUMPTION_DAYS
    return entry.period.end is None or today <= entry.period.end


def current_banners(site: Site, place: Place) -> tuple[AnnouncementBanner, ...]:
    """Show the announcements that a visitor of a place must know today, the newest first."""
    return tuple(announcement_banner(entry, site.today) for entry in current_for(site, place))


def current_for(site: Site, place: Place) -> tuple[Announcement, ...]:
    """Return the announcements that a visitor of a place must know today, as they hold there, the newest first."""
    return tuple(
        entry
        for entry in site.directory.announcements_for(place)
        if shown_on(entry, site.today) and (entry.pressing or place.id in entry.concerns)
    )


def pressing_line(site: Site, place: Place) -> PressingLine | None:
    """Say in a line what keeps a visitor away, or brings them at another time; None where nothing does."""
    for entry in site.directory.announcements_for(place):
        if entry.alters and shown_on(entry, site.today):
            return PressingLine(f"{entry.kind.name}：{entry.title}", entry.kind.code, _until(entry))
    return None
