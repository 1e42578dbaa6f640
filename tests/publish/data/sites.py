"""The two directories of the project as sites on a fixed day, for what is made of all their records."""

from datetime import date
from functools import cache

from linli.checks.project import open_project
from linli.load.settings import read_settings
from linli.publish.build import sites_of
from linli.publish.horizon import EXPORT_DAYS
from linli.publish.site import Plan
from tests.sample import ROOT

TODAY = date(2026, 11, 24)


@cache
def project():
    """Open the project once."""
    settings, _ = read_settings(ROOT)
    return open_project(ROOT, settings.directories), settings


@cache
def sites(today=TODAY):
    """Return the real site and the demonstration."""
    return tuple(sites_of(*project(), today))


def demo(today=TODAY):
    """Return the demonstration."""
    return next(site for site in sites(today) if site.demo)


def places():
    """Return (site, place) of every place of both directories."""
    return [(site, place) for site in sites() for place in site.directory.places.values()]


def known_name(value):
    """Name a place in the report of a test."""
    return getattr(value, "id", None) or getattr(value, "base", None) or "real"


def bytes_of(site, output, uri):
    """Render the file of an output at an address."""
    plan = next(plan for plan in output.plan(site) if plan.uri == uri)
    assert isinstance(plan, Plan)
    return output.render(site, plan)


def engine_says(site, place):
    """Return what the engine says of a place on the days that are exported: day → state."""
    return dict(site.exported.timetable(place).part(site.today, EXPORT_DAYS).items())
