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
    (
        "没有这一处",
        "new-place",
        {"名称": "新安社区儿童之家二部", "类型": {"儿童之家"}, "所在地": {"shili/yunping/xinan"}},
        ["新建: 服务点", "名称: 新安社区儿童之家二部"],
    ),
]


class Keys:
    """The form used by keyboard alone: from field to field by Tab, lists by arrows, ticks by Space."""

    def __init__(self, opened):
        self.opened = opened
        self.board = opened.page.keyboard

    def focused(self, what):
        """Return something of what has the focus, “name” or “value”."""
        return self.opened.page.evaluate(f"document.activeElement.{what} || ''")

    def reach(self, name, value=""):
        """Go forward to a field, the box of one value where it has several."""
        for _ in range(120):
            self.board.press("Tab")
            if self.focused("name") == name and (not value or self.focused("value") == value):
                return
        raise AssertionError(name)

    def choose(self, value):
        """Go down a list from its top to a value."""
        self.board.press("Home")
        for _ in range(200):
            if self.focused("value") == value:
                return self.opened.settled()
            self.board.press("ArrowDown")
        raise AssertionError(value)

    def begin(self, place, kind):
        """Look for a place, and choose a kind of change."""
        page = self.opened.page
        page.get_by_label("找服务点").focus()
        self.write(place)
        page.wait_for_function("() => document.querySelector('#ll-kind').options.length > 0")
        self.opened.settled()
        self.board.press("Tab")
        self.board.press("Tab")
        assert self.focused("id") == "ll-kind"
        self.choose(kind)

    def write(self, text):
        """Write over what stands in a field."""
        self.board.press("Control+A")
        self.board.type(text)

    def fill(self, name, value):
        """Write a text, choose one of a list ({value}), or tick some ([values]); fields come in the order of the page."""
        for box in value if isinstance(value, list) else ():
            self.reach(name, box)
            self.board.press("Space")
        if isinstance(value, set):
            self.reach(name)
            self.choose(*value)
        elif isinstance(value, str):
            self.reach(name)
            self.write(value)

    def check(self):
        """Go to the button and press it; return what stands in the verdict, which has the focus then."""
        for _ in range(120):
            self.board.press("Tab")
            if self.opened.page.evaluate("document.activeElement.innerText || ''").startswith("检查"):
                break
        self.board.press("Enter")
        expect(self.opened.page.locator("[data-ll-part=verdict] h2")).to_be_focused(timeout=PATIENCE)
        return self.opened.page.locator("[data-ll-part=verdict]").inner_text()


@pytest.mark.parametrize(("place", "kind", "typed", "lines"), CHANGES, ids=[change[1] for change in CHANGES])
def test_a_change_is_made_by_keyboard_without_a_network(open_form, place, kind, typed, lines):
    """Filled in, checked, understood, shown as page and as sheet, and ready to be sent; nothing sticks out."""
    keys = Keys(open_form)
    keys.begin(place, kind)
    for name, value in typed.items():
        keys.fill(name, value)
    said = keys.check()
    assert said.startswith("可以交"), said
    assert [line for line in lines if line not in open_form.slip().splitlines()] == []
    page = open_form.page.frame_locator("iframe[title=网页的样子]")
    assert typed.get("名称", place) in page.locator("h1").inner_text()
    sheet = open_form.page.frame_locator("iframe[title=公示的样子]")
    assert sheet.locator(".ll-poster").count() or sheet.locator("body").inner_text()
    assert open_form.page.evaluate(WIDER) == []


def test_the_whole_file_is_checked(open_form):
    """Like every other change, with the words of the check; typed at its end by keyboard."""
    open_form.begin("新安社区幸福食堂", "whole")
    text = open_form.field("whole").input_value()
    open_form.field("whole").fill(text.replace("类型: 幸福食堂", "类型: 幸福饭堂"))
    assert "不认识“幸福饭堂”" in open_form.check()
    open_form.field("whole").fill(text)
    keys = Keys(open_form)
    keys.begin("新安社区幸福食堂", "whole")
    keys.reach("whole")
    open_form.page.keyboard.press("Control+End")
    open_form.page.keyboard.type("座位: 60\n")
    assert "可以交" in keys.check()
    assert open_form.page.evaluate(WIDER) == []


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


def test_every_kind_is_tried(open_form):
    """What the form offers is what is tried above, besides the whole file."""
    tried = {change[1] for change in CHANGES}
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
