"""`make attack`: every payload in every text field; every page is parsed, and loaded in Chromium; exit 1 if one ran.

The pages run the scripts of the site, without the policy that would hold a payload back; somebody has chosen an age, an
area and places, and searches for what every record has in its name.
"""

import argparse
import json
import sys
from dataclasses import replace

from playwright.sync_api import Page, sync_playwright

from tests.attack.attacked import MARK, PAYLOADS, Attack
from tests.attack.served import CHOSEN, ORIGIN, AttackedHost
from tests.attack.sites import attacked_site, become_markup
from tests.conftest import ARGUMENTS, installed

NOTE = f"""
window.ran = 0;
window.{MARK} = () => {{ window.ran += 1; }};
for (const [name, text] of Object.entries({json.dumps(CHOSEN)})) localStorage.setItem(name, text);
"""
SEARCHED = "?q=%E6%9F%B3%E6%BA%AA"


def attacked_pages(page: Page, payload: str, step: int) -> int:
    """Load every so many of the pages with a payload; return in how many it ran."""
    attack = Attack(payload)
    served = AttackedHost(replace(attacked_site(attack), previewed=True))
    page.route(f"{ORIGIN}**", served.answer)
    count, ran = 0, 0
    for uri in served.pages[::step]:
        served.asked = uri
        query = SEARCHED if uri.endswith("find/index.html") else ""
        page.goto(f"{ORIGIN}{uri.removesuffix('index.html')}{query}", wait_until="load")
        if query:
            page.wait_for_selector("[data-ll-results] h3")
        found = bool(page.evaluate("window.ran")) or bool(become_markup(served.content(uri).decode()))
        if found:
            print(f"{payload!r} ran in {uri}", file=sys.stderr)
        ran += found
        count += 1
    page.unroute(f"{ORIGIN}**")
    print(f"{payload!r}: {len(attack.reached)} fields, {count} pages, {ran} in which it ran", flush=True)
    return ran


def main() -> int:
    """Attack the demonstration."""
    parser = argparse.ArgumentParser(prog="python -m tests.attack")
    parser.add_argument("--step", type=int, default=1, help="only every so many of the pages")
    step = parser.parse_args().step
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)
        page = browser.new_page()
        page.add_init_script(NOTE)
        broken = sum(attacked_pages(page, payload, step) for payload in PAYLOADS)
        browser.close()
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main())
