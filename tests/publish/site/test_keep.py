"""Keeping, sending and reading aloud in a real browser: 收藏, 发给家人, 读给我听."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

SHARE = "window.sent = []; navigator.share = async (message) => { sent.push(message.text) }"
REFUSED = "navigator.share = undefined; navigator.clipboard.writeText = async () => { throw new Error('no') }"
SPEECH = """
window.said = []
Object.defineProperty(window, 'speechSynthesis', { value: {
  speaking: false,
  speak(spoken) { said.push([spoken.lang, spoken.text]); this.speaking = true },
  cancel() { this.speaking = false },
} })
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
"""


def test_what_is_sent_says_all_that_the_family_asks(site_page, address):
    """Name, how things stand with date and time, address, telephone, the price for the age, and the page."""
    page = site_page("demo/places/nanmen-canteen/", script=f"{SHARE}; localStorage.setItem('ll-age', '86')")
    page.get_by_role("button", name="发给家人").click()
    lines = page.evaluate("sent[0]").split("\n")
    assert lines[0] == "南门社区幸福食堂"
    assert lines[1] == "11月24日（周二）11:30：现在开放（午餐），12:30结束"
    assert "地址：云坪街道南门路8号" in lines
    assert "价格：午餐，86岁：免费（86周岁以上 免费）" in lines
    assert any(line.startswith("电话：0000-") for line in lines)
    assert lines[-1] == f"{address}demo/places/nanmen-canteen/"


@pytest.mark.parametrize(
    ("place", "sent", "not_sent"),
    [
        # No price of its own: those of the canteen near by are on the page, and not its.
        ("beimen-center", "地址：云坪街道北门巷1号", "价格"),
        ("heping-canteen", "地址：鹤坪乡鹤坪村（门牌待核实）", "待核实，"),
        ("liuxi-canteen", "价格：早餐，83岁：4元/餐", "您"),
    ],
)
def test_what_is_sent_is_of_the_place_alone(site_page, address, place, sent, not_sent):
    """Its own prices, where it lies as far as that is known, and not from which poster somebody came."""
    page = site_page(f"demo/places/{place}/?v=OLD001#prices", script=f"{SHARE}; localStorage.setItem('ll-age', '83')")
    page.get_by_role("button", name="发给家人").click()
    text = page.evaluate("sent[0]")
    assert sent in text
    assert not_sent not in text
    assert text.endswith(f"\n{address}demo/places/{place}/")


def test_without_a_way_to_send_the_text_is_shown_to_be_copied(site_page):
    """Where neither sending nor copying is allowed, the text stands there to be copied by hand."""
    page = site_page("demo/places/liuxi-center/", script=REFUSED)
    shown = []
    page.on("dialog", lambda dialog: (shown.append(dialog.default_value), dialog.accept()))
    page.get_by_role("button", name="发给家人").click()
    expect(page.get_by_role("button", name="发给家人")).to_be_visible()
    assert shown
    assert shown[0].startswith("柳溪社区“一老一小”关爱服务中心")


def test_a_page_is_read_aloud_and_falls_silent(site_page):
    """The browser's own voice reads the page, not its buttons; a second press stops it."""
    page = site_page("demo/places/liuxi-center/", script=SPEECH)
    button = page.get_by_role("button", name="读给我听")
    button.click()
    [[language, text]] = page.evaluate("said")
    assert language == "zh-CN"
    assert "柳溪社区“一老一小”关爱服务中心" in text
    assert "现在开放" in text
    assert "周一至周五" in text
    assert [word for word in ("收藏", "高德", "不要记住", "来源") if word in text] == []
    button.click()
    assert page.evaluate("[said.length, speechSynthesis.speaking]") == [1, False]


@pytest.mark.parametrize("absent", [True, False])
def test_reading_aloud_is_offered_where_there_is_a_voice(site_page, absent):
    """A browser without speech does not show the button."""
    page = site_page("demo/places/liuxi-center/", script="delete window.speechSynthesis" if absent else SPEECH)
    assert page.locator("[data-ll-speak]").is_visible() is not absent


def test_the_calendars_of_kept_places_become_one_file(site_page, address):
    """Kept places are one calendar, made in the browser; one that cannot be had is said to be missing."""
    page = site_page("demo/places/liuxi-center/")
    page.click("[data-ll-favourite]")
    page.goto(f"{address}demo/")
    assert not page.locator("[data-ll-combine]").is_visible()
    page.goto(f"{address}demo/places/liuxi-canteen/")
    page.click("[data-ll-favourite]")
    page.evaluate(
        "localStorage.setItem('ll-favourites-demo', JSON.stringify([...JSON.parse(localStorage.getItem("
        "'ll-favourites-demo')), { id: 'gone', name: '没有了', path: location.pathname.replace('liuxi-canteen', 'gone') }]))"
    )
    page.goto(f"{address}demo/")
    with page.expect_download() as download:
        page.get_by_role("button", name="合成一个日历文件").click()
    text = Path(download.value.path()).read_bytes().decode()
    assert download.value.suggested_filename == "我收藏的地方.ics"
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert ".liuxi-canteen." in text
    assert ".liuxi-center." in text
    expect(page.locator("[data-ll-combined]")).to_have_text(
        "2处的日历合成了一个文件，在“下载”里。有1处的日历取不到，没有放进去。"
    )
