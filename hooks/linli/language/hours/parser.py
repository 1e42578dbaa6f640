"""The hours language: lines as clerks write them → typed rules.

    line  = [heading] piece { sep piece }         sep = ； or 。, or ， after a body
    piece = [condition] body { remark }           without a condition it continues the rule before it
    remark = （last admission） | （exclusion） | （note） | ，遇节假日顺延至次日

Conditions are read in conditions.py, bodies in bodies.py. Every step takes at least one sign and looks a bounded way
ahead: reading costs time in proportion to the length of a line. Nothing but LanguageError is raised.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from linli.language.cursor import Cursor
from linli.language.errors import Example, LanguageError, suggest
from linli.language.hours.bodies import in_order, take_body, take_last_entry
from linli.language.hours.conditions import RuleDays, take_condition, take_exclusion
from linli.language.hours.format import format_rule
from linli.language.hours.refusals import unknown_words
from linli.language.hours.review import check_list
from linli.language.hours.rules import HALVES, Closed, Condition, Hours, Open, Rule, YearlyRange
from linli.language.text import as_read

_MAX_LENGTH = 400
HEADING = r"(?:开放时间|营业时间|服务时间|上课时间|时间) ?[:]? ?|(第[一二三四五六七八九十\d]{1,3}[期班场]) ?[:] ?"
_SEPARATOR = r" ?[;。,] ?| "
POSTPONED = (
    r"[,; ]*(?:如)?遇(?:国家)?(?:法定|国定)?(?:节假日|节日|假日|假期)(?:则)?顺延(?:至|到)?(?:次日|第二天|下一日|一天)?"
)


def parse_hours(lines: Sequence[str]) -> Hours:
    """Parse a list of lines; LanguageError for the first that is not understood or contradicts another."""
    rules: list[Rule] = []
    for number, line in enumerate(lines):
        rules += parse_line(line, number)
    hours = Hours(tuple(rules), tuple(lines))
    check_list(hours)
    return hours


def parse_dated_hours(lines: Sequence[str]) -> Hours:
    """Parse lines that hold once only (期次, announcements): a date without its year is refused."""
    hours = parse_hours(lines)
    for rule in hours.rules:
        atoms = [atom for group in rule.condition.groups for atom in group.parts]
        if any(isinstance(atom, YearlyRange) for atom in atoms):
            said = f"“{rule.text}”没有写是哪一年。"
            raise LanguageError(said, 0, len(rule.text), "2026年7月8日至7月19日 09:00-17:00", rule.line)
    return hours


def parse_line(typed: str, line: int = 0) -> list[Rule]:
    """Parse one line, which may hold several rules; the error offers the line with the fix in its place."""
    try:
        return [replace(rule, line=line) for rule in _parse(typed)]
    except LanguageError as error:
        error.line = line
        suggest(typed, error, _normal)
        raise


def _normal(typed: str) -> str:
    return "；".join(format_rule(rule) for rule in _parse(typed))


@lru_cache(maxsize=8192)
def _parse(typed: str) -> tuple[Rule, ...]:
    """Parse one line; the same line is written in many records and read once."""
    cursor = Cursor(as_read(typed))
    if len(cursor.text) > _MAX_LENGTH:
        raise cursor.error(0, 12, f"这一行有{len(cursor.text)}个字，太长了。请分成几条。")
    heading = cursor.take(HEADING)
    note = heading[1] or "" if heading else ""
    rules: list[Rule] = []
    while not cursor.done:
        cursor.take(_SEPARATOR)
        if cursor.done:
            break
        _piece(cursor, rules, typed.strip())
    if not rules:
        raise cursor.error(0, len(cursor.text), "这一行没有内容。")
    return tuple(replace(rule, note="，".join(filter(None, (note, rule.note)))) for rule in rules)


def _piece(cursor: Cursor, rules: list[Rule], text: str) -> None:
    begin = cursor.position
    if rules and _continues(cursor, rules):
        return
    days = take_condition(cursor)
    if days:
        cursor.take(r"[ ,:的]+")
    place = cursor.position
    body = take_body(cursor)
    if body is None:
        cursor.position = place
        raise _no_body(cursor, begin, days)
    found = days or RuleDays(Condition(), ())
    if days is None and rules:
        found = RuleDays(rules[-1].condition, rules[-1].excluded)
        merged = _merged(cursor, begin, rules[-1], body)
        if merged:
            rules[-1] = merged
            _remarks(cursor, rules)
            return
    rules.append(Rule(found.condition, body, "", found.excluded, False, 0, text))
    _remarks(cursor, rules)


def _no_body(cursor: Cursor, begin: int, days: RuleDays | None) -> LanguageError:
    if days and (cursor.done or cursor.sees(r"[;。]")):
        return cursor.error(
            begin, cursor.position, "“{}”后面没有写时间。", f"{cursor.text[begin : cursor.position]} 时间待核实"
        )
    return unknown_words(cursor)


def _continues(cursor: Cursor, rules: list[Rule]) -> bool:
    """Take a piece that only adds to the rule before it: 16:00停止入馆, 遇节假日顺延, 节假日除外."""
    before = cursor.position
    _remarks(cursor, rules)
    return cursor.position > before


def _merged(cursor: Cursor, begin: int, rule: Rule, body: object) -> Rule | None:
    """Join a body without a condition to the rule before it; None where it makes a rule of its own."""
    if isinstance(rule.body, Open) and isinstance(body, Open):
        return replace(rule, body=in_order(cursor, begin, [*rule.body.spans, *body.spans]))
    if isinstance(body, Closed) and body.half and isinstance(rule.body, Open):
        start, end = HALVES[body.half]
        if any(span.start < end and start < span.end for span in rule.body.spans):
            raise cursor.error(begin, cursor.position, "“{}”与前面写的时间矛盾。", None)
        return rule
    if isinstance(body, Closed) and body.labels:
        return None
    raise cursor.error(begin, cursor.position, "“{}”没有写是哪几天。", Example("周日休息"))


def _remarks(cursor: Cursor, rules: list[Rule]) -> None:
    """Take what stands behind a body and adds to its rule."""
    while True:
        rule, before = rules[-1], cursor.position
        if cursor.take(POSTPONED):
            rules[-1] = _postponed(cursor, before, rule)
            continue
        excluded = take_exclusion(cursor)
        if excluded:
            rules[-1] = replace(rule, excluded=(*rule.excluded, *excluded))
            continue
        bracket = cursor.take(r" ?\(")
        changed = take_last_entry(cursor, rule.body) if isinstance(rule.body, Open) else None
        if changed:
            rules[-1] = replace(rule, body=changed)
            if bracket and not cursor.take(r" ?\)"):
                raise unknown_words(cursor)
            continue
        if not bracket:
            cursor.position = before
            return
        rules[-1] = _noted(cursor, before, rule)


def _postponed(cursor: Cursor, begin: int, rule: Rule) -> Rule:
    if not isinstance(rule.body, Closed) or rule.body.labels or rule.body.half:
        raise cursor.error(begin, cursor.position, "“{}”只能写在“闭馆”后面。")
    return replace(rule, postponed=True)


def _noted(cursor: Cursor, begin: int, rule: Rule) -> Rule:
    """Take a bracket as a note; one that speaks of days, times or doubts must not pass for a mere note."""
    found = cursor.take(r"([^()]{1,60})\)")
    if not found:
        raise cursor.error(begin, len(cursor.text), "括号“{}”没有成对，或太长。")
    meant = r"\d|[周星][一二三四五六日天期]|[年月]|节|假|每|休|闭|停|除|不含|为准|通知|情况|左右|大概|也许|可能"
    if Cursor(as_read(found[1])).sees(rf".*(?:{meant})"):
        raise cursor.error(found.start(1), found.end(1))
    words = cursor.source.words(found.start(1), found.end(1))
    return replace(rule, note="，".join(filter(None, (rule.note, words))))
