"""Calendars, read back by icalendar and unfolded day by day by recurring-ical-events: what the engine says, no less."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from linli.engine.timetable import State
from linli.publish.data.calendars import (
    AREA_CALENDARS,
    CALENDARS,
    area_calendar_links,
    area_calendar_path,
    calendar_links,
    calendar_path,
    programme_calendar_links,
)
from linli.publish.data.ics import escaped, folded
from linli.publish.data.recurrence import series_of
from linli.publish.horizon import EXPORT_DAYS
from tests.publish.data.sites import TODAY, bytes_of, demo, engine_says, known_name, places, sites

ZONE = ZoneInfo("Asia/Shanghai")
LAST = TODAY + timedelta(days=EXPORT_DAYS)


def read(site, subject):
    """Return the calendar of a place or programme as icalendar reads it."""
    return icalendar.Calendar.from_ical(bytes_of(site, CALENDARS, calendar_path(subject)))


def happening(calendar, category):
    """Return every occurrence of a category that is not cancelled."""
    found = recurring_ical_events.of(calendar).between(TODAY, LAST + timedelta(days=2))
    return [
        event
        for event in found
        if event["CATEGORIES"].to_ical().decode() == category and event.get("STATUS") != "CANCELLED"
    ]


def intervals(events):
    """Return day → its intervals in minutes of that day."""
    days = defaultdict(list)
    for event in events:
        start, end = event.start, event.end
        midnight = datetime.combine(start.date(), datetime.min.time(), ZONE)
        days[start.date()].append(((start - midnight).seconds // 60, int((end - midnight).total_seconds()) // 60))
    return {day: sorted(found) for day, found in days.items()}


def unknown(calendar, subject, name=None):
    """Return the days that X-LINLI-UNKNOWN lists for a subject."""
    lines = calendar.get("X-LINLI-UNKNOWN", [])
    days = set()
    for line in lines if isinstance(lines, list) else [lines]:
        if line.params["X-LINLI-SUBJECT"] == subject and line.params.get("X-LINLI-NAME") == name:
            for run in str(line).split(","):
                first, last = (datetime.strptime(day, "%Y%m%d").date() for day in run.split("/"))
                days.update(first + timedelta(days=number) for number in range((last - first).days + 1))
    return days


@pytest.mark.parametrize(("site", "place"), places(), ids=known_name)
def test_a_calendar_says_what_the_engine_says(site, place):
    """For 400 days: the same intervals on known days, none on unknown ones, which are listed."""
    calendar = read(site, place.id)
    says = engine_says(site, place)
    found = intervals(happening(calendar, "开放时间"))
    assert found == {
        day: sorted((interval.start, interval.end) for interval in state.intervals)
        for day, state in says.items()
        if state.intervals
    }
    assert unknown(calendar, place.id) == {day for day, state in says.items() if state.state is State.UNKNOWN}


@pytest.mark.parametrize(("site", "place"), [pair for pair in places() if pair[1].activities], ids=known_name)
def test_activities_say_what_the_engine_says(site, place):
    """Activities of a place take place when the engine says so."""
    expected = defaultdict(list)
    for activity in place.activities:
        for day, state in site.exported.activity(place, activity).part(TODAY, EXPORT_DAYS).items():
            if state.intervals:
                expected[day] += [(interval.start, interval.end) for interval in state.intervals]
    assert intervals(happening(read(site, place.id), "活动")) == {day: sorted(found) for day, found in expected.items()}


def test_sessions_and_their_deadlines():
    """期次 stand on their days, the first and the last day of enrolment on their own, with the time of day if one is said."""
    calendar = read(demo(), "winter-care-2027")
    days = intervals(happening(calendar, "期次"))
    assert days[date(2027, 1, 25)] == [(510, 690), (840, 1020)]
    assert date(2027, 2, 20) not in days
    assert [event.start for event in happening(calendar, "报名截止")] == [date(2027, 1, 10)]
    spring = read(demo(), "spring-class-2027")
    assert [(event.start, str(event["SUMMARY"])) for event in happening(spring, "报名开始")] == [
        (date(2027, 2, 20), "【虚构示例】报名开始（09:00）：2027年春季“爱心托管”公益班")
    ]
    assert [(event.start, str(event["SUMMARY"])) for event in happening(spring, "报名截止")] == [
        (date(2027, 2, 26), "【虚构示例】报名截止（17:00）：2027年春季“爱心托管”公益班")
    ]


@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_pages_lead_to_calendars_that_are_there(site):
    """Places, programmes, counties and townships lead to a file of the site that has something in it, or to none."""
    directory = site.directory
    files = {plan.uri: (output, plan) for output in (CALENDARS, AREA_CALENDARS) for plan in output.plan(site)}
    found = [calendar_links(site, place) for place in directory.places.values()]
    found += [programme_calendar_links(site, programme) for programme in directory.programmes.values()]
    found += [area_calendar_links(site, area) for area in directory.area_list]
    linked = [links.file for links in found if links]
    assert set(linked) <= set(files)
    assert any("areas/" in file for file in linked)
    for file in linked:
        output, plan = files[file]
        made = output.render(site, plan)
        assert b"BEGIN:VEVENT" in made or b"X-LINLI-UNKNOWN" in made or "areas/" in file


def test_a_closure_cancels():
    """On a day of a closure the usual occurrence is there, cancelled, under the UID of its series."""
    calendar = read(demo(), "liuxi-canteen")
    cancelled = [event for event in calendar.events if event.get("STATUS") == "CANCELLED"]
    assert cancelled
    series = {event["UID"] for event in calendar.events if "RRULE" in event}
    assert {event["UID"] for event in cancelled if "RECURRENCE-ID" in event} <= series
    assert all(str(event["SUMMARY"]).startswith("取消：") for event in cancelled)


@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_every_event_says_whose_it_is(site):
    """UIDs begin with the directory, occurrences are unique, and what is fictional says so on every event."""
    for area in site.directory.area_list:
        if area.path.count("/") > 1:
            continue
        calendar = icalendar.Calendar.from_ical(bytes_of(site, AREA_CALENDARS, area_calendar_path(area.path)))
        keys = [
            (event["UID"], str(event.get("RECURRENCE-ID", {}) and event["RECURRENCE-ID"].dt))
            for event in calendar.events
        ]
        assert len(keys) == len(set(keys))
        name = site.directory.path.split("/")[-1]
        assert all(str(uid).startswith(f"{name}.") for uid, _ in keys)
        assert calendar["X-LINLI-FICTIONAL"] == ("TRUE" if site.demo else "FALSE")
        assert all(("虚构示例" in str(event["SUMMARY"])) == site.demo for event in calendar.events)
        assert [str(zone["TZID"]) for zone in calendar.timezones] == ["Asia/Shanghai"]


def test_identifiers_stay_while_days_pass():
    """The next day's calendar has the same identifiers for what is still to come, and no smaller SEQUENCE."""
    later = TODAY + timedelta(days=1)
    for place in demo().directory.places.values():
        before, after = (
            {event["UID"]: event["SEQUENCE"] for event in read(site, place.id).events if "RRULE" in event}
            for site in (demo(), demo(later))
        )
        shared = before.keys() & after.keys()
        assert len(shared) >= len(before) - 1
        assert all(after[uid] >= before[uid] for uid in shared)


