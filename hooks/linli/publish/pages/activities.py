"""/activities/: what is on, day by day; then what has no sure day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from linli.engine.state_words import day_words
from linli.engine.timetable import State
from linli.model import Place
from linli.model.place import Activity
from linli.publish.pages.page import page
from linli.publish.site import Output, Plan, Site
from linli.publish.views.activities import ActivityView, activity_view
from linli.publish.views.links import HOME, Step
from linli.publish.views.states import StateView

FORTNIGHT = 14


@dataclass(frozen=True, slots=True)
class ActivityDay:
    """The activities of one day."""

    id: str
    title: str
    activities: tuple[ActivityView, ...]


@dataclass(frozen=True, slots=True)
class ActivitiesView:
    """pages/activities.html."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    days: tuple[ActivityDay, ...]
    unsure: tuple[ActivityView, ...]
    unsure_note: str
    empty: str


def _plan(site: Site) -> Iterator[Plan]:
    """Plan /activities/."""
    yield Plan("activities/index.html", "activities")


def _render(site: Site, plan: Plan) -> bytes:
    """Render /activities/."""
    every = [(place, activity) for place in site.directory.places.values() for activity in place.activities]
    sure = [(place, activity) for place, activity in every if _happens(site, place, activity)]
    view = ActivitiesView(
        trail=(HOME,),
        title="近期活动",
        lead=f"{day_words(site.today)}起两周里，哪天有什么。",
        days=tuple(_days(site, sure)),
        unsure=tuple(activity_view(site, *pair, None) for pair in every if _unsure(site, *pair) and pair not in sure),
        unsure_note="这些活动有人说起过，哪天、几点还没查清。去之前请先打电话问。",
        empty="接下来两周，没有查清时间的活动。",
    )
    return page(site, plan, "activities.html", view, view.title, "各服务中心和儿童之家近期的活动。")


def _states(site: Site, place: Place, activity: Activity) -> dict[date, State]:
    part = site.schedule.activity(place, activity).part(site.today, FORTNIGHT)
    return {day: state.state for day, state in part.items()}


def _happens(site: Site, place: Place, activity: Activity) -> bool:
    return State.OPEN in _states(site, place, activity).values()


def _unsure(site: Site, place: Place, activity: Activity) -> bool:
    return not activity.hours or State.UNKNOWN in _states(site, place, activity).values()


def _days(site: Site, sure: list[tuple[Place, Activity]]) -> Iterator[ActivityDay]:
    for ahead in range(FORTNIGHT):
        day = site.today + timedelta(days=ahead)
        found = [
            activity_view(site, place, activity, _doubt(site, place, activity, day))
            for place, activity in sure
            if _states(site, place, activity)[day] is not State.CLOSED
        ]
        if found:
            near = ("今天　", "明天　")[ahead] if ahead < 2 else ""
            yield ActivityDay(f"day-{ahead}", f"{near}{day_words(day)}", tuple(found))


def _doubt(site: Site, place: Place, activity: Activity, day: date) -> StateView | None:
    state = site.schedule.activity(place, activity).on(day)
    return StateView("unknown", state.reason) if state.state is State.UNKNOWN else None


ACTIVITIES = Output("activities", _plan, _render, framed=True)
