"""/activities/: what is on, this week and the next, day by day in order of time; then what has no sure day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from linli.engine.evaluation import evaluate
from linli.engine.state_words import clock, day_words
from linli.engine.timetable import DayState, Interval, State
from linli.model import Place
from linli.model.place import Activity
from linli.publish.data.linked_events import activity_nodes
from linli.publish.pages.page import page
from linli.publish.site import Output, Plan, Site
from linli.publish.views.activities import ActivityView, activity_view
from linli.publish.views.announcements import minute_after
from linli.publish.views.cards import RowGroup
from linli.publish.views.links import HOME, Step
from linli.publish.views.meals import two_mondays, week_words
from linli.publish.views.spread import Listed, Spread, part_name, part_steps, spread_once, spread_plans, way_down
from linli.publish.views.states import StateView

ACTIVITIES_TITLE, ACTIVITIES_BASE = "近期活动", "activities/"
_WEEK = 7
# What a time at which an activity takes place weighs, in bytes, as measured.
_CARD = 620


@dataclass(frozen=True, slots=True)
class ActivityDay:
    """The activities of one day; `day` is 2026-11-23."""

    day: str
    title: str
    activities: tuple[ActivityView, ...]


@dataclass(frozen=True, slots=True)
class ActivityWeek:
    """The activities of one week."""

    id: str
    title: str
    days: tuple[ActivityDay, ...]


@dataclass(frozen=True, slots=True)
class ActivitiesView:
    """pages/activities.html."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    weeks: tuple[ActivityWeek, ...]
    unsure: tuple[ActivityView, ...]
    unsure_note: str
    empty: str
    over: str
    over_note: str
    below: RowGroup | None


@dataclass(frozen=True, slots=True)
class ActivityAhead:
    """An activity of a place with its states on the days of two weeks."""

    place: Place
    activity: Activity
    days: Mapping[date, DayState]

    @property
    def happens(self) -> bool:
        """Tell whether there is a day on which it surely takes place."""
        return any(state.state is State.OPEN for state in self.days.values())

    @property
    def unsure(self) -> bool:
        """Tell whether it has no sure day, and may take place all the same."""
        doubtful = any(state.state is State.UNKNOWN for state in self.days.values())
        return not self.happens and (not self.activity.hours or doubtful)


def _plan(site: Site) -> Iterator[Plan]:
    """Plan /activities/; where very much is on, a page a township below it."""
    yield from spread_plans(ACTIVITIES_BASE, "activities", _held(site))


Held = tuple[Place, Activity]


def _held(site: Site) -> Spread[Held]:
    """Return all activities, spread over as many pages as they need."""
    return spread_once(site, "activities", partial(_lines, site))


def _lines(site: Site) -> Iterator[Listed[Held]]:
    """Yield the activities with what their times weigh, announcements and holidays left aside."""
    first, _ = two_mondays(site)
    for place in site.directory.places.values():
        for activity in place.activities:
            days = evaluate(activity.hours, site.almanac, first, 2 * _WEEK, place.area).days
            times = sum(len(state.intervals) or state.state is State.UNKNOWN for state in days)
            yield Listed((place, activity), (place.area,), _CARD * (times + 1))


def _ahead(site: Site, held: Held) -> ActivityAhead:
    place, activity = held
    first, _ = two_mondays(site)
    return ActivityAhead(place, activity, dict(site.week.activity(place, activity).part(first, 2 * _WEEK).items()))


def _render(site: Site, plan: Plan) -> bytes:
    """Render /activities/, or a township below it."""
    found = _held(site)
    here = found[plan.subject]
    every = [_ahead(site, held) for held in here.things]
    title = "：".join(filter(None, (ACTIVITIES_TITLE, part_name(site, here.area, here.number))))
    weeks = tuple(_weeks(site, [found for found in every if found.happens]))
    below = part_steps(site, ACTIVITIES_BASE, here, {"": "{}项"})
    view = ActivitiesView(
        trail=(HOME, *way_down(site, ACTIVITIES_BASE, ACTIVITIES_TITLE, found, here.step)),
        title=title,
        lead="这一周和下一周，哪天有什么。",
        weeks=weeks,
        unsure=tuple(activity_view(site, found.place, found.activity, None) for found in every if found.unsure),
        unsure_note="这些活动有人说起过，哪天、几点还没查清。去之前请先打电话问。",
        empty="这两周没有查清时间的活动。",
        over=minute_after(date.fromisoformat(weeks[-1].days[-1].day)) if weeks else "",
        over_note="这里写的活动都过去了，以后的还没有公布。想知道最近有什么，请先打电话问。",
        below=RowGroup(f"一共{here.counts['']}项，按地方看", "below", below) if below else None,
    )
    places = {ahead.place.id: ahead.place for ahead in every}.values()
    nodes = (node for place in places for node in activity_nodes(site, place, 2 * _WEEK))
    return page(site, plan, "activities.html", view, title, "各服务中心和儿童之家近期的活动。", nodes)


def _weeks(site: Site, sure: list[ActivityAhead]) -> Iterator[ActivityWeek]:
    for monday in two_mondays(site):
        days = tuple(_days(site, sure, monday))
        if days:
            yield ActivityWeek(f"week-{monday}", week_words(monday), days)


def _days(site: Site, sure: list[ActivityAhead], monday: date) -> Iterator[ActivityDay]:
    for ahead in range(_WEEK):
        day = monday + timedelta(days=ahead)
        timed = [pair for found in sure for pair in _on(site, found, day)]
        shown = tuple(view for _, view in sorted(timed, key=lambda pair: pair[0]))
        if shown:
            yield ActivityDay(day.isoformat(), day_words(day), shown)


def _on(site: Site, found: ActivityAhead, day: date) -> Iterator[tuple[int, ActivityView]]:
    """Yield an activity once for every time it takes place on a day, with the minute at which it begins."""
    state = found.days[day]
    if state.state is State.UNKNOWN:
        yield 0, activity_view(site, found.place, found.activity, StateView("unknown", state.reason))
    for interval in state.intervals:
        view = activity_view(site, found.place, found.activity, None)
        yield interval.start, replace(view, span=_span(interval), over=minute_after(day, interval.end))


def _span(interval: Interval) -> str:
    return f"{clock(interval.start)}-{clock(interval.end)}"


ACTIVITIES = Output("activities", _plan, _render, framed=True)
