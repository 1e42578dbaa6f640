"""A county of any size in YAML, the same every time, as uneven as real ones: texts, hours, prices and menus that differ.

Four places a community (a centre, a canteen and a home within it, a canteen of its own), twenty communities a township,
fifty townships a county. Of five canteens four publish menus, for five to seven days of two weeks; centres and homes
have one to three activities; one place in eight has an announcement, so has every township and every county, some of
them past; a programme for every forty places, a team for every township, four policies a county.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from linli.checks.project import open_project
from linli.load.settings import Settings
from linli.publish.site import Site
from linli.read.problems import has_errors, report_text
from tests.benchmarks.generated import ACTIVITIES, GREEN, MEAT, ROADS, SYLLABLES
from tests.golden.tree import FRAME, TODAY
from tests.sample import CANTEEN, CENTER, DIRECTORY, ROOT, write_sample

A_COMMUNITY, A_TOWNSHIP, A_COUNTY = 4, 80, 4000
WEEKS = (date(2026, 11, 23), date(2026, 11, 30))
WEEKDAYS = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]

COUNTY = """\
- 编号: {code}
  名称: {name}
  级别: 县区
  范围: [[99.0, 19.0], [102.0, 22.0]]
  联系: {{部门: {name}民政局, 电话: 0000-{phone:07}, 来源: [s1]}}
  公布数: [{{类型: 幸福食堂, 数量: {declared}余, 来源: [s1]}}]
  下级:
"""
TOWNSHIP = """\
    - 编号: {code}
      名称: {name}
      级别: 乡镇街道
      联系: {{部门: {name}社会事务办, 电话: 0000-{phone:07}, 来源: [s1]}}
      下级:
"""
COMMUNITY = "        - {{编号: {code}, 名称: {name}, 级别: 村社区}}\n"

PLACE = """\
名称: {name}
类型: {kind}
所在地: {area}
{parent}地址: {address}
电话: [{{号码: 0000-{number:07}, 说明: 服务台}}]
位置: {{经度: {lon:.4f}, 纬度: {lat:.4f}, 坐标系: WGS-84, 来源: s1}}
服务: [{services}]
来源: [s1]
录入: {entered}
{checked}开放时间:
{hours}"""
ACTIVITY = "  - {{名称: {name}, 时间: [{hours}], 对象: {audience}{more}}}\n"
ANNOUNCEMENT = """\
标题: {title}
种类: {kind}
涉及: [{subject}]
起止: {first}至{last}
{hours}原因: {reason}
发布时间: {published} {hour:02}:{minute:02}
来源: [s1]
录入: {published}
"""
PROGRAMME = """\
名称: {name}
种类: 课堂
主办: {organiser}
内容: [课业辅导, 兴趣培养]
服务: [课后托管, 课业辅导]
需求: [放学没人管]
对象: {{年级: 1-6, 说明: 双职工家庭优先}}
开办地点: [{venue}]
期次:
  - 名称: 春季班
    起止: 2027-03-01至2027-06-30
    时间: [周一至周五 16:30-18:{minute:02}]
    名额: {seats}
    报名: {{开始: 2027-02-20 09:00, 截止: 2027-02-26 17:00, 方式: 到服务台登记}}
