"""The frame around every page."""

import re

from tests.publish.components.frames import framed

HOSTILE = "</title><script>alert(1)</script>\"'"


def test_frame_asks_nobody_else():
    """The frame names no other host: no font, script or style sheet comes from elsewhere."""
    page = framed("", title="https://linli.example/places/x/")
    assert set(re.findall(r"(?:https?:)?//([\w.-]+)", page)) == {"linli.example"}


def test_frame_loads_no_script_of_the_theme():
    """The theme's own script and style sheet stay out."""
    page = framed("")
    assert "assets/javascripts/" not in page
    assert "assets/stylesheets/" not in page


def test_frame_escapes_what_it_is_given():
    """Title, description and canonical link stay text, also where they look like markup."""
    page = framed("", title=HOSTILE, problems=(HOSTILE,))
    assert page.count("<script>alert") == 0
    assert page.count("&lt;script&gt;alert") >= 4


def test_frame_speaks_simplified_chinese():
    """Fonts and speech go by the full language tag."""
    assert '<html lang="zh-CN"' in framed("")


def test_demonstration_is_marked_and_keeps_to_itself():
    """In the demonstration the ribbon and noindex stand on the page, and the search box stays in it."""
    real, demo = framed(""), framed("", base="demo/")
    for mark in ("虚构示例", 'content="noindex"'):
        assert mark in demo
        assert mark not in real
    assert 'action="../../find/"' in demo
    assert 'action="../../../demo/find/"' not in demo
