"""The style sheets: nothing unused, nothing too pale to read."""

import re
from itertools import product

import pytest

from linli.publish.assets import further_blocks, with_further_styles
from tests.publish.components.examples import CASES, ROOT, VIEWS, body
from tests.publish.components.frames import framed

SCREEN = ROOT / "overrides" / "linli" / "pages" / "screen.html"
STYLES = ROOT / "overrides" / "assets" / "css"
SCRIPTS = ROOT / "overrides" / "assets" / "js"
DARK = "html:root", "html:root.ll-contrast"
MODES = {
    "light": (":root",),
    "large": (":root", ":root.ll-elder"),
    "contrast": (":root", ":root.ll-contrast"),
    "dark": (":root", DARK[0]),
    "dark contrast": (":root", *DARK),
}
READABLE = 4.5
TEXT_ON_PAPER = ("ink", "ink-soft", "accent", "accent-deep", "centre", "children", "canteen", "open", "alert")
PAIRS = (
    *product(TEXT_ON_PAPER, ("paper", "card")),
    *product(("ink", "ink-soft", "accent"), ("unknown-wash", "accent-wash", "alert-wash")),
    *product(("on-accent",), ("accent", "accent-deep", "open", "alert")),
    *product(("ink",), ("centre-wash", "children-wash", "canteen-wash")),
    ("centre", "centre-wash"),
    ("children", "children-wash"),
    ("canteen", "canteen-wash"),
    ("paper", "ink"),
)
EDGES = tuple(product(("edge", "ink", "accent", "open", "alert", "centre", "canteen"), ("paper",)))


def tokens(mode: str) -> dict[str, str]:
    """Return the colours of a mode by name, those of :root where the mode has none of its own."""
    text = "".join((STYLES / name).read_text("utf-8") for name in ("tokens.css", "dark.css"))
    found: dict[str, str] = {}
    for selector in MODES[mode]:
        block = re.search(rf"^(?:  )?{re.escape(selector)} {{(.*?)^(?:  )?}}", text, re.MULTILINE | re.DOTALL)
        found |= dict(re.findall(r"--ll-([\w-]+): (#[0-9a-f]{3,6});", block[1]))
    return found


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb or #rgb (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_is_readable(mode, text, ground):
    """Every pair of colours that carries text has a contrast of at least 4.5 : 1, in every mode."""
    colours = tokens(mode)
    assert contrast(colours[text], colours[ground]) >= READABLE


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_are_visible(mode, edge, ground):
    """The edges that tell a control or a state apart have a contrast of at least 3 : 1 (WCAG 2.2, 1.4.11)."""
    colours = tokens(mode)
    assert contrast(colours[edge], colours[ground]) >= 3


@pytest.mark.parametrize(("plain", "mode"), [("light", "contrast"), ("dark", "dark contrast")])
def test_high_contrast_is_higher(plain, mode):
    """高对比 makes no pair paler than it is without, and its text 7 : 1 on paper."""
    usual, high = tokens(plain), tokens(mode)
    pairs = [(text, ground) for text, ground in PAIRS if text != ground]
    assert [
        pair for pair in pairs if contrast(*map(high.get, pair)) < min(contrast(*map(usual.get, pair)) - 0.01, 7)
    ] == []
    assert [text for text in TEXT_ON_PAPER if contrast(high[text], high["paper"]) < 7] == []


def test_no_style_is_unused():
    """Every class that a style sheet names stands in an example page, in the frame or in a script."""
    pages = [body(template, VIEWS[template][name]) for template, name in CASES]
    frames = [framed("", base="demo/", problems=("x",)), framed("")]
    parts = (ROOT / "overrides" / "linli" / "frame").glob("*.html")
    frame_sources = [path.read_text("utf-8") for path in (ROOT / "overrides" / "404.html", SCREEN, *parts)]
    scripts = [path.read_text("utf-8") for path in SCRIPTS.rglob("*.js")]
    sheets = [path for path in STYLES.rglob("*.css") if path.parent.name != "notices"]
    named = {name for path in sheets for name in re.findall(r"\.(ll-[\w-]+)", path.read_text("utf-8"))}
    used = set(re.findall(r"ll-[\w-]+", "\n".join((*pages, *frames, *frame_sources, *scripts))))
    assert named - used == set()


@pytest.mark.parametrize("sheet", ["announcement", "now", "card"])
def test_only_a_closure_is_red(sheet):
    """招生, 义诊 and 活动 are announced in the colour of everything else, in banners, on first screens and on cards."""
    text = re.sub(r"/\*.*?\*/", "", (STYLES / "components" / f"{sheet}.css").read_text("utf-8"), flags=re.DOTALL)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", text)
    red = [selector.strip() for selector, body in rules if "--ll-alert" in body]
    assert red
    assert [selector for selector in red if "--closure" not in selector.split()[0]] == []


def test_nothing_moves():
    """No style sets anything in motion: there is nothing that 减弱动态效果 would have to still."""
    moving = re.compile(r"\b(?:transition|animation|scroll-behavior|@keyframes)\b")
    assert [path.name for path in STYLES.rglob("*.css") if moving.search(path.read_text("utf-8"))] == []


def test_colours_are_tokens():
    """Components take their colours from the tokens; the ribbon's own yellow marks the demonstration only."""
    found = {
        path.name
        for path in (STYLES / "components").glob("*.css")
        if re.search(r"(?<!%23)#[0-9a-f]{3,6}\b|rgb\(", path.read_text("utf-8"))
    }
    assert found == {"ribbon.css"}


@pytest.mark.parametrize(
    ("html", "more"),
    [
        ('<div class="ll-finder">', True),
        ('<p class="ll-soft ll-finder__status">', True),
        ('<a class="ll-kinds__one ll-kinds__one--canteen">', True),
        ('<p class="ll-kind ll-kind--canteen">', False),
        ('<span class="ll-quote">停餐</span><ul class="ll-rows">', False),
        ("<p>ll-finder</p>", False),
    ],
)
def test_a_page_has_the_second_sheet_where_it_needs_it(html, more):
    """It is linked in the head of a page of which a block has its styles there, and of no other."""
    found = with_further_styles(f"<head></head>{html}", further_blocks(ROOT), "../")
    link = '<link rel="stylesheet" href="../assets/further.css">\n' if more else ""
    assert found == f"<head>{link}</head>{html}"
