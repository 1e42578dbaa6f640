"""The typed rules of the hours language: condition + body (+ note). Frozen, hashable, without any fact of a date.

Weekdays are ISO numbers, Monday = 1. Minutes count from the midnight with which the day begins; an end above 1440 lies
past the next midnight. Lunar months are 1–12, a leap month is marked.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from linli.almanac.festivals import Festival
from linli.almanac.holiday_notices import VacationKind

LAST = -1
"""In NthWeekday: the last one of the month."""


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
    """法定节假日: the notices' days off."""


@dataclass(frozen=True, slots=True)
class SwappedWorkdays:
    """调休上班日: Saturdays and Sundays on which people work."""


@dataclass(frozen=True, slots=True)
class FestivalDays:
    """国庆节: the notice's days off for a festival; with `day_only` (当天) the statutory day itself."""

    festival: Festival
    day_only: bool = False


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """上学日: workdays outside the school vacations."""


@dataclass(frozen=True, slots=True)
class Vacations:
    """寒假, 暑假, 寒暑假 of the area's schools."""

    kinds: frozenset[VacationKind]


@dataclass(frozen=True, slots=True)
class YearlyRange:
    """5月1日至9月30日, 7-8月: (month, day) to (month, day), both included; runs into the next year where it wraps."""

    start: tuple[int, int]
    end: tuple[int, int]


@dataclass(frozen=True, slots=True)
class DateRange:
    """2026年10月1日至3日: dates, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class NthWeekdays:
    """每月第一、三个周六, 每月最后一个周五: `numbers` are 1–5 or LAST."""

    numbers: frozenset[int]
    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class MonthDays:
    """每月1日、15日: days of every month."""

    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A lunar day: month 1–12, day 1–30."""

    month: int
    day: int
    leap: bool = False


@dataclass(frozen=True, slots=True)
class LunarRange:
    """正月初一至初六, 闰六月初一: lunar days of every year, both ends included."""

    start: LunarDay
    end: LunarDay


@dataclass(frozen=True, slots=True)
class LunarMonthDays:
    """每月农历初一、十五: lunar days of every lunar month, leap months too."""

    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class NewYearsEve:
    """除夕, 大年三十: the last day of the lunar year, be it the 29th or the 30th."""


Atom = (
    Everyday
    | Weekdays
    | RestDays
    | Workdays
    | LegalHolidays
    | SwappedWorkdays
    | FestivalDays
    | SchoolDays
    | Vacations
    | YearlyRange
    | DateRange
    | NthWeekdays
    | MonthDays
    | LunarRange
    | LunarMonthDays
    | NewYearsEve
)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Conditions joined by 、和及与: any of them."""

    parts: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Groups set apart by a space, ， or 的: all of them must hold; no group at all is every day."""

    groups: tuple[AnyOf, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """[start, end) in minutes; `label` is the sitting (午餐) or ""; `last` the last admission or order."""

    start: int
    end: int
    label: str = ""
    last: int | None = None
    last_word: str = ""


class Half(StrEnum):
    """The half of a day that is said to be closed (下午闭馆)."""

    MORNING = "上午"
    AFTERNOON = "下午"
    EVENING = "晚上"


HALVES = {Half.MORNING: (0, 12 * 60), Half.AFTERNOON: (12 * 60, 18 * 60), Half.EVENING: (18 * 60, 24 * 60)}
"""[start, end) of the halves of a day, in minutes."""


@dataclass(frozen=True, slots=True)
class Open:
    """Spans in order of time; `closed_halves` only confirm that nothing opens then."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """休息, 闭馆, 停餐: the whole day, a sitting (`labels`), or half a day."""

    labels: tuple[str, ...] = ()
    half: Half | None = None


@dataclass(frozen=True, slots=True)
class AsUsual:
    """照常: as the rules before say of an ordinary day."""


@dataclass(frozen=True, slots=True)
class ByAppointment:
    """预约开放: unknown, and one must ring."""


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """时间待核实: it opens, but nobody has said when."""


Body = Open | Closed | AsUsual | ByAppointment | Unconfirmed


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what holds on the days of its condition.

    `excluded` are days taken out of it, which are then closed (节假日除外); `postponed`: a closing day that is a legal
    holiday moves to the next that is none (遇节假日顺延); `line`, `text`: where it was written.
    """

    condition: Condition
    body: Body
    note: str = ""
    excluded: tuple[Atom, ...] = ()
    postponed: bool = False
    line: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """A list of rules in the order in which they were written; `lines` are the texts."""

    rules: tuple[Rule, ...] = ()
    lines: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Hours are true where there is any rule at all."""
        return bool(self.rules)

    @property
    def labels(self) -> frozenset[str]:
        """The sittings that some rule gives a time to."""
        spans = (span for rule in self.rules if isinstance(rule.body, Open) for span in rule.body.spans)
        return frozenset(span.label for span in spans if span.label)
