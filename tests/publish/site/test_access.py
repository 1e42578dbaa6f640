"""For every eye and hand: axe-core finds nothing on any kind of page, in both modes (WCAG 2.2 AA)."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = [
    "",
    "find/",
    "places/tongbao-canteen/",
    "areas/yongshan/yongxing/",
    "needs/meals/",
    "services/meals/",
    "programmes/huzhu-plus/",
    "teams/zhenxiong-carers/",
    "policies/old-age-allowance/",
    "outcomes/",
    "menus/",
    "activities/",
    "announcements/",
    "staff/progress/",
    "staff/fields/",
    "staff/",
    "staff/hours/",
    "about/",
    "404.html",
    "demo/",
    "demo/find/?q=食堂&kind=canteen&most=0",
    "demo/find/?q=外太空",
    "demo/menus/",
    "demo/places/liuxi-center/",
    "demo/places/xinan-care-station-with-a-very-long-name/",
    "demo/programmes/winter-care-2027/",
    "demo/announcements/20261123-liuxi-power/",
    "demo/notices/liuxi-canteen/menu/",
]


@pytest.fixture(scope="module", params=["", "1"], ids=["plain", "elder"])
def tab(request, chromium, address):
    """A phone's tab in one of the two modes."""
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    if request.param:
        context.add_init_script("localStorage.setItem('ll-elder', '1')")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(tab, address, path):
    """No violation of any rule, from contrast to the order of headings, with everything unfolded."""
    tab.goto(address + path)
    tab.wait_for_load_state("networkidle")
    tab.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    violations = Axe().run(tab).response["violations"]
    assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []
