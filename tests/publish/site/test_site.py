"""The whole site: every link leads somewhere under a sub-path, nothing foreign is asked for, the two directories never meet."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from linli.checks.project import open_project

BASE = "http://x/lin/li/"


class Links(HTMLParser):
    """Collects what a page links to and loads, its ids and its visible text."""

    def __init__(self):
        super().__init__()
        self.links, self.loads, self.ids, self.text = [], [], set(), []
        self._hidden = 0

    def handle_starttag(self, tag, attrs):
        """Note links, loads and ids."""
        found = dict(attrs)
        if found.get("id"):
            self.ids.add(found["id"])
        if tag in {"a", "form"}:
            self.links.append(found.get("href") or found.get("action") or "")
        if tag in {"script", "img", "iframe", "source", "video", "audio"} and found.get("src"):
            self.loads.append(found["src"])
        if tag == "link" and found.get("rel") in {"stylesheet", "icon", "preload", "modulepreload"}:
            self.loads.append(found["href"])
        self._hidden += tag in {"script", "style"}

    def handle_endtag(self, tag):
        """Leave what is not text."""
        self._hidden -= tag in {"script", "style"}

    def handle_data(self, data):
        """Note visible text."""
        if not self._hidden:
            self.text.append(data)


def read(path):
    """Parse one page."""
    found = Links()
    found.feed(path.read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def pages(built):
    """Every page of the site by its path below the root."""
    return {path.relative_to(built).as_posix(): read(path) for path in sorted(built.rglob("*.html"))}


@pytest.fixture(scope="module")
def project(project_root):
    """The records that the site was built from."""
    return open_project(project_root, ["data/zhaotong", "data/shili"])


def target(built, page, link):
    """Return the file that a link on a page leads to, and its fragment; None for one that leaves the site."""
    parts = urlsplit(urljoin(BASE + page, link))
    if parts.scheme not in {"http", "https"} or not parts.geturl().startswith(BASE):
        return None
    path = unquote(parts.path).removeprefix("/lin/li/")
    file = built / path
    return (file / "index.html" if path == "" or path.endswith("/") else file), parts.fragment


def test_every_internal_link_resolves_under_a_sub_path(built, pages):
    """Every link and every loaded file exists, and every fragment is an id of its page."""
    broken = []
    for page, found in pages.items():
        if page == "404.html":
            continue
        for link in (*found.links, *found.loads):
            led = target(built, page, link)
            # areas/AREA/ is filled in by the script that knows “my community”.
            if led is None or "/AREA/" in link:
                continue
            file, fragment = led
            known = pages.get(file.relative_to(built).as_posix()) if file.suffix == ".html" and file.exists() else None
            if not file.is_file() or (fragment and known and fragment not in known.ids):
                broken.append((page, link))
    assert broken == []


def test_no_link_is_absolute(pages):
    """The site runs under any sub-path: no page links to the root of a host."""
    absolute = [(page, link) for page, found in pages.items() for link in found.links if link.startswith("/")]
    assert [pair for pair in absolute if pair[0] != "404.html"] == []


def test_no_foreign_host_is_asked_for(pages):
    """No page loads anything from another host."""
    foreign = [(page, load) for page, found in pages.items() for load in found.loads if "//" in load]
    assert foreign == []


def test_no_style_or_script_names_a_host(built):
    """No style sheet or script of ours reaches out by itself; what Material's ask for is watched in test_handbook.py."""
    material = [*built.glob("assets/stylesheets/*"), *built.glob("assets/javascripts/**/*")]
    files = [path for path in (*built.rglob("*.css"), *built.rglob("*.js")) if path not in material]
    assert files
    hosts = {(file.name, host) for file in files for host in re.findall(r"https?://([\w.-]+)", file.read_text("utf-8"))}
    assert {(name, host) for name, host in hosts if not host.endswith("w3.org")} <= set()


def test_the_real_site_knows_nothing_of_the_demonstration(built, project):
    """No name, id or number of the fictional county stands in any page or data file of the real site."""
    demo = project.directories["data/shili"]
    words = {place.name for place in demo.places.values()} | {f"/{id}/" for id in demo.places}
    words |= {phone.number for place in demo.places.values() for phone in place.phones}
    real = [
        path
        for path in built.rglob("*")
        if path.suffix in {".html", ".json", ".csv", ".geojson", ".xml"}
        and not path.relative_to(built).as_posix().startswith(("demo/", "staff/hours", "staff/menus", "staff/index"))
    ]
    assert len(real) > 100
    assert [(path.name, word) for path in real for word in words if word in path.read_text("utf-8")] == []


