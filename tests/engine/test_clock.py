"""The browser's clock says what the engine says, at every moment."""

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from linli.engine.evaluation import evaluate
from linli.engine.moments import standing
from linli.engine.state_words import next_words, now_words
from linli.publish.views.states import clock_data
from tests.engine.test_engine import ALMANAC, lists, understood
from tests.node import run_script

START = date(2026, 9, 24)
DAYS = 40
MOMENTS = [(day, minute) for day in range(1, DAYS - 8, 3) for minute in (0, 299, 510, 719, 720, 840, 1049, 1050, 1439)]


def browser(clocks):
    """Return what clock.js says of every clock at every moment."""
    program = """
    const first = module.dayNumber(data.start);
    const moments = data.moments.map(([day, minute]) => (first + day) * 1440 + minute);
    const result = data.clocks.map((clock) => moments.map((moment) => module.standing(clock, moment)));
    """
    return run_script("clock.js", program, {"start": START.isoformat(), "moments": MOMENTS, "clocks": clocks})


@given(st.lists(lists.map(understood).filter(bool), min_size=25, max_size=25))
@settings(max_examples=3, deadline=None)
def test_the_clock_repeats_the_wording_of_the_engine(many):
    """State, words and next opening are the same in Python and in the browser, festivals and midnights included."""
    timetables = [evaluate(hours, ALMANAC, START, DAYS) for hours in many]
    for timetable, said in zip(timetables, browser([clock_data(found) for found in timetables]), strict=True):
        for (day, minute), shown in zip(MOMENTS, said, strict=True):
            moment = datetime.combine(START, datetime.min.time()) + timedelta(days=day, minutes=minute)
            found = standing(timetable, moment)
            word, _, detail = now_words(found).partition(" · ")
            expected = {"code": found.state.value, "word": word, "detail": detail or next_words(found)}
            assert shown == expected, (timetable.on(moment.date()), moment)
