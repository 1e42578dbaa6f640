"""The handbook in Material proper: what it shows and finds, and that nobody else is asked or served with it."""

import json
import re

import pytest

from linli.publish.pages.printing import MADE_FOR_STAFF

WIDTHS = (360, 1280)
PAGE = "staff/hours/"

# What a clerk would type or say, and the page that must come first.
QUESTIONS = [
    ("停电停餐怎么通知", "staff/closures/"),
    ("恢复供餐怎么写", "staff/closures/"),
    ("节假日开不开门怎么写", "staff/hours/"),
    ("调休上班", "staff/hours/"),
    ("80岁以上免费怎么写", "staff/prices/"),
    ("公示", "staff/notices/"),
    ("能不能写身份证号", "staff/"),
    ("轮换菜单", "staff/menus/"),
    ("曾用名", "staff/finding/"),
    ("为什么没有地图", "staff/decisions/"),
]


@pytest.fixture
def asked(site_page, address):
    """Put a question into the handbook's search box as an input method does; return the paths found, best first."""

    def answer(question, **options):
        page = site_page(PAGE, width=1280, **options)
        page.locator(".md-search__input").focus()
        page.keyboard.insert_text(question)
        page.wait_for_selector(".md-search-result__item a")
        found = page.locator(".md-search-result__item > a").evaluate_all("links => links.map(link => link.href)")
        return [re.sub(r"[?#].*", "", link.removeprefix(address)) for link in found]

    return answer


@pytest.mark.parametrize(("question", "path"), QUESTIONS)
def test_a_question_in_chinese_finds_its_page_first(asked, question, path):
    """Whole questions, single words and their last characters count; no key need be pressed."""
    assert asked(question)[0] == path


def test_the_search_knows_the_handbook_only(built):
    """Every entry of Material's index lies below staff/, and every page of the handbook has one."""
    index = json.loads((built / "search/search_index.json").read_text("utf-8"))
    pages = {entry["location"].split("#")[0] for entry in index["docs"]}
    handbook = {
        path.parent.relative_to(built).as_posix() + "/"
        for path in built.glob("staff/**/index.html")
        if "md-typeset" in path.read_text("utf-8")
    }
    assert pages == handbook
    assert len(handbook) >= 7


def test_residents_are_served_nothing_of_it(built):
    """No page outside content/staff/ names Material's files, its index or its classes."""
    foreign = re.compile(r"assets/(?:javascripts|stylesheets|handbook)|js/handbook|search_index|[\" ]md-")
    others = [path for path in built.rglob("*.html") if "md-typeset" not in path.read_text("utf-8")]
    assert len(others) > 200
    assert [path for path in others if foreign.search(path.read_text("utf-8"))] == []


def test_only_what_it_uses_is_published(built):
    """Neither source maps nor the stemmers of other languages reach the site."""
    assert [path.name for path in built.rglob("*.map")] == []
    assert not (built / "assets/javascripts/lunr").exists()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_it_asks_nobody_else_and_fits(address, chromium, width, scheme):
    """Read, searched and recoloured, the handbook asks only its own site; nothing is wider than the screen."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page, asked, errors = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address + PAGE)
    page.wait_for_load_state("networkidle")
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.locator("label.md-header__button[for^=__palette]:visible").click()
    page.keyboard.press("/")
    page.keyboard.insert_text("核实")
    page.wait_for_selector(".md-search-result__item a")
    context.close()
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert (errors, wide) == ([], False)


def test_light_and_dark_by_keyboard_and_kept(site_page):
    """Enter on the switch changes the colours, and the choice holds on the next page."""
    page = site_page(PAGE, width=1280, color_scheme="dark")
    scheme = page.locator("body[data-md-color-scheme]")
    assert scheme.get_attribute("data-md-color-scheme") == "slate"
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "__palette"
    page.keyboard.press("Enter")
    assert scheme.get_attribute("data-md-color-scheme") == "default"
    page.locator(".md-sidebar a", has_text="价格怎么写").first.click()
    page.wait_for_url("**/staff/prices/")
    assert scheme.get_attribute("data-md-color-scheme") == "default"


def test_an_example_can_be_copied(site_page):
    """The copy button of an example puts its text onto the clipboard."""
    page = site_page(PAGE, width=1280, permissions=["clipboard-read", "clipboard-write"])
    example = page.locator("pre").first
    example.get_by_title("复制").click()
    page.wait_for_selector(".md-dialog--active")
    assert page.evaluate("navigator.clipboard.readText()").strip() == example.locator("code").inner_text().strip()


@pytest.mark.parametrize("width", WIDTHS)
def test_it_reads_without_scripts(site_page, width):
    """Without JavaScript the text and its navigation stand there, and no dead search box."""
    page = site_page(PAGE, width=width, java_script_enabled=False)
    assert page.locator("h1").inner_text() == "开放时间怎么写"
    if width == WIDTHS[0]:
        page.locator("label.md-header__button[for=__drawer]").click()
    assert page.locator(".md-sidebar--primary a", has_text="价格怎么写").first.is_visible()
    assert not page.locator(".md-search").is_visible()


def test_it_prints_dark_on_white(site_page):
    """Printed from the dark scheme the text is dark, and neither navigation nor buttons take paper."""
    page = site_page(PAGE, width=1280, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    colour = page.locator("article").evaluate("node => getComputedStyle(node).color")
    assert max(int(part) for part in re.findall(r"\d+", colour)[:3]) < 100
    for name in (".md-header", ".md-sidebar--primary", ".md-code__nav >> nth=0", ".md-footer"):
        assert not page.locator(name).is_visible()


def test_handbook_and_made_pages_lead_to_each_other(site_page, built, address):
    """The navigation names every page made for the staff, each of which leads back; both lead to the residents' home."""
    made = {path.parent.relative_to(built).as_posix() + "/" for path in built.glob("staff/*/index.html")}
    made = {path for path in made if "md-typeset" not in (built / path / "index.html").read_text("utf-8")}
    assert made == {step.path for step in MADE_FOR_STAFF}
    page = site_page(PAGE, width=1280)
    linked = page.locator(".md-sidebar--primary a").evaluate_all("links => links.map(link => link.href)")
    assert {address + path for path in made} | {address} <= set(linked)
    for path in made:
        assert 'href="../../staff/"' in (built / path / "index.html").read_text("utf-8")


def test_every_name_of_the_navigation_is_chinese(built):
    """No folder lends its English name to a heading of the handbook: “本栏目：Staff”."""
    pages = [path.read_text("utf-8") for path in sorted((built / "staff").rglob("index.html"))]
    navigations = [found for page in pages for found in re.findall(r"<nav\b.*?</nav>", page, re.DOTALL)]
    said = {name.strip() for found in navigations for name in re.findall(r">([^<>]+)<", found)} - {""}
    assert len(said) > 10
    assert [name for name in sorted(said) if not re.search("[\u4e00-\u9fff]", name)] == []
