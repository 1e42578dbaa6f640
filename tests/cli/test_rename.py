"""`linli rename OLD NEW`: the file, its menus and all that leads to it, in one step; nothing else changes."""

import pytest

from tests.cli.desk import HOURS
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES

WEEK = "# 厨师长定的\n食堂: liuxi-canteen  # 一楼\n周一: 2026-11-23\n菜单:\n  周一: {午餐: 排骨炖萝卜}\n"
ROTATION = "食堂: liuxi-canteen\n自: 2026-09-07\n轮换:\n  - {周一: {午餐: 面条}}\n"
END = "来源: [s1]\n录入: 2026-11-23\n"
CLOSURE = (
    "标题: 停电\n种类: 停业\n涉及:\n  - liuxi-center\n  - liuxi-canteen   # 食堂\n起止: 2026-11-24至另行通知\n"
    "发布时间: 2026-11-23 17:20\n说明: liuxi-canteen 的菜单另行通知\n" + END
)
RESUMED = (
    "标题: 恢复\n种类: 恢复\n涉及: [liuxi-canteen]\n结束: 20261124-power\n起止: 2026-11-27至另行通知\n"
    "发布时间: 2026-11-26 08:00\n" + END
)
FOLDER = "announcements/qinghe"
RECORDS = {
    CANTEEN: FILES[CANTEEN] + HOURS,
    "places/qinghe/chengguan/liuxi-corner.yml": (
        "名称: 柳溪小灶\n类型: 幸福食堂\n所在地: qinghe/chengguan/liuxi\n隶属: liuxi-canteen\n" + END
    ),
    "menus/liuxi-canteen/2026-W48.yml": WEEK,
    "menus/liuxi-canteen/rotation.yml": ROTATION,
    f"{FOLDER}/20261124-power.yml": CLOSURE,
    f"{FOLDER}/20261126-again.yml": RESUMED,
    "programmes/qinghe/old-and-young.yml": "名称: 同乐\n种类: 融合\n开办地点: [liuxi-canteen, qinghe]\n" + END,
    "teams/qinghe/vests.yml": "名称: 红马甲\n服务范围: [liuxi-canteen]\n" + END,
    "outcomes/qinghe/meals.yml": "期间: 2026年\n范围: liuxi-canteen\n数据: [{指标: 助餐, 数值: 800余}]\n" + END,
}
NEW = "liuxi-kitchen"


@pytest.fixture
def full(bench):
    """The sample with something of every type that leads to the canteen."""
    for file, text in RECORDS.items():
        bench.write(file, text)
    assert bench.problems() == []
    return bench


def test_everything_that_leads_to_a_place_follows_it(full):
    """Files move, references are written anew where they stand, the old id is kept; comments and words stay."""
    before = full.files()
    code, output = full.run("rename", "liuxi-canteen", NEW, "--yes")
    assert code == 0, output
    after = full.files()
    moved = {file.replace("liuxi-canteen", NEW): text for file, text in before.items()}
    assert set(after) == set(moved)
    assert full.problems() == []
    assert after[CANTEEN.replace("liuxi-canteen", NEW)] == before[CANTEEN] + "曾用编号: [liuxi-canteen]\n"
    assert after[f"menus/{NEW}/2026-W48.yml"] == WEEK.replace("liuxi-canteen", NEW)
    assert after[f"{FOLDER}/20261124-power.yml"] == CLOSURE.replace("- liuxi-canteen", f"- {NEW}")
    for file in ("programmes/qinghe/old-and-young.yml", "teams/qinghe/vests.yml", "outcomes/qinghe/meals.yml"):
        assert after[file] == before[file].replace("liuxi-canteen", NEW)
    assert after[CENTER] == before[CENTER]
    assert f"改名：{DIRECTORY}/{CANTEEN} → {DIRECTORY}/{CANTEEN.replace('liuxi-canteen', NEW)}" in output


def test_a_closure_takes_the_reopening_with_it(full):
    """结束 leads to an announcement, and follows it."""
    assert full.run("rename", "20261124-power", "20261124-blackout", "--yes")[0] == 0
    assert "结束: 20261124-blackout" in full.text(f"{FOLDER}/20261126-again.yml")
    assert full.problems() == []


def test_twice_renamed_all_addresses_lead_on(full):
    """曾用编号 gathers."""
    full.run("rename", "liuxi-canteen", NEW, "--yes")
    full.run("rename", NEW, "liuxi-mess", "--yes")
    assert "曾用编号: [liuxi-canteen, liuxi-kitchen]" in full.text(CANTEEN.replace("liuxi-canteen", "liuxi-mess"))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("liuxi-canteen", "liuxi-center"), "编号“liuxi-center”已经是“柳溪社区关爱服务中心”的编号"),
        (("liuxi-cantin", NEW), "是不是：liuxi-canteen？"),
        (("liuxi-canteen", "柳溪"), "不能作编号"),
        (("meals", "meals-2026"), "没有自己的网址"),
    ],
)
def test_what_cannot_be_renamed_is_refused(full, words, message):
    """Nothing is written."""
    before = full.files()
    code, output = full.run("rename", *words, "--yes")
    assert (code != 0, message in output, full.files() == before) == (True, True, True), output
