"""Precedence: the rules that hold on a day, from the last to the first, sitting by sitting (hours.md, 2)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
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

HOURS_UNKNOWN = "开放时间待核实"
BY_APPOINTMENT = "需预约"
NOT_YET_ANNOUNCED = "开不开另行通知"


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
    opened: bool = False
    torn: bool = False

    def settles(self, body: Open | Closed) -> bool:
        """Take in what a rule says; tell whether no earlier rule counts any more."""
        if isinstance(body, Closed):
            if body.partial:
                self.clips.append(body)
            self.settled.update(body.labels)
            return not body.partial and not body.labels
        self.add(body.spans)
        self.opened = True
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
                kept = tuple(piece for part in parts for piece in part or ())
                # A sitting is served whole or not at all, unless the doors are shut in the middle of it.
                halved = bool(span.label) and not closed.abrupt and kept not in {(), left}
                self.torn = self.torn or None in parts or halved
                left = kept
            self.spans += left

    def outcome(self, rule: int | None) -> RuleOutcome:
        """Return what has been found."""
        if self.torn:
            return RuleOutcome(None, HOURS_UNKNOWN, unknown=True, rule=rule)
        return RuleOutcome(tuple(self.spans), rule=rule, partial=self.added and "" not in self.settled)


def body_on(rule: Rule, days: Truth, excluded: Truth, day: int) -> Body:
    """Return what a rule says of a day that it holds on: closed, where the day is taken out of it."""
    if excluded.yes & day or (excluded.maybe & day and not days.maybe & day):
        return Closed()
    return rule.body


def resolve(holding: Sequence[tuple[PreparedRule, Body]], prepared: Sequence[PreparedRule], day: int) -> RuleOutcome:
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
                return RuleOutcome(None, _open_reason(item.rule), unknown=True, rule=item.number)
            case Closed() | Open():
                found.decided_by = item.number if found.decided_by is None else found.decided_by
                if found.settles(body):
                    return found.outcome(found.decided_by)
            case _:
                assert_never(body)
    if found.opened or found.spans:
        return found.outcome(found.decided_by)
    # Only sittings or parts of the day are closed: the rest of it is as on a day of which no rule speaks.
    return RuleOutcome(None, rule=found.decided_by)


def _usual(earlier: Sequence[PreparedRule], day: int) -> RuleOutcome:
    """Resolve the rules before 照常 as if the day were ordinary; unknown where a doubt makes a difference."""
    sure = [item for item in earlier if (item.usual.yes | item.usual_excluded.yes) & day]
    possible = [item for item in earlier if (item.usual.maybe | item.usual_excluded.maybe) & day]
    outcome, other = (
        resolve([(item, body_on(item.rule, item.usual, item.usual_excluded, day)) for item in holding], earlier, day)
        for holding in (sure, possible)
    )
    return outcome if outcome.spans == other.spans else RuleOutcome(None, HOURS_UNKNOWN, unknown=True)


def _open_reason(rule: Rule) -> str:
    if isinstance(rule.body, ByAppointment):
        return BY_APPOINTMENT
    if isinstance(rule.body, Unannounced):
        return NOT_YET_ANNOUNCED
    days = condition_words(rule)
    return f"{days}开放，{body_words(rule.body)}" if days else HOURS_UNKNOWN
