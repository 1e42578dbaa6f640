"""Ten journeys of residents, each at three clocks: before midnight, after midnight before the build, when orders close.

The site is built on 24 November. A sample runs with every change, all with `make test-all`. Where a journey ends the
accessibility tree, which is what a screen reader reads, is kept as text below accessibility/; after a change that is
meant, `LINLI_BLESS=1 make test` writes it anew.
"""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

CLOCKS = {"orders": "2026-11-24T09:30", "before": "2026-11-24T23:59", "after": "2026-11-25T00:01"}
TREES = Path(__file__).parent / "accessibility"
BEIMEN = {
    "orders": "10:30开始（午餐），现在没开",
    "before": "今天已关门，明天06:30开始（早餐）",
    "after": "06:30开始（早餐），现在没开",
}
NEXT_MEAL = {
    "orders": "今天 11月24日（周二） 午餐",
    "before": "明天 11月25日（周三） 早餐",
    "after": "今天 11月25日（周三） 早餐",
}
SHARED = "window.sent = []; navigator.share = async (message) => { sent.push(message.text) }"


def state_of(page):
    """Return what the first screen of a place says."""
    parts = page.locator(".ll-now [data-ll-word], .ll-now [data-ll-detail]").all_inner_texts()
    return "，".join(filter(None, parts))


def open_now(page, clock):
    """A 72-year-old asks whether the canteen is open: home, what to eat, her township, the canteen."""
    page.get_by_role("navigation", name="主要栏目").get_by_role("link", name="吃什么").click()
    page.get_by_role("link", name="示例县云坪街道").click()
    page.get_by_role("link", name="北门社区幸福食堂").first.click()
    page.wait_for_url("**/places/beimen-canteen/")
    assert state_of(page) == BEIMEN[clock]


def lunch(page, clock):
    """She asks what there is to eat next."""
    page.goto(f"{page.url}places/beimen-canteen/")
    assert page.locator(".ll-today__head").inner_text().startswith(NEXT_MEAL[clock])
    assert page.locator(".ll-today__dishes").inner_text() != ""


def price_at_83(page, clock):
    """She says her age once: the price of the meal that stands there is hers."""
    page.goto(f"{page.url}places/nanmen-canteen/")
    page.fill("#age", "八十三岁")
    expect(page.locator(".ll-today__price:visible")).to_have_text("83岁：11元")
    page.goto(page.url.replace("nanmen", "liuxi"))
    expect(page.locator("#age")).to_have_value("83")
    expect(page.locator("[aria-labelledby=prices] [data-ll-mine]").first).to_contain_text(
        "83岁：一荤两素 免费（80周岁以上 免费）"
    )


def home_visits(page, clock):
    """A daughter far away looks for somebody who comes to the house, and whom to ring."""
    page.goto(f"{page.url}needs/home-help/")
    page.locator("section[aria-labelledby=programmes] a").first.click()
    expect(page.locator(".ll-now .ll-phone").first).to_be_visible()


def send_to_the_family(page, clock):
    """She sends her mother what the page says, with the time at which it says so."""
    page.goto(f"{page.url}places/beimen-canteen/")
    page.get_by_role("button", name="发给家人").click()
    text = page.evaluate("sent[0]")
    assert BEIMEN[clock] in text
    stamp = {"orders": "11月24日（周二）09:30", "before": "11月24日（周二）23:59", "after": "11月25日（周三）00:01"}
    assert stamp[clock] in text


def holiday_class(page, clock):
    """A parent looks for a class in the holidays that has room, and whom to ring."""
    page.goto(f"{page.url}needs/holidays/")
    page.locator("section[aria-labelledby=programmes] a", has_text="暖冬").click()
    head = page.locator(".ll-now").inner_text()
    assert "还有12个名额" in head
    assert re.search(r"0000-\d{7}", head)


def old_poster(page, clock):
    """Somebody scans a poster of last year: the page says that it is out of date, above the facts of now."""
    page.goto(f"{page.url}places/beimen-canteen/?v=OLD001")
    assert page.get_by_role("status").first.inner_text() == "您扫的公示已过期，请看最新信息。"
    assert state_of(page) == BEIMEN[clock]


def without_script(page, clock):
    """Without JavaScript the hours, the telephone and the week stand there, and nothing that is only true today."""
    page.goto(f"{page.url}places/beimen-canteen/")
    text = page.locator("main").inner_text()
    assert all(words in text for words in ("开放时间", "0000-1234618", "早餐 06:30-08:30"))
    assert "今天" not in text


def keyboard_only(page, clock):
    """By keyboard alone: past the letterhead, to the list of townships, to a canteen."""
    for _ in range(2):  # the ribbon of the demonstration stands first
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    page.goto(f"{page.url.split('#')[0]}places/beimen-canteen/")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "age":
            break
    page.keyboard.type("83")
    expect(page.locator("[aria-labelledby=prices] [data-ll-mine]").first).to_contain_text("83岁")


def small_and_large(page, clock):
    """On 320 px at twice the size of text nothing is cut off, and the state is read first."""
    page.goto(f"{page.url}places/beimen-canteen/")
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert state_of(page) == BEIMEN[clock]


JOURNEYS = (
    open_now,
    lunch,
    price_at_83,
    home_visits,
    send_to_the_family,
    holiday_class,
    old_poster,
    without_script,
    keyboard_only,
    small_and_large,
)
# The first clock with every change, the others with `make test-all`; the states of midnight are tested one by one.
WALKS = [
    pytest.param(journey, clock, marks=() if clock == "orders" else pytest.mark.whole, id=f"{journey.__name__}-{clock}")
    for journey in JOURNEYS
    for clock in CLOCKS
]


@pytest.fixture
def visitor(chromium, address):
    """Open the home page of the demonstration as somebody on a journey does."""
    contexts = []

    def opened(journey, clock):
        width = 320 if journey is small_and_large else 360
        context = chromium.new_context(
            viewport={"width": width, "height": 740},
            timezone_id="Asia/Shanghai",
            java_script_enabled=journey is not without_script,
        )
        contexts.append(context)
        page = context.new_page()
        if journey is not without_script:
            page.clock.install(time=f"{CLOCKS[clock]}:00+08:00")
            page.add_init_script(SHARED)
        page.goto(f"{address}demo/")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("journey", "clock"), WALKS)
def test_journey(visitor, journey, clock):
    """Each journey reaches what it was made for."""
    page = visitor(journey, clock)
    journey(page, clock)
    if clock == "orders":
        assert_tree(journey.__name__, page.locator("body").aria_snapshot())


def assert_tree(name, tree):
    """Assert that a screen reader reads what is kept; addresses of the test server are left out."""
    kept = TREES / f"{name}.txt"
    told = "".join(f"{line}\n" for line in tree.splitlines() if "/url:" not in line)
    if os.environ.get("LINLI_BLESS"):
        kept.write_text(told, "utf-8")
    assert told == kept.read_text("utf-8"), f"LINLI_BLESS=1 pytest {__file__} writes {kept.name} anew"


@pytest.mark.parametrize("path", sorted(TREES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_page_has_its_landmarks(path):
    """One main, a navigation, a heading of the first level, and where a status is said it is announced."""
    tree = path.read_text("utf-8")
    assert len(re.findall(r"^\s*- main\b", tree, re.MULTILINE)) == 1
    assert "- banner" in tree
    assert "- contentinfo" in tree
    assert '- navigation "主要栏目"' in tree
    assert len(re.findall(r"- heading .*\[level=1\]", tree)) == 1
