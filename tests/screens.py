"""Pictures of the real screens for the handbook: `make pictures` draws content/staff/pictures/*.png anew, by hand.

The site is built on a fixed day, with the records of the demonstration and a repository, so that pages link to their files.
The pictures are small: a handbook is read on the telephone of a clerk.
"""

import io
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import ARGUMENTS, installed
from tests.sample import ROOT
from tests.shots import served

FOLDER = ROOT / "content" / "staff" / "pictures"
DAY = "2026-11-26"
NOON = f"{DAY}T11:20:00+08:00"
REPOSITORY = 'repository: ""', "repository: https://github.com/shili/linli"
LARGEST = 60_000  # bytes
COLOURS = 48
PHONE, DESK = (360, 640), (760, 560)


@dataclass(frozen=True, slots=True)
class Screen:
    """A page of the site and what is shown of it: one element, or what fits the window from the element `start` on."""

    path: str
    window: tuple[int, int] = PHONE
    element: str = ""
    start: str = "body"


SCREENS = {
    "place": Screen("demo/places/beimen-canteen/"),
    "edit": Screen("demo/places/beimen-canteen/", element=".ll-text:has(#correction)"),
    "closed": Screen("demo/places/liuxi-canteen/"),
    "old-paper": Screen("demo/places/beimen-canteen/?v=000000"),
    "sheet": Screen("demo/notices/beimen-canteen/hours/", DESK),
    "printing": Screen("demo/staff/printing/", DESK, start="h1"),
    "understood": Screen("demo/staff/places/beimen-canteen/", DESK, start="h1"),
    "calls": Screen("demo/staff/calls/", DESK, start="h1"),
    "pending": Screen("demo/staff/pending/", DESK, start="h1"),
}
"""Every picture by its name."""


def build(folder: Path) -> Path:
    """Build the site in a folder; return where it lies."""
    for name in ("hooks", "overrides", "content", "data"):
        (folder / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert REPOSITORY[0] in settings
    (folder / "mkdocs.yml").write_text(settings.replace(*REPOSITORY), "utf-8")
    variables = {**os.environ, "LINLI_TODAY": DAY, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, env=variables, check=True)
    return folder / "site"


def small(shot: bytes) -> bytes:
    """Return a picture with few colours."""
    written = io.BytesIO()
    with Image.open(io.BytesIO(shot)) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


def shoot(page: Page, screen: Screen) -> bytes:
    """Return the picture of a screen."""
    page.wait_for_load_state("networkidle")
    if not screen.element:
        page.locator(screen.start).first.evaluate("start => start.scrollIntoView()")
        return page.screenshot()
    part = page.locator(screen.element).first
    part.evaluate("part => part.closest('details') && (part.closest('details').open = true)")
    return part.screenshot()


def draw(chromium: Browser, address: str, screen: Screen) -> bytes:
    """Return the small picture of a screen; AssertionError where it is too large for a handbook."""
    width, height = screen.window
    page = chromium.new_page(
        viewport={"width": width, "height": height}, device_scale_factor=1.5, timezone_id="Asia/Shanghai"
    )
    page.clock.install(time=NOON)
    page.goto(address + screen.path)
    picture = small(shoot(page, screen))
    page.close()
    assert len(picture) <= LARGEST, (screen, len(picture))
    return picture


def main(names: list[str]) -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, served(build(Path(folder))) as site:
        chromium = playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)
        for name in names:
            picture = draw(chromium, site, SCREENS[name])
            (FOLDER / f"{name}.png").write_bytes(picture)
            print(f"{name}：{len(picture) // 1000} kB")
        chromium.close()


if __name__ == "__main__":
    main(sys.argv[1:] or list(SCREENS))
