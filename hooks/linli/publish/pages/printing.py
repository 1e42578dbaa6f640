"""/staff/printing/: every notice that can be printed, place by place, and whether its PDF has been made."""

from collections.abc import Iterable, Iterator

from linli.publish.pages.page import page
from linli.publish.pages.staff import STAFF_PAGES, Cell, StaffView, TableView
from linli.publish.sheets.printed import NOTICE_NAMES, print_link
from linli.publish.sheets.registry import BLANK, NoticeKey, area_subject, notice_keys
from linli.publish.site import Output, Plan, Site
from linli.publish.templating import Links, depth_of
from linli.publish.views.links import HOME, Step
from linli.publish.views.whereabouts import where

TITLE = "打印公示"
LEAD = "点开就是一张A4纸的样子，可以直接打印；做过PDF的，那一页上可以下载PDF和发微信群的图片。"
PLACE_KINDS = ("sign", "hours", "menu", "activities", "prices")
NONE = "—"


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the page."""
    yield Plan("staff/printing/index.html", "printing")


def _render(site: Site, plan: Plan) -> bytes:
    """Render the page."""
    links = Links(site.base, depth_of(site, plan))
    kinds: dict[str, set[str]] = {}
    for key in notice_keys(site):
        kinds.setdefault(key.subject, set()).add(key.kind)
    tables = (_places(site, links, kinds), _others(site, links, kinds))
    view = StaffView((HOME,), TITLE, LEAD, (), tables, (_form(), *STAFF_PAGES.values()))
    return page(site, plan, "staff.html", view, f"{TITLE}（工作人员）", LEAD)


def _form() -> Step:
    return Step("空白停业通知", f"{NoticeKey(BLANK, 'closure').path}/", "印几张放在抽屉里，停电时手写", "print")


def _places(site: Site, links: Links, kinds: dict[str, set[str]]) -> TableView:
    rows = tuple(
        (
            Cell(place.name, links.url(f"places/{place.id}/")),
            Cell(where(site, place)),
            *_cells(site, links, place.id, kinds[place.id]),
        )
        for place in site.directory.places.values()
    )
    columns = ("服务点", "在哪里", *(NOTICE_NAMES[kind] for kind in PLACE_KINDS))
    return TableView("places", "服务点的公示", "", columns, rows, "还没有录入服务点。")


def _cells(site: Site, links: Links, subject: str, kinds: set[str]) -> Iterator[Cell]:
    for kind in PLACE_KINDS:
        yield _cell(site, links, NoticeKey(subject, kind)) if kind in kinds else Cell(NONE)


def _cell(site: Site, links: Links, key: NoticeKey) -> Cell:
    found = print_link(site, key)
    return Cell("打印、PDF" if found.pdf else "打印", links.url(found.path))


def _others(site: Site, links: Links, kinds: dict[str, set[str]]) -> TableView:
    rows = tuple(
        (Cell(name), Cell(NOTICE_NAMES[kind]), _cell(site, links, NoticeKey(subject, kind)))
        for subject, name in _named(site)
        for kind in sorted(kinds.get(subject, ()))
    )
    columns = ("是什么", "公示", "打印")
    return TableView("others", "公告、项目和地区的公示", "", columns, rows, "还没有。")


def _named(site: Site) -> Iterable[tuple[str, str]]:
    directory = site.directory
    yield from ((entry.id, entry.title) for entry in directory.announcements.values())
    yield from ((programme.id, programme.name) for programme in directory.programmes.values())
    yield from ((area_subject(area), directory.area_name(area.path)) for area in directory.area_list)


PRINTING = Output("printing", _plan, _render, framed=True)
