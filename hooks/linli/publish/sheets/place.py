"""The notices of a place that hold for long: 外墙公示牌, 开放时间, 收费标准."""

from collections.abc import Iterator

from linli.language.hours import Hours
from linli.model import Place
from linli.model.premises import Room
from linli.press.look import NoticeLook
from linli.press.views import Block, Lead, Line, Note, NoticeView, Piece, Row, Rows, Style
from linli.publish.date_words import full_day
from linli.publish.sheets.hours import ASK_FIRST, ON_HOLIDAYS, hours_in_lines, hours_table, regular_hours_in_lines
from linli.publish.sheets.issuing import place_sheet
from linli.publish.sheets.kind import NoticeKind, always
from linli.publish.sheets.rows import line, row
from linli.publish.site import Site
from linli.publish.views.coming import card_facts, coming_facts, delivery_facts, ordering_words, room_words
from linli.publish.views.prices import PriceTable, price_tables
from linli.publish.views.weekly import hours_note

# What a clerk fills in by pen where no hours are known.
BLANK_WEEK = (Row("周一至周五"), Row("周六、周日"), Row("法定节假日"))


def sign_sheet(site: Site, place: Place) -> NoticeView:
    """Make the sign beside the door: who runs it, who is in charge, when it is open."""
    rows = (
        Row("开放时间", tuple(regular_hours_in_lines(place.hours))),
        row("地址", place.address),
        *_known("服务", *(service.name for service in place.services)),
        *_known("服务对象", *(audience.name for audience in place.audiences)),
        row("运营单位", place.operator),
        row("负责岗位", place.post),
        Row("负责人"),
        row("监督电话", site.settings.hotline.local),
    )
    if operates(place):
        return place_sheet(site, place, SIGN_NOTICE.look, (Rows(Style.FACTS, rows),))
    known = tuple(found for found in rows if found.lines)
    return place_sheet(site, place, SIGN_NOTICE.look, (Lead(operation_words(place)), Rows(Style.FACTS, known)))


def _known(label: str, *pieces: str) -> Iterator[Row]:
    if pieces:
        yield row(label, *pieces)


def hours_sheet(site: Site, place: Place) -> NoticeView:
    """Make the sheet of the opening hours."""
    if not operates(place):
        return place_sheet(site, place, HOURS_NOTICE.look, (Lead(operation_words(place)),))
    rows = list(hours_table(place.hours)) or list(BLANK_WEEK)
    if hours_note(place.hours):
        rows.append(row(ON_HOLIDAYS, ASK_FIRST))
    blocks: list[Block] = [Rows(Style.TIMES, tuple(rows))]
    blocks += _further(place)
    return place_sheet(site, place, HOURS_NOTICE.look, blocks, "开放时间")


def _further(place: Place) -> Iterator[Block]:
    """Yield who may come, how meals are ordered and brought, and the rooms that have hours of their own."""
    if place.restriction:
        yield Note(f"{place.restriction}。")
    if place.orders:
        yield Note(f"订餐：{ordering_words(place.orders)}。")
    rooms = tuple(Row(room.name, tuple(_room_lines(room))) for room in place.rooms if not room.plain)
    if rooms:
        yield Rows(Style.FACTS, rooms, "各场地")
    delivery = tuple(row(fact.label, fact.text) for fact in delivery_facts(place))
    if delivery:
        yield Rows(Style.FACTS, delivery, "送餐")


def _room_lines(room: Room) -> Iterator[Line]:
    yield from hours_in_lines(room.hours)
    rest = room_words(room.model_copy(update={"hours": Hours()}))
    if rest:
        yield line(*rest.split("；"))


def operates(place: Place) -> bool:
    """Tell whether a place operates, or will until its 状态 begins to hold."""
    return place.operation is None or place.operation.normal


def operation_words(place: Place) -> tuple[str, ...]:
    """Say that a place does not operate, since when, and why."""
    operation = place.operation
    if operation is None:
        raise ValueError(place.id)
    since = f"{full_day(operation.since)}起" if operation.since else "现在"
    return (f"{since}{operation.state.name}", *filter(None, (operation.note,)))


def prices_sheet(site: Site, place: Place) -> NoticeView:
    """Make the sheet of what things cost."""
    tables = price_tables(site, place.charges)
    notes = dict.fromkeys(table.note for table in tables if table.note)
    if place.documents:
        notes[f"第一次来请带：{'、'.join(place.documents)}。"] = None
    notes.update(dict.fromkeys(f"{fact.label}：{fact.text}。" for fact in (*coming_facts(place), *card_facts(place))))
    notes.update(dict.fromkeys(f"{table.item}：{table.terms}。" for table in tables if table.terms))
    blocks: list[Block] = [Rows(Style.PRICES, tuple(_price_rows(table)), table.item) for table in tables]
    return place_sheet(site, place, PRICES_NOTICE.look, [*blocks, *map(Note, notes)], "收费")


def _price_rows(table: PriceTable) -> Iterator[Row]:
    for found in table.rows:
        note = (Piece(f"（{found.note}）"),) if found.note else ()
        yield Row(found.who, (Line((Piece(found.price), *note)),))


def _charges(site: Site, place: Place) -> bool:
    return bool(place.charges)


SIGN_NOTICE = NoticeKind(NoticeLook("sign", "外墙公示牌", ceiling=28, framed=True), Place, sign_sheet, always)
HOURS_NOTICE = NoticeKind(NoticeLook("hours", "开放时间", "clock", ceiling=42), Place, hours_sheet, always)
PRICES_NOTICE = NoticeKind(NoticeLook("prices", "收费标准", "coin"), Place, prices_sheet, _charges)
