"""Lines of real notices: nothing is misread, nearly everything that means something is understood."""

from collections import Counter
from datetime import date

import pytest

from linli.engine.evaluation import evaluate
from linli.language.errors import LanguageError
from linli.language.hours import format_hours, parse_hours
from tests.language.cases.hours import ALMANAC, cases, verdict, words
from tests.language.composed_hours import lines
from tests.language.composed_hours import verdict as composed_verdict

CASES = cases()
EVERY = 61
"""Of the composed lines every so manieth is in the suite; all of them: python -m tests.language.composed_hours."""


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_no_line_of_a_notice_is_misread(case):
    """A line means what its table says of every day, or is refused where it may be."""
    found, said = verdict(case)
    allowed = {"rightly refused"} if case.get("refuse") else {"understood"}
    assert found in (allowed | {"refused"} if case.get("may_refuse") else allowed), said


ADDED = (("；周三休息", date(2026, 11, 25)), ("；法定节假日休息", date(2026, 10, 2)))
ONE_LINE = [case["rules"][0].rstrip("。；;，,") for case in CASES if len(case["rules"]) == 1 and not case.get("refuse")]


@pytest.mark.parametrize(("closing", "day"), ADDED)
def test_a_closing_behind_any_line_is_heard(closing, day):
    """Whatever stands before it, a closing closes, or it is refused; only what is open round the clock may go on."""
    for line in ONE_LINE[::4]:
        try:
            hours = parse_hours([line + closing])
        except LanguageError:
            continue
        found = words(evaluate(hours, ALMANAC, day, 1).days[0])
        assert found in {"closed", "00:00-24:00"} or "24小时" in line, line + closing


def said_on(hours, day):
    """Return what a list says of a day, as the table writes it."""
    return words(evaluate(hours, ALMANAC, day if isinstance(day, date) else date.fromisoformat(day), 1).days[0])


@pytest.mark.parametrize("part", range(4))
def test_the_normal_form_of_a_line_means_the_same(part):
    """What `linli fmt` writes for a line is understood, and says of every day of the table what the line says."""
    for case in CASES[part::4]:
        try:
            hours = parse_hours(case["rules"])
        except LanguageError:
            continue
        back = parse_hours(format_hours(hours))
        days = case.get("days", {})
        assert [said_on(back, day) for day in days] == [said_on(hours, day) for day in days], case["id"]


def test_nine_of_ten_lines_that_mean_something_are_understood():
    """Refusing is no lie, but it sends a clerk away: at most one line in ten."""
    counts = Counter(verdict(case)[0] for case in CASES)
    assert counts["misread"] == 0
    assert counts["understood"] >= 0.9 * (counts["understood"] + counts["refused"])


def test_composed_lines_are_read_as_an_independent_reading_reads_them():
    """Days × joiners × times: never misread; one meaning is refused in at most one of ten, two meanings always."""
    sample = [(bool(rules), composed_verdict(line, rules), line) for line, rules in list(lines())[::EVERY]]
    assert [entry for entry in sample if entry[1].startswith("misread")] == []
    meaningful = [found for one, found, _ in sample if one]
    assert meaningful.count("refused") <= len(meaningful) / 10
    assert {found for one, found, _ in sample if not one} == {"refused"}
