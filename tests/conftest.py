"""One browser for all tests; no property has a deadline that a busy machine can miss."""

import os
import shutil

import pytest
from hypothesis import settings

settings.register_profile("linli", deadline=None)
settings.register_profile("whole", deadline=None, max_examples=1000)
settings.load_profile("whole" if os.environ.get("LINLI_WHOLE") else "linli")

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def installed():
    """Return the path of a Chromium that is there; None lets Playwright use its own."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for path in map(shutil.which, names) if path), None)


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium, started once."""
    # The gate of the data installs no browser.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)
        yield started
        started.close()
