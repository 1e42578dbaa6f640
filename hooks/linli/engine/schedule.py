"""The schedule of a directory: rules, announcements, 状态 and parents together, for every place and activity.

Precedence (hours.md, 9): 状态 beats announcements, announcements beat rules, the later one the earlier. A parent that
is closed by 状态 or by an announcement makes its 隶属 places unknown, unless these are named too.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from linli.almanac import Almanac
from linli.engine.evaluation import evaluate
from linli.engine.timetable import DayState, State, Timetable
from linli.language.hours import Hours, Rule
from linli.language.hours.atoms import DateRange, LegalHolidays
from linli.language.hours.rules import AnyOf, AsUsual, Closed, Condition
from linli.model import Announcement, Place
from linli.model.directory import Directory
from linli.model.place import Activity

HORIZON_DAYS = 60
"""How far ahead a site knows the hours; the browser says so past this horizon."""

FAR = date(2100, 12, 31)


@dataclass(frozen=True)
class Schedule:
    """Answers for the days from yesterday (whose evening may last past midnight) to the horizon."""

    directory: Directory
    almanac: Almanac
    today: date
    _kept: dict[str, Timetable] = field(default_factory=dict, compare=False)

    @property
    def first(self) -> date:
        """The first day of every timetable: yesterday."""
        return self.today - timedelta(days=1)

    def timetable(self, place: Place) -> Timetable:
        """Return the states of a place."""
        if place.id not in self._kept:
            self._kept[place.id] = self._timetable(place)
        return self._kept[place.id]

    def today_of(self, place: Place) -> DayState:
        """Return the state of a place today."""
        return self.timetable(place).on(self.today)

    def activity(self, place: Place, activity: Activity) -> Timetable:
        """Return the states of an activity; on days on which its place is closed or unknown it is unknown."""
        rules = (*activity.hours.rules, *_holiday_rules(activity))
        found = evaluate(Hours(rules, activity.hours.lines), self.almanac, self.first, HORIZON_DAYS + 1, place.area)
        at_home = self.timetable(place) if place.hours or place.operation else None
        days = (
            self._within(day, state, activity, at_home.on(day) if at_home else None) for day, state in found.items()
        )
        return Timetable(self.first, tuple(days))

    def _within(self, day: date, state: DayState, activity: Activity, place: DayState | None) -> DayState:
        if activity.period and day not in activity.period:
            return DayState(State.CLOSED)
        if state.state is State.OPEN and place is not None and place.state is not State.OPEN:
            return DayState(State.UNKNOWN, reason="这天开不开待核实", occasion=place.occasion)
        return state

    def _timetable(self, place: Place) -> Timetable:
        announced = self._announced(place)
        added = tuple(rule for entry in announced for rule in _rules(entry))
        hours = Hours((*place.hours.rules, *added), place.hours.lines)
        found = evaluate(hours, self.almanac, self.first, HORIZON_DAYS + 1, place.area, len(added))
        own = len(place.hours.rules)
        parent = self.directory.places.get(place.parent or "")
        states = []
        for day, decided in found.items():
            state = _with_cause(decided, hours, own)
            if parent:
                state = self._beside(parent, place, day, state)
            states.append(_with_operation(place, day, state))
        return Timetable(self.first, tuple(states))

    def _announced(self, place: Place) -> list[Announcement]:
        """Return the announcements that change the hours of a place, in the order in which they count."""
        entries = self.directory.announcements_for(place)
        counting = [entry for entry in entries if entry.pressing]
        # An announcement for an area may only close: new hours hold for the places that it names.
        fitting = (entry for entry in counting if entry.closes or place.id in entry.concerns)
        return sorted(fitting, key=lambda entry: (entry.published, entry.id))

    def _beside(self, parent: Place, place: Place, day: date, state: DayState) -> DayState:
        """Return the state of a place inside another: unknown where the other is closed and it is not named itself."""
        closing = [entry for entry in self._announced(parent) if entry.closes and day in entry.period]
        named = any(entry in closing for entry in self._announced(place))
        if named or not (closing or _with_operation(parent, day, state) is not state):
            return state
        cause = closing[-1].reason if closing else ""
        return DayState(State.UNKNOWN, reason=f"所在的{parent.name}停业，是否开放待核实", occasion=cause)


def _rules(entry: Announcement) -> Iterable[Rule]:
    """Compile an announcement to rules bounded by its days."""
    bounds = AnyOf((DateRange(entry.period.start, entry.period.end or FAR),))
    cause = entry.reason or entry.title
    if entry.closes:
        return (Rule(Condition((bounds,)), Closed(), cause, text=entry.title),)
    return (
        replace(rule, condition=Condition((bounds, *rule.condition.groups)), note=cause) for rule in entry.hours.rules
    )


def _with_cause(state: DayState, hours: Hours, own: int) -> DayState:
    """Name the announcement that decided a day."""
    if state.rule is None or state.rule < own:
        return state
    return replace(state, occasion=hours.rules[state.rule].note)


def _with_operation(place: Place, day: date, state: DayState) -> DayState:
    """Apply 状态: from its day on a place that is not operating normally is closed."""
    operation = place.operation
    if operation is None or operation.normal or (operation.since and day < operation.since):
        return state
    return DayState(State.CLOSED, reason=operation.note, occasion=operation.note or operation.state.name)


def _holiday_rules(activity: Activity) -> tuple[Rule, ...]:
    """Read 节假日 of an activity: 停办 closes it, 照常 keeps it; anything else is only shown."""
    holidays = Condition((AnyOf((LegalHolidays(),)),))
    if activity.on_holidays.startswith("停"):
        return (Rule(holidays, Closed()),)
    if activity.on_holidays.startswith("照常"):
        return (Rule(holidays, AsUsual()),)
    return ()
