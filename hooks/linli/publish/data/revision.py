"""The day on which a record last changed, as far as the record itself and the history of the files can tell."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel

from linli.model import Announcement, Entry, Place
from linli.publish.site import Site

EPOCH_OF_SEQUENCES = date(2020, 1, 1)


def revised(site: Site, entry: Entry) -> date:
    """Return the newest of 录入, 核实 and 发布时间 of a record, and, of a place, of what is announced for it."""
    return date.fromisoformat(site.part("revised", _revised, entry.id))


def _revised(site: Site, code: str) -> str:
    entry = site.directory.by_id[code]
    found = list(_own_days(entry))
    if isinstance(entry, Place):
        for holder in (entry, *site.directory.holders(entry)):
            found += _own_days(holder)
            found += (announced.published.date() for announced in site.directory.announcements_for(holder))
    return max(day for day in found if day <= site.today or day == entry.entered).isoformat()


def changed(site: Site, entry: Entry) -> date:
    """Return the newest of `revised` and of the last commit of the directory."""
    return max(revised(site, entry), site.directory.newest_change or date.min)


def sequence(day: date) -> int:
    """Return a day as SEQUENCE of a calendar: it grows with every change, and does not with every build."""
    return max((day - EPOCH_OF_SEQUENCES).days, 0)


def _own_days(entry: Entry) -> Iterator[date]:
    yield entry.entered
    yield from _days_in(entry.verification)
    if isinstance(entry, Announcement):
        yield entry.published.date()


def _days_in(value: Any) -> Iterator[date]:
    """Yield every day within a value, whatever it is made of."""
    match value:
        case datetime():
            yield value.date()
        case date():
            yield value
        case BaseModel():
            for name in type(value).model_fields:
                yield from _days_in(getattr(value, name))
        case Mapping():
            for item in value.values():
                yield from _days_in(item)
