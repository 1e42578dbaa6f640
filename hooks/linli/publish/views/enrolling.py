"""How one enrols in a class, and where it is held, as pages and sheets show it."""

from collections.abc import Iterable
from dataclasses import dataclass

from linli.model.programme import ClassVenue, SessionEnrolment
from linli.publish.date_words import moment_words
from linli.publish.site import Site
from linli.publish.views.phones import PhoneView, phone_view
from linli.publish.views.record_end import Fact, facts

HOW = "怎么报名"


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
        ("报名电话", "、".join(f"{phone.number} {phone.note}".strip() for phone in enrolment.phones)),
    )
