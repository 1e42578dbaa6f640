"""What other formats say of the hours, taken out again by others' tools: what the engine says on every known day."""

import json
from collections import defaultdict
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
from dateutil.rrule import rrule, weekday
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours
from opening_hours import State as Answer

from linli.engine.meals import monday_of
from linli.engine.schedule import HORIZON_DAYS
from linli.engine.timetable import State, joined
from linli.model.codes import OPERATING, TRIAL
from linli.publish.data.hsds import HSDS, STATUSES
from linli.publish.data.linked import TYPES, place_node, script
from linli.publish.data.recurrence import BYDAY, stretches_of
from linli.publish.data.single import RECORD_FILES
from linli.publish.horizon import EXPORT_DAYS
from tests.publish.data.sites import TODAY, bytes_of, engine_says, known_name, places, project
from tests.sample import ROOT

SHARED = ROOT.parent / "shared" / "hsds"
LINKED_LAST = monday_of(TODAY) + timedelta(days=HORIZON_DAYS)


def clock_minutes(text):
    """Return the minute of “08:30+08:00” or “23:59:59”, which is the end of the day."""
    hours, minutes = (int(part) for part in text.split("+")[0].split(":")[:2])
    return 24 * 60 if text == "23:59:59" else hours * 60 + minutes


def spans_of(days):
    """Return the days that have spans, touching spans joined."""
    return {day: tuple(joined(spans)) for day, spans in days.items() if spans}


def expected(site, place, until=None):
    """Return the engine's spans by day."""
    says = engine_says(site, place)
    return {day: state.spans for day, state in says.items() if state.spans and (until is None or day < until)}


@pytest.mark.parametrize(("site", "place"), places(), ids=known_name)
def test_hsds_says_what_the_engine_says(site, place):
    """Schedules unfolded by dateutil give the spans of 400 days; the days that are not known are listed."""
    service = json.loads(bytes_of(site, HSDS, f"data/hsds/services/{place.id}.json"))
    days = defaultdict(list)
    for schedule in service.get("schedules", ()):
        assert schedule["valid_from"] == schedule["dtstart"] <= schedule["valid_to"] == schedule["until"]
        weekdays = [weekday(BYDAY.index(code)) for code in schedule["byday"].split(",")]
        start, last = (datetime.fromisoformat(schedule[key]) for key in ("dtstart", "until"))
        opens, closes = clock_minutes(schedule["opens_at"]), clock_minutes(schedule["closes_at"])
        for moment in rrule(freq=2, interval=schedule["interval"], dtstart=start, until=last, byweekday=weekdays):
            days[moment.date()].append((opens, closes if closes > opens else closes + 24 * 60))
    assert spans_of(days) == expected(site, place)
    unknown = {
        date.fromisoformat(run["from"]) + timedelta(days=number)
        for run in service.get("x_unknown_dates", ())
        for number in range((date.fromisoformat(run["to"]) - date.fromisoformat(run["from"])).days + 1)
    }
    assert unknown == {day for day, state in engine_says(site, place).items() if state.state is State.UNKNOWN}
    assert service["x_fictional"] == site.demo


@pytest.mark.parametrize("name", ["service-3.0.json", "service-3.1-dev.json"])
@pytest.mark.skipif(not Path(SHARED).is_dir(), reason="the schemas of HSDS are not there")
def test_hsds_keeps_to_its_schema(name):
    """Every service is valid, formats included, and has no key that HSDS does not know but those that begin with x_."""
    schema = json.loads((SHARED / name).read_text("utf-8"))
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    for site, place in places():
        service = json.loads(bytes_of(site, HSDS, f"data/hsds/services/{place.id}.json"))
        assert [error.message for error in validator.iter_errors(service)] == []
        assert {key for key in service if not key.startswith("x_")} <= set(schema["properties"])
        known = set(schema["definitions"]["schedule"]["properties"])
        assert all(set(schedule) <= known for schedule in service.get("schedules", ()))


