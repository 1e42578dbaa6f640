"""The holidays that somebody may ask for: the next ones from a day on."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from linli.almanac import Almanac
from linli.almanac.festivals import Festival, statutory_days
from linli.almanac.holiday_notices import VacationKind

FESTIVAL_CODES = {
    "new-year": Festival.NEW_YEAR,
    "spring": Festival.SPRING,
    "qingming": Festival.QINGMING,
    "labour": Festival.LABOUR,
    "dragon-boat": Festival.DRAGON_BOAT,
    "mid-autumn": Festival.MID_AUTUMN,
    "national": Festival.NATIONAL,
}
VACATION_CODES = {"winter": VacationKind.WINTER, "summer": VacationKind.SUMMER}
"""The codes of query-words.yml."""


def coming_holidays(almanac: Almanac, today: date, areas: Iterable[str]) -> Mapping[str, tuple[date, ...]]:
    """Return, for each festival, its statutory days that come next; for each vacation, the days that all areas know."""
    found = {code: _next(festival, today) for code, festival in FESTIVAL_CODES.items()}
    roots = sorted({area.split("/")[0] for area in areas})
    return found | {code: _vacation(almanac, kind, today, roots) for code, kind in VACATION_CODES.items()}


def _next(festival: Festival, today: date) -> tuple[date, ...]:
    days = (statutory_days(festival, year) for year in (today.year, today.year + 1))
    return next((run for run in days if run[-1] >= today), ())


def _vacation(almanac: Almanac, kind: VacationKind, today: date, areas: Iterable[str]) -> tuple[date, ...]:
    days = [day for area in areas for day in _known(almanac, kind, today, area)]
    return tuple(sorted(set(days)))


def _known(almanac: Almanac, kind: VacationKind, today: date, area: str) -> list[date]:
    truth = almanac.facts(today, 366, area).vacations[kind]
    return [today + timedelta(days=ahead) for ahead in range(366) if truth.yes >> ahead & 1]
