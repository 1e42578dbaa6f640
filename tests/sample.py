"""A tiny directory in text: the tests change one file of it and look at what is said."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from linli.checks.project import open_project
from linli.load.project import Project
from linli.load.settings import Settings, read_settings

ROOT = Path(__file__).parent.parent
DIRECTORY = "data/sample"
FROZEN = "tests/frozen/zhaotong"

FILES: Mapping[str, str] = {
    "sources.yml": "- {编号: s1, 标题: 虚构的报道, 日期: 未注明}\n",
    "areas.yml": """\
- 编号: qinghe
  名称: 清河县
  级别: 县区
  范围: [[100.0, 20.0], [100.6, 20.5]]
  下级:
    - 编号: chengguan
      名称: 城关镇
      级别: 乡镇街道
      下级:
        - {编号: liuxi, 名称: 柳溪社区, 级别: 村社区}
""",
    "places/qinghe/chengguan/liuxi-center.yml": """\
名称: 柳溪社区关爱服务中心
类型: 服务中心
所在地: qinghe/chengguan/liuxi
来源: [s1]
录入: 2026-11-23
""",
    "places/qinghe/chengguan/liuxi-canteen.yml": """\
名称: 柳溪社区幸福食堂
类型: 幸福食堂
所在地: qinghe/chengguan/liuxi
隶属: liuxi-center
来源: [s1]
录入: 2026-11-23
""",
}

CENTER = "places/qinghe/chengguan/liuxi-center.yml"
CANTEEN = "places/qinghe/chengguan/liuxi-canteen.yml"


def frozen_settings() -> Settings:
    """Return the settings of the project, with the frozen facts in the place of the real directory."""
    settings, _ = read_settings(ROOT)
    assert settings is not None
    return settings.model_copy(update={"directory": FROZEN})


def write_sample(root: Path, changes: Mapping[str, str | bytes | None]) -> None:
    """Write the sample under `root`, with files added or replaced by `changes` (None leaves a file out)."""
    shutil.copytree(ROOT / "data" / "vocabulary", root / "data" / "vocabulary", dirs_exist_ok=True)
    files: dict[str, str | bytes | None] = {**FILES, **changes}
    for name, text in files.items():
        if text is None:
            continue
        target = root / DIRECTORY / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())


def open_sample(root: Path, changes: Mapping[str, str | bytes | None]) -> Project:
    """Write the sample and open it as a project."""
    write_sample(root, changes)
    return open_project(root, [DIRECTORY])


def said(project: Project) -> list[str]:
    """Return the problems as text, with the directory's folder cut off."""
    return [str(problem).replace(f"{DIRECTORY}/", "") for problem in project.problems]
