"""What programs and paper make of a page: cards of links that are sent, a printed page."""

import re
import struct

import pytest

from linli.model.codes import KINDS_OF_PLACES
from tests.sample import ROOT

MINE = "localStorage.setItem('ll-area-demo', 'shili/yunping/beimen\\n北门社区'); localStorage.setItem('ll-age', '83');"
PICTURES = ROOT / "overrides" / "assets" / "pictures"


@pytest.mark.parametrize("name", sorted(KINDS_OF_PLACES | {"linli"}))
def test_every_kind_has_a_picture_that_is_large_enough(name):
    """WeChat shows no picture below 300 × 300."""
    header = (PICTURES / f"{name}.png").read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert min(struct.unpack(">II", header[16:24])) >= 300


@pytest.mark.parametrize(
    ("path", "picture", "title"),
    [
        ("demo/places/beimen-canteen", "canteen", "北门社区幸福食堂（虚构示例）"),
        ("demo/places/liuxi-center", "service-center", "柳溪社区“一老一小”关爱服务中心（虚构示例）"),
        ("demo/places/liuxi-childrens-home", "childrens-home", "柳溪社区儿童之家（虚构示例）"),
        ("demo/menus", "linli", "吃什么（虚构示例）"),
        ("about", "linli", "关于本站"),
    ],
)
def test_a_sent_link_has_a_card(built, path, picture, title):
    """Title, description and the picture of the kind, by their full addresses."""
    html = (built / path / "index.html").read_text("utf-8")
    found = dict(re.findall(r'<meta property="og:(\w+)"[^>]* content="([^"]*)">', html))
    assert found["title"] == title
    assert found["image"] == f"https://linli.example/assets/pictures/{picture}.png"
    assert found["url"].startswith("https://linli.example/")
    assert found["description"]
    assert (built / "assets" / "pictures" / f"{picture}.png").is_file()


def test_dishes_of_which_nobody_has_said_what_is_in_them_are_marked(site_page):
    """“？” behind the dish, and what that means below, as on the sheet."""
    page = site_page("demo/menus/shili/yunping/")
    marked = page.locator(".ll-menu__dishes > li:has(.ll-menu__unknown)")
    assert marked.count() == page.locator("[data-ll-allergens='?']").count() > 0
    assert page.get_by_text("“？”是不清楚有没有过敏原").is_visible()


ON_SCREEN = (".ll-age", ".ll-now__state", ".ll-today", ".ll-keep", "#correct", "#nearest")


def test_a_printed_page_leaves_out_what_paper_cannot_do(site_page):
    """No box for an age, nothing of this minute, nothing near by, no correction; hours, telephone and prices stay."""
    page = site_page("demo/places/beimen-canteen/")
    assert [part for part in ON_SCREEN if not page.locator(part).first.is_visible()] == []
    page.emulate_media(media="print")
    assert [part for part in ON_SCREEN if page.locator(part).first.is_visible()] == []
    for kept in ("h1", "#hours", "#prices", ".ll-now .ll-phones"):
        assert page.locator(kept).first.is_visible()


AT_ONCE = "[data-ll-my-menus], [data-ll-favourites], [data-ll-near], .ll-age, form, button, .ll-stale, .ll-state__order"


@pytest.mark.parametrize("path", ["demo/menus/", "demo/menus/shili/yunping/", "demo/activities/", "demo/"])
def test_a_printed_list_says_nothing_of_this_minute(site_page, path):
    """No 今天, no 现在开放, nothing to press or to fill in: of my canteens, my places, the menus and the activities."""
    page = site_page("demo/places/nanmen-canteen/", script=MINE)
    page.click("[data-ll-favourite]")
    page.goto(page.url.replace("demo/places/nanmen-canteen/", path))
    page.wait_for_load_state("networkidle")
    assert page.locator(AT_ONCE).filter(visible=True).count() > 0
    page.emulate_media(media="print")
    assert page.locator(AT_ONCE).filter(visible=True).count() == 0
    text = page.locator("main").inner_text()
    assert [word for word in ("今天", "明天", "现在开放", "预订") if word in text] == []


def test_bars_compare_equal_units_of_one_table(site_page):
    """Within a table only figures of one unit have bars, and a longer bar is a larger figure."""
    page = site_page("demo/outcomes/")
    tables = page.locator(".ll-bars").evaluate_all(
        """tables => tables.map(table => [...table.rows].filter(row => row.querySelector('.ll-bars__fill')).map(row => [
          row.querySelector('.ll-bars__unit').textContent,
          parseFloat(row.querySelector('.ll-number').textContent.replace(/^\\D*/, '')) * (row.querySelector('.ll-number').textContent.includes('万') ? 10000 : 1),
          row.querySelector('.ll-bars__fill rect').getBoundingClientRect().width]))"""
    )
    assert any(tables)
    for bars in tables:
        assert len({unit for unit, _, _ in bars}) <= 1
        assert sorted(bars, key=lambda bar: bar[1]) == sorted(bars, key=lambda bar: bar[2])


WORDS = """(words) => {
  const torn = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.offsetParent) continue;
    for (const found of node.textContent.matchAll(new RegExp(words, 'g'))) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const tops = new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.top / 8)));
      if (tops.size > 1) torn.push(found[0]);
    }
  }
  return torn;
}"""


@pytest.mark.parametrize(("width", "elder"), [(320, False), (360, True)])
@pytest.mark.parametrize(
    "path",
    [
        *("places/liuxi-canteen/", "places/beimen-canteen/", "places/yueliang-wan-canteen/", "places/xinan-canteen/"),
        *("menus/", "menus/shili/yunping/", "activities/", "needs/meals/", "announcements/", "find/"),
    ],
)
def test_short_words_are_not_torn(site_page, path, width, elder):
    """No line breaks inside 停餐, 免费, 12月9日, 12元: what the page says and what is said for an age, all unfolded."""
    page = site_page(f"demo/{path}", width=width, elder=elder, script=MINE)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    assert page.evaluate(WORDS, "停餐|停业|免费|休息|\\d{1,2}月\\d{1,2}日|[\\d.]+元") == []


SIGNS = """() => [...document.querySelectorAll(".ll-table-frame .ll-quote")].filter((kept) => {
  const next = kept.nextSibling;
  if (!next || !/^[、，。；：）]/.test(next.textContent)) return false;
  const sign = document.createRange();
  sign.setStart(next, 0);
  sign.setEnd(next, 1);
  return sign.getClientRects()[0].top > [...kept.getClientRects()].pop().bottom - 1;
}).map((kept) => kept.textContent)"""


def test_no_line_of_a_table_begins_with_a_sign(site_page):
    """A span of time is kept whole together with the 、 behind it, at every width."""
    page = site_page("demo/staff/places/beimen-canteen/")
    for width in range(320, 1300, 40):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SIGNS) == [], width
