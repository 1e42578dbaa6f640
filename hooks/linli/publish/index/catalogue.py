"""From a directory to the catalogue of its index: what each record, page and word is found by."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from linli.language.price import format_base
from linli.model import Announcement, Entry, Place, Policy, Programme, Team, Term, Vocabulary
from linli.model.charges import Charge
from linli.model.codes import AT_HOME, OPERATING, STEP_FREE
from linli.model.directory import Directory
from linli.model.freshness import standing_check
from linli.model.ranges import GRADES
from linli.model.record_types import POLICY_TYPE, PROGRAMME_TYPE, TEAM_TYPE
from linli.publish.index.ages import place_ages, programme_ages
from linli.publish.index.coded import CODED, list_words
from linli.publish.index.cues import cue_sets, help_cards, query_words
from linli.publish.index.elsewhere import elsewhere, home_names
from linli.publish.index.entry import Catalogue, DishFacts, IndexEntry, IndexWord
from linli.publish.index.findable import Basis, Findable
from linli.publish.index.leading import index_areas
from linli.publish.index.readings import pronunciations
from linli.publish.views.evidence import doubts_of


def catalogue(basis: Basis, types: Sequence[Findable]) -> Catalogue:
    """Return the catalogue of a directory on a day, made of things of these types."""
    vocabulary = basis.directory.vocabulary
    return replace(
        listed(basis, types),
        query_words=query_words(vocabulary),
        readings=pronunciations(vocabulary),
        cues=tuple(cue_sets(vocabulary)),
        help=help_cards(vocabulary),
        elsewhere=elsewhere(basis.directory, basis.region),
        home=home_names(basis.directory, basis.region),
        holidays=basis.holidays,
    )


def listed(basis: Basis, types: Sequence[Findable]) -> Catalogue:
    """Return the same without what only questions are made of."""
    return Catalogue(
        day=basis.day,
        entries=tuple(entry for found in types for entry in found.entries(basis)),
        areas=index_areas(basis),
        words=coded_words(basis.directory.vocabulary, types),
        dishes={
            name: DishFacts(
                _codes(dish.tags), None if dish.allergens is None else _codes(dish.allergens), dish.synonyms
            )
            for name, dish in basis.directory.dishes.items()
        },
    )


def coded_words(vocabulary: Vocabulary, types: Sequence[Findable]) -> dict[str, tuple[IndexWord, ...]]:
    """Return the closed lists by field, and those that only a question speaks of."""
    asked = {"status": "statuses", "tag": "dish-tags", "allergen": "allergens"}
    return {
        **{field.name: field.words(vocabulary, types) for field in CODED},
        **{name: list_words(vocabulary.terms(listed)) for name, listed in asked.items()},
    }


def place_entry(basis: Basis, place: Place) -> IndexEntry:
    """Return what a place is found by."""
    services = _codes(place.services)
    return IndexEntry(
        type="place",
        id=place.id,
        name=place.name,
        former_names=place.former_names,
        area=place.area,
        kind=place.kind.code,
        subkind=place.subkind.code if place.subkind else "",
        address=place.address,
        phones=tuple(phone.number for phone in place.phones),
        text=_mentioned(place),
        services=services,
        needs=basis.directory.needs_met[place.id],
        audiences=_codes(place.audiences),
        activities=tuple(activity.name for activity in place.activities),
        rooms=tuple(room.name for room in place.rooms),
        programmes=tuple(programme.name for programme in basis.directory.programmes_at(place.id)),
        dishes=basis.dishes.get(place.id, ()),
        ingredients=basis.ingredients.get(place.id, {}),
        price=basis.prices.get(place.id, ""),
        tariffs=basis.tariffs.get(place.id, ()),
        menu=basis.menus.get(place.id, ()),
        charges=tuple(_charges(place.charges)),
        access=_codes(place.accessibility),
        operating=_operating(place),
        position=place.position.wgs84 if place.position else None,
        accessible=not STEP_FREE.isdisjoint(_codes(place.accessibility)),
        delivers=place.delivery is not None or not AT_HOME.isdisjoint(services),
        orders=bool(place.orders and place.orders.ways),
        ages=place_ages(place),
        nursery=place.childcare_seats not in {None, 0},
        hours=basis.hours.get(place.id, ()),
        verified=_verified(basis, place),
        doubt="；".join(doubts_of(basis.directory, place, basis.day)),
        pinyin=place.pinyin,
    )


def _mentioned(place: Place) -> str:
    notes = (said for activity in place.activities for said in (activity.enrolment, activity.note))
    operation = place.operation.note if place.operation else ""
    own = (place.directions, place.note, place.restriction, place.wechat_account)
    further = (address.text for address in place.addresses[1:])
    ordering = (place.orders.account, *(way.name for way in place.orders.ways)) if place.orders else ()
    paying = (term.name for term in (*place.payments, *place.pricing))
    return _said(
        *own, *further, *ordering, *paying, *place.sample_dishes, *notes, operation, place.operator, *place.partners
    )


def _operating(place: Place) -> str:
    """Return the code of a 现状 other than 正常; "" otherwise."""
    state = place.operation.state.code if place.operation else OPERATING
    return "" if state == OPERATING else state


def _charges(charges: Iterable[Charge]) -> Iterator[str]:
    for charge in charges:
        base, rules = format_base(charge.base), (rule.text for rule in charge.reductions)
        said = " ".join(filter(None, (charge.item, base, *rules)))
        yield said.replace("周岁", "岁")


def programme_entry(basis: Basis, programme: Programme) -> IndexEntry:
    """Return what a programme is found by."""
    whom = programme.target
    target = "，".join(filter(None, (whom.grades.words if whom.grades else "", whom.note))) if whom else ""
    venues = (*programme.class_venues, *(venue for session in programme.sessions for venue in session.class_venues))
    sessions = (session.name for session in programme.sessions)
    return IndexEntry(
        type="programme",
        id=programme.id,
        name=programme.name,
        former_names=programme.former_names,
        area=_first_area(basis.directory, programme.held_at),
        kind=PROGRAMME_TYPE.code,
        subkind=f"{PROGRAMME_TYPE.code}-{programme.kind.code}",
        text=_said(
            programme.organiser,
            *programme.partners,
            target,
            *sessions,
            *dict.fromkeys(venue.name for venue in venues),
            programme.note,
        ),
        services=_codes(programme.services),
        needs=basis.directory.needs_met[programme.id],
        activities=programme.contents,
        charges=tuple(line for session in programme.sessions for line in _charges(session.charges)),
        tariffs=basis.tariffs.get(programme.id, ()),
        grades=_grades(programme),
        ages=programme_ages(programme),
        verified=_verified(basis, programme),
    )


def _grades(programme: Programme) -> tuple[str, ...]:
    targets = (programme.target, *(session.target for session in programme.sessions))
    ranges = [target.grades for target in targets if target and target.grades]
    return tuple(str(number) for number in range(1, len(GRADES) + 1) if any(number in found for found in ranges))


def team_entry(basis: Basis, team: Team) -> IndexEntry:
    """Return what a team is found by."""
    return IndexEntry(
        type="team",
        id=team.id,
        name=team.name,
        area=_first_area(basis.directory, team.coverage),
        kind=TEAM_TYPE.code,
        subkind=f"{TEAM_TYPE.code}-{team.kind.code}" if team.kind else "",
        text=_said(team.contact, team.note),
        services=_codes(team.services),
        needs=basis.directory.needs_met[team.id],
        activities=team.work,
        verified=_verified(basis, team),
    )


def policy_entry(basis: Basis, policy: Policy) -> IndexEntry:
    """Return what a policy is found by."""
    return IndexEntry(
        type="policy",
        id=policy.id,
        name=policy.name,
        kind=POLICY_TYPE.code,
        phones=tuple(phone.number for phone in policy.phones),
        text=_said(policy.who, policy.what, policy.how, *policy.documents, policy.where, policy.note),
        needs=basis.directory.needs_met[policy.id],
        verified=_verified(basis, policy),
    )


def announcement_entry(basis: Basis, announcement: Announcement) -> IndexEntry | None:
    """Return what an announcement is found by; what is over is not found."""
    period = announcement.period
    if period.void or (period.end and period.end < basis.day):
        return None
    return IndexEntry(
        type="announcement",
        id=announcement.id,
        name=announcement.title,
        area=_first_area(basis.directory, announcement.concerns),
        text=_said(announcement.kind.name, announcement.reason, "、".join(announcement.stops), announcement.note),
    )


def _first_area(directory: Directory, references: Iterable[str]) -> str:
    """Return the area of the first place or area referred to; "" without one."""
    for reference in references:
        if reference in directory.areas:
            return reference
        if reference in directory.places:
            return directory.places[reference].area
    return ""


def _verified(basis: Basis, entry: Entry) -> date | None:
    """Return the day of the verification that a record still has, by which it is ranked."""
    check = standing_check(basis.directory.vocabulary, entry, basis.day)
    return check.on if check else None


def _codes(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(term.code for term in terms)


def _said(*texts: str) -> str:
    return "；".join(text for text in texts if text)
