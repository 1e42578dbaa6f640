"""The finder without something: workers, files, a script; on the narrowest screen; without knowing the demonstration."""

import pytest
from playwright.sync_api import expect

from tests.publish.site.listed import names

BROWSERS = {
    "no workers": "delete window.Worker",
    "no module workers": "const Old = Worker; window.Worker = class extends Old { constructor(address) { super(address) } }",
}


@pytest.mark.parametrize("change", BROWSERS.values(), ids=BROWSERS)
def test_an_old_browser_searches_on_the_page(find, change):
    """Without (module) workers the page itself searches, with the same answers."""
    page = find("?q=书法班", script=change)
    assert names(page)[:2] == ["南门社区儿童之家", "柳溪社区“一老一小”关爱服务中心"]


def test_without_an_index_the_list_stands(site_page):
    """Where the index cannot be had the page says so, and the complete list remains."""
    page = site_page("demo/find/", missing="**/data/index.json")
    assert page.locator("[data-ll-trouble]").inner_text() == "现在不能查找，下面是全部服务点。"
    assert page.locator("[data-ll-complete] .ll-card").count() == 37


def test_without_the_second_file_the_rest_is_found(find):
    """Where dishes, telephones and prices cannot be had the page says so, and finds the rest."""
    page = find("?q=柳溪食堂", missing="**/data/index-more.json")
    expect(page.locator("[data-ll-trouble]")).to_have_text("菜名、电话和价格没有读到，只能按名称、地方和服务找。")
    assert names(page)[0] == "柳溪社区幸福食堂"


def test_without_javascript_the_list_is_complete(chromium, address):
    """Every place stands in the list without any script, and nothing that needs one."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}find/")
    assert page.locator("[data-ll-complete] .ll-card").count() == 12
    assert not page.locator("[data-ll-finder]").is_visible()
    context.close()


def test_nothing_of_the_demonstration_is_found_on_the_real_site(site_page, settled):
    """The real finder has never heard of 示例县."""
    page = site_page("find/?q=示例县")
    settled(page)
    assert page.locator("[data-ll-status]").inner_text() == "本站没有“示例县”的资料。"


@pytest.mark.parametrize("elder", [False, True], ids=["plain", "elder"])
@pytest.mark.parametrize("query", ["?q=食堂&most=0", "?q=外太空", "?open=now&area=shili/yunping"])
def test_nothing_scrolls_sideways(find, query, elder):
    """At 320 px and twice the text size every answer fits, with all choices unfolded."""
    page = find(query, elder=elder, width=320)
    page.get_by_text("更多条件", exact=True).click()
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    "query",
    [
        "?kind=nonsense&area=../..&service=%00&audience=x",
        "?open=9999-99-99&part=99:99&most=-1",
        "?from=nowhere&open=now&part=noon",
        "?q=%3Cscript%3Ewindow.bad=1%3C/script%3E&area=%3Cb%3E",
        "?q=%E6%9F%B3%E6%BA%AA&q=x&kind=canteen&kind=canteen",
    ],
)
def test_a_broken_address_is_answered(site_page, settled, query):
    """Whatever stands in an address, the finder shows an answer, fails nowhere, and runs nothing of it."""
    page = site_page("")
    broken = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.goto(page.url + "demo/find/" + query)
    settled(page)
    assert page.locator("[data-ll-status]").inner_text()
    assert page.evaluate("window.bad") is None
    assert broken == []
