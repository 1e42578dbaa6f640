"""The printed notices of a subject, as its page links to them: the sheet, and its PDF and picture where made."""

import json
from contextlib import suppress
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path

from linli.press.store import Store
from linli.press.views import Notice
from linli.publish.sheets.kind import Subject
from linli.publish.sheets.registry import NoticeKey, keys_of, kind_of, notice_view
from linli.publish.site import Site


@dataclass(frozen=True, slots=True)
class PrintLink:
    """A notice: its name, its page, the code of what it says, and its PDF and PNG, "" where these are not current."""

    text: str
    path: str
    code: str
    pdf: str
    png: str


def store_of(site: Site) -> Store:
    """Return the store of finished notices, opened once a site."""
    return site.once("store", partial(Store, site.root))


def print_links(site: Site, subject: Subject) -> tuple[PrintLink, ...]:
    """Return the notices of a record or an area."""
    return tuple(print_link(site, key) for key in keys_of(site, subject))


def print_link(site: Site, key: NoticeKey) -> PrintLink:
    """Return a notice with those of its files that are in the store; worked out once a site.

    Of a sheet that is there already it is known: it told so when it was made.
    """
    return site.once(("print link", key), lambda: finished_link(site, key) or _link(site, key, notice_view(site, key)))


def told_by(link: PrintLink) -> str:
    """Return a link as text that a sheet tells."""
    return json.dumps(astuple(link), ensure_ascii=False)


def finished_link(site: Site, key: NoticeKey) -> PrintLink | None:
    """Return the link that the sheet of a notice told; None where it is not there yet."""
    found = site.finished_file(f"{key.path}/index.html")
    with suppress(ValueError, TypeError):
        return PrintLink(*json.loads(found.told)) if found else None
    return None


def print_link_with_view(site: Site, key: NoticeKey) -> tuple[PrintLink, Notice]:
    """Return the same with what stands on the notice, both worked out at once where neither has been."""
    views: list[Notice] = []
    link = site.once(("print link", key), lambda: _link_noting(site, key, views))
    return link, views[0] if views else notice_view(site, key)


def _link_noting(site: Site, key: NoticeKey, views: list[Notice]) -> PrintLink:
    views.append(notice_view(site, key))
    return _link(site, key, views[0])


def _link(site: Site, key: NoticeKey, view: Notice) -> PrintLink:
    pdf = png = ""
    if site.there(_file(site, store_of(site).folder)):
        kept = store_of(site).kept(view)
        pdf = f"{key.path}.pdf" if site.there(_file(site, kept.pdf)) else ""
        png = f"{key.path}.png" if site.there(_file(site, kept.png)) else ""
    return PrintLink(kind_of(key).word, f"{key.path}/", view.code, pdf, png)


def printed_file(site: Site, key: NoticeKey, ending: str) -> bytes:
    """Return the PDF (“.pdf”) or the picture of a notice, which is in the store."""
    kept = store_of(site).kept(notice_view(site, key))
    path = kept.pdf if ending == ".pdf" else kept.png
    site.there(_file(site, path))
    return path.read_bytes()


def _file(site: Site, path: Path) -> str:
    return path.relative_to(site.root).as_posix()
