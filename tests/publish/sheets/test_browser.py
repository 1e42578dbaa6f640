"""The sheets in a browser: shown as they will be printed, and printed as they are in the PDF."""

import io

import pytest
from pypdf import PdfReader

from linli.press.press import Printed
from linli.publish.assets import ASSETS, assets_of
from linli.publish.sheets.print_pages import NOTICES
from linli.publish.site import Plan
from tests.press.reading import facts_of, scanned, text_of

SITE = "http://notices.test/lin/li/"
SHEETS = [
    ("liuxi-center", "hours"),
    ("liuxi-center", "sign"),
    ("xinan-canteen", "menu"),
    ("liuxi-center", "activities"),
]


@pytest.fixture
def open_sheet(chromium, sites):
    """Open the page of a notice of the demonstration, served under a sub-path; what else it asks for is noted."""
    real, demo = sites
    made = assets_of(real).files
    files = {
        made[name].uri: (kind, ASSETS.render(real, Plan(made[name].uri, "assets", name)))
        for name, kind in (("notices.css", "text/css"), ("notice.js", "text/javascript"))
    }
    page = chromium.new_page()
    page.foreign = []

    def answer(route):
        path = route.request.url.removeprefix(SITE)
        kind, body = files.get(path, ("", b""))
        if not kind:
            page.foreign.append(route.request.url)
        route.fulfill(content_type=kind, body=body)

    def opened(subject, kind):
        uri = f"notices/{subject}/{kind}/index.html"
        files[f"demo/{uri}"] = ("text/html; charset=utf-8", NOTICES.render(demo, Plan(uri, kind, subject)))
        page.goto(f"{SITE}demo/{uri}")
        return page

    page.route("**/*", answer)
    yield opened
    page.close()


@pytest.mark.parametrize(("subject", "kind"), SHEETS)
def test_the_browser_prints_the_same_sheet(open_sheet, view_of, subject, kind):
    """One page with every fact and a QR that can be scanned, without backgrounds too; nothing of the site on it."""
    page = open_sheet(subject, kind)
    printed = Printed(page.pdf(prefer_css_page_size=True, print_background=False), 1, 0)
    text = text_of(printed)
    view = view_of(subject, kind)
    assert len(PdfReader(io.BytesIO(printed.pdf)).pages) == 1
    assert [fact for fact in facts_of(view) if fact not in text] == []
    assert scanned(printed) == {view.address}
    assert "返回" not in text
    assert page.foreign == []


def test_two_sheets_in_the_browser_too(open_sheet, view_of):
    """What needs a second sheet is printed whole."""
    page = open_sheet("beimen-canteen", "menu")
    printed = Printed(page.pdf(prefer_css_page_size=True), 2, 0)
    text = text_of(printed)
    assert len(PdfReader(io.BytesIO(printed.pdf)).pages) == 2
    assert [fact for fact in facts_of(view_of("beimen-canteen", "menu")) if fact not in text] == []


def test_the_button_prints(open_sheet):
    """打印 opens the print dialog; without JavaScript it is not offered."""
    page = open_sheet("liuxi-center", "hours")
    page.evaluate("window.print = () => { window.asked = true }")
    page.get_by_role("button", name="打印").click()
    assert page.evaluate("window.asked")


def test_the_preview_fits_a_phone(open_sheet):
    """The sheet is as wide as the window, in the proportions of A4, and nothing has to be scrolled sideways."""
    page = open_sheet("liuxi-center", "hours")
    page.set_viewport_size({"width": 360, "height": 640})
    box = page.locator(".ll-sheet").bounding_box()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert box["width"] <= 361
    assert box["height"] / box["width"] == pytest.approx(297 / 210, rel=0.02)


def test_the_way_back(open_sheet):
    """The page leads back to its subject, by a relative link."""
    page = open_sheet("liuxi-center", "hours")
    assert page.get_by_role("link", name="返回").get_attribute("href") == "../../../../demo/places/liuxi-center/"
