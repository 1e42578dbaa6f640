"""The printed notices of a subject, as its page links to them: the sheet, and its PDF and picture where made."""

from collections.abc import Iterable
from dataclasses import dataclass

from linli.model import Entry
from linli.model.directory import Area
from linli.press.store import Store
from linli.publish.sheets.registry import NoticeKey, area_subject, kinds_of, notice_view
from linli.publish.site import Site

NOTICE_NAMES = {
    "sign": "外墙公示牌",
    "hours": "开放时间",
    "menu": "一周食谱",
    "activities": "活动安排",
    "prices": "收费标准",
    "closure": "停业通知",
    "correction": "更正",
    "enrol": "招生通知",
    "booklet": "便民手册",
}


@dataclass(frozen=True, slots=True)
class PrintLink:
    """A notice: its name, its page, the code of what it says, and its PDF and PNG, "" where these are not current."""

    text: str
    path: str
    code: str
    pdf: str
    png: str


def print_links(site: Site, record: Entry) -> tuple[PrintLink, ...]:
    """Return the notices of a record."""
    return _printed(site, (NoticeKey(record.id, kind) for kind in kinds_of(record)))


def booklet_of(site: Site, area: Area) -> tuple[PrintLink, ...]:
    """Return the booklet of an area, where it has places."""
    if not site.directory.places_within(area.path):
        return ()
    return _printed(site, (NoticeKey(area_subject(area), "booklet"),))


def _printed(site: Site, keys: Iterable[NoticeKey]) -> tuple[PrintLink, ...]:
    return tuple(print_link(site, key) for key in keys)


def print_link(site: Site, key: NoticeKey) -> PrintLink:
    """Return a notice with those of its files that are in the store; worked out once a site."""
    if key not in site.printed:
        site.printed[key] = _look_up(site, key)
    found: PrintLink = site.printed[key]
    return found


def _look_up(site: Site, key: NoticeKey) -> PrintLink:
    store = Store(site.root)
    view = notice_view(site, key)
    pdf = png = ""
    if store.folder.is_dir():
        kept = store.kept(view)
        pdf = f"{key.path}.pdf" if kept.pdf.exists() else ""
        png = f"{key.path}.png" if kept.png.exists() else ""
    return PrintLink(NOTICE_NAMES[key.kind], f"{key.path}/", view.code, pdf, png)
