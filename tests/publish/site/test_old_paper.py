"""Old paper confesses: what a visitor sees who scanned the code of a posted notice."""

import re

import pytest

SAID = "您扫的公示已过期，请看最新信息。"
PLACE = "demo/places/liuxi-center/"


@pytest.fixture
def scan(chromium, address):
    """Open the page of a place with a code in its address."""
    page = chromium.new_page()

    def opened(code):
        page.goto(f"{address}{PLACE}?v={code}", wait_until="networkidle")
        return page

    yield opened
    page.close()


def code_of(built, kind):
    """Return the code that stands on a sheet of the place."""
    sheet = (built / "demo" / "notices" / "liuxi-center" / kind / "index.html").read_text("utf-8")
    return re.search(r"内容编号 <b>([0-9A-Z]{6})</b>", sheet)[1]


@pytest.mark.parametrize("kind", ["sign", "hours", "activities", "prices"])
def test_current_paper_is_believed(scan, built, kind):
    """The code of every sheet that can be printed today is current."""
    assert scan(code_of(built, kind)).locator(".ll-main > .ll-stale").count() == 0


def test_the_page_names_the_codes_of_its_sheets(scan, built):
    """The code on the wall can be compared with the page by eye, too."""
    shown = scan("").locator("[data-ll-code]").all_inner_texts()
    assert shown == [f"内容编号 {code_of(built, kind)}" for kind in ("sign", "hours", "activities", "prices")]


def test_old_paper_confesses_above_the_facts(scan):
    """A code of no sheet is said to be old, first of all; the facts of today follow."""
    page = scan("000000")
    assert page.locator(".ll-main").inner_text().startswith(SAID)
    assert page.locator("[data-ll-word]").first.is_visible()
