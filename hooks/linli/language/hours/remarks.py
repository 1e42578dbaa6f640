"""What stands behind a body and adds to its rule: last admission, days taken out, conditions, breaks, notes.

remark = remark in brackets | [,] remark
inside = last admission | exclusion | 中午不休 | stretch 休息 | half 休息 | days [开放] | days body | 顺延 | note

A condition behind the hours narrows them. What says something else of other days (每周一休息, 节假日照常, 周三下午除外)
becomes a rule of its own behind the rule it stands with, within that rule's season.
"""

from dataclasses import replace

from linli.language.errors import Example
from linli.language.hours.conditions import Sort, meet, sorts_of, take_condition, take_exclusion
from linli.language.hours.lifting import take_lifted, take_lifted_behind_brackets, take_lifted_in_brackets
from linli.language.hours.notes import keep_clearing, keep_note, take_reason
from linli.language.hours.other_days import keep_usual, take_other_days
from linli.language.hours.postponing import take_postponed
from linli.language.hours.reading import Reading
from linli.language.hours.rooms_apart import take_room_apart
from linli.language.hours.rules import (
    Closed,
    Condition,
    Half,
    Open,
    Rule,
)
from linli.language.hours.times import TIME, clock_words, take_time
from linli.language.numerals import number_of

AT_NOON = range(11 * 60 + 30, 16 * 60)
LUNCH = 12 * 60 + 30
"""A break at noon ends between these minutes of the day, and holds this one."""
_LAST = rf"(?=(?:最晚)?{TIME} ?前?(?:停止|截止|最后))"
_BEFORE_CLOSING = (
    r"(?:(?:闭馆|关门|闭园|结束|关馆|停止开放|休息|闭店|打烊)前|提前) ?(\d{1,3}|半|[一二两三]?十[五]?"
    r"|[一二两三五])(?:分钟|"
    r"(?:个)?小时|时|刻钟) ?((?:停止|谢绝|不再)[^\d,;。()、 ]{1,6}|(?:开始)?清[场馆园])"
)
_EXCEPT_A_CLOSING = r"除了?(?!夕)[^,;。()]{2,16}外,[^,;。()]{2,8}休息"


def take_remarks(reading: Reading) -> None:
    """Take all that stands behind a body and adds to its rule."""
    while not reading.cursor.done and (take_reason(reading) or _bracket(reading) or _behind_comma(reading)):
        pass


def _behind_comma(reading: Reading) -> bool:
    """Take one remark without brackets; False where none stands here."""
    cursor = reading.cursor
    begin = cursor.position
    cursor.take(r"[,;、 ]*")
    place = cursor.position
    if take_postponed(reading) or _last_entry(reading) or _before_closing(reading) or take_lifted(reading):
        return True
    if keep_clearing(reading) or _rest_at_noon(reading) or take_room_apart(reading):
        return True
    cursor.position = place
    rule = reading.rule
    if not cursor.sees(_EXCEPT_A_CLOSING) and _excluded(reading):
        if cursor.sees(r" ?(?:[,;。(]|$)"):
            return True
        reading.rule = rule  # 上学期间（除寒暑假外）周一至周五 …: days of a piece of its own
    cursor.position = begin
    return False


def _bracket(reading: Reading) -> bool:
    """Take one bracket with all that it says; False where none opens here."""
    cursor = reading.cursor
    begin = cursor.position
    if not cursor.take(r"[, ]?\((?: ?)"):
        return False
    start, known = cursor.position, len(reading.rules)
    while not cursor.take(r" ?\)"):
        cursor.take(r"[,;。、 ]+")
        place, before = cursor.position, list(reading.rules)
        if not ((take_lifted_in_brackets(reading, known) or _structured(reading)) and cursor.sees(r" ?[,;。、)「]")):
            cursor.position, reading.rules = place, before
            keep_note(reading, begin)
        if cursor.done:
            raise cursor.error(begin, len(cursor.text), "括号“{}”没有成对，或太长。", Example(""))
        if cursor.position == place:
            raise cursor.error(start, cursor.position + 1)
    return True


