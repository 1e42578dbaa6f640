"""招生报名: when a programme runs next, for whom, what it costs, how to enrol."""

from collections.abc import Iterable, Iterator
from datetime import date

from linli.engine.state_words import day_words
from linli.model import Programme
from linli.model.period import Period
from linli.model.programme import ClassVenue, Session
from linli.press.look import NoticeLook
from linli.press.views import Block, Lead, Line, Note, NoticeView, Row, Rows, Style
from linli.publish.date_words import period_words
from linli.publish.sheets.dates import dated
from linli.publish.sheets.hours import hours_in_lines
from linli.publish.sheets.issuing import contacts_for, contacts_of, issuer, proof, sealed
from linli.publish.sheets.kind import NoticeKind
from linli.publish.sheets.rows import line, row
from linli.publish.site import Site
from linli.publish.views.enrolling import HOW, enrolling_facts, session_ended, venue_views
from linli.publish.views.prices import price_tables


def enrol_sheet(site: Site, programme: Programme) -> NoticeView:
    """Make the sheet on which a programme invites people to its next session."""
    session, *later = to_come(programme, site.today)
    rows = (*_shared(site, programme), *_rows(site, programme, session), *_later(later))
    blocks: list[Block] = [*_lead(programme, session, site.today), Rows(Style.FACTS, rows)]
    if programme.note:
        blocks.append(Note(programme.note))
    county = programme.file.split("/")[-2]
    venue = next((site.directory.places[code] for code in programme.venues if code in site.directory.places), None)
    view = NoticeView(
        look=ENROLMENT_NOTICE.look,
        name=f"{programme.name}（{session.name}）",
        blocks=tuple(blocks),
        issuer=issuer(site, county),
        where=programme.organiser,
        contacts=contacts_of(venue.phones) if venue and venue.phones else contacts_for(site, county),
        proof=proof(site, programme),
        demo=site.demo,
    )
    return sealed(site, view, f"programmes/{programme.id}/")


def to_come(programme: Programme, today: date) -> tuple[Session, ...]:
    """Return the sessions that have not ended."""
    return tuple(session for session in programme.sessions if not session_ended(session, today))


def _lead(programme: Programme, session: Session, today: date) -> Iterator[Lead]:
    """Say until when one can enrol, while that day has not passed."""
    enrolment = programme.enrolment_in(session)
    until = enrolment.until if enrolment else None
    if until and until >= today:
        yield Lead((f"{day_words(until)}前报名",))


def _later(sessions: Iterable[Session]) -> Iterator[Row]:
    """Name the sessions after the next one."""
    for session in sessions:
        yield row(session.name, period_words(session.period) if session.period else "日期待核实")


def _shared(site: Site, programme: Programme) -> Iterator[Row]:
    yield row("对象", *(programme.target.words if programme.target else ()))
    names = [site.directory.places[code].name for code in programme.venues if code in site.directory.places]
    names += [site.directory.area_name(code) for code in programme.venues if code in site.directory.areas]
    venues = tuple(_venue_lines(site, programme.class_venues))
    # Where every session says its own places, a line for a pen would ask for what stands below.
    if names or venues or not any(session.class_venues for session in programme.sessions):
        yield Row("地点", (*map(line, names), *venues))
    if programme.contents:
        yield row("内容", *programme.contents)


def _venue_lines(site: Site, venues: Iterable[ClassVenue]) -> Iterator[Line]:
    for venue in venue_views(site, venues):
        numbers = (phone.number for phone in venue.phones)
        yield line(venue.name, venue.where, f"名额{venue.seats}" if venue.seats else "", *numbers)


def _rows(site: Site, programme: Programme, session: Session) -> Iterator[Row]:
    if session.target:
        yield row("对象", *session.target.words)
    if session.class_venues:
        yield Row("办班点", tuple(_venue_lines(site, session.class_venues)))
    if session.period:
        yield Row("日期", tuple(_dates(session.period)))
    if session.hours or not session.period:
        yield Row("时间", tuple(hours_in_lines(session.hours)))
    yield from _prices(site, session)
    other = (
        f"名额{session.seats}人" if session.seats else "",
        f"午餐：{session.lunch}" if session.lunch else "",
        f"接送：{session.transport}" if session.transport else "",
        session.note,
    )
    if any(other):
        yield row("另外", *other)
    enrolment = programme.enrolment_in(session)
    state = enrolment.state.name if enrolment and enrolment.state else ""
    yield row("报名", state, enrolment.how if enrolment else "")
    yield from (row(fact.label, fact.text) for fact in enrolling_facts(enrolment) if fact.label != HOW)


def _dates(period: Period) -> Iterator[Line]:
    yield line(dated(period.start)[0])
    if period.end and period.end != period.start:
        yield line(f"至{dated(period.end)[0]}")


def _prices(site: Site, session: Session) -> Iterator[Row]:
    for table in price_tables(site, session.charges):
        lines: list[Line] = []
        for found in table.rows:
            who = "" if found.who == "标准" else found.who
            lines.append(line(who, found.price, f"（{found.note}）" if found.note else ""))
        if table.terms:
            lines.append(line(*table.terms.split("；")))
        yield Row(table.item, tuple(lines))


def _runs(site: Site, programme: Programme) -> bool:
    """Tell whether there is a session left to enrol for."""
    return bool(to_come(programme, site.today))


ENROLMENT_NOTICE = NoticeKind(
    NoticeLook("enrol", "招生报名", "flag", "plain", ceiling=30), Programme, enrol_sheet, _runs
)
