"""/programmes/<id>/: a class, a scheme, a service that visits, with its sessions and how to enrol."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from linli.engine.state_words import day_words
from linli.model import Programme
from linli.model.programme import Session, SessionEnrolment
from linli.model.record_types import PROGRAMME_TYPE
from linli.publish.data.calendars import CalendarLinks, programme_calendar_links
from linli.publish.data.linked_events import programme_nodes
from linli.publish.date_words import period_words
from linli.publish.pages.listing import ListPage, by_kind
from linli.publish.pages.page import page
from linli.publish.sheets.printed import PrintLink, print_links
from linli.publish.site import Output, Plan, Site
from linli.publish.views.announcements import AnnouncementBanner, announcement_banner, shown_on
from linli.publish.views.cards import Card, area_row, card
from linli.publish.views.enrolling import (
    ENROLMENT_PHONE,
    Turn,
    VenueView,
    enrolling_facts,
    session_ended,
    session_states,
    sessions_in_order,
    venue_views,
)
from linli.publish.views.evidence import SourceView, VerificationView, verification_view
from linli.publish.views.links import HOME, Step
from linli.publish.views.phones import PhoneView, phone_view
from linli.publish.views.prices import PriceTable, price_tables
from linli.publish.views.record_end import Fact, Feedback, Unknown, ask, end_of, facts, unknown_block
from linli.publish.views.weekly import HoursRow, hours_rows


@dataclass(frozen=True, slots=True)
class SessionView:
    """components/session_card.html."""

    name: str
    period: str
    turns: tuple[Turn, ...]
    updated: str
    hours: tuple[HoursRow, ...]
    facts: tuple[Fact, ...]
    charges: tuple[PriceTable, ...]
    venues: tuple[VenueView, ...]


@dataclass(frozen=True, slots=True)
class FirstView:
    """What one comes for: whether there is room in the first session that is not over, whom to ring, how to enrol."""

    session: str
    period: str
    turns: tuple[Turn, ...]
    phones: tuple[PhoneView, ...]
    how: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """pages/programme.html."""

    trail: tuple[Step, ...]
    name: str
    kind: str
    verification: VerificationView
    banners: tuple[AnnouncementBanner, ...]
    first: FirstView | None
    contents: tuple[Step, ...]
    facts: tuple[Fact, ...]
    sessions: tuple[SessionView, ...]
    unknown: Unknown | None
    places: tuple[Card, ...]
    venues: tuple[VenueView, ...]
    areas: tuple[Step, ...]
    calendar: CalendarLinks | None
    printed: tuple[PrintLink, ...]
    sources: tuple[SourceView, ...]
    entered: str
    feedback: Feedback


PROGRAMME_LIST = ListPage(PROGRAMME_TYPE, "项目和班", "托管班、课堂、上门服务和别的项目。", by_kind, 1, "school")


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a page a programme."""
    for programme in site.directory.programmes:
        yield Plan(f"programmes/{programme}/index.html", "programme", programme)


def _render(site: Site, plan: Plan) -> bytes:
    """Render the page of one programme."""
    programme = site.directory.programmes[plan.subject]
    description = f"{programme.name}：{'、'.join(programme.contents) or programme.kind.name}"
    view = _view(site, plan, programme)
    nodes = programme_nodes(site, programme)
    return page(site, plan, "programme.html", view, programme.name, description, nodes)


