"""The hours language: lines as clerks write them → typed rules.

    line  = [heading] piece { sep piece }         sep = ； or 。, or ， after a body
    piece = [label] [condition] body { remark }   without a condition it continues the rule before it

Other wordings are rewritten first (rewrites/). Conditions are read in conditions.py, bodies in bodies.py, what stands
behind them in remarks.py. Every step takes at least one sign and looks a bounded way ahead: reading costs time in
proportion to the length of a line. Nothing but LanguageError is raised.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example, LanguageError, suggest
from linli.language.hours.atoms import MarketDays, Weekdays, YearlyRange
from linli.language.hours.conditions import Sort, sort_of
from linli.language.hours.format import format_rule
from linli.language.hours.glosses import refuse_dates_of_no_year
from linli.language.hours.left_out import with_days_left_out
from linli.language.hours.lifting import refuse_half_lifted
from linli.language.hours.normal_lines import NORMAL
from linli.language.hours.possible import lies_within, may_meet, never_holds, takes_nothing_out, takes_out
from linli.language.hours.reading import Reading
from linli.language.hours.refusals import FORM, other_lines
from linli.language.hours.reopening import reopened
from linli.language.hours.review import check_list, names_holidays
from linli.language.hours.rewrites import REWRITES
from linli.language.hours.rooms import (
    house_first,
    of_the_one_room,
    of_their_rows,
    refuse_booking_of_one,
    refuse_closing_of_one,
)
from linli.language.hours.rows import JoinedRows, rows_together
from linli.language.hours.rules import (
    AnyOf,
    AsUsual,
    Beside,
    Body,
    Closed,
    Condition,
    Hours,
    Open,
    Rule,
)
from linli.language.hours.sentences import take_piece
from linli.language.rewriting import rewritten
from linli.language.text import as_read

_MAX_LENGTH = 400
_WEEKLY = {Sort.WEEK, Sort.EVERY}
HEADING = (
    r"(?:每周|对外|日常|具体|窗口|常年)?(?:开放|开馆|营业|服务|上课|办公|接待|门诊|供餐|就餐|用餐|工作|办理|活动|作息|接种"
    r"|借阅|受理|授课|训练|供应|开餐|值班|参观|游览|游园|入园|开园|阅览|会见|探视|上班|开诊|坐诊|诊疗|就诊)?"
    r"(?:时间)(?:安排)?(?:均|都|统一)?(?:(?:为|是)(?: ?[:] ?| )?| ?[:] ?| )"
    r"|(第[一二三四五六七八九十\d]{1,3}[期班场]) ?[:] ?"
    r"(?=\d|每年)|(送餐"
    r"|外送|配送|堂食|取餐"
    r"|打餐)(?:服务)?(?:时间)?[:](?=早|午|中|晚)"
)
_MARKET, _TWO_DAYS = "赶集日", "周二、周五"
_SHUT = "休息"
_QUOTED = str.maketrans("「」", "“”")
"""The signs with which rewritings mark the reason of a closing: a clerk who types them only quotes."""
_SEPARATOR = r" ?[;。,、/] ?| "


def parse_hours(lines: Sequence[str]) -> Hours:
    """Parse a list of lines; LanguageError for the first that is not understood or contradicts another.

    赶集日 is refused: it is understood only where it is known whose market is meant (parse_local_hours).
    """
    try:
        hours = parse_local_hours(lines)
    except LanguageError as error:
        if _MARKET in error.suggestion:
            error.suggestion = _without_market(error.suggestion)
            error.fix = Example(error.suggestion)
        raise
    for rule in hours.rules:
        if any(isinstance(atom, MarketDays) for atom in rule.atoms):
            raise unknown_market(rule)
    return hours


def _without_market(line: str) -> str:
    """Return a line to copy that names weekdays in place of market days; only the form where that makes no line."""
    try:
        return _normal(line.replace(_MARKET, _TWO_DAYS))
    except LanguageError:
        return FORM


def unknown_market(rule: Rule) -> LanguageError:
    """Make the error for market days of an area of which no market is known."""
    days = AnyOf((Weekdays(frozenset({2, 5})),))
    line = format_rule(replace(rule, condition=Condition((days,)), excluded=(), note=""))
    said = f"“{rule.text}”要看哪一个集，说不清是哪一天。"
    return LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))


def parse_local_hours(lines: Sequence[str]) -> Hours:
    """Parse the lines of a place, whose area may have market days of its own (data/calendar/markets)."""
    rules: list[Rule] = []
    for entry in rows_together(lines):
        rules += _of_entry(entry)
    if len(rules) > 1:
        rules = of_the_one_room(of_their_rows(rules))
        refuse_closing_of_one(rules)
        refuse_booking_of_one(rules)
    hours = Hours(in_force(rules), tuple(lines))
    check_list(hours)
    return hours


def _of_entry(entry: JoinedRows) -> list[Rule]:
    """Parse rows that are read as one line; the error says which these are."""
    try:
        return parse_line(entry.text, entry.number)
    except LanguageError as error:
        error.message += entry.together
        raise


def in_force(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Put a rule that leaves out certain days before the rules that say when it is open on just these days.

    照常 that stands before all hours means those behind it, and goes behind the usual ones.
    """
    found: list[Rule] = []
    rules = _usual_first(reopened(rules))
    for rule in rules:
        place = len(found)
        if rule.excluded and isinstance(rule.body, Open):
            opening = [number for number, other in enumerate(found) if isinstance(other.body, Open)]
            place = next((number for number in opening if takes_out(found[number], rule)), place)
        elif isinstance(rule.body, Open):
            place = next((number for number, other in enumerate(found) if _exception_from(other, rule)), place)
        found.insert(place, rule)
    return tuple(with_days_left_out(house_first(found)) if len(found) > 1 else found)


