"""The form as it is published, served with the headers of its policy, in a browser."""

import shutil
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from linli.publish.assets import ASSETS, assets_of, under_policy
from linli.publish.frame import Frame
from linli.publish.interpreter import cached_interpreter
from linli.publish.pages.clock_files import CLOCK_DAY
from linli.publish.pages.edit import EDIT, FORM_FILES
from linli.publish.policy import policy_for
from tests.publish.components.frames import cut_frame
from tests.publish.data.sites import sites
from tests.sample import ROOT
from tests.serving import Guarded, served

MINUTE = "2026-11-26T09:30:00+08:00"
# Python starts in the browser: on a busy machine that takes a minute.
PATIENCE = 240_000

expect.set_options(timeout=60_000)

needs_interpreter = pytest.mark.skipif(
    not cached_interpreter(ROOT).ready, reason="the Python of the form has not been fetched: linli pyodide"
)


def published(folder):
    """Write the page of the form and all that it loads into a folder."""
    root = folder.parent / f"{folder.name}-project"
    root.mkdir()
    for name in ("data", "overrides", ".cache"):
        (root / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(settings.replace('repository: ""', "repository: https://github.com/x/y"), "utf-8")
    site = replace(sites()[0], root=root)
    site.frames[2] = cut_frame()
    pieces = [assets_of(site).linked(piece) for piece in site.frames[2].pieces]
    site.frames[2] = Frame((under_policy(pieces[0], policy_for("")), *pieces[1:]))
    (folder / "assets").mkdir(parents=True)
    shutil.copy(ROOT / "overrides" / "assets" / "plate.svg", folder / "assets")
    for output in (ASSETS, CLOCK_DAY, EDIT, FORM_FILES):
        for plan in output.plan(site):
            target = folder / plan.uri
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(output.render(site, plan))


@pytest.fixture(scope="session")
def form_folder(tmp_path_factory):
    """Publish the form; return the folder."""
    folder = tmp_path_factory.mktemp("form")
    published(folder)
    return folder


@pytest.fixture(scope="session")
def form_address(form_folder):
    """Serve the form with the headers of its policy; return its address."""
    with served(form_folder, Guarded) as address:
        yield f"{address}staff/edit/"


@pytest.fixture(scope="session")
def plain_address(form_folder):
    """Serve the form without any headers; return its address."""
    with served(form_folder) as address:
        yield f"{address}staff/edit/"


class Opened:
    """The form about the demonstration, on a phone; `wrong` is what went wrong, `foreign` what was asked elsewhere."""

    def __init__(self, page):
        self.page = page
        self.wrong = []
        self.asked = []
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", lambda said: self.wrong.append(said.text) if said.type == "error" else None)
        page.on("request", lambda request: self.asked.append(request.url))

    def field(self, name):
        """Return the field of a key."""
        return self.page.locator(f'[name="{name}"]')

    def begin(self, place, kind):
        """Choose a place by its name, and a kind of change."""
        self.page.get_by_label("找服务点").fill(place)
        self.page.locator("#ll-kind option").first.wait_for(state="attached")
        self.settled()
        self.page.get_by_label("做什么").select_option(kind)
        self.settled()

    def settled(self):
        """Wait until all that was asked is answered."""
        self.page.wait_for_selector("[data-ll-part=work][aria-busy=false]")

    def check(self):
        """Press the button; return what stands in the verdict."""
        self.page.get_by_role("button", name="检查").click()
        head = self.page.locator("[data-ll-part=verdict] h2")
        expect(head).to_be_focused(timeout=PATIENCE)
        return self.page.locator("[data-ll-part=verdict]").inner_text()

    def slip(self):
        """Return the 更新单."""
        return self.page.locator("#ll-slip").input_value()


@pytest.fixture(scope="module")
def open_form(chromium, form_address):
    """The form about the demonstration, loaded once, then without a network."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, timezone_id="Asia/Shanghai")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.set_fixed_time(MINUTE)
    opened = Opened(page)
    page.goto(form_address)
    page.get_by_role("button", name="在示例县里练习").click()
    expect(page.locator("[data-ll-part=work]")).to_be_visible(timeout=PATIENCE)
    context.set_offline(True)
    yield opened
    context.close()
