"""What is relative to the clock is chosen by the clock: at midnight before the next build, when orders close."""

import pytest
from playwright.sync_api import expect

from tests.publish.site.test_browser import at, open_page

__all__ = ["open_page"]

CANTEEN = "demo/places/nanmen-canteen/"
MINE = "localStorage.setItem('ll-area-demo', 'shili/yunping/beimen\\n北门社区')"
# The site is built on 24 November.
BEFORE, AFTER = "2026-11-24T23:59", "2026-11-25T00:01"

ORDERS = [
    # 北门: 现场 and ordered, 午餐 till 09:30, 晚餐 till 15:00 ; 青石: ordered only
    ("beimen-canteen", "2026-11-24T09:29", "午餐09:30前预订；晚餐15:00前预订"),
    ("beimen-canteen", "2026-11-24T09:30", "午餐预订已截止，可以现场买；晚餐15:00前预订"),
    ("beimen-canteen", "2026-11-24T15:00", "预订已截止，可以现场买"),
    ("beimen-canteen", "2026-11-24T20:00", ""),
    ("nanmen-canteen", "2026-11-24T09:30", ""),
]


@pytest.mark.parametrize(("place", "moment", "said"), ORDERS)
def test_whether_a_meal_can_be_ordered_stands_beside_the_door(open_page, place, moment, said):
    """At the minute of the deadline; the state of the door stays beside it, in the same size."""
    page = open_page(f"demo/places/{place}/", moment)
    order = page.locator(".ll-now [data-ll-order]")
    assert (order.inner_text() if order.is_visible() else "") == said
    if said:
        sizes = "element => getComputedStyle(element).fontSize"
        assert order.evaluate(sizes) == page.locator(".ll-now .ll-state__word").evaluate(sizes)


@pytest.mark.parametrize(
    ("moment", "when"), [("2026-11-24T08:00", "今天 11月24日（周二）"), (AFTER, "今天 11月25日（周三）")]
)
def test_todays_meal_is_that_of_the_clock(open_page, moment, when):
    """Past midnight the meal of the new day stands there, before the site is built again."""
    page = open_page(CANTEEN, moment)
    assert page.locator("[data-ll-when]").inner_text() == when
    assert page.locator("[data-ll-what]").inner_text() == "午餐"
    assert page.locator("[data-ll-dishes]").inner_text() != ""


def test_after_the_last_meal_tomorrows_stands_there(open_page):
    """In the evening one asks for tomorrow."""
    page = open_page(CANTEEN, BEFORE)
    assert page.locator("[data-ll-when]").inner_text() == "明天 11月25日（周三）"


@pytest.mark.parametrize(("moment", "first"), [(BEFORE, "今天 11月24日（周二）"), (AFTER, "今天 11月25日（周三）")])
@pytest.mark.parametrize("path", ["demo/menus/shili/yunping/", "demo/activities/"])
def test_lists_begin_with_the_day_of_the_clock(open_page, path, moment, first):
    """Days that are over are gone, and the first that is left is called 今天."""
    page = open_page(path, moment)
    title = page.locator("[data-ll-day]:not([hidden]) :is(h2, h3)").first
    expect(title).to_have_text(first)


def test_an_activity_that_has_ended_is_marked(open_page):
    """老年合唱 is from 15:00 to 16:30."""
    for moment, marked in (("2026-11-24T16:29", False), ("2026-11-24T16:30", True)):
        page = open_page("demo/activities/", moment)
        card = page.locator(".ll-card", has_text="老年合唱").first
        assert card.locator(".ll-card__over").is_visible() is marked


def test_an_activity_is_shown_where_nothing_is_cooked(open_page):
    """The page of a centre says what is on next."""
    page = open_page("demo/places/liuxi-center/", "2026-11-24T10:00")
    words = page.locator(".ll-today__head").inner_text()
    assert words == "今天 11月24日（周二） 老年合唱 15:00-16:30"


def test_other_townships_are_asked_for_when_they_come_into_view(open_page, address):
    """A list of many places loads the clocks of those on the screen, each once."""
    page = open_page("demo/needs/meals/", "2026-11-24T11:30")
    assert page.locator(".ll-state--usual").count() > 0
    for badge in page.locator("[data-ll-at]").all()[::3]:
        badge.scroll_into_view_if_needed()
    expect(page.locator(".ll-state--usual")).to_have_count(0)
    clocks = [url for url in page.asked if "/clock/" in url and not url.endswith("day.js")]
    assert len(clocks) == len(set(clocks)) > 1


