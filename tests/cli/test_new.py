"""`linli new …` and `copy-week`: a record in its place, called by its sound, never over another, clean at once."""

import pytest

from tests.cli.desk import HOURS
from tests.sample import CANTEEN, DIRECTORY, FILES

PLACE = ("new", "place", "--name", "桥头村幸福食堂", "--kind", "幸福食堂", "--area", "柳溪社区")
MENU = "menus/liuxi-canteen/2026-W48.yml"
WEEK = "# 厨师长定的\n食堂: liuxi-canteen\n周一: 2026-11-23   # 这一周\n菜单:\n  周一: {午餐: 排骨炖萝卜}\n"

# the command, the file that it makes, a line of it
MADE = [
    (PLACE, "places/qinghe/chengguan/qiaotou-canteen.yml", "所在地: qinghe/chengguan/liuxi"),
    ((*PLACE, "--id", "qiaotou-kitchen"), "places/qinghe/chengguan/qiaotou-kitchen.yml", "来源: [own]"),
    ((*PLACE, "--source", "s1"), "places/qinghe/chengguan/qiaotou-canteen.yml", "来源: [s1]"),
    (
        (*PLACE, "--set", "电话=0000-1234567（服务台）"),
        "places/qinghe/chengguan/qiaotou-canteen.yml",
        "电话: 0000-1234567（服务台）",
    ),
    ((*PLACE, "--set", "服务=[助餐, 送餐]"), "places/qinghe/chengguan/qiaotou-canteen.yml", "服务: [助餐, 送餐]"),
    (
        ("new", "programme", "--name", "寒假托管班", "--kind", "托管"),
        "programmes/qinghe/hanjiatuoguanban.yml",
        "种类: 托管",
    ),
    (
        ("new", "team", "--name", "红马甲[一队]", "--kind", "党员"),
        "teams/qinghe/hongmajiayidui.yml",
        "名称: '红马甲[一队]'",
    ),
    (("new", "policy", "--name", "高龄津贴"), "policies/qinghe/gaolingjintie.yml", "名称: 高龄津贴"),
    (
        (
            "new",
            "announcement",
            "--title",
            "免费理发",
            "--kind",
            "活动",
            "--about",
            "liuxi-center",
            "--period",
            "2026-12-01",
        ),
        "announcements/qinghe/20261126-liuxi-center.yml",
        "发布时间: 2026-11-26 08:00",
    ),
    (
        ("new", "menu", "liuxi-canteen", "--day", "周一 午餐 排骨炖萝卜、清炒时蔬", "--day", "周二 停餐"),
        "menus/liuxi-canteen/2026-W49.yml",
        "  周一: {午餐: 排骨炖萝卜、清炒时蔬}",
    ),
    (
        ("new", "menu", "liuxi-canteen", "--week", "2027-01-01", "--day", "周五 晚餐 面条"),
        "menus/liuxi-canteen/2026-W53.yml",
        "周一: 2026-12-28",
    ),
]


@pytest.mark.parametrize(("words", "file", "line"), MADE)
def test_a_record_is_made_and_clean(bench, words, file, line):
    """It lies where it belongs, says what was given, and the records are without an error."""
    before = bench.files()
    code, output = bench.run(*words, "--yes")
    assert (code, f"新建：{DIRECTORY}/{file}" in output) == (0, True), output
    assert line in bench.text(file).splitlines()
    assert bench.problems() == []
    changed = {name for name, text in bench.files().items() if before.get(name) != text}
    assert changed <= {file, "sources.yml"}
    assert bench.run(*words, "--yes")[0] in ((0,) if "announcement" in words else (2,))


def test_the_word_of_the_place_itself_becomes_a_source_once(bench):
    """Where no source is named it is what a place says of itself; sources.yml gets that entry, once."""
    bench.run(*PLACE, "--yes")
    bench.run("new", "team", "--name", "红马甲", "--kind", "党员", "--yes")
    assert (
        bench.text("sources.yml")
        == FILES["sources.yml"] + "- {编号: own, 标题: 各单位自己告知, 类别: 来电来函, 日期: 未注明}\n"
    )


def test_it_asks_for_what_was_not_given_and_before_it_writes(bench):
    """Name, kind and area are asked for; a no leaves everything as it was."""
    before = bench.files()
    code, output = bench.run("new", "place", answers="桥头村儿童之家\n儿童之家\n柳溪社区\nn\n")
    assert (code, "没有写入。" in output) == (0, True)
    assert bench.files() == before
    code, _ = bench.run("new", "place", answers="桥头村儿童之家\n儿童之家\n柳溪社区\ny\n")
    assert (code, bench.text("places/qinghe/chengguan/qiaotou-childrens-home.yml") != "") == (0, True)


