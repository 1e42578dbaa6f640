"""What residents notice of a change, which sheets and pages differ, and what is to be looked at twice."""

import json
from datetime import date

import pytest

from linli.load.calendar_folder import load_almanac
from linli.load.loading import load, load_vocabulary
from linli.load.settings import Settings
from linli.publish.difference.comparison import compared_sites
from linli.publish.difference.report import (
    DIFFERENCE_REPORTS,
    MARK,
    MOST_PICTURES,
    MOST_PROBLEMS,
    NOTHING_CHANGES,
    REFUSAL_REPORTS,
    Preview,
)
from linli.publish.difference.web import bare
from linli.publish.site import Site
from linli.read.problems import Problem
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, ROOT

TODAY = date(2026, 11, 24)
SETTINGS = Settings(directory=DIRECTORY)
MENU = "menus/liuxi-canteen/2026-W48.yml"
CLOSURE = "announcements/qinghe/20261124-power.yml"
TEAM = "teams/qinghe/vests.yml"

HOURS = "开放时间: [周一至周五 午餐 11:00-12:30, 法定节假日 休息]\n"
PRICES = "收费: [{项目: 午餐, 标准: 12元, 优惠: [80周岁以上 免费, 低保 6元]}]\n"
VERIFIED = "核实: {方式: 电话, 日期: 2026-11-20}\n"
WEEK = "食堂: liuxi-canteen\n周一: 2026-11-23\n菜单:\n  周三: {午餐: 香干炒肉、炒青菜}\n  周四: {午餐: 停餐}\n"
ANNOUNCED = (
    "标题: 柳溪社区食堂停电停餐\n种类: 停业\n涉及: [liuxi-canteen]\n起止: 2026-11-24至2026-11-25\n原因: 停电\n"
    "发布时间: 2026-11-23 17:20\n来源: [s1]\n录入: 2026-11-23\n"
)
BEFORE = {CANTEEN: FILES[CANTEEN] + HOURS + PRICES + "电话: 0000-1234567\n服务: [助餐]\n" + VERIFIED, MENU: WEEK}


@pytest.fixture(scope="module")
def almanac():
    """The calendar of the project."""
    return load_almanac(ROOT)[0]


@pytest.fixture(scope="module")
def vocabulary():
    """The closed lists of the project."""
    return load_vocabulary(ROOT)[0]


@pytest.fixture
def compared(tmp_path_factory, almanac, vocabulary):
    """Compare the sample with some files before and other ones now."""

    def site_of(changes):
        folder = tmp_path_factory.mktemp("side")
        for name, text in {**FILES, **changes}.items():
            if text is not None:
                (folder / DIRECTORY / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / DIRECTORY / name).write_text(text, "utf-8")
        directory, problems = load(folder, DIRECTORY, vocabulary, TODAY)
        assert problems == []
        return bare(Site(ROOT, directory, SETTINGS, TODAY, almanac))

    return lambda before, now: compared_sites(site_of(before), site_of(now))


def edited(*words):
    """Replace words in the canteen's record and its menu."""
    files = dict(BEFORE)
    for old, new in words:
        assert any(old in text for text in files.values())
        files = {file: text.replace(old, new) for file, text in files.items()}
    return files


