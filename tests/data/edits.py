"""Twenty ordinary edits of a directory, as clerks make them: text that is added, and files that come or go.

They fit any directory that has a county and a source: most are made to a place that is added first, so that none depends
on what a real place happens to lack.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

Edit = Callable[[Path], None]

DAY = "2026-11-25"


class County:
    """What the edits need to know of a directory: its first county, one of its sources, the folder of each type."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        areas = yaml.safe_load((folder / "areas.yml").read_text("utf-8"))
        self.code: str = areas[0]["编号"]
        self.box = areas[0].get("范围")
        self.source: str = yaml.safe_load((folder / "sources.yml").read_text("utf-8"))[0]["编号"]

    @property
    def foot(self) -> str:
        """The lines that every record has."""
        return f"来源: [{self.source}]\n录入: {DAY}\n"

    def write(self, file: str, text: str) -> None:
        """Write a new record."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def add(self, file: str, text: str) -> None:
        """Add lines to the end of a file."""
        path = self.folder / file
        path.write_text(path.read_text("utf-8").rstrip("\n") + f"\n{text}", "utf-8")

    @property
    def canteen(self) -> str:
        """The file of the place that most edits are made to; made where it is not there yet."""
        file = f"places/{self.code}/edited-canteen.yml"
        if not (self.folder / file).exists():
            self.write(file, f"名称: 新录入的幸福食堂\n类型: 幸福食堂\n所在地: {self.code}\n{self.foot}")
        return file


def _to_place(text: str) -> Edit:
    return lambda folder: _add(folder, text)


def _add(folder: Path, text: str) -> None:
    county = County(folder)
    county.add(county.canteen, text)


def _record(file: str, text: str) -> Edit:
    return lambda folder: _write(folder, file, text)


def _write(folder: Path, file: str, text: str) -> None:
    county = County(folder)
    assert county.canteen
    county.write(file.format(county=county.code), text.format(county=county.code) + county.foot)


def _position(folder: Path) -> None:
    county = County(folder)
    (west, south), (east, north) = county.box or ((103.0, 27.0), (103.2, 27.2))
    longitude, latitude = (west + east) / 2, (south + north) / 2
    county.add(county.canteen, f"位置: {{经度: {longitude:.4f}, 纬度: {latitude:.4f}, 坐标系: WGS-84}}\n")


def _source(folder: Path) -> None:
    County(folder).add("sources.yml", f"- {{编号: edited-source, 标题: 门口的公示牌, 日期: {DAY}}}\n")


def _village(folder: Path) -> None:
    County(folder).add("areas.yml", "- {编号: edited-county, 名称: 新录入的县, 级别: 县区}\n")


def _renamed(folder: Path) -> None:
    old = min(path for path in (folder / "places").rglob("*.yml") if path.stem != "edited-canteen")
    text = old.read_text("utf-8").rstrip("\n")
    if "曾用编号" not in text:
        old.rename(old.with_name("edited-name.yml")).write_text(f"{text}\n曾用编号: [{old.stem}]\n", "utf-8")


def _withdrawn(folder: Path) -> None:
    county = County(folder)
    text = f"名称: 不办了的儿童之家\n类型: 儿童之家\n所在地: {county.code}\n状态: {{现状: 撤销, 自: {DAY}}}\n"
    county.write(f"places/{county.code}/edited-home.yml", text + county.foot)


def _comment(folder: Path) -> None:
    county = County(folder)
    path = folder / county.canteen
    path.write_text("# 门口抄的\n" + path.read_text("utf-8"), "utf-8")


ANNOUNCED = f"涉及: [edited-canteen]\n发布时间: {DAY} 17:20\n"
MENU = "食堂: edited-canteen\n"

EDITS: Mapping[str, Edit] = {
    "a place": lambda folder: _add(folder, ""),
    "a telephone": _to_place("电话: [{号码: 0000-1234567, 说明: 服务台}]\n"),
    "hours": _to_place("开放时间:\n  - 午餐 11:00-12:30\n  - 法定节假日 休息\n"),
    "an address": _to_place("地址: 溪边路9号\n"),
    "prices": _to_place("收费:\n  - {项目: 午餐, 标准: 12元, 优惠: [80周岁以上 免费]}\n"),
    "services": _to_place("服务: [助餐]\n"),
    "an activity": _to_place("活动: [{名称: 书法班, 时间: [每周三 14:00-16:00]}]\n"),
    "a verification": _to_place(f"核实: {{方式: 电话, 日期: {DAY}, 岗位: 社区办公室}}\n"),
    "a position": _position,
    "a comment": _comment,
    "a source": _source,
    "an area": _village,
    "another name of a file": _renamed,
    "a withdrawn place": _withdrawn,
    "a closure": _record(
        "announcements/{county}/20261125-edited.yml",
        f"标题: 停电停餐\n种类: 停业\n起止: 2026-11-26至2026-11-27\n原因: 停电\n{ANNOUNCED}",
    ),
    "a week of menus": lambda folder: County(folder).write(
        "menus/edited-canteen/2026-W48.yml", f"{MENU}周一: 2026-11-23\n菜单: {{周四: {{午餐: [宫保鸡丁, 炒莴笋]}}}}\n"
    ),
    "a programme": _record(
        "programmes/{county}/edited-class.yml",
        "名称: 寒假托管班\n种类: 托管\n开办地点: [edited-canteen]\n期次:\n"
        "  - {{名称: 第一期, 起止: 2027-01-18至2027-01-29, 名额: 20, 报名: {{状态: 报名中, 余位: 3}}}}\n",
    ),
    "a team": _record(
        "teams/{county}/edited-team.yml", "名称: 红马甲服务队\n做什么: [上门探访]\n服务范围: [{county}]\n"
    ),
    "a policy": _record("policies/{county}/edited-policy.yml", "名称: 高龄补贴\n谁能享受: 80周岁以上\n"),
    "an outcome": _record(
        "outcomes/{county}/edited-outcome.yml",
        "期间: 2026年\n范围: {county}\n数据: [{{指标: 走访, 数值: 800余, 单位: 人次}}]\n",
    ),
}
"""By what is edited; made one after another in this order, they fit together."""
