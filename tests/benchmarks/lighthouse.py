"""What Lighthouse says of home, a place, the finder and the menus: python -m tests.benchmarks.lighthouse site [demo/].

By hand, on a quiet machine: it needs node and a Chrome or Chromium (CHROME_PATH), and npx fetches Lighthouse itself.
The folder is a finished site; with demo/ the demonstration in it is measured, whose noindex costs its SEO figure. It is
served compressed, as hosts do. Every page is measured three times; the middle run of each is printed, with what it would
still spare.
"""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.serving import Quiet, served

LIGHTHOUSE = "lighthouse@12"
RUNS = 3
FLOOR = 98
COMPRESSED = {".html", ".css", ".js", ".json", ".svg"}
OPTIONS = ("--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox")


class Compressing(Quiet):
    """Answers compressed, and lets browsers keep what is named by its content."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file, 404 where there is none."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in COMPRESSED or not path.is_file():
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000, immutable" if "/assets/" in self.path else "no-cache")
        self.end_headers()
        self.wfile.write(content)


def pages(site: Path, base: str) -> tuple[str, ...]:
    """Return home, a place, finder and menus of a directory; the place is the one whose page is the longest."""
    places = site.glob(f"{base}places/*/index.html")
    longest = max(places, key=lambda page: (page.stat().st_size, page.parent.name)).parent.name
    return tuple(base + path for path in ("", f"places/{longest}/", "find/", "menus/"))


def measured(address: str) -> dict[str, Any]:
    """Return the report of the middle one of several runs, by its performance."""
    command = ["npx", "--yes", LIGHTHOUSE, address, *OPTIONS]
    runs = [subprocess.run(command, capture_output=True, check=True, env=dict(os.environ)).stdout for _ in range(RUNS)]
    reports = sorted((json.loads(run) for run in runs), key=lambda report: report["categories"]["performance"]["score"])
    return dict(reports[RUNS // 2])


def costs(report: dict[str, Any]) -> list[str]:
    """Return what keeps a page from the whole figure: the parts that weigh, and their worst first."""
    audits = [audit for audit in report["audits"].values() if audit.get("score") is not None and audit["score"] < 0.9]
    audits.sort(key=lambda audit: float(audit["score"]))
    return [f"{audit['id']} {audit.get('displayValue', '')}".strip() for audit in audits[:6]]


def main() -> int:
    """Print the four figures of every page; return how many lie below the floor."""
    site, base = [*sys.argv[1:], *("site", "")[len(sys.argv) - 1 :]]
    below = 0
    with served(Path(site).resolve(), Compressing) as address:
        for path in pages(Path(site), base):
            report = measured(address + path)
            figures = {name: round(100 * part["score"]) for name, part in report["categories"].items()}
            below += sum(figure < FLOOR for figure in figures.values())
            print(f"/{path}", *(f"{name} {figure}" for name, figure in figures.items()), sep="  ")
            print(*(f"    {line}" for line in costs(report)), sep="\n", flush=True)
    return below


if __name__ == "__main__":
    sys.exit(main())
