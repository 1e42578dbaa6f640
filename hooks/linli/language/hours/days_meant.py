"""Which days, and which morning, have hours that name no days before them: 周一至周六 …（6月-9月）；…（10月-5月）."""

from dataclasses import replace

from linli.language.errors import Example
from linli.language.hours.conditions import RuleDays, Sort, sorts_of, take_condition
from linli.language.hours.format import format_rule
from linli.language.hours.reading import Reading
from linli.language.hours.rules import Body, Closed, Condition, Open
from linli.language.hours.times import DAY

MORNING_ENDS = 12 * 60 + 30
"""A morning ends by this minute of the day."""


def days_of_the_list(reading: Reading, begin: int, body: Body) -> RuleDays | None:
    """Return the days of hours that name none themselves."""
    if reading.usual and isinstance(body, Open):
        return RuleDays(reading.usual.condition, reading.usual.excluded)
    return _of_the_week(reading) if own_days(reading) else _inherited(reading, begin, body)


def with_its_morning(reading: Reading, body: Body) -> Body:
    """Put the morning of the hours before to another afternoon, where each has its season behind it in brackets."""
    usual, groups = reading.rule.body, reading.rule.condition.groups
    if not isinstance(usual, Open) or not isinstance(body, Open) or not own_days(reading):
        return body
    mornings = tuple(span for span in usual.spans if span.end <= MORNING_ENDS < body.spans[0].start)
    if len(mornings) == len(usual.spans) or not any(sorts_of(group) <= {Sort.SEASON} for group in groups):
        return body
    return replace(body, spans=(*mornings, *body.spans))


def own_days(reading: Reading) -> bool:
    """Tell whether brackets behind hours without days give them days of their own: 6:30-12:00（周末）."""
    cursor = reading.cursor
    place = cursor.position
    opened = cursor.take(r" ?\(")
    days = take_condition(cursor) if opened else None
    found = days is not None and bool(cursor.take(r" ?(?:开放|营业)?\)"))
    cursor.position = place
    return found


def _of_the_week(reading: Reading) -> RuleDays | None:
    """Return the weekdays before hours whose season stands behind them: 周一至周六 …（6月-9月）；…（10月-5月）."""
    cursor, groups = reading.cursor, reading.rule.condition.groups
    place = cursor.position
    days = take_condition(cursor) if cursor.take(r" ?\(") else None
    cursor.position = place
    seasons = {Sort.SEASON, Sort.TERM}
    if days is None or not all(sorts_of(group) <= seasons for group in days.condition.groups):
        return None
    week = tuple(group for group in groups if sorts_of(group) == {Sort.WEEK})
    return RuleDays(Condition(week), ()) if week and any(sorts_of(group) <= seasons for group in groups) else None


def _inherited(reading: Reading, begin: int, body: Body) -> RuleDays | None:
    """Return the days of a labelled piece behind ；, which does not inherit weekdays; refused where that matters."""
    cursor, rule = reading.cursor, reading.rule
    groups = rule.condition.groups
    if isinstance(body, Open) and all((span.start, span.end) == (0, DAY) for span in body.spans):
        return None
    if isinstance(body, Closed) or reading.heads or all(sorts_of(group) == {Sort.EVERY} for group in groups):
        return RuleDays(rule.condition, rule.excluded) if not isinstance(body, Closed) or groups else None
    words = cursor.text[begin : cursor.position]
    days = format_rule(replace(rule, body=Closed(), note="", excluded=())).removesuffix(" 休息")
    said = f"“{{}}”有两种读法：“{days} {words}”，或者“每天 {words}”。"
    raise cursor.error(begin, cursor.position, said, Example(f"{days} {words}"))