def _structured(reading: Reading) -> bool:
    """Take one thing that brackets say, other than a mere note."""
    return (
        take_postponed(reading)
        or _last_entry(reading)
        or _before_closing(reading)
        or take_lifted(reading)
        or take_room_apart(reading)
        or _noon(reading)
        or _rest_at_noon(reading)
        or keep_clearing(reading)
        or _half_taken_out(reading)
        or _excluded_alone(reading)
        or take_other_days(reading)
        or _condition(reading)
    )


def _last_entry(reading: Reading) -> bool:
    """Take the last admission or order of the span it lies in (16:00停止入馆)."""
    cursor, begin = reading.cursor, reading.cursor.position
    if not cursor.sees(_LAST):
        return False
    opening = [number for number, rule in enumerate(reading.rules) if isinstance(rule.body, Open)]
    if not isinstance(reading.rule.body, Open) and len(opening) != 1:
        return False
    closing, reading.current = reading.current, reading.current if isinstance(reading.rule.body, Open) else opening[0]
    found = _last_of(reading, begin)
    reading.current = closing
    return found


def _last_of(reading: Reading, begin: int) -> bool:
    """Take the last admission of a span of the current rule."""
    cursor, body = reading.cursor, reading.rule.body
    if not isinstance(body, Open):
        return False
    cursor.take("最晚")
    time = take_time(cursor)
    word = cursor.take(r" ?前?((?:停止|截止|最后)[^\d,;。()、 ]{1,8})")
    if time is None or word is None:
        cursor.position = begin
        return False
    half = 12 * 60
    choices = [time.of_day] if time.part or time.minute >= half else [time.minute, time.minute + half]
    for moment in choices:
        for index, span in reversed(list(enumerate(body.spans))):
            if span.start < moment <= span.end and span.last is None:
                reading.admit_until(index, moment, word[1])
                if not cursor.sees(r"[^(]*\)"):
                    reading.admit_alike(span.end, moment, word[1])
                return True
    if any(span.start < moment <= span.end for span in body.spans for moment in choices):
        words = cursor.source.words(begin, cursor.position)
        read = cursor.text[begin : cursor.position]
        reading.note(words if len(words) < 2 * len(read) else read)  # what a rule has moved stands for more
        return True
    said = f"“{{}}”里的{clock_words(time.of_day)}不在开放时间之内。"
    raise cursor.error(begin, cursor.position, said)


def _before_closing(reading: Reading) -> bool:
    """Take 闭馆前15分钟停止入内: a moment where there is one span, else a note."""
    cursor = reading.cursor
    begin = cursor.position
    body = reading.rule.body
    found = cursor.take(_BEFORE_CLOSING) if isinstance(body, Open) else None
    if not found or not isinstance(body, Open):
        return False
    hours = "小时" in found[0] or found[1] == "半"
    number = 1 if found[1] == "半" else number_of(found[1])
    minutes = 30 if found[1] == "半" else number * (60 if hours else 15 if "刻" in found[0] else 1)
    last = body.spans[-1].end - minutes
    if "清" in found[2] and len(body.spans) == 1:
        reading.note(f"{clock_words(last)}清场")
    elif len(body.spans) == 1 and body.spans[0].start < last:
        reading.admit_until(0, last, found[2])
    else:
        reading.note(cursor.source.words(begin, cursor.position))
    return True


def _excluded(reading: Reading) -> bool:
    """Take （节假日除外）, 不含周末: days taken out of the rule, or of the closing in the brackets before."""
    begin = reading.cursor.position
    taken_out = take_exclusion(reading.cursor)
    if taken_out and not take_lifted_behind_brackets(reading, taken_out, begin):
        reading.take_out(taken_out)
    return bool(taken_out)