def test_the_home_links_once_to_the_demonstration(pages):
    """The real home leads to the demonstration once; no other real page does."""
    leading = [
        page
        for page, found in pages.items()
        for link in found.links
        if not page.startswith("demo/") and "demo/" in link
    ]
    assert leading == ["index.html"]


def test_the_demonstration_says_so_on_every_page(built, pages):
    """虚构示例 stands on every page below /demo/, and only the short numbers of the country can be dialled there."""
    demo = {page: found for page, found in pages.items() if page.startswith("demo/")}
    assert len(demo) > 100
    unmarked = {page for page, found in demo.items() if "虚构示例" not in "".join(found.text)}
    assert {"demo/places/liuxi-activity-room/index.html", "demo/notices/wutong-old-canteen/menu/index.html"} <= unmarked
    # Old addresses say nothing; they lead on.
    served = {page: (built / page).read_text("utf-8") for page in unmarked}
    assert [
        page for page, html in served.items() if "虚构示例" not in html and 'http-equiv="refresh"' not in html
    ] == []
    dialled = {link for found in demo.values() for link in found.links if link.startswith("tel:")}
    assert {link for link in dialled if not re.fullmatch(r"tel:1\d{2,4}", link)} == set()


def test_the_demonstration_is_not_indexed(built):
    """Pages below /demo/ ask not to be indexed and are absent from the sitemap."""
    assert "/demo/" not in (built / "sitemap.xml").read_text("utf-8")
    assert 'content="noindex"' in (built / "demo" / "index.html").read_text("utf-8")
    assert 'content="noindex"' not in (built / "index.html").read_text("utf-8")


def test_the_sitemap_has_every_real_place(built, project):
    """The sitemap names every place, area and hand-written page of the real site."""
    sitemap = (built / "sitemap.xml").read_text("utf-8")
    paths = [f"places/{id}/" for id in project.directories["data/zhaotong"].places]
    paths += [f"areas/{path}/" for path in project.directories["data/zhaotong"].areas]
    paths += ["about/", "staff/hours/", "find/", "menus/"]
    assert [path for path in paths if f"<loc>https://linli.example/{path}</loc>" not in sitemap] == []


def test_the_only_telephone_of_the_real_site_is_the_hotline(built, pages):
    """Until a source gives more, no other number can be dialled from the real site."""
    dialled = {
        link
        for page, found in pages.items()
        for link in found.links
        if link.startswith("tel:") and not page.startswith("demo/")
    }
    assert dialled == {f"tel:{number}" for number in (110, 119, 120, 12345, 12356)}


def test_machine_files_are_valid(built):
    """Every JSON file is JSON; GeoJSON has a feature a place; the CSV has a row a place."""
    for path in (*built.rglob("*.json"), *built.rglob("*.geojson")):
        json.loads(path.read_text("utf-8"))
    places = json.loads((built / "demo/data/places.json").read_text("utf-8"))["places"]
    features = json.loads((built / "demo/data/places.geojson").read_text("utf-8"))["features"]
    rows = (built / "demo/data/places.csv").read_text("utf-8-sig").splitlines()
    assert len(places) == len(features) == len(rows) - 1


def test_pages_keep_a_title_a_description_and_one_heading(pages, built):
    """Every page has its title, its description and exactly one main heading."""
    odd = []
    for page in pages:
        text = (built / page).read_text("utf-8")
        if 'http-equiv="refresh"' in text or page.startswith(("notices/", "demo/notices/")):
            continue
        if not (len(re.findall("<h1[ >]", text)) == 1 and re.search("<title>[^<]+</title>", text)) or (
            page != "404.html" and not re.search('<meta name="description" content="[^"]+">', text)
        ):
            odd.append(page)
    assert odd == []


def test_former_ids_lead_on(built):
    """The page of a former id leads to the new one; its data stays as a copy."""
    page = (built / "demo/places/liuxi-activity-room/index.html").read_text("utf-8")
    assert 'http-equiv="refresh" content="0; url=../../../demo/places/liuxi-center/"' in page
    copies = [(built / f"demo/data/places/{id}.json").read_bytes() for id in ("liuxi-activity-room", "liuxi-center")]
    assert copies[0] == copies[1]