def test_without_the_clock_file_the_page_says_the_usual_hours(open_page, chromium, address):
    """A file that cannot be had takes nothing away."""
    page = chromium.new_page()
    page.route("**/clock/**", lambda route: route.abort())
    page.goto(f"{address}demo/places/liuxi-center/")
    assert page.locator(".ll-now [data-ll-word]").inner_text() == "开放时间"
    assert "08:30-12:00" in page.locator(".ll-now [data-ll-detail]").inner_text()
    page.close()


def test_what_is_not_served_has_no_price(open_page):
    """新安: the power is cut on Thursday from 15:30; until then lunch stands there with its price."""
    for moment, said, priced in (("2026-11-26T12:00", "午餐", True), ("2026-11-26T16:00", "停餐", False)):
        block = open_page("demo/places/xinan-canteen/", moment).locator(".ll-today")
        assert said in block.inner_text()
        assert ("元" in block.inner_text()) is priced


@pytest.mark.parametrize(
    ("moment", "weeks", "day"),
    [
        ("2026-11-24T18:00", [True, True], "今天 11月24日（周二）"),
        ("2026-11-29T23:59", [True, True], "今天 11月29日（周日）"),
        ("2026-11-30T00:01", [False, True], "今天 11月30日（周一）"),
    ],
)
def test_the_week_of_the_clock_is_shown_and_only_what_is_to_come_is_counted(open_page, moment, weeks, day):
    """A week that is over is not offered, whenever the site was built last."""
    page = open_page("demo/activities/", moment)
    buttons = page.locator("[data-ll-choose-week]")
    assert [buttons.nth(number).is_visible() for number in range(2)] == weeks
    days = page.locator("[data-ll-week]:not([hidden]) [data-ll-day]:not([hidden]) h3").all_inner_texts()
    assert days[0] == day
    coming = page.locator("[data-ll-week] [data-ll-activity]:visible:not(:has(.ll-card__over:visible))").count()
    assert page.locator("[data-ll-left]").inner_text() == f"这一周还有{coming}场"
    assert bool(coming) is ("周日" not in day)


@pytest.mark.parametrize("moment", ["2026-12-07T00:01", "2026-12-15T10:00"])
def test_when_both_weeks_are_over_that_is_said(open_page, moment):
    """No heading over nothing, and no filter: what was announced is over, whenever the site was built last."""
    page = open_page("demo/activities/", moment)
    assert page.locator("[data-ll-week]:visible, [data-ll-activities]:visible").count() == 0
    assert "都过去了" in page.locator(".ll-empty:visible").inner_text()


def test_my_canteens_and_my_places_pass_midnight_with_the_page_open(open_page, address):
    """What is written by the clock is written again by it, without anybody loading anything."""
    page = open_page(CANTEEN, BEFORE)
    page.evaluate(MINE)
    page.click("[data-ll-favourite]")
    for path, part in (("demo/menus/", "[data-ll-my-menus]"), ("demo/", "[data-ll-favourites]")):
        page.clock.set_system_time(at(BEFORE))
        page.goto(address + path)
        row = page.locator(f"{part} li", has_text="南门社区幸福食堂")
        expect(row).to_contain_text("明天午餐")
        page.clock.run_for(120_000)
        expect(row).to_contain_text("今天午餐")


@pytest.mark.parametrize(("moment", "ended"), [("2026-11-28T23:59", False), ("2026-11-29T00:00", True)])
def test_an_announcement_says_that_it_is_over_from_the_minute_of_its_end(open_page, moment, ended):
    """Somebody who was sent it opens it past midnight, before the site is built again."""
    page = open_page("demo/announcements/20261122-free-clinic/", moment)
    assert page.get_by_text("这条公告到2026年11月28日为止，已经结束。").is_visible() is ended
    assert page.locator(".ll-announcement__period").is_visible()


def test_a_page_that_is_looked_at_again_says_at_once_how_things_stand(open_page):
    """A telephone that was in a pocket all night runs no timers; what it shows is true when it is taken out."""
    page = open_page("demo/places/liuxi-center/", "2026-11-24T10:00")
    page.clock.pause_at(at("2026-11-25T08:00"))
    page.clock.set_system_time(at("2026-11-25T18:00"))
    word = page.locator(".ll-now [data-ll-word]")
    assert word.inner_text() == "08:30开门"
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert word.inner_text() == "今天已关门"


@pytest.mark.parametrize(("moment", "shown"), [("2026-11-26T16:00", True), ("2026-11-27T08:01", False)])
def test_the_heading_of_other_days_goes_with_the_last_of_them(open_page, moment, shown):
    """新安 has one day that is not like others, the 26th; a heading above nothing is not left behind."""
    page = open_page("demo/places/xinan-canteen/", moment)
    assert page.get_by_role("heading", name="不一样的日子").is_visible() is shown
    assert page.locator(".ll-days__row:visible").count() == int(shown)
