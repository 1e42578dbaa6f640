"""Precedence: the rules that hold on a day, from the last to the first, sitting by sitting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from math import prod
from typing import assert_never

from linli.almanac import Truth
from linli.language.hours.format import body_words, condition_words
from linli.language.hours.rules import (
    AsUsual,
    Beside,
    Body,
    ByAppointment,
    Closed,
    Open,
    Rule,
    Span,
    Unannounced,
    Unconfirmed,
    without,
)
from linli.language.hours.sittings import names_a_meal

HOURS_UNKNOWN = "开放时间待核实"
BY_APPOINTMENT = "需预约"
NOT_YET_ANNOUNCED = "开不开另行通知"

MOST_READINGS = 64
"""So many ways of settling the doubts of a day are tried; where there are more, the day is unknown."""


@dataclass(frozen=True, slots=True)
class PreparedRule:
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
class RuleOutcome:
    """What the rules say of a day: spans by sitting, or unknown for a `reason`; None spans: nothing matched.

    `partial`: the spans only come on top (另加) of what the day has when no rule speaks of it.
    """

    spans: tuple[Span, ...] | None
    reason: str = ""
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
    whole: bool = False
    torn: bool = False

    def settles(self, body: Open | Closed) -> bool:
        """Take in what a rule says; tell whether no earlier rule counts any more."""
        if isinstance(body, Closed):
            if body.partial:
                self.clips.append(body)
            self.settled.update(body.labels)
            wholly = not body.partial and not body.labels
            self.whole = self.whole or wholly
            return wholly
        self.add(body.spans)
        if body.beside is Beside.ADDED:
            self.added = True
        else:
            self.whole = True
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
                kept = tuple(piece for part in parts for piece in part or ())
                # A sitting is served whole or not at all, unless the doors are shut in the middle of it; a room is not.
                halved = not closed.abrupt and kept not in {(), left} and names_a_meal(span.label)
                self.torn = self.torn or None in parts or halved
                left = kept
            self.spans += left

    def outcome(self, rule: int | None) -> RuleOutcome:
        """Return what has been found; no spans where sittings or parts are closed of a day of which no rule speaks."""
        if self.torn:
            return RuleOutcome(None, HOURS_UNKNOWN, rule)
        if not self.whole and not self.added:
            return RuleOutcome(None, rule=rule)
        return RuleOutcome(tuple(self.spans), rule=rule, partial=not self.whole)


def bodies_on(rule: Rule, days: Truth, excluded: Truth, day: int) -> list[Body | None]:
    """Return what a rule may say of a day: None where it may not hold, closed where the day may be taken out of it."""
    found: list[Body | None] = []
    if not (days.yes | excluded.yes) & day:
        found.append(None)
    if days.maybe & day:
        found.append(rule.body)
    if excluded.maybe & day:
        found.append(Closed())
    return found


def outcomes(said: Sequence[tuple[PreparedRule, Sequence[Body | None]]], day: int) -> list[RuleOutcome]:
    """Resolve what rules may say of a day, every doubt every way; nothing where these ways are too many."""
    prepared = [item for item, _ in said]
    ways = [[(item, body) for body in bodies] for item, bodies in said[_first_that_counts(said) :]]
    if prod(map(len, ways)) > MOST_READINGS:
        return []
    return [
        resolve([(item, body) for item, body in chosen if body is not None], prepared, day) for chosen in product(*ways)
    ]


def _first_that_counts(said: Sequence[tuple[PreparedRule, Sequence[Body | None]]]) -> int:
    """Return the last rule that surely holds and leaves nothing to the ones before it; doubts of these are none."""
    for index in range(len(said) - 1, 0, -1):
        bodies = said[index][1]
        if len(bodies) == 1 and _leaves_nothing(bodies[0]):
            return index
    return 0


def _leaves_nothing(body: Body | None) -> bool:
    match body:
        case None:
            return False
        case Closed(labels):
            return not labels and not body.partial
        case Open(spans, beside):
            return beside is Beside.ONLY or (beside is Beside.PLAIN and any(not span.label for span in spans))
        case _:
            return True


def resolve(holding: Sequence[tuple[PreparedRule, Body]], prepared: Sequence[PreparedRule], day: int) -> RuleOutcome:
    """Apply the rules that hold from the last to the first, sitting by sitting."""
    found = _Found()
    for item, body in reversed(holding):
        match body:
            case AsUsual():
                usual = _usual(prepared[: item.number], day)
                if usual.reason:
                    return replace(usual, rule=item.number)
                if usual.spans is not None:
                    found.add(usual.spans)
                    found.whole = True
                return found.outcome(item.number)
            case ByAppointment() | Unconfirmed() | Unannounced():
                return RuleOutcome(None, _open_reason(item.rule), item.number)
            case Closed() | Open():
                found.decided_by = item.number if found.decided_by is None else found.decided_by
                if found.settles(body):
                    return found.outcome(found.decided_by)
            case _:
                assert_never(body)
    # Where every sitting and room that the list gives a time to is said to be closed, so is the day.
    found.whole = found.whole or (bool(found.settled) and _all_closed(found.settled, prepared))
    return found.outcome(found.decided_by)


def _all_closed(settled: set[str], prepared: Sequence[PreparedRule]) -> bool:
    """Tell whether nothing is left of a list of which some sittings are closed; not where hours are unknown."""
    bodies = [item.rule.body for item in prepared]
    labels = {span.label for body in bodies if isinstance(body, Open) for span in body.spans}
    return bool(labels) and labels <= settled and not any(isinstance(body, Unconfirmed) for body in bodies)


def _usual(earlier: Sequence[PreparedRule], day: int) -> RuleOutcome:
    """Resolve the rules before 照常 as if the day were ordinary; unknown where a doubt makes a difference."""
    said = [(item, bodies_on(item.rule, item.usual, item.usual_excluded, day)) for item in earlier]
    found = outcomes(said, day)
    alike = len({(outcome.spans, outcome.reason) for outcome in found}) == 1
    return found[0] if alike else RuleOutcome(None, HOURS_UNKNOWN)


def _open_reason(rule: Rule) -> str:
    if isinstance(rule.body, ByAppointment):
        return BY_APPOINTMENT
    if isinstance(rule.body, Unannounced):
        return NOT_YET_ANNOUNCED
    days = condition_words(rule)
    return f"{days}开放，{body_words(rule.body)}" if days else HOURS_UNKNOWN
