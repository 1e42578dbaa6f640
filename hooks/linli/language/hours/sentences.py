"""The pieces of a line of hours: what each begins with, and how it stands to the pieces before it.

piece = [label] [condition] body { remark } | 其余时间 [condition] body
"""

from collections.abc import Sequence
from dataclasses import replace

from linli.language.cursor import Cursor
from linli.language.errors import Example, LanguageError
from linli.language.hours.atoms import Atom, LegalHolidays
from linli.language.hours.bodies import OF_ANOTHER, in_order, take_body, take_labels
from linli.language.hours.conditions import RuleDays, Sort, sorts_of, take_condition
from linli.language.hours.days_meant import (
    days_of_the_list,
    in_its_season,
    own_days,
    refuse_break_of_which_days,
    refuse_closing_of_which_time,
    refuse_lost_morning,
    with_its_morning,
)
from linli.language.hours.format import format_rule
from linli.language.hours.lifting import lifted_as_usual
from linli.language.hours.moving import take_moved
from linli.language.hours.possible import lies_within, takes_nothing_out
from linli.language.hours.reading import Reading, shut
from linli.language.hours.refusals import unknown_words
from linli.language.hours.remarks import take_remarks
from linli.language.hours.rooms import (
    labelled,
    of_the_canteen,
    of_the_house,
    part_from_always,
    refuse_hours_of_what,
    refuse_hours_of_which_room,
    room_of,
    rooms_meant,
    take_heading_rooms,
)
from linli.language.hours.rules import (
    AnyOf,
    AsUsual,
    Beside,
    Body,
    ByAppointment,
    Closed,
    Condition,
    Open,
    Rule,
    Span,
    without,
)
from linli.language.hours.season_closings import closed_in_its_season
from linli.language.hours.sittings import names_a_meal
from linli.language.hours.times import DAY

THE_REST = (
    rf"(?:其余|其它|其他|余下|平时)(?!{OF_ANOTHER})(?:的)?(?:(?:工作|开放|营业|上班|服务)(?=时间|时段)"
    rf"|开放(?=日))?(?:各)?(?:时间|时段|日子|日期|天|各天|日|月份|季节)?(?:里)?"
    r"(?:均|都)?(?:为|是)? ?[:]?"
)


def take_piece(reading: Reading) -> None:
    """Take one piece of a line: a rule, or what it adds to the rules before it."""
    cursor = reading.cursor
    begin = cursor.position
    if reading.rules:
        take_remarks(reading)
        if cursor.position > begin:
            return
    cursor.take(r"(?:以上)?(?:均|都)(?=周|每|法定|节)")
    if _the_rest(reading):
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
            same = _same_piece(reading, begin)
            days = closed_in_its_season(reading, begin, days, body, same_piece=same) or in_its_season(
                reading, days, body, same_piece=same
            )
        _begin_rule(reading, begin, days or RuleDays(Condition(), ()), body)
    part_from_always(reading)
    take_remarks(reading)
    if noted and reading.rule.note == noted:
        raise _of_some_hours(reading, noted)


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


