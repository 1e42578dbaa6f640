"""The browser's clock says what the engine says, at every moment."""

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from linli.engine.evaluation import evaluate
from linli.engine.moments import standing
from linli.engine.state_words import next_words, now_words
from linli.engine.timetable import DayState, Interval, State, Timetable
from linli.publish.views.states import clock_data
from tests.engine.test_closures import (
    AFTERNOON,
    CANTEEN,
    DINNER,
    LATER,
    NIGHT,
    OFFICE,
    ONE_DAY,
    POWER,
    SHORT,
    SMALL_HOURS,
    UNKNOWN,
    timetable,
)
from tests.engine.test_engine import ALMANAC, lists, understood
from tests.engine.test_moments import MONDAY, SAID, at
from tests.node import run_script

START = date(2026, 9, 24)
DAYS = 40
MOMENTS = [(day, minute) for day in range(1, DAYS - 8, 3) for minute in (0, 299, 510, 719, 720, 840, 1049, 1050, 1439)]


def browser(clocks, start=START, moments=MOMENTS):
    """Return what clock.js says of every clock at every moment, counted in days from the first and minutes."""
    program = """
    const first = module.dayNumber(data.start);
    const moments = data.moments.map(([day, minute]) => (first + day) * 1440 + minute);
    const result = data.clocks.map((clock) => moments.map((moment) => module.standing(clock, moment)));
    """
    return run_script("clock.js", program, {"start": start.isoformat(), "moments": moments, "clocks": clocks})


@given(st.lists(lists.map(understood).filter(bool), min_size=25, max_size=25))
@settings(max_examples=3, deadline=None)
def test_the_clock_repeats_the_wording_of_the_engine(many):
    """State, words and next opening are the same in Python and in the browser, festivals and midnights included."""
    assert_alike([evaluate(hours, ALMANAC, START, DAYS) for hours in many], START, MOMENTS)


def test_the_clock_repeats_the_engine_where_a_closure_begins_and_ends():
    """Minute by minute around the edges of closures, of known and of unknown hours."""
    timetables = [
        timetable(hours, tree)
        for hours in (OFFICE, CANTEEN, NIGHT, UNKNOWN)
        for tree in (POWER, LATER, SHORT, ONE_DAY, DINNER, AFTERNOON, SMALL_HOURS)
    ]
    edges = (0, 59, 60, 479, 480, 599, 600, 660, 720, 929, 930, 931, 1050, 1199, 1200, 1439)
    assert_alike(timetables, timetables[0].start, [(day, minute) for day in range(1, 5) for minute in edges])


def assert_alike(timetables, start, moments):
    """Assert that the browser says of every timetable at every moment what the engine says."""
    for known, said in zip(timetables, browser(list(map(clock_data, timetables)), start, moments), strict=True):
        for (day, minute), shown in zip(moments, said, strict=True):
            moment = datetime.combine(start, datetime.min.time()) + timedelta(days=day, minutes=minute)
            found = standing(known, moment)
            word, _, detail = now_words(found).partition(" · ")
            expected = {"code": found.state.value, "word": word, "detail": detail or next_words(found)}
            assert shown == expected, (known.on(moment.date()), moment)


def test_the_clock_says_what_the_table_of_moments_says():
    """Every row of the table of moments reads the same in the browser."""
    first = MONDAY - timedelta(days=1)
    asked = [[clock_data(Timetable(first, days)), 1440 + 60 * hour + minute] for days, (hour, minute), *_ in SAID]
    program = """
    const first = module.dayNumber(data.first) * 1440;
    const result = data.asked.map(([clock, minute]) => module.standing(clock, first + minute));
    """
    shown = run_script("clock.js", program, {"first": first.isoformat(), "asked": asked})
    for (days, time, now, later), found in zip(SAID, shown, strict=True):
        word, _, detail = now.partition(" · ")
        code = at(days, *time).state.value
        assert found == {"code": code, "word": word, "detail": detail or later}, (now, time)


def test_beyond_its_days_the_clock_knows_nothing():
    """Before its first and after its last day, and where the engine has nothing to go by, it leads to the telephone."""
    clock = clock_data(Timetable(MONDAY, (DayState(State.OPEN, (Interval(540, 1020),)), DayState(State.UNKNOWN))))
    program = """
    const first = module.dayNumber("2026-11-23") * 1440;
    const result = [-1, 1439, 1440, 2879, 2880].map((minute) => module.standing(data, first + minute));
    """
    unknown = {"code": "unknown", "word": "时间待核实", "detail": "网站没有这一天的资料，请先打电话"}
    doubt = {"code": "unknown", "word": "时间待核实", "detail": ""}
    shut = {"code": "closed", "word": "今天已关门", "detail": ""}
    assert run_script("clock.js", program, clock) == [unknown, shut, doubt, doubt, unknown]


def test_a_moment_is_that_of_china_whatever_the_phone_believes():
    """A time stamp is a minute of Asia/Shanghai, counted from 1970; a minute lasts to its last millisecond."""
    program = """
    const stamps = ["2026-11-22T16:00:00Z", "2026-11-22T16:00:59.999Z", "2026-11-22T15:59:59.999Z"].map(Date.parse);
    const result = [...stamps.map(module.momentOf), module.dayNumber("1970-01-01"), module.dayNumber("2026-11-23")];
    """
    day = (MONDAY - date(1970, 1, 1)).days
    assert run_script("clock.js", program) == [day * 1440, day * 1440, day * 1440 - 1, 0, day]


def test_the_sitting_that_is_served_or_comes_next():
    """Until its last minute a sitting is served, then the next one comes, tomorrow's too; after the last there is none."""
    lunch, dinner = Interval(660, 750, "午餐"), Interval(1020, 1110, "晚餐")
    clock = clock_data(Timetable(MONDAY, (DayState(State.OPEN, (lunch, dinner)), DayState(State.OPEN, (dinner,)))))
    program = """
    const first = module.dayNumber("2026-11-23") * 1440;
    const result = [0, 749, 750, 1109, 1110, 2549, 2550].map((minute) => module.sittingAt(data, first + minute));
    """
    assert run_script("clock.js", program, clock) == ["午餐", "午餐", "晚餐", "晚餐", "晚餐", "晚餐", ""]


def test_a_place_without_hours_in_the_file_has_no_clock():
    """The clock of a place shares first day and states with all; what the file does not know has none."""
    file = {"from": "2026-11-23", "places": {"canteen": {"d": [0]}, "office": {}}, "states": [{"s": "closed"}]}
    program = 'const result = ["canteen", "office", "nowhere"].map((id) => module.clockAt(data, id));'
    clock = {"from": "2026-11-23", "days": [0], "states": [{"s": "closed"}]}
    assert run_script("clock.js", program, file) == [clock, None, None]


STALE = [
    # days since the build, what is said on that day
    (-1, ""),
    (0, ""),
    (1, ""),
    (2, ""),
    (3, "本站已3天没有更新，去之前请先打电话"),
    (29, "本站已29天没有更新，去之前请先打电话"),
    (30, "本站已30天没有更新，去之前请先打电话"),
]


def test_a_site_that_is_three_days_old_says_so():
    """From the third day on after the day of the build, from midnight to midnight."""
    program = """
    const built = module.dayNumber("2026-11-23");
    const said = (minute) => (age) => module.staleWords("2026-11-23", (built + age) * 1440 + minute);
    const result = [data.map(said(0)), data.map(said(1439))];
    """
    assert run_script("clock.js", program, [age for age, _ in STALE]) == [[words for _, words in STALE]] * 2
