"""`extra.linli` of mkdocs.yml: what another county changes."""

from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from linli.read.problems import Problem
from linli.read.source import Loader

PLACEHOLDER_URL = "https://linli.example/"
MKDOCS_FILE = "mkdocs.yml"


class Hotline(BaseModel):
    """热线: the number as dialled inside the county and from elsewhere."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    local: str = "12345"
    away: str = ""


class PoliceFiling(BaseModel):
    """公安备案: the number as it is shown (某公网安备 …号), and its digits, which the link leads to."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: str = ""
    code: str = ""


class Settings(BaseModel):
    """The settings of one site. `directory` and `demo` are folders under the project; demo "" leaves it out.

    `repository` is the address of the repository of the records and `branch` what is published of it; `forge` names
    the kind of a host whose address does not (github, gitlab, gitee). `corrections` is where residents tell that
    something is wrong: “issues”, or “mailto:…”. `icp` and `police` are the filing numbers of a Chinese site. `offline`
    lets browsers keep a copy for when there is no net.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    directory: str
    demo: str = ""
    name: str = "邻里"
    region: str = ""
    tagline: str = ""
    hotline: Hotline = Hotline()
    operator: str = ""
    adopted: bool = False
    repository: str = ""
    branch: str = "main"
    forge: Literal["", "github", "gitlab", "gitee"] = ""
    corrections: Annotated[str, Field(pattern=r"^$|^issues$|^mailto:\S+@\S+$")] = ""
    icp: str = ""
    police: PoliceFiling = PoliceFiling()
    accent: str = ""
    portal_header: str = ""
    portal_footer: str = ""
    framed_by: str = "'self'"
    offline: bool = True
    site_url: str = PLACEHOLDER_URL

    @property
    def placeholder_url(self) -> bool:
        """Tell whether nobody has set the address of the site yet."""
        return self.site_url == PLACEHOLDER_URL

    @property
    def directories(self) -> tuple[str, ...]:
        """The folders of the real directory and, where there is one, of the demonstration."""
        return tuple(path for path in (self.directory, self.demo) if path)


def parse_settings(extra: Any, site_url: str | None) -> tuple[Settings | None, list[Problem]]:
    """Make Settings from `extra.linli` and `site_url` as MkDocs or the YAML reader has read them."""
    if not isinstance(extra, dict):
        return None, [Problem(MKDOCS_FILE, 0, "extra.linli", "缺少这一项。", "请写 directory: data/…")]
    try:
        return TypeAdapter(Settings).validate_python({**extra, "site_url": site_url or PLACEHOLDER_URL}), []
    except ValidationError as error:
        return None, [
            Problem(
                MKDOCS_FILE,
                0,
                ".".join(["extra.linli", *map(str, detail["loc"])]),
                "这一项的写法不对。",
                "请与手册 staff/settings/ 里的说明对照。",
            )
            for detail in error.errors(include_url=False)
        ]


def read_settings(root: Path) -> tuple[Settings | None, list[Problem]]:
    """Read the settings from mkdocs.yml under `root`, for commands that run without MkDocs."""
    try:
        config = yaml.load((root / MKDOCS_FILE).read_text("utf-8"), Loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return None, [
            Problem(
                MKDOCS_FILE,
                0,
                "",
                "读不到这个文件，或它不是YAML。",
                "请在项目的文件夹里运行，并检查缩进和冒号。",
            )
        ]
    if not isinstance(config, dict) or not isinstance(config.get("extra"), dict):
        return None, [Problem(MKDOCS_FILE, 0, "extra", "缺少这一项。", "请写 extra: 和它下面的 linli:")]
    return parse_settings(config["extra"].get("linli"), config.get("site_url"))