@given(st.sets(st.integers(0, 399), max_size=300))
def test_series_are_the_days_they_are_made_of(numbers):
    """A series with its gaps, unfolded by dateutil, and the days alone are the set: no day more, none less."""
    days = {TODAY + timedelta(days=number) for number in numbers}
    series, alone = series_of(days)
    found = list(alone)
    if series:
        start = datetime.combine(series.first, datetime.min.time())
        rule = rrulestr(f"FREQ=WEEKLY;UNTIL={series.last:%Y%m%d}T000000;BYDAY={series.byday}", dtstart=start)
        found += [moment.date() for moment in rule if moment.date() not in series.gaps]
        assert found[len(alone)] == series.first
    assert sorted(found) == sorted(days)


@pytest.mark.parametrize("every", [1, 2, 7, 14])
def test_a_weekly_day_is_a_series(every):
    """What comes every few days is one series for the whole horizon; what comes every other week too."""
    series, alone = series_of(TODAY + timedelta(days=number) for number in range(0, EXPORT_DAYS, every))
    assert series is not None
    assert alone == ()


@given(st.text())
def test_lines_are_folded(text):
    """No piece has more than 75 octets, none cuts a character, and together they are the line."""
    line = f"SUMMARY:{escaped(text)}"
    pieces = folded(line).removesuffix("\r\n").split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a,b;c", r"a\,b\;c"),
        ("a\\n", r"a\\n"),
        ("a\r\nEND:VEVENT", r"a\nEND:VEVENT"),
        ("a\rb", r"a\nb"),
        ("a\x00\x1bb", "ab"),
    ],
)
def test_texts_cannot_end_their_line(text, value):
    """What is typed into a record never becomes a line of the calendar."""
    assert escaped(text) == value
