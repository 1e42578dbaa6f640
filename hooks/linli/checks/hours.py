"""Hours: lists that say what is probably not meant; what they say of menus, of activities and of what lies within."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from linli.almanac import Almanac
from linli.checks.dates import A_YEAR
from linli.checks.finding import Finding
from linli.engine.evaluation import evaluate
from linli.engine.timetable import State
from linli.language.hours import Hours, review, unknown_market
from linli.language.hours.atoms import MarketDays
from linli.language.hours.review import Remark
from linli.language.hours.rules import Open
from linli.language.hours.times import DAY, span_words
from linli.load.calendar_folder import MARKETS
from linli.model import Announcement, Entry, Place, Programme
from linli.model.area_tree import within
from linli.model.directory import Directory
from linli.model.dishes import NO_MEAL, SNACKS, Served
from linli.model.menu import WEEKDAYS
from linli.model.place import Activity
from linli.read.problems import Severity
from linli.read.source import KeyPath

_NO_NOTICES = Almanac()
SITTING_BEGINS = {"早餐": (4 * 60, 11 * 60), "午餐": (9 * 60, 15 * 60), "晚餐": (14 * 60, 22 * 60)}
"""Minutes of the day between which a sitting begins wherever anybody cooks."""

SEVERITIES: dict[str, Severity] = {"warning": "warning", "hint": "hint"}


def hours_reviewed(file: str, _: str, entry: Entry | None) -> Iterator[Finding]:
    """Warn of rules that reopen a holiday or never apply, and hint where a place leaves legal holidays unsaid."""
    if isinstance(entry, Place):
        for keys, hours in _hours_of(entry):
            yield from _reviewed(file, keys, hours, "hint" if keys == ("开放时间",) else "warning")
    elif isinstance(entry, Programme):
        for index, session in enumerate(entry.sessions):
            yield from _reviewed(file, ("期次", index, "时间"), session.hours, "warning")
    elif isinstance(entry, Announcement):
        yield from _reviewed(file, ("时间",), entry.hours, "warning")


def _reviewed(file: str, keys: KeyPath, hours: Hours, least: str) -> Iterator[Finding]:
    for remark in _remarks(hours):
        if remark.level == "warning" or least == "hint":
            hint = f"可以加一行：{remark.suggestion}" if remark.suggestion else ""
            yield Finding(file, (*keys, remark.line), remark.message, hint, SEVERITIES[remark.level])


@lru_cache(maxsize=1024)
def _remarks(hours: Hours) -> tuple[Remark, ...]:
    """Return what is probably not meant; many places have the same hours."""
    return tuple(review(hours))


def market_days_known(directory: Directory) -> Iterator[Finding]:
    """Warn where a place opens on market days of an area of which no market is known."""
    for place in directory.places.values():
        if any(within(place.area, area) for area in directory.markets):
            continue
        for keys, hours in _hours_of(place):
            for rule in hours.rules:
                if any(isinstance(atom, MarketDays) for atom in rule.atoms):
                    said = f"“{rule.text}”是逢哪几天赶集，网站不知道，居民会看到“哪天赶集待核实”。"
                    hint = f"请在 {MARKETS}/{place.area}.yml 里写上这个集，或按实际的日子写，写法如："
                    yield Finding(
                        place.file, (*keys, rule.line), said, f"{hint}{unknown_market(rule).suggestion}", "warning"
                    )


def _hours_of(place: Place) -> Iterator[tuple[KeyPath, Hours]]:
    """Yield every list of hours of a place that may speak of its market days, with its keys."""
    yield ("开放时间",), place.hours
    for index, activity in enumerate(place.activities):
        yield ("活动", index, "时间"), activity.hours
    for index, room in enumerate(place.rooms):
        yield ("场地", index, "开放时间"), room.hours
    if place.delivery:
        yield ("送餐", "时间"), place.delivery.hours


def sittings_known(directory: Directory) -> Iterator[Finding]:
    """Ensure that a sitting of a menu is one of the canteen's hours, where these name sittings; snacks need none."""
    for week in directory.weeks:
        for day, sittings in week.days.items():
            yield from _unknown_sittings(directory, week.canteen, week.file, ("菜单", day), sittings)
    for rotation in directory.rotations:
        for index, days in enumerate(rotation.weeks):
            for day, sittings in days.items():
                yield from _unknown_sittings(directory, rotation.canteen, rotation.file, ("轮换", index, day), sittings)


