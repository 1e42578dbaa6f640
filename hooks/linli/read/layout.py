"""Where the files of a directory belong: the walk over its folders; what lies elsewhere is a problem."""

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from linli.read.problems import Problem

ENTRY_FOLDERS = ("places", "programmes", "teams", "policies", "announcements", "outcomes")
SINGLE_FILES = {"areas.yml": "areas", "sources.yml": "sources", "menus/dishes.yml": "dishes"}

_ID = re.compile(r"[a-z0-9][a-z0-9-]{1,38}[a-z0-9]")
_WEEK = re.compile(r"\d{4}-W\d{2}")
_COPY = re.compile(r"\s*(?:\(\d+\)|（\d+）|副本|- ?副本|copy)", re.IGNORECASE)


# What operating systems and office programs write beside the files that people mean.
_LEAVINGS = re.compile(r"Thumbs\.db|desktop\.ini|\.DS_Store|\._.*|~\$.*|\.gitkeep|\.~lock\..*#", re.IGNORECASE)
# A record under a name that does not count: x.yaml, x.YML, x.yml.txt.
_MISNAMED = re.compile(r"([^.]+)\.(?:ya?ml|ya?ml\.[a-z]{1,5})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file in its place: `kind` is a folder of ENTRY_FOLDERS, “areas”, “sources”, “dishes”, “week” or “rotation”."""

    path: Path
    file: str
    kind: str
    id: str
    folder: str


@dataclass(frozen=True, slots=True)
class Layout:
    """What lies in a directory: the files in their places, and the problems of all others.

    `misnamed` are the ids of files that are there under a name that does not count (areas.yaml, x.yml.txt).
    """

    files: tuple[DataFile, ...]
    misnamed: frozenset[str]
    problems: tuple[Problem, ...]


def walk(root: Path, directory: str) -> Layout:
    """List the files of `root/directory` by name; `file` is relative to `root`."""
    base = root / directory
    if not base.is_dir():
        missing = Problem(directory, 0, "", "没有这个文件夹。", "请核对 mkdocs.yml 里 extra.linli 的写法。")
        return Layout((), frozenset(), (missing,))
    found: list[DataFile] = []
    misnamed: set[str] = set()
    problems: list[Problem] = []
    for path in _files(base):
        inner = path.relative_to(base)
        placed = _classify(root, path, inner, f"{directory}/{inner.as_posix()}")
        if isinstance(placed, DataFile):
            found.append(placed)
            continue
        problems.append(placed)
        named = _MISNAMED.match(path.name)
        if named:
            misnamed.add(named[1])
    return Layout(tuple(found), frozenset(misnamed), tuple(problems))


def foreign_files(root: Path) -> Iterator[Problem]:
    """Find what lies in data/ itself, in its vocabulary or its calendar, and is no record: tables, pictures, drafts."""
    for folder, deep in (("data", False), ("data/vocabulary", True), ("data/calendar", True)):
        for path in _files(root / folder):
            inner = path.relative_to(root / folder)
            file = f"{folder}/{inner.as_posix()}"
            slip = _slip(root, path, file)
            if slip and (deep or len(inner.parts) == 1):
                yield slip
            elif folder == "data" and len(inner.parts) == 1:
                yield Problem(file, 0, "", "文件放错了地方。", "请放进所属的文件夹，例如 data/zhaotong/places/。")


def _files(base: Path) -> Iterator[Path]:
    """Yield everything below a folder that is not a folder, in the order of names; not what systems leave behind."""
    for path in sorted(base.rglob("*")):
        if _LEAVINGS.fullmatch(path.name) or any(part == ".git" for part in path.parts):
            continue
        if path.is_symlink() or not path.is_dir():
            yield path


def _classify(root: Path, path: Path, inner: PurePosixPath | Path, file: str) -> DataFile | Problem:
    parts = inner.parts
    slip = _slip(root, path, file)
    if slip:
        return slip
    single = SINGLE_FILES.get("/".join(parts))
    if single:
        return DataFile(path, file, single, path.stem, "")
    if parts[0] == "menus" and len(parts) == 3:
        return _menu(path, file, parts[1])
    if parts[0] in ENTRY_FOLDERS and len(parts) > 1:
        if not _ID.fullmatch(path.stem):
            return Problem(
                file,
                0,
                "",
                f"文件名“{path.stem}”不能作编号。",
                "文件名用3到40个小写字母、数字或“-”，例如：liuxi-canteen.yml",
            )
        return DataFile(path, file, parts[0], path.stem, "/".join(parts[1:-1]))
    return Problem(file, 0, "", "文件放错了地方。", f"记录应放在这些文件夹里：{'、'.join((*ENTRY_FOLDERS, 'menus'))}")


def _slip(root: Path, path: Path, file: str) -> Problem | None:
    """Refuse what upload forms and office programs leave behind, and what is no file of data/ at all."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return Problem(file, 0, "", "这个链接指向的文件不存在。", "请删去它，放上文件本身。")
    if path.is_symlink() and not path.resolve().is_relative_to((root / "data").resolve()):
        return Problem(file, 0, "", "这是一个链接，指向 data/ 以外的地方。", "请删去它，放上文件本身。")
    if not stat.S_ISREG(mode):
        return Problem(file, 0, "", "这不是普通的文件。", "请删去它。")
    copy = _COPY.search(path.stem)
    if copy:
        clean = path.stem.replace(copy[0], "").strip() + path.suffix
        return Problem(file, 0, "", "这像是一个副本。", f"请把内容并入 {clean}，再删去这个文件。")
    if path.suffix == ".yml":
        return None
    named = _MISNAMED.match(path.name)
    if named:
        return Problem(file, 0, "", f"扩展名“{path.name.removeprefix(named[1])}”请统一。", f"请改名为：{named[1]}.yml")
    said = f"这里只放 .yml 文件，不放“{path.suffix or path.name}”。"
    return Problem(file, 0, "", said, "请移走这个文件；要公开的内容请录成记录。")


def _menu(path: Path, file: str, canteen: str) -> DataFile | Problem:
    if path.stem == "rotation":
        return DataFile(path, file, "rotation", path.stem, canteen)
    if _WEEK.fullmatch(path.stem):
        return DataFile(path, file, "week", path.stem, canteen)
    return Problem(
        file,
        0,
        "",
        f"菜单文件名“{path.name}”看不懂。",
        "一周的菜单叫 2026-W48.yml，轮换的菜单叫 rotation.yml",
    )
