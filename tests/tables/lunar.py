"""Make the table of lunar years and solar terms anew, from sxtwl's astronomy: python -m tests.tables.lunar."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import sxtwl

TABLE = Path(__file__).parents[2] / "hooks" / "linli" / "almanac" / "lunar_table.py"
FIRST_YEAR, LAST_YEAR = 1900, 2101
# sxtwl numbers the solar terms from 冬至; in a calendar year 小寒 is the first.
XIAOHAN = 1

HEAD = '''"""The lunar years and solar terms of {first}–{last} (GB/T 33661), packed; made by tests/tables/lunar.py, not by hand."""

FIRST_YEAR, LAST_YEAR = {first}, {last}

# One integer a lunar year: bit n (0–12) is set where month n+1 in its order has 30 days, leap month counted;
# bits 13–16: the month that a leap month repeats, 0 without one; the bits above: 正月初一 as days after 1 January.
LUNAR_YEARS = (
{years}
)  # fmt: skip

# The earliest day of the month on which each solar term falls in these years, 小寒 first, two terms a month.
EARLIEST_TERM_DAYS = ({earliest})

# One integer a calendar year: bits 2n and 2n+1 are the days by which its n-th term (from 0) comes after the earliest.
TERM_DAYS = (
{terms}
)  # fmt: skip
'''


def months() -> list[tuple[int, int, bool, date]]:
    """Return every lunar month of the table and the one after it: its year, number, whether it is a leap month, its first day."""
    found = []
    day = date(FIRST_YEAR, 1, 1)
    while not found or found[-1][0] <= LAST_YEAR:
        oracle = sxtwl.fromSolar(day.year, day.month, day.day)
        if oracle.getLunarDay() == 1 and oracle.getLunarYear() >= FIRST_YEAR:
            found.append((oracle.getLunarYear(), oracle.getLunarMonth(), oracle.isLunarLeap(), day))
        day += timedelta(days=1)
    return found


def lunar_years() -> list[int]:
    """Return every lunar year of the table packed."""
    packed: dict[int, int] = {}
    counted: dict[int, int] = {}
    for (year, month, leap, first), (*_, following) in pairwise(months()):
        number = counted.get(year, 0)
        packed.setdefault(year, (first - date(year, 1, 1)).days << 17)
        packed[year] |= ((following - first).days == 30) << number | leap * month << 13
        counted[year] = number + 1
    return list(packed.values())


def term_days() -> list[list[int]]:
    """Return the day of the month of the 24 solar terms of every calendar year, 小寒 first."""
    found = []
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        terms = {}
        for number in range(365):
            day = date(year, 1, 1) + timedelta(days=number)
            oracle = sxtwl.fromSolar(day.year, day.month, day.day)
            if oracle.hasJieQi():
                terms[(oracle.getJieQi() - XIAOHAN) % 24] = day.day
        found.append([terms[number] for number in range(24)])
    return found


def rows(numbers: list[int], digits: int, count: int) -> str:
    """Write numbers as rows of hexadecimal literals."""
    words = [f"0x{number:0{digits}X}," for number in numbers]
    return "\n".join("    " + " ".join(words[start : start + count]) for start in range(0, len(words), count))


def table() -> str:
    """Return the text of the module."""
    terms = term_days()
    earliest = [min(days) for days in zip(*terms, strict=True)]
    packed = [sum(day - earliest[n] << 2 * n for n, day in enumerate(days)) for days in terms]
    return HEAD.format(
        first=FIRST_YEAR,
        last=LAST_YEAR,
        years=rows(lunar_years(), 6, 10),
        earliest=", ".join(map(str, earliest)),
        terms=rows(packed, 12, 7),
    )


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
