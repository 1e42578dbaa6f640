"""Which dishes a canteen is found by: those from today to Sunday."""

from datetime import date

import pytest

from linli.load.settings import Settings
from linli.publish.index.files import catalogue_of
from linli.publish.pages.published import findable
from linli.publish.site import Site
from tests.sample import DIRECTORY, open_sample

WEEK = """\
食堂: liuxi-canteen
周一: 2026-11-23
菜单:
  周一: {午餐: 面条}
  周四: {午餐: 豆花饭}
  周六: 停餐
  周日: {午餐: 饺子、豆花饭, 晚餐: 汤圆}
"""
FOLLOWING = "食堂: liuxi-canteen\n周一: 2026-11-30\n菜单:\n  周一: {午餐: 包子}\n"
OTHER_CANTEEN = {
    "places/qinghe/chengguan/chengguan-canteen.yml": """\
名称: 城关镇幸福食堂
类型: 幸福食堂
所在地: qinghe/chengguan
来源: [s1]
录入: 2026-11-23
""",
    "menus/chengguan-canteen/2026-W48.yml": """\
食堂: chengguan-canteen
周一: 2026-11-23
菜单:
  周一: {午餐: [{菜: 豆花饭, 配料: [豆花, 大米], 克: 300}, {菜: 馒头, 克: 80}]}
""",
}
DAYS = [
    # the day, the dishes that are found
    ("2026-11-22", ()),
    ("2026-11-23", ("面条", "豆花饭", "饺子", "汤圆")),
    ("2026-11-24", ("豆花饭", "饺子", "汤圆")),
    ("2026-11-27", ("饺子", "豆花饭", "汤圆")),
    ("2026-11-28", ("饺子", "豆花饭", "汤圆")),
    ("2026-11-29", ("饺子", "豆花饭", "汤圆")),
    ("2026-11-30", ("包子",)),
]


@pytest.mark.parametrize(("day", "dishes"), DAYS)
def test_a_canteen_is_found_by_what_it_still_cooks_this_week(tmp_path, day, dishes):
    """Today's dishes and those of every later day of the week, Sunday too; neither yesterday's nor next week's."""
    menus = {f"menus/liuxi-canteen/2026-W{number}.yml": text for number, text in ((48, WEEK), (49, FOLLOWING))}
    project = open_sample(tmp_path, menus)
    site = Site(
        root=tmp_path,
        directory=project.directories[DIRECTORY],
        settings=Settings(directory=DIRECTORY),
        today=date.fromisoformat(day),
        almanac=project.almanac,
    )
    found = {entry.id: entry.dishes for entry in catalogue_of(site, findable()).entries}
    assert found["liuxi-canteen"] == dishes


def test_a_dish_is_made_of_what_the_menu_of_its_own_canteen_says(tmp_path):
    """Grams are no ingredient; what another canteen puts into a dish of that name is not said of this one."""
    menus = {"menus/liuxi-canteen/2026-W48.yml": WEEK.replace("面条", "[{菜: 面条, 配料: [面粉]}]")}
    project = open_sample(tmp_path, menus | OTHER_CANTEEN)
    site = Site(
        root=tmp_path,
        directory=project.directories[DIRECTORY],
        settings=Settings(directory=DIRECTORY),
        today=date(2026, 11, 23),
        almanac=project.almanac,
    )
    found = {entry.id: entry.ingredients for entry in catalogue_of(site, findable()).entries if entry.ingredients}
    assert found == {"liuxi-canteen": {"面条": "面粉"}, "chengguan-canteen": {"豆花饭": "豆花、大米"}}
