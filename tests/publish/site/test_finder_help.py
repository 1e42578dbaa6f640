"""The help card, what was understood, and a finder that cannot freeze; in a real browser."""

import json

import pytest
from playwright.sync_api import expect

from tests.publish.site.listed import names

NEWER = """
    delete Array.prototype.at; delete Array.prototype.findLast; delete Array.prototype.toSorted;
    delete String.prototype.at; delete String.prototype.replaceAll; delete Object.hasOwn; delete Promise.any;
    delete Element.prototype.replaceChildren; delete DocumentFragment.prototype.replaceChildren;
    delete Element.prototype.checkVisibility; delete window.structuredClone;
    const Modern = window.Worker;
    window.Worker = function (address, options) {
      if (options && options.type === "module") throw new Error("no module workers");
      return new Modern(address, options);
    };
"""
"""What Chrome and WebView 79 and Safari 13.1 lack."""
BROKEN = """
window.Worker = undefined;
String.prototype.normalize = function () {
  if (String(this).includes("食堂")) throw new Error("broken");
  return String(this);
};
"""


@pytest.mark.parametrize(
    ("query", "title", "number"),
    [
        ("老人摔倒起不来", "摔倒起不来、昏倒、喘不上气", "120"),
        ("有人打老人", "有人走丢、打人、被骗、被偷", "110"),
        ("闻到煤气味", "着火、煤气漏了、有人落水", "119"),
        ("不想活了", "不想活、想不开、心里撑不住", "12356"),
    ],
)
def test_an_emergency_leads_to_its_number_before_everything(find, query, title, number):
    """The card stands above all hits, can be dialled in the demonstration too, and no canteen is listed."""
    page = find(f"?q={query}")
    card = page.locator("[data-ll-results] .ll-help").first
    expect(card.get_by_role("heading")).to_have_text(title)
    assert card.locator("a").first.get_attribute("href") == f"tel:{number}"
    assert not [name for name in names(page) if "食堂" in name]
    assert page.locator("[data-ll-status]").inner_text() == "急事先打电话。"


def test_what_is_not_registered_says_whom_to_ask(find):
    """A calm card, and only what it names below it."""
    page = find("?q=修脚")
    assert page.locator("[data-ll-results] .ll-help__title").inner_text() == "修脚、挑鸡眼"
    assert names(page) == []


def test_the_whole_card_stands_without_scripts(site_page):
    """Without JavaScript all numbers stand at the top of the page."""
    page = site_page("demo/find/", java_script_enabled=False)
    whole = page.locator("[data-ll-help-whole]")
    assert whole.is_visible()
    assert {link.get_attribute("href") for link in whole.locator("a").all()} >= {"tel:120", "tel:110", "tel:119"}
    assert whole.bounding_box()["y"] < page.locator("[data-ll-complete]").bounding_box()["y"]


def test_pages_of_needs_lead_to_the_emergency_numbers(site_page):
    """Whoever reads of a need has them one tap away."""
    page = site_page("demo/needs/meals/")
    numbers = [link.get_attribute("href") for link in page.locator(".ll-help-strip a").all()]
    assert numbers == ["tel:120", "tel:110", "tel:119", "tel:12356"]


def test_what_was_understood_can_be_let_go_of(find, settled):
    """83岁 and 免费 are chips; the price on a card is this person's; without 免费 more is listed."""
    page = find("?q=83岁吃饭不要钱")
    assert page.locator("[data-ll-results] .ll-card").first.inner_text().count("83岁：")
    few = len(names(page))
    page.get_by_role("button", name="去掉：免费").click()
    settled(page)
    assert "without=most" in page.url
    assert len(names(page)) > few


def test_it_works_in_the_oldest_browsers(find):
    """With what they lack taken away, and no module worker, a question is answered."""
    page = find("?q=柳溪食堂", script=NEWER)
    assert names(page)[0] == "柳溪社区幸福食堂"


def test_an_answer_that_fails_leaves_the_list(site_page):
    """An error while answering says so; the complete list and the help card stand there."""
    page = site_page("demo/find/?q=食堂", script=BROKEN)
    expect(page.locator("[data-ll-trouble]")).to_contain_text("没有查成")
    assert page.locator("[data-ll-complete]").is_visible()
    assert page.locator("[data-ll-help-whole]").is_visible()
    assert not page.locator("[data-ll-finder]").is_visible()


def test_another_form_of_the_index_reloads_once(chromium, address):
    """Scripts and index of different builds: the page is loaded anew, once, and then says that it cannot search."""
    page = chromium.new_context().new_page()
    loads = []
    page.on("load", lambda loaded: loads.append(loaded.url))

    def older(route):
        body = route.fetch().json()
        route.fulfill(body=json.dumps({**body, "format": 1}), content_type="application/json")

    page.route("**/data/index.json", older)
    page.goto(f"{address}demo/find/?q=食堂")
    expect(page.locator("[data-ll-trouble]")).to_contain_text("不能查找")
    page.wait_for_load_state("networkidle")
    assert len(loads) == 2
    assert page.locator("[data-ll-complete]").is_visible()
    page.context.close()


def test_my_community_comes_first_everywhere(chromium, address):
    """Chosen on its page it is one tap from every other, and first in the menus and the finder."""
    page = chromium.new_context(timezone_id="Asia/Shanghai").new_page()
    page.clock.install(time="2026-11-24T11:30:00+08:00")
    page.goto(f"{address}demo/areas/shili/yunping/nanmen/")
    page.get_by_role("button", name="设为我的社区").click()
    page.goto(f"{address}demo/")
    assert (
        page.get_by_role("link", name="我的社区：南门社区")
        .get_attribute("href")
        .endswith("areas/shili/yunping/nanmen/")
    )
    assert page.get_by_role("heading", name="我的社区：南门社区").is_visible()
    page.goto(f"{address}demo/menus/")
    expect(page.locator("[data-ll-my-menus] li").first).to_contain_text("南门社区幸福食堂")
    page.goto(f"{address}demo/find/?q=食堂")
    page.wait_for_selector("[data-ll-finder][aria-busy=false]:not([hidden])")
    assert names(page)[0] == "南门社区幸福食堂"
    page.context.close()
