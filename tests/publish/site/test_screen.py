"""The television of a hall: everything has its place without scrolling, and is true by the clock all day."""

from datetime import datetime

import pytest
from playwright.sync_api import expect

from tests.node import run_script

SIZES = [(1920, 1080), (1080, 1920), (1366, 768)]
# Of a place that is closed, of a place without any closure, of areas.
HALLS = [
    "places/liuxi-center",
    "places/liuxi-canteen",
    "places/beimen-center",
    "areas/shili/liuxi-zhen",
    "areas/shili/liuxi-zhen/liuxi",
]
CLOCKS = [
    "2026-11-24T07:30:00+08:00",
    "2026-11-24T11:30:00+08:00",
    "2026-11-24T23:59:00+08:00",
    "2026-11-25T00:10:00+08:00",
]
FEWEST_PIXELS = 40
"""Of 1,080: the height of type that can be read from six metres."""
CUT = """() => [...document.querySelectorAll("h1, h2, p, b, .ll-screen__item")].filter((found) => {
  const box = found.getBoundingClientRect();
  const list = found.closest(".ll-screen__list");
  if (list && box.bottom > list.getBoundingClientRect().bottom + 1) return true;
  return box.width && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1);
}).map((found) => found.textContent)"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".ll-screen__list p, .ll-screen__foot p, .ll-screen__closures")]
  .filter((found) => found.textContent.trim() && found.getBoundingClientRect().width)
  .map((found) => parseFloat(getComputedStyle(found).fontSize)))"""


@pytest.fixture
def screen(chromium, address):
    """Open the screen of a hall of the demonstration at a moment."""
    contexts = []

    def opened(hall, size=(1920, 1080), clock=CLOCKS[1], **options):
        width, height = size
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.clock.install(time=datetime.fromisoformat(clock))
        page.goto(f"{address}demo/screens/{hall}/")
        page.wait_for_load_state("networkidle")
        return page

    yield opened
    for context in contexts:
        context.close()


def text_of(page, part):
    """Return what stands in a part of the screen."""
    return page.locator(f"[data-ll-part={part}]").inner_text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("hall", HALLS)
def test_nothing_is_cut_and_nothing_scrolls(screen, hall, size):
    """Whatever turn the pages have, all of it stands within the screen and its list, in type for six metres."""
    page = screen(hall, size)
    for _ in range(3):
        assert page.evaluate(CUT) == []
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
        assert page.evaluate(SMALLEST) >= FEWEST_PIXELS * min(size) / 1080
        page.clock.run_for(12_000)


def test_every_place_has_its_turn(screen):
    """Where a list has no room its pages follow one another, and none of it is left out."""
    page = screen("areas/shili/liuxi-zhen")
    wanted = page.evaluate("JSON.parse(document.body.dataset.llScreen).places.map(({ name }) => name)")
    shown = ""
    for _ in range(12):
        shown += text_of(page, "places")
        page.clock.run_for(12_000)
    assert [name for name in wanted if name not in shown] == []


def test_with_reduced_motion_nothing_turns(screen):
    """Who wants no motion gets the first page and is told how much more there is."""
    page = screen("areas/shili/liuxi-zhen", reduced_motion="reduce")
    first = text_of(page, "places")
    assert "还有" in first
    page.clock.run_for(60_000)
    assert text_of(page, "places") == first


@pytest.mark.parametrize(
    ("clock", "time", "date"),
    [
        (CLOCKS[0], "07:30", "2026年11月24日 星期二 农历十月十六"),
        (CLOCKS[2], "23:59", "2026年11月24日 星期二 农历十月十六"),
        (CLOCKS[3], "00:10", "2026年11月25日 星期三 农历十月十七"),
    ],
)
def test_the_day_is_that_of_the_clock(screen, clock, time, date):
    """Past midnight the screen says the new day, before any new build."""
    page = screen("places/liuxi-canteen", clock=clock)
    expect(page.locator("[data-ll-time]")).to_have_text(time)
    expect(page.locator("[data-ll-date]")).to_have_text(date)