def _view(site: Site, plan: Plan, programme: Programme) -> ProgrammeView:
    directory = site.directory
    county = programme.file.split("/")[-2]
    end = end_of(site, plan, programme, programme.name, county)
    announced = directory.announcements_naming(programme.id)
    return ProgrammeView(
        trail=(HOME, PROGRAMME_LIST.step),
        name=programme.name,
        kind=programme.kind.name,
        verification=verification_view(site, programme),
        banners=tuple(announcement_banner(entry, site.today) for entry in announced if shown_on(entry, site.today)),
        first=_first(site, programme, county),
        contents=_contents(site, programme),
        facts=_facts(programme),
        sessions=tuple(_session(site, programme, session) for session in sessions_in_order(programme, site.today)),
        unknown=unknown_block(site, _missing(programme), county, f"请帮我问《{programme.name}》什么时候办、怎么报名。"),
        places=tuple(card(site, directory.places[venue]) for venue in programme.venues if venue in directory.places),
        venues=venue_views(site, programme.class_venues),
        areas=tuple(area_row(site, venue) for venue in programme.venues if venue in directory.areas),
        calendar=programme_calendar_links(site, programme),
        printed=print_links(site, programme),
        sources=end.sources,
        entered=end.entered,
        feedback=end.feedback,
    )


def _first(site: Site, programme: Programme, county: str) -> FirstView | None:
    sessions = sessions_in_order(programme, site.today)
    if not sessions:
        return None
    session = sessions[0]
    enrolment = programme.enrolment_in(session)
    return FirstView(
        session=session.name,
        period=period_words(session.period) if session.period else "日期待核实",
        turns=session_states(programme, session, site.today),
        phones=tuple(_phones(site, programme, enrolment)) or ask(site, county),
        how=tuple(fact for fact in enrolling_facts(enrolment) if fact.label != ENROLMENT_PHONE),
    )


def _phones(site: Site, programme: Programme, enrolment: SessionEnrolment | None) -> Iterator[PhoneView]:
    """Yield whom to ring: the number for enrolling, else those of the places where it is held."""
    if enrolment and enrolment.phones:
        yield from (phone_view(site, phone) for phone in enrolment.phones)
        return
    for venue in programme.venues:
        place = site.directory.places.get(venue)
        if place and place.phones:
            first = phone_view(site, place.phones[0])
            yield replace(first, note=f"{place.name}{f' {first.note}' if first.note else ''}")


def _contents(site: Site, programme: Programme) -> tuple[Step, ...]:
    """Show what a programme does; what is a service of the closed list leads to its page."""
    services = {service.name: f"services/{service.code}/" for service in site.directory.vocabulary.terms("services")}
    words = dict.fromkeys((*programme.contents, *(service.name for service in programme.services)))
    return tuple(Step(word, services.get(word, "")) for word in words)


def _facts(programme: Programme) -> tuple[Fact, ...]:
    return facts(
        ("对象", "，".join(programme.target.words) if programme.target else ""),
        ("主办", programme.organiser),
        ("合作单位", "、".join(programme.partners)),
        ("说明", programme.note),
    )


def _missing(programme: Programme) -> Iterator[str]:
    if not any(session.period or session.hours for session in programme.sessions):
        yield "时间"
    if not any(programme.enrolment_in(session) for session in programme.sessions):
        yield "怎么报名"


def _session(site: Site, programme: Programme, session: Session) -> SessionView:
    enrolment = programme.enrolment_in(session)
    ended = session_ended(session, site.today)
    return SessionView(
        name=session.name,
        period=period_words(session.period) if session.period else "日期待核实",
        turns=session_states(programme, session, site.today),
        updated=f"{day_words(enrolment.updated)}更新" if enrolment and enrolment.updated and not ended else "",
        hours=hours_rows(session.hours),
        facts=_session_facts(programme, session),
        charges=price_tables(site, session.charges),
        venues=venue_views(site, session.class_venues),
    )


def _session_facts(programme: Programme, session: Session) -> tuple[Fact, ...]:
    shared = facts(
        ("对象", "，".join(session.target.words) if session.target else ""),
        ("名额", f"{session.seats}人" if session.seats else ""),
        ("午餐", session.lunch),
        ("接送", session.transport),
        ("说明", session.note),
    )
    return (*enrolling_facts(programme.enrolment_in(session)), *shared)


PROGRAMMES = Output("programme", _plan, _render, framed=True)
