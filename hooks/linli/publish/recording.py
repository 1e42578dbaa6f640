"""A site that notes what is asked of it, so that what it makes can be kept while the answers stay the same."""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import partial
from typing import Any, cast

from linli.engine.schedule import Schedule
from linli.engine.timetable import Timetable
from linli.model import Announcement, Place
from linli.model.directory import Directory
from linli.model.geo import LonLat, Neighbours
from linli.model.place import Activity
from linli.model.record_types import RECORD_TYPES
from linli.publish.answers import ALL, MAPPINGS, METHODS, STEADY, named_in_question
from linli.publish.asked_day import WHICH_DAY, AskedDay
from linli.publish.site import Site
from linli.publish.trace import AskedQuestions, Made, MadeFile, MadePart, Question, Trace


@dataclass(frozen=True, slots=True)
class RecordedMapping(Mapping[Any, Any]):
    """A mapping that notes which keys are asked, and when all of it is; `name` begins its questions."""

    trace: Trace
    name: Question
    found: Mapping[Any, Any]

    def __getitem__(self, key: Any) -> Any:
        self.trace.ask((*self.name, key))
        return self.found[key]

    def __contains__(self, key: object) -> bool:
        self.trace.ask((*self.name, cast(str, key)))
        return key in self.found

    def __iter__(self) -> Iterator[Any]:
        self.trace.ask(self.name)
        return iter(self.found)

    def __len__(self) -> int:
        self.trace.ask(self.name)
        return len(self.found)


@dataclass(frozen=True, slots=True)
class StandingMapping(Mapping[str, Any]):
    """A mapping whose keys are known; the rest of it is made when somebody asks for what stands under one."""

    known: Mapping[str, None]
    make: Callable[[], Mapping[str, Any]]

    def __getitem__(self, key: str) -> Any:
        return self.make()[key]

    def __contains__(self, key: object) -> bool:
        return key in self.known

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


@dataclass(frozen=True, slots=True)
class RecordedNeighbours:
    """Neighbours that note for which point they are asked."""

    trace: Trace
    found: Neighbours

    def nearest(self, here: LonLat, count: int, without: Any = ()) -> list[str]:
        """Return what Neighbours.nearest does."""
        self.trace.ask(("nearest", *here, count, *sorted(without)))
        return self.found.nearest(here, count, without)


class RecordedDirectory:
    """A directory that notes what it is asked; what it is asked in a way that is not known counts as everything."""

    def __init__(self, directory: Directory, trace: Trace) -> None:
        self.plain = directory
        self._trace = trace

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.plain, name)
        if name in STEADY:
            return found
        if name in MAPPINGS:
            return RecordedMapping(self._trace, (name,), found)
        if name in METHODS:
            return partial(self._asked, name)
        self._trace.ask((name,) if name == "newest_change" else ALL)
        return found

    def of(self, model: Any) -> Mapping[str, Any]:
        """Return what Directory.of does."""
        record = next(record for record in RECORD_TYPES.values() if record.model is model)
        return RecordedMapping(self._trace, ("of", record.code), self.plain.of(model))

    @property
    def neighbours(self) -> RecordedNeighbours:
        """What Directory.neighbours finds."""
        return RecordedNeighbours(self._trace, self.plain.neighbours)

    def _asked(self, name: str, *arguments: Any) -> Any:
        self._trace.ask((name, *map(named_in_question, arguments)))
        return getattr(self.plain, name)(*arguments)


@dataclass(frozen=True)
class RecordedSchedule(Schedule):
    """A schedule whose answers, worked out once, are asked for the same by all that ask for them."""

    once: Callable[[Hashable, Callable[[], Any]], Any] = field(kw_only=True)

    def timetable(self, place: Place) -> Timetable:
        """Return the states of a place."""
        found: Timetable = self._remembered("timetable", place.id, partial(super().timetable, place))
        return found

    def activity(self, place: Place, activity: Activity) -> Timetable:
        """Return the states of an activity."""
        key = place.id, id(activity)
        found: Timetable = self._remembered("activity", key, partial(super().activity, place, activity))
        return found

    def _closures(self, place: Place) -> Mapping[date, tuple[Announcement, ...]]:
        found: Mapping[date, tuple[Announcement, ...]] = self._remembered(
            "closures", place.id, partial(super()._closures, place)
        )
        return found

    def _remembered(self, what: str, key: Hashable, make: Callable[[], Any]) -> Any:
        return self.once((what, self.today, self.days, key), make)


