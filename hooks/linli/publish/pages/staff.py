"""/staff/calls/, …/posts/, …/progress/, …/pending/, …/quality/, …/words/, …/fields/: what the staff look at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from linli.model import Place
from linli.model.area import DeclaredCount
from linli.model.area_tree import Area
from linli.model.freshness import WHOLE_RECORD, attestation_of, is_old, lapsed_parts, old_parts
from linli.publish.date_words import full_day
from linli.publish.pages.area import Count
from linli.publish.pages.drafts import Draft, record_drafts
from linli.publish.pages.fields import FieldGroup, field_groups
from linli.publish.pages.outcomes import number_in
from linli.publish.pages.page import page
from linli.publish.pages.staff_calls import CALL_TABLE, CALLS_LEAD, GRADE_TABLE, POST_TABLE, POSTS_LEAD, township_grades
from linli.publish.pages.staff_table import (
    Cell,
    SpreadRows,
    StaffTable,
    Tables,
    TableView,
    below_views,
    rows_of,
    table_views,
)
from linli.publish.pages.staff_words import word_lists
from linli.publish.site import Output, Plan, Site
from linli.publish.templating import Links, depth_of
from linli.publish.views.asking import missing_facts
from linli.publish.views.links import HOME, Step
from linli.publish.views.spread import Stretch, part_name, spread_plans, way_down
from linli.publish.views.whereabouts import where

STAFF_PAGES = {
    "calls": Step("今天要打的电话", "staff/calls/", "按乡镇，可以打印了打勾", "phone"),
    "posts": Step("我的点位", "staff/posts/", "按负责岗位", "person"),
    "progress": Step("录入进度", "staff/progress/", "报道里的数和本站的数", "star"),
    "pending": Step("待核实", "staff/pending/", "还缺什么，该问谁", "question"),
    "quality": Step("数据质量", "staff/quality/", "核实过多少，哪些该再问", "check"),
    "words": Step("哪些话找到什么", "staff/words/", "居民的说法，少了哪些", "document"),
    "new": Step("新增", "staff/new/", "每种记录的新文件，填好能填的", "edit"),
    "fields": Step("字段说明", "staff/fields/", "每一项怎么写", "document"),
}


EDIT_STEP = Step("改资料", "staff/edit/", "填表，当场检查，得一份更新单", "edit")
"""The form, which works on both directories and stands on the real site only."""

NEW_LEAD = "把文件名里的 xin-de-bianhao 改成自己起的编号：小写字母、数字和“-”。"
WORDS_LEAD = "居民的话靠这些词认得。少了哪句，就写进表上写的那个文件；“a+b”是先有 a、隔几个字再有 b。"


@dataclass(frozen=True, slots=True)
class StaffView:
    """pages/staff.html."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    counts: tuple[Count, ...]
    tables: tuple[TableView, ...]
    pages: tuple[Step, ...]
    drafts: tuple[Draft, ...] = ()