# the command, what is said
REFUSED = [
    (
        ("new", "place", "--name", "柳溪食堂", "--kind", "幸福食堂", "--area", "柳溪社区"),
        "编号“liuxi-canteen”已经是“柳溪社区幸福食堂”的编号",
    ),
    (
        ("new", "place", "--name", "柳溪食堂", "--kind", "幸福食堂", "--area", "柳溪社区"),
        "请加上：--id liuxi-canteen-2",
    ),
    (("new", "place", "--name", "☺", "--kind", "幸福食堂", "--area", "柳溪社区"), "请加上 --id"),
    ((*PLACE, "--id", "A_B"), "“A_B”不能作编号"),
    (
        ("new", "place", "--name", "甲食堂", "--kind", "饭店", "--area", "柳溪社区"),
        "不认识“饭店”这种类型。可以写的有：服务中心、儿童之家、幸福食堂",
    ),
    (("new", "place", "--name", "甲食堂", "--kind", "幸福食堂", "--area", "柳西社区"), "是不是：柳溪社区？"),
    ((*PLACE, "--source", "s9"), "sources.yml 里没有来源“s9”。已有的：s1"),
    ((*PLACE, "--set", "开放時间=周一 9:00-10:00"), "服务点没有“开放時间”这一项。是不是：开放时间？"),
    ((*PLACE, "--set", "电话"), "请写成：--set 键=值"),
    ((*PLACE, "--set", "开放时间=大概9点"), "这样写会有错误，没有写入"),
    (("new", "menu", "liuxi-center", "--day", "周一 停餐"), "不是幸福食堂"),
    (("new", "menu", "liuxi-canteen", "--day", "星期一 午餐 面"), "请写成：--day"),
    (("new", "menu", "liuxi-canteen", "--day", "周一 夜宵 面"), "这样写会有错误，没有写入"),
    (("new", "menu", "liuxi-canteen", "--week", "下周"), "“下周”不是一周"),
    (
        ("new", "activity", "liuxi-kitchen", "--name", "合唱", "--time", "周一 9:00-10:00"),
        "没有编号为“liuxi-kitchen”的记录",
    ),
    (("copy-week", "liuxi-canteen"), "还没有菜单可抄"),
    (
        ("new", "announcement", "--title", "甲", "--kind", "活动", "--about", "nowhere", "--period", "2026-12-01"),
        "areas.yml 里没有“nowhere”",
    ),
]


@pytest.mark.parametrize(("words", "message"), REFUSED)
def test_what_cannot_be_made_is_refused(bench, words, message):
    """With what is wrong and what to type instead; nothing is written."""
    before = bench.files()
    code, output = bench.run(*words, "--yes")
    assert (code != 0, message in output) == (True, True), output
    assert bench.files() == before


def test_a_menu_is_asked_sitting_by_sitting(bench):
    """The sittings are those of the hours; what is left empty is not published."""
    code, _ = bench.run("new", "menu", "liuxi-canteen", answers="排骨炖萝卜\n停餐\n" + "\n" * 12 + "y\n")
    assert (code, "  周一: {午餐: 排骨炖萝卜, 晚餐: 停餐}" in bench.text("menus/liuxi-canteen/2026-W49.yml")) == (
        0,
        True,
    )
    assert bench.run("new", "menu", "liuxi-canteen", "--week", "2026-W50", answers="\n" * 14)[0] == 2


def test_a_week_is_copied_with_its_comments(bench):
    """Only the Monday is another; a week that has a menu is never overwritten."""
    bench.write(MENU, WEEK)
    assert bench.run("copy-week", "liuxi-canteen", "--yes")[0] == 0
    assert bench.text("menus/liuxi-canteen/2026-W49.yml") == WEEK.replace("2026-11-23", "2026-11-30")
    assert bench.text(MENU) == WEEK
    code, output = bench.run("copy-week", "liuxi-canteen", "--from", "2026-W48", "--yes")
    assert (code, "已经有" in output) == (2, True)
    assert bench.run("copy-week", "liuxi-canteen", "--to", "2027-W01", "--yes")[0] == 0
    assert "周一: 2027-01-04" in bench.text("menus/liuxi-canteen/2027-W01.yml")


def test_an_activity_is_added_to_what_is_there(bench):
    """Comments and the other items stay."""
    bench.write(CANTEEN, FILES[CANTEEN] + HOURS + "活动:\n  - {名称: 合唱, 时间: [周一 11:00-12:00]}  # 管理员教\n")
    words = (
        "new",
        "activity",
        "liuxi-canteen",
        "--name",
        "书法班",
        "--time",
        "周二 11:00-12:00",
        "--until",
        "2027-01-16",
    )
    assert bench.run(*words, "--set", "名额=20", "--yes")[0] == 0
    assert bench.text(CANTEEN).endswith(
        "  - {名称: 合唱, 时间: [周一 11:00-12:00]}  # 管理员教\n"
        "  - {名称: 书法班, 时间: [周二 11:00-12:00], 起止: 2026-11-26至2027-01-16, 名额: 20}\n"
    )
    assert bench.problems() == []
