"""Near me in a real browser: with a position, without one, too far away, and from a chosen community."""

import re

from playwright.sync_api import expect

from tests.publish.site.listed import LIST, names

STATUS = "[data-ll-status]"
BEIMEN = {"longitude": 116.3, "latitude": 18.26}
SHANGHAI = {"longitude": 121.5, "latitude": 31.2}


def press(page):
    """Ask to be shown what is near."""
    page.get_by_role("button", name="离我近的在前").click()


def test_the_position_orders_and_stays_on_the_phone(find, settled):
    """The nearest stands first, with its distance as the crow flies; nothing of the position is sent or kept."""
    page = find("?kind=childrens-home", geolocation=BEIMEN, permissions=["geolocation"])
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    press(page)
    expect(page.locator(LIST)).to_contain_text("直线")
    settled(page)
    assert names(page)[0] == "北门社区儿童之家"
    assert re.search(
        r"直线约(\d+米|[\d.]+公里)，实际路程更远", page.locator(f"{LIST} .ll-card__line").first.inner_text()
    )
    assert page.locator("[data-ll-here]").get_attribute("aria-pressed") == "true"
    assert [url for url in [*asked, page.url] if "116" in url or "18.2" in url] == []
    assert page.evaluate("localStorage.length") == 0
    press(page)
    expect(page.locator(LIST)).not_to_contain_text("直线")


def test_what_has_no_position_is_measured_from_its_community(find, settled):
    """Distances to a community's centre are marked; what has neither comes last."""
    page = find("?kind=childrens-home", geolocation=BEIMEN, permissions=["geolocation"])
    press(page)
    expect(page.locator(LIST)).to_contain_text("直线")
    settled(page)
    cards = page.locator(f"{LIST} .ll-card").all_inner_texts()
    assert [card.split("\n")[1] for card in cards if "按社区中心算" in card] == ["桥头村儿童之家"]
    measured = ["直线" in card for card in cards]
    assert measured == sorted(measured, reverse=True)
    assert set(measured) == {True, False}


def test_somebody_in_another_county_is_asked_for_the_community(find):
    """A daughter far away is told to choose the community where her mother lives, and finds the choice unfolded."""
    page = find(geolocation=SHANGHAI, permissions=["geolocation"])
    press(page)
    expect(page.locator(STATUS)).to_have_text("您目前不在本县，请在“更多条件”里选老人所在的社区。")
    assert page.locator("#from").is_visible()
    assert "直线" not in page.locator(LIST).inner_text()


def test_a_community_stands_for_a_position_and_is_remembered(find, settled):
    """Without any position: choosing one's community orders by distance, in the address and at the next visit."""
    page = find("?kind=canteen")
    page.get_by_text("更多条件", exact=True).click()
    page.select_option("#from", "shili/liuxi-zhen")
    settled(page)
    expect(page.locator(STATUS)).to_contain_text("从柳溪镇各村社区的中间算远近")
    assert "直线" in page.locator(LIST).inner_text()
    page.select_option("#from", "shili/liuxi-zhen/liuxi")
    settled(page)
    assert "from=shili%2Fliuxi-zhen%2Fliuxi" in page.url
    assert names(page)[0] == "柳溪社区幸福食堂"
    assert "直线" in page.locator(LIST).inner_text()
    page.goto(page.url.split("?")[0])
    settled(page)
    assert "直线" in page.locator(LIST).inner_text()
    page.get_by_role("button", name="去掉：从柳溪社区算远近").click()
    expect(page.locator(LIST)).not_to_contain_text("直线")
    assert page.evaluate("localStorage.length") == 0


def test_a_community_of_another_directory_is_not_taken_over(find):
    """What was chosen on one site of this host means nothing on another."""
    page = find(script="localStorage.setItem('ll-area-demo', 'yongshan/yongxing\\n永兴街道')")
    assert page.locator("#from").input_value() == ""
    assert not page.get_by_role("button", name="去掉").is_visible()


def test_a_refused_position_leads_to_the_communities(find):
    """Where the phone is not allowed to say where it is, the finder says what to do instead."""
    page = find("?kind=canteen", permissions=[])
    press(page)
    expect(page.locator(STATUS)).to_have_text("手机没有给出位置。请在“更多条件”里选老人所在的村社区。")
    assert page.locator("#from").is_visible()


def test_a_phone_that_never_answers_is_not_waited_for(find):
    """Some browsers within other programs never answer: after twelve seconds it is as if they had refused."""
    page = find(script="navigator.geolocation.getCurrentPosition = () => {}")
    press(page)
    expect(page.locator(STATUS)).to_have_text("正在问手机在哪里……")
    page.clock.run_for(12_000)
    expect(page.locator(STATUS)).to_have_text(re.compile("手机没有给出位置"))


def test_without_positions_the_button_is_not_offered(find):
    """A page without https, or a browser without positions, has the communities only."""
    page = find(script="Object.defineProperty(window, 'isSecureContext', { value: false })")
    assert not page.locator("[data-ll-here]").is_visible()
    page.get_by_text("更多条件", exact=True).click()
    assert page.locator("#from").is_visible()


def test_where_no_place_has_a_position_the_phone_is_not_asked(site_page, settled):
    """The real directory has no positions yet: no order by distance is pretended, and no community offered for it."""
    page = site_page("find/", geolocation=BEIMEN, permissions=["geolocation"])
    settled(page)
    assert not page.locator("[data-ll-here]").is_visible()
    page.get_by_text("更多条件", exact=True).click()
    assert not page.locator("#from").is_visible()
    assert page.locator("#area").is_visible()
