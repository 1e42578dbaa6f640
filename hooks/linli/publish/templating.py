"""The templates of pages, as press/templates.py opens them; links are relative, so that any sub-path works."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from linli.press.sheet import forget_sheet_templates
from linli.press.templates import TEMPLATES, template_environment
from linli.publish.date_words import keep_whole
from linli.publish.drawn_icons import DRAWN_ICONS, drawn
from linli.publish.site import Plan, Site

# Jinja takes the end of a line away behind a block: there a space stays between what stands on both lines.
_INDENT = re.compile(r"(?P<block>%\})?\n[ \t]+")


def unindented(template: str) -> str:
    """Return a template without the indentation that it has for people; between two words some space stays."""
    return _INDENT.sub(lambda found: "%}\n " if found["block"] else "\n", template)


class _Unindented(FileSystemLoader):
    """Reads the templates of pages, which go out without their indentation."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return what FileSystemLoader does, unindented."""
        source, name, is_current = super().get_source(environment, template)
        return unindented(source), name, is_current


class Links:
    """Makes the relative links of the pages at one depth below the root of a site."""

    def __init__(self, base: str, depth: int) -> None:
        self._up = "../" * depth
        self._base = base

    def url(self, path: str) -> str:
        """Return the link to a path of the same directory (“places/x/”; "" is its home); an address stays one."""
        return path if path.startswith("https://") else self.root_url(self._base + path)

    def root_url(self, path: str) -> str:
        """Return the link to a path below the site's root: assets and hand-written pages."""
        return self._up + path or "./"


@cache
def environment(root: Path, base: str, depth: int) -> Environment:
    """Return the environment for the pages at one depth: links are globals, so that imported macros have them too."""
    made = template_environment(root)
    made.loader = _Unindented(root / TEMPLATES)
    links = Links(base, depth)
    inline = cast(Callable[[str], Markup], made.globals["drawing"])
    made.globals.update(url=links.url, root_url=links.root_url)
    made.globals["drawing"] = lambda name: drawn(name) if name in DRAWN_ICONS else inline(name)
    made.filters["keep_whole"] = keep_whole
    made.filters["for_single_quotes"] = for_single_quotes
    return made


def for_single_quotes(text: str) -> Markup:
    """Return text for an attribute in single quotes: JSON is half as long so as with every " escaped."""
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;"))


def forget_templates() -> None:
    """Read all templates anew from now on: under a preview somebody edits them between two builds."""
    environment.cache_clear()
    forget_sheet_templates()


def depth_of(site: Site, plan: Plan) -> int:
    """Return how many folders below the root of the site a file lies."""
    return (site.base + plan.uri).count("/")


def render_template(site: Site, plan: Plan, template: str, view: Any) -> str:
    """Render a template of overrides/linli; it sees `view`, and the links `url` and `root_url`."""
    made = environment(site.root, site.base, depth_of(site, plan))
    return made.get_template(template).render(view=view)
