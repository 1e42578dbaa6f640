"""The printed notices of a subject, as its page links to them: the sheet, and its PDF and picture where made."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

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
    """Return a notice with those of its files that are in the store; worked out once a site."""
    return _links(site).get(key) or print_link_of(site, key, notice_view(site, key))


def print_link_of(site: Site, key: NoticeKey, view: Notice) -> PrintLink:
    """Return the same where what stands on the notice has been worked out."""
    links = _links(site)
    if key not in links:
        links[key] = _link(site, key, view)
    return links[key]


def print_links_made(site: Site) -> Mapping[NoticeKey, PrintLink]:
    """Return those that have been worked out so far."""
    return _links(site)


def add_print_links(site: Site, links: Mapping[NoticeKey, PrintLink]) -> None:
    """Take what another process has worked out."""
    _links(site).update(links)


def _links(site: Site) -> dict[NoticeKey, PrintLink]:
    return site.once("print links", dict[NoticeKey, PrintLink])


def _link(site: Site, key: NoticeKey, view: Notice) -> PrintLink:
    store = store_of(site)
    pdf = png = ""
    if store.folder.is_dir():
        kept = store.kept(view)
        pdf = f"{key.path}.pdf" if kept.pdf.exists() else ""
        png = f"{key.path}.png" if kept.png.exists() else ""
    return PrintLink(kind_of(key).word, f"{key.path}/", view.code, pdf, png)
