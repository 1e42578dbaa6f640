"""Programmes, needs, menus, activities and the home page, for whoever has said where they live and how old they are."""

import re

import pytest
from playwright.sync_api import expect

MINE = "localStorage.setItem('ll-area-demo', 'shili/yunping/beimen\\n北门社区'); localStorage.setItem('ll-age', '83');"


def test_a_programme_begins_with_what_one_comes_for(site_page):
    """Whether there is room, until when, whom to ring and how to enrol stand on the first screen."""
    page = site_page("demo/programmes/winter-care-2027/")
    head = page.locator(".ll-now")
    for words in ("报名中", "还有12个名额", "1月10日（周日）截止", "0000-", "到社区服务台填表"):
        assert words in head.inner_text()
    assert head.bounding_box()["y"] + head.bounding_box()["height"] <= 800


@pytest.mark.parametrize(
    ("moment", "word"),
    [("2027-01-10T23:59", "报名中"), ("2027-01-11T00:00", "报名已截止"), ("2027-02-04T00:00", "已经结束")],
)
def test_enrolment_closes_by_the_clock(chromium, address, moment, word):
    """At the midnight after its last day, and when the class is over, before the site is built again."""
    page = chromium.new_page(timezone_id="Asia/Shanghai")
    page.clock.install(time=f"{moment}:00+08:00")
    page.goto(f"{address}demo/programmes/winter-care-2027/")
    assert page.locator(".ll-now [data-ll-word]:visible").all_inner_texts() == [word]
    page.close()


@pytest.mark.parametrize(
    ("path", "row", "moment", "said"),
    [
        (
            "needs/holidays/",
            "暖冬",
            "2027-01-10T23:59",
            "托管；示例县云坪街道；报名中，还有12个名额，1月10日（周日）截止",
        ),
        ("needs/holidays/", "暖冬", "2027-01-11T00:00", "托管；示例县云坪街道；报名已截止，1月10日（周日）截止"),
        # The second session begins on 15 February; nobody has said yet whether one can enrol.
        ("needs/holidays/", "暖冬", "2027-02-04T00:00", "托管；示例县云坪街道；未开始"),
        ("announcements/", "义诊", "2026-11-28T23:59", "活动"),
        ("announcements/", "义诊", "2026-11-29T00:00", "活动；已经结束"),
    ],
)
def test_a_list_says_by_the_clock_what_is_over(chromium, address, path, row, moment, said):
    """At the minute of its end, before the site is built again; after a session the next one is spoken of."""
    page = chromium.new_page(timezone_id="Asia/Shanghai")
    page.clock.install(time=f"{moment}:00+08:00")
    page.goto(f"{address}demo/{path}")
    rows = page.locator(".ll-rows__link", has_text=row)
    assert said in [detail.inner_text() for detail in rows.locator(".ll-rows__detail").all()]
    page.close()


def test_a_need_says_where_there_is_room_and_what_is_over_stands_last(site_page):
    """Every programme with its township and whether one can enrol; ended ones after the others."""
    page = site_page("demo/needs/holidays/")
    rows = page.locator("section[aria-labelledby=programmes] .ll-rows__detail").all_inner_texts()
    assert any("云坪街道" in row and "报名中，还有12个名额" in row for row in rows)
    ended = ["已经结束" in row for row in rows]
    assert ended == sorted(ended)
    assert any(ended)


def test_a_need_puts_my_community_first(site_page):
    """The groups and cards of the chosen community stand before the others."""
    page = site_page("demo/needs/meals/", script=MINE)
    assert page.locator(".ll-group__title").first.inner_text() == "示例县云坪街道"
    assert page.locator(".ll-card").first.get_attribute("data-ll-in") == "shili/yunping/beimen"


def test_what_is_over_stands_last_also_in_my_community(site_page):
    """A class of last summer in the chosen community does not stand above one with room elsewhere."""
    page = site_page("demo/needs/holidays/", script=MINE)
    rows = page.locator("section[aria-labelledby=programmes] .ll-rows__detail").all_inner_texts()
    ended = ["已经结束" in row for row in rows]
    assert ended == sorted(ended)
    assert any(ended)


def test_menus_begin_with_the_canteens_of_my_community(site_page):
    """What is cooked now, with the price for the age; then the townships, mine first."""
    page = site_page("demo/menus/", script=MINE)
    mine = page.locator("[data-ll-my-menus]")
    expect(mine).to_contain_text("北门社区幸福食堂")
    expect(mine).to_contain_text("今天午餐 10:30-12:00")
    expect(mine).to_contain_text("83岁：一荤两素 7元（80-89周岁 补贴3元）；两荤一素 10元（80-89周岁 补贴3元）")
    assert page.locator("section[aria-labelledby=townships] .ll-rows__text").first.inner_text() == "示例县云坪街道"


