"""The pieces of a line of hours: what each begins with, and how it stands to the pieces before it.

piece = [label] [condition] body { remark } | 其余时间 [condition] body
"""

from dataclasses import replace

from linli.language.cursor import Cursor
from linli.language.errors import Example, LanguageError
from linli.language.hours.behind_closings import hours_behind
from linli.language.hours.bodies import in_order, take_body, take_labels
from linli.language.hours.conditions import RuleDays, Sort, sorts_of, take_condition
from linli.language.hours.days_meant import (
    days_of_the_list,
    in_its_season,
    own_days,
    refuse_break_of_which_days,
    with_its_morning,
)
from linli.language.hours.format import format_rule
from linli.language.hours.lifting import lifted_as_usual
from linli.language.hours.moving import take_moved
from linli.language.hours.reading import Reading, shut
from linli.language.hours.refusals import unknown_words
from linli.language.hours.remarks import take_remarks
from linli.language.hours.rooms import (
    labelled,
    part_from_always,
    refuse_hours_of_what,
    room_of,
    rooms_meant,
    take_heading_rooms,
)
from linli.language.hours.rules import (
    AsUsual,
    Beside,
    Body,
    Closed,
    Condition,
    Open,
    Rule,
    Span,
    without,
)
from linli.language.hours.season_closings import closed_in_its_season
from linli.language.hours.the_rest import take_the_rest
from linli.language.hours.times import DAY


def take_piece(reading: Reading) -> None:
    """Take one piece of a line: a rule, or what it adds to the rules before it."""
    cursor = reading.cursor
    begin = cursor.position
    if reading.rules:
        take_remarks(reading)
        if cursor.position > begin:
            return
    cursor.take(r"(?:以上)?(?:均|都)(?=周|每|法定|节)")
    if take_the_rest(reading):
        return
    rooms = take_heading_rooms(cursor, reading.rooms)
    reading.rooms = rooms or reading.rooms
    days = _days_before(reading)
    place = cursor.position
    continues = days is None and not rooms and bool(reading.rules)
    moved = take_moved(reading, days.condition) if days else None
    sitting = reading.rooms[0] if len(reading.rooms) == 1 else ""
    body = moved or take_body(cursor, _last_span(reading) if continues else None, sitting)
    if body is None and days and _of_all_before(reading, begin, days):
        return
    if body is None:
        cursor.position = place
        raise _no_body(cursor, begin, days)
    refuse_hours_of_what(reading, place, body, days, continues=continues)
    meant = labelled(body, room_of(reading.rule)) if continues and isinstance(body, Open) else body
    body = labelled(meant, rooms_meant(reading, begin, meant, rooms))
    noted = reading.rule.note if continues and isinstance(reading.rule.body, Open) else ""
    apart = continues and (own_days(reading) or (isinstance(body, Open) and reading.usual is not None))
    if apart or not continues or not _merged(reading, begin, body):
        noted = ""
        if continues:
            days, body = days_of_the_list(reading, begin, body), with_its_morning(reading, body)
        elif days and reading.rules:
            days = _in_its_season(reading, begin, days, body)
        _begin_rule(reading, begin, days or RuleDays(Condition(), ()), body)
    part_from_always(reading)
    take_remarks(reading)
    if noted and reading.rule.note == noted:
        raise _of_some_hours(reading, noted)


def _in_its_season(reading: Reading, begin: int, days: RuleDays, body: Body) -> RuleDays:
    """Return the days of a piece, within the season before it where they are meant so."""
    same = _same_piece(reading, begin)
    closed = closed_in_its_season(reading, begin, days, body, same_piece=same)
    return closed or in_its_season(reading, days, body, same_piece=same)


def _begin_rule(reading: Reading, begin: int, days: RuleDays, body: Body) -> None:
    reading.begin(Rule(days.condition, body, excluded=days.excluded, text=reading.text))
    if _same_piece(reading, begin):
        reading.rules = lifted_as_usual(reading.rules)


def _days_before(reading: Reading) -> RuleDays | None:
    """Take the days before a body, and what joins them to it: 周一至周五: 9:00-17:00."""
    cursor, begin = reading.cursor, reading.cursor.position
    days = take_condition(cursor)
    if days:
        if any(sorts_of(group) <= {Sort.SEASON, Sort.TERM} for group in days.condition.groups):
            reading.season_heads = ":" in cursor.text[begin : cursor.position]
        joint = cursor.take(r"[ ,:的]+(?:均|都|则)?")
        reading.heads = bool(joint and ":" in joint[0])
    return days


