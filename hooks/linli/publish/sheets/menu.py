"""一周食谱: what a canteen cooks this week, or next week once this one is over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from linli.engine.meals import DescribedDishes, Meal, MealState, dishes_on, meals_of
from linli.engine.schedule import Schedule
from linli.engine.timetable import State
from linli.model import Place
from linli.model.codes import CANTEEN
from linli.press.look import NoticeLook
from linli.press.views import Lead, Line, Note, NoticeView, Piece, Row, Rows, Style
from linli.publish.date_words import weekday
from linli.publish.sheets.dates import lunar_date_words
from linli.publish.sheets.issuing import place_sheet
from linli.publish.sheets.kind import NoticeKind
from linli.publish.site import Site
from linli.publish.views.meals import publishes_menu

WEEK_DAYS = 7
UNKNOWN = "？"
ALLERGENS = "方框里的字是过敏原，“？”是不清楚有没有。对什么过敏，请先问厨房。"


@dataclass(frozen=True, slots=True)
class DayMeals:
    """The sittings of one day, and why there are none (停电)."""

    day: date
    meals: tuple[Meal, ...]
    occasion: str


def menu_sheet(site: Site, place: Place) -> NoticeView:
    """Make the menu of a week; where none is published its days are left to a pen."""
    monday = site.monday
    days = _week(site, place, monday)
    following = _week(site, place, monday + timedelta(days=WEEK_DAYS))
    if following and (not days or days[-1].day < site.today):
        days = following
    if not days:
        return _blank_sheet(site, place, monday)
    labels = {meal.label for found in days for meal in found.meals if meal.label}
    catalogue = DescribedDishes.of(site.directory.dishes)
    names = {term.code: term.name for term in site.directory.vocabulary.terms("allergens")}
    rows = tuple(_row(found, catalogue, names, labelled=len(labels) > 1) for found in days)
    title = _title(days[0].day, days[-1].day, *(labels if len(labels) == 1 else ()))
    return place_sheet(site, place, MENU_NOTICE.look, (Lead(title), Rows(Style.MENU, rows), Note(ALLERGENS)))


def _week(site: Site, place: Place, monday: date) -> list[DayMeals]:
    """Return the days of a week for which something is published, whatever day of the week it is today.

    A schedule of its own, from that Monday on, so that the sheet does not change while its week goes by.
    """
    weeks = site.directory.weeks_of.get(place.id, ())
    rotation = site.directory.rotation_of.get(place.id)
    timetable = site.schedule_from(monday).timetable(place)
    found = []
    for day in (monday + timedelta(days=number) for number in range(WEEK_DAYS)):
        dishes = dishes_on(weeks, rotation, day)
        if dishes is not None:
            state = timetable.on(day)
            found.append(DayMeals(day, meals_of(dishes, state), state.occasion))
    return found


def _title(first: date, last: date, sitting: str = "") -> tuple[str]:
    end = f"{last.day}日" if first.month == last.month else f"{last.month}月{last.day}日"
    return (f"{first.year}年{first.month}月{first.day}日至{end}{sitting}",)


def _label(day: date) -> tuple[str, str]:
    return weekday(day), f"{day.day}日 {lunar_date_words(day)}"


def _blank_sheet(site: Site, place: Place, monday: date) -> NoticeView:
    """Leave to a pen every day of a week on which the canteen may cook."""
    timetable = Schedule(site.directory, site.almanac, monday + timedelta(days=1)).timetable(place)
    week = [monday + timedelta(days=number) for number in range(WEEK_DAYS)]
    days = [day for day in week if timetable.on(day).state is not State.CLOSED] or week
    rows = tuple(Row(label, (), below) for label, below in map(_label, days))
    return place_sheet(site, place, MENU_NOTICE.look, (Lead(_title(days[0], days[-1])), Rows(Style.MENU, rows)))


def _row(found: DayMeals, catalogue: DescribedDishes, names: dict[str, str], *, labelled: bool) -> Row:
    label, below = _label(found.day)
    lines = tuple(_lines(found, catalogue, names, labelled=labelled))
    return Row(label, lines, below)


def _lines(found: DayMeals, catalogue: DescribedDishes, names: dict[str, str], *, labelled: bool) -> Iterator[Line]:
    for meal in found.meals:
        if meal.dishes:
            dishes = tuple(_dish(name, meal, catalogue, names) for name in meal.dishes)
            yield Line(dishes, meal.label if labelled else "")
        elif meal.state is not MealState.UNPUBLISHED:
            occasion = f"（{found.occasion}）" if found.occasion and not meal.reason else ""
            yield Line((Piece(f"{meal.said}{occasion}"),), meal.label if labelled else "")


def _dish(name: str, meal: Meal, catalogue: DescribedDishes, names: dict[str, str]) -> Piece:
    allergens = catalogue.allergens(name)
    words = f"{meal.courses[name]}：{name}" if name in meal.courses else name
    words += f"（{meal.made_of[name]}）" if name in meal.made_of else ""
    if allergens is None:
        return Piece(words, (UNKNOWN,))
    return Piece(words, tuple(word for code, word in names.items() if code in allergens))


def _cooks(site: Site, place: Place) -> bool:
    return place.cooks or publishes_menu(site, place)


MENU_NOTICE = NoticeKind(NoticeLook("menu", "一周食谱", CANTEEN, floor=16, ceiling=26), Place, menu_sheet, _cooks)
