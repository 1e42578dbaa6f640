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
from linli.language.hours.bodies import in_order, take_body, take_labels
from linli.language.hours.conditions import RuleDays, Sort, sorts_of, take_condition
from linli.language.hours.format import format_rule
from linli.language.hours.possible import never_holds
from linli.language.hours.reading import Reading, shut, take_moved_end
from linli.language.hours.refusals import unknown_words
from linli.language.hours.remarks import take_remarks
from linli.language.hours.review import check_list
from linli.language.hours.rewrites import REWRITES
from linli.language.hours.rules import AnyOf, Beside, Body, Closed, Condition, Hours, Open, Rule, Span
from linli.language.rewriting import rewritten
from linli.language.text import as_read

_MAX_LENGTH = 400
HEADING = (
    r"(?:每周|对外|日常|具体)?(?:开放|开馆|营业|服务|上课|办公|接待|门诊|供餐|就餐|用餐|工作|办理|活动|作息|接种|借阅|授课|训练|供应|开餐|值班)?"
    r"(?:时间)(?:安排)?(?:为)?(?: ?[:] ?| )|(第[一二三四五六七八九十\d]{1,3}[期班场]) ?[:] ?(?=\d|每年)"
)
_DAYS = (
    r"周[一二三四五六日]|每天|周末|工作日|法定节假日|寒暑假|寒假|暑假|除夕|春节|国庆节|劳动节|元旦|(?:20\d\d年|"
    r"次年)?\d{1,2}月\d{1,2}日"
)
_SPAN = r"(?:(?:早餐|午餐|晚餐) )?\d\d:\d\d-\d\d:\d\d"
NORMAL = rf"(?:(?:{_DAYS})(?:[、至](?:{_DAYS}))* )*(?:{_SPAN}(?:[ 、]{_SPAN})*|休息|照常)"
"""Lines in the commonest normal forms, which no rewriting would change (tested): they are read without them."""
_MARKET, _TWO_DAYS = "赶集日", "周二、周五"
_SEPARATOR = r" ?[;。,、/] ?| "


def parse_hours(lines: Sequence[str]) -> Hours:
    """Parse a list of lines; LanguageError for the first that is not understood or contradicts another.

    赶集日 is refused: it is understood only where it is known whose market is meant (parse_local_hours).
    """
    try:
        hours = parse_local_hours(lines)
    except LanguageError as error:
        if _MARKET in error.suggestion:
            error.suggestion = error.suggestion.replace(_MARKET, _TWO_DAYS)
            error.fix = Example(error.suggestion)
        raise
    for rule in hours.rules:
        if any(isinstance(atom, MarketDays) for atom in rule.atoms):
            raise unknown_market(rule)
    return hours


def unknown_market(rule: Rule) -> LanguageError:
    """Make the error for market days of an area of which no market is known."""
    days = AnyOf((Weekdays(frozenset({2, 5})),))
    line = format_rule(replace(rule, condition=Condition((days,)), excluded=(), note=""))
    said = f"“{rule.text}”要看哪一个集，说不清是哪一天。"
    return LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))


def parse_local_hours(lines: Sequence[str]) -> Hours:
    """Parse the lines of a place, whose area may have market days of its own (data/calendar/markets)."""
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
        if any(isinstance(atom, YearlyRange) for atom in rule.atoms):
            line = "2026年7月8日至7月19日 09:00-17:00"
            said = f"“{rule.text}”没有写是哪一年。"
            raise LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))
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
    rules = _parse(typed)
    check_list(Hours(rules, (typed,)))
    return "；".join(format_rule(rule) for rule in rules)


@lru_cache(maxsize=8192)
def _parse(typed: str) -> tuple[Rule, ...]:
    """Parse one line; the same line is written in many records and read once."""
    source = as_read(typed)
    cursor = Cursor(source if lexeme(NORMAL).fullmatch(source.text) else rewritten(source, REWRITES))
    if len(cursor.text) > _MAX_LENGTH:
        raise cursor.error(0, 12, f"这一行有{len(cursor.text)}个字，太长了。请分成几条。")
    heading = cursor.take(HEADING)
    note = heading[1] or "" if heading else ""
    reading = Reading(cursor, typed.strip())
    while not cursor.done:
        cursor.take(_SEPARATOR)
        if cursor.done:
            break
        begin = cursor.position
        _piece(reading)
        if never_holds(reading.rule):
            raise cursor.error(begin, cursor.position, "“{}”说的日子一天也没有。")
    if not reading.rules:
        raise cursor.error(0, len(cursor.text), "这一行没有内容。")
    return tuple(replace(rule, note="，".join(filter(None, (note, rule.note)))) for rule in reading.rules)


def _piece(reading: Reading) -> None:
    cursor = reading.cursor
    begin = cursor.position
    if reading.rules:
        take_remarks(reading)
        if cursor.position > begin:
            return
    if _the_rest(reading):
        return
    label = _heading_label(cursor, reading.label)
    reading.label = label or reading.label
    days = take_condition(cursor)
    if days:
        cursor.take(r"[ ,:的]+(?:均|都|则)?")
    place = cursor.position
    continues = days is None and not label and bool(reading.rules)
    moved = take_moved_end(cursor, reading.rule) if days and reading.rules else None
    body = moved or take_body(cursor, _last_span(reading) if continues else None)
    if body is None:
        cursor.position = place
        raise _no_body(cursor, begin, days)
    body = _labelled(body, reading.label)
    if continues and not _own_days(reading):
        if _merged(reading, begin, body):
            take_remarks(reading)
            return
        days = _inherited(reading, begin, body)
    found = days or RuleDays(Condition(), ())
    reading.begin(Rule(found.condition, body, "", found.excluded, False, 0, reading.text))
    take_remarks(reading)


