"""Holidays, swapped workdays and what nobody has announced yet, against `chinesecalendar`."""

from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import pytest
from chinese_calendar.constants import holidays, workdays

from linli.almanac import Almanac, Festival, FestivalBreak, HolidayNotice, Vacation, VacationKind, bits
from linli.almanac.festivals import statutory_days
from linli.load.calendar_folder import load_almanac

ROOT = Path(__file__).parents[2]
# The parade of 2015 (国办发明电〔2015〕1号) was announced apart, for one year only.
PARADE = {date(2015, 9, 3), date(2015, 9, 4), date(2015, 9, 6)}
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def almanac() -> Almanac:
    """Return the almanac of the shipped data/calendar, which must be without a problem."""
    loaded, problems = load_almanac(ROOT)
    assert problems == []
    return loaded


def test_2026_equals_chinesecalendar(almanac):
    """Off, swapped and workday agree on all 365 days; only what 2027's notice may still touch is unknown."""
    facts = almanac.facts(date(2026, 1, 1), 365)
    for number in range(365):
        day = facts.window.date(number)
        holiday, name = chinese_calendar.get_holiday_detail(day)
        off = name is not None and holiday
        expected = (off, day in workdays, chinese_calendar.is_workday(day))
        truths = (facts.off, facts.swapped, facts.workdays)
        if day < date(2026, 12, 28):
            assert tuple(bool(truth.yes >> number & 1) for truth in truths) == expected, day
            assert not any(truth.unknown >> number & 1 for truth in truths), day
        else:
            assert facts.off.unknown >> number & 1, day


def test_2026_festivals_equal_chinesecalendar(almanac):
    """Each day off belongs to the festival that `chinesecalendar` names (its 清明 is our 清明节)."""
    facts = almanac.facts(date(2026, 1, 1), 365)
    for number in bits(facts.off.yes):
        day = facts.window.date(number)
        names = [festival.value for festival, truth in facts.breaks.items() if truth.yes >> number & 1]
        oracle = chinese_calendar.Holiday(holidays[day]).chinese
        assert [name[: len(oracle)] for name in names] == [oracle], day


def test_two_festivals_that_meet_share_their_days(almanac):
    """In 2025 the eight days from 10-01 are both 国庆节 and 中秋节."""
    facts = almanac.facts(date(2025, 9, 27), 20)
    assert facts.breaks[Festival.NATIONAL] == facts.breaks[Festival.MID_AUTUMN]
    assert [facts.window.date(number).day for number in bits(facts.off.yes)] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_every_announced_day_since_2014_was_unsettled_before_its_notice():
    """Rule 6: all days off and swaps of 2014–2026 lie where an almanac without notices says “unknown” or “off”."""
    facts = Almanac().facts(date(2014, 1, 1), (date(2026, 12, 31) - date(2014, 1, 1)).days + 1)
    for day in sorted((set(holidays) | set(workdays)) - PARADE):
        if day.year >= 2014:
            number = (day - facts.window.start).days
            truth = facts.swapped if day in workdays else facts.off
            assert truth.maybe >> number & 1, day


def test_every_swap_since_2014_is_near_a_statutory_day():
    """Rule 6: the swapped workdays lie within −8…+10 days of a statutory day (the days of the 2024 revision)."""
    for day in sorted(set(workdays) - PARADE):
        if day.year >= 2014:
            statutory = [found for festival in Festival for found in statutory_days(festival, day.year)]
            statutory += statutory_days(Festival.NEW_YEAR, day.year + 1)
            assert any(-8 <= (day - found).days <= 10 for found in statutory), day


def test_statutory_days_are_off_without_a_notice():
    """The 13 statutory days of 2027 are known by law."""
    facts = Almanac().facts(date(2027, 1, 1), 365)
    found = [f"{facts.window.date(number):%m-%d}" for number in bits(facts.off.yes)]
    assert found[:5] == ["01-01", "02-05", "02-06", "02-07", "02-08"]
    assert found[5:] == ["04-05", "05-01", "05-02", "06-09", "09-15", "10-01", "10-02", "10-03"]