def _excluded_alone(reading: Reading) -> bool:
    """Take days taken out, where they are of the hours: not （除寒暑假外周一至周五）, nor （除节假日外，周一休息）."""
    cursor, begin, rule = reading.cursor, reading.cursor.position, reading.rule
    if not cursor.sees(_EXCEPT_A_CLOSING) and _excluded(reading) and cursor.sees(r" ?[,;。、)]"):
        keep_usual(reading, begin, rule)
        return True
    cursor.position, reading.rule = begin, rule
    return False


def _half_taken_out(reading: Reading) -> bool:
    """Take 周三下午除外: that half is closed on those days."""
    cursor, begin = reading.cursor, reading.cursor.position
    cursor.take(r"其中")
    days = take_condition(cursor)
    half = cursor.take(r" ?(上午|下午|晚上)除外") if days else None
    if not days or not half:
        cursor.position = begin
        return False
    reading.beside(days.condition, Closed(half=Half(half[1])))
    return True


def _noon(reading: Reading) -> bool:
    """Take 中午不休, which must be true of the spans."""
    cursor, begin = reading.cursor, reading.cursor.position
    if not cursor.take("中午不停"):
        return False
    spans = [span for rule in reading.rules if isinstance(rule.body, Open) for span in rule.body.spans]
    if not any(span.start <= 12 * 60 and span.end >= 13 * 60 for span in spans):
        raise cursor.error(begin, cursor.position, "“{}”与前面写的时间矛盾。")
    return True


def _rest_at_noon(reading: Reading) -> bool:
    """Take 中午休息, which the spans say already: one ends before it, another begins behind it."""
    cursor, body = reading.cursor, reading.rule.body
    if not isinstance(body, Open) or not cursor.sees(r"中午 ?(?:均|都)?休息(?=[,;。)]|$)"):
        return False
    spans = body.spans
    before, behind = any(span.end <= AT_NOON.stop for span in spans), any(span.start in AT_NOON for span in spans)
    if not before or not behind or any(span.start < LUNCH < span.end for span in spans):
        return False
    cursor.take(r"中午 ?(?:均|都)?休息")
    return True


def _widens(rule: Rule, condition: Condition) -> bool:
    """Tell whether days in brackets are more of them: 每周六 9:00-11:00（寒暑假每天）."""
    every = any(sorts_of(group) == {Sort.EVERY} for group in condition.groups)
    weekly = any(sorts_of(group) == {Sort.WEEK} for group in rule.condition.groups)
    return every and weekly and len(condition.groups) > 1


def _condition(reading: Reading) -> bool:
    """Take days alone, which narrow the hours: （周一至周五）, （每周二、四、六开放）."""
    cursor, begin = reading.cursor, reading.cursor.position
    days = take_condition(cursor)
    if days is None or not cursor.sees(r" ?(?:开放|营业|供应|供餐)?[,)]"):
        cursor.position = begin
        return False
    open_then = cursor.take(r" ?(?:开放|营业|供应|供餐)")
    rule = reading.rule
    if open_then and not rule.condition.groups and sorts_of(days.condition.groups[0]) == {Sort.HOLIDAY}:
        said = "“{}”是只在那些天开，还是那些天也开？也开的，请写“含节假日”。"
        raise cursor.error(begin, cursor.position, said, Example("含节假日"))
    groups = rule.condition.groups
    if _widens(rule, days.condition):
        reading.rules.append(replace(rule, condition=days.condition, excluded=days.excluded, note=""))
        return True
    fits = all(meet(one, other) or meet(other, one) for one in groups for other in days.condition.groups)
    if not fits and any(sorts_of(group) != {Sort.EVERY} for group in days.condition.groups):
        raise cursor.error(begin, cursor.position, "“{}”和前面写的日子对不上。请写在时间前面。")
    condition = Condition((*groups, *days.condition.groups))
    reading.season_behind = any(sorts_of(group) <= {Sort.SEASON, Sort.TERM} for group in days.condition.groups)
    reading.rule = replace(rule, condition=condition, excluded=(*rule.excluded, *days.excluded))
    keep_usual(reading, begin, rule)
    return True
