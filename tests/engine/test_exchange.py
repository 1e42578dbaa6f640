"""Days as other programs get them."""

from datetime import date

import pytest

from linli.engine.exchange import day_data
from linli.engine.timetable import DayState, Interval, Shut, State

DAY = date(2026, 11, 26)
LUNCH = Interval(660, 750, "午餐")
NIGHT = Interval(1080, 1560)

# a day, and what is told of it beside its date
DAYS = [
    (DayState(State.CLOSED), {"state": "closed", "reason": "", "intervals": []}),
    (DayState(State.CLOSED, occasion="停电"), {"state": "closed", "reason": "停电", "intervals": []}),
    (DayState(State.UNKNOWN, reason="待核实"), {"state": "unknown", "reason": "待核实", "intervals": []}),
    (
        DayState(State.UNKNOWN, reason="待核实", occasion="停电"),
        {"state": "unknown", "reason": "待核实", "intervals": []},
    ),
    (
        DayState(State.OPEN, (LUNCH, NIGHT)),
        {
            "state": "open",
            "reason": "",
            "intervals": [{"from": "11:00", "to": "12:30", "label": "午餐"}, {"from": "18:00", "to": "26:00"}],
        },
    ),
    (
        DayState(State.OPEN, (LUNCH,), shut=(Shut(5, 65, "停水"), Shut(930, 2880, "停电")), stopped=("早餐", "晚餐")),
        {
            "state": "open",
            "reason": "",
            "intervals": [{"from": "11:00", "to": "12:30", "label": "午餐"}],
            "shut": [
                {"from": "00:05", "to": "01:05", "reason": "停水"},
                {"from": "15:30", "to": "24:00", "reason": "停电"},
            ],
            "stopped": ["早餐", "晚餐"],
        },
    ),
]


@pytest.mark.parametrize(("state", "told"), DAYS)
def test_a_day_for_other_programs(state, told):
    """What is open runs on past midnight, what is closed ends with the day; nothing is said of what is not there."""
    assert day_data(DAY, state) == {"date": "2026-11-26", **told}
