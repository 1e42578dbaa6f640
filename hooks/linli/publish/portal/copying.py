"""What a portal copies of a site that somebody else publishes: its manifest, and of the files in it those that changed.

Only https, also after a redirection; nothing larger or slower than said here; nothing whose sum is another than the
manifest says. A copy is whole or stays as it was, so a county that is not reached keeps its last one.
"""

import http.client
import shutil
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from linli.publish.data.manifest import MANIFEST_FILE, Manifest
from linli.publish.data.version import fingerprint
from linli.publish.swapping import WholeSwap, remove

MOST_COPIED = 200_000_000
"""Of all files of a site together; those of 50,000 places have a quarter of that."""
MANIFEST_BYTES = 1_000_000
MOST_FILES = 5_000
ANSWER_PATIENCE = 20.0
"""Seconds without a byte after which a site is not reached."""
FILE_PATIENCE = 120.0
"""Seconds that one file may take."""
_PIECE = 1 << 16

Fetch = Callable[[str, int], bytes]
"""From an address and the most bytes to what lies there; raises NotReached."""


class NotReached(Exception):
    """Why a site could not be copied, as a line."""


class _OnlyHttps(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        """Follow to https only."""
        if not newurl.startswith("https://"):
            raise NotReached(f"{req.full_url} 转到了不是 https 的 {newurl}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetched_bytes(address: str, most: int) -> bytes:
    """Return what lies at an address; NotReached where that is not had, or is too much or too slow."""
    if not address.startswith("https://"):
        raise NotReached(f"{address} 不是 https 的网址")
    opener = urllib.request.build_opener(_OnlyHttps)
    until = time.monotonic() + FILE_PATIENCE
    found = bytearray()
    try:
        with opener.open(address, timeout=ANSWER_PATIENCE) as answer:
            while piece := answer.read(_PIECE):
                found += piece
                if len(found) > most:
                    raise NotReached(f"{address} 超过了{most // 1_000_000}MB")
                if time.monotonic() > until:
                    raise NotReached(f"{address} 太慢")
    except (OSError, http.client.HTTPException) as error:
        raise NotReached(f"{address} 没有取到：{_reason(error)}") from None
    return bytes(found)


def _reason(error: Exception) -> str:
    match error:
        case urllib.error.HTTPError():
            return f"服务器答复 {error.code}"
        case urllib.error.URLError():
            return str(error.reason)
        case TimeoutError():
            return "超时"
        case _:
            return str(error) or type(error).__name__


def copy_site(url: str, target: Path, fetch: Fetch = fetched_bytes) -> Manifest:
    """Bring the copy in `target` up to the site at `url`; NotReached where that fails, and the copy is as it was."""
    content = fetch(url + MANIFEST_FILE, MANIFEST_BYTES)
    manifest = read_manifest(content, url + MANIFEST_FILE)
    part = target.with_name(f".{target.name}-copy")
    shutil.rmtree(part, ignore_errors=True)
    left = MOST_COPIED
    try:
        for path, sum_ in manifest.files.items():
            left -= _take(url, path, sum_, _Copy(target, part, left, fetch))
        (part / MANIFEST_FILE).parent.mkdir(parents=True, exist_ok=True)
        (part / MANIFEST_FILE).write_bytes(content)
        _swap_in(part, target)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return manifest


def place_site(folder: Path, target: Path) -> None:
    """Put a finished site into the place of the one in `target`, whole or not at all; one that lies there stays."""
    if folder.resolve() == target.resolve():
        return
    part = target.with_name(f".{target.name}-copy")
    shutil.rmtree(part, ignore_errors=True)
    try:
        shutil.copytree(folder, part)
        _swap_in(part, target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _swap_in(part: Path, target: Path) -> None:
    swap = WholeSwap(target)
    swap.restore()
    replaced = swap.swap(part)
    if replaced:
        remove(replaced)


def read_manifest(content: bytes, where: str) -> Manifest:
    """Read a manifest; NotReached where it is none, is fictional, or names too many files."""
    try:
        manifest = Manifest.model_validate_json(content)
    except ValidationError as error:
        keys = "、".join(dict.fromkeys(str(found["loc"][0]) if found["loc"] else "JSON" for found in error.errors()))
        raise NotReached(f"{where} 不是这个程序认得的清单（{keys}）") from None
    if manifest.fictional:
        raise NotReached(f"{where} 是虚构示例的清单")
    if len(manifest.files) > MOST_FILES:
        raise NotReached(f"{where} 写了{len(manifest.files)}个文件，太多了")
    return manifest


@dataclass(frozen=True, slots=True)
class _Copy:
    """A copy under way: the last one, the next one, how many bytes may still come, and from where."""

    kept: Path
    part: Path
    left: int
    fetch: Fetch


def _take(url: str, path: str, sum_: str, copy: _Copy) -> int:
    """Put a file into the next copy, from the last one where it is the same; return its size."""
    kept = copy.kept / path
    content = kept.read_bytes() if kept.is_file() else b""
    if fingerprint(content) != sum_:
        content = copy.fetch(url + path, copy.left)
    if fingerprint(content) != sum_:
        raise NotReached(f"{url}{path} 和清单里说的不是同一份，可能正在更新，过一会儿再试")
    (copy.part / path).parent.mkdir(parents=True, exist_ok=True)
    (copy.part / path).write_bytes(content)
    return len(content)
