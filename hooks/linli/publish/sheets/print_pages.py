"""/notices/<subject>/<kind>/: the sheet to be printed from the browser, its PDF and picture."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from linli.press.fitting import fit
from linli.press.sheet import Screen, document
from linli.press.store import FOLDER
from linli.publish.assets import finished
from linli.publish.sheets.printed import print_link, print_link_with_view, printed_file, told_by
from linli.publish.sheets.registry import NoticeKey, notice_keys, placed, subject_path
from linli.publish.site import Output, Plan, Site
from linli.publish.templating import Links, depth_of

STYLE_SHEET = "assets/notices.css"
SCRIPT = "assets/notice.js"


def plan_sheets(site: Site) -> Iterator[Plan]:
    """Plan a page a notice."""
    for key in notice_keys(site):
        yield Plan(f"{key.path}/index.html", key.kind, key.subject)


def render_sheet(site: Site, plan: Plan) -> bytes:
    """Render the page of one notice."""
    key = placed(site, NoticeKey(plan.subject, plan.kind))
    links = Links(site.base, depth_of(site, plan))
    files, view = print_link_with_view(site, key)
    screen = Screen(
        styles=links.root_url(STYLE_SHEET),
        script=links.root_url(SCRIPT),
        back=links.url(subject_path(site, key)),
        pdf=links.url(files.pdf) if files.pdf else "",
        png=links.url(files.png) if files.png else "",
    )
    return finished(site, plan, document(site.root, view, fit(view), screen))


def link_told(site: Site, plan: Plan) -> str:
    """Return how pages link to the notice of a plan, as `finished_link` reads it."""
    return told_by(print_link(site, placed(site, NoticeKey(plan.subject, plan.kind))))


def plan_files(site: Site) -> Iterator[Plan]:
    """Plan the PDFs and pictures that have been made of the notices as they now are."""
    if not site.there(FOLDER):
        return
    for key in notice_keys(site):
        files = print_link(site, key)
        yield from (Plan(uri, key.kind, key.subject) for uri in (files.pdf, files.png) if uri)


def render_file(site: Site, plan: Plan) -> bytes:
    """Return a PDF or a picture from the store."""
    return printed_file(site, NoticeKey(plan.subject, plan.kind), PurePosixPath(plan.uri).suffix)


NOTICES = Output("notice", plan_sheets, render_sheet)
NOTICE_FILES = Output("notice-file", plan_files, render_file)
