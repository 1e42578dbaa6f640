"""The atoms of conditions: the kinds of days that rules speak of, typed, without any fact of a date.

Weekdays are ISO numbers, Monday = 1. Lunar months are 1–12, a leap month is marked. A new kind of day is a class
here and a line of `Atom`, its words in days.py and format.py, its days in matching.py: the type checker asks for them.
"""

from dataclasses import dataclass
from datetime import date

from linli.almanac.festivals import Festival
from linli.almanac.holiday_notices import VacationKind

LAST = -1
"""In NthWeekdays, NthWorkdays and MonthDays: the last one of the month."""


@dataclass(frozen=True, slots=True)
class Everyday:
    """每天; with `holidays` also the legal holidays (全年无休, 含节假日)."""

    holidays: bool = False


@dataclass(frozen=True, slots=True)
class Weekdays:
    """周一至周五, 周二、四: days by their name, whatever has been swapped."""

    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class RestDays:
    """双休日, 周末: Saturdays and Sundays that are not swapped workdays."""


@dataclass(frozen=True, slots=True)
class Workdays:
    """工作日 by the State Council's calendar."""


@dataclass(frozen=True, slots=True)
class LegalHolidays:
    """法定节假日: the holiday notices' days off."""


@dataclass(frozen=True, slots=True)
class SwappedWorkdays:
    """调休上班日: Saturdays and Sundays on which people work."""


@dataclass(frozen=True, slots=True)
class FestivalDays:
    """国庆节: the holiday notice's days off for a festival; with `day_only` (当天) the statutory day itself."""

    festival: Festival
    day_only: bool = False


@dataclass(frozen=True, slots=True)
class FestivalPart:
    """国庆节前三天, 后四天: the first or (`behind`) the last days of the `length` days off that a festival has.

    The length is said by the line itself (前三天…后四天 are seven); in a year whose notice gives another it is unknown.
    """

    festival: Festival
    days: int
    length: int
    behind: bool = False


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """上学日: workdays outside the school vacations."""


@dataclass(frozen=True, slots=True)
class Vacations:
    """寒假, 暑假, 寒暑假 of the area's schools."""

    kinds: frozenset[VacationKind]


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A lunar day: month 1–12, day 1–30."""

    month: int
    day: int
    leap: bool = False


@dataclass(frozen=True, slots=True)
class NewYearsEve:
    """除夕, 大年三十: the last day of the lunar year, be it the 29th or the 30th."""


Gloss = int | LunarDay | NewYearsEve | Festival
"""What stands in brackets behind a date: a weekday, a lunar day, or a festival to whose statutory days it belongs."""


@dataclass(frozen=True, slots=True)
class YearlyRange:
    """5月1日至9月30日, 7-8月: (month, day) to (month, day), both included; runs into the next year where it wraps.

    Glosses of its first and last day (10月1日（周四）) hold it to the years in which they are true.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    first: tuple[Gloss, ...] = ()
    last: tuple[Gloss, ...] = ()


@dataclass(frozen=True, slots=True)
class DateRange:
    """2026年10月1日至3日: dates, both included; no `end` is 起, until something else is said."""

    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class NthWeekdays:
    """每月第一、三个周六, 每月最后一个周五: `numbers` are 1–5 or LAST."""

    numbers: frozenset[int]
    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class NthWorkdays:
    """每月第一个工作日, 每月最后一个工作日: `numbers` are 1–5 or LAST."""

    numbers: frozenset[int]


@dataclass(frozen=True, slots=True)
class MonthDays:
    """每月1日、15日, 每月上旬, 双日: days of every month."""

    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class LunarRange:
    """正月初一至初六, 腊月廿八至正月初七: lunar days of every year, both included; 腊月 may run into 正月."""

    start: LunarDay
    end: LunarDay


@dataclass(frozen=True, slots=True)
class LunarMonthDays:
    """每月农历初一、十五: lunar days of every lunar month, leap months too."""

    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class SolarTermDays:
    """冬至, 立夏至立秋: from one solar term to another by their numbers (立春 = 0), both included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DogDays:
    """三伏天: from the third 庚 day since 夏至 to the tenth day from the first 庚 day since 立秋."""


@dataclass(frozen=True, slots=True)
class MarketDays:
    """赶集日: the market days of the area, as data/calendar/markets tells them."""


Atom = (
    Everyday
    | Weekdays
    | RestDays
    | Workdays
    | LegalHolidays
    | SwappedWorkdays
    | FestivalDays
    | FestivalPart
    | SchoolDays
    | Vacations
    | YearlyRange
    | DateRange
    | NthWeekdays
    | NthWorkdays
    | MonthDays
    | LunarRange
    | LunarMonthDays
    | NewYearsEve
    | SolarTermDays
    | DogDays
    | MarketDays
)
