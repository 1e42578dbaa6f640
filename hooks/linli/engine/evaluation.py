"""The engine: rules + facts of the days → for every day open with its sittings, closed, or unknown with its reason.

Days of which the rules say the same are decided once (a window of 400 days has a dozen kinds of days). Where it is not
known whether a rule holds, the day is decided both ways; answers that differ make it unknown.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from linli.almanac import NEVER, Almanac, Truth, bits
from linli.almanac.almanac import Facts
from linli.engine.precedence import HOURS_UNKNOWN, PreparedRule, RuleOutcome, bodies_on, outcomes
from linli.engine.timetable import DayState, Interval, State, Timetable
from linli.language.hours.atoms import LegalHolidays, MarketDays, SchoolDays, Vacations, Workdays
from linli.language.hours.matching import LONGEST_DELAY, as_workdays, before, excluded_truth, rule_truth
from linli.language.hours.rules import (
    AsUsual,
    ByAppointment,
    Closed,
    Hours,
    Open,
    Rule,
    Unconfirmed,
)

LOOKBACK = LONGEST_DELAY
"""Days before the window that are looked at, because a closing day may be put off from them into it."""

HOLIDAY_UNKNOWN = "节假日是否开放待核实"
SWAPPED_UNKNOWN = "调休上班日是否开放待核实"
UNANNOUNCED = "放假安排还没公布，开不开待核实"
TERMS_UNKNOWN = "寒暑假日期待核实"
MARKET_UNKNOWN = "哪天赶集待核实"


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
    states: dict[int, DayState] = {}
    for kind in _kinds(prepared, facts):
        state = _decide(prepared, facts, own, 1 << next(bits(kind)))
        # The days of a kind are all off or none is: only those need a look at which festival it is.
        if state.state is State.UNKNOWN or not kind & facts.off.yes:
            for day in bits(kind):
                states[day] = state
        else:
            named: dict[str, DayState] = {}
            for day in bits(kind):
                occasion = _festival(facts, day)
                if occasion not in named:
                    named[occasion] = replace(state, occasion=occasion)
                states[day] = named[occasion]
    return tuple(states[day] for day in range(facts.window.days))


def _prepare(number: int, rule: Rule, facts: Facts, *, usual: bool) -> PreparedRule:
    """Look up the days of a rule; those of an ordinary calendar only where some rule asks for them."""
    bound = isinstance(rule.body, Open | ByAppointment | Unconfirmed)
    days, excluded = _days(rule, facts, bound=bound)
    if not usual:
        return PreparedRule(number, rule, days, excluded, NEVER, NEVER)
    ordinary = (as_workdays(truth, facts) for truth in _days(rule, facts.ordinary, bound=bound))
    return PreparedRule(number, rule, days, excluded, *ordinary)


def _days(rule: Rule, facts: Facts, *, bound: bool) -> tuple[Truth, Truth]:
    """Return the days on which a rule holds, and those on which it closes because they are taken out of it."""
    days = rule_truth(rule, facts, bound=bound)
    if not rule.excluded:
        return days, NEVER
    excluded = excluded_truth(rule, facts)
    if isinstance(rule.body, Closed):
        return days - excluded, NEVER
    return days - excluded, rule_truth(rule, facts, bound=False) & excluded


def _kinds(prepared: Sequence[PreparedRule], facts: Facts) -> list[int]:
    """Split the window into sets of days of which everything that matters is the same."""
    truths = [truth for item in prepared for truth in (item.days, item.excluded, item.usual, item.usual_excluded)]
    kinds = [facts.window.full]
    for mask in {mask for truth in (facts.off, facts.swapped, *truths) for mask in (truth.yes, truth.unknown)}:
        kinds = [part for kind in kinds for part in (kind & mask, kind & ~mask) if part]
    return kinds


def _decide(prepared: Sequence[PreparedRule], facts: Facts, own: Sequence[Rule], day: int) -> DayState:
    """Decide one day (a mask of one bit): every doubt every way."""
    said = [(item, bodies_on(item.rule, item.days, item.excluded, day)) for item in prepared]
    default = _default(facts, own, day)
    states = [_state(outcome, default) for outcome in outcomes(said, day)]
    if len({state.hours for state in states}) == 1:
        return states[0]
    return _unknown(_doubt_reason([item for item, bodies in said if len(bodies) > 1], facts, day))


def _state(outcome: RuleOutcome, default: DayState) -> DayState:
    if outcome.reason:
        return DayState(State.UNKNOWN, reason=outcome.reason, rule=outcome.rule)
    if outcome.spans is None or (outcome.partial and default.state is State.UNKNOWN):
        return replace(default, rule=outcome.rule)
    ordered = sorted(outcome.spans, key=lambda span: (span.start, span.end, span.label))
    intervals = tuple(Interval(span.start, span.end, span.label, span.last, span.last_word) for span in ordered)
    return DayState(State.OPEN if intervals else State.CLOSED, intervals, rule=outcome.rule)


def _unknown(reason: str) -> DayState:
    return DayState(State.UNKNOWN, reason=reason)


def _default(facts: Facts, own: Sequence[Rule], day: int) -> DayState:
    """Return what a day is of which no rule speaks (content/staff/hours.md, 没有写明时)."""
    opening = any(isinstance(rule.body, Open) for rule in own)
    complete = opening and not any(isinstance(rule.body, Unconfirmed) for rule in own)
    whole_calendar = any(isinstance(atom, Workdays) for rule in own for atom in rule.atoms)
    if facts.off.maybe & day and not whole_calendar:
        if _holidays_taken_out(own) and facts.off.yes & day:
            return DayState(State.CLOSED)
        if opening:
            return _unknown(HOLIDAY_UNKNOWN if facts.off.yes & day else UNANNOUNCED)
    # Where it is not known whether a day is swapped, neither is it whether it is off.
    if facts.swapped.yes & day and opening and not whole_calendar:
        return _unknown(SWAPPED_UNKNOWN)
    return DayState(State.CLOSED) if complete else _unknown(HOURS_UNKNOWN)


def _holidays_taken_out(rules: Sequence[Rule]) -> bool:
    """Tell whether a rule that opens says 节假日除外: then holidays are known to be closed."""
    return any(
        isinstance(atom, LegalHolidays) for rule in rules if not isinstance(rule.body, Closed) for atom in rule.excluded
    )


def _doubt_reason(doubtful: Sequence[PreparedRule], facts: Facts, day: int) -> str:
    if facts.off.unknown & day or facts.swapped.unknown & day:
        return UNANNOUNCED
    atoms = [atom for item in doubtful for atom in (*item.rule.atoms, *item.rule.excluded)]
    if any(isinstance(atom, Vacations | SchoolDays) for atom in atoms):
        return TERMS_UNKNOWN
    if any(isinstance(atom, MarketDays) for atom in atoms):
        return MARKET_UNKNOWN
    if any(item.rule.postponed for item in doubtful):
        return UNANNOUNCED
    return HOURS_UNKNOWN


def _festival(facts: Facts, day: int) -> str:
    """Return the festival of a day off: residents read “休息（国庆节）”."""
    return "、".join(festival.value for festival, truth in facts.breaks.items() if truth.yes >> day & 1)
