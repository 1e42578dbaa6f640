"""Where the files of a directory belong: the walk over its folders; what lies elsewhere is a problem."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from linli.read.problems import Problem

ENTRY_FOLDERS = ("places", "programmes", "teams", "policies", "announcements", "outcomes")
SINGLE_FILES = {"areas.yml": "areas", "sources.yml": "sources", "menus/dishes.yml": "dishes"}

_ID = re.compile(r"[a-z0-9][a-z0-9-]{1,38}[a-z0-9]")
_WEEK = re.compile(r"\d{4}-W\d{2}")
_COPY = re.compile(r"\s*(?:\(\d+\)|（\d+）|副本|- ?副本|copy)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file in its place: `kind` is a folder of ENTRY_FOLDERS, “areas”, “sources”, “dishes”, “week” or “rotation”."""

    path: Path
    file: str
    kind: str
    id: str
    folder: str


def walk(root: Path, directory: str) -> tuple[list[DataFile], list[Problem]]:
    """List the files of `root/directory` by name; `file` is relative to `root`."""
    base = root / directory
    if not base.is_dir():
        return [], [Problem(directory, 0, "", "没有这个文件夹。", "请核对 mkdocs.yml 里 extra.linli 的写法。")]
    found: list[DataFile] = []
    problems: list[Problem] = []
    for path in sorted(base.rglob("*")):
        inner = path.relative_to(base)
        if path.is_dir() or any(part.startswith(".") for part in inner.parts):
            continue
        placed = _classify(path, inner, f"{directory}/{inner.as_posix()}")
        if isinstance(placed, Problem):
            problems.append(placed)
        else:
            found.append(placed)
    return found, problems


def _classify(path: Path, inner: PurePosixPath | Path, file: str) -> DataFile | Problem:
    parts = inner.parts
    slip = _slip(path, file)
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


def _slip(path: Path, file: str) -> Problem | None:
    """Refuse what upload forms and office programs leave behind."""
    copy = _COPY.search(path.stem)
    if copy:
        clean = path.stem.replace(copy[0], "").strip() + path.suffix
        return Problem(file, 0, "", "这像是一个副本。", f"请把内容并入 {clean}，再删去这个文件。")
    if path.suffix == ".yml":
        return None
    if path.suffix.lower() in {".yaml", ".yml"}:
        return Problem(file, 0, "", f"扩展名“{path.suffix}”请统一。", f"请改名为：{path.stem}.yml")
    return Problem(
        file,
        0,
        "",
        f"这里只放 .yml 文件，不放“{path.suffix or path.name}”。",
        "请移走这个文件；要公开的内容请录成记录。",
    )


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
