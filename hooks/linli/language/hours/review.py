"""A list of rules as a whole: contradictions are errors; what is probably not meant is a warning or a hint."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from linli.language.errors import LanguageError
from linli.language.hours.format import format_rule
from linli.language.hours.rules import (
    AsUsual,
    Atom,
    Closed,
    Condition,
    Everyday,
    FestivalDays,
    Hours,
    LegalHolidays,
    NewYearsEve,
    Open,
    Rule,
    Weekdays,
    Workdays,
)

NAMES_HOLIDAYS = (LegalHolidays, FestivalDays, NewYearsEve)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is probably not meant; `level` is warning or hint, `suggestion` a line to copy or ""."""

    line: int
    level: str
    message: str
    suggestion: str = ""


def check_list(hours: Hours) -> None:
    """Refuse two rules for the whole day that have the same condition; the error shows the line that joins them."""
    seen: dict[tuple[Condition, tuple[Atom, ...]], Rule] = {}
    for rule in hours.rules:
        if not _whole_day(rule):
            continue
        other = seen.setdefault((rule.condition, rule.excluded), rule)
        if other is rule:
            continue
        days = format_rule(replace(rule, body=Closed(), note="", excluded=())).removesuffix("休息").strip() or "每天"
        if isinstance(rule.body, Open) and isinstance(other.body, Open) and not _overlap(rule.body, other.body):
            spans = tuple(sorted((*other.body.spans, *rule.body.spans), key=lambda span: span.start))
            joined = format_rule(replace(other, body=Open(spans)))
            raise LanguageError(f"“{days}”写了两条。", 0, len(rule.text), joined, rule.line)
        raise LanguageError(f"“{days}”写了两条，互相矛盾。请只留一条。", 0, len(rule.text), "", rule.line)


def _whole_day(rule: Rule) -> bool:
    match rule.body:
        case Open(spans):
            return not any(span.label for span in spans)
        case Closed(labels, half):
            return not labels and half is None
        case _:
            return True


def _overlap(a: Open, b: Open) -> bool:
    return any(one.start <= other.end and other.start <= one.end for one in a.spans for other in b.spans)


def review(hours: Hours) -> Iterator[Remark]:
    """Yield what is probably not meant in a list that has been understood."""
    yield from _reopened(hours)
    yield from _shadowed(hours)
    yield from _holidays_unsaid(hours)


def _atoms(rule: Rule) -> tuple[Atom, ...]:
    return tuple(atom for group in rule.condition.groups for atom in group.parts)


def names_holidays(rule: Rule) -> bool:
    """Tell whether a rule speaks of legal holidays by name."""
    return any(isinstance(atom, NAMES_HOLIDAYS) or atom == Everyday(holidays=True) for atom in _atoms(rule))


def _reopened(hours: Hours) -> Iterator[Remark]:
    closed: list[Rule] = []
    for rule in hours.rules:
        if isinstance(rule.body, Closed) and names_holidays(rule):
            closed.append(rule)
        elif isinstance(rule.body, Open | AsUsual) and names_holidays(rule) and closed:
            earlier = format_rule(closed[-1])
            yield Remark(
                rule.line, "warning", f"“{rule.text}”又开放了前面“{earlier}”说休息的日子，后写的算数。请核对先后。"
            )


def _shadowed(hours: Hours) -> Iterator[Remark]:
    for index, rule in enumerate(hours.rules):
        for later in hours.rules[index + 1 :]:
            if _covers(later, rule):
                yield Remark(
                    rule.line, "warning", f"“{rule.text}”完全被后面的“{later.text}”盖住了，不起作用。请删去一条。"
                )
                break


def _covers(later: Rule, rule: Rule) -> bool:
    """Tell whether a later rule decides every day that a rule speaks of."""
    if not _whole_day(later) or later.excluded:
        return False
    if isinstance(later.body, Open) and (isinstance(rule.body, Closed) or names_holidays(rule)):
        return later.condition.groups == () and False
    mine, theirs = _weekday_sets(rule), _weekday_sets(later)
    if theirs is None:
        return False
    return mine is not None and mine <= theirs


def _weekday_sets(rule: Rule) -> frozenset[int] | None:
    """Return the weekdays of a rule that speaks of nothing else; all of them for 每天 or no condition."""
    groups = rule.condition.groups
    if not groups or (len(groups) == 1 and groups[0].parts == (Everyday(),)):
        return frozenset(range(1, 8))
    if len(groups) == 1 and len(groups[0].parts) == 1 and isinstance(groups[0].parts[0], Weekdays):
        return groups[0].parts[0].days
    return None


def _holidays_unsaid(hours: Hours) -> Iterator[Remark]:
    opening = [rule for rule in hours.rules if isinstance(rule.body, Open)]
    if not opening or any(names_holidays(rule) for rule in hours.rules):
        return
    if any(isinstance(atom, Workdays) for rule in hours.rules for atom in (*_atoms(rule), *rule.excluded)):
        return
    if any(isinstance(atom, LegalHolidays) for rule in hours.rules for atom in rule.excluded):
        return
    said = "没有写法定节假日是否开放，页面上会写“待核实”。"
    yield Remark(hours.rules[-1].line, "hint", said, "法定节假日 休息")
