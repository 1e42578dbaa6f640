"""Announcements: what each kind says, what a closure stops, and which closure a reopening ends."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from linli.checks.finding import Finding
from linli.language.hours.review import torn
from linli.language.hours.rules import Closed, Half, Open, Span
from linli.language.hours.times import DAY, span_words
from linli.model import Announcement, Entry, Place
from linli.model.directory import Directory
from linli.model.dishes import NO_MEAL
from linli.model.nearest import nearest
from linli.model.period import DayTime, Period
from linli.model.record_types import type_of
from linli.read.source import KeyPath


@dataclass(frozen=True, slots=True)
class KeyOfKind:
    """A key that only one kind of announcement has; `needed` where that kind says nothing without it."""

    key: str
    kind: str
    given: Callable[[Announcement], bool]
    fits: Callable[[Announcement], bool]
    needed: str = ""


MOST_CLOSURES = 5
OWN_KEYS = (
    KeyOfKind(
        "时间",
        "调整时间",
        lambda entry: bool(entry.hours),
        lambda entry: entry.changes_hours,
        "请补上这几天的时间，或改种类。",
    ),
    KeyOfKind(
        "更正",
        "更正",
        lambda entry: bool(entry.correction),
        lambda entry: entry.corrects,
        "更正请写：{项目: 电话, 原: …, 现: …}",
    ),
    KeyOfKind("停", "停业", lambda entry: bool(entry.stops), lambda entry: entry.closes),
    KeyOfKind("预计恢复", "停业", lambda entry: bool(entry.expected), lambda entry: entry.closes),
    KeyOfKind(
        "结束",
        "恢复",
        lambda entry: bool(entry.closure),
        lambda entry: entry.resumes,
        "请写上结束哪一条停业公告，写法如：结束: 20261123-liuxi-power",
    ),
)


def announcements_fit(directory: Directory) -> Iterator[Finding]:
    """Ensure that every kind of announcement says what it is for, and that only this kind says it."""
    for entry in directory.announcements.values():
        for own in OWN_KEYS:
            given, fits = own.given(entry), own.fits(entry)
            if given and not fits:
                said = f"种类是“{entry.kind.name}”，不能写“{own.key}”。"
                yield Finding(entry.file, (own.key,), said, f"只有“{own.kind}”才写这一项；请删去，或改种类。")
            if fits and own.needed and not given:
                yield Finding(entry.file, ("种类",), f"种类是“{own.kind}”，却没有写“{own.key}”。", own.needed)
        known = "areas" not in directory.broken
        if entry.narrowed and known and not any(subject in directory.areas for subject in entry.concerns):
            yield Finding(entry.file, ("类型",), "只有涉及一个地区时，才写“类型”。", "请删去这一行。")


def times_of_day_fit(directory: Directory) -> Iterator[Finding]:
    """Ensure that 起止 has a time of day only where what begins and ends then is clear."""
    for entry in _written(directory):
        days = Period(entry.period.start, entry.period.end).text
        if entry.period.timed and entry.changes_hours:
            hint = f"请把起止写成：{days}，再在“时间”里写那几天实际的时间。"
            yield Finding(entry.file, ("起止",), "调整时间按天算，起止里不能有钟点。", hint)
        if entry.period.timed and entry.closes and entry.stops:
            hint = f"只停一部分，起止请写成：{days}；那段时间全停，请删去“停”。"
            yield Finding(entry.file, ("起止",), "写了“停”，起止里又有钟点，停到哪里有两种读法。", hint)


def expectations_fit(directory: Directory) -> Iterator[Finding]:
    """Ensure that 预计恢复 comes after the beginning, and does not contradict an end that is known."""
    for entry in _written(directory):
        expected, period = entry.expected, entry.period
        if expected is None or not entry.closes:
            continue
        if (expected.day, expected.minute or 0) <= (period.start, period.begins):
            said = f"预计恢复（{expected.text}）不晚于停业开始（{period.beginning.text}）。"
            yield Finding(entry.file, ("预计恢复",), said, "请核对日期。")
        elif period.ending and (period.until(expected) != period or _long_after(expected, period)):
            said = f"起止写明到{period.ending.text}，又写预计{expected.text}恢复，两处不一样。"
            hint = f"结束的日子定了，请删去“预计恢复”；没有定，起止请写成：{period.beginning.text}至另行通知"
            yield Finding(entry.file, ("预计恢复",), said, hint)


def _long_after(moment: DayTime, period: Period) -> bool:
    """Tell whether something lies between the end of a period and a moment."""
    if period.end is None:
        return False
    if period.ends < DAY:
        return (moment.day, moment.minute or 0) > (period.end, period.ends)
    return moment.day > period.end + timedelta(days=1)


def reopenings_resolve(directory: Directory) -> Iterator[Finding]:
    """Ensure that 结束 is a closure, that 恢复 begins while it lasts, and that it concerns what was closed."""
    for entry in _written(directory):
        if not entry.resumes or not entry.closure or entry.closure in directory.broken:
            continue
        closure = directory.by_id.get(entry.closure)
        if not isinstance(closure, Announcement) or not closure.closes:
            yield _no_closure(directory, entry, entry.closure, closure)
            continue
        yield from _reopening_in_time(entry, closure)
        for code in sorted(directory.subjects_of(entry) - directory.subjects_of(closure)):
            said = f"“{code}”不在“{closure.id}”停业的地方里。"
            yield Finding(entry.file, ("涉及",), said, "请核对“涉及”和“结束”。")


def _no_closure(directory: Directory, entry: Announcement, code: str, found: Entry | None) -> Finding:
    closures = [other.id for other in _written(directory) if other.closes]
    if isinstance(found, Announcement):
        said = f"“{code}”的种类是{found.kind.name}，不是停业。"
    elif found:
        said = f"“{code}”是{type_of(found).word}，不是停业公告。"
    else:
        said = f"没有编号为“{code}”的停业公告。"
    near = nearest(code, closures)
    known = "、".join(closures[:MOST_CLOSURES]) or "（还没有停业公告）"
    return Finding(entry.file, ("结束",), said, f"是不是：{near}？" if near else f"可以写的有：{known}")


def _reopening_in_time(entry: Announcement, closure: Announcement) -> Iterator[Finding]:
    begins, period = entry.period.beginning, closure.period
    if (begins.day, begins.minute or 0) < (period.start, period.begins):
        said = f"恢复（{begins.text}）早于停业开始（{period.beginning.text}）。"
        hint = f"请核对日期；停业取消了，起止请从停业开始的时候写起：{period.beginning.text}"
        yield Finding(entry.file, ("起止",), said, hint)
    elif period.ending and _long_after(begins, period):
        said = f"停业写明到{period.ending.text}，恢复从{begins.text}起，中间说不清开不开。"
        yield Finding(entry.file, ("起止",), said, f"请核对日期；停业延长了，请改 {closure.file} 的“起止”。")
    elif closure.stops and begins.minute is not None:
        said = "那次停业只停一部分，恢复的起止里不能有钟点。"
        yield Finding(entry.file, ("起止",), said, f"请写成：{Period(entry.period.start, entry.period.end).text}")


def closures_reopen_once(directory: Directory) -> Iterator[Finding]:
    """Ensure that no closure is ended twice for the same place."""
    ended: dict[tuple[str, str], Announcement] = {}
    for entry in _written(directory):
        if not entry.resumes or not entry.closure:
            continue
        before = {ended.setdefault((entry.closure, code), entry).id for code in sorted(directory.subjects_of(entry))}
        for first in sorted(before - {entry.id}):
            said = f"“{entry.closure}”已经由“{first}”结束了。"
            yield Finding(entry.file, ("结束",), said, "一次停业只结束一次；请删去一条，或改“结束”。")


def stops_known(directory: Directory) -> Iterator[Finding]:
    """Ensure that 停 names sittings that a place has, and halves that leave its sittings whole."""
    for entry in _written(directory):
        places = directory.places_concerned(entry)
        for number, word in enumerate(entry.stops):
            keys = ("停", number) if len(entry.stops) > 1 else ("停",)
            if word not in entry.sittings:
                yield from _halves_known(entry, keys, word, places)
            elif places and not any(_may_serve(directory, place, word) for place in places):
                known = sorted(set().union(*(_sittings(directory, place) for place in places)))
                near = nearest(word, known)
                hint = (
                    f"是不是：{near}？"
                    if near
                    else f"可以写的有：{'、'.join([*known, *(half.value for half in Half)])}"
                )
                yield Finding(entry.file, keys, f"{_named(places)}没有“{word}”。", hint)


def _sittings(directory: Directory, place: Place) -> frozenset[str]:
    """Return the sittings that a place is known to have: from its hours and its menus."""
    weeks = [*(week.days for week in directory.weeks_of.get(place.id, ()))]
    rotation = directory.rotation_of.get(place.id)
    weeks += rotation.weeks if rotation else ()
    return place.hours.labels.union(*(sittings for days in weeks for sittings in days.values())) - {NO_MEAL}


def _may_serve(directory: Directory, place: Place, sitting: str) -> bool:
    """Tell whether a place has a sitting, or nobody has told which it has."""
    known = _sittings(directory, place)
    return sitting in known or (not known and (place.cooks or not place.hours))


def _halves_known(entry: Announcement, keys: KeyPath, word: str, places: tuple[Place, ...]) -> Iterator[Finding]:
    """Refuse 停: 下午 over hours of which nobody can know what is left."""
    closed = Closed(half=Half(word))
    for place in places:
        spans = (span for rule in place.hours.rules if isinstance(rule.body, Open) for span in rule.body.spans)
        cut = next((span for span in spans if torn(span, closed)), None)
        if cut is None:
            continue
        said = f"{place.name}开放时间里的“{_span(cut)}”，{word}停业后剩下几点到几点说不清。"
        labels = "、".join(sorted(place.hours.labels))
        way = f"写明停哪几餐（{labels}），写法如：停: [{cut.label}]" if cut.label else "在起止里写几点停，并删去“停”"
        yield Finding(entry.file, keys, said, f"请{way}")
        return


def _span(span: Span) -> str:
    return f"{span.label} {span_words(span.start, span.end)}".strip()


def _named(places: tuple[Place, ...]) -> str:
    return places[0].name if len(places) == 1 else "涉及的服务点都"


def _written(directory: Directory) -> Iterator[Announcement]:
    """Yield the announcements as they were written, in the order of their publication, whatever ends them."""
    found = (entry for entry in directory.entries if isinstance(entry, Announcement))
    yield from sorted(found, key=lambda entry: (entry.published, entry.id))
