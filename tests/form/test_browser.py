"""The form in a browser, on a phone of 360 px, without a network once it is loaded: each kind of change."""

import pytest
from playwright.sync_api import expect

from linli.form.kinds import CHANGE_KINDS
from tests.form.conftest import PATIENCE, needs_interpreter

pytestmark = needs_interpreter

WIDER = """() => [...document.querySelectorAll("body *")].filter((found) => found.getBoundingClientRect().right > innerWidth + 1
  && !found.closest("[hidden], .ll-form__grid thead, .ll-table-frame")).map((found) => found.outerHTML.slice(0, 100))"""

# What the clock of the test is told in a preview, in which no script runs.
OF_THE_CLOCK = "Blocked script execution in 'about:srcdoc'"

# The place, the kind of change, what is typed, ticked or chosen, and lines of the 更新单.
CHANGES = [
    (
        "新安社区幸福食堂",
        "hours",
        {"开放时间": "午餐 11:00-13:00、晚餐 17:00-18:30\n法定节假日 休息"},
        ["  - 午餐 11:00-13:00、晚餐 17:00-18:30"],
    ),
    (
        "新安社区幸福食堂",
        "charges",
        {"0.标准": "15元/斤"},
        ["  - {项目: 自选, 标准: 15元/斤, 优惠: [60周岁以上 9折, 凭“示例县敬老证” 8折]}"],
    ),
    (
        "新安社区幸福食堂",
        "closure",
        {"停": ["晚餐"], "原因": "停电"},
        ["停:", "  - 晚餐", "原因: 停电", "起止: 2026-11-26至另行通知"],
    ),
    (
        "新安社区幸福食堂",
        "verification",
        {"分项": ["开放时间"]},
        ["核实:", "    开放时间:", "      日期: 2026-11-26", "      方式: 电话"],
    ),
    ("新安社区幸福食堂", "facts", {"座位": "60"}, ["座位: 60"]),
    (
        "新安社区幸福食堂",
        "week",
        {"周一.午餐": "红烧鸡块、豆腐汤", "周日.晚餐": "停餐"},
        ["新建: 一周菜单", "周一: 2026-11-30", "    午餐: 红烧鸡块、豆腐汤"],
    ),
]


@pytest.mark.parametrize(("place", "kind", "typed", "lines"), CHANGES, ids=[change[1] for change in CHANGES])
def test_a_change_is_made_without_a_network(open_form, place, kind, typed, lines):
    """Filled in, checked, understood, shown as page and as sheet, and ready to be sent; nothing sticks out."""
    open_form.begin(place, kind)
    for name, value in typed.items():
        if isinstance(value, list):
            for word in value:
                open_form.page.locator(f'[name="{name}"][value="{word}"]').check()
        else:
            open_form.field(name).fill(value)
    said = open_form.check()
    assert said.startswith("可以交"), said
    assert [line for line in lines if line not in open_form.slip().splitlines()] == []
    page = open_form.page.frame_locator("iframe[title=网页的样子]")
    assert place in page.locator("h1").inner_text()
    sheet = open_form.page.frame_locator("iframe[title=公示的样子]")
    assert sheet.locator(".ll-poster").count() or sheet.locator("body").inner_text()
    assert open_form.page.evaluate(WIDER) == []


def test_a_new_place_is_offered(open_form):
    """It is the last of what can be chosen, whatever is typed."""
    open_form.page.get_by_label("找服务点").fill("没有这一处")
    open_form.page.wait_for_function("() => document.querySelector('#ll-kind').value === 'new-place'")
    open_form.field("名称").fill("新安社区儿童之家二部")
    open_form.field("类型").select_option("儿童之家")
    open_form.field("所在地").select_option("shili/yunping/xinan")
    said = open_form.check()
    assert said.startswith("可以交"), said
    assert "新建: 服务点\n名称: 新安社区儿童之家二部\n" in open_form.slip()


def test_the_whole_file_is_checked(open_form):
    """Like every other change, with the words of the check."""
    open_form.begin("新安社区幸福食堂", "whole")
    text = open_form.field("whole").input_value()
    open_form.field("whole").fill(text.replace("类型: 幸福食堂", "类型: 幸福饭堂"))
    assert "没有“幸福饭堂”" in open_form.check() or "幸福饭堂" in open_form.check()
    open_form.field("whole").fill(f"{text}座位: 60\n")
    assert "可以交" in open_form.check()


