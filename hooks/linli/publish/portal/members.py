"""Which counties a portal joins: the folders below a folder, or a list with a folder or an address a line.

A folder is a project to be built, or a site that has been built elsewhere.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from linli.load.settings import MKDOCS_FILE
from linli.publish.data.manifest import MANIFEST_FILE
from linli.read.problems import Problem

MEMBER_SAMPLE = "zhaoyang: https://www.example.org/zhaoyang/"
OWN_NAMES = frozenset({"assets", "clock", "data", "find"})
"""What a portal publishes of its own, beside the folders of its members."""

_GIVE = f"请在行首另给一个编号，写法如：{MEMBER_SAMPLE}"
_LINE = re.compile(r"(?:-\s+)?(?:(?P<code>[^\s:：]+)\s*[:：]\s+)?(?P<where>\S.*)")
_CODE = re.compile(r"[a-z0-9-]{2,40}")


@dataclass(frozen=True, slots=True)
class Member:
    """成员县: a county of a portal. `code` is its folder there; its project or site is in `folder`, else at `url`."""

    code: str
    folder: Path | None = None
    url: str = ""


def members_of(source: Path) -> tuple[list[Member], list[Problem]]:
    """Return the members that a folder holds or a list names, in order, and what is wrong with it."""
    if source.is_dir():
        return _below(source)
    try:
        text = source.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return [], [Problem(str(source), 0, "", "这个文件不是 UTF-8 的文本。", "请另存为 UTF-8。")]
    members: dict[str, Member] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        found = _member(line, source, number)
        if isinstance(found, Member) and found.code in members:
            found = _problem(source, number, f"编号“{found.code}”上面已经有了。", _GIVE)
        if isinstance(found, Member):
            members[found.code] = found
        elif found:
            problems.append(found)
    return list(members.values()), problems or _at_least_one(source, members)


def _below(source: Path) -> tuple[list[Member], list[Problem]]:
    """Return a member for every project and every finished site directly below a folder."""
    folders = sorted(path for path in source.iterdir() if not path.name.startswith(".") and _is_county(path))
    members = {path.name: Member(path.name, path) for path in folders if _is_code(path.name)}
    problems = [
        Problem(str(path), 0, "", f"文件夹的名称“{path.name}”不能做网址。", "请按实际的写，写法如：zhaoyang")
        for path in folders
        if path.name not in members
    ]
    return list(members.values()), problems or _at_least_one(source, members)


def _at_least_one(source: Path, members: dict[str, Member]) -> list[Problem]:
    said = f"这里一个县也没有：下面没有带 {MKDOCS_FILE} 或 {MANIFEST_FILE} 的文件夹，也没有写网址。"
    return [] if members else [Problem(str(source), 0, "", said, f"请按实际的写，写法如：{MEMBER_SAMPLE}")]


def _member(line: str, source: Path, number: int) -> Member | Problem | None:
    """Read a line; None where it says nothing."""
    said = re.sub(r"(?:^|\s)#.*", "", line).strip()
    found = _LINE.fullmatch(said)
    if not found:
        return None
    where = found["where"].strip().strip("\"'")
    read = _site(where) if "://" in where else _project(where, source)
    if isinstance(read, str):
        return _problem(source, number, f"“{where}”{read}", f"请按实际的写，写法如：{MEMBER_SAMPLE}")
    code = (found["code"] or read.code).strip("\"'")
    if not _is_code(code):
        return _problem(source, number, f"编号“{code}”不能做网址。", _GIVE)
    return Member(code, read.folder, read.url)


def _site(where: str) -> Member | str:
    """Return the member at an address, or why there can be none."""
    try:
        parts = urlsplit(where)
        odd = parts.username is not None or parts.query or parts.fragment or parts.port == 0
    except ValueError:
        return "不是网址。"
    if parts.scheme != "https":
        return "不是 https:// 开头的网址。"
    if odd or not parts.hostname or re.search(r"[\s\"'<>\\]|/\.\.?(/|$)", where):
        return "不是一个网站首页的网址。"
    name = parts.path.strip("/").rpartition("/")[2] or parts.hostname.split(".")[0]
    return Member(name, url=where.rstrip("/") + "/")


def _project(where: str, source: Path) -> Member | str:
    """Return the member in a folder, which is written as seen from the list, or why there can be none."""
    folder = (source.parent / where).resolve()
    if not _is_county(folder):
        return f"里没有 {MKDOCS_FILE}，也没有 {MANIFEST_FILE}：不是一个县的文件夹，也不是做好的网站。"
    return Member(folder.name, folder)


def _is_county(folder: Path) -> bool:
    return any((folder / file).is_file() for file in (MKDOCS_FILE, MANIFEST_FILE))


def _is_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None and text not in OWN_NAMES


def _problem(source: Path, number: int, message: str, hint: str) -> Problem:
    return Problem(source.name, number, "", message, hint)