def _of_all_before(reading: Reading, begin: int, days: RuleDays) -> bool:
    """Give days at the end of a line to all its hours, where these name none: 早餐…，午餐…，周一至周六."""
    hours = all(isinstance(rule.body, Open) and not rule.condition.groups for rule in reading.rules)
    if not reading.cursor.done or not reading.rules or not hours or not _same_piece(reading, begin):
        return False
    spans = [span for rule in reading.rules if isinstance(rule.body, Open) for span in rule.body.spans]
    if any((span.start, span.end) == (0, DAY) for span in spans) and len({span.label for span in spans}) > 1:
        return False
    reading.rules = [
        replace(rule, condition=days.condition, excluded=(*rule.excluded, *days.excluded)) for rule in reading.rules
    ]
    return True


def _of_some_hours(reading: Reading, note: str) -> LanguageError:
    """Ask which hours a note is of that stands behind some of them: a rule has one note, for all its hours."""
    said = f"“（{note}）”写在前面的时间后面，不知道后面的时间是不是也这样。"
    return reading.cursor.error(0, reading.cursor.position, said, Example(format_rule(reading.rule)))


def _last_span(reading: Reading) -> Span | None:
    body = reading.rule.body
    return body.spans[-1] if isinstance(body, Open) else None


def _no_body(cursor: Cursor, begin: int, days: RuleDays | None) -> LanguageError:
    if days and (cursor.done or cursor.sees(r"[;。]")):
        words = cursor.text[begin : cursor.position].rstrip(" ,:的")
        return cursor.error(begin, cursor.position, "“{}”后面没有写时间。", Example(f"{words} 时间待核实"))
    place = cursor.position
    take_labels(cursor)
    if cursor.done or cursor.sees(r"[,;。()]"):
        cursor.position = place
    return unknown_words(cursor)


def _merged(reading: Reading, begin: int, body: Body) -> bool:
    """Join a body without a condition to the rule before it; False where it makes a rule of its own."""
    cursor, rule = reading.cursor, reading.rule
    if isinstance(rule.body, Closed) and rule.body.half and isinstance(body, Open) and _same_piece(reading, begin):
        if any(without(span, rule.body) != (span,) for span in body.spans):
            raise cursor.error(begin, cursor.position, f"“{{}}”和前面的{rule.body.half.value}休息对不上。")
        named = all(span.label for span in body.spans)  # 阅览室：周一上午闭馆，下午13:00-18:00 is of one room
        reading.rule = replace(rule, body=body if named else replace(body, beside=Beside.ONLY))
        return True
    if isinstance(body, Open) and all(map(_exception, reading.rules)):
        reading.rules = hours_behind(reading, begin, body, same_piece=_same_piece(reading, begin))
        reading.current = 0
        return True
    if isinstance(rule.body, Open) and isinstance(body, Open) and body.beside is Beside.PLAIN:
        labels = {span.label for span in body.spans}
        same_room = labels <= {span.label for span in rule.body.spans}
        if "" in labels or same_room or _same_piece(reading, begin):
            joined = in_order(cursor, begin, [*rule.body.spans, *body.spans])
            reading.rule = replace(rule, body=replace(joined, beside=rule.body.beside))
            return True
        return False
    if isinstance(body, Closed) and body.partial and isinstance(rule.body, Open):
        refuse_break_of_which_days(reading, begin, body)
        shut(reading, begin, body)
        return True
    if isinstance(body, Closed) and body.labels:
        return False
    words = cursor.text[begin : cursor.position].strip(" ,;")
    raise cursor.error(
        begin,
        cursor.position,
        "“{}”没有写是哪几天。",
        Example(f"{'周一至周五' if isinstance(body, Open) else '周日'}{words}"),
    )


def _exception(rule: Rule) -> bool:
    """Tell whether a rule that stands before the hours of a line is an exception from them: 周一 休息, 节假日 照常."""
    if isinstance(rule.body, AsUsual):
        sorts = {sort for group in rule.condition.groups for sort in sorts_of(group)}
        return bool(sorts) and sorts <= {Sort.HOLIDAY, Sort.DATE, Sort.SEASON}
    return isinstance(rule.body, Closed) and bool(rule.condition.groups)


def _same_piece(reading: Reading, begin: int) -> bool:
    """Tell whether only a comma or a space stands before a body, not ；."""
    return not reading.cursor.text[:begin].rstrip().endswith((";", "。"))
