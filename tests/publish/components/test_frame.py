"""The frame around every page."""

import re

import jinja2

from tests.publish.components.examples import ROOT
from tests.publish.components.frames import framed, handbook

HOSTILE = "</title><script>alert(1)</script>\"'"


def test_frame_asks_nobody_else():
    """The frame names no other host: no font, script or style sheet comes from elsewhere."""
    page = framed("", title="https://linli.example/places/x/")
    assert set(re.findall(r"(?:https?:)?//([\w.-]+)", page)) == {"linli.example"}


def test_frame_holds_nothing_of_the_theme():
    """No script, style sheet, class, id or attribute of Material is in the residents' frame."""
    page = framed("", base="demo/", problems=("x",))
    assert re.findall(r"assets/(?:javascripts|stylesheets)/|\bmd-|\bdata-md|\b__\w+", page) == []


def test_frame_needs_no_theme():
    """The residents' frame is a document of its own: it renders where no theme is installed."""
    alone = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"), undefined=jinja2.ChainableUndefined)
    alone.filters["url"] = str
    page = alone.get_template("main.html").render(page={"content": "<p>正文</p>", "meta": {"linli_base": ""}})
    assert "<p>正文</p>" in page
    assert page.startswith("<!doctype html>")


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


def test_handbook_shows_errors_while_previewing():
    """The errors of a preview stand on the handbook's pages too, as text; without errors there is no banner."""
    page = handbook(problems=(HOSTILE,))
    assert "数据有错误" in page
    assert "&lt;script&gt;alert" in page
    assert "<script>alert" not in page
    assert "md-banner" not in handbook()


def test_handbook_says_who_runs_the_site():
    """Until a government body has adopted the site, 非政府网站 stands on every page of the handbook as well."""
    assert "非政府网站" in handbook()


def test_handbook_names_no_maker_and_no_other_host():
    """No generator, font, repository or badge: only addresses of the site itself and of the SVG standard are named."""
    page = handbook()
    assert 'name="generator"' not in page
    assert set(re.findall(r"(?:https?:)?//([\w.-]+)", page)) == {"linli.example", "www.w3.org"}
