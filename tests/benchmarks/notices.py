"""Printing notices against Chromium printing the same sheets: python -m tests.benchmarks.notices [places].

One run, on one machine: single-page PDFs a second on one core, fitting included, and Chromium's; four notices for every
place on two cores; a second run after one record has changed; and how much memory grows while one press prints on.
"""

import resource
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

from linli.checks.project import open_project
from linli.load.settings import read_settings
from linli.press.fitting import fit
from linli.press.foundry import make_fonts
from linli.press.press import Press
from linli.press.sheet import Screen, document, screen_styles
from linli.press.views import NoticeView
from linli.press.workshop import Job, print_all
from linli.publish.build import sites_of
from linli.publish.sheets.registry import NoticeKey, notice_view
from tests.conftest import ARGUMENTS, installed
from tests.sample import ROOT

LEAST = 8.0
MOST = 150.0
MOST_AGAIN = 3.0
CODES = ("sign", "hours", "activities", "prices")
SAMPLE = 60
CORES = 2


def county(count: int) -> list[NoticeView]:
    """Return four notices for each of so many places, all different, made from those of one fictional centre."""
    settings, _ = read_settings(ROOT)
    *_, demo = sites_of(open_project(ROOT, settings.directories), settings, date(2026, 11, 24))
    views = [notice_view(demo, NoticeKey("liuxi-center", kind)) for kind in CODES]
    return [replace(view, name=f"第{number}社区关爱服务中心") for number in range(count) for view in views]


def by_press(press: Press, views: list[NoticeView]) -> float:
    """Return how many PDFs a second one press prints on one core."""
    start = time.process_time()
    for view in views:
        press.print(view)
    return len(views) / (time.process_time() - start)


def by_chromium(folder: Path, views: list[NoticeView]) -> float:
    """Return how many PDFs a second Chromium prints of the same sheets."""
    (folder / "notices.css").write_text(screen_styles(ROOT), "utf-8")
    screen = Screen("notices.css", "notice.js", "../")
    for number, view in enumerate(views):
        (folder / f"{number}.html").write_text(document(ROOT, view, fit(view), screen), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)
        page = browser.new_page()
        start = time.perf_counter()
        for number in range(len(views)):
            page.goto((folder / f"{number}.html").as_uri())
            page.pdf(prefer_css_page_size=True)
        seconds = time.perf_counter() - start
        browser.close()
    return len(views) / seconds


def batch(root: Path, views: list[NoticeView]) -> float:
    """Return how many seconds it takes to print what is not in the store yet, on two cores."""
    start = time.perf_counter()
    for _ in print_all(root, [Job(str(number), view) for number, view in enumerate(views)], CORES):
        pass
    return time.perf_counter() - start


def project(folder: str) -> Path:
    """Return a project with templates and fonts, and an empty store."""
    root = Path(folder)
    for name in ("overrides", ".cache/fonts"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to(ROOT / name)
    return root


def main(count: int) -> None:
    """Print all figures and whether they keep within the bounds."""
    views = county(count)
    press = Press(ROOT, make_fonts(ROOT))
    sample = views[:SAMPLE]
    by_press(press, sample[:8])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    mine = by_press(press, sample)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    with tempfile.TemporaryDirectory() as folder:
        theirs = by_chromium(Path(folder), sample)
    print(f"one core: {mine:.1f} PDFs a second, Chromium {theirs:.1f}, ratio {mine / theirs:.1f}")
    print(f"memory grew by {grown:.0f} MB over {SAMPLE} notices")
    with tempfile.TemporaryDirectory() as folder:
        root = project(folder)
        first = batch(root, views)
        changed = [replace(view, name="柳溪社区关爱服务中心") for view in views[: len(CODES)]]
        again = batch(root, [*changed, *views[len(CODES) :]])
    print(f"{len(views)} notices on {CORES} cores: {first:.0f} s; again with one changed record: {again:.1f} s")
    within = mine >= LEAST and first <= MOST and again <= MOST_AGAIN
    print("within the bounds" if within else f"over a bound: {LEAST} a second, {MOST} s, {MOST_AGAIN} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
