"""/staff/calls/, …/posts/, …/progress/, …/pending/, …/quality/, …/words/, …/fields/: what the staff look at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linli.model import Place
from linli.model.area import DeclaredCount
from linli.model.freshness import WHOLE_RECORD, attestation_of, is_old, lapsed_parts, old_parts
from linli.publish.date_words import full_day
from linli.publish.pages.area import Count
from linli.publish.pages.drafts import Draft, record_drafts
from linli.publish.pages.fields import FieldGroup, field_groups
from linli.publish.pages.outcomes import number_in
from linli.publish.pages.page import page
from linli.publish.pages.staff_calls import CALLS_LEAD, POSTS_LEAD, call_tables, post_tables, quality_tables
from linli.publish.pages.staff_table import Cell, TableView
from linli.publish.pages.staff_words import word_lists
from linli.publish.site import Output, Plan, Site
from linli.publish.templating import Links, depth_of
from linli.publish.views.asking import missing_facts
from linli.publish.views.links import HOME, Step
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


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the pages for the staff."""
    for subject in STAFF_PAGES:
        yield Plan(f"staff/{subject}/index.html", "staff", subject)


def _render(site: Site, plan: Plan) -> bytes:
    """Render one of them."""
    links = Links(site.base, depth_of(site, plan))
    counts: tuple[Count, ...] = ()
    tables: tuple[TableView, ...]
    drafts: tuple[Draft, ...] = ()
    match plan.subject:
        case "calls":
            lead, tables = CALLS_LEAD, tuple(call_tables(site, links))
        case "posts":
            lead, tables = POSTS_LEAD, tuple(post_tables(site, links))
        case "progress":
            lead, tables = "报道称的数和本站录入的数；未录入不等于没有。", (_progress(site, links),)
        case "pending":
            lead, tables = "缺的只算地址、电话、时间、价格和怎么报名。", (_pending(site, links),)
        case "quality":
            lead, counts, tables = (
                _quality_lead(site),
                _quality_counts(site),
                (_stale(site, links), *quality_tables(site, links)),
            )
        case "new":
            lead, tables, drafts = NEW_LEAD, (), tuple(record_drafts(site))
        case "words":
            lead, tables = WORDS_LEAD, tuple(_words(site))
        case _:
            lead, tables = "由程序里的记录类型和词表生成，与检查用的是同一份。", tuple(_fields(site))
    step = STAFF_PAGES[plan.subject]
    others = tuple(other for subject, other in STAFF_PAGES.items() if subject != plan.subject)
    view = StaffView((HOME,), step.text, lead, counts, tables, others, drafts)
    return page(site, plan, "staff.html", view, f"{step.text}（工作人员）", lead)


def _progress(site: Site, links: Links) -> TableView:
    rows = []
    for area in site.directory.area_list:
        for item in area.record.declared:
            name = site.directory.area_name(area.path)
            entered = _entered(site, area.path, item)
            said = f"{item.words}{item.number}"
            rows.append(
                (
                    Cell(name, links.url(f"areas/{area.path}/")),
                    Cell(said),
                    Cell(f"{entered}处" if entered is not None else "不按处录入"),
                    Cell(_share(item, entered)),
                )
            )
    columns = ("地方", "报道称", "本站已录入", "进度")
    return TableView("progress", "录入进度", "", columns, tuple(rows), "还没有公布数可比。")


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


def _pending(site: Site, links: Links) -> TableView:
    rows = tuple(
        (
            Cell(place.name, links.url(f"places/{place.id}/")),
            Cell(where(site, place)),
            Cell("、".join(missing_facts(place))),
            Cell(place.file),
        )
        for place in site.directory.places.values()
        if any(missing_facts(place))
    )
    columns = ("服务点", "在哪里", "还缺", "文件")
    return TableView("pending", "还没查清的", "问到了，就改最后一列的文件。", columns, rows, "都查清了。")


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


def _stale(site: Site, links: Links) -> TableView:
    """List what was verified too long ago, or has been changed since, place by place."""
    rows = tuple(
        (Cell(place.name, links.url(f"places/{place.id}/")), Cell(part), Cell(said), Cell(place.file))
        for place in site.directory.places.values()
        for part, said in _asked_again(site, place)
    )
    return TableView("stale", "该再核实的", "", ("服务点", "哪一项", "上次核实", "文件"), rows, "没有核实过期的。")


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


STAFF = Output("staff", _plan, _render, framed=True)
