"""What was understood of a list of rules, said back in plain Chinese, so that a clerk can compare.

One sentence a rule, in the order in which they were written, then what holds on the days that no rule speaks of.
"""

from linli.language.hours.atom_words import atom_words
from linli.language.hours.atoms import (
    Atom,
    DateRange,
    Everyday,
    LegalHolidays,
    MarketDays,
    Vacations,
    Weekdays,
    Workdays,
    YearlyRange,
)
from linli.language.hours.format import stretch_words
from linli.language.hours.review import names_holidays
from linli.language.hours.rules import (
    AnyOf,
    AsUsual,
    Beside,
    ByAppointment,
    Closed,
    Hours,
    Open,
    Postponed,
    Rule,
    Span,
    Unannounced,
    Unconfirmed,
)
from linli.language.hours.times import clock_words, span_words

HOLIDAYS_NOT_WRITTEN = "法定节假日没有写，页面上写“待核实”。"
HOLIDAYS_CLOSED = "写了“工作日”，没有写到的法定节假日就是休息。"
NOTHING_SAID = "没有写几点开，没有写到的日子都是“待核实”。"
_MOVED = {
    Postponed.HOLIDAYS: "；碰上法定节假日，推到节后第一天",
    Postponed.WEEKENDS: "；碰上周末，推到周一",
    Postponed.DAYS_OFF: "；碰上法定节假日或周末，推到下一个工作日",
}
OTHERS_CLOSED = "没有写到的平常日子休息。"


def say(hours: Hours) -> tuple[str, ...]:
    """Return the sentences for a list: “每周一至周五：08:30-12:00、14:00-17:30 开放。” …; () for an empty list."""
    if not hours:
        return ()
    return (*(say_rule(rule) for rule in hours.rules), *say_unsaid(hours))


def say_rule(rule: Rule) -> str:
    """Return one rule as a sentence."""
    words = f"{_days(rule)}：{_body(rule)}"
    if rule.postponed:
        words += _MOVED[rule.postponed]
    if rule.excluded:
        days = "、".join(atom_words(atom) for atom in rule.excluded)
        words += f"；{days}不算在内" if isinstance(rule.body, Closed) else f"；其中{days}休息"
    return f"{words}{f'（{rule.note}）' if rule.note else ''}。"


def _days(rule: Rule) -> str:
    every, holidays = AnyOf((Everyday(),)), AnyOf((Everyday(holidays=True),))
    named = (group for group in rule.condition.groups if group not in (every, holidays))
    words = "里的".join(map(_group, named)) or "每天"
    return f"{words}（含法定节假日）" if holidays in rule.condition.groups else words


def _group(group: AnyOf) -> str:
    return "、".join(_atom_said(atom) for atom in group.parts)


def _atom_said(atom: Atom) -> str:
    match atom:
        case Weekdays(days):
            return "每天" if len(days) == 7 else f"每{atom_words(atom)}"
        case YearlyRange():
            return f"每年{atom_words(atom)}"
        case DateRange(_, None):
            return f"从{atom_words(atom)}"
        case Workdays():
            return "工作日（国务院日历）"
        case LegalHolidays():
            return "法定节假日（国务院放假的日子）"
        case Vacations():
            return f"{atom_words(atom)}（按本地校历）"
        case MarketDays():
            return "赶集日（按本地的集）"
        case _:
            return atom_words(atom)


def _body(rule: Rule) -> str:
    match rule.body:
        case Open(spans, beside):
            said = {Beside.PLAIN: "", Beside.ADDED: "别的时间照样，另外再开 ", Beside.ONLY: "只开 "}[beside]
            return f"{said}{'、'.join(map(_span, spans))}{'' if said else ' 开放'}"
        case Closed(labels, half, span):
            if labels:
                return f"没有{'、'.join(labels)}，别的照样"
            part = half.value if half else stretch_words(*span) if span else ""
            return f"{part}休息，别的时间照样" if part else "全天休息"
        case AsUsual():
            return "和平常一样开"
        case ByAppointment():
            return "要先预约，页面上写“需预约”"
        case Unconfirmed():
            return "开，几点不知道，页面上写“待核实”"
        case Unannounced():
            return "开不开另行通知，页面上写“待核实”"


def _span(span: Span) -> str:
    last = "" if span.last is None else f"（{clock_words(span.last)}{span.last_word}）"
    return f"{span.label} {span_words(span.start, span.end)}{last}".strip()


def say_unsaid(hours: Hours) -> tuple[str, ...]:
    """Say what holds on the days that no rule speaks of (content/staff/hours.md, 没有写明时)."""
    opening = any(isinstance(rule.body, Open) for rule in hours.rules)
    if not opening:
        return (NOTHING_SAID,)
    said = []
    if not any(isinstance(rule.body, Unconfirmed) for rule in hours.rules):
        said.append(OTHERS_CLOSED)
    taken_out = any(
        isinstance(atom, LegalHolidays)
        for rule in hours.rules
        if not isinstance(rule.body, Closed)
        for atom in rule.excluded
    )
    if any(isinstance(atom, Workdays) for rule in hours.rules for atom in rule.atoms):
        said.append(HOLIDAYS_CLOSED)
    elif not taken_out and not any(map(names_holidays, hours.rules)):
        said.append(HOLIDAYS_NOT_WRITTEN)
    return tuple(said)