def _exception_from(earlier: Rule, rule: Rule) -> bool:
    """Tell whether days that a line names first are an exception from those on which it opens by the week.

    Read in order they would say nothing: 周三下午休息，周一至周五 …; 周一 10:00-17:00，每天 9:00-17:00. Days of a list,
    each on a line of its own, stand in the order in which they are written, but for a closing (周一闭馆 / 9:00-17:00).
    """
    apart = (earlier.line, earlier.text) != (rule.line, rule.text)
    if not earlier.condition.groups:
        return False
    if apart and not _house_closed(earlier, rule):
        return _of_dates_only(earlier, rule)
    if not {sort_of(atom) for atom in rule.atoms} <= _WEEKLY or not _replaced(earlier.body, rule.body):
        return False
    sorts = {sort_of(atom) for atom in earlier.atoms}
    if sorts <= _WEEKLY:
        return lies_within(earlier, rule) and not lies_within(rule, earlier)
    of_days = isinstance(earlier.body, Closed) or sorts == {Sort.DATE}
    return not apart and of_days and may_meet(earlier, rule) and not lies_within(rule, earlier)


def _of_dates_only(earlier: Rule, rule: Rule) -> bool:
    """Tell whether hours of dates or holidays stand in a line before those of the house on any day.

    10月1日至3日 10:00-15:00 / 10月4日起恢复正常，9:00-17:00: else the usual hours would leave nothing of them.
    """
    sorts = {sort_of(atom) for atom in earlier.atoms}
    every = {sort_of(atom) for atom in rule.atoms} <= {Sort.EVERY}
    usual = every and isinstance(rule.body, Open) and not any(a.label for a in rule.body.spans)
    of_dates = not sorts & _WEEKLY and not (rule.condition.groups and Sort.SEASON in sorts)
    return usual and of_dates and isinstance(earlier.body, Open | Closed) and may_meet(earlier, rule)


def _house_closed(closing: Rule, rule: Rule) -> bool:
    """Tell whether a rule closes the house, and another one, that names no days, opens the house, not a room of it."""
    house = isinstance(rule.body, Open) and not any(span.label for span in rule.body.spans)
    return house and not rule.condition.groups and isinstance(closing.body, Closed) and not closing.body.labels


def _replaced(earlier: Body, body: Body) -> bool:
    """Tell whether later hours leave nothing of a closing, or of hours of the same sittings."""
    if not isinstance(earlier, Open) or not isinstance(body, Open):
        return isinstance(earlier, Closed)
    same = {span.label for span in earlier.spans} == {span.label for span in body.spans}
    return same and earlier.beside is body.beside is Beside.PLAIN


