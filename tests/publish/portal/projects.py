"""Small counties as projects of their own: the program is linked, only settings and records are theirs."""

import shutil

from linli.cli.county import sources_file
from linli.read.editing import with_value
from linli.read.source import parse_document
from tests.sample import ROOT

LINKED = ("hooks", "overrides", "content")
COPIED = ("data/vocabulary", "data/calendar/holidays")
AREAS = """\
- 编号: {code}
  名称: {name}县
  级别: 县区
  中心: {{经度: {lon}, 纬度: 27.3, 坐标系: WGS-84, 来源: own}}
  下级:
    - {{编号: chengguan, 名称: 城关镇, 级别: 乡镇街道}}
"""
PLACE = """\
名称: {name}城关{number}社区幸福食堂
类型: 幸福食堂
所在地: {code}/chengguan
开放时间: [每天 午餐 11:00-12:30]
来源: [own]
录入: 2026-11-20
"""


def write_county(root, code, name, lon=103.5, places=1):
    """Write the project of a county into a new folder: one township, so many canteens."""
    root.mkdir(parents=True)
    for part in LINKED:
        (root / part).symlink_to(ROOT / part)
    for part in COPIED:
        shutil.copytree(ROOT / part, root / part)
    settings, _ = parse_document((ROOT / "mkdocs.yml").read_text("utf-8"), "mkdocs.yml")
    for key, value in {"directory": f"data/{code}", "demo": '""', "region": name, "operator": '""'}.items():
        settings = with_value(settings, ("extra", "linli", key), value)
    files = {
        "mkdocs.yml": settings.text,
        f"data/{code}/areas.yml": AREAS.format(code=code, name=name, lon=lon),
        f"data/{code}/sources.yml": sources_file(),
    }
    for number in range(1, places + 1):
        files[f"data/{code}/places/{code}/chengguan/canteen-{number}.yml"] = PLACE.format(
            code=code, name=name, number=number
        )
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root
