"""招生报名: when a programme runs next, for whom, what it costs, how to enrol."""

from collections.abc import Iterator
from datetime import date

from linli.notices.views import Block, Lead, Line, Note, NoticeView, Row, Rows, Style
from linli.outputs.notices.parts import (
    contacts_for,
    contacts_of,
    dated,
    hours_pieces,
    issuer,
    line,
    proof,
    row,
    sealed,
)
from linli.outputs.prices import price_tables
from linli.outputs.site import Site
from linli.outputs.wording import day_words
from linli.records import Programme
from linli.records.programme import Session


def enrol(site: Site, programme: Programme) -> NoticeView:
    """Make the sheet on which a programme invites people to enrol."""
    sessions = to_come(programme, site.today) or programme.sessions
    several = len(sessions) > 1
    blocks: list[Block] = [*_lead(sessions, site.today)]
    for session in sessions:
        blocks.append(Rows(Style.FACTS, tuple(_rows(site, session)), session.name if several else ""))
    blocks.insert(len(blocks) - len(sessions), Rows(Style.FACTS, tuple(_shared(site, programme))))
    if programme.note:
        blocks.append(Note(programme.note))
    county = programme.file.split("/")[-2]
    venue = next((site.directory.places[code] for code in programme.venues if code in site.directory.places), None)
    title = f"{programme.name}（{sessions[0].name}）" if len(sessions) == 1 else programme.name
    view = NoticeView(
        kind="enrol",
        name=title,
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
    return tuple(
        session
        for session in programme.sessions
        if not (session.period and session.period.end and session.period.end < today)
    )


def _lead(sessions: tuple[Session, ...], today: date) -> Iterator[Lead]:
    """Say until when one can enrol, for the first session with a last day that has not passed."""
    for session in sessions:
        until = session.enrolment.until if session.enrolment else None
        if until and until >= today:
            yield Lead((f"{day_words(until)}前报名",))
            return


def _shared(site: Site, programme: Programme) -> Iterator[Row]:
    target = programme.target
    ages = f"{target.ages.youngest}–{target.ages.oldest}岁" if target and target.ages else ""
    yield row("对象", ages, target.note if target else "")
    names = [site.directory.places[code].name for code in programme.venues if code in site.directory.places]
    names += [site.directory.area_name(code) for code in programme.venues if code in site.directory.areas]
    yield Row("地点", tuple(map(line, names)))
    if programme.contents:
        yield row("内容", *programme.contents)


def _rows(site: Site, session: Session) -> Iterator[Row]:
    period = session.period
    if period:
        first = line(*dated(period.start))
        last = line("至", *dated(period.end)) if period.end and period.end != period.start else None
        yield Row("日期", (first, last) if last else (first,))
    else:
        yield Row("日期")
    yield Row("时间", tuple(hours_pieces(session.hours)))
    enrolment = session.enrolment
    if session.seats:
        yield row("名额", f"{session.seats}人")
    yield from _prices(site, session)
    for label, text in (("午餐", session.lunch), ("接送", session.transport), ("说明", session.note)):
        if text:
            yield row(label, text)
    state = enrolment.state.name if enrolment and enrolment.state else ""
    yield row("报名", state, enrolment.how if enrolment else "")


def _prices(site: Site, session: Session) -> Iterator[Row]:
    for table in price_tables(site, session.charges):
        lines: list[Line] = []
        for found in table.rows:
            who = "" if found.who == "标准" else found.who
            lines.append(line(who, found.price, f"（{found.note}）" if found.note else ""))
        yield Row(table.item, tuple(lines))
