"""The finder in a real browser: what was asked, what narrows it, and what happens without an index."""

import re

import pytest
from playwright.sync_api import expect

from tests.publish.site.listed import LIST, names


def unfold(page):
    """Open what narrows further."""
    page.get_by_text("更多条件", exact=True).click()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("?q=柳溪食堂", "柳溪社区幸福食堂"),
        ("?q=liuxi食堂", "柳溪社区幸福食堂"),
        ("?q=六溪食堂", "柳溪社区幸福食堂"),
        ("?q=柳溪老年活动室", "柳溪社区“一老一小”关爱服务中心"),
        ("?q=南门&kind=canteen", "南门社区幸福食堂"),
    ],
)
def test_a_question_in_the_address_is_answered(find, query, first):
    """Names, pinyin, homophones and former names lead to the place; the box and the address carry the question."""
    page = find(query)
    assert names(page)[0] == first
    assert query.startswith(f"?q={page.locator('#search').input_value()}")
    assert page.locator("[data-ll-complete] *").count() == 0


def test_choices_narrow_and_the_back_button_works(find, settled):
    """Open now lists what is open at this minute, as many as it promised; going back takes the choice away."""
    page = find("?kind=canteen")
    every = names(page)
    box = page.get_by_label("现在开放")
    box.press("Space")
    settled(page)
    assert "open=now" in page.url
    assert set(names(page)) < set(every)
    assert "柳溪社区幸福食堂" not in names(page)
    assert page.locator("#narrow-now + span [data-ll-count]").inner_text() == str(len(names(page)))
    assert page.evaluate("document.activeElement.name") == "now"
    page.go_back()
    expect(box).not_to_be_checked()
    settled(page)
    assert names(page) == every


def test_a_word_typed_is_searched_and_kept_in_the_address(find, settled):
    """Typing answers at once, and the address can be sent."""
    page = find()
    page.fill("#search", "托育")
    expect(page).to_have_url(re.compile("q="))
    settled(page)
    assert names(page)[:2] == ["托育", "青石社区托育点"]


def test_what_is_typed_before_the_finder_is_ready_is_not_lost(site_page, settled):
    """The box works from the first moment; the finder takes over what stands in it."""
    page = site_page(
        "demo/find/", script="document.addEventListener('DOMContentLoaded', () => (search.value = '托育'))"
    )
    settled(page)
    assert page.locator("#search").input_value() == "托育"
    assert "青石社区托育点" in names(page)


def test_the_box_of_every_page_leads_to_the_finder(site_page, address):
    """A word typed ends on the finder; whoever goes to the box has the index on its way.

    On a phone the page of a place begins with the place: there 找地方 leads to the box.
    """
    page = site_page("demo/places/liuxi-center/")
    page.get_by_role("link", name="找地方").click()
    page = site_page("demo/menus/")
    with page.expect_request(f"{address}demo/data/index.json"):
        page.focus("#search")
    page.keyboard.type("tuoyu")
    page.keyboard.press("Enter")
    page.wait_for_url("**/demo/find/?q=tuoyu")
    expect(page.locator(f"{LIST} .ll-card__name").nth(1)).to_have_text("青石社区托育点")


def test_a_time_that_is_spoken_of_narrows_until_it_is_dropped(find, settled):
    """“周日上午书法班” lists what is open then; the time stands there and can be let go of."""
    page = find("?q=周日上午书法班")
    assert names(page) == ["南门社区儿童之家"]
    page.get_by_role("button", name="去掉：周日上午").click()
    expect(page).to_have_url(re.compile("anytime=yes"))
    settled(page)
    assert set(names(page)) == {"南门社区儿童之家", "柳溪社区“一老一小”关爱服务中心"}


def test_what_has_no_hours_stands_beside_a_time(find):
    """A policy is not closed on Sunday: it stands below, and nothing is said of its hours."""
    page = find("?q=周日上午高龄津贴")
    assert page.locator("[data-ll-status]").inner_text() == "没有查到那时候开放的地方，下面的也许有用。"
    assert page.get_by_role("heading", name="也许有用").is_visible()
    assert "高龄津贴" in names(page)[0]


