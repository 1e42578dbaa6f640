"""The icons: every one that is named exists, every one that exists is named."""

import re

import yaml

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
