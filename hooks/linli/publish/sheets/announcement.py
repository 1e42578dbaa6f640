"""The notices of announcements: 停业通知 and 时间调整, 恢复通知, 更正; and the form for a power cut."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from linli.model import Announcement, Place
from linli.model.codes import CLOSURE, CORRECTION, RESUMPTION
from linli.press.look import NoticeLayout, NoticeLook
from linli.press.views import Block, Lead, Note, NoticeView, Row, Rows, Signature, Style
from linli.publish.date_words import full_day
from linli.publish.sheets.dates import moment_row, period_rows
from linli.publish.sheets.hours import hours_table
from linli.publish.sheets.issuing import FICTIONAL, contacts_for, contacts_of, issuer, mark_of, sealed
from linli.publish.sheets.kind import BlankForm, NoticeKind
from linli.publish.sheets.rows import line, row
from linli.publish.site import Site

# More names than these are counted instead.
MOST_NAMES = 6
GAP = "＿＿"
MOMENT = f"{GAP}月{GAP}日 星期＿ {GAP}时"


def closure_sheet(site: Site, entry: Announcement) -> NoticeView:
    """Make the sheet of a closure, of changed hours or of a reopening."""
    places = site.directory.places_concerned(entry)
    blocks: list[Block] = [Lead((_said(entry, places),))]
    if entry.changes_hours:
        blocks.append(Rows(Style.TIMES, tuple(hours_table(entry.hours)), "这几天的时间"))
    blocks.append(Rows(Style.FACTS, tuple(_facts(site, entry, places))))
    if entry.note:
        blocks.append(Note(entry.note))
    blocks.append(Signature((*filter(None, (entry.post,)), full_day(entry.published.date())), ("经办人",)))
    kind = RESUMPTION_NOTICE if entry.resumes else CLOSURE_NOTICE
    view = _sheet(site, entry, kind.look, places, blocks)
    return sealed(site, replace(view, word=_word(entry, places)), _path(entry))


def _facts(site: Site, entry: Announcement, places: tuple[Place, ...]) -> Iterator[Row]:
    if entry.resumes:
        yield moment_row("从", entry.period.beginning)
    else:
        yield from period_rows(entry.period)
    if entry.stops:
        yield row("停什么", "、".join(entry.stops), "别的照常")
    if entry.expected:
        yield moment_row("预计恢复", entry.expected)
    if entry.reason:
        yield row("原因", entry.reason)
    if len(places) > MOST_NAMES:
        kind = entry.narrowed.name if entry.narrowed else "服务点"
        yield row("涉及", f"{site.directory.area_name(_area(site, entry))}的{kind}", f"共{len(places)}处")
    elif len(places) != 1:
        yield Row("涉及", tuple(line(place.name) for place in places))


def _said(entry: Announcement, places: tuple[Place, ...]) -> str:
    """Return the title without the name of the place, which stands above it."""
    return entry.title.removeprefix(places[0].name) or entry.title if len(places) == 1 else entry.title


def _word(entry: Announcement, places: tuple[Place, ...]) -> str:
    if entry.changes_hours:
        return "时间调整"
    if entry.resumes:
        return RESUMPTION_NOTICE.word
    return "停餐通知" if places and all(place.cooks for place in places) else CLOSURE_NOTICE.word


def correction_strips(site: Site, entry: Announcement) -> NoticeView:
    """Make the strip that is pasted over what was wrong."""
    found = entry.correction
    item, before, now = (found.item, found.before, found.now) if found else ("", "", "")
    rows = (row(f"{item}原来写", before), row("应该是", now))
    notes = (Note(entry.note),) if entry.note else ()
    view = _sheet(
        site, entry, CORRECTION_NOTICE.look, site.directory.places_concerned(entry), (Rows(Style.CHANGE, rows), *notes)
    )
    # A strip has no room for telephones; the sheet it is pasted over has them.
    return sealed(site, replace(view, contacts=()), _path(entry))


def _path(entry: Announcement) -> str:
    return f"announcements/{entry.id}/"


def _area(site: Site, entry: Announcement) -> str:
    """Return the first area that is concerned, else the county of the file."""
    return next((code for code in entry.concerns if code in site.directory.areas), entry.file.split("/")[-2])


def _sheet(
    site: Site, entry: Announcement, look: NoticeLook, places: tuple[Place, ...], blocks: Iterable[Block]
) -> NoticeView:
    """Return a notice, not sealed yet, for the one place it concerns, or for all of them under its title."""
    if len(places) == 1:
        (place,) = places
        area, name, mark, kept = place.area, place.name, mark_of(place), tuple(blocks)
        contacts = contacts_of(place.phones) or contacts_for(site, area)
    else:
        area, name, mark = _area(site, entry), entry.title, None
        kept = tuple(block for block in blocks if not isinstance(block, Lead))
        contacts = contacts_for(site, area)
    return NoticeView(
        look=look,
        name=name,
        blocks=kept,
        issuer=issuer(site, area),
        where=site.directory.area_name(area),
        mark=mark,
        contacts=contacts,
        proof=tuple(_proof(site, entry)),
        demo=site.demo,
    )


def _proof(site: Site, entry: Announcement) -> Iterator[str]:
    yield f"{full_day(entry.published.date())}{entry.published:%H:%M}发布"
    if site.demo:
        yield FICTIONAL


def blank_closure_sheet(site: Site) -> NoticeView:
    """Make the form that lies in the drawer for a power cut."""
    rows = (
        row("从", MOMENT),
        Row("到", (line(MOMENT), line("□ 什么时候恢复，另行通知"))),
        Row("原因", (line("□ 停电", "□ 停水", "□ 检修"), line("□ 天气", f"□ 其他{GAP * 3}"))),
        Row("可改去"),
    )
    return NoticeView(
        look=CLOSURE_NOTICE.look,
        name=GAP * 6,
        blocks=(Rows(Style.FACTS, rows), Signature((f"{GAP}年{GAP}月{GAP}日",), ("单位", "经办人"))),
        issuer=site.settings.name,
        demo=site.demo,
    )


def _alters(site: Site, entry: Announcement) -> bool:
    return entry.alters


def _resumes(site: Site, entry: Announcement) -> bool:
    return entry.resumes


def _corrects(site: Site, entry: Announcement) -> bool:
    return entry.corrects


CLOSURE_NOTICE = NoticeKind(
    NoticeLook(CLOSURE, "停业通知", "stop", "alert", ceiling=32),
    Announcement,
    closure_sheet,
    _alters,
    BlankForm(blank_closure_sheet, "印几张放在抽屉里，停电时手写"),
)
RESUMPTION_NOTICE = NoticeKind(
    NoticeLook(RESUMPTION, "恢复通知", "check", "plain", ceiling=32), Announcement, closure_sheet, _resumes
)
CORRECTION_NOTICE = NoticeKind(
    NoticeLook(CORRECTION, "更正", "pencil", "alert", ceiling=28, layout=NoticeLayout.STRIPS),
    Announcement,
    correction_strips,
    _corrects,
)
