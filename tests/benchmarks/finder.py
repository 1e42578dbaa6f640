"""The finder in Chromium at a quarter of the speed, over 10,000 places: python -m tests.benchmarks.finder.

Prints how long after opening the page first results stand there, and the longest stretch for which typing was blocked
(0: none of 50 ms or more), beside the same figures at full speed, and where a browser has no workers.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from linli.publish.index.build import encode, published_file, second_file
from linli.publish.templating import environment
from linli.publish.views.links import Step
from tests.benchmarks.generated import generate
from tests.conftest import ARGUMENTS, installed
from tests.sample import ROOT
from tests.serving import served

BOUNDS = {"first results": 1500, "longest block while typing": 50}


def measure(browser, address, slowness, without=""):
    """Return the two figures in milliseconds."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowness})
    page.add_init_script(without)
    page.add_init_script(
        "window.longest = 0; new PerformanceObserver((list) => { for (const task of list.getEntries())"
        " window.longest = Math.max(window.longest, task.duration) }).observe({ type: 'longtask', buffered: true })"
    )
    page.goto(f"{address}find/?q=食堂", wait_until="commit")
    page.locator(".ll-finder__results .ll-card").first.wait_for(timeout=60000)
    first = page.evaluate("performance.now()")
    page.wait_for_timeout(3000)
    page.evaluate("window.longest = 0")
    page.locator("#search").press_sequentially("柳溪社区幸福", delay=220)
    page.wait_for_timeout(1500)
    longest = page.evaluate("window.longest")
    page.close()
    return {"first results": first, "longest block while typing": longest}


def with_list(page, catalogue):
    """Return the page of the finder with the list of a generated county: of the areas, as it is beyond MOST places."""
    areas = (area for area in catalogue.areas if area.path.count("/") < 2)
    rows = [Step(area.name, f"areas/{area.path}/", "已录入100处", "pin") for area in areas]
    template = "{% from 'components/row_list.html' import row_list %}{{ row_list(rows) }}"
    listed = environment(ROOT, "", 1).from_string(template).render(rows=rows)
    return page.replace("data-ll-complete>", f"data-ll-complete>{listed}", 1)


def main(count):
    """Copy the built site, put a large index into it, and measure at full and at a quarter of the speed."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        shutil.copytree(ROOT / "site", site)
        generated = generate(count)
        page = site / "find" / "index.html"
        page.write_text(with_list(page.read_text("utf-8"), generated), "utf-8")
        (site / "data" / "index.json").write_bytes(encode(published_file(generated)))
        (site / "data" / "index-more.json").write_bytes(encode(second_file(generated)))
        with served(site) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)
            full, slow = (measure(browser, address, slowness) for slowness in (1, 4))
            alone = measure(browser, address, 4, without="delete window.Worker")
            browser.close()
    for name, bound in BOUNDS.items():
        ratio = slow[name] / bound
        print(
            f"{name}: {full[name]:.0f} ms, at a quarter of the speed {slow[name]:.0f} ms of {bound} ({ratio:.2f});"
            f" there without a worker {alone[name]:.0f} ms"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
