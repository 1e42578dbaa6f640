"""The fonts, a press, and the demonstration as it stands on a fixed day."""

from datetime import date

import pytest

from linli.checks.project import open_project
from linli.press.foundry import make_fonts
from linli.press.press import Press
from linli.publish.build import sites_of
from linli.publish.sheets.registry import NoticeKey, notice_view
from tests.sample import ROOT, frozen_settings

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def fonts():
    """The fonts of notices; `make test` has made them before."""
    return make_fonts(ROOT)


@pytest.fixture(scope="session")
def press(fonts):
    """One press for all tests."""
    return Press(ROOT, fonts)


@pytest.fixture(scope="session")
def printed(press):
    """Print a view once, however many tests look at it."""
    done = {}

    def once(view):
        if view not in done:
            done[view] = press.print(view)
        return done[view]

    return once


@pytest.fixture(scope="session")
def sites():
    """The site of the frozen facts and the demonstration."""
    settings = frozen_settings()
    return tuple(sites_of(open_project(ROOT, settings.directories), settings, TODAY))


@pytest.fixture(scope="session")
def demo(sites):
    """The demonstration."""
    return sites[1]


@pytest.fixture(scope="session")
def view_of(demo):
    """Return what stands on a notice of the demonstration."""

    def view(subject, kind):
        return notice_view(demo, NoticeKey(subject, kind))

    return view