def test_it_goes_on_by_itself(screen):
    """Lunch that is over is gone, a canteen that closes is closed, without anybody loading anything."""
    page = screen("places/beimen-canteen")
    assert "现在开放" in text_of(page, "places")
    assert "午餐" in text_of(page, "meals")
    page.clock.run_for(3 * 3600 * 1000)
    expect(page.locator("[data-ll-time]")).to_have_text("14:30")
    assert "现在开放" not in text_of(page, "places")
    assert "午餐" not in text_of(page, "meals")


def test_without_a_network_it_stays_and_says_so(screen):
    """What cannot be renewed stands, with its day; once the network is back the word is gone."""
    page = screen("places/liuxi-canteen")
    age = page.locator("[data-ll-age]")
    expect(age).to_have_text("内容是11月24日的")
    page.context.set_offline(True)
    page.clock.run_for(300_000)
    expect(age).to_have_text("离线 · 内容是11月24日的")
    page.context.set_offline(False)
    page.clock.run_for(300_000)
    expect(age).to_have_text("内容是11月24日的")


def test_a_newer_build_is_taken_over(screen, address):
    """When the page has changed it is loaded anew; an answer that is no screen is not."""
    page = screen("places/liuxi-canteen")
    page.evaluate("window.old = true")
    url = f"{address}demo/screens/places/liuxi-canteen/"
    page.route(url, lambda route: route.fulfill(body="<h1>502</h1>", content_type="text/html"))
    page.clock.run_for(300_000)
    assert page.evaluate("window.old")
    page.unroute(url)
    changed = page.request.get(url).text().replace("built&#34;:&#34;2026-11-24", "built&#34;:&#34;2026-11-25")
    page.route(url, lambda route: route.fulfill(body=changed, content_type="text/html"))
    # In one jump: while the clock runs step by step the page may be gone before the last.
    page.clock.fast_forward(300_000)
    expect(page.locator("[data-ll-age]")).to_have_text("内容是11月25日的")
    assert page.evaluate("window.old === undefined")


def test_little_is_said_large(screen):
    """Where all has room on one page in larger type it has it; where pages turn it has not."""
    sizes = "getComputedStyle(document.querySelector('.ll-screen__list')).fontSize"
    one, many = (screen(hall).evaluate(sizes) for hall in ("places/beimen-center", "areas/shili/liuxi-zhen"))
    assert float(one[:-2]) > float(many[:-2])


SCENE = {"lunar": {}, "places": [], "meals": [], "activities": [], "closures": []}
LUNCH = {"day": "1970-01-01", "until": 750, "place": "食堂", "label": "午餐", "span": "11:00-12:30", "price": "8元"}
LUNCH |= {"said": "", "dishes": [["炒豆芽", "大豆"], ["汤", ""]]}


@pytest.mark.parametrize(
    ("meals", "moment", "said"),
    [
        ([], 600, "没有公布今天的饭菜"),
        ([LUNCH], 600, "午餐 11:00-12:30"),
        ([LUNCH], 750, "今天的几餐都结束了"),
        ([LUNCH], 1440, "没有公布今天的饭菜"),
    ],
)
def test_no_meals_over_meals_and_unknown_meals_are_three_things(meals, moment, said):
    """What nobody has published is never said to be over."""
    program = """
      const { meals, empty } = module.sceneAt(data.given, data.moment);
      const result = meals.length ? meals[0].title : empty.meals;"""
    assert run_script("screen/scene.js", program, {"given": {**SCENE, "meals": meals}, "moment": moment}) == said


CLOSED = {"title": "停电", "kind": "停业", "places": ["食堂"], "said": "", "reason": "检修"}


@pytest.mark.parametrize(
    ("since", "until", "moment", "said"),
    [
        (0, 1440, 600, "停业：停电　食堂　到1月1日　（检修）"),
        (600, 1500, 300, "停业：停电　食堂　1月1日10:00起到1月2日01:00　（检修）"),
        (0, None, 999, "停业：停电　食堂　至另行通知　（检修）"),
        (0, 1440, 1440, None),
    ],
)
def test_closures_hold_until_they_end(since, until, moment, said):
    """A closure stands until its last minute; one without an end says so."""
    data = {**SCENE, "closures": [{**CLOSED, "since": since, "until": until}]}
    program = "const result = module.sceneAt(data.given, data.moment).closures.map((found) => found.words);"
    assert run_script("screen/scene.js", program, {"given": data, "moment": moment}) == ([said] if said else [])
