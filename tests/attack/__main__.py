"""`make attack`: every payload in every text field; every page is parsed, and loaded in Chromium; exit 1 if one ran."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.attack.attacked import MARK, PAYLOADS, Attack
from tests.attack.sites import attacked_site, become_markup, pages_of
from tests.conftest import ARGUMENTS, installed

NOTE = f"window.ran = 0; window.{MARK} = () => {{ window.ran += 1; }};"


def main() -> int:
    """Attack the demonstration."""
    broken = 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)
        page = browser.new_page()
        page.add_init_script(NOTE)
        for payload in PAYLOADS:
            attack, count, ran = Attack(payload), 0, 0
            for _, html in pages_of(attacked_site(attack)):
                path = Path(folder) / "page.html"
                path.write_text(html, "utf-8")
                page.goto(path.as_uri(), wait_until="domcontentloaded")
                ran += bool(page.evaluate("window.ran")) or bool(become_markup(html))
                count += 1
            print(f"{payload!r}: {len(attack.reached)} fields, {count} pages, {ran} in which it ran", flush=True)
            broken += ran
        browser.close()
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main())
