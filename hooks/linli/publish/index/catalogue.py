"""From a directory to the catalogue of its index: what each record, page and word is found by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from linli.engine.timetable import DayState
from linli.language.price import format_base
from linli.model import Announcement, Place, Policy, Programme, Team, Term, Vocabulary
from linli.model.codes import AT_HOME, STEP_FREE
from linli.model.directory import Directory
from linli.model.vocabulary import QueryWord, Reading
from linli.publish.index.entry import Catalogue, IndexArea, IndexEntry, IndexQueryWord, IndexWord
from linli.publish.index.readings import toneless

NeedsMet = Mapping[str, tuple[str, ...]]
"""The codes of the needs that a record meets, by its id."""


@dataclass(frozen=True, slots=True)
class Week:
    """What is worked out for a day, by place id: hours from the day before on, this week's dishes, prices as JSON."""

    hours: Mapping[str, tuple[DayState, ...]]
    dishes: Mapping[str, tuple[str, ...]]
    prices: Mapping[str, str]


def catalogue(directory: Directory, day: date, week: Week, pages: Iterable[IndexEntry] = ()) -> Catalogue:
    """Return the catalogue of a directory on a day; `pages` are its hand-written pages."""
    vocabulary = directory.vocabulary
    readings = (term for term in vocabulary.terms("pinyin-overrides") if isinstance(term, Reading))
    asked = (term for term in vocabulary.terms("query-words") if isinstance(term, QueryWord))
    return Catalogue(
        day=day,
        entries=(*_entries(directory, day, week), *pages),
        areas=tuple(
            IndexArea(
                area.path,
                area.name,
                area.record.former_names,
                area.record.centre.wgs84 if area.record.centre else None,
            )
            for area in directory.area_list
        ),
        words=_words(directory),
        query_words=tuple(IndexQueryWord(term.code, term.role, term.name, term.synonyms) for term in asked),
        readings={reading.name: toneless(reading.pinyin) for reading in readings},
    )


def _words(directory: Directory) -> dict[str, tuple[IndexWord, ...]]:
    """The closed lists; what is no place has its type as its kind, and its own kinds as subkinds."""
    vocabulary = directory.vocabulary
    return {
        "kind": kind_words(vocabulary),
        "subkind": (
            *_list(vocabulary.terms("subkinds")),
            *_list(vocabulary.terms("programme-kinds"), "programmes-"),
            *_list(vocabulary.terms("team-kinds"), "teams-"),
        ),
        "service": _list(vocabulary.terms("services")),
        "need": _list(vocabulary.terms("needs")),
        "audience": _list(vocabulary.terms("audiences")),
    }


def kind_words(vocabulary: Vocabulary) -> tuple[IndexWord, ...]:
    """Return the kinds of places, then what else has a kind."""
    types = (IndexWord(model.TYPE, model.WORD) for model in (Programme, Team, Policy))
    return (*_list(vocabulary.terms("kinds")), *types)


def _list(terms: Iterable[Term], prefix: str = "") -> tuple[IndexWord, ...]:
    return tuple(IndexWord(prefix + term.code, term.name, term.synonyms) for term in terms)


def _entries(directory: Directory, day: date, week: Week) -> Iterator[IndexEntry]:
    needs = _needs_met(directory)
    for place in directory.places.values():
        yield _place(directory, place, needs, week)
    for programme in directory.programmes.values():
        yield _programme(directory, programme, needs)
    for team in directory.teams.values():
        yield _team(directory, team, needs)
    for policy in directory.policies.values():
        yield _policy(policy, needs)
    for announcement in directory.announcements.values():
        if announcement.period.end is None or announcement.period.end >= day:
            yield _announcement(directory, announcement)
    for need in directory.vocabulary.needs():
        yield IndexEntry(type="need", id=need.code, name=need.name, needs=(need.code,))
    for service in directory.vocabulary.terms("services"):
        yield IndexEntry(type="service", id=service.code, name=service.name, services=(service.code,))


