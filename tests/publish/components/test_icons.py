"""The icons: every one that is named exists, every one that exists is named."""

import re
from urllib.parse import unquote
from xml.etree.ElementTree import fromstring

import yaml

from linli.publish.drawn_icons import DRAWN_ICONS, STATE_SIGNS, icon_styles
from linli.publish.templating import environment
from tests.publish.components.examples import ROOT, TEMPLATES

ICONS = {path.stem: path.read_text("utf-8") for path in (TEMPLATES / "icons").glob("*.svg")}
VOCABULARY = ROOT / "data" / "vocabulary"


def entries(name: str) -> list[dict[str, str]]:
    """Return the entries of a closed list as they are written."""
    return yaml.safe_load((VOCABULARY / f"{name}.yml").read_text("utf-8"))


def test_kinds_are_solid_shapes():
    """Every kind has a solid shape, recognisable as a silhouette."""
    assert all("ll-icon--solid" in ICONS[kind["编码"]] for kind in entries("kinds"))


def test_needs_have_printed_icons():
    """Every need has an icon of lines and colour, as large tiles want it."""
    assert all("ll-icon--duo" in ICONS[need["图标"]] for need in entries("needs"))


def test_no_icon_is_unused():
    """Every icon is a kind's or a need's, or is named by a template or by the program."""
    named = {kind["编码"] for kind in entries("kinds")} | {need["图标"] for need in entries("needs")}
    for path in (*TEMPLATES.rglob("*.html"), *(ROOT / "hooks").rglob("*.py")):
        named |= set(re.findall(r"[\"']([a-z-]+)[\"']", path.read_text("utf-8")))
    assert set(ICONS) - named == set()


def test_the_style_sheet_draws_what_stands_on_most_pages():
    """Each drawing is a picture of its own, well formed and without a colour; the bold signs of a state as well."""
    rules = re.findall(r"\.(ll-[\w-]+)\{--ll-drawing:url\(\"data:image/svg\+xml,([^\"]+)\"\)\}", icon_styles(ROOT))
    names = [f"ll-icon--{name}" for name in DRAWN_ICONS] + [f"ll-state--{state}" for state in STATE_SIGNS]
    assert [name for name, _ in rules] == names
    for _, drawing in rules:
        picture = fromstring(unquote(drawing))
        assert picture.tag == "{http://www.w3.org/2000/svg}svg"
        colours = {value for part in picture.iter() for key, value in part.items() if key in {"fill", "stroke"}}
        assert colours <= {"none", "currentColor", "#000", "#fff", "url(#m)"}
    assert dict(rules)["ll-state--open"] == dict(rules)["ll-icon--check"].replace("2.2", "3.4")


def test_an_icon_of_two_colours_stays_in_the_page():
    """A mask has no second colour; what is solid is drawn."""
    assert [name for name in ICONS if "ll-icon--solid" in ICONS[name] and name not in DRAWN_ICONS] == []
    assert [name for name in DRAWN_ICONS if "ll-icon--duo" in ICONS[name]] == []
    page = environment(ROOT, "", 1).from_string("{{ drawing('phone') }}{{ drawing('meal') }}").render()
    assert page == f'<i class="ll-icon ll-icon--phone"></i>{ICONS["meal"].strip()}'
