"""今天要打的电话: what somebody should ring a place about, and why. A reason is a row of REASONS.

Nothing here is an error: that time passes makes facts older, not wrong.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from linli.language.hours import review
from linli.model import Place
from linli.model.content_code import field_of
from linli.model.directory import Directory
from linli.model.freshness import WHOLE_RECORD, attestation_of, is_old, lapsed_parts, old_parts

_WEEK = timedelta(days=7)
ASKED_FIRST = ("电话", "开放时间", "收费", "地址")
"""What a place is asked about that nobody has ever asked."""

_HOLIDAYS = "法定节假日"


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to ask, and why, in Chinese; `part` is the key of what can be confirmed as it is, "" for nothing."""

    part: str
    said: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a place is rung: `code` for programs, `word` for people, `find` yields what there is to ask."""

    code: str
    word: str
    find: Callable[[Directory, Place, date], Iterator[Matter]]


@dataclass(frozen=True, slots=True)
class Call:
    """One line of the list: whom to ring about what, and the reason."""

    place: Place
    reason: Reason
    matter: Matter

    @property
    def words(self) -> str:
        """What to ask about, and why: “开放时间，上次2026-01-05核实，已过期限”."""
        return "，".join(filter(None, (self.matter.part, self.matter.said)))


def _never(directory: Directory, place: Place, today: date) -> Iterator[Matter]:
    """What is published though nobody has ever asked the place."""
    if place.verification is None:
        known = [part for part in ASKED_FIRST if field_of(place, part)]
        for part in known:
            yield Matter(part, "发布了，还没有人核实过")
        if not known:
            yield Matter("", "电话、开放时间、收费都还不知道，请问清楚")


def _stale(directory: Directory, place: Place, today: date) -> Iterator[Matter]:
    """What was verified longer ago than it is good for."""
    whole = attestation_of(place)
    whole_is_old = is_old(directory.vocabulary, whole, WHOLE_RECORD, today)
    found = dict(old_parts(directory.vocabulary, place, today))
    for part, check in found.items():
        yield Matter(part, f"上次{check.on}核实，已过期限")
    if whole and whole_is_old and not found:
        yield Matter("名称", f"上次{whole.on}核实，已过期限")


def _changed(directory: Directory, place: Place, today: date) -> Iterator[Matter]:
    """What has been changed since it was verified."""
    for part in lapsed_parts(place):
        yield Matter(part, "核实以后改过")


def _corrected(directory: Directory, place: Place, today: date) -> Iterator[Matter]:
    """Corrections that were reported and announced (更正), and nobody has asked about since."""
    for entry in directory.announcements_for(place):
        if entry.correction and today in entry.period:
            item = entry.correction.item
            check = attestation_of(place, item)
            if check is None or check.on < entry.published.date():
                part = item if field_of(place, item) else ""
                yield Matter(part, f"{entry.published.date()}更正为“{entry.correction.now}”，请问对不对")


def _endless(directory: Directory, place: Place, today: date) -> Iterator[Matter]:
    """Closures whose end nobody knows."""
    for entry in directory.announcements_for(place):
        if entry.closes and entry.period.end is None and entry.period.start <= today:
            yield Matter("", f"“{entry.title}”写着另行通知，请问什么时候恢复")


def _menu(directory: Directory, place: Place, today: date) -> Iterator[Matter]:
    """Canteens with menus that have none for the next week."""
    monday = today - timedelta(days=today.weekday()) + _WEEK
    weeks, rotation = directory.weeks_of.get(place.id, ()), directory.rotation_of.get(place.id)
    rotates = rotation and rotation.start <= monday and (rotation.end is None or monday <= rotation.end)
    if weeks and not rotates and all(week.monday != monday for week in weeks):
        yield Matter("", f"还没有{monday}那一周的菜单")


def _rotation(directory: Directory, place: Place, today: date) -> Iterator[Matter]:
    """Rotations that have come to their end."""
    rotation = directory.rotation_of.get(place.id)
    if rotation and rotation.end and rotation.end < today:
        yield Matter("", f"轮换的菜单{rotation.end}就到期了")


def _holidays(directory: Directory, place: Place, today: date) -> Iterator[Matter]:
    """Hours that leave open whether legal holidays are as other days."""
    if any(remark.level == "hint" and _HOLIDAYS in remark.suggestion for remark in review(place.hours)):
        yield Matter("", "开放时间没有写法定节假日开不开")


REASONS = (
    Reason("endless", "另行通知", _endless),
    Reason("stale", "核实过期", _stale),
    Reason("changed", "改后未核实", _changed),
    Reason("corrected", "报过更正", _corrected),
    Reason("menu", "缺下周菜单", _menu),
    Reason("rotation", "轮换到期", _rotation),
    Reason("unverified", "从未核实", _never),
    Reason("holidays", "节假日没写", _holidays),
)
"""Every reason to ring, the most pressing first."""


def calls(directory: Directory, today: date) -> tuple[Call, ...]:
    """Return all calls of a day, by area."""
    return calls_by_area(call for place in directory.places.values() for call in calls_to(directory, place, today))


def calls_to(directory: Directory, place: Place, today: date) -> tuple[Call, ...]:
    """Return the calls of a day to one place; those that are given up for good are rung no more."""
    if place.withdrawn_on(today):
        return ()
    return tuple(Call(place, reason, matter) for reason in REASONS for matter in reason.find(directory, place, today))


def calls_by_area(found: Iterable[Call]) -> tuple[Call, ...]:
    """Return calls by area, those to a place as they were."""
    return tuple(sorted(found, key=_by_township))


def _by_township(call: Call) -> tuple[str, str]:
    return township_path(call.place), call.place.id


def township_path(place: Place) -> str:
    """Return the path of the township of a place, or as much of it as is known."""
    return "/".join(place.area.split("/")[:2])


def number_to_ring(place: Place) -> str:
    """Return the first number of a place; "" where none is known."""
    return place.phones[0].number if place.phones else ""
