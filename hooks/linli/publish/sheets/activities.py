"""活动安排: what goes on at a place, as a list, and on which days of this month."""

from calendar import Calendar
from collections.abc import Iterator
from datetime import date, timedelta

from linli.almanac.lunar import lunar_date
from linli.engine.timetable import State, Timetable
from linli.language.hours.atom_words import lunar_day_words
from linli.model import Place
from linli.model.place import Activity
from linli.press.look import NoticeLook
from linli.press.views import Block, DayCell, Line, Month, Note, NoticeView, Row, Rows, Style
from linli.publish.date_words import period_words
from linli.publish.sheets.dates import lunar_date_words
from linli.publish.sheets.hours import dashed
from linli.publish.sheets.issuing import place_sheet
from linli.publish.sheets.kind import NoticeKind
from linli.publish.sheets.rows import line
from linli.publish.site import Site
from linli.publish.views.activities import UNSAID
from linli.publish.views.weekly import hours_rows

NUMBER_SIGNS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
DOUBTFUL = "没有画圈的节假日，办不办请先打电话问。"


def activities_sheet(site: Site, place: Place) -> NoticeView:
    """Make the sheet of the activities of a place."""
    first = site.first_of_month
    # A schedule from the first of the month on: the sheet does not change while its month goes by.
    schedule = site.schedule_from(first)
    timetables = [schedule.activity(place, activity) for activity in place.activities]
    rows = tuple(Row(f"{sign}{activity.name}", tuple(_lines(activity))) for sign, activity in _signed(place))
    blocks: list[Block] = [Rows(Style.FACTS, rows)]
    if any(_on(timetable, day) for timetable in timetables for day in _days(first)):
        blocks.append(_month(first, timetables))
        blocks.append(Note(DOUBTFUL))
    return place_sheet(site, place, ACTIVITIES_NOTICE.look, blocks, "活动")


def _signed(place: Place) -> Iterator[tuple[str, Activity]]:
    for number, activity in enumerate(place.activities):
        yield _sign(number), activity


def _sign(number: int) -> str:
    return NUMBER_SIGNS[number] if number < len(NUMBER_SIGNS) else f"[{number + 1}]"


def _lines(activity: Activity) -> Iterator[Line]:
    for found in hours_rows(activity.hours) or (UNSAID,):
        spans = (dashed(span.span) for span in found.spans)
        yield line(found.days, *spans, found.said, f"（{found.note}）" if found.note else "")
    known = (
        activity.audience,
        f"名额{activity.seats}人" if activity.seats else "",
        activity.enrolment,
        period_words(activity.period) if activity.period else "",
    )
    if any(known):
        yield line(*known)


def _days(first: date) -> Iterator[date]:
    day = first
    while day.month == first.month:
        yield day
        day += timedelta(days=1)


def _on(timetable: Timetable, day: date) -> bool:
    return timetable.on(day).state is State.OPEN


def _month(first: date, timetables: list[Timetable]) -> Month:
    weeks = Calendar().monthdatescalendar(first.year, first.month)
    rows = tuple(tuple(_day(first, day, timetables) for day in week) for week in weeks)
    return Month(f"{first.year}年{first.month}月", rows)


def _day(first: date, day: date, timetables: list[Timetable]) -> DayCell:
    if day.month != first.month:
        return DayCell()
    signs = tuple(_sign(number) for number, timetable in enumerate(timetables) if _on(timetable, day))
    return DayCell(str(day.day), _lunar(day), signs)


def _lunar(day: date) -> str:
    """Say the lunar day, on the first of a lunar month the month."""
    found = lunar_date(day)
    return lunar_date_words(day).removesuffix("初一") if found.day == 1 else lunar_day_words(found.day)


def _has_any(site: Site, place: Place) -> bool:
    return bool(place.activities)


ACTIVITIES_NOTICE = NoticeKind(
    NoticeLook("activities", "活动安排", "calendar", ceiling=26), Place, activities_sheet, _has_any
)