来源: [s1]
录入: 2026-11-20
"""
TEAM = """\
名称: {name}志愿服务队
种类: 高校
人数: {people}余人
做什么: [读报, 代办]
服务: [情感陪伴, 代办]
服务范围: [{area}]
怎么联系: 打所在社区服务台电话
来源: [s1]
录入: 2026-11-20
"""
POLICY = """\
名称: {name}
谁能享受: {who}
给什么: 每月{amount}元
怎么办理: 到村社区服务台登记
来源: [s1]
录入: 2026-11-20
"""
KINDS = (
    ("center", "一老一小关爱服务中心", "服务中心", "日间照料 健康体检 文体娱乐 上门探访 助洁 助浴 康复护理"),
    ("canteen", "幸福食堂", "幸福食堂", "助餐 送餐"),
    ("home", "儿童之家", "儿童之家", "课后托管 假期照料 课业辅导 亲子阅读 心理疏导 兴趣培养"),
    ("kitchen", "老年食堂", "幸福食堂", "助餐 送餐"),
)
MEALS = (
    "早餐 06:30-08:{0:02}、午餐 11:00-12:{1:02}",
    "早餐 06:30-08:{0:02}、午餐 11:00-12:{1:02}、晚餐 17:00-18:{0:02}",
    "午餐 11:{0:02}-13:00、晚餐 17:00-18:{1:02}",
)
DAYTIME = (
    "08:30-17:{0:02}",
    "09:00-11:{1:02}、14:00-17:{0:02}",
    "周一至周五 08:30-12:00、13:30-17:{0:02}",
    "周二至周日 09:00-18:{1:02}",
)
RESTS = ("周日 休息", "法定节假日 休息", "春节 休息")
DISCOUNTS = (
    "60-79周岁 补贴1元, 80周岁以上 免费",
    "60-69周岁 补贴1元、70-79周岁 补贴2元、80周岁以上 免费",
    "60-79周岁 补贴1元、80-89周岁 补贴3元、90周岁以上 免费, 特困、低保 免费",
    "60周岁以上 8折, 残疾人 再减1元",
)
REASONS = ["停电检修", "停水", "灶台维修", "消防检查", "人员培训", "道路施工", "清洗水池"]
POLICIES = (("高龄津贴", "80周岁以上的户籍老年人", 50), ("失能老人护理补贴", "失能的低保老年人", 100))


def site_of(root: Path, count: int) -> Site:
    """Write a county below `root`, read it and return its site, in a frame without anything around the page."""
    write_sample(root, county(count))
    project = open_project(root, [DIRECTORY])
    assert not has_errors(project.problems), report_text(project.problems)
    return Site(
        root=ROOT,
        directory=project.directories[DIRECTORY],
        settings=Settings(directory=DIRECTORY),
        today=TODAY,
        almanac=project.almanac,
        frames=dict.fromkeys(range(12), FRAME),
    )


def county(count: int) -> dict[str, str | None]:
    """Return the files of so many places, with all that belongs to them."""
    random = Random(21)
    names = _names(random, count)
    files: dict[str, str | None] = {CENTER: None, CANTEEN: None, "areas.yml": _areas(count, names)}
    for number in range(count):
        files |= _place(random, number, names)
    for path, name in _townships(count, names):
        code = path.replace("/", "-")
        files |= _announcement(random, f"area-{code}", path, name, number=len(files))
        files[f"teams/{path.partition('/')[0]}/team-{code}.yml"] = TEAM.format(
            name=name, people=random.randint(2, 30) * 10, area=path
        )
    for path in dict.fromkeys(path.partition("/")[0] for path, _ in _townships(count, names)):
        files |= _announcement(random, f"area-{path}", path, "全县各食堂", number=len(files))
        for index, (name, who, amount) in enumerate(POLICIES):
            files[f"policies/{path}/policy-{path}-{index}.yml"] = POLICY.format(name=name, who=who, amount=amount)
    return files


def _names(random: Random, count: int) -> list[str]:
    """Return a different name for every community and township."""
    found: dict[str, None] = {}
    while len(found) < 2 * count // A_COMMUNITY + 9:
        found["".join(random.sample(SYLLABLES, 2 if len(found) < 9000 else 3))] = None
    return list(found)


def _path(number: int) -> tuple[str, str, str]:
    """Return the codes of the county, the township and the community of a place."""
    return f"county{number // A_COUNTY}", f"town{number // A_TOWNSHIP}", f"c{number // A_COMMUNITY:03}"


def _community(names: list[str], number: int) -> str:
    return f"{names[number // A_COMMUNITY]}{'社区' if number // A_COMMUNITY % 3 else '村'}"


def _township(names: list[str], number: int) -> str:
    return f"{names[-1 - number // A_TOWNSHIP]}{'镇' if number // A_TOWNSHIP % 3 else '街道'}"


def _townships(count: int, names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the path and the name of every township."""
    for number in range(0, count, A_TOWNSHIP):
        above, code, _ = _path(number)
        yield f"{above}/{code}", _township(names, number)


