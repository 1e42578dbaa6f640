"""Pictures of twelve pages in every mode, to be looked at: `make shots` writes them to .cache/shots/.

They are not compared: what must hold of a page is a test, what it looks like is judged by eye.
"""

import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.conftest import ARGUMENTS, installed
from tests.sample import ROOT
from tests.serving import served

FOLDER = ROOT / ".cache" / "shots"
MOMENT = "T11:20:00+08:00"
PAGES = {
    "home": "demo/",
    "find": "demo/find/?q=吃饭",
    "canteen": "demo/places/beimen-canteen/",
    "closed": "demo/places/liuxi-canteen/",
    "centre": "demo/places/liuxi-center/",
    "unknown": "places/tongbao-canteen/",
    "programme": "demo/programmes/winter-care-2027/",
    "need": "demo/needs/meals/",
    "menus": "demo/menus/",
    "township": "demo/menus/shili/yunping/",
    "activities": "demo/activities/",
    "outcomes": "demo/outcomes/",
}
WIDTHS = {"phone": (360, 740), "desk": (1280, 900)}
MODES = {"plain": "", "large": "localStorage.setItem('ll-elder', '1')"}
AREA = "localStorage.setItem('ll-area-demo', 'shili/yunping/beimen\\n北门社区'); localStorage.setItem('ll-age', '83');"


def shoot(site: Path, day: str, names: list[str]) -> None:
    """Write the pictures of the built site as it was at noon of a day."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)
        for (width, (across, down)), (mode, script), scheme in product(
            WIDTHS.items(), MODES.items(), ("light", "dark")
        ):
            context = chromium.new_context(
                viewport={"width": across, "height": down}, color_scheme=scheme, timezone_id="Asia/Shanghai"
            )
            context.add_init_script(AREA + script)
            page = context.new_page()
            page.clock.install(time=day + MOMENT)
            for name in names:
                page.goto(address + PAGES[name])
                page.wait_for_load_state("networkidle")
                page.screenshot(path=FOLDER / f"{name}-{width}-{mode}-{scheme}.png")
            context.close()
        chromium.close()


if __name__ == "__main__":
    built, day, *names = sys.argv[1:]
    shoot(Path(built), day, names or list(PAGES))
