"""A 起止 that is written as a line of a notice (2026年12月1日起停餐, 2026年2月16日（除夕）至22日) → its days."""

from datetime import date, timedelta

from linli.language.errors import LanguageError
from linli.language.hours import Rule, parse_line
from linli.language.hours.atoms import DateRange
from linli.language.hours.rules import Closed
from linli.language.hours.times import DAY


def closed_days(text: str) -> tuple[DateRange, tuple[int, int]] | None:
    """Return the days on which a line says closed, and the minutes [start, end) of a single one.

    None where the line says anything else, of other days, or of days that do not follow each other.
    """
    for line in (text, f"{text} 休息"):
        try:
            (rule,) = parse_line(line)
        except (LanguageError, ValueError):
            continue
        days = _days(rule)
        if days is not None and (rule.body == Closed() or _minutes(rule)[1] < DAY):
            return days, _minutes(rule)
    return None


def _days(rule: Rule) -> DateRange | None:
    """Return the days of a rule that says nothing but that all is closed on days in a row, or for some hours of one."""
    if not isinstance(rule.body, Closed) or rule.body.labels or rule.body.half or rule.excluded or rule.postponed:
        return None
    if len(rule.condition.groups) != 1:
        return None
    found: list[DateRange] = []
    for atom in rule.atoms:
        if not isinstance(atom, DateRange) or (found and not _follows(found[-1], atom.start)):
            return None
        found.append(atom)
    days = DateRange(found[0].start, found[-1].end)
    return None if rule.body.span and days.start != days.end else days


def _follows(before: DateRange, day: date) -> bool:
    return before.end is not None and day == before.end + timedelta(days=1)


def _minutes(rule: Rule) -> tuple[int, int]:
    return (rule.body.span if isinstance(rule.body, Closed) else None) or (0, DAY)
