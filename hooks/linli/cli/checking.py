"""The check of a whole project: it imports all that reads records, and is imported only where that must be."""

from datetime import date
from pathlib import Path

import click

from linli.checks.holidays import next_year_known
from linli.checks.project import compared_with, open_project
from linli.cli.check_note import LastCheck, made_of, note_problems
from linli.load.base import NoBase
from linli.load.pieces import Cache
from linli.load.project import Project
from linli.load.settings import Settings, read_settings
from linli.read.problems import Problem


def problems_of(root: Path, ref: str, today: date, cache: Cache, last: LastCheck | None = None) -> list[Problem]:
    """Return everything that is wrong under `root`, and what has become of it since a commit where one is named.

    `last` knows of what the directories are made, where it has looked at the same.
    """
    settings, problems = read_settings(root)
    if settings is None:
        return problems
    looked_at = last is not None and last.directories == tuple(settings.directories)
    before = last.sources if last and looked_at else made_of(root, settings.directories)
    project = _compared(root, settings, ref, today) if ref else _alone(root, settings, today, cache)
    problems = [*project.problems, *next_year_known(project.almanac, today)]
    if not ref and cache.folder:
        note_problems(root, settings.directories, before, problems)
    return problems


def _alone(root: Path, settings: Settings, today: date, cache: Cache) -> Project:
    return open_project(root, settings.directories, today=today, cache=cache)


def _compared(root: Path, settings: Settings, ref: str, today: date) -> Project:
    try:
        return compared_with(root, settings, ref, today)
    except NoBase as error:
        raise click.UsageError(str(error)) from None
