"""Reads data/calendar: the holiday notices, school vacations and market days that the almanac is made of."""

from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from linli.almanac import Almanac
from linli.model.calendar_file import HolidayNoticeFile, MarketFile, SchoolVacations
from linli.model.validation import validate
from linli.model.vocabulary import Vocabulary
from linli.read.problems import Problem
from linli.read.source import read_document

HOLIDAYS = "data/calendar/holidays"
SCHOOL_TERMS = "data/calendar/terms"
MARKETS = "data/calendar/markets"

R = TypeVar("R", HolidayNoticeFile, SchoolVacations, MarketFile)

_HOLIDAY_NOTICES = TypeAdapter(HolidayNoticeFile)
_VACATIONS = TypeAdapter(SchoolVacations)
_MARKETS = TypeAdapter(MarketFile)


def load_almanac(root: Path) -> tuple[Almanac, list[Problem]]:
    """Read data/calendar under `root`; a file with a problem is left out of the almanac."""
    problems: list[Problem] = []
    holiday_notices = _records(root, HOLIDAYS, _HOLIDAY_NOTICES, problems)
    schools = _records(root, SCHOOL_TERMS, _VACATIONS, problems)
    markets = _records(root, MARKETS, _MARKETS, problems)
    for file, notice in holiday_notices.items():
        problems += _misplaced(file, f"{HOLIDAYS}/{notice.year}.yml")
    for file, school in schools.items():
        problems += _misplaced(file, f"{SCHOOL_TERMS}/{school.area}/{school.year}.yml")
    for file, market in markets.items():
        problems += _misplaced(file, f"{MARKETS}/{market.area}.yml")
    vacations = [vacation for school in schools.values() for vacation in school.for_almanac()]
    known = [notice.for_almanac() for notice in holiday_notices.values()]
    return Almanac(known, vacations, [market.for_almanac() for market in markets.values()]), problems


def _records(root: Path, folder: str, adapter: TypeAdapter[R], problems: list[Problem]) -> dict[str, R]:
    """Return the record of every file of a folder by its path; what is wrong is added to `problems`."""
    records: dict[str, R] = {}
    for path in sorted((root / folder).rglob("*.yml")):
        file = path.relative_to(root).as_posix()
        document, found = read_document(path, file)
        if document:
            record, found = validate(adapter, document.tree, Vocabulary(), file, document.line, document.blanks)
            if record:
                records[file] = record
        problems += found
    return records


def _misplaced(file: str, expected: str) -> list[Problem]:
    """Ensure that a file lies where its own 年份 and 地区 say."""
    if file == expected:
        return []
    return [Problem(file, 0, "", "文件名或文件夹与内容不符。", f"请移到：{expected}")]
