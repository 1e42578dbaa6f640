"""Typed rules → lines in normal form; parsing them gives the same rules."""

from typing import assert_never

from linli.language.cursor import lexeme
from linli.language.hours.atom_words import atom_words
from linli.language.hours.atoms import Everyday
from linli.language.hours.bodies import LABEL
from linli.language.hours.conditions import meet
from linli.language.hours.rules import (
    AnyOf,
    AsUsual,
    Body,
    ByAppointment,
    Closed,
    Hours,
    Open,
    Rule,
    Span,
    Unannounced,
    Unconfirmed,
)
from linli.language.hours.times import DAY, clock_words, span_words


def format_hours(hours: Hours) -> tuple[str, ...]:
    """Return one line a rule."""
    return tuple(format_rule(rule) for rule in hours.rules)


def condition_words(rule: Rule) -> str:
    """Return the days of a rule: “寒暑假 周一至周五”, “周六的国庆节”; "" where it has no condition.

    Groups that could mean either when they stand beside each other are tied by 的.
    """
    groups = rule.condition.groups
    words = ""
    for number, group in enumerate(groups):
        apart = " " if all(meet(before, group) for before in groups[:number]) else "的"
        words += f"{apart if words else ''}{_group(group, alone=len(groups) == 1)}"
    return words


def excluded_words(rule: Rule) -> str:
    """Return what is taken out of a rule: “法定节假日、双休日除外”; "" where nothing is."""
    return f"{'、'.join(atom_words(atom) for atom in rule.excluded)}除外" if rule.excluded else ""


def format_rule(rule: Rule) -> str:
    """Return a rule in normal form."""
    condition = condition_words(rule)
    excluded = f"（{excluded_words(rule)}）" if rule.excluded else ""
    note = f"（{rule.note}）" if rule.note else ""
    postponed = f"，{rule.postponed}" if rule.postponed else ""
    return " ".join(filter(None, (condition, body_words(rule.body)))) + postponed + excluded + note


def _group(group: AnyOf, *, alone: bool) -> str:
    if alone and group.parts == (Everyday(holidays=True),):
        return "全年无休"
    return "、".join(atom_words(atom) for atom in group.parts)


def body_words(body: Body) -> str:
    """Return what a rule says of its days: “08:30-12:00 14:00-17:30”, “晚餐 休息”, “时间待核实”."""
    match body:
        case Open(spans, beside):
            return f"{beside.value} {_spans(spans)}".strip()
        case Closed(labels, half, span):
            if labels:
                return f"{named('、'.join(labels))}休息"
            return f"{half.value if half else ''}{stretch_words(*span) + ' ' if span else ''}休息"
        case AsUsual():
            return "照常"
        case ByAppointment():
            return "预约开放"
        case Unconfirmed():
            return "时间待核实"
        case Unannounced():
            return "另行通知"
        case _:
            assert_never(body)


def stretch_words(start: int, end: int) -> str:
    """Return a closed part of a day: “12:00-13:30”, “15:00以后”, “10:00以前”."""
    if end == DAY:
        return f"{clock_words(start)}以后"
    return f"{clock_words(end)}以前" if start == 0 else span_words(start, end)


def named(label: str) -> str:
    """Return the name of a sitting or a room before its hours; one that is no usual name needs a colon."""
    return (
        f"{label} " if not label or all(lexeme(LABEL).fullmatch(name) for name in label.split("、")) else f"{label}："
    )


def _spans(spans: tuple[Span, ...]) -> str:
    words = ""
    label = ""
    for span in spans:
        if span.label != label:
            words += f"{'、' if words else ''}{named(span.label)}"
        elif words:
            words += " "
        label = span.label
        words += span_words(span.start, span.end)
        if span.last is not None:
            words += f"（{clock_words(span.last)}{span.last_word}）"
    return words
