"""The directory: all records of one county or city, linked, frozen, and asked by checks and outputs."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from linli.model import (
    Announcement,
    Dish,
    Entry,
    Outcome,
    Place,
    Policy,
    Programme,
    Rotation,
    Source,
    Team,
    Vocabulary,
    WeekMenu,
)
from linli.model.area_tree import Area, chain_of, within
from linli.model.entry import former_ids_of
from linli.model.geo import Neighbours
from linli.model.grouping import grouped
from linli.model.helping import Helping
from linli.model.record_types import RECORD_TYPES, RecordType
from linli.model.resumption import ended, ended_everywhere, first_of
from linli.model.texts import texts_of
from linli.model.vocabulary import Need, Term
from linli.read.source import KeyPath

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Directory:
    """All records of one directory, read from the folder `path` (“data/zhaotong”).

    `broken` are the ids of files that could not be read; `newest_change` is the day of the newest commit of the
    files, today where they have been changed since, None where neither is known; `typed` is the text of every file as
    it was typed, comments and all; `markets` are the paths of the areas whose market days (赶集日) are known.
    """

    path: str
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    area_list: tuple[Area, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    weeks: tuple[WeekMenu, ...] = ()
    rotations: tuple[Rotation, ...] = ()
    dishes: Mapping[str, Dish] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    newest_change: date | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    markets: frozenset[str] = frozenset()

    @cached_property
    def areas(self) -> Mapping[str, Area]:
        """Areas by path, parents before children."""
        return {area.path: area for area in self.area_list}

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Every record with a file of its own, by id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def by_any_id(self) -> Mapping[str, Entry]:
        """Every record with a file of its own, by its id and those it had; who has an id comes before who had it."""
        former = {old: entry for entry in self.entries for old in former_ids_of(entry)}
        return {**former, **self.by_id}

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Places by id, in the order of the area tree, then by name."""
        order = {path: number for number, path in enumerate(self.areas)}
        places = [entry for entry in self.entries if isinstance(entry, Place)]
        places.sort(key=lambda place: (order.get(place.area, len(order)), place.kind.code, place.name, place.id))
        return {place.id: place for place in places}

    @cached_property
    def _by_model(self) -> Mapping[type[Entry], Mapping[str, Any]]:
        found: dict[type[Entry], dict[str, Entry]] = {}
        for entry in self.entries:
            found.setdefault(type(entry), {})[entry.id] = entry
        return {**found, Place: self.places, Announcement: self.announcements}

    def of(self, model: type[E]) -> Mapping[str, E]:
        """Return the records of one type by id, in the order in which they are listed."""
        return self._by_model.get(model, {})

    @cached_property
    def _place_order(self) -> Mapping[str, int]:
        return {code: number for number, code in enumerate(self.places)}

    @property
    def programmes(self) -> Mapping[str, Programme]:
        """Programmes by id."""
        return self.of(Programme)

    @property
    def teams(self) -> Mapping[str, Team]:
        """Teams by id."""
        return self.of(Team)

    @property
    def policies(self) -> Mapping[str, Policy]:
        """Policies by id."""
        return self.of(Policy)

    @cached_property
    def announcements(self) -> Mapping[str, Announcement]:
        """Announcements by id, the newest first; a closure that 恢复 ends everywhere has the end that this gives it."""
        found = newest_first(*(entry for entry in self.entries if isinstance(entry, Announcement)))
        return {entry.id: self._ended(entry) for entry in found}

    @cached_property
    def resumptions(self) -> Mapping[str, tuple[Announcement, ...]]:
        """恢复 by the id of the closure that they end."""
        found = (entry for entry in self.entries if isinstance(entry, Announcement) and entry.resumes)
        return grouped((entry.closure, entry) for entry in found if entry.closure)

    def _ended(self, closure: Announcement) -> Announcement:
        return ended_everywhere(closure, self.resumptions.get(closure.id, ()), self.subjects_of)

    @cached_property
    def _announcements_by_subject(self) -> Mapping[str, tuple[Announcement, ...]]:
        return grouped((subject, entry) for entry in self.announcements.values() for subject in entry.concerns)

    @cached_property
    def _announcements_by_area(self) -> Mapping[str, tuple[Announcement, ...]]:
        """Announcements by every area that is, or holds, a subject of theirs."""
        return grouped(
            (path, entry)
            for entry in self.announcements.values()
            for subject in entry.concerns
            for path in chain_of(self.places[subject].area if subject in self.places else subject)
        )

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        """Outcomes by id."""
        return self.of(Outcome)

    @cached_property
    def _places_by_area(self) -> Mapping[str, tuple[Place, ...]]:
        return grouped((path, place) for place in self.places.values() for path in chain_of(place.area))

    @cached_property
    def _programmes_by_venue(self) -> Mapping[str, tuple[Programme, ...]]:
        return grouped(
            (path, entry) for entry in self.programmes.values() for at in entry.held_at for path in chain_of(at)
        )

    @cached_property
    def neighbours(self) -> Neighbours:
        """The places whose position is known."""
        return Neighbours({place.id: place.position.wgs84 for place in self.places.values() if place.position})

    @cached_property
    def parts(self) -> Mapping[str, tuple[Place, ...]]:
        """隶属, seen from above: place id → the places inside it."""
        return grouped((place.parent, place) for place in self.places.values() if place.parent)

    def holders(self, place: Place) -> tuple[Place, ...]:
        """Return the places that a place lies in by 隶属, the nearest first."""
        found: dict[str, Place] = {}
        holder = self.places.get(place.parent or "")
        while holder and holder.id not in found:
            found[holder.id] = holder
            holder = self.places.get(holder.parent or "")
        return tuple(found.values())

    def texts_in(self, files: Container[str]) -> Iterator[tuple[str, KeyPath, str]]:
        """Yield every text of the records of some files: (file, keys, text)."""
        records: tuple[Entry | WeekMenu | Rotation, ...] = (*self.entries, *self.weeks, *self.rotations)
        for record in records:
            if record.file in files:
                yield from ((record.file, *found) for found in texts_of(record))
        file = f"{self.path}/areas.yml"
        for area in self.area_list if file in files else ():
            own = area.record.model_copy(update={"children": ()})
            yield from ((file, *found) for found in texts_of(own, area.keys))

    @cached_property
    def weeks_of(self) -> Mapping[str, tuple[WeekMenu, ...]]:
        """Dated menus by canteen."""
        return grouped((week.canteen, week) for week in self.weeks)

    @cached_property
    def rotation_of(self) -> Mapping[str, Rotation]:
        """Rotating menus by canteen."""
        return {rotation.canteen: rotation for rotation in self.rotations}

    def area_chain(self, path: str) -> tuple[Area, ...]:
        """Return the area and its ancestors, the county first; unknown parts are left out."""
        return tuple(self.areas[step] for step in chain_of(path) if step in self.areas)

    def area_name(self, path: str) -> str:
        """Return the full name of an area, the county first: “清河县城关镇柳溪社区”."""
        return "".join(area.name for area in self.area_chain(path))

    def places_within(self, path: str) -> tuple[Place, ...]:
        """Return the places of an area and of everything below it."""
        return self._places_by_area.get(path, ())

    @property
    def _helpers(self) -> Iterator[tuple[str, Helping, Entry]]:
        """Every record that may help people: the code of its type, how those help, the record."""
        for record in RECORD_TYPES.values():
            if helping := record.helping:
                yield from ((record.code, helping, entry) for entry in self.of(record.model).values())

    @cached_property
    def needs_met(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of the needs that a record meets, in the order of the closed list, by its id."""
        needs = self.vocabulary.needs()
        return {entry.id: tuple(helping.met(entry, needs)) for _, helping, entry in self._helpers}

    @cached_property
    def _by_need(self) -> Mapping[tuple[str, str], tuple[Any, ...]]:
        return grouped(((code, need), entry) for code, _, entry in self._helpers for need in self.needs_met[entry.id])

    @cached_property
    def _by_service(self) -> Mapping[tuple[str, str], tuple[Any, ...]]:
        return grouped(
            ((code, service), entry) for code, helping, entry in self._helpers for service in helping.offered(entry)
        )

    def meeting(self, need: Need, record: RecordType) -> tuple[Any, ...]:
        """Return the records of a type that name a need, offer a service that meets it, or are of a kind that does."""
        return self._by_need.get((record.code, need.code), ())

    def offering(self, service: Term, record: RecordType) -> tuple[Any, ...]:
        """Return the records of a type that offer a service."""
        return self._by_service.get((record.code, service.name), ())

    def programmes_at(self, subject: str) -> tuple[Programme, ...]:
        """Return the programmes held at a place, or at an area itself or below it."""
        return self._programmes_by_venue.get(subject, ())

    def announcements_for(self, place: Place) -> tuple[Announcement, ...]:
        """Return the announcements that concern a place, as they hold there, the newest first.

        They name it by its id, or an area it lies in; a closure lasts until 恢复 there.
        """
        named = self._naming(place.id, *chain_of(place.area))
        return tuple(self._ended_at(entry, place) for entry in named if concerns(entry, place))

    def _ended_at(self, closure: Announcement, place: Place) -> Announcement:
        """Return an announcement as it holds for one place: a closure until 恢复 there."""
        found = self.resumptions.get(closure.id, ())
        return ended(closure, first_of(entry for entry in found if concerns(entry, place)))

    def announcements_about(self, path: str) -> tuple[Announcement, ...]:
        """Return the announcements that name an area, one around it, or what lies within it, the newest first."""
        return newest_first(*self._naming(*chain_of(path)), *self._announcements_by_area.get(path, ()))

    def announcements_naming(self, subject: str) -> tuple[Announcement, ...]:
        """Return the announcements that name a place, programme or area itself, the newest first."""
        return self._announcements_by_subject.get(subject, ())

    def _naming(self, *subjects: str) -> tuple[Announcement, ...]:
        return newest_first(*(entry for subject in subjects for entry in self.announcements_naming(subject)))

    def places_concerned(self, announcement: Announcement) -> tuple[Place, ...]:
        """Return the places that an announcement concerns, in the order of the directory."""
        named = {subject for subject in announcement.concerns if subject in self.places}
        named.update(place.id for subject in announcement.concerns for place in self.places_within(subject))
        found = (self.places[code] for code in sorted(named, key=self._place_order.__getitem__))
        return tuple(place for place in found if concerns(announcement, place))

    def subjects_of(self, announcement: Announcement) -> frozenset[str]:
        """Return the ids of the places that an announcement concerns, and of what else it names that is no area."""
        named = (subject for subject in announcement.concerns if subject not in self.areas)
        return frozenset([*named, *(place.id for place in self.places_concerned(announcement))])


def newest_first(*announcements: Announcement) -> tuple[Announcement, ...]:
    """Return announcements, each once, the latest published first."""
    found = {entry.id: entry for entry in announcements}.values()
    return tuple(sorted(found, key=lambda entry: (entry.published, entry.id), reverse=True))


def concerns(announcement: Announcement, place: Place) -> bool:
    """Tell whether an announcement names the place, or an area around it (narrowed to a kind where it says so)."""
    if place.id in announcement.concerns:
        return True
    if announcement.narrowed and announcement.narrowed.code != place.kind.code:
        return False
    return any(within(place.area, subject) for subject in announcement.concerns)
