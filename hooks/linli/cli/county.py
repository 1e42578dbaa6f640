"""A county of its own: the program copied, its settings, an empty directory; and the program made new later on."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import click

from linli.load.settings import MKDOCS_FILE
from linli.model.commenting import keys_of_type
from linli.model.record_types import AREA_TYPE, SOURCE_TYPE
from linli.read.editing import with_value, write_whole
from linli.read.source import Document, parse_document

PROGRAM = (
    "hooks",
    "overrides",
    "requirements",
    "deploy",
    ".ci",
    "content/staff",
    "data/vocabulary",
    ".github",
    ".gitlab",
    ".gitlab-ci.yml",
    ".gitee",
    ".workflow",
    ".gitignore",
    ".gitattributes",
    "Makefile",
    "pyproject.toml",
    "CHANGELOG.md",
    "LICENSE",
    "LICENSE-data.md",
)
"""What is the program's: a new version replaces it as a whole."""

STARTED_WITH = ("content", "data/calendar/holidays")
"""What a county is given once and then changes as it likes; of a new version it gets the files that it has not."""

DEMO = "data/shili"
DEMO_BESIDE = ("data/calendar/terms/shili", "data/calendar/markets/shili")
"""The demonstration: program too, where a county has kept it."""

_LEVEL_OF_COUNTY = re.compile(r"(?:自治)?[县区市旗]$")
_KEPT_SETTINGS = ("site_name", "site_url", "site_description")

README = """\
# {county}“一老一小”服务目录

用邻里（Linli）做的网站。记录在 `{directory}/`，设置在 `mkdocs.yml`。

    make site      # 生成网站，放在 site/
    make check     # 检查记录
    make serve     # 预览

怎么写、怎么发布，都在手册里：`content/staff/`，网站上在“工作人员”一栏。升级到新版本：`linli upgrade`，见手册。
"""


def program_root() -> Path:
    """Return the folder that this program stands in; the command ends where it was installed without it."""
    root = Path(__file__).parents[3]
    if not (root / MKDOCS_FILE).exists():
        raise click.ClickException("这个程序不是从项目的文件夹里装的，没有可以复制的东西。请先下载整个项目。")
    return root


def begin_county(source: Path, target: Path, county: str, code: str, *, demo: bool) -> None:
    """Write a new project into an empty folder."""
    for name in (*PROGRAM, *STARTED_WITH, *((DEMO, *DEMO_BESIDE) if demo else ())):
        _copy(source / name, target / name)
    directory = f"data/{code}"
    changes = {"directory": directory, "demo": DEMO if demo else '""', "region": county, "operator": '""'}
    write_whole(target / MKDOCS_FILE, _settings(source, changes))
    write_whole(target / "README.md", README.format(county=county, directory=directory))
    write_whole(target / directory / AREA_TYPE.path, areas_file(county, code))
    write_whole(target / directory / SOURCE_TYPE.path, sources_file())


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info", ".DS_Store")
        shutil.copytree(source, target, ignore=ignored, dirs_exist_ok=True)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def _settings(source: Path, changes: dict[str, str]) -> str:
    document = _read(source)
    for key, value in changes.items():
        document = with_value(document, ("extra", "linli", key), value)
    return document.text


def _read(root: Path) -> Document:
    document, problems = parse_document((root / MKDOCS_FILE).read_text("utf-8"), MKDOCS_FILE)
    if document is None:
        raise click.ClickException("\n".join(map(str, problems)))
    return document


def areas_file(county: str, code: str) -> str:
    """Return areas.yml with one county, and how towns and communities are added."""
    lines = [
        "# 地区：一个县区，下面是乡镇街道，再下面是村社区。编号用拼音，同一级里不要重复。",
        f"- 编号: {code}",
        f"  名称: {county}",
        "  级别: 县区",
        "# 下面是样例：删去行首的“#”，改成实际的乡镇街道和村社区，有几个写几个。",
        "#  下级:",
        "#    - 编号: chengguan",
        "#      名称: 城关镇",
        "#      级别: 乡镇街道",
        "#      下级:",
        "#        - {编号: liuxi, 名称: 柳溪社区, 级别: 村社区}",
        "# 每个地区还可以写这些。用得上的，同样删去行首的“#”。",
    ]
    samples = AREA_TYPE.samples
    shown = (key for key, _, _ in keys_of_type(AREA_TYPE) if key not in {"编号", "名称", "级别", "下级"})
    return "\n".join([*lines, *(f"#  {key}: {samples[key]}" for key in shown), ""])


def sources_file() -> str:
    """Return sources.yml with what places say of themselves, and how others are added."""
    samples = SOURCE_TYPE.samples
    whole = ", ".join(f"{key}: {samples[key]}" for key, _, _ in keys_of_type(SOURCE_TYPE))
    return (
        "# 来源：每个事实出自哪里。记录里的“来源”写这里的编号。\n"
        "- {编号: own, 标题: 各单位自己告知, 类别: 来电来函, 日期: 未注明}\n"
        f"# - {{{whole}}}\n"
    )


def county_code(sound: str) -> str:
    """Return the folder of a county from the sound of its name, at least three letters."""
    return re.sub("[^a-z0-9]", "", sound)


def without_level(county: str) -> str:
    """Return the name of a county without 县, 区 or 市: 清水."""
    return _LEVEL_OF_COUNTY.sub("", county) or county


def renewed(source: Path, target: Path) -> Iterator[str]:
    """Replace the program in a county's folder by this version; yield what was done, in Chinese."""
    old = _read(target)
    for name in PROGRAM:
        if (target / name).is_dir() and (source / name).is_dir():
            shutil.rmtree(target / name)
        _copy(source / name, target / name)
    yield f"换成新版本的：{'、'.join(name for name in PROGRAM if (source / name).exists())}"
    if (target / DEMO).is_dir():
        shutil.rmtree(target / DEMO)
        for name in (DEMO, *DEMO_BESIDE):
            _copy(source / name, target / name)
        yield f"示例县也换了：{DEMO}"
    added = tuple(_added(source, target))
    if added:
        yield f"加上的：{'、'.join(added)}"
    write_whole(target / MKDOCS_FILE, _carried_over(old, _read(source)))
    yield f"{MKDOCS_FILE} 换成新版本的，extra.linli、site_url、site_name 还是您的。"


def _added(source: Path, target: Path) -> Iterator[str]:
    for name in STARTED_WITH:
        for path in sorted((source / name).rglob("*")):
            file = path.relative_to(source)
            if path.is_file() and not (target / file).exists():
                _copy(path, target / file)
                yield file.as_posix()


def _carried_over(old: Document, new: Document) -> str:
    """Return the new settings file with the settings of a county put into it, as they were written."""
    for way, node in tuple(old.scalars()):
        if (way[:2] == ("extra", "linli") and len(way) == 3) or (way[0] in _KEPT_SETTINGS and len(way) == 1):
            written = old.text[node.start_mark.index : node.end_mark.index]
            if written != way[-1]:
                new = with_value(new, tuple(map(str, way)), written)
    return new.text
