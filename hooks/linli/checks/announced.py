"""Announcements in time: what residents see of them, and what two of them make of one day."""

from collections.abc import Iterator
from datetime import date

from linli.checks.dates import A_YEAR
from linli.checks.finding import Finding
from linli.model import Announcement, Place
from linli.model.directory import Directory


def announcements_in_time(directory: Directory) -> Iterator[Finding]:
    """Warn where an announcement was over before it was published, or lasts or begins more than a year later."""
    for entry in directory.announcements.values():
        said = _out_of_time(entry)
        if said:
            hint = "请核对年份和日期。"
            if entry.period.end and entry.closes and entry.period.end - entry.published.date() > A_YEAR:
                hint = f"请核对年份；不知道哪天恢复，写法如：{entry.period.start}至另行通知"
            yield Finding(entry.file, ("起止",), said, hint, "warning")


def _out_of_time(entry: Announcement) -> str:
    start, end, published = entry.period.start, entry.period.end, entry.published.date()
    if entry.corrects:
        return ""
    if end and end < published:
        return f"发布时（{published}）已经结束（{end}），居民看不到这条公告。"
    if start - published > A_YEAR:
        return f"发布一年多以后（{start}）才开始，居民从现在起就会看到它。"
    if end and end - published > A_YEAR:
        return f"要到{end}才结束，那以前居民一直会看到“{entry.kind.name}”。"
    return ""


def closures_and_hours_apart(directory: Directory) -> Iterator[Finding]:
    """Warn where one announcement closes a place on a day for which another gives it other hours.

    One that stops only a part (停) leaves hours to be changed.
    """
    for entry in directory.announcements.values():
        if not entry.changes_hours:
            continue
        for place in (directory.places[code] for code in entry.concerns if code in directory.places):
            for closing in directory.announcements_for(place):
                day = _first_common_day(entry, closing)
                if closing.closes and not closing.stops and day:
                    yield _both(place, entry, closing, day)


def _first_common_day(entry: Announcement, other: Announcement) -> date | None:
    start = max(entry.period.start, other.period.start)
    ends = [found.period.end for found in (entry, other) if found.period.end]
    return start if all(start <= end for end in ends) else None


def _both(place: Place, entry: Announcement, closing: Announcement, day: date) -> Finding:
    last = max(entry, closing, key=lambda found: (found.published, found.id))
    shown = "调整后的时间" if last is entry else "停业"
    said = f"“{closing.title}”（{closing.id}）也管{day}，说“{place.name}”停业；后发布的算数，居民会看到{shown}。"
    return Finding(entry.file, ("起止",), said, "请核对日期；已经恢复了，就给停业写上最后一天。", "warning")