def sittings_at_their_time(directory: Directory) -> Iterator[Finding]:
    """Warn where a sitting begins at a time at which nobody has it: 晚餐 5:00-6:30 is early in the morning."""
    for place in directory.places.values():
        for rule in place.hours.rules:
            for span in rule.body.spans if isinstance(rule.body, Open) else ():
                first, last = SITTING_BEGINS.get(span.label, (0, DAY))
                if not first <= span.start <= last:
                    said = f"{span.label}{span_words(span.start, span.end)}，居民会看到这个时间开餐。"
                    keys = ("开放时间", rule.line)
                    yield Finding(place.file, keys, said, "请核对餐次和钟点。", "warning")


def _unknown_sittings(
    directory: Directory, canteen: str, file: str, keys: KeyPath, sittings: Mapping[str, Served]
) -> Iterator[Finding]:
    place = directory.places.get(canteen)
    labels = place.hours.labels if place else frozenset()
    for sitting in sittings:
        if labels and sitting not in labels and sitting != NO_MEAL and sitting not in SNACKS:
            known = "、".join(sorted(labels))
            yield Finding(file, (*keys, sitting), f"食堂的开放时间里没有“{sitting}”。", f"可以写的有：{known}")


def activities_on_open_days(file: str, _: str, entry: Entry | None) -> Iterator[Finding]:
    """Warn where an activity is held on days of the week on which its place is always closed."""
    if not isinstance(entry, Place) or not entry.hours:
        return
    for index, activity in enumerate(entry.activities):
        days = _closed_weekdays(entry.hours, activity.hours, _window(entry, activity), entry.area)
        if days:
            said = f"{'、'.join(days)}服务点休息，居民会看到这个活动“这天开不开待核实”。"
            yield Finding(file, ("活动", index, "时间"), said, "请核对活动和服务点的时间。", "warning")


def _window(place: Place, activity: Activity) -> tuple[date, int]:
    """Return the first day and the number of days to look at: a year, or as much of it as an activity lasts."""
    if activity.period is None:
        return date(place.entered.year, 1, 1), A_YEAR.days
    start, end = activity.period.start, activity.period.end or activity.period.start + A_YEAR
    return start, min((end - start).days + 1, A_YEAR.days)


@lru_cache(maxsize=1024)
def _closed_weekdays(place: Hours, activity: Hours, window: tuple[date, int], area: str) -> tuple[str, ...]:
    """Return the days of the week on which an activity is held, and each time the place is closed."""
    opening = evaluate(place, _NO_NOTICES, *window, area)
    open_days: set[int] = set()
    held: set[int] = set()
    for day, state in evaluate(activity, _NO_NOTICES, *window, area).items():
        if state.state is State.OPEN:
            held.add(day.weekday())
            if opening.on(day).state is not State.CLOSED:
                open_days.add(day.weekday())
    return tuple(WEEKDAYS[day] for day in sorted(held - open_days))


def nothing_open_in_withdrawn(directory: Directory) -> Iterator[Finding]:
    """Warn where a place is open within one that has been withdrawn."""
    for place in directory.places.values():
        holder = next((holder for holder in directory.holders(place) if _withdrawn(holder)), None)
        if holder and not _withdrawn(place):
            said = f"所在的“{holder.name}”写着撤销，这里没有写；居民会看到“所在的{holder.name}停业，是否开放待核实”。"
            hint = "请核对：也撤销了，就写“状态: {现状: 撤销}”；还在办，就改“隶属”，或删去这一行。"
            yield Finding(place.file, ("隶属",), said, hint, "warning")


def _withdrawn(place: Place) -> bool:
    return place.operation is not None and place.operation.withdrawn