def _areas(count: int, names: list[str]) -> str:
    """Return areas.yml: communities under townships under counties."""
    lines = []
    for number in range(0, count, A_COMMUNITY):
        above, township, community = _path(number)
        if number % A_COUNTY == 0:
            name = f"{names[-5 - number // A_TOWNSHIP]}县"
            lines.append(COUNTY.format(code=above, name=name, phone=8_000_000 + number, declared=count // 2))
        if number % A_TOWNSHIP == 0:
            name = _township(names, number)
            lines.append(TOWNSHIP.format(code=township, name=name, phone=9_000_000 + number))
        lines.append(COMMUNITY.format(code=community, name=_community(names, number)))
    return "".join(lines)


def _place(random: Random, number: int, names: list[str]) -> dict[str, str | None]:
    """Return the file of a place, and those of its menus, announcement and programme."""
    code, word, kind, offered = KINDS[number % A_COMMUNITY]
    name = f"{code}-{number // A_COMMUNITY:05}"
    township = "/".join(_path(number)[:2])
    cooks = kind == "幸福食堂"
    services = offered.split()
    text = PLACE.format(
        name=f"{_community(names, number)}{word}",
        number=number,
        kind=kind,
        area="/".join(_path(number)),
        parent=f"隶属: center-{number // A_COMMUNITY:05}\n" if code in {"canteen", "home"} else "",
        address=f"{random.choice(ROADS.split())}{random.choice('路街')}{random.randint(1, 400)}号",
        lon=100 + random.random() * 0.9,
        lat=20 + random.random() * 0.9,
        services=", ".join(services if cooks else random.sample(services, random.randint(2, 5))),
        entered=TODAY - timedelta(days=random.randint(1, 60)),
        checked=_checked(random),
        hours=_hours(random, cooks),
    )
    files: dict[str, str | None] = {
        f"places/{township}/{name}.yml": text + (_meals(random) if cooks else _activities(random))
    }
    if cooks and random.random() < 0.8:
        files |= _menus(random, name)
    if number % 8 == 0:
        files |= _announcement(random, name, name, f"{_community(names, number)}{word}", number)
    if number % 40 == 2:
        files[f"programmes/{township.partition('/')[0]}/class-{number:05}.yml"] = PROGRAMME.format(
            name=f"{_community(names, number)}四点半课堂",
            organiser=f"{_township(names, number)}团委",
            venue=name,
            minute=random.randrange(0, 60, 5),
            seats=random.randint(10, 60),
        )
    return files


def _checked(random: Random) -> str:
    if random.random() < 0.4:
        return ""
    day = TODAY - timedelta(days=random.randint(1, 500))
    return f"核实: {{方式: 电话, 日期: {day}, 岗位: 街道社会事务办}}\n"


def _hours(random: Random, cooks: bool) -> str:
    rules = [random.choice(MEALS if cooks else DAYTIME), *random.sample(RESTS, random.randint(1, 3))]
    return "".join(f"  - {rule.format(random.randint(0, 11) * 5, random.randint(4, 11) * 5)}\n" for rule in rules)


def _meals(random: Random) -> str:
    price, items = random.randint(5, 15), ["午餐"]
    if random.random() < 0.4:
        items.append("早餐")
    charges = (
        f"  - {{项目: {item}, 标准: {price if item == '午餐' else 3}元, 优惠: [{random.choice(DISCOUNTS)}]}}\n"
        for item in items
    )
    return f"收费:\n{''.join(charges)}"


def _activities(random: Random) -> str:
    lines = []
    for name in random.sample(ACTIVITIES.split(), random.randint(1, 3)):
        days = "、".join(sorted(random.sample("一二三四五", random.randint(1, 2)), key="一二三四五".index))
        start = random.randint(9, 15)
        more = random.choice(("", ", 报名: 打电话", ", 起止: 2026-09-05至2027-01-16, 节假日: 停办", ", 名额: 20"))
        hours = f'"周{days} {start:02}:{random.randrange(0, 60, 10):02}-{start + 2}:00"'
        audience = random.choice(("老年人", "6-14岁", "老年人和儿童"))
        lines.append(ACTIVITY.format(name=name, hours=hours, audience=audience, more=more))
    return f"活动:\n{''.join(lines)}"


def _menus(random: Random, canteen: str) -> dict[str, str | None]:
    files: dict[str, str | None] = {}
    for number, monday in enumerate(WEEKS):
        lines = [f"食堂: {canteen}\n周一: {monday}\n菜单:\n"]
        for day in WEEKDAYS[: random.randint(5, 7)]:
            lines.append(f"  {day}: {{午餐: {'停餐' if random.random() < 0.05 else _dishes(random)}}}\n")
        files[f"menus/{canteen}/2026-W{48 + number}.yml"] = "".join(lines)
    return files


def _dishes(random: Random) -> str:
    made = [random.choice(MEAT.split()) + random.choice("炖炒烧蒸焖") + random.choice(GREEN.split()) for _ in range(2)]
    return "、".join(dict.fromkeys([*made, f"清炒{random.choice(GREEN.split())}"]))


def _announcement(random: Random, code: str, subject: str, name: str, number: int) -> dict[str, str | None]:
    """Return the file of a closure or of changed hours of a place or an area; one in four is over."""
    past = random.random() < 0.25
    published = TODAY - timedelta(days=random.randint(20, 60) if past else random.randint(0, 3))
    first = published + timedelta(days=random.randint(1, 14))
    reason = random.choice(REASONS)
    changed = random.random() < 0.2
    text = ANNOUNCEMENT.format(
        title=f"{name}{reason}，{'调整时间' if changed else '停业'}",
        kind="调整时间" if changed else "停业",
        subject=subject,
        first=first,
        last=first + timedelta(days=random.randint(0, 3)),
        hours="时间: [10:00-15:00]\n" if changed else "",
        reason=reason,
        published=published,
        hour=random.randint(8, 17),
        minute=number % 60,
    )
    folder = subject.partition("/")[0] if subject.startswith("county") else _path(number)[0]
    return {f"announcements/{folder}/{published:%Y%m%d}-{code}.yml": text}