def _the_rest(reading: Reading) -> bool:
    """Take 其余时间 9:00-17:00: what holds where no other rule of the line says otherwise; it goes before them."""
    cursor = reading.cursor
    begin = cursor.position
    if not cursor.take(THE_REST):
        return False
    days = take_condition(cursor) if reading.rules else None
    cursor.take(r"[ ,:的]+")
    body = take_body(cursor)
    if isinstance(body, AsUsual) and days is None and reading.rules and all(map(_closes, reading.rules)):
        return True  # 11月27日14:00-17:00休息，其余时间照常: no more than that it closes then
    holidays = days is not None and _of_holidays(days, reading.rules)
    known = isinstance(body, Open | Closed | ByAppointment) or (holidays and isinstance(body, AsUsual))
    if not reading.rules or body is None or not known:
        raise cursor.error(begin, cursor.position, "“{}”没有写是哪些日子。", Example("每天 09:00-17:00"))
    body = _of_the_same_sitting(reading, begin, body)
    refuse_lost_morning(reading, begin, body)
    reading.rules = [of_the_canteen(rule, body) for rule in reading.rules]
    refuse_closing_of_which_time(reading, begin, days)
    seasons = _seasons(reading) if days else ()
    if (
        days
        and not seasons
        and not holidays
        and not all(isinstance(rule.body, Closed) and rule.condition.groups for rule in reading.rules)
        and not all(lies_within(rule, Rule(days.condition, body)) for rule in reading.rules)
    ):
        raise cursor.error(begin, cursor.position, "“{}”没有写是哪些日子。", Example("每天 09:00-17:00"))
    for index, rule in enumerate(reading.rules):
        opens = isinstance(rule.body, Open) and isinstance(body, Open) and rule.body.beside is Beside.PLAIN
        if opens and isinstance(rule.body, Open) and isinstance(body, Open) and _apart(rule.body, body, days):
            reading.rules[index] = replace(rule, body=replace(rule.body, beside=Beside.ONLY))
    body = labelled(body, reading.rooms)
    if isinstance(body, ByAppointment):
        reading.rules = [of_the_house(rule) for rule in reading.rules]
    _put_first(reading, Rule(days.condition if days else Condition(), body, excluded=seasons, text=reading.text))
    return True


def _put_first(reading: Reading, rest: Rule) -> None:
    """Put the rest of the time, and what brackets say of it, before the rules that it is the rest of."""
    reading.rules.insert(0, replace(rest, excluded=()) if takes_nothing_out(rest, reading.rules) else rest)
    reading.current, others = 0, len(reading.rules)
    take_remarks(reading)
    reading.rules = [reading.rules[0], *reading.rules[others:], *reading.rules[1:others]]


def _closes(rule: Rule) -> bool:
    return isinstance(rule.body, Closed) and bool(rule.condition.groups)


def _of_holidays(days: RuleDays, rules: Sequence[Rule]) -> bool:
    """Tell whether all other holidays are meant, behind some that were named: 除夕休息，其他节假日9:30-16:30."""
    holidays = days.condition == Condition((AnyOf((LegalHolidays(),)),))
    named = {sort for rule in rules for group in rule.condition.groups for sort in sorts_of(group)}
    return holidays and bool(named & {Sort.HOLIDAY, Sort.SEASON, Sort.DATE})


def _of_the_same_sitting(reading: Reading, begin: int, body: Body) -> Body:
    """Give the hours of the rest of the time the sitting of the others; LanguageError where these have several."""
    spans = [span for rule in reading.rules if isinstance(rule.body, Open) for span in rule.body.spans]
    labels = {span.label for span in spans}
    if not isinstance(body, Open) or any(span.label for span in body.spans) or not any(map(names_a_meal, labels)):
        return body
    if len(labels) > 1:
        raise reading.cursor.error(begin, reading.cursor.position, "“{}”没有写是哪一餐。", None)
    return labelled(body, (*labels,))


def _seasons(reading: Reading) -> tuple[Atom, ...]:
    """Return the seasons with hours of their own that the rules of a line name; () where one of them names none."""
    found: list[Atom] = []
    for rule in reading.rules:
        season = [group for group in rule.condition.groups if sorts_of(group) <= {Sort.SEASON, Sort.TERM}]
        if len(season) != 1:
            return ()
        if not isinstance(rule.body, AsUsual):
            found += (atom for atom in season[0].parts if atom not in found)
    return tuple(found)


def _apart(one: Open, other: Open, days: RuleDays | None) -> bool:
    """Tell whether hours of certain days would stand beside those of the others, which are of other days only."""
    if days and {span.label for span in one.spans} != {span.label for span in other.spans}:
        return True
    return not any(a.start < b.end and b.start < a.end for a in one.spans for b in other.spans)


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
        refuse_hours_of_which_room(reading, begin)
        closings = (of_the_canteen(rule, body) for rule in reading.rules)
        reading.rules = [Rule(Condition(), body, text=reading.text), *closings]
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
