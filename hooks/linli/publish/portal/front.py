"""The portal itself: pages, search, lists and sitemaps in front of the folders of its counties.

Every file is replaced by a rename, what is linked before what links to it: whoever reads meanwhile has the old or the
new one. The folders of the counties are no business of it: those who build or copy these replace them as a whole.
"""

import os
from collections.abc import Callable, Container, Iterable
from datetime import date
from pathlib import Path

from linli.load.calendar_folder import load_almanac
from linli.load.loading import load_vocabulary
from linli.load.settings import Settings
from linli.model.directory import Directory
from linli.publish.assets import ASSETS
from linli.publish.pages.clock_files import CLOCK_DAY
from linli.publish.portal.building import MemberReport
from linli.publish.portal.joined import PLACES_LIST, PLACES_MAP, joined_rows, list_pieces, map_pieces, sitemaps
from linli.publish.portal.pages import PORTAL_PAGES, picture_files, portal_pages
from linli.publish.portal.searched import index_files
from linli.publish.portal.standing import StandingMember, standing_members
from linli.publish.site import Site
from linli.read.problems import Problem

PASSING = ("assets/*.js", "assets/*.css", "assets/*.json", "data/index/*/*.json")
"""What has other names in another portal: by its content, or by the counties."""


def portal_site(root: Path, settings: Settings, today: date) -> tuple[Site, list[Problem]]:
    """Return the site of a portal: a directory without records, with the vocabulary and calendar of the project."""
    vocabulary, problems = load_vocabulary(root)
    almanac, found = load_almanac(root)
    bare = settings.model_copy(update={"offline": False})
    made = Site(root, Directory("", vocabulary), bare, today, almanac)
    return made, [problem for problem in (*problems, *found) if problem.level == "error"]


def write_portal(
    site: Site, reports: Iterable[MemberReport], home: Path, tell: Callable[[str, str], object]
) -> tuple[StandingMember, ...]:
    """Write the portal of the counties of which something stands below `home`; return these.

    `tell` is told of what of a county is not joined: its code, and why.
    """
    told = tuple(reports)
    members = standing_members(told, home)
    missing = [report.member.code for report in told if report.manifest is None]
    refused = _Refusals(tell)
    index = index_files(site, members, refused)
    assets = {plan.uri: ASSETS.render(site, plan) for plan in ASSETS.plan(site)}
    _write(home, {**assets, **picture_files(site.root)})
    _write(home, {plan.uri: CLOCK_DAY.render(site, plan) for plan in CLOCK_DAY.plan(site)})
    _write(home, index)
    _replace(home / PLACES_LIST, list_pieces(members, joined_rows(site, members, refused)))
    _replace(home / PLACES_MAP, map_pieces(joined_rows(site, members, _silent)))
    _write(home, portal_pages(site, members, missing))
    _write(home, sitemaps(site, members, [plan.path for plan in PORTAL_PAGES]))
    _clear(home, {*assets, *index})
    return members


def _silent(member: StandingMember, why: str) -> None:
    """Say nothing of what has been said before."""


class _Refusals:
    """Tells of what is refused of a county."""

    def __init__(self, tell: Callable[[str, str], object]) -> None:
        self._tell = tell

    def __call__(self, member: StandingMember, why: str) -> None:
        """Tell."""
        self._tell(member.code, why)


def _write(home: Path, files: dict[str, bytes]) -> None:
    for uri, content in files.items():
        _replace(home / uri, (content,))


def _replace(target: Path, pieces: Iterable[bytes]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    with unfinished.open("wb") as file:
        file.writelines(pieces)
    unfinished.replace(target)


def _clear(home: Path, kept: Container[str]) -> None:
    """Remove scripts, styles and shards of earlier portals."""
    for file in (found for pattern in PASSING for found in home.glob(pattern)):
        if file.relative_to(home).as_posix() not in kept:
            file.unlink()
