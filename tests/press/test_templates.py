"""The templates and styles of notices: text stays text, nothing is unused."""

import re
from dataclasses import fields, is_dataclass, replace

import pytest

from linli.press.fitting import fit
from linli.press.scale import SCALE, scale_rules
from linli.press.sheet import Screen, document, screen_styles, styles
from linli.publish.sheets.registry import notice_keys, notice_view
from tests.press.views import longest, notice
from tests.sample import ROOT

HOSTILE = "</title><script>alert(1)</script>\"'&"
CODES = {"look", "code", "style", "anchor", "address"}
SCREEN = Screen("notices.css", "notice.js", "../", "x.pdf", "x.png")


def hostile(view):
    """Return a view with every text of a record replaced by markup."""
    changes = {field.name: _hostile(getattr(view, field.name)) for field in fields(view) if field.name not in CODES}
    return replace(view, **changes)


def _hostile(value):
    if is_dataclass(value):
        return hostile(value)
    if isinstance(value, tuple):
        return tuple(map(_hostile, value))
    return HOSTILE if isinstance(value, str) and value else value


@pytest.fixture(scope="module")
def views(demo):
    """All notices of the demonstration, one without anything, and the longest menu."""
    return [*(notice_view(demo, key) for key in notice_keys(demo)), notice(), longest("menu")]


def test_text_of_records_stays_text(views):
    """No text of a record ends a title or begins a script."""
    for view in map(hostile, views[::7]):
        html = document(ROOT, view, fit(view), SCREEN)
        assert "<script>" not in html
        assert html.count("</title>") == 1 + html.count("<svg")


def test_no_style_is_unused(views):
    """Every class of the style sheets stands in some notice; the scale has what any notice may need."""
    html = "".join(document(ROOT, view, fit(view), SCREEN) for view in views)
    used = {name for names in re.findall(r'class="([^"]*)"', html) for name in names.split() if name.startswith("ll-")}
    written = screen_styles(ROOT).replace(scale_rules(), "")
    named = (
        set(re.findall(r"\.(ll-[\w-]+)", written))
        - {"ll-elder", "ll-contrast"}
        - {f"ll-strip--of-{number}" for number in (1, 2)}
    )
    assert named - used == set()


def test_every_size_is_a_class_of_the_scale(views):
    """No element bears a style of its own: what the fitting chose is a class that the style sheets set."""
    named = set(re.findall(r"\.(ll-[\w-]+)\{", scale_rules()))
    steps = re.compile(rf"ll-(?:{'|'.join(quantity.name for quantity in SCALE)})-\d+")
    for view in views:
        html = document(ROOT, view, fit(view), SCREEN)
        assert " style=" not in html
        assert set(steps.findall(html)) <= named


def test_the_press_gets_what_it_understands():
    """The styles of the press have neither media queries nor rules for the screen."""
    text = styles(ROOT)
    assert "@media" not in text
    assert "ll-toolbar" not in text
    assert "--ll-canteen:#" in text


def test_every_tag_is_closed(views):
    """Templates open and close the same tags."""
    for view in views[::7]:
        html = document(ROOT, view, fit(view), SCREEN)
        for tag in ("div", "table", "tr", "td", "th", "section", "main", "p", "footer", "header"):
            assert len(re.findall(rf"<{tag}\b", html)) == html.count(f"</{tag}>")
