"""Bodies: spans with their sittings, 休息, 照常, 预约开放, 时间待核实.

body   = spans | [half | labels] closed | 照常 | 预约开放 | 时间待核实
spans  = [labels] span { [、] [labels] span }
labels = 早餐 { 、 午餐 }
closed = 休息 | 闭馆 | 不开放 | 停餐 | …
"""

import re

from linli.language.cursor import Cursor
from linli.language.hours.rules import AsUsual, Body, ByAppointment, Closed, Half, Open, Span, Unconfirmed
from linli.language.hours.times import TIME, clock_words, span_words, take_span

CLOSED = (
    r"(?:全天|均|都)?"
    r"(?:休息|休馆|休园|闭馆|闭园|不开放|不开门|不营业|不供餐|停餐|停业|停止开放|暂停开放|停办|关门|关闭|放假)"
)
AS_USUAL = r"(?:均|都)?照常(?:开放|营业|供应|开餐)?|正常(?:开放|营业)"
APPOINTMENT = r"(?:需|须|凭|请)?(?:提前)?(?:电话)?预约(?:后)?(?:开放|参观|到访|制)?"
UNCONFIRMED = r"(?:具体)?(?:开放)?(?:时间)?(?:待核实|待确认)"
FILLER = r"(?:(?:开放|营业|服务|供应|供餐|开餐|上课|办公|接待)?时间|开放|营业|供应|供餐|开餐|上课|活动)?(?:为|是)?[ :]*"
LABEL = r"(?:早餐|早饭|早点|午餐|午饭|中餐|中饭|晚餐|晚饭|夜宵|宵夜|下午茶|加餐|堂食|取餐|送餐|上午场|下午场|晚场)"
_LABELS = {
    "早饭": "早餐",
    "早点": "早餐",
    "午饭": "午餐",
    "中餐": "午餐",
    "中饭": "午餐",
    "晚饭": "晚餐",
    "宵夜": "夜宵",
}
_HALVES = r"(上午|下午|晚上|晚间)"
_APART = r" ?[、,和及/] ?| "


def take_body(cursor: Cursor) -> Body | None:
    """Take a body; None where none begins here."""
    cursor.take(FILLER)
    half = cursor.take(rf"{_HALVES} ?{CLOSED}")
    if half:
        return Closed(half=Half(half[1].replace("晚间", "晚上")))
    if cursor.take(CLOSED):
        return Closed()
    if cursor.take(UNCONFIRMED):
        return Unconfirmed()
    if cursor.take(AS_USUAL):
        return AsUsual()
    if cursor.take(APPOINTMENT):
        return ByAppointment()
    return _spans(cursor)


def _spans(cursor: Cursor) -> Body | None:
    begin = cursor.position
    labels: tuple[str, ...] = ("",)
    spans: list[Span] = []
    while True:
        place = cursor.position
        if spans:
            cursor.take(_APART)
        named = _labels(cursor)
        if named and cursor.take(rf" ?{CLOSED}"):
            if spans:
                cursor.position = place
                return in_order(cursor, begin, spans)
            return Closed(labels=named)
        labels = named or labels
        span = take_span(cursor) if _begins_span(cursor) else None
        if span is None:
            cursor.position = place
            return in_order(cursor, begin, spans) if spans else None
        spans += (Span(span.start, span.end, label) for label in labels)


def _begins_span(cursor: Cursor) -> bool:
    """Tell whether a span begins here, and not the time of a last admission (16:00停止入馆)."""
    return cursor.sees(rf"{TIME} ?(?:停止|截止|最后|前)") is None


def _labels(cursor: Cursor) -> tuple[str, ...]:
    found = cursor.take(rf"({LABEL}(?:[、和]{LABEL})*)(?:时间)?[ :]*")
    if not found:
        return ()
    return tuple(_LABELS.get(label, label) for label in found[1].replace("和", "、").split("、"))


def in_order(cursor: Cursor, begin: int, spans: list[Span]) -> Open:
    """Put spans in order, join those that touch; LanguageError where two of one sitting overlap."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.label, span.start, span.end)):
        last = joined[-1] if joined else None
        if last is None or last.label != span.label or span.start > last.end:
            joined.append(span)
        elif span.start == last.end and last.last is None:
            joined[-1] = Span(last.start, span.end, span.label, span.last, span.last_word)
        else:
            both = f"{span_words(last.start, last.end)}和{span_words(span.start, span.end)}"
            end = max(last.end, span.end)
            raise cursor.error(begin, cursor.position, f"“{both}”重叠了。", span_words(last.start, end))
    joined.sort(key=lambda span: (span.label != "", span.start, span.end, span.label))
    return Open(tuple(joined))


def take_last_entry(cursor: Cursor, body: Open) -> Open | None:
    """Take the last admission or order of the span it lies in (16:00停止入馆); None where none stands here."""
    found = cursor.take(rf"(?:最晚)?({TIME}) ?(?:前)?((?:停止|截止|最后)[^\d,;。()、 ]{{1,6}})")
    if not found:
        return None
    hour, minute = _clock(found)
    choices = [hour * 60 + minute, hour * 60 + minute + 12 * 60] if hour < 12 else [hour * 60 + minute]
    for moment in choices:
        for index, span in enumerate(body.spans):
            if span.start < moment <= span.end:
                changed = Span(span.start, span.end, span.label, moment, found[found.re.groups])
                return Open((*body.spans[:index], changed, *body.spans[index + 1 :]))
    words = clock_words(hour * 60 + minute)
    raise cursor.error(found.start(), found.end(), f"“{{}}”里的{words}不在开放时间之内。")


def _clock(found: "re.Match[str]") -> tuple[int, int]:
    """Return the hour and minute of a TIME inside a larger lexeme."""
    hour = found[2] or found[4]
    quarter = {"半": 30, "一刻": 15, "三刻": 45}.get(found[5] or "", 0)
    return int(hour), int(found[3] or found[6] or quarter)
