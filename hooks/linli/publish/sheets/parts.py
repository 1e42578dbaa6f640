"""What the notices of all kinds share: whose they are, whom to ring, how far they can be trusted; words for dates."""

from collections.abc import Iterable, Iterator
from datetime import date

from linli.almanac.lunar import lunar_date
from linli.language.hours import Hours
from linli.language.hours.format import lunar_words
from linli.language.hours.rules import LunarDay
from linli.model import Entry, Place
from linli.model.contact import Phone
from linli.model.scalars import UNTIL_NOTICE, Period
from linli.press.views import Block, Contact, KindMark, Line, NoticeView, Piece, Row, SealedNotice, seal
from linli.publish.date_words import full_day, weekday
from linli.publish.site import Site
from linli.publish.views.record_end import ask
from linli.publish.views.weekly import HoursRow, hours_note, hours_rows

HOLIDAYS, ASK_FIRST = "法定节假日", "请先致电"
FICTIONAL = "虚构示例：地方是编的，电话打不通。"
# More numbers than these make the foot of a sheet hard to read.
MOST_CONTACTS = 2


def line(*pieces: str, label: str = "") -> Line:
    """Make a line of the pieces that say something."""
    return Line(tuple(Piece(piece) for piece in pieces if piece), label)


def row(label: str, *pieces: str) -> Row:
    """Make a row of one line; without anything to say it is left to a pen."""
    found = line(*pieces)
    return Row(label, (found,) if found.pieces else ())


def mark_of(place: Place) -> KindMark:
    """Return the kind of a place."""
    return KindMark(place.kind.code, place.kind.name)


def contacts_of(phones: Iterable[Phone]) -> tuple[Contact, ...]:
    """Return the first telephones."""
    return tuple(Contact(phone.number, phone.note) for phone in phones)[:MOST_CONTACTS]


def contacts_for(site: Site, area: str) -> tuple[Contact, ...]:
    """Return whom to ring about an area: its office, where known, then the hotline."""
    return tuple(Contact(phone.number, phone.note) for phone in ask(site, area))


def issuer(site: Site, area: str) -> str:
    """Say whose sheet it is: the site and the county."""
    chain = site.directory.area_chain(area)
    return f"{site.settings.name} · {chain[0].name if chain else site.settings.region}"


def proof(site: Site, entry: Entry, item: str = "") -> tuple[str, ...]:
    """Say how and when a record — or one item of it, where that was checked later — has been verified."""
    hotline = site.settings.hotline.local
    lines = (verified(entry, item), f"信息不对？请打 {hotline} 政务服务热线")
    return (*lines, FICTIONAL) if site.demo else lines


def verified(entry: Entry, item: str = "") -> str:
    """Say how and when a record has been verified."""
    found = entry.verification
    if found is None:
        return f"{full_day(entry.entered)}录入，尚未向该单位核实"
    day = max(found.on, found.parts.get(item, found.on))
    return f"{full_day(day)}{found.method.name}核实{f'（{found.post}）' if found.post else ''}"


def sealed(site: Site, view: SealedNotice, path: str) -> SealedNotice:
    """Return the finished notice; its QR leads to `path`, once the site has an address (a demonstration always has)."""
    has_address = site.demo or not site.settings.placeholder_url
    return seal(view, site.absolute(path) if has_address else "")


def hours_table(hours: Hours) -> Iterator[Row]:
    """Yield a row a rule, the spans one below another."""
    for found in hours_rows(hours):
        yield Row(found.days, tuple(_span_lines(found)))


def _span_lines(found: HoursRow) -> Iterator[Line]:
    for span in found.spans:
        yield line(dashed(span.span), label=span.label)
    rest = (found.said, f"（{found.note}）" if found.note else "")
    if any(rest):
        yield line(*rest)


def dashed(span: str) -> str:
    """Set a span of time as printers do: 08:30–12:00."""
    return span.replace("-", "–")


def hours_in_lines(hours: Hours) -> Iterator[Line]:
    """Yield the hours as lines within one row: the days, then their spans."""
    for found in hours_rows(hours):
        spans = (f"{span.label} {dashed(span.span)}".strip() for span in found.spans)
        yield line(found.days, *spans, found.said, f"（{found.note}）" if found.note else "")


def regular_hours_in_lines(hours: Hours) -> Iterator[Line]:
    """Yield the hours of a place in lines; then what is to be done on holidays that nobody has spoken of."""
    yield from hours_in_lines(hours)
    if hours_note(hours):
        yield line(HOLIDAYS, ASK_FIRST)


def lunar_date_words(day: date) -> str:
    """Return the lunar date of a day: “十月十五”."""
    found = lunar_date(day)
    return lunar_words(LunarDay(found.month, found.day, found.leap))


def dated(day: date) -> tuple[str, str]:
    """Return a date as the pieces of a line: “2026年11月24日（周二）”, “农历十月十六”."""
    return f"{full_day(day)}（{weekday(day)}）", f"农历{lunar_date_words(day)}"


def period_rows(period: Period) -> Iterator[Row]:
    """Yield from when to when something holds."""
    if period.start == period.end:
        yield row("哪天", *dated(period.start))
        return
    yield row("从", *dated(period.start))
    yield row("到", *(dated(period.end) if period.end else (UNTIL_NOTICE,)))


def place_sheet(site: Site, place: Place, kind: str, blocks: Iterable[Block], item: str = "") -> NoticeView:
    """Return a notice of a place around its blocks, sealed."""
    view = NoticeView(
        kind=kind,
        name=place.name,
        blocks=tuple(blocks),
        issuer=issuer(site, place.area),
        where=site.directory.area_name(place.area),
        mark=mark_of(place),
        contacts=contacts_of(place.phones),
        proof=proof(site, place, item),
        demo=site.demo,
    )
    return sealed(site, view, f"places/{place.id}/")
