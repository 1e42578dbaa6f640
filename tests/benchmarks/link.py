"""The first hit of the finder over a slow line: python -m tests.benchmarks.link [places …].

400 kbit/s that all requests share, 400 ms to each answer, nothing kept, at full speed of the machine. Prints when the
first card stands there and what was asked for until then: for the demonstration of the built site (make site), and for so
many generated places, of whose townships one has been chosen.
"""

import gzip
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from linli.publish.index.build import encode, published_file, second_file
from linli.publish.sharding import SHARDED_ABOVE
from tests.benchmarks.finder import with_list
from tests.benchmarks.generated import generate, write_shards
from tests.benchmarks.lighthouse import COMPRESSED
from tests.conftest import ARGUMENTS, installed
from tests.sample import ROOT
from tests.serving import Quiet, served

BYTES_A_SECOND = 400_000 / 8
LATENCY = 0.4
PIECE = 500
BOUNDS = {0: 3.6, 4_000: 4.5, 10_000: 4.5}
"""Seconds to the first hit, by places; 0 is the demonstration."""


class Line:
    """A line whose bytes go one after another."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.free = 0.0

    def send(self, write: Any, content: bytes) -> None:
        """Send in pieces, each when the line has had time for it."""
        for start in range(0, len(content), PIECE):
            piece = content[start : start + PIECE]
            with self.lock:
                self.free = max(self.free, time.monotonic()) + len(piece) / BYTES_A_SECOND
                until = self.free
            time.sleep(max(0.0, until - time.monotonic()))
            write(piece)


class Slow(Quiet):
    """Answers compressed over one line, and notes what was asked for."""

    protocol_version = "HTTP/1.1"
    line = Line()
    asked: list[tuple[float, str, int]]

    def do_GET(self) -> None:
        """Answer with a file, 404 where there is none."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or path.name == "service-worker.js":
            self.send_error(404)
            return
        content = path.read_bytes()
        small = path.suffix in COMPRESSED
        content = gzip.compress(content, 9, mtime=0) if small else content
        self.asked.append((time.monotonic(), self.path, len(content)))
        time.sleep(LATENCY)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if small:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000, immutable" if "/assets/" in self.path else "no-cache")
        self.end_headers()
        self.line.send(self.wfile.write, content)


def measure(browser: Browser, site: Path, page: str) -> tuple[float, float, list[tuple[float, str, int]]]:
    """Return the seconds to the first card, to the first paint, and what was asked for until then: (s, address, bytes)."""
    handler = type("Noted", (Slow,), {"line": Line(), "asked": []})
    with served(site, handler) as address:
        context = browser.new_context(viewport={"width": 360, "height": 800}, service_workers="block")
        view = context.new_page()
        start = time.monotonic()
        view.goto(f"{address}{page}", wait_until="commit")
        view.locator(".ll-finder__results .ll-card").first.wait_for(timeout=60000)
        spent = time.monotonic() - start
        asked = [(at - start, path, size) for at, path, size in handler.asked if at - start < spent]
        paint = view.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime / 1000")
        context.close()
    return spent, paint, asked


def with_generated(site: Path, count: int) -> str:
    """Put so many generated places into a site; return the page of its finder for somebody who has chosen a community."""
    found = generate(count)
    page = site / "find" / "index.html"
    html = with_list(page.read_text("utf-8"), found)
    if count > SHARDED_ABOVE:
        write_shards(site, count)
        html = html.replace('data/index.json" hidden', 'data/index.json" data-ll-sharded hidden')
    else:
        (site / "data" / "index.json").write_bytes(encode(published_file(found)))
        (site / "data" / "index-more.json").write_bytes(encode(second_file(found)))
    page.write_text(html, "utf-8")
    community = next(area.path for area in found.areas if area.path.count("/") == 2)
    return f"find/?q=食堂&from={community}"


def main(counts: list[int]) -> None:
    """Measure the demonstration and the generated directories, and print each beside its bound."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)
        for count in (0, *counts):
            site = Path(folder) / str(count)
            shutil.copytree(ROOT / "site", site)
            page = with_generated(site, count) if count else "demo/find/?q=食堂"
            spent, paint, asked = measure(browser, site, page)
            bound = f" of {BOUNDS[count]}" if count in BOUNDS else ""
            print(f"{count or 'demonstration'}: {spent:.2f} s{bound}, {len(asked)} requests; first paint {paint:.2f} s")
            for at, path, size in asked:
                print(f"  {at:5.2f} s {size / 1000:6.1f} KB {path}")
        browser.close()


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [4_000, 10_000])
