"""The whole site, built once as `make site` builds it, and served under a sub-path for the browser."""

import os
import shutil
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from linli.publish.service_worker import WORKER_FILE
from tests.sample import FROZEN, ROOT
from tests.serving import Quiet, served

TODAY = "2026-11-24"

# A busy machine is slow, not wrong.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def project_root(tmp_path_factory):
    """The project with the frozen facts in the place of the real directory, whatever stands there by now."""
    root = tmp_path_factory.mktemp("project")
    for name in ("hooks", "overrides", "content"):
        (root / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    for name in ("vocabulary", "calendar", "shili"):
        shutil.copytree(ROOT / "data" / name, root / "data" / name)
    shutil.copytree(ROOT / FROZEN, root / "data" / "zhaotong")
    return root


@pytest.fixture(scope="session")
def built(tmp_path_factory, project_root):
    """Build the site of the project on a fixed day; return its folder, which lies under a sub-path."""
    folder = tmp_path_factory.mktemp("www") / "lin" / "li"
    folder.parent.mkdir()
    environment = {**os.environ, "LINLI_TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=project_root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


class WithoutWorker(Quiet):
    """A file server without the service worker, which would answer in the place of the tests."""

    def do_GET(self):
        """Answer, but for the service worker (test_offline.py)."""
        if self.path.endswith(WORKER_FILE):
            self.send_error(404)
        else:
            super().do_GET()


@pytest.fixture(scope="session")
def address(built):
    """Serve the built site under the sub-path /lin/li/ and return its address."""
    with served(built.parent.parent, WithoutWorker) as address:
        yield f"{address}lin/li/"


@pytest.fixture
def site_page(chromium, address):
    """Open a page of the site on a phone, at half past eleven of the day of the build.

    `script` runs before those of the page; `missing` is what cannot be had; `elder` is 长者模式.
    """
    contexts = []

    def opened(path, width=360, elder=False, script="", missing="", **options):
        phone = {"width": width, "height": 800}
        context = chromium.new_context(viewport=phone, timezone_id="Asia/Shanghai", **options)
        contexts.append(context)
        page = context.new_page()
        page.clock.install(time=f"{TODAY}T11:30:00+08:00")
        page.add_init_script(script)
        if elder:
            page.add_init_script("localStorage.setItem('ll-elder', '1')")
        if missing:
            page.route(missing, lambda route: route.abort())
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def settled():
    """Wait until the finder shows the answer to what was asked last."""
    return lambda page: page.wait_for_selector("[data-ll-finder][aria-busy=false]:not([hidden])")


@pytest.fixture
def find(site_page, settled):
    """Open the finder of the demonstration with a question."""

    def opened(query="", **options):
        page = site_page(f"demo/find/{query}", **options)
        settled(page)
        return page

    return opened