def _usual_first(rules: Sequence[Rule]) -> Sequence[Rule]:
    """Put hours of ordinary days before a 照常 that stands before all hours."""
    first = next((number for number, rule in enumerate(rules) if isinstance(rule.body, Open | AsUsual)), 0)
    if not rules or not isinstance(rules[first].body, AsUsual):
        return rules
    usual = [rule for rule in rules[first:] if isinstance(rule.body, Open) and not _of_certain_days(rule)]
    return (*rules[:first], *usual, *(rule for rule in rules[first:] if rule not in usual))


def _of_certain_days(rule: Rule) -> bool:
    """Tell whether a rule speaks of holidays or dates, not of ordinary days."""
    return names_holidays(rule) or any(sort_of(atom) is Sort.DATE for atom in rule.atoms)


def parse_dated_hours(lines: Sequence[str]) -> Hours:
    """Parse lines that hold once only (期次, announcements): a date without its year is refused."""
    hours = parse_hours(lines)
    for rule in hours.rules:
        if any(isinstance(atom, YearlyRange) for atom in rule.atoms):
            line = "2026年7月8日至7月19日 09:00-17:00"
            said = f"“{rule.text}”没有写是哪一年。"
            raise LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))
    return hours


def parse_line(typed: str, line: int = 0) -> list[Rule]:
    """Parse one line, which may hold several rules; the error offers the line with the fix in its place."""
    try:
        return [rule if rule.line == line else replace(rule, line=line) for rule in _parse(typed)]
    except LanguageError as error:
        error.line = line
        suggest(typed, error, _normal, other_lines)
        raise


def _normal(typed: str) -> str:
    rules = in_force(_parse(typed))
    check_list(Hours(rules, (typed,)))
    return "；".join(format_rule(rule) for rule in rules)


@lru_cache(maxsize=8192)
def _parse(typed: str) -> tuple[Rule, ...]:
    """Parse one line; the same line is written in many records and read once."""
    source = as_read(typed.translate(_QUOTED) if "「" in typed or "」" in typed else typed)
    cursor = Cursor(source if lexeme(NORMAL).fullmatch(source.text) else rewritten(source, REWRITES))
    if len(cursor.text) > _MAX_LENGTH:
        raise cursor.error(0, 12, f"这一行有{len(cursor.text)}个字，太长了。请分成几条。")
    heading = cursor.take(HEADING)
    note = heading[1] or heading[2] or "" if heading else ""
    reading = Reading(cursor, typed.strip())
    while not cursor.done:
        cursor.take(_SEPARATOR)
        if cursor.done:
            break
        begin = cursor.position
        take_piece(reading)
        if never_holds(reading.rule):
            raise cursor.error(begin, cursor.position, "“{}”说的日子一天也没有。")
        if takes_nothing_out(reading.rule, reading.rules):
            raise cursor.error(begin, cursor.position, "“{}”里除外的日子，本来就不在那几天里。请写明是哪一条除外。")
    if not reading.rules:
        raise cursor.error(0, len(cursor.text), "这一行没有内容。")
    for rule in reading.rules:
        refuse_half_lifted(cursor, rule)
    _refuse_closing_of_no_days(cursor, reading.rules)
    refuse_dates_of_no_year(cursor, reading.rules)
    rules = _once(reading.rules)
    noted = (replace(rule, note="，".join(filter(None, (note, rule.note)))) if note else rule for rule in rules)
    return tuple(noted)


def _refuse_closing_of_no_days(cursor: Cursor, rules: Sequence[Rule]) -> None:
    """Refuse 闭馆 周一 9:00-17:00: the word stands before its days, and would shut the house for good."""
    first = rules[0]
    if len(rules) > 1 and first.body == Closed() and not first.condition.groups and cursor.text.startswith(_SHUT):
        others = [other for other in rules if other.condition.groups]
        line = format_rule(replace(others[0], body=first.body, note="", excluded=())) if others else "周一 休息"
        said = f"“{cursor.source.words(0, len(_SHUT))}”没有写是哪几天。休息的日子请写在前面。"
        raise cursor.error(0, len(cursor.text), said, Example(line))


def _once(rules: Sequence[Rule]) -> Sequence[Rule]:
    """Return the rules of a line without closings that are said again behind the hours of another season."""
    said = [(rule.condition, rule.body, rule.excluded, rule.postponed) for rule in rules]
    return [
        rule
        for number, rule in enumerate(rules)
        if not isinstance(rule.body, Closed) or said[number] not in said[number + 1 :]
    ]