# what is changed, what is said of it
NOTICED = [
    ([("周一至周五 午餐", "周一至周六 午餐")], ["周六：休息 → 午餐 11:00-12:30"]),
    ([("11:00-12:30", "11:00-12:00")], ["周一至周五：午餐 11:00-12:30 → 午餐 11:00-12:00"]),
    ([("周一至周五 午餐", "周一、周二、周五 午餐")], ["周三、周四：午餐 11:00-12:30 → 休息"]),
    (
        [("午餐 11:00-12:30", "午餐 11点至12点半")],
        ["开放时间：周一至周五 午餐 11:00-12:30；法定节假日 休息 → 周一至周五 午餐 11点至12点半；法定节假日 休息"],
    ),
    ([("香干炒肉", "红烧豆腐")], ["11月25日（周三）午餐：香干炒肉 → 红烧豆腐"]),
    ([("午餐: 停餐", "午餐: 麻婆豆腐")], ["11月26日（周四）午餐：停餐 → 麻婆豆腐"]),
    ([("  周四: {午餐: 停餐}\n", "")], ["11月26日（周四）午餐：不再写“停餐”"]),
    ([("0000-1234567", "0000-1234568")], ["新电话：0000-1234568（请核实）", "不再用的电话：0000-1234567"]),
    ([("服务: [助餐]", "服务: [送餐]")], ["服务：去掉了“助餐”", "服务：加了“送餐”"]),
    (
        [("标准: 12元", "标准: 13元")],
        ["午餐 标准：12元 → 13元", "午餐 79周岁以下：12元 → 13元"],
    ),
    (
        [("80周岁以上 免费", "75周岁以上 免费")],
        [
            "午餐 优惠：不再写“80周岁以上 免费”",
            "午餐 优惠：新写“75周岁以上 免费”",
            "午餐 75-79周岁：12元 → 免费",
            "午餐 低保、75-79周岁：6元 → 免费",
        ],
    ),
    (
        [("低保 6元", "低保 7元")],
        ["午餐 优惠：不再写“低保 6元”", "午餐 优惠：新写“低保 7元”", "午餐 低保、79周岁以下：6元 → 7元"],
    ),
    ([("服务: [助餐]", "服务: [助餐]\n状态: {现状: 撤销}")], ["状态：新写“现状 撤销”"]),
    ([(VERIFIED, "核实: {方式: 现场, 日期: 2026-11-23}\n")], ["核实了整条：2026-11-23，现场"]),
    ([("服务: [助餐]", "服务: [助餐]  # 说明")], []),
    ([("来源: [s1]\n录入: 2026-11-23\n", "来源: [s1]\n录入: 2026-11-24\n")], []),
]


@pytest.mark.parametrize(("words", "lines"), NOTICED)
def test_what_residents_notice_is_said_in_words(compared, words, lines):
    """Hours by day, dishes by day and meal, prices by person, telephones to verify; nothing where nothing changes."""
    found = compared(BEFORE, edited(*words))
    assert [str(change) for changed in found.changed for change in changed.changes] == lines


# what stands there before and now beside the sample, what is said of it
CAME_AND_WENT = [
    ({}, {CLOSURE: ANNOUNCED}, ["新增停业：2026年11月24日至25日（停电）"]),
    (
        {CLOSURE: ANNOUNCED},
        {CLOSURE: ANNOUNCED.replace("11-25\n", "11-27\n")},
        ["起止：2026年11月24日至25日 → 2026年11月24日至27日"],
    ),
    ({}, {TEAM: "名称: 红马甲队\n来源: [s1]\n录入: 2026-11-23\n"}, ["新增记录：红马甲队"]),
    ({CANTEEN: None}, {}, ["新增幸福食堂：清河县城关镇柳溪社区"]),
    ({}, {CANTEEN: None}, ["幸福食堂不见了：它的页面打不开了"]),
    ({}, {MENU: WEEK}, ["菜单（11月23日—11月29日）：新公布2天的菜单"]),
    (
        {},
        {
            CANTEEN: None,
            CANTEEN.replace("liuxi-canteen", "liuxi-kitchen"): FILES[CANTEEN] + "曾用编号: [liuxi-canteen]\n",
        },
        ["编号：liuxi-canteen → liuxi-kitchen"],
    ),
    ({}, {"areas.yml": FILES["areas.yml"].replace("级别: 县区", '级别: 县区\n  区号: "0000"')}, ["区号：新写“0000”"]),
]


@pytest.mark.parametrize(("before", "now", "lines"), CAME_AND_WENT)
def test_what_came_and_went_is_said(compared, before, now, lines):
    """Records, menus and areas; a renamed record is the same one."""
    found = compared(before, now)
    assert [str(change) for changed in found.changed for change in changed.changes] == lines


