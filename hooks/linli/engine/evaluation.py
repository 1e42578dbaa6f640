"""The engine: rules + facts of the days → for every day open with its sittings, closed, or unknown with its reason.

Days of which the rules say the same are decided once (a window of 400 days has a dozen kinds of days). Where it is not
known whether a rule holds, the day is decided both ways; answers that differ make it unknown (hours.md, 1).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import product
from typing import assert_never

from linli.almanac import NEVER, Almanac, Truth, bits
from linli.almanac.almanac import Facts
from linli.engine.timetable import DayState, Interval, State, Timetable
from linli.language.hours.atoms import Atom, LegalHolidays, SchoolDays, Vacations, Workdays
from linli.language.hours.format import body_words, condition_words
from linli.language.hours.matching import as_workdays, before, excluded_truth, rule_truth
from linli.language.hours.rules import (
    AsUsual,
    Beside,
    Body,
    ByAppointment,
    Closed,
    Hours,
    Open,
    Rule,
    Span,
    Unannounced,
    Unconfirmed,
    without,
)

LOOKBACK = 16
"""Days before the window that are looked at, because a closing day may be put off from them into it."""

MOST_DOUBTS = 6
HOURS_UNKNOWN = "开放时间待核实"
HOLIDAY_UNKNOWN = "节假日是否开放待核实"
SWAPPED_UNKNOWN = "调休上班日是否开放待核实"
UNANNOUNCED = "放假安排还没公布，开不开待核实"
TERMS_UNKNOWN = "寒暑假日期待核实"
BY_APPOINTMENT = "需预约"
NOT_YET_ANNOUNCED = "开不开另行通知"


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A rule with the days on which it holds (`days`), and those on which it says closed instead (`excluded`).

    `usual` and `usual_excluded` are the same if there were neither holidays nor swaps: what 照常 asks for.
    """

    number: int
    rule: Rule
    days: Truth
    excluded: Truth
    usual: Truth
    usual_excluded: Truth


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What the rules say of a day: spans by sitting, or unknown; None spans: nothing matched.

    `partial`: the spans only come on top (另加) of what the day has when no rule speaks of it.
    """

    spans: tuple[Span, ...] | None
    reason: str = ""
    unknown: bool = False
    rule: int | None = None
    partial: bool = False


@dataclass(slots=True)
class _Found:
    """What the rules walked so far, later ones first, say of a day: spans, settled sittings, closed stretches."""

    spans: list[Span] = field(default_factory=list)
    settled: set[str] = field(default_factory=set)
    clips: list[Closed] = field(default_factory=list)
    decided_by: int | None = None
    added: bool = False
    torn: bool = False

    def settles(self, body: Open | Closed) -> bool:
        """Take in what a rule says; tell whether no earlier rule counts any more."""
        if isinstance(body, Closed):
            if body.partial:
                self.clips.append(body)
            self.settled.update(body.labels)
            return not body.partial and not body.labels
        self.add(body.spans)
        if body.beside is Beside.ADDED:
            self.added = True
            return False
        self.settled.update(span.label for span in body.spans)
        return body.beside is Beside.ONLY or "" in self.settled

    def add(self, spans: Iterable[Span]) -> None:
        """Add the spans of an earlier rule, without what later ones have settled or closed."""
        for span in spans:
            if span.label in self.settled:
                continue
            left: tuple[Span, ...] = (span,)
            for closed in self.clips:
                parts = [without(piece, closed) for piece in left]
                self.torn = self.torn or None in parts
                left = tuple(piece for part in parts for piece in part or ())
            # A sitting is served whole or not at all: nobody serves lunch until noon only.
            self.torn = self.torn or bool(span.label and left not in {(), (span,)})
            self.spans += left

    def outcome(self, rule: int | None) -> _Outcome:
        """Return what has been found."""
        if self.torn:
            return _Outcome(None, HOURS_UNKNOWN, unknown=True, rule=rule)
        return _Outcome(tuple(self.spans), rule=rule, partial=self.added and "" not in self.settled)


def evaluate(hours: Hours, almanac: Almanac, start: date, days: int, area: str = "", added: int = 0) -> Timetable:
    """Return the states of `days` days from `start`.

    The last `added` rules come from announcements: they do not count when it is asked whether the list is complete.
    """
    facts = almanac.facts(before(start, LOOKBACK), days + LOOKBACK, area)
    return Timetable(start, _states(hours.rules, facts, added)[LOOKBACK:])


@lru_cache(maxsize=4096)
def _states(rules: tuple[Rule, ...], facts: Facts, added: int) -> tuple[DayState, ...]:
    """Decide every day of a window; equal lists are decided once."""
    own = rules[: len(rules) - added]
    usual = any(isinstance(rule.body, AsUsual) for rule in rules)
    prepared = [_prepare(number, rule, facts, usual=usual) for number, rule in enumerate(rules)]
    states: list[DayState | None] = [None] * facts.window.days
    for kind in _kinds(prepared, facts):
        state = _decide(prepared, facts, own, 1 << next(bits(kind)))
        for day in bits(kind):
            states[day] = _with_festival(state, facts, day)
    return tuple(state for state in states if state is not None)


def _prepare(number: int, rule: Rule, facts: Facts, *, usual: bool) -> _Prepared:
    """Look up the days of a rule; those of an ordinary calendar only where some rule asks for them."""
    bound = isinstance(rule.body, Open | ByAppointment | Unconfirmed)
    days, excluded = _days(rule, facts, bound=bound)
    if not usual:
        return _Prepared(number, rule, days, excluded, NEVER, NEVER)
    ordinary = (as_workdays(truth, facts) for truth in _days(rule, facts.ordinary, bound=False))
    return _Prepared(number, rule, days, excluded, *ordinary)


def _days(rule: Rule, facts: Facts, *, bound: bool) -> tuple[Truth, Truth]:
    """Return the days on which a rule holds, and those on which it closes because they are taken out of it."""
    days = rule_truth(rule, facts, bound=bound)
    if not rule.excluded:
        return days, NEVER
    excluded = excluded_truth(rule, facts)
    if isinstance(rule.body, Closed):
        return days - excluded, NEVER
    return days - excluded, rule_truth(rule, facts, bound=False) & excluded


def _kinds(prepared: Sequence[_Prepared], facts: Facts) -> list[int]:
    """Split the window into sets of days of which everything that matters is the same."""
    truths = [
        truth
        for item in prepared
        for truth in (item.days, item.excluded, item.usual, item.usual_excluded)
        if truth.maybe
    ]
    kinds = [facts.window.full]
    for mask in {mask for truth in (facts.off, facts.swapped, *truths) for mask in (truth.yes, truth.unknown)}:
        kinds = [part for kind in kinds for part in (kind & mask, kind & ~mask) if part]
    return kinds


def _decide(prepared: Sequence[_Prepared], facts: Facts, own: Sequence[Rule], day: int) -> DayState:
    """Decide one day (a mask of one bit): every doubt both ways."""
    sure = {item.number for item in prepared if item.days.yes & day or item.excluded.yes & day}
    doubtful = [item for item in prepared if (item.days.unknown | item.excluded.unknown) & day]
    default = _default(facts, own, day)
    if len(doubtful) > MOST_DOUBTS:
        return _unknown(_doubt_reason(doubtful, facts, day))
    answer: DayState | None = None
    for held in product((False, True), repeat=len(doubtful)):
        chosen = {item.number for item, holds in zip(doubtful, held, strict=True) if holds}
        holding = [
            (item, _body(item.rule, item.days, item.excluded, day))
            for item in prepared
            if item.number in sure or item.number in chosen
        ]
        found = _state(_resolve(holding, prepared, day), default)
        answer = answer or found
        if found.hours != answer.hours:
            return _unknown(_doubt_reason(doubtful, facts, day))
    return answer or default


def _body(rule: Rule, days: Truth, excluded: Truth, day: int) -> Body:
    """Return what a rule says of a day that it holds on: closed, where the day is taken out of it."""
    if excluded.yes & day or (excluded.maybe & day and not days.maybe & day):
        return Closed()
    return rule.body


def _resolve(holding: Sequence[tuple[_Prepared, Body]], prepared: Sequence[_Prepared], day: int) -> _Outcome:
    """Apply the rules that hold from the last to the first, sitting by sitting (hours.md, 2)."""
    found = _Found()
    for item, body in reversed(holding):
        match body:
            case AsUsual():
                usual = _usual(prepared[: item.number], day)
                if usual.unknown or (usual.spans is None and not found.spans):
                    return replace(usual, rule=item.number)
                found.add(usual.spans or ())
                return found.outcome(item.number)
            case ByAppointment() | Unconfirmed() | Unannounced():
                return _Outcome(None, _open_reason(item.rule), unknown=True, rule=item.number)
            case Closed() | Open():
                found.decided_by = item.number if found.decided_by is None else found.decided_by
                if found.settles(body):
                    return found.outcome(found.decided_by)
            case _:
                assert_never(body)
    if found.settled or found.spans:
        return found.outcome(found.decided_by)
    return _Outcome(None, rule=found.decided_by)


def _usual(earlier: Sequence[_Prepared], day: int) -> _Outcome:
    """Resolve the rules before 照常 as if the day were ordinary; unknown where a doubt makes a difference."""
    sure = [item for item in earlier if (item.usual.yes | item.usual_excluded.yes) & day]
    possible = [item for item in earlier if (item.usual.maybe | item.usual_excluded.maybe) & day]
    outcome, other = (
        _resolve([(item, _body(item.rule, item.usual, item.usual_excluded, day)) for item in holding], earlier, day)
        for holding in (sure, possible)
    )
    return outcome if outcome.spans == other.spans else _Outcome(None, HOURS_UNKNOWN, unknown=True)


def _open_reason(rule: Rule) -> str:
    if isinstance(rule.body, ByAppointment):
        return BY_APPOINTMENT
    if isinstance(rule.body, Unannounced):
        return NOT_YET_ANNOUNCED
    days = condition_words(rule)
    return f"{days}开放，{body_words(rule.body)}" if days else HOURS_UNKNOWN


def _state(outcome: _Outcome, default: DayState) -> DayState:
    if outcome.unknown:
        return DayState(State.UNKNOWN, reason=outcome.reason, rule=outcome.rule)
    if outcome.partial and default.state is State.UNKNOWN:
        return replace(default, rule=outcome.rule)
    if outcome.spans is None:
        return default if outcome.rule is None else replace(default, rule=outcome.rule)
    ordered = sorted(outcome.spans, key=lambda span: (span.start, span.end, span.label))
    intervals = tuple(Interval(span.start, span.end, span.label, span.last, span.last_word) for span in ordered)
    return DayState(State.OPEN if intervals else State.CLOSED, intervals, rule=outcome.rule)


def _unknown(reason: str) -> DayState:
    return DayState(State.UNKNOWN, reason=reason)


def _default(facts: Facts, own: Sequence[Rule], day: int) -> DayState:
    """Return what a day is of which no rule speaks (hours.md, 3–6)."""
    opening = any(isinstance(rule.body, Open) for rule in own)
    complete = opening and not any(isinstance(rule.body, Unconfirmed) for rule in own)
    whole_calendar = _mentions(own, Workdays)
    if facts.off.maybe & day and not whole_calendar:
        if _holidays_taken_out(own) and facts.off.yes & day:
            return DayState(State.CLOSED)
        if opening:
            return _unknown(HOLIDAY_UNKNOWN if facts.off.yes & day else UNANNOUNCED)
    if facts.swapped.maybe & day and opening and not whole_calendar:
        return _unknown(SWAPPED_UNKNOWN if facts.swapped.yes & day else UNANNOUNCED)
    return DayState(State.CLOSED) if complete else _unknown(HOURS_UNKNOWN)


def _holidays_taken_out(rules: Sequence[Rule]) -> bool:
    """Tell whether a rule that opens says 节假日除外: then holidays are known to be closed."""
    return any(
        isinstance(atom, LegalHolidays) for rule in rules if not isinstance(rule.body, Closed) for atom in rule.excluded
    )


def _mentions(rules: Sequence[Rule], kind: type[Atom]) -> bool:
    return any(isinstance(atom, kind) for rule in rules for group in rule.condition.groups for atom in group.parts)


def _doubt_reason(doubtful: Sequence[_Prepared], facts: Facts, day: int) -> str:
    if facts.off.unknown & day or facts.swapped.unknown & day:
        return UNANNOUNCED
    if any(_mentions([item.rule], kind) for item in doubtful for kind in (Vacations, SchoolDays)):
        return TERMS_UNKNOWN
    return HOURS_UNKNOWN


def _with_festival(state: DayState, facts: Facts, day: int) -> DayState:
    """Name the festival of a day off: residents read “休息（国庆节）”."""
    if state.state is State.UNKNOWN or not facts.off.yes >> day & 1:
        return state
    names = [festival.value for festival, truth in facts.breaks.items() if truth.yes >> day & 1]
    return replace(state, occasion="、".join(names))
