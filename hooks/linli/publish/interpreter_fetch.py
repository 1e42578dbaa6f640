"""Fetches the Python that runs in a browser: with npm and pip, without installing anything, and only by the recipe."""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

from linli.publish.interpreter import (
    CORE,
    CORE_FOR,
    CORE_SHA256,
    CORE_WHEEL,
    DOWNLOAD_MEGABYTES,
    PUBLISHED_AS,
    PYODIDE,
    PYODIDE_SHA256,
    Interpreter,
    cached_interpreter,
)


class InterpreterUnavailable(RuntimeError):
    """The files could not be fetched; the message says in Chinese what to do."""


def fetch_interpreter(root: Path) -> Interpreter:
    """Fetch the files unless they are there; InterpreterUnavailable where that fails or they are others."""
    found = cached_interpreter(root)
    if found.ready:
        return found
    found.folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=found.folder.parent) as name:
        made = Path(name) / "made"
        made.mkdir()
        with tarfile.open(_packed(Path(name))) as package:
            for inner, published in PUBLISHED_AS.items():
                content = package.extractfile(f"package/{inner}")
                (made / published).write_bytes(content.read() if content else b"")
        shutil.copy(_wheel(Path(name)), made / CORE_WHEEL)
        made.rename(found.folder)
    return found


def _packed(folder: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise InterpreterUnavailable("还缺少 npm（随 Node.js 安装）。装好以后再运行：linli pyodide")
    return _fetched([npm, "pack", "--silent", "--pack-destination", str(folder), PYODIDE], folder, "*.tgz", PYODIDE)


def _wheel(folder: Path) -> Path:
    wanted = [word for name, value in CORE_FOR.items() for word in (f"--{name}", value)]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    return _fetched([*pip, "--only-binary=:all:", *wanted, "--dest", str(folder), CORE], folder, "*.whl", CORE)


_SUMS = {PYODIDE: PYODIDE_SHA256, CORE: CORE_SHA256}


def _fetched(command: Sequence[str], folder: Path, pattern: str, package: str) -> Path:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    files = list(folder.glob(pattern))
    if done.returncode or not files:
        said = f"下载失败（{package}，一共约{DOWNLOAD_MEGABYTES}兆）。请检查网络后再运行：linli pyodide"
        raise InterpreterUnavailable(f"{said}\n{done.stderr.strip()}")
    if hashlib.sha256(files[0].read_bytes()).hexdigest() != _SUMS[package]:
        raise InterpreterUnavailable(f"下载的和登记的不一致（{package}），没有使用。请换一个网络再运行：linli pyodide")
    return files[0]
