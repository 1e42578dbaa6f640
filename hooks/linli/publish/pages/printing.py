"""/staff/printing/: every notice that can be printed, place by place, and whether its PDF has been made."""

from collections.abc import Iterator
from dataclasses import replace

from linli.model import Place
from linli.model.area_tree import Area
from linli.publish.pages.page import page
from linli.publish.pages.screens import Hall, halls, screen_path
from linli.publish.pages.staff import EDIT_STEP, STAFF_PAGES, StaffView, staff_steps
from linli.publish.pages.staff_table import Cell, StaffTable, Tables, below_views, rows_of, table_views
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
from linli.publish.views.spread import part_name, spread_plans, way_down
from linli.publish.views.whereabouts import areas_around, where

TITLE = "打印公示"
PRINTING_BASE = "staff/printing/"
LEAD = "点开就是一张A4纸的样子，可以直接打印；做过PDF的，那一页上可以下载PDF和发微信群的图片。"
MADE_FOR_STAFF = (
    Step(TITLE, PRINTING_BASE, "每个服务点的公示", "print"),
    EDIT_STEP,
    UNDERSTOOD_LIST,
    *STAFF_PAGES.values(),
)
"""Every page that is made for the staff of the real directory."""
NONE = "—"


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the page, and those below it: none is of one subject, so that all notices are known before them."""
    for plan in spread_plans(PRINTING_BASE, "printing", rows_of(site, "printing", _tables())):
        yield replace(plan, subject="")


def _render(site: Site, plan: Plan) -> bytes:
    """Render the page, or a township below it."""
    links = Links(site.base, depth_of(site, plan))
    found = rows_of(site, "printing", _tables())
    here = found[plan.path.removeprefix(PRINTING_BASE).strip("/")]
    title = "：".join(filter(None, (TITLE, part_name(site, here.area, here.number))))
    shown = _tables()
    tables = (view for table in shown for view in table_views(site, links, here, table))
    view = StaffView(
        trail=(HOME, *way_down(site, PRINTING_BASE, TITLE, found, here.step)),
        title=title,
        lead=LEAD,
        counts=(),
        tables=(*tables, *below_views(site, links, PRINTING_BASE, here, shown)),
        pages=(*_forms(), *staff_steps(site)),
    )
    return page(site, plan, "staff.html", view, f"{title}（工作人员）", LEAD)


def _forms() -> Iterator[Step]:
    for key, kind in blank_forms():
        yield Step(f"空白{kind.word}", f"{key.path}/", kind.blank.use if kind.blank else "", "print")


def _places(site: Site) -> Iterator[tuple[Place, tuple[str, ...]]]:
    return ((place, (place.area,)) for place in site.directory.places.values())


def _place(site: Site, links: Links, place: Place) -> tuple[Cell, ...]:
    name = Cell(place.name, links.url(f"places/{place.id}/"))
    return name, Cell(where(site, place)), *_cells(site, links, place)


def _cells(site: Site, links: Links, place: Place) -> Iterator[Cell]:
    """Yield a cell a kind of notice that places may have."""
    keys = {key.kind: key for key in keys_of(site, place)}
    for kind in kinds_for(Place):
        yield _cell(site, links, keys[kind.code]) if kind.code in keys else Cell(NONE)


def _cell(site: Site, links: Links, key: NoticeKey) -> Cell:
    found = print_link(site, key)
    return Cell("打印、PDF" if found.pdf else "打印", links.url(found.path))


Other = tuple[Subject, NoticeKey]


def _others(site: Site) -> Iterator[tuple[Other, tuple[str, ...]]]:
    """Yield the notices of everything but places."""
    for model in subject_types():
        if model is not Place:
            for subject in subjects_of(site, model):
                areas = (subject.path,) if isinstance(subject, Area) else areas_around(site.directory, subject)
                yield from (((subject, key), areas) for key in keys_of(site, subject))


def _other(site: Site, links: Links, other: Other) -> tuple[Cell, ...]:
    subject, key = other
    return Cell(_name(site, subject)), Cell(kind_of(key).word), _cell(site, links, key)


def _halls(site: Site) -> Iterator[tuple[Hall, tuple[str, ...]]]:
    """Yield the pages for the television of a hall, which no notice replaces and which replace none."""
    return ((hall, (hall.area,)) for hall in halls(site))


def _hall(site: Site, links: Links, hall: Hall) -> tuple[Cell, ...]:
    return Cell(hall.title), Cell("打开", links.url(screen_path(hall.path)))


def _name(site: Site, subject: Subject) -> str:
    return site.directory.area_name(subject.path) if isinstance(subject, Area) else entry_row(subject).text


def _tables() -> Tables:
    """Return the tables of the page; that of places has a column a kind of notice that they may have."""
    return (
        StaffTable(
            "places",
            "服务点的公示",
            ("服务点", "在哪里", *(kind.word for kind in kinds_for(Place))),
            _places,
            _place,
            "还没有录入服务点。",
        ),
        StaffTable("others", "公告、项目和地区的公示", ("是什么", "公示", "打印"), _others, _other, "还没有。"),
        StaffTable(
            "screens",
            "大厅屏幕",
            ("给哪里", "屏幕"),
            _halls,
            _hall,
            "还没有。",
            "大厅的电视（横着、竖着都行）用浏览器打开，按F11全屏，不用管它：自己看钟，自己换新。",
        ),
    )


PRINTING = Output("printing", _plan, _render, framed=True)