@pytest.mark.parametrize(
    ("day", "off", "swapped"),
    [
        ("2026-12-27", "no", "no"),
        ("2026-12-28", "unknown", "no"),
        ("2027-01-01", "yes", "no"),
        ("2027-01-02", "unknown", "unknown"),
        ("2027-01-05", "unknown", "no"),
        ("2027-01-06", "no", "no"),
        ("2027-01-23", "no", "no"),
        ("2027-01-30", "unknown", "unknown"),
        ("2027-02-18", "unknown", "no"),
        ("2027-02-20", "no", "no"),
        ("2027-07-10", "no", "no"),
        ("2027-10-13", "unknown", "no"),
        ("2027-10-14", "no", "no"),
    ],
)
def test_what_2027_leaves_open(almanac, day, off, swapped):
    """Around statutory days of the year without a notice, off is unknown, and swapped on Saturdays and Sundays."""
    facts = almanac.facts(date.fromisoformat(day), 1)
    assert (said(facts.off), said(facts.swapped)) == (off, swapped)


def said(truth) -> str:
    """Say the truth of a window of one day."""
    return "yes" if truth.yes else "unknown" if truth.maybe else "no"


@pytest.mark.parametrize(
    ("area", "day", "expected"),
    [
        ("", "2026-08-03", ("no", "unknown", "unknown")),
        ("zhenxiong/jiufu", "2026-02-03", ("unknown", "no", "unknown")),
        ("zhenxiong", "2026-03-11", ("no", "no", "yes")),
        ("zhenxiong", "2026-06-14", ("no", "no", "no")),
        ("zhenxiong", "2026-06-15", ("no", "unknown", "unknown")),
        ("zhenxiong", "2026-09-05", ("no", "unknown", "no")),
        ("zhenxiong", "2026-09-07", ("no", "no", "yes")),
        ("shili", "2026-07-10", ("no", "no", "yes")),
        ("shili", "2026-07-13", ("no", "yes", "no")),
        ("shili/anything/below", "2026-08-31", ("no", "yes", "no")),
        ("shili", "2026-09-01", ("no", "no", "yes")),
        ("shili", "2027-01-25", ("yes", "no", "no")),
        ("shili", "2027-07-01", ("no", "unknown", "unknown")),
        ("shilin", "2026-07-13", ("no", "unknown", "unknown")),
    ],
)
def test_school_terms_belong_to_an_area(almanac, area, day, expected):
    """寒假, 暑假 and 上学日: the nearest ancestor's vacations hold; without any, two seasons are unknown."""
    facts = almanac.facts(date.fromisoformat(day), 1, area)
    found = (facts.vacations[VacationKind.WINTER], facts.vacations[VacationKind.SUMMER], facts.school)
    assert tuple(map(said, found)) == expected


def test_the_nearest_area_decides():
    """A township's own vacation goes before its county's; areas with the same vacations share their facts."""
    county = Vacation("a", 2026, VacationKind.SUMMER, date(2026, 7, 1), date(2026, 8, 31))
    township = Vacation("a/b", 2026, VacationKind.SUMMER, date(2026, 7, 20), date(2026, 8, 31))
    almanac = Almanac(vacations=[county, township])
    day = date(2026, 7, 10)
    assert said(almanac.facts(day, 1, "a/b/c").vacations[VacationKind.SUMMER]) == "no"
    assert said(almanac.facts(day, 1, "a/d").vacations[VacationKind.SUMMER]) == "yes"
    assert almanac.facts(day, 1, "a/b/c") is almanac.facts(day, 1, "a/b")
    assert almanac.facts(day, 1, "x") is almanac.facts(day, 1, "")


def test_a_break_before_the_new_year_belongs_to_the_new_year_notice():
    """元旦 may begin in December; once announced, the last days of December are known."""
    notice = HolidayNotice(2024, (FestivalBreak((Festival.NEW_YEAR,), date(2023, 12, 30), date(2024, 1, 1)),))
    facts = Almanac([HolidayNotice(2023, ()), notice]).facts(date(2023, 12, 25), 10)
    assert [facts.window.date(number).day for number in bits(facts.off.yes)] == [30, 31, 1]
    assert facts.off.unknown == 0


@pytest.mark.parametrize("start", [date(2026, 9, 1), date(2026, 12, 31), date(2027, 2, 6)])
def test_a_window_is_a_slice_of_a_longer_one(almanac, start):
    """What is said of a day does not depend on the window it is asked in."""
    whole = almanac.facts(date(2026, 1, 1), 730, "shili")
    offset = (start - whole.window.start).days
    part = almanac.facts(start, 60, "shili")
    for name in ("off", "swapped", "rest", "workdays", "school"):
        full, cut = getattr(whole, name), getattr(part, name)
        assert (full.yes >> offset & part.window.full, full.maybe >> offset & part.window.full) == tuple(cut), name
    assert part.window.date(59) == start + timedelta(days=59)