def _the_rest(reading: Reading) -> bool:
    """Take 其余时间 9:00-17:00: what holds where no other rule of the line says otherwise; it goes before them."""
    cursor = reading.cursor
    begin = cursor.position
    if not cursor.take(r"(?:其余|其它|其他|平时)(?:的)?(?:时间|时段|日子|日期|天|各天|日)?(?:均|都)?(?:为|是)? ?[:]?"):
        return False
    body = take_body(cursor)
    if not reading.rules or not isinstance(body, Open) or reading.label:
        raise cursor.error(begin, cursor.position, "“{}”没有写是哪些日子。", Example("每天 09:00-17:00"))
    for index, rule in enumerate(reading.rules):
        if isinstance(rule.body, Open) and rule.body.beside is Beside.PLAIN and not _overlaps(rule.body, body):
            reading.rules[index] = replace(rule, body=replace(rule.body, beside=Beside.ONLY))
    reading.rules.insert(0, Rule(Condition(), body, text=reading.text))
    reading.current = 0
    take_remarks(reading)
    return True


def _overlaps(one: Open, other: Open) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.spans for b in other.spans)


def _heading_label(cursor: Cursor, before: str) -> str:
    """Take the name of a room or service that stands before its days: 门诊：周一至周五 …"""
    place = cursor.position
    found = take_labels(cursor)
    behind = cursor.position
    # A second room of a line needs no days of its own: 门诊：周一至周五 …；急诊：24小时.
    second = before and cursor.text[behind - 1] == ":"
    if len(found) == 1 and (second or take_condition(cursor)):
        cursor.position = behind
        return found[0]
    cursor.position = place
    return ""


def _labelled(body: Body, label: str) -> Body:
    """Give the label before the days to what has none of its own."""
    match body:
        case Open(spans) if label:
            return replace(body, spans=tuple(replace(span, label=span.label or label) for span in spans))
        case Closed((), None, None) if label:
            return Closed((label,))
        case _:
            return body


def _last_span(reading: Reading) -> Span | None:
    body = reading.rule.body
    return body.spans[-1] if isinstance(body, Open) else None


def _own_days(reading: Reading) -> bool:
    """Tell whether brackets behind hours without days give them days of their own: 6:30-12:00（周末）."""
    cursor = reading.cursor
    place = cursor.position
    opened = cursor.take(r" ?\(")
    days = take_condition(cursor) if opened else None
    found = days is not None and bool(cursor.take(r" ?(?:开放|营业)?\)"))
    cursor.position = place
    return found


def _no_body(cursor: Cursor, begin: int, days: RuleDays | None) -> LanguageError:
    if days and (cursor.done or cursor.sees(r"[;。]")):
        words = cursor.text[begin : cursor.position].rstrip(" ,:的")
        return cursor.error(begin, cursor.position, "“{}”后面没有写时间。", f"{words} 时间待核实")
    return unknown_words(cursor)


def _merged(reading: Reading, begin: int, body: Body) -> bool:
    """Join a body without a condition to the rule before it; False where it makes a rule of its own."""
    cursor, rule = reading.cursor, reading.rule
    if isinstance(rule.body, Open) and isinstance(body, Open) and body.beside is Beside.PLAIN:
        labels = {span.label for span in body.spans}
        if "" in labels or not cursor.source or _same_piece(reading, begin):
            joined = in_order(cursor, begin, [*rule.body.spans, *body.spans])
            reading.rule = replace(rule, body=replace(joined, beside=rule.body.beside))
            return True
        return False
    if isinstance(body, Closed) and body.partial and isinstance(rule.body, Open):
        shut(reading, begin, body)
        return True
    if isinstance(body, Closed) and body.labels:
        return False
    raise cursor.error(begin, cursor.position, "“{}”没有写是哪几天。", Example("周日休息"))


def _same_piece(reading: Reading, begin: int) -> bool:
    """Tell whether only a comma or a space stands before a body, not ；."""
    return not reading.cursor.text[:begin].rstrip().endswith((";", "。"))


def _inherited(reading: Reading, begin: int, body: Body) -> RuleDays | None:
    """Return the days of a labelled piece behind ；, which does not inherit weekdays; refused where that matters."""
    cursor, rule = reading.cursor, reading.rule
    groups = rule.condition.groups
    if isinstance(body, Closed) or all(sorts_of(group) == {Sort.EVERY} for group in groups):
        return RuleDays(rule.condition, rule.excluded) if not isinstance(body, Closed) or groups else None
    words = cursor.text[begin : cursor.position]
    days = format_rule(replace(rule, body=Closed(), note="", excluded=())).removesuffix(" 休息")
    said = f"“{{}}”有两种读法：“{days} {words}”，或者“每天 {words}”。"
    raise cursor.error(begin, cursor.position, said, Example(f"{days} {words}"))
