"""/clock/<township>.js: all that is relative to the clock of whoever reads, so that pages need not change by the day.

A classic script, which also loads from file://: `(self.linliClocks=self.linliClocks||{})["<township>"]={…}`, with

    day     the day of the build ; from: that of the first state, the day before
    states  see assets/js/clock.js ; dishes: names
    meals   [sitting, said instead of dishes or "", start, end, ordered until: each may be null, [number of a dish, …]]
    menus   the numbers of the meals of a day
    places  id → d: the number of the state of each day, as far as the first sitting after the week
                 m: that of the menu of each day, the first day's is that of the build
                 n: the name of a canteen ; c: its path within the township
                 w: 1 where one may come without an order
                 a: [[name of an activity, numbers of its states], …]

/prices/<township>.js has what the meals of its canteens cost, which no clock changes and few pages ask for:
`linliPrices` by township, {tables: see views/prices.py, meals_lookup ; of: id → the number of its table}.

/clock/day.js says of the whole site when it was built.
"""

import json
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from linli.engine.cutoffs import cutoff_of, may_come
from linli.engine.meals import Meal, MealState
from linli.engine.timetable import DayState, State, Timetable
from linli.model import Place
from linli.model.grouping import grouped
from linli.publish.site import Output, Plan, Site
from linli.publish.views.meals import meals_on, publishes_menu
from linli.publish.views.prices import meals_lookup
from linli.publish.views.states import state_data, township_of

CLOCK_DAYS = 7
"""How many days a clock file knows, that of the build among them."""


@dataclass
class _Pool:
    """Things by their numbers, each once."""

    numbers: dict[Hashable, int] = field(default_factory=dict)

    def number(self, thing: Hashable) -> int:
        """Return the number of a thing."""
        return self.numbers.setdefault(thing, len(self.numbers))


@dataclass
class _Pools:
    """What the places of a township share."""

    states: _Pool = field(default_factory=_Pool)
    dishes: _Pool = field(default_factory=_Pool)
    meals: _Pool = field(default_factory=_Pool)
    menus: _Pool = field(default_factory=_Pool)


def _townships(site: Site) -> Mapping[str, tuple[Place, ...]]:
    """Return the places of every township, worked out once."""
    return site.parted("townships", lambda: dict(grouped(_by_township(site))))


def _by_township(site: Site) -> Iterator[tuple[str, Place]]:
    return ((township_of(place.area), place) for place in site.directory.places.values())


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a file a township."""
    for path in _townships(site):
        yield Plan(f"clock/{path}.js", "clock", path)


def _render(site: Site, plan: Plan) -> bytes:
    """Render the file of one township."""
    data = clock_file(site, _townships(site)[plan.subject])
    return f"(self.linliClocks=self.linliClocks||{{}})[{_json(plan.subject)}]={_json(data)}\n".encode()


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def clock_file(site: Site, places: Iterable[Place]) -> dict[str, Any]:
    """Return what a clock file says of places."""
    pools = _Pools()
    found = {place.id: _place(site, place, pools) for place in places}
    return {
        "day": site.today.isoformat(),
        "from": site.schedule.first.isoformat(),
        "states": [state_data(state) for state in pools.states.numbers if isinstance(state, DayState)],
        "dishes": list(pools.dishes.numbers),
        "meals": list(pools.meals.numbers),
        "menus": list(pools.menus.numbers),
        "places": found,
    }


def _place(site: Site, place: Place, pools: _Pools) -> dict[str, Any]:
    parts: dict[str, Any] = {
        "d": _days(site.schedule.timetable(place), pools),
        "m": _menus(site, place, pools),
        "w": int(may_come(place.orders)),
        "a": [
            [activity.name, _days(site.schedule.activity(place, activity), pools)]
            for activity in place.activities
            if activity.hours
        ],
    }
    if place.cooks:
        own = place.area.removeprefix(township_of(place.area)).strip("/")
        parts |= {"n": place.name, "c": own}
    return {key: value for key, value in parts.items() if value}


def _days(timetable: Timetable, pools: _Pools) -> list[int]:
    """Return the numbers of the states from the day before the build to the first sitting, or doubt, after the week."""
    last = CLOCK_DAYS + 1
    while last < len(timetable.days) and timetable.days[last].state is State.CLOSED:
        last += 1
    known = timetable.days[: last + 1]
    return [pools.states.number(_unruled(state)) for state in known]


def _unruled(state: DayState) -> DayState:
    """Return a state without the number of the rule that decided: what is said of it is the same."""
    return DayState(state.state, state.intervals, state.reason, state.occasion, None, state.shut)


def _menus(site: Site, place: Place, pools: _Pools) -> list[int]:
    if not (place.cooks or publishes_menu(site, place)):
        return []
    days = (site.today + timedelta(days=ahead) for ahead in range(CLOCK_DAYS))
    return [pools.menus.number(_menu(place, meals_on(site, place, day), pools)) for day in days]


def _menu(place: Place, meals: Iterable[Meal], pools: _Pools) -> tuple[int, ...]:
    return tuple([pools.meals.number(_meal(place, meal, pools)) for meal in meals])


def _meal(place: Place, meal: Meal, pools: _Pools) -> tuple[Any, ...]:
    start, end = (meal.interval.start, meal.interval.end) if meal.interval else (None, None)
    said = "" if meal.state is MealState.PUBLISHED else meal.said
    cooked = meal.state in {MealState.PUBLISHED, MealState.UNPUBLISHED}
    cutoff = cutoff_of(place.orders, meal.label, start) if cooked else None
    return meal.label, said, start, end, cutoff, tuple([pools.dishes.number(dish) for dish in meal.dishes])


def _plan_prices(site: Site) -> Iterator[Plan]:
    """Plan a file a township."""
    for path in _townships(site):
        yield Plan(f"prices/{path}.js", "prices", path)


def _render_prices(site: Site, plan: Plan) -> bytes:
    """Render the prices of one township."""
    pool = _Pool()
    lookups = {place.id: meals_lookup(site, place) for place in _townships(site)[plan.subject]}
    data = {
        "of": {canteen: pool.number(lookup) for canteen, lookup in lookups.items() if lookup},
        "tables": [json.loads(str(table)) for table in pool.numbers],
    }
    return f"(self.linliPrices=self.linliPrices||{{}})[{_json(plan.subject)}]={_json(data)}\n".encode()


def _plan_day(site: Site) -> Iterator[Plan]:
    """Plan the file of the day."""
    if not site.demo:
        yield Plan("clock/day.js", "clock-day")


def _render_day(site: Site, plan: Plan) -> bytes:
    """Say when the site was built."""
    return f"self.linliDay={_json(site.today.isoformat())}\n".encode()


CLOCKS = Output("clock", _plan, _render)
MEAL_PRICES = Output("prices", _plan_prices, _render_prices)
CLOCK_DAY = Output("clock-day", _plan_day, _render_day)
