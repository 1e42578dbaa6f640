"""The first screen of every place of the demonstration on a phone of 360 × 740: it answers what one came for."""

import pytest

from tests.publish.site.conftest import TODAY

SCREEN = 740
MEASURED = """() => {
  const bottom = (selector) => {
    const found = [...document.querySelectorAll(selector)].filter((part) => part.offsetParent);
    return found.length ? Math.round(Math.max(...found.map((part) => part.getBoundingClientRect().bottom + scrollY))) : 0;
  };
  return {
    state: bottom('.ll-now__state'),
    phone: bottom('.ll-now .ll-phones'),
    today: bottom('.ll-today'),
    price: bottom('.ll-today__price'),
  };
}"""
ORDER = [
    "h1",
    ".ll-now__state",
    ".ll-now__alert",
    ".ll-now .ll-verification",
    ".ll-now .ll-phones",
    ".ll-today",
    ".ll-now__fact",
]
TOPS = """(names) => names.map((name) => [...document.querySelectorAll(name)].find((part) => part.offsetParent))
  .filter(Boolean).map((part) => part.getBoundingClientRect().top)"""


@pytest.fixture(scope="module")
def pages(built):
    """The pages of the places of the demonstration."""
    return sorted(
        path.parent.name
        for path in (built / "demo" / "places").glob("*/index.html")
        if "ll-now" in path.read_text("utf-8")
    )


@pytest.fixture(scope="module")
def measured(chromium, address, pages):
    """What lies where on every page, in both sizes of text, light and dark, at the time of lunch."""
    found = {}
    for elder in (False, True):
        context = chromium.new_context(viewport={"width": 360, "height": SCREEN}, timezone_id="Asia/Shanghai")
        context.add_init_script("localStorage.setItem('ll-age', '83')")
        if elder:
            context.add_init_script("localStorage.setItem('ll-elder', '1')")
        page = context.new_page()
        page.clock.install(time=f"{TODAY}T10:30:00+08:00")
        for place in pages:
            page.goto(f"{address}demo/places/{place}/")
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found[place, elder, scheme] = {**page.evaluate(MEASURED), "tops": page.evaluate(TOPS, ORDER)}
        context.close()
    return found


def test_in_normal_text_everything_to_todays_price_is_on_the_first_screen(measured):
    """Name, state, what overrides it, telephone, today's meal or activity with its price: 740 px, also with a closure."""
    below = {
        (place, scheme): lies
        for (place, elder, scheme), lies in measured.items()
        if not elder and max(lies[part] for part in ("state", "phone", "today", "price")) > SCREEN
    }
    assert below == {}


def test_in_large_text_state_and_telephone_are_on_the_first_screen(measured):
    """大字: state and telephone within the first screen, the meal and its price within two."""
    late = {
        (place, scheme): lies
        for (place, elder, scheme), lies in measured.items()
        if elder and (max(lies["state"], lies["phone"]) > SCREEN or max(lies["today"], lies["price"]) > 2 * SCREEN)
    }
    assert late == {}


def test_the_first_screen_keeps_its_order(measured):
    """Name; state; what overrides it; telephone; today; who may come, how to order and pay."""
    assert [place for (place, *_), lies in measured.items() if lies["tops"] != sorted(lies["tops"])] == []


def test_a_wide_screen_has_two_columns(chromium, address):
    """At 1280 px what is looked up stands beside what is done."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}demo/places/liuxi-center/")
    first, side = (page.locator(f".ll-place__{part}").bounding_box() for part in ("first", "side"))
    assert side["x"] >= first["x"] + first["width"]
    assert abs(side["y"] - first["y"]) < 8
    page.close()
