"""Hours that begin or end at another time than usual: 周五延长至20:00, 周一改为12:00开始, 法定节假日提前60分钟结束."""

from collections.abc import Sequence
from dataclasses import replace

from linli.language.cursor import Cursor
from linli.language.errors import Example, LanguageError
from linli.language.hours.possible import may_meet
from linli.language.hours.reading import Reading
from linli.language.hours.rules import Beside, Condition, Open, Rule, Span
from linli.language.hours.times import DAY, TIME, clock_words, take_time

AFTERNOON = {"下午", "午后", "晚上", "晚"}
MOST_MOVED = 120
"""Minutes by which a season may move the beginning of a span."""
_END = (
    r"(?:晚上|晚)?(?:开放|营业)?(?:时间)?(延长|延迟|延时|推迟|提前|提早|改)(?:开放|营业|关门|闭馆)?(?:到|至|于)"
    r"(?:在)? ?"
)
_START = rf"{TIME} ?(?:开始|起|上班|开放|开门|开馆|营业)?(?=\))|改为{TIME}开始"
_BY = r"(上午|下午|晚上)?(提前|推迟)(\d{1,3})分钟(开始|结束)"
_MOVED = rf"{_END}|{_START}|{_BY}"


def take_moved(reading: Reading, condition: Condition) -> Open | None:
    """Take hours of certain days that are moved: those that the line gives to these days, with another end."""
    if not reading.rules or not reading.cursor.sees(_MOVED):
        return None
    return _moved(reading.cursor, _usual(reading, reading.rules, condition))


def take_moved_in_brackets(reading: Reading, condition: Condition) -> Open | None:
    """Take hours of certain days that are moved, in brackets behind the hours that they have, or others have."""
    if not reading.cursor.sees(_MOVED):
        return None
    before = reading.rule
    rule = before if _meets(before, condition) else _usual(reading, reading.rules, condition)
    return _moved(reading.cursor, rule)


def _usual(reading: Reading, rules: Sequence[Rule], condition: Condition) -> Rule:
    """Return the rule whose hours certain days have; LanguageError where they have those of several."""
    found = [rule for rule in rules if isinstance(rule.body, Open)]
    there = [rule for rule in found if _meets(rule, condition)] or found
    bodies = [rule.body for rule in there if isinstance(rule.body, Open)]
    if len({(body.spans, body.beside) for body in bodies}) > 1:
        begin = reading.cursor.position
        words = reading.cursor.sees(r"[^,;。()]*")
        said = "“{}”不知道是照哪几天的时间改：前面写了几种时间。"
        raise reading.cursor.error(begin, words.end() if words else begin, said, Example("09:00-17:00"))
    return there[-1] if there else rules[-1]


def _meets(rule: Rule, condition: Condition) -> bool:
    return may_meet(replace(rule, condition=condition, excluded=()), rule)


def _moved(cursor: Cursor, rule: Rule) -> Open | None:
    return _end(cursor, rule) or _start(cursor, rule) or _by_so_much(cursor, rule)


def _end(cursor: Cursor, rule: Rule) -> Open | None:
    """Take 延长至20:00, 提前至16:00休息: the hours of the rule before, whose last span ends at another time."""
    found = cursor.take(_END)
    if not found:
        return None
    begin = cursor.position
    time = take_time(cursor)
    cursor.take(r" ?(?:休息|开放|营业|供应|下班|结束|关门)?")
    if time is None or not isinstance(rule.body, Open):
        raise cursor.error(begin, cursor.position, "“{}”不知道是几点。")
    *others, last = rule.body.spans
    moment = time.of_day + (DAY if time.next_day else 0)
    longer = found[1] not in {"提前", "提早"}
    if (found[1] != "改" and longer != (moment > last.end)) or moment <= last.start:
        raise cursor.error(begin, cursor.position, f"“{{}}”和前面的{clock_words(last.end)}对不上。")
    return Open((*others, Span(last.start, moment, last.label)), Beside.PLAIN)


def _start(cursor: Cursor, rule: Rule) -> Open | None:
    """Take 14:30开始, 下午2:30上班: the hours of the rule before, one span of which begins at another time."""
    if not isinstance(rule.body, Open) or not cursor.sees(_START):
        return None
    begin = cursor.position
    cursor.take("改为")
    time = take_time(cursor)
    cursor.take(r" ?(?:开始|起|上班|开放|开门|开馆|营业)?")
    for index, span in enumerate(rule.body.spans):
        alone = len(rule.body.spans) == 1 and span.start < (time.of_day if time else 0)
        if time and time.of_day < span.end and (alone or abs(time.of_day - span.start) <= MOST_MOVED):
            if index and time.part not in AFTERNOON:  # 9:00-12:00 13:00-17:00, on Mondays from 13:00: no morning then
                if time.of_day != span.start:
                    break
                return Open(rule.body.spans[index:], Beside.ONLY)
            return _with(rule.body.spans, index, replace(span, start=time.of_day))
    raise cursor.error(begin, cursor.position, "“{}”不知道是哪一段的。")


def _by_so_much(cursor: Cursor, rule: Rule) -> Open | None:
    """Take 提前60分钟结束, 推迟30分钟开始: the first span begins, or the last one ends, so much earlier or later."""
    begin = cursor.position
    found = cursor.take(_BY)
    if not found:
        return None
    spans = rule.body.spans if isinstance(rule.body, Open) else ()
    minutes = int(found[3]) * (-1 if found[2] == "提前" else 1)
    there = [index for index, span in enumerate(spans) if _in_half(span, found[1], found[4])]
    if len({span.label for span in spans}) != 1 or not there:
        raise _of_which(cursor, begin, "“{}”不知道是哪一段的。")
    index = there[0 if found[4] == "开始" else -1]
    span = spans[index]
    if found[4] == "开始":
        changed = replace(span, start=span.start + minutes)
    else:
        changed = Span(span.start, span.end + minutes, span.label)
    if not 0 <= changed.start < changed.end <= DAY:
        raise _of_which(cursor, begin, "“{}”和前面写的时间对不上。")
    return _with(spans, index, changed)


def _in_half(span: Span, half: str | None, edge: str) -> bool:
    """Tell whether a span begins or ends in the half of the day that is named, if one is."""
    minute = span.start if edge == "开始" else span.end
    return half is None or (minute <= DAY // 2 if half == "上午" else minute > DAY // 2)


def _of_which(cursor: Cursor, begin: int, said: str) -> LanguageError:
    return cursor.error(begin, cursor.position, said, Example("09:00-17:00"))


def _with(spans: Sequence[Span], index: int, span: Span) -> Open:
    """Return hours of which one span is another."""
    return Open((*spans[:index], span, *spans[index + 1 :]), Beside.ONLY)
