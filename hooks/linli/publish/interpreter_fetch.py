"""Fetches the Python that runs in a browser: with npm and pip, without installing anything, and only by the recipe."""

import shutil
import tarfile
from pathlib import Path

from linli.press.fetching import Unfetched, Wanted, fetched, fetched_wheel, made_once
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

_USE, _AGAIN = "表格的程序", "linli pyodide"
_PACKED = Wanted(PYODIDE, PYODIDE_SHA256, _USE, DOWNLOAD_MEGABYTES, _AGAIN)
_CORE = Wanted(CORE, CORE_SHA256, _USE, DOWNLOAD_MEGABYTES, _AGAIN)


def fetch_interpreter(root: Path) -> Interpreter:
    """Fetch the files unless they are there; Unfetched where that fails or they are others."""
    found = cached_interpreter(root)
    if found.ready:
        return found
    with made_once(found.folder) as (folder, made):
        with tarfile.open(_packed(folder)) as package:
            for inner, published in PUBLISHED_AS.items():
                content = package.extractfile(f"package/{inner}")
                (made / published).write_bytes(content.read() if content else b"")
        for_python = [word for name, value in CORE_FOR.items() for word in (f"--{name}", value)]
        shutil.copy(fetched_wheel(folder, _CORE, for_python), made / CORE_WHEEL)
    return found


def _packed(folder: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise Unfetched(f"还缺少 npm（随 Node.js 安装）。装好以后再运行：{_AGAIN}")
    return fetched([npm, "pack", "--silent", "--pack-destination", str(folder), PYODIDE], folder, "*.tgz", _PACKED)
