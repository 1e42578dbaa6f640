"""The almanac: facts of a date in China — holidays, swapped workdays, school terms, lunar days. It reads no file."""

from linli.almanac.almanac import Almanac, Facts
from linli.almanac.festivals import Festival
from linli.almanac.holiday_notices import FestivalBreak, HolidayNotice, Vacation, VacationKind
from linli.almanac.lunar import FIRST_DAY, LAST_DAY
from linli.almanac.markets import Market
from linli.almanac.truth import NEVER, Truth, bits, known

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "NEVER",
    "Almanac",
    "Facts",
    "Festival",
    "FestivalBreak",
    "HolidayNotice",
    "Market",
    "Truth",
    "Vacation",
    "VacationKind",
    "bits",
    "known",
]
