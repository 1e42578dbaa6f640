"""The finder of a large directory, whose index is in shards: that of one's own township does not wait for the rest."""

import re

import pytest

from tests.publish.index.sharded import sharded_files
from tests.publish.site.listed import names

MINE = "data/index/shili/liuxi-zhen/first.json"
HELD = "data/index.json"


@pytest.fixture
def large(chromium, address):
    """Open the finder of the demonstration as that of a large directory; its index comes once my township is asked for.

    Returns the page and the list of what was asked for below the root of the directory, in order.
    """
    contexts = []

    def opened(query):
        context = chromium.new_context(viewport={"width": 360, "height": 800})
        contexts.append(context)
        page, asked, held = context.new_page(), [], []

        def answer(route):
            path = route.request.url.partition("/demo/")[2]
            asked.append(path)
            if path == HELD and MINE not in asked:
                held.append(route)
                return
            for waiting in [route, *held]:
                waiting.fulfill(json=sharded_files()[waiting.request.url.partition("/demo/")[2]])
            held.clear()

        def sharded(route):
            html = route.fetch().text()
            assert "data-ll-sharded" not in html
            html = html.replace("data-ll-finder=", "data-ll-sharded data-ll-finder=", 1)
            route.fulfill(body=html, content_type="text/html")

        page.route("**/demo/data/**", answer)
        page.route(re.compile("/demo/find/"), sharded)
        page.goto(f"{address}demo/find/{query}")
        page.wait_for_selector("[data-ll-finder][aria-busy=false]:not([hidden])")
        return page, asked

    yield opened
    for context in contexts:
        context.close()


def test_the_township_is_asked_for_while_the_index_is_read(large):
    """Whoever has chosen a community finds what is near with the first answer."""
    page, asked = large("?q=食堂&from=shili/liuxi-zhen/liuxi")
    assert asked.index(MINE) <= 1
    assert names(page)[0] == "柳溪社区幸福食堂"