def test_every_state_has_its_word():
    """Each state of the vocabulary in which a place does not operate has a status in HSDS."""
    vocabulary = project()[0].vocabulary
    assert set(STATUSES) == {term.code for term in vocabulary.terms("operating")} - {OPERATING, TRIAL}


def test_every_kind_has_its_type():
    """Each kind of the vocabulary has a type of schema.org."""
    assert set(TYPES) == {term.code for term in project()[0].vocabulary.terms("kinds")}


@pytest.mark.parametrize(("site", "place"), places(), ids=known_name)
def test_openstreetmap_says_what_the_engine_says(site, place):
    """Around every edge of 400 days, as opening-hours-py reads the value: open, closed or unknown."""
    text = json.loads(bytes_of(site, RECORD_FILES, f"data/places/{place.id}.json"))["opening_hours"]
    assert "PH" not in text
    assert "SH" not in text
    oracle = OpeningHours(text)
    says = engine_says(site, place)
    for day, state in list(says.items())[1:]:
        before = says[day - timedelta(days=1)]
        edges = {0, 12 * 60, *(edge % 1440 for span in [*state.spans, *before.spans] for edge in span)}
        for minute in sorted({moment % 1440 for edge in edges for moment in (edge - 1, edge)}):
            spilled = any(start <= minute + 1440 < end for start, end in before.spans)
            opened = spilled or any(start <= minute < end for start, end in state.spans)
            answer = Answer.OPEN if opened else Answer.UNKNOWN if state.state is State.UNKNOWN else Answer.CLOSED
            moment = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
            assert oracle.state(moment)[0] == answer, moment


@pytest.mark.parametrize(("site", "place"), places(), ids=known_name)
def test_json_ld_says_what_the_engine_says(site, place):
    """The hours unfold to the spans of the sixty days from Monday on; closed days are known to be, unknown ones listed."""
    node = place_node(site, place)
    days = defaultdict(list)
    for found in node.get("openingHoursSpecification", ()):
        first, last = (date.fromisoformat(found[key]) for key in ("validFrom", "validThrough"))
        opens, closes = clock_minutes(found["opens"]), clock_minutes(found["closes"])
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            if f"https://schema.org/{day:%A}" in found["dayOfWeek"]:
                days[day].append((opens, closes if closes > opens else closes + 24 * 60))
    coming = {day: spans for day, spans in days.items() if day >= TODAY}
    assert spans_of(coming) == expected(site, place, LINKED_LAST)
    says = engine_says(site, place)
    runs = node.get("additionalProperty", {"value": []})["value"]
    edges = [[date.fromisoformat(day) for day in run.split("/")] for run in runs]
    unknown = {first + timedelta(days=number) for first, last in edges for number in range((last - first).days + 1)}
    near = {day for day, state in says.items() if state.state is State.UNKNOWN and day < LINKED_LAST}
    assert {day for day in unknown if day >= TODAY} == near
    closed = [date.fromisoformat(found["validFrom"]) for found in node.get("specialOpeningHoursSpecification", ())]
    assert all(says[day].state is State.CLOSED for day in closed if day >= TODAY)
    if site.demo:
        assert "虚构示例" in node["name"]
        assert not {"telephone", "address", "geo"} & set(node)


def test_a_text_cannot_end_the_script():
    """Whatever a name holds, the element ends where it ends."""
    assert "<" not in script({"name": "</script><script>alert(1)</script>&"})
    assert json.loads(script({"name": "</script>&"}))["@graph"] == [{"name": "</script>&"}]


@given(st.sets(st.integers(0, EXPORT_DAYS - 1), max_size=200))
def test_stretches_are_the_days_they_are_made_of(numbers):
    """Stretches, each a weekly pattern without gaps, are the set together, and do not overlap."""
    days = {TODAY + timedelta(days=number) for number in numbers}
    found = list(stretches_of(days))
    unfolded = [
        stretch.first + timedelta(days=number)
        for stretch in found
        for number in range((stretch.last - stretch.first).days + 1)
        if (stretch.first + timedelta(days=number)).weekday() in stretch.weekdays
    ]
    assert unfolded == sorted(days)
    assert all(a.last < b.first for a, b in pairwise(found))
