"""The days of a place as a text: what comes back is what went in, but for the rule that decided."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from linli.engine.timetable import DayState, Interval, Shut, State
from linli.publish.index.hours_text import hours_in, hours_text

WORDS = st.text(max_size=4)
MINUTES = st.integers(0, 2880)
INTERVALS = st.builds(Interval, MINUTES, MINUTES, WORDS, st.none() | MINUTES, WORDS)
STATES = st.builds(
    DayState,
    st.sampled_from(State),
    st.lists(INTERVALS, max_size=3).map(tuple),
    WORDS,
    WORDS,
    st.none() | st.integers(0, 9),
    st.lists(st.builds(Shut, MINUTES, MINUTES, WORDS), max_size=2).map(tuple),
    st.lists(WORDS, max_size=2).map(tuple),
)


@given(
    st.lists(STATES, max_size=4).flatmap(lambda states: st.lists(st.sampled_from(states)) if states else st.just([]))
)
def test_days_come_back(days):
    """Of any states, in any order, shared or not."""
    assert hours_in(hours_text(tuple(days))) == tuple(replace(state, rule=None) for state in days)
