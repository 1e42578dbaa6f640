"""Activities of places as pages show them."""

import re
from dataclasses import dataclass, replace

from linli.language.price.rules import OLDEST
from linli.model import Place
from linli.model.place import Activity
from linli.publish.date_words import period_words
from linli.publish.site import Site
from linli.publish.views.states import StateView
from linli.publish.views.weekly import HoursRow, hours_rows

_AGES = re.compile(r"(\d+)(?:[-至到~](\d+)周?岁|周?岁以上)")

UNSAID = HoursRow("", (), "时间待核实", "")


@dataclass(frozen=True, slots=True)
class ActivityView:
    """components/activity_card.html; `span` is the time of a certain day, `over` the minute at which it has ended."""

    name: str
    path: str
    area: str
    host: str
    times: tuple[HoursRow, ...]
    facts: tuple[str, ...]
    state: StateView | None
    ages: str = ""
    span: str = ""
    over: str = ""


def activity_view(site: Site, place: Place, activity: Activity, state: StateView | None) -> ActivityView:
    """Show an activity with the place that holds it."""
    return ActivityView(
        activity.name,
        f"places/{place.id}/",
        place.area,
        place.name,
        hours_rows(activity.hours) or (UNSAID,),
        tuple(_facts(activity)),
        state,
        ages_in(activity.audience),
    )


def ages_in(audience: str) -> str:
    """Return the ages that an audience names, “6-14”; "" where it names none: then it is for everybody."""
    found = _AGES.search(audience)
    return f"{found[1]}-{found[2] or OLDEST}" if found else ""


def _facts(activity: Activity) -> list[str]:
    pairs = (
        ("对象", activity.audience),
        ("名额", f"{activity.seats}人" if activity.seats else ""),
        ("报名", activity.enrolment),
        ("起止", period_words(activity.period) if activity.period else ""),
        ("节假日", activity.on_holidays),
        ("说明", activity.note),
    )
    return [f"{label}：{text}" for label, text in pairs if text]


def activities_of(site: Site, place: Place) -> tuple[ActivityView, ...]:
    """Show the activities of one place, without naming the place again."""
    views = (activity_view(site, place, activity, None) for activity in place.activities)
    return tuple(replace(view, path="", area="", host="") for view in views)
