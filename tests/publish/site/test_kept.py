"""What a browser keeps and what an address asks may be anything: no page breaks, and none leads away from the site."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

KEYS = ("ll-elder", "ll-age", "ll-area", "ll-area-demo", "ll-favourites", "ll-favourites-demo", "ll-renewed")
PARAMETERS = (
    "q",
    "from",
    "without",
    "area",
    "kind",
    "service",
    "need",
    "open",
    "part",
    "anytime",
    "most",
    "v",
    "near",
    "x",
)
EVIL = "//evil.example/"
WORDS = st.sampled_from(
    ["", "null", "5", "{}", "[]", "[null]", '""', "constructor", "__proto__", "toString", EVIL, "/\\evil.example/"]
    + [
        "javascript:alert(1)",
        "<img src=x onerror=alert(1)>",
        "qinghe\nx",
        f"{EVIL}\n{EVIL}",
        "-1",
        "1e400",
        "NaN",
        "%00",
    ]
    + ["2026-13-45", "2026-11-24", "25:99", "16:30", "now", "yes", "\ud83d\ude00", "９９", "shili", "shili/constructor"]
    + [
        json.dumps([{"id": "x", "name": "点我", "path": path}])
        for path in (EVIL, "/\\evil.example", "/x/", 5, None, {})
    ]
)
VALUES = WORDS | st.text(max_size=20)
PLACES = ("demo/", "", "demo/places/liuxi-canteen/", "demo/find/", "demo/menus/", "demo/notices/liuxi-canteen/menu/")


@pytest.fixture(scope="module")
def tab(chromium, address):
    """A tab on the site that notes what goes wrong."""
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.wrong = []
    page.on("pageerror", lambda error: page.wrong.append(str(error)))
    page.on("dialog", lambda dialog: (page.wrong.append(dialog.message), dialog.dismiss()))
    page.goto(address)
    yield page
    context.close()


LEADS_AWAY = (
    "() => [...document.links].filter((link) => /evil/.test(link.host) || link.protocol === 'javascript:').length"
)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.fixed_dictionaries({}, optional=dict.fromkeys(KEYS, VALUES)),
    st.lists(st.tuples(st.sampled_from(PARAMETERS), VALUES), max_size=4),
)
def test_anything_kept_and_anything_asked_is_harmless(tab, address, kept, asked):
    """On every kind of page that reads them: no error, no dialog, no link to elsewhere, and the page stands."""
    tab.wrong.clear()
    tab.evaluate(
        "kept => { localStorage.clear(); for (const k of Object.keys(kept)) localStorage.setItem(k, kept[k]); }", kept
    )
    query = tab.evaluate("asked => new URLSearchParams(asked).toString()", [list(pair) for pair in asked])
    for path in PLACES:
        tab.goto(f"{address}{path}?{query}")
        tab.wait_for_load_state("networkidle")
        assert tab.evaluate(LEADS_AWAY) == 0
        assert tab.locator("h1").count() >= 1
        assert tab.url.startswith(address)
    assert tab.wrong == []


@pytest.mark.parametrize("part", ["constructor", "__proto__", "toString", "valueOf", "99:99"])
def test_a_part_of_a_day_that_is_none(find, part):
    """A part of the day that nobody offers is the whole day."""
    page = find(f"?q=食堂&open=2026-11-25&part={part}")
    assert page.locator("[data-ll-results] .ll-card").count() > 0
