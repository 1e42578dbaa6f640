"""/staff/places/ and /staff/places/<id>/: what was understood of the hours and prices of a place, for clerks."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from linli.engine.state_words import day_words, state_words
from linli.model import Place
from linli.model.understood import Understood, said_back
from linli.publish.pages.drafts import place_drafts
from linli.publish.pages.page import page
from linli.publish.pages.staff import StaffView, staff_steps
from linli.publish.pages.staff_table import Cell, SpreadRows, StaffTable, TableView, below_views, rows_of, table_views
from linli.publish.site import Output, Plan, Site
from linli.publish.templating import Links, depth_of
from linli.publish.views.links import HOME, Step
from linli.publish.views.spread import part_name, spread_plans, way_down
from linli.publish.views.whereabouts import where
from linli.read.source import field_words

UNDERSTOOD_LIST = Step("看懂了什么", "staff/places/", "每个服务点的时间和价格，网站是怎么读的", "question")
DAYS_TO_COMPARE = 14
COMPARE = "“写的”是记录里的原话，“看懂的”是网站的意思。请对一对；不一样，就改记录。"


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the list of places, and a page a place."""
    for plan in spread_plans(UNDERSTOOD_LIST.path, "understood", _rows(site)):
        yield replace(plan, subject=f"/{plan.subject}")
    for place in site.directory.places:
        yield Plan(f"staff/places/{place}/index.html", "understood", place)


def _render(site: Site, plan: Plan) -> bytes:
    """Render one of them."""
    links = Links(site.base, depth_of(site, plan))
    if plan.subject.startswith("/"):
        return _list(site, plan, links)
    place = site.directory.places[plan.subject]
    steps = (Step(place.name, f"places/{place.id}/", "居民看到的网页"), UNDERSTOOD_LIST)
    tables = (*_tables(site, place), _days(site, place))
    title, drafts = f"{place.name}：看懂了什么", tuple(place_drafts(site, place))
    view = StaffView((HOME, UNDERSTOOD_LIST), title, COMPARE, (), tables, steps, drafts)
    return page(site, plan, "staff.html", view, f"{view.title}（工作人员）", COMPARE)


def _list(site: Site, plan: Plan, links: Links) -> bytes:
    """Render the list of places, or a township below it."""
    found, step = _rows(site), plan.subject.strip("/")
    here, base = found[step], UNDERSTOOD_LIST.path
    title = "：".join(filter(None, (UNDERSTOOD_LIST.text, part_name(site, here.area, here.number))))
    view = StaffView(
        trail=(HOME, *way_down(site, base, UNDERSTOOD_LIST.text, found, step)),
        title=title,
        lead=COMPARE,
        counts=(),
        tables=(*table_views(site, links, here, READ_TABLE), *below_views(site, links, base, here, (READ_TABLE,))),
        pages=staff_steps(site),
    )
    return page(site, plan, "staff.html", view, f"{title}（工作人员）", COMPARE)


def _rows(site: Site) -> SpreadRows:
    return rows_of(site, "understood", (READ_TABLE,))


def _read(site: Site) -> Iterator[tuple[Place, tuple[str, ...]]]:
    return ((place, (place.area,)) for place in site.directory.places.values())


def _place(site: Site, links: Links, place: Place) -> tuple[Cell, ...]:
    return Cell(place.name, links.url(f"staff/places/{place.id}/")), Cell(where(site, place)), Cell(place.file)


READ_TABLE = StaffTable("places", "服务点", ("服务点", "在哪里", "文件"), _read, _place, "还没有录入服务点。")


def _tables(site: Site, place: Place) -> Iterator[TableView]:
    """Yield a table for every key that has lines in one of the languages."""
    statuses = {term.code: term.name for term in site.directory.vocabulary.terms("statuses")}
    lines = list(said_back(place, statuses))
    if not lines:
        yield TableView("nothing", "开放时间和价格", "", (), (), "这条记录没有写开放时间，也没有写价格。")
    found = groupby(lines, lambda line: line.keys[0])
    for number, (key, group) in enumerate(found):
        rows = tuple(_row(line) for line in group)
        yield TableView(f"key-{number}", str(key), "", ("哪一项", "写的", "看懂的"), rows, "")


def _row(line: Understood) -> tuple[Cell, ...]:
    return Cell(field_words(line.keys)), Cell(line.written), Cell("".join(_sentence(said) for said in line.said))


def _sentence(said: str) -> str:
    return said if said.endswith("。") else f"{said}。"


def _days(site: Site, place: Place) -> TableView:
    """Show what the next days are like, announcements included."""
    days = site.schedule.timetable(place).part(site.today, DAYS_TO_COMPARE).items()
    rows = tuple((Cell(day_words(day)), Cell(state_words(state))) for day, state in days)
    note = "算上了公告、状态和放假安排。"
    return TableView("days", "接下来两周", note, ("日子", "开不开"), rows, "")


UNDERSTOOD = Output("understood", _plan, _render, framed=True)