def test_a_chosen_day_lists_what_opens_then_and_what_is_not_known(find):
    """Sunday morning: what is open stands first, what nobody has told stands apart, what is closed is gone."""
    page = find("?open=2026-11-29&part=morning")
    listed = names(page)
    assert "北门社区儿童之家" not in listed
    assert "云坪街道新安社区“一老一小”关爱服务中心暨居家养老服务示范站、老年课堂教学点" in listed
    assert page.get_by_role("heading", name="时间还没查清").is_visible()
    assert page.locator("#open").input_value() == "2026-11-29"
    assert page.locator("#open option:checked").text_content().startswith("11月29日（周日）（")


@pytest.mark.parametrize(("time", "there"), [("09:30", True), ("20:00", False)])
def test_a_chosen_minute_narrows(find, settled, time, there):
    """A time of day without a day is today's."""
    page = find("?kind=service-center")
    unfold(page)
    page.select_option("#part", time)
    settled(page)
    assert page.locator("#open").input_value() == "2026-11-24"
    assert ("柳溪社区“一老一小”关爱服务中心" in names(page)) is there


def test_today_in_an_address_is_the_day_of_the_reader(find):
    """The home page leads to what is open today, whenever its link is followed."""
    page = find("?open=today")
    assert page.locator("#open").input_value() == "2026-11-24"
    assert "柳溪社区“一老一小”关爱服务中心" in names(page)
    assert "柳溪社区幸福食堂" not in names(page)


def test_more_conditions_narrow_too_and_are_cleared(find, settled):
    """A service and whom it is for are choices with their counts, kept in the address; each can be let go of."""
    page = find()
    every = page.locator("[data-ll-status]").inner_text()
    unfold(page)
    page.select_option("#service", "bathing")
    settled(page)
    assert "service=bathing" in page.url
    assert "青石社区关爱服务中心" in names(page)
    offered = page.locator("#audience option").all_inner_texts()
    page.select_option("#audience", "older-people")
    settled(page)
    chosen = page.locator("#audience option[value=older-people]").inner_text()
    assert chosen in offered
    assert chosen == f"老年人（{len(names(page))}）"
    page.get_by_role("button", name="清除全部条件").click()
    settled(page)
    assert "?" not in page.url
    assert page.locator("[data-ll-status]").inner_text() == every


def test_conditions_that_nothing_meets_are_said_to_be_so(find, settled):
    """Where nothing is left the finder says so, and what was chosen stands there to be let go of."""
    page = find("?kind=canteen&service=bathing")
    assert "没有符合这些条件的" in page.locator("[data-ll-status]").inner_text()
    page.get_by_role("button", name="去掉：助浴").click()
    settled(page)
    assert len(names(page)) == 11


def test_an_area_offers_what_lies_in_it(find, settled):
    """The tree of areas unfolds by choosing: townships first, then the communities of the chosen one."""
    page = find()
    unfold(page)
    values = "options => options.map(option => option.value)"
    assert "shili/yunping/nanmen" not in page.locator("#area option").evaluate_all(values)
    page.select_option("#area", "shili/yunping")
    settled(page)
    assert "shili/yunping/nanmen" in page.locator("#area option").evaluate_all(values)
    page.select_option("#area", "shili/yunping/nanmen")
    settled(page)
    where = page.locator(f"{LIST} [data-ll-where]").all_inner_texts()
    assert where
    assert set(where) == {"示例县云坪街道南门社区"}


def test_the_price_for_my_age_narrows(find, settled):
    """What is free for an age is listed, with its rule; where no price is known it stands apart."""
    page = find("?kind=canteen")
    unfold(page)
    page.fill("#age", "86")
    page.select_option("#most", "0")
    settled(page)
    assert "most=0" in page.url
    assert "86" not in page.url.split("?")[1]
    assert page.get_by_role("heading", name="价格还没查清").is_visible()
    free = page.locator(f"{LIST} .ll-cards").first
    assert "86岁：免费" in free.inner_text()
    assert page.locator("#most option[value='0']").inner_text() == f"免费（{free.locator('.ll-card').count()}）"
    assert "南门社区幸福食堂" in free.inner_text()
    # what is sold by weight has no price for a meal
    assert "新安社区幸福食堂" not in free.inner_text()


