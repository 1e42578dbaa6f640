"""Which days, and which morning, have hours that name no days before them: 周一至周六 …（6月-9月）；…（10月-5月）."""

from collections.abc import Sequence
from dataclasses import replace

from linli.language.errors import Example
from linli.language.hours.conditions import RuleDays, Sort, sort_of, sorts_of, take_condition
from linli.language.hours.format import condition_words, format_rule
from linli.language.hours.possible import may_meet
from linli.language.hours.reading import Reading
from linli.language.hours.rules import AnyOf, Body, Closed, Condition, Open, Rule, without
from linli.language.hours.times import DAY, span_words

_SEASONS = {Sort.SEASON, Sort.TERM}
MORNING_ENDS = 12 * 60 + 30
"""A morning ends by this minute of the day."""


def days_of_the_list(reading: Reading, begin: int, body: Body) -> RuleDays | None:
    """Return the days of hours that name none themselves."""
    if isinstance(body, Open) and all(span.label and (span.start, span.end) == (0, DAY) for span in body.spans):
        return None
    if reading.usual and isinstance(body, Open):
        return RuleDays(reading.usual.condition, reading.usual.excluded)
    return _of_the_week(reading) if own_days(reading) else _inherited(reading, begin, body)


def in_its_season(reading: Reading, days: RuleDays, body: Body, *, same_piece: bool) -> RuleDays:
    """Return days of the week behind others of a season, which holds for them too: 7-8月 周一至周五 …，周六 ….

    LanguageError where the line has hours of all the year, beside which they may stand. Behind ； a season holds only
    where a colon follows it.
    """
    rule, groups = reading.rule, days.condition.groups
    season = tuple(group for group in rule.condition.groups if sorts_of(group) <= _SEASONS)
    out = tuple(atom for atom in rule.excluded if sort_of(atom) in _SEASONS and atom not in reading.out_behind)
    if not groups or not (season or out) or len(season) == len(rule.condition.groups):
        return days
    if any(sorts_of(group) != {Sort.WEEK} for group in groups) or {sort_of(atom) for atom in days.excluded} & _SEASONS:
        return days
    if not isinstance(body, Open | Closed) or not (same_piece or reading.season_heads):
        return days
    opened = [other for other in reading.rules if isinstance(other.body, Open)]
    usual = [other for other in opened if not _seasonal(other)]
    if isinstance(body, Closed) and (usual or _of_all_seasons(reading, opened, Rule(days.condition, body))):
        return days
    found = Rule(Condition((*season, *groups)), body, excluded=(*out, *days.excluded), text=reading.text)
    if reading.season_behind or (usual and not any(may_meet(other, found) for other in usual)):
        lines = format_rule(found), format_rule(replace(found, condition=days.condition, excluded=days.excluded))
        said = f"“{{}}”有两种读法：只在前面那一段时间，写“{lines[0]}”；全年都这样，写“{lines[1]}”。"
        before = "；".join(map(format_rule, reading.rules))
        raise reading.cursor.error(0, reading.cursor.position, said, Example(f"{before}；{lines[0]}"))
    return RuleDays(found.condition, found.excluded)


def _of_all_seasons(reading: Reading, opened: Sequence[Rule], closing: Rule) -> bool:
    """Tell whether a closing stands behind the hours of several seasons, none of which has one of its own."""
    several = len({other.condition.groups[:1] or other.excluded for other in opened}) > 1
    return several and not any(isinstance(other.body, Closed) and may_meet(other, closing) for other in reading.rules)


def _seasonal(rule: Rule) -> bool:
    groups = (*rule.condition.groups, *(AnyOf((atom,)) for atom in rule.excluded))
    return any(sorts_of(group) <= _SEASONS for group in groups)


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


def refuse_lost_morning(reading: Reading, begin: int, body: Body) -> None:
    """Refuse 上午8:00-12:00，下午15:00-18:00（7-9月），其他月份下午14:30-17:30: is it open in the morning then, too?"""
    if not isinstance(body, Open) or any(span.start < MORNING_ENDS for span in body.spans):
        return
    for rule in reading.rules:
        spans = rule.body.spans if isinstance(rule.body, Open) else ()
        mornings = tuple(span for span in spans if span.end <= MORNING_ENDS)
        seasonal = any(sorts_of(group) <= {Sort.SEASON} for group in rule.condition.groups)
        if seasonal and mornings and len(mornings) < len(spans):
            whole, only = (
                " ".join(span_words(a.start, a.end) for a in b) for b in ((*mornings, *body.spans), body.spans)
            )
            said = f"“{{}}”有两种读法：上午也开，写“{whole}”；只有下午，请另写一条“{only}”。"
            raise reading.cursor.error(begin, reading.cursor.position, said, Example(f"其余时间 {whole}"))


def refuse_break_of_which_days(reading: Reading, begin: int, closed: Closed) -> None:
    """Refuse 周一至周五8:00-17:00，周六9:00-16:00，12:00-13:00休息: is that of Saturdays, or of all the days?"""
    cursor = reading.cursor
    others = [rule for rule in reading.rules if rule is not reading.rule and isinstance(rule.body, Open)]
    spans = [span for rule in others if isinstance(rule.body, Open) for span in rule.body.spans]
    if closed.half is None and any(without(span, closed) != (span,) for span in spans):
        raise cursor.error(begin, cursor.position, "“{}”是前面的日子都这样，还是只有最后写的那几天？请分开写。")


def refuse_closing_of_which_time(reading: Reading, begin: int, days: RuleDays | None) -> None:
    """Refuse 7-8月周二至周日9:00-21:00，周一休息，其余时间9:00-17:00: are the other Mondays closed, too?"""
    weekly = [rule for rule in reading.rules if any(sorts_of(a) == {Sort.WEEK} for a in rule.condition.groups[1:])]
    closings = [rule for rule in weekly if rule.body == Closed()]
    if days is None and closings and len(closings) < len(weekly):
        words = condition_words(replace(closings[0], condition=Condition(closings[0].condition.groups[1:])))
        said = f"“{{}}”里的{words}，开不开？请另写一条。"
        raise reading.cursor.error(begin, reading.cursor.position, said, None)