DOUBTS = [
    ([("周一至周五 午餐", "周一至周四 午餐")], "开放时间变短了：周五不再开放。"),
    (
        [("11:00-12:30", "11:00-12:00")],
        "开放时间变短了：周一少开30分钟，周二少开30分钟，周三少开30分钟，周四少开30分钟，周五少开30分钟。",
    ),
    ([("标准: 12元", "标准: 13元")], "有人要多付钱：午餐 79周岁以下：12元 → 13元。"),
    ([("0000-1234567", "0000-1234568")], "“电话”核实过（2026-11-20），改了以后还没有再核实。"),
]


@pytest.mark.parametrize(("words", "doubt"), DOUBTS)
def test_what_is_to_be_looked_at_twice(compared, words, doubt):
    """Less time, more money, and what was verified before it was changed."""
    assert f"柳溪社区幸福食堂：{doubt}" in [str(found) for found in compared(BEFORE, edited(*words)).doubts]


KINDER = [
    [("周一至周五 午餐", "周一至周六 午餐")],
    [("标准: 12元", "标准: 11元")],
    [("0000-1234567", "0000-1234568"), ("2026-11-20", "2026-11-24")],
]


@pytest.mark.parametrize("words", KINDER)
def test_what_is_better_or_verified_again_raises_no_doubt(compared, words):
    """Longer hours, lower prices, and a change that somebody has verified."""
    doubts = [str(found) for found in compared(BEFORE, edited(*words)).doubts if "核实过" not in found.said]
    assert doubts == []


def test_an_address_that_dies_is_named_and_one_that_leads_on_is_not(compared):
    """A dropped record breaks its page and its sheets; of a renamed one both lead on."""
    gone = {doubt.name for doubt in compared({}, {CANTEEN: None}).doubts}
    assert {"places/liuxi-canteen/", "notices/liuxi-canteen/hours/"} <= gone
    renamed = {
        CANTEEN: None,
        CANTEEN.replace("liuxi-canteen", "liuxi-kitchen"): FILES[CANTEEN] + "曾用编号: [liuxi-canteen]\n",
    }
    led_on = {"places/liuxi-canteen/", "notices/liuxi-canteen/hours/", "notices/liuxi-canteen/sign/"}
    assert led_on.isdisjoint(doubt.name for doubt in compared({}, renamed).doubts)


def test_sheets_to_print_again_to_post_and_to_take_down(compared):
    """A sheet counts by its code: what is not on it does not make paper old."""
    found = compared(BEFORE, edited(("香干炒肉", "红烧豆腐"))).paper
    assert [(sheet.name, sheet.word) for sheet in found.again] == [("柳溪社区幸福食堂", "一周食谱")]
    assert (found.new, found.gone) == ((), ())
    assert [sheet.word for sheet in compared({}, {CLOSURE: ANNOUNCED}).paper.new] == ["停业通知"]
    assert [sheet.word for sheet in compared({CLOSURE: ANNOUNCED}, {}).paper.gone] == ["停业通知"]
    again = compared(BEFORE, edited((VERIFIED, ""))).paper.again
    assert "柳溪社区幸福食堂" not in {sheet.name for sheet in again}


def test_pages_that_change_are_named(compared):
    """The page of the record and those that list it; no other."""
    pages = compared(BEFORE, edited(("0000-1234567", "0000-1234568"))).pages
    assert "places/liuxi-canteen/" in pages
    assert "places/liuxi-center/" not in pages


def test_the_home_page_has_a_name(compared):
    """Its address is empty, and nothing is not said."""
    found = compared({}, {CLOSURE: ANNOUNCED})
    assert "" in found.pages
    assert "页）：首页、" in DIFFERENCE_REPORTS["text"]([found], Preview())
    assert "- 首页\n" in DIFFERENCE_REPORTS["markdown"]([found], Preview())


