"""Calendars put together in the browser: what icalendar reads of the one is what it reads of all."""

import icalendar
import pytest

from linli.publish.data.calendars import CALENDARS, calendar_path
from tests.node import run_script
from tests.publish.data.sites import bytes_of, demo

CHOSEN = [
    ("liuxi-center", "liuxi-canteen"),
    ("liuxi-canteen", "liuxi-canteen", "qingshi-canteen"),
    ("nanmen-childrens-home", "xinyuan-childrens-home", "beimen-canteen"),
]


def combined(texts, name="我的"):
    """Return what the browser makes of calendars."""
    return run_script(
        "combine.js", "const result = module.combined(data.texts, data.name);", {"texts": texts, "name": name}
    )


def texts_of(chosen):
    """Return the calendars of places as they are published."""
    return [bytes_of(demo(), CALENDARS, calendar_path(code)).decode() for code in chosen]


def keys_of(calendar):
    """Return what tells each event from others."""
    return [
        (str(event["UID"]), event["RECURRENCE-ID"].dt if "RECURRENCE-ID" in event else None)
        for event in calendar.events
    ]


@pytest.mark.parametrize("chosen", CHOSEN)
def test_nothing_is_lost_and_nothing_stands_twice(chosen):
    """Every event of every calendar once, as it was; one time zone; all days that nobody knows."""
    texts = texts_of(chosen)
    made = combined(texts)
    calendar = icalendar.Calendar.from_ical(made)
    single = [icalendar.Calendar.from_ical(text) for text in texts]
    keys = keys_of(calendar)
    assert len(keys) == len(set(keys))
    assert set(keys) == {key for other in single for key in keys_of(other)}
    assert len(calendar.timezones) == 1
    assert str(calendar["X-WR-CALNAME"]) == "我的"
    lines = {line for text in texts for line in text.split("\r\n") if line.startswith("X-LINLI-UNKNOWN")}
    assert lines == {line for line in made.split("\r\n") if line.startswith("X-LINLI-UNKNOWN")}


def test_one_alone_is_what_it_was_but_for_its_name():
    """All other lines are the very same."""
    (text,) = texts_of(["liuxi-canteen"])
    named = {"NAME", "X-WR-CALNAME"}
    before, after = (
        [line for line in made.split("\r\n") if line.split(":")[0] not in named] for made in (text, combined([text]))
    )
    assert [line for line in after if line in before] == after


@pytest.mark.parametrize(
    ("name", "line"), [("甲,乙;丙", r"NAME:甲\,乙\;丙"), ("a\r\nEND:VCALENDAR", "NAME:a END:VCALENDAR")]
)
def test_a_name_cannot_end_its_line(name, line):
    """What a calendar is called is a text."""
    assert line in combined(texts_of(["liuxi-canteen"]), name).split("\r\n")


@pytest.mark.parametrize("texts", [[], ["<!doctype html>"]])
def test_what_is_no_calendar_is_refused(texts):
    """A page that stands where a file was is not put into a calendar."""
    program = """
        let result = "";
        try { module.combined(data, "x"); } catch (error) { result = error.name; }
    """
    assert run_script("combine.js", program, texts) == "TypeError"