def test_a_kept_place_says_how_it_stands_and_what_there_is_to_eat(site_page):
    """On the home page, from its clock file."""
    page = site_page("demo/places/beimen-canteen/")
    page.click("[data-ll-favourite]")
    page.goto(page.url.replace("places/beimen-canteen/", ""))
    kept = page.locator("[data-ll-favourites] li")
    expect(kept).to_contain_text("现在开放（午餐），12:00结束")
    expect(kept).to_contain_text("今天午餐")


def test_the_filters_say_how_many_dishes_remain(site_page):
    """Only those of the days that are left are counted."""
    page = site_page("demo/menus/shili/yunping/")
    page.locator("input[name=without][value=peanut]").check(force=True)
    shown = page.locator("section:not([hidden]) [data-ll-tags]:visible").count()
    assert page.locator("[data-ll-left]").inner_text() == f"剩下{shown}道菜"


def test_activities_show_a_week_at_a_time_by_age_and_community(site_page):
    """What is for other ages goes; the other week is one press away."""
    page = site_page("demo/activities/", script=MINE)
    weeks = page.locator("[data-ll-week]")
    assert [weeks.nth(number).is_visible() for number in range(2)] == [True, False]
    total = page.locator("[data-ll-activity]:visible").count()
    page.fill("#years", "83")
    aged = page.locator("[data-ll-activity]:visible")
    assert 0 < aged.count() < total
    assert not page.get_by_text("书法班").first.is_visible()
    page.locator("input[name=mine]").check(force=True)
    assert {
        area.split("/")[1]
        for area in page.locator("[data-ll-activity]:visible").evaluate_all("all => all.map(one => one.dataset.llIn)")
    } <= {"yunping"}
    page.locator("[data-ll-choose-week]").nth(1).click()
    assert [weeks.nth(number).is_visible() for number in range(2)] == [False, True]


def test_a_day_care_centre_does_not_ask_who_dines(site_page):
    """It asks for the age of whoever comes."""
    assert site_page("demo/places/liuxi-center/").locator(".ll-age__label").inner_text() == "来的人多少岁？"


@pytest.mark.parametrize("typed", ["83", "83岁", "８３", "八十三"])
def test_an_age_is_read_as_it_is_typed(site_page, typed):
    """Digits of any width, 岁 and Chinese numerals give the same price."""
    page = site_page("demo/places/beimen-canteen/")
    page.fill("#age", typed)
    assert page.locator(".ll-today__price").first.inner_text().startswith("83岁：")


@pytest.mark.parametrize("typed", ["虚岁84", "1943年", "八十多", "83.5"])
@pytest.mark.parametrize(("path", "box"), [("demo/places/beimen-canteen/", "#age"), ("demo/activities/", "#years")])
def test_what_is_no_age_is_answered_with_what_to_write(site_page, path, box, typed):
    """No price is made up; what the browser keeps of it is said again once it is an age."""
    page = site_page(path)
    form = page.locator("form", has=page.locator(box))
    before = form.get_by_role("status").inner_text()
    page.fill(box, typed)
    expect(form.get_by_role("status")).to_contain_text("请写周岁的数字，不到1岁写0")
    assert page.locator("[aria-labelledby=prices] [data-ll-mine]:visible").count() == 0
    page.fill(box, "0")
    expect(form.get_by_role("status")).not_to_contain_text("请写")
    page.fill(box, "")
    expect(form.get_by_role("status")).to_have_text(before)


def test_whoever_has_not_said_their_age_is_asked_beside_the_price(site_page):
    """One press away from the price of everybody; gone once an age is given, and where all pay the same."""
    page = site_page("demo/places/beimen-canteen/")
    ask = page.locator(".ll-today").get_by_role("link", name="填年龄，看您的价钱")
    ask.click()
    expect(page.locator("#age")).to_be_focused()
    page.fill("#age", "83")
    expect(ask).to_be_hidden()
    page = site_page("demo/places/liuxi-center/")
    assert page.locator("[data-ll-ask]:visible").count() == 0


def test_a_need_leads_past_its_places_to_its_programmes(site_page):
    """A parent need not scroll past every place of the county to the class that has room."""
    page = site_page("demo/needs/holidays/")
    link = page.get_by_role("link", name=re.compile("可以参加这些项目（[1-9]"))
    assert link.bounding_box()["y"] < 740
    link.click()
    assert 0 <= page.locator("#programmes").bounding_box()["y"] < 400