def test_the_comment_is_found_again_and_reads_as_text(compared):
    """The first line marks it; signs of Markdown in the records stay signs; previews are linked where there are any."""
    found = compared(BEFORE, edited(("柳溪社区幸福食堂", "柳溪*社区*<b>食堂"), ("香干炒肉", "红烧豆腐")))
    comment = DIFFERENCE_REPORTS["markdown"]([found], Preview())
    assert comment.startswith(f"{MARK}\n")
    assert "\\*社区\\*\\<b\\>" in comment
    assert "](" not in comment
    linked = DIFFERENCE_REPORTS["markdown"]([found], Preview("https://example.org/p/"))
    assert "](https://example.org/p/places/liuxi-canteen/)" in linked
    assert "](https://example.org/p/notices/liuxi-canteen/menu.png)](https://example.org/p/notices/" in linked
    assert "booklet.png" not in linked


DOWNLOAD, PICTURES = "https://example.org/zip/1", "https://example.org/zip/2"
DOORS = [
    (Preview(), [], [DOWNLOAD, PICTURES, "预览"]),
    (Preview("https://example.org/p/"), ["[看预览：", "](https://example.org/p/)", ".png)"], [DOWNLOAD, PICTURES]),
    (Preview("", DOWNLOAD, PICTURES), [f"[下载预览]({DOWNLOAD})", f"的图片（1张）]({PICTURES})"], [".png"]),
    (Preview("", DOWNLOAD), [f"[下载预览]({DOWNLOAD})"], [PICTURES, "的图片"]),
    (Preview("https://example.org/p/", DOWNLOAD, PICTURES), ["[看预览："], [DOWNLOAD, PICTURES]),
]


@pytest.mark.parametrize(("preview", "there", "lacking"), DOORS)
def test_the_pictures_stand_in_the_comment_or_are_linked(compared, preview, there, lacking):
    """Embedded where a preview is published, else a link to what can be downloaded, else nothing of it."""
    comment = DIFFERENCE_REPORTS["markdown"]([compared(BEFORE, edited(("香干炒肉", "红烧豆腐")))], preview)
    assert ([word for word in there if word not in comment], [word for word in lacking if word in comment]) == ([], [])


def test_no_more_pictures_than_a_reader_looks_at(compared):
    """The links to the sheets are all there."""
    found = compared({}, {f"{CANTEEN[:-4]}-{number}.yml": FILES[CANTEEN] for number in range(MOST_PICTURES)})
    comment = DIFFERENCE_REPORTS["markdown"]([found], Preview("https://example.org/p/"))
    assert comment.count(".png)") == MOST_PICTURES
    assert len(found.paper.new) > MOST_PICTURES


def test_errors_of_the_records_are_said_in_the_same_comment():
    """As many as a reader takes in, signs of Markdown as text, reminders left out."""
    found = [Problem("data/x/a.yml", number, "", "看不懂“*”。") for number in range(1, MOST_PROBLEMS + 3)]
    said = REFUSAL_REPORTS["markdown"]([*found, Problem("data/x/b.yml", 1, "", "旧了。", level="warning")])
    assert said.startswith(f"{MARK}\n## 居民会看到什么变化\n\n记录有{MOST_PROBLEMS + 2}处错误")
    assert ("- data/x/a.yml:1 看不懂“\\*”。\n" in said, "还有2处" in said, "旧了" in said) == (True, True, False)


@pytest.mark.parametrize(
    ("form", "said"), [("text", NOTHING_CHANGES), ("markdown", NOTHING_CHANGES), ("json", '"changed": []')]
)
def test_nothing_is_said_of_nothing(compared, form, said):
    """A comment in a file changes nothing that residents see."""
    same = compared(BEFORE, edited(("服务: [助餐]", "服务: [助餐]  # 说明")))
    assert said in DIFFERENCE_REPORTS[form]([same], Preview())


def test_the_json_is_for_programs(compared):
    """Everything that the other forms say is there by name."""
    found = compared(BEFORE, edited(("香干炒肉", "红烧豆腐")))
    site = json.loads(DIFFERENCE_REPORTS["json"]([found], Preview()))["sites"][0]
    assert site["changed"][0]["changes"] == [
        {"part": "11月25日（周三）午餐", "before": "香干炒肉", "now": "红烧豆腐", "said": ""}
    ]
    assert site["paper"]["again"][0]["path"] == "notices/liuxi-canteen/menu"
    assert CENTER not in [changed["file"] for changed in site["changed"]]
