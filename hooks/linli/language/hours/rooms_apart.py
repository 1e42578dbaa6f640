"""A room with hours of its own on the days of the house: 其中图书馆开放至22:00, （自习室延长至20:00）."""

from dataclasses import replace

from linli.language.cursor import Cursor, lexeme
from linli.language.hours.bodies import CALLED, LABEL
from linli.language.hours.reading import Reading
from linli.language.hours.rules import Open, Span
from linli.language.hours.sittings import names_a_meal
from linli.language.hours.times import TIME, take_span, take_time

_NAMES = rf"({CALLED}(?:、{CALLED}){{0,3}})"
_OF_A_PLACE = r"(?:[室厅馆区园场房台层楼库吧廊院]|中心|食堂|窗口|书店)"
_GOES_ON = rf"{_NAMES}(?:均|都|可|则)?(?:开放|延长|延时|延迟|服务|开放时间){{1,2}}(?:至|到) ?(?={TIME})"
_ENDS = rf"{_NAMES} ?(?={TIME} ?(?:休息|关闭|结束))"
_OWN = rf"{_NAMES} ?(?:(?:对外)?(?:开放|服务|营业))?(?:时间)?(?:均|都)?(?:为|是)?[: ]*(?={TIME} ?(?:-|至|到))"
_TIME_IS = lexeme(r"(?:开放|服务|营业)时间")


def take_room_apart(reading: Reading) -> bool:
    """Take the hours of one room or of several behind the one span of the house; False where none stand here.

    Without 其中 the name must be that of a room, and hours of its own must stand in brackets.
    """
    cursor, begin, body = reading.cursor, reading.cursor.position, reading.rule.body
    if not isinstance(body, Open) or len(body.spans) != 1:
        return False
    alone = sum(isinstance(rule.body, Open) for rule in reading.rules) == 1
    among = cursor.take("其中,? ?") is not None
    bracketed = "(" in cursor.text[:begin] and cursor.text.rfind("(", 0, begin) > cursor.text.rfind(")", 0, begin)
    found = _hours(cursor, body.spans[0], own=among or (bracketed and alone))
    named = among or (bracketed and _TIME_IS.search(cursor.text, begin, cursor.position) is not None)
    if found is None or not all(_of_a_room(name, body.spans[0], among=named) for name in found[0]):
        cursor.position = begin
        return False
    spans = (*body.spans, *(replace(found[1], label=name) for name in found[0]))
    reading.rule = replace(reading.rule, body=replace(body, spans=spans))
    return True


def _hours(cursor: Cursor, house: Span, *, own: bool) -> tuple[list[str], Span] | None:
    """Take names and their hours, which begin with those of the house where only an end is written."""
    until = None if house.label else cursor.take(_GOES_ON) or cursor.take(_ENDS)
    if until:
        time = take_time(cursor)
        cursor.take(r" ?(?:休息|关闭|结束)")
        if time is None or time.of_day <= house.start:
            return None
        return until[1].split("、"), Span(house.start, time.of_day)
    named = cursor.take(_OWN) if own else None
    span = take_span(cursor) if named else None
    return (named[1].split("、"), span) if named and span else None


def _of_a_room(name: str, house: Span, *, among: bool) -> bool:
    """Tell whether a name is that of another room, no meal."""
    known = lexeme(LABEL).fullmatch(name) is not None and lexeme(rf".*{_OF_A_PLACE}").fullmatch(name) is not None
    if lexeme(r"[入进出离]").match(name):
        return False
    return name != house.label and not names_a_meal(name) and (among or known)
