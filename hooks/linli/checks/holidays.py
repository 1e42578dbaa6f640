"""Next year's holidays: from November on, when the State Council publishes them, that they are not there is said."""

from collections.abc import Iterator
from datetime import date

from linli.almanac import Almanac
from linli.load.calendar_folder import HOLIDAYS
from linli.read.problems import Problem

NOVEMBER = 11


def next_year_known(almanac: Almanac, today: date) -> Iterator[Problem]:
    """Warn from November on where the notice of next year has not been entered; before, nobody can know it."""
    year = today.year + 1
    known = almanac.holiday_notices
    if known and today.month >= NOVEMBER and year not in known:
        said = f"还没有{year}年的放假通知，{year}年元旦前后和各个节日开不开，网页上都写待核实。"
        hint = f"国务院公布以后，把全文存成文件，运行：linli holidays {year} 通知.txt"
        yield Problem(f"{HOLIDAYS}/{year}.yml", 0, "", said, hint, "warning")
