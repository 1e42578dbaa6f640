"""The site runs under a policy that allows what it has published itself: nothing inline, nothing foreign, no eval."""

import re

import pytest

from linli.load.settings import Settings
from linli.publish.policy import policy_for, security_headers
from tests.serving import Guarded, served

# What a page of some kind does besides: with a question, from old paper, in Material.
PAGES = (
    "",
    "find/?q=食堂",
    "demo/find/?q=明天中午的豆腐&open=now",
    "demo/places/liuxi-canteen/?v=OLDOLD",
    "demo/areas/shili/liuxi-zhen/-/canteens/",
    "demo/notices/liuxi-canteen/menu/",
    "demo/notices/liuxi-center/sign/",
    "demo/notices/areas/shili/-/booklet/",
    "notices/blank/closure/",
    "staff/hours/",
    "staff/decisions/",
    "staff/edit/",
    "staff/printing/",
    "demo/staff/places/",
)
WATCH = """
  window.refused = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    window.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
"""


class GuardedBelow(Guarded):
    """The site under its sub-path."""

    base = "/lin/li/"


@pytest.fixture(scope="module")
def guarded(built):
    """Serve the site with the headers of the recipes, and return its address."""
    with served(built.parent.parent, GuardedBelow) as address:
        yield f"{address}lin/li/"


@pytest.fixture(scope="module")
def watched(chromium):
    """A tab that notes what is refused and what goes wrong."""
    context = chromium.new_context(viewport={"width": 1000, "height": 800})
    context.add_init_script(WATCH)
    page = context.new_page()
    page.wrong = []
    page.on("console", lambda message: page.wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.wrong.append(str(error)))
    yield page
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_refused(guarded, watched, path):
    """A page of every kind loads and works under its policy: the browser refuses nothing and reports no error."""
    watched.wrong.clear()
    watched.goto(guarded + path)
    watched.wait_for_load_state("networkidle")
    assert watched.evaluate("window.refused") == []
    assert [line for line in watched.wrong if "404 (File not found)" not in line] == []  # the icon a browser asks for


def one_of_each(built):
    """Yield the lists and the single pages of every kind: the first with the shortest and with the longest address."""
    pages = [path.relative_to(built).as_posix() for path in sorted(built.rglob("*.html"))]
    kinds = {}
    for page in pages:
        kinds.setdefault(page.removeprefix("demo/").partition("/")[0], []).append(page)
    for found in kinds.values():
        demo = [page for page in found if page.startswith("demo/")] or found
        yield from dict.fromkeys((min(demo, key=len), max(demo, key=len)))


def test_nothing_is_refused_on_any_kind_of_page(guarded, watched, built):
    """Whatever the site has: a new kind of page is visited by itself."""
    refused = {}
    for page in one_of_each(built):
        watched.goto(guarded + page.removesuffix("index.html"))
        watched.wait_for_load_state("networkidle")
        refused |= {page: found} if (found := watched.evaluate("window.refused")) else {}
    assert refused == {}


def test_a_copy_is_kept_under_the_policy(guarded, watched):
    """The service worker starts with the headers of the recipes, and keeps what it is to keep."""
    watched.goto(f"{guarded}demo/")
    assert watched.evaluate("navigator.serviceWorker.ready.then(({ active }) => Boolean(active))")
    assert watched.evaluate("window.refused") == []


def test_the_handbook_works_under_its_policy(guarded, watched):
    """Its search, its other colours and its menu need nothing that is refused."""
    watched.goto(guarded + "staff/hours/")
    watched.wrong.clear()
    watched.locator("label[for=__palette_1], [title=换成深色]").first.click()
    watched.locator(".md-search__input").fill("开放时间")
    watched.wait_for_selector(".md-search-result__item")
    assert watched.evaluate("window.refused") == []
    assert watched.wrong == []


def test_every_page_says_its_policy(built):
    """Also a host without headers keeps to it; nothing is inline, and every link to a script or style bears its sum."""
    for path in built.rglob("*.html"):
        html = path.read_text("utf-8")
        url = path.relative_to(built).as_posix().removesuffix("index.html")
        policy = policy_for(url) if "md-typeset" in html or url.startswith("staff/edit/") else policy_for("")
        assert policy in html, path
        assert html.index("Content-Security-Policy") < html.index("<title")
        tags = re.findall(r"<script[^>]*>|<link[^>]*stylesheet[^>]*>", html)
        # The clock files change between two builds of a page: they have no sum.
        loading = [tag for tag in tags if "application/" not in tag and not re.search(r'src="[^"]*/clock/', tag)]
        assert [tag for tag in loading if "integrity=" not in tag] == [], path
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", re.sub(r"<pre.*?</pre>", "", html, flags=re.S)), (
            path
        )


def test_every_script_and_style_is_named_by_its_content(built):
    """No script or style sheet keeps its name when it changes."""
    names = [path.name for path in (*built.glob("assets/**/*.css"), *built.glob("assets/**/*.js"))]
    assert len(names) > 8
    assert [name for name in names if not re.search(r"\.[0-9a-f]{8,10}\.", name)] == []


@pytest.mark.parametrize(
    ("path", "scripts"), [("", False), ("places/x/", False), ("staff/hours/", False), ("staff/edit/", True)]
)
def test_what_a_page_may_beyond_the_others_is_confined(path, scripts):
    """Only pictures may be data:, only the editor compiles WebAssembly; nobody may run what is inline."""
    policy = policy_for(path)
    assert [part for part in policy.split("; ") if "data:" in part] == ["img-src 'self' data:"]
    assert ("wasm-unsafe-eval" in policy) == scripts
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy
    assert policy.startswith("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'")


@pytest.mark.parametrize(
    ("site_url", "framed_by", "transport"),
    [
        ("https://linli.example/", "'self'", False),
        ("https://a.cn/", "'self' https://b.cn", True),
        ("http://a.cn/", "'none'", False),
    ],
)
def test_the_headers(site_url, framed_by, transport):
    """Who may frame the site stands in the header alone; HSTS only where the site has an https address."""
    headers = security_headers(Settings(directory="data/x", site_url=site_url, framed_by=framed_by))
    assert headers["Content-Security-Policy"].endswith(f"; frame-ancestors {framed_by}")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "geolocation=(self)" in headers["Permissions-Policy"]
    assert ("Strict-Transport-Security" in headers) == transport
    assert "frame-ancestors" not in policy_for("")
