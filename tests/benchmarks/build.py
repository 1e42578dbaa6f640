"""Writing a large site against writing a small one: python -m tests.benchmarks.build [places].

A place of a large directory must take as long as one of a small one. Both grow alike: four places a community (a centre,
a canteen and a home within it, a canteen of its own), menus, activities, announcements for one place in five, as many
for whole areas as there are townships. Prints the processor time of a place in both, and how far apart they are.
"""

import gc
import sys
import tempfile
import time
from pathlib import Path

from linli.checks.project import open_project
from linli.load.settings import Settings
from linli.publish.site import Site
from linli.publish.writing import write_site
from linli.read.problems import has_errors, report_text
from tests.golden.tree import FRAME, TODAY
from tests.sample import CANTEEN, CENTER, DIRECTORY, ROOT, write_sample

SMALL = 500
MOST = 1.10
A_COMMUNITY, A_TOWNSHIP = 4, 80

AREAS = "- 编号: qinghe\n  名称: 清河县\n  级别: 县区\n  范围: [[99.0, 19.0], [102.0, 22.0]]\n  下级:\n"
TOWNSHIP = "    - 编号: town{0}\n      名称: 第{0}镇\n      级别: 乡镇街道\n      下级:\n"
COMMUNITY = "        - {{编号: c{0}, 名称: 第{0}社区, 级别: 村社区}}\n"

PLACE = """\
名称: 第{community}社区{word}
类型: {kind}
所在地: {area}
{parent}地址: 溪边路{number}号
电话: [{{号码: 0000-{number:07}, 说明: 服务台}}]
位置: {{经度: {lon:.4f}, 纬度: {lat:.4f}, 坐标系: WGS-84, 来源: s1}}
来源: [s1]
录入: 2026-11-23
开放时间:
  - {hours}
  - 周日 休息
  - 法定节假日 休息
"""
MEALS = """\
服务: [助餐, 送餐]
收费:
  - {{项目: 午餐, 标准: {price}元, 优惠: [60-79周岁 补贴1元, 80周岁以上 免费]}}
"""
ACTIVITIES = """\
活动:
  - {{名称: 书法班, 时间: ["周三 09:{minute:02}-11:00"], 起止: 2026-09-05至2027-01-16, 节假日: 停办, 报名: 打电话}}
  - {{名称: 合唱, 时间: [每周二、四上午9点到11点], 对象: 老年人}}
"""
WEEK = """\
食堂: {canteen}
周一: {monday}
菜单:
  周一: {{午餐: 排骨炖萝卜、香干炒肉、清炒时蔬}}
  周二: {{午餐: 鸡肉烧土豆、家常豆腐{number}号、番茄蛋汤}}
  周三: {{午餐: 停餐}}
"""
ANNOUNCEMENT = """\
标题: {subject}停电停业
种类: 停业
涉及: [{subject}]
起止: 2026-12-{first:02}至2026-12-{last:02}
原因: 停电
发布时间: 2026-11-23 08:{minute:02}
来源: [s1]
录入: 2026-11-23
"""
KINDS = (
    ("center", "关爱服务中心", "服务中心", ACTIVITIES),
    ("canteen", "幸福食堂", "幸福食堂", MEALS),
    ("home", "儿童之家", "儿童之家", ACTIVITIES),
    ("kitchen", "老年食堂", "幸福食堂", MEALS),
)


def county(count: int) -> dict[str, str | None]:
    """Return the files of a county with so many places."""
    files: dict[str, str | None] = {CENTER: None, CANTEEN: None, "areas.yml": areas(count)}
    for number in range(count):
        files |= place(number)
        if number % 5 == 0:
            files |= announcement(f"{KINDS[number % A_COMMUNITY][0]}-{number // A_COMMUNITY:05}", number)
        if number % A_TOWNSHIP == 0:
            files |= announcement(f"qinghe/town{number // A_TOWNSHIP}", number)
    return files


def areas(count: int) -> str:
    """Return areas.yml: communities under townships under one county."""
    communities = range(-(-count // A_COMMUNITY))
    a_township = A_TOWNSHIP // A_COMMUNITY
    return AREAS + "".join(
        ("" if number % a_township else TOWNSHIP.format(number // a_township)) + COMMUNITY.format(number)
        for number in communities
    )


def place(number: int) -> dict[str, str | None]:
    """Return the file of a place, and those of its menus."""
    code, word, kind, extra = KINDS[number % A_COMMUNITY]
    community = number // A_COMMUNITY
    name = f"{code}-{community:05}"
    township = f"qinghe/town{number // A_TOWNSHIP}"
    text = (PLACE + extra).format(
        number=number,
        community=community,
        word=word,
        kind=kind,
        area=f"{township}/c{community}",
        parent=f"隶属: center-{community:05}\n" if code in {"canteen", "home"} else "",
        lon=100 + number % 97 * 0.006,
        lat=20 + number % 89 * 0.0055,
        hours=f"早餐 06:30-08:{number % 60:02}、午餐 11:00-12:30" if extra is MEALS else f"09:00-17:{number % 60:02}",
        price=5 + number % 20,
        minute=number % 60,
    )
    weeks = ("2026-11-23", "2026-11-30") if extra is MEALS else ()
    menus = {
        f"menus/{name}/2026-W{48 + week}.yml": WEEK.format(canteen=name, monday=monday, number=number % 300)
        for week, monday in enumerate(weeks)
    }
    return {f"places/{township}/{name}.yml": text, **menus}


def announcement(subject: str, number: int) -> dict[str, str | None]:
    """Return the file of a closure of a place or an area."""
    first = 1 + number % 20
    text = ANNOUNCEMENT.format(subject=subject, first=first, last=first + 3, minute=number % 60)
    return {f"announcements/qinghe/20261123-{subject.replace('/', '-')}.yml": text}


def milliseconds(count: int) -> float:
    """Read so many places and return the processor time of writing the whole site, a place."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_sample(root, county(count))
        project = open_project(root, [DIRECTORY])
        assert not has_errors(project.problems), report_text(project.problems)
        site = Site(
            root=ROOT,
            directory=project.directories[DIRECTORY],
            settings=Settings(directory=DIRECTORY),
            today=TODAY,
            almanac=project.almanac,
            frames=dict.fromkeys(range(9), FRAME),
        )
        gc.collect()
        start = time.process_time()
        write_site(site, root / "site")
        return 1000 * (time.process_time() - start) / count


def main(count: int) -> None:
    """Print the time of a place in a small and in a large directory, and their ratio."""
    # One run before and one after: what else the machine does meanwhile weighs on both sizes alike.
    before, large, after = milliseconds(SMALL), milliseconds(count), milliseconds(SMALL)
    small = (before + after) / 2
    ratio = large / small
    print(f"a place of {SMALL}: {small:.2f} ms, of {count}: {large:.2f} ms")
    print(f"ratio {ratio:.2f}, {'within' if ratio <= MOST else 'over'} the bound of {MOST}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4000)
