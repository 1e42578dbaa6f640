"""/activities/: what is on, day by day; then what has no sure day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from linli.engine.state_words import day_words
from linli.engine.timetable import DayState, State
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


@dataclass(frozen=True, slots=True)
class ActivityAhead:
    """An activity of a place with its states on the coming days."""

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
    """Plan /activities/."""
    yield Plan("activities/index.html", "activities")


def _render(site: Site, plan: Plan) -> bytes:
    """Render /activities/."""
    every = [
        ActivityAhead(
            place, activity, dict(site.schedule.activity(place, activity).part(site.today, FORTNIGHT).items())
        )
        for place in site.directory.places.values()
        for activity in place.activities
    ]
    view = ActivitiesView(
        trail=(HOME,),
        title="近期活动",
        lead=f"{day_words(site.today)}起两周里，哪天有什么。",
        days=tuple(_days(site, [found for found in every if found.happens])),
        unsure=tuple(activity_view(site, found.place, found.activity, None) for found in every if found.unsure),
        unsure_note="这些活动有人说起过，哪天、几点还没查清。去之前请先打电话问。",
        empty="接下来两周，没有查清时间的活动。",
    )
    return page(site, plan, "activities.html", view, view.title, "各服务中心和儿童之家近期的活动。")


def _days(site: Site, sure: list[ActivityAhead]) -> Iterator[ActivityDay]:
    for ahead in range(FORTNIGHT):
        day = site.today + timedelta(days=ahead)
        views = (
            activity_view(site, found.place, found.activity, _doubt(found.days[day]))
            for found in sure
            if found.days[day].state is not State.CLOSED
        )
        shown = tuple(views)
        if shown:
            near = ("今天　", "明天　")[ahead] if ahead < 2 else ""
            yield ActivityDay(f"day-{ahead}", f"{near}{day_words(day)}", shown)


def _doubt(state: DayState) -> StateView | None:
    return StateView("unknown", state.reason) if state.state is State.UNKNOWN else None


ACTIVITIES = Output("activities", _plan, _render, framed=True)
