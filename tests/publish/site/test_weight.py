"""What a page weighs on its way to a phone, compressed, with all that it asks for; nothing moves once it is shown."""

import gzip

import pytest

from tests.publish.site.conftest import TODAY

# Kilobytes of a first visit, and of a further one while style and script are kept.
PLACE, HOME, AGAIN = 27.8, 20, 10.8
REQUESTS = 6
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""


def weigh(chromium, address, built, path):
    """Return {file: bytes on the way} of a first visit."""
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    page.close()
    files = [url.removeprefix(address).split("?")[0] for url in asked]
    files = [f"{file}index.html" if file.endswith("/") or not file else file for file in files]
    return {file: len(gzip.compress((built / file).read_bytes(), mtime=0)) for file in files}


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("demo/places/beimen-canteen/", PLACE),
        ("demo/places/liuxi-canteen/", PLACE),
        ("demo/places/xinyuan-center/", PLACE),
        ("demo/", HOME),
        ("", HOME),
    ],
)
def test_a_first_visit_is_light(chromium, address, built, path, most):
    """Page, style, script, clock and sign together, in few requests; a further visit only asks for what has changed."""
    found = weigh(chromium, address, built, path)
    assert len(found) <= REQUESTS
    assert sum(found.values()) <= most * 1024
    assert sum(size for file, size in found.items() if "assets/" not in file) <= AGAIN * 1024


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
