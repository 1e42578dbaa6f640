"""/staff/printing/: every notice that can be printed, place by place, and whether its PDF has been made."""

from collections.abc import Iterator

from linli.model import Place
from linli.model.area_tree import Area
from linli.publish.pages.page import page
from linli.publish.pages.screens import halls, screen_path
from linli.publish.pages.staff import STAFF_PAGES, StaffView
from linli.publish.pages.staff_table import Cell, TableView
from linli.publish.pages.understood import UNDERSTOOD_LIST
from linli.publish.sheets.kind import Subject
from linli.publish.sheets.printed import print_link
from linli.publish.sheets.registry import (
    NoticeKey,
    blank_forms,
    keys_of,
    kind_of,
    kinds_for,
    subject_types,
    subjects_of,
)
from linli.publish.site import Output, Plan, Site
from linli.publish.templating import Links, depth_of
from linli.publish.views.cards import entry_row
from linli.publish.views.links import HOME, Step
from linli.publish.views.whereabouts import where

TITLE = "打印公示"
LEAD = "点开就是一张A4纸的样子，可以直接打印；做过PDF的，那一页上可以下载PDF和发微信群的图片。"
MADE_FOR_STAFF = (
    Step(TITLE, "staff/printing/", "每个服务点的公示", "print"),
    UNDERSTOOD_LIST,
    *STAFF_PAGES.values(),
)
"""Every page that is made for the staff of the real directory."""
NONE = "—"


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the page."""
    yield Plan("staff/printing/index.html", "printing")


def _render(site: Site, plan: Plan) -> bytes:
    """Render the page."""
    links = Links(site.base, depth_of(site, plan))
    tables = (_places(site, links), _others(site, links), _screens(site, links))
    view = StaffView((HOME,), TITLE, LEAD, (), tables, (*_forms(), *STAFF_PAGES.values()))
    return page(site, plan, "staff.html", view, f"{TITLE}（工作人员）", LEAD)


def _forms() -> Iterator[Step]:
    for key, kind in blank_forms():
        yield Step(f"空白{kind.word}", f"{key.path}/", kind.blank.use if kind.blank else "", "print")


def _places(site: Site, links: Links) -> TableView:
    rows = tuple(
        (Cell(place.name, links.url(f"places/{place.id}/")), Cell(where(site, place)), *_cells(site, links, place))
        for place in site.directory.places.values()
    )
    columns = ("服务点", "在哪里", *(kind.word for kind in kinds_for(Place)))
    return TableView("places", "服务点的公示", "", columns, rows, "还没有录入服务点。")


def _cells(site: Site, links: Links, place: Place) -> Iterator[Cell]:
    """Yield a cell a kind of notice that places may have."""
    keys = {key.kind: key for key in keys_of(site, place)}
    for kind in kinds_for(Place):
        yield _cell(site, links, keys[kind.code]) if kind.code in keys else Cell(NONE)


def _cell(site: Site, links: Links, key: NoticeKey) -> Cell:
    found = print_link(site, key)
    return Cell("打印、PDF" if found.pdf else "打印", links.url(found.path))


def _others(site: Site, links: Links) -> TableView:
    """List the notices of everything but places, a row each."""
    rows = tuple(
        (Cell(_name(site, subject)), Cell(kind_of(key).word), _cell(site, links, key))
        for model in subject_types()
        if model is not Place
        for subject in subjects_of(site, model)
        for key in keys_of(site, subject)
    )
    columns = ("是什么", "公示", "打印")
    return TableView("others", "公告、项目和地区的公示", "", columns, rows, "还没有。")


def _screens(site: Site, links: Links) -> TableView:
    """List the pages for the television of a hall, which no notice replaces and which replace none."""
    rows = tuple((Cell(hall.title), Cell("打开", links.url(screen_path(hall.path)))) for hall in halls(site))
    note = "大厅的电视（横着、竖着都行）用浏览器打开，按F11全屏，不用管它：自己看钟，自己换新。"
    return TableView("screens", "大厅屏幕", note, ("给哪里", "屏幕"), rows, "还没有。")


def _name(site: Site, subject: Subject) -> str:
    return site.directory.area_name(subject.path) if isinstance(subject, Area) else entry_row(subject).text


PRINTING = Output("printing", _plan, _render, framed=True)
