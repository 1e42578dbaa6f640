"""The clock files, and that pages hold nothing which changes with every day."""

import gzip
import json
import re
from datetime import date, timedelta

import pytest

from linli.publish.site import Site
from linli.publish.writing import planned
from tests.golden.tree import EXAMPLE, FRAME, example_site
from tests.node import run_script
from tests.sample import ROOT, open_sample

BUILT = date(2026, 11, 24)
FILE = "clock/qinghe/chengguan.js"
MARK = 'self.linliClocks||{})["qinghe/chengguan"]='


def site_on(day, directory=EXAMPLE):
    """Return the example as a site built on a day."""
    site = example_site(directory)
    return Site(site.root, site.directory, site.settings, day, site.almanac, frames=dict.fromkeys(range(9), FRAME))


def files_of(site, wanted):
    """Return the files of a site whose output is wanted."""
    return {plan.uri: output.render(site, plan) for output, plan in planned(site) if wanted(output, plan)}


def sample_site(tmp_path, changes):
    """Return a sample directory as a site."""
    project = open_sample(tmp_path, changes)
    assert [str(problem) for problem in project.problems if problem.level == "error"] == []
    settings = example_site().settings
    return Site(ROOT, next(iter(project.directories.values())), settings, BUILT, project.almanac)


def clock_of(site):
    """Return the clock file of a sample directory's site."""
    (content,) = files_of(site, lambda output, plan: plan.uri == FILE).values()
    return content.decode()


def clock_of_sample(tmp_path, changes):
    """Return the clock file of a sample directory."""
    return clock_of(sample_site(tmp_path, changes))


def over_by(html, day):
    """Tell whether a page has something that is over by the beginning of a day."""
    midnight = (day - date(1970, 1, 1)).days * 1440
    return any(int(minute) <= midnight for minute in re.findall(r'data-ll-until="(\d+)"', html.decode()))


@pytest.mark.parametrize("ahead", range(1, 6))
def test_pages_are_the_same_all_week(ahead):
    """From Tuesday to Sunday no page of the example changes, unless something on it has come to its end."""
    day = BUILT + timedelta(days=ahead)
    before, after = (files_of(site_on(built), lambda output, plan: output.framed) for built in (BUILT, day))
    changed = {uri for uri, html in before.items() if html != after[uri] and not over_by(html, day)}
    assert {uri for uri in changed if uri.split("/")[0] not in {"announcements", "staff"}} == set()


def test_no_page_speaks_of_today():
    """What is only true today is left to the clock."""
    pages = files_of(site_on(BUILT), lambda output, plan: output.framed and not plan.uri.startswith("staff/"))
    assert [uri for uri, html in pages.items() if "今天" in html.decode()] == []


HOURS = "开放时间: [午餐 11:00-12:30]\n"
CANTEEN = "places/qinghe/chengguan/liuxi-canteen.yml"
TEXT = "名称: 柳溪社区幸福食堂\n类型: 幸福食堂\n所在地: qinghe/chengguan/liuxi\n来源: [s1]\n录入: 2026-11-23\n"
CLOSED = """\
标题: 停餐
种类: 停业
涉及: [liuxi-canteen]
起止: 2026-11-24至{}
发布时间: 2026-11-23 09:00
来源: [s1]
录入: 2026-11-23
"""
ANNOUNCED = "announcements/qinghe/20261124-ting.yml"


def test_a_clock_file_reaches_to_the_first_sitting_after_the_week(tmp_path):
    """A closure of a month is followed by the day on which it opens again; one without an end by nothing."""
    month = clock_of_sample(tmp_path / "a", {CANTEEN: TEXT + HOURS, ANNOUNCED: CLOSED.format("2026-12-20")})
    place = json.loads(month.split(MARK)[1])["places"]["liuxi-canteen"]
    assert len(place["d"]) == 1 + (date(2026, 12, 21) - BUILT).days + 1
    plain = clock_of_sample(tmp_path / "b", {CANTEEN: TEXT + HOURS})
    assert len(json.loads(plain.split(MARK)[1])["places"]["liuxi-canteen"]["d"]) == 9


def test_the_file_is_a_classic_script(tmp_path):
    """It sets one name of the window, and is JSON behind it."""
    text = clock_of_sample(tmp_path, {CANTEEN: TEXT + HOURS})
    assert text.startswith("(self.linliClocks=")
    assert json.loads(text.split(MARK)[1])["day"] == "2026-11-24"


def test_prices_stand_apart_from_the_clock(tmp_path):
    """What a meal costs does not change by the day, and few pages ask for it: a file of its own, by canteen."""
    changes = {CANTEEN: TEXT + HOURS + "收费: [{项目: 午餐, 标准: 12元/餐}]\n"}
    site = sample_site(tmp_path, changes)
    (content,) = files_of(site, lambda output, plan: plan.uri == "prices/qinghe/chengguan.js").values()
    start, data = content.decode().split("]=", 1)
    prices = json.loads(data)
    assert start == '(self.linliPrices=self.linliPrices||{})["qinghe/chengguan"'
    rows = {"": [[0, 0, 1200]]}
    assert prices["tables"][prices["of"]["liuxi-canteen"]] == {
        "items": [{"unit": "餐", "rows": rows, "for": ["午餐"]}],
        "rules": [],
        "of": "午餐",
    }
    assert "1200" not in clock_of(site)


DISHES = ["红烧", "清炒", "凉拌", "清蒸", "干煸", "水煮", "酸辣", "粉蒸"]
FOOD = ["排骨", "白菜", "豆腐", "茄子", "土豆", "南瓜", "鸡丁", "萝卜", "冬瓜", "青椒"]


