"""Where the files of a directory belong: the walk over its folders; what lies elsewhere is a problem."""

import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from linli.read.problems import Problem

_ID = re.compile(r"[a-z0-9][a-z0-9-]{1,38}[a-z0-9]")
_COPY = re.compile(r"\s*(?:\(\d+\)|（\d+）|副本|- ?副本|copy)", re.IGNORECASE)


# Names of devices, which Windows cannot hold; and the one that forms to be filled in by hand are published under.
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(10))
RESERVED = frozenset({"con", "prn", "aux", "nul", "blank", *_PORTS})

# What operating systems and office programs write beside the files that people mean.
_LEAVINGS = re.compile(r"Thumbs\.db|desktop\.ini|\.DS_Store|\._.*|~\$.*|\.gitkeep|\.~lock\..*#", re.IGNORECASE)
# A record under a name that does not count: x.yaml, x.YML, x.yml.txt.
_WEEK = re.compile(r"\d{4}-[Ww]\d{1,2}")
_BEGINNING = 2000
"""Bytes that tell what a file without an ending is."""
_MISNAMED = re.compile(r"([^.]+)\.(?:ya?ml|ya?ml\.[a-z]{1,5})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RecordFolder:
    """Where records with an id lie: a file each, named by the id, anywhere below the folder `name`."""

    name: str


@dataclass(frozen=True, slots=True)
class SingleFile:
    """A file of which there is one, by its path; `required` where a directory is none without it."""

    path: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class OwnedFiles:
    """Files of records of a `RecordFolder`: `folder`/<id of the owner>/<stem>.yml; `example` tells how one is named."""

    folder: str
    stem: re.Pattern[str]
    example: str


Location = RecordFolder | SingleFile | OwnedFiles
Locations = Mapping[str, Location]
"""Where the files of each kind lie, by the code of the kind."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file in its place: `kind` is a code of the locations; `folder` is what it lies in below that of its kind."""

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


def walk(root: Path, directory: str, locations: Locations) -> Layout:
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
        placed = _classify(root, path, inner, f"{directory}/{inner.as_posix()}", locations)
        if isinstance(placed, DataFile):
            found.append(placed)
            continue
        problems.append(placed)
        named = _MISNAMED.match(path.name)
        if named:
            misnamed |= {named[1], named[1].lower()}
        if tidied := _tidied_stem(path):
            misnamed.add(tidied)
    return Layout(tuple(found), frozenset(misnamed), tuple(problems))


def content_of(path: Path) -> bytes | None:
    """Return the bytes of a file; None where it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def foreign_files(root: Path) -> Iterator[Problem]:
    """Find what lies in data/ itself, in its vocabulary or its calendar, and is no record: tables, pictures, drafts."""
    for path in _meant(sorted((root / "data").glob("*"))):
        file = f"data/{path.name}"
        misplaced = Problem(file, 0, "", "文件放错了地方。", "请放进所属的文件夹，例如 data/…/places/。")
        yield _slip(root, path, file) or misplaced
    for folder in ("data/vocabulary", "data/calendar"):
        for path in _files(root / folder):
            slip = _slip(root, path, f"{folder}/{path.relative_to(root / folder).as_posix()}")
            if slip:
                yield slip


def _files(base: Path) -> Iterator[Path]:
    """Yield everything below a folder that is not a folder, in the order of names; not what systems leave behind."""
    return _meant(sorted(path for path in base.rglob("*") if ".git" not in path.parts))


def _meant(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not _LEAVINGS.fullmatch(path.name) and (path.is_symlink() or not path.is_dir()):
            yield path


def _classify(
    root: Path, path: Path, inner: PurePosixPath | Path, file: str, locations: Locations
) -> DataFile | Problem:
    slip = _slip(root, path, file)
    if slip:
        return slip
    parts = inner.parts
    owned = {
        kind: place for kind, place in locations.items() if isinstance(place, OwnedFiles) and place.folder == parts[0]
    }
    for kind, location in locations.items():
        if isinstance(location, SingleFile) and location.path == "/".join(parts):
            return DataFile(path, file, kind, path.stem, "")
        if isinstance(location, RecordFolder) and location.name == parts[0] and len(parts) > 1:
            return _record(path, file, kind, "/".join(parts[1:-1]))
    if owned and len(parts) == 3:
        return _owned(path, file, owned, parts[1])
    folders = "、".join(dict.fromkeys(_folders(locations.values())))
    return Problem(file, 0, "", "文件放错了地方。", f"记录应放在这些文件夹里：{folders}")


def _folders(locations: Iterable[Location]) -> Iterator[str]:
    """Yield the folders that records may lie in: those of their own first, then those of owners."""
    placed = tuple(locations)
    yield from (location.name for location in placed if isinstance(location, RecordFolder))
    yield from (location.folder for location in placed if isinstance(location, OwnedFiles))


def _record(path: Path, file: str, kind: str, folder: str) -> DataFile | Problem:
    if path.stem in RESERVED:
        return Problem(file, 0, "", f"文件名“{path.stem}”是系统保留的，不能作编号。", "请换一个文件名。")
    if _ID.fullmatch(path.stem):
        return DataFile(path, file, kind, path.stem, folder)
    if _WEEK.fullmatch(path.stem):
        return Problem(file, 0, "", "这像是一周的菜单，放错了文件夹。", "请移到 menus/ 里那个食堂的文件夹。")
    near = _tidied_stem(path)
    hint = f"请改名为：{near}.yml" if near else "文件名用3到40个小写字母、数字或“-”，例如：liuxi-canteen.yml"
    return Problem(file, 0, "", f"文件名“{path.stem}”不能作编号。", hint)


def _owned(path: Path, file: str, owned: Mapping[str, OwnedFiles], owner: str) -> DataFile | Problem:
    for kind, place in owned.items():
        if place.stem.fullmatch(path.stem):
            return DataFile(path, file, kind, path.stem, owner)
    examples = "，".join(place.example for place in owned.values())
    return Problem(file, 0, "", f"菜单文件名“{path.name}”看不懂。", examples)


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
    near = _tidied_stem(path) if path.suffix in {"", ".yml"} else ""
    if near and _reads_as_record(path):
        return Problem(file, 0, "", f"文件名“{path.name}”没有扩展名“.yml”。", f"请改名为：{near}.yml")
    said = f"这里只放 .yml 文件，不放“{path.suffix or path.name}”。"
    return Problem(file, 0, "", said, "请移走这个文件；要公开的内容请录成记录。")


def _tidied_stem(path: Path) -> str:
    """Return the id that a file's name was meant to be, "" where none can be told: Liuxi_Canteen.yml, liuxi。yml."""
    stem = unicodedata.normalize("NFKC", path.name).replace("。", ".").strip()
    while stem.lower().endswith(".yml"):
        stem = stem[: -len(".yml")]
    near = re.sub(r"[ _.]+", "-", stem).lower().strip("-")
    return near if _ID.fullmatch(near) and near not in RESERVED else ""


def _reads_as_record(path: Path) -> bool:
    """Tell whether a file without an ending holds lines of “项目: 内容”, as records do."""
    with path.open("rb") as file:
        begin = file.read(_BEGINNING).decode("utf-8", errors="replace")
    return re.search(r"^(?:- )?[一-鿿]{1,12}: ", begin, re.MULTILINE) is not None
