"""Reads data/calendar: the holiday notices, school vacations and market days that the almanac is made of."""

from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from linli.almanac import Almanac
from linli.load.pieces import KeptPieces, digest_of
from linli.model.calendar_file import HolidayNoticeFile, MarketFile, SchoolVacations
from linli.model.validation import validate
from linli.model.vocabulary import Vocabulary
from linli.read.layout import content_of
from linli.read.problems import Problem
from linli.read.source import document_in

HOLIDAYS = "data/calendar/holidays"
SCHOOL_TERMS = "data/calendar/terms"
MARKETS = "data/calendar/markets"

R = TypeVar("R", HolidayNoticeFile, SchoolVacations, MarketFile)


@cache
def _adapter(model: type[R]) -> TypeAdapter[R]:
    return TypeAdapter(model)


def load_almanac(root: Path, pieces: KeptPieces | None = None) -> tuple[Almanac, list[Problem]]:
    """Read data/calendar under `root`; a file with a problem is left out of the almanac.

    `pieces` hold what earlier runs have read.
    """
    problems: list[Problem] = []
    kept = pieces or KeptPieces()
    holiday_notices = _records(root, HOLIDAYS, HolidayNoticeFile, problems, kept)
    schools = _records(root, SCHOOL_TERMS, SchoolVacations, problems, kept)
    markets = _records(root, MARKETS, MarketFile, problems, kept)
    for file, notice in holiday_notices.items():
        problems += _misplaced(file, f"{HOLIDAYS}/{notice.year}.yml")
    for file, school in schools.items():
        problems += _misplaced(file, f"{SCHOOL_TERMS}/{school.area}/{school.year}.yml")
    for file, market in markets.items():
        problems += _misplaced(file, f"{MARKETS}/{market.area}.yml")
    vacations = [vacation for school in schools.values() for vacation in school.for_almanac()]
    known = [notice.for_almanac() for notice in holiday_notices.values()]
    return Almanac(known, vacations, [market.for_almanac() for market in markets.values()]), problems


def _records(root: Path, folder: str, model: type[R], problems: list[Problem], pieces: KeptPieces) -> dict[str, R]:
    """Return the record of every file of a folder by its path; what is wrong is added to `problems`."""
    records: dict[str, R] = {}
    for path in sorted((root / folder).rglob("*.yml")):
        file = path.relative_to(root).as_posix()
        raw = content_of(path)
        record, found = pieces.kept(file, digest_of(raw), partial(_record_in, raw, file, model))
        if record:
            records[file] = record
        problems += found
    return records


def _record_in(raw: bytes | None, file: str, model: type[R]) -> tuple[R | None, list[Problem]]:
    document, found = document_in(raw, file)
    if document is None:
        return None, found
    return validate(_adapter(model), document.tree, Vocabulary(), file, document.line, document.blanks)


def _misplaced(file: str, expected: str) -> list[Problem]:
    """Ensure that a file lies where its own 年份 and 地区 say."""
    if file == expected:
        return []
    return [Problem(file, 0, "", "文件名或文件夹与内容不符。", f"请移到：{expected}")]