def _needs_met(directory: Directory) -> NeedsMet:
    met: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for need in directory.vocabulary.needs():
        for entry in (*directory.places_meeting(need), *directory.helping(need)):
            met[entry.id] += (need.code,)
    return met


def _place(directory: Directory, place: Place, needs: NeedsMet, week: Week) -> IndexEntry:
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
        phone=place.phones[0].number if place.phones else "",
        text=_said(
            place.directions, place.note, *place.sample_dishes, *_prices(place), place.operator, *place.partners
        ),
        services=services,
        needs=needs.get(place.id, ()),
        audiences=_codes(place.audiences),
        activities=tuple(activity.name for activity in place.activities),
        rooms=place.rooms,
        programmes=tuple(programme.name for programme in directory.programmes_at(place.id)),
        dishes=week.dishes.get(place.id, ()),
        price=week.prices.get(place.id, ""),
        position=place.position.wgs84 if place.position else None,
        accessible=not STEP_FREE.isdisjoint(_codes(place.accessibility)),
        delivers=place.delivery is not None or not AT_HOME.isdisjoint(services),
        hours=week.hours.get(place.id, ()),
        verified=place.verification.on if place.verification else None,
        pinyin=place.pinyin,
    )


def _prices(place: Place) -> Iterator[str]:
    for charge in place.charges:
        said = filter(None, (charge.item, format_base(charge.base), *(rule.text for rule in charge.reductions)))
        yield from (text.replace("周岁", "岁") for text in said)


def _programme(directory: Directory, programme: Programme, needs: NeedsMet) -> IndexEntry:
    target = programme.target.note if programme.target else ""
    sessions = (session.name for session in programme.sessions)
    return IndexEntry(
        type="programme",
        id=programme.id,
        name=programme.name,
        former_names=programme.former_names,
        area=_first_area(directory, programme.venues),
        kind=programme.TYPE,
        subkind=f"programmes-{programme.kind.code}",
        text=_said(programme.organiser, *programme.partners, target, *sessions, programme.note),
        services=_codes(programme.services),
        needs=needs.get(programme.id, ()),
        activities=programme.contents,
        verified=programme.verification.on if programme.verification else None,
    )


def _team(directory: Directory, team: Team, needs: NeedsMet) -> IndexEntry:
    return IndexEntry(
        type="team",
        id=team.id,
        name=team.name,
        area=_first_area(directory, team.coverage),
        kind=team.TYPE,
        subkind=f"teams-{team.kind.code}" if team.kind else "",
        text=_said(team.contact, team.note),
        services=_codes(team.services),
        needs=needs.get(team.id, ()),
        activities=team.work,
        verified=team.verification.on if team.verification else None,
    )


def _policy(policy: Policy, needs: NeedsMet) -> IndexEntry:
    return IndexEntry(
        type="policy",
        id=policy.id,
        name=policy.name,
        kind=policy.TYPE,
        phone=policy.phones[0].number if policy.phones else "",
        text=_said(policy.who, policy.what, policy.how, *policy.documents, policy.where, policy.note),
        needs=needs.get(policy.id, ()),
        verified=policy.verification.on if policy.verification else None,
    )


def _announcement(directory: Directory, announcement: Announcement) -> IndexEntry:
    return IndexEntry(
        type="announcement",
        id=announcement.id,
        name=announcement.title,
        area=_first_area(directory, announcement.concerns),
        text=_said(announcement.kind.name, announcement.reason, announcement.note),
    )


def _first_area(directory: Directory, references: Iterable[str]) -> str:
    """Return the area of the first place or area referred to; "" without one."""
    for reference in references:
        if reference in directory.areas:
            return reference
        if reference in directory.places:
            return directory.places[reference].area
    return ""


def _codes(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(term.code for term in terms)


def _said(*texts: str) -> str:
    return "；".join(text for text in texts if text)
