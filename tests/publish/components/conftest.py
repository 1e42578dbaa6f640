"""A site in memory for the browser: example pages, the joined style sheet and the scripts."""

import pytest

from linli.load.settings import Settings
from linli.publish.assets import MADE, further_blocks, with_further_styles
from tests.publish.components.examples import ROOT, VIEWS, body
from tests.publish.components.frames import framed

HOST = "http://linli.test"
FURTHER = further_blocks(ROOT)


def answer(route):
    """Answer a request from the tree, as the published site would."""
    path = route.request.url.removeprefix(HOST)
    made = MADE.get(path.removeprefix("/assets/"))
    if made:
        kind = "text/css" if path.endswith(".css") else "text/javascript"
        route.fulfill(body=made(ROOT, Settings(directory="data/x")), content_type=kind)
    elif path.startswith("/assets/js/"):
        route.fulfill(path=ROOT / "overrides" / path[1:], content_type="text/javascript")
    elif path.endswith("/"):
        template, name = path.strip("/").split("/")
        page = with_further_styles(framed(body(template, VIEWS[template][name])), FURTHER, "/")
        route.fulfill(body=page, content_type="text/html; charset=utf-8")
    else:
        route.fulfill(status=404)


@pytest.fixture(scope="module")
def tab(chromium):
    """A tab 320 px wide; `tab.goto(f"{HOST}/place/full/")` shows an example."""
    opened = chromium.new_page(viewport={"width": 320, "height": 640})
    opened.route("**/*", answer)
    yield opened
    opened.close()
