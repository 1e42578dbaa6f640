"""The finder in a real browser: what was asked, what narrows it, and what happens without an index or a position."""

import pytest

PHONE = {"width": 360, "height": 800}


@pytest.fixture
def find(chromium, address):
    """Open the finder with a question, on a phone."""
    contexts = []

    def opened(query="", **options):
        context = chromium.new_context(viewport=PHONE, timezone_id="Asia/Shanghai", **options)
        contexts.append(context)
        page = context.new_page()
        page.clock.install(time="2026-11-24T11:30:00+08:00")
        page.goto(f"{address}demo/find/{query}")
        page.wait_for_function("document.querySelector('[data-ll-finder]').hidden === false")
        return page

    yield opened
    for context in contexts:
        context.close()


def names(page):
    """Return the names that the finder lists."""
    return page.locator(".ll-finder__results .ll-card__name").all_inner_texts()


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
    """Names, pinyin, homophones and former names lead to the place; the address carries the question."""
    page = find(query)
    assert names(page)[0] == first
    assert not page.locator("[data-ll-complete]").is_visible()


def test_choices_narrow_and_the_back_button_works(find):
    """Open now lists what is open at this minute; going back takes the choice away."""
    page = find("?kind=canteen")
    every = names(page)
    page.get_by_role("button", name="现在开放").click()
    assert "open=now" in page.url
    open_now = names(page)
    assert set(open_now) < set(every)
    assert "柳溪社区幸福食堂" not in open_now
    page.go_back()
    assert names(page) == every


def test_a_word_typed_is_searched_and_kept_in_the_address(find):
    """Typing answers at once, and the address can be sent."""
    page = find()
    page.fill("#finder", "托育")
    page.clock.run_for(400)
    assert "青石社区托育点" in names(page)
    assert "q=" in page.url


def test_a_chosen_day_lists_what_opens_then_and_what_is_not_known(find):
    """Sunday morning: what is open stands first, what nobody has told stands apart, what is closed is gone."""
    page = find("?open=2026-11-29+morning")
    listed = names(page)
    assert "新安社区幸福食堂" not in listed
    assert "云坪街道新安社区“一老一小”关爱服务中心暨居家养老服务示范站、老年课堂教学点" in listed
    assert page.get_by_role("heading", name="时间还没查清的").is_visible()
    assert page.locator("#day").input_value() == "2026-11-29"


def test_more_conditions_narrow_too(find):
    """A service and whom it is for are choices of one value, kept in the address."""
    page = find()
    page.get_by_text("更多条件").click()
    page.select_option("#service", "bathing")
    assert "service=bathing" in page.url
    assert "青石社区关爱服务中心" in names(page)
    page.select_option("#audience", "children")
    assert "audience=children" in page.url
    assert "青石社区关爱服务中心" not in names(page)


def test_the_price_for_my_age_narrows(find, address):
    """With an age kept in this browser, cards say its price, and what is free for it can be asked for."""
    page = find("?kind=canteen")
    page.evaluate("localStorage.setItem('ll-age', '86')")
    page.reload()
    page.locator(".ll-finder__results").get_by_text("86岁：").first.wait_for()
    page.get_by_role("button", name="86岁免费").click()
    assert "free=yes" in page.url
    assert "南门社区幸福食堂" in names(page)
    assert "新安社区幸福食堂" not in names(page)


def test_the_finder_works_by_keyboard_alone(find):
    """From the question to the page of a place without a pointer; the focus can be seen."""
    page = find()
    page.focus("#finder")
    page.keyboard.type("青石托育")
    page.keyboard.press("Enter")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "ll-card__link":
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**/places/qingshi-childcare/")


def test_near_me_orders_by_distance(find):
    """With a position the nearest stands first, and the distance says that it is as the crow flies."""
    page = find(
        "?kind=childrens-home", geolocation={"longitude": 116.3, "latitude": 18.26}, permissions=["geolocation"]
    )
    page.get_by_role("button", name="按离我远近排").click()
    page.wait_for_function("document.querySelector('.ll-finder__results').innerText.includes('直线')")
    assert names(page)[0] == "北门社区儿童之家"


def test_somebody_in_another_county_is_asked_for_the_community(find):
    """A daughter far away is told to choose the community where her mother lives."""
    page = find(geolocation={"longitude": 121.5, "latitude": 31.2}, permissions=["geolocation"])
    page.get_by_role("button", name="按离我远近排").click()
    page.wait_for_function("document.querySelector('.ll-finder__status').innerText.includes('不在本县')")


def test_a_refused_position_leads_to_the_list_of_areas(find):
    """Without a position the finder says what to do instead."""
    page = find("?kind=canteen", permissions=[])
    page.evaluate("() => { navigator.geolocation.getCurrentPosition = (ok, no) => no({ code: 1 }) }")
    page.get_by_role("button", name="按离我远近排").click()
    assert page.locator(".ll-finder__status").first.inner_text() == "手机没有给出位置。请在上面选老人所在的村社区。"


def test_without_an_index_the_list_stands(chromium, address):
    """Where the index cannot be had the page says so, and the complete list remains."""
    page = chromium.new_page(viewport=PHONE)
    page.route("**/data/index.json", lambda route: route.abort())
    page.goto(f"{address}demo/find/")
    page.wait_for_selector(".ll-finder__status")
    assert page.locator(".ll-finder__status").inner_text() == "现在不能查找，下面是全部服务点。"
    assert page.locator("[data-ll-complete] .ll-card").count() == 37
    page.close()


def test_without_javascript_the_list_is_complete(chromium, address):
    """Every place stands in the list without any script."""
    context = chromium.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}find/")
    assert page.locator("[data-ll-complete] .ll-card").count() == 12
    context.close()
