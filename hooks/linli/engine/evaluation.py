"""The engine: rules + facts of the days → for every day open with its sittings, closed, or unknown with its reason.

Days of which the rules say the same are decided once (a window of 400 days has a dozen kinds of days). Where it is not
known whether a rule holds, the day is decided both ways; answers that differ make it unknown (hours.md, 1).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import product

from linli.almanac import Almanac, Truth, bits
from linli.almanac.almanac import Facts
from linli.engine.matching import before, excluded_truth, rule_truth
from linli.engine.timetable import DayState, Interval, State, Timetable
from linli.language.hours.format import body_words, condition_words
from linli.language.hours.rules import (
    HALVES,
    AsUsual,
    Atom,
    ByAppointment,
    Closed,
    Half,
    Hours,
    LegalHolidays,
    Open,
    Rule,
    SchoolDays,
    Span,
    Unconfirmed,
    Vacations,
    Workdays,
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


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A rule with the days on which it holds (`days`), and those on which it says closed instead (`excluded`)."""

    number: int
    rule: Rule
    days: Truth
    excluded: Truth
    as_ordinary: Truth


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What the rules say of a day: spans by sitting, or unknown; None spans: nothing matched."""

    spans: tuple[Span, ...] | None
    reason: str = ""
    unknown: bool = False
    rule: int | None = None


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
    prepared = [_prepare(number, rule, facts) for number, rule in enumerate(rules)]
    states: list[DayState | None] = [None] * facts.window.days
    for kind in _kinds(prepared, facts):
        state = _decide(prepared, facts, own, 1 << next(bits(kind)))
        for day in bits(kind):
            states[day] = _with_festival(state, facts, day)
    return tuple(state for state in states if state is not None)


def _prepare(number: int, rule: Rule, facts: Facts) -> _Prepared:
    bound = isinstance(rule.body, Open | ByAppointment | Unconfirmed)
    unlimited = rule_truth(rule, facts, bound=False)
    excluded = excluded_truth(rule, facts)
    return _Prepared(
        number,
        rule,
        rule_truth(rule, facts, bound=bound) - excluded,
        unlimited & excluded,
        rule_truth(rule, facts.ordinary, bound=False),
    )


def _kinds(prepared: Sequence[_Prepared], facts: Facts) -> list[int]:
    """Split the window into sets of days of which everything that matters is the same."""
    truths = [truth for item in prepared for truth in (item.days, item.excluded, item.as_ordinary)]
    kinds = [facts.window.full]
    for truth in (facts.off, facts.swapped, *truths):
        for mask in (truth.yes, truth.unknown):
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
        holding = [item for item in prepared if item.number in sure or item.number in chosen]
        found = _state(_resolve(holding, prepared, day), default)
        answer = answer or found
        if found.hours != answer.hours:
            return _unknown(_doubt_reason(doubtful, facts, day))
    return answer or default


def _resolve(holding: Sequence[_Prepared], prepared: Sequence[_Prepared], day: int) -> _Outcome:
    """Apply the rules that hold from the last to the first, sitting by sitting (hours.md, 2)."""
    spans: list[Span] = []
    settled: set[str] = set()
    clips: list[Half] = []
    decided_by: int | None = None
    for item in reversed(holding):
        body = item.rule.body
        if item.excluded.yes & day or (item.excluded.maybe & day and not item.days.maybe & day):
            body = Closed()
        if isinstance(body, AsUsual):
            earlier = [other for other in prepared[: item.number] if other.as_ordinary.yes & day]
            usual = _resolve(earlier, prepared, 0)
            if usual.spans is None and not spans:
                return replace(usual, rule=item.number)
            rest = tuple(span for span in usual.spans or () if span.label not in settled)
            return replace(usual, spans=(*spans, *_clipped(rest, clips)), rule=item.number)
        if isinstance(body, ByAppointment | Unconfirmed):
            return _Outcome(None, _open_reason(item.rule), unknown=True, rule=item.number)
        decided_by = item.number if decided_by is None else decided_by
        if isinstance(body, Closed) and body.half:
            clips.append(body.half)
        elif isinstance(body, Closed) and body.labels:
            settled.update(body.labels)
        elif isinstance(body, Closed):
            return _Outcome(tuple(spans), "", rule=decided_by)
        else:
            new = tuple(span for span in body.spans if span.label not in settled)
            spans += _clipped(new, clips)
            settled.update(span.label for span in body.spans)
            if any(not span.label for span in body.spans):
                return _Outcome(tuple(spans), "", rule=decided_by)
    return _Outcome(tuple(spans) if settled or spans else None, "", rule=decided_by)


def _clipped(spans: Sequence[Span], clips: Sequence[Half]) -> tuple[Span, ...]:
    """Take the closed halves of the day out of spans."""
    found = list(spans)
    for clip in clips:
        start, end = HALVES[clip]
        parts = [
            (span, piece)
            for span in found
            for piece in ((span.start, min(span.end, start)), (max(span.start, end), span.end))
        ]
        found = [replace(span, start=first, end=last) for span, (first, last) in parts if first < last]
    return tuple(found)


def _open_reason(rule: Rule) -> str:
    if isinstance(rule.body, ByAppointment):
        return BY_APPOINTMENT
    days = condition_words(rule)
    return f"{days}开放，{body_words(rule.body)}" if days else HOURS_UNKNOWN


def _state(outcome: _Outcome, default: DayState) -> DayState:
    if outcome.unknown:
        return DayState(State.UNKNOWN, reason=outcome.reason, rule=outcome.rule)
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
        if any(isinstance(atom, LegalHolidays) for rule in own for atom in rule.excluded) and facts.off.yes & day:
            return DayState(State.CLOSED)
        if opening:
            return _unknown(HOLIDAY_UNKNOWN if facts.off.yes & day else UNANNOUNCED)
    if facts.swapped.maybe & day and opening and not whole_calendar:
        return _unknown(SWAPPED_UNKNOWN if facts.swapped.yes & day else UNANNOUNCED)
    return DayState(State.CLOSED) if complete else _unknown(HOURS_UNKNOWN)


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