def test_what_is_wrong_is_said_with_a_line_to_copy(open_form):
    """There is nothing to be sent then."""
    open_form.begin("新安社区幸福食堂", "hours")
    open_form.field("开放时间").fill("周一到周五 9点到17点半大概")
    said = open_form.check()
    assert said.startswith("还不能交")
    assert "看不懂" in said and "请" in said
    assert open_form.page.locator("#ll-slip").count() == 0


def test_a_table_is_pasted(open_form):
    """As WPS copies it: tabs between cells, the days down, with a head."""
    open_form.begin("新安社区幸福食堂", "week")
    table = "星期\t午餐\t晚餐\n星期一\t鸡块、汤\t面\n星期二\t鱼\t停餐\n"
    open_form.page.locator("[data-ll-cell]").first.focus()
    open_form.page.evaluate("(text) => navigator.clipboard.writeText(text)", table)
    open_form.page.keyboard.press("Control+V")
    open_form.page.get_by_text("粘贴了4格").wait_for()
    found = [open_form.field(f"{cell}").input_value() for cell in ("周一.午餐", "周一.晚餐", "周二.午餐", "周二.晚餐")]
    assert found == ["鸡块、汤", "面", "鱼", "停餐"]


def test_the_slip_is_copied_and_saved(open_form):
    """Into the clipboard, and as a file."""
    open_form.begin("新安社区幸福食堂", "facts")
    open_form.field("座位").fill("61")
    open_form.check()
    open_form.page.get_by_role("button", name="复制更新单").click()
    open_form.page.get_by_role("button", name="已复制").wait_for()
    assert open_form.page.evaluate("navigator.clipboard.readText()") == open_form.slip()
    with open_form.page.expect_download() as saved:
        open_form.page.get_by_role("link", name="存成文件").click()
    assert saved.value.path().read_text("utf-8") == open_form.slip()
    assert saved.value.suggested_filename == "更新单.txt"


def test_files_are_linked_where_they_are_kept(open_form):
    """A file that is there is changed, a new one is begun filled in."""
    open_form.begin("新安社区幸福食堂", "closure")
    open_form.check()
    open_form.page.get_by_text("会改哪些文件").click()
    links = open_form.page.locator(".ll-form__files a")
    found = [links.nth(number).get_attribute("href") for number in range(links.count())]
    assert any(
        "/new/main/data/shili/announcements/shili?filename=20261126-xinan-canteen.yml&value=" in link for link in found
    )
    assert "https://github.com/x/y/edit/main/data/shili/sources.yml" in found


def test_it_is_used_by_keyboard_alone(open_form):
    """From the search on: a place, a change, a field, the button, the verdict."""
    page = open_form.page
    page.get_by_label("找服务点").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("新安社区幸福食堂")
    page.wait_for_function("() => document.querySelector('#ll-place').value === 'xinan-canteen'")
    open_form.settled()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "ll-kind"
    page.keyboard.press("End")
    page.keyboard.press("Home")
    open_form.settled()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "开放时间"
    page.keyboard.press("Control+A")
    page.keyboard.type("午餐 11:00-12:00、晚餐 17:00-18:30")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.tagName === 'H2'", timeout=240_000)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-ll-part=verdict]') !== null")


def test_every_kind_is_tried(open_form):
    """What the form offers is what is tried above, besides the whole file."""
    tried = {change[1] for change in CHANGES} | {"new-place"}
    assert tried == {kind.code for kind in CHANGE_KINDS}


def test_nothing_went_wrong_and_nothing_was_asked_elsewhere(open_form, form_address):
    """No error, no refusal of the policy, no other host; and no request at all once it was loaded."""
    home = form_address.removesuffix("staff/edit/")
    assert [words for words in open_form.wrong if OF_THE_CLOCK not in words] == []
    assert [address for address in open_form.asked if not address.startswith((home, "blob:"))] == []


def test_it_opens_on_a_host_that_sends_no_headers(chromium, plain_address):
    """There the policy stands in the page only, which holds for no worker."""
    page = chromium.new_page()
    page.goto(plain_address)
    page.get_by_role("button", name="在示例县里练习").click()
    expect(page.locator("[data-ll-part=work]")).to_be_visible(timeout=PATIENCE)
    page.close()
