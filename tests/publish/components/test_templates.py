"""The page templates and the components they are made of."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest

from linli.publish.templating import unindented
from tests.publish.components.examples import CASES, TEMPLATES, VIEWS, body

COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))
PAGES = sorted((TEMPLATES / "pages").glob("*.html"))
VOID = {"br", "hr", "img", "input", "link", "meta", "path", "circle", "rect"}
NAMES = {"code", "sign", "codes", "allergens"}
HOSTILE = "</title><script>alert(1)</script>\"'&\u2028"


class Outline(HTMLParser):
    """Reads a page and notes its ids, what refers to them, scripts within it, and tags that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.references: set[str] = set()
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag, its id and the ids it refers to."""
        self.scripts += tag == "script" and "src" not in dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in {"for", "aria-labelledby"} or (name == "href" and (value or "").startswith("#")):
                self.references.add((value or "").removeprefix("#"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over the empty elements of drawings."""

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag, which must be this one."""
        assert self.open.pop() == tag, f"</{tag}> closes nothing"


def outline(html: str) -> Outline:
    """Read a page to its end."""
    found = Outline()
    found.feed(html)
    found.close()
    return found


def hostile(view: Any, name: str = "") -> Any:
    """Return the view with every text of a record replaced by markup; codes and icon names are the program's own."""
    if isinstance(view, dict):
        return {key: hostile(value, key) for key, value in view.items()}
    if isinstance(view, list):
        return [hostile(value, name) for value in view]
    return HOSTILE if isinstance(view, str) and view and name not in NAMES else view


def imported(text: str) -> Iterator[str]:
    """Yield the names of the components a template imports."""
    yield from re.findall(r"{% from 'components/(\w+)\.html' import", text)


@pytest.mark.parametrize(("template", "name"), CASES)
def test_example_renders_in_order(template: str, name: str) -> None:
    """A page renders from its documented view, closes its tags in order, and refers only to ids it has, each once."""
    found = outline(body(template, VIEWS[template][name]))
    assert found.open in ([], ["html"])
    assert len(found.ids) == len(set(found.ids))
    assert found.references <= set(found.ids)


@pytest.mark.parametrize(("template", "name"), CASES)
def test_text_of_records_stays_text(template: str, name: str) -> None:
    """Markup in any text of a view is shown, never obeyed."""
    found = outline(body(template, hostile(VIEWS[template][name])))
    assert found.scripts == 0


def test_every_page_template_has_an_example() -> None:
    """No page template is without an example."""
    assert {path.stem for path in PAGES} == set(VIEWS)


def test_every_component_is_used() -> None:
    """No component lies about that no page is made of."""
    used = {name for path in (*PAGES, *COMPONENTS) for name in imported(path.read_text("utf-8"))}
    assert {path.stem for path in COMPONENTS} == used


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_imports_only_what_it_uses(path) -> None:
    """Every imported macro is called."""
    text = path.read_text("utf-8")
    for name in imported(text):
        assert len(re.findall(rf"\b{name}\(", text)) > 0, name


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_component_is_one_documented_macro(path) -> None:
    """A component file holds one macro of its own name, is introduced by a comment and stays within 60 lines."""
    text = path.read_text("utf-8")
    assert re.findall(r"{% macro (\w+)\(", text) == [path.stem]
    assert text.startswith("{#\n")
    assert len(text.splitlines()) <= 60


@pytest.mark.parametrize(
    ("template", "sent"),
    [
        ("<ul>\n    <li>一</li>\n\n  <li>二</li>\n</ul>\n", "<ul>\n<li>一</li>\n\n<li>二</li>\n</ul>\n"),
        ("<b>一</b>{% if more %}\n    <b>二</b>{% endif %}", "<b>一</b>{% if more %}\n <b>二</b>{% endif %}"),
        ("<p title='一  二'>三  四</p>", "<p title='一  二'>三  四</p>"),
    ],
)
def test_pages_go_out_without_indentation(template, sent):
    """Where something stood between two words something does, also behind a block, whose line Jinja ends itself."""
    assert unindented(template) == sent
