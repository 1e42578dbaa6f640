"""How the menus of a canteen change: a day and a sitting a line, from this week on."""

from collections.abc import Iterator
from datetime import date, timedelta

from linli.engine.meals import DayDishes, dishes_on, monday_of
from linli.engine.state_words import day_words
from linli.model.directory import Directory
from linli.model.dishes import DAY_ORDER, NO_MEAL, Served
from linli.publish.difference.change import Change

WEEKS_AHEAD = 3
"""Weeks that are compared beside those which have a menu of their own: a rotation repeats itself."""


def menu_changes(before: Directory, now: Directory, canteens: tuple[str, str], today: date) -> Iterator[Change]:
    """Yield what changes in the menus of a canteen, given by its id before and now."""
    for monday in _mondays(before, now, canteens, today):
        days = [monday + timedelta(days=number) for number in range(7)]
        old = [_published(before, canteens[0], day) for day in days]
        new = [_published(now, canteens[1], day) for day in days]
        if not any(old) and any(new):
            yield Change(f"菜单（{_week_words(monday)}）", said=f"新公布{sum(map(bool, new))}天的菜单")
        elif any(old) and not any(new):
            yield Change(f"菜单（{_week_words(monday)}）", said="不再公布")
        else:
            for day, served, serves in zip(days, old, new, strict=True):
                yield from _day(day, served or {}, serves or {})


def _mondays(before: Directory, now: Directory, canteens: tuple[str, str], today: date) -> list[date]:
    first = monday_of(today)
    weeks = (*before.weeks_of.get(canteens[0], ()), *now.weeks_of.get(canteens[1], ()))
    near = (first + timedelta(weeks=number) for number in range(WEEKS_AHEAD))
    return sorted({*near, *(week.monday for week in weeks if week.monday >= first)})


def _published(directory: Directory, canteen: str, day: date) -> DayDishes | None:
    return dishes_on(directory.weeks_of.get(canteen, ()), directory.rotation_of.get(canteen), day)


def _week_words(monday: date) -> str:
    last = monday + timedelta(days=6)
    return f"{monday.month}月{monday.day}日—{last.month}月{last.day}日"


def _day(day: date, before: DayDishes, now: DayDishes) -> Iterator[Change]:
    sittings = sorted({*before, *now}, key=_order)
    for sitting in sittings:
        served, serves = before.get(sitting), now.get(sitting)
        if served != serves:
            word = "" if sitting == NO_MEAL else sitting
            yield Change(f"{day_words(day)}{word}", *_dishes(served, serves))


def _order(sitting: str) -> tuple[int, str]:
    return (DAY_ORDER.index(sitting) if sitting in DAY_ORDER else len(DAY_ORDER), sitting)


def _dishes(before: Served | None, now: Served | None) -> tuple[str, str]:
    """Return the dishes that go and come; everything where one side has no dishes."""
    if before is None or now is None or not before.dishes or not now.dishes:
        return _served_words(before), _served_words(now)
    gone = [dish for dish in before.dishes if dish not in now.dishes]
    come = [dish for dish in now.dishes if dish not in before.dishes]
    if gone or come:
        return "、".join(gone), "、".join(come)
    return _served_words(before), f"{_served_words(now)}（分类、配料或次序不同）"


def _served_words(served: Served | None) -> str:
    if served is None:
        return ""
    if served.dishes:
        return "、".join(served.dishes)
    return f"{NO_MEAL}（{served.reason}）" if served.reason else NO_MEAL
