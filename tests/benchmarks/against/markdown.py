"""The records as Markdown, as one would write them for MkDocs: python -m tests.benchmarks.against.markdown DATA DOCS.

A page a place, an area and an announcement; the menus of a township on one page. The same facts as Hugo's templates.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

Record = Mapping[str, Any]


def read(folder: Path) -> dict[str, Record]:
    """Return the records below a folder by their paths without ending."""
    loaded = ((path, yaml.load(path.read_bytes(), yaml.CSafeLoader)) for path in sorted(folder.rglob("*.yml")))
    return {path.relative_to(folder).with_suffix("").as_posix(): record for path, record in loaded}


def place_text(place: Record, menus: Mapping[str, Record]) -> Iterator[str]:
    """Yield the lines of the page of a place."""
    yield f"# {place['名称']}\n"
    yield f"{place['类型']}，{place['所在地']}\n\n{place['地址']}\n"
    yield from (f"[{phone['号码']}](tel:{phone['号码']}) {phone.get('说明', '')}\n" for phone in place["电话"])
    yield "## 开放时间\n"
    yield from (f"- {line}" for line in place["开放时间"])
    yield "\n## 服务\n"
    yield from (f"- {service}" for service in place["服务"])
    if charges := place.get("收费"):
        yield "\n## 价格\n\n| 项目 | 标准 | 优惠 |\n|---|---|---|"
        yield from (f"| {one['项目']} | {one['标准']} | {'；'.join(one['优惠'])} |" for one in charges)
    for activity in place.get("活动", ()):
        yield f"\n### {activity['名称']}\n\n{'、'.join(activity['时间'])}，{activity['对象']}"
    yield from week_text(menus)
    if checked := place.get("核实"):
        yield f"\n{checked['日期']}{checked['方式']}核实（{checked['岗位']}）\n"
    yield f"\n来源：{'、'.join(place['来源'])}；{place['录入']}录入\n"


def week_text(menus: Mapping[str, Record]) -> Iterator[str]:
    """Yield the menus of a canteen as tables."""
    for menu in menus.values():
        yield f"\n## {menu['周一']}起的菜单\n\n| 哪天 | 吃什么 |\n|---|---|"
        for day, meals in menu["菜单"].items():
            yield from (f"| {day} {meal} | {dishes} |" for meal, dishes in meals.items())


def pages(data: Path) -> Iterator[tuple[str, str]]:
    """Yield every page: its path and its text."""
    menus: dict[str, dict[str, Record]] = {}
    for path, menu in read(data / "menus").items():
        canteen, _, week = path.partition("/")
        menus.setdefault(canteen, {})[week] = menu
    townships: dict[str, dict[str, Record]] = {}
    for path, place in read(data / "places").items():
        township, _, code = path.rpartition("/")
        townships.setdefault(township, {})[code] = place
        yield f"places/{code}.md", "\n".join(place_text(place, menus.get(code, {})))
    for path, entry in read(data / "announcements").items():
        code = path.rpartition("/")[2]
        text = (
            f"# {entry['标题']}\n\n{entry['种类']}：{entry['起止']}\n\n{entry['原因']}\n\n{'、'.join(entry['涉及'])}\n"
        )
        yield f"announcements/{code}.md", f"{text}\n{entry['发布时间']}发布\n"
    for path, places in townships.items():
        lines = (
            f"- [{place['名称']}](../../places/{code}.md) {place['类型']} {place['电话'][0]['号码']} "
            f"{'；'.join(place['开放时间'])}"
            for code, place in places.items()
        )
        yield f"areas/{path}.md", "\n".join([f"# {path}\n", *lines])
        weeks = (line for code, place in places.items() for line in _weeks_of(code, place, menus))
        yield f"menus/{path}.md", "\n".join([f"# {path}的食堂吃什么\n", *weeks])
    links = (f"- [{path}](areas/{path}.md)" for path in townships)
    yield "index.md", "\n".join(["# 邻里\n", *links])


def _weeks_of(code: str, place: Record, menus: Mapping[str, Mapping[str, Record]]) -> Iterator[str]:
    if code in menus:
        yield f"\n## {place['名称']}\n"
        yield from week_text(menus[code])


def main() -> None:
    """Write the pages."""
    docs = Path(sys.argv[2])
    for path, text in pages(Path(sys.argv[1])):
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        # What has not changed keeps its time, as a careful script would leave it.
        if not target.exists() or target.read_text("utf-8") != text:
            target.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
