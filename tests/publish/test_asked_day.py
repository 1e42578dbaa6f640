"""The day that notes what is asked of it: it answers as any day, and nothing reads it without asking."""

import pickle
from datetime import date, timedelta
from operator import eq, ge, gt, le, lt, ne

import pytest

from linli.publish.asked_day import WHICH_DAY, AskedDay
from linli.publish.date_words import age_words
from linli.publish.trace import Trace

DAY = date(2026, 11, 24)
NEAR = (DAY - timedelta(1), DAY, DAY + timedelta(1), date.min, date.max)
MAKERS = {"__new__", "__getattribute__", "__doc__", "fromtimestamp", "fromordinal", "fromisoformat", "fromisocalendar"}
STEADY = {"today", "min", "max", "resolution"}

TELLING = {
    "a difference": lambda day: day - date(2026, 1, 1),
    "a difference from": lambda day: date(2026, 1, 1) - day,
    "a sum": lambda day: day + timedelta(3),
    "a sum from": lambda day: timedelta(3) + day,
    "a text": str,
    "a text for programmers": repr,
    "within a text": lambda day: f"{day} {day:%Y}",
    "parts": lambda day: (day.year, day.month, day.day),
    "its week": lambda day: (day.weekday(), day.isoweekday(), day.isocalendar()),
    "its number": lambda day: day.toordinal(),
    "its texts": lambda day: (day.isoformat(), day.ctime(), day.strftime("%d"), day.timetuple()),
    "another": lambda day: day.replace(day=1),
    "a key": {DAY: 1}.get,
    "a copy": lambda day: pickle.loads(pickle.dumps(day)),
}


def asked(ask):
    """Return what `ask` makes of the day, and the questions that it asks."""
    trace = Trace()
    day = AskedDay.noting(DAY, trace)
    return trace.within(lambda: ask(day))


@pytest.mark.parametrize("ask", TELLING.values(), ids=TELLING)
def test_whatever_is_no_comparison_asks_for_the_day(ask):
    """The answer is that of a plain day, and is one itself."""
    found, questions = asked(ask)
    assert found == ask(DAY)
    assert WHICH_DAY in questions
    assert not isinstance(found, AskedDay)


@pytest.mark.parametrize("compare", [eq, ge, gt, le, lt, ne])
@pytest.mark.parametrize("other", NEAR)
def test_a_comparison_asks_for_no_more(compare, other):
    """From either side it answers as a plain day, and asks only whether the other one has come."""
    for ask in (lambda day: compare(day, other), lambda day: compare(other, day)):
        found, questions = asked(ask)
        assert found == ask(DAY)
        assert questions
        assert all(name in {"reached", "passed"} and day == other.isoformat() for name, day in questions)


def test_it_is_no_other_thing():
    """What is no day is not equal to it."""
    assert asked(lambda day: day == "2026-11-24")[0] is False


def test_nothing_of_a_day_is_left_that_does_not_ask():
    """Whatever Python gives dates is asked through it, or makes other ones."""
    assert vars(date).keys() - vars(AskedDay).keys() - MAKERS == STEADY


def counted_age(day, today):
    """Say how long ago a day was, from the parts of both."""
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    weeks, years = max((today - day).days // 7, 1), months // 12
    return [f"{weeks}周", f"{months}个月", "一年多", f"{years}年"][sum(months >= edge for edge in (2, 12, 24))]


@pytest.mark.parametrize("begins", [date(2024, 2, 27), date(2026, 8, 28), date(2025, 12, 29), date(2026, 1, 31)])
def test_an_age_only_compares(begins):
    """What a page says of a verification is right on every day, and stays as it is until the next edge."""
    for day in (begins + timedelta(ahead) for ahead in range(4)):
        for today in (day + timedelta(ahead) for ahead in range(-3, 1600)):
            assert age_words(day, today) == counted_age(day, today), (day, today)
        found, questions = asked(lambda asked_day, day=day: age_words(day, asked_day))
        assert found == counted_age(day, DAY)
        assert WHICH_DAY not in questions
