"""The schedule of a directory: rules, announcements, 状态 and parents together, for every place and activity.

Precedence: 状态 beats announcements, announcements beat rules, the later one the earlier. A parent that
is closed by 状态 or by an announcement makes its 隶属 places unknown, unless these are named too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from linli.almanac import Almanac
from linli.engine.announced import closed_minutes, overlaps, part_closed, partial, rules_of, told
from linli.engine.evaluation import evaluate
from linli.engine.precedence import HOURS_UNKNOWN
from linli.engine.timetable import DayState, State, Timetable
from linli.language.hours import Hours, Rule
from linli.language.hours.atoms import LegalHolidays
from linli.language.hours.rules import AnyOf, AsUsual, Closed, Condition
from linli.model import Announcement, Place, Programme
from linli.model.directory import Directory
from linli.model.place import Activity
from linli.model.programme import Session

HORIZON_DAYS = 60
"""How far ahead a site knows the hours; the browser says so past this horizon."""


@dataclass(frozen=True)
class Schedule:
    """Answers for the days from yesterday (whose evening may last past midnight) to `days` from today.

    `longer` is the schedule of the same day that looks further ahead: what it has worked out is not worked out again.
    """

    directory: Directory
    almanac: Almanac
    today: date
    days: int = HORIZON_DAYS
    longer: "Schedule | None" = None
    _kept: dict[str, Timetable] = field(default_factory=dict)
    _activities: dict[tuple[str, int], Timetable] = field(default_factory=dict)
    _closed: dict[str, Mapping[date, tuple[Announcement, ...]]] = field(default_factory=dict)

    @property
    def first(self) -> date:
        """The first day of every timetable: yesterday."""
        return self.today - timedelta(days=1)

    def timetable(self, place: Place) -> Timetable:
        """Return the states of a place."""
        if place.id not in self._kept:
            self._kept[place.id] = self._near(self.longer.timetable(place)) if self.longer else self._timetable(place)
        return self._kept[place.id]

    def _near(self, timetable: Timetable) -> Timetable:
        return timetable.part(self.first, self.days + 1)

    def without_closures(self, place: Place) -> Timetable:
        """Return the states of a place without what closes it, a part of its day, or what it lies in."""
        announced = self._announced(place)
        if not any(entry.closes for entry in announced) and not self.directory.holders(place):
            return self.timetable(place)
        found = self._evaluated(place, [entry for entry in announced if not entry.closes])
        if place.operation is None:
            return found
        return Timetable(self.first, tuple(_with_operation(place, day, state) for day, state in found.items()))

    def today_of(self, place: Place) -> DayState:
        """Return the state of a place today."""
        return self.timetable(place).on(self.today)

    def activity(self, place: Place, activity: Activity) -> Timetable:
        """Return the states of an activity: none outside its 起止, unknown where its place is not known to be open."""
        if self.longer:
            return self._near(self.longer.activity(place, activity))
        key = place.id, id(activity)
        if key not in self._activities:
            self._activities[key] = self._activity(place, activity)
        return self._activities[key]

    def _activity(self, place: Place, activity: Activity) -> Timetable:
        rules = (*activity.hours.rules, *_holiday_rules(activity))
        found = evaluate(Hours(rules, activity.hours.lines), self.almanac, self.first, self.days + 1, place.area)
        opening = self.timetable(place)
        closed = DayState(State.CLOSED)
        # Days share their states, and so do those of what is held on them.
        held: dict[tuple[int, int], DayState] = {}
        days = []
        for (day, state), around in zip(found.items(), opening.days, strict=True):
            if activity.period and day not in activity.period:
                days.append(closed)
                continue
            both = id(state), id(around)
            if both not in held:
                held[both] = _at(state, _known(place, around))
            days.append(held[both])
        return Timetable(self.first, tuple(days))

    def session(self, programme: Programme, session: Session) -> Timetable:
        """Return the states of 期次: closed outside its 起止, unknown where a venue is not known to be open."""
        venues = [self.directory.places[code] for code in programme.venues if code in self.directory.places]
        area = venues[0].area if venues else next(iter(programme.venues), "")
        found = evaluate(session.hours, self.almanac, self.first, self.days + 1, area)
        days = []
        for day, state in found.items():
            held = state if session.period and day in session.period else DayState(State.CLOSED)
            for venue in venues:
                held = _at(held, _known(venue, self.timetable(venue).on(day)))
            days.append(held)
        return Timetable(self.first, tuple(days))

    def _timetable(self, place: Place) -> Timetable:
        announced = self._announced(place)
        decided = self._decided(place, announced)
        shut = self._shut_around(place, announced, decided)
        if not shut and place.operation is None:
            return decided
        states = (_with_operation(place, day, shut.get(day) or state) for day, state in decided.items())
        return Timetable(self.first, tuple(states))

    def _decided(self, place: Place, announced: Sequence[Announcement]) -> Timetable:
        """Return what rules and announcements say of a place, without regard to 状态 and to what it lies in."""
        found = self._evaluated(place, announced)
        if not any(map(partial, announced)):
            return found
        usual = self._evaluated(place, [entry for entry in announced if not partial(entry)])
        days = (told(state, usual.on(day), announced, day) for day, state in found.items())
        return Timetable(self.first, tuple(days))

    def _evaluated(self, place: Place, announced: Sequence[Announcement]) -> Timetable:
        added = tuple(rule for entry in announced for rule in rules_of(entry))
        hours = Hours((*place.hours.rules, *added), place.hours.lines)
        found = evaluate(hours, self.almanac, self.first, self.days + 1, place.area, len(added))
        if not added:
            return found
        own = len(place.hours.rules)
        # Days share their states, and the open data have four hundred of them: each state is named once.
        shared = {id(state): state for state in found.days}
        named = {code: _with_cause(state, hours, own) for code, state in shared.items()}
        return Timetable(self.first, tuple([named[id(state)] for state in found.days]))

    def _shut_around(
        self, place: Place, announced: Sequence[Announcement], decided: Timetable
    ) -> Mapping[date, DayState]:
        """Return the days on which a place is unknown because one around it is closed, and none names it itself.

        Where only a part of the day is closed around it, hours that lie outside of that part stay known.
        """
        own = {entry.id for entry in announced}
        found: dict[date, DayState] = {}
        for holder in reversed(self.directory.holders(place)):
            for day, closing in self._closures(holder).items():
                named = not own.isdisjoint(entry.id for entry in closing) or self._shut_itself(place, day, decided)
                if not named and not _apart(decided.on(day), day, closing):
                    reason = f"所在的{holder.name}停业，是否开放待核实"
                    found[day] = DayState(State.UNKNOWN, reason=reason, occasion=closing[-1].reason if closing else "")
        return found

    def _shut_itself(self, place: Place, day: date, decided: Timetable) -> bool:
        """Tell whether an announcement of its own closes a place for the whole day, whatever lies around it."""
        return decided.on(day).state is State.CLOSED and bool(self._closures(place).get(day))

    def _closures(self, place: Place) -> Mapping[date, tuple[Announcement, ...]]:
        """Return the days on which a place is shut, with the announcements that say so; () where its 状态 does.

        Worked out once for all the places within it. A day, or a part of one, that a later announcement opens again is
        none of them.
        """
        if place.id not in self._closed:
            announced = self._announced(place)
            found = {}
            for day, state in self._decided(place, announced).items():
                by = tuple(entry for entry in announced if _shuts(entry, day, state))
                if by or _suspended(place, day):
                    found[day] = by
            self._closed[place.id] = found
        return self._closed[place.id]

    def _announced(self, place: Place) -> list[Announcement]:
        """Return the announcements that change the hours of a place, in the order in which they count."""
        # An announcement for an area may only close: new hours hold for the places that it names.
        fitting = (
            entry
            for entry in self.directory.announcements_for(place)
            if entry.closes or (entry.changes_hours and place.id in entry.concerns)
        )
        return sorted(fitting, key=lambda entry: (entry.published, entry.id))


def _shuts(entry: Announcement, day: date, state: DayState) -> bool:
    """Tell whether an announcement closes a place on a day of which this has been decided."""
    minutes = closed_minutes(entry, day)
    return minutes is not None and not overlaps(state, minutes)


def _apart(state: DayState, day: date, closing: Sequence[Announcement]) -> bool:
    """Tell whether only parts of a day are closed, and a place is known to have no hours in them."""
    parts = [part_closed(entry, day) for entry in closing]
    known = bool(parts) and state.state is not State.UNKNOWN
    return known and all(part and not overlaps(state, part) for part in parts)


def _known(place: Place, state: DayState) -> DayState | None:
    """Return the state of a place on a day; None where nothing has been told of its hours."""
    return None if not place.hours and state.reason == HOURS_UNKNOWN else state


def _at(state: DayState, place: DayState | None) -> DayState:
    """Return the state of what is held at a place: unknown where that is not known to be open."""
    if state.state is State.OPEN and place is not None and place.state is not State.OPEN:
        return DayState(State.UNKNOWN, reason="这天开不开待核实", occasion=place.occasion)
    return state


def _with_cause(state: DayState, hours: Hours, own: int) -> DayState:
    """Name the announcement that decided a day."""
    if state.rule is None or state.rule < own:
        return state
    return replace(state, occasion=hours.rules[state.rule].note)


def _with_operation(place: Place, day: date, state: DayState) -> DayState:
    """Apply 状态: from its day on a place that is not operating normally is closed."""
    operation = place.operation
    if operation is None or not _suspended(place, day):
        return state
    return DayState(State.CLOSED, reason=operation.note, occasion=operation.note or operation.state.name)


def _suspended(place: Place, day: date) -> bool:
    """Tell whether a place does not operate normally on a day."""
    operation = place.operation
    return operation is not None and not operation.normal and (operation.since is None or day >= operation.since)


def _holiday_rules(activity: Activity) -> tuple[Rule, ...]:
    """Read 节假日 of an activity: 停办 closes it, 照常 keeps it; anything else is only shown."""
    holidays = Condition((AnyOf((LegalHolidays(),)),))
    if activity.on_holidays.startswith("停"):
        return (Rule(holidays, Closed()),)
    if activity.on_holidays.startswith("照常"):
        return (Rule(holidays, AsUsual()),)
    return ()
