"""How a page and a sheet would look: rendered by what renders the site, without the frame around it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from linli.model import Announcement, Entry, Place
from linli.model.directory import Directory
from linli.press.fitting import fit
from linli.press.sheet import document
from linli.publish.assets import Assets
from linli.publish.frame import Frame
from linli.publish.pages.place import PLACES
from linli.publish.sheets.registry import NoticeKey, keys_of, kind_of, notice_view
from linli.publish.site import Plan, Site
from linli.spreadsheet.settling import Bench

DEMO_BASE_OF_PREVIEWS = "demo/"
_BODY_ALONE = Frame(("", "body", ""))
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class NoticeChoice:
    """A sheet that can be looked at: its subject, the code of its kind, and what it is called."""

    subject: str
    kind: str
    word: str


def site_of_preview(bench: Bench, records: Directory, day: date) -> Site:
    """Return the site of records that are not written yet, on a day; its pages are bodies alone."""
    demo = bench.directory == bench.settings.demo
    site = Site(
        root=bench.root,
        directory=replace(records, newest_change=day),
        settings=bench.settings,
        today=day,
        almanac=bench.before.almanac,
        base=DEMO_BASE_OF_PREVIEWS if demo else "",
        frames=defaultdict(lambda: _BODY_ALONE),
    )
    site.once("assets", lambda: Assets({}))
    return site


def page_of_preview(site: Site, place: Place) -> str:
    """Return the body of the page of a place, without its scripts: nothing runs in a preview."""
    body = PLACES.render(site, Plan(f"places/{place.id}/index.html", "place", place.id)).decode()
    return _SCRIPT.sub("", body)


def notice_choices(site: Site, changed: Iterable[Entry], preferred: tuple[str, ...]) -> tuple[NoticeChoice, ...]:
    """Return the sheets of changed records, those of the preferred kinds first."""
    keys = [key for entry in changed if isinstance(entry, Place | Announcement) for key in keys_of(site, entry)]
    order = {code: number for number, code in enumerate(preferred)}
    keys.sort(key=lambda key: order.get(key.kind, len(order)))
    return tuple(NoticeChoice(key.subject, key.kind, kind_of(key).word) for key in keys)


def sheet_of_preview(site: Site, subject: str, kind: str) -> str:
    """Return a sheet as a document without styles."""
    view = notice_view(site, NoticeKey(subject, kind))
    return document(site.root, view, fit(view))
