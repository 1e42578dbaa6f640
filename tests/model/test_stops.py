"""停 in the words of notices: sittings by their usual names, halves of the day; other words stay for the check to name."""

import pytest
from pydantic_core import PydanticCustomError

from linli.model.announcement import parse_stops

STOPPED = [
    ("晚餐", ("晚餐",)),
    ("午餐、晚餐", ("午餐", "晚餐")),
    ("午餐和晚餐", ("午餐", "晚餐")),
    ("早餐 午餐", ("早餐", "午餐")),
    ("中餐", ("午餐",)),
    ("只停晚饭", ("晚餐",)),
    ("停晚餐", ("晚餐",)),
    ("下午半天", ("下午",)),
    ("当天下午", ("下午",)),
    ("晚上", ("晚上",)),
    ("普及班", ("普及班",)),
    ("停车场", ("停车场",)),
    (["午餐", "晚饭"], ("午餐", "晚餐")),
]


@pytest.mark.parametrize(("typed", "stopped"), STOPPED)
def test_what_stops_by_its_usual_name(typed, stopped):
    """Names of sittings are those of the hours, and a name that holds 和 or 及 is torn apart nowhere else."""
    assert parse_stops(typed) == stopped


@pytest.mark.parametrize("typed", ["全天", "全部"])
def test_all_of_a_place_is_no_part_of_it(typed):
    """Where everything stops nothing is written."""
    with pytest.raises(PydanticCustomError):
        parse_stops(typed)
