"""The site as people use it: in a real browser, on a phone, with a clock, without JavaScript."""

import json
from datetime import datetime, timedelta, timezone
from urllib.parse import urlsplit

import pytest

PHONE = {"width": 360, "height": 640}
SHANGHAI = timezone(timedelta(hours=8))


def at(text):
    """Return a moment in Shanghai."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.fixture
def open_page(chromium, address):
    """Open a page of the site at a moment, on a phone that believes to be anywhere."""
    contexts = []

    def opened(path, moment="2026-11-24T10:00", zone="Asia/Shanghai", **options):
        context = chromium.new_context(viewport=PHONE, timezone_id=zone, **options)
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.broken = []
        page.on("pageerror", lambda error: page.broken.append(str(error)))
        page.clock.install(time=at(moment))
        page.goto(address + path)
        return page

    yield opened
    for context in contexts:
        context.close()


def badge(page):
    """Return what the large badge of a place says."""
    words = page.locator(".ll-now [data-ll-word]").inner_text()
    detail = page.locator(".ll-now [data-ll-detail]").inner_text()
    return f"{words}{' · ' if detail else ''}{detail}"


MOMENTS = [
    ("liuxi-center", "2026-11-24T07:59", "08:30开门 · 现在没开"),
    ("liuxi-center", "2026-11-24T08:30", "现在开放 · 12:00关门"),
    ("liuxi-center", "2026-11-24T11:59", "现在开放 · 12:00关门"),
    ("liuxi-center", "2026-11-24T12:00", "14:00开门 · 现在没开"),
    ("liuxi-center", "2026-11-24T17:29", "现在开放 · 17:30关门"),
    ("liuxi-center", "2026-11-24T17:30", "今天已关门 · 明天08:30开门"),
    ("liuxi-center", "2026-11-28T11:00", "现在开放 · 12:00关门（11:30停止入场）"),
    ("liuxi-center", "2026-11-28T11:45", "现在开放 · 12:00关门（已停止入场）"),
    ("liuxi-center", "2027-01-01T10:00", "时间待核实 · 网站没有这一天的资料，请先打电话"),
    ("liuxi-canteen", "2026-11-24T11:30", "今天休息（停电）"),
    ("xinan-canteen", "2026-11-26T15:29", "今天已关门 · 明天11:00开始（午餐）"),
    ("xinan-canteen", "2026-11-26T15:30", "停业（停电） · 明天11:00开始（午餐）"),
    ("xinan-canteen", "2026-11-26T15:31", "停业（停电） · 明天11:00开始（午餐）"),
    ("xinan-canteen", "2026-11-27T11:00", "现在开放（午餐） · 12:30结束"),
    ("heping-canteen", "2026-11-24T11:30", "现在开放（午餐） · 12:30结束"),
    ("nanmen-canteen", "2026-11-30T17:30", "现在开放（晚餐） · 18:20结束"),
    ("xinyuan-night-room", "2026-11-24T02:00", "现在开放 · 07:00关门"),
    ("xinyuan-night-room", "2026-11-24T23:00", "现在开放 · 次日07:00关门"),
    ("shili-helpline-center", "2026-11-24T03:00", "现在开放 · 24小时"),
    ("beimen-canteen", "2026-11-24T11:00", "现在开放（午餐） · 12:00结束"),
]


@pytest.mark.parametrize(("place", "moment", "words"), MOMENTS)
def test_the_badge_says_how_things_stand_now(open_page, place, moment, words):
    """Before opening, at the minutes of opening and closing, on holidays, past the horizon."""
    page = open_page(f"demo/places/{place}/", moment)
    assert badge(page) == words
    assert page.broken == []


@pytest.mark.parametrize(
    ("moment", "shown"), [("2026-11-26T15:31", True), ("2026-11-27T07:59", True), ("2026-11-27T08:00", False)]
)
def test_the_notice_of_a_closure_goes_with_it(open_page, moment, shown):
    """A page that was built before the closure ended does not speak of it afterwards."""
    page = open_page("demo/places/xinan-canteen/", moment)
    assert page.locator(".ll-announcement--closure").is_visible() is shown


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/London", "Asia/Tokyo"])
def test_the_clock_is_shanghai_whatever_the_phone_believes(open_page, zone):
    """A daughter abroad reads the state of the place, not of her own morning."""
    assert badge(open_page("demo/places/liuxi-center/", "2026-11-24T08:30", zone)) == "现在开放 · 12:00关门"


def test_the_badge_changes_by_the_minute(open_page):
    """A page left open turns over at the minute of closing."""
    page = open_page("demo/places/liuxi-center/", "2026-11-24T11:58")
    assert badge(page) == "现在开放 · 12:00关门"
    page.clock.run_for(180_000)
    assert badge(page) == "14:00开门 · 现在没开"


@pytest.mark.parametrize(
    ("moment", "said"), [("2026-11-26T10:00", ""), ("2026-11-27T10:00", "本站已3天没有更新，去之前请先打电话")]
)
def test_a_stale_site_says_so(open_page, moment, said):
    """A build older than three days warns on every page."""
    note = open_page("demo/places/liuxi-center/", moment).locator("[data-ll-stale]")
    assert (note.inner_text() if note.is_visible() else "") == said


def test_without_javascript_the_page_says_dates_and_the_week(open_page):
    """The weekly table, dates and the telephone stand there without any script, and nothing that is only true today."""
    page = open_page("demo/places/liuxi-center/", java_script_enabled=False)
    text = page.locator("main").inner_text()
    for words in ("开放时间", "08:30-12:00", "14:00-17:30", "周一至周五", "法定节假日", "0000-"):
        assert words in text
    assert "今天" not in text
    assert "现在" not in text


def test_nothing_is_asked_of_other_hosts(open_page, address):
    """Home, a place, the menus and the finder ask this host only, and no script fails."""
    for path in ("", "demo/", "demo/places/liuxi-canteen/", "demo/menus/", "demo/find/", "about/"):
        page = open_page(path)
        page.wait_for_load_state("networkidle")
        assert [url for url in page.asked if not url.startswith(address)] == []
        assert page.broken == []


@pytest.mark.parametrize(
    "path", ["", "places/tongbao-canteen/", "demo/menus/", "demo/places/liuxi-center/", "staff/fields/"]
)
def test_no_page_scrolls_sideways(open_page, path):
    """On a 360 px phone, and at 200 % text, nothing is wider than the screen."""
    page = open_page(path)
    for size in ("100%", "200%"):
        page.evaluate("size => (document.documentElement.style.fontSize = size)", size)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_my_age_reads_every_price_as_mine(open_page, address):
    """An age given once gives the price with its rule, stays after a reload, is forgotten by one tap, is never sent."""
    page = open_page("demo/places/nanmen-canteen/")
    mine = page.locator("[data-ll-mine]").first
    page.fill("#age", "86")
    assert mine.inner_text() == "86岁：免费（86周岁以上 免费）"
    page.reload()
    assert mine.inner_text() == "86岁：免费（86周岁以上 免费）"
    page.click("[data-ll-forget]")
    page.reload()
    assert not mine.is_visible()
    assert [url for url in page.asked if "86" in urlsplit(url).query] == []
    assert page.evaluate("localStorage.length") == 0


def test_a_status_gives_the_price_and_is_not_remembered(open_page):
    """A status counts while the page is open, and is gone with it."""
    page = open_page("demo/places/nanmen-canteen/")
    page.get_by_text("我有低保、残疾等证明").click()
    page.get_by_label("低保", exact=True).check(force=True)
    assert page.locator("[data-ll-mine]").first.inner_text() == "您：6元（低保 6元）"
    page.reload()
    assert not page.locator("[data-ll-mine]").first.is_visible()


def test_dishes_of_unknown_content_are_never_free_of_anything(open_page):
    """“不含花生” hides dishes with peanuts and dishes of which nobody has said what is in them."""
    page = open_page("demo/menus/shili/yunping/")
    page.locator("input[name=without][value=peanut]").check(force=True)
    shown = page.locator("[data-ll-tags]:not([hidden])").evaluate_all("items => items.map(i => i.dataset.llAllergens)")
    assert shown
    assert all("peanut" not in allergens and "?" not in allergens for allergens in shown)


def test_favourites_stay_in_this_browser(open_page, address):
    """A kept place stands on the home page of its own directory, and nowhere else."""
    page = open_page("demo/places/liuxi-center/")
    page.click("[data-ll-favourite]")
    page.goto(address + "demo/")
    (said,) = page.locator("[data-ll-favourites] .ll-rows a").all_inner_texts()
    assert said.splitlines()[0] == "柳溪社区“一老一小”关爱服务中心"
    page.goto(address)
    assert not page.locator("[data-ll-favourites]").is_visible()


def test_the_clock_file_is_the_data_of_the_files(open_page, built):
    """What the badge knows and what the open data say of the same days is the same."""
    page = open_page("demo/places/liuxi-center/")
    clock = page.evaluate("linliClocks['shili/liuxi-zhen']")
    days = json.loads((built / "demo/data/places/liuxi-center.json").read_text("utf-8"))["days"]
    states = [clock["states"][number]["s"] for number in clock["places"]["liuxi-center"]["d"]][1:]
    assert len(states) >= 7
    assert [day["state"] for day in days[: len(states)]] == states
