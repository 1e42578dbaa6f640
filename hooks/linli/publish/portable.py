"""The copy for a memory stick: the finished site, opened from file:// without any server, its search included.

A browser that opens files compares no sums, follows no policy of 'self', starts no service worker, shows a folder as a
list, and lets no script read a file: so links lead to index.html, and the files of the search are scripts
(assets/usb.js hands them to it).
"""

import json
import re
import shutil
from pathlib import Path

from linli.publish.service_worker import WORKER_FILE

USB_SCRIPT = "assets/usb.js"
_SOURCE = Path("overrides", "assets", "js", "usb.js")
SEARCHED = ("**/data/index.json", "**/data/index-more.json", "**/data/index/**/*.json", "assets/sounds.*.json")
"""The files of the search; the last two are those of a large directory in shards."""

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
# What only a server makes sense of.
_SERVED = re.compile(r' integrity="[^"]*"| data-ll-offline\b')
_LINK = re.compile(r'(?P<name>\b(?:href|action))="(?P<path>(?![a-z]+:|/|#)[^"?#]*?)(?P<rest>[?#][^"]*)?"')
_REFRESH = re.compile(r'(content="0; url=(?![a-z]+:)[^"]*/)"')
_HEAD = re.compile(r'<meta charset="utf-8"\s*/?>', re.IGNORECASE)


def make_portable(root: Path, site: Path, folder: Path) -> int:
    """Copy a finished site into a folder, replacing what is there, to open from files; return how many pages it has."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site, folder)
    shutil.copy(root / _SOURCE, folder / USB_SCRIPT)
    for file in [found for pattern in SEARCHED for found in folder.glob(pattern)]:
        file.with_name(f"{file.name}.js").write_text(as_script(file.read_text("utf-8")), "utf-8")
    for worker in folder.rglob(WORKER_FILE):
        worker.unlink()
    pages = sorted(folder.rglob("*.html"))
    for page in pages:
        up = "../" * (len(page.relative_to(folder).parts) - 1)
        page.write_text(portable_page(page.read_text("utf-8"), up), "utf-8")
    return len(pages)


def as_script(text: str) -> str:
    """Return a file of data as a script that hands it over."""
    return f"llFile({json.dumps(text, ensure_ascii=False)});\n"


def portable_page(html: str, up: str) -> str:
    """Return a page that opens from a file; `up` leads to the root of the site."""
    html = _SERVED.sub("", _POLICY.sub("", html))
    html = _REFRESH.sub(r'\1index.html"', _LINK.sub(_to_file, html))
    return _HEAD.sub(lambda found: f'{found[0]}\n<script src="{up}{USB_SCRIPT}"></script>', html, count=1)


def _to_file(found: re.Match[str]) -> str:
    path = found["path"]
    if path.endswith("/") or path.rpartition("/")[2] in {".", ".."}:
        path = f"{path.rstrip('/')}/index.html"
    return f'{found["name"]}="{path}{found["rest"] or ""}"'