PART_OF = "part"
"""Begins the questions for parts of a mapping."""

# Attributes of a site, with the question that reading one asks. What is open from a day on depends on the day.
_ASKED: Mapping[str, Question] = {
    "schedule": WHICH_DAY,
    "exported": WHICH_DAY,
    "monday": ("monday",),
    "first_of_month": ("first_of_month",),
    "week": ("monday",),
    "commit": ("commit",),
    "frames": ("frames",),
    "hand_pages": ("hand_pages",),
}


@dataclass(frozen=True)
class RecordedSite(Site):
    """A site that notes what is asked of it while something is made.

    `parts` are the mappings of which parts are asked for, and `asked_for_parts` is what was asked for each of them.
    `standing` are those that are as in the last build, with their keys and what was asked for them: they are not made
    until somebody asks for a part.
    """

    trace: Trace = field(default_factory=Trace)
    parts: dict[str, Mapping[Any, Any]] = field(default_factory=dict)
    asked_for_parts: dict[str, AskedQuestions] = field(default_factory=dict)
    standing: dict[str, tuple[Collection[str], AskedQuestions]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Made before anything asks: whoever makes them would seem to have asked for the day.
        for name in ("exported", "schedule", "monday", "first_of_month", "week"):
            getattr(self, name)
        object.__setattr__(self, "today", AskedDay.noting(self.today, self.trace))

    def __getattribute__(self, name: str) -> Any:
        if name in _ASKED:
            super().__getattribute__("trace").ask(_ASKED[name])
        return super().__getattribute__(name)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what `make` gives for a key, worked out once; what it asked, all ask that want it."""
        if key not in self._made:
            self._made[key] = self.trace.within(make)
        found, asked = self._made[key]
        self.trace.ask_all(asked)
        return cast(Made, found)

    def asking(self, make: Callable[[], Made]) -> tuple[Made, AskedQuestions]:
        """Return what `make` gives, and what it asked."""
        return self.trace.within(make)

    def finished_file(self, uri: str) -> MadeFile | None:
        """Return what Site.finished_file does."""
        found = super().finished_file(uri)
        self.trace.ask_all(found.asked if found else ())
        return found

    def part(self, name: str, make: Callable[[Any, str], str], subject: str = "") -> str:
        """Return what Site.part does; what it asked, all ask that want it."""
        parts, key = self.finished.parts, f"{name} {subject}"
        if key not in parts:
            parts[key] = self.finished.left(key) or self._part(make, subject)
        self.trace.ask_all(parts[key].asked)
        return parts[key].text

    def _part(self, make: Callable[[Any, str], str], subject: str) -> MadePart:
        text, asked = self.trace.within(partial(make, self, subject))
        return MadePart(asked, text)

    def stated(self, name: str, make: Callable[[], Made]) -> Made:
        """Return what is stated of a site: what was asked for it is of no account while it stays the same."""
        self.trace.ask((name,))
        return self._apart(name, make)

    def parted(self, key: Hashable, make: Callable[[], Mapping[Any, Made]]) -> Mapping[Any, Made]:
        """Return a mapping of which each part is asked for by itself."""
        name = repr(key)
        if name not in self.parts:
            if name in self.standing:
                keys, self.asked_for_parts[name] = self.standing[name]
                self.parts[name] = StandingMapping(dict.fromkeys(keys), partial(self._apart, key, make))
            else:
                self.parts[name] = self._apart(key, make)
                self.asked_for_parts[name] = self._made[key][1]
        return RecordedMapping(self.trace, (PART_OF, name), self.parts[name])

    def _apart(self, key: Hashable, make: Callable[[], Made]) -> Made:
        if key not in self._made:
            self._made[key] = self.trace.within(make)
        return cast(Made, self._made[key][0])

    def _scheduled(self, today: date, days: int, longer: Schedule | None = None) -> Schedule:
        return RecordedSchedule(self.directory, self.almanac, today, days, longer, once=self.once)

    def there(self, file: str) -> bool:
        """Tell whether a file that has been made for the site is there."""
        self.trace.ask(("there", file))
        return super().there(file)


def recorded(site: Site) -> RecordedSite:
    """Return a site that notes what is asked of it; of the one it is made of, nothing must have been asked yet."""
    trace = Trace()
    given = {each.name: getattr(site, each.name) for each in fields(site) if each.init}
    directory = cast(Directory, RecordedDirectory(site.directory, trace))
    return RecordedSite(**{**given, "directory": directory}, trace=trace)
