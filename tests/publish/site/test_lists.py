"""What published lists brought, as it is laid out on a phone and on a desk: tables of areas, ordering, rooms, venues."""

import pytest

PAGES = [
    "areas/shili/-/canteens/",
    "areas/shili/-/homes/",
    "areas/shili/-/classes/",
    "areas/shili/liuxi-zhen/-/canteens/",
    "places/xinan-canteen/",
    "places/beimen-canteen/",
    "places/qingshi-childcare/",
    "places/liuxi-center/",
    "programmes/spring-class-2027/",
    "programmes/baby-class/",
    "notices/areas/shili/-/canteens/",
]
OUTSIDE = """[...document.querySelectorAll("main a, main td, main th, main dd, main p")].filter((part) => {
    const box = part.getBoundingClientRect();
    return box.width > 1 && (box.left < 0 || box.right > innerWidth + 0.5);
}).map((part) => part.textContent.trim().slice(0, 40))"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_lies_outside_of_the_screen(site_page, path, width):
    """Every line of a list can be read without scrolling sideways; nothing of it is loaded from elsewhere."""
    page = site_page(f"demo/{path}", width=width)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    if not path.startswith("notices/"):
        assert page.evaluate(OUTSIDE) == []


def test_a_table_is_cards_on_a_phone_and_a_table_on_a_desk(site_page):
    """On a phone every cell stands in a line of its own with the name of its column; on a desk a canteen is a row."""
    kind = "getComputedStyle(document.querySelector('.ll-table__row')).display"
    phone = site_page("demo/areas/shili/-/canteens/")
    assert phone.evaluate(kind) == "block"
    cells = phone.locator(".ll-table__row").first.locator(".ll-table__cell")
    tops = [cell.bounding_box()["y"] for cell in cells.all()]
    assert tops == sorted(set(tops))
    assert phone.evaluate("getComputedStyle(document.querySelector('.ll-table__cell'), '::before').content") == '"名称"'
    desk = site_page("demo/areas/shili/-/canteens/", width=1280)
    assert desk.evaluate(kind) == "table-row"
    cells = desk.locator(".ll-table__row").first.locator(".ll-table__cell")
    assert len({cell.bounding_box()["y"] for cell in cells.all()}) == 1


def test_an_address_of_another_site_is_only_asked_on_a_tap(site_page, address):
    """The page of a place with a website loads nothing of it, and says which host a tap leads to."""
    page = site_page("demo/places/nanmen-center/")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert [name for name in loaded if not name.startswith(address)] == []
    link = page.locator(".ll-outside a")
    assert link.get_attribute("href") == "https://example.org/nanmen/"
    assert page.locator(".ll-outside").first.inner_text() == "网站：example.org 点开就离开本站"
