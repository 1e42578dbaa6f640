"""How one enrols in a class, and where it is held, as pages and sheets show it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from linli.engine.state_words import day_words
from linli.model import Programme
from linli.model.programme import ClassVenue, Session, SessionEnrolment
from linli.publish.date_words import moment_words
from linli.publish.site import Site, record_path
from linli.publish.views.announcements import minute_after
from linli.publish.views.links import Saying, Step
from linli.publish.views.phones import PhoneView, phone_view
from linli.publish.views.record_end import Fact, facts
from linli.publish.views.states import StateView, township_of

HOW = "怎么报名"
ENROLMENT_PHONE = "报名电话"
MOST_AREAS = 3
ENDED = "已经结束"

# The code of an enrolment state → which of the three signs stands before its word.
ENROLMENT_SIGNS = {
    "not-started": "unknown",
    "open": "open",
    "waitlist": "open",
    "closed": "closed",
    "cancelled": "closed",
}


@dataclass(frozen=True, slots=True)
class Turn:
    """How a session stands between two minutes of the browser's clock, each "" where there is none."""

    state: StateView
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class VenueView:
    """components/venue_list.html: one of the places where a class is held."""

    name: str
    where: str
    seats: str
    note: str
    phones: tuple[PhoneView, ...]


def venue_views(site: Site, venues: Iterable[ClassVenue]) -> tuple[VenueView, ...]:
    """Show the places where a class is held."""
    return tuple(
        VenueView(
            venue.name,
            venue.address or (site.directory.area_name(venue.area) if venue.area else ""),
            f"{venue.seats}人" if venue.seats is not None else "",
            venue.note,
            tuple(phone_view(site, phone) for phone in venue.phones),
        )
        for venue in venues
    )


def enrolling_facts(enrolment: SessionEnrolment | None) -> tuple[Fact, ...]:
    """Say how, from when to when, and by what rule people are admitted."""
    if enrolment is None:
        return ()
    opens = f"{moment_words(enrolment.opens)}开始" if enrolment.opens else ""
    closes = f"{moment_words(enrolment.closes)}截止" if enrolment.closes else ""
    waiting = f"{enrolment.waiting_places}人" if enrolment.waiting_places is not None else ""
    return facts(
        (HOW, enrolment.how),
        ("报名时间", "，".join(filter(None, (opens, closes)))),
        ("怎么录取", enrolment.admission.name if enrolment.admission else ""),
        ("候补名额", waiting),
        (ENROLMENT_PHONE, "、".join(f"{phone.number} {phone.note}".strip() for phone in enrolment.phones)),
    )


def session_states(programme: Programme, session: Session, today: date) -> tuple[Turn, ...]:
    """Show whether one can enrol, from today on: as recorded, then closed, then over."""
    over = minute_after(session.period.end) if session.period and session.period.end else ""
    ended = Turn(StateView("closed", ENDED), over, "")
    if session_ended(session, today):
        return (replace(ended, since=""),)
    enrolment = programme.enrolment_in(session)
    last = (ended,) if over else ()
    if enrolment is None or enrolment.state is None:
        return (Turn(StateView("unknown", "能否报名待核实"), "", over), *last)
    sign = ENROLMENT_SIGNS[enrolment.state.code]
    until = f"{day_words(enrolment.until)}截止" if enrolment.until else ""
    left = f"还有{enrolment.places_left}个名额" if enrolment.places_left else ""
    stands = StateView(sign, enrolment.state.name, "，".join(filter(None, (left, until))))
    if enrolment.until is None or sign != "open":
        return (Turn(stands, "", over), *last)
    closes = minute_after(enrolment.until)
    closed = Turn(StateView("closed", "报名已截止", until), closes, over)
    if enrolment.until < today:
        return (replace(closed, since=""), *last)
    return (Turn(stands, "", closes), closed, *last)


def session_ended(session: Session, today: date) -> bool:
    """Tell whether a session is over."""
    return bool(session.period and session.period.end and session.period.end < today)


def sessions_in_order(programme: Programme, today: date) -> list[Session]:
    """Put sessions that are on or to come first, by date; those that have ended after them."""
    ended = [session for session in programme.sessions if session_ended(session, today)]
    return [session for session in programme.sessions if session not in ended] + ended[::-1]


def programme_rows(site: Site, programmes: Iterable[Programme]) -> tuple[Step, ...]:
    """Show programmes as lines: where, and whether there is room; those that are over stand last."""
    found = sorted(programmes, key=lambda programme: _over(programme, site.today))
    return tuple(_row(site, programme) for programme in found)


def _over(programme: Programme, today: date) -> bool:
    return bool(programme.sessions) and all(session_ended(session, today) for session in programme.sessions)


def _row(site: Site, programme: Programme) -> Step:
    sessions = sessions_in_order(programme, site.today)
    areas = tuple(dict.fromkeys(_area_of(site, subject) for subject in programme.held_at))
    where = "、".join(dict.fromkeys(site.directory.area_name(township_of(area)) for area in areas[:MOST_AREAS]))
    more = "等" if len(areas) > MOST_AREAS else ""
    said = "；".join(filter(None, (programme.kind.name, f"{where}{more}")))
    over = _over(programme, site.today)
    room = tuple(_room(programme, sessions, site.today)) if sessions else ()
    return Step(programme.name, record_path(programme), said, area=" ".join(areas), over=over, turns=room)


def _room(programme: Programme, sessions: list[Session], today: date) -> Iterator[Saying]:
    """Say whether one can enrol in the first session; once it is over, in the next."""
    turns = session_states(programme, sessions[0], today)
    over = turns[-1].since if turns[-1].state.word == ENDED else ""
    if over and len(sessions) > 1 and not session_ended(sessions[1], today):
        turns = (*turns[:-1], replace(session_states(programme, sessions[1], today)[0], since=over, until=""))
    for turn in turns:
        yield Saying("，".join(filter(None, (turn.state.word, turn.state.detail))), turn.since, turn.until)


def _area_of(site: Site, subject: str) -> str:
    place = site.directory.places.get(subject)
    return place.area if place else subject