def staff_steps(site: Site, but: str = "") -> tuple[Step, ...]:
    """Return the ways to the pages for the staff, but one."""
    form = () if site.demo else (EDIT_STEP,)
    return (*form, *(step for subject, step in STAFF_PAGES.items() if subject != but))


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the pages for the staff; of long tables, a page a township below each."""
    for subject, step in STAFF_PAGES.items():
        yield from spread_plans(step.path, "staff", _rows(site, subject), subject)


def _rows(site: Site, subject: str) -> SpreadRows:
    return rows_of(site, subject, STAFF_TABLES.get(subject, ()))


def _render(site: Site, plan: Plan) -> bytes:
    """Render one of them, or a township below it."""
    links = Links(site.base, depth_of(site, plan))
    subject, _, step = plan.subject.partition("/")
    found, shown = _rows(site, subject), STAFF_PAGES[subject]
    here = found[step]
    title = "：".join(filter(None, (shown.text, part_name(site, here.area, here.number))))
    lead = LEADS[subject] or _quality_lead(site)
    view = StaffView(
        trail=(HOME, *way_down(site, shown.path, shown.text, found, step)),
        title=title,
        lead=lead,
        counts=_quality_counts(site) if plan.subject == "quality" else (),
        tables=tuple(_tables(site, links, subject, here)),
        pages=staff_steps(site, subject),
        drafts=tuple(record_drafts(site)) if subject == "new" else (),
    )
    return page(site, plan, "staff.html", view, f"{title}（工作人员）", lead)


def _tables(site: Site, links: Links, subject: str, here: Stretch[tuple[str, Any]]) -> Iterator[TableView]:
    """Yield the tables of a page: those made from the program, those that grow with the county, and what is below."""
    if subject == "words":
        yield from _words(site)
    elif subject == "fields":
        yield from _fields(site)
    tables = STAFF_TABLES.get(subject, ())
    for table in tables:
        if table is GRADE_TABLE and not here.step:
            yield township_grades(site, links)
        yield from table_views(site, links, here, table)
    yield from below_views(site, links, STAFF_PAGES[subject].path, here, tables)


Declared = tuple[Area, DeclaredCount]


def _declared(site: Site) -> Iterator[tuple[Declared, tuple[str, ...]]]:
    for area in site.directory.area_list:
        yield from (((area, item), (area.path,)) for item in area.record.declared)


def _progress(site: Site, links: Links, declared: Declared) -> tuple[Cell, ...]:
    area, item = declared
    entered = _entered(site, area.path, item)
    return (
        Cell(site.directory.area_name(area.path), links.url(f"areas/{area.path}/")),
        Cell(f"{item.words}{item.number}"),
        Cell(f"{entered}处" if entered is not None else "不按处录入"),
        Cell(_share(item, entered)),
    )


def _entered(site: Site, area: str, item: DeclaredCount) -> int | None:
    if item.kind is None:
        return None
    return sum(item.counts(place) for place in site.directory.places_within(area))


def _share(item: DeclaredCount, entered: int | None) -> str:
    declared = number_in(item.number)
    if entered is None or not declared:
        return "—"
    share = min(100, round(100 * entered / declared))
    return "不到1%" if entered and not share else f"{share}%"


def _incomplete(site: Site) -> Iterator[tuple[Place, tuple[str, ...]]]:
    return ((place, (place.area,)) for place in site.directory.places.values() if any(missing_facts(place)))


def _pending(site: Site, links: Links, place: Place) -> tuple[Cell, ...]:
    return (
        Cell(place.name, links.url(f"places/{place.id}/")),
        Cell(where(site, place)),
        Cell("、".join(missing_facts(place))),
        Cell(place.file),
    )


def _verified(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if attestation_of(place)]


def _quality_lead(site: Site) -> str:
    if site.settings.placeholder_url:
        return "网址还是占位的 https://linli.example/：设置 mkdocs.yml 里的 site_url 之前，真实的公示上不印二维码。"
    return "核实过的资料才放心；改过的、过了期限的，请再问一次。"


def _quality_counts(site: Site) -> tuple[Count, ...]:
    places = site.directory.places.values()
    counts = (
        (len(places), "已录入的服务点"),
        (len(_verified(places)), "核实过的"),
        (sum(bool(place.hours) for place in places), "有开放时间的"),
        (sum(bool(place.phones) for place in places), "有电话的"),
        (sum(place.position is not None for place in places), "有位置的"),
    )
    return tuple(Count(str(number), words, "") for number, words in counts)


Asked = tuple[Place, str, str]
"""A place, which item of it, and when that was verified last."""


def _outdated(site: Site) -> Iterator[tuple[Asked, tuple[str, ...]]]:
    """Yield what was verified too long ago, or has been changed since, place by place."""
    for place in site.directory.places.values():
        yield from (((place, part, said), (place.area,)) for part, said in _asked_again(site, place))


def _stale(site: Site, links: Links, asked: Asked) -> tuple[Cell, ...]:
    place, part, said = asked
    return Cell(place.name, links.url(f"places/{place.id}/")), Cell(part), Cell(said), Cell(place.file)


def _asked_again(site: Site, place: Place) -> Iterator[tuple[str, str]]:
    for part in lapsed_parts(place):
        check = attestation_of(place, part)
        yield part, f"{full_day(check.on)}，以后改过" if check else ""
    whole = attestation_of(place)
    whole_is_old = is_old(site.directory.vocabulary, whole, WHOLE_RECORD, site.today)
    if whole and whole_is_old:
        yield WHOLE_RECORD, full_day(whole.on)
    for part, check in old_parts(site.directory.vocabulary, place, site.today):
        if not (whole_is_old and check == whole):
            yield part, full_day(check.on)


def _words(site: Site) -> Iterator[TableView]:
    for name, title, file, columns, rows in word_lists(site.directory.vocabulary):
        yield TableView(name, title, file, columns, tuple(tuple(map(Cell, row)) for row in rows), "")


def _fields(site: Site) -> Iterator[TableView]:
    groups: Iterable[FieldGroup] = field_groups(site.directory.vocabulary)
    for group in groups:
        rows = tuple((Cell(row.key), Cell(row.required), Cell(row.said), Cell(row.form)) for row in group.rows)
        yield TableView(group.id, group.title, group.file, ("项目", "必填", "说明", "怎么写"), rows, "")


PROGRESS = StaffTable(
    "progress", "录入进度", ("地方", "报道称", "本站已录入", "进度"), _declared, _progress, "还没有公布数可比。"
)
PENDING = StaffTable(
    "pending",
    "还没查清的",
    ("服务点", "在哪里", "还缺", "文件"),
    _incomplete,
    _pending,
    "都查清了。",
    "问到了，就改最后一列的文件。",
)
STALE = StaffTable(
    "stale", "该再核实的", ("服务点", "哪一项", "上次核实", "文件"), _outdated, _stale, "没有核实过期的。"
)
STAFF_TABLES: dict[str, Tables] = {
    "calls": (CALL_TABLE,),
    "posts": (POST_TABLE,),
    "progress": (PROGRESS,),
    "pending": (PENDING,),
    "quality": (STALE, GRADE_TABLE),
}
"""The tables that grow with the county, by the page they stand on."""
LEADS = {
    "calls": CALLS_LEAD,
    "posts": POSTS_LEAD,
    "progress": "报道称的数和本站录入的数；未录入不等于没有。",
    "pending": "缺的只算地址、电话、时间、价格和怎么报名。",
    "quality": "",
    "words": WORDS_LEAD,
    "new": NEW_LEAD,
    "fields": "由程序里的记录类型和词表生成，与检查用的是同一份。",
}
"""What stands below the title of each page; "" where that depends on the site."""

STAFF = Output("staff", _plan, _render, framed=True)
