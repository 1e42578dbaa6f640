"""The frame as MkDocs renders it, around any body."""

from functools import cache

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from linli.publish.frame import SENTINELS, Frame
from tests.publish.components.examples import ROOT

BODY = "body-of-the-page"


@cache
def _template(name: str, problems: tuple[str, ...]):
    config = load_config(str(ROOT / "mkdocs.yml"), hooks=[])
    config.extra["linli_problems"] = problems
    return config, config.theme.get_env().get_template(name)


@cache
def _frame(base: str, title: str, problems: tuple[str, ...]) -> str:
    config, template = _template("main.html", problems)
    page = Page(title, File(f"{base}x/y/index.md", "", "", True), config)
    page.content, page.meta = BODY, {"linli_base": base, "description": title, "canonical": title}
    return template.render(get_context(None, Files([]), config, page))


def framed(body: str, base: str = "", title: str = "标题", problems: tuple[str, ...] = ()) -> str:
    """Return a whole page, its URL two folders below the root of the site or of the demonstration."""
    return _frame(base, title, problems).replace(BODY, body)


def cut_frame(base: str = "") -> Frame:
    """Return the frame of the pages two folders below the root, to be joined with bodies."""
    config, template = _template("main.html", ())
    page = Page(SENTINELS["title"], File(f"{base}x/y/index.md", "", "", True), config)
    page.content, page.meta = SENTINELS["body"], {**SENTINELS, "linli_base": base}
    return Frame.cut(template.render(get_context(None, Files([]), config, page)))


def handbook(title: str = "标题", problems: tuple[str, ...] = ()) -> str:
    """Return a whole page of the handbook with an empty text and navigation."""
    config, template = _template("handbook.html", problems)
    page = Page(title, File("staff/x/index.md", "", "", True), config)
    page.content, page.meta = "", {"description": title}
    return template.render(get_context(Navigation([], []), Files([]), config, page))
