"""The project as it stood at a commit: what a pull request is compared with."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

from linli.load.settings import MKDOCS_FILE

READ = (MKDOCS_FILE, "data", "content")
"""What is taken out of a commit."""

TYPED = (MKDOCS_FILE, "data/**/*.yml", "content/**/*.md")
"""Files in which added lines count."""


class NoBase(Exception):
    """The base cannot be read: there is no such commit, or no git at all; the text says which, in Chinese."""


@contextmanager
def project_at(root: Path, ref: str, head: str = "HEAD") -> Iterator[Path]:
    """Give a folder with the project as it stood where the work since `ref` began; removed at the end.

    That is the last commit that both `ref` and `head` come from: what others have changed since is not counted as
    taken away here.
    """
    commit, present = _commit(root, ref), _commit(root, head)
    with _unpacked(root, _git(root, "merge-base", commit, present).decode().strip() or commit) as folder:
        yield folder


@contextmanager
def project_of(root: Path, ref: str) -> Iterator[Path]:
    """Give a folder with the project as it stands at a commit; removed at the end."""
    with _unpacked(root, _commit(root, ref)) as folder:
        yield folder


@contextmanager
def _unpacked(root: Path, commit: str) -> Iterator[Path]:
    there = [name for name in READ if _git(root, "ls-tree", "--name-only", commit, "--", name)]
    with TemporaryDirectory(prefix="linli-base-") as name:
        folder = Path(name)
        with tarfile.open(fileobj=io.BytesIO(_git(root, "archive", "--format=tar", commit, "--", *there))) as archive:
            _unpack(archive, folder)
        yield folder


def _unpack(archive: tarfile.TarFile, folder: Path) -> None:
    """Write the files of an archive; links and what else git may hold stay out."""
    for member in archive:
        content = archive.extractfile(member) if member.isfile() else None
        if content:
            target = folder / member.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.read())


def _commit(root: Path, ref: str) -> str:
    if not _git(root, "rev-parse", "--git-dir"):
        raise NoBase("这里没有 git 的历史，没有什么可以比较。请在项目的文件夹里运行。")
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
    if not found:
        raise NoBase(f"git 里没有“{ref}”。请写分支名或提交的编号，例如：origin/main")
    return found


def _git(root: Path, *words: str) -> bytes:
    """Return what git says; nothing where it fails, as it does for what is not there."""
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)
    except OSError:
        return b""
    return done.stdout if done.returncode == 0 else b""


def added_lines(root: Path, base: Path) -> frozenset[tuple[str, int]]:
    """Return (file, line) of every line that has been added or changed since, in the files that are typed by hand."""
    return frozenset(
        (file, line)
        for pattern in TYPED
        for path in root.glob(pattern)
        if path.is_file()
        for file in [path.relative_to(root).as_posix()]
        for line in _added(_lines(base / file), _lines(path))
    )


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _added(before: list[str], now: list[str]) -> Iterator[int]:
    if before == now:
        return
    for kind, _, _, first, last in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind in {"insert", "replace"}:
            yield from range(first + 1, last + 1)