def test_forty_places_fit_into_eight_kilobytes(tmp_path):
    """A township of 40 places, 20 of which cook three dishes twice a day, is 8 KB on the way."""
    changes = {}
    for number in range(40):
        name = f"place-{number:02}"
        kind = "幸福食堂" if number % 2 else "服务中心"
        hours = f"开放时间: [周一至周六 午餐 1{number % 2}:{number % 6}0-12:30、晚餐 17:00-18:{number % 5}0]\n"
        changes[f"places/qinghe/chengguan/{name}.yml"] = (
            TEXT.replace("柳溪社区幸福食堂", f"柳溪第{number}处").replace("幸福食堂", kind) + hours
        )
        if number % 2:
            week = {
                day: {
                    meal: [DISHES[(number + one) % 8] + FOOD[(number * one + turn) % 10] for one in range(3)]
                    for meal in ("午餐", "晚餐")
                }
                for turn, day in enumerate(("周一", "周二", "周三", "周四", "周五", "周六"))
            }
            tree = {"食堂": name, "周一": "2026-11-23", "菜单": week}
            changes[f"menus/{name}/2026-W48.yml"] = json.dumps(tree, ensure_ascii=False)
    text = clock_of_sample(tmp_path, changes)
    assert len(gzip.compress(text.encode(), mtime=0)) <= 8 * 1024


FILE_DATA = {
    "day": "2026-11-24",
    "from": "2026-11-23",
    "states": [
        {"s": "open", "i": [[540, 600], [480, 500]]},
        {"s": "closed"},
        {"s": "unknown", "r": "这天开不开待核实"},
    ],
    "dishes": ["白粥", "排骨", "青菜"],
    "meals": [
        ["早餐", "", 390, 510, -420, [0]],
        ["午餐", "", 660, 750, 570, [1, 2]],
        ["晚餐", "还没公布", 1020, 1080, 900, []],
        ["", "停餐", None, None, None, []],
        ["午点", "", None, None, None, [0]],
    ],
    "menus": [[0, 1, 2], [3], [4, 1], []],
    "places": {
        "canteen": {"d": [0, 0, 1], "m": [0, 1, 2, 3, 0, 0, 0]},
        "both": {"m": [0, 0, 0, 0, 0, 0, 0], "w": 1},
        "centre": {"d": [0], "a": [["合唱", [1, 0, 2, 0]], ["下棋", [1, 1, 1, 1]]]},
    },
}

# moment: days after the build, minute ; place ; what is said of ordering ; day and name of the meal ; of the activity
MOMENTS = [
    ((0, 0), "canteen", ["今天的早餐已截止预订", "午餐09:30前预订", "晚餐15:00前预订"], (0, "早餐"), None),
    ((0, 569), "canteen", ["午餐09:30前预订", "晚餐15:00前预订"], (0, "午餐"), None),
    ((0, 570), "canteen", ["今天的午餐已截止预订", "晚餐15:00前预订"], (0, "午餐"), None),
    ((0, 900), "canteen", ["今天的餐已截止预订"], (0, "晚餐"), None),
    ((0, 1080), "canteen", [], (1, ""), None),
    ((1, 700), "canteen", [], (1, ""), None),
    ((2, 100), "canteen", ["午餐09:30前预订"], (2, "午餐"), None),
    ((3, 100), "canteen", [], (4, "早餐"), None),
    ((6, 1440), "canteen", [], None, None),
    ((-1, 100), "canteen", [], (0, "早餐"), None),
    ((0, 570), "both", ["午餐预订已截止，可以现场买", "晚餐15:00前预订"], (0, "午餐"), None),
    ((0, 1000), "both", ["预订已截止，可以现场买"], (0, "晚餐"), None),
    ((0, 0), "centre", [], None, (0, 480)),
    ((0, 500), "centre", [], None, (0, 540)),
    ((0, 600), "centre", [], None, (2, 480)),
    ((3, 0), "centre", [], None, None),
    ((0, 0), "nobody", [], None, None),
]


def test_the_browser_reads_the_file():
    """What is ordered, cooked and on, at every edge."""
    program = """
    const first = clock.dayNumber(data.file.day);
    const result = data.asked.map(([day, minute, place]) => {
      const moment = (first + day) * 1440 + minute;
      const meal = module.mealNow(data.file, place, moment);
      const activity = module.activityNow(data.file, place, moment);
      return [
        data.file.places[place] ? module.orderWords(data.file, place, moment) : [],
        meal && [meal.day - first, meal.meal.label],
        activity && [activity.day - first, activity.activity.start],
      ];
    });
    """
    asked = [[day, minute, place] for (day, minute), place, *_ in MOMENTS]
    program = f'import * as clock from "{(ROOT / "overrides/assets/js/clock.js").as_uri()}";' + program
    found = run_script("today.js", program, {"file": FILE_DATA, "asked": asked})
    for ((*moment, place), said, meal, activity), answer in zip(
        [((*time, place), *rest) for time, place, *rest in MOMENTS], found, strict=True
    ):
        assert answer == [said, meal and list(meal), activity and list(activity)], (moment, place)


DAYS = [
    (0, "今天"),
    (1, "明天"),
    (2, "后天"),
    (3, "周五"),
    (6, "周一"),
    (7, "12月1日（周二）"),
    (-1, "11月23日（周一）"),
]


def test_days_are_said_as_people_do():
    """As engine/state_words.py says them."""
    program = "const result = data.map((ahead) => module.dayWords(20781 + ahead, 20781));"
    assert run_script("today.js", program, [ahead for ahead, _ in DAYS]) == [said for _, said in DAYS]
