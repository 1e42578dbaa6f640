"""What somebody has to announce, because no law or astronomy gives it: days off, swapped workdays, school vacations."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from linli.almanac.festivals import Festival


@dataclass(frozen=True, slots=True)
class FestivalBreak:
    """放假调休: the days off from `first` to `last` for a festival (or for two that meet), and the swapped workdays."""

    festivals: tuple[Festival, ...]
    first: date
    last: date
    work: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class HolidayNotice:
    """The State Council's holiday notice of one year."""

    year: int
    breaks: tuple[FestivalBreak, ...]


class VacationKind(StrEnum):
    """The two school vacations."""

    WINTER = "寒假"
    SUMMER = "暑假"


@dataclass(frozen=True, slots=True)
class Vacation:
    """A school vacation of an area (its path) in the calendar year in which it ends."""

    area: str
    year: int
    kind: VacationKind
    first: date
    last: date
