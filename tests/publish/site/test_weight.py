"""What a page weighs on its way to a phone, compressed, with all that it asks for; nothing moves once it is shown."""

import gzip
import re
from functools import cache

import pytest

from tests.publish.site.conftest import TODAY

# Kilobytes of a first visit, and of a further one while style and script are kept.
PLACE, HOME, AGAIN = 25, 20, 8
# Places of the demonstration that say more than any real one; they have at most so much when they are the next place.
LONGEST = {
    "demo/places/xinan-care-station-with-a-very-long-name/": 8.95,
    "demo/places/beimen-canteen/": 8.55,
    "demo/places/nanmen-canteen/": 8.25,
}
REQUESTS = 6
# What a browser loads by itself; the clock of the day is fetched by the script where no other stands in the page.
LOADED = re.compile(r'<(?:script|link rel="(?:stylesheet|icon)")[^>]*? (?:src|href)="([^"]+)"')
DAY = "clock/day.js"
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""


@cache
def packed(path):
    """Return how many bytes a file is on its way."""
    return len(gzip.compress(path.read_bytes(), mtime=0))


def loaded(built, path):
    """Return the files of a first visit to a page, the page among them, as its HTML names them."""
    folder = built / path
    html = (folder / "index.html").read_text("utf-8")
    files = [(folder / name).resolve().relative_to(built.resolve()).as_posix() for name in LOADED.findall(html)]
    clock = [] if any("/clock/" in f"/{file}" for file in files) else [DAY]
    return {file: packed(built / file) for file in (f"{path}index.html", *files, *clock)}


def places(built):
    """Return the paths of all pages of places, real and invented, those that lead on left out."""
    pages = [page for base in ("", "demo/") for page in sorted(built.glob(f"{base}places/*/index.html"))]
    return [f"{page.parent.relative_to(built).as_posix()}/" for page in pages if b"data-ll-clock" in page.read_bytes()]


def again(sizes):
    """Return the bytes of a further visit: all that is not named by its content, though most of it has not changed."""
    return sum(size for file, size in sizes.items() if "assets/" not in file)


@pytest.mark.parametrize("path", ["demo/places/beimen-canteen/", "places/tongbao-canteen/", "demo/", ""])
def test_what_a_browser_asks_for_is_weighed(chromium, address, built, path):
    """A page asks for what its HTML names and for nothing else; when a browser asks for the sign is its own affair."""
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    page.close()
    files = [url.removeprefix(address).split("?")[0] for url in asked]
    files = {f"{file}index.html" if file.endswith("/") or not file else file for file in files}
    besides = {"assets/plate.svg", "service-worker.js"}
    assert files - besides == set(loaded(built, path)) - besides


def test_a_first_visit_to_a_place_is_light(built):
    """Page, styles, scripts, clock and sign of every place together, in few requests."""
    found = {path: loaded(built, path) for path in places(built)}
    assert len(found) > 40
    assert {path: len(sizes) for path, sizes in found.items() if len(sizes) > REQUESTS} == {}
    assert {path: sum(sizes.values()) for path, sizes in found.items() if sum(sizes.values()) > PLACE * 1024} == {}


def test_a_visit_again_to_a_place_asks_for_its_clock_only(built):
    """Its page says no day: a host answers that it has not changed (test_served.py), and only the clock is new."""
    clocks = {
        path: sum(size for file, size in loaded(built, path).items() if "clock/" in file) for path in places(built)
    }
    assert min(clocks.values()) > 0
    assert {path: size for path, size in clocks.items() if size > AGAIN * 1024} == {}


def test_the_next_place_is_lighter(built):
    """Style and scripts are kept: only page and clock are asked for, both weighed whole."""
    found = {path: again(loaded(built, path)) for path in places(built)}
    assert {path: size for path, size in found.items() if size > LONGEST.get(path, AGAIN) * 1024} == {}
    assert [path for path in LONGEST if found[path] <= AGAIN * 1024] == []


@pytest.mark.parametrize("path", ["demo/", ""])
def test_a_visit_to_the_home_page_is_light(built, path):
    """The home page of the site and that of the demonstration."""
    sizes = loaded(built, path)
    assert len(sizes) <= REQUESTS
    assert sum(sizes.values()) <= HOME * 1024
    assert again(sizes) <= AGAIN * 1024


@pytest.mark.parametrize("path", ["demo/", "demo/places/beimen-canteen/", "demo/menus/", "demo/find/?q=吃饭"])
@pytest.mark.parametrize("elder", [False, True])
def test_nothing_moves_once_it_is_shown(chromium, address, settled, path, elder):
    """What the clock decides stands there when the page is first painted: layout shift 0."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    if elder:
        context.add_init_script("localStorage.setItem('ll-elder', '1')")
    page = context.new_page()
    page.clock.set_fixed_time(f"{TODAY}T11:30:00+08:00")
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    if "find" in path:
        settled(page)
    assert page.evaluate(SHIFTS) == 0
    context.close()
