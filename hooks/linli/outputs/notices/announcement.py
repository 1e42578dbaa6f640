"""The notices of announcements: 停业通知 and 时间调整, 更正; and the form for a power cut."""

from collections.abc import Iterator

from linli.directory import concerns
from linli.notices.views import Block, Lead, Note, NoticeView, Row, Rows, Signature, Style
from linli.outputs.notices.parts import (
    FICTIONAL,
    contacts_for,
    contacts_of,
    hours_table,
    issuer,
    line,
    mark_of,
    period_rows,
    row,
    sealed,
)
from linli.outputs.site import Site
from linli.outputs.wording import full_day
from linli.records import Announcement, Place
from linli.schedule import CHANGING

CANTEEN = "canteen"
GAP = "＿＿"
MOMENT = f"{GAP}月{GAP}日 星期＿ {GAP}时"


def closure(site: Site, entry: Announcement) -> NoticeView:
    """Make the sheet of a closure or of changed hours."""
    places = _places(site, entry)
    changing = entry.kind.code == CHANGING
    rows = [*period_rows(entry.period)]
    if entry.reason:
        rows.append(row("原因", entry.reason))
    if len(places) != 1:
        rows.append(Row("涉及", tuple(line(place.name) for place in places)))
    blocks: list[Block] = [Lead((entry.title,)), Rows(Style.FACTS, tuple(rows))]
    if changing:
        blocks.insert(1, Rows(Style.TIMES, tuple(hours_table(entry.hours)), "这几天的时间"))
    if entry.note:
        blocks.append(Note(entry.note))
    blocks.append(Signature((*filter(None, (entry.post,)), full_day(entry.published.date())), ("经办人",)))
    meals = bool(places) and all(place.kind.code == CANTEEN for place in places)
    return _sheet(site, entry, "closure", _word(changing=changing, meals=meals), places, tuple(blocks))


def _word(*, changing: bool, meals: bool) -> str:
    if changing:
        return "时间调整"
    return "停餐通知" if meals else "停业通知"


def correction(site: Site, entry: Announcement) -> NoticeView:
    """Make the strip that is pasted over what was wrong."""
    found = entry.correction
    item, before, now = (found.item, found.before, found.now) if found else ("", "", "")
    rows = (row(f"{item}原来写", before), row("应该是", now))
    blocks: list[Block] = [Rows(Style.CHANGE, rows)]
    if entry.note:
        blocks.append(Note(entry.note))
    return _sheet(site, entry, "correction", "", _places(site, entry), tuple(blocks))


def _places(site: Site, entry: Announcement) -> tuple[Place, ...]:
    return tuple(place for place in site.directory.places.values() if concerns(entry, place))


def _sheet(
    site: Site, entry: Announcement, kind: str, word: str, places: tuple[Place, ...], blocks: tuple[Block, ...]
) -> NoticeView:
    """Return a notice for the one place it concerns, or for all of them together."""
    county = entry.file.split("/")[-2]
    only = places[0] if len(places) == 1 else None
    area = only.area if only else next((code for code in entry.concerns if code in site.directory.areas), county)
    view = NoticeView(
        kind=kind,
        name=only.name if only else entry.title,
        blocks=blocks if only else tuple(block for block in blocks if not isinstance(block, Lead)),
        issuer=issuer(site, area),
        word=word,
        where=site.directory.area_name(area),
        mark=mark_of(only) if only else None,
        contacts=contacts_of(only.phones) if only and only.phones else contacts_for(site, area),
        proof=tuple(_proof(site, entry)),
        demo=site.demo,
    )
    return sealed(site, view, f"announcements/{entry.id}/")


def _proof(site: Site, entry: Announcement) -> Iterator[str]:
    yield f"{full_day(entry.published.date())}{entry.published:%H:%M}发布"
    if site.demo:
        yield FICTIONAL


def blank_closure(site: Site) -> NoticeView:
    """Make the form that lies in the drawer for a power cut."""
    rows = (
        row("从", MOMENT),
        Row("到", (line(MOMENT), line("□ 什么时候恢复，另行通知"))),
        Row("原因", (line("□ 停电", "□ 停水", "□ 检修"), line("□ 天气", f"□ 其他{GAP * 3}"))),
        Row("可改去"),
    )
    return NoticeView(
        kind="closure",
        name=GAP * 6,
        blocks=(Rows(Style.FACTS, rows), Signature((f"{GAP}年{GAP}月{GAP}日",), ("单位", "经办人"))),
        issuer=site.settings.name,
        word="停业通知",
        demo=site.demo,
    )
