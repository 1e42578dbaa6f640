"""The copy for a memory stick: opened from files in a real browser, with its search."""

import json

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from linli.cli import main
from linli.publish.portable import as_script, make_portable, portable_page
from tests.publish.index.sharded import sharded_files
from tests.sample import ROOT


@pytest.fixture(scope="module")
def stick(built, tmp_path_factory):
    """The copy of the built site."""
    folder = tmp_path_factory.mktemp("stick") / "linli"
    done = CliRunner().invoke(main, ["usb", str(built), str(folder)])
    assert done.exit_code == 0, done.output
    return folder


def test_it_opens_finds_and_leads_on_from_files(stick, chromium):
    """Home, search and a page that was found open by file://; nothing goes wrong on the way."""
    page = chromium.new_context(viewport={"width": 360, "height": 800}).new_page()
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((stick / "demo" / "index.html").as_uri())
    page.locator("#search").fill("书法班")
    page.locator("#search").press("Enter")
    page.wait_for_selector("[data-ll-finder][aria-busy=false]:not([hidden])")
    page.locator("[data-ll-results] h3 a").first.click()
    page.wait_for_url("**/places/*/index.html")
    assert page.locator("h1").inner_text() == "南门社区儿童之家"
    assert wrong == []
    page.context.close()


@pytest.fixture
def sharded(stick):
    """The demonstration on the stick as a large directory; afterwards it is as it was."""
    made = {stick / "demo" / f"{path}.js": as_script(json.dumps(part)) for path, part in sharded_files().items()}
    before = {file: file.read_text("utf-8") for file in made if file.exists()}
    for file, text in made.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    yield
    for file in made:
        file.unlink()
    for file, text in before.items():
        file.write_text(text, "utf-8")


def test_an_index_in_shards_is_searched_from_files(stick, sharded, chromium):
    """What lies in a township is found by its shard, which is read as a script as well; so are the sounds."""
    page = chromium.new_page()
    for query in ("柳溪镇 食堂", "liuxi shitang"):
        page.goto((stick / "demo/find/index.html").as_uri() + f"?q={query}")
        expect(page.locator("[data-ll-results] h3 a", has_text="柳溪社区幸福食堂").first).to_be_visible()
    page.close()


def test_every_file_of_the_search_becomes_a_script(tmp_path):
    """Also those in the folders of counties and townships, and the sounds; no other data."""
    data = tmp_path / "site/data"
    assets = tmp_path / "site/assets"
    (data / "index/xian/zhen").mkdir(parents=True)
    assets.mkdir()
    (assets / "sounds.0123456789.json").write_text("{}", "utf-8")
    searched = ("index.json", "index-more.json", "index/xian/first.json", "index/xian/zhen/more.json")
    for name in (*searched, "places.json"):
        (data / name).write_text("{}", "utf-8")
    make_portable(ROOT, tmp_path / "site", tmp_path / "usb")
    found = (tmp_path / "usb/data").rglob("*.js")
    assert {path.relative_to(tmp_path / "usb/data").as_posix() for path in found} == {f"{name}.js" for name in searched}
    assert (tmp_path / "usb/assets/sounds.0123456789.json.js").read_text("utf-8") == as_script("{}")


def test_a_page_from_a_folder_knows_the_clock(chromium, stick):
    """Opened as a file, without any server, the page says how things stand."""
    page = chromium.new_page(timezone_id="Asia/Shanghai")
    page.clock.install(time="2026-11-24T10:00:00+08:00")
    page.goto((stick / "demo/places/liuxi-center/index.html").as_uri())
    expect(page.locator(".ll-now [data-ll-word]")).to_have_text("现在开放")
    page.close()


def test_no_page_has_what_files_cannot_do(stick):
    """Neither policy nor sums are left, no link leads to a folder, and there is no service worker."""
    assert list(stick.rglob("service-worker*")) == []
    for path in stick.rglob("*.html"):
        html = path.read_text("utf-8")
        assert "Content-Security-Policy" not in html
        assert "integrity=" not in html
        assert "data-ll-offline" not in html


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../places/x/">', '<a href="../places/x/index.html">'),
        ('<a href="./">', '<a href="./index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="places/x/?v=1#menu">', '<a href="places/x/index.html?v=1#menu">'),
        ('<form action="../find/" method="get">', '<form action="../find/index.html" method="get">'),
        ('<a href="#main">', '<a href="#main">'),
        ('<a href="data/places.json">', '<a href="data/places.json">'),
        ('<a href="tel:120">', '<a href="tel:120">'),
        ('<a href="https://a.cn/b/">', '<a href="https://a.cn/b/">'),
        (
            '<meta http-equiv="refresh" content="0; url=../places/y/">',
            '<meta http-equiv="refresh" content="0; url=../places/y/index.html">',
        ),
        ('<script src="a.js" integrity="sha384-x"></script>', '<script src="a.js"></script>'),
        (
            '<script src="a.js" data-ll-home=".." data-ll-offline></script>',
            '<script src="a.js" data-ll-home=".."></script>',
        ),
        ('<meta charset="utf-8">', '<meta charset="utf-8">\n<script src="../assets/usb.js"></script>'),
    ],
)
def test_links_lead_to_files(before, after):
    """A folder becomes the file in it; what leads elsewhere stays."""
    assert portable_page(before, "../") == after


@pytest.mark.parametrize("case", ["no site", "within", "something else"])
def test_nothing_is_overwritten(tmp_path, case):
    """What is no site is not copied, and a folder that holds something else is left alone."""
    site, folder = tmp_path / "site", tmp_path / "usb"
    site.mkdir()
    if case != "no site":
        (site / "index.html").write_text("")
    if case == "within":
        folder = site / "usb"
    if case == "something else":
        folder.mkdir()
        (folder / "mine.txt").write_text("mine")
    assert CliRunner().invoke(main, ["usb", str(site), str(folder)]).exit_code == 2
    assert not (folder / "assets").exists()