def test_the_finder_works_by_keyboard_alone(find, settled):
    """From the question over a choice to the page of a place without a pointer; the focus can always be seen."""
    page = find()
    page.focus("#search")
    page.keyboard.type("青石")
    page.keyboard.press("Enter")
    settled(page)
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        at = page.evaluate("({ id: document.activeElement.id, kind: document.activeElement.className })")
        outline = "getComputedStyle(document.activeElement.matches('.ll-chips__box') ? "
        outline += "document.activeElement.nextElementSibling : document.activeElement).outlineStyle"
        assert page.evaluate(outline) != "none", at
        if at["kind"] == "ll-disclosure__summary" and "more" not in seen:
            page.keyboard.press("Enter")
            seen.append("more")
        if at["id"] == "service":
            page.keyboard.press("ArrowDown")
            settled(page)
            seen.append("service")
        if at["kind"] == "ll-card__link":
            break
    assert seen == ["more", "service"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/demo/places/qingshi-*/")


def test_nothing_found_says_which_word_failed_and_what_else_there_is(find):
    """The word in the way, what is found without it, and the kinds and areas to look through."""
    page = find("?q=柳溪 外太空")
    assert page.locator("[data-ll-status]").inner_text() == "没有找到“外太空”。"
    assert page.get_by_role("heading", name="是不是这些").is_visible()
    assert "柳溪社区幸福食堂" in names(page)
    for title in ("按类型看", "按地方看", "也可以打电话问"):
        assert page.get_by_role("heading", name=title).is_visible()
    page.get_by_role("link", name="青石镇").click()
    page.wait_for_url("**/demo/areas/shili/qingshi-zhen/")


def test_on_the_real_site_the_hotline_is_one_press_away(site_page, settled):
    """Where nothing is found there is somebody to ask."""
    page = site_page("find/?q=外太空")
    settled(page)
    assert page.locator(f"{LIST} a[href='tel:12345']").is_visible()


def test_a_card_says_why_it_was_found(find):
    """What a word was found in stands on the card, the word itself marked."""
    page = find("?q=书法")
    line = page.locator(f"{LIST} .ll-card__line", has_text="内容：").first
    assert line.locator("mark").inner_text() == "书法"


def test_prices_do_not_wait_for_the_sounds(find):
    """Where these cannot be had a known word finds its places, with all that cards say; what is lacking is said."""
    page = find("?q=食堂", missing="**/assets/sounds.*")
    expect(page.locator(f"{LIST} .ll-card").first).to_contain_text("价格")
    expect(page.locator("[data-ll-trouble]")).to_be_visible()
    expect(page.locator("[data-ll-coming]")).to_be_empty()


def test_states_are_true_to_the_minute(find):
    """A finder left open turns over at the minute of closing."""
    page = find("?q=柳溪关爱服务中心")
    badge = page.locator(f"{LIST} .ll-state").first
    assert badge.inner_text().split() == ["现在开放", "12:00关门"]
    page.clock.run_for(45 * 60_000)
    expect(badge).to_have_text(re.compile(r"14:00开门"))


def test_further_hits_are_asked_for(find, settled):
    """Twenty at first; a press shows the rest and leads the keyboard to the first of them."""
    page = find()
    assert len(names(page)) == 20
    page.get_by_role("button", name="再看一些").press("Enter")
    settled(page)
    assert len(names(page)) == 40
    expect(page.locator(f"{LIST} .ll-card__link").nth(20)).to_be_focused()


def test_large_type_shows_fewer_things_a_screen(find, site_page):
    """长者模式: six hits at first; and five of a long list on other pages, the rest on request."""
    page = find(elder=True)
    assert len(names(page)) == 6
    page = site_page("demo/areas/shili/", elder=True)
    long = page.locator(".ll-fewer").first
    assert long.locator("> li:visible").count() == 5
    page.locator(".ll-fewer__more").first.press("Enter")
    assert page.evaluate("document.activeElement.closest('li') === document.activeElement.closest('ul').children[5]")
